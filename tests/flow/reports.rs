//! The reports: figures of a period on the screen, the records behind them, and their files.

use std::path::Path;

use so_doi_thoai::domain::SessionState;
use so_doi_thoai::import::sample;

use super::harness::Harness;
use super::home::{data, with_office_alone};

/// The reports on the sample session of 02/11/2026, concluded.
fn reports(folder: &Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Concluded));
    window.key("F10");
    window
}

/// The texts that stand between two others.
fn between(window: &mut Harness, first: &str, last: &str) -> Vec<String> {
    let texts = window.texts();
    let from = texts.iter().position(|text| text == first);
    let from = from.unwrap_or_else(|| panic!("{first}: {texts:#?}")) + 1;
    let to = texts[from..].iter().position(|text| text == last);
    let to = to.unwrap_or_else(|| panic!("{last}: {texts:#?}"));
    texts[from..from + to].to_vec()
}

#[test]
fn the_figures_of_the_year_stand_in_rows_with_their_sum_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    assert!(window.sees("Năm 2026"), "{:#?}", window.texts());
    let host = sample::record().unwrap().office.name;
    let total = between(&mut window, "Tổng số", &host);
    // One periodic session; 21 opinions, all of them in the conclusion.
    assert_eq!(total[0], "1", "{total:?}");
    assert!(total.contains(&"21".to_owned()), "{total:?}");
    assert!(total.contains(&"100%".to_owned()), "{total:?}");
    window.key("F2");
    assert!(window.sees("Số liệu theo lĩnh vực"));
    assert!(window.sees("Giao thông"), "{:#?}", window.texts());
    window.key("F2");
    assert!(window.sees("Công an xã"), "{:#?}", window.texts());
}

#[test]
fn every_report_is_shown_and_none_under_the_order_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    for (report, words) in [
        ("Số liệu theo lĩnh vực", "Hợp pháp, chính đáng"),
        ("Số liệu theo đơn vị chủ trì", "Phòng Kinh tế"),
        ("Danh sách quá hạn", "Không có gì trong kỳ này."),
        ("Bốn chỉ tiêu Đề án 07 và Nghị quyết 04", "T4 · "),
        ("Sổ theo dõi ý kiến", "Người nêu không được nêu tên"),
        ("Số liệu chung", "Lượt phát biểu"),
    ] {
        window.key("F2");
        assert!(window.sees(report), "{report}: {:#?}", window.texts());
        if report != "Sổ theo dõi ý kiến" {
            assert!(window.sees(words), "{report}: {:#?}", window.texts());
        }
    }
}

#[test]
fn a_figure_opens_its_records_and_they_lead_to_the_opinion_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    // By field: the number recorded is the first column, the sum the first row.
    window.key("F2");
    window.key("Enter");
    assert!(window.sees("Tổng số · Số ý kiến"), "{:#?}", window.texts());
    assert!(window.sees("Ý kiến 1: "));
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Ý kiến 2 – hội nghị"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(
        window.sees("Số liệu theo lĩnh vực"),
        "{:#?}",
        window.texts()
    );
    window.key("Right");
    window.key("Enter");
    assert!(window.sees("Tổng số · Trả lời tại chỗ"));
    window.key("Escape");
    window.key("Escape");
    assert!(window.sees("Việc hôm nay"), "{:#?}", window.texts());
}

#[test]
fn sessions_and_speakers_stand_behind_their_figures_and_no_secret_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("Enter");
    assert!(
        window.sees("Tổng số · Cuộc định kỳ"),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("Hội nghị ngày 02/11/2026"));
    window.key("Escape");
    for _ in 0..4 {
        window.key("Right");
    }
    window.key("Enter");
    assert!(
        window.sees("Tổng số · Lượt phát biểu"),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("Công dân (đề nghị giữ bí mật họ tên)"));
    window.key("Enter");
    assert!(
        window.sees("Bước tiếp theo") || window.sees("Hội nghị"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn another_period_and_the_period_before_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    // Year, range, month.
    window.key("F3");
    window.key("F3");
    assert!(window.sees("Tháng 11 năm 2026"), "{:#?}", window.texts());
    window.key("F6");
    let host = sample::record().unwrap().office.name;
    let total = between(&mut window, "Tổng số", &host);
    assert!(total.contains(&"+21".to_owned()), "{total:?}");
    window.key("Ctrl+PageUp");
    assert!(window.sees("Tháng 10 năm 2026"));
    assert!(
        window.sees("chưa có cuộc đối thoại nào"),
        "{:#?}",
        window.texts()
    );
    assert!(!window.sees("Tổng số"));
    window.key("Ctrl+PageDown");
    assert!(window.sees("Tổng số"));
}

#[test]
fn a_day_to_come_is_refused_at_its_field_and_a_past_one_counts_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F4");
    window.key("Ctrl+a");
    window.type_text("15/11/2026\n");
    assert!(window.sees("Ngày này chưa đến"), "{:#?}", window.texts());
    assert!(!window.sees("Tổng số"));
    window.key("F4");
    window.key("Ctrl+a");
    window.type_text("13/11/2026\n");
    assert!(!window.sees("Ngày này chưa đến"));
    assert!(!window.sees("Tổng số"), "{:#?}", window.texts());
}

#[test]
fn a_host_is_typed_without_marks_and_the_keys_are_the_rows_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F5");
    window.type_text("binh loc");
    assert!(!window.sees("Tổng số"));
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Tổng số"), "{:#?}", window.texts());
    assert_eq!(window.focused(), None);
    window.key("F5");
    window.key("Ctrl+a");
    window.type_text("phong kinh te");
    window.key("Down");
    window.key("Enter");
    assert!(
        window.sees("chưa có cuộc đối thoại nào"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn the_timeline_tells_the_same_figures_as_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F9");
    assert!(window.sees("Còn lại"), "{:#?}", window.texts());
    let texts = window.texts();
    let at = texts.iter().position(|text| text == "Cả kỳ").unwrap();
    assert_eq!(texts[at + 1], "21");
    let raised: u32 = texts[at + 1].parse().unwrap();
    let resolved: u32 = texts[at + 2].parse().unwrap();
    assert_eq!(texts[at + 3], (raised - resolved).to_string());
    // A list has no timeline.
    window.key("F9");
    window.key("F9");
    for _ in 0..3 {
        window.key("F2");
    }
    window.key("F9");
    assert!(window.sees("Dạng tệp"), "{:#?}", window.texts());
}

#[test]
fn the_order_and_the_cell_at_work_outlive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F2");
    window.key("F3");
    window.key("F3");
    window.key("Right");
    window.key("Right");
    let mut window = window.killed_and_restarted();
    assert!(
        window.sees("Số liệu theo lĩnh vực"),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("Tháng 11 năm 2026"));
    window.key("Enter");
    assert!(
        window.sees("Tổng số · Đưa vào kết luận"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn a_report_is_written_in_every_format_and_asks_before_it_writes_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    for (ending, head) in [
        ("pdf", b"%PDF".as_slice()),
        ("docx", b"PK"),
        ("xlsx", b"PK"),
        ("csv", b"\xef\xbb\xbf"),
        ("json", b"{"),
    ] {
        window.key("Ctrl+s");
        let path = folder
            .path()
            .join(format!("bao-cao-so-lieu-chung-2026.{ending}"));
        assert!(window.sees("Đã xuất"), "{ending}: {:#?}", window.texts());
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(head), "{ending}");
        window.key("F8");
    }
    std::fs::write(folder.path().join("bao-cao-so-lieu-chung-2026.pdf"), "old").unwrap();
    window.key("Ctrl+s");
    assert!(window.sees("Ghi đè"), "{:#?}", window.texts());
    window.key("Enter");
    let path = folder.path().join("bao-cao-so-lieu-chung-2026.pdf");
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_file_without_a_session_says_so_instead_of_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_office_alone(folder.path());
    window.key("F10");
    assert!(
        window.sees("chưa có cuộc đối thoại nào"),
        "{:#?}",
        window.texts()
    );
    window.key("Escape");
    assert!(window.sees("Việc hôm nay"));
}
