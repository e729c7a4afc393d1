//! The one thread that owns the connection and does the jobs in the order in which they came.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use crate::clock::Clock;

use super::error::StoreError;
use super::lock::Lock;
use super::op::{Changed, Op};
use super::open;
use super::pending::Answer;
use super::reader::Reader;
use super::transact::{self, Failure};

/// A reading job; it is told when the file could not be opened again.
type Read = Box<dyn FnOnce(Result<&Reader, StoreError>) + Send>;

/// Work for the writer. A reading job carries its own answer.
pub(super) enum Job {
    Transact(Box<Op>, Answer<Changed>),
    Read(Read),
    Close(Answer<()>),
}

/// What the thread owns. The connection stands before the lock, so that it is closed first.
pub(super) struct Writer {
    /// `None` after the disk failed, until the file could be opened again.
    pub(super) reader: Option<Reader>,
    pub(super) path: PathBuf,
    pub(super) clock: Clock,
    pub(super) lock: Lock,
}

impl Writer {
    /// Works until the store is closed or its last handle is gone and the queue is empty.
    pub(super) fn run(mut self, jobs: &Receiver<Job>) {
        while let Ok(job) = jobs.recv() {
            match job {
                // Whoever asked may be gone; the change is made all the same.
                Job::Transact(op, answer) => drop(answer.send(self.transact(&op))),
                Job::Read(read) => read(self.reader().map(|reader| &*reader)),
                Job::Close(answer) => {
                    let closed = self.close();
                    drop(answer.send(closed));
                    return;
                }
            }
        }
        if let Err(error) = self.close() {
            log::error!("closing the data file: {error}");
        }
    }

    fn reader(&mut self) -> Result<&mut Reader, StoreError> {
        match &mut self.reader {
            Some(reader) => Ok(reader),
            empty => {
                let conn = open::connect(&self.path)?;
                Ok(empty.insert(Reader { conn }))
            }
        }
    }

    fn transact(&mut self, op: &Op) -> Result<Changed, StoreError> {
        let clock = self.clock.clone();
        let conn = &mut self.reader()?.conn;
        let done = catch_unwind(AssertUnwindSafe(|| transact::run(conn, &clock, op)));
        let failure = match done {
            Ok(Ok(changed)) => return Ok(changed),
            Ok(Err(failure)) => failure,
            Err(_) => Failure::from(StoreError::Panicked),
        };
        if failure.error.is_of_the_disk() {
            return self.read_back(failure);
        }
        Err(failure.error)
    }

    /// After a failed disk the truth is what stands in the file: a commit that was reported as
    /// failed may be there nevertheless.
    fn read_back(&mut self, failure: Failure) -> Result<Changed, StoreError> {
        log::error!("saving: {}", failure.error);
        self.reader = None;
        let mark = self
            .reader()
            .and_then(|reader| transact::mark(&reader.conn));
        match (failure.uncertain, mark) {
            (Some((expected, changed)), Ok(mark)) if mark == expected => Ok(*changed),
            _ => Err(failure.error),
        }
    }

    fn close(self) -> Result<(), StoreError> {
        let Self { reader, lock, .. } = self;
        let closed = reader.map_or(Ok(()), |Reader { conn }| {
            // Nothing is lost when this fails: the log is read at the next opening.
            let checkpointed = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            conn.close().map_err(|(_, error)| error)?;
            checkpointed
        });
        drop(lock);
        Ok(closed?)
    }
}

/// Runs a reading job; its panic is an error of that job alone.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(StoreError::Panicked))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;

    use super::super::op::OpKind;
    use super::super::open::Wanted;
    use super::*;

    fn writer(folder: &tempfile::TempDir) -> Writer {
        let path = folder.path().join("so.dat");
        let (path, lock, conn) = open::open(&path, Wanted::OrNew).unwrap();
        Writer {
            reader: Some(Reader { conn }),
            path,
            clock: Clock::fixed(NaiveDateTime::default()),
            lock,
        }
    }

    fn draft(body: &str) -> Op {
        Op::KeepDraft {
            key: "console".into(),
            body: body.into(),
        }
    }

    #[test]
    fn on_a_full_disk_the_last_saved_text_stays_and_saving_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = writer(&folder);
        writer.transact(&draft("đã lưu")).unwrap();
        let conn = &writer.reader().unwrap().conn;
        conn.pragma_update_and_check(None, "max_page_count", 1, |_| Ok(()))
            .unwrap();
        let refused = writer.transact(&draft(&"x".repeat(1_000_000)));
        assert_eq!(refused, Err(StoreError::DiskFull));
        let kept = writer.reader().unwrap().draft("console").unwrap();
        assert_eq!(kept.as_deref(), Some("đã lưu"));
        writer.transact(&draft(&"x".repeat(1_000_000))).unwrap();
    }

    #[test]
    fn a_commit_reported_as_failed_is_answered_by_what_stands_in_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = writer(&folder);
        let changed = writer.transact(&draft("đã lưu")).unwrap();
        assert_eq!(changed.op, OpKind::KeepDraft);
        let mark = transact::mark(&writer.reader().unwrap().conn).unwrap();
        let failure = |mark| Failure {
            error: StoreError::ReadOnly,
            uncertain: Some((mark, Box::new(changed.clone()))),
        };
        assert_eq!(writer.read_back(failure(mark)), Ok(changed.clone()));
        let not_made = writer.read_back(failure(mark + 1));
        assert_eq!(not_made, Err(StoreError::ReadOnly));
    }
}
