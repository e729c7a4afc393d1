//! The data file: the only place with SQL.
//!
//! One thread owns the only connection (WAL, synchronous FULL, exclusive locking), so reads and
//! writes happen in the order in which they were asked for, and a commit that was answered is on
//! the disk. A lock file beside the data keeps every other program out. While the file is open
//! nothing but SQLite touches it: closing another handle of it would drop SQLite's locks.

mod agenda;
mod attachment;
mod authority;
mod calendar;
mod closing;
mod column;
mod compose;
mod document_draft;
mod draft;
mod error;
mod filter;
mod follow_up;
mod hot_issue;
mod issued;
mod ledger;
mod line;
mod list;
mod lock;
mod numbering;
mod office;
mod op;
mod open;
mod opinion;
mod opinion_list;
mod pending;
mod preference;
mod publication;
mod reader;
mod record;
mod report;
mod result_form;
mod returned;
mod schema;
mod session;
mod speaker;
mod target;
mod transact;
mod undo;
mod unit;
mod wording;
mod writer;

use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::clock::Clock;

pub use agenda::CALENDAR_REVIEWED;
pub use document_draft::DocumentDraft;
pub use error::StoreError;
pub use follow_up::History;
pub use lock::Holder;
pub use numbering::{SERIES, TERM_FROM};
pub use op::{Changed, Floor, Op, OpKind, Returned, Scope, Slip, ToldResult};
pub use pending::Pending;
pub use reader::Reader;
pub use session::{SessionBrief, SessionSummary};

use open::Wanted;
use writer::{Job, Writer};

/// A handle to the open data file; clones share it. When the last one is dropped, the queued work
/// is finished and the file is closed.
#[derive(Clone)]
pub struct Store(Arc<Handle>);

struct Handle {
    /// `None` only while the handle is being dropped.
    jobs: Option<Sender<Job>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Store {
    /// Opens the data file, or makes a new one with the seed lists.
    ///
    /// # Errors
    /// Whatever [`StoreError`] says of the path or the file, which is then left untouched.
    pub fn open(path: &Path, clock: Clock) -> Result<Self, StoreError> {
        Self::start(path, clock, Wanted::OrNew)
    }

    /// As [`Store::open`] for the program's own place, whose folders are made when missing.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_in_own_folder(path: &Path, clock: Clock) -> Result<Self, StoreError> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::from_io(&error, path))?;
        }
        Self::open(path, clock)
    }

    /// Opens a data file that must be there.
    ///
    /// # Errors
    /// As [`Store::open`], and [`StoreError::Missing`].
    pub fn open_existing(path: &Path, clock: Clock) -> Result<Self, StoreError> {
        Self::start(path, clock, Wanted::Existing)
    }

    fn start(path: &Path, clock: Clock, wanted: Wanted) -> Result<Self, StoreError> {
        let (path, lock, conn) = open::open(path, wanted)?;
        let writer = Writer {
            reader: Some(Reader { conn }),
            path,
            clock,
            lock,
        };
        let (jobs, queue) = channel();
        let thread = std::thread::Builder::new()
            .name("store".into())
            .spawn(move || writer.run(&queue))
            .map_err(|error| StoreError::Disk {
                detail: error.kind().to_string(),
            })?;
        Ok(Self(Arc::new(Handle {
            jobs: Some(jobs),
            thread: Mutex::new(Some(thread)),
        })))
    }

    /// Queues a change at once, behind everything asked for before.
    pub fn transact(&self, op: Op) -> Pending<Changed> {
        let (answer, pending) = Pending::new();
        self.0.give(Job::Transact(Box::new(op), answer));
        pending
    }

    /// Queues a reading; it sees everything asked for before.
    pub fn read<T, F>(&self, read: F) -> Pending<T>
    where
        T: Send + 'static,
        F: FnOnce(&Reader) -> Result<T, StoreError> + Send + 'static,
    {
        let (answer, pending) = Pending::new();
        self.0.give(Job::Read(Box::new(move |reader| {
            let read = reader.and_then(|reader| writer::guarded(|| read(reader)));
            // Whoever asked may no longer want it.
            drop(answer.send(read));
        })));
        pending
    }

    /// Finishes the queued work, closes the file and frees it for another program. Everything
    /// asked for afterwards answers [`StoreError::Closed`].
    pub fn close(&self) -> Pending<()> {
        let (answer, pending) = Pending::new();
        self.0.give(Job::Close(answer));
        pending
    }
}

impl Handle {
    fn give(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            // When the writer is gone the job is dropped, and its answer is `Closed`.
            drop(jobs.send(job));
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.jobs = None;
        let thread = self
            .thread
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take()
            // A job may own the last handle; it cannot wait for its own thread.
            && thread.thread().id() != std::thread::current().id()
            && thread.join().is_err()
        {
            log::error!("the store's thread panicked");
        }
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}
