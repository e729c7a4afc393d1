//! One program at a time, one thread, answers in order.

use std::sync::mpsc::channel;

use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::ListKind;
use so_doi_thoai::store::{Op, Reader, Store, StoreError};
use so_doi_thoai::words::store::advice;

use super::sample::{Sample, at};

fn preference(value: &str) -> Op {
    Op::SetPreference {
        key: "zoom".into(),
        value: value.into(),
    }
}

fn zoom(store: &Store) -> Option<String> {
    store.read(|r| r.preference("zoom")).wait().unwrap()
}

#[test]
fn a_second_opening_is_refused_and_told_who_has_the_file() {
    let sample = Sample::new();
    let refused = Store::open(&sample.path(), Clock::fixed(at(7, 45))).unwrap_err();
    let StoreError::InUse { by: Some(holder) } = &refused else {
        panic!("{refused}");
    };
    assert_eq!(holder.pid, std::process::id());
    assert!(advice(&refused).contains(&holder.host));
    sample.store.transact(preference("125")).wait().unwrap();
    assert_eq!(zoom(&sample.store).as_deref(), Some("125"));
}

#[test]
fn a_file_that_another_database_tool_holds_is_refused() {
    let sample = Sample::new();
    sample.store.close().wait().unwrap();
    let tool = rusqlite::Connection::open(sample.path()).unwrap();
    tool.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;")
        .unwrap();
    let refused = Store::open(&sample.path(), Clock::fixed(at(7, 45))).unwrap_err();
    assert_eq!(refused, StoreError::InUse { by: None });
    drop(tool);
    Store::open(&sample.path(), Clock::fixed(at(7, 45))).unwrap();
}

#[test]
fn a_closed_file_is_free_at_once_and_answers_closed() {
    let sample = Sample::new();
    sample.store.close().wait().unwrap();
    let again = Store::open(&sample.path(), Clock::fixed(at(7, 45))).unwrap();
    assert_eq!(
        sample.store.transact(preference("1")).wait(),
        Err(StoreError::Closed)
    );
    assert_eq!(
        sample.store.read(Reader::office).wait(),
        Err(StoreError::Closed)
    );
    assert_eq!(sample.store.close().wait(), Err(StoreError::Closed));
    assert_eq!(zoom(&again), None);
}

#[test]
fn dropping_the_last_handle_finishes_the_queue() {
    let mut sample = Sample::new();
    let path = sample.path();
    let (release, held) = channel::<()>();
    drop(sample.store.read(move |_| Ok(held.recv().is_ok())));
    for n in 0..100 {
        drop(sample.store.transact(preference(&n.to_string())));
    }
    release.send(()).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("so.dat");
    sample.store = Store::open(&other, Clock::fixed(at(7, 45))).unwrap();
    let again = Store::open_existing(&path, Clock::fixed(at(7, 45))).unwrap();
    assert_eq!(zoom(&again).as_deref(), Some("99"));
}

#[test]
fn a_job_that_panics_fails_alone() {
    let sample = Sample::new();
    sample.store.transact(preference("100")).wait().unwrap();
    let failed = sample
        .store
        .read(|_| -> Result<(), StoreError> { panic!("a test's own") });
    assert_eq!(failed.wait(), Err(StoreError::Panicked));
    sample.store.transact(preference("125")).wait().unwrap();
    assert_eq!(zoom(&sample.store).as_deref(), Some("125"));
}

#[test]
fn a_change_whose_clock_panics_is_rolled_back_and_the_next_is_made() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = tempfile::tempdir().unwrap();
    let broken = Arc::new(AtomicBool::new(true));
    let seen = Arc::clone(&broken);
    let clock = Clock::from_fn(move || {
        assert!(!seen.load(Ordering::Relaxed), "a test's own");
        at(7, 45)
    });
    let store = Store::open(&folder.path().join("so.dat"), clock).unwrap();
    let failed = store.transact(preference("1")).wait();
    assert_eq!(failed, Err(StoreError::Panicked));
    broken.store(false, Ordering::Relaxed);
    store.transact(preference("2")).wait().unwrap();
    assert_eq!(zoom(&store).as_deref(), Some("2"));
}

#[test]
fn a_reading_sees_what_was_asked_for_before_and_can_be_awaited() {
    let sample = Sample::new();
    let changed = sample.store.transact(preference("150"));
    let read = sample.store.read(|r| r.preference("zoom"));
    let (changed, read) = futures::executor::block_on(async { (changed.await, read.await) });
    assert_eq!(changed.unwrap().at, at(7, 45));
    assert_eq!(read.unwrap().as_deref(), Some("150"));
}

#[test]
fn a_new_file_has_the_seed_lists() {
    let sample = Sample::new();
    let fields = sample
        .store
        .read(|r| r.list(ListKind::Field))
        .wait()
        .unwrap();
    assert_eq!(fields.len(), 20);
    assert_eq!(fields[0], "Đất đai");
    assert_eq!(sample.store.read(Reader::office).wait().unwrap(), None);
}
