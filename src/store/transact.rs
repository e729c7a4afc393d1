//! One change as one transaction: made whole with its undo record, or not at all.

use chrono::NaiveDateTime;
use rusqlite::{Connection, TransactionBehavior};

use crate::clock::Clock;

use super::column::row;
use super::error::StoreError;
use super::op::{Changed, Op, Touched, scopes};
use super::{
    attachment, authority, calendar, closing, document_draft, draft, filter, follow_up, hot_issue,
    issued, ledger, list, office, opinion, preference, publication, record, result_form, returned,
    session, speaker, undo, unit, wording,
};

/// A change that was not made, as far as is known.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) error: StoreError,
    /// When the commit itself failed: the mark that the file bears if it was made after all.
    pub(super) uncertain: Option<(i64, Box<Changed>)>,
}

impl<E: Into<StoreError>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self {
            error: error.into(),
            uncertain: None,
        }
    }
}

/// Makes the change. Dropping the transaction on any way out rolls it back.
pub(super) fn run(conn: &mut Connection, clock: &Clock, op: &Op) -> Result<Changed, Failure> {
    let at = clock.now();
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    undo::begin(&tx, op, at)?;
    let (touched, undone) = match op {
        Op::Undo => {
            let (kind, touched) = undo::take_back(&tx)?;
            (touched, kind)
        }
        op => (apply(&tx, op, at)?, op.kind()),
    };
    undo::end(&tx, touched)?;
    follow(&tx, op, touched, at)?;
    tx.execute("UPDATE commit_mark SET value = value + 1", [])?;
    let mark = mark(&tx)?;
    let changed = Changed {
        at,
        op: op.kind(),
        scopes: scopes(undone, touched.session),
        session: touched.session,
        speaker: touched.speaker,
        opinion: touched.opinion,
        document: touched.document,
        attachment: touched.attachment,
    };
    match tx.commit() {
        Ok(()) => Ok(changed),
        Err(error) => Err(Failure {
            error: error.into(),
            uncertain: Some((mark, Box::new(changed))),
        }),
    }
}

/// Brings what is summed up of opinions and documents to what the change made of them.
fn follow(
    conn: &Connection,
    op: &Op,
    touched: Touched,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let today = at.date();
    match (op, touched) {
        (
            Op::RaiseOpinion { .. } | Op::EditOpinion(..),
            Touched {
                opinion: Some((id, _)),
                ..
            },
        ) => follow_up::refresh(conn, &[id], today),
        (
            Op::CreateSession(_)
            | Op::EditSession(..)
            | Op::SetState(..)
            | Op::ImportRecord(_)
            | Op::AddSlips(..)
            | Op::Undo,
            Touched {
                session: Some(session),
                ..
            },
        ) => follow_up::refresh_session(conn, session, today),
        (
            Op::LockDocument { .. }
            | Op::UnlockDocument { .. }
            | Op::FileReturned { .. }
            | Op::RecordPublication { .. },
            Touched {
                session: Some(session),
                ..
            },
        ) => follow_up::refresh_total(conn, session),
        (Op::Undo, _) => follow_up::refresh_unkept(conn, today),
        _ => Ok(()),
    }
}

/// Counts the commits of the file.
pub(super) fn mark(conn: &Connection) -> Result<i64, StoreError> {
    let mark = row(conn, "SELECT value FROM commit_mark", [], |row| row.get(0))?;
    mark.ok_or_else(|| StoreError::Damaged {
        detail: "no commit mark".into(),
    })
}

fn apply(conn: &Connection, op: &Op, at: NaiveDateTime) -> Result<Touched, StoreError> {
    match op {
        Op::SetOffice(new) => office::set(conn, new, at.date())?,
        Op::SetList(kind, values) => list::set(conn, *kind, values)?,
        Op::SetPreference { key, value } => preference::set(conn, key, value)?,
        Op::KeepDraft { key, body } => draft::keep(conn, key, body)?,
        Op::DropDraft { key } => draft::drop(conn, key)?,
        Op::SetAuthorities(new) => authority::set(conn, new)?,
        Op::SetCalendar(days) => calendar::set_days(conn, days)?,
        Op::SetTimeLimits(limits) => calendar::set_limits(conn, *limits)?,
        Op::SetUnit(id, new) => return unit::set(conn, *id, new),
        Op::SetRoster {
            units,
            holds_dialogue,
        } => unit::set_roster(conn, units, *holds_dialogue)?,
        Op::MergeUnits { from, into, on, by } => {
            return unit::merge(conn, from, *into, *on, by, at);
        }
        Op::FollowUp {
            opinions,
            on,
            by,
            event,
        } => return follow_up::record(conn, opinions, *on, by, event, at),
        Op::Attach {
            opinion,
            name,
            bytes,
        } => return attachment::add(conn, *opinion, name, bytes, at),
        Op::TakeResults {
            results,
            by,
            name,
            bytes,
        } => return result_form::take(conn, results, by, (name, bytes), at),
        Op::SetRepeat { opinion, repeats } => hot_issue::set_repeat(conn, *opinion, *repeats)?,
        Op::SetHotIssue {
            id,
            issue,
            opinions,
        } => hot_issue::set(conn, *id, issue, opinions, at)?,
        Op::SetLedgerEntry(id, entry) => ledger::set(conn, *id, entry, at)?,
        Op::SaveFilter { name, body } => filter::save(conn, name, body.as_deref())?,
        Op::Reword {
            session,
            kind,
            letterhead,
            changes,
        } => {
            let place = wording::Place::new(*session, *kind, *letterhead);
            return wording::set(conn, &place, changes);
        }
        Op::KeepDocumentDraft {
            session,
            kind,
            letterhead,
            edition,
            lines,
        } => {
            let place = document_draft::Place::new(*session, *kind, *letterhead, edition);
            return document_draft::keep(conn, &place, lines, at);
        }
        Op::LockDocument { session, document } => {
            return issued::lock(conn, *session, document, at);
        }
        Op::UnlockDocument { document, reason } => {
            return issued::unlock(conn, *document, reason, at);
        }
        Op::FileReturned { document, file } => return returned::file(conn, *document, file, at),
        Op::RecordPublication {
            document,
            channel,
            on,
            note,
            is_confirmed,
        } => {
            let asked = publication::Asked {
                channel: *channel,
                on: *on,
                note,
                is_confirmed: *is_confirmed,
            };
            return publication::record(conn, *document, &asked, at.date());
        }
        Op::CreateSession(new) => return session::create(conn, new, at),
        Op::EditSession(id, new) => return session::edit(conn, *id, new),
        Op::SetState(id, state) => return session::set_state(conn, *id, *state, at),
        Op::ImportRecord(new) => return record::import(conn, new, at),
        Op::EditSpeaker(id, new) => return speaker::edit(conn, *id, new),
        Op::RaiseOpinion {
            session,
            floor,
            opinion,
        } => return opinion::raise(conn, *session, floor, opinion, at),
        Op::EditOpinion(id, new) => return opinion::edit(conn, *id, new),
        Op::AddSlips(session, slips) => return opinion::add_slips(conn, *session, slips, at),
        Op::SetClosing(session, new) => return closing::set(conn, *session, new),
        Op::Undo => {}
    }
    Ok(Touched::default())
}
