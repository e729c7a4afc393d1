//! Everything typed into the form, exactly as it stands, for a draft.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Control, Sheet};
use crate::window::widget::editor::{Editor, Place};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Value {
    Text(String),
    Chosen(usize),
}

/// The fields by their paths, and where the person was.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    fields: BTreeMap<String, Value>,
    /// The field typed into last.
    path: String,
    /// Where the cursor stood in it.
    column: usize,
}

impl Control {
    fn editor(&self) -> Option<&Editor> {
        match self {
            Self::Line(line) => Some(&line.editor),
            Self::Date(date) => Some(&date.editor),
            Self::Choice { .. } => None,
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Line(line) => Value::Text(line.editor.text()),
            Self::Date(date) => Value::Text(date.editor.text()),
            Self::Choice { chosen, .. } => Value::Chosen(*chosen),
        }
    }

    fn set(&mut self, value: &Value) {
        match (self, value) {
            (Self::Line(line), Value::Text(text)) => line.editor.set(text),
            (Self::Date(date), Value::Text(text)) => date.editor.set(text),
            (Self::Choice { options, chosen }, Value::Chosen(at)) if *at < options.len() => {
                *chosen = *at;
            }
            // Another make of the form had another field here.
            _ => {}
        }
    }

    fn move_to(&mut self, column: usize) {
        let place = Place { line: 0, column };
        match self {
            Self::Line(line) => line.editor.move_to(place),
            Self::Date(date) => date.editor.move_to(place),
            Self::Choice { .. } => {}
        }
    }
}

impl Sheet {
    /// What a draft keeps.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let fields = self.fields.iter();
        let last = self.typed_at.and_then(|at| self.fields.get(at));
        let editor = last.and_then(|field| field.control.editor());
        Typed {
            fields: fields
                .map(|field| (field.path.to_owned(), field.control.value()))
                .collect(),
            path: last.map(|field| field.path.to_owned()).unwrap_or_default(),
            column: editor.map_or(0, |editor| editor.place().column),
        }
    }

    /// Takes back what a draft kept.
    pub fn restore(&mut self, typed: &Typed) {
        for field in &mut self.fields {
            if let Some(value) = typed.fields.get(field.path) {
                field.control.set(value);
            }
        }
        let at = self.fields.iter().position(|one| one.path == typed.path);
        self.typed_at = Some(at.unwrap_or_default());
        if let Some(field) = at.and_then(|at| self.fields.get_mut(at)) {
            field.control.move_to(typed.column);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str, chosen: usize) -> Sheet {
        let today = chrono::NaiveDate::default();
        let options = ["không", "có"].map(str::to_owned).to_vec();
        Sheet::new(today)
            .line("name", String::new(), text, Vec::new())
            .date("on", String::new(), None)
            .choice("kind", String::new(), options, chosen)
    }

    fn kept(sheet: &Sheet) -> Typed {
        serde_json::from_str(&serde_json::to_string(&sheet.typed()).unwrap()).unwrap()
    }

    #[test]
    fn a_form_comes_back_as_it_was_typed() {
        let mut typed = sheet("Bãi rác", 1);
        typed.fields[1].control.set(&Value::Text("31/02".into()));
        typed.fields[1].control.move_to(3);
        typed.typed_at = Some(1);
        let mut restored = sheet("", 0);
        restored.restore(&kept(&typed));
        assert_eq!(restored.typed(), typed.typed());
        assert!(restored.is_changed());
        assert_eq!(restored.typed().column, 3);
    }

    #[test]
    fn what_another_make_of_the_form_kept_is_no_reason_to_lose_the_rest() {
        let mut typed = kept(&sheet("Bãi rác", 0));
        typed.fields.insert("kind".into(), Value::Chosen(7));
        typed.fields.insert("on".into(), Value::Chosen(1));
        typed.fields.insert("gone".into(), Value::Text("x".into()));
        typed.path = "gone".into();
        let mut restored = sheet("", 1);
        restored.restore(&typed);
        assert_eq!(
            (restored.text("name"), restored.chosen("kind")),
            ("Bãi rác".into(), 1)
        );
        assert!(restored.is_changed());
    }
}
