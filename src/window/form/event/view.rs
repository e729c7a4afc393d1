//! The form on the screen.

use iced::widget::Row;
use iced::{Alignment, Element, Length};

use super::{Choice, Day, EventForm, Line, Message, Proof, field};
use crate::domain::follow_up::{EventKind, Field, Hearing, ResultKind, WaitingFor};
use crate::domain::{Legality, Satisfaction};
use crate::say;
use crate::window::form::path_field;
use crate::window::keys::{self, Action};
use crate::window::look::field::field as labelled;
use crate::window::look::{Gravity, Icon, button, notice, space, steady};
use crate::window::widget::choice::choice;
use crate::window::widget::editor;
use crate::words::{self, follow_up, name};

/// Room for a date.
const DAY_WIDTH: f32 = 150.0;

impl EventForm {
    /// The fields, with what is wrong at each, and above them what is wrong with the whole.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let whole = self.faults.iter().filter(|f| field::shown_at(f).is_empty());
        let whole: Vec<String> = whole
            .map(|fault| words::fault::sentence(&fault.problem))
            .collect();
        let whole = (!whole.is_empty()).then(|| notice(Gravity::Error, whole.join("\n")));
        let mut form = steady().push(whole);
        for field in self.kind.fields() {
            form = form.push(self.field(*field));
        }
        let day_and_hand = Row::new()
            .push(
                labelled(say!("event-on"), self.day(Day::On))
                    .width(DAY_WIDTH)
                    .error(self.error(Day::On.path())),
            )
            .push(self.line(Line::By, say!("event-by")))
            .spacing(space::M);
        form.push(day_and_hand).spacing(space::M).into()
    }

    fn field(&self, field: Field) -> Element<'_, Message> {
        match field {
            Field::Unit => {
                let label = if self.kind == EventKind::PassedOn {
                    say!("console-competent-level")
                } else {
                    say!("console-lead-unit")
                };
                let error = self.error(field::UNIT).or_else(|| self.error("to"));
                let unit =
                    self.unit
                        .view(path_field::id(field::UNIT), String::new(), Message::Unit);
                labelled(label, unit).error(error).into()
            }
            Field::DueOn => labelled(self.due_label(), self.day(Day::DueOn))
                .hint(self.due_hint())
                .error(self.error(Day::DueOn.path()))
                .into(),
            Field::Reason => self.line(Line::Reason, say!("event-reason")),
            Field::Document => self.document(),
            Field::Text => {
                let text = editor::view(
                    &self.lines[Line::Text as usize],
                    path_field::id("text"),
                    |edit| Message::Line(Line::Text, edit),
                )
                .min_height(84.0);
                labelled(say!("event-text"), text)
                    .error(self.error("text"))
                    .into()
            }
            Field::Note => self.line(Line::Note, say!("event-note")),
            Field::DecidedBy => self.line(Line::DecidedBy, say!("event-decided-by")),
            Field::WaitingFor => self.choice(
                say!("event-waiting-for"),
                WaitingFor::ALL.map(|one| (Choice::WaitingFor(one), follow_up::waiting_for(one))),
                Some(Choice::WaitingFor(self.choices.waiting_for)),
            ),
            Field::Result => self.choice(
                say!("event-result"),
                ResultKind::ALL.map(|one| (Choice::Result(one), follow_up::result(one))),
                self.choices.result.map(Choice::Result),
            ),
            Field::Satisfaction => self.choice(
                say!("event-satisfaction"),
                [
                    Satisfaction::Satisfied,
                    Satisfaction::NotSatisfied,
                    Satisfaction::NoOpinion,
                ]
                .map(|one| (Choice::Satisfaction(one), name::satisfaction(one))),
                Some(Choice::Satisfaction(self.choices.satisfaction)),
            ),
            Field::Hearing => self.choice(
                say!("event-hearing"),
                Hearing::ALL.map(|one| (Choice::Hearing(one), follow_up::hearing(one))),
                Some(Choice::Hearing(self.choices.hearing)),
            ),
            Field::Legality => self.choice(
                say!("event-legality"),
                Legality::ALL.map(|one| (Choice::Legality(one), name::legality(one))),
                Some(Choice::Legality(self.choices.legality)),
            ),
            Field::Evidence => self.evidence(),
        }
    }

    fn evidence(&self) -> Element<'_, Message> {
        let proof = self.choices.proof;
        let kinds = Proof::ALL.map(|one| (Choice::Proof(one), proof_words(one)));
        let detail: Option<Element<'_, Message>> = match proof {
            Proof::None => path_field::sentence(&self.faults, "evidence"),
            Proof::Document => Some(self.document()),
            Proof::CitizenWord => Some(self.line(Line::Word, say!("event-citizen-word"))),
            Proof::File => {
                let choose = button::secondary(say!("issue-choose-file"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::OpenFile))
                    .on_press(Message::AskForFile);
                Some(
                    Row::new()
                        .push(self.line(Line::Path, say!("event-path")))
                        .push(choose)
                        .spacing(space::S)
                        .align_y(Alignment::End)
                        .into(),
                )
            }
        };
        steady()
            .push(self.choice(say!("event-evidence"), kinds, Some(Choice::Proof(proof))))
            .push(detail)
            .spacing(space::S)
            .width(Length::Fill)
            .into()
    }

    fn document(&self) -> Element<'_, Message> {
        Row::new()
            .push(self.line(Line::Number, say!("event-document-number")))
            .push(
                labelled(say!("event-document-on"), self.day(Day::Dated))
                    .width(DAY_WIDTH)
                    .error(self.error(Day::Dated.path())),
            )
            .spacing(space::M)
            .into()
    }

    fn choice<const N: usize>(
        &self,
        label: String,
        options: [(Choice, String); N],
        chosen: Option<Choice>,
    ) -> Element<'_, Message> {
        let path = options[0].0.path();
        let row = choice(options, chosen, Message::Choose).id(path_field::id(path));
        labelled(label, row).error(self.error(path)).into()
    }

    fn line(&self, line: Line, label: String) -> Element<'_, Message> {
        let text = &self.lines[line as usize];
        let path = line.path();
        let control = editor::view(text, path_field::id(path), move |edit| {
            Message::Line(line, edit)
        })
        .on_enter(Message::Enter(path));
        labelled(label, control).error(self.error(path)).into()
    }

    fn day(&self, day: Day) -> Element<'_, Message> {
        let path = day.path();
        self.days[day as usize].view(path_field::id(path), Message::Enter(path), move |change| {
            Message::Day(day, change)
        })
    }

    fn error(&self, path: &str) -> Option<String> {
        path_field::error(&self.faults, path)
    }

    fn due_label(&self) -> String {
        match self.kind {
            EventKind::Extended => say!("event-due-extended"),
            _ => say!("event-due"),
        }
    }

    fn due_hint(&self) -> String {
        match self.kind {
            EventKind::Assigned | EventKind::PassedOn => say!("event-due-keeps"),
            EventKind::Resumed => say!("event-due-resumed"),
            EventKind::Reopened => say!("event-due-reopened"),
            _ => say!("console-due-hint"),
        }
    }
}

/// The buttons below a form: record it, or put it aside.
pub fn buttons<'a, M: Clone + 'a>(record: Option<M>, close: M) -> Element<'a, M> {
    Row::new()
        .push(
            button::primary(say!("event-record"))
                .icon(Icon::Save)
                .key(keys::hint(Action::Save))
                .on_press_maybe(record),
        )
        .push(
            button::quiet(say!("event-put-aside"))
                .icon(Icon::Close)
                .key(keys::hint(Action::Back))
                .on_press(close),
        )
        .spacing(space::S)
        .into()
}

fn proof_words(proof: Proof) -> String {
    match proof {
        Proof::None => say!("proof-none"),
        Proof::Document => say!("proof-document"),
        Proof::File => say!("proof-file"),
        Proof::CitizenWord => say!("proof-citizen-word"),
    }
}
