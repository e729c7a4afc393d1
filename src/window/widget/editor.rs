//! One text widget for every field, of one line or of paragraphs, with undo as a person expects it.

mod binding;
mod history;
mod view;

use iced::widget::text_editor::{self, Action, Content, Cursor, Motion, Position};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::text;
use history::{History, Step};

pub use view::{View, view};

/// Longest text of a one-line field, in characters; the field's own limit is said beside it.
const LINE_ROOM: usize = 4 * text::LINE_LIMIT;

/// What a person did in the field; carried by the screen's message to [`Editor::perform`].
#[derive(Debug, Clone)]
pub enum Edit {
    Act(Action),
    DeleteWordLeft,
    DeleteWordRight,
    Undo,
    Redo,
}

/// What an edit came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The text is as it was; the cursor may have moved.
    Moved,
    Changed,
    /// The text would have grown too long, so it was left as it was.
    Refused {
        limit: usize,
        length: usize,
    },
}

/// Where the cursor stands: line and byte within the line, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// The state of one field.
pub struct Editor {
    content: Content,
    history: History,
    is_line: bool,
}

impl Editor {
    /// A field of one line.
    #[must_use]
    pub fn line(text: &str) -> Self {
        Self::new(text, true)
    }

    /// A field of paragraphs.
    #[must_use]
    pub fn paragraphs(text: &str) -> Self {
        Self::new(text, false)
    }

    fn new(text: &str, is_line: bool) -> Self {
        let mut editor = Self {
            content: Content::with_text(text),
            history: History::default(),
            is_line,
        };
        editor.content.perform(Action::Move(Motion::DocumentEnd));
        editor
    }

    /// The text as it is kept: NFC, line feeds between paragraphs.
    #[must_use]
    pub fn text(&self) -> String {
        text::nfc(&self.raw())
    }

    /// Whether nothing but white space stands in the field.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.content.lines().all(|line| line.text.trim().is_empty())
    }

    /// Replaces the text from outside, for instance when another record is shown; forgets the history.
    pub fn set(&mut self, text: &str) {
        *self = Self::new(text, self.is_line);
    }

    /// Where the cursor stands.
    #[must_use]
    pub fn place(&self) -> Place {
        let at = self.content.cursor().position;
        Place {
            line: at.line,
            column: at.column,
        }
    }

    /// Puts the cursor where it stood, or at the nearest place that exists.
    pub fn move_to(&mut self, place: Place) {
        let line = place.line.min(self.content.line_count().saturating_sub(1));
        let column = self.content.line(line).map_or(0, |kept| {
            let mut column = place.column.min(kept.text.len());
            while !kept.text.is_char_boundary(column) {
                column -= 1;
            }
            column
        });
        self.content.move_to(Cursor {
            position: Position { line, column },
            selection: None,
        });
    }

    /// Marks the whole text, so that what is typed next takes its place.
    pub fn select_all(&mut self) {
        self.content.perform(Action::SelectAll);
    }

    /// Does what the person did.
    pub fn perform(&mut self, edit: Edit) -> Effect {
        match edit {
            Edit::Undo => self.step_through(History::undo),
            Edit::Redo => self.step_through(History::redo),
            Edit::DeleteWordLeft => self.delete_word(Motion::WordLeft),
            Edit::DeleteWordRight => self.delete_word(Motion::WordRight),
            Edit::Act(Action::Edit(edit)) => self.change(edit),
            Edit::Act(action) => {
                if !matches!(action, Action::Scroll { .. }) {
                    self.history.close_group();
                }
                self.content.perform(action);
                Effect::Moved
            }
        }
    }

    fn change(&mut self, edit: text_editor::Edit) -> Effect {
        use text_editor::Edit::{Enter, Insert, Paste};

        let edit = match edit {
            Enter if self.is_line => return Effect::Moved,
            Paste(pasted) => Paste(self.clean(&pasted).into()),
            Insert(c) if text::is_forbidden(c) => return Effect::Moved,
            other => other,
        };
        let step = Step::of(&edit);
        let before = self.raw();
        let cursor = self.content.cursor();
        match edit {
            Insert(mark) if is_combining_mark(mark) => self.compose(mark),
            other => self.content.perform(Action::Edit(other)),
        }
        self.settle(&before, cursor, step)
    }

    /// Joins a mark to the letter before it: some keyboards send the marks after the letters.
    fn compose(&mut self, mark: char) {
        let at = self.content.cursor().position;
        let letter = self
            .content
            .line(at.line)
            .and_then(|line| line.text.get(..at.column)?.chars().next_back());
        let composed: Option<String> =
            letter.map(|letter| [letter, mark].into_iter().nfc().collect());
        match composed {
            Some(whole) if whole.chars().count() == 1 => {
                let edit = |edit| Action::Edit(edit);
                self.content.perform(edit(text_editor::Edit::Backspace));
                self.content
                    .perform(edit(text_editor::Edit::Paste(whole.into())));
            }
            _ => self
                .content
                .perform(Action::Edit(text_editor::Edit::Insert(mark))),
        }
    }

    fn delete_word(&mut self, motion: Motion) -> Effect {
        let before = self.raw();
        let cursor = self.content.cursor();
        if self.content.selection().is_none() {
            self.content.perform(Action::Select(motion));
        }
        self.content
            .perform(Action::Edit(text_editor::Edit::Delete));
        self.settle(&before, cursor, Step::Alone)
    }

    /// Notes the change in the history, or takes it back when it made the text too long.
    fn settle(&mut self, before: &str, cursor: Cursor, step: Step) -> Effect {
        let after = self.raw();
        if after == before {
            return Effect::Moved;
        }
        let limit = if self.is_line {
            LINE_ROOM
        } else {
            text::PARAGRAPHS_LIMIT
        };
        let length = after.chars().count();
        if length > limit && after.len() > before.len() {
            self.content = Content::with_text(before);
            self.content.move_to(Cursor {
                selection: None,
                ..cursor
            });
            return Effect::Refused { limit, length };
        }
        self.history.record(
            before,
            &after,
            cursor.position,
            self.content.cursor().position,
            step,
        );
        Effect::Changed
    }

    fn step_through(
        &mut self,
        step: fn(&mut History, &str) -> Option<(String, Position)>,
    ) -> Effect {
        let now = self.raw();
        let Some((text, position)) = step(&mut self.history, &now) else {
            return Effect::Moved;
        };
        self.content = Content::with_text(&text);
        self.move_to(Place {
            line: position.line,
            column: position.column,
        });
        Effect::Changed
    }

    fn clean(&self, pasted: &str) -> String {
        let cleaned = text::clean(pasted).text;
        if self.is_line {
            cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
        } else {
            cleaned.replace('\t', " ")
        }
    }

    fn raw(&self) -> String {
        let mut raw = String::new();
        for (i, line) in self.content.lines().enumerate() {
            if i > 0 {
                raw.push('\n');
            }
            raw.push_str(&line.text);
        }
        raw
    }
}

impl std::fmt::Debug for Editor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Editor")
            .field("is_line", &self.is_line)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
