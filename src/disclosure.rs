//! The last look at a file that others may read: whether a value is left in it that they may not know.

mod package;
mod pages;
mod plain;

use crate::domain::SessionRecord;
use crate::domain::personal::{ListLine, ListSearch, PersonalValue, Search, Whom};

/// Where in a file something is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A page, from 1.
    Page(usize),
    /// Title, author, outline, labels: what viewers show around the pages.
    Particulars,
    /// A file within the file.
    Attachment(String),
    /// A part of a DOCX or XLSX package, or a whole CSV or JSON.
    Part(String),
    /// A line of a table, from 1.
    Line(usize),
}

/// A value that is left, and where it was read first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    pub value: PersonalValue,
    pub place: Place,
}

/// Why a file is not handed out. What it shows as text names no value: that is for the person
/// who asked for the file alone, never for the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureError {
    #[error("{} personal values are left in a file for others", .0.len())]
    Left(Vec<Leak>),
    /// What cannot be read cannot be vouched for.
    #[error("the finished file cannot be searched: {0}")]
    Unreadable(String),
}

/// Searches a finished PDF, DOCX or XLSX for every personal value that the record keeps: pages
/// across their line breaks, particulars, outline, files within.
///
/// # Errors
/// [`DisclosureError::Left`] with each value found, once; [`DisclosureError::Unreadable`] for a
/// file that cannot be read whole.
pub fn check(bytes: &[u8], record: &SessionRecord) -> Result<(), DisclosureError> {
    check_for(bytes, record, Whom::Everybody)
}

/// As [`check`], for the values of those alone of whom the file may not tell.
///
/// # Errors
/// As [`check`]; a file of a record without such values is not read.
pub fn check_for(bytes: &[u8], record: &SessionRecord, whom: Whom) -> Result<(), DisclosureError> {
    let search = Search::of(record, whom);
    if search.is_empty() {
        return Ok(());
    }
    let mut left = Left::default();
    for (place, text) in texts(bytes)? {
        left.note(&place, search.found_in(&text));
    }
    left.refused()
}

/// Searches a list over many sessions, made as a file of any kind, for whoever is hidden in one of
/// them: each line, then the finished file.
///
/// # Errors
/// As [`check`]; with nobody to look for the file is not read.
pub fn check_list(
    bytes: &[u8],
    search: &ListSearch,
    lines: &[ListLine],
    signers: &[&str],
) -> Result<(), DisclosureError> {
    if search.is_empty() {
        return Ok(());
    }
    let mut left = Left::default();
    for (number, line) in (1..).zip(lines) {
        left.note(&Place::Line(number), search.left_in(line));
    }
    let allowed = search.allowed(lines, signers);
    for (place, text) in texts(bytes)? {
        left.note(&place, search.left_in_file(&text, &allowed));
    }
    left.refused()
}

/// Everything that can be read in a file, and where.
fn texts(bytes: &[u8]) -> Result<Vec<(Place, String)>, DisclosureError> {
    if bytes.starts_with(b"%PDF") {
        pages::texts(bytes)
    } else if bytes.starts_with(b"PK") {
        package::texts(bytes)
    } else {
        plain::texts(bytes)
    }
}

/// What was found, each value once.
#[derive(Default)]
struct Left(Vec<Leak>);

impl Left {
    fn note(&mut self, place: &Place, values: Vec<&PersonalValue>) {
        for value in values {
            if !self.0.iter().any(|leak| leak.value == *value) {
                self.0.push(Leak {
                    value: value.clone(),
                    place: place.clone(),
                });
            }
        }
    }

    fn refused(self) -> Result<(), DisclosureError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(DisclosureError::Left(self.0))
        }
    }
}
