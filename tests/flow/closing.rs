//! The end of a session: the gate, the conclusion, locking and unlocking.

use so_doi_thoai::domain::{Closing, SessionId, SessionState};

use super::console::{console, opinions};
use super::harness::Harness;

const ID: SessionId = SessionId(1);

fn closing(window: &Harness) -> Closing {
    let read = window.store().read(|reader| reader.record(ID));
    read.wait().unwrap().closing
}

fn state(window: &Harness) -> SessionState {
    let read = window.store().read(|reader| reader.session(ID));
    read.wait().unwrap().1
}

#[test]
fn the_gate_names_what_is_missing_and_leads_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    window.key("Ctrl+2");
    window.key("F9");
    assert!(window.sees("0/1 đã vào kết luận"));
    assert!(window.sees("Ý kiến 1: "), "{:#?}", window.texts());
    window.key("F12");
    assert_ne!(state(&window), SessionState::Concluded);
    window.click("Ý kiến 1: chưa có đơn vị chủ trì, chưa có thời hạn");
    window.key("F7");
    window.type_text("Phòng Kinh tế\n\n15/12\n");
    window.key("F9");
    assert!(window.sees("1/1 đã vào kết luận"));
}

#[test]
fn a_signer_half_typed_is_said_and_kept_over_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    window.key("F9");
    window.key("Ctrl+Enter");
    window.type_text("TM. ỦY BAN NHÂN DÂN");
    assert!(window.sees("Chưa nhập"), "{:#?}", window.texts());
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Chưa nhập"));
    for _ in 0..8 {
        window.key("Tab");
    }
    let signers = closing(&window).signers.len();
    window.focus("closing-title-1");
    window.type_text("CHỦ TỊCH");
    window.focus("closing-name-1");
    window.type_text("Nguyễn Thị Thúy Hòa");
    assert_eq!(closing(&window).signers.len(), signers + 1);
    assert_eq!(closing(&window).signers[1].authority, "TM. ỦY BAN NHÂN DÂN");
}

#[test]
fn concluding_right_after_typing_locks_the_whole_text_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    window.key("F5");
    window.type_text("Bí thư Đảng ủy\nSẽ sửa.");
    window.key("Ctrl+1");
    window.key("F9");
    window.type_text_without_waiting("Biểu dương Nhân dân");
    window.key("F12");
    assert_eq!(state(&window), SessionState::Concluded);
    assert_eq!(closing(&window).assessment, "Biểu dương Nhân dân");
    // Locked: typing changes nothing, on either screen.
    window.type_text("x");
    assert_eq!(closing(&window).assessment, "Biểu dương Nhân dân");
    window.key("Escape");
    window.key("F4");
    window.type_text("x");
    assert_eq!(opinions(&window)[0].content, "Đường hỏng");
    window.key("F9");
    window.key("F12");
    assert_eq!(state(&window), SessionState::Held);
    window.type_text("!");
    assert_eq!(closing(&window).assessment, "Biểu dương Nhân dân!");
}

#[test]
fn unsaved_particulars_are_not_locked_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    window.key("F5");
    window.type_text("Bí thư Đảng ủy\nSẽ sửa.");
    window.key("Ctrl+1");
    window.key("F10");
    window.type_text(" (mở rộng)");
    window.key("Escape");
    window.key("F9");
    assert!(window.sees("chưa lưu"), "{:#?}", window.texts());
    window.key("F12");
    assert_ne!(state(&window), SessionState::Concluded);
}
