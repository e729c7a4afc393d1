//! One opinion in the list, and the headings of its columns.

use chrono::NaiveDate;
use iced::widget::{Column, MouseArea, Row};
use iced::{Alignment, Element, Length, Padding, mouse};

use super::super::Message;
use super::super::rows::ROW_HEIGHT;
use crate::domain::date::short;
use crate::domain::opinion_filter::FollowedOpinion;
use crate::say;
use crate::window::look::{self, Icon, space, surface, text};
use crate::words::follow_up;

/// Widths of the columns: mark, number with session, speaker, content, unit, due date, status.
const WIDTHS: [Length; 7] = [
    Length::Fixed(24.0),
    Length::Fixed(84.0),
    Length::FillPortion(3),
    Length::FillPortion(7),
    Length::FillPortion(3),
    Length::Fixed(112.0),
    Length::Fixed(206.0),
];

fn columns(cells: [Element<'_, Message>; 7]) -> Row<'_, Message> {
    let cells = cells.into_iter().zip(WIDTHS);
    Row::with_children(
        cells.map(|(cell, width)| surface::plain(cell).width(width).clip(true).into()),
    )
    .spacing(space::S)
    .align_y(Alignment::Center)
}

/// The headings, in line with rows that scroll or do not.
pub fn headings<'a>(scrolls: bool) -> Element<'a, Message> {
    let bar = if scrolls { surface::SCROLL_BAR } else { 0.0 };
    let label = |words: String| text::label(words).wrapping(text::ONE_LINE).into();
    surface::plain(columns([
        text::label("").into(),
        label(say!("list-number")),
        label(say!("list-speaker")),
        label(say!("list-content")),
        label(say!("console-lead-unit")),
        label(say!("event-due")),
        label(say!("list-standing")),
    ]))
    .padding(Padding::from([0.0, space::M]).right(space::M + bar))
    .into()
}

pub fn view(
    index: usize,
    opinion: &FollowedOpinion,
    (today, soon): (NaiveDate, NaiveDate),
    is_chosen: bool,
    is_marked: bool,
) -> Element<'_, Message> {
    let mark = if is_marked {
        text::inked(Icon::Check.view(18), |c| c.accent)
    } else {
        text::inked(Icon::Stop.view(16), |c| c.outline)
    };
    let mark = MouseArea::new(mark)
        .on_press(Message::MarkRow(index))
        .interaction(mouse::Interaction::Pointer);
    let one_line = |words: String| text::body(words).wrapping(text::ONE_LINE);
    let number = two_lines(
        text::strong(opinion.number.to_string()).into(),
        short(opinion.session_on),
    );
    let was_moved = opinion
        .original_due
        .filter(|_| opinion.due != opinion.original_due);
    let due = one_line(opinion.due.map(short).unwrap_or_default()).into();
    let due = match was_moved {
        Some(original) => two_lines(due, say!("list-original-due", due = short(original))),
        None => due,
    };
    let standing = follow_up::standing(opinion.standing);
    let standing_line = Row::new()
        .push(look::standing_icon(opinion.standing).view(13))
        .push(text::caption(standing).wrapping(text::ONE_LINE))
        .spacing(space::XS)
        .align_y(Alignment::Center);
    let status = Column::new()
        .push(look::clock(opinion.timeliness(today, soon)))
        .push(standing_line);
    let row = columns([
        mark.into(),
        number,
        one_line(opinion.speaker.clone()).into(),
        one_line(opinion.content.replace('\n', " ")).into(),
        one_line(opinion.unit.clone()).into(),
        due,
        status.into(),
    ])
    .height(Length::Fill);
    let ground = if is_chosen {
        surface::chosen(row)
    } else {
        surface::card(row)
    };
    let ground = ground
        .padding([0.0, space::M])
        .width(Length::Fill)
        .height(ROW_HEIGHT - space::XS);
    MouseArea::new(ground)
        .on_press(Message::Choose(index))
        .on_double_click(Message::Open)
        .interaction(mouse::Interaction::Pointer)
        .into()
}

fn two_lines(first: Element<'_, Message>, second: String) -> Element<'_, Message> {
    Column::new()
        .push(first)
        .push(text::caption(second).wrapping(text::ONE_LINE))
        .into()
}
