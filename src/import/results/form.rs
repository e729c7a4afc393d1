//! A form that came back, as its cells stand: the head found, each column known by its title.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use crate::domain::result_form::Column;
use crate::domain::text::is_same_name;

use super::super::sheet::{self, Cell, Grid, SheetError};
use super::super::value;

/// The head stands within so many rows from the top.
const HEAD_WITHIN: usize = 20;

/// Why a workbook is no form.
#[derive(Debug, thiserror::Error)]
pub enum ResultsError {
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error("no head with the column of codes")]
    NoHead,
    #[error("columns are missing: {0:?}")]
    ColumnsMissing(Vec<Column>),
    #[error("no row under the head")]
    NoRows,
}

/// A row under the head.
#[derive(Debug, Clone, PartialEq)]
pub struct FilledRow {
    /// As the person sees it in Excel, from 1.
    pub number: u32,
    cells: BTreeMap<Column, Cell>,
}

impl FilledRow {
    /// What a cell says, as a person reads it.
    #[must_use]
    pub fn text(&self, column: Column) -> String {
        let text = self.cells.get(&column).map(value::text);
        text.map_or_else(String::new, |text| text.trim().to_owned())
    }

    /// The day in a cell: a date, its bare number, or a text that is written as one.
    #[must_use]
    pub fn date(&self, column: Column) -> Option<NaiveDate> {
        value::date(self.cells.get(&column)?)
    }
}

/// The form as it was filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FilledForm {
    /// By column of the sheet, from 0.
    columns: BTreeMap<Column, u32>,
    pub rows: Vec<FilledRow>,
    /// Cells in which a formula stands.
    pub formulas: HashSet<(u32, Column)>,
}

impl FilledForm {
    /// Whether the unit has put something into a row, be it a formula.
    #[must_use]
    pub fn is_answered(&self, row: &FilledRow) -> bool {
        let mut answers = Column::ALL.into_iter().filter(|column| column.is_answer());
        answers.any(|column| {
            self.formulas.contains(&(row.number, column)) || !row.text(column).is_empty()
        })
    }

    /// `E5`
    #[must_use]
    pub fn address(&self, row: u32, column: Column) -> String {
        let at = self.columns.get(&column).copied().unwrap_or_default();
        format!("{}{row}", value::letters(at))
    }
}

/// The sheet and the place of the row in it that is the head of a form.
fn head(grids: &[Grid]) -> Option<(&Grid, usize)> {
    let is_code = |cell: &Cell| match cell {
        Cell::Text(text) => is_same_name(text, Column::Code.title()),
        Cell::Number(_) | Cell::Date(_) => false,
    };
    grids.iter().find_map(|grid| {
        let rows = grid.rows.iter().take(HEAD_WITHIN);
        let mut rows = rows.map(|row| row.cells.iter().any(|(_, cell)| is_code(cell)));
        rows.position(|is_head| is_head).map(|at| (grid, at))
    })
}

/// Whether a workbook is the form of a unit rather than a sheet of opinions.
#[must_use]
pub fn is_form(grids: &[Grid]) -> bool {
    head(grids).is_some()
}

/// Reads a form whose sheets were read already; `bytes` is the workbook itself, for its formulas.
///
/// # Errors
/// [`ResultsError`], one kind for each thing a person can do about it.
pub fn read(bytes: &[u8], grids: &[Grid]) -> Result<FilledForm, ResultsError> {
    let (grid, at) = head(grids).ok_or(ResultsError::NoHead)?;
    let titles = grid.rows.get(at).map_or(&[][..], |row| &row.cells);
    let mut columns = BTreeMap::new();
    for column in Column::ALL {
        let found = titles.iter().find(|(_, cell)| match cell {
            Cell::Text(text) => is_same_name(text, column.title()),
            Cell::Number(_) | Cell::Date(_) => false,
        });
        columns.extend(found.map(|(place, _)| (column, *place)));
    }
    let missing = |column: &Column| {
        (column.is_answer() || *column == Column::Code) && !columns.contains_key(column)
    };
    let missing: Vec<Column> = Column::ALL.into_iter().filter(missing).collect();
    if !missing.is_empty() {
        return Err(ResultsError::ColumnsMissing(missing));
    }
    let rows: Vec<FilledRow> = grid
        .rows
        .iter()
        .skip(at + 1)
        .map(|row| FilledRow {
            number: row.number,
            cells: columns
                .iter()
                .filter_map(|(column, place)| {
                    let cell = row.cells.iter().find(|(other, _)| other == place);
                    cell.map(|(_, cell)| (*column, cell.clone()))
                })
                .collect(),
        })
        .filter(|row| !row.cells.is_empty())
        .collect();
    if rows.is_empty() {
        return Err(ResultsError::NoRows);
    }
    let formulas = sheet::formulas(bytes, &grid.name)?
        .into_iter()
        .filter_map(|(row, place)| {
            let column = columns.iter().find(|(_, other)| **other == place);
            column.map(|(column, _)| (row, *column))
        })
        .collect();
    Ok(FilledForm {
        columns,
        rows,
        formulas,
    })
}
