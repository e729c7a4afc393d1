//! From a report to the bytes of its file.

use chrono::NaiveDateTime;

use super::{Format, MakingError};
use crate::disclosure;
use crate::document::report::{self, Letter, Report};
use crate::domain::personal::ListSearch;
use crate::output::pdf::{self, Options};
use crate::output::{csv, docx, json, xlsx};
use crate::progress::Progress;
use crate::typeset;

/// The kind of file of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportFormat {
    /// As every document.
    Document(Format),
    Csv,
    Json,
}

impl ReportFormat {
    pub const ALL: [Self; 5] = [
        Self::Document(Format::Pdf),
        Self::Document(Format::Docx),
        Self::Document(Format::Xlsx),
        Self::Csv,
        Self::Json,
    ];

    /// How the name of such a file ends, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Document(format) => format.ending(),
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

/// Makes the file of a report, and searches it for whoever must not be known before it is handed out.
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
    let bytes = match format {
        ReportFormat::Csv => csv::bytes(report),
        ReportFormat::Json => json::bytes(report),
        ReportFormat::Document(Format::Xlsx) => {
            let author = letter.office.issuer(letter.letterhead).name;
            xlsx::of_report(report, &author, written_at, progress)?
        }
        ReportFormat::Document(Format::Docx) => {
            docx::bytes(&report::paper(report, letter)?, written_at, progress)?
        }
        ReportFormat::Document(Format::Pdf) => {
            let pages = typeset::typeset(&report::paper(report, letter)?, progress)?;
            pdf::bytes(&pages, Options::at(written_at), progress)?
        }
    };
    let signers = letter.officials.iter().map(|official| &*official.name);
    let signers: Vec<&str> = signers.chain([&*letter.office.secretary.name]).collect();
    let search = ListSearch::of(&report.hiding);
    disclosure::check_list(&bytes, &search, &report.lines(), &signers)?;
    Ok(bytes)
}
