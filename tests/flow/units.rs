//! The units, by keys alone.

use so_doi_thoai::domain::unit::System;
use so_doi_thoai::domain::{SessionState, Unit, UnitId, Units};
use so_doi_thoai::store::Reader;

use super::harness::Harness;
use super::home::{data, day};

fn units_screen(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Concluded));
    window.key("F7");
    window
}

fn all(window: &Harness) -> Units {
    window.store().read(Reader::units).wait().unwrap()
}

fn named(window: &Harness, name: &str) -> (UnitId, Unit) {
    let units = all(window);
    let found = units.iter().find(|(_, unit)| unit.name == name);
    let (id, unit) = found.unwrap_or_else(|| panic!("{name}"));
    (id, unit.clone())
}

#[test]
fn the_own_office_stands_first_and_a_new_unit_below_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = units_screen(folder.path());
    assert!(window.shows("Đơn vị mình"), "{:#?}", window.texts());
    window.key("Ctrl+n");
    window.type_text("Trung tâm Phục vụ hành chính công\n");
    window.key("Ctrl+s");
    let (_, unit) = named(&window, "Trung tâm Phục vụ hành chính công");
    let own = window.store().read(Reader::own_unit).wait().unwrap();
    assert_eq!(unit.parent, own);
    assert_eq!(unit.system, System::Department);
}

#[test]
fn a_unit_is_found_without_marks_and_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = units_screen(folder.path());
    window.key("F2");
    window.type_text("anh son dong");
    assert!(window.sees("Xã Anh Sơn Đông"), "{:#?}", window.texts());
    window.type_text("\n");
    window.focus("unit.head");
    window.type_text("ông Lê Hữu Thắng");
    window.key("Ctrl+s");
    assert_eq!(named(&window, "Xã Anh Sơn Đông").1.head, "ông Lê Hữu Thắng");
}

#[test]
fn several_units_are_put_on_the_roster_at_once_and_the_first_target_counts_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = units_screen(folder.path());
    window.key("F2");
    window.type_text("anh son");
    let found: Vec<String> = all(&window)
        .iter()
        .map(|(_, unit)| unit.name.clone())
        .filter(|name| name.starts_with("Xã Anh Sơn"))
        .collect();
    assert!(found.len() > 1, "{found:?}");
    for _ in &found {
        window.key("F3");
    }
    window.key("F4");
    for name in &found {
        assert!(named(&window, name).1.holds_dialogue, "{name}");
    }
    window.key("Escape");
    window.key("Escape");
    assert!(
        window.sees(&format!("1/{}", found.len() + 1)),
        "{:#?}",
        window.texts()
    );
    window.key("F3");
    window.key("Enter");
    assert!(window.sees(&found[0]), "{:#?}", window.texts());
}

#[test]
fn marked_units_are_merged_into_one_from_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = units_screen(folder.path());
    window.key("F2");
    window.type_text("anh son dong");
    window.key("F6");
    window.type_text("xa anh son");
    window.key("Down");
    window.type_text("\n\n");
    window.key("Ctrl+a");
    window.type_text("13/11/2026\n");
    window.key("Ctrl+s");
    let (_, merged) = named(&window, "Xã Anh Sơn Đông");
    assert_eq!(merged.until, Some(day(13)), "{:#?}", window.texts());
    let into = named(&window, "Xã Anh Sơn").0;
    assert_eq!(merged.successor, Some(into));
}

#[test]
fn a_name_that_another_unit_bears_is_refused_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = units_screen(folder.path());
    window.key("Ctrl+n");
    window.type_text("Xã Anh Sơn");
    window.key("Ctrl+s");
    assert!(
        window.sees("Đã có đơn vị mang tên này"),
        "{:#?}",
        window.texts()
    );
    assert_eq!(window.focused(), Some("unit.name".to_owned().into()));
}

#[test]
fn a_killed_program_opens_at_the_merger_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = units_screen(folder.path());
    window.key("F2");
    window.type_text("anh son dong");
    window.key("F6");
    window.type_text("xa anh so");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Xã Anh Sơn Đông"), "{:#?}", window.texts());
    assert_eq!(window.focused(), Some("unit.successor".to_owned().into()));
    window.type_text("n");
    window.key("Down");
    window.type_text("\n");
    window.key("Ctrl+s");
    let (_, merged) = named(&window, "Xã Anh Sơn Đông");
    assert_eq!(merged.until, Some(day(14)), "{:#?}", window.texts());
    assert_eq!(merged.successor, Some(named(&window, "Xã Anh Sơn").0));
}
