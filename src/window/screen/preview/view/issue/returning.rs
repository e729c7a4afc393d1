//! A file that came back: which one, the verdict on it, and filing it.

use iced::widget::{Column, Row};
use iced::{Element, Length};

use super::super::super::issue::Message as Issuing;
use super::super::super::issue::returning::{
    Judged, Message as Return, Returning, Stage, date_id, file_id, number_id, path_id,
};
use super::super::super::{Message, Preview};
use crate::domain::ReturnedKind;
use crate::say;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::editor;

/// Width of the number's field, in logical pixels.
const NUMBER: f32 = 96.0;

impl Preview {
    /// Taking in a file; without a locked document there is nothing that it could be.
    pub(super) fn returning(&self) -> Option<Element<'_, Message>> {
        let mut documents = self.issue.documents.iter();
        if !documents.any(|shown| shown.document.withdrawn.is_none()) {
            return None;
        }
        let returning = &self.issue.returning;
        let on = |message| Message::Issue(Issuing::Return(message));
        let path = editor::view(&returning.path, path_id(), move |edit| {
            on(Return::Path(edit))
        })
        .placeholder(say!("issue-return-example"))
        .on_enter(on(Return::Verify))
        .style(look::field::editor_style);
        let is_free = !returning.is_busy();
        let buttons = Row::new()
            .push(
                button::secondary(say!("issue-verify"))
                    .icon(Icon::Checklist)
                    .on_press_maybe(is_free.then(|| on(Return::Verify))),
            )
            .push(
                button::quiet(say!("issue-choose-file"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::OpenFile))
                    .on_press_maybe(is_free.then(|| on(Return::AskForFile))),
            )
            .spacing(space::S)
            .wrap();
        Some(
            steady()
                .push(text::section(say!("issue-return-title")))
                .push(look::field(say!("issue-return-path"), path).hint(say!("issue-return-hint")))
                .push(buttons)
                .push(self.came())
                .spacing(space::S)
                .into(),
        )
    }

    fn came(&self) -> Option<Element<'_, Message>> {
        match &self.issue.returning.stage {
            Stage::Choosing => None,
            Stage::Reading => Some(text::body(say!("issue-verifying")).into()),
            Stage::Refused(words) => Some(notice(Gravity::Error, words.as_str()).into()),
            Stage::Judged(judged) => Some(verdict(&self.issue.returning, judged, true)),
            Stage::Filing(judged) => Some(verdict(&self.issue.returning, judged, false)),
            Stage::Filed(judged) => {
                let words = say!("issue-filed", title = judged.title.as_str());
                Some(notice(Gravity::Success, words).into())
            }
        }
    }
}

/// What was found, line by line, and as what it may be filed.
fn verdict<'a>(
    returning: &'a Returning,
    judged: &'a Judged,
    may_file: bool,
) -> Element<'a, Message> {
    let head = say!(
        "issue-verdict",
        id = judged.document.0,
        title = judged.title.as_str()
    );
    let lines = judged
        .lines
        .iter()
        .map(|line| text::body(line.as_str()).into());
    let (gravity, words) = match (judged.kind(), &judged.unvouched) {
        (Some(ReturnedKind::Signed), Some(words)) => (Gravity::Warning, words.clone()),
        (Some(ReturnedKind::Signed), None) => (Gravity::Success, say!("issue-verdict-signed")),
        (Some(ReturnedKind::Scan), _) => (Gravity::Warning, say!("issue-verdict-scan")),
        (None, _) => (Gravity::Error, say!("verify-not-kept")),
    };
    let file = judged.kind().map(|_| {
        let message = Message::Issue(Issuing::Return(Return::File));
        let button = if judged.unvouched.is_some() {
            button::secondary(say!("issue-file-unvouched"))
        } else {
            button::primary(say!("issue-file"))
        };
        button
            .id(file_id())
            .icon(Icon::Check)
            .on_press_maybe(may_file.then_some(message))
    });
    let lines = Column::with_children(lines).spacing(space::XS);
    let failure = returning.failure.as_deref();
    let failure = failure.map(|words| notice(Gravity::Error, words));
    steady()
        .push(
            surface::sunken(Column::new().push(text::label(head)).push(lines)).width(Length::Fill),
        )
        .push(notice(gravity, words))
        .push(judged.asks_stamp.then(|| stamp(returning)))
        .push(failure)
        .push(file)
        .spacing(space::S)
        .into()
}

/// The number and the date on a scan, as a person reads them.
fn stamp(returning: &Returning) -> Element<'_, Message> {
    let on = |message| Message::Issue(Issuing::Return(message));
    let number = editor::view(&returning.number, number_id(), move |edit| {
        on(Return::Number(edit))
    })
    .placeholder(say!("preview-number-blank"))
    .on_enter(on(Return::File))
    .style(look::field::editor_style);
    let date = returning
        .date
        .view(date_id(), on(Return::File), move |change| {
            on(Return::Date(change))
        });
    let fields = Row::new()
        .push(look::field(say!("preview-number"), number).width(NUMBER))
        .push(look::field(say!("preview-date"), date).width(Length::Fill))
        .spacing(space::S);
    Column::new()
        .push(fields)
        .push(text::caption(say!("issue-return-stamp")))
        .spacing(space::XS)
        .into()
}
