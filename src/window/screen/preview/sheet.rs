//! The document set on pages beside the window, and the page that is shown of it.

use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Id, canvas};

use crate::document::block::Document;
use crate::document::{self, DocumentError, Order};
use crate::domain::{Calendar, SessionRecord};
use crate::format_check::{self, Finding};
use crate::progress::{Cancelled, Progress};
use crate::typeset::{self, Page, Pages, TypesetError};
use crate::window::work::{self, Step};
use crate::words;

/// The steps of the page's zoom, in pixels per point.
pub const ZOOMS: [f32; 6] = [0.8, 1.0, 1.25, 1.5, 2.0, 2.5];
/// The step that a page fitted to its room goes on from; it is never larger than this.
pub const FITTING: usize = 2;

/// A document and its pages.
#[derive(Debug, Clone)]
pub struct Made {
    pub document: Arc<Document>,
    pub pages: Pages,
}

/// What a document is checked against.
#[derive(Debug, Clone, Default)]
pub struct Against {
    /// The office's list of units.
    pub units: Arc<[String]>,
    pub calendar: Arc<Calendar>,
    pub today: NaiveDate,
}

/// What came of laying out: the document or why there is none, and what the check found.
#[derive(Debug, Clone)]
pub struct LaidOut {
    made: Result<Made, String>,
    findings: Arc<[Finding]>,
}

/// What is set and shown.
#[derive(Debug, Default)]
pub struct Sheet {
    pub made: Option<Made>,
    /// The first page alone, until all of them are there.
    pub first: Option<Pages>,
    pub findings: Arc<[Finding]>,
    /// Counts the layouts.
    run: usize,
    pub page: usize,
    /// `None` fits the page to the room beside it.
    pub zoom: Option<usize>,
    pub drawing: canvas::Cache,
    /// Laying out; done and total so far.
    pub setting: Option<(Progress, usize, usize)>,
    /// Why there is no document.
    pub refusal: Option<String>,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Of which run, and what came of it; nothing came of a run that was stopped.
    Typeset(usize, Step<Option<LaidOut>>),
    /// Of which run, the first page alone.
    First(usize, Step<Option<Pages>>),
    ShowPage(usize),
    StepPage {
        forward: bool,
    },
    StepZoom {
        larger: bool,
    },
}

impl Sheet {
    /// Lays the document out anew; what is shown stays until the new pages are there.
    pub fn typeset(
        &mut self,
        order: Order,
        record: Arc<SessionRecord>,
        against: Against,
    ) -> Task<Message> {
        self.cancel();
        self.run += 1;
        let run = self.run;
        let progress = Progress::default();
        self.setting = Some((progress.clone(), 0, 0));
        let first = if self.made.is_none() {
            first_page(run, order.clone(), Arc::clone(&record))
        } else {
            Task::none()
        };
        let all = work::run(progress, move |progress| {
            lay_out(&order, &record, &against, progress).ok()
        });
        Task::batch([first, all.map(move |step| Message::Typeset(run, step))])
    }

    /// Stops a layout; answers whether there was one.
    pub fn cancel(&mut self) -> bool {
        let Some((progress, ..)) = self.setting.take() else {
            return false;
        };
        progress.cancel();
        true
    }

    /// Does what the message says; answers whether new pages are there.
    pub fn update(&mut self, message: Message) -> (Task<Message>, bool) {
        match message {
            // An older run may end well before it sees that it was stopped.
            Message::Typeset(run, _) if run != self.run => (Task::none(), false),
            Message::Typeset(_, step) => self.typeset_step(step),
            Message::First(run, Step::Done(first)) if run == self.run && self.made.is_none() => {
                self.first = first;
                self.drawing.clear();
                (Task::none(), false)
            }
            Message::First(..) => (Task::none(), false),
            Message::ShowPage(page) => (self.show_page(page), false),
            Message::StepPage { forward: true } => (self.show_page(self.page + 1), false),
            Message::StepPage { forward: false } => {
                (self.show_page(self.page.saturating_sub(1)), false)
            }
            Message::StepZoom { larger } => {
                let zoom = self.zoom.unwrap_or(FITTING);
                self.zoom = Some(if larger {
                    (zoom + 1).min(ZOOMS.len() - 1)
                } else {
                    zoom.saturating_sub(1)
                });
                self.drawing.clear();
                (Task::none(), false)
            }
        }
    }

    fn typeset_step(&mut self, step: Step<Option<LaidOut>>) -> (Task<Message>, bool) {
        let laid = match step {
            Step::SoFar(now, all) => {
                if let Some((_, done, total)) = &mut self.setting {
                    (*done, *total) = (now, all);
                }
                return (Task::none(), false);
            }
            Step::Done(laid) => laid,
        };
        self.setting = None;
        let Some(laid) = laid else {
            return (Task::none(), false);
        };
        self.findings = laid.findings;
        self.first = None;
        match laid.made {
            Ok(made) => {
                self.refusal = None;
                self.made = Some(made);
            }
            Err(words) => {
                self.refusal = Some(words);
                self.made = None;
            }
        }
        (self.show_page(self.page), true)
    }

    fn show_page(&mut self, page: usize) -> Task<Message> {
        let is_other = page != self.page;
        self.page = page.min(self.count().saturating_sub(1));
        self.drawing.clear();
        if !is_other {
            return Task::none();
        }
        operation::scroll_to(paper_id(), AbsoluteOffset { x: 0.0, y: 0.0 })
    }

    /// The page shown.
    pub fn shown(&self) -> Option<&Page> {
        match &self.made {
            Some(made) => made.pages.pages().get(self.page),
            None => self.first.as_ref()?.pages().first(),
        }
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.made
            .as_ref()
            .map_or(0, |made| made.pages.pages().len())
    }
}

/// The document on its pages, and what is wrong with it; of one that may not be made, what is wrong
/// with it as far as it goes.
fn lay_out(
    order: &Order,
    record: &SessionRecord,
    against: &Against,
    progress: &Progress,
) -> Result<LaidOut, Cancelled> {
    let check = |checked: &format_check::Made| -> Arc<[Finding]> {
        let subject = checked.subject(
            order,
            record,
            &against.units,
            against.today,
            &against.calendar,
        );
        format_check::check(&subject).into()
    };
    let document = match built(order.clone(), record) {
        Ok(document) => document,
        Err(error) => {
            return Ok(LaidOut {
                made: Err(words::output::document(&error)),
                findings: check(&format_check::make(order, record, progress)?),
            });
        }
    };
    let mut checked = format_check::Made::default();
    let made = match typeset::typeset(&document, progress) {
        Err(TypesetError::Cancelled(cancelled)) => return Err(cancelled),
        Err(glyph) => Err(words::output::typeset(&glyph)),
        Ok(pages) => {
            checked.pages = Some(pages.clone());
            Ok(Made {
                document: Arc::new(document.clone()),
                pages,
            })
        }
    };
    checked.document = Some(document);
    let findings = check(&checked);
    Ok(LaidOut { made, findings })
}

/// Sets the first page alone, so that a long document is seen at once.
fn first_page(run: usize, order: Order, record: Arc<SessionRecord>) -> Task<Message> {
    work::run(Progress::default(), move |progress| {
        let document = built(order, &record).ok()?;
        typeset::first_pages(&document, 1, progress).ok()
    })
    .map(move |step| Message::First(run, step))
}

/// The document; a part whose words name a field that is not there is shown in the program's own
/// words, for its field says so and must stay at hand.
fn built(mut order: Order, record: &SessionRecord) -> Result<Document, DocumentError> {
    loop {
        match document::build(&order, record) {
            Err(DocumentError::UnknownField { part, .. })
                if order.wording.iter().any(|change| change.part == part) =>
            {
                order.wording.retain(|change| change.part != part);
            }
            built => return built,
        }
    }
}

pub fn paper_id() -> Id {
    Id::new("preview-paper")
}
