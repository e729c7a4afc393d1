//! The particulars of a session, entered by keys.

use std::path::Path;

use so_doi_thoai::domain::{Honorific, Session, SessionForm, SessionKind, SessionState};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::{Op, Reader};

use super::harness::Harness;

/// A window on the list of an office that has no session yet.
pub fn window(folder: &Path) -> Harness {
    let mut window = Harness::new(&folder.join("so.doithoai"));
    window.type_text("\nỦy ban nhân dân xã Bình Lộc\nUBND\nBình Lộc\nTrần Đình Quý\n");
    window.key("Ctrl+s");
    window
}

fn newest(window: &Harness) -> (Session, SessionState) {
    let store = window.store();
    let sessions = store.read(Reader::sessions).wait().unwrap();
    let id = sessions.first().expect("a session").id;
    store.read(move |reader| reader.session(id)).wait().unwrap()
}

/// Types the particulars of the sample session, from the list and back to it.
pub fn enter_particulars(window: &mut Harness) {
    window.key("Ctrl+n");
    window.type_text("Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền ");
    window.type_text("với Nhân dân xã Bình Lộc năm 2026\n");
    // Kind stays; the third form is chosen by its digit.
    window.key("Tab");
    window.type_text("3");
    window.key("Tab");
    window.type_text("hội trường xã\nnhà văn hóa xóm Đồng Tâm\nnhà văn hóa bản Khe Sậy\n\n");
    window.type_text("14/11/2026\n7h45\n11:20\n3/11/2026\nHội trường UBND xã\n");
    window.type_text("đồng chí Lê Hữu Thắng\nBí thư Đảng ủy\n");
    window.type_text("đồng chí Nguyễn Thị Thúy Hòa\nChủ tịch UBND xã\n");
    // Over the blank row to the secretary, who is there from the first start.
    window.type_text("\n\n");
    window.key("Tab");
    window.type_text("công chức Văn phòng HĐND và UBND\n\n\n");
    window.type_text("Ủy ban MTTQ xã\n3\nPhòng Kinh tế\n4\nPhòng Văn hóa – Xã hội\n3\n");
    window.type_text("Công an xã\n2\nxóm trưởng, bí thư chi bộ\n22\nngười dân\n117\n\n\n");
    window.type_text("Trạm trưởng Trạm Y tế\nđi công tác\n\n\n");
    window.type_text("Đề án số 07-ĐA/TU ngày 24/11/2021 của Ban Thường vụ Tỉnh ủy\n");
    window.type_text("Kế hoạch số 31-KH/ĐU ngày 05/01/2026 của Đảng ủy xã\n\n");
    window.type_text("khai mạc\nbáo cáo kết quả giải quyết kiến nghị kỳ trước\n\n");
    window.type_text("18/21 ý kiến đã giải quyết xong");
    window.key("Ctrl+s");
}

#[test]
fn the_particulars_of_the_sample_are_entered_by_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    enter_particulars(&mut window);
    assert!(window.sees("Các hội nghị"), "{:#?}", window.texts());
    let (session, state) = newest(&window);
    let expected = sample::record().unwrap().session;
    assert_eq!(state, SessionState::Planned);
    assert_eq!(session.kind, SessionKind::Periodic);
    assert_eq!(session.form, SessionForm::Hybrid);
    assert_eq!(session.subject, expected.subject);
    assert_eq!(session.connected_points, expected.connected_points);
    assert_eq!(session.starts_at, expected.starts_at);
    assert_eq!(session.ends_at, expected.ends_at);
    assert_eq!(session.announced_on, expected.announced_on);
    assert_eq!(session.chairs.len(), 2);
    assert_eq!(session.chairs[0].honorific, Honorific::Comrade);
    assert_eq!(session.chairs[1].name, "Nguyễn Thị Thúy Hòa");
    assert_eq!(session.secretary.name, "Trần Đình Quý");
    assert_eq!(session.attendance_total(), 151);
    assert_eq!(session.absences.len(), 1);
    assert_eq!(session.basis.len(), 2);
    assert_eq!(session.programme.len(), 2);
    assert_eq!(session.previous_results, "18/21 ý kiến đã giải quyết xong");
}

#[test]
fn a_form_killed_in_the_middle_of_a_word_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.key("Ctrl+n");
    window.type_text("Hội nghị đối thoại với thanh ni");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("gõ dở"), "{:#?}", window.texts());
    window.type_text("ên\n");
    window.key("Escape");
    window.key("Ctrl+n");
    window.type_text(" năm 2026");
    window.key("Ctrl+s");
    assert!(window.sees("chỗ cần sửa"));
    assert_eq!(
        window.focused(),
        Some("session.starts_at".to_owned().into())
    );
    window.type_text("14/12\n8\n\n\nHội trường\nLê Hữu Thắng\n");
    window.key("Ctrl+s");
    let (session, _) = newest(&window);
    assert_eq!(
        session.subject,
        "Hội nghị đối thoại với thanh niên năm 2026"
    );
}

#[test]
fn the_last_session_is_copied_by_one_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("Ctrl+n");
    window.type_text("Đối thoại chuyên đề đất đai\n");
    window.key("F4");
    window.key("Ctrl+s");
    window.type_text("20/12/2026\n14h\n");
    window.key("Ctrl+s");
    let (session, _) = newest(&window);
    let sample = sample::record().unwrap().session;
    assert_eq!(session.chairs, sample.chairs);
    assert_eq!(session.place, sample.place);
    assert_eq!(session.programme, sample.programme);
    assert_eq!(session.subject, "Đối thoại chuyên đề đất đai");
}

#[test]
fn an_end_before_the_start_is_said_at_its_field_and_nothing_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    let before = newest(&window);
    window.key("F10");
    // Subject, kind, form, three points with their buttons, the blank one, date, start, end.
    for _ in 0..12 {
        window.key("Tab");
    }
    assert_eq!(window.focused(), Some("session.ends_at".to_owned().into()));
    window.key("Ctrl+Backspace");
    window.key("Ctrl+Backspace");
    window.key("Ctrl+Backspace");
    window.type_text("6:00");
    window.key("Ctrl+s");
    assert!(window.sees("chỗ cần sửa"));
    assert_eq!(newest(&window), before);
}

#[test]
fn a_concluded_session_can_be_read_but_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    let id = window.store().read(Reader::sessions).wait().unwrap()[0].id;
    let concluded = Op::SetState(id, SessionState::Concluded);
    window.store().transact(concluded).wait().unwrap();
    let before = newest(&window);
    window.key("F10");
    assert!(window.sees("đã kết luận nên chỉ xem được"));
    window.type_text("thêm");
    window.key("Ctrl+s");
    assert_eq!(newest(&window), before);
}
