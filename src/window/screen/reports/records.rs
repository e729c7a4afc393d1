//! The records behind a cell: sessions, speakers or opinions.

use chrono::NaiveDate;

use super::Wish;
use crate::domain::date::short;
use crate::domain::report::Column;
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

/// Reads the particulars of the first [`SHOWN`] records of a column; of opinions as they stood on the day
/// of the report.
pub fn read(
    reader: &Reader,
    column: Column,
    ids: &[i64],
    as_of: NaiveDate,
    title: String,
) -> Result<Found, StoreError> {
    let first = ids.iter().take(SHOWN);
    let rows = if column.is_of_opinions() {
        let ids: Vec<OpinionId> = first.copied().map(OpinionId).collect();
        let opinions = reader.opinions_as_of(&ids, as_of)?.into_iter();
        let record = |opinion| Record {
            title: words::follow_up::headline(&opinion),
            detail: words::follow_up::whereabouts(&opinion),
            wish: Wish::Opinion(opinion.id),
        };
        opinions.map(record).collect()
    } else if column == Column::Speeches {
        let ids: Vec<SpeakerId> = first.copied().map(SpeakerId).collect();
        let speeches = reader.speeches(&ids)?.into_iter();
        let record = |speech: crate::domain::report::Speech| Record {
            detail: say!("reports-of-session", on = short(speech.session_on)),
            title: speech.name,
            wish: Wish::Session(speech.session),
        };
        speeches.map(record).collect()
    } else {
        let sessions = first.copied().map(SessionId);
        let record = |id| -> Result<Record, StoreError> {
            let (session, _) = reader.session(id)?;
            let on = short(session.starts_at.date());
            let people = session
                .attendance
                .iter()
                .map(|group| u64::from(group.count));
            Ok(Record {
                title: session.subject,
                detail: say!(
                    "reports-session-detail",
                    on = on,
                    place = session.place,
                    people = words::target::count(people.sum())
                ),
                wish: Wish::Session(id),
            })
        };
        sessions.map(record).collect::<Result<_, _>>()?
    };
    Ok(Found {
        title,
        count: ids.len(),
        rows,
    })
}
