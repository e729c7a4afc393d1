//! The locked document at work: what is kept of it, its file, and unlocking.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::super::issue::copying::{self, Message as Copy, Which};
use super::super::super::issue::{Message as Issuing, Shown, reason_id};
use super::super::super::{Message, Preview};
use crate::domain::date::short;
use crate::domain::{DocumentState, IssuedDocument, ReturnedKind};
use crate::say;
use crate::window::form::writing::Ended;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::choice::choice;
use crate::window::widget::editor;

impl Preview {
    /// The document at work and its file.
    pub(super) fn chosen(&self) -> Option<Element<'_, Message>> {
        let shown = self.issue.shown()?;
        Some(
            steady()
                .push(text::label(shown.document.title.as_str()))
                .push(facts(shown))
                .push(self.copying(&shown.document))
                .spacing(space::S)
                .into(),
        )
    }

    /// What follows for the document at work, once it is signed or found wrong.
    pub(super) fn following(&self) -> Option<Element<'_, Message>> {
        let shown = self.issue.shown()?;
        let is_standing = shown.document.withdrawn.is_none();
        Some(
            steady()
                .push(is_standing.then(|| self.publishing(shown)))
                .push(self.correcting(&shown.document))
                .push(self.unlocking(&shown.document))
                .spacing(space::M)
                .into(),
        )
    }

    /// Writing its file for the signing tool.
    fn copying(&self, document: &IssuedDocument) -> Element<'_, Message> {
        let copying = &self.issue.copying;
        let on = |message| Message::Issue(Issuing::Copy(message));
        let path = editor::view(&copying.path, copying::path_id(), move |edit| {
            on(Copy::Path(edit))
        })
        .on_enter(on(Copy::Write { replace: false }))
        .style(look::field::editor_style);
        let which = document.returned.last().map(|file| {
            choice(
                [
                    (Which::Locked(document.id), say!("issue-copy-locked")),
                    (Which::Returned(file.id), say!("issue-copy-returned")),
                ],
                copying.which,
                move |which| on(Copy::Which(which)),
            )
        });
        let is_free = !copying.is_going;
        let buttons = Row::new()
            .push(
                button::secondary(say!("issue-copy"))
                    .icon(Icon::Save)
                    .key(keys::hint(Action::Save))
                    .on_press_maybe(is_free.then(|| on(Copy::Write { replace: false }))),
            )
            .push(
                button::quiet(say!("writing-ask"))
                    .icon(Icon::Folder)
                    .on_press_maybe(is_free.then(|| on(Copy::AskForPlace))),
            )
            .spacing(space::S)
            .wrap();
        steady()
            .push(which)
            .push(look::field(say!("issue-copy-title"), path).hint(say!("issue-copy-hint")))
            .push(buttons)
            .push(self.copied())
            .spacing(space::S)
            .into()
    }

    fn copied(&self) -> Option<Element<'_, Message>> {
        match &self.issue.copying.ended {
            Ended::NotYet | Ended::Printed(_) => None,
            Ended::Failed(words) => Some(notice(Gravity::Error, words.as_str()).into()),
            Ended::Done(path) => {
                let words = say!("writing-done", path = path.display().to_string());
                Some(notice(Gravity::Success, words).into())
            }
            Ended::Exists(path) => {
                let words = say!("writing-exists", path = path.display().to_string());
                let replace = button::danger(say!("writing-replace"))
                    .id(copying::replace_id())
                    .on_press(Message::Issue(Issuing::Copy(Copy::Write { replace: true })));
                Some(
                    Column::new()
                        .push(notice(Gravity::Warning, words))
                        .push(replace)
                        .spacing(space::S)
                        .into(),
                )
            }
        }
    }

    /// Unlocking, while nothing came back.
    fn unlocking(&self, document: &IssuedDocument) -> Option<Element<'_, Message>> {
        if document.state() != DocumentState::Locked {
            return None;
        }
        let unlock = Message::Issue(Issuing::Unlock);
        let reason = editor::view(&self.issue.reason, reason_id(), |edit| {
            Message::Issue(Issuing::Reason(edit))
        })
        .on_enter(unlock.clone())
        .style(look::field::editor_style);
        let button = button::danger(say!("issue-unlock"))
            .icon(Icon::Unlock)
            .on_press_maybe((!self.issue.reason.is_blank()).then_some(unlock));
        let line = Row::new()
            .push(Column::new().push(reason).width(Length::Fill))
            .push(button)
            .spacing(space::S)
            .align_y(Alignment::Center);
        let field = look::field(say!("issue-reason"), line);
        Some(field.hint(say!("issue-reason-hint")).into())
    }
}

/// When it was locked, its mark, its errata and what came back.
fn facts(shown: &Shown) -> Element<'_, Message> {
    let document = &shown.document;
    let at = document.locked_at.format("%H:%M %d/%m/%Y").to_string();
    let withdrawn = document.withdrawn.as_ref().map(|withdrawal| {
        text::body(say!(
            "issue-withdrawn",
            date = short(withdrawal.at.date()),
            reason = withdrawal.reason.as_str()
        ))
    });
    let list: Vec<String> = document
        .corrected_by
        .iter()
        .map(|id| id.0.to_string())
        .collect();
    let corrected =
        (!list.is_empty()).then(|| text::body(say!("issue-corrected-by", list = list.join(", "))));
    let corrects = document
        .corrects
        .map(|id| text::body(say!("issue-corrects", id = id.0)));
    let files = document.returned.iter().zip(&shown.verdicts);
    let files = files.map(|(file, verdict)| {
        let kind = match file.kind {
            ReturnedKind::Signed => say!("issue-came-signed"),
            ReturnedKind::Scan => say!("issue-came-scan"),
        };
        let at = file.filed_at.format("%H:%M %d/%m/%Y").to_string();
        let head = say!(
            "issue-came",
            name = file.name.as_str(),
            kind = kind,
            at = at
        );
        let lines = verdict
            .iter()
            .map(|line| text::caption(line.as_str()).into());
        let lines = Column::with_children(lines);
        surface::sunken(Column::new().push(text::label(head)).push(lines))
            .width(Length::Fill)
            .into()
    });
    steady()
        .push(text::caption(say!("issue-locked-at", at = at)))
        .push(text::caption(say!("issue-mark", mark = document.mark())))
        .push(corrects)
        .push(corrected)
        .push(withdrawn)
        .push(Column::with_children(files).spacing(space::XS))
        .spacing(space::XS)
        .into()
}
