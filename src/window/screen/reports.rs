//! The reports: figures of a period with charts, each opening its records, and the file of a report.

mod cells;
mod counting;
mod key;
mod order;
mod records;
mod table;
mod view;

use std::sync::Arc;

use chrono::NaiveDate;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;
use iced::{Task, task};
use serde::{Deserialize, Serialize};

use crate::document::report::Letter;
use crate::domain::{Letterhead, OpinionId, SessionId};
use crate::making::{self, Format, MakingError, ReportFormat};
use crate::progress::Progress;
use crate::reporting::{Asked, Reported, ReportingError};
use crate::store::StoreError;
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::draft;
use crate::window::form::path_field;
use crate::window::form::writing::{self, Writing};
use crate::window::widget::chart::Columns;
use crate::window::widget::chooser;
use crate::window::widget::selector::after;
use crate::words;

use cells::Cells;
use order::{Kept, Order};
use records::{Found, Records};
use table::Table;

/// Heights of a row and of a span, in logical pixels.
const ROW_HEIGHT: f32 = 50.0;
const SPAN_HEIGHT: f32 = 34.0;

/// The key under which the order outlives the screen.
const DRAFT: &str = "reports";

/// What the screen works with, as read from the data file.
#[derive(Debug, Clone)]
pub struct Loaded {
    units: Vec<String>,
    letterhead: Letterhead,
    draft: Option<String>,
}

/// What outlives the screen.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Draft {
    order: Kept,
    part: Part,
    row: usize,
    column: usize,
    /// The span of the timeline and what is told of it.
    span: usize,
    measure: usize,
    /// The record chosen behind the cell at work, while its records are shown.
    record: Option<usize>,
}

/// What of the report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    #[default]
    Table,
    /// What was raised and resolved, span after span.
    Timeline,
    /// The file that is made of it.
    File,
}

impl Part {
    const ALL: [Self; 3] = [Self::Table, Self::Timeline, Self::File];
}

/// A report that was counted, and its rows.
#[derive(Debug)]
pub struct Shown {
    asked: Asked,
    reported: Arc<Reported>,
    table: Table,
    spans: Vec<Columns>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Reports {
    today: NaiveDate,
    /// `None` until everything is read.
    order: Option<Order>,
    letterhead: Letterhead,
    /// The report that is being counted; dropping it drops the answer.
    counting: Option<task::Handle>,
    shown: Option<Arc<Shown>>,
    /// Why there is no report, in words.
    refused: Option<String>,
    part: Part,
    rows: Cells,
    spans: Cells,
    /// Whether the keys go to a field and not to the rows.
    is_in_field: bool,
    records: Option<Records>,
    /// The reading of records that is under way; dropping it drops the answer.
    reading: Option<task::Handle>,
    /// The record to be chosen when the records of the cell are read again.
    reopened: Option<usize>,
    writing: Writing<ReportFormat>,
    failure: Option<StoreError>,
    autosave: Autosave,
    leaving: Option<Wish>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Loaded>, StoreError>),
    Order(order::Message),
    Counted(Asked, Result<Arc<Shown>, ReportingError>),
    GoTo(&'static str),
    /// Takes the focus off the fields, so that the keys of the rows are heard.
    GoToRows,
    Show(Part),
    OtherPart,
    List(chooser::Message),
    /// So many columns to the right, or to the left.
    StepColumn(isize),
    ChooseCell(usize, usize),
    Open,
    RecordsRead(Asked, Result<Arc<Found>, StoreError>),
    Records(chooser::Message),
    OpenRecord,
    Letterhead(Letterhead),
    OtherLetterhead,
    Write(writing::Message<ReportFormat>),
    Keeping(Keeping),
    Retry,
    Leave,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Opinion(OpinionId),
    Session(SessionId),
    /// A target by its row, of a year as of a day.
    Targets {
        year: i32,
        as_of: NaiveDate,
        row: usize,
    },
    Leave,
}

impl Reports {
    /// Opens the report that was looked at last.
    pub fn open(context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            today: context.clock.now().date(),
            order: None,
            letterhead: Letterhead::default(),
            counting: None,
            shown: None,
            refused: None,
            part: Part::Table,
            rows: Cells::at("report-rows", ROW_HEIGHT, 0, 0),
            spans: Cells::at("report-spans", SPAN_HEIGHT, 0, 0),
            is_in_field: false,
            records: None,
            reading: None,
            reopened: None,
            writing: Writing::new(ReportFormat::Document(Format::Pdf)),
            failure: None,
            autosave: Autosave::default(),
            leaving: None,
        };
        let task = load(context);
        (screen, task)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(loaded)) => self.begin(*loaded, context),
            Message::Loaded(Err(error)) | Message::RecordsRead(_, Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::Order(message) => self.change_order(message, context),
            Message::Counted(asked, counted) => self.counted(&asked, counted, context),
            Message::GoTo(field) => {
                self.is_in_field = true;
                if let Some(order) = &mut self.order {
                    order.select(field);
                }
                path_field::focus(field)
            }
            Message::GoToRows => {
                self.is_in_field = false;
                operate(unfocus())
            }
            Message::Show(part) => self.show_part(part),
            Message::OtherPart => {
                let next = after(&Part::ALL, self.part);
                let is_counted = self.order.as_ref().is_some_and(Order::is_counted);
                self.show_part(match next {
                    Part::Timeline if !is_counted => Part::File,
                    part => part,
                })
            }
            Message::List(message) => self.change_row(message),
            Message::StepColumn(by) => {
                self.step_column(by);
                Task::none()
            }
            Message::ChooseCell(row, column) => self.choose_cell(row, column),
            Message::Open => self.open_cell(context),
            Message::RecordsRead(asked, Ok(found)) => self.show_records(&asked, &found),
            Message::Records(message) => {
                self.autosave.touch();
                match &mut self.records {
                    Some(records) => {
                        let count = records.found.rows.len();
                        records.list.update(message, count, |_| true)
                    }
                    None => Task::none(),
                }
            }
            Message::OpenRecord => {
                self.leaving = self.records.as_ref().and_then(Records::wish);
                Task::none()
            }
            Message::Letterhead(letterhead) => {
                self.letterhead = letterhead;
                Task::none()
            }
            Message::OtherLetterhead => {
                self.letterhead = after(&Letterhead::ALL, self.letterhead);
                self.show_part(Part::File)
            }
            Message::Write(message) => self.write(message, context),
            Message::Keeping(keeping) => {
                self.autosave.update(keeping);
                Task::none()
            }
            Message::Retry => {
                self.failure = None;
                match self.order {
                    Some(_) => self.count(context),
                    None => load(context),
                }
            }
            Message::Leave => self.leave(),
        };
        let kept = self.keep(context);
        let may_leave = self.autosave.may_leave();
        (
            Task::batch([task, kept]),
            self.leaving.take_if(|_| may_leave),
        )
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done()
    }

    /// The report, if it is the one asked for now: figures never stand under another order.
    fn current(&self) -> Option<&Shown> {
        let asked = self.order.as_ref()?.asked().ok()?;
        self.shown.as_deref().filter(|shown| shown.asked == asked)
    }

    fn begin(&mut self, loaded: Loaded, context: &Context) -> Task<Message> {
        let draft = draft::read::<Draft>("the reports", loaded.draft.as_deref());
        let draft = draft.unwrap_or_default();
        self.letterhead = loaded.letterhead;
        self.order = Some(Order::new(&draft.order, loaded.units, self.today));
        self.part = draft.part;
        self.rows = Cells::at("report-rows", ROW_HEIGHT, draft.row, draft.column);
        self.spans = Cells::at("report-spans", SPAN_HEIGHT, draft.span, draft.measure);
        self.reopened = draft.record;
        self.propose(context);
        self.count(context)
    }

    fn show_part(&mut self, part: Part) -> Task<Message> {
        self.part = part;
        self.is_in_field = false;
        self.autosave.touch();
        operate(unfocus())
    }

    fn leave(&mut self) -> Task<Message> {
        self.reading = None;
        if self.records.take().is_some() {
            self.autosave.touch();
            return Task::none();
        }
        if self.writing.stop() {
            return Task::none();
        }
        if self.is_in_field {
            self.is_in_field = false;
            return operate(unfocus());
        }
        self.leaving = Some(Wish::Leave);
        Task::none()
    }

    fn write(
        &mut self,
        message: writing::Message<ReportFormat>,
        context: &Context,
    ) -> Task<Message> {
        if !matches!(message, writing::Message::Written(_)) {
            self.part = Part::File;
            self.is_in_field |= matches!(message, writing::Message::EditPath(_));
            self.autosave.touch();
        }
        let make = self.making(self.writing.kind_for(&message), context);
        let name = self.file_name();
        let task = self.writing.update(message, name, make, context);
        task.map(Message::Write)
    }

    /// Makes the file of the report shown.
    fn making(
        &self,
        format: ReportFormat,
        context: &Context,
    ) -> Option<impl FnOnce(&Progress) -> Result<Vec<u8>, MakingError> + Send + use<>> {
        let reported = Arc::clone(&self.current()?.reported);
        let letterhead = self.letterhead;
        let at = context.clock.now();
        Some(move |progress: &Progress| {
            let letter = Letter {
                letterhead,
                office: &reported.office,
                officials: &reported.officials,
            };
            making::report_file(&reported.report, &letter, format, at, progress)
        })
    }

    /// `bao-cao-so-lieu-chung-2026-Q1.pdf`
    fn file_name(&self) -> String {
        let name = self.order.as_ref().map(|order| {
            let asked = order.asked().ok();
            let as_of = asked.as_ref().map(|asked| asked.as_of);
            let host = asked.as_ref().and_then(|asked| asked.host.as_deref());
            let as_of = as_of.filter(|day| *day != self.today);
            words::report::file(order.kind, order.period(), host, as_of)
        });
        format!(
            "{}.{}",
            name.unwrap_or_default(),
            self.writing.kind.ending()
        )
    }

    fn keep(&mut self, context: &Context) -> Task<Message> {
        let Some(order) = &self.order else {
            return Task::none();
        };
        let (part, rows, spans) = (self.part, &self.rows, &self.spans);
        let records = self.records.as_ref();
        let record = records.map(|records| records.list.chosen());
        let keep = || {
            let draft = Draft {
                order: order.kept(),
                part,
                row: rows.list.chosen(),
                column: rows.column,
                span: spans.list.chosen(),
                measure: spans.column,
                record,
            };
            draft::keep(DRAFT.to_owned(), &draft)
        };
        self.autosave.keep(context, keep, Message::Keeping)
    }
}

fn load(context: &Context) -> Task<Message> {
    let read = context.store.read(|reader| {
        let units = reader.units()?;
        let office = reader.office()?;
        Ok(Box::new(Loaded {
            units: units.iter().map(|(_, unit)| unit.name.clone()).collect(),
            letterhead: office.map(|office| office.letterhead).unwrap_or_default(),
            draft: reader.draft(DRAFT)?,
        }))
    });
    Task::perform(read, Message::Loaded)
}
