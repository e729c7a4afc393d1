//! The opinions taken so far, the newest at the end and in sight.

use iced::widget::{Column, Row, mouse_area};
use iced::{Alignment, Element, Length};

use super::super::{Console, Message};
use crate::domain::{Opinion, Outcome, gate};
use crate::say;
use crate::window::look::{Gravity, Icon, badge, space, surface, text};
use crate::window::widget::windowed_list::WindowedList;

/// Characters of an opinion shown in the list: some two lines.
const GLIMPSE: usize = 80;
/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 84.0;

/// The list, at its head.
#[must_use]
pub fn list() -> WindowedList {
    WindowedList::new("console-taken", ROW_HEIGHT)
}

impl Console {
    pub(super) fn taken(&self, width: f32) -> Element<'_, Message> {
        let list: Element<'_, Message> = if self.opinions.is_empty() {
            text::caption(say!("console-none-yet")).into()
        } else {
            let row = |at: usize| self.row(&self.opinions[at]);
            self.list.view(self.opinions.len(), row, Message::Scrolled)
        };
        Column::new()
            .push(text::label(say!(
                "console-taken",
                count = self.opinions.len()
            )))
            .push(list)
            .spacing(space::S)
            .padding(space::S)
            .width(width)
            .height(Length::Fill)
            .into()
    }

    fn row<'a>(&'a self, opinion: &'a Opinion) -> Element<'a, Message> {
        let speaker = self
            .speaker_by(opinion.speaker)
            .map(|(_, speaker)| speaker.printed_name());
        let content = opinion.content.trim();
        let glimpse: String = match content.char_indices().nth(GLIMPSE) {
            Some((end, _)) => format!("{}…", &content[..end]),
            None => content.to_owned(),
        };
        let face = Column::new()
            .push(
                Row::new()
                    .push(text::label(opinion.number.to_string()))
                    .push(text::caption(speaker.unwrap_or_default()).width(Length::Fill))
                    .push(self.mark(opinion))
                    .spacing(space::S)
                    .align_y(Alignment::Center),
            )
            .push(text::caption(glimpse.replace('\n', " ")))
            .spacing(2.0);
        let face = if self.opinion == Some(opinion.number) {
            surface::chosen(face).padding(space::S)
        } else {
            surface::card(face).padding(space::S)
        };
        // The room between two rows belongs to the row, so that all rows are of one height.
        let face = face
            .width(Length::Fill)
            .height(ROW_HEIGHT - space::XS)
            .clip(true);
        mouse_area(face)
            .on_press(Message::ShowOpinion(opinion.number))
            .into()
    }

    /// How far the opinion is: a word and an icon, never a colour alone.
    fn mark<'a>(&self, opinion: &Opinion) -> Element<'a, Message> {
        if opinion.voided.is_some() {
            return badge(Gravity::Warning, Icon::Remove, say!("console-mark-voided"));
        }
        if let (Some(Outcome::Merged), Some(into)) =
            (opinion.conclusion.outcome, opinion.conclusion.merged_into)
        {
            return badge(
                Gravity::Info,
                Icon::Copy,
                say!("console-mark-merged", number = into),
            );
        }
        let lacking = gate::missing(opinion, &self.opinions).len();
        if lacking == 0 {
            badge(Gravity::Success, Icon::Success, say!("console-mark-done"))
        } else {
            badge(
                Gravity::Warning,
                Icon::Warning,
                say!("console-mark-missing", count = lacking),
            )
        }
    }
}
