//! The list of sessions, by keys alone.

use chrono::Days;
use so_doi_thoai::domain::{SessionId, SessionState};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::{Op, Reader};

use super::harness::Harness;

/// A window on a list of the sample and `more` sessions after it.
fn window(folder: &std::path::Path, more: u64) -> Harness {
    let mut window = Harness::new(&folder.join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    for n in 1..=more {
        let mut session = sample::record().unwrap().session;
        session.subject = format!("Cuộc số {n}");
        session.starts_at = session.starts_at + Days::new(n);
        session.ends_at = None;
        let made = window
            .store()
            .transact(Op::CreateSession(Box::new(session)));
        made.wait().unwrap();
    }
    // Away and back reads the list anew.
    window.key("F8");
    window.key("Escape");
    window
}

fn state(window: &Harness, id: i64) -> SessionState {
    let id = SessionId(id);
    let read = window.store().read(move |reader| reader.session(id));
    read.wait().unwrap().1
}

#[test]
fn one_key_leads_a_session_through_its_life() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), 1);
    assert!(window.sees("Đã thông báo"));
    window.key("Ctrl+Enter");
    assert_eq!(state(&window, 2), SessionState::Announced);
    window.key("Ctrl+Enter");
    assert_eq!(state(&window, 2), SessionState::Running);
    assert!(window.sees("Ý kiến 1"), "{:#?}", window.texts());
}

#[test]
fn the_key_that_led_to_a_screen_changes_nothing_there_until_something_else_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    let added = Some("closing-authority-1".into());
    // At once, before the screen is there, and once more when it is.
    window.key_without_waiting("Ctrl+Enter");
    window.key("Ctrl+Enter");
    window.key("Ctrl+Enter");
    assert!(window.sees("Người ký thông báo"), "{:#?}", window.texts());
    assert_ne!(window.focused(), added);
    window.type_text("x");
    window.key("Ctrl+Enter");
    assert_eq!(window.focused(), added);
}

#[test]
fn the_session_chosen_by_arrows_is_always_in_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path(), 12);
    assert!(!window.shows("21/21 ý kiến đã vào kết luận"));
    for _ in 0..12 {
        window.key("Down");
    }
    assert!(window.shows("21/21 ý kiến đã vào kết luận"));
    assert!(window.shows("Rà soát, kết luận"));
    window.key("F10");
    window.key("Escape");
    // Coming back, the same session is chosen and in sight.
    assert!(window.shows("Rà soát, kết luận"));
    let before = window.store().read(Reader::sessions).wait().unwrap();
    assert_eq!(before.len(), 13);
}
