//! The first start, by keyboard alone.

use so_doi_thoai::domain::Letterhead;
use so_doi_thoai::store::{Reader, Store};

use super::harness::{Harness, now};

#[test]
fn an_office_typed_at_the_first_start_is_in_the_data_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("so.doithoai");
    let mut window = Harness::new(&data);
    assert!(window.sees("Bắt đầu sử dụng"));
    for typed in [
        "\n",
        "Ủy ban nhân dân xã Bình Lộc\n",
        "UBND\n",
        "Bình Lộc\n",
        "ông Trần Đình Quý\n",
        "Công chức Văn phòng HĐND và UBND\n",
    ] {
        window.type_text(typed);
    }
    assert!(window.sees("Chưa có hội nghị nào"));
    window.close();

    let clock = so_doi_thoai::clock::Clock::fixed(now());
    let store = Store::open_existing(&data, clock).unwrap();
    let office = store.read(Reader::office).wait().unwrap().unwrap();
    assert_eq!(office.name, "Ủy ban nhân dân xã Bình Lộc");
    assert_eq!(office.letterhead, Letterhead::State);
    assert_eq!(
        office.secretary.in_sentence(),
        "ông Trần Đình Quý, Công chức Văn phòng HĐND và UBND"
    );
}

#[test]
fn what_is_missing_is_said_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.key("Ctrl+s");
    assert!(window.sees("Bắt đầu sử dụng"));
    assert_eq!(window.focused(), Some("office.name".to_owned().into()));
    assert!(window.sees("Chưa nhập. Hãy nhập ô này."));
}

#[test]
fn what_was_typed_before_a_kill_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.type_text("\nỦy ban nhân dân xã Bì");
    let mut window = window.killed_and_restarted();
    window.type_text("\n");
    window.type_text("nh Lộc\nUBND\nBình Lộc\n");
    window.key("Ctrl+s");
    let office = window.store().read(Reader::office).wait().unwrap().unwrap();
    assert_eq!(office.name, "Ủy ban nhân dân xã Bình Lộc");
}

#[test]
fn the_sample_session_opens_from_the_first_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    assert!(window.sees("21/21 ý kiến đã vào kết luận"));
}
