//! What was half typed, kind by kind, so that a kill or a closed form loses nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Choices, EventForm, Start};
use crate::domain::follow_up::EventKind;
use crate::window::widget::date_field::DateField;
use crate::window::widget::editor::Editor;

/// The texts of a form as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    unit: String,
    lines: [String; 8],
    days: [String; 3],
    choices: Choices,
}

/// All forms that were begun, and the one that is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Drafts {
    pub open: Option<EventKind>,
    begun: BTreeMap<EventKind, Texts>,
}

impl Drafts {
    /// The form of a kind, as it was left or anew.
    #[must_use]
    pub fn form(&self, kind: EventKind, start: Start) -> EventForm {
        let mut form = EventForm::new(kind, start);
        if let Some(texts) = self.begun.get(&kind) {
            form.restore(texts);
        }
        form
    }

    /// Notes how a form stands.
    pub fn keep(&mut self, form: &EventForm) {
        self.begun.insert(form.kind, form.texts());
    }

    /// Forgets a form that has been recorded.
    pub fn forget(&mut self, kind: EventKind) {
        self.open = None;
        self.begun.remove(&kind);
    }

    /// Whether there is nothing to keep.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.open.is_none() && self.begun.is_empty()
    }
}

impl EventForm {
    fn texts(&self) -> Texts {
        Texts {
            unit: self.unit.editor.text(),
            lines: self.lines.each_ref().map(Editor::text),
            days: self.days.each_ref().map(|day| day.editor.text()),
            choices: self.choices,
        }
    }

    fn restore(&mut self, texts: &Texts) {
        self.unit.editor.set(&texts.unit);
        for (line, text) in self.lines.iter_mut().zip(&texts.lines) {
            line.set(text);
        }
        for (day, text) in self.days.iter_mut().zip(&texts.days) {
            *day = DateField::new(None);
            day.editor.set(text);
        }
        self.choices = texts.choices;
    }
}
