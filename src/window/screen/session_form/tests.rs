//! What goes into the form comes out of it.

use chrono::NaiveDate;

use super::fields::{Date, Fields, Line, List};
use crate::domain::{Problem, Session, SessionForm as Form};
use crate::import::sample;

fn sample() -> Session {
    sample::record().unwrap().session
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 14).unwrap()
}

#[test]
fn a_session_comes_back_from_the_form_as_it_went_in() {
    assert_eq!(Fields::of(&sample()).read(today()), (sample(), Vec::new()));
}

#[test]
fn a_draft_brings_back_everything_typed() {
    let mut again = Fields::default();
    assert!(again.restore(&Fields::of(&sample()).draft()));
    assert_eq!(again.read(today()).0, sample());
}

#[test]
fn a_blank_form_says_what_is_missing_at_its_fields() {
    let faults = Fields::default().read(today()).1;
    let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    for path in [
        "session.subject",
        "session.starts_at",
        "session.place",
        "session.chairs[0].name",
        "session.secretary.name",
    ] {
        assert!(paths.contains(&path), "{path} in {paths:?}");
    }
}

#[test]
fn what_cannot_be_read_is_said_at_its_field_and_stays() {
    let mut fields = Fields::of(&sample());
    fields.set(Line::EndsAt, "7:00");
    fields.date_mut(Date::AnnouncedOn).editor.set("31/02/2026");
    fields
        .rows_mut(List::Attendance)
        .set(vec![vec!["dân".into(), "nhiều".into()]]);
    let (_, faults) = fields.read(today());
    let at = |path: &str| faults.iter().find(|f| f.path == path).map(|f| &f.problem);
    assert!(matches!(
        at("session.ends_at"),
        Some(Problem::EndsBeforeStart { .. })
    ));
    assert_eq!(at("session.announced_on"), Some(&Problem::DateUnreadable));
    assert_eq!(
        at("session.attendance[0].count"),
        Some(&Problem::NumberUnreadable)
    );
    assert_eq!(fields.date(Date::AnnouncedOn).editor.text(), "31/02/2026");
}

#[test]
fn copying_fills_only_what_is_blank_and_leaves_the_counts_out() {
    let mut fields = Fields::default();
    fields.form = Form::Hybrid;
    fields.set(Line::Place, "Nhà văn hóa xóm Đồng Tâm");
    fields.copy(&sample());
    let (copied, _) = fields.read(today());
    assert_eq!(copied.place, "Nhà văn hóa xóm Đồng Tâm");
    assert_eq!(copied.chairs, sample().chairs);
    assert_eq!(copied.programme, sample().programme);
    assert_eq!(copied.attendance.len(), sample().attendance.len());
    assert_eq!(copied.attendance_total(), 0);
    assert_eq!(copied.subject, "");
}
