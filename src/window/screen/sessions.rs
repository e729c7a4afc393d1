//! The list of sessions, newest first; the one chosen shows its next step.

mod row;
mod view;

use iced::Task;
use iced::widget::scrollable::Viewport;

use crate::domain::{SessionId, SessionState};
use crate::store::{Changed, Op, SessionSummary, StoreError};
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::windowed_list::WindowedList;

/// Height of a row: two lines of subject, one of particulars, the path.
const ROW_HEIGHT: f32 = 132.0;

/// The state of the screen.
#[derive(Debug)]
pub struct Sessions {
    /// `None` until they are read.
    all: Option<Vec<SessionSummary>>,
    chosen: usize,
    /// The session to choose as soon as the list is read.
    wanted: Option<SessionId>,
    list: WindowedList,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Vec<SessionSummary>, StoreError>),
    Choose(usize),
    SelectNext,
    SelectPrevious,
    Scrolled(Viewport),
    Open,
    NextStep,
    Set(SessionState),
    StateSet(Result<Changed, StoreError>),
    New,
    Particulars,
    Slips,
    Closing,
    Preview,
    Settings,
    Home,
    Results,
    FollowUp,
    FollowSession,
    Reload,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    New,
    Console(SessionId),
    Particulars(SessionId),
    Closing(SessionId),
    Preview(SessionId),
    Slips(SessionId),
    Settings,
    Home,
    /// The forms of results of the units.
    Results,
    /// The opinions of all sessions, or of one.
    FollowUp(Option<SessionId>),
}

impl Sessions {
    /// Opens the list with `wanted` chosen, if it is there.
    pub fn open(wanted: Option<SessionId>, context: &Context) -> (Self, Task<Message>) {
        let sessions = Self {
            all: None,
            chosen: 0,
            wanted,
            list: WindowedList::new("sessions", ROW_HEIGHT),
            failure: None,
        };
        (sessions, read(context))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let chosen = self.chosen().map(|session| (session.id, session.state));
        let mut wish = None;
        let task = match message {
            Message::Read(Ok(sessions)) => self.show(sessions),
            Message::Read(Err(error)) | Message::StateSet(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::StateSet(Ok(_)) => {
                self.failure = None;
                self.wanted = chosen.map(|(id, _)| id);
                read(context)
            }
            Message::Reload => {
                self.failure = None;
                read(context)
            }
            Message::Choose(index) => self.choose(index),
            Message::SelectNext => self.choose(self.chosen.saturating_add(1)),
            Message::SelectPrevious => self.choose(self.chosen.saturating_sub(1)),
            Message::Scrolled(viewport) => self.list.scrolled(viewport),
            Message::New => {
                wish = Some(Wish::New);
                Task::none()
            }
            Message::Settings => {
                wish = Some(Wish::Settings);
                Task::none()
            }
            Message::Home => {
                wish = Some(Wish::Home);
                Task::none()
            }
            Message::Results => {
                wish = Some(Wish::Results);
                Task::none()
            }
            Message::FollowUp => {
                wish = Some(Wish::FollowUp(None));
                Task::none()
            }
            Message::FollowSession => {
                wish = chosen.map(|(id, _)| Wish::FollowUp(Some(id)));
                Task::none()
            }
            Message::Open => {
                wish = chosen.map(|(id, _)| Wish::Console(id));
                Task::none()
            }
            Message::Particulars => {
                wish = chosen.map(|(id, _)| Wish::Particulars(id));
                Task::none()
            }
            Message::Slips => {
                wish = chosen.map(|(id, _)| Wish::Slips(id));
                Task::none()
            }
            Message::Closing => {
                wish = chosen.map(|(id, _)| Wish::Closing(id));
                Task::none()
            }
            Message::Preview => {
                wish = chosen.map(|(id, _)| Wish::Preview(id));
                Task::none()
            }
            Message::Set(state) => match chosen {
                Some((id, _)) => set(id, state, context),
                None => Task::none(),
            },
            Message::NextStep => {
                let Some((id, state)) = chosen else {
                    return (Task::none(), None);
                };
                let step = NextStep::of(state);
                wish = step.wish(id);
                match step.state() {
                    Some(state) => set(id, state, context),
                    None => Task::none(),
                }
            }
        };
        (task, wish)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::SelectNext => Message::SelectNext,
            Action::SelectPrevious => Message::SelectPrevious,
            Action::OpenSelected => Message::Open,
            Action::NextStep => Message::NextStep,
            Action::NewSession => Message::New,
            Action::Settings => Message::Settings,
            Action::Home | Action::Back => Message::Home,
            Action::Results => Message::Results,
            Action::Slips => Message::Slips,
            Action::Closing => Message::Closing,
            Action::Particulars => Message::Particulars,
            Action::Preview => Message::Preview,
            Action::FollowUp => Message::FollowUp,
            Action::FollowSession => Message::FollowSession,
            _ => return None,
        })
    }

    /// The session chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&SessionSummary> {
        self.all.as_ref()?.get(self.chosen)
    }

    fn show(&mut self, sessions: Vec<SessionSummary>) -> Task<Message> {
        let wanted = self.wanted.take();
        let at = sessions.iter().position(|s| Some(s.id) == wanted);
        self.chosen = at
            .unwrap_or(self.chosen)
            .min(sessions.len().saturating_sub(1));
        self.all = Some(sessions);
        self.list.reveal(self.chosen)
    }

    fn choose(&mut self, index: usize) -> Task<Message> {
        let last = self.all.as_ref().map_or(0, Vec::len).saturating_sub(1);
        self.chosen = index.min(last);
        self.list.reveal(self.chosen)
    }
}

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the bare method is not general enough over the reader's lifetime"
)]
fn read(context: &Context) -> Task<Message> {
    Task::perform(
        context.store.read(|reader| reader.sessions()),
        Message::Read,
    )
}

fn set(id: SessionId, state: SessionState, context: &Context) -> Task<Message> {
    let set = context.store.transact(Op::SetState(id, state));
    Task::perform(set, Message::StateSet)
}

/// The one step that comes next in a session's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NextStep {
    Announce,
    Start,
    Record,
    Conclude,
    Export,
    Plan,
}

impl NextStep {
    fn of(state: SessionState) -> Self {
        match state {
            SessionState::Planned | SessionState::Postponed => Self::Announce,
            SessionState::Announced => Self::Start,
            SessionState::Running => Self::Record,
            SessionState::Held => Self::Conclude,
            SessionState::Concluded => Self::Export,
            SessionState::Cancelled => Self::Plan,
        }
    }

    /// The state that the step sets.
    fn state(self) -> Option<SessionState> {
        match self {
            Self::Announce => Some(SessionState::Announced),
            Self::Start => Some(SessionState::Running),
            Self::Plan => Some(SessionState::Planned),
            Self::Record | Self::Conclude | Self::Export => None,
        }
    }

    /// The screen that the step leads to.
    fn wish(self, id: SessionId) -> Option<Wish> {
        match self {
            Self::Start | Self::Record => Some(Wish::Console(id)),
            Self::Conclude => Some(Wish::Closing(id)),
            Self::Export => Some(Wish::Preview(id)),
            Self::Announce | Self::Plan => None,
        }
    }
}
