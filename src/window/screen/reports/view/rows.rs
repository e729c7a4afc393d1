//! The rows of a report: name, bar, and as many columns as there is room for, the one at work among them.

use std::ops::Range;

use iced::widget::container::Container;
use iced::widget::{Column, MouseArea, Row, container, responsive};
use iced::{Alignment, Element, Length, Padding, mouse};

use super::super::cells::Cells;
use super::super::table::{Cell, Head, Holds, Opens, Row as TableRow, Table};
use super::super::{Message, Shown};
use crate::say;
use crate::window::look::{space, surface, text};
use crate::window::widget::chart::{self, Share};

/// Widths in logical pixels.
const NUMBERS: f32 = 82.0;
const COMPARED: f32 = 112.0;
const DAYS: f32 = 100.0;
const WORDS: f32 = 136.0;
const LEAST_NAME: f32 = 170.0;
const LEAST_BAR: f32 = 110.0;
/// Below this height the rows take what the note would.
const LEAST_WITH_NOTE: f32 = 400.0;
/// What cards and the scroll bar take at both sides.
const EDGES: f32 = 2.0 * space::M + surface::SCROLL_BAR;

/// How the room is parted.
#[derive(Debug, Clone, PartialEq)]
struct Parted {
    bar: f32,
    columns: Range<usize>,
}

/// Parts `room` pixels: the columns are turned like pages, so that the one at work is seen.
fn part(heads: &[Head], has_bars: bool, chosen: usize, room: f32) -> Parted {
    let bar = if has_bars {
        (room * 0.2).max(LEAST_BAR)
    } else {
        0.0
    };
    let room = room - EDGES - LEAST_NAME - bar - space::M;
    let mut columns = 0..0;
    let mut left = room;
    for (at, head) in heads.iter().enumerate() {
        let width = width(head);
        if left < width && !columns.is_empty() {
            if columns.contains(&chosen) {
                break;
            }
            columns = at..at;
            left = room;
        }
        columns.end = at + 1;
        left -= width;
    }
    Parted { bar, columns }
}

fn width(head: &Head) -> f32 {
    match head.holds {
        Holds::Numbers => NUMBERS,
        Holds::Compared => COMPARED,
        Holds::Days => DAYS,
        Holds::Words => WORDS,
    }
}

/// The rows of what is shown.
pub fn view<'a>(shown: &'a Shown, cells: &'a Cells) -> Element<'a, Message> {
    let Cells { list, column } = cells;
    let column = *column;
    let table = &shown.table;
    if table.rows.is_empty() {
        return container(text::soft(say!("reports-empty")))
            .center(Length::Fill)
            .into();
    }
    responsive(move |room| {
        let parted = part(&table.heads, table.has_bars(), column, room.width);
        let rows = {
            let parted = parted.clone();
            list.view(
                table.rows.len(),
                |_| true,
                move |at| row(table, at, &parted, (at == list.chosen()).then_some(column)),
                Message::List,
                Message::Open,
            )
        };
        let note = shown.reported.report.note.as_str();
        let has_room = room.height > LEAST_WITH_NOTE;
        let note = (has_room && !note.is_empty()).then(|| text::caption(note));
        Column::new()
            .push(headings(table, &parted, column))
            .push(rows)
            .push(note)
            .spacing(space::XS)
            .height(Length::Fill)
            .into()
    })
    .into()
}

fn headings<'a>(table: &'a Table, parted: &Parted, column: usize) -> Element<'a, Message> {
    let hidden = parted.columns.len() < table.heads.len();
    let where_now = hidden.then(|| {
        let first: usize = parted.columns.start + 1;
        let words = say!(
            "reports-columns",
            first = first,
            last = parted.columns.end,
            count = table.heads.len()
        );
        text::caption(words)
    });
    let name = Column::new()
        .push(text::label(table.name.as_str()))
        .push(where_now);
    let bar = (parted.bar > 0.0).then(|| {
        let shares = match table.rows.first().map(|row| row.opens) {
            Some(Opens::Opinion(_)) => vec![(Share::Late, say!("reports-days-late"))],
            Some(Opens::Target) => vec![
                (Share::Done, say!("reports-share-reached")),
                (Share::Waiting, say!("reports-share-missing")),
            ],
            _ => vec![
                (Share::Done, say!("reports-share-done")),
                (Share::Waiting, say!("reports-share-waiting")),
                (Share::Late, say!("reports-share-late")),
            ],
        };
        let shares = shares.into_iter().map(|(share, words)| {
            Row::new()
                .push(chart::swatch(share))
                .push(text::caption(words).wrapping(text::ONE_LINE))
                .spacing(space::XS)
                .align_y(Alignment::Center)
                .into()
        });
        container(Column::with_children(shares)).width(parted.bar)
    });
    let first = table.rows.first().map(|row| row.opens);
    let opens_cells = first.is_some_and(Opens::is_by_cell);
    let heads = parted.columns.clone().map(|at| {
        let head = &table.heads[at];
        let words = if at == column && opens_cells {
            text::inked(text::label(head.title.as_str()), |c| c.accent)
        } else {
            text::label(head.title.as_str())
        };
        in_column(words.align_x(side(head)), head)
            .padding([0.0, space::XS])
            .into()
    });
    let row = Row::new()
        .push(container(name).width(Length::Fill))
        .push(bar)
        .extend(heads)
        .spacing(0)
        .align_y(Alignment::End);
    surface::plain(row)
        .padding(Padding::from([0.0, space::M]).right(space::M + surface::SCROLL_BAR))
        .into()
}

/// One row; `column` is at work in it.
fn row<'a>(
    table: &'a Table,
    at: usize,
    parted: &Parted,
    column: Option<usize>,
) -> Element<'a, Message> {
    let row = &table.rows[at];
    let bar = (parted.bar > 0.0).then(|| {
        container(chart::bar(row.bar))
            .width(parted.bar)
            .padding(Padding::ZERO.right(space::S))
    });
    let cells = parted.columns.clone().map(|of| {
        let head = &table.heads[of];
        let is_chosen = column == Some(of) && row.opens.is_by_cell();
        let wraps = head.holds == Holds::Words;
        let cell = cell(&row.cells[of], is_chosen, row.opens == Opens::Total, wraps);
        MouseArea::new(in_column(cell, head))
            .on_press(Message::ChooseCell(at, of))
            .on_double_click(Message::Open)
            .interaction(mouse::Interaction::Pointer)
            .into()
    });
    Row::new()
        .push(name(row))
        .push(bar)
        .extend(cells)
        .align_y(Alignment::Center)
        .height(Length::Fill)
        .into()
}

fn name(row: &TableRow) -> Element<'_, Message> {
    let first = if row.opens == Opens::Total {
        text::strong(row.name.as_str())
    } else {
        text::body(row.name.as_str())
    };
    let detail = (!row.detail.is_empty())
        .then(|| text::caption(row.detail.as_str()).wrapping(text::ONE_LINE));
    let lines = if detail.is_some() {
        text::ONE_LINE
    } else {
        iced::widget::text::Wrapping::Word
    };
    let column = Column::new().push(first.wrapping(lines)).push(detail);
    let column = container(column).width(Length::Fill).clip(true);
    container(column)
        .width(Length::Fill)
        .padding(Padding::ZERO.right(space::M))
        .into()
}

/// Numbers and days stand at the right, words at the left.
fn side(head: &Head) -> Alignment {
    match head.holds {
        Holds::Words => Alignment::Start,
        Holds::Numbers | Holds::Compared | Holds::Days => Alignment::End,
    }
}

fn in_column<'a>(content: impl Into<Element<'a, Message>>, head: &Head) -> Container<'a, Message> {
    container(content)
        .width(width(head))
        .align_x(side(head))
        .clip(true)
}

fn cell(cell: &Cell, is_chosen: bool, is_total: bool, wraps: bool) -> Element<'_, Message> {
    let wrapping = if wraps {
        iced::widget::text::Wrapping::Word
    } else {
        text::ONE_LINE
    };
    let words = if is_chosen || is_total {
        text::strong(cell.text.as_str())
    } else {
        text::body(cell.text.as_str())
    };
    let below = (!cell.below.is_empty())
        .then(|| text::caption(cell.below.as_str()).wrapping(text::ONE_LINE));
    let column = Column::new()
        .push(words.wrapping(wrapping))
        .push(below)
        .align_x(Alignment::End);
    let padding = [2.0, space::XS];
    if is_chosen {
        surface::tinted(column, |colours| colours.info.ground)
            .padding(padding)
            .into()
    } else {
        container(column).padding(padding).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(count: usize) -> Vec<Head> {
        let head = |at: usize| Head {
            title: at.to_string(),
            holds: Holds::Numbers,
        };
        (0..count).map(head).collect()
    }

    #[test]
    fn the_column_at_work_is_always_among_those_shown() {
        let heads = heads(16);
        for room in [600.0, 860.0, 1_330.0, 2_000.0] {
            for chosen in 0..16 {
                let parted = part(&heads, true, chosen, room);
                assert!(
                    parted.columns.contains(&chosen),
                    "{chosen} in {room}: {parted:?}"
                );
            }
        }
        assert_eq!(part(&heads, true, 3, 2_000.0).columns, 0..16);
    }

    #[test]
    fn pages_of_columns_do_not_overlap() {
        let heads = heads(16);
        let pages: Vec<Range<usize>> = (0..16)
            .map(|chosen| part(&heads, true, chosen, 860.0).columns)
            .collect();
        for (chosen, page) in pages.iter().enumerate() {
            assert_eq!(page, &pages[page.start], "{chosen}");
        }
    }
}
