//! `units`: the units listed, added, changed, merged and put on the roster of dialogues.

use chrono::NaiveDate;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::data::DataFile;
use super::export::day;
use super::list::write_json;
use super::results::{self, Forms};
use super::{Outcome, Stop, Surroundings};
use crate::domain::unit::{Level, System};
use crate::domain::{Unit, UnitId, Units, date};
use crate::store::{Op, Store, StoreError};
use crate::{say, words};

#[derive(Debug, Subcommand)]
pub enum UnitsCommand {
    #[command(about = say!("cli-units-list"), after_help = say!("cli-units-examples"))]
    List(ListUnits),
    #[command(about = say!("cli-units-set"), after_help = say!("cli-units-examples"))]
    Set(SetUnit),
    #[command(about = say!("cli-units-merge"), after_help = say!("cli-units-examples"))]
    Merge(MergeUnits),
    #[command(about = say!("cli-units-roster"), after_help = say!("cli-units-examples"))]
    Roster(Roster),
    #[command(about = say!("cli-units-forms"), after_help = say!("cli-units-examples"))]
    Forms(Forms),
}

#[derive(Debug, Args)]
pub struct ListUnits {
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct SetUnit {
    #[arg(long, value_name = "NAME", help = say!("cli-units-name"))]
    pub name: String,
    #[arg(long, value_name = "NAME", help = say!("cli-units-new-name"))]
    pub new_name: Option<String>,
    #[arg(long, value_parser = levels(), help = say!("cli-units-level"))]
    pub level: Option<Level>,
    #[arg(long, value_parser = systems(), help = say!("cli-units-system"))]
    pub system: Option<System>,
    #[arg(long, value_name = "S", help = say!("cli-units-symbol"))]
    pub symbol: Option<String>,
    #[arg(long, value_name = "NAME", help = say!("cli-units-head"))]
    pub head: Option<String>,
    #[arg(long, value_name = "NAME", help = say!("cli-units-parent"))]
    pub parent: Option<String>,
}

#[derive(Debug, Args)]
pub struct MergeUnits {
    #[arg(long, value_name = "NAME", required = true, help = say!("cli-units-from"))]
    pub from: Vec<String>,
    #[arg(long, value_name = "NAME", help = say!("cli-units-into"))]
    pub into: String,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-units-on"))]
    pub on: NaiveDate,
    #[arg(long, value_name = "NAME", help = say!("cli-by"))]
    pub by: Option<String>,
}

#[derive(Debug, Args)]
pub struct Roster {
    #[arg(long, value_name = "NAME", required_unless_present = "all",
        help = say!("cli-units-name"))]
    pub name: Vec<String>,
    #[arg(long, conflicts_with = "name", help = say!("cli-units-all"))]
    pub all: bool,
    #[arg(long, help = say!("cli-units-off"))]
    pub off: bool,
}

/// A unit as `--json` gives it.
#[derive(Serialize)]
struct UnitLine<'a> {
    id: UnitId,
    #[serde(flatten)]
    unit: &'a Unit,
    is_own: bool,
}

fn levels() -> impl TypedValueParser<Value = Level> {
    let key = |level: Level| match level {
        Level::Province => "province",
        Level::District => "district",
        Level::Commune => "commune",
        Level::Village => "village",
    };
    let values = Level::ALL.map(|l| PossibleValue::new(key(l)).help(words::unit::level(l)));
    PossibleValuesParser::new(values).map(move |typed| {
        let found = Level::ALL.into_iter().find(|level| key(*level) == typed);
        found.unwrap_or_default()
    })
}

fn systems() -> impl TypedValueParser<Value = System> {
    let key = |system: System| match system {
        System::Locality => "locality",
        System::Party => "party",
        System::Authority => "authority",
        System::Front => "front",
        System::Organisation => "organisation",
        System::Department => "department",
        System::Sector => "sector",
    };
    let values = System::ALL.map(|s| PossibleValue::new(key(s)).help(words::unit::system(s)));
    PossibleValuesParser::new(values).map(move |typed| {
        let found = System::ALL.into_iter().find(|system| key(*system) == typed);
        found.unwrap_or_default()
    })
}

pub(super) fn run(asked: &UnitsCommand, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| match asked {
        UnitsCommand::List(asked) => list(asked, store, around),
        UnitsCommand::Set(asked) => set(asked, store, around),
        UnitsCommand::Merge(asked) => merge(asked, store, around),
        UnitsCommand::Roster(asked) => roster(asked, store, around),
        UnitsCommand::Forms(asked) => results::forms(asked, store, around),
    })
}

/// The unit that is or was known under a typed name.
pub(super) fn named(store: &Store, name: &str) -> Result<UnitId, Stop> {
    let wanted = name.to_owned();
    let known = store.read(move |reader| reader.unit_by_name(&wanted));
    let unknown = || Stop::refused(say!("command-unit-unknown", name = name));
    known.wait()?.ok_or_else(unknown)
}

/// Who records a change: the one who was named, or the office's secretary.
pub(super) fn recorder(store: &Store, by: Option<&String>) -> Result<String, StoreError> {
    if let Some(by) = by {
        return Ok(by.clone());
    }
    let office = store.read(|reader| reader.office()).wait()?;
    Ok(office
        .map(|office| office.secretary.name)
        .unwrap_or_default())
}

fn list(asked: &ListUnits, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let read = store.read(|reader| Ok((reader.units()?, reader.own_unit()?)));
    let (units, own) = read.wait()?;
    let is_own = |id| Some(id) == own;
    if asked.json {
        let lines: Vec<UnitLine<'_>> = units
            .iter()
            .map(|(id, unit)| UnitLine {
                id,
                unit,
                is_own: is_own(id),
            })
            .collect();
        return write_json(&lines, around);
    }
    let mut top = units.below(None);
    // Own office first.
    top.sort_by_key(|(id, _)| !is_own(*id));
    write_tree(&units, top, 0, around)
}

/// The units of one level and, indented, what stands below each.
fn write_tree(
    units: &Units,
    level: Vec<(UnitId, &Unit)>,
    depth: usize,
    around: &mut Surroundings<'_>,
) -> Outcome {
    for (id, unit) in level {
        writeln!(around.out, "{}{}", "  ".repeat(depth), line(units, unit))?;
        // A circle in the data cannot go on for ever.
        if depth < 8 {
            write_tree(units, units.below(Some(id)), depth + 1, around)?;
        }
    }
    Ok(())
}

fn line(units: &Units, unit: &Unit) -> String {
    let mut parts = vec![
        unit.name.clone(),
        words::unit::level(unit.level),
        words::unit::system(unit.system),
    ];
    parts.extend([&unit.symbol, &unit.head].into_iter().cloned());
    if let Some(until) = unit.until {
        let successor = unit.successor.and_then(|id| units.get(id));
        let into = successor.map_or("", |unit| unit.name.as_str());
        parts.push(format!("→ {} {into}", date::short(until)));
    }
    parts.retain(|part| !part.is_empty());
    let mark = if unit.holds_dialogue { "* " } else { "" };
    format!("{mark}{}", parts.join("  "))
}

fn set(asked: &SetUnit, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let wanted = asked.name.clone();
    let read = store.read(move |reader| {
        let id = reader.unit_by_name(&wanted)?;
        let units = reader.units()?;
        Ok(id.and_then(|id| Some((id, units.get(id)?.clone()))))
    });
    let known = read.wait()?;
    let parent = match &asked.parent {
        Some(name) => Some(named(store, name)?),
        None => None,
    };
    if asked.new_name.is_some() && known.is_none() {
        let name = asked.name.as_str();
        return Err(Stop::refused(say!("command-unit-unknown", name = name)));
    }
    let id = known.as_ref().map(|(id, _)| *id);
    let mut unit = known.map_or_else(
        || Unit {
            name: asked.name.trim().to_owned(),
            ..Unit::default()
        },
        |(_, unit)| unit,
    );
    if let Some(name) = &asked.new_name {
        name.trim().clone_into(&mut unit.name);
    }
    unit.level = asked.level.unwrap_or(unit.level);
    unit.system = asked.system.unwrap_or(unit.system);
    unit.parent = parent.or(unit.parent);
    for (field, typed) in [
        (&mut unit.symbol, &asked.symbol),
        (&mut unit.head, &asked.head),
    ] {
        if let Some(typed) = typed {
            typed.clone_into(field);
        }
    }
    store.transact(Op::SetUnit(id, Box::new(unit))).wait()?;
    writeln!(around.out, "{}", say!("command-units-done"))?;
    Ok(())
}

fn merge(asked: &MergeUnits, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let from = asked.from.iter().map(|name| named(store, name));
    let op = Op::MergeUnits {
        from: from.collect::<Result<_, _>>()?,
        into: named(store, &asked.into)?,
        on: asked.on,
        by: recorder(store, asked.by.as_ref())?,
    };
    store.transact(op).wait()?;
    writeln!(around.out, "{}", say!("command-units-done"))?;
    Ok(())
}

fn roster(asked: &Roster, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let today = around.clock.now().date();
    let units: Vec<UnitId> = if asked.all {
        let all = store.read(|reader| reader.units()).wait()?;
        let localities = all
            .iter()
            .filter(|(_, unit)| unit.system == System::Locality && unit.is_there(today));
        localities.map(|(id, _)| id).collect()
    } else {
        let names = asked.name.iter().map(|name| named(store, name));
        names.collect::<Result<_, _>>()?
    };
    let count = units.len();
    let op = Op::SetRoster {
        units,
        holds_dialogue: !asked.off,
    };
    store.transact(op).wait()?;
    let count = say!("command-units-roster-done", count = count.to_string());
    writeln!(around.out, "{count}")?;
    Ok(())
}
