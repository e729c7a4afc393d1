//! What a form of results becomes, cell by cell, and what is wrong with it, in words.

use crate::import::results::{CellProblem, Preview, ResultRow, ResultsError};
use crate::say;

use super::{fault, import};

/// Why a workbook is not read as a form.
#[must_use]
pub fn error(error: &ResultsError) -> String {
    match error {
        ResultsError::Sheet(error) => import::sheet(error),
        ResultsError::NoHead => say!("results-no-head"),
        ResultsError::ColumnsMissing(columns) => {
            let titles: Vec<&str> = columns.iter().map(|column| column.title()).collect();
            say!("results-columns-missing", columns = titles.join(", "))
        }
        ResultsError::NoRows => say!("results-no-rows"),
    }
}

/// What is wrong with a cell and what to do.
#[must_use]
pub fn problem(problem: &CellProblem) -> String {
    match problem {
        CellProblem::Formula => say!("results-formula"),
        CellProblem::NoCode => say!("results-no-code"),
        CellProblem::UnknownCode => say!("results-unknown-code"),
        CellProblem::EditedCode => say!("results-edited-code"),
        CellProblem::CodeTwice { row } => say!("results-code-twice", row = row.to_string()),
        CellProblem::UnknownResult => say!("results-unknown-result"),
        CellProblem::NotDate => say!("results-not-date"),
        CellProblem::Missing => say!("results-missing"),
        CellProblem::Fault(problem) => fault::sentence(problem),
    }
}

/// A row as it is previewed: its opinion, each cell old → new, each problem at its cell.
#[must_use]
pub fn row(row: &ResultRow) -> Vec<String> {
    let shown = |text: &str| {
        if text.is_empty() {
            say!("results-empty")
        } else {
            text.replace('\n', " ")
        }
    };
    let mut lines = vec![say!(
        "results-row",
        row = row.number.to_string(),
        code = row.code.as_str()
    )];
    lines.extend(row.changes.iter().map(|change| {
        let line = say!(
            "results-change",
            address = change.address.as_str(),
            column = change.column.title(),
            old = shown(&change.old),
            new = shown(&change.new)
        );
        format!("  {line}")
    }));
    lines.extend(row.problems.iter().map(|(address, problem)| {
        let line = say!(
            "results-problem",
            address = address.as_str(),
            problem = self::problem(problem)
        );
        format!("  {line}")
    }));
    lines
}

/// Why a form as a whole is not taken over; `None` when it can be.
#[must_use]
pub fn refusal(preview: &Preview) -> Option<String> {
    if preview.rows.is_empty() {
        let untouched = preview.untouched.to_string();
        return Some(say!("results-nothing", untouched = untouched));
    }
    let faulty = preview.rows.iter().filter(|row| row.told.is_none());
    let faulty = faulty.count();
    (faulty > 0).then(|| say!("results-refused", count = faulty.to_string()))
}
