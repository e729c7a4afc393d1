//! One entry of the ledger, being filled in.

use chrono::{Datelike, NaiveDate};
use iced::Task;

use super::{Book, Message};
use crate::domain::{LedgerEntry, LedgerEntryId, LedgerKind, UnitId};
use crate::say;
use crate::store::Op;
use crate::window::form::path_field;
use crate::window::form::sheet::Sheet;
use crate::words;

const KIND: &str = "ledger.kind";
const UNIT: &str = "ledger.unit";
const ON: &str = "ledger.on";
const SUBJECT: &str = "ledger.subject";
const DOCUMENT: &str = "ledger.document";
const WITHDRAWN: &str = "ledger.withdrawn";

/// The form.
#[derive(Debug)]
pub struct EntryForm {
    id: Option<LedgerEntryId>,
    units: Vec<UnitId>,
    pub sheet: Sheet,
}

impl EntryForm {
    /// The form of an entry, or a blank one of `unit`; `when` is the year shown, and today.
    pub fn new(
        id: Option<LedgerEntryId>,
        unit: Option<UnitId>,
        book: &Book,
        when: (i32, NaiveDate),
    ) -> Self {
        let (year, today) = when;
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
        Self { id, units, sheet }
    }

    pub fn is_new(&self) -> bool {
        self.id.is_none()
    }

    /// The unit typed.
    pub fn unit(&self) -> Option<UnitId> {
        let at = self.sheet.entry(UNIT)?;
        self.units.get(at).copied()
    }

    /// The change that keeps it; `None` when a field is wrong.
    pub fn op(&mut self) -> Option<Op> {
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
        Some(Op::SetLedgerEntry(self.id, Box::new(entry)))
    }
}

/// Goes to the reason for which an entry is withdrawn.
pub fn focus_reason() -> Task<Message> {
    path_field::focus(WITHDRAWN)
}
