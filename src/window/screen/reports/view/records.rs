//! The records behind a cell on the screen.

use iced::widget::{Column, container};
use iced::{Element, Length};

use super::super::Message;
use super::super::records::{Records, SHOWN};
use crate::say;
use crate::window::look::{entry, space, text};

pub fn view(records: &Records) -> Element<'_, Message> {
    let found = &records.found;
    if found.rows.is_empty() {
        return container(text::soft(say!("targets-no-record")))
            .center(Length::Fill)
            .into();
    }
    let cut = (found.count > SHOWN).then(|| text::caption(say!("targets-cut", count = SHOWN)));
    let rows = records.list.view(
        found.rows.len(),
        |_| true,
        |at| {
            let record = &found.rows[at];
            entry(record.title.clone(), record.detail.clone(), None)
        },
        Message::Records,
        Message::OpenRecord,
    );
    Column::new()
        .push(cut)
        .push(rows)
        .spacing(space::S)
        .height(Length::Fill)
        .into()
}
