//! The ledger of Nghị quyết 04, by keys alone.

use so_doi_thoai::domain::unit::{Level, System};
use so_doi_thoai::domain::{LedgerKind, SessionState, Unit};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::{Op, Reader};

use super::harness::Harness;
use super::home::data;

const FRONT: &str = "Ủy ban MTTQ Việt Nam xã Bình Lộc";

/// The ledger with a unit of the Front.
fn ledger(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Concluded));
    let front = Unit {
        name: FRONT.into(),
        level: Level::Commune,
        system: System::Front,
        ..Unit::default()
    };
    let op = Op::SetUnit(None, Box::new(front));
    window.store().transact(op).wait().unwrap();
    window.key("F6");
    window
}

/// Types a content of supervision of the Front.
fn supervise(window: &mut Harness, subject: &str) {
    window.key("Ctrl+n");
    window.focus("ledger.kind");
    window.type_text("5");
    window.focus("ledger.unit");
    window.key("Ctrl+a");
    window.type_text(FRONT);
    window.focus("ledger.subject");
    window.type_text(subject);
    window.key("Ctrl+s");
}

#[test]
fn two_contents_of_supervision_meet_the_target_of_their_unit() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = ledger(folder.path());
    assert!(window.sees(FRONT), "{:#?}", window.texts());
    assert!(window.sees("Giám sát 0 (≥ 2)"));
    assert!(window.sees("Đạt 0/3 chỉ tiêu"));
    supervise(&mut window, "Giám sát thu chi đóng góp của dân");
    assert!(window.sees("Giám sát 1 (≥ 2)"), "{:#?}", window.texts());
    supervise(&mut window, "Giám sát xây dựng đường liên xóm");
    assert!(window.sees("Giám sát 2 (≥ 2)"));
    assert!(window.sees("Đạt 1/3 chỉ tiêu"));
    let entries = window.store().read(Reader::ledger).wait().unwrap();
    assert!(
        entries
            .iter()
            .all(|(_, e)| e.kind == LedgerKind::Supervision)
    );
}

#[test]
fn a_withdrawn_entry_stays_with_its_reason_and_counts_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = ledger(folder.path());
    supervise(&mut window, "Giám sát thu chi đóng góp của dân");
    window.key("Down");
    window.key("Ctrl+d");
    window.type_text("ghi nhầm đơn vị");
    window.key("Ctrl+s");
    assert!(window.sees("Giám sát 0 (≥ 2)"), "{:#?}", window.texts());
    assert!(window.sees("ghi nhầm đơn vị"));
    assert!(window.sees("Đã rút"));
}

#[test]
fn a_content_without_words_or_of_no_known_unit_is_said_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = ledger(folder.path());
    window.key("Ctrl+n");
    window.key("Ctrl+s");
    assert!(
        window.sees("Chưa nhập. Hãy nhập ô này."),
        "{:#?}",
        window.texts()
    );
    assert_eq!(window.focused(), Some("ledger.subject".to_owned().into()));
    window.focus("ledger.unit");
    window.key("Ctrl+a");
    window.type_text("đơn vị không có");
    window.key("Ctrl+s");
    assert!(window.sees("Không có trong danh sách"));
    assert!(
        window
            .store()
            .read(Reader::ledger)
            .wait()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_missing_supervision_leads_from_the_targets_to_the_unit_in_the_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = ledger(folder.path());
    window.key("Escape");
    window.key("F3");
    for _ in 0..6 {
        window.key("Down");
    }
    window.key("Enter");
    window.key("Enter");
    assert!(
        window.sees("Sổ Nghị quyết 04-NQ/TU"),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("Giám sát 0 (≥ 2)"));
}

#[test]
fn a_program_closed_or_killed_opens_at_the_entry_half_typed_until_it_is_put_aside() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = ledger(folder.path());
    supervise(&mut window, "Giám sát thu chi đóng góp của dân");
    window.key("Down");
    window.key("Ctrl+d");
    window.type_text_without_waiting("ghi nhầm");
    window.close();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    assert!(window.sees("Sửa mục trong sổ"), "{:#?}", window.texts());
    assert_eq!(window.focused(), Some("ledger.withdrawn".to_owned().into()));
    window.type_text(" đơn vị");
    let mut window = window.killed_and_restarted();
    window.key("Ctrl+s");
    assert!(window.sees("ghi nhầm đơn vị"), "{:#?}", window.texts());
    assert!(window.sees("Giám sát 0 (≥ 2)"));

    window.key("Ctrl+n");
    window.focus("ledger.subject");
    window.type_text("Giám sát đường liên xóm");
    window.key("Escape");
    window.key("Escape");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Giám sát 0 (≥ 2)"), "{:#?}", window.texts());
}

#[test]
fn what_a_unit_is_not_asked_for_is_refused_at_the_unit() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = ledger(folder.path());
    window.key("Ctrl+n");
    // Supervision is led by the Front, and the office is a People's Committee.
    window.focus("ledger.kind");
    window.type_text("5");
    window.focus("ledger.unit");
    window.key("Ctrl+a");
    window.type_text(&sample::record().unwrap().office.name);
    window.focus("ledger.subject");
    window.type_text("Giám sát thu chi đóng góp của dân");
    window.key("Ctrl+s");
    assert!(
        window.sees("Mục này chỉ tính cho Ủy ban MTTQ"),
        "{:#?}",
        window.texts()
    );
    let kept = window.store().read(Reader::ledger).wait().unwrap();
    assert!(kept.is_empty());
}
