//! The list of calls on paper, read back from the PDF.

use so_doi_thoai::document::call_list::{SCRIPT, grid};
use so_doi_thoai::domain::Office;
use so_doi_thoai::domain::call_list::{Call, CallKind, CallList};
use so_doi_thoai::domain::follow_up::ResultKind;
use so_doi_thoai::making::{Format, calls};
use so_doi_thoai::progress::Progress;

use super::flow::check_pages;
use super::reader::Pdf;
use super::sample::{at, day, record};

fn list(count: u32) -> CallList {
    let call = |number| Call {
        session_on: day(2026, 11, 14),
        number,
        speaker: format!("Bà Nguyễn Thị Mỹ Dung số {number}"),
        phone: "0912 345 678".into(),
        address: "xóm Hồng Sơn".into(),
        content: "Đề nghị di dời bãi tập kết rác cạnh trường trước năm học mới.".into(),
        unit: "Phòng Kinh tế".into(),
        promised: "Di dời trước ngày 15/12".into(),
        result: ResultKind::Definitive,
        resolved_on: day(2026, 12, 10),
        done: "Đã di dời".into(),
    };
    CallList {
        kind: CallKind::Unasked,
        on: day(2026, 12, 16),
        of: 40,
        calls: (1..=count).map(call).collect(),
    }
}

fn made(list: &CallList, office: &Office, format: Format) -> Vec<u8> {
    let now = at(day(2026, 12, 16), 8, 0);
    calls(list, office, format, now, &Progress::default()).unwrap()
}

#[test]
fn the_script_every_call_and_room_for_the_answers_are_on_paper() {
    let office = record().office;
    let pdf = Pdf::read(&made(&list(40), &office, Format::Pdf));
    check_pages(&pdf);
    assert!(pdf.pages.len() > 1);
    let text = pdf.text();
    for said in SCRIPT {
        assert!(text.contains(said), "no {said:?} in {text}");
    }
    assert!(text.contains("Danh sách gọi điện lấy ý kiến hài lòng, ngày 16/12/2026"));
    assert!(text.contains(&office.name.to_uppercase()));
    for number in 1..=40 {
        assert!(
            text.contains(&format!("số {number}, xóm Hồng Sơn")),
            "{number}"
        );
    }
    // The head of the table, with the three questions, is on every page.
    assert_eq!(text.matches("Câu 3 ").count(), pdf.pages.len(), "{text}");
}

#[test]
fn the_columns_fill_the_paper() {
    let heads = grid(&list(1)).heads;
    let widths: f32 = heads.iter().filter_map(|head| head.width_mm).sum();
    assert!((widths - 252.0).abs() < 0.01, "{widths}");
}

#[test]
fn the_same_calls_are_in_the_sheet_and_in_the_document() {
    let office = record().office;
    for format in [Format::Xlsx, Format::Docx] {
        let bytes = made(&list(3), &office, format);
        assert!(bytes.starts_with(b"PK"), "{format:?}");
    }
}
