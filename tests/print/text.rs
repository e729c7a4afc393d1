//! What is typed is what is read back.

use so_doi_thoai::document::{DocumentError, Kind, Stage};

use super::build;
use so_doi_thoai::domain::gate::Missing;
use so_doi_thoai::domain::{Closing, Outcome, Voided};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::typeset::{TypesetError, VIETNAMESE, typeset};

use super::reader::squeezed;
use super::sample::{SECRET, record};
use super::{draft, printed};

#[test]
fn every_opinion_is_read_back_as_typed_from_minutes_notice_and_appendix() {
    let record = record();
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = printed(kind, &record);
        let text = pdf.text();
        for opinion in &record.opinions {
            for line in opinion.content.lines() {
                let times = text.matches(&squeezed(line)).count();
                // The notice has its conclusions and the appendix.
                let wanted = if kind == Kind::Notice { 2 } else { 1 };
                assert_eq!(times, wanted, "{}: {line}", opinion.number);
            }
            assert!(
                text.contains(&squeezed(&opinion.answer.text)),
                "{}",
                opinion.number
            );
            assert!(
                text.contains(&opinion.conclusion.lead_unit),
                "{}",
                opinion.number
            );
            for unit in &opinion.conclusion.co_units {
                assert!(text.contains(unit.as_str()), "{unit}");
            }
        }
    }
}

#[test]
fn units_and_due_dates_stand_in_the_conclusion_and_in_the_appendix() {
    let text = printed(Kind::Notice, &record()).text();
    assert!(text.contains(
        "Giao Phòng Kinh tế chủ trì, phối hợp với Trường Tiểu học xem xét, giải quyết; hoàn thành \
         chậm nhất ngày 15 tháng 12 năm 2026."
    ));
    assert!(text.contains("15/12/2026"));
    assert!(text.contains(
        "Đối chiếu: ghi nhận 21 = trả lời tại chỗ 01 + giao giải quyết 09 + lộ trình 03 + chuyển \
         cấp trên 05 + không xem xét 02 + gộp 01."
    ));
}

#[test]
fn the_minutes_tell_time_place_attendance_and_end() {
    let text = printed(Kind::Minutes, &record()).text();
    for part in [
        "Thời gian bắt đầu: 07 giờ 45 phút, ngày 14 tháng 11 năm 2026.",
        "Địa điểm: Hội trường UBND xã.",
        "trực tiếp kết hợp trực tuyến đến 03 điểm cầu",
        "Đại biểu và Nhân dân tham dự: 151 người, gồm:",
        "- Người dân: 117 người.",
        "- Trạm trưởng Trạm Y tế (lý do: đi công tác).",
        "Căn cứ Đề án số 07-ĐA/TU ngày 24/11/2021 của Ban Thường vụ Tỉnh ủy;",
        "- Đồng chí Lê Hữu Thắng, Bí thư Đảng ủy;",
        "Hội nghị kết thúc vào 11 giờ 20 phút, ngày 14 tháng 11 năm 2026.",
        "ký tên dưới đây./.",
        "Phan Bá Kỷ, đại diện 26 hộ trồng cam, xóm Xuân Sơn",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn nothing_leads_to_the_secret_speaker_and_no_phone_number_is_printed() {
    for kind in [Kind::Minutes, Kind::Notice] {
        for pdf in [printed(kind, &record()), draft(kind, &record())] {
            let everything = pdf.everything();
            for secret in SECRET {
                assert!(!everything.contains(secret), "{secret}");
            }
            assert!(!everything.contains("08 giờ 55"), "the time of the floor");
            assert!(!everything.contains("0912"));
        }
    }
}

#[test]
fn merged_and_voided_numbers_stay_visible_with_their_reason() {
    let mut record = record();
    record.opinions[20].voided = Some(Voided {
        reason: "ghi nhầm phiên khác".into(),
    });
    for kind in [Kind::Minutes, Kind::Notice] {
        let text = printed(kind, &record).text();
        assert!(text.contains("Gộp vào ý kiến số 01 do trùng nội dung"));
        assert!(text.contains("Ý kiến số 21: số thứ tự đã hủy; lý do: ghi nhầm phiên khác."));
        assert!(!text.contains(&squeezed(&record.opinions[20].content)));
    }
    let text = printed(Kind::Notice, &record).text();
    assert!(text.contains("ghi nhận 20 ="));
    assert!(text.contains("Ngoài ra có 01 số thứ tự đã hủy"));
}

#[test]
fn all_vietnamese_letters_are_read_back_in_every_face() {
    let mut record = record();
    let letters: Vec<String> = VIETNAMESE.chars().map(String::from).collect();
    let line = letters.join(" ");
    record.opinions[0].content.clone_from(&line);
    record.session.basis = vec![line.clone()];
    record.closing.follow_up = vec![line.clone()];
    let text = printed(Kind::Minutes, &record).text();
    assert_eq!(VIETNAMESE.chars().count(), 134);
    assert!(text.matches(&line).count() >= 2);
}

#[test]
fn decomposed_letters_tabs_and_line_ends_are_printed_composed() {
    let mut record = record();
    record.opinions[0].content = "Đe\u{302}\u{300} nghi\u{323}\tsửa\u{a0}đường\r\nngay".into();
    let text = printed(Kind::Minutes, &record).text();
    assert!(text.contains("Đề nghị sửa đường ngay"), "{text}");
}

#[test]
fn a_character_without_glyph_is_named_instead_of_lost() {
    let mut record = record();
    record.opinions[4].content = "Đề nghị 漢 sửa đường".into();
    let document = build(Kind::Minutes, &record, Stage::Final).unwrap();
    let refused = typeset(&document, &Progress::default());
    assert!(matches!(
        refused,
        Err(TypesetError::MissingGlyph { character: '漢' })
    ));
}

#[test]
fn a_final_document_is_refused_while_something_is_missing() {
    let mut record = record();
    record.opinions[2].conclusion.due_on = None;
    record.opinions[6].conclusion.outcome = None;
    for kind in [Kind::Minutes, Kind::Notice] {
        let refused = build(kind, &record, Stage::Final);
        let missing = vec![(3, Missing::DueDate), (7, Missing::Outcome)];
        assert_eq!(refused, Err(DocumentError::GateOpen { missing }));
    }
    record.opinions.clear();
    let refused = build(Kind::Minutes, &record, Stage::Final);
    assert_eq!(refused, Err(DocumentError::NothingRecorded));
}

#[test]
fn a_draft_is_marked_on_every_page_and_leaves_the_text_whole() {
    let mut record = record();
    record.opinions[2].conclusion.outcome = None;
    record.opinions[3].content.clear();
    record.session.ends_at = None;
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = draft(kind, &record);
        let head = pdf.pages[0].find("DỰ THẢO");
        assert!(head.y < 20.0 && head.size >= 13.0 && !head.faint);
        for page in &pdf.pages {
            let mark = |s: &&super::reader::Shown| s.faint && s.text == "DỰ THẢO";
            let mark = page.texts.iter().find(mark).expect("a faint mark");
            assert!(mark.y > page.height - 20.0, "in the margin");
        }
        let text = pdf.text();
        assert!(!text.contains("DỰ THẢO"), "the mark is not in the text");
        assert!(text.contains(&squeezed(&record.opinions[0].content)));
        assert!(text.contains("(Chưa có kết luận.)"));
        assert!(!text.contains("Toàn bộ 21 ý kiến"));
    }
    let pdf = printed(Kind::Notice, &super::sample::record());
    assert!(!pdf.everything().contains("DỰ THẢO"));
}

#[test]
fn a_draft_counts_as_concluded_only_what_lacks_nothing_and_its_equation_adds_up() {
    let mut record = record();
    record.opinions[2].conclusion.due_on = None;
    record.opinions[3].conclusion.outcome = None;
    let text = draft(Kind::Notice, &record).text();
    assert!(text.contains("Đến nay 19 trong tổng số 21 ý kiến, kiến nghị đã có kết luận"));
    assert!(text.contains("07 ý kiến được giao cơ quan, đơn vị giải quyết"));
    assert!(text.contains("giao giải quyết 08 + lộ trình 03"));
    assert!(text.contains("+ gộp 01 + chưa kết luận 01."));
}

#[test]
fn final_minutes_are_refused_until_the_end_of_the_session_is_known() {
    let mut record = record();
    record.session.ends_at = None;
    let refused = build(Kind::Minutes, &record, Stage::Final);
    assert_eq!(refused, Err(DocumentError::EndUnknown));
    assert!(build(Kind::Notice, &record, Stage::Final).is_ok());
    let text = draft(Kind::Minutes, &record).text();
    assert!(text.contains("Hội nghị kết thúc vào …… giờ"));
}

#[test]
fn what_belongs_to_no_field_of_its_own_comes_last() {
    let mut record = record();
    record.opinions[0].field.clear();
    record.opinions[1].field = "Khác".into();
    let text = printed(Kind::Notice, &record).text();
    let place = |field: &str| text.find(field).unwrap_or_else(|| panic!("no {field}"));
    let named = place("Lĩnh vực Lao động");
    let other = place("Lĩnh vực Khác");
    assert!(named < other && other < place("Chưa phân lĩnh vực"));
}

#[test]
fn a_session_without_opinions_still_gives_a_draft() {
    let mut record = record();
    record.opinions.clear();
    record.speakers.clear();
    record.closing = Closing::default();
    record.session.basis.clear();
    record.session.programme.clear();
    record.session.attendance.clear();
    record.session.absences.clear();
    record.session.previous_results.clear();
    for kind in [Kind::Minutes, Kind::Notice] {
        assert!(!draft(kind, &record).pages.is_empty());
    }
}

#[test]
fn units_noted_beside_an_answer_are_printed_too() {
    let mut record = record();
    let conclusion = &mut record.opinions[15].conclusion;
    assert_eq!(conclusion.outcome, Some(Outcome::Answered));
    conclusion.lead_unit = "Công an xã".into();
    let text = printed(Kind::Minutes, &record).text();
    assert!(text.contains("giải quyết tại hội nghị. Giao Công an xã theo dõi, thực hiện."));
    assert!(text.contains("Người nêu ý kiến hài lòng"));
}
