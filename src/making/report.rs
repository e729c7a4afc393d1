//! From a report to the bytes of its file.

use chrono::NaiveDateTime;

use super::MakingError;
use crate::document::report::{self, Letter, Report};
use crate::output::pdf::{self, Options};
use crate::output::{csv, docx, json, xlsx};
use crate::progress::Progress;
use crate::typeset;

/// The kind of file of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    Pdf,
    Docx,
    Xlsx,
    Csv,
    Json,
}

impl ReportFormat {
    pub const ALL: [Self; 5] = [Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv, Self::Json];

    /// How the name of such a file ends, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The kind of a file whose name ends so.
    #[must_use]
    pub fn by_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }
}

/// Makes the file of a report.
///
/// # Errors
/// [`MakingError`] of the step that failed.
pub fn report_file(
    report: &Report,
    letter: &Letter<'_>,
    format: ReportFormat,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, MakingError> {
    Ok(match format {
        ReportFormat::Csv => csv::bytes(report),
        ReportFormat::Json => json::bytes(report),
        ReportFormat::Xlsx => {
            let author = letter.office.issuer(letter.letterhead).name;
            xlsx::of_report(report, &author, written_at, progress)?
        }
        ReportFormat::Docx => docx::bytes(&report::paper(report, letter)?, written_at, progress)?,
        ReportFormat::Pdf => {
            let pages = typeset::typeset(&report::paper(report, letter)?, progress)?;
            pdf::bytes(&pages, Options::at(written_at), progress)?
        }
    })
}
