//! The console on the screen: the opinions taken so far beside the one at hand.

mod details;
mod taken;

pub use taken::list;

use iced::widget::{Column, Row, responsive, space as gap};
use iced::{Alignment, Element, Length};

use super::{Console, Message, Part, Wish};
use crate::domain::SpeakerKind;
use crate::domain::fault::Problem;
use crate::window::keys::{self, Action};
use crate::window::look::{
    self, Gravity, Icon, badge, button, notice, space, steady, surface, text,
};
use crate::window::widget::editor;
use crate::{say, words};

/// Below this width, in logical pixels, the list beside the form gets narrow.
const NARROW: f32 = 1_000.0;
/// Least height of the form, so that the opinion keeps room; where the window has less, it scrolls.
const LEAST_HEIGHT: f32 = 580.0;
/// As [`LEAST_HEIGHT`] where the rows wrap.
const LEAST_HEIGHT_NARROW: f32 = 760.0;

impl Console {
    /// The screen.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let body = responsive(move |size| {
            let is_narrow = size.width < NARROW;
            let list_width = if is_narrow { 210.0 } else { 330.0 };
            Row::new()
                .push(self.taken(list_width))
                .push(surface::upright())
                .push(self.form_view(is_narrow, size.height))
                .height(Length::Fill)
                .into()
        });
        surface::page(
            steady()
                .push(self.head())
                .push(surface::line())
                .push(self.trouble())
                .push(body)
                .push(surface::line())
                .push(self.status_line()),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let go = |words: String, action: Action, wish: Wish| {
            button::quiet(words)
                .key(keys::hint(action))
                .on_press(Message::Go(wish))
        };
        surface::bar(
            Row::new()
                .push(
                    button::icon(Icon::Back, say!("console-back"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Go(Wish::ShowSessions)),
                )
                .push(text::label(&self.subject).width(Length::Fill))
                .push(go(
                    say!("console-go-particulars"),
                    Action::Particulars,
                    Wish::ShowParticulars,
                ))
                .push(go(
                    say!("console-go-closing"),
                    Action::Closing,
                    Wish::ShowClosing,
                ))
                .push(go(
                    say!("console-go-preview"),
                    Action::Preview,
                    Wish::ShowPreview,
                ))
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .padding([space::XS, space::M])
        .into()
    }

    /// What needs attention across the width: a failed save, a locked session.
    fn trouble(&self) -> Option<Element<'_, Message>> {
        if let Some(error) = &self.saving.failure {
            let advice = words::store::advice(error);
            let again = button::secondary(say!("console-save-again"))
                .key(keys::hint(Action::Save))
                .on_press(Message::SaveNow);
            return Some(notice(Gravity::Error, advice).action(again).into());
        }
        self.is_locked()
            .then(|| notice(Gravity::Info, say!("console-locked")).into())
    }

    fn form_view(&self, is_narrow: bool, room: f32) -> Element<'_, Message> {
        let (padding, least) = if is_narrow {
            (space::S, LEAST_HEIGHT_NARROW)
        } else {
            (space::L, LEAST_HEIGHT)
        };
        let form = steady()
            .push(self.speaker_line())
            .push(self.suggestions_for(&[Part::Name]))
            .push(self.opinion_line())
            .push(self.suggestions_for(&[Part::Field]))
            .push(self.legality_line())
            .push(self.content())
            .push(self.answer_line())
            .push(self.suggestions_for(&[Part::AnswerBy]))
            .push(self.outcome_line())
            .push(self.details())
            .push(self.suggestions_for(&[Part::LeadUnit, Part::CoUnits]))
            .push(self.void_line())
            .spacing(space::S)
            .padding([space::S, padding])
            .width(Length::Fill)
            .height(room.max(least));
        // It scrolls at any height: a form that changed its kind would lose the focus.
        surface::scroll(form).height(Length::Fill).into()
    }

    fn speaker_line(&self) -> Element<'_, Message> {
        let name_label = match self.form.speaker_kind {
            SpeakerKind::Person => say!("console-speaker"),
            SpeakerKind::Group => say!("console-speaker-group"),
            SpeakerKind::Secret => say!("console-speaker-secret"),
        };
        Row::new()
            .push(
                self.line(Part::Name, name_label, Length::FillPortion(4))
                    .key(keys::hint(Action::GoToSpeaker)),
            )
            .push(self.line(
                Part::Address,
                say!("console-address"),
                Length::FillPortion(3),
            ))
            .push(self.line(Part::Role, say!("console-role"), Length::FillPortion(3)))
            .push(self.line(Part::Phone, say!("console-phone"), Length::FillPortion(2)))
            .spacing(space::S)
            .into()
    }

    fn content(&self) -> Element<'_, Message> {
        let control = self
            .editor(Part::Content)
            .placeholder(say!("console-content-hint"))
            .size(16.0)
            .height(Length::Fill);
        let mut head = Row::new()
            .push(text::label(say!("console-content")))
            .push(text::caption(keys::hint(Action::GoToContent)))
            .spacing(space::S)
            .align_y(Alignment::Center);
        if let Some(words) = self.error(Part::Content) {
            head = head.push(look::field::problem(words));
        }
        Column::new()
            .push(head)
            .push(control)
            .spacing(space::XS)
            .height(Length::Fill)
            .into()
    }

    fn answer_line(&self) -> Element<'_, Message> {
        Row::new()
            .push(
                self.line(
                    Part::AnswerBy,
                    say!("console-answer-by"),
                    Length::FillPortion(2),
                )
                .key(keys::hint(Action::GoToAnswer)),
            )
            .push(self.line(Part::Answer, say!("console-answer"), Length::FillPortion(7)))
            .spacing(space::S)
            .into()
    }

    /// A labelled field with what is wrong with it.
    fn line(&self, part: Part, label: String, width: Length) -> look::field::Field<'_, Message> {
        look::field(label, self.editor(part))
            .error(self.error(part))
            .width(width)
    }

    fn editor(&self, part: Part) -> editor::View<'_, Message> {
        let view = editor::view(self.form.editor(part), part.id(), move |edit| {
            Message::Edit(part, edit)
        })
        .style(look::field::editor_style);
        if part.is_paragraphs() {
            view.height(Length::Fixed(58.0))
        } else {
            view.on_enter(Message::Enter(part))
        }
    }

    fn error(&self, part: Part) -> Option<String> {
        if let Some((refused, limit, length)) = self.refusal
            && refused == part
        {
            return Some(say!("console-too-long", limit = limit, length = length));
        }
        if part == Part::Field && self.part != Part::Field && self.is_unknown_field() {
            return Some(say!("console-field-unknown"));
        }
        // A name not typed yet is no mistake while the floor is open.
        self.problems
            .iter()
            .find(|(faulty, problem)| {
                *faulty == part && !(part == Part::Name && is_empty_text(problem))
            })
            .map(|(_, problem)| words::fault::sentence(problem))
    }

    /// Whether the field of life typed is not in the office's list: it would be printed as it is.
    fn is_unknown_field(&self) -> bool {
        let typed = self.form.text(Part::Field);
        let typed = typed.trim();
        !typed.is_empty() && !self.sources.fields.iter().any(|field| field == typed)
    }

    /// The proposals, in the row below the field that is being typed.
    fn suggestions_for(&self, parts: &[Part]) -> Option<Element<'_, Message>> {
        if !parts.contains(&self.part) || self.suggestions.is_empty() {
            return None;
        }
        let mut row = Row::new()
            .push(text::caption(say!("console-suggestions")))
            .spacing(space::XS)
            .align_y(Alignment::Center);
        for (at, suggestion, is_chosen) in self.suggestions.shown() {
            let words = suggestion.label();
            let chip = if is_chosen {
                button::primary(words)
            } else {
                button::quiet(words)
            };
            row = row.push(chip.on_press(Message::TakeSuggestion(at)));
        }
        Some(row.wrap().into())
    }

    fn status_line(&self) -> Element<'_, Message> {
        let saved = match (self.is_saved(), self.saving.saved_at) {
            (true, Some(at)) => say!("console-saved", time = at.format("%H:%M:%S").to_string()),
            (true, None) => say!("console-nothing-to-save"),
            (false, _) => say!("console-saving"),
        };
        let gate = self.gate();
        let words = say!(
            "console-gate",
            complete = gate.complete,
            recorded = gate.recorded
        );
        let gate = if gate.is_closed() {
            badge(Gravity::Success, Icon::Success, words)
        } else {
            badge(Gravity::Info, Icon::Info, words)
        };
        surface::bar(
            Row::new()
                .push(text::caption(saved))
                .push(gate)
                .push(gap::horizontal())
                .push(text::caption(say!(
                    "console-keys",
                    next = keys::hint(Action::NextOpinion),
                    speaker = keys::hint(Action::NextSpeaker),
                    help = keys::hint(Action::Help)
                )))
                .spacing(space::L)
                .align_y(Alignment::Center),
        )
        .padding([space::XS, space::L])
        .into()
    }

    fn void_line(&self) -> Option<Element<'_, Message>> {
        self.voiding.then(|| {
            self.line(
                Part::VoidReason,
                say!("console-void-reason", number = self.number_shown()),
                Length::Fill,
            )
            .hint(say!("console-void-hint"))
            .into()
        })
    }

    /// The number shown: the opinion's own, or the one that it will get.
    fn number_shown(&self) -> u32 {
        let next = self.opinions.iter().map(|o| o.number).max().unwrap_or(0) + 1;
        self.opinion.unwrap_or(next)
    }
}

fn is_empty_text(problem: &Problem) -> bool {
    *problem == Problem::Text(crate::domain::text::TextProblem::Empty)
}
