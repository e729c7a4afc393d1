//! One hot issue, being filled in.

use chrono::NaiveDate;
use iced::Task;
use serde::{Deserialize, Serialize};

use super::Findings;
use crate::domain::date::short;
use crate::domain::{Calendar, HotIssue, HotIssueId, OpinionId, TimeLimits, UnitId};
use crate::say;
use crate::store::{Op, SessionBrief};
use crate::window::form::register::Form;
use crate::window::form::sheet::{self, Sheet, Typed};

const SUBJECT: &str = "hot_issue.subject";
const FOUND: &str = "hot_issue.found_on";
const DUE: &str = "hot_issue.due_on";
const UNIT: &str = "hot_issue.unit";
const FIELD: &str = "hot_issue.field";
const SESSION: &str = "hot_issue.session";
/// The field of the reason for which an issue is withdrawn.
pub const WITHDRAWN: &str = "hot_issue.withdrawn";

/// What the form is for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Purpose {
    /// `None` for an issue that is not in the register yet.
    pub id: Option<HotIssueId>,
    /// The opinions from which it was found.
    pub opinions: Vec<OpinionId>,
}

/// The form of an issue.
#[derive(Debug)]
pub struct IssueForm {
    purpose: Purpose,
    units: Vec<UnitId>,
    /// The due date proposed for the day on which the issue was found.
    proposed: NaiveDate,
    limits: TimeLimits,
    calendar: Calendar,
    sheet: Sheet,
}

/// A session as it is typed and proposed: `14/11/2026 – Hội nghị …`.
fn label(session: &SessionBrief) -> String {
    format!("{} – {}", short(session.on), session.subject)
}

impl IssueForm {
    /// The due date proposed for the day typed.
    fn proposal(&self) -> Option<NaiveDate> {
        let found = self.sheet.day(FOUND)?;
        Some(self.limits.dialogue_by(found, &self.calendar))
    }
}

impl Form for IssueForm {
    type Contents = Findings;
    type Purpose = Purpose;

    fn new(purpose: Purpose, findings: &Findings, today: NaiveDate) -> Self {
        let issue = findings.issue(&purpose, today);
        let (units, names): (Vec<UnitId>, Vec<String>) = findings
            .units
            .iter()
            .map(|(id, unit)| (id, unit.name.clone()))
            .unzip();
        let unit = issue.unit.and_then(|id| findings.units.get(id));
        let unit = unit.map(|unit| unit.name.clone()).unwrap_or_default();
        let sessions: Vec<String> = findings.sessions.iter().map(label).collect();
        let session = findings
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
                days = findings.limits.hot_issue.to_string()
            ))
            .line(UNIT, say!("hot-issue-unit"), &unit, names)
            .hint(say!("hot-issue-unit-hint"))
            .line(
                FIELD,
                say!("hot-issue-field"),
                &issue.field,
                findings.fields.clone(),
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
            purpose,
            units,
            proposed: findings
                .limits
                .dialogue_by(issue.found_on, &findings.calendar),
            limits: findings.limits,
            calendar: findings.calendar.clone(),
            sheet,
        }
    }

    fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    fn title(&self) -> String {
        match self.purpose.id {
            None => say!("hot-issue-new"),
            Some(_) => say!("hot-issue-edit"),
        }
    }

    fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    fn sheet_mut(&mut self) -> &mut Sheet {
        &mut self.sheet
    }

    fn restore(&mut self, typed: &Typed) {
        self.sheet.restore(typed);
        self.proposed = self.proposal().unwrap_or(self.proposed);
    }

    /// A due date that was only proposed follows the day of finding.
    fn update<Answer: Send + 'static>(&mut self, message: sheet::Message) -> (Task<Answer>, bool) {
        let answer = self.sheet.update(message);
        if let Some(proposed) = self.proposal()
            && proposed != self.proposed
        {
            if self.sheet.day(DUE) == Some(self.proposed) {
                self.sheet.set_day(DUE, proposed);
            }
            self.proposed = proposed;
        }
        answer
    }

    fn op(&mut self, findings: &Findings) -> Option<Op> {
        if !self.sheet.check(&[FOUND, DUE], &[UNIT, SESSION]) {
            return None;
        }
        let sheet = &self.sheet;
        let session = sheet
            .entry(SESSION)
            .and_then(|at| findings.sessions.get(at));
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
            id: self.purpose.id,
            issue: Box::new(issue),
            opinions: self.purpose.opinions.clone(),
        })
    }
}
