//! The list of calls as a sheet, whose blank cells take the answers.

use super::report;
use super::sheet::{Column, Line, Sheet, Span};
use crate::document::block::{Align, Geometry, Style};
use crate::document::call_list::{SCRIPT, grid, title};
use crate::domain::call_list::CallList;

/// A4 across, with the margins of an office's tables.
const PAPER: Geometry = Geometry {
    width: 297.0,
    height: 210.0,
    top: 20.0,
    bottom: 20.0,
    left: 30.0,
    right: 15.0,
};
const SIZE: f32 = 11.0;

/// The sheet of a list, the script above its rows.
#[must_use]
pub fn sheet(list: &CallList) -> Sheet {
    let width_mm = PAPER.text_width();
    let line = |text: String, style: Style, before: f32| Line {
        spans: vec![Span {
            text,
            style,
            align: Align::Left,
            width_mm,
        }],
        before,
    };
    let mut above = vec![line(title(list), Style::bold(SIZE + 2.0), 0.0)];
    above.extend(SCRIPT.map(|said| line(said.to_owned(), Style::upright(SIZE), 3.0)));
    let grid = grid(list);
    Sheet {
        name: grid.sheet.clone(),
        paper: PAPER,
        above,
        columns: grid
            .heads
            .iter()
            .map(report::column)
            .collect::<Vec<Column>>(),
        rows: report::rows(&grid),
        below: Vec::new(),
    }
}
