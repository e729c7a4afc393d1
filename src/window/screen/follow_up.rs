//! The list of opinions over all sessions: found by a filter, marked, and recorded of together.

mod bulk;
mod calls;
mod filter;
mod key;
mod rows;
mod saved;
mod view;

use chrono::NaiveDate;
use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;
use iced::widget::scrollable::Viewport;
use serde::{Deserialize, Serialize};

use crate::domain::follow_up::EventKind;
use crate::domain::opinion_filter::DueFilter;
use crate::domain::{OpinionFilter, OpinionId, SessionId};
use crate::following::list::ListOpening;
use crate::store::StoreError;
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::draft;
use crate::window::form::event::{self, Drafts, Recording, Sent};
use crate::window::look::Gravity;
use crate::words;

use filter::FilterForm;
use rows::{Answer, Rows};
use saved::SavedFilters;

/// What outlives the screen: the filter, the marks, and what was half typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Draft {
    filter: OpinionFilter,
    marked: Vec<OpinionId>,
    drafts: Drafts,
}

/// The fields of the filter above the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fields {
    Hidden,
    Shown,
    /// The keys go to them and not to the rows.
    Focused,
}

/// The state of the screen.
#[derive(Debug)]
pub struct FollowUp {
    /// The session whose opinions were asked for; `None` for those of all.
    session: Option<SessionId>,
    today: NaiveDate,
    soon: NaiveDate,
    secretary: String,
    /// `None` until everything is read.
    asked: Option<Asked>,
    filter: Option<FilterForm>,
    fields: Fields,
    rows: Rows,
    saved: SavedFilters,
    recording: Recording,
    is_leaving: bool,
    autosave: Autosave,
    /// What came of the last thing done.
    told: Option<(Gravity, String)>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<ListOpening>, StoreError>),
    Read(Answer),
    Filter(filter::Message),
    GoToFilter,
    /// Takes the focus off the filter, so that the keys of the list are heard.
    GoToRows,
    HideFilter,
    ClearFilter,
    OtherOrder,
    Saved(saved::Message),
    Scrolled(Viewport),
    Choose(usize),
    Step(isize),
    StepPage(isize),
    Open,
    Mark,
    MarkRow(usize),
    MarkAll,
    Record(EventKind),
    Form(event::Message),
    Send,
    Sent(Sent),
    PutAside,
    Calls(calls::Message),
    Keeping(Keeping),
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
    Show(OpinionId),
}

/// What the list is asked to show when it is opened, instead of what it showed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    pub due: Option<DueFilter>,
    pub owes_notice: bool,
}

impl FollowUp {
    /// Opens the list of all opinions or of one session's, with `chosen` chosen if it is found.
    pub fn open(
        session: Option<SessionId>,
        chosen: Option<OpinionId>,
        asked: Option<Asked>,
        context: &Context,
    ) -> (Self, Task<Message>) {
        let today = context.clock.now().date();
        let screen = Self {
            session,
            today,
            soon: today,
            secretary: String::new(),
            asked,
            filter: None,
            fields: Fields::Shown,
            rows: Rows::new(chosen),
            saved: SavedFilters::default(),
            recording: Recording::default(),
            is_leaving: false,
            autosave: Autosave::default(),
            told: None,
        };
        let read = context.store.read(move |reader| {
            ListOpening::read(reader, &draft_key(session), today).map(Box::new)
        });
        (screen, Task::perform(read, Message::Loaded))
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(loaded)) => self.show(*loaded, context),
            Message::Loaded(Err(error)) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
                Task::none()
            }
            Message::Read(answer) => self.rows_read(answer),
            Message::Filter(message) => self.filter(message, context),
            Message::GoToFilter => {
                self.fields = Fields::Focused;
                filter::focus()
            }
            Message::GoToRows => {
                self.fields = Fields::Shown;
                operate(unfocus())
            }
            Message::HideFilter => {
                self.fields = match self.fields {
                    Fields::Hidden => Fields::Shown,
                    Fields::Shown | Fields::Focused => Fields::Hidden,
                };
                Task::none()
            }
            Message::ClearFilter => {
                let session = self.session;
                self.use_filter(
                    &OpinionFilter {
                        session,
                        ..OpinionFilter::default()
                    },
                    context,
                )
            }
            Message::OtherOrder => self.filter(filter::Message::OtherOrder, context),
            Message::Saved(message) => self.save_filter(message, context),
            Message::Scrolled(viewport) => {
                let task = self.rows.list.scrolled(viewport);
                Task::batch([task, self.read_more(context)])
            }
            Message::Choose(index) => self.choose(index, context),
            Message::Step(by) => {
                let to = self.rows.chosen.saturating_add_signed(by);
                self.choose(to, context)
            }
            Message::StepPage(pages) => {
                let by = isize::try_from(self.rows.list.page()).unwrap_or(1) * pages;
                let to = self.rows.chosen.saturating_add_signed(by);
                self.choose(to, context)
            }
            Message::Open => return (Task::none(), self.rows.chosen_id().map(Wish::Show)),
            Message::Mark => self.mark(self.rows.chosen),
            Message::MarkRow(index) => self.mark(index),
            Message::MarkAll => self.mark_all(context),
            Message::Record(kind) => self.begin(kind),
            Message::Form(message) => self.edit(message, context),
            Message::Send => self.send(context),
            Message::Sent(sent) => self.sent(sent, context),
            Message::PutAside => {
                self.put_aside();
                Task::none()
            }
            Message::Calls(message) => self.write_calls(message, context),
            Message::Keeping(keeping) => {
                self.autosave.update(keeping);
                Task::none()
            }
            Message::Leave => {
                self.is_leaving = true;
                Task::none()
            }
        };
        let kept = self.keep(context);
        let leaves = self.is_leaving && !self.recording.is_sending && self.autosave.may_leave();
        (Task::batch([task, kept]), leaves.then_some(Wish::Leave))
    }

    /// The session whose opinions are shown; `None` for those of all.
    #[must_use]
    pub fn session(&self) -> Option<SessionId> {
        self.session
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done() && !self.recording.is_sending
    }

    fn show(&mut self, loaded: ListOpening, context: &Context) -> Task<Message> {
        let draft = draft::read::<Draft>("the list of opinions", loaded.draft.as_deref());
        let draft = draft.unwrap_or_default();
        let asked = self.asked.take();
        let filter = match asked {
            Some(Asked { due, owes_notice }) => OpinionFilter {
                session: self.session,
                due,
                owes_notice,
                ..OpinionFilter::default()
            },
            None => OpinionFilter {
                session: self.session.or(draft.filter.session),
                ..draft.filter
            },
        };
        self.secretary = loaded.secretary;
        self.soon = loaded.soon;
        self.saved = SavedFilters::new(loaded.saved);
        self.filter = Some(FilterForm::new(&filter, loaded.choices));
        let open = self.recording.restore(draft.drafts);
        if asked.is_some() {
            return self.filtered(context);
        }
        self.rows.marked = draft.marked.into_iter().collect();
        let form = open.filter(|_| !self.rows.marked.is_empty());
        let form = form.map_or_else(Task::none, |kind| self.begin(kind));
        Task::batch([self.read(context), form])
    }

    fn filter(&mut self, message: filter::Message, context: &Context) -> Task<Message> {
        let Some(filter) = &mut self.filter else {
            return Task::none();
        };
        let is_last = message.is_last();
        if is_last {
            self.fields = Fields::Shown;
        } else if !matches!(message, filter::Message::OtherOrder) {
            self.fields = Fields::Focused;
        }
        let before = filter.filter();
        filter.update(message);
        let read = if filter.filter() == before {
            Task::none()
        } else {
            self.filtered(context)
        };
        if is_last {
            return read.chain(operate(unfocus()));
        }
        read
    }

    fn use_filter(&mut self, asked: &OpinionFilter, context: &Context) -> Task<Message> {
        let Some(filter) = &mut self.filter else {
            return Task::none();
        };
        filter.set(asked);
        self.filtered(context)
    }

    /// Reads what another filter finds. A mark that is out of sight would be recorded of unseen.
    fn filtered(&mut self, context: &Context) -> Task<Message> {
        self.rows.marked.clear();
        self.autosave.touch();
        self.told = None;
        self.read(context)
    }

    fn keep(&mut self, context: &Context) -> Task<Message> {
        let Some(filter) = &self.filter else {
            return Task::none();
        };
        let key = draft_key(self.session);
        let (marked, drafts) = (&self.rows.marked, self.recording.drafts());
        let keep = || {
            let draft = Draft {
                filter: filter.filter(),
                marked: marked.iter().copied().collect(),
                drafts: drafts.clone(),
            };
            draft::keep(key, &draft)
        };
        self.autosave.keep(context, keep, Message::Keeping)
    }
}

fn draft_key(session: Option<SessionId>) -> String {
    session.map_or_else(
        || "follow-up".to_owned(),
        |session| format!("follow-up/{session}"),
    )
}
