//! The reports: figures of a period on the screen, the records behind them, and their files.

use std::path::Path;

use chrono::TimeDelta;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::{OpinionKind, SessionId, SessionState, Voided};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::Op;

use super::harness::{Harness, now};
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
fn every_report_is_shown_one_after_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    for (report, words) in [
        ("Số liệu theo lĩnh vực", "Hợp pháp, chính đáng"),
        ("Số liệu theo đơn vị chủ trì", "Phòng Kinh tế"),
        ("Danh sách quá hạn", "Không có gì trong kỳ này."),
        ("Bốn chỉ tiêu Đề án 07 và Nghị quyết 04", "T4 · "),
        ("Sổ theo dõi ý kiến", "Bà Nguyễn Thị Mỹ Dung"),
        ("Số liệu chung", "Lượt phát biểu"),
    ] {
        window.key("F2");
        assert!(window.sees(report), "{report}: {:#?}", window.texts());
        assert!(window.sees(words), "{report}: {:#?}", window.texts());
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
    assert!(window.sees("Tổng số · Số ý kiến"), "{:#?}", window.texts());
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
    assert!(window.sees("Biên bản"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(window.sees("Tổng số · Lượt phát biểu"));
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
    assert!(total.contains(&"21 (+21)".to_owned()), "{total:?}");
    window.key("Ctrl+PageUp");
    assert!(window.sees("Tháng 10 năm 2026"));
    assert!(
        window.sees("sổ chưa ghi cuộc đối thoại nào"),
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
    let data = data(folder.path(), SessionState::Held);
    let clock = Clock::fixed(now() + TimeDelta::days(3));
    let mut window = Harness::with_clock(&data, clock);
    let conclude = Op::SetState(SessionId(1), SessionState::Concluded);
    window.store().transact(conclude).wait().unwrap();
    window.key("F10");
    window.key("F2");
    let concluded = |window: &mut Harness| between(window, "Tổng số", "Đất đai")[2].clone();
    assert_eq!(concluded(&mut window), "21");
    window.key("F4");
    window.key("Ctrl+a");
    window.type_text("18/11/2026\n");
    assert!(window.sees("Ngày này chưa đến"), "{:#?}", window.texts());
    assert!(!window.sees("Tổng số"));
    window.key("Ctrl+s");
    assert!(window.sees("Chưa có gì để ghi"), "{:#?}", window.texts());
    window.key("F9");
    window.key("F4");
    window.key("Ctrl+a");
    window.type_text("14/11\n");
    assert!(!window.sees("Ngày này chưa đến"));
    assert_eq!(concluded(&mut window), "0");
}

#[test]
fn records_are_those_that_stood_on_the_day_of_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path(), SessionState::Held);
    let clock = Clock::fixed(now() + TimeDelta::days(3));
    let mut window = Harness::with_clock(&data, clock);
    let opinions = window.store().read(|r| r.opinions(SessionId(1))).wait();
    // Whoever denounces is named nowhere, even where the denunciation was voided; he speaks in 21 too.
    for (id, mut opinion) in opinions.unwrap() {
        if [2, 20].contains(&opinion.number) {
            if opinion.number == 20 {
                opinion.kind = OpinionKind::Denunciation;
            }
            let reason = "ghi trùng".to_owned();
            opinion.voided = Some(Voided { reason });
            let void = Op::EditOpinion(id, Box::new(opinion));
            window.store().transact(void).wait().unwrap();
        }
    }
    window.key("F10");
    for _ in 0..4 {
        window.key("Right");
    }
    window.key("Enter");
    assert!(window.sees("Lượt phát biểu"), "{:#?}", window.texts());
    assert!(!window.sees("Cao Xuân Uẩn"), "{:#?}", window.texts());
    window.key("Escape");
    window.key("F2");
    window.key("F4");
    window.key("Ctrl+a");
    window.type_text("14/11/2026\n");
    for _ in 0..16 {
        window.key("Left");
    }
    assert_eq!(between(&mut window, "Tổng số", "Đất đai")[0], "21");
    window.key("Enter");
    // What was voided since is among them, as it stood then.
    assert!(window.sees("Ý kiến 2: "), "{:#?}", window.texts());
}

#[test]
fn records_that_come_late_are_not_shown_under_another_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key_without_waiting("Enter");
    window.key("Ctrl+PageUp");
    assert!(window.sees("Năm 2025"), "{:#?}", window.texts());
    assert!(!window.sees("Cuộc định kỳ · "));
}

#[test]
fn keys_of_the_rows_are_not_heard_where_the_rows_are_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    for _ in 0..5 {
        window.key("F2");
    }
    assert!(window.sees("Sổ theo dõi ý kiến"));
    window.key("F9");
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Dạng tệp"), "{:#?}", window.texts());
}

#[test]
fn a_target_opens_its_own_year_and_day_and_leads_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    for _ in 0..4 {
        window.key("F2");
    }
    window.key("Ctrl+PageUp");
    window.key("F4");
    window.key("Ctrl+a");
    window.type_text("31/12/2025\n");
    window.key("Enter");
    assert!(window.sees("2025"), "{:#?}", window.texts());
    assert!(window.sees("0/0") || window.sees("0/1"));
    window.key("Escape");
    assert!(window.sees("Năm 2025"), "{:#?}", window.texts());
    assert!(window.sees("Bốn chỉ tiêu"));
}

#[test]
fn a_path_typed_stays_until_another_name_is_proposed_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    let own = folder.path().join("riêng");
    std::fs::create_dir(&own).unwrap();
    window.key("F9");
    window.key("F9");
    window.focus("writing-path");
    window.key("Ctrl+a");
    window.type_text(&own.join("của tôi.pdf").to_string_lossy());
    window.key("F6");
    window.key("Ctrl+s");
    assert!(own.join("của tôi.pdf").exists(), "{:#?}", window.texts());
    window.key("F2");
    window.key("Ctrl+s");
    assert!(own.join("bao-cao-theo-linh-vuc-2026.pdf").exists());
}

#[test]
fn the_name_of_a_file_tells_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F5");
    window.type_text("binh loc");
    window.key("Down");
    window.key("Enter");
    window.key("Ctrl+s");
    let name = "bao-cao-so-lieu-chung-2026-uy-ban-nhan-dan-xa-binh-loc.pdf";
    assert!(folder.path().join(name).exists(), "{:#?}", window.texts());
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
        window.sees("sổ chưa ghi cuộc đối thoại nào"),
        "{:#?}",
        window.texts()
    );
}

/// What the timeline tells of a span.
fn figures(window: &mut Harness, span: &str) -> [usize; 3] {
    let texts = window.texts();
    let at = texts.iter().position(|text| text == span).unwrap();
    [1, 2, 3].map(|by| texts[at + by].parse().unwrap())
}

#[test]
fn the_timeline_tells_the_same_figures_as_the_table() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F2");
    let total = between(&mut window, "Tổng số", "Đất đai");
    window.key("F9");
    assert!(window.sees("Còn lại"), "{:#?}", window.texts());
    let [raised, resolved, left] = figures(&mut window, "Cả kỳ");
    // Recorded, answered, concluded with its share, lawful, resolved.
    assert_eq!(raised.to_string(), total[0]);
    assert_eq!(resolved.to_string(), total[5]);
    // The merged opinion waits for nothing.
    assert_eq!(left, raised - resolved - 1);
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
fn a_figure_of_the_timeline_opens_its_records_and_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F9");
    let [_, resolved, left] = figures(&mut window, "Cả kỳ");
    let shown = |window: &mut Harness| {
        let texts = window.texts();
        texts.iter().filter(|t| t.starts_with("Ý kiến ")).count()
    };
    window.key("Enter");
    assert!(window.sees("Cả kỳ · Đã nêu"), "{:#?}", window.texts());
    assert!(window.sees("Ý kiến 1: "), "{:#?}", window.texts());
    window.key("Escape");
    window.key("Right");
    window.key("Enter");
    assert!(window.sees("Cả kỳ · Đã xong"), "{:#?}", window.texts());
    assert_eq!(shown(&mut window), resolved);
    window.key("Escape");
    window.key("Right");
    window.key("Right");
    window.key("PageDown");
    window.key("PageDown");
    window.key("Enter");
    assert!(window.sees("11/2026 · Còn lại"), "{:#?}", window.texts());
    assert_eq!(shown(&mut window), left);
    window.key("Down");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("11/2026 · Còn lại"), "{:#?}", window.texts());
    window.key("Enter");
    assert!(window.sees(" – hội nghị"), "{:#?}", window.texts());
    window.key("Escape");
    window.key("Escape");
    assert!(window.sees("Cả kỳ"), "{:#?}", window.texts());
    // The rows of the table have a cell of their own.
    window.key("F9");
    window.key("F9");
    window.key("Enter");
    assert!(
        window.sees("Tổng số · Cuộc định kỳ"),
        "{:#?}",
        window.texts()
    );
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
    window.key("Enter");
    window.key("Down");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Tổng số · Đưa vào kết luận"));
    window.key("Enter");
    assert!(window.sees("Ý kiến 2 – hội nghị"), "{:#?}", window.texts());
    window.key("Escape");
    window.key("Escape");
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
        window.sees("sổ chưa ghi cuộc đối thoại nào"),
        "{:#?}",
        window.texts()
    );
    window.key("Escape");
    assert!(window.sees("Việc hôm nay"));
}

#[test]
fn a_file_is_of_the_kind_that_its_name_ends_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F9");
    window.key("F9");
    for (name, written, head) in [
        ("so.docx", "so.docx", b"PK".as_slice()),
        ("so.pdf", "so.pdf", b"%PDF"),
        ("so.odt", "so.odt.pdf", b"%PDF"),
    ] {
        window.focus("writing-path");
        window.key("Ctrl+a");
        window.type_text(&folder.path().join(name).to_string_lossy());
        window.key("Enter");
        assert!(window.sees("Đã xuất"), "{name}: {:#?}", window.texts());
        let bytes = std::fs::read(folder.path().join(written)).unwrap();
        assert!(bytes.starts_with(head), "{name}");
    }
}

#[test]
fn a_range_is_typed_by_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = reports(folder.path());
    window.key("F3");
    assert_eq!(window.focused(), Some("reports.first".to_owned().into()));
    window.key("Ctrl+a");
    window.type_text("1/11");
    window.key("Tab");
    window.key("Ctrl+a");
    window.type_text("30/11\n");
    assert!(window.sees("Tổng số"), "{:#?}", window.texts());
    assert!(window.sees("Từ ngày 01/11/2026 đến ngày 30/11/2026"));
    window.key("F3");
    assert_eq!(window.focused(), None);
}
