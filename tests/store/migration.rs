//! A file of an older version becomes current.

use std::path::Path;

use rusqlite::Connection;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::{Letterhead, SessionId, SessionState};
use so_doi_thoai::store::{Op, Reader, Store};

use super::sample::office;

/// What the program's first version left behind: an office and a concluded session.
const CONTENT: &str = "
INSERT INTO office VALUES (1, 'Ủy ban nhân dân xã Bình Lộc', 'UBND tỉnh', 'UBND', 'Bình Lộc',
    'state', 'mr', 'Trần Đình Quý', 'Thư ký');
INSERT INTO session VALUES (1, randomblob(16), 'concluded', 'periodic', 'in_person',
    'Hội nghị đối thoại năm 2026', NULL, '2026-11-14T07:45:00', NULL, 'Hội trường', 'mr',
    'Trần Đình Quý', '', '');
INSERT INTO session_office VALUES (1, 'conclusion', 'Ủy ban nhân dân xã Bình Lộc cũ', '', 'UBND',
    'Bình Lộc', 'state', 'none', '', '');
INSERT INTO undo_step (op, subject, started_at) VALUES ('set_office', 'office', '2026-11-14T08:00:00');
INSERT INTO undo_entry VALUES (1, 'office', '[1]', NULL);
UPDATE commit_mark SET value = 3;
";

fn first_version(path: &Path) {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "application_id", 0x5344_5431)
        .unwrap();
    conn.execute_batch(include_str!("../../src/store/migrations/0001_session.sql"))
        .unwrap();
    conn.execute_batch(CONTENT).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    conn.close().unwrap();
}

#[test]
fn a_file_of_the_first_version_opens_with_all_that_was_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.dat");
    first_version(&path);
    let store = Store::open_existing(&path, Clock::system()).unwrap();
    let current = store.read(Reader::office).wait().unwrap().unwrap();
    assert_eq!(current.name, "Ủy ban nhân dân xã Bình Lộc");
    assert_eq!(current.secretary.name, "Trần Đình Quý");
    let record = store.read(|r| r.record(SessionId(1))).wait().unwrap();
    assert_eq!(record.office.name, "Ủy ban nhân dân xã Bình Lộc cũ");
    assert_eq!(record.state, SessionState::Concluded);
    assert_eq!(store.read(|r| r.undoable()).wait(), Ok(None));

    let mut party = office();
    party.letterhead = Letterhead::Party;
    store
        .transact(Op::SetOffice(Box::new(party.clone())))
        .wait()
        .unwrap();
    store.close().wait().unwrap();
    let store = Store::open_existing(&path, Clock::system()).unwrap();
    assert_eq!(store.read(Reader::office).wait(), Ok(Some(party)));
}
