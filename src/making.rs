//! From an order to the bytes of its file: the document built, set, written, with its data within.

mod finished;
mod report;

use chrono::NaiveDateTime;

use crate::disclosure::{self, DisclosureError};
use crate::document::block::Document;
use crate::document::{self, DocumentError, call_list};
use crate::domain::call_list::CallList;
use crate::domain::{Edition, Kind, Office, Order, SessionRecord, Stage};
use crate::import::record::{self, RecordError};
use crate::output::docx::{self, DocxError};
use crate::output::pdf::{self, Attachment, Options, PdfError};
use crate::output::xlsx::{self, XlsxError};
use crate::progress::Progress;
use crate::typeset::{self, Pages, TypesetError};

pub use finished::finished;
pub use report::{ReportFormat, report_file};

/// What the data within a file is, as a reader of the file sees it.
const DATA: &str = "Dữ liệu của hội nghị";

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Pdf,
    Docx,
    Xlsx,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Docx, Self::Xlsx];

    /// How the name of such a file ends, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// The kind of a file whose name ends so.
    #[must_use]
    pub fn by_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum MakingError {
    #[error(transparent)]
    Document(#[from] DocumentError),
    #[error(transparent)]
    Typeset(#[from] TypesetError),
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error(transparent)]
    Docx(#[from] DocxError),
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    #[error("the session's data: {0}")]
    Record(#[from] RecordError),
    #[error("the rooms: {0}")]
    Rooms(#[from] serde_json::Error),
}

impl MakingError {
    /// Whether the person stopped it.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        matches!(
            self,
            Self::Typeset(TypesetError::Cancelled(_))
                | Self::Pdf(PdfError::Cancelled(_))
                | Self::Docx(DocxError::Cancelled(_))
                | Self::Xlsx(XlsxError::Cancelled(_))
        )
    }
}

/// Makes the file of an order.
///
/// # Errors
/// [`MakingError`] of the step that failed.
pub fn file(
    order: &Order,
    record: &SessionRecord,
    kind: Format,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, MakingError> {
    let document = document::build(order, record)?;
    written(&document, None, record, kind, written_at, progress)
}

/// The bytes of a document that is built already, and perhaps set on pages. What others may read is
/// searched for what they may not know before it is handed out.
///
/// # Errors
/// As [`file`].
pub fn written(
    document: &Document,
    pages: Option<&Pages>,
    record: &SessionRecord,
    kind: Format,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, MakingError> {
    let bytes = match kind {
        Format::Docx => docx::bytes(document, written_at, progress)?,
        Format::Xlsx => xlsx::bytes(document, written_at, progress)?,
        Format::Pdf => {
            let options = Options {
                attachment: carried(&document.order, record)?,
                ..Options::at(written_at)
            };
            let set = match pages {
                Some(pages) => pages.clone(),
                None => typeset::typeset(document, progress)?,
            };
            pdf::bytes(&set, options, progress)?
        }
    };
    searched(&bytes, &document.order, record)?;
    Ok(bytes)
}

/// Searches a finished file for what those who get it may not know.
fn searched(bytes: &[u8], order: &Order, record: &SessionRecord) -> Result<(), DisclosureError> {
    match order.conceals() {
        Some(whom) => disclosure::check_for(bytes, record, whom),
        None => Ok(()),
    }
}

/// The list of calls of an office.
///
/// # Errors
/// [`MakingError`] of the step that failed.
pub fn calls(
    list: &CallList,
    office: &Office,
    kind: Format,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<u8>, MakingError> {
    Ok(match kind {
        Format::Xlsx => {
            let author = office.issuer(office.letterhead).name;
            xlsx::of_calls(list, &author, written_at, progress)?
        }
        Format::Docx => docx::bytes(&call_list::paper(list, office)?, written_at, progress)?,
        Format::Pdf => {
            let pages = typeset::typeset(&call_list::paper(list, office)?, progress)?;
            pdf::bytes(&pages, Options::at(written_at), progress)?
        }
    })
}

/// The data that goes with a document: with the full minutes and notice alone, for the other
/// documents leave the offices that may know everything.
fn carried(order: &Order, record: &SessionRecord) -> Result<Option<Attachment>, MakingError> {
    let is_full = order.edition == Edition::Full && order.stage == Stage::Final;
    if !is_full || !matches!(order.kind, Kind::Minutes | Kind::Notice) {
        return Ok(None);
    }
    let json = record::write(&record.for_circulation())?;
    Ok(Some(Attachment::session(json, DATA.to_owned())))
}
