//! A line that proposes entries of a list while it is typed: ↑, ↓ and Enter take one.

use iced::Element;
use iced::widget::{Column, Id};

use super::completion::{Completion, Step};
use super::editor::{self, Edit, Editor, Effect};
use super::listener::key_catcher;
use crate::domain::text::fold;
use crate::window::look::space;

/// What the person did to the line.
#[derive(Debug, Clone)]
pub enum Change {
    Edit(Edit),
    Step(Step),
    Take(usize),
    /// Takes the proposal chosen.
    Enter,
}

/// The line and what it proposes.
#[derive(Debug)]
pub struct SuggestedLine {
    pub editor: Editor,
    entries: Vec<String>,
    completion: Completion,
    /// Nothing but an entry is meant, so that Enter takes the only one proposed.
    is_closed: bool,
}

impl SuggestedLine {
    /// A line that shows `text` and proposes `entries`.
    #[must_use]
    pub fn new(text: &str, entries: Vec<String>) -> Self {
        Self {
            editor: Editor::line(text),
            entries,
            completion: Completion::default(),
            is_closed: false,
        }
    }

    /// As [`SuggestedLine::new`], where nothing but an entry is meant.
    #[must_use]
    pub fn closed(text: &str, entries: Vec<String>) -> Self {
        Self {
            is_closed: true,
            ..Self::new(text, entries)
        }
    }

    /// Does what the person did; an Enter that takes nothing leaves everything as it is.
    pub fn perform(&mut self, change: Change) -> Effect {
        match change {
            Change::Edit(edit) => {
                let effect = self.editor.perform(edit);
                if effect == Effect::Changed {
                    let entries = self.entries.iter().map(String::as_str);
                    self.completion = Completion::of(&self.editor.text(), entries);
                }
                effect
            }
            Change::Step(step) => {
                self.completion.step(step);
                Effect::Moved
            }
            Change::Take(at) => self.take(Some(at)),
            Change::Enter => self.take(self.completion.chosen().or_else(|| self.only())),
        }
    }

    /// The only entry proposed, where nothing else can be meant.
    fn only(&self) -> Option<usize> {
        match self.completion.matches() {
            [only] if self.is_closed => Some(*only),
            _ => None,
        }
    }

    fn take(&mut self, at: Option<usize>) -> Effect {
        let Some(entry) = at.and_then(|at| self.entries.get(at)) else {
            return Effect::Moved;
        };
        self.editor.set(entry);
        self.completion = Completion::default();
        Effect::Changed
    }

    /// The entry that is typed in full: to the letter, else the only one that is the same without
    /// regard to accents and case.
    #[must_use]
    pub fn entry(&self) -> Option<usize> {
        let text = self.editor.text();
        let typed = text.trim();
        if let Some(exact) = self.entries.iter().position(|entry| entry == typed) {
            return Some(exact);
        }
        let folded = fold(typed);
        let alike = |entry: &&String| fold(entry) == folded;
        let first = self.entries.iter().position(|entry| alike(&entry))?;
        let is_only = !self.entries[first + 1..].iter().any(|entry| alike(&entry));
        is_only.then_some(first)
    }

    /// Whether it proposes something for what is typed.
    #[must_use]
    pub fn has_proposals(&self) -> bool {
        !self.completion.matches().is_empty()
    }

    /// The line on the screen, its proposals below.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        id: Id,
        placeholder: String,
        on_change: impl Fn(Change) -> Message + Clone + 'a,
    ) -> Element<'a, Message> {
        let (on_edit, on_step, on_take) = (on_change.clone(), on_change.clone(), on_change.clone());
        let line = editor::view(&self.editor, id, move |edit| on_edit(Change::Edit(edit)))
            .placeholder(placeholder)
            .on_enter(on_change(Change::Enter));
        let line = key_catcher(line, move |key| {
            self.completion
                .step_of(key)
                .map(|step| on_step(Change::Step(step)))
        });
        let words = |at: usize| (self.entries[at].clone(), String::new());
        let proposals = self
            .completion
            .view(words, move |at| on_take(Change::Take(at)));
        Column::new()
            .push(line)
            .push(proposals)
            .spacing(space::XS)
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> SuggestedLine {
        typed_into(SuggestedLine::new("", units()), text)
    }

    fn units() -> Vec<String> {
        ["Phòng Kinh tế", "Công an xã"].map(str::to_owned).to_vec()
    }

    fn typed_into(mut line: SuggestedLine, text: &str) -> SuggestedLine {
        for c in text.chars() {
            let insert = iced::widget::text_editor::Edit::Insert(c);
            line.perform(Change::Edit(Edit::Act(
                iced::widget::text_editor::Action::Edit(insert),
            )));
        }
        line
    }

    #[test]
    fn an_entry_is_chosen_by_arrow_and_taken_by_enter() {
        let mut line = typed("cong");
        assert_eq!(line.perform(Change::Enter), Effect::Moved);
        line.perform(Change::Step(Step::Down));
        assert_eq!(line.perform(Change::Enter), Effect::Changed);
        assert_eq!(line.editor.text(), "Công an xã");
        assert_eq!(line.entry(), Some(1));
    }

    #[test]
    fn the_only_entry_proposed_is_taken_by_enter_where_nothing_else_is_meant() {
        let closed = |text| typed_into(SuggestedLine::closed("", units()), text);
        let mut only = closed("cong");
        assert_eq!(only.perform(Change::Enter), Effect::Changed);
        assert_eq!(only.entry(), Some(1));
        let mut several = closed("n");
        assert_eq!(several.perform(Change::Enter), Effect::Moved);
    }

    #[test]
    fn an_entry_typed_without_its_accents_is_that_entry() {
        assert_eq!(typed("phong kinh te").entry(), Some(0));
        assert_eq!(typed("phong").entry(), None);
    }
}
