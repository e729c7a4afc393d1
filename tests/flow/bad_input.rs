//! Bad input in the window: a clear message, nothing lost, nothing half-written.

use so_doi_thoai::store::Reader;

use super::console::{console, contents, opinions, speakers};
use super::session_form::window;

#[test]
fn a_name_of_300_characters_is_refused_at_its_field_and_kept_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("F2");
    window.paste(&"ạ".repeat(300));
    assert!(window.sees("120"), "{:#?}", window.texts());
    assert_eq!(speakers(&window)[0].name, "Vi Văn Ỏn");
    let mut window = window.killed_and_restarted();
    assert!(
        window.sees("120"),
        "what was typed came back with its message"
    );
}

#[test]
fn an_opinion_of_200_000_characters_is_not_taken_and_the_text_before_it_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐề nghị");
    window.paste(&"ạ".repeat(200_000));
    assert!(window.sees("20000"), "{:#?}", window.texts());
    window.type_text(" làm sớm");
    assert_eq!(contents(&window), ["Đề nghị làm sớm"]);
}

#[test]
fn control_characters_of_a_paste_are_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\n");
    window.paste("Đường\u{7} hỏng\u{200b}\r\nnặng");
    assert_eq!(contents(&window), ["Đường hỏng\nnặng"]);
}

#[test]
fn a_due_date_before_the_session_is_refused_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    window.key("Ctrl+2");
    window.type_text("Phòng Kinh tế\n\n01/11/2026");
    assert_eq!(opinions(&window)[0].conclusion.due_on, None);
    assert!(window.sees("14/11/2026"), "{:#?}", window.texts());
}

#[test]
fn a_session_without_a_chair_or_ending_before_its_start_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.key("Ctrl+n");
    window.type_text("Hội nghị đối thoại\n");
    for _ in 0..2 {
        window.key("Tab");
    }
    window.type_text("14/11/2026\n11:20\n7:45\n\nHội trường\n");
    window.key("Ctrl+s");
    let store = window.store();
    assert!(store.read(Reader::sessions).wait().unwrap().is_empty());
    assert!(
        window.sees("Chưa có người chủ trì"),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("trước khi bắt đầu"), "{:#?}", window.texts());
}

#[test]
fn a_picture_named_as_a_sheet_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("y-kien.xlsx");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let mut window = console(folder.path());
    window.key("Escape");
    window.key("F7");
    window.paste(&picture.to_string_lossy());
    window.type_text("\n");
    assert!(window.sees("PNG"), "{:#?}", window.texts());
    assert!(opinions(&window).is_empty());
}

#[test]
fn a_document_is_not_written_where_nothing_can_be() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    window.key("F11");
    let file = folder.path().join("so.db").join("bien-ban.pdf");
    window.focus("writing-path");
    window.key("Ctrl+a");
    window.paste(&file.to_string_lossy());
    window.key("Ctrl+s");
    assert!(!window.sees("Đã xuất"), "{:#?}", window.texts());
    assert!(!file.exists());
    assert!(window.sees("so.db"), "{:#?}", window.texts());
}

#[test]
fn a_file_that_is_there_is_written_over_only_after_asking() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nĐường hỏng");
    let file = folder.path().join("bien-ban-2026-11-14-1-du-thao.pdf");
    std::fs::write(&file, "đã có").unwrap();
    window.key("F11");
    window.key("Ctrl+s");
    assert!(window.sees("Ghi đè"), "{:#?}", window.texts());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "đã có");
    window.key("Enter");
    assert!(window.sees("Đã xuất"), "{:#?}", window.texts());
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
}
