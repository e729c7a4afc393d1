//! What was raised and resolved, span after span, and the same figures beside it.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::super::Message;
use crate::say;
use crate::window::look::{space, surface, text};
use crate::window::widget::chart::{self, Columns, Mark};
use crate::words::target::count;

/// Widths of a name and of a figure, in logical pixels.
const NAME: f32 = 120.0;
const FIGURE: f32 = 74.0;

pub fn view(spans: &[Columns]) -> Element<'_, Message> {
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
        .push(figures(spans))
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
    Row::new()
        .push(named(Mark::First, say!("timeline-raised")))
        .push(named(Mark::Second, say!("timeline-resolved")))
        .push(named(Mark::Line, say!("timeline-waiting")))
        .spacing(space::L)
        .into()
}

fn figures(spans: &[Columns]) -> Element<'_, Message> {
    let line = |cells: [Element<'static, Message>; 4]| {
        let widths = [NAME, FIGURE, FIGURE, FIGURE];
        let cells = cells.into_iter().zip(widths);
        Row::with_children(cells.map(|(cell, width)| {
            let place = if width > FIGURE {
                Alignment::Start
            } else {
                Alignment::End
            };
            container(cell).width(width).align_x(place).into()
        }))
    };
    let head = line([
        text::label(say!("timeline-span")).into(),
        text::label(say!("timeline-raised")).into(),
        text::label(say!("timeline-resolved")).into(),
        text::label(say!("timeline-waiting")).into(),
    ]);
    let figure = |number| text::body(count(number)).into();
    let rows = spans.iter().map(|span| {
        let name = text::body(span.name.clone()).into();
        line([
            name,
            figure(span.first),
            figure(span.second),
            figure(span.line),
        ])
        .into()
    });
    let sum = |of: fn(&Columns) -> u64| spans.iter().map(of).sum::<u64>();
    let strong = |words: String| text::strong(words).into();
    let total = line([
        strong(say!("timeline-total")),
        strong(count(sum(|span| span.first))),
        strong(count(sum(|span| span.second))),
        strong(count(spans.last().map_or(0, |span| span.line))),
    ]);
    let column = Column::new()
        .push(head)
        .push(surface::line())
        .push(surface::scroll(Column::with_children(rows).spacing(space::XS)).height(Length::Fill))
        .push(surface::line())
        .push(total)
        .spacing(space::XS)
        .width(NAME + 3.0 * FIGURE + 12.0);
    surface::card(column).height(Length::Fill).into()
}
