//! A save that fails is said, and nothing typed is lost by closing.

use so_doi_thoai::domain::SessionState;

use super::harness::Harness;
use super::home::data;

#[test]
fn a_save_that_fails_is_said_until_one_succeeds() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("Ctrl+n");
    // As if the disk went away under the program.
    window.store().close().wait().unwrap();
    window.type_text("Hội nghị");
    assert!(window.sees("Có lỗi"), "{:#?}", window.texts());
    assert!(window.sees("Thử lại"));
    window.click("Thử lại");
    assert!(window.sees("Có lỗi"));
}

#[test]
fn a_window_that_cannot_keep_everything_asks_before_it_closes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("Ctrl+n");
    window.store().close().wait().unwrap();
    window.type_text("Hội nghị");
    assert!(!window.asked_to_close());
    window.click("Chưa đóng");
    assert!(!window.sees("Đóng ngay, bỏ phần chưa ghi"));
    assert!(!window.asked_to_close());
    window.click("Đóng ngay, bỏ phần chưa ghi");
    assert!(window.has_ended());
}

#[test]
fn closing_right_after_typing_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("so.doithoai");
    let mut window = Harness::new(&data);
    window.click("Mở hội nghị mẫu");
    window.key("Ctrl+n");
    window.type_text_without_waiting("Hội nghị đối thoại với hộ kinh doanh");
    window.close();
    let mut window = Harness::new(&data);
    assert!(window.sees("gõ dở"));
    window.key("Ctrl+s");
    window.type_text("14/12\n8\n\n\nHội trường\nLê Hữu Thắng\n");
    window.key("Ctrl+s");
    assert!(window.sees("Hội nghị đối thoại với hộ kinh doanh"));
}

#[test]
fn leaving_right_after_typing_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("Ctrl+n");
    window.type_text_without_waiting("Hội nghị đối thoại với hộ kinh doanh");
    window.key("Escape");
    window.key("Ctrl+n");
    for _ in 0..3 {
        window.key("Tab");
    }
    window.type_text("14/12\n8\n\n\nHội trường\nLê Hữu Thắng\n");
    window.key("Ctrl+s");
    assert!(window.sees("Hội nghị đối thoại với hộ kinh doanh"));
}

#[test]
fn a_register_that_cannot_keep_what_is_typed_says_so_and_asks_before_it_closes() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&data(folder.path(), SessionState::Held));
    window.key("F4");
    window.key("Ctrl+n");
    window.store().close().wait().unwrap();
    window.type_text("Bãi rác");
    assert!(window.sees("Thử lại"), "{:#?}", window.texts());
    assert!(!window.asked_to_close());
    window.click("Đóng ngay, bỏ phần chưa ghi");
    assert!(window.has_ended());
}
