//! The form of one event of an opinion's history, the same for one opinion and for several.

mod draft;
mod field;
mod recording;
mod sending;
mod view;

use chrono::NaiveDate;
use iced::Task;
use std::path::PathBuf;

use crate::domain::Fault;
use crate::domain::fault::Problem;
use crate::domain::follow_up::{DocumentRef, Event, EventKind, Evidence, Field, Particulars};
use crate::domain::id::EntryId;
use crate::domain::text::TextProblem;
use crate::say;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::widget::date_field::{self, DateField};
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::window::widget::suggested_line::{self, SuggestedLine};

use super::path_field;

pub use draft::{Drafts, Texts};
pub use field::{Choice, Choices, Day, Line, Proof};
pub use recording::{Outcome, Recording, Sent};
pub use sending::Recorded;
pub use view::buttons;

/// What the form starts from.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// Today, on which most things are recorded that happened today.
    pub today: NaiveDate,
    pub by: String,
    pub due_on: Option<NaiveDate>,
    pub units: Vec<String>,
    /// The entry that would be retracted.
    pub entry: Option<EntryId>,
}

/// The fields of an event.
#[derive(Debug)]
pub struct EventForm {
    kind: EventKind,
    start: Start,
    unit: SuggestedLine,
    lines: [Editor; 8],
    days: [DateField; 3],
    choices: Choices,
    /// The due date that was proposed, as long as nobody has typed another one.
    proposed: Option<NaiveDate>,
    faults: Vec<Fault>,
}

/// What happens in the form.
#[derive(Debug, Clone)]
pub enum Message {
    Unit(suggested_line::Change),
    Line(Line, Edit),
    Day(Day, date_field::Change),
    Choose(Choice),
    /// The field after the one with this path.
    Enter(&'static str),
    AskForFile,
    FileChosen(Option<PathBuf>),
}

impl EventForm {
    /// The form of an event, filled with what is usual.
    #[must_use]
    pub fn new(kind: EventKind, start: Start) -> Self {
        let mut lines = Line::ALL.map(|line| match line {
            Line::Text => Editor::paragraphs(""),
            _ => Editor::line(""),
        });
        lines[Line::By as usize].set(&start.by);
        let today = Some(start.today);
        Self {
            kind,
            unit: SuggestedLine::new("", start.units.clone()),
            lines,
            days: [today, start.due_on, None].map(DateField::new),
            choices: Choices::default(),
            proposed: start.due_on,
            faults: Vec::new(),
            start,
        }
    }

    #[must_use]
    pub fn kind(&self) -> EventKind {
        self.kind
    }

    /// The day typed, on which it happened.
    #[must_use]
    pub fn on(&self) -> Option<NaiveDate> {
        self.days[Day::On as usize].read(self.start.today).ok()?
    }

    /// Shows the due date proposed for another day, unless a person has typed one.
    pub fn propose(&mut self, due_on: Option<NaiveDate>) {
        let typed = self.days[Day::DueOn as usize].read(self.start.today);
        if due_on.is_some() && typed == Ok(self.proposed) {
            self.days[Day::DueOn as usize] = DateField::new(due_on);
            self.proposed = due_on;
        }
    }

    /// Does what the message says; tells whether something typed has changed.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, bool) {
        let (path, effect) = match message {
            Message::Unit(change) => {
                let is_enter = matches!(change, suggested_line::Change::Enter);
                let effect = self.unit.perform(change);
                if is_enter && effect == Effect::Moved {
                    return (self.after(field::UNIT), false);
                }
                (field::UNIT, effect)
            }
            Message::Line(line, edit) => (line.path(), self.lines[line as usize].perform(edit)),
            Message::Day(day, change) => {
                let today = self.start.today;
                (day.path(), self.days[day as usize].perform(change, today))
            }
            Message::Choose(choice) => {
                self.choices.choose(choice);
                (choice.path(), Effect::Changed)
            }
            Message::Enter(path) => return (self.after(path), false),
            Message::AskForFile => {
                let request = Request {
                    title: say!("event-file-dialog"),
                    kind: (say!("event-file-kind"), vec!["*"]),
                    file_name: String::new(),
                };
                return (
                    context.dialogs.open(request).map(Message::FileChosen),
                    false,
                );
            }
            Message::FileChosen(path) => {
                let Some(path) = path else {
                    return (path_field::focus(Line::Path.path()), false);
                };
                self.choices.choose(Choice::Proof(Proof::File));
                self.lines[Line::Path as usize].set(&path.to_string_lossy());
                (Line::Path.path(), Effect::Changed)
            }
        };
        if effect == Effect::Changed {
            self.faults.retain(|fault| field::shown_at(fault) != path);
        }
        path_field::refuse(&mut self.faults, path, effect);
        (Task::none(), effect == Effect::Changed)
    }

    /// Shows what is wrong, and goes to the first field of it.
    pub fn refuse<M: Send + 'static>(&mut self, faults: Vec<Fault>) -> Task<M> {
        self.faults = faults;
        let first = match self.faults.first().map(field::shown_at) {
            // What is missing is chosen before it is typed.
            Some("evidence") if self.choices.proof == Proof::None => Some("proof"),
            first => first,
        };
        first.map_or_else(Task::none, path_field::focus)
    }

    /// The first field that a person fills.
    #[must_use]
    pub fn first(&self) -> &'static str {
        self.paths().first().copied().unwrap_or(Day::On.path())
    }

    /// The event as typed.
    ///
    /// # Errors
    /// What cannot be read, at its field.
    pub fn read(&self) -> Result<Recorded, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut day = |day: Day| {
            let shown = self.days[day as usize].read(self.start.today);
            shown.unwrap_or_else(|problem| {
                faults.push(fault(day.path(), problem));
                None
            })
        };
        let (on, due_on, dated) = (day(Day::On), day(Day::DueOn), day(Day::Dated));
        if on.is_none() && faults.is_empty() {
            faults.push(fault(Day::On.path(), Problem::DateMissing));
        }
        let text = |line: Line| self.lines[line as usize].text().trim().to_owned();
        let document = DocumentRef {
            number: text(Line::Number),
            on: dated,
        };
        let has_evidence = self.kind.fields().contains(&Field::Evidence);
        let (evidence, file) = match self.choices.proof {
            _ if !has_evidence => (None, None),
            Proof::None => (None, None),
            Proof::Document => (Some(Evidence::Document(document.clone())), None),
            Proof::CitizenWord => (Some(Evidence::CitizenWord(text(Line::Word))), None),
            Proof::File => {
                let typed = text(Line::Path);
                if typed.is_empty() {
                    let empty = Problem::Text(TextProblem::Empty);
                    faults.push(fault(Line::Path.path(), empty));
                }
                (None, Some(PathBuf::from(typed.trim_matches('"'))))
            }
        };
        let particulars = Particulars {
            unit: self.unit.editor.text().trim().to_owned(),
            due_on,
            reason: text(Line::Reason),
            document,
            waiting_for: self.choices.waiting_for,
            text: text(Line::Text),
            note: text(Line::Note),
            result: self.choices.result,
            evidence,
            satisfaction: self.choices.satisfaction,
            hearing: self.choices.hearing,
            legality: self.choices.legality,
            decided_by: text(Line::DecidedBy),
            entry: self.start.entry,
        };
        let event = particulars.event(self.kind);
        match (on, event) {
            (Some(on), Ok(event)) if faults.is_empty() => Ok(Recorded {
                on,
                by: text(Line::By),
                event,
                file,
            }),
            (_, event) => {
                faults.extend(event.err());
                Err(faults)
            }
        }
    }

    fn after(&self, path: &str) -> Task<Message> {
        let paths = self.paths();
        let at = paths.iter().position(|other| *other == path);
        let next = at.and_then(|at| paths.get(at + 1));
        next.map_or_else(Task::none, |next| path_field::focus(next))
    }

    /// The fields that can be typed into, in the order in which they stand.
    fn paths(&self) -> Vec<&'static str> {
        let own = self.kind.fields().iter().flat_map(|field| {
            let paths: &'static [&'static str] = match field {
                Field::Unit => &[field::UNIT],
                Field::DueOn => &["due_on"],
                Field::Reason => &["reason"],
                Field::Document => &["document.number", "document.on"],
                Field::Text => &["text"],
                Field::Note => &["note"],
                Field::DecidedBy => &["decided_by"],
                Field::WaitingFor => &["waiting_for"],
                Field::Result => &["result"],
                Field::Satisfaction => &["satisfaction"],
                Field::Hearing => &["hearing"],
                Field::Legality => &["legality"],
                Field::Evidence => match self.choices.proof {
                    Proof::None => &["proof"],
                    Proof::Document => &["proof", "document.number", "document.on"],
                    Proof::File => &["proof", "path"],
                    Proof::CitizenWord => &["proof", "evidence"],
                },
            };
            paths.iter().copied()
        });
        own.chain([Day::On.path(), Line::By.path()]).collect()
    }
}

fn fault(path: &str, problem: Problem) -> Fault {
    Fault {
        path: path.to_owned(),
        problem,
    }
}

/// The event of a result that a kept file proves.
fn proved_by(event: Event, file: Evidence) -> Event {
    match event {
        Event::Resolved { result, text, .. } => Event::Resolved {
            result,
            text,
            evidence: Some(file),
        },
        other => other,
    }
}
