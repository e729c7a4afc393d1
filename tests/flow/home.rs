//! The day's work: what is due is on the first screen, and each line leads to the thing itself.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{Days, NaiveDate, TimeDelta};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::{Outcome, SessionState};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::{Op, Store};

use super::harness::{Harness, now};

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// A data file whose sample session was held on 02/11 and stands so.
pub fn data(folder: &Path, state: SessionState) -> std::path::PathBuf {
    let data = folder.join("so.doithoai");
    let store = Store::open(&data, Clock::fixed(now())).unwrap();
    let mut record = sample::record().unwrap();
    let office = record.office.clone();
    store
        .transact(Op::SetOffice(Box::new(office)))
        .wait()
        .unwrap();
    record.state = SessionState::Held;
    record.session.starts_at = day(2).and_hms_opt(7, 45, 0).unwrap();
    record.session.ends_at = None;
    record.session.announced_on = None;
    for opinion in &mut record.opinions {
        if opinion.conclusion.due_on.is_some() {
            opinion.conclusion.due_on = Some(day(16));
        }
    }
    let made = store.transact(Op::ImportRecord(Box::new(record)));
    let id = made.wait().unwrap().session.unwrap();
    if state == SessionState::Concluded {
        store.transact(Op::SetState(id, state)).wait().unwrap();
    }
    store.close().wait().unwrap();
    data
}

#[test]
fn the_program_starts_with_what_is_to_be_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&data(folder.path(), SessionState::Held));
    assert!(
        window.sees("Kết luận phải ban hành"),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("Quá hạn 2 ngày"));
    window.key("Enter");
    assert!(
        window.sees("21/21 đã vào kết luận"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn a_concluded_session_asks_for_its_opinions_notices_and_publication() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&data(folder.path(), SessionState::Concluded));
    let record = sample::record().unwrap();
    let outcomes = record.opinions.iter().map(|o| o.conclusion.outcome);
    let assigned = outcomes.filter(|o| *o == Some(Outcome::Assigned)).count();
    assert!(assigned > 0);
    for words in [
        "Ý kiến sắp đến hạn",
        "Thông báo tới công dân",
        "Công khai kết quả",
        "Họp 02/11/2026 · hạn 12/11/2026 · còn thiếu phương tiện thông tin đại chúng, niêm yết tại \
         trụ sở, gửi trưởng xóm, thôn, bản, khối",
    ] {
        assert!(window.sees(words), "{words}: {:#?}", window.texts());
    }
    // The share of the third target, met by a concluded session, in a word and not by colour alone.
    assert!(window.sees("Ý kiến vào kết luận"));
    assert!(window.sees("Đạt"));
}

#[test]
fn the_list_of_sessions_is_one_key_away_and_so_is_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&data(folder.path(), SessionState::Held));
    window.key("F2");
    assert!(window.sees("Các hội nghị"), "{:#?}", window.texts());
    assert!(window.sees("Rà soát, kết luận"));
    window.key("F2");
    assert!(window.sees("Kết luận phải ban hành"));
    window.key("F2");
    window.key("Escape");
    assert!(window.sees("Kết luận phải ban hành"));
}

/// A window on a file that knows its office and nothing else.
pub fn with_office_alone(folder: &Path) -> Harness {
    let data = folder.join("so.doithoai");
    let store = Store::open(&data, Clock::fixed(now())).unwrap();
    let office = sample::record().unwrap().office;
    let known = store.transact(Op::SetOffice(Box::new(office)));
    known.wait().unwrap();
    store.close().wait().unwrap();
    Harness::new(&data)
}

#[test]
fn with_nothing_recorded_the_day_says_what_to_do_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_office_alone(folder.path());
    assert!(window.sees("Chưa có hội nghị nào"));
    window.key("Ctrl+n");
    assert!(window.sees("Trích yếu"), "{:#?}", window.texts());
}

#[test]
fn what_becomes_due_while_the_program_runs_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let minutes = Arc::new(AtomicI64::new(0));
    let told = Arc::clone(&minutes);
    let clock = Clock::from_fn(move || now() + TimeDelta::minutes(told.load(Ordering::Relaxed)));
    let data = data(folder.path(), SessionState::Concluded);
    let mut window = Harness::with_clock(&data, clock);
    assert!(!window.sees("Mới đến hạn"));
    window.key("F2");
    minutes.store(10, Ordering::Relaxed);
    window.minute_passes();
    assert!(!window.sees("Mới đến hạn"), "{:#?}", window.texts());
    // Three days later what was due on the 16th is overdue.
    minutes.store(3 * 24 * 60, Ordering::Relaxed);
    window.minute_passes();
    assert!(window.sees("Mới đến hạn"), "{:#?}", window.texts());
    assert!(window.sees("Ý kiến quá hạn: "));
    window.click("Đóng");
    assert!(!window.sees("Mới đến hạn"));
    window.minute_passes();
    assert!(!window.sees("Mới đến hạn"));
}

#[test]
fn the_day_itself_is_counted_anew_when_the_date_changes() {
    let folder = tempfile::tempdir().unwrap();
    let minutes = Arc::new(AtomicI64::new(0));
    let told = Arc::clone(&minutes);
    let clock = Clock::from_fn(move || now() + TimeDelta::minutes(told.load(Ordering::Relaxed)));
    let mut window = Harness::with_clock(&data(folder.path(), SessionState::Held), clock);
    assert!(window.sees("Quá hạn 2 ngày"));
    minutes.store(24 * 60, Ordering::Relaxed);
    window.minute_passes();
    assert!(window.sees("Quá hạn 3 ngày"), "{:#?}", window.texts());
    let later = now().date().checked_add_days(Days::new(1)).unwrap();
    assert!(window.sees(&later.format("%d/%m/%Y").to_string()));
}

#[test]
fn a_line_chosen_by_arrows_opens_its_own_session() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path(), SessionState::Held);
    let store = Store::open_existing(&data, Clock::fixed(now())).unwrap();
    let mut record = sample::record().unwrap();
    record.id = uuid::Uuid::now_v7();
    record.state = SessionState::Held;
    record.session.subject = "Hội nghị thứ hai".into();
    record.session.starts_at = day(3).and_hms_opt(7, 45, 0).unwrap();
    record.session.ends_at = None;
    record.session.announced_on = None;
    store
        .transact(Op::ImportRecord(Box::new(record)))
        .wait()
        .unwrap();
    store.close().wait().unwrap();
    let mut window = Harness::new(&data);
    for subject in ["Hội nghị thứ hai", "Hội nghị tiếp xúc, đối thoại"] {
        assert!(window.sees(subject), "{subject}: {:#?}", window.texts());
    }
    window.key("Down");
    window.key("Enter");
    let place = window.store().read(|r| r.draft("window/place")).wait();
    let place = place.unwrap().unwrap();
    assert_eq!(place, r#"{"screen":"closing","session":2}"#);
    // Back in the day's work, by the session and the list, the same line is chosen.
    for key in ["Escape", "Escape", "F2", "Enter"] {
        window.key(key);
    }
    let place = window.store().read(|r| r.draft("window/place")).wait();
    let place = place.unwrap().unwrap();
    assert_eq!(place, r#"{"screen":"closing","session":2}"#);
}
