//! Opinions sent in before the session: from the grid of a sheet to a preview of what each row
//! becomes. Every row that holds something appears in the preview, taken or not.

mod field;
mod header;
mod person;
mod row;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

pub use header::Column;

use super::sheet::{Grid, Row};
use super::value;
use crate::domain::text::TextProblem;
use crate::domain::{Opinion, Speaker, text};
use crate::store::Slip;
use header::Header;

/// What the session and the office know already.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The office's fields.
    pub fields: Vec<String>,
    opinions: HashMap<Same, u32>,
}

/// What makes two opinions the same: who speaks and what is said, both folded.
type Same = (String, String);

fn same(speaker: &Speaker, content: &str) -> Same {
    (text::fold(&speaker.name), text::fold(content))
}

impl Known {
    /// Remembers the office's fields and the opinions that the session has.
    pub fn new<'a>(
        fields: Vec<String>,
        opinions: impl IntoIterator<Item = (&'a Speaker, &'a Opinion)>,
    ) -> Self {
        let opinions = opinions
            .into_iter()
            .filter(|(_, opinion)| opinion.voided.is_none())
            .map(|(speaker, opinion)| (same(speaker, &opinion.content), opinion.number))
            .collect();
        Self { fields, opinions }
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    NoContent,
    NoName,
    Text {
        column: Column,
        problem: TextProblem,
    },
    /// The session has this very opinion of this speaker, under this number.
    AlreadyThere(u32),
    /// The same opinion of the same speaker stands in an earlier row.
    RepeatsRow(u32),
    /// Characters that cannot be printed were taken out.
    Removed(usize),
    PhoneUnusual(String),
    DateUnreadable(String),
    FieldUnknown(String),
    FieldAmbiguous(String),
    /// There is no column of names: the voters of the address speak.
    NameFromAddress,
    /// The row asks for the name to be kept secret.
    NameSecret,
    /// The text stands in a column that is not taken.
    ColumnNotTaken {
        heading: String,
        text: String,
    },
}

impl RowProblem {
    /// Whether the row is not taken because of it; otherwise it is a warning.
    #[must_use]
    pub fn refuses(&self) -> bool {
        matches!(
            self,
            Self::NoContent | Self::NoName | Self::Text { .. } | Self::AlreadyThere(_)
        )
    }
}

/// Why a row is not looked at as an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// A title above the header.
    AboveHeader,
    Header,
    /// The header once more, as on each page of a long table.
    RepeatedHeader,
    /// `(1) (2) (3)` under the header.
    ColumnNumbers,
    /// A signature, a heading, a total: no content and nobody who speaks.
    NoOpinion,
    /// The whole sheet has no header.
    NoHeaderInSheet,
}

/// What a row becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Becomes {
    Slip(Box<Slip>),
    /// An opinion that cannot be taken; the problems say why.
    Refused,
    Skipped(Skip),
}

/// One row of the sheet in the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    pub sheet: String,
    /// As seen in Excel.
    pub number: u32,
    /// All its cells, for a person to recognise it.
    pub text: String,
    pub becomes: Becomes,
    pub problems: Vec<RowProblem>,
    /// Ngày gửi and Ghi chú: shown here, kept nowhere.
    pub sent_on: Option<NaiveDate>,
    pub note: String,
}

/// What a workbook becomes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    pub rows: Vec<PreviewRow>,
}

/// No sheet has a row that names a column of contents and one of names, addresses or fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no header found")]
pub struct NoHeader;

impl Preview {
    /// The opinions that will be taken, in the order of the sheet.
    #[must_use]
    pub fn slips(&self) -> Vec<Slip> {
        let slip = |row: &PreviewRow| match &row.becomes {
            Becomes::Slip(slip) => Some((**slip).clone()),
            Becomes::Refused | Becomes::Skipped(_) => None,
        };
        self.rows.iter().filter_map(slip).collect()
    }

    /// The rows that look like opinions and are not taken.
    pub fn refused(&self) -> impl Iterator<Item = &PreviewRow> {
        self.rows.iter().filter(|r| r.becomes == Becomes::Refused)
    }
}

/// Maps the sheets of a workbook; one without a header is skipped as a whole, row by row.
///
/// # Errors
/// [`NoHeader`] when no sheet has one.
pub fn preview(grids: &[Grid], known: &Known) -> Result<Preview, NoHeader> {
    let mut preview = Preview::default();
    let mut seen = HashMap::new();
    let mut found = false;
    for grid in grids {
        if let Some(at) = Header::find(&grid.rows) {
            found = true;
            take_sheet(grid, at, known, &mut seen, &mut preview.rows);
        } else {
            let rows = grid.rows.iter();
            let skipped = rows.map(|r| skipped(&grid.name, r, Skip::NoHeaderInSheet));
            preview.rows.extend(skipped);
        }
    }
    if found { Ok(preview) } else { Err(NoHeader) }
}

fn take_sheet(
    grid: &Grid,
    header_at: usize,
    known: &Known,
    seen: &mut HashMap<Same, u32>,
    rows: &mut Vec<PreviewRow>,
) {
    let mut header = Header::default();
    let mut under_header = true;
    for (at, row) in grid.rows.iter().enumerate() {
        let skip = match at.cmp(&header_at) {
            Ordering::Less => Some(Skip::AboveHeader),
            Ordering::Equal => Some(Skip::Header),
            Ordering::Greater if under_header && Header::goes_on_in(row) => Some(Skip::Header),
            Ordering::Greater => {
                under_header = false;
                header.is_repeated_in(row).then_some(Skip::RepeatedHeader)
            }
        };
        if skip == Some(Skip::Header) {
            header.add(row);
        }
        rows.push(match skip {
            Some(skip) => skipped(&grid.name, row, skip),
            None => opinion_row(row, grid, &header, known, seen),
        });
    }
}

fn opinion_row(
    row: &Row,
    grid: &Grid,
    header: &Header,
    known: &Known,
    seen: &mut HashMap<Same, u32>,
) -> PreviewRow {
    let mut read = row::read(row, grid, header, known);
    if let Becomes::Slip(slip) = &read.becomes {
        match seen.entry(same(&slip.speaker, &slip.content)) {
            Entry::Occupied(earlier) => {
                read.problems.push(RowProblem::RepeatsRow(*earlier.get()));
            }
            Entry::Vacant(first) => {
                first.insert(row.number);
            }
        }
    }
    read
}

fn skipped(sheet: &str, row: &Row, why: Skip) -> PreviewRow {
    PreviewRow {
        sheet: sheet.to_owned(),
        number: row.number,
        text: value::row_text(row),
        becomes: Becomes::Skipped(why),
        problems: Vec::new(),
        sent_on: None,
        note: String::new(),
    }
}

#[cfg(test)]
mod tests;
