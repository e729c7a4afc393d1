//! The fields of the filter above the list.

use iced::Task;

use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{DueFilter, ListOrder};
use crate::domain::{OpinionFilter, Satisfaction, SessionId, UnitId};
use crate::following::list::Choices;
use crate::window::form::path_field;
use crate::window::widget::editor::{Edit, Editor};
use crate::window::widget::suggested_line::{Change, SuggestedLine};
use crate::words;

pub const UNIT: &str = "filter.unit";
pub const FIELD: &str = "filter.field";
pub const SESSION: &str = "filter.session";
pub const YEAR: &str = "filter.year";
pub const DAYS: &str = "filter.days";

/// Within how many days something is due, unless typed otherwise.
const DAYS_AHEAD: u16 = 7;

/// What may be chosen: units, fields and sessions by their words.
#[derive(Debug, Clone, Default)]
struct Entries {
    units: Vec<(UnitId, String)>,
    fields: Vec<String>,
    sessions: Vec<(SessionId, String)>,
}

impl From<Choices> for Entries {
    fn from(choices: Choices) -> Self {
        let sessions = choices.sessions.iter().map(|session| {
            let label = words::follow_up::session(session.id, session.on, &session.subject);
            (session.id, label)
        });
        Self {
            sessions: sessions.collect(),
            units: choices.units,
            fields: choices.fields,
        }
    }
}

/// What is asked of the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Any,
    Overdue,
    Within,
}

impl Due {
    pub const ALL: [Self; 3] = [Self::Any, Self::Overdue, Self::Within];
}

/// Something that either has to hold or does not matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    Repeated,
    Reopened,
    OwesNotice,
}

/// The fields.
#[derive(Debug)]
pub struct FilterForm {
    entries: Entries,
    /// What has no field here is kept as it was asked for.
    base: OpinionFilter,
    pub standing: Option<Standing>,
    pub due: Due,
    pub satisfaction: Option<Satisfaction>,
    pub days: Editor,
    pub year: Editor,
    pub unit: SuggestedLine,
    pub field: SuggestedLine,
    pub session: SuggestedLine,
}

/// What happens in the fields.
#[derive(Debug, Clone)]
pub enum Message {
    Standing(Option<Standing>),
    Due(Due),
    Satisfaction(Option<Satisfaction>),
    Days(Edit),
    Year(Edit),
    Unit(Change),
    Field(Change),
    Session(Change),
    Turn(Flag),
    OtherOrder,
    Done,
}

impl Message {
    /// Whether the field is left for the rows that it found.
    pub fn is_last(&self) -> bool {
        matches!(
            self,
            Self::Done
                | Self::Unit(Change::Enter)
                | Self::Field(Change::Enter)
                | Self::Session(Change::Enter)
        )
    }
}

impl FilterForm {
    pub fn new(filter: &OpinionFilter, choices: Choices) -> Self {
        let entries = Entries::from(choices);
        let units = entries.units.iter().map(|(_, name)| name.clone()).collect();
        let sessions = entries
            .sessions
            .iter()
            .map(|(_, name)| name.clone())
            .collect();
        let mut form = Self {
            base: OpinionFilter::default(),
            standing: None,
            due: Due::Any,
            satisfaction: None,
            days: Editor::line(&DAYS_AHEAD.to_string()),
            year: Editor::line(""),
            unit: SuggestedLine::closed("", units),
            field: SuggestedLine::closed("", entries.fields.clone()),
            session: SuggestedLine::closed("", sessions),
            entries,
        };
        form.set(filter);
        form
    }

    /// Shows another filter.
    pub fn set(&mut self, filter: &OpinionFilter) {
        self.standing = filter.standings.first().copied();
        self.satisfaction = filter.satisfaction;
        self.due = match filter.due {
            None => Due::Any,
            Some(DueFilter::Overdue) => Due::Overdue,
            Some(DueFilter::Within(days)) => {
                self.days.set(&days.to_string());
                Due::Within
            }
        };
        let year = filter.year.map(|year| year.to_string());
        self.year.set(&year.unwrap_or_default());
        let unit = named(&self.entries.units, filter.unit.as_ref());
        self.unit.editor.set(unit);
        let session = named(&self.entries.sessions, filter.session.as_ref());
        match filter.session {
            Some(id) if session.is_empty() => self.session.editor.set(&id.to_string()),
            _ => self.session.editor.set(session),
        }
        let field = filter.field.as_deref();
        self.field.editor.set(field.unwrap_or_default());
        self.base = filter.clone();
    }

    /// The filter as typed; what names nothing asks for nothing, and is said at its field.
    pub fn filter(&self) -> OpinionFilter {
        let standings = match (self.standing, self.base.standings.first()) {
            // Several at once come from a command or an older list.
            (Some(one), Some(first)) if one == *first => self.base.standings.clone(),
            (one, _) => one.into_iter().collect(),
        };
        let unit = self.unit.entry().and_then(|at| self.entries.units.get(at));
        let field = self.field.entry();
        let field = field.and_then(|at| self.entries.fields.get(at));
        OpinionFilter {
            standings,
            unit: unit.map(|(id, _)| *id),
            field: field.cloned(),
            session: self.session(),
            year: self.year.text().trim().parse().ok(),
            due: match self.due {
                Due::Any => None,
                Due::Overdue => Some(DueFilter::Overdue),
                Due::Within => Some(DueFilter::Within(
                    self.days.text().trim().parse().unwrap_or(DAYS_AHEAD),
                )),
            },
            satisfaction: self.satisfaction,
            ..self.base.clone()
        }
    }

    /// The session named, by its words or, as not all are proposed, by its number.
    pub fn session(&self) -> Option<SessionId> {
        let entry = self.session.entry();
        let known = entry.and_then(|at| self.entries.sessions.get(at));
        let typed = || self.session.editor.text().trim().parse().ok();
        known.map(|(id, _)| *id).or_else(|| typed().map(SessionId))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Done => {}
            Message::Standing(standing) => self.standing = standing,
            Message::Due(due) => self.due = due,
            Message::Satisfaction(satisfaction) => self.satisfaction = satisfaction,
            Message::Days(edit) => drop(self.days.perform(edit)),
            Message::Year(edit) => drop(self.year.perform(edit)),
            Message::Unit(change) => drop(self.unit.perform(change)),
            Message::Field(change) => drop(self.field.perform(change)),
            Message::Session(change) => drop(self.session.perform(change)),
            Message::Turn(flag) => {
                let base = &mut self.base;
                let flag = match flag {
                    Flag::Repeated => &mut base.is_repeated,
                    Flag::Reopened => &mut base.is_reopened,
                    Flag::OwesNotice => &mut base.owes_notice,
                };
                *flag = !*flag;
            }
            Message::OtherOrder => {
                self.base.order = match self.base.order {
                    ListOrder::Due => ListOrder::Newest,
                    ListOrder::Newest => ListOrder::Due,
                };
            }
        }
    }

    pub fn order(&self) -> ListOrder {
        self.base.order
    }

    pub fn is_turned(&self, flag: Flag) -> bool {
        match flag {
            Flag::Repeated => self.base.is_repeated,
            Flag::Reopened => self.base.is_reopened,
            Flag::OwesNotice => self.base.owes_notice,
        }
    }

    pub fn unit_names(&self) -> Vec<String> {
        let units = self.entries.units.iter();
        units.map(|(_, name)| name.clone()).collect()
    }
}

/// Goes to the first field.
pub fn focus<Message: Send + 'static>() -> Task<Message> {
    path_field::focus(UNIT)
}

fn named<'a, I: PartialEq>(entries: &'a [(I, String)], id: Option<&I>) -> &'a str {
    let found = entries.iter().find(|(other, _)| Some(other) == id);
    found.map_or("", |(_, name)| name.as_str())
}
