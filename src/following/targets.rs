//! The figures of a year as of a day, and the records behind each as far as they are shown.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::domain::opinion_filter::FollowedOpinion;
use crate::domain::target::{Behind, Exclusion, Forecast, OfPart, Part, Targets};
use crate::domain::{Figure, HotIssue, HotIssueId, Legality, OpinionId, Target, Unit, UnitId};
use crate::store::{Reader, StoreError};

/// No more records are shown at once; a list of opinions by filter shows any number.
pub const SHOWN: usize = 200;

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
    /// Of today alone; what was to be expected on an earlier day is past.
    pub forecast: Option<Forecast>,
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
            forecast: (as_of >= today)
                .then(|| reader.forecast(year, today))
                .transpose()?,
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
    pub counts: [u64; 4],
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
        let part = match part {
            Part::Excluded if target != Target::T4 => Part::All,
            other => other,
        };
        match target {
            Target::T3 | Target::T4 => Self::opinions(reader, target, part, when),
            _ => Self::of_roster(reader, target, part, when),
        }
    }

    /// Opinions are many: no more of them are read than are shown.
    fn opinions(
        reader: &Reader,
        target: Target,
        part: Part,
        when: When,
    ) -> Result<Self, StoreError> {
        let asked = (when.year, when.as_of, when.today);
        let behind = reader.opinions_of_part(target, part, asked, SHOWN)?;
        let Figure {
            numerator,
            denominator,
        } = behind.figure;
        let missing = denominator - numerator;
        let ids: Vec<OpinionId> = behind.first.iter().map(|found| found.id).collect();
        let of: HashMap<OpinionId, OfPart> = behind.first.iter().map(|o| (o.id, *o)).collect();
        let mut first = Vec::with_capacity(ids.len());
        for opinion in reader.opinions_as_of(&ids, when.as_of)? {
            let Some(found) = of.get(&opinion.id) else {
                continue;
            };
            let what = match found.exclusion {
                Some(exclusion) => {
                    let decided = decided(reader, opinion.id, exclusion)?;
                    What::NotCounted(Box::new(opinion), exclusion, decided)
                }
                None => What::Opinion(Box::new(opinion)),
            };
            let is_done = found.is_done;
            first.push(Record { what, is_done });
        }
        Ok(Self {
            part,
            counts: [missing, numerator, denominator, behind.excluded],
            first,
        })
    }

    /// Units or issues.
    fn of_roster(
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
        let done: BTreeSet<i64> = numerator.into_iter().collect();
        let (met, all) = (done.len() as u64, denominator.len() as u64);
        let of_part = denominator.into_iter().filter(|id| match part {
            Part::Missing => !done.contains(id),
            Part::Done => done.contains(id),
            Part::All | Part::Excluded => true,
        });
        let first = of_part.take(SHOWN).map(|id| (id, done.contains(&id)));
        Ok(Self {
            part,
            counts: [all.saturating_sub(met), met, all, 0],
            first: records(reader, target, &first.collect::<Vec<_>>())?,
        })
    }
}

fn records(
    reader: &Reader,
    target: Target,
    found: &[(i64, bool)],
) -> Result<Vec<Record>, StoreError> {
    let mut whats: HashMap<i64, What> = if target == Target::T2 {
        let issues = reader.hot_issues()?.into_iter();
        issues
            .map(|(id, issue)| (id.0, What::Issue(id, issue)))
            .collect()
    } else {
        let units = reader.units()?;
        let units = units.iter();
        units
            .map(|(id, unit)| (id.0, What::Unit(id, unit.clone())))
            .collect()
    };
    let record = |(id, is_done): &(i64, bool)| {
        let is_done = *is_done;
        let what = whats.remove(id)?;
        Some(Record { what, is_done })
    };
    Ok(found.iter().filter_map(record).collect())
}

/// What was decided of an opinion that is not lawful.
fn decided(
    reader: &Reader,
    id: OpinionId,
    exclusion: Exclusion,
) -> Result<Option<(Legality, String)>, StoreError> {
    if exclusion != Exclusion::NotLawful {
        return Ok(None);
    }
    let followed = reader.history(id)?.followed;
    Ok(Some((followed.legality, followed.legality_reason)))
}
