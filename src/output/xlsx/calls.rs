//! The list of calls as a sheet, whose blank cells take the answers.

use super::report;
use super::sheet::{Column, Line, Sheet, Span};
use crate::document::block::{Align, Geometry, Style};
use crate::document::call_list::{SCRIPT, grid, title};
use crate::domain::call_list::CallList;

const SIZE: f32 = 11.0;

/// The sheet of a list, the script above its rows.
#[must_use]
pub fn sheet(list: &CallList, paper: Geometry) -> Sheet {
    let width_mm = paper.text_width();
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
        paper,
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
