//! One hot issue, being filled in.

use chrono::NaiveDate;
use iced::Task;

use super::{Message, Register};
use crate::domain::date::short;
use crate::domain::{HotIssue, HotIssueId, OpinionId, UnitId};
use crate::say;
use crate::store::{Op, SessionBrief, StoreError};
use crate::window::form::path_field;
use crate::window::form::sheet::{self, Sheet};

const SUBJECT: &str = "hot_issue.subject";
const FOUND: &str = "hot_issue.found_on";
const DUE: &str = "hot_issue.due_on";
const UNIT: &str = "hot_issue.unit";
const FIELD: &str = "hot_issue.field";
const SESSION: &str = "hot_issue.session";
const WITHDRAWN: &str = "hot_issue.withdrawn";

/// The form of an issue.
#[derive(Debug)]
pub struct IssueForm {
    id: Option<HotIssueId>,
    opinions: Vec<OpinionId>,
    units: Vec<UnitId>,
    /// The due date proposed for the day on which the issue was found.
    proposed: NaiveDate,
    limits: crate::domain::TimeLimits,
    calendar: crate::domain::Calendar,
    pub sheet: Sheet,
}

/// A session as it is typed and proposed: `14/11/2026 – Hội nghị …`.
fn label(session: &SessionBrief) -> String {
    format!("{} – {}", short(session.on), session.subject)
}

impl IssueForm {
    pub fn new(
        id: Option<HotIssueId>,
        issue: &HotIssue,
        opinions: Vec<OpinionId>,
        register: &Register,
        today: NaiveDate,
    ) -> Self {
        let (units, names): (Vec<UnitId>, Vec<String>) = register
            .units
            .iter()
            .map(|(id, unit)| (id, unit.name.clone()))
            .unzip();
        let unit = issue.unit.and_then(|id| register.units.get(id));
        let unit = unit.map(|unit| unit.name.clone()).unwrap_or_default();
        let sessions: Vec<String> = register.sessions.iter().map(label).collect();
        let session = register
            .sessions
            .iter()
            .find(|s| Some(s.id) == issue.session);
        let session = session.map(label).unwrap_or_default();
        let sheet = Sheet::new(today)
            .line(
                SUBJECT,
                say!("hot-issue-subject"),
                &issue.subject,
                Vec::new(),
            )
            .date(FOUND, say!("hot-issue-found"), Some(issue.found_on))
            .date(DUE, say!("hot-issue-due"), Some(issue.due_on))
            .hint(say!(
                "hot-issue-due-hint",
                days = register.limits.hot_issue.to_string()
            ))
            .line(UNIT, say!("hot-issue-unit"), &unit, names)
            .hint(say!("hot-issue-unit-hint"))
            .line(
                FIELD,
                say!("hot-issue-field"),
                &issue.field,
                register.fields.clone(),
            )
            .line(SESSION, say!("hot-issue-session"), &session, sessions)
            .hint(say!("hot-issue-session-hint"))
            .line(
                WITHDRAWN,
                say!("hot-issue-withdrawn"),
                &issue.withdrawn,
                Vec::new(),
            )
            .hint(say!("hot-issue-withdrawn-hint"));
        Self {
            id,
            opinions,
            units,
            proposed: register
                .limits
                .dialogue_by(issue.found_on, &register.calendar),
            limits: register.limits,
            calendar: register.calendar.clone(),
            sheet,
        }
    }

    pub fn is_new(&self) -> bool {
        self.id.is_none()
    }

    pub fn is_changed(&self) -> bool {
        self.sheet.is_changed()
    }

    pub fn focus(&self) -> Task<Message> {
        self.sheet.focus()
    }

    pub fn focus_fault(&self) -> Task<Message> {
        self.sheet.focus_fault()
    }

    /// Does what the person did; a due date that was only proposed follows the day of finding.
    pub fn update(&mut self, message: sheet::Message) -> Task<Message> {
        let task = self.sheet.update(message);
        if let Some(found) = self.sheet.day(FOUND) {
            let proposed = self.limits.dialogue_by(found, &self.calendar);
            if proposed != self.proposed {
                if self.sheet.day(DUE) == Some(self.proposed) {
                    self.sheet.set_day(DUE, proposed);
                }
                self.proposed = proposed;
            }
        }
        task
    }

    /// The change that keeps it; `None` when a field is wrong.
    pub fn op(&mut self, register: &Register) -> Option<Op> {
        if !self.sheet.check(&[FOUND, DUE], &[UNIT, SESSION]) {
            return None;
        }
        let sheet = &self.sheet;
        let session = sheet
            .entry(SESSION)
            .and_then(|at| register.sessions.get(at));
        let issue = HotIssue {
            subject: sheet.text(SUBJECT),
            found_on: sheet.day(FOUND)?,
            due_on: sheet.day(DUE)?,
            unit: sheet.entry(UNIT).and_then(|at| self.units.get(at).copied()),
            field: sheet.text(FIELD),
            session: session.map(|session| session.id),
            withdrawn: sheet.text(WITHDRAWN),
        };
        Some(Op::SetHotIssue {
            id: self.id,
            issue: Box::new(issue),
            opinions: self.opinions.clone(),
        })
    }

    pub fn refused(&mut self, error: StoreError) -> Option<StoreError> {
        self.sheet.refused(error)
    }
}

/// Goes to the reason for which an issue is withdrawn.
pub fn focus_reason() -> Task<Message> {
    path_field::focus(WITHDRAWN)
}
