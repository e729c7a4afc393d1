//! What is to be done today, each line leading to the thing itself, and how the four targets stand.

mod line;
mod view;

use iced::Task;

use crate::domain::agenda::{About, Duty};
use crate::domain::opinion_filter::DueFilter;
use crate::domain::{HotIssueId, OpinionFilter, OpinionId, SessionId};
use crate::following::home::Board;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};

use line::Line;

/// Height of a line, in logical pixels.
const ROW_HEIGHT: f32 = 50.0;

/// The state of the screen.
#[derive(Debug)]
pub struct Home {
    /// `None` until it is read.
    board: Option<Box<Board>>,
    lines: Vec<Line>,
    list: Chooser,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Box<Board>, StoreError>),
    List(chooser::Message),
    Open,
    Reload,
    Go(Wish),
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    Sessions,
    NewSession,
    /// The conclusion of a session.
    Closing(SessionId),
    /// The documents of a session, where its notice is published.
    Documents(SessionId),
    /// The particulars of a session, where it is announced.
    Session(SessionId),
    Opinion(OpinionId),
    /// The opinions that a filter finds.
    Opinions(Box<OpinionFilter>),
    HotIssues(Option<HotIssueId>),
    /// The table of working days, of a year.
    Time(Option<i32>),
    Targets,
    Reports,
    Ledger,
    Units,
    Settings,
}

impl Home {
    /// Opens the screen as of today.
    pub fn open(context: &Context) -> (Self, Task<Message>) {
        let home = Self {
            board: None,
            lines: Vec::new(),
            list: Chooser::new("home-lines", ROW_HEIGHT),
            failure: None,
        };
        (home, read(context))
    }

    /// The line chosen.
    #[must_use]
    pub fn line(&self) -> usize {
        self.list.chosen()
    }

    /// Chooses the line that was chosen when the screen was left, or the nearest one, once it is read.
    pub fn begin_at(&mut self, line: usize) {
        self.list = Chooser::at("home-lines", ROW_HEIGHT, line);
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Read(Ok(board)) => self.show(board),
            Message::Read(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::List(message) => {
                let lines = &self.lines;
                let may_choose = |index: usize| lines[index].is_open();
                self.list.update(message, lines.len(), may_choose)
            }
            Message::Open => return (Task::none(), self.wish()),
            Message::Reload => {
                self.failure = None;
                read(context)
            }
            Message::Go(wish) => return (Task::none(), Some(wish)),
        };
        (task, None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        Some(match action {
            Action::OpenSelected => Message::Open,
            Action::NewSession => Message::Go(Wish::NewSession),
            Action::Sessions => Message::Go(Wish::Sessions),
            Action::HotIssues => Message::Go(Wish::HotIssues(None)),
            Action::Units => Message::Go(Wish::Units),
            Action::Ledger => Message::Go(Wish::Ledger),
            Action::Time => Message::Go(Wish::Time(None)),
            Action::Targets => Message::Go(Wish::Targets),
            Action::Reports => Message::Go(Wish::Reports),
            Action::FollowUp => Message::Go(all(None, false)),
            Action::Settings => Message::Go(Wish::Settings),
            other => Message::List(chooser::press(other)?),
        })
    }

    fn show(&mut self, board: Box<Board>) -> Task<Message> {
        self.failure = None;
        self.lines = line::of(&board.agenda);
        self.board = Some(board);
        let lines = &self.lines;
        let may_choose = |index: usize| lines[index].is_open();
        self.list.restore(None, lines.len(), may_choose)
    }

    /// Where the line chosen leads.
    fn wish(&self) -> Option<Wish> {
        let agenda = &self.board.as_ref()?.agenda;
        match self.lines.get(self.list.chosen())? {
            Line::Head(_) => None,
            Line::Review(year) => Some(Wish::Time(Some(*year))),
            Line::Item(at) => Some(match &agenda.items.get(*at)?.about {
                About::Conclude(session) => Wish::Closing(*session),
                About::Notify(session, _) => Wish::Opinions(Box::new(OpinionFilter {
                    session: Some(*session),
                    owes_notice: true,
                    ..OpinionFilter::default()
                })),
                About::Issue(session, _) | About::Publish(session, _) => Wish::Documents(*session),
                About::Announce(session) => Wish::Session(*session),
                About::Dialogue(issue) => Wish::HotIssues(Some(*issue)),
            }),
            Line::Opinion(duty, at) => {
                let opinion = line::opinions(agenda, *duty)?.first.get(*at)?;
                Some(Wish::Opinion(opinion.id))
            }
            Line::More(Duty::Overdue, _) => Some(all(Some(DueFilter::Overdue), false)),
            Line::More(Duty::DueSoon, _) => {
                let days = (agenda.soon - agenda.today).num_days();
                let days = u16::try_from(days).unwrap_or_default();
                Some(all(Some(DueFilter::Within(days)), false))
            }
            Line::More(Duty::Notify, _) => Some(all(None, true)),
            Line::More(Duty::Dialogue, _) => Some(Wish::HotIssues(None)),
            Line::More(..) => Some(Wish::Sessions),
        }
    }
}

/// All opinions that are due so, or owed a notice.
fn all(due: Option<DueFilter>, owes_notice: bool) -> Wish {
    Wish::Opinions(Box::new(OpinionFilter {
        due,
        owes_notice,
        ..OpinionFilter::default()
    }))
}

fn read(context: &Context) -> Task<Message> {
    let today = context.clock.now().date();
    let read = context
        .store
        .read(move |reader| Board::read(reader, today).map(Box::new));
    Task::perform(read, Message::Read)
}
