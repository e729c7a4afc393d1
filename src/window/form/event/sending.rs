//! From a form to the data file: the file that proves a result goes first.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use iced::Task;

use crate::domain::OpinionId;
use crate::domain::follow_up::{Event, Evidence};
use crate::import::file;
use crate::store::{Changed, Op, Store, StoreError};
use crate::window::context::Context;
use crate::words;

/// An event as it goes into the history.
#[derive(Debug, Clone)]
pub struct Recorded {
    pub on: NaiveDate,
    pub by: String,
    pub event: Event,
    /// A file to be kept as the evidence.
    pub file: Option<PathBuf>,
}

/// Why nothing was recorded.
#[derive(Debug, Clone)]
pub enum Refusal {
    Store(StoreError),
    /// The file could not be read; in words.
    File(String),
}

impl Refusal {
    /// What a person is told.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Store(error) => words::store::advice(error),
            Self::File(words) => words.clone(),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Records an event of opinions, all or none.
pub fn send(
    opinions: Vec<OpinionId>,
    recorded: Recorded,
    context: &Context,
) -> Task<Result<Changed, Refusal>> {
    let store = context.store.clone();
    Task::future(record(store, opinions, recorded))
}

async fn record(
    store: Store,
    opinions: Vec<OpinionId>,
    recorded: Recorded,
) -> Result<Changed, Refusal> {
    let Recorded {
        on,
        by,
        mut event,
        file,
    } = recorded;
    if let (Some(path), [opinion]) = (file, opinions.as_slice()) {
        let kept = store.transact(attach(*opinion, &path)?).await?;
        if let Some(id) = kept.attachment {
            event = super::proved_by(event, Evidence::File(id));
        }
    }
    let op = Op::FollowUp {
        opinions,
        on,
        by,
        event: Box::new(event),
    };
    Ok(store.transact(op).await?)
}

fn attach(opinion: OpinionId, path: &Path) -> Result<Op, Refusal> {
    let bytes = file::read(path).map_err(|error| Refusal::File(words::import::file(&error)))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(Op::Attach {
        opinion,
        name: name.into_owned(),
        bytes,
    })
}
