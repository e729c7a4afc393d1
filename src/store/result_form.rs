//! What stands in the forms of the responsible units, and results that came back in one, taken over all or
//! none.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDateTime;
use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::edition;
use crate::domain::follow_up::{Event, Evidence};
use crate::domain::personal::Hiding;
use crate::domain::result_form::{FormLine, UnitForm, code, decision};
use crate::domain::{OpinionId, Outcome, SessionId, SessionRecord, UnitId};

use super::column::{Word, row, rows};
use super::error::StoreError;
use super::op::{ToldResult, Touched};
use super::{attachment, follow_up, record};

/// The forms of the units that have something pending, by the unit's name; of one unit alone when it is
/// named.
pub(super) fn forms(conn: &Connection, unit: Option<UnitId>) -> Result<Vec<UnitForm>, StoreError> {
    let mut forms: BTreeMap<String, UnitForm> = BTreeMap::new();
    let mut concealed = Concealed::default();
    let (found_by, of) = match unit {
        Some(_) => ("INDEXED BY follow_up_by_unit", "follow_up.unit_id = ?1"),
        None => ("", "?1 IS NULL"),
    };
    let sql = include_str!("result_form/pending.sql")
        .replace("{found_by}", found_by)
        .replace("{of}", of);
    let found = rows(conn, &sql, [unit.map(|unit| unit.0)], |row| {
        let session = SessionId(row.get("session_id")?);
        let number: u32 = row.get("number")?;
        let uuid: Uuid = row.get("uuid")?;
        let outcome = row.get::<_, Option<Word<Outcome>>>("outcome")?;
        let words: String = row.get("conclusion_text")?;
        let with: Option<String> = row.get("co_units")?;
        let with = with.iter().flat_map(|all| all.lines()).map(str::to_owned);
        let with: Vec<String> = with.collect();
        let line = FormLine {
            opinion: OpinionId(row.get("opinion_id")?),
            code: code(session, number, uuid),
            content: row.get("content")?,
            conclusion: decision(outcome.map(|Word(word)| word), &words, &with),
            due_on: row.get("due_on")?,
            is_paused: row.get("is_paused")?,
        };
        let hides: bool = row.get("hides")?;
        let place = hides.then_some((session, number));
        Ok((row.get::<_, String>("unit")?, line, place))
    })?;
    for (unit, mut line, place) in found {
        let form = forms.entry(unit).or_insert_with_key(|unit| UnitForm {
            unit: unit.clone(),
            lines: Vec::new(),
            hiding: Vec::new(),
        });
        if let Some((session, number)) = place {
            let record = concealed.put(conn, session, number, &mut line)?;
            hide(form, record, line.opinion);
        }
        form.lines.push(line);
    }
    Ok(forms.into_values().collect())
}

/// Notes that a line is of a session in which somebody must not be known.
fn hide(form: &mut UnitForm, record: Arc<SessionRecord>, opinion: OpinionId) {
    let mut known = form.hiding.iter_mut();
    match known.find(|hiding| Arc::ptr_eq(&hiding.record, &record)) {
        Some(hiding) => hiding.opinions.push(opinion),
        None => form.hiding.push(Hiding {
            record,
            opinions: vec![opinion],
        }),
    }
}

/// Sessions in which somebody must not be known, as they are kept and as others may read them: a form
/// leaves the office.
#[derive(Default)]
struct Concealed(HashMap<SessionId, (Arc<SessionRecord>, SessionRecord)>);

impl Concealed {
    /// The words of a line as the unit may read them; answers the session as it is kept.
    fn put(
        &mut self,
        conn: &Connection,
        session: SessionId,
        number: u32,
        line: &mut FormLine,
    ) -> Result<Arc<SessionRecord>, StoreError> {
        let (kept, record) = match self.0.entry(session) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let kept = record::get(conn, session)?;
                let concealed = edition::concealed(&kept);
                new.insert((Arc::new(kept), concealed))
            }
        };
        if let Some(opinion) = record.opinions.iter().find(|o| o.number == number) {
            line.content.clone_from(&opinion.content);
            let told = &opinion.conclusion;
            line.conclusion = decision(told.outcome, &told.text, &told.co_units);
        }
        Ok(Arc::clone(kept))
    }
}

/// The opinion at a place, and the code that a form gives it.
pub(super) fn at(
    conn: &Connection,
    session: SessionId,
    number: u32,
) -> Result<Option<(OpinionId, String)>, StoreError> {
    let sql = "SELECT id, uuid FROM opinion WHERE session_id = ?1 AND number = ?2";
    row(conn, sql, rusqlite::params![session.0, number], |row| {
        let uuid: Uuid = row.get(1)?;
        Ok((OpinionId(row.get(0)?), code(session, number, uuid)))
    })
}

/// Records each result, with the file that told it kept with the opinion; what names no other evidence
/// has the file for it.
pub(super) fn take(
    conn: &Connection,
    results: &[ToldResult],
    by: &str,
    file: (&str, &[u8]),
    at: NaiveDateTime,
) -> Result<Touched, StoreError> {
    let (name, bytes) = file;
    for (place, told) in results.iter().enumerate() {
        let kept = attachment::add(conn, told.opinion, name, bytes, at)?.attachment;
        let event = Event::Resolved {
            result: told.result,
            text: told.text.clone(),
            evidence: match &told.document {
                Some(document) => Some(Evidence::Document(document.clone())),
                None => kept.map(Evidence::File),
            },
        };
        // A unit's own word is no proof of a definitive result.
        let proved = match &told.document {
            Some(_) => event.clone(),
            None => Event::Resolved {
                result: told.result,
                text: told.text.clone(),
                evidence: None,
            },
        };
        let refused = |error| match error {
            StoreError::Faults(faults) => StoreError::BulkRefused { place, faults },
            other => other,
        };
        let opinions = [told.opinion];
        follow_up::check(conn, told.opinion, told.on, by, &proved, at).map_err(refused)?;
        follow_up::record(conn, &opinions, told.on, by, &event, at).map_err(refused)?;
    }
    Ok(Touched::default())
}
