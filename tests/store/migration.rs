//! A file of an older version becomes current.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::agenda::{About, Duty};
use so_doi_thoai::domain::follow_up::{Event, Evidence};
use so_doi_thoai::domain::target::Targets;
use so_doi_thoai::domain::{
    Channel, Kind, Legality, Letterhead, Order, ReturnedKind, Satisfaction, SessionId, SessionState,
};
use so_doi_thoai::store::{Op, Reader, Store};

use super::follow_up::{document, follow, heard, held, resolved};
use super::issued::{file, lock, order, returned, unlock};
use super::sample::{Sample, answered, at, day, office};

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

/// The same records in a file of the third version.
fn third_version(path: &Path, current: &Path) {
    let conn = Connection::open(path).unwrap();
    conn.pragma_update(None, "application_id", 0x5344_5431)
        .unwrap();
    for landed in [
        include_str!("../../src/store/migrations/0001_session.sql"),
        include_str!("../../src/store/migrations/0002_issued.sql"),
        include_str!("../../src/store/migrations/0003_follow_up.sql"),
    ] {
        conn.execute_batch(landed).unwrap();
    }
    conn.execute("ATTACH ?1 AS current", [current.to_str().unwrap()])
        .unwrap();
    let names = |sql: &str, of: &[&str]| -> Vec<String> {
        let mut found = conn.prepare(sql).unwrap();
        let names = found.query_map(rusqlite::params_from_iter(of), |row| row.get(0));
        names.unwrap().map(Result::unwrap).collect()
    };
    let tables = "SELECT name FROM main.sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'undo%'";
    for table in names(tables, &[]) {
        let columns = names("SELECT name FROM pragma_table_info(?1, 'main')", &[&table]);
        let columns = columns.join(", ");
        conn.execute_batch(&format!(
            "DELETE FROM main.{table};
             INSERT INTO main.{table} ({columns}) SELECT {columns} FROM current.{table}"
        ))
        .unwrap();
    }
    conn.pragma_update(None, "user_version", 3).unwrap();
    conn.close().unwrap();
}

/// Four days, on each of which a figure changes.
fn followed() -> (Sample, [NaiveDate; 4]) {
    let (sample, session, ids) = held(vec![answered("Một."), answered("Hai."), answered("Ba.")]);
    let next_day = || sample.wait(24 * 60);
    next_day();
    let conclude = Op::SetState(session, SessionState::Concluded);
    sample.store.transact(conclude).wait().unwrap();
    next_day();
    let proven = resolved(Some(Evidence::Document(document())));
    follow(&sample, ids[0], day(16), proven).unwrap();
    follow(&sample, ids[0], day(16), heard(Satisfaction::Satisfied)).unwrap();
    next_day();
    let against = Event::Reclassified {
        legality: Legality::AgainstRules,
        reason: "xem lại".into(),
        decided_by: "Chủ tịch UBND xã".into(),
    };
    follow(&sample, ids[1], day(17), against).unwrap();
    (sample, [14, 15, 16, 17].map(day))
}

#[test]
fn a_file_of_the_third_version_shows_the_figures_of_every_day_and_the_work_as_they_were() {
    let (sample, days) = followed();
    let today = day(17);
    let agenda = |store: &Store| store.read(move |r| r.agenda(today)).wait().unwrap();
    let lock = |kind, letterhead| {
        let order = Order {
            letterhead,
            ..order(kind, None)
        };
        lock(&sample, SessionId(1), order).unwrap()
    };
    let withdrawn = lock(Kind::Notice, Letterhead::Front);
    unlock(&sample, withdrawn).unwrap();
    for (kind, letterhead, channel) in [
        (Kind::Notice, Letterhead::State, Channel::Posted),
        (Kind::Notice, Letterhead::Party, Channel::Media),
        (Kind::Minutes, Letterhead::State, Channel::Villages),
    ] {
        let document = lock(kind, letterhead);
        if letterhead == Letterhead::Party {
            file(&sample, document, returned(ReturnedKind::Scan, "bản đã ký")).unwrap();
        }
        let published = Op::RecordPublication {
            document,
            channel,
            on: Some(today),
            note: String::new(),
            is_confirmed: true,
        };
        sample.store.transact(published).wait().unwrap();
    }
    let work = agenda(&sample.store);
    let publish = About::Publish(SessionId(1), vec![Channel::Villages]);
    assert!(work.items.iter().any(|item| item.about == publish));
    assert_eq!(work.items_of(Duty::Conclude).count(), 0);
    let figures = |store: &Store, days: &[NaiveDate]| -> Vec<Targets> {
        let of = |day: &NaiveDate| {
            let day = *day;
            store
                .read(move |r| r.targets(2026, day, today))
                .wait()
                .unwrap()
        };
        days.iter().map(of).collect()
    };
    let shown = figures(&sample.store, &days);
    assert!(shown.is_sorted_by(|before, after| before.figures != after.figures));
    sample.store.close().wait().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("so.dat");
    third_version(&path, &sample.path());
    let clock = Clock::fixed(today.and_time(at(8, 0).time()));
    let store = Store::open_existing(&path, clock).unwrap();
    assert_eq!(figures(&store, &days), shown);
    assert_eq!(agenda(&store), work);
}
