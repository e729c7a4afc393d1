//! The verdict on a file that came back: its signatures, and its text beside what was locked.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::certificate::Authority;
use super::compare::{Comparison, compare};
use super::free_room;
use super::read::{Integrity, Signature, read};
use crate::pdf::{File, ReadError};
use crate::typeset::PlacedSlot;

/// A locked document.
#[derive(Debug, Clone, Copy)]
pub struct Locked<'a> {
    pub pdf: &'a [u8],
    pub slots: &'a [PlacedSlot],
    /// Printed small in its foot; empty when it has none.
    pub mark: &'a str,
}

/// What holds of one signature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum State {
    /// Unchanged since, and what follows it are further signatures or nothing that is seen.
    Intact,
    /// The bytes under it were changed after signing.
    Altered,
    /// Unchanged under it, but what the file shows was changed after it.
    ChangedAfter,
    Unreadable {
        detail: String,
    },
}

/// A signature with what it stands under.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    #[serde(flatten)]
    pub signature: Signature,
    pub state: State,
    /// What was signed, beside what was locked; nothing when it cannot be read apart.
    pub signed: Option<Comparison>,
}

/// The verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// In the order in which they were made.
    pub signatures: Vec<Judged>,
    /// What the file shows, beside what was locked.
    pub comparison: Comparison,
    /// As stamped into the free rooms.
    pub number: Option<u32>,
    pub dated_on: Option<NaiveDate>,
}

impl Verdict {
    /// Whether the file is the locked document, signed and unchanged since. Who may sign is left to
    /// the list of authorities.
    #[must_use]
    pub fn is_proved(&self) -> bool {
        let holds = |judged: &Judged| {
            judged.state == State::Intact && judged.signed.as_ref().is_some_and(Comparison::is_same)
        };
        self.comparison.is_same()
            && !self.signatures.is_empty()
            && self.signatures.iter().all(holds)
    }
}

/// Judges a file that came back.
///
/// # Errors
/// [`ReadError`] when the file cannot be read at all, or when the locked one cannot, which one that
/// was written here always can.
pub fn verdict(
    bytes: &[u8],
    locked: &Locked<'_>,
    authorities: &[Authority],
    now: DateTime<Utc>,
) -> Result<Verdict, ReadError> {
    judge(&File::read(bytes)?, bytes, locked, authorities, now)
}

/// As [`verdict`], of a file that is read already.
pub fn judge(
    file: &File,
    bytes: &[u8],
    locked: &Locked<'_>,
    authorities: &[Authority],
    now: DateTime<Utc>,
) -> Result<Verdict, ReadError> {
    let original = File::read(locked.pdf)?;
    let comparison = compare(&original, file, locked.slots);
    let signatures = read(file, bytes, authorities, now);
    let last = signatures.len().saturating_sub(1);
    let judged = signatures
        .into_iter()
        .enumerate()
        .map(|(index, signature)| {
            let (signed, shows_more) = if signature.covers_all {
                (Some(comparison.clone()), false)
            } else {
                revision(&signature, bytes, &original, file, locked, index == last)
            };
            let state = state(&signature.integrity, shows_more);
            Judged {
                signature,
                state,
                signed,
            }
        })
        .collect();
    let stamped = match comparison {
        Comparison::Scan => free_room::Stamped::default(),
        _ => free_room::read(file, locked.slots),
    };
    Ok(Verdict {
        signatures: judged,
        comparison,
        number: stamped.number,
        dated_on: stamped.dated_on,
    })
}

/// The revision that was signed beside what was locked, and whether the whole file shows more than
/// it. What follows is asked only of the last signature: a later one answers for the others.
fn revision(
    signature: &Signature,
    bytes: &[u8],
    original: &File,
    whole: &File,
    locked: &Locked<'_>,
    is_last: bool,
) -> (Option<Comparison>, bool) {
    let signed = bytes.get(..signature.revision).map(File::read);
    let Some(Ok(signed)) = signed else {
        return (None, true);
    };
    let beside = compare(original, &signed, locked.slots);
    let shows_more = is_last && matches!(compare(&signed, whole, &[]), Comparison::Differs { .. });
    (Some(beside), shows_more)
}

fn state(integrity: &Integrity, shows_more: bool) -> State {
    match integrity {
        Integrity::Intact if shows_more => State::ChangedAfter,
        Integrity::Intact => State::Intact,
        Integrity::Altered | Integrity::BadRange => State::Altered,
        Integrity::Unreadable { detail } => State::Unreadable {
            detail: detail.clone(),
        },
    }
}
