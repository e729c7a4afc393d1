//! What is wrong with a record, and at which field.

use chrono::{NaiveDate, NaiveDateTime};

use super::Target;
use super::date::is_plausible;
use super::follow_up::Standing;
use super::text::{TextProblem, check_line, check_paragraphs};

/// One fault of a record. `path` names the field as in the exchange format: `session.chairs[0].name`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub path: String,
    pub problem: Problem,
}

/// The kinds of fault; the sentences for people are in `words`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    Text(TextProblem),
    NoChair,
    EndsBeforeStart {
        starts_at: NaiveDateTime,
        ends_at: NaiveDateTime,
    },
    AnnouncedAfterStart,
    DueBeforeSession {
        due_on: NaiveDate,
        session_on: NaiveDate,
    },
    PublishedBeforeSession {
        on: NaiveDate,
        session_on: NaiveDate,
    },
    /// What has not come to pass is not recorded.
    AfterToday {
        on: NaiveDate,
        today: NaiveDate,
    },
    DateUnreadable,
    TimeUnreadable,
    NumberUnreadable,
    DateOutOfRange,
    UnknownSpeaker(u32),
    NumberTwice(u32),
    NumberGap(u32),
    MergedIntoUnknown(u32),
    MergedIntoItself,
    MergedIntoMerged(u32),
    /// Another opinion stands merged into this one.
    HoldsMerged(u32),
    NoConnectedPoint,
    TooManyDays {
        longest: u16,
    },
    BeforeSession {
        on: NaiveDate,
        session_on: NaiveDate,
    },
    InFuture {
        on: NaiveDate,
        today: NaiveDate,
    },
    DateMissing,
    DayTwice(NaiveDate),
    /// A name that stands in no list.
    NotInList,
    /// Another unit is known under the name.
    NameTaken,
    MergedAlready,
    UnitNotThere {
        on: NaiveDate,
    },
    /// A unit would stand below itself, or follow upon itself.
    BelowItself,
    /// It follows upon something of a later day.
    TooEarly {
        earliest: NaiveDate,
    },
    /// A due date that moved further than the clock stood still.
    TooLate {
        latest: NaiveDate,
    },
    /// It came after the due date.
    AlreadyOverdue {
        due_on: NaiveDate,
    },
    /// It has to lie after a day: an extension after the due date that holds, an end after a beginning.
    NotLater {
        due_on: NaiveDate,
    },
    /// What was there before the session proves nothing of what came of it.
    EvidenceBeforeSession {
        on: NaiveDate,
        session_on: NaiveDate,
    },
    /// A unit of another system or level is asked for what is recorded.
    NotAskedOf(Target),
    /// A definitive result needs a document, a file or the citizen's word.
    NoEvidence,
    /// The opinion does not stand so that this could happen.
    NotNow(Standing),
    /// Another entry followed, or the program wrote it itself.
    NotRetractable,
    NewerFormat {
        version: u32,
    },
}

/// Collects faults under nested paths.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Notes one fault.
    pub fn add(&mut self, path: impl Into<String>, problem: Problem) {
        self.0.push(Fault {
            path: path.into(),
            problem,
        });
    }

    /// A one-line text that may be empty.
    pub fn line(&mut self, path: impl Into<String>, text: &str, limit: usize) {
        if let Err(problem) = check_line(text, limit) {
            self.add(path, Problem::Text(problem));
        }
    }

    /// A one-line text that must not be empty.
    pub fn required_line(&mut self, path: impl Into<String>, text: &str, limit: usize) {
        if text.trim().is_empty() {
            self.add(path, Problem::Text(TextProblem::Empty));
        } else {
            self.line(path, text, limit);
        }
    }

    /// A text of several paragraphs that may be empty.
    pub fn paragraphs(&mut self, path: impl Into<String>, text: &str, limit: usize) {
        if let Err(problem) = check_paragraphs(text, limit) {
            self.add(path, Problem::Text(problem));
        }
    }

    /// A date, which must lie in the years of this program.
    pub fn date(&mut self, path: impl Into<String>, date: NaiveDate) {
        if !is_plausible(date) {
            self.add(path, Problem::DateOutOfRange);
        }
    }

    /// The day on which something was done: not before the session that was held on `session_on`, and not
    /// after `today`.
    pub fn done_on(&mut self, path: &str, on: NaiveDate, session_on: NaiveDate, today: NaiveDate) {
        if on < session_on {
            self.add(path, Problem::BeforeSession { on, session_on });
        } else if on > today {
            self.add(path, Problem::InFuture { on, today });
        }
    }

    /// The faults in the order in which they were found.
    #[must_use]
    pub fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}
