//! The document of an order as far as it can be made, so that what keeps it from being final is a finding beside the others.

use super::Subject;
use crate::document::block::Document;
use crate::document::{self, DocumentError};
use crate::domain::{Calendar, Order, SessionRecord, Stage};
use crate::progress::{Cancelled, Progress};
use crate::typeset::{self, Pages, TypesetError};
use chrono::NaiveDate;

/// What came of making the document.
#[derive(Debug, Clone, Default)]
pub struct Made {
    pub document: Option<Document>,
    /// None when a letter is missing in the font.
    pub pages: Option<Pages>,
    /// Why there is no document.
    pub fault: Option<DocumentError>,
}

impl Made {
    /// The subject of a check of `order` on `record`.
    #[must_use]
    pub fn subject<'a>(
        &'a self,
        order: &'a Order,
        record: &'a SessionRecord,
        units: &'a [String],
        today: NaiveDate,
        calendar: &'a Calendar,
    ) -> Subject<'a> {
        Subject {
            order,
            record,
            document: self.document.as_ref(),
            pages: self.pages.as_ref(),
            fault: self.fault.as_ref(),
            units,
            today,
            calendar,
        }
    }
}

/// Makes the document of `order`: a final one whose opinions are not all concluded as a draft, and
/// without changed words that name data which is not there.
///
/// # Errors
/// [`Cancelled`] when the person stopped it.
pub fn make(order: &Order, record: &SessionRecord, progress: &Progress) -> Result<Made, Cancelled> {
    let made = make_document(order, record);
    let Some(document) = made.document.as_ref() else {
        return Ok(made);
    };
    let pages = match typeset::typeset(document, progress) {
        Ok(pages) => Some(pages),
        Err(TypesetError::Cancelled(cancelled)) => return Err(cancelled),
        Err(TypesetError::MissingGlyph { .. }) => None,
    };
    Ok(Made { pages, ..made })
}

/// As [`make`], without its pages.
#[must_use]
pub fn make_document(order: &Order, record: &SessionRecord) -> Made {
    let mut order = order.clone();
    loop {
        match document::build(&order, record) {
            Ok(document) => {
                return Made {
                    document: Some(document),
                    ..Made::default()
                };
            }
            Err(
                DocumentError::NothingRecorded
                | DocumentError::GateOpen { .. }
                | DocumentError::EndUnknown,
            ) if order.stage == Stage::Final => {
                order.stage = Stage::Draft;
            }
            Err(DocumentError::UnknownField { part, .. })
                if order.wording.iter().any(|change| change.part == part) =>
            {
                order.wording.retain(|change| change.part != part);
            }
            Err(fault) => {
                return Made {
                    fault: Some(fault),
                    ..Made::default()
                };
            }
        }
    }
}
