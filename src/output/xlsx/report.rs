//! A report as sheets: a sheet per table, totals and per cents as formulas.

use super::sheet::{Cell, Column, Line, Row, Sheet, Span, Value};
use crate::document::block::{Align, Geometry, Style};
use crate::document::report::{self, Grid, Head, Report, period_name};
use crate::domain::Figure;
use crate::domain::date::short;

const TITLE_SIZE: f32 = 14.0;
const SIZE: f32 = 11.0;
/// A column that has no width of its own on paper.
const WIDTH_MM: f32 = 20.0;

pub fn sheets(report: &Report, paper: Geometry) -> Vec<Sheet> {
    let sheet = |grid: &Grid| {
        let columns: Vec<Column> = grid.heads.iter().map(column).collect();
        let width_mm = columns.iter().map(|column| column.width_mm).sum();
        let line = |text: &str, style, align| Line {
            spans: vec![Span {
                text: text.to_owned(),
                style,
                align,
                width_mm,
            }],
            before: 0.0,
        };
        let below =
            (!report.note.is_empty()).then(|| line(&report.note, Style::italic(SIZE), Align::Left));
        Sheet {
            name: grid.sheet.clone(),
            paper,
            above: vec![
                line(
                    &report.title().to_uppercase(),
                    Style::bold(TITLE_SIZE),
                    Align::Centre,
                ),
                line(&about(report, grid), Style::italic(SIZE), Align::Centre),
            ],
            columns,
            rows: rows(grid),
            below: below.into_iter().collect(),
        }
    };
    let grids = report.grids.iter().chain(&report.timeline);
    grids.map(sheet).collect()
}

/// What stands under the title: which table, whose sessions, as of which day.
fn about(report: &Report, grid: &Grid) -> String {
    let mut parts: Vec<String> = report.host.iter().cloned().collect();
    if grid.name != period_name(report.period) {
        parts.push(grid.name.clone());
    }
    parts.push(format!("số liệu tính đến ngày {}", short(report.as_of)));
    parts.join("; ")
}

pub(super) fn column(head: &Head) -> Column {
    Column {
        title: head.title.clone(),
        style: Style::bold(SIZE),
        width_mm: head.width_mm.unwrap_or(WIDTH_MM),
    }
}

pub(super) fn rows(grid: &Grid) -> Vec<Row> {
    grid.lines.iter().map(|line| row(grid, line)).collect()
}

fn row(grid: &Grid, line: &report::Line) -> Row {
    let style = if line.is_total {
        Style::bold(SIZE)
    } else {
        Style::upright(SIZE)
    };
    let cells = grid.heads.iter().zip(&line.values);
    let cells = cells.map(|(head, value)| {
        let (value, align) = cell(grid, head, value, line.is_total);
        Cell {
            value,
            style,
            align,
        }
    });
    Row {
        cells: cells.collect(),
        spanning: false,
    }
}

fn cell(grid: &Grid, head: &Head, value: &report::Value, is_total: bool) -> (Value, Align) {
    match value {
        report::Value::Empty => (Value::Empty, Align::Left),
        report::Value::Text(text) => (Value::Text(text.clone()), Align::Left),
        report::Value::Date(day) => (Value::Date(*day), Align::Centre),
        report::Value::Number(number) if is_total => (Value::Sum(*number), Align::Centre),
        report::Value::Number(number) => (Value::Amount(*number), Align::Centre),
        report::Value::Percent(figure) => (share(grid, head, *figure), Align::Centre),
    }
}

fn share(grid: &Grid, head: &Head, figure: Figure) -> Value {
    let place = |key: &String| grid.place(key).and_then(|at| u16::try_from(at).ok());
    let places = head
        .percent
        .as_ref()
        .map(|[part, whole]| (place(part), place(whole)));
    match places {
        Some((Some(part), Some(whole))) => Value::Share {
            part,
            whole,
            figure,
        },
        _ => Value::Empty,
    }
}
