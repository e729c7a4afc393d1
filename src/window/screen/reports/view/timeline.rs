//! What was raised and resolved, span after span, and the same figures beside it.

use iced::widget::container::Container;
use iced::widget::{Column, MouseArea, Row, container};
use iced::{Alignment, Element, Length, Padding, mouse};

use super::super::Message;
use super::super::cells::Cells;
use crate::domain::report::Measure;
use crate::say;
use crate::window::look::{space, surface, text};
use crate::window::widget::chart::{self, Columns, Mark};
use crate::words;
use crate::words::target::count;

/// Widths of a name and of a figure, in logical pixels.
const NAME: f32 = 120.0;
const FIGURE: f32 = 74.0;

/// The spans, one of them at work.
pub fn view<'a>(spans: &'a [Columns], cells: &'a Cells) -> Element<'a, Message> {
    let chart = Column::new()
        .push(legend())
        .push(chart::columns(spans))
        .push(text::caption(say!("timeline-of-period")))
        .spacing(space::S);
    let chart = surface::card(chart)
        .width(Length::Fill)
        .height(Length::Fill);
    Row::new()
        .push(chart)
        .push(figures(spans, cells))
        .spacing(space::M)
        .height(Length::Fill)
        .into()
}

fn legend<'a>() -> Element<'a, Message> {
    let named = |mark, words| {
        Row::new()
            .push(chart::mark(mark))
            .push(text::caption(words))
            .spacing(space::XS)
            .align_y(Alignment::Center)
    };
    let marks = [Mark::First, Mark::Second, Mark::Line].into_iter();
    let marks = marks.zip(Measure::ALL.map(words::report::measure));
    Row::with_children(marks.map(|(mark, words)| named(mark, words).into()))
        .spacing(space::L)
        .into()
}

/// The figures of each span below their sum, each opening its records.
fn figures<'a>(spans: &'a [Columns], cells: &'a Cells) -> Element<'a, Message> {
    let heads = Measure::ALL.into_iter().enumerate().map(|(at, measure)| {
        let words = text::label(words::report::measure(measure));
        let words = if at == cells.column {
            text::inked(words, |colours| colours.accent)
        } else {
            words
        };
        in_column(words).padding([0.0, space::XS]).into()
    });
    let head = Row::new()
        .push(container(text::label(say!("timeline-span"))).width(Length::Fill))
        .extend(heads);
    let head = surface::plain(head)
        .padding(Padding::from([0.0, space::M]).right(space::M + surface::SCROLL_BAR));
    let chosen = cells.list.chosen();
    let rows = cells.list.view(
        spans.len() + 1,
        |_| true,
        move |at| row(spans, at, (at == chosen).then_some(cells.column)),
        Message::List,
        Message::Open,
    );
    Column::new()
        .push(head)
        .push(rows)
        .spacing(space::XS)
        .width(NAME + 3.0 * FIGURE + 2.0 * space::M + surface::SCROLL_BAR)
        .height(Length::Fill)
        .into()
}

/// The sum in the first row, the spans below; `column` is at work in it.
fn row(spans: &[Columns], at: usize, column: Option<usize>) -> Element<'_, Message> {
    let span = at.checked_sub(1).and_then(|at| spans.get(at));
    let sum = |of: fn(&Columns) -> u64| spans.iter().map(of).sum::<u64>();
    let (name, figures) = if let Some(span) = span {
        (span.name.clone(), [span.first, span.second, span.line])
    } else {
        let left = spans.last().map_or(0, |span| span.line);
        let sums = [sum(|span| span.first), sum(|span| span.second), left];
        (words::report::all_spans(), sums)
    };
    let words = |words: String, is_strong: bool| {
        let words = if is_strong {
            text::strong(words)
        } else {
            text::body(words)
        };
        words.wrapping(text::ONE_LINE)
    };
    let cells = figures.into_iter().enumerate().map(|(of, figure)| {
        let is_chosen = column == Some(of);
        let figure = words(count(figure), is_chosen || span.is_none());
        let cell = if is_chosen {
            surface::tinted(figure, |colours| colours.info.ground)
        } else {
            container(figure)
        };
        MouseArea::new(in_column(cell.padding([2.0, space::XS])))
            .on_press(Message::ChooseCell(at, of))
            .on_double_click(Message::Open)
            .interaction(mouse::Interaction::Pointer)
            .into()
    });
    Row::new()
        .push(container(words(name, span.is_none())).width(Length::Fill))
        .extend(cells)
        .align_y(Alignment::Center)
        .height(Length::Fill)
        .into()
}

fn in_column<'a>(content: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    container(content).width(FIGURE).align_x(Alignment::End)
}
