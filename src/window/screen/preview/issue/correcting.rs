//! The erratum of a signed document: where it says what by mistake, and what it is to say.

use iced::Task;
use iced::widget::Id;
use serde::{Deserialize, Serialize};

use crate::document;
use crate::domain::{Change, Correction, DocumentId, IssuedDocument, SessionId};
use crate::window::autosave::{Autosave, Saved};
use crate::window::context::Context;
use crate::window::draft;
use crate::window::form::path_field;
use crate::window::widget::editor::{Edit, Editor, Effect};

/// What is corrected.
#[derive(Debug, Default)]
pub struct Correcting {
    pub target: Option<DocumentId>,
    /// How the erratum names it.
    citation: String,
    pub rows: Vec<[Editor; 3]>,
    pub autosave: Autosave,
    is_restored: bool,
}

/// A field of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Place,
    Wrong,
    Right,
}

impl Part {
    pub const ALL: [Self; 3] = [Self::Place, Self::Wrong, Self::Right];
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    /// For the document at work.
    Begin,
    Edit(usize, Part, Edit),
    AddRow,
    RemoveRow(usize),
    Saved(Saved),
}

/// What is typed, as a draft keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Typed {
    document: i64,
    rows: Vec<[String; 3]>,
}

impl Correcting {
    /// Corrects another document; what was typed for the same one stays.
    pub fn begin(&mut self, document: &IssuedDocument) {
        if self.target != Some(document.id) {
            self.target = Some(document.id);
            self.rows = vec![empty()];
            self.autosave.touch();
        }
        self.name(Some(document));
    }

    /// Names what is corrected as it is numbered and dated now.
    pub fn name(&mut self, document: Option<&IssuedDocument>) {
        self.citation = document.map(document::citation).unwrap_or_default();
    }

    /// Takes back what a draft kept, once.
    pub fn restore(&mut self, draft: Option<&str>) {
        if std::mem::replace(&mut self.is_restored, true) {
            return;
        }
        if let Some(typed) = draft::read::<Typed>("an erratum", draft) {
            self.target = Some(DocumentId(typed.document));
            let rows = typed.rows.iter();
            self.rows = rows
                .map(|row| row.each_ref().map(|t| Editor::line(t)))
                .collect();
        }
    }

    /// Does what the message says; answers whether the erratum says something else now.
    pub fn update(&mut self, message: Message) -> bool {
        match message {
            Message::Begin => return false,
            Message::Edit(row, part, edit) => {
                let field = self.rows.get_mut(row).map(|row| &mut row[part as usize]);
                if field.is_none_or(|field| field.perform(edit) != Effect::Changed) {
                    return false;
                }
            }
            Message::AddRow => self.rows.push(empty()),
            Message::RemoveRow(row) => {
                if row >= self.rows.len() {
                    return false;
                }
                self.rows.remove(row);
            }
            Message::Saved(saved) => {
                self.autosave.answered(saved);
                return false;
            }
        }
        self.autosave.touch();
        true
    }

    /// What the erratum says; rows with nothing in them are none.
    pub fn correction(&self) -> Option<Correction> {
        self.target?;
        let changes = self.rows.iter().map(|row| {
            let [place, wrong, right] = row.each_ref().map(Editor::text);
            Change {
                place,
                wrong,
                right,
            }
        });
        let is_said = |change: &Change| {
            let texts = [&change.place, &change.wrong, &change.right];
            texts.iter().any(|text| !text.trim().is_empty())
        };
        Some(Correction {
            document: self.citation.clone(),
            changes: changes.filter(is_said).collect(),
        })
    }

    /// Keeps what is typed, so that it outlives the program.
    pub fn flush(&mut self, session: SessionId, context: &Context) -> Task<Message> {
        let Self {
            target,
            rows,
            autosave,
            ..
        } = self;
        let op = || {
            let typed = Typed {
                document: target.map_or(0, |document| document.0),
                rows: rows
                    .iter()
                    .map(|row| row.each_ref().map(Editor::text))
                    .collect(),
            };
            draft::keep(draft_key(session), &typed)
        };
        autosave.send(context, op, Message::Saved)
    }
}

fn empty() -> [Editor; 3] {
    Part::ALL.map(|_| Editor::line(""))
}

/// Where the corrections being typed are kept.
pub fn draft_key(session: SessionId) -> String {
    format!("erratum/{session}")
}

pub fn id(row: usize, part: Part) -> Id {
    path_field::id(&format!("issue.correction[{row}].{part:?}").to_lowercase())
}

pub fn first_id() -> Id {
    id(0, Part::Place)
}

pub fn begin_id() -> Id {
    Id::new("issue-correct")
}
