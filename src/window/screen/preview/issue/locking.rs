//! Locking the document asked for: made beside the window, then handed to the data file.

use std::sync::Arc;

use chrono::NaiveDateTime;
use iced::Task;

use super::Asked;
use crate::domain::{DocumentId, Finished};
use crate::making;
use crate::progress::Progress;
use crate::window::autosave::Saved;
use crate::window::work::{self, Step};
use crate::words;

/// How far the locking is.
#[derive(Debug, Default)]
pub struct Locking {
    /// Done and total so far.
    pub going: Option<(Progress, usize, usize)>,
}

/// A finished document, or why there is none; an error without words was a cancellation.
type Made = Result<Arc<Finished>, Option<String>>;

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Lock,
    Made(Step<Made>),
    Locked(Saved),
}

impl Locking {
    /// Makes the document, unless one is being made.
    pub fn begin(
        &mut self,
        asked: Asked,
        corrects: Option<DocumentId>,
        now: NaiveDateTime,
    ) -> Task<Message> {
        if self.going.is_some() {
            return Task::none();
        }
        let progress = Progress::default();
        self.going = Some((progress.clone(), 0, 0));
        work::run(progress, move |progress| {
            let made = making::finished(&asked.order, &asked.record, corrects, now, progress);
            // What was stopped at the very end is not locked either.
            progress.report(1, 1).map_err(|_| None)?;
            made.map(Arc::new)
                .map_err(|error| (!error.is_cancelled()).then(|| words::output::making(&error)))
        })
        .map(Message::Made)
    }

    /// Notes how far it is; answers the document once it is made.
    ///
    /// # Errors
    /// Why there is none, in words.
    pub fn made(&mut self, step: Step<Made>) -> Result<Option<Box<Finished>>, String> {
        match step {
            Step::SoFar(now, all) => {
                if let Some((_, done, total)) = &mut self.going {
                    (*done, *total) = (now, all);
                }
                Ok(None)
            }
            Step::Done(Ok(finished)) => {
                let finished = Arc::unwrap_or_clone(finished);
                Ok(Some(Box::new(finished)))
            }
            Step::Done(Err(words)) => {
                self.going = None;
                words.map_or(Ok(None), Err)
            }
        }
    }

    /// Notes that the data file has answered.
    pub fn end(&mut self) {
        self.going = None;
    }

    /// Stops the making; answers whether there was one.
    pub fn cancel(&mut self) -> bool {
        let going = self.going.as_ref();
        going.inspect(|(progress, ..)| progress.cancel()).is_some()
    }
}
