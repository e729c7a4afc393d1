//! What a form of results becomes, cell by cell, and what is wrong with it, in words.

use crate::import::results::{CellChange, CellProblem, Preview, ResultRow, ResultsError};
use crate::result_forms::{PreviewError, WriteError};
use crate::say;

use super::{fault, import, output, store};

/// Of many files so many are named.
const NAMED: usize = 3;

/// Why forms are not written.
#[must_use]
pub fn write(error: &WriteError) -> String {
    match error {
        WriteError::Exist(paths) => {
            let names = paths.iter().filter_map(|path| path.file_name());
            let mut names: Vec<_> = names.map(|name| name.to_string_lossy()).collect();
            if names.len() > NAMED {
                names.truncate(NAMED);
                names.push("…".into());
            }
            let count = paths.len().to_string();
            say!("forms-exist", count = count, names = names.join(", "))
        }
        WriteError::Xlsx(error) => output::xlsx(error),
        WriteError::Disclosure(error) => output::disclosure(error),
        WriteError::Save(error) => output::save(error),
        WriteError::Cancelled(_) => say!("forms-stopped"),
    }
}

/// Why a form that was read is not previewed.
#[must_use]
pub fn preview(error: &PreviewError) -> String {
    match error {
        PreviewError::Store(error) => store::advice(error),
        PreviewError::Cancelled(_) => say!("forms-stopped"),
    }
}

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

/// What stands in a cell, on one line.
fn shown(text: &str) -> String {
    if text.is_empty() {
        say!("results-empty")
    } else {
        text.replace('\n', " ")
    }
}

/// What a cell held and what it says now.
#[must_use]
pub fn values(change: &CellChange) -> String {
    say!(
        "results-values",
        old = shown(&change.old),
        new = shown(&change.new)
    )
}

/// A cell with its address: old → new.
#[must_use]
pub fn change(change: &CellChange) -> String {
    say!(
        "results-change",
        address = change.address.as_str(),
        column = change.column.title(),
        values = values(change)
    )
}

/// What is wrong at an address.
#[must_use]
pub fn problem_at(address: &str, problem: &CellProblem) -> String {
    say!(
        "results-problem",
        address = address,
        problem = self::problem(problem)
    )
}

/// A row as it is previewed: its opinion, each cell old → new, each problem at its cell.
#[must_use]
pub fn row(row: &ResultRow) -> Vec<String> {
    let mut lines = vec![say!(
        "results-row",
        row = row.number.to_string(),
        code = row.code.as_str()
    )];
    let changes = row.changes.iter().map(change);
    let problems = row.problems.iter();
    let problems = problems.map(|(address, problem)| problem_at(address, problem));
    lines.extend(changes.chain(problems).map(|line| format!("  {line}")));
    lines
}

/// Why a form as a whole is not taken over; `None` when it can be.
#[must_use]
pub fn refusal(preview: &Preview) -> Option<String> {
    if preview.rows.is_empty() {
        let untouched = preview.untouched.to_string();
        return Some(say!("results-nothing", untouched = untouched));
    }
    let faulty = preview.faulty();
    (faulty > 0).then(|| say!("results-refused", count = faulty.to_string()))
}
