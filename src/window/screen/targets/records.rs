//! The records behind a figure: units, hot issues or opinions, those that are missing first.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::Task;

use super::{ROW_HEIGHT, Wish};
use crate::domain::date::short;
use crate::domain::target::{Behind, Exclusion};
use crate::domain::{HotIssueId, OpinionId, Target, UnitId};
use crate::say;
use crate::store::{Reader, StoreError};
use crate::window::widget::chooser::{self, Chooser};
use crate::words;

/// No more records are shown at once; a list of opinions by filter shows any number.
pub const SHOWN: usize = 500;

/// Which of the records are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Counted, and the target is not met by them.
    Missing,
    Done,
    All,
    /// Not counted at all, with the reason; of T4 alone.
    Excluded,
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Missing, Self::Done, Self::All, Self::Excluded];

    pub fn next(self) -> Self {
        match self {
            Self::Missing => Self::Done,
            Self::Done => Self::All,
            Self::All | Self::Excluded => Self::Excluded,
        }
    }

    pub fn before(self) -> Self {
        match self {
            Self::Missing | Self::Done => Self::Missing,
            Self::All => Self::Done,
            Self::Excluded => Self::All,
        }
    }
}

/// One record.
#[derive(Debug, Clone)]
pub struct Record {
    pub title: String,
    pub detail: String,
    /// Whether it is one of those that did it.
    pub is_done: bool,
    wish: Wish,
}

/// The records of one target.
#[derive(Debug)]
pub struct Records {
    pub target: Target,
    part: Part,
    /// How many there are of each part, in the order of [`Part::ALL`].
    counts: [usize; 4],
    pub rows: Vec<Record>,
    pub list: Chooser,
}

impl Clone for Records {
    /// A message may be told twice; the list is at its head then.
    fn clone(&self) -> Self {
        Self {
            target: self.target,
            part: self.part,
            counts: self.counts,
            rows: self.rows.clone(),
            list: list(),
        }
    }
}

fn list() -> Chooser {
    Chooser::new("target-records", ROW_HEIGHT)
}

impl Records {
    /// Reads the records of a part, the first [`SHOWN`] of them with their particulars; `when` is the
    /// day of the figure, and today.
    pub fn read(
        reader: &Reader,
        target: Target,
        part: Part,
        year: i32,
        when: (NaiveDate, NaiveDate),
    ) -> Result<Self, StoreError> {
        let (as_of, today) = when;
        let Behind {
            numerator,
            denominator,
        } = reader.behind(target, year, as_of, today)?;
        let excluded = match target {
            Target::T4 => reader.excluded(year, as_of, today)?,
            _ => Vec::new(),
        };
        let part = match part {
            Part::Excluded if target != Target::T4 => Part::All,
            other => other,
        };
        let done: BTreeSet<i64> = numerator.into_iter().collect();
        let missing = denominator.len() - done.len().min(denominator.len());
        let counts = [missing, done.len(), denominator.len(), excluded.len()];
        let rows = if part == Part::Excluded {
            let first = excluded.iter().take(SHOWN);
            let first: Vec<_> = first.map(|e| (e.id, e.exclusion)).collect();
            not_counted(reader, &first)?
        } else {
            let of_part = denominator.into_iter().filter(|id| match part {
                Part::Missing => !done.contains(id),
                Part::Done => done.contains(id),
                Part::All | Part::Excluded => true,
            });
            let first: Vec<i64> = of_part.take(SHOWN).collect();
            let mut rows = records(reader, target, &first)?;
            for (record, id) in rows.iter_mut().zip(&first) {
                record.is_done = done.contains(id);
            }
            rows
        };
        Ok(Self {
            target,
            part,
            counts,
            rows,
            list: list(),
        })
    }

    pub fn part(&self) -> Part {
        self.part
    }

    /// How many records a part has.
    pub fn count(&self, part: Part) -> usize {
        let at = Part::ALL.iter().position(|one| *one == part);
        at.map_or(0, |at| self.counts[at])
    }

    pub fn update<Message: Send + 'static>(&mut self, message: chooser::Message) -> Task<Message> {
        self.list.update(message, self.rows.len(), |_| true)
    }

    /// Where the record chosen leads.
    pub fn wish(&self) -> Option<Wish> {
        Some(self.rows.get(self.list.chosen())?.wish)
    }
}

fn records(reader: &Reader, target: Target, ids: &[i64]) -> Result<Vec<Record>, StoreError> {
    match target {
        Target::T1 => units(reader, ids, Wish::Unit),
        Target::T2 => issues(reader, ids),
        Target::T3 | Target::T4 => {
            let ids: Vec<OpinionId> = ids.iter().copied().map(OpinionId).collect();
            opinions(reader, &ids, |_| Ok(None))
        }
        _ => units(reader, ids, Wish::Ledger),
    }
}

fn units(reader: &Reader, ids: &[i64], to: fn(UnitId) -> Wish) -> Result<Vec<Record>, StoreError> {
    let units = reader.units()?;
    let record = |id: &i64| {
        let unit = units.get(UnitId(*id));
        Record {
            title: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
            detail: unit.map(|unit| unit.head.clone()).unwrap_or_default(),
            is_done: false,
            wish: to(UnitId(*id)),
        }
    };
    Ok(ids.iter().map(record).collect())
}

fn issues(reader: &Reader, ids: &[i64]) -> Result<Vec<Record>, StoreError> {
    let issues = reader.hot_issues()?;
    let record = |id: &i64| {
        let found = issues.iter().find(|(issue, _)| issue.0 == *id);
        let issue = found.map(|(_, issue)| issue);
        Record {
            title: issue.map(|issue| issue.subject.clone()).unwrap_or_default(),
            detail: issue
                .map(|issue| {
                    let (on, due) = (short(issue.found_on), short(issue.due_on));
                    say!("item-dialogue", on = on, due = due)
                })
                .unwrap_or_default(),
            is_done: false,
            wish: Wish::HotIssue(HotIssueId(*id)),
        }
    };
    Ok(ids.iter().map(record).collect())
}

/// Opinions with what may be said of each besides how it stands.
fn opinions(
    reader: &Reader,
    ids: &[OpinionId],
    why: impl Fn(OpinionId) -> Result<Option<String>, StoreError>,
) -> Result<Vec<Record>, StoreError> {
    let mut records = Vec::new();
    for opinion in reader.opinions_by_id(ids)? {
        let detail = match why(opinion.id)? {
            Some(why) => words::follow_up::of_session(&opinion, why),
            None => words::follow_up::whereabouts(&opinion),
        };
        records.push(Record {
            title: words::follow_up::headline(&opinion),
            detail,
            is_done: false,
            wish: Wish::Opinion(opinion.id),
        });
    }
    Ok(records)
}

/// Opinions that are not counted, with why, and who decided where that is kept.
fn not_counted(
    reader: &Reader,
    excluded: &[(OpinionId, Exclusion)],
) -> Result<Vec<Record>, StoreError> {
    let ids: Vec<OpinionId> = excluded.iter().map(|(id, _)| *id).collect();
    opinions(reader, &ids, |id| {
        let found = excluded.iter().find(|(of, _)| *of == id);
        let Some((_, exclusion)) = found else {
            return Ok(None);
        };
        let name = words::target::exclusion(*exclusion);
        if *exclusion != Exclusion::NotLawful {
            return Ok(Some(name));
        }
        let followed = reader.history(id)?.followed;
        let legality = words::name::legality(followed.legality);
        Ok(Some(match followed.legality_reason.trim() {
            "" => legality,
            reason => format!("{legality}: {reason}"),
        }))
    })
}
