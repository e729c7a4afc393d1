//! A preview as lines of one height: each row of the form, below it its cells, below a cell what is wrong
//! with it.

use crate::import::results::{CellChange, CellProblem, Preview, ResultRow};

/// A line, by the places of what it shows in the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Row(usize),
    /// Row, change.
    Change(usize, usize),
    /// Row, problem.
    Problem(usize, usize),
}

/// What a line shows.
#[derive(Debug, Clone, Copy)]
pub enum Shown<'a> {
    Row(&'a ResultRow),
    Change(&'a CellChange),
    Problem(&'a str, &'a CellProblem),
}

impl Line {
    /// What it shows of the preview that it was made of.
    pub fn of(self, preview: &Preview) -> Option<Shown<'_>> {
        let row = |at: usize| preview.rows.get(at);
        Some(match self {
            Self::Row(at) => Shown::Row(row(at)?),
            Self::Change(at, change) => Shown::Change(row(at)?.changes.get(change)?),
            Self::Problem(at, problem) => {
                let (address, problem) = row(at)?.problems.get(problem)?;
                Shown::Problem(address, problem)
            }
        })
    }
}

/// The lines of a preview, the cells of a row from left to right.
pub fn lines(preview: &Preview) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, row) in preview.rows.iter().enumerate() {
        lines.push(Line::Row(at));
        let changes = row.changes.iter().enumerate();
        let changes = changes.map(|(i, change)| (change.address.as_str(), Line::Change(at, i)));
        let problems = row.problems.iter().enumerate();
        let problems = problems.map(|(i, (address, _))| (address.as_str(), Line::Problem(at, i)));
        let mut cells: Vec<(&str, Line)> = changes.chain(problems).collect();
        // Of addresses in one row the shorter one stands further left; a change comes before its problem.
        cells.sort_by_key(|(address, _)| (address.len(), *address));
        lines.extend(cells.into_iter().map(|(_, line)| line));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::result_form::Column;

    #[test]
    fn what_is_wrong_stands_below_its_cell_and_cells_from_left_to_right() {
        let change = |address: &str| CellChange {
            address: address.to_owned(),
            column: Column::Text,
            old: String::new(),
            new: "x".to_owned(),
        };
        let problem = |address: &str| (address.to_owned(), CellProblem::Missing);
        let row = ResultRow {
            number: 4,
            code: String::new(),
            changes: ["E4", "G4", "AA4"].map(change).into(),
            problems: ["A4", "E4", "F4"].map(problem).into(),
            told: None,
        };
        let preview = Preview {
            rows: vec![row],
            untouched: 0,
        };
        let places: Vec<String> = lines(&preview)
            .into_iter()
            .map(|line| match line.of(&preview).unwrap() {
                Shown::Row(row) => row.number.to_string(),
                Shown::Change(change) => change.address.clone(),
                Shown::Problem(address, _) => format!("{address}!"),
            })
            .collect();
        assert_eq!(places, ["4", "A4!", "E4", "E4!", "F4!", "G4", "AA4"]);
    }
}
