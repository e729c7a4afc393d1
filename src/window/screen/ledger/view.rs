//! The ledger on the screen.

use iced::widget::Row as Line;
use iced::{Alignment, Element};

use super::row::{Count, Row};
use super::{Book, Ledger, Message};
use crate::domain::date::short;
use crate::domain::{LedgerEntryId, Target, UnitId};
use crate::say;
use crate::window::form::register;
use crate::window::keys::{Action, Place};
use crate::window::look::{Gravity, Icon, badge, entry, space};
use crate::words;

impl Ledger {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        self.register
            .view(Message::Register, || self.head(), |book| self.rows(book))
    }

    fn rows<'a>(&'a self, book: &'a Book) -> Element<'a, Message> {
        if self.rows.is_empty() {
            return register::empty(
                say!("ledger-empty-title"),
                say!("ledger-empty-words"),
                Message::Add,
            );
        }
        self.register.list(
            Message::Register,
            |at| row(&self.rows[at], book),
            Message::Open,
        )
    }

    fn head(&self) -> Line<'_, Message> {
        let tool = |action, icon, message| register::tool(Place::Register, action, icon, message);
        let entry = self.chosen().and_then(Row::entry);
        let leave = Message::Register(register::Message::Leave);
        register::head(say!("ledger-title"), leave)
            .push(register::year(Place::Register, self.year, Message::Year))
            .push(entry.map(|_| tool(Action::Withdraw, Icon::Cancel, Message::Withdraw)))
            .push(tool(Action::Add, Icon::Add, Message::Add))
    }
}

fn row<'a>(row: &Row, book: &Book) -> Element<'a, Message> {
    match row {
        Row::Unit(unit, counts) => heading(*unit, counts, book),
        Row::Entry(_, id) => line(*id, book),
    }
}

/// A unit: what it did of what is asked, and how many of its targets are met.
fn heading<'a>(unit: UnitId, counts: &[Count], book: &Book) -> Element<'a, Message> {
    let name = book.units.get(unit).map(|unit| unit.name.clone());
    let detail: Vec<String> = counts
        .iter()
        .map(|count| words::ledger::count(count.kind, count.entries))
        .collect();
    let mut targets: Vec<(Target, bool)> = counts.iter().map(|c| (c.target, c.is_done)).collect();
    targets.dedup();
    let met = targets.iter().filter(|(_, is_done)| *is_done).count();
    let mark = (!targets.is_empty()).then(|| {
        let words = say!("ledger-met", met = met, asked = targets.len());
        if met == targets.len() {
            badge(Gravity::Success, Icon::Success, words)
        } else {
            badge(Gravity::Warning, Icon::Warning, words)
        }
    });
    entry(name.unwrap_or_default(), detail.join(" · "), mark)
}

fn line<'a>(id: LedgerEntryId, book: &Book) -> Element<'a, Message> {
    let found = book.entries.iter().find(|(of, _)| *of == id);
    let Some((_, one)) = found else {
        return iced::widget::space().into();
    };
    let mut parts = vec![
        words::ledger::kind(one.kind),
        short(one.on),
        one.document.clone(),
        one.withdrawn.clone(),
    ];
    parts.retain(|part| !part.is_empty());
    let mark = (!one.withdrawn.is_empty())
        .then(|| badge(Gravity::Info, Icon::Cancel, say!("register-withdrawn")));
    Line::new()
        .push(iced::widget::space().width(space::XL))
        .push(entry(one.subject.clone(), parts.join(" · "), mark))
        .align_y(Alignment::Center)
        .into()
}
