//! Keys that work everywhere.

use so_doi_thoai::store::Reader;

use super::harness::Harness;

#[test]
fn tab_reaches_every_field_and_button_and_comes_round_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    let first = window.focused();
    assert_eq!(first, Some("office.superior".to_owned().into()));
    window.key("Tab");
    assert_eq!(window.focused(), Some("office.name".to_owned().into()));
    window.key("Shift+Tab");
    assert_eq!(window.focused(), first);
    // Six more fields, then the button for the sample after the one that begins.
    for _ in 0..8 {
        window.key("Tab");
    }
    window.key("Enter");
    assert!(
        window.sees("21/21 ý kiến đã vào kết luận"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn help_opens_over_any_screen_and_gives_the_focus_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    window.key("F1");
    assert!(window.sees("Trợ giúp"));
    window.type_text("abc");
    window.key("Escape");
    assert!(!window.sees("Trợ giúp"));
    assert_eq!(window.focused(), Some("office.superior".to_owned().into()));
    window.type_text("x\nUBND xã\nUBND\nBình Lộc\n");
    window.key("Ctrl+s");
    let office = window.store().read(Reader::office).wait().unwrap().unwrap();
    assert_eq!(office.superior, "x");
}

#[test]
fn zoom_and_palette_are_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&folder.path().join("so.doithoai"));
    let light = window.screenshot().1;
    window.key("Ctrl+F12");
    window.key("Ctrl++");
    let dark = window.screenshot().1;
    assert_ne!(light, dark);
    let mut window = window.killed_and_restarted();
    assert_eq!(window.screenshot().1, dark);
}
