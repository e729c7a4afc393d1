//! The figures of a year as of a day, and the records behind each as far as they are shown.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::domain::opinion_filter::FollowedOpinion;
use crate::domain::target::{Behind, Excluded, Exclusion, Forecast, Part, Targets};
use crate::domain::{HotIssue, HotIssueId, Legality, OpinionId, Target, Unit, UnitId};
use crate::store::{Reader, StoreError};

/// No more records are shown at once; a list of opinions by filter shows any number.
pub const SHOWN: usize = 500;

/// A year as of a day, which is not after today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    pub year: i32,
    pub as_of: NaiveDate,
    pub today: NaiveDate,
}

/// All figures.
#[derive(Debug, Clone)]
pub struct Board {
    pub figures: Targets,
    pub excluded: Vec<Excluded>,
    pub forecast: Forecast,
}

impl Board {
    /// Reads the figures.
    ///
    /// # Errors
    /// As every reading.
    pub fn read(reader: &Reader, when: When) -> Result<Self, StoreError> {
        let When { year, as_of, today } = when;
        Ok(Self {
            figures: reader.targets(year, as_of, today)?,
            excluded: reader.excluded(year, as_of, today)?,
            forecast: reader.forecast(year, today)?,
        })
    }
}

/// What a figure is counted from.
#[derive(Debug, Clone)]
pub enum What {
    /// A unit on a roster.
    Unit(UnitId, Unit),
    Issue(HotIssueId, HotIssue),
    Opinion(Box<FollowedOpinion>),
    /// An opinion that is not counted, and what was decided of it where that is why.
    NotCounted(Box<FollowedOpinion>, Exclusion, Option<(Legality, String)>),
}

/// One record behind a figure.
#[derive(Debug, Clone)]
pub struct Record {
    pub what: What,
    /// Whether it is one of those that did it.
    pub is_done: bool,
}

/// The records behind a figure that are of one part.
#[derive(Debug, Clone)]
pub struct Records {
    pub part: Part,
    /// How many there are of each part, in the order of [`Part::ALL`].
    pub counts: [usize; 4],
    /// The first [`SHOWN`].
    pub first: Vec<Record>,
}

impl Records {
    /// Reads the records of a part; one that a target does not have is that of all records.
    ///
    /// # Errors
    /// As every reading.
    pub fn read(
        reader: &Reader,
        target: Target,
        part: Part,
        when: When,
    ) -> Result<Self, StoreError> {
        let When { year, as_of, today } = when;
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
        let first = if part == Part::Excluded {
            not_counted(reader, &excluded[..excluded.len().min(SHOWN)])?
        } else {
            let of_part = denominator.into_iter().filter(|id| match part {
                Part::Missing => !done.contains(id),
                Part::Done => done.contains(id),
                Part::All | Part::Excluded => true,
            });
            let first: Vec<(i64, bool)> = of_part
                .take(SHOWN)
                .map(|id| (id, done.contains(&id)))
                .collect();
            records(reader, target, &first)?
        };
        Ok(Self {
            part,
            counts,
            first,
        })
    }
}

fn records(
    reader: &Reader,
    target: Target,
    found: &[(i64, bool)],
) -> Result<Vec<Record>, StoreError> {
    let mut whats: HashMap<i64, What> = match target {
        Target::T2 => {
            let issues = reader.hot_issues()?.into_iter();
            issues
                .map(|(id, issue)| (id.0, What::Issue(id, issue)))
                .collect()
        }
        Target::T3 | Target::T4 => {
            let ids: Vec<OpinionId> = found.iter().map(|(id, _)| OpinionId(*id)).collect();
            let opinions = reader.opinions_by_id(&ids)?.into_iter();
            opinions
                .map(|opinion| (opinion.id.0, What::Opinion(Box::new(opinion))))
                .collect()
        }
        _ => {
            let units = reader.units()?;
            let units = units.iter();
            units
                .map(|(id, unit)| (id.0, What::Unit(id, unit.clone())))
                .collect()
        }
    };
    let record = |(id, is_done): &(i64, bool)| {
        let is_done = *is_done;
        let what = whats.remove(id)?;
        Some(Record { what, is_done })
    };
    Ok(found.iter().filter_map(record).collect())
}

/// Opinions that are not counted, and who decided so where that is kept.
fn not_counted(reader: &Reader, excluded: &[Excluded]) -> Result<Vec<Record>, StoreError> {
    let ids: Vec<OpinionId> = excluded.iter().map(|excluded| excluded.id).collect();
    let why: HashMap<OpinionId, Exclusion> = excluded.iter().map(|e| (e.id, e.exclusion)).collect();
    let mut records = Vec::with_capacity(ids.len());
    for opinion in reader.opinions_by_id(&ids)? {
        let Some(exclusion) = why.get(&opinion.id).copied() else {
            continue;
        };
        let decided = if exclusion == Exclusion::NotLawful {
            let followed = reader.history(opinion.id)?.followed;
            Some((followed.legality, followed.legality_reason))
        } else {
            None
        };
        records.push(Record {
            what: What::NotCounted(Box::new(opinion), exclusion, decided),
            is_done: false,
        });
    }
    Ok(records)
}
