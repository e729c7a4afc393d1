//! Counting: the one place where figures of reports come from facts, by host, field or unit.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::text::fold;
use super::super::{Figure, UnitId};
use super::{Column, Facts, RaisedOpinion, Scope};

/// What the rows of a counted report are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grouping {
    Host,
    Field,
    Unit,
}

impl Grouping {
    /// Its columns in the order of the form.
    pub fn columns(self) -> impl Iterator<Item = Column> {
        let all = Column::ALL.into_iter();
        all.filter(move |column| self == Self::Host || column.is_of_opinions())
    }
}

/// A figure and the very records that it was counted from: sessions, speakers or opinions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    pub count: u64,
    pub records: Vec<i64>,
}

impl Cell {
    fn add(&mut self, count: u32, record: i64) {
        if count > 0 {
            self.count += u64::from(count);
            self.records.push(record);
        }
    }
}

/// The figures of one row by column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally(BTreeMap<Column, Cell>);

impl Tally {
    #[must_use]
    pub fn count(&self, column: Column) -> u64 {
        self.0.get(&column).map_or(0, |cell| cell.count)
    }

    /// The records behind a figure.
    #[must_use]
    pub fn records(&self, column: Column) -> &[i64] {
        self.0.get(&column).map_or(&[], |cell| &cell.records)
    }

    /// The share that a column is of its whole; `None` for a column that is no share.
    #[must_use]
    pub fn share(&self, column: Column) -> Option<Figure> {
        let whole = column.whole()?;
        Some(Figure::new(self.count(column), self.count(whole)))
    }

    fn add(&mut self, column: Column, count: u32, record: i64) {
        self.0.entry(column).or_default().add(count, record);
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The unit that it is of.
    pub unit: Option<UnitId>,
    /// `None` for what belongs nowhere: no host, no field, no responsible unit.
    pub name: Option<String>,
    pub tally: Tally,
}

/// A counted report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    pub grouping: Grouping,
    pub lines: Vec<Line>,
    pub total: Tally,
}

/// Where a record belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Unit(UnitId),
    /// The place in the office's list, then the words as they are compared.
    Field(usize, String),
    Nowhere,
}

impl Counts {
    /// Counts the facts of a scope.
    #[must_use]
    pub fn of(facts: &Facts, grouping: Grouping, scope: &Scope) -> Self {
        let mut counting = Counting {
            facts,
            grouping,
            scope,
            listed: (0..)
                .zip(&facts.fields)
                .map(|(at, f)| (fold(f), at))
                .collect(),
            keys: HashMap::new(),
            lines: BTreeMap::new(),
            total: Tally::default(),
        };
        counting.sessions();
        counting.opinions();
        Self {
            grouping,
            lines: counting.sorted(),
            total: counting.total,
        }
    }

    /// What became more and what less since `before`, for every row of either.
    #[must_use]
    pub fn change_since(&self, before: &Self) -> Vec<Change> {
        let key = |line: &Line| (line.unit, line.name.as_deref().map(fold));
        let change = |now: Option<&Line>, then: Option<&Line>| {
            let named = now.or(then);
            Change {
                name: named.and_then(|line| line.name.clone()),
                tally: differences(
                    self.grouping,
                    now.map(|line| &line.tally),
                    then.map(|line| &line.tally),
                ),
            }
        };
        let mut changes: Vec<Change> = Vec::new();
        for line in &self.lines {
            let then = before.lines.iter().find(|then| key(then) == key(line));
            changes.push(change(Some(line), then));
        }
        for line in &before.lines {
            if !self.lines.iter().any(|now| key(now) == key(line)) {
                changes.push(change(None, Some(line)));
            }
        }
        changes
    }
}

/// A row of differences from the period before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub name: Option<String>,
    pub tally: BTreeMap<Column, i64>,
}

fn differences(
    grouping: Grouping,
    now: Option<&Tally>,
    then: Option<&Tally>,
) -> BTreeMap<Column, i64> {
    let count = |tally: Option<&Tally>, column| {
        let count = tally.map_or(0, |tally| tally.count(column));
        i64::try_from(count).unwrap_or(i64::MAX)
    };
    let columns = grouping.columns();
    columns
        .map(|column| (column, count(now, column) - count(then, column)))
        .collect()
}

struct Counting<'a> {
    facts: &'a Facts,
    grouping: Grouping,
    scope: &'a Scope,
    listed: HashMap<String, usize>,
    /// The key of each field that has been met.
    keys: HashMap<&'a str, Key>,
    lines: BTreeMap<Key, Line>,
    total: Tally,
}

impl<'a> Counting<'a> {
    fn sessions(&mut self) {
        if self.grouping != Grouping::Host {
            return;
        }
        for session in &self.facts.sessions {
            let key = self.unit(session.host);
            for column in self.grouping.columns() {
                let count = column.of_session(session);
                self.add(&key, column, count, session.id.0);
            }
        }
        let mut speakers = BTreeSet::new();
        for opinion in &self.facts.opinions {
            if let Some(speaker) = opinion.spoken_by.filter(|id| speakers.insert(*id)) {
                let key = self.unit(opinion.host);
                self.add(&key, Column::Speeches, 1, speaker.0);
            }
        }
    }

    fn opinions(&mut self) {
        for opinion in &self.facts.opinions {
            let key = self.key(opinion);
            let columns = self.grouping.columns();
            for column in columns.filter(|column| column.is_of_opinions()) {
                let is_counted = column.counts(opinion, self.scope.as_of);
                self.add(&key, column, u32::from(is_counted), opinion.id.0);
            }
        }
    }

    fn add(&mut self, key: &Key, column: Column, count: u32, record: i64) {
        if let Some(line) = self.lines.get_mut(key) {
            line.tally.add(column, count, record);
        } else {
            let mut line = self.line(key);
            line.tally.add(column, count, record);
            self.lines.insert(key.clone(), line);
        }
        self.total.add(column, count, record);
    }

    fn key(&mut self, opinion: &'a RaisedOpinion) -> Key {
        match self.grouping {
            Grouping::Host => self.unit(opinion.host),
            Grouping::Unit => self.unit(opinion.unit),
            Grouping::Field => self.field(opinion.field.trim()),
        }
    }

    fn unit(&self, unit: Option<UnitId>) -> Key {
        unit.map_or(Key::Nowhere, |unit| {
            Key::Unit(self.scope.counted_for(unit, &self.facts.units))
        })
    }

    fn field(&mut self, field: &'a str) -> Key {
        if field.is_empty() {
            return Key::Nowhere;
        }
        let listed = &self.listed;
        let key = self.keys.entry(field).or_insert_with(|| {
            let folded = fold(field);
            let place = listed.get(&folded).copied().unwrap_or(usize::MAX);
            Key::Field(place, folded)
        });
        key.clone()
    }

    fn line(&self, key: &Key) -> Line {
        let (unit, name) = match key {
            Key::Unit(id) => {
                let unit = self.facts.units.get(*id);
                (Some(*id), unit.map(|unit| unit.name.clone()))
            }
            Key::Field(place, folded) => {
                let listed = self.facts.fields.get(*place).cloned();
                let typed = || {
                    let mut fields = self.facts.opinions.iter().map(|o| o.field.trim());
                    fields
                        .find(|field| fold(field) == *folded)
                        .map(str::to_owned)
                };
                (None, listed.or_else(typed))
            }
            Key::Nowhere => (None, None),
        };
        Line {
            unit,
            name,
            tally: Tally::default(),
        }
    }

    /// Fields in the order of the office's list, units by name, what belongs nowhere last.
    fn sorted(&mut self) -> Vec<Line> {
        let lines = std::mem::take(&mut self.lines);
        let mut lines: Vec<(Key, Line)> = lines.into_iter().collect();
        if self.grouping != Grouping::Field {
            lines.sort_by_cached_key(|(key, line)| {
                (*key == Key::Nowhere, line.name.as_deref().map(fold))
            });
        }
        lines.into_iter().map(|(_, line)| line).collect()
    }
}
