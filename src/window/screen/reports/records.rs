//! The records behind a cell: sessions, speakers or opinions.

use chrono::NaiveDate;

use super::Wish;
use crate::domain::date::short;
use crate::domain::report::{Column, Speech};
use crate::domain::{OpinionId, SessionId, SpeakerId};
use crate::say;
use crate::store::{Reader, StoreError};
use crate::window::widget::chooser::Chooser;
use crate::words;

/// No more records are shown at once.
pub const SHOWN: usize = 500;
/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 54.0;

/// One record.
#[derive(Debug, Clone)]
pub struct Record {
    pub title: String,
    pub detail: String,
    pub wish: Wish,
}

/// What was found behind a cell.
#[derive(Debug, Clone)]
pub struct Found {
    /// The row and the column of the cell.
    pub title: String,
    /// How many records there are, shown or not.
    pub count: usize,
    pub rows: Vec<Record>,
}

/// The records on the screen.
#[derive(Debug)]
pub struct Records {
    pub found: Found,
    pub list: Chooser,
}

impl Records {
    pub fn new(found: Found) -> Self {
        Self {
            found,
            list: Chooser::new("report-records", ROW_HEIGHT),
        }
    }

    /// What the record chosen leads to.
    pub fn wish(&self) -> Option<Wish> {
        let record = self.found.rows.get(self.list.chosen());
        record.map(|record| record.wish)
    }
}

/// The records that a figure was counted from.
#[derive(Debug)]
pub enum Behind {
    Opinions(Vec<OpinionId>),
    Speeches(Vec<SpeakerId>),
    Sessions(Vec<SessionId>),
}

impl Behind {
    /// Of a column of a table.
    pub fn of(column: Column, ids: &[i64]) -> Self {
        let ids = ids.iter().copied();
        match column {
            Column::Speeches => Self::Speeches(ids.map(SpeakerId).collect()),
            column if column.is_of_opinions() => Self::Opinions(ids.map(OpinionId).collect()),
            _ => Self::Sessions(ids.map(SessionId).collect()),
        }
    }
}

fn first<T>(ids: &[T]) -> &[T] {
    &ids[..ids.len().min(SHOWN)]
}

/// Reads the particulars of the first [`SHOWN`] records; of opinions as they stood on the day of the
/// report.
pub fn read(
    reader: &Reader,
    behind: &Behind,
    as_of: NaiveDate,
    title: String,
) -> Result<Found, StoreError> {
    let (count, rows) = match behind {
        Behind::Opinions(ids) => {
            let opinions = reader.opinions_as_of(first(ids), as_of)?.into_iter();
            let record = |opinion| Record {
                title: words::follow_up::headline(&opinion),
                detail: words::follow_up::whereabouts(&opinion),
                wish: Wish::Opinion(opinion.id),
            };
            (ids.len(), opinions.map(record).collect())
        }
        Behind::Speeches(ids) => {
            let speeches = reader.speeches(first(ids))?.into_iter();
            let record = |speech: Speech| Record {
                detail: say!("reports-of-session", on = short(speech.session_on)),
                title: speech.name,
                wish: Wish::Session(speech.session),
            };
            (ids.len(), speeches.map(record).collect())
        }
        Behind::Sessions(ids) => {
            let rows = first(ids).iter().map(|id| session(reader, *id));
            (ids.len(), rows.collect::<Result<_, _>>()?)
        }
    };
    Ok(Found { title, count, rows })
}

fn session(reader: &Reader, id: SessionId) -> Result<Record, StoreError> {
    let (session, _) = reader.session(id)?;
    let on = short(session.starts_at.date());
    let groups = session.attendance.iter();
    let people = groups.map(|group| u64::from(group.count)).sum();
    Ok(Record {
        title: session.subject,
        detail: say!(
            "reports-session-detail",
            on = on,
            place = session.place,
            people = words::target::count(people)
        ),
        wish: Wish::Session(id),
    })
}
