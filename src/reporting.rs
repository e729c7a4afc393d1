//! From a wish for a report to the report: read from the data file, counted, laid out as tables.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::document::DocumentError;
use crate::document::report::{self as laid_out, Compared, Report};
use crate::domain::report::{Counts, Grouping, Kind, Period, Scope, Timeline};
use crate::domain::target::Targets;
use crate::domain::{Office, Official, Target};
use crate::store::{Reader, StoreError};

/// Which report, of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub kind: Kind,
    pub period: Period,
    pub as_of: NaiveDate,
    /// The name of the host whose sessions alone are reported.
    pub host: Option<String>,
    /// Beside the period before.
    pub is_compared: bool,
    /// Merged units count for what they became a part of.
    pub rolls_up: bool,
}

/// A report, and whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    pub report: Report,
    pub figures: Figures,
    pub office: Office,
    /// Those of the last session who may have to sign.
    pub officials: Vec<Official>,
}

/// What the tables of a report were made from, to be shown as charts.
#[derive(Debug, Clone, PartialEq)]
pub enum Figures {
    Counted(Box<Counted>),
    Targets(Targets),
    /// A list has no figures but its lines.
    Listed,
}

/// The figures of a counted report.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub counts: Counts,
    /// Those of the period before, where it is compared with them.
    pub before: Option<Counts>,
    pub timeline: Timeline,
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportingError {
    #[error("the day {as_of} is still to come")]
    InFuture { as_of: NaiveDate },
    /// Only counted reports are compared and rolled up.
    #[error("the report {0:?} is no counted one")]
    NotCounted(Kind),
    /// The targets are those of the whole file.
    #[error("the targets are not asked for by host")]
    NotByHost,
    #[error("no unit is known as {0:?}")]
    UnknownUnit(String),
    #[error("no office is known")]
    NoOffice,
    #[error("no session held from {first} to {last} was recorded by {as_of}")]
    NothingHeld {
        first: NaiveDate,
        last: NaiveDate,
        as_of: NaiveDate,
    },
    #[error(transparent)]
    Document(#[from] DocumentError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a report.
///
/// # Errors
/// [`ReportingError`] says what cannot be reported, and why.
pub fn report(
    reader: &Reader,
    asked: &Asked,
    today: NaiveDate,
) -> Result<Reported, ReportingError> {
    if asked.as_of > today {
        let as_of = asked.as_of;
        return Err(ReportingError::InFuture { as_of });
    }
    if asked.kind.grouping().is_none() && (asked.is_compared || asked.rolls_up) {
        return Err(ReportingError::NotCounted(asked.kind));
    }
    let last = reader.last_session()?.unwrap_or_default();
    let office = match reader.office()? {
        Some(office) => office,
        None => match reader.sessions()?.first() {
            Some(session) => reader.record(session.id)?.office,
            None => return Err(ReportingError::NoOffice),
        },
    };
    let (report, figures) = laid_out(reader, asked, today)?;
    Ok(Reported {
        report,
        figures,
        office,
        officials: last.chairs.into_iter().chain(last.officers).collect(),
    })
}

fn laid_out(
    reader: &Reader,
    asked: &Asked,
    today: NaiveDate,
) -> Result<(Report, Figures), ReportingError> {
    let (scope, host) = scope(reader, asked)?;
    if asked.kind == Kind::Targets {
        return targets(reader, &scope, today);
    }
    if !reader.is_any_held(&scope)? {
        return Err(ReportingError::NothingHeld {
            first: scope.period.first(),
            last: scope.period.last(),
            as_of: scope.as_of,
        });
    }
    let host = host.as_deref();
    let is_listed = asked.kind.grouping().is_none();
    let mut hiding = reader.hiding(&scope, is_listed)?;
    let (report, figures) = match asked.kind {
        Kind::Overdue => {
            let report = laid_out::overdue(&scope, host, &reader.overdue(&scope)?)?;
            (report, Figures::Listed)
        }
        Kind::Register => {
            let report = laid_out::register(&scope, host, &reader.register(&scope)?)?;
            (report, Figures::Listed)
        }
        kind => {
            let before = asked.is_compared.then(|| Scope {
                period: scope.period.before(),
                ..scope
            });
            if let Some(before) = &before {
                hiding.extend(reader.hiding(before, is_listed)?);
            }
            let counted = counted(reader, kind, &scope, before.as_ref())?;
            let compared = before.zip(counted.before.as_ref());
            let compared = compared.map(|(scope, counts)| Compared {
                period: scope.period,
                counts,
            });
            let report = laid_out::counted(kind, &scope, host, &counted.counts, compared)?;
            let report = report.with_timeline(&counted.timeline);
            (report, Figures::Counted(Box::new(counted)))
        }
    };
    Ok((Report { hiding, ..report }, figures))
}

/// The figures of a scope, beside those of another one where it is compared.
fn counted(
    reader: &Reader,
    kind: Kind,
    scope: &Scope,
    before: Option<&Scope>,
) -> Result<Counted, StoreError> {
    let grouping = kind.grouping().unwrap_or(Grouping::Host);
    let facts = reader.report_facts(scope)?;
    let (counts, timeline) = (
        Counts::of(&facts, grouping, scope),
        Timeline::of(&facts, scope),
    );
    // Two periods of a province are not held at once.
    drop(facts);
    let before = before.map(|scope| -> Result<_, StoreError> {
        Ok(Counts::of(&reader.report_facts(scope)?, grouping, scope))
    });
    Ok(Counted {
        counts,
        before: before.transpose()?,
        timeline,
    })
}

/// What is reported, and the host's name as it is known today.
fn scope(reader: &Reader, asked: &Asked) -> Result<(Scope, Option<String>), ReportingError> {
    let mut scope = Scope {
        period: asked.period,
        as_of: asked.as_of,
        host: None,
        roll_up: asked.rolls_up,
    };
    let Some(name) = &asked.host else {
        return Ok((scope, None));
    };
    if asked.kind == Kind::Targets {
        return Err(ReportingError::NotByHost);
    }
    let unknown = || ReportingError::UnknownUnit(name.trim().to_owned());
    let id = reader.unit_by_name(name)?.ok_or_else(unknown)?;
    scope.host = Some(id);
    let units = reader.units()?;
    let unit = units.get(scope.counted_for(id, &units));
    Ok((scope, unit.map(|unit| unit.name.clone())))
}

fn targets(
    reader: &Reader,
    scope: &Scope,
    today: NaiveDate,
) -> Result<(Report, Figures), ReportingError> {
    let year = scope.period.year();
    let targets = reader.targets(year, scope.as_of, today)?;
    let mut behind = BTreeMap::new();
    for target in Target::ALL {
        let records = reader.behind(target, year, scope.as_of, today)?;
        behind.insert(target, records);
    }
    let report = laid_out::targets(scope, &targets, &behind)?;
    Ok((report, Figures::Targets(targets)))
}
