//! `ledger`: the ledger of Nghị quyết 04, listed, added to and withdrawn from.

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use super::arguments::reason;
use super::data::DataFile;
use super::export::day;
use super::list::write_json;
use super::units::named;
use super::{Outcome, Surroundings};
use crate::domain::{LedgerEntry, LedgerEntryId, LedgerKind, date};
use crate::store::{Op, Store, StoreError};
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Ledger {
    #[arg(long, value_name = "KIND", value_parser = kinds(),
        requires_all = ["unit", "on", "subject"], conflicts_with = "entry",
        help = say!("cli-ledger-add"))]
    pub add: Option<LedgerKind>,
    #[arg(long, value_name = "NAME", requires = "add", help = say!("cli-ledger-unit"))]
    pub unit: Option<String>,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-ledger-on"))]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT", help = say!("cli-ledger-subject"))]
    pub subject: Option<String>,
    #[arg(long, default_value = "", value_name = "S", help = say!("cli-ledger-document"))]
    pub document: String,
    #[arg(long, value_name = "K", requires = "withdraw", help = say!("cli-ledger-entry"))]
    pub entry: Option<i64>,
    #[arg(long, value_name = "R", requires = "entry", value_parser = reason, help = say!("cli-ledger-withdraw"))]
    pub withdraw: Option<String>,
    #[arg(long, conflicts_with_all = ["add", "entry"], help = say!("cli-list-json"))]
    pub json: bool,
}

/// An entry as `--json` gives it.
#[derive(Serialize)]
struct EntryLine {
    id: LedgerEntryId,
    #[serde(flatten)]
    entry: LedgerEntry,
}

fn key(kind: LedgerKind) -> &'static str {
    match kind {
        LedgerKind::WorkSession => "work-session",
        LedgerKind::Orientation => "orientation",
        LedgerKind::Regulation => "regulation",
        LedgerKind::Evaluation => "evaluation",
        LedgerKind::Supervision => "supervision",
        LedgerKind::Criticism => "criticism",
        LedgerKind::Scheme => "scheme",
        LedgerKind::DigitalTransformation => "digital-transformation",
    }
}

fn kinds() -> impl TypedValueParser<Value = LedgerKind> {
    let values =
        LedgerKind::ALL.map(|kind| PossibleValue::new(key(kind)).help(words::ledger::kind(kind)));
    PossibleValuesParser::new(values).map(|typed| {
        let found = LedgerKind::ALL.into_iter().find(|kind| key(*kind) == typed);
        found.unwrap_or(LedgerKind::WorkSession)
    })
}

pub(super) fn run(asked: &Ledger, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| {
        let op = match (asked.add, asked.entry, &asked.withdraw) {
            (Some(kind), ..) => added(asked, kind, store)?,
            (None, Some(id), Some(reason)) => withdrawn(LedgerEntryId(id), reason, store)?,
            _ => return list(asked.json, store, around),
        };
        store.transact(op).wait()?;
        writeln!(around.out, "{}", say!("command-units-done"))?;
        Ok(())
    })
}

fn added(asked: &Ledger, kind: LedgerKind, store: &Store) -> Result<Op, super::Stop> {
    let unit = asked.unit.as_deref().unwrap_or_default();
    let entry = LedgerEntry {
        kind,
        unit: named(store, unit)?,
        on: asked.on.unwrap_or_default(),
        subject: asked.subject.clone().unwrap_or_default(),
        document: asked.document.clone(),
        withdrawn: String::new(),
    };
    Ok(Op::SetLedgerEntry(None, Box::new(entry)))
}

fn withdrawn(id: LedgerEntryId, reason: &str, store: &Store) -> Result<Op, StoreError> {
    let entries = store.read(|reader| reader.ledger()).wait()?.into_iter();
    let found = entries.into_iter().find(|(other, _)| *other == id);
    let (_, mut entry) = found.ok_or(StoreError::NoSuchLedgerEntry(id))?;
    reason.trim().clone_into(&mut entry.withdrawn);
    Ok(Op::SetLedgerEntry(Some(id), Box::new(entry)))
}

fn list(json: bool, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let read = store.read(|reader| Ok((reader.ledger()?, reader.units()?)));
    let (entries, units) = read.wait()?;
    if json {
        let lines = entries.into_iter();
        let lines: Vec<EntryLine> = lines.map(|(id, entry)| EntryLine { id, entry }).collect();
        return write_json(&lines, around);
    }
    if entries.is_empty() {
        writeln!(around.out, "{}", say!("command-ledger-none"))?;
    }
    for (id, entry) in entries {
        let unit = units.get(entry.unit).map(|unit| unit.name.clone());
        let mut parts = vec![
            id.to_string(),
            date::short(entry.on),
            words::ledger::kind(entry.kind),
            unit.unwrap_or_default(),
            entry.subject,
            entry.document,
        ];
        if !entry.withdrawn.is_empty() {
            let reason = entry.withdrawn.as_str();
            parts.push(say!("command-hot-issues-withdrawn", reason = reason));
        }
        parts.retain(|part| !part.is_empty());
        writeln!(around.out, "{}", parts.join("  "))?;
    }
    Ok(())
}
