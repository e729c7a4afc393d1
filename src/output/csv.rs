//! Reports as CSV for sheets and programs: UTF-8 with a mark, semicolons, quoted as RFC 4180 has it.

use crate::document::report::{Grid, Line, Report, Value, decimal};
use crate::domain::date;

/// By this programs know UTF-8.
const MARK: char = '\u{feff}';
const END: &str = "\r\n";
/// The column that tells the tables of a comparison apart.
const TABLE: &str = "Kỳ";

/// All tables of a report under one head.
#[must_use]
pub fn bytes(report: &Report) -> Vec<u8> {
    let Some(first) = report.grids.first() else {
        return Vec::new();
    };
    let is_compared = report.grids.len() > 1;
    let mut text = String::from(MARK);
    let titles = first.heads.iter().map(|head| quoted(&head.title));
    let table = is_compared.then(|| quoted(TABLE));
    push(&mut text, table.into_iter().chain(titles));
    for grid in &report.grids {
        for line in &grid.lines {
            let table = is_compared.then(|| quoted(&grid.name));
            let cells = first.heads.iter().map(|head| cell(grid, line, &head.key));
            push(&mut text, table.into_iter().chain(cells));
        }
    }
    text.into_bytes()
}

fn push(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push_str(&cells.collect::<Vec<_>>().join(";"));
    text.push_str(END);
}

/// The cell of a column, empty in a table that has no such column.
fn cell(grid: &Grid, line: &Line, key: &str) -> String {
    let value = grid.place(key).and_then(|place| line.values.get(place));
    match value {
        None | Some(Value::Empty) => String::new(),
        Some(Value::Text(text)) => quoted(&harmless(text)),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Percent(figure)) => decimal(*figure).unwrap_or_default(),
        Some(Value::Date(day)) => date::short(*day),
    }
}

/// Words that a sheet would take for a formula begin with an apostrophe; numbers are none.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn quoted(text: &str) -> String {
    if text.contains([';', '"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_a_formula_are_made_harmless_and_marks_are_quoted() {
        assert_eq!(quoted(&harmless("=1+1")), "'=1+1");
        assert_eq!(harmless("@nhà"), "'@nhà");
        assert_eq!(harmless("1-2"), "1-2");
        assert_eq!(quoted("xã; phường"), "\"xã; phường\"");
        assert_eq!(quoted("kênh \"N4\""), "\"kênh \"\"N4\"\"\"");
        assert_eq!(quoted("hai\ndòng"), "\"hai\ndòng\"");
    }
}
