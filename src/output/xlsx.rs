//! Tables as XLSX for Excel and LibreOffice; the only use of rust_xlsxwriter.

mod calls;
mod cell;
pub mod form;
mod formula;
mod report;
mod sheet;
mod tables;
mod write;

use chrono::NaiveDateTime;

use crate::document::block::{Document, Geometry};
use crate::document::report::Report;
use crate::document::{call_list, format};
use crate::domain::Letterhead;
use crate::domain::call_list::CallList;
use crate::progress::{Cancelled, Progress};

pub use sheet::{Cell, Column, Line, Row, Sheet, Span, Value};
pub use write::About;

/// Why no XLSX was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XlsxError {
    /// Only tables become sheets.
    #[error("the document has no table")]
    NoTable,
    /// A cell takes 32,767 characters at most.
    #[error("the text in row {row} of the table {sheet} is longer than a cell takes")]
    CellTooLong { sheet: String, row: usize },
    #[error("writer: {0}")]
    Writer(String),
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Every table of the document as a sheet, with the lines over and under it, as a file.
///
/// # Errors
/// [`XlsxError::NoTable`] when there is nothing to write; else as [`workbook`].
pub fn bytes(
    document: &Document,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, XlsxError> {
    let sheets = tables::sheets(document);
    if sheets.is_empty() {
        return Err(XlsxError::NoTable);
    }
    let about = About {
        title: &document.title,
        author: &document.author,
        written_at,
    };
    workbook(&sheets, &about, progress)
}

/// Every table of a report as a sheet whose totals and per cents are formulas.
///
/// # Errors
/// As [`workbook`].
pub fn of_report(
    report: &Report,
    author: &str,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, XlsxError> {
    let title = report.title();
    let about = About {
        title: &title,
        author,
        written_at,
    };
    workbook(&report::sheets(report, landscape()?), &about, progress)
}

/// The list of calls as a sheet.
///
/// # Errors
/// As [`workbook`].
pub fn of_calls(
    list: &CallList,
    author: &str,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, XlsxError> {
    let about = About {
        title: &call_list::title(list),
        author,
        written_at,
    };
    workbook(&[calls::sheet(list, landscape()?)], &about, progress)
}

/// The paper of tables, the same under every letterhead.
fn landscape() -> Result<Geometry, XlsxError> {
    let format = format::of(Letterhead::State).map_err(|fault| XlsxError::Writer(fault.into()))?;
    Ok(format.landscape.into())
}

/// The sheets as a file, the same for the same sheets and particulars.
///
/// # Errors
/// [`XlsxError::CellTooLong`] names the row that cannot be written,
/// [`XlsxError::Cancelled`] when the person stopped it; [`XlsxError::Writer`] would be a fault of
/// the writer.
pub fn workbook(
    sheets: &[Sheet],
    about: &About<'_>,
    progress: &Progress,
) -> Result<Vec<u8>, XlsxError> {
    write::workbook(sheets, about, progress)
}
