//! A report as rows on the screen: a name, a bar, and cells that open the records behind them.

use std::collections::BTreeMap;

use crate::document::report::{Grid, Report, Value, decimal};
use crate::domain::report::{Change, Column, Kind, Tally};
use crate::domain::target::Targets;
use crate::domain::{Figure, OpinionId, Target, date};
use crate::reporting::{Counted, Figures, Reported};
use crate::window::widget::chart::Bar;
use crate::words;

/// The mark that T4 has to pass, as a part of the whole (Đề án 07-ĐA/TU).
const NINETY: f32 = 0.9;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub holds: Holds,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Numbers,
    /// Numbers with what changed beside them.
    Compared,
    Days,
    Words,
}

/// What a cell shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// A share below it.
    pub below: String,
}

/// What a row leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// The records of all lines.
    Total,
    /// The records of its cells, which are of the line at this place.
    Line(usize),
    /// Those of the period before, where only that has such a line.
    Former(usize),
    Target,
    Opinion(OpinionId),
    Nothing,
}

impl Opens {
    /// Whether each cell leads to records of its own.
    pub fn is_by_cell(self) -> bool {
        matches!(self, Self::Total | Self::Line(_) | Self::Former(_))
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub name: String,
    pub detail: String,
    pub bar: Bar,
    pub cells: Vec<Cell>,
    pub opens: Opens,
}

/// All rows; the first of a counted report adds up the others.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    pub name: String,
    pub heads: Vec<Head>,
    pub rows: Vec<Row>,
    /// What each column counts; empty for lists.
    columns: Vec<Column>,
}

/// Which values of a list stand where.
struct Places {
    name: &'static str,
    detail: &'static [&'static str],
    cells: &'static [&'static str],
    /// The number that the bar shows.
    bar: Option<&'static str>,
}

const OVERDUE: Places = Places {
    name: "content",
    detail: &["unit", "conclusion", "note"],
    cells: &["original_due_on", "extended_due_on", "days_overdue"],
    bar: Some("days_overdue"),
};

const REGISTER: Places = Places {
    name: "content",
    detail: &["session_on", "speaker", "field"],
    cells: &["unit", "due_on", "standing", "satisfaction"],
    bar: None,
};

impl Table {
    pub fn of(reported: &Reported) -> Self {
        let report = &reported.report;
        match &reported.figures {
            Figures::Counted(counted) => of_counted(report, counted),
            Figures::Targets(targets) => of_targets(report, targets),
            Figures::Listed if report.kind == Kind::Overdue => of_list(report, &OVERDUE),
            Figures::Listed => of_list(report, &REGISTER),
        }
    }

    /// The records behind a cell, and what they are of.
    pub fn records<'a>(
        &self,
        counted: &'a Counted,
        row: Opens,
        column: usize,
    ) -> Option<(Column, &'a [i64])> {
        let column = *self.columns.get(column)?;
        let tally = match row {
            Opens::Total => &counted.counts.total,
            Opens::Line(at) => &counted.counts.lines.get(at)?.tally,
            Opens::Former(at) => &counted.before.as_ref()?.lines.get(at)?.tally,
            _ => return None,
        };
        Some((column, tally.records(column)))
    }

    /// Whether any row has something to draw.
    pub fn has_bars(&self) -> bool {
        self.rows.iter().any(|row| row.bar.most > 0)
    }
}

fn named(report: &Report) -> String {
    let grid = report.grids.first();
    grid.map(|grid| grid.name.clone()).unwrap_or_default()
}

fn title(grid: Option<&Grid>, key: &str) -> String {
    let place = grid.and_then(|grid| Some((grid, grid.place(key)?)));
    place.map_or_else(String::new, |(grid, at)| grid.heads[at].title.clone())
}

/// The names of the rows, as the report has them.
fn names(grid: Option<&Grid>) -> Vec<String> {
    let lines = grid.map(|grid| grid.lines.as_slice()).unwrap_or_default();
    let first = |values: &[Value]| values.first().map(plain).unwrap_or_default();
    lines.iter().map(|line| first(&line.values)).collect()
}

fn of_counted(report: &Report, counted: &Counted) -> Table {
    let Counted { counts, before, .. } = counted;
    let columns: Vec<Column> = counts.grouping.columns().collect();
    let grid = report.grids.first();
    let heads = columns.iter().map(|column| Head {
        title: title(grid, column.key()),
        holds: if before.is_some() {
            Holds::Compared
        } else {
            Holds::Numbers
        },
    });
    let row = |name, tally: &Tally, change, most, opens| Row {
        name,
        detail: String::new(),
        bar: bar(tally, most),
        cells: columns
            .iter()
            .map(|column| cell(tally, *column, change))
            .collect(),
        opens,
    };
    let recorded = |tally: &Tally| tally.count(Column::Recorded);
    let most = counts.lines.iter().map(|line| recorded(&line.tally)).max();
    let most = most.unwrap_or_default();
    let changes = before.as_ref().map(|before| counts.change_since(before));
    // The table of changes has a row for each of either period, those of this one first.
    let mut names = match &changes {
        Some(_) => names(report.grids.last()),
        None => names(grid),
    };
    let total = names.pop().unwrap_or_default();
    let added = changes.as_deref().map(Change::total);
    let all = recorded(&counts.total);
    let mut rows = vec![row(total, &counts.total, added.as_ref(), all, Opens::Total)];
    let empty = Tally::default();
    for (at, name) in names.into_iter().enumerate() {
        let change = changes.as_ref().and_then(|changes| changes.get(at));
        let opens = match (counts.lines.get(at), change.and_then(|change| change.then)) {
            (Some(_), _) => Opens::Line(at),
            (None, Some(then)) => Opens::Former(then),
            (None, None) => Opens::Nothing,
        };
        let tally = counts.lines.get(at).map_or(&empty, |line| &line.tally);
        let change = change.map(|change| &change.tally);
        rows.push(row(name, tally, change, most, opens));
    }
    Table {
        name: named(report),
        heads: heads.collect(),
        rows,
        columns: columns.clone(),
    }
}

/// Resolved, waiting and late.
fn bar(tally: &Tally, most: u64) -> Bar {
    let [done, late] = [Column::Resolved, Column::Overdue].map(|column| tally.count(column));
    Bar {
        shares: [done, tally.waiting(), late],
        most,
        mark: None,
    }
}

fn cell(tally: &Tally, column: Column, change: Option<&BTreeMap<Column, i64>>) -> Cell {
    let share = tally.share(column).map(words::target::per_cent);
    let count = words::target::count(tally.count(column));
    let by = change.and_then(|change| change.get(&column));
    Cell {
        text: match by {
            Some(by) => format!("{count} ({})", changed(*by)),
            None => count,
        },
        below: share.unwrap_or_default(),
    }
}

/// `+3`, `−2`, `±0`
fn changed(by: i64) -> String {
    let sign = match by {
        0 => "±",
        1.. => "+",
        ..0 => "−",
    };
    format!("{sign}{}", words::target::count(by.unsigned_abs()))
}

fn of_targets(report: &Report, targets: &Targets) -> Table {
    let grid = report.grids.first();
    let keys = ["numerator", "denominator", "percent", "result"];
    let heads = keys.map(|key| Head {
        title: title(grid, key),
        holds: if key == "result" {
            Holds::Words
        } else {
            Holds::Numbers
        },
    });
    let row = |target: Target| {
        let figure = targets.figures.get(&target).copied().unwrap_or_default();
        let cells = [
            words::target::count(figure.numerator),
            words::target::count(figure.denominator),
            words::target::per_cent(figure),
            words::target::met(figure.is_met(target)),
        ];
        Row {
            name: format!("{} · {}", target.key(), words::target::name(target)),
            detail: words::target::sentence(target),
            bar: of_figure(target, figure),
            cells: cells
                .map(|text| Cell {
                    text,
                    below: String::new(),
                })
                .into(),
            opens: Opens::Target,
        }
    };
    Table {
        name: named(report),
        heads: heads.into(),
        rows: Target::ALL.into_iter().map(row).collect(),
        columns: Vec::new(),
    }
}

fn of_figure(target: Target, figure: Figure) -> Bar {
    let missing = figure.denominator.saturating_sub(figure.numerator);
    Bar {
        shares: [figure.numerator, missing, 0],
        most: figure.denominator,
        mark: (target == Target::T4 && figure.denominator > 0).then_some(NINETY),
    }
}

fn of_list(report: &Report, places: &Places) -> Table {
    let Some(grid) = report.grids.first() else {
        return Table::default();
    };
    let place = |key: &&str| grid.place(key);
    let name = grid.place(places.name);
    let detail: Vec<usize> = places.detail.iter().filter_map(place).collect();
    let cells: Vec<usize> = places.cells.iter().filter_map(place).collect();
    let number = places.bar.and_then(|key| grid.place(key));
    let length = |values: &[Value]| match number.and_then(|at| values.get(at)) {
        Some(Value::Number(number)) => number.unsigned_abs(),
        _ => 0,
    };
    let most = grid.lines.iter().map(|line| length(&line.values)).max();
    let most = most.unwrap_or_default();
    let rows = grid.lines.iter().map(|line| {
        let text = |at: usize| line.values.get(at).map(plain).unwrap_or_default();
        let detail = detail
            .iter()
            .map(|at| text(*at))
            .filter(|text| !text.is_empty());
        let records = line.records.iter().flat_map(|(_, records)| records);
        let opinion = records.into_iter().next().copied();
        Row {
            name: name.map(text).unwrap_or_default(),
            detail: detail.collect::<Vec<_>>().join(" · "),
            bar: Bar {
                shares: [0, 0, length(&line.values)],
                most,
                mark: None,
            },
            cells: cells
                .iter()
                .map(|at| Cell {
                    text: text(*at),
                    below: String::new(),
                })
                .collect(),
            opens: opinion.map_or(Opens::Nothing, |id| Opens::Opinion(OpinionId(id))),
        }
    });
    Table {
        name: grid.name.clone(),
        heads: cells
            .iter()
            .map(|at| Head {
                title: grid.heads[*at].title.clone(),
                holds: held(grid, *at),
            })
            .collect(),
        rows: rows.collect(),
        columns: Vec::new(),
    }
}

/// What stands in a column of a list, by its first value.
fn held(grid: &Grid, at: usize) -> Holds {
    let mut values = grid.lines.iter().filter_map(|line| line.values.get(at));
    match values.find(|value| **value != Value::Empty) {
        Some(Value::Date(_)) => Holds::Days,
        Some(Value::Text(_)) => Holds::Words,
        _ => Holds::Numbers,
    }
}

/// A value on one line.
fn plain(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.replace('\n', " "),
        Value::Number(number @ ..0) => format!("−{}", words::target::count(number.unsigned_abs())),
        Value::Number(number) => words::target::count(number.unsigned_abs()),
        Value::Percent(figure) => decimal(*figure).unwrap_or_default(),
        Value::Date(day) => date::short(*day),
    }
}
