//! Files that are not opened, and stay as they are.

use std::path::Path;

use so_doi_thoai::clock::Clock;
use so_doi_thoai::store::{Op, Store, StoreError};
use so_doi_thoai::words::store::advice;

use super::sample::{Sample, at};

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, Clock::fixed(at(7, 45)))
}

/// A closed data file with some content, changed by `spoil`, and the error of opening it.
fn spoiled(spoil: impl FnOnce(&mut Vec<u8>)) -> StoreError {
    let sample = Sample::new();
    let (id, by) = sample.session();
    for _ in 0..30 {
        let (opinion, _) = sample.add(id, by);
        sample.write(opinion, &"Đề nghị sửa đường liên xóm. ".repeat(40));
    }
    sample.store.close().wait().unwrap();
    let mut bytes = std::fs::read(sample.path()).unwrap();
    spoil(&mut bytes);
    std::fs::write(sample.path(), &bytes).unwrap();
    let error = open(&sample.path()).unwrap_err();
    let after = std::fs::read(sample.path()).unwrap();
    assert!(after == bytes, "the refused file was changed");
    assert!(!advice(&error).is_empty());
    error
}

#[test]
fn a_file_of_a_newer_version_is_refused_untouched() {
    let error = spoiled(|bytes| bytes[60..64].copy_from_slice(&99_u32.to_be_bytes()));
    assert!(
        matches!(error, StoreError::Newer { file: 99, .. }),
        "{error}"
    );
}

#[test]
fn a_database_of_another_program_is_refused_untouched() {
    let error = spoiled(|bytes| bytes[68..72].copy_from_slice(b"else"));
    assert!(matches!(error, StoreError::OtherProgram { .. }), "{error}");
}

#[test]
fn a_text_file_is_refused_untouched() {
    let error = spoiled(|bytes| *bytes = "Biên bản hội nghị".into());
    assert!(matches!(error, StoreError::OtherProgram { .. }), "{error}");
}

#[test]
fn damaged_files_are_refused_untouched() {
    let ways: [fn(&mut Vec<u8>); 5] = [
        |bytes| bytes[..4096].fill(0),
        |bytes| bytes.truncate(bytes.len() / 2),
        |bytes| bytes.truncate(60),
        |bytes| bytes[3 * 4096..4 * 4096].fill(0),
        |bytes| {
            let last = bytes.len() - 4096;
            bytes[last..].fill(0xff);
        },
    ];
    for (way, spoil) in ways.into_iter().enumerate() {
        let error = spoiled(spoil);
        assert!(
            matches!(error, StoreError::Damaged { .. }),
            "way {way}: {error}"
        );
    }
}

#[test]
fn a_schema_with_a_foreign_trigger_is_refused() {
    let sample = Sample::new();
    sample.store.close().wait().unwrap();
    let foreign = rusqlite::Connection::open(sample.path()).unwrap();
    foreign
        .execute_batch("CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM preference; END")
        .unwrap();
    foreign.close().unwrap();
    let error = open(&sample.path()).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error}");
}

#[test]
fn paths_that_cannot_hold_a_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("so.dat");
    let missing = Store::open_existing(&file, Clock::fixed(at(7, 45))).unwrap_err();
    assert_eq!(missing, StoreError::Missing { path: file.clone() });
    let path = folder.path().to_owned();
    assert_eq!(open(&path).unwrap_err(), StoreError::IsFolder { path });
    let path = folder.path().join("không có").join("so.dat");
    let refused = open(&path).unwrap_err();
    assert_eq!(refused, StoreError::NoFolder { path: path.clone() });
    assert!(!folder.path().join("không có").exists());
    Store::open_in_own_folder(&path, Clock::fixed(at(7, 45))).unwrap();
    assert!(path.is_file());
}

#[test]
fn a_read_only_file_is_refused() {
    let sample = Sample::new();
    sample.store.close().wait().unwrap();
    let writable = std::fs::metadata(sample.path()).unwrap().permissions();
    let mut read_only = writable.clone();
    read_only.set_readonly(true);
    std::fs::set_permissions(sample.path(), read_only).unwrap();
    let refused = open(&sample.path()).unwrap_err();
    let path = sample.path();
    std::fs::set_permissions(&path, writable).unwrap();
    assert_eq!(refused, StoreError::ReadOnlyFile { path });
}

#[test]
fn a_folder_that_may_not_be_written_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let writable = std::fs::metadata(folder.path()).unwrap().permissions();
    let mut read_only = writable.clone();
    read_only.set_readonly(true);
    std::fs::set_permissions(folder.path(), read_only).unwrap();
    // An administrator may write everywhere, and a folder's attribute means nothing on Windows.
    let barred = std::fs::write(folder.path().join("probe"), "").is_err();
    let path = folder.path().join("so.dat");
    let opened = open(&path).map(drop);
    std::fs::set_permissions(folder.path(), writable).unwrap();
    if barred {
        assert_eq!(opened, Err(StoreError::ReadOnlyFolder { path }));
    } else {
        assert_eq!(opened, Ok(()));
    }
}

#[test]
fn an_empty_file_becomes_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.dat");
    std::fs::write(&path, "").unwrap();
    let refused = Store::open_existing(&path, Clock::fixed(at(7, 45))).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused}");
    let store = open(&path).unwrap();
    let op = Op::SetPreference {
        key: "zoom".into(),
        value: "125".into(),
    };
    store.transact(op).wait().unwrap();
}
