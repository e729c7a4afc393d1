//! The closing on the screen: the gate beside the conclusion.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::form::Part;
use super::{Closing, Message, Wish};
use crate::domain::gate::{self, Reconciliation};
use crate::window::keys::{self, Action, Place};
use crate::window::look::{
    self, Gravity, Icon, badge, button, notice, space, steady, surface, text,
};
use crate::window::widget::editor;
use crate::{say, words};

impl Closing {
    /// The screen.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let body = Row::new()
            .push(self.gate_view())
            .push(surface::upright())
            .push(surface::scroll(self.form_view()).height(Length::Fill))
            .height(Length::Fill);
        surface::page(
            steady()
                .push(self.head())
                .push(surface::line())
                .push(self.trouble())
                .push(body),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let step = if self.is_locked() {
            button::secondary(say!("closing-unlock")).icon(Icon::Unlock)
        } else {
            button::primary(say!("closing-conclude")).icon(Icon::Conclude)
        };
        let is_sound = self.faults.is_empty() && !self.particulars.are_unsaved;
        let may_step = self.is_locked() || (self.gate.is_closed() && is_sound);
        let saved = self
            .autosave
            .saved_at()
            .map(|at| say!("console-saved", time = at.format("%H:%M:%S").to_string()));
        surface::bar(
            Row::new()
                .push(
                    button::icon(Icon::Back, say!("closing-back"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Go(Wish::ShowOpinion(None))),
                )
                .push(text::label(&self.subject).width(Length::Fill))
                .push(saved.map(text::caption))
                .push(
                    button::secondary(say!("console-go-preview"))
                        .icon(Icon::Preview)
                        .key(keys::hint(Action::Preview))
                        .on_press(Message::Go(Wish::ShowPreview)),
                )
                .push(
                    step.key(keys::hint_at(Place::Closing, Action::NextStep))
                        .on_press_maybe(may_step.then_some(Message::StepState)),
                )
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .padding([space::XS, space::M])
        .into()
    }

    fn trouble(&self) -> Option<Element<'_, Message>> {
        if let Some(error) = self.autosave.failure().or(self.failure.as_ref()) {
            let again = button::secondary(say!("console-save-again"))
                .key(keys::hint(Action::Save))
                .on_press(Message::SaveNow);
            let advice = words::store::advice(error);
            return Some(notice(Gravity::Error, advice).action(again).into());
        }
        if self.particulars.are_unsaved {
            return Some(notice(Gravity::Warning, say!("closing-form-draft")).into());
        }
        self.is_locked()
            .then(|| notice(Gravity::Info, say!("closing-locked")).into())
    }

    /// What was recorded, how it ended, and what is missing.
    fn gate_view(&self) -> Element<'_, Message> {
        let words = say!(
            "console-gate",
            complete = self.gate.complete,
            recorded = self.gate.recorded
        );
        let state = if self.gate.is_closed() {
            badge(Gravity::Success, Icon::Success, words)
        } else {
            badge(Gravity::Warning, Icon::Warning, words)
        };
        let mut column = Column::new()
            .push(text::section(say!("closing-gate")))
            .push(state)
            .push(reconciliation(&self.count))
            .push(
                self.particulars
                    .lack_end
                    .then(|| text::caption(say!("closing-no-end"))),
            )
            .spacing(space::S);
        if !self.gate.is_closed() {
            column = column.push(text::label(say!("closing-missing")));
            column = column.push(self.missing());
        }
        surface::scroll(column.padding(space::M))
            .width(320.0)
            .height(Length::Fill)
            .into()
    }

    /// One row an opinion, with everything that it lacks; pressing it opens the opinion.
    fn missing(&self) -> Element<'_, Message> {
        if self.gate.recorded == 0 {
            return text::body(say!("closing-nothing-recorded")).into();
        }
        let rows = self.opinions.iter().filter(|o| o.voided.is_none());
        let rows = rows.filter_map(|opinion| {
            let lacking = gate::missing(opinion, &self.opinions);
            let list: Vec<String> = lacking.iter().map(words::gate::missing).collect();
            (!list.is_empty()).then(|| {
                let words = say!(
                    "closing-missing-row",
                    number = opinion.number,
                    list = list.join(", ")
                );
                button::secondary(words)
                    .width(Length::Fill)
                    .on_press(Message::Go(Wish::ShowOpinion(Some(opinion.number))))
                    .into()
            })
        });
        Column::with_children(rows).spacing(space::XS).into()
    }

    fn form_view(&self) -> Element<'_, Message> {
        Column::new()
            .push(self.paragraphs(Part::Assessment, say!("closing-assessment"), 96.0))
            .push(
                self.paragraphs(Part::FollowUp, say!("closing-follow-up"), 96.0)
                    .hint(say!("closing-one-a-line")),
            )
            .push(
                self.paragraphs(Part::Recipients, say!("closing-recipients"), 96.0)
                    .hint(say!("closing-recipients-hint")),
            )
            .push(text::section(say!("closing-signers")))
            .extend((0..self.form.signer_count()).map(|row| self.signer(row)))
            .push(
                Row::new()
                    .push(
                        button::secondary(say!("closing-add-signer"))
                            .icon(Icon::Add)
                            .key(keys::hint(Action::AddRow))
                            .on_press_maybe((!self.is_locked()).then_some(Message::AddSigner)),
                    )
                    .push(
                        button::quiet(say!("closing-remove-signer"))
                            .icon(Icon::Remove)
                            .key(keys::hint(Action::RemoveRow))
                            .on_press_maybe(
                                (!self.is_locked() && self.form.signer_count() > 0)
                                    .then_some(Message::RemoveSigner),
                            ),
                    )
                    .spacing(space::S),
            )
            .spacing(space::M)
            .padding(space::L)
            .width(Length::Fill)
            .into()
    }

    fn signer(&self, row: usize) -> Element<'_, Message> {
        Row::new()
            .push(
                self.line(Part::Authority(row), say!("closing-authority"))
                    .hint(say!("closing-authority-hint")),
            )
            .push(self.line(Part::Title(row), say!("closing-title")))
            .push(self.line(Part::Name(row), say!("closing-name")))
            .spacing(space::S)
            .into()
    }

    fn paragraphs(
        &self,
        part: Part,
        label: String,
        height: f32,
    ) -> look::field::Field<'_, Message> {
        let control = self.editor(part).map(|view| view.height(height));
        look::field(label, optional(control)).error(self.error(part))
    }

    fn line(&self, part: Part, label: String) -> look::field::Field<'_, Message> {
        look::field(label, optional(self.editor(part))).error(self.error(part))
    }

    fn editor(&self, part: Part) -> Option<editor::View<'_, Message>> {
        let editor = self.form.editor(part)?;
        let view = editor::view(editor, part.id(), move |edit| Message::Edit(part, edit));
        Some(view.style(look::field::editor_style))
    }

    fn error(&self, part: Part) -> Option<String> {
        if let Some((refused, limit, length)) = self.refusal
            && refused == part
        {
            return Some(say!("console-too-long", limit = limit, length = length));
        }
        self.faults
            .iter()
            .find(|(faulty, _)| *faulty == part)
            .map(|(_, words)| words.clone())
    }
}

fn optional(view: Option<editor::View<'_, Message>>) -> Element<'_, Message> {
    match view {
        Some(view) => view.into(),
        None => iced::widget::space().into(),
    }
}

/// The sum that the appendix ends with; the figures stand under one another.
fn reconciliation<'a>(count: &Reconciliation) -> Element<'a, Message> {
    let rows = [
        (say!("closing-recorded"), count.recorded),
        (say!("closing-answered"), count.answered),
        (say!("closing-assigned"), count.assigned),
        (say!("closing-plan"), count.plan),
        (say!("closing-passed"), count.passed),
        (say!("closing-not-considered"), count.not_considered),
        (say!("closing-merged"), count.merged),
        (say!("closing-voided"), count.voided),
    ];
    let rows = rows.into_iter().map(|(label, figure)| {
        Row::new()
            .push(text::body(label).width(Length::Fill))
            .push(text::body(figure.to_string()))
            .into()
    });
    surface::sunken(Column::with_children(rows).spacing(2.0))
        .width(Length::Fill)
        .into()
}
