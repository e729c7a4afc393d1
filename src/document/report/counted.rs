//! The counted reports as tables: a row per host, field or unit, and a total.

use std::collections::BTreeMap;

use super::super::DocumentError;
use super::grid::{Grid, Head, Line, Value};
use super::profile::{self, ReportProfile};
use super::{Report, period_name};
use crate::domain::Figure;
use crate::domain::report::{Change, Column, Counts, Kind, Period, Scope, Tally};

/// The row that adds up.
const TOTAL: &str = "Tổng số";
/// What a reader of a comparison must know while the period goes on.
const UNFINISHED: &str =
    " Kỳ này chưa hết: số liệu của kỳ này đến ngày tính, của kỳ trước là cả kỳ.";
/// The table of differences.
const CHANGE: &str = "Tăng (+), giảm (-)";

/// The period before, and its figures.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    pub period: Period,
    pub counts: &'a Counts,
}

/// A counted report, compared with the period before where that is given.
///
/// # Errors
/// [`DocumentError::Format`] when the embedded profile is broken; a test reads it.
pub fn counted(
    kind: Kind,
    scope: &Scope,
    host: Option<&str>,
    counts: &Counts,
    before: Option<Compared<'_>>,
) -> Result<Report, DocumentError> {
    let profile = profile::of(kind)?;
    let mut grids = vec![grid(profile, period_name(scope.period), counts)];
    if let Some(before) = before {
        grids.push(grid(profile, period_name(before.period), before.counts));
        grids.push(change(profile, counts, before.counts));
        for (at, grid) in (1..).zip(&mut grids) {
            grid.sheet = format!("{at}. {}", grid.sheet);
        }
    }
    let mut report = Report::new(kind, scope, host, grids)?;
    if before.is_some() && scope.as_of < scope.period.last() {
        report.note.push_str(UNFINISHED);
    }
    Ok(report)
}

fn grid(profile: &ReportProfile, name: String, counts: &Counts) -> Grid {
    let mut lines: Vec<Line> = counts
        .lines
        .iter()
        .map(|line| {
            let name = line.name.as_ref().unwrap_or(&profile.unassigned);
            figures(&profile.columns, name, &line.tally, false)
        })
        .collect();
    lines.push(figures(&profile.columns, TOTAL, &counts.total, true));
    Grid {
        sheet: profile.sheet.clone(),
        name,
        heads: profile.columns.clone(),
        lines,
    }
}

fn figures(heads: &[Head], name: &str, tally: &Tally, is_total: bool) -> Line {
    let count = |key: &str| Column::by_key(key).map(|column| tally.count(column));
    let values = heads.iter().map(|head| match &head.percent {
        Some([part, whole]) => Value::Percent(Figure::new(
            count(part).unwrap_or_default(),
            count(whole).unwrap_or_default(),
        )),
        None => count(&head.key).map_or_else(|| Value::text(name), Value::count),
    });
    let columns = heads.iter().map(|head| Column::by_key(&head.key));
    let records = columns.enumerate().filter_map(|(at, column)| {
        let records = tally.records(column?);
        (!records.is_empty()).then(|| (at, records.to_vec()))
    });
    Line {
        values: values.collect(),
        records: records.collect(),
        is_total,
    }
}

/// More and less than before, in numbers alone: the difference of two shares is no share.
fn change(profile: &ReportProfile, now: &Counts, before: &Counts) -> Grid {
    let heads: Vec<Head> = profile
        .columns
        .iter()
        .filter(|head| head.percent.is_none())
        .map(|head| Head {
            below: None,
            ..head.clone()
        })
        .collect();
    let line = |name: &str, tally: &BTreeMap<Column, i64>, is_total| {
        let values = heads.iter().map(|head| {
            let number = Column::by_key(&head.key).and_then(|column| tally.get(&column));
            number.map_or_else(|| Value::text(name), |number| Value::Number(*number))
        });
        Line {
            values: values.collect(),
            records: Vec::new(),
            is_total,
        }
    };
    let changes = now.change_since(before);
    let total = Change::total(&changes);
    let mut lines: Vec<Line> = changes
        .iter()
        .map(|change| {
            let name = change.name.as_ref().unwrap_or(&profile.unassigned);
            line(name, &change.tally, false)
        })
        .collect();
    lines.push(line(TOTAL, &total, true));
    Grid {
        name: CHANGE.to_owned(),
        sheet: "Tăng, giảm".to_owned(),
        heads,
        lines,
    }
}
