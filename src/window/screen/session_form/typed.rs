//! Everything typed into the form, exactly as it stands, for a draft.

use serde::{Deserialize, Serialize};

use super::fields::{Date, Fields, Line, List};
use crate::domain::{SessionForm as Form, SessionKind};

/// The form as a draft keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Typed {
    kind: SessionKind,
    form: Form,
    lines: [String; 7],
    dates: [String; 2],
    lists: [Vec<Vec<String>>; 7],
}

impl Fields {
    /// The draft of the fields.
    pub fn draft(&self) -> String {
        let typed = Typed {
            kind: self.kind,
            form: self.form,
            lines: Line::ALL.map(|line| self.line(line).text()),
            dates: Date::ALL.map(|date| self.date(date).editor.text()),
            lists: List::ALL.map(|list| self.rows(list).texts()),
        };
        serde_json::to_string(&typed).unwrap_or_default()
    }

    /// Takes back what a draft kept; answers whether it could be read.
    pub fn restore(&mut self, draft: &str) -> bool {
        let typed: Typed = match serde_json::from_str(draft) {
            Ok(typed) => typed,
            Err(error) => {
                log::warn!("draft of a session: {error}");
                return false;
            }
        };
        self.kind = typed.kind;
        self.form = typed.form;
        for (line, text) in Line::ALL.into_iter().zip(&typed.lines) {
            self.set(line, text);
        }
        for (date, text) in Date::ALL.into_iter().zip(&typed.dates) {
            self.date_mut(date).editor.set(text);
        }
        for (list, texts) in List::ALL.into_iter().zip(typed.lists) {
            self.rows_mut(list).set(texts);
        }
        true
    }
}
