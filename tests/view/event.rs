//! The form of an event asks for what its kind needs, and says what is wrong at the field.

use chrono::NaiveDate;
use so_doi_thoai::domain::follow_up::{EventKind, ResultKind};
use so_doi_thoai::window::form::event::{Choice, EventForm, Message, Start};

use super::{clicked, simulator};

fn form(kind: EventKind) -> EventForm {
    let start = Start {
        today: NaiveDate::from_ymd_opt(2026, 11, 14).unwrap(),
        by: "Trần Đình Quý".into(),
        ..Start::default()
    };
    EventForm::new(kind, start)
}

#[test]
fn each_kind_asks_for_its_own_fields() {
    for (kind, own, other) in [
        (EventKind::Assigned, "Đơn vị chủ trì", "Kết quả"),
        (EventKind::Extended, "Thời hạn mới", "Đơn vị chủ trì"),
        (EventKind::Resolved, "Căn cứ chứng minh", "Lý do"),
        (EventKind::Heard, "Cách hỏi", "Thời hạn"),
        (EventKind::Reclassified, "Người quyết định", "Cách hỏi"),
    ] {
        let form = form(kind);
        let mut ui = simulator(form.view());
        assert!(ui.find(own).is_ok(), "{kind:?} lacks {own}");
        assert!(ui.find(other).is_err(), "{kind:?} has {other}");
        assert!(ui.find("Người ghi").is_ok());
    }
}

#[test]
fn a_press_on_a_result_chooses_it() {
    let form = form(EventKind::Resolved);
    assert!(matches!(
        clicked(form.view(), "Kiểm tra, xử lý")[..],
        [Message::Choose(Choice::Result(ResultKind::Inspected))]
    ));
}

#[test]
fn what_is_missing_is_said_at_its_field() {
    let mut form = form(EventKind::Extended);
    let faults = form.read().unwrap_err();
    drop(form.refuse::<Message>(faults));
    assert!(simulator(form.view()).find("Chưa nhập ngày.").is_ok());
}
