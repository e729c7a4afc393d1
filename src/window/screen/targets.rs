//! The ten targets of a year as of a day; every figure opens the records that it was counted from.

mod records;
mod view;

use chrono::{Datelike, NaiveDate};
use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;
use serde::{Deserialize, Serialize};

use crate::domain::target::Part;
use crate::domain::{Figure, HotIssueId, OpinionId, Target, UnitId};
use crate::following::targets::{Board, When};
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::keys::Action;
use crate::window::widget::chooser::{self, Chooser};
use crate::window::widget::date_field::{Change, DateField};

use records::Records;

/// Height of a row, in logical pixels.
const ROW_HEIGHT: f32 = 54.0;

/// The id of the field for the day.
const DAY: &str = "targets.as_of";

/// Where the screen was left, so that one comes back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub year: i32,
    pub as_of: NaiveDate,
    /// The row of the target chosen.
    pub row: usize,
    /// The part of its records that is shown, and the record chosen.
    pub record: Option<(Part, usize)>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Targets {
    year: i32,
    today: NaiveDate,
    as_of: NaiveDate,
    day: DateField,
    is_day_wrong: bool,
    /// `None` until it is read.
    board: Option<Box<Board>>,
    list: Chooser,
    /// The records of the target chosen, while they are shown.
    records: Option<Records>,
    /// The record to be chosen when they are read again.
    reopened: Option<usize>,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Box<Board>, StoreError>),
    List(chooser::Message),
    Day(Change),
    ApplyDay,
    GoToDay,
    /// So many years later, or earlier.
    Year(i32),
    Open,
    Show(Part),
    RecordsRead(Result<Box<Records>, StoreError>),
    Records(chooser::Message),
    OpenRecord,
    Reload,
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Unit(UnitId),
    /// The unit's entries in the ledger.
    Ledger(UnitId),
    HotIssue(HotIssueId),
    Opinion(OpinionId),
    Leave,
}

impl Targets {
    /// Opens the screen where it was left, else with the figures of this year as of today.
    pub fn open(place: Option<Place>, context: &Context) -> (Self, Task<Message>) {
        let today = context.clock.now().date();
        let place = place.unwrap_or(Place {
            year: today.year(),
            as_of: today,
            row: 0,
            record: None,
        });
        let screen = Self {
            year: place.year,
            today,
            as_of: place.as_of,
            day: DateField::new(Some(place.as_of)),
            is_day_wrong: false,
            board: None,
            list: Chooser::at("targets", ROW_HEIGHT, place.row),
            records: None,
            reopened: place.record.map(|(_, record)| record),
            failure: None,
        };
        let read = screen.read(context);
        let task = match place.record {
            Some((part, _)) => Task::batch([read, screen.read_records(part, context)]),
            None => read,
        };
        (screen, task)
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Read(Ok(board)) => {
                self.board = Some(board);
                Task::none()
            }
            Message::Read(Err(error)) | Message::RecordsRead(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::List(message) => self.list.update(message, Target::ALL.len(), |_| true),
            Message::Day(change) => {
                self.day.perform(change, self.today);
                self.is_day_wrong = false;
                Task::none()
            }
            Message::ApplyDay => self.apply_day(context),
            Message::GoToDay => {
                self.day.editor.select_all();
                path_field::focus(DAY)
            }
            Message::Year(by) => {
                self.year = self.year.saturating_add(by);
                self.read(context)
            }
            Message::Open => self.read_records(Part::Missing, context),
            Message::Show(part) => self.read_records(part, context),
            Message::RecordsRead(Ok(mut records)) => {
                let task = match self.reopened.take() {
                    Some(record) => records.update(chooser::Message::Choose(record)),
                    None => Task::none(),
                };
                self.records = Some(*records);
                task
            }
            Message::Records(message) => match &mut self.records {
                Some(records) => records.update(message),
                None => Task::none(),
            },
            Message::OpenRecord => {
                let wish = self.records.as_ref().and_then(Records::wish);
                return (Task::none(), wish);
            }
            Message::Reload => {
                self.failure = None;
                self.read(context)
            }
            Message::Leave if self.records.is_some() => {
                self.records = None;
                Task::none()
            }
            Message::Leave => return (Task::none(), Some(Wish::Leave)),
        };
        (task, None)
    }

    /// Where the screen is now.
    #[must_use]
    pub fn place(&self) -> Place {
        let records = self.records.as_ref();
        Place {
            year: self.year,
            as_of: self.as_of,
            row: self.list.chosen(),
            record: records.map(|records| (records.part(), records.list.chosen())),
        }
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        let rows = match &self.records {
            Some(_) => Message::Records,
            None => Message::List,
        };
        let part = self.records.as_ref().map(Records::part);
        Some(match (action, part) {
            (Action::ShowNext, None) => Message::Year(1),
            (Action::ShowPrevious, None) => Message::Year(-1),
            (Action::ShowNext, Some(part)) => Message::Show(part.next()),
            (Action::ShowPrevious, Some(part)) => Message::Show(part.before()),
            (Action::OpenSelected, None) => Message::Open,
            (Action::OpenSelected, Some(_)) => Message::OpenRecord,
            (Action::GoToDay, None) => Message::GoToDay,
            (Action::Back, _) => Message::Leave,
            (other, _) => rows(chooser::press(other)?),
        })
    }

    fn chosen(&self) -> Target {
        let at = self.list.chosen().min(Target::ALL.len() - 1);
        Target::ALL[at]
    }

    fn figure(&self, target: Target) -> Figure {
        let figures = self.board.as_ref().map(|board| &board.figures.figures);
        let figure = figures.and_then(|figures| figures.get(&target));
        figure.copied().unwrap_or_default()
    }

    /// Counts as of the day typed; a day of another year brings that year.
    fn apply_day(&mut self, context: &Context) -> Task<Message> {
        let Ok(day) = self.day.read(self.today) else {
            self.is_day_wrong = true;
            return Task::none();
        };
        let day = day.unwrap_or(self.today);
        self.day = DateField::new(Some(day));
        if day.year() != self.as_of.year() {
            self.year = day.year();
        }
        self.as_of = day;
        // The keys are the rows' again.
        Task::batch([self.read(context), operate(unfocus())])
    }

    fn read(&self, context: &Context) -> Task<Message> {
        let when = self.asked();
        let read = context
            .store
            .read(move |reader| Board::read(reader, when).map(Box::new));
        Task::perform(read, Message::Read)
    }

    fn read_records(&self, part: Part, context: &Context) -> Task<Message> {
        let (target, when) = (self.chosen(), self.asked());
        let read = context
            .store
            .read(move |reader| Records::read(reader, target, part, when).map(Box::new));
        Task::perform(read, Message::RecordsRead)
    }

    fn asked(&self) -> When {
        When {
            year: self.year,
            as_of: self.as_of,
            today: self.today,
        }
    }
}
