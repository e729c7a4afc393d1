//! The register of hot issues: found, due, talked over; and those that repeated opinions propose.

mod form;
mod view;

use chrono::NaiveDate;
use iced::Task;

use crate::domain::hot_issue::Dialogue;
use crate::domain::opinion_filter::FollowedOpinion;
use crate::domain::{
    Calendar, HotIssue, HotIssueId, ListKind, OpinionId, SessionId, TimeLimits, Units,
};
use crate::store::{Op, Reader, SessionBrief, StoreError};
use crate::window::context::Context;
use crate::window::form::register::{self, Contents, Outcome, Register};
use crate::window::keys::Action;

use form::{IssueForm, Purpose};

/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 60.0;

/// An opinion raised for the third time, and what it repeats.
#[derive(Debug, Clone)]
struct Proposal {
    newest: FollowedOpinion,
    /// All of them, the newest first.
    opinions: Vec<OpinionId>,
}

/// What the screen shows and proposes.
#[derive(Debug, Clone)]
pub struct Findings {
    issues: Vec<(HotIssueId, HotIssue)>,
    proposals: Vec<Proposal>,
    units: Units,
    sessions: Vec<SessionBrief>,
    fields: Vec<String>,
    limits: TimeLimits,
    calendar: Calendar,
}

impl Findings {
    /// The day of an issue's session, where it was held.
    fn held_on(&self, session: Option<SessionId>) -> Option<NaiveDate> {
        let session = self.sessions.iter().find(|s| Some(s.id) == session)?;
        session.is_held().then_some(session.on)
    }

    fn dialogue(&self, issue: &HotIssue, today: NaiveDate) -> Dialogue {
        issue.dialogue(self.held_on(issue.session), today)
    }

    /// What a proposal becomes.
    fn proposed(&self, proposal: &Proposal, today: NaiveDate) -> HotIssue {
        let content = proposal.newest.content.lines().next().unwrap_or_default();
        let most = crate::domain::text::LINE_LIMIT;
        HotIssue {
            subject: content.chars().take(most).collect(),
            field: proposal.newest.field.clone(),
            ..self.blank(today)
        }
    }

    /// What is known of the issue that a form is opened for.
    fn issue(&self, purpose: &Purpose, today: NaiveDate) -> HotIssue {
        let known = |(id, _): &&(HotIssueId, HotIssue)| Some(*id) == purpose.id;
        if let Some((_, issue)) = self.issues.iter().find(known) {
            return issue.clone();
        }
        let mut proposals = self.proposals.iter();
        match proposals.find(|proposal| proposal.opinions == purpose.opinions) {
            Some(proposal) => self.proposed(proposal, today),
            None => self.blank(today),
        }
    }

    fn blank(&self, today: NaiveDate) -> HotIssue {
        HotIssue {
            subject: String::new(),
            found_on: today,
            due_on: self.limits.dialogue_by(today, &self.calendar),
            unit: None,
            field: String::new(),
            session: None,
            withdrawn: String::new(),
        }
    }
}

impl Contents for Findings {
    type Form = IssueForm;

    const NAME: &'static str = "hot-issues";

    fn read(reader: &Reader) -> Result<Self, StoreError> {
        let mut proposals = Vec::new();
        for (id, earlier) in reader.proposed_hot_issues()? {
            let newest = reader.opinions_by_id(&[id])?.into_iter().next();
            let opinions = std::iter::once(id).chain(earlier).collect();
            proposals.extend(newest.map(|newest| Proposal { newest, opinions }));
        }
        Ok(Self {
            issues: reader.hot_issues()?,
            proposals,
            units: reader.units()?,
            sessions: reader.session_briefs()?,
            fields: reader.list(ListKind::Field)?,
            limits: reader.time_limits()?,
            calendar: reader.calendar()?,
        })
    }
}

/// The state of the screen.
#[derive(Debug)]
pub struct HotIssues {
    register: Register<Findings>,
    wanted: Option<HotIssueId>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Register(register::Message<Findings>),
    Add,
    Open,
    /// Opens the issue chosen at the reason for which it is withdrawn.
    Withdraw,
    Opened(HotIssueId, Result<Vec<OpinionId>, StoreError>, bool),
    TakeOver,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl HotIssues {
    /// Opens the register with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<HotIssueId>, context: &Context) -> (Self, Task<Message>) {
        let (register, task) = Register::open(ROW_HEIGHT, context);
        let screen = Self { register, wanted };
        (screen, task.map(Message::Register))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Register(message) => {
                let (task, outcome) = self.register.update(message, context);
                let task = task.map(Message::Register);
                match outcome {
                    Some(Outcome::Read) => Task::batch([task, self.lay_out()]),
                    Some(Outcome::Leave) => return (task, Some(Wish::Leave)),
                    Some(Outcome::Saved(_)) | None => task,
                }
            }
            Message::Add => self.register.edit(Purpose::default()),
            Message::Open => self.open_chosen(false, context),
            Message::Withdraw => self.open_chosen(true, context),
            Message::Opened(id, Ok(opinions), withdraws) => {
                let id = Some(id);
                let purpose = Purpose { id, opinions };
                if withdraws {
                    self.register.edit_at(purpose, form::WITHDRAWN)
                } else {
                    self.register.edit(purpose)
                }
            }
            Message::Opened(_, Err(error), _) => {
                self.register.fail(error);
                Task::none()
            }
            Message::TakeOver => self.take_over(context),
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        let own = match action {
            Action::Save if !self.is_editing() => Message::TakeOver,
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::Withdraw => Message::Withdraw,
            other => return self.register.press(other).map(Message::Register),
        };
        (!self.is_editing()).then_some(own)
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.register.is_editing()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.register.is_saved()
    }

    /// Lays out the proposals and below them the issues, and chooses the one that was wanted.
    fn lay_out(&mut self) -> Task<Message> {
        let Some(findings) = self.register.contents() else {
            return Task::none();
        };
        let first = findings.proposals.len();
        let count = first + findings.issues.len();
        let wanted = self.wanted.take().and_then(|wanted| {
            let at = findings.issues.iter().position(|(id, _)| *id == wanted);
            at.map(|at| at + first)
        });
        self.register.lay_out(count, wanted)
    }

    /// The proposal chosen, or else the place of the issue chosen.
    fn chosen(&self) -> Option<Result<&Proposal, usize>> {
        let findings = self.register.contents()?;
        let at = self.register.chosen();
        match findings.proposals.get(at) {
            Some(proposal) => Some(Ok(proposal)),
            None => Some(Err(at - findings.proposals.len())),
        }
    }

    fn open_chosen(&mut self, withdraws: bool, context: &Context) -> Task<Message> {
        match (self.chosen(), self.register.contents()) {
            (Some(Ok(proposal)), _) if !withdraws => {
                let opinions = proposal.opinions.clone();
                self.register.edit(Purpose { id: None, opinions })
            }
            (Some(Err(at)), Some(findings)) => {
                let Some((id, _)) = findings.issues.get(at) else {
                    return Task::none();
                };
                let id = *id;
                let read = context.store.read(move |r| r.hot_issue_opinions(id));
                Task::perform(read, move |read| Message::Opened(id, read, withdraws))
            }
            _ => Task::none(),
        }
    }

    fn take_over(&mut self, context: &Context) -> Task<Message> {
        let (Some(Ok(proposal)), Some(findings)) = (self.chosen(), self.register.contents()) else {
            return Task::none();
        };
        let op = Op::SetHotIssue {
            id: None,
            issue: Box::new(findings.proposed(proposal, self.register.today())),
            opinions: proposal.opinions.clone(),
        };
        self.register.transact(op, context).map(Message::Register)
    }
}
