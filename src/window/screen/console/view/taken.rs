//! The opinions taken so far, the newest at the end and in sight.

use iced::widget::{Column, Row, mouse_area};
use iced::{Alignment, Element, Length};

use super::super::{Console, Message};
use crate::domain::{Opinion, Outcome, gate};
use crate::say;
use crate::window::look::{Gravity, Icon, badge, space, surface, text};
use crate::window::widget::windowed_list::WindowedList;

/// Characters of an opinion shown in the list: two lines of the narrow one.
const GLIMPSE: usize = 48;
/// Characters of a name: one line.
const NAME: usize = 26;
/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 100.0;

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
        let face = Column::new()
            .push(
                Row::new()
                    .push(text::label(opinion.number.to_string()).width(Length::Fill))
                    .push(self.mark(opinion))
                    .spacing(space::S)
                    .align_y(Alignment::Center),
            )
            .push(text::caption(begin(&speaker.unwrap_or_default(), NAME)))
            .push(text::caption(begin(&opinion.content, GLIMPSE)))
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

/// The first characters of a text on one line; what is left out shows as an ellipsis.
fn begin(text: &str, most: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
