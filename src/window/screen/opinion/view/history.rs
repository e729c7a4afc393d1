//! The history on the page, the newest entry first.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::Message;
use crate::domain::follow_up::Step;
use crate::following::OpinionFile;
use crate::say;
use crate::window::look::{Gravity, Icon, badge, space, surface, text};
use crate::words::{follow_up, history};

pub fn view(file: &OpinionFile) -> Element<'_, Message> {
    let steps = file.steps();
    let is_empty = steps.is_empty();
    let entries = steps.iter().map(|step| entry(step, file));
    Column::new()
        .push(text::section(say!("opinion-history")))
        .push(is_empty.then(|| text::soft(say!("opinion-history-empty"))))
        .extend(entries)
        .spacing(space::S)
        .into()
}

fn entry<'a>(step: &Step, file: &OpinionFile) -> Element<'a, Message> {
    let taken_back = step
        .is_retracted
        .then(|| badge(Gravity::Warning, Icon::Undo, say!("opinion-retracted")));
    let head = Row::new()
        .push(text::strong(follow_up::event(step.entry.event.kind())))
        .push(taken_back)
        .spacing(space::S)
        .align_y(Alignment::Center);
    let lines = history::lines(step, &file.attachments).into_iter();
    let lines = lines.map(|line| text::body(line).into());
    let content = Column::new()
        .push(head)
        .extend(lines)
        .push(text::caption(history::recorded(step)))
        .spacing(space::XS);
    surface::card(content)
        .padding([space::S, space::M])
        .width(Length::Fill)
        .into()
}
