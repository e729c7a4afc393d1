//! Words of documents that the office has changed, for all sessions or for one.

use rusqlite::{Connection, params};

use crate::domain::fault::Faults;
use crate::domain::text::{NAME_LIMIT, PARAGRAPHS_LIMIT};
use crate::domain::{Kind, Letterhead, Reworded, SessionId};

use super::column::{Word, execute, rows};
use super::compose::Compose;
use super::error::{StoreError, refuse};
use super::op::Touched;
use super::session;

/// Stands for the office's own words, for a session's number begins at 1.
const OFFICE: i64 = 0;

/// Whose words: of one session or of the office, in one document.
pub(super) struct Place {
    session: Option<SessionId>,
    kind: Kind,
    letterhead: Letterhead,
}

impl Place {
    pub(super) fn new(session: Option<SessionId>, kind: Kind, letterhead: Letterhead) -> Self {
        Self {
            session,
            kind,
            letterhead,
        }
    }

    fn key(&self) -> i64 {
        self.session.map_or(OFFICE, |id| id.0)
    }
}

/// Replaces the changes. Of the office's own words it is not kept what they replaced, for that is
/// filled in differently for each session.
pub(super) fn set(
    conn: &Connection,
    place: &Place,
    changes: &[Reworded],
) -> Result<Touched, StoreError> {
    if let Some(session) = place.session {
        session::require(conn, session)?;
    }
    let changes = changes.to_vec().composed();
    let mut faults = Faults::default();
    for (i, change) in changes.iter().enumerate() {
        let prefix = format!("wording[{i}].");
        faults.required_line(format!("{prefix}part"), &change.part, NAME_LIMIT);
        faults.paragraphs(format!("{prefix}text"), &change.text, PARAGRAPHS_LIMIT);
    }
    refuse(faults)?;
    let (kind, letterhead) = (Word(place.kind), Word(place.letterhead));
    execute(
        conn,
        "DELETE FROM wording WHERE session_id = ?1 AND kind = ?2 AND letterhead = ?3",
        params![place.key(), kind, letterhead],
    )?;
    for Reworded { part, text, was } in &changes {
        let was = place.session.map_or("", |_| was);
        execute(
            conn,
            "INSERT INTO wording (session_id, kind, letterhead, part, text, was)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET text = excluded.text, was = excluded.was",
            params![place.key(), kind, letterhead, part, text, was],
        )?;
    }
    Ok(Touched {
        session: place.session,
        ..Touched::default()
    })
}

/// The changes made in this very place, by part.
pub(super) fn own(conn: &Connection, place: &Place) -> Result<Vec<Reworded>, StoreError> {
    rows(
        conn,
        "SELECT part, text, was FROM wording
         WHERE session_id = ?1 AND kind = ?2 AND letterhead = ?3 ORDER BY part",
        params![place.key(), Word(place.kind), Word(place.letterhead)],
        |row| {
            Ok(Reworded {
                part: row.get(0)?,
                text: row.get(1)?,
                was: row.get(2)?,
            })
        },
    )
}

/// The changes that hold in this place: a session's own go before the office's.
pub(super) fn effective(conn: &Connection, place: &Place) -> Result<Vec<Reworded>, StoreError> {
    let mut changes = own(conn, place)?;
    if place.session.is_some() {
        let office = own(conn, &Place::new(None, place.kind, place.letterhead))?;
        let is_new = |change: &Reworded| changes.iter().all(|own| own.part != change.part);
        let more: Vec<Reworded> = office.into_iter().filter(is_new).collect();
        changes.extend(more);
    }
    Ok(changes)
}
