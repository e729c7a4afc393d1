//! The documents of a session: letterhead, number, and words changed beside the page.

use so_doi_thoai::domain::{Kind, Letterhead, Reworded, SessionId};

use super::harness::Harness;

const ID: SessionId = SessionId(1);

/// The sample's documents, on the notice.
fn notice(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&folder.join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("F11");
    window.key("F11");
    assert!(window.sees("Thông báo kết luận"), "{:#?}", window.texts());
    window
}

fn changed(window: &Harness, letterhead: Letterhead) -> Vec<Reworded> {
    let read = window
        .store()
        .read(move |reader| reader.own_wording(Some(ID), Kind::Notice, letterhead));
    read.wait().unwrap()
}

#[test]
fn the_letterhead_chosen_names_its_issuer() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    assert!(window.sees("Ủy ban nhân dân xã Bình Lộc · ký hiệu UBND"));
    window.key("F9");
    assert!(
        window.sees("Đảng ủy xã Bình Lộc · ký hiệu ĐU"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn words_changed_are_saved_as_typed_and_can_be_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("F4");
    window.type_text("X");
    let now = changed(&window, Letterhead::State);
    assert_eq!(now.len(), 1, "{:#?}", window.texts());
    assert!(now[0].text.contains('X') && now[0].text.contains('{'));
    assert!(window.sees("đã sửa 1"), "{:#?}", window.texts());

    let mut window = window.killed_and_restarted();
    window.key("F11");
    window.key("F4");
    assert!(window.sees("đã sửa 1"), "{:#?}", window.texts());
    window.key("Ctrl+d");
    assert!(changed(&window, Letterhead::State).is_empty());
    assert!(window.sees("đã sửa 0"), "{:#?}", window.texts());
}

#[test]
fn words_of_one_letterhead_leave_the_others_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("F9");
    window.key("F4");
    window.type_text("X");
    assert_eq!(changed(&window, Letterhead::Party).len(), 1);
    assert!(changed(&window, Letterhead::State).is_empty());
}

#[test]
fn a_field_that_is_not_there_is_said_beside_the_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("F4");
    window.type_text("{thời tiết} ");
    assert!(
        window.sees("Không có trường {thời tiết}"),
        "{:#?}",
        window.texts()
    );
    assert!(!window.sees("Chưa có trang nào"));
}

#[test]
fn a_finding_is_fixed_by_one_key_and_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("F3");
    assert!(window.sees("0 lỗi phải sửa"), "{:#?}", window.texts());
    let due = |window: &Harness| {
        let read = window.store().read(|reader| reader.record(ID));
        let record = read.wait().unwrap();
        let opinion = record.opinions.into_iter().find(|o| o.number == 5);
        opinion.unwrap().conclusion.due_on.unwrap().to_string()
    };
    assert_eq!(due(&window), "2026-12-05");
    let told = "Thời hạn 05/12/2026 là ngày nghỉ";
    assert!(window.sees(told), "{:#?}", window.texts());
    window.key("Ctrl+PageDown");
    window.key("Ctrl+PageDown");
    window.key("Ctrl+Enter");
    assert_eq!(due(&window), "2026-12-07", "{:#?}", window.texts());
    assert!(!window.sees(told));
}

#[test]
fn words_changed_after_an_export_are_shown_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+s");
    assert!(window.sees("Đã xuất"), "{:#?}", window.texts());
    window.key("F4");
    window.type_text("X");
    window.key("Ctrl+s");
    assert!(window.sees("Khác với bản đã xuất"), "{:#?}", window.texts());
    window.type_text("Y");
    assert!(window.sees("+ "), "{:#?}", window.texts());
}
