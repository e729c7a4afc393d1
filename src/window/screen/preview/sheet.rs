//! The document set on pages beside the window, and the page that is shown of it.

use std::sync::Arc;

use iced::Task;
use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::{Id, canvas};

use crate::document::block::Document;
use crate::document::{self, DocumentError, Order};
use crate::domain::SessionRecord;
use crate::progress::Progress;
use crate::typeset::{self, Pages};
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

/// What is set and shown.
#[derive(Debug)]
pub struct Sheet {
    pub made: Option<Made>,
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
    /// Of which run, and what came of it; an error without words was a cancellation.
    Typeset(usize, Step<Result<Made, Option<String>>>),
    ShowPage(usize),
    StepPage {
        forward: bool,
    },
    StepZoom {
        larger: bool,
    },
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            made: None,
            run: 0,
            page: 0,
            zoom: None,
            drawing: canvas::Cache::new(),
            setting: None,
            refusal: None,
        }
    }
}

impl Sheet {
    /// Lays the document out anew; what is shown stays until the new pages are there.
    pub fn typeset(&mut self, order: Order, record: Arc<SessionRecord>) -> Task<Message> {
        self.cancel();
        self.run += 1;
        let run = self.run;
        let progress = Progress::default();
        self.setting = Some((progress.clone(), 0, 0));
        work::run(progress, move |progress| {
            let document =
                built(order, &record).map_err(|error| Some(words::output::document(&error)))?;
            let pages = typeset::typeset(&document, progress).map_err(|error| match error {
                typeset::TypesetError::Cancelled(_) => None,
                glyph @ typeset::TypesetError::MissingGlyph { .. } => {
                    Some(words::output::typeset(&glyph))
                }
            })?;
            Ok(Made {
                document: Arc::new(document),
                pages,
            })
        })
        .map(move |step| Message::Typeset(run, step))
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

    fn typeset_step(&mut self, step: Step<Result<Made, Option<String>>>) -> (Task<Message>, bool) {
        match step {
            Step::SoFar(now, all) => {
                if let Some((_, done, total)) = &mut self.setting {
                    (*done, *total) = (now, all);
                }
                return (Task::none(), false);
            }
            Step::Done(Ok(made)) => {
                self.setting = None;
                self.refusal = None;
                self.made = Some(made);
                return (self.show_page(self.page), true);
            }
            Step::Done(Err(words)) => {
                self.setting = None;
                if words.is_some() {
                    self.made = None;
                }
                self.refusal = words;
            }
        }
        (Task::none(), false)
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

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.made
            .as_ref()
            .map_or(0, |made| made.pages.pages().len())
    }
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
