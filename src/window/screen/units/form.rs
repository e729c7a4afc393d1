//! A unit being filled in, and units being merged into another one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Directory;
use crate::domain::unit::{Level, System};
use crate::domain::{Unit, UnitId};
use crate::say;
use crate::store::Op;
use crate::window::form::register;
use crate::window::form::sheet::Sheet;
use crate::words;

const NAME: &str = "unit.name";
const LEVEL: &str = "unit.level";
const SYSTEM: &str = "unit.system";
const SYMBOL: &str = "unit.symbol";
const HEAD: &str = "unit.head";
const PARENT: &str = "unit.parent";
const FROM: &str = "unit.from";
const UNTIL: &str = "unit.until";
const SUCCESSOR: &str = "unit.successor";
const ROSTER: &str = "unit.holds_dialogue";

/// What the form is for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A unit, or a new one.
    Unit(Option<UnitId>),
    Merger(Vec<UnitId>),
}

/// The form.
#[derive(Debug)]
pub struct Form {
    purpose: Purpose,
    /// The units in the order of the names proposed.
    units: Vec<UnitId>,
    sheet: Sheet,
}

/// The units with their names, as they are proposed.
fn names(directory: &Directory) -> (Vec<UnitId>, Vec<String>) {
    let named = directory.units.iter();
    named.map(|(id, unit)| (id, unit.name.clone())).unzip()
}

/// The fields of a unit; a new one stands below the own office.
fn of_unit(
    id: Option<UnitId>,
    names: Vec<String>,
    directory: &Directory,
    today: NaiveDate,
) -> Sheet {
    let known = id.and_then(|id| directory.units.get(id)).cloned();
    let unit = known.unwrap_or_else(|| Unit {
        parent: directory.own,
        ..Unit::default()
    });
    let name = |id: Option<UnitId>| {
        let unit = id.and_then(|id| directory.units.get(id));
        unit.map(|unit| unit.name.clone()).unwrap_or_default()
    };
    let place = |at: Option<usize>| at.unwrap_or_default();
    let level = Level::ALL.iter().position(|level| *level == unit.level);
    let system = System::ALL.iter().position(|one| *one == unit.system);
    Sheet::new(today)
        .line(NAME, say!("unit-name"), &unit.name, Vec::new())
        .choice(
            LEVEL,
            say!("unit-level"),
            Level::ALL.into_iter().map(words::unit::level).collect(),
            place(level),
        )
        .choice(
            SYSTEM,
            say!("unit-system"),
            System::ALL.into_iter().map(words::unit::system).collect(),
            place(system),
        )
        .line(
            PARENT,
            say!("unit-parent"),
            &name(unit.parent),
            names.clone(),
        )
        .line(SYMBOL, say!("unit-symbol"), &unit.symbol, Vec::new())
        .line(HEAD, say!("unit-head"), &unit.head, Vec::new())
        .choice(
            ROSTER,
            say!("unit-roster"),
            vec![say!("unit-roster-no"), say!("unit-roster-yes")],
            usize::from(unit.holds_dialogue),
        )
        .date(FROM, say!("unit-from"), unit.from)
        .date(UNTIL, say!("unit-until"), unit.until)
        .hint(say!("unit-until-hint"))
        .line(
            SUCCESSOR,
            say!("unit-successor"),
            &name(unit.successor),
            names,
        )
}

/// The fields of a merger of `from` into one unit.
fn of_merger(
    from: &[UnitId],
    names: Vec<String>,
    directory: &Directory,
    today: NaiveDate,
) -> Sheet {
    let merged: Vec<&str> = from
        .iter()
        .filter_map(|id| directory.units.get(*id))
        .map(|unit| unit.name.as_str())
        .collect();
    Sheet::new(today)
        .line(SUCCESSOR, say!("unit-into"), "", names)
        .hint(say!("unit-into-hint", names = merged.join("; ")))
        .date(UNTIL, say!("unit-merged-from"), Some(today))
}

impl Form {
    /// The unit to choose once it is saved.
    pub fn shown_after(&self) -> Option<UnitId> {
        match &self.purpose {
            Purpose::Unit(id) => *id,
            Purpose::Merger(_) => self.picked(SUCCESSOR),
        }
    }

    fn picked(&self, path: &str) -> Option<UnitId> {
        let at = self.sheet.entry(path)?;
        self.units.get(at).copied()
    }

    fn miss(&mut self) {
        if self.picked(SUCCESSOR).is_none() {
            self.sheet.miss(SUCCESSOR);
        }
        if self.sheet.day(UNTIL).is_none() {
            self.sheet.miss(UNTIL);
        }
    }
}

impl register::Form for Form {
    type Contents = Directory;
    type Purpose = Purpose;

    fn new(purpose: Purpose, directory: &Directory, today: NaiveDate) -> Self {
        let (units, names) = names(directory);
        let sheet = match &purpose {
            Purpose::Unit(id) => of_unit(*id, names, directory, today),
            Purpose::Merger(from) => of_merger(from, names, directory, today),
        };
        Self {
            purpose,
            units,
            sheet,
        }
    }

    fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    fn title(&self) -> String {
        match &self.purpose {
            Purpose::Unit(None) => say!("unit-new"),
            Purpose::Unit(Some(_)) => say!("unit-edit"),
            Purpose::Merger(from) => say!("unit-merge", count = from.len()),
        }
    }

    fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    fn sheet_mut(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    fn op(&mut self, directory: &Directory) -> Option<Op> {
        if !self.sheet.check(&[], &[PARENT, SUCCESSOR]) {
            return None;
        }
        let sheet = &self.sheet;
        match &self.purpose {
            Purpose::Unit(id) => {
                let unit = Unit {
                    name: sheet.text(NAME),
                    level: Level::ALL.get(sheet.chosen(LEVEL)).copied()?,
                    system: System::ALL.get(sheet.chosen(SYSTEM)).copied()?,
                    symbol: sheet.text(SYMBOL),
                    head: sheet.text(HEAD),
                    parent: self.picked(PARENT),
                    from: sheet.day(FROM),
                    until: sheet.day(UNTIL),
                    successor: self.picked(SUCCESSOR),
                    holds_dialogue: sheet.chosen(ROSTER) == 1,
                };
                Some(Op::SetUnit(*id, Box::new(unit)))
            }
            Purpose::Merger(from) => {
                let from = from.clone();
                let (Some(into), Some(on)) = (self.picked(SUCCESSOR), self.sheet.day(UNTIL)) else {
                    self.miss();
                    return None;
                };
                Some(Op::MergeUnits {
                    from,
                    into,
                    on,
                    by: directory.secretary.clone(),
                })
            }
        }
    }
}
