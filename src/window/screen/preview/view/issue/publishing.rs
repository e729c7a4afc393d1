//! The three channels of a publication and the legal ten days.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::super::issue::publishing::{
    Message as Publish, Row as Channelled, confirm_id, date_id, note_id,
};
use super::super::super::issue::{Message as Issuing, Shown};
use super::super::super::{Message, Preview};
use crate::domain::Channel;
use crate::domain::date::short;
use crate::domain::publication::{Progress, Standing};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, text};
use crate::window::widget::editor;
use crate::{say, words};

/// Width of a date, in logical pixels.
const DATE: f32 = 150.0;

impl Preview {
    /// Where and when the document at work was made public.
    pub(super) fn publishing(&self, shown: &Shown) -> Element<'_, Message> {
        let rows = Channel::ALL.into_iter().zip(&self.issue.publishing.rows);
        let rows = rows.map(|(channel, row)| channelled(channel, row));
        let tells_results = shown.document.order.kind.rests_on_conclusions();
        steady()
            .push(text::strong(say!("issue-publish-title")))
            .push(tells_results.then(|| standing(&shown.standing)))
            .push(Column::with_children(rows).spacing(space::S))
            .push(text::caption(say!("issue-publish-hint")))
            .spacing(space::S)
            .into()
    }
}

fn channelled(channel: Channel, row: &Channelled) -> Element<'_, Message> {
    let on = |message| Message::Issue(Issuing::Publish(message));
    let save = on(Publish::Save(channel));
    let date = row
        .date
        .view(date_id(channel), save.clone(), move |change| {
            on(Publish::Date(channel, change))
        });
    let note = editor::view(&row.note, note_id(channel), move |edit| {
        on(Publish::Note(channel, edit))
    })
    .placeholder(say!("issue-publish-note"))
    .on_enter(save.clone())
    .style(look::field::editor_style);
    let wrong = row.problem.as_ref().map(words::fault::sentence);
    let doubts = (!row.doubts.is_empty()).then(|| {
        let confirm = button::secondary(say!("issue-publish-confirm"))
            .id(confirm_id(channel))
            .icon(Icon::Check)
            .on_press(on(Publish::Confirm(channel)));
        let words = words::publication::doubts(&row.doubts);
        Column::new()
            .push(notice(Gravity::Warning, words))
            .push(confirm)
            .spacing(space::S)
    });
    steady()
        .push(text::label(words::name::channel(channel)))
        .push(
            Row::new()
                .push(Column::new().push(date).width(DATE))
                .push(Column::new().push(note).width(Length::Fill))
                .push(button::icon(Icon::Save, say!("issue-publish-save")).on_press(save))
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .push(wrong.map(look::field::problem))
        .push(doubts)
        .spacing(space::XS)
        .into()
}

/// How the ten days stand, in words.
fn standing<'a>(standing: &Standing) -> Element<'a, Message> {
    let due = short(standing.due_on);
    let missing: Vec<String> = standing
        .missing
        .iter()
        .map(|channel| words::name::channel(*channel))
        .collect();
    let missing = missing.join("; ");
    let (gravity, words) = match standing.progress {
        Progress::InTime { complete_on } => (
            Gravity::Success,
            say!("issue-due-in-time", due = due, on = short(complete_on)),
        ),
        Progress::Late { complete_on } => (
            Gravity::Warning,
            say!("issue-due-late", due = due, on = short(complete_on)),
        ),
        Progress::Open { days } => (
            Gravity::Info,
            say!("issue-due-open", due = due, days = days, missing = missing),
        ),
        Progress::Overdue { days } => (
            Gravity::Warning,
            say!(
                "issue-due-overdue",
                due = due,
                days = days,
                missing = missing
            ),
        ),
    };
    notice(gravity, words).into()
}
