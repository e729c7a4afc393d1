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
use crate::store::{Changed, Op, SessionBrief, StoreError};
use crate::window::context::Context;
use crate::window::form::sheet;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};

use form::IssueForm;

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
pub struct Register {
    issues: Vec<(HotIssueId, HotIssue)>,
    proposals: Vec<Proposal>,
    units: Units,
    sessions: Vec<SessionBrief>,
    fields: Vec<String>,
    limits: TimeLimits,
    calendar: Calendar,
}

impl Register {
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

/// The state of the screen.
#[derive(Debug)]
pub struct HotIssues {
    today: NaiveDate,
    /// `None` until it is read.
    register: Option<Box<Register>>,
    wanted: Option<HotIssueId>,
    list: Chooser,
    form: Option<IssueForm>,
    /// Leaving was asked for while something typed is not saved.
    warns: bool,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Box<Register>, StoreError>),
    List(chooser::Message),
    Add,
    Open,
    /// Opens the issue chosen at the reason for which it is withdrawn.
    Withdraw,
    Opened(HotIssueId, Result<Vec<OpinionId>, StoreError>, bool),
    TakeOver,
    Form(sheet::Message),
    Save,
    Saved(Result<Changed, StoreError>),
    Reload,
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl HotIssues {
    /// Opens the register with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<HotIssueId>, context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            today: context.clock.now().date(),
            register: None,
            wanted,
            list: Chooser::new("hot-issues", ROW_HEIGHT),
            form: None,
            warns: false,
            failure: None,
        };
        (screen, read(context))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let warned = std::mem::take(&mut self.warns);
        let task = match message {
            Message::Read(Ok(register)) => self.show(register),
            Message::Read(Err(error)) | Message::Opened(_, Err(error), _) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::List(message) => self.list.update(message, self.count(), |_| true),
            Message::Add => self.edit(None, None, Vec::new()),
            Message::Open => self.open_chosen(false, context),
            Message::Withdraw => self.open_chosen(true, context),
            Message::Opened(id, Ok(opinions), withdraws) => {
                let task = self.edit(Some(id), None, opinions);
                if withdraws {
                    form::focus_reason()
                } else {
                    task
                }
            }
            Message::TakeOver => self.take_over(context),
            Message::Form(message) => match &mut self.form {
                Some(form) => form.update(message),
                None => Task::none(),
            },
            Message::Save => self.save(context),
            Message::Saved(Ok(_)) => {
                self.form = None;
                self.failure = None;
                read(context)
            }
            Message::Saved(Err(error)) => self.refused(error),
            Message::Reload => {
                self.failure = None;
                read(context)
            }
            Message::Leave => match &self.form {
                Some(form) if form.is_changed() && !warned => {
                    self.warns = true;
                    Task::none()
                }
                Some(_) => {
                    self.form = None;
                    Task::none()
                }
                None => return (Task::none(), Some(Wish::Leave)),
            },
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::Back => Message::Leave,
            Action::Save if self.form.is_some() => Message::Save,
            Action::Save => Message::TakeOver,
            _ if self.form.is_some() => return None,
            Action::OpenSelected => Message::Open,
            Action::Add => Message::Add,
            Action::Withdraw => Message::Withdraw,
            other => Message::List(chooser::press(other)?),
        })
    }

    /// Whether a form is open.
    #[must_use]
    pub fn is_editing(&self) -> bool {
        self.form.is_some()
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        !self.form.as_ref().is_some_and(IssueForm::is_changed)
    }

    fn count(&self) -> usize {
        let register = self.register.as_ref();
        register.map_or(0, |r| r.proposals.len() + r.issues.len())
    }

    fn show(&mut self, register: Box<Register>) -> Task<Message> {
        self.failure = None;
        let wanted = self.wanted.take().and_then(|wanted| {
            let at = register.issues.iter().position(|(id, _)| *id == wanted);
            at.map(|at| at + register.proposals.len())
        });
        self.register = Some(register);
        self.list.restore(wanted, self.count(), |_| true)
    }

    /// The proposal chosen, or else the place of the issue chosen.
    fn chosen(&self) -> Option<Result<&Proposal, usize>> {
        let register = self.register.as_ref()?;
        let at = self.list.chosen();
        match register.proposals.get(at) {
            Some(proposal) => Some(Ok(proposal)),
            None => Some(Err(at - register.proposals.len())),
        }
    }

    fn open_chosen(&mut self, withdraws: bool, context: &Context) -> Task<Message> {
        match (self.chosen(), &self.register) {
            (Some(Ok(proposal)), Some(register)) if !withdraws => {
                let (issue, opinions) = (
                    register.proposed(proposal, self.today),
                    proposal.opinions.clone(),
                );
                self.edit(None, Some(issue), opinions)
            }
            (Some(Err(at)), Some(register)) => {
                let Some((id, _)) = register.issues.get(at) else {
                    return Task::none();
                };
                let id = *id;
                let read = context.store.read(move |r| r.hot_issue_opinions(id));
                Task::perform(read, move |read| Message::Opened(id, read, withdraws))
            }
            _ => Task::none(),
        }
    }

    /// Opens the form: of an issue, of a proposal, or a blank one.
    fn edit(
        &mut self,
        id: Option<HotIssueId>,
        proposed: Option<HotIssue>,
        opinions: Vec<OpinionId>,
    ) -> Task<Message> {
        let Some(register) = &self.register else {
            return Task::none();
        };
        let known = register.issues.iter().find(|(of, _)| Some(*of) == id);
        let issue = known
            .map(|(_, issue)| issue.clone())
            .or(proposed)
            .unwrap_or_else(|| register.blank(self.today));
        let form = IssueForm::new(id, &issue, opinions, register, self.today);
        let task = form.focus();
        self.form = Some(form);
        task
    }

    fn take_over(&mut self, context: &Context) -> Task<Message> {
        let (Some(Ok(proposal)), Some(register)) = (self.chosen(), &self.register) else {
            return Task::none();
        };
        let op = Op::SetHotIssue {
            id: None,
            issue: Box::new(register.proposed(proposal, self.today)),
            opinions: proposal.opinions.clone(),
        };
        Task::perform(context.store.transact(op), Message::Saved)
    }

    fn save(&mut self, context: &Context) -> Task<Message> {
        let (Some(form), Some(register)) = (&mut self.form, &self.register) else {
            return Task::none();
        };
        match form.op(register) {
            Some(op) => Task::perform(context.store.transact(op), Message::Saved),
            None => form.focus_fault(),
        }
    }

    fn refused(&mut self, error: StoreError) -> Task<Message> {
        let Some(form) = &mut self.form else {
            self.failure = Some(error);
            return Task::none();
        };
        self.failure = form.refused(error);
        form.focus_fault()
    }
}

fn read(context: &Context) -> Task<Message> {
    let read = context.store.read(|reader| {
        let mut proposals = Vec::new();
        for (id, earlier) in reader.proposed_hot_issues()? {
            let newest = reader.opinions_by_id(&[id])?.into_iter().next();
            let opinions = std::iter::once(id).chain(earlier).collect();
            proposals.extend(newest.map(|newest| Proposal { newest, opinions }));
        }
        Ok(Box::new(Register {
            issues: reader.hot_issues()?,
            proposals,
            units: reader.units()?,
            sessions: reader.session_briefs()?,
            fields: reader.list(ListKind::Field)?,
            limits: reader.time_limits()?,
            calendar: reader.calendar()?,
        }))
    });
    Task::perform(read, Message::Read)
}
