//! Forms of results: written for the units, filled in, and taken back, by keys alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use so_doi_thoai::domain::{SessionId, SessionState};
use so_doi_thoai::store::Op;
use so_doi_thoai::window::look::Gravity;

use super::harness::Harness;
use filled_form::{with_sheet, with_texts};

#[path = "../command/filled_form.rs"]
#[allow(dead_code)]
pub mod filled_form;

const UNIT: &str = "Phòng Kinh tế";
const DEFINITIVE: [(&str, &str); 5] = [
    ("E4", "Giải quyết dứt điểm"),
    ("F4", "14/11/2026"),
    ("G4", "Đã sửa xong mặt đường"),
    ("H4", "125/BC-KT"),
    ("I4", "14/11/2026"),
];

/// The sample's session, concluded, and the screen of forms.
fn window(folder: &Path) -> Harness {
    let mut window = Harness::new(&folder.join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    let conclude = Op::SetState(SessionId(1), SessionState::Concluded);
    window.store().transact(conclude).wait().unwrap();
    window.key("F12");
    window
}

fn written(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("phieu-ket-qua")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// The form of the unit, written by the window.
fn form(window: &mut Harness, folder: &Path) -> PathBuf {
    window.key("Ctrl+s");
    assert!(window.sees("Đã ghi"), "{:#?}", window.texts());
    folder.join("phieu-ket-qua/ket-qua-phong-kinh-te.xlsx")
}

fn fill(form: &Path, cells: &[(&str, &str)]) {
    fs::write(form, with_texts(&fs::read(form).unwrap(), cells)).unwrap();
}

/// Goes to the forms that came back and reads one.
fn read(window: &mut Harness, form: &Path) {
    window.key("F3");
    window.paste(&form.to_string_lossy());
    window.type_text("\n");
}

/// The units, and how many opinions each has pending, by the data file.
fn units(window: &Harness) -> Vec<(String, usize)> {
    let read = window.store().read(|reader| reader.result_forms(None));
    let forms = read.wait().unwrap().into_iter();
    forms.map(|form| (form.unit, form.lines.len())).collect()
}

fn pending(window: &Harness) -> usize {
    let all = units(window);
    all.iter().find(|(unit, _)| unit == UNIT).unwrap().1
}

/// That the list shows for each unit what the data file says.
#[track_caller]
fn assert_counted(window: &mut Harness) {
    let counts = units(window).into_iter();
    let counts: Vec<String> = counts.map(|(_, n)| format!("{n} ý kiến")).collect();
    let mut shown = window.texts();
    shown.retain(|text| counts.contains(text));
    assert_eq!(shown, counts);
}

#[test]
fn the_forms_of_all_units_are_written_and_named_below_their_units() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    assert!(window.sees(UNIT), "{:#?}", window.texts());
    assert_counted(&mut window);
    let form = form(&mut window, folder.path());
    assert!(fs::read(&form).unwrap().starts_with(b"PK"));
    for name in written(folder.path()) {
        assert!(window.sees(&name), "{name}: {:#?}", window.texts());
    }
    assert!(written(folder.path()).len() > 1);
    window.key("Escape");
    assert!(window.sees("Các hội nghị"), "{:#?}", window.texts());
}

#[test]
fn the_form_of_the_unit_chosen_by_arrows_is_written_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let at = units(&window).iter().position(|(unit, _)| unit == UNIT);
    for _ in 0..at.unwrap() {
        window.key("Down");
    }
    window.key("F5");
    assert_eq!(written(folder.path()), ["ket-qua-phong-kinh-te.xlsx"]);
}

#[test]
fn forms_that_are_there_are_kept_until_the_person_says_that_they_may_go() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let form = form(&mut window, folder.path());
    fs::write(&form, "đã điền").unwrap();
    window.key("Ctrl+s");
    assert!(window.sees("Ghi đè"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(!window.sees("Ghi đè"), "{:#?}", window.texts());
    assert_eq!(fs::read_to_string(&form).unwrap(), "đã điền");
    window.key("Ctrl+s");
    window.key("Enter");
    assert_eq!(
        fs::read_to_string(&form).unwrap(),
        "đã điền",
        "pressed in haste"
    );
    window.key("Ctrl+s");
    window.key("Tab");
    window.key("Enter");
    assert!(window.sees("Đã ghi 5 phiếu"), "{:#?}", window.texts());
    assert!(fs::read(&form).unwrap().starts_with(b"PK"));
}

#[test]
fn a_folder_that_cannot_be_made_is_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let taken = folder.path().join("so.doithoai").join("phieu");
    window.focus("results-folder");
    window.key("Ctrl+a");
    window.paste(&taken.to_string_lossy());
    window.type_text("\n");
    assert!(window.sees("Không có thư mục"), "{:#?}", window.texts());
    assert!(!window.sees("Đã ghi"), "{:#?}", window.texts());
}

#[test]
fn without_a_dialog_a_path_can_be_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    window.key("F4");
    assert!(window.sees("Chưa chọn thư mục"), "{:#?}", window.texts());
    assert_eq!(window.focused(), Some("results-folder".into()));
    window.key("Ctrl+o");
    assert!(window.sees("Chưa chọn tệp"), "{:#?}", window.texts());
    assert_eq!(window.focused(), Some("results-path".into()));
}

#[test]
fn a_form_filled_in_is_shown_cell_by_cell_and_taken_over_with_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let before = pending(&window);
    let form = form(&mut window, folder.path());
    fill(&form, &DEFINITIVE);
    read(&mut window, &form);
    for words in [
        "E4",
        "(trống) → Giải quyết dứt điểm",
        "(trống) → Đã sửa xong mặt đường",
        "1 dòng nhận được",
    ] {
        assert!(window.sees(words), "{words}: {:#?}", window.texts());
    }
    window.key("Ctrl+Enter");
    assert!(window.sees("Đã nhận 1 kết quả"), "{:#?}", window.texts());
    assert_eq!(pending(&window), before - 1);
    window.key("F2");
    assert_counted(&mut window);
    let read_opinions = window.store().read(|reader| reader.opinions(SessionId(1)));
    let kept: Vec<String> = read_opinions
        .wait()
        .unwrap()
        .into_iter()
        .flat_map(|(id, _)| {
            let read = window.store().read(move |reader| reader.attachments(id));
            read.wait().unwrap()
        })
        .map(|file| file.name)
        .collect();
    assert_eq!(kept, ["ket-qua-phong-kinh-te.xlsx"]);
    read(&mut window, &form);
    assert!(
        window.sees("không có kết quả nào mới"),
        "the same form again: {:#?}",
        window.texts()
    );
}

#[test]
fn a_wrong_cell_is_named_with_an_icon_and_nothing_is_taken_until_it_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let before = pending(&window);
    let form = form(&mut window, folder.path());
    fill(&form, &DEFINITIVE);
    fill(&form, &[("E5", "xong rồi"), ("F5", "14/11/2026")]);
    read(&mut window, &form);
    assert!(window.sees("còn 1 dòng có lỗi"), "{:#?}", window.texts());
    let icon = Gravity::Error.icon().glyph().to_string();
    let texts = window.texts();
    let is_named = texts.windows(3).any(|line| {
        line[0] == "E5" && line[1] == icon && line[2].starts_with("Không phải loại kết quả")
    });
    assert!(is_named, "{texts:#?}");
    assert!(!window.sees("E5: Không phải loại kết quả"));
    window.key("F6");
    assert!(
        window.sees("E5: Không phải loại kết quả"),
        "the cell at work stands whole below the list: {:#?}",
        window.texts()
    );
    window.key("Ctrl+Enter");
    assert!(!window.sees("Đã nhận"), "{:#?}", window.texts());
    assert_eq!(pending(&window), before);
    fill(&form, &[("E5", "Kiểm tra, xử lý")]);
    window.click("Đọc lại");
    window.key("Ctrl+Enter");
    assert!(window.sees("Đã nhận 2 kết quả"), "{:#?}", window.texts());
    assert_eq!(pending(&window), before - 2);
}

#[test]
fn what_is_no_form_is_refused_in_words_however_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let form = form(&mut window, folder.path());
    let good = fs::read(&form).unwrap();
    let without_head = with_texts(&good, &[("A3", "Mã")]);
    let without_column = with_texts(&good, &[("F3", "Ngày")]);
    let cases: [(&[u8], &str); 7] = [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook",
            "lưu lại thành .xlsx",
        ),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"", "Tệp rỗng"),
        (b"Ma y kien;Ket qua", "không phải bảng Excel"),
        (&good[..good.len() / 2], "bị hỏng"),
        (&without_head, "Mã ý kiến"),
        (&without_column, "thiếu cột: Ngày có kết quả"),
    ];
    let before = pending(&window);
    for (bytes, said) in cases {
        fs::write(&form, bytes).unwrap();
        window.drop_file(&form);
        assert!(window.sees(said), "{said}: {:#?}", window.texts());
        window.key("Ctrl+Enter");
    }
    fs::remove_file(&form).unwrap();
    window.drop_file(&form);
    assert!(window.sees("Không có tệp"), "{:#?}", window.texts());
    assert_eq!(pending(&window), before);
}

/// A form of 50,000 rows, each with a code that nobody knows.
fn huge(form: &Path) {
    let large = with_sheet(&fs::read(form).unwrap(), |sheet| {
        let text = |at: &str, row: usize, typed: &str| {
            format!("<c r=\"{at}{row}\" t=\"inlineStr\"><is><t>{typed}</t></is></c>")
        };
        let row = |row: usize| {
            let code = text("A", row, &format!("1.{row}-7F2A"));
            let result = text("E", row, "Kiểm tra, xử lý");
            format!("<row r=\"{row}\">{code}{result}</row>")
        };
        let rows: String = (1_000..51_000).map(row).collect();
        sheet.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    fs::write(form, large).unwrap();
}

#[test]
fn a_form_of_50_000_rows_can_be_looked_through_and_its_reading_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(folder.path());
    let form = form(&mut window, folder.path());
    huge(&form);
    window.key("F3");
    window.paste(&form.to_string_lossy());
    let begun = Instant::now();
    window.type_text_without_waiting("\n");
    assert!(window.sees("Đang đọc phiếu"), "{:#?}", window.texts());
    window.key_without_waiting("F2");
    assert!(window.sees(UNIT), "the units are at hand meanwhile");
    window.key_without_waiting("F3");
    window.key_without_waiting("Escape");
    assert!(!window.sees("Đang đọc phiếu"), "{:#?}", window.texts());
    assert!(begun.elapsed() < Duration::from_secs(5));
    window.drop_file(&form);
    assert!(
        window.sees("còn 50000 dòng có lỗi"),
        "{:#?}",
        window.texts()
    );
    let shown = window.texts().len();
    assert!(shown < 400, "{shown} texts are set for the lines in sight");
    let begun = Instant::now();
    for _ in 0..20 {
        window.key("PageDown");
    }
    window.key("F6");
    assert!(begun.elapsed() < Duration::from_secs(20));
    window.key("Ctrl+Enter");
    assert!(!window.sees("Đã nhận"), "{:#?}", window.texts());
}
