//! Which document is asked for, as a person puts it together.

use chrono::NaiveDate;

use crate::domain::{Edition, Kind, Letterhead, Order, Problem, Reworded, SessionRecord, Stage};
use crate::window::widget::date_field::{Change, DateField};
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::selector::after;

/// The editions to choose from; the unit of an extract is chosen apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionKind {
    Full,
    Public,
    Unit,
}

impl EditionKind {
    pub const ALL: [Self; 3] = [Self::Full, Self::Public, Self::Unit];
}

/// What is asked for.
#[derive(Debug)]
pub struct Asked {
    pub kind: Kind,
    pub letterhead: Letterhead,
    pub edition: EditionKind,
    /// Every unit with an opinion of the session, in the order of the alphabet.
    pub units: Vec<String>,
    pub unit: usize,
    pub stage: Stage,
    pub number: Editor,
    pub date: DateField,
    /// The number typed is none.
    pub is_number_wrong: bool,
    /// The date typed is none.
    pub is_date_wrong: bool,
}

/// What the person changes of it.
#[derive(Debug, Clone)]
pub enum Message {
    Kind(Kind),
    OtherKind,
    Letterhead(Letterhead),
    OtherLetterhead,
    Edition(EditionKind),
    OtherEdition,
    StepUnit { forward: bool },
    Stage(Stage),
    OtherStage,
    Number(Edit),
    TakeNumber(u32),
    Date(Change),
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            kind: Kind::Minutes,
            letterhead: Letterhead::default(),
            edition: EditionKind::Full,
            units: Vec::new(),
            unit: 0,
            stage: Stage::Draft,
            number: Editor::line(""),
            date: DateField::new(None),
            is_number_wrong: false,
            is_date_wrong: false,
        }
    }
}

impl Asked {
    /// What is asked for first of a session: its minutes, final as soon as they may be.
    pub fn begin(&mut self, record: &SessionRecord) {
        self.letterhead = record.office.letterhead;
        self.units = units(record);
        let gate = crate::domain::gate::Gate::of(&record.opinions);
        self.stage = if gate.is_closed() {
            Stage::Final
        } else {
            Stage::Draft
        };
    }

    /// Does what the message says; answers whether another document is asked for now.
    pub fn update(&mut self, message: Message, from: NaiveDate) -> bool {
        match message {
            Message::Kind(kind) => self.kind = kind,
            Message::OtherKind => self.kind = after(&Kind::ALL, self.kind),
            Message::Letterhead(letterhead) => self.letterhead = letterhead,
            Message::OtherLetterhead => {
                self.letterhead = after(&Letterhead::ALL, self.letterhead);
            }
            Message::Edition(edition) => self.edition = edition,
            Message::OtherEdition => self.edition = after(&EditionKind::ALL, self.edition),
            Message::StepUnit { forward } => {
                let count = self.units.len().max(1);
                let step = if forward { 1 } else { count - 1 };
                self.unit = (self.unit + step) % count;
            }
            Message::Stage(stage) => self.stage = stage,
            Message::OtherStage => {
                self.stage = match self.stage {
                    Stage::Draft => Stage::Final,
                    Stage::Final => Stage::Draft,
                };
            }
            Message::Number(edit) => {
                let is_changed = self.number.perform(edit) == Effect::Changed;
                self.is_number_wrong = self.typed_number().is_err();
                return is_changed && !self.is_number_wrong;
            }
            Message::TakeNumber(number) => {
                self.number.set(&number.to_string());
                self.is_number_wrong = false;
            }
            Message::Date(change) => {
                let is_changed = self.date.perform(change, from) == Effect::Changed;
                self.is_date_wrong = self.date.read(from).is_err();
                return is_changed && !self.is_date_wrong;
            }
        }
        true
    }

    /// Takes over number and date of an order that was mended.
    pub fn take(&mut self, order: &Order) {
        let number = order.number.map(|number| number.to_string());
        self.number.set(&number.unwrap_or_default());
        self.date = DateField::new(order.dated_on);
        (self.is_number_wrong, self.is_date_wrong) = (false, false);
    }

    /// Asks for the erratum of a document under `letterhead`.
    pub fn correct(&mut self, letterhead: Letterhead) {
        (self.kind, self.letterhead) = (Kind::Erratum, letterhead);
        (self.edition, self.stage) = (EditionKind::Full, Stage::Final);
        self.number.set("");
    }

    /// The order, in the words given.
    pub fn order(&self, wording: Vec<Reworded>, from: NaiveDate) -> Order {
        let edition = match (self.edition, self.units.get(self.unit)) {
            (EditionKind::Full, _) | (EditionKind::Unit, None) => Edition::Full,
            (EditionKind::Public, _) => Edition::Public,
            (EditionKind::Unit, Some(unit)) => Edition::Unit(unit.clone()),
        };
        Order {
            edition,
            number: self.typed_number().ok().flatten(),
            dated_on: self.date.read(from).ok().flatten(),
            wording,
            ..Order::new(self.kind, self.letterhead, self.stage)
        }
    }

    fn typed_number(&self) -> Result<Option<u32>, Problem> {
        read_number(&self.number)
    }
}

/// The number of a document typed into a field, or none when that is empty.
///
/// # Errors
/// [`Problem::NumberUnreadable`].
pub fn read_number(field: &Editor) -> Result<Option<u32>, Problem> {
    match field.text().trim() {
        "" => Ok(None),
        digits => {
            let number = digits.parse().ok().filter(|number| *number > 0);
            number.map(Some).ok_or(Problem::NumberUnreadable)
        }
    }
}

fn units(record: &SessionRecord) -> Vec<String> {
    let mut units: Vec<String> = record
        .opinions
        .iter()
        .flat_map(|opinion| {
            let conclusion = &opinion.conclusion;
            std::iter::once(&conclusion.lead_unit).chain(&conclusion.co_units)
        })
        .map(|unit| unit.trim().to_owned())
        .filter(|unit| !unit.is_empty())
        .collect();
    units.sort();
    units.dedup();
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Opinion;

    fn from() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 14).unwrap()
    }

    #[test]
    fn the_units_of_an_extract_are_those_of_the_session_each_once() {
        let mut one = Opinion::default();
        one.conclusion.lead_unit = "Phòng Kinh tế".into();
        one.conclusion.co_units = vec!["Công an xã".into()];
        let record = SessionRecord {
            opinions: vec![one.clone(), one],
            ..crate::import::sample::record().unwrap()
        };
        assert_eq!(units(&record), ["Công an xã", "Phòng Kinh tế"]);
    }

    #[test]
    fn a_number_that_is_none_keeps_the_document_as_it_was() {
        let mut asked = Asked::default();
        asked.number.set("15");
        assert_eq!(asked.order(Vec::new(), from()).number, Some(15));
        asked.number.set("15a");
        assert!(asked.typed_number().is_err());
    }

    #[test]
    fn the_letterheads_come_round() {
        let mut asked = Asked::default();
        for wanted in [Letterhead::Party, Letterhead::Front, Letterhead::State] {
            assert!(asked.update(Message::OtherLetterhead, from()));
            assert_eq!(asked.letterhead, wanted);
        }
    }
}
