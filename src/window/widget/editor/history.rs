//! Undo and redo of one field: one step per word typed, however the letters were put together.

use iced::widget::text_editor::{Edit, Position};

/// The most steps kept; older ones are forgotten.
const DEPTH: usize = 500;

/// How an edit joins the step before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A letter, or a letter taken back: part of the word at hand. Unikey turns one key press
    /// into Backspaces and new letters, so both belong together.
    Letter,
    /// A space after the word: the last part of its step.
    Space,
    /// A step of its own.
    Alone,
}

impl Step {
    /// How `edit` joins.
    pub fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Insert(c) if c.is_whitespace() => Self::Space,
            Edit::Insert(_) | Edit::Backspace => Self::Letter,
            _ => Self::Alone,
        }
    }
}

/// A change as what stood at `at` (bytes) and what stands there now.
#[derive(Debug)]
struct Change {
    at: usize,
    removed: String,
    inserted: String,
    cursor_before: Position,
    cursor_after: Position,
}

/// The changes done and undone.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// The step that further edits may still join: its text before, and its last edit.
    open: Option<(String, Step)>,
}

impl History {
    /// Ends the step at hand: the next edit starts a new one.
    pub fn close_group(&mut self) {
        self.open = None;
    }

    /// Notes that `before` became `after`.
    pub fn record(
        &mut self,
        before: &str,
        after: &str,
        cursor_before: Position,
        cursor_after: Position,
        step: Step,
    ) {
        self.undone.clear();
        let joins = match (&self.open, step) {
            (Some((_, Step::Letter)), Step::Letter | Step::Space)
            | (Some((_, Step::Space)), Step::Space) => !removed_space(before, after),
            _ => false,
        };
        if joins && let (Some((base, last)), Some(change)) = (&mut self.open, self.done.last_mut())
        {
            let cursor_before = change.cursor_before;
            *change = difference(base, after, cursor_before, cursor_after);
            *last = step;
            return;
        }
        self.open = (step != Step::Alone).then(|| (before.to_owned(), step));
        self.done
            .push(difference(before, after, cursor_before, cursor_after));
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
    }

    /// The text before the last step, and where its cursor stood.
    pub fn undo(&mut self, now: &str) -> Option<(String, Position)> {
        self.open = None;
        let change = self.done.pop()?;
        let text = replace(now, change.at, &change.inserted, &change.removed)?;
        let cursor = change.cursor_before;
        self.undone.push(change);
        Some((text, cursor))
    }

    /// The text after the step last undone, and where its cursor stood.
    pub fn redo(&mut self, now: &str) -> Option<(String, Position)> {
        self.open = None;
        let change = self.undone.pop()?;
        let text = replace(now, change.at, &change.removed, &change.inserted)?;
        let cursor = change.cursor_after;
        self.done.push(change);
        Some((text, cursor))
    }
}

/// Whether the change took away white space: holding Backspace undoes word by word.
fn removed_space(before: &str, after: &str) -> bool {
    let none = Position { line: 0, column: 0 };
    difference(before, after, none, none)
        .removed
        .contains(char::is_whitespace)
}

fn difference(
    before: &str,
    after: &str,
    cursor_before: Position,
    cursor_after: Position,
) -> Change {
    let at: usize = before
        .chars()
        .zip(after.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (old, new) = (&before[at..], &after[at..]);
    let tail: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    Change {
        at,
        removed: old[..old.len() - tail].to_owned(),
        inserted: new[..new.len() - tail].to_owned(),
        cursor_before,
        cursor_after,
    }
}

/// `text` with `from` at `at` replaced by `to`; `None` when `from` does not stand there.
fn replace(text: &str, at: usize, from: &str, to: &str) -> Option<String> {
    let rest = text.get(at..)?.strip_prefix(from)?;
    Some([text.get(..at)?, to, rest].concat())
}
