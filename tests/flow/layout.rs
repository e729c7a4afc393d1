//! Nothing is cut off at the sides, at any zoom that a person may choose on a small screen.

use so_doi_thoai::domain::{SessionId, SessionState};
use so_doi_thoai::store::Op;

use super::harness::Harness;

fn assert_whole(window: &mut Harness, what: &str) {
    let size = window.size();
    for (text, bounds) in window.placed_texts() {
        let is_whole = bounds.x >= 0.0
            && bounds.x + bounds.width <= size.width + 0.5
            && bounds.width >= 3.0
            && bounds.height >= 3.0;
        assert!(
            text.is_empty() || is_whole,
            "{what}: {text:?} at {bounds:?} in {size:?}"
        );
    }
}

#[test]
fn every_screen_fits_a_screen_of_1366_by_768_up_to_150_percent() {
    for larger in [0, 2, 5] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Harness::new(&folder.path().join("so.doithoai"));
        for _ in 0..larger {
            window.key("Ctrl++");
        }
        let look = |window: &mut Harness, what: &str| {
            assert_whole(window, &format!("{what} at {}%", 100 + 10 * larger));
        };
        look(&mut window, "first start");
        window.key("Ctrl+s");
        look(&mut window, "first start with faults");
        window.click("Mở hội nghị mẫu");
        look(&mut window, "list");
        window.key("F1");
        look(&mut window, "help");
        window.key("Escape");
        for (key, what) in [
            ("F7", "import"),
            ("F8", "settings"),
            ("F9", "closing"),
            ("F10", "particulars"),
            ("F11", "preview"),
            ("Ctrl+n", "new session"),
            ("Enter", "console"),
        ] {
            window.key(key);
            look(&mut window, what);
            window.key("Escape");
        }
        let conclude = Op::SetState(SessionId(1), SessionState::Concluded);
        window.store().transact(conclude).wait().unwrap();
        window.key("F5");
        look(&mut window, "following up");
        for key in ["F2", "F3", "F10"] {
            window.key(key);
            look(&mut window, &format!("following up after {key}"));
            window.key("Escape");
        }
        window.key("Enter");
        look(&mut window, "one opinion");
        for key in ["F2", "F3", "F4", "F5", "F6", "F7", "F12", "Ctrl+l"] {
            window.key(key);
            look(&mut window, &format!("one opinion after {key}"));
            window.key("Escape");
        }
        window.key("Escape");
        window.key("Escape");
        window.key("F11");
        window.key("F12");
        look(&mut window, "issuing");
        window.key("Ctrl+l");
        assert!(window.sees("Mở khóa"), "{:#?}", window.texts());
        look(&mut window, "issuing with a locked document");
    }
}

#[test]
fn the_field_at_work_keeps_the_focus_through_every_zoom() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("Enter");
    window.key("F4");
    let focused = window.focused();
    assert!(focused.is_some());
    for _ in 0..10 {
        window.key("Ctrl++");
        assert_eq!(window.focused(), focused);
    }
}
