//! The verdict on a file that came back: its signatures, and its text beside what was locked.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::certificate::Authority;
use super::compare::{Comparison, compare};
use super::free_room::{self, Stamped};
use super::read::{Integrity, Signature, read};
use super::trust::Trust;
use crate::pdf::{File, ReadError};
use crate::typeset::PlacedSlot;

/// A locked document.
#[derive(Debug, Clone, Copy)]
pub struct Locked<'a> {
    pub pdf: &'a [u8],
    pub slots: &'a [PlacedSlot],
    /// Printed small in its foot; empty when it has none.
    pub mark: &'a str,
    /// That it bears already; a stamp does not change them.
    pub number: Option<u32>,
    pub dated_on: Option<NaiveDate>,
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
    /// Unchanged under it, but a number or a date that was stamped before it was changed after it.
    Restamped {
        signed: String,
        shows: String,
    },
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
    /// As stamped into the free rooms; where the locked document bears one already, that one.
    pub number: Option<u32>,
    pub dated_on: Option<NaiveDate>,
    /// Stamped, but another than the locked document bears; not taken over.
    pub differing_number: Option<u32>,
    pub differing_date: Option<NaiveDate>,
}

impl Verdict {
    /// Whether the office's list of authorities vouches for one of the signers.
    #[must_use]
    pub fn is_vouched(&self) -> bool {
        let mut signatures = self.signatures.iter();
        signatures.any(|judged| matches!(judged.signature.trust, Trust::Trusted { .. }))
    }

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
    let stamped = match comparison {
        Comparison::Scan => Stamped::default(),
        _ => free_room::read(&original, file, locked.slots),
    };
    let signatures = read(file, bytes, authorities, now);
    let last = signatures.len().saturating_sub(1);
    let whole = Whole {
        original: &original,
        file,
        bytes,
        slots: locked.slots,
        stamped: &stamped,
    };
    let judged = signatures
        .into_iter()
        .enumerate()
        .map(|(index, signature)| {
            let (signed, after) = if signature.covers_all {
                (Some(comparison.clone()), State::Intact)
            } else {
                whole.after(&signature, index == last)
            };
            let state = state(&signature.integrity, after);
            Judged {
                signature,
                state,
                signed,
            }
        })
        .collect();
    let (number, differing_number) = settled(locked.number, stamped.number);
    let (dated_on, differing_date) = settled(locked.dated_on, stamped.dated_on);
    Ok(Verdict {
        signatures: judged,
        comparison,
        number,
        dated_on,
        differing_number,
        differing_date,
    })
}

/// Judges the signatures of a file that is compared with no locked one. `says_the_same` tells whether
/// what stood in the file up to a signature says what the whole file says.
#[must_use]
pub fn alone(
    file: &File,
    bytes: &[u8],
    authorities: &[Authority],
    now: DateTime<Utc>,
    says_the_same: impl Fn(&[u8]) -> bool,
) -> Vec<Judged> {
    let judged = |signature: Signature| {
        let signed = bytes.get(..signature.revision);
        let after = if signature.covers_all || signed.is_some_and(&says_the_same) {
            State::Intact
        } else {
            State::ChangedAfter
        };
        Judged {
            state: state(&signature.integrity, after),
            signature,
            signed: None,
        }
    };
    let signatures = read(file, bytes, authorities, now).into_iter();
    signatures.map(judged).collect()
}

/// What holds beside what was found, and what was found where that is another.
fn settled<T: PartialEq + Copy>(locked: Option<T>, found: Option<T>) -> (Option<T>, Option<T>) {
    match (locked, found) {
        (Some(locked), Some(found)) if locked != found => (Some(locked), Some(found)),
        _ => (found, None),
    }
}

/// The file as it came back, beside which each signed revision is held.
struct Whole<'a> {
    original: &'a File,
    file: &'a File,
    bytes: &'a [u8],
    slots: &'a [PlacedSlot],
    stamped: &'a Stamped,
}

impl Whole<'_> {
    /// The revision that was signed beside what was locked, and what became of it afterwards. What
    /// else follows is asked only of the last signature: a later one answers for the others, but not
    /// for a stamp that they have signed.
    fn after(&self, signature: &Signature, is_last: bool) -> (Option<Comparison>, State) {
        let signed = self.bytes.get(..signature.revision).map(File::read);
        let Some(Ok(signed)) = signed else {
            return (None, State::ChangedAfter);
        };
        let beside = compare(self.original, &signed, self.slots);
        let shows_more =
            is_last && matches!(compare(&signed, self.file, &[]), Comparison::Differs { .. });
        let stamped = free_room::read(self.original, &signed, self.slots);
        let after = match stamped.change_in(self.stamped) {
            Some(change) => State::Restamped {
                signed: change.before,
                shows: change.after,
            },
            None if shows_more => State::ChangedAfter,
            None => State::Intact,
        };
        (Some(beside), after)
    }
}

fn state(integrity: &Integrity, after: State) -> State {
    match integrity {
        Integrity::Intact => after,
        Integrity::Altered | Integrity::BadRange => State::Altered,
        Integrity::Unreadable { detail } => State::Unreadable {
            detail: detail.clone(),
        },
    }
}
