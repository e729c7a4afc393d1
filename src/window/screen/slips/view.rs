//! The import on the screen: every row of the sheet, and what it becomes.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::{Message, Slips, Stage, path_id};
use crate::import::slips::{Becomes, Preview, PreviewRow};
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, badge, button, notice, space, surface, text};
use crate::window::widget::editor;
use crate::{say, words};

impl Slips {
    /// The screen.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let trouble = self
            .failure
            .as_ref()
            .map(|error| notice(Gravity::Error, words::store::advice(error)));
        let body: Element<'_, Message> = match &self.stage {
            Stage::Choosing => text::body(say!("slips-choose")).into(),
            Stage::Reading => text::body(say!("slips-reading")).into(),
            Stage::Refused(words) => notice(Gravity::Error, words.as_str()).into(),
            Stage::Preview(preview) | Stage::Taking(preview) => self.preview_view(preview),
        };
        let content = Column::new()
            .push(self.file_line())
            .push(trouble)
            .push(body)
            .spacing(space::M)
            .padding(space::L)
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(content),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let count = match &self.stage {
            Stage::Preview(preview) => preview.slips().len(),
            _ => 0,
        };
        surface::bar(
            Row::new()
                .push(
                    button::icon(Icon::Back, say!("slips-back"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Leave),
                )
                .push(text::section(say!("slips-title")).width(Length::Fill))
                .push(
                    button::primary(say!("slips-take", count = count))
                        .icon(Icon::Import)
                        .key(keys::hint(Action::Save))
                        .on_press_maybe((count > 0).then_some(Message::Take)),
                )
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .into()
    }

    fn file_line(&self) -> Element<'_, Message> {
        let path = editor::view(&self.path, path_id(), Message::EditPath)
            .on_enter(Message::Read)
            .style(look::field::editor_style);
        Row::new()
            .push(look::field(say!("slips-path"), path).hint(say!("slips-path-hint")))
            .push(
                button::secondary(say!("slips-ask"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::OpenFile))
                    .on_press(Message::AskForFile),
            )
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    }

    fn preview_view<'a>(&'a self, preview: &'a Preview) -> Element<'a, Message> {
        let taken = preview.slips().len();
        let refused = preview.refused().count();
        let skipped = preview.rows.len() - taken - refused;
        let mut counts = Row::new().spacing(space::S).push(badge(
            Gravity::Success,
            Icon::Success,
            say!("slips-count-taken", count = taken),
        ));
        if refused > 0 {
            counts = counts.push(badge(
                Gravity::Error,
                Icon::Error,
                say!("slips-count-refused", count = refused),
            ));
        }
        counts = counts.push(badge(
            Gravity::Info,
            Icon::Info,
            say!("slips-count-skipped", count = skipped),
        ));
        let rows = self.list.view(
            preview.rows.len(),
            |at| row(&preview.rows[at]),
            Message::Scrolled,
        );
        Column::new()
            .push(counts)
            .push(rows)
            .spacing(space::S)
            .height(Length::Fill)
            .into()
    }
}

/// The row as it stands in the sheet, what it becomes and what is wrong with it.
fn row(row: &PreviewRow) -> Element<'_, Message> {
    let (mark, main) = match &row.becomes {
        Becomes::Slip(slip) => {
            let mut who = slip.speaker.printed_name();
            if !slip.speaker.printed_address().is_empty() {
                who.push_str(", ");
                who.push_str(slip.speaker.printed_address());
            }
            let field = if slip.field.is_empty() {
                String::new()
            } else {
                format!(" [{}]", slip.field)
            };
            let mark = badge(Gravity::Success, Icon::Success, say!("slips-mark-taken"));
            (mark, format!("{who}{field}: {}", slip.content))
        }
        Becomes::Refused => {
            let mark = badge(Gravity::Error, Icon::Error, say!("slips-mark-refused"));
            (mark, row.text.clone())
        }
        Becomes::Skipped(why) => {
            let mark = badge(Gravity::Info, Icon::Info, words::import::skip(*why));
            (mark, row.text.clone())
        }
    };
    let problems: Vec<String> = row
        .problems
        .iter()
        .map(words::import::row_problem)
        .collect();
    let place = say!("slips-row", sheet = row.sheet.as_str(), number = row.number);
    Column::new()
        .push(
            Row::new()
                .push(text::caption(place))
                .push(mark)
                .push(text::caption(problems.join(" ")))
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .push(text::body(main.replace('\n', " ")).height(40.0))
        .spacing(space::XS)
        .into()
}
