//! Counting: the one place where figures of reports come from facts, by host, field or unit.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::text::fold;
use super::super::{Figure, UnitId};
use super::{Column, Facts, Scope};

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
pub struct Tally([Cell; Column::ALL.len()]);

impl Tally {
    #[must_use]
    pub fn count(&self, column: Column) -> u64 {
        self.0[column as usize].count
    }

    /// The records behind a figure.
    #[must_use]
    pub fn records(&self, column: Column) -> &[i64] {
        &self.0[column as usize].records
    }

    /// Opinions that still wait for a result and are not late; merged ones wait for none.
    #[must_use]
    pub fn waiting(&self) -> u64 {
        let count = |column| self.count(column);
        let unconcluded = count(Column::Recorded) - count(Column::Concluded);
        let open = count(Column::InProgress) + count(Column::PassedOn);
        (open + unconcluded).saturating_sub(count(Column::Overdue))
    }

    /// The share that a column is of its whole; `None` for a column that is no share.
    #[must_use]
    pub fn share(&self, column: Column) -> Option<Figure> {
        let whole = column.whole()?;
        Some(Figure::new(self.count(column), self.count(whole)))
    }

    fn add(&mut self, column: Column, count: u32, record: i64) {
        self.0[column as usize].add(count, record);
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
        let mut counting = Counting::new(facts, grouping, scope);
        counting.sessions();
        counting.opinions();
        Self {
            grouping,
            total: std::mem::take(&mut counting.total),
            lines: counting.sorted(),
        }
    }

    /// What became more and what less since `before`, for every row of either, those of this one first.
    #[must_use]
    pub fn change_since(&self, before: &Self) -> Vec<Change> {
        let key = |line: &Line| (line.unit, line.name.as_deref().map(fold));
        let mut left: HashMap<_, usize> = before.lines.iter().map(key).zip(0..).collect();
        let mut pairs: Vec<(Option<usize>, Option<usize>)> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            pairs.push((Some(at), left.remove(&key(line))));
        }
        let mut gone: Vec<usize> = left.into_values().collect();
        gone.sort_unstable();
        pairs.extend(gone.into_iter().map(|at| (None, Some(at))));
        let change = |(now, then): (Option<usize>, Option<usize>)| {
            let (line, former) = (
                now.map(|at| &self.lines[at]),
                then.map(|at| &before.lines[at]),
            );
            Change {
                name: line.or(former).and_then(|line| line.name.clone()),
                now,
                then,
                tally: differences(
                    self.grouping,
                    line.map(|line| &line.tally),
                    former.map(|line| &line.tally),
                ),
            }
        };
        pairs.into_iter().map(change).collect()
    }
}

/// A row of differences from the period before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub name: Option<String>,
    /// The place of its row in this period and in the one before, where it has one.
    pub now: Option<usize>,
    pub then: Option<usize>,
    pub tally: BTreeMap<Column, i64>,
}

impl Change {
    /// All changes together.
    #[must_use]
    pub fn total(changes: &[Self]) -> BTreeMap<Column, i64> {
        let mut total = BTreeMap::new();
        for (column, by) in changes.iter().flat_map(|change| &change.tally) {
            *total.entry(*column).or_default() += by;
        }
        total
    }
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
    /// The places in the office's list of fields.
    listed: HashMap<String, usize>,
    /// The places of the rows; of a field also under the words that were typed.
    places: HashMap<Key, usize>,
    typed: HashMap<&'a str, usize>,
    lines: Vec<(Key, Line)>,
    total: Tally,
}

impl<'a> Counting<'a> {
    fn new(facts: &'a Facts, grouping: Grouping, scope: &'a Scope) -> Self {
        let listed = (0..).zip(&facts.fields);
        Self {
            facts,
            grouping,
            scope,
            listed: listed.map(|(at, field)| (fold(field), at)).collect(),
            places: HashMap::new(),
            typed: HashMap::new(),
            lines: Vec::new(),
            total: Tally::default(),
        }
    }

    fn sessions(&mut self) {
        if self.grouping != Grouping::Host {
            return;
        }
        for session in &self.facts.sessions {
            let place = self.of_unit(session.host);
            for column in self.grouping.columns() {
                self.add(place, column, column.of_session(session), session.id.0);
            }
        }
        let mut speakers = HashSet::new();
        for opinion in &self.facts.opinions {
            if let Some(speaker) = opinion.spoken_by.filter(|id| speakers.insert(*id)) {
                let place = self.of_unit(opinion.host);
                self.add(place, Column::Speeches, 1, speaker.0);
            }
        }
    }

    fn opinions(&mut self) {
        let columns = Column::ALL.into_iter();
        let columns: Vec<Column> = columns.filter(|column| column.is_of_opinions()).collect();
        for opinion in &self.facts.opinions {
            let place = match self.grouping {
                Grouping::Host => self.of_unit(opinion.host),
                Grouping::Unit => self.of_unit(opinion.unit),
                Grouping::Field => self.of_field(opinion.field.trim()),
            };
            for column in &columns {
                if column.counts(opinion, self.scope.as_of) {
                    self.add(place, *column, 1, opinion.id.0);
                }
            }
        }
    }

    fn add(&mut self, place: usize, column: Column, count: u32, record: i64) {
        self.lines[place].1.tally.add(column, count, record);
        self.total.add(column, count, record);
    }

    fn of_unit(&mut self, unit: Option<UnitId>) -> usize {
        let units = &self.facts.units;
        let Some(id) = unit.map(|unit| self.scope.counted_for(unit, units)) else {
            return self.place(Key::Nowhere, None, None);
        };
        let name = units.get(id).map(|unit| unit.name.as_str());
        self.place(Key::Unit(id), Some(id), name)
    }

    fn of_field(&mut self, field: &'a str) -> usize {
        if let Some(place) = self.typed.get(field) {
            return *place;
        }
        let folded = fold(field);
        let place = if folded.is_empty() {
            self.place(Key::Nowhere, None, None)
        } else {
            let listed = self.listed.get(&folded).copied();
            let name = listed.and_then(|at| self.facts.fields.get(at));
            let name = name.map_or(field, String::as_str);
            let key = Key::Field(listed.unwrap_or(usize::MAX), folded);
            self.place(key, None, Some(name))
        };
        self.typed.insert(field, place);
        place
    }

    /// The row of a key, added when it is the first of it.
    fn place(&mut self, key: Key, unit: Option<UnitId>, name: Option<&str>) -> usize {
        if let Some(place) = self.places.get(&key) {
            return *place;
        }
        let line = Line {
            unit,
            name: name.map(str::to_owned),
            tally: Tally::default(),
        };
        self.places.insert(key.clone(), self.lines.len());
        self.lines.push((key, line));
        self.lines.len() - 1
    }

    /// Fields in the order of the office's list, units by name, what belongs nowhere last.
    fn sorted(self) -> Vec<Line> {
        let mut lines = self.lines;
        if self.grouping == Grouping::Field {
            lines.sort_by(|(one, _), (other, _)| one.cmp(other));
        } else {
            lines.sort_by_cached_key(|(key, line)| {
                let name = line.name.as_deref().map(fold);
                (*key == Key::Nowhere, name, key.clone())
            });
        }
        lines.into_iter().map(|(_, line)| line).collect()
    }
}
