//! The fields of the form: lines, days and choices, each with its path in the event.

use serde::{Deserialize, Serialize};

use crate::domain::follow_up::{Hearing, ResultKind, WaitingFor};
use crate::domain::{Fault, Legality, Satisfaction};

/// The path of the unit, which proposes the units known.
pub const UNIT: &str = "unit";

/// A text that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    By,
    Reason,
    Number,
    Text,
    Note,
    /// The citizen's own word.
    Word,
    /// Where the file lies that is kept as evidence.
    Path,
    DecidedBy,
}

impl Line {
    pub const ALL: [Self; 8] = [
        Self::By,
        Self::Reason,
        Self::Number,
        Self::Text,
        Self::Note,
        Self::Word,
        Self::Path,
        Self::DecidedBy,
    ];

    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::By => "by",
            Self::Reason => "reason",
            Self::Number => "document.number",
            Self::Text => "text",
            Self::Note => "note",
            Self::Word => "evidence",
            Self::Path => "path",
            Self::DecidedBy => "decided_by",
        }
    }
}

/// A day that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// On which it happened.
    On,
    DueOn,
    /// The document's date.
    Dated,
}

impl Day {
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::DueOn => "due_on",
            Self::Dated => "document.on",
        }
    }
}

/// What proves a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    #[default]
    None,
    Document,
    File,
    CitizenWord,
}

impl Proof {
    pub const ALL: [Self; 4] = [Self::None, Self::Document, Self::File, Self::CitizenWord];
}

/// One thing chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    WaitingFor(WaitingFor),
    Result(ResultKind),
    Proof(Proof),
    Satisfaction(Satisfaction),
    Hearing(Hearing),
    Legality(Legality),
}

impl Choice {
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::WaitingFor(_) => "waiting_for",
            Self::Result(_) => "result",
            Self::Proof(_) => "proof",
            Self::Satisfaction(_) => "satisfaction",
            Self::Hearing(_) => "hearing",
            Self::Legality(_) => "legality",
        }
    }
}

/// Everything chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    pub waiting_for: WaitingFor,
    pub result: Option<ResultKind>,
    pub proof: Proof,
    pub satisfaction: Satisfaction,
    pub hearing: Hearing,
    pub legality: Legality,
}

impl Choices {
    /// Takes a choice over.
    pub fn choose(&mut self, choice: Choice) {
        match choice {
            Choice::WaitingFor(chosen) => self.waiting_for = chosen,
            Choice::Result(chosen) => self.result = Some(chosen),
            Choice::Proof(chosen) => self.proof = chosen,
            Choice::Satisfaction(chosen) => self.satisfaction = chosen,
            Choice::Hearing(chosen) => self.hearing = chosen,
            Choice::Legality(chosen) => self.legality = chosen,
        }
    }
}

/// The paths that have a field of their own.
const FIELDS: [&str; 16] = [
    UNIT,
    "by",
    "reason",
    "document.number",
    "text",
    "note",
    "proof",
    "path",
    "decided_by",
    "on",
    "due_on",
    "document.on",
    "result",
    "satisfaction",
    "legality",
    "evidence",
];

/// The field at which a fault is shown; of the event as a whole, nothing.
#[must_use]
pub fn shown_at(fault: &Fault) -> &'static str {
    match fault.path.as_str() {
        "to" => UNIT,
        path => FIELDS
            .into_iter()
            .find(|field| *field == path)
            .unwrap_or(""),
    }
}
