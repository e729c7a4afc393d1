//! A short form: lines that propose entries, dates and choices under their labels, each at the path of a
//! record, so that a fault finds its field.

mod typed;
mod view;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::operation;

use super::path_field;
use crate::domain::fault::{Fault, Problem};
use crate::store::StoreError;
use crate::window::widget::date_field::{self, DateField};
use crate::window::widget::editor::Effect;
use crate::window::widget::reveal;
use crate::window::widget::suggested_line::{self, SuggestedLine};

pub use typed::Typed;

/// What a field is filled in with.
#[derive(Debug)]
enum Control {
    Line(SuggestedLine),
    Date(DateField),
    Choice { options: Vec<String>, chosen: usize },
}

/// One field.
#[derive(Debug)]
struct Field {
    path: &'static str,
    label: String,
    hint: Option<String>,
    control: Control,
}

/// The fields in their order, and what is wrong with them.
#[derive(Debug)]
pub struct Sheet {
    fields: Vec<Field>,
    faults: Vec<Fault>,
    /// The day from which a date without its year counts.
    today: NaiveDate,
    /// The field typed or chosen in last; `None` until there is one.
    typed_at: Option<usize>,
}

/// What the person did, with the place of the field.
#[derive(Debug, Clone)]
pub enum Message {
    Line(usize, suggested_line::Change),
    Date(usize, date_field::Change),
    Choose(usize, usize),
    Next,
}

impl Sheet {
    /// A form without fields; dates without a year count from `today`.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        Self {
            fields: Vec::new(),
            faults: Vec::new(),
            today,
            typed_at: None,
        }
    }

    /// Adds a line that shows `text` and proposes `entries`.
    #[must_use]
    pub fn line(self, path: &'static str, label: String, text: &str, entries: Vec<String>) -> Self {
        let line = SuggestedLine::new(text, entries);
        self.with(path, label, Control::Line(line))
    }

    /// Adds a date.
    #[must_use]
    pub fn date(self, path: &'static str, label: String, date: Option<NaiveDate>) -> Self {
        self.with(path, label, Control::Date(DateField::new(date)))
    }

    /// Adds a choice between `options`, at most nine.
    #[must_use]
    pub fn choice(
        self,
        path: &'static str,
        label: String,
        options: Vec<String>,
        chosen: usize,
    ) -> Self {
        self.with(path, label, Control::Choice { options, chosen })
    }

    fn with(mut self, path: &'static str, label: String, control: Control) -> Self {
        self.fields.push(Field {
            path,
            label,
            hint: None,
            control,
        });
        self
    }

    /// Says how the field added last is filled in.
    #[must_use]
    pub fn hint(mut self, words: String) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.hint = Some(words);
        }
        self
    }

    /// Goes to the field typed into last, or to the first one.
    pub fn focus<Answer: Send + 'static>(&self) -> Task<Answer> {
        let field = self.fields.get(self.typed_at.unwrap_or_default());
        field.map_or_else(Task::none, |field| path_field::focus(field.path))
    }

    /// Does what the person did; tells whether something typed has changed.
    pub fn update<Answer: Send + 'static>(&mut self, message: Message) -> (Task<Answer>, bool) {
        let (at, effect) = match message {
            Message::Next => return (next(), false),
            Message::Line(at, change) => {
                let Some(Control::Line(line)) = self.control_mut(at) else {
                    return (Task::none(), false);
                };
                let is_enter = matches!(change, suggested_line::Change::Enter);
                let effect = line.perform(change);
                if is_enter && effect == Effect::Moved {
                    return (next(), false);
                }
                (at, effect)
            }
            Message::Date(at, change) => {
                let today = self.today;
                let Some(Control::Date(date)) = self.control_mut(at) else {
                    return (Task::none(), false);
                };
                (at, date.perform(change, today))
            }
            Message::Choose(at, option) => {
                let Some(Control::Choice { chosen, .. }) = self.control_mut(at) else {
                    return (Task::none(), false);
                };
                *chosen = option;
                (at, Effect::Changed)
            }
        };
        let Some(path) = self.fields.get(at).map(|field| field.path) else {
            return (Task::none(), false);
        };
        let has_changed = effect == Effect::Changed;
        if has_changed {
            self.typed_at = Some(at);
            self.faults.retain(|fault| fault.path != path);
        }
        path_field::refuse(&mut self.faults, path, effect);
        (Task::none(), has_changed)
    }

    fn control_mut(&mut self, at: usize) -> Option<&mut Control> {
        self.fields.get_mut(at).map(|field| &mut field.control)
    }

    fn control(&self, path: &str) -> Option<&Control> {
        let field = self.fields.iter().find(|field| field.path == path);
        field.map(|field| &field.control)
    }

    /// Whether something was typed or chosen since it was opened.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.typed_at.is_some()
    }

    /// The text of a line, without the space around it.
    #[must_use]
    pub fn text(&self, path: &str) -> String {
        match self.control(path) {
            Some(Control::Line(line)) => line.editor.text().trim().to_owned(),
            _ => String::new(),
        }
    }

    /// The date typed; `None` for none and for what cannot be read.
    #[must_use]
    pub fn day(&self, path: &str) -> Option<NaiveDate> {
        match self.control(path) {
            Some(Control::Date(date)) => date.read(self.today).ok().flatten(),
            _ => None,
        }
    }

    /// Puts a date into its field.
    pub fn set_day(&mut self, path: &str, day: NaiveDate) {
        let field = self.fields.iter_mut().find(|field| field.path == path);
        if let Some(Field {
            control: Control::Date(date),
            ..
        }) = field
        {
            *date = DateField::new(Some(day));
        }
    }

    /// The entry of a line's list that is typed in full.
    #[must_use]
    pub fn entry(&self, path: &str) -> Option<usize> {
        match self.control(path) {
            Some(Control::Line(line)) if !line.editor.is_blank() => line.entry(),
            _ => None,
        }
    }

    /// The option chosen.
    #[must_use]
    pub fn chosen(&self, path: &str) -> usize {
        match self.control(path) {
            Some(Control::Choice { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Notes what only the fields can tell: dates that cannot be read, dates of `required` that are
    /// missing, and names of `known` lists that are in none of them. Answers whether all is well.
    pub fn check(&mut self, required: &[&str], known: &[&str]) -> bool {
        let mut faults = Vec::new();
        for field in &self.fields {
            let problem = match &field.control {
                Control::Date(date) => match date.read(self.today) {
                    Err(problem) => Some(problem),
                    Ok(None) if required.contains(&field.path) => Some(Problem::DateMissing),
                    Ok(_) => None,
                },
                Control::Line(line) if known.contains(&field.path) => {
                    let is_unknown = !line.editor.is_blank() && line.entry().is_none();
                    is_unknown.then_some(Problem::NotInList)
                }
                _ => None,
            };
            faults.extend(problem.map(|problem| Fault {
                path: field.path.to_owned(),
                problem,
            }));
        }
        self.faults = faults;
        self.faults.is_empty()
    }

    /// Says that a name of a list is missing.
    pub fn miss(&mut self, path: &str) {
        self.faults.push(Fault {
            path: path.to_owned(),
            problem: Problem::Text(crate::domain::text::TextProblem::Empty),
        });
    }

    /// Says that a number cannot be read.
    pub fn misread(&mut self, path: &str) {
        self.faults.push(Fault {
            path: path.to_owned(),
            problem: Problem::NumberUnreadable,
        });
    }

    /// Shows what the data file found wrong; gives back what belongs to no field.
    pub fn refused(&mut self, error: StoreError) -> Option<StoreError> {
        let StoreError::Faults(faults) = error else {
            return Some(error);
        };
        let is_here = |fault: &Fault| self.fields.iter().any(|field| field.path == fault.path);
        let (here, elsewhere): (Vec<_>, Vec<_>) = faults.into_iter().partition(is_here);
        self.faults = here;
        (!elsewhere.is_empty()).then_some(StoreError::Faults(elsewhere))
    }

    /// Goes to the first field with a fault.
    pub fn focus_fault<Answer: Send + 'static>(&self) -> Task<Answer> {
        path_field::focus_first(&self.faults)
    }
}

fn next<Answer: Send + 'static>() -> Task<Answer> {
    operation::focus_next().chain(reveal::focused())
}
