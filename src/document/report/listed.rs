//! The lists among the reports as tables: the overdue opinions, the targets, the register.

use std::collections::BTreeMap;

use super::super::DocumentError;
use super::super::citation::citation;
use super::super::outcome::{hidden_name, satisfaction_name, short_decision, speaker_line, units};
use super::super::wording::{long_date, paragraphs, sentence};
use super::grid::{Grid, Line, Value};
use super::profile::{self, ReportProfile};
use super::{Report, period_name, words};
use crate::domain::Target;
use crate::domain::report::{Kind, Overdue, Period, Registered, Scope};
use crate::domain::target::{Behind, Targets};

/// The list of overdue opinions.
///
/// # Errors
/// As [`super::counted`].
pub fn overdue(
    scope: &Scope,
    host: Option<&str>,
    lines: &[Overdue],
) -> Result<Report, DocumentError> {
    let profile = profile::of(Kind::Overdue)?;
    let rows = (1..).zip(lines).map(|(at, overdue)| {
        let (opinion, followed) = (&overdue.line.opinion, &overdue.line.followed);
        let cells = [
            ("position", Value::Number(at)),
            ("conclusion", Value::text(conclusion(overdue))),
            ("content", Value::text(text(&opinion.content))),
            ("unit", Value::text(unit(profile, &followed.unit))),
            ("original_due_on", Value::date(followed.original_due)),
            ("extended_due_on", Value::date(followed.extended_due)),
            ("days_overdue", Value::count(overdue.days(scope.as_of))),
            ("note", Value::text(note(overdue))),
        ];
        line(profile, cells, overdue.line.id.0)
    });
    let grid = grid(profile, scope, rows.collect());
    Report::new(Kind::Overdue, scope, host, vec![grid])
}

/// `Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026`, or the session whose conclusion has no number.
fn conclusion(overdue: &Overdue) -> String {
    match &overdue.notice {
        Some(notice) if notice.number.is_some() => citation(notice),
        _ => format!(
            "Kết luận tại hội nghị {}",
            long_date(overdue.line.session_on)
        ),
    }
}

fn note(overdue: &Overdue) -> String {
    let followed = &overdue.line.followed;
    let times = [
        ("Gia hạn", followed.extensions),
        ("Mở lại", followed.reopenings),
        ("Đôn đốc", followed.reminders),
    ];
    let times = times.into_iter().filter(|(_, count)| *count > 0);
    let times: Vec<String> = times
        .map(|(what, count)| format!("{what} {count:02} lần"))
        .collect();
    times.join("; ")
}

fn unit<'a>(profile: &'a ReportProfile, unit: &'a str) -> &'a str {
    match unit.trim() {
        "" => &profile.unassigned,
        unit => unit,
    }
}

/// Lines of a text without the empty ones.
fn text(text: &str) -> String {
    paragraphs(text).collect::<Vec<_>>().join("\n")
}

/// The figures of the targets of a year, with the records behind them.
///
/// # Errors
/// As [`super::counted`].
pub fn targets(
    scope: &Scope,
    targets: &Targets,
    behind: &BTreeMap<Target, Behind>,
) -> Result<Report, DocumentError> {
    let profile = profile::of(Kind::Targets)?;
    let mut lines = Vec::new();
    for target in Target::ALL {
        let figure = targets.figures.get(&target).copied().unwrap_or_default();
        let cells = [
            ("key", Value::text(target.key())),
            ("target", Value::text(words::asked_by(target)?)),
            ("numerator", Value::count(figure.numerator)),
            ("denominator", Value::count(figure.denominator)),
            ("percent", Value::Percent(figure)),
            (
                "result",
                Value::text(words::assessment(figure.is_met(target))),
            ),
        ];
        let mut line = line(profile, cells, 0);
        line.records.clear();
        if let Some(behind) = behind.get(&target) {
            let place = |key: &str| profile.columns.iter().position(|head| head.key == key);
            let shares = [
                ("numerator", &behind.numerator),
                ("denominator", &behind.denominator),
            ];
            let records = shares
                .into_iter()
                .filter_map(|(key, records)| Some((place(key)?, records.clone())));
            line.records = records.filter(|(_, ids)| !ids.is_empty()).collect();
        }
        lines.push(line);
    }
    // A target is one of a year, whatever part of it was asked for.
    let scope = &Scope {
        period: Period::Year { year: targets.year },
        ..*scope
    };
    let grid = grid(profile, scope, lines);
    Report::new(Kind::Targets, scope, None, vec![grid])
}

/// The register of all opinions of the period.
///
/// # Errors
/// As [`super::counted`].
pub fn register(
    scope: &Scope,
    host: Option<&str>,
    lines: &[Registered],
) -> Result<Report, DocumentError> {
    let profile = profile::of(Kind::Register)?;
    let rows = lines.iter().map(|registered| {
        let (opinion, followed) = (&registered.opinion, &registered.followed);
        let speaker = registered.speaker.as_ref();
        let speaker = speaker.map_or_else(|| hidden_name(opinion.speaker), speaker_line);
        let result = followed.result.as_ref().map(words::result);
        let extension = match (followed.original_due, followed.extended_due) {
            (Some(original), Some(extended)) if original != extended => "(đã gia hạn)",
            _ => "",
        };
        let cells = [
            ("number", Value::Number(opinion.number.into())),
            ("session_on", Value::Date(registered.session_on)),
            ("speaker", Value::text(speaker)),
            ("content", Value::text(text(&opinion.content))),
            ("field", Value::text(followed.field.trim())),
            ("conclusion", Value::text(concluded(registered))),
            ("unit", Value::text(followed.unit.trim())),
            ("original_due_on", Value::date(followed.original_due)),
            ("due_on", Value::date(followed.due())),
            ("extension", Value::text(extension)),
            ("standing", Value::text(words::standing(followed.standing))),
            ("result", Value::text(result.unwrap_or_default().join("\n"))),
            (
                "satisfaction",
                Value::text(satisfaction_name(followed.satisfaction)),
            ),
        ];
        line(profile, cells, registered.id.0)
    });
    let grid = grid(profile, scope, rows.collect());
    Report::new(Kind::Register, scope, host, vec![grid])
}

/// The chair's words, or the decision in a few; nothing before the session is concluded.
fn concluded(registered: &Registered) -> String {
    if registered.followed.outcome.is_none() {
        return String::new();
    }
    let conclusion = &registered.opinion.conclusion;
    let mut lines: Vec<String> = paragraphs(&conclusion.text).map(sentence).collect();
    if lines.is_empty() {
        lines.push(short_decision(conclusion));
    }
    let co_units = units(&registered.opinion);
    lines.extend(
        co_units
            .into_iter()
            .filter(|line| line.starts_with("Phối hợp")),
    );
    lines.join("\n")
}

/// A row of the columns in the profile's order; `record` is what it tells of.
fn line<const N: usize>(
    profile: &ReportProfile,
    cells: [(&'static str, Value); N],
    record: i64,
) -> Line {
    let mut cells = BTreeMap::from(cells);
    let values = profile.columns.iter();
    let values = values.map(|head| cells.remove(head.key.as_str()).unwrap_or(Value::Empty));
    Line {
        values: values.collect(),
        records: vec![(0, vec![record])],
        is_total: false,
    }
}

fn grid(profile: &ReportProfile, scope: &Scope, lines: Vec<Line>) -> Grid {
    Grid {
        name: period_name(scope.period),
        sheet: profile.sheet.clone(),
        heads: profile.columns.clone(),
        lines,
    }
}
