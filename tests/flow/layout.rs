//! Nothing is cut off at the sides, at any zoom that a person may choose on a small screen.

use so_doi_thoai::domain::{SessionId, SessionState};
use so_doi_thoai::store::Op;

use super::harness::Harness;
use super::home::data;
use super::results::filled_form::with_texts;

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
            ("F12", "forms of units with nothing pending"),
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
        window.key("Escape");
        window.key("F12");
        look(&mut window, "units");
        window.key("Ctrl+s");
        window.key("Ctrl+s");
        assert!(window.sees("Ghi đè"), "{:#?}", window.texts());
        look(&mut window, "units, asked whether their forms may go");
        window.key("Escape");
        let written = folder.path().join("phieu-ket-qua");
        let form = written.join("ket-qua-phong-kinh-te.xlsx");
        let long = "Đã sửa xong mặt đường. ".repeat(100);
        let cells = [("E4", "xong"), ("F4", "14/11/2026"), ("G4", long.as_str())];
        let filled = with_texts(&std::fs::read(&form).unwrap(), &cells);
        std::fs::write(&form, filled).unwrap();
        window.drop_file(&form);
        assert!(window.sees("còn 1 dòng có lỗi"), "{:#?}", window.texts());
        look(&mut window, "a form that came back");
        window.key("F6");
        look(&mut window, "a form that came back, at its fault");
    }
}

#[test]
fn all_that_can_be_done_with_a_locked_document_is_in_sight_on_a_screen_of_1366_by_768() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    let conclude = Op::SetState(SessionId(1), SessionState::Concluded);
    window.store().transact(conclude).wait().unwrap();
    window.key("F11");
    window.key("F12");
    window.key("Ctrl+l");
    for action in [
        "Khóa để ký",
        "1. Biên bản",
        "Lưu tệp PDF",
        "Kiểm tra tệp",
        "phương tiện thông tin đại chúng",
        "gửi trưởng xóm, thôn, bản, khối",
        "Mở khóa",
    ] {
        assert!(window.shows(action), "{action}: {:#?}", window.texts());
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

#[test]
fn the_day_and_its_registers_fit_the_same_screen() {
    for larger in [0, 5] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Harness::new(&data(folder.path(), SessionState::Concluded));
        for _ in 0..larger {
            window.key("Ctrl++");
        }
        let look = |window: &mut Harness, what: &str| {
            assert_whole(window, &format!("{what} at {}%", 100 + 10 * larger));
        };
        look(&mut window, "the day");
        for (key, what) in [
            ("F4", "hot issues"),
            ("F6", "ledger"),
            ("F7", "units"),
            ("F9", "working days"),
        ] {
            window.key(key);
            look(&mut window, what);
            window.key("Ctrl+n");
            look(&mut window, &format!("a form of {what}"));
            window.key("Escape");
            window.key("Escape");
        }
        window.key("F3");
        look(&mut window, "targets");
        for _ in 0..3 {
            window.key("Down");
        }
        look(&mut window, "the fourth target");
        window.key("Enter");
        look(&mut window, "records of a target");
    }
}

#[test]
fn the_reports_fit_the_same_screen() {
    for larger in [0, 5] {
        let folder = tempfile::tempdir().unwrap();
        let mut window = Harness::new(&data(folder.path(), SessionState::Concluded));
        for _ in 0..larger {
            window.key("Ctrl++");
        }
        window.key("F10");
        window.key("F6");
        for report in 1..=6 {
            for part in ["table", "timeline", "file"] {
                let what = format!("{part} of report {report} at {}%", 100 + 10 * larger);
                assert_whole(&mut window, &what);
                window.key("F9");
            }
            window.key("F2");
        }
        window.key("F3");
        assert_whole(&mut window, "a range");
    }
}
