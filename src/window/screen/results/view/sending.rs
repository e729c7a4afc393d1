//! The units that have something pending, and the writing of their forms.

use iced::widget::text::Wrapping;
use iced::widget::{Column, MouseArea, Row, container};
use iced::{Alignment, Element, Length, mouse};

use crate::say;
use crate::window::keys::{self, Action};
use crate::window::look::{
    self, Gravity, Icon, badge, button, notice, space, steady, surface, text,
};
use crate::window::widget::editor;
use crate::words;

use super::super::sending::{Ended, Message, ROW_HEIGHT, Sending, Waiting, Whose};
use super::super::sending::{folder_id, keep_id};

impl Sending {
    pub fn view(&self) -> Element<'_, Message> {
        let body: Element<'_, Message> = match &self.units {
            None => container(text::soft(say!("forms-reading")))
                .center(Length::Fill)
                .into(),
            Some(units) if units.is_empty() => nothing(),
            Some(units) => self.list.view(
                units.len(),
                |at| self.row(at, &units[at]),
                Message::Scrolled,
            ),
        };
        let failure = self.failure.as_ref().map(|error| {
            let again = button::secondary(say!("button-retry"))
                .icon(Icon::Retry)
                .on_press(Message::Reload);
            notice(Gravity::Error, words::store::advice(error)).action(again)
        });
        steady()
            .push(self.folder_line())
            .push(self.counts())
            .push(failure)
            .push(self.progress())
            .push(self.ended())
            .push(body)
            .spacing(space::M)
            .padding(space::L)
            .height(Length::Fill)
            .into()
    }

    fn folder_line(&self) -> Element<'_, Message> {
        let folder = editor::view(&self.folder, folder_id(), Message::EditFolder)
            .on_enter(Message::Write(Whose::All))
            .style(look::field::editor_style);
        Row::new()
            .push(look::field(say!("forms-folder"), folder).hint(say!("forms-folder-hint")))
            .push(
                button::secondary(say!("forms-choose-folder"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::ChooseFolder))
                    .on_press(Message::AskForFolder),
            )
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    }

    /// How much is pending, and the buttons that write the forms of it.
    fn counts(&self) -> Element<'_, Message> {
        let (opinions, overdue) = self.totals();
        let units = self.units.as_ref().map_or(0, Vec::len);
        let counts = say!(
            "forms-counts",
            units = units.to_string(),
            opinions = opinions.to_string()
        );
        let write = |whose| self.may_write().then_some(Message::Write(whose));
        Row::new()
            .push(text::body(counts))
            .push(late(overdue))
            .push(iced::widget::space().width(Length::Fill))
            .push(
                button::secondary(say!("forms-write-one"))
                    .icon(Icon::Document)
                    .key(keys::hint(Action::WriteForm))
                    .on_press_maybe(write(Whose::Chosen)),
            )
            .push(
                button::primary(say!("forms-write-all"))
                    .icon(Icon::Export)
                    .key(keys::hint(Action::WriteForms))
                    .on_press_maybe(write(Whose::All)),
            )
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    }

    fn progress(&self) -> Option<Element<'_, Message>> {
        let (_, done, total) = self.going.as_ref()?;
        let (done, total) = (*done, *total);
        let words = say!("forms-writing", done = done, total = total);
        let stop = button::secondary(say!("issue-stop"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Stop);
        Some(notice(Gravity::Info, words).action(stop).into())
    }

    fn ended(&self) -> Option<Element<'_, Message>> {
        let folder = self.folder.text();
        Some(match &self.ended {
            Ended::NotYet => return None,
            Ended::Exist(words) => {
                let keep = button::secondary(say!("forms-keep"))
                    .id(keep_id())
                    .key(keys::hint(Action::Back))
                    .on_press(Message::KeepThem);
                let replace = button::danger(say!("writing-replace")).on_press(Message::Replace);
                notice(Gravity::Warning, words.as_str())
                    .action(keep)
                    .action(replace)
                    .into()
            }
            Ended::Failed(written, words) if written.is_empty() => {
                notice(Gravity::Error, words.as_str()).into()
            }
            Ended::Failed(written, words) => {
                let some = say!("forms-written-some", count = written.len().to_string());
                notice(Gravity::Error, format!("{words} {some}")).into()
            }
            Ended::Done(written) => {
                let words = say!(
                    "forms-written",
                    count = written.len().to_string(),
                    folder = folder.trim()
                );
                notice(Gravity::Success, words).into()
            }
        })
    }

    /// A unit, and the file in which its form was written.
    fn row<'a>(&'a self, at: usize, waiting: &'a Waiting) -> Element<'a, Message> {
        let file = self.written.get(&waiting.unit);
        let file = file.and_then(|path| path.file_name()).map(|name| {
            let ink = |theme: &iced::Theme| Gravity::Success.ink(theme);
            let name = name.to_string_lossy().into_owned();
            Row::new()
                .push(Icon::Success.view(14).style(ink))
                .push(text::caption(say!("forms-in-file", name = name)).wrapping(Wrapping::None))
                .spacing(space::XS)
                .align_y(Alignment::Center)
        });
        let left = Column::new()
            .push(text::strong(waiting.unit.as_str()).wrapping(Wrapping::None))
            .push(file)
            .spacing(space::XS)
            .width(Length::Fill);
        let opinions = say!("forms-opinions", count = waiting.opinions.to_string());
        let row = Row::new()
            .push(left)
            .push(late(waiting.overdue))
            .push(text::body(opinions).width(110).align_x(Alignment::End))
            .spacing(space::M)
            .height(Length::Fill)
            .align_y(Alignment::Center);
        let card = if at == self.chosen {
            surface::chosen(row)
        } else {
            surface::card(row)
        };
        let card = card
            .padding([space::S, space::L])
            .width(Length::Fill)
            .height(ROW_HEIGHT - space::S);
        MouseArea::new(card)
            .on_press(Message::Choose(at))
            .interaction(mouse::Interaction::Pointer)
            .into()
    }
}

/// How many opinions are overdue, when any is.
fn late<'a>(overdue: usize) -> Option<Element<'a, Message>> {
    let words = || say!("forms-overdue", count = overdue.to_string());
    (overdue > 0).then(|| badge(Gravity::Error, Icon::Clock, words()))
}

fn nothing<'a>() -> Element<'a, Message> {
    let column = Column::new()
        .push(text::inked(Icon::Checklist.view(40), |c| c.outline))
        .push(text::section(say!("forms-empty-title")))
        .push(text::soft(say!("forms-empty-words")).center())
        .spacing(space::M)
        .max_width(520)
        .align_x(Alignment::Center);
    container(column).center(Length::Fill).into()
}
