//! Working days and time limits, by keys alone.

use chrono::{NaiveDate, TimeDelta};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::SessionState;
use so_doi_thoai::store::Reader;

use super::harness::{Harness, now};
use super::home::data;

fn time(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Held));
    window.key("F9");
    window
}

#[test]
fn a_day_that_the_office_settles_is_off_until_it_is_given_back_to_the_rule() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = time(folder.path());
    assert!(window.sees("Tết Nguyên đán"), "{:#?}", window.texts());
    window.key("Ctrl+n");
    window.type_text("24/11/2026\n");
    window.focus("calendar.note");
    window.type_text("Ngày Văn hóa Việt Nam");
    window.key("Ctrl+s");
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let calendar = |window: &Harness| window.store().read(Reader::calendar).wait().unwrap();
    assert!(
        !calendar(&window).is_working_day(day),
        "{:#?}",
        window.texts()
    );
    for _ in 0..30 {
        window.key("Down");
    }
    assert!(window.sees("Ngày Văn hóa Việt Nam"));
    window.key("Ctrl+d");
    assert!(calendar(&window).is_working_day(day));
}

#[test]
fn a_time_limit_changed_moves_what_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = time(folder.path());
    window.key("F2");
    window.focus("time_limits.conclude");
    window.key("Ctrl+a");
    window.type_text("mười");
    window.key("Ctrl+s");
    assert_eq!(
        window.focused(),
        Some("time_limits.conclude".to_owned().into())
    );
    window.key("Ctrl+a");
    window.type_text("11");
    window.key("Ctrl+s");
    let limits = window.store().read(Reader::time_limits).wait().unwrap();
    assert_eq!(limits.conclude, 11, "{:#?}", window.texts());
    window.key("Escape");
    assert!(window.sees("Quá hạn 1 ngày"), "{:#?}", window.texts());
}

#[test]
fn in_december_the_day_asks_for_next_years_table_until_it_was_looked_through() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path(), SessionState::Held);
    let december = Clock::fixed(now() + TimeDelta::days(17));
    let mut window = Harness::with_clock(&data, december);
    assert!(
        window.sees("Rà soát bảng ngày làm việc năm 2027"),
        "{:#?}",
        window.texts()
    );
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("2027"));
    window.key("F5");
    assert!(window.sees("Năm 2027 đã rà soát"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(!window.sees("Rà soát bảng ngày làm việc"));
}

#[test]
fn a_killed_program_opens_at_the_day_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = time(folder.path());
    let saturday = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    window.key("Ctrl+n");
    window.type_text("28/11/2026\n");
    window.type_text("2");
    window.focus("calendar.note");
    window.type_text("làm");
    let mut window = window.killed_and_restarted();
    assert_eq!(window.focused(), Some("calendar.note".to_owned().into()));
    window.type_text(" bù");
    window.key("Ctrl+s");
    let calendar = window.store().read(Reader::calendar).wait().unwrap();
    assert!(calendar.is_working_day(saturday), "{:#?}", window.texts());
    let changes = window.store().read(Reader::calendar_days).wait().unwrap();
    assert!(changes.iter().any(|change| change.note == "làm bù"));
}

#[test]
fn a_killed_program_opens_at_the_limits_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = time(folder.path());
    window.key("F2");
    window.focus("time_limits.conclude");
    window.key("Ctrl+a");
    window.type_text("mườ");
    let mut window = window.killed_and_restarted();
    let conclude = Some("time_limits.conclude".to_owned().into());
    assert_eq!(window.focused(), conclude);
    window.key("Ctrl+s");
    assert!(window.sees("Không đọc được số"), "{:#?}", window.texts());
    window.key("Ctrl+a");
    window.type_text("11");
    window.key("Ctrl+s");
    let limits = window.store().read(Reader::time_limits).wait().unwrap();
    assert_eq!(limits.conclude, 11);
}
