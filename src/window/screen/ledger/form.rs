//! One entry of the ledger, being filled in.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Book;
use crate::domain::{LedgerEntry, LedgerEntryId, LedgerKind, UnitId};
use crate::say;
use crate::store::Op;
use crate::window::form::register::Form;
use crate::window::form::sheet::Sheet;
use crate::words;

const KIND: &str = "ledger.kind";
const UNIT: &str = "ledger.unit";
const ON: &str = "ledger.on";
const SUBJECT: &str = "ledger.subject";
const DOCUMENT: &str = "ledger.document";
/// The field of the reason for which an entry is withdrawn.
pub const WITHDRAWN: &str = "ledger.withdrawn";

/// What the form is for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A new entry of `unit`, asked for where `year` was shown.
    New {
        unit: Option<UnitId>,
        year: i32,
    },
    Entry(LedgerEntryId),
}

/// The form.
#[derive(Debug)]
pub struct EntryForm {
    purpose: Purpose,
    units: Vec<UnitId>,
    sheet: Sheet,
}

impl EntryForm {
    /// The unit typed.
    pub fn unit(&self) -> Option<UnitId> {
        let at = self.sheet.entry(UNIT)?;
        self.units.get(at).copied()
    }
}

impl Form for EntryForm {
    type Contents = Book;
    type Purpose = Purpose;

    fn new(purpose: Purpose, book: &Book, today: NaiveDate) -> Self {
        let (id, unit, year) = match purpose {
            Purpose::New { unit, year } => (None, unit, year),
            Purpose::Entry(id) => (Some(id), None, today.year()),
        };
        let every = book.units.iter();
        let (units, names): (Vec<UnitId>, Vec<String>) =
            every.map(|(id, unit)| (id, unit.name.clone())).unzip();
        let known = book.entries.iter().find(|(of, _)| Some(*of) == id);
        let known = known.map(|(_, entry)| entry);
        let unit = known.map(|entry| entry.unit).or(unit);
        let unit = unit.and_then(|id| book.units.get(id));
        let unit = unit.map(|unit| unit.name.as_str()).unwrap_or_default();
        let kind = known.map(|entry| entry.kind);
        let kind = LedgerKind::ALL.iter().position(|one| Some(*one) == kind);
        let text = |pick: fn(&LedgerEntry) -> &String| known.map(pick).cloned().unwrap_or_default();
        let on = known.map(|entry| entry.on);
        let sheet = Sheet::new(today)
            .choice(
                KIND,
                say!("ledger-kind"),
                LedgerKind::ALL
                    .into_iter()
                    .map(words::ledger::kind)
                    .collect(),
                kind.unwrap_or_default(),
            )
            .line(UNIT, say!("ledger-unit"), unit, names)
            .date(
                ON,
                say!("ledger-on"),
                on.or((today.year() == year).then_some(today)),
            )
            .line(
                SUBJECT,
                say!("ledger-subject"),
                &text(|e| &e.subject),
                Vec::new(),
            )
            .line(
                DOCUMENT,
                say!("ledger-document"),
                &text(|e| &e.document),
                Vec::new(),
            )
            .line(
                WITHDRAWN,
                say!("ledger-withdrawn"),
                &text(|e| &e.withdrawn),
                Vec::new(),
            )
            .hint(say!("ledger-withdrawn-hint"));
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
        match self.purpose {
            Purpose::New { .. } => say!("ledger-new"),
            Purpose::Entry(_) => say!("ledger-edit"),
        }
    }

    fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    fn sheet_mut(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    fn op(&mut self, _book: &Book) -> Option<Op> {
        if !self.sheet.check(&[ON], &[UNIT]) {
            return None;
        }
        let Some(unit) = self.unit() else {
            self.sheet.miss(UNIT);
            return None;
        };
        let sheet = &self.sheet;
        let entry = LedgerEntry {
            kind: LedgerKind::ALL.get(sheet.chosen(KIND)).copied()?,
            unit,
            on: sheet.day(ON)?,
            subject: sheet.text(SUBJECT),
            document: sheet.text(DOCUMENT),
            withdrawn: sheet.text(WITHDRAWN),
        };
        let id = match self.purpose {
            Purpose::New { .. } => None,
            Purpose::Entry(id) => Some(id),
        };
        Some(Op::SetLedgerEntry(id, Box::new(entry)))
    }
}
