//! The lines of an erratum: where, what stands there by mistake, what it is to say.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::super::issue::Message as Issuing;
use super::super::super::issue::correcting::{Message as Correct, Part, begin_id, id};
use super::super::super::{Message, Preview};
use crate::domain::{DocumentState, IssuedDocument, Kind};
use crate::say;
use crate::window::look::{self, Icon, button, space, steady, text};
use crate::window::widget::editor;

impl Preview {
    /// What is signed is corrected by an erratum alone.
    pub(super) fn correcting(&self, document: &IssuedDocument) -> Option<Element<'_, Message>> {
        let state = document.state();
        if !matches!(state, DocumentState::Signed | DocumentState::SignedOnPaper) {
            return None;
        }
        let correcting = &self.issue.correcting;
        let is_target = correcting.target == Some(document.id);
        let is_shown = is_target && self.asked.kind == Kind::Erratum;
        let begin = (!is_shown).then(|| {
            button::secondary(say!("issue-correct"))
                .id(begin_id())
                .icon(Icon::Edit)
                .on_press(Message::Issue(Issuing::Correct(Correct::Begin)))
        });
        let rows = is_target.then(|| self.corrections());
        Some(
            steady()
                .push(text::strong(say!("issue-correct-title")))
                .push(text::caption(say!("issue-correct-hint")))
                .push(begin)
                .push(rows)
                .spacing(space::S)
                .into(),
        )
    }

    fn corrections(&self) -> Element<'_, Message> {
        let on = |message| Message::Issue(Issuing::Correct(message));
        let rows = self.issue.correcting.rows.iter().enumerate();
        let rows = rows.map(|(at, row)| {
            let number = at + 1;
            let fields = Part::ALL.map(|part| {
                let label = match part {
                    Part::Place => say!("issue-correct-place"),
                    Part::Wrong => say!("issue-correct-wrong"),
                    Part::Right => say!("issue-correct-right"),
                };
                let line = editor::view(&row[part as usize], id(at, part), move |edit| {
                    on(Correct::Edit(at, part, edit))
                })
                .style(look::field::editor_style);
                look::field(label, line).into()
            });
            let head = Row::new()
                .push(text::label(say!("issue-correct-row", number = number)).width(Length::Fill))
                .push(
                    button::icon(Icon::Remove, say!("issue-correct-remove"))
                        .on_press(on(Correct::RemoveRow(at))),
                )
                .align_y(Alignment::Center);
            Column::new()
                .push(head)
                .extend(fields)
                .spacing(space::XS)
                .into()
        });
        Column::with_children(rows)
            .push(
                button::secondary(say!("issue-correct-add"))
                    .icon(Icon::Add)
                    .on_press(on(Correct::AddRow)),
            )
            .spacing(space::S)
            .into()
    }
}
