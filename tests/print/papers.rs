//! The documents around minutes and notice: what each one says, under every letterhead.

use so_doi_thoai::document::{DocumentError, Edition, Kind, Order, Stage, build};
use so_doi_thoai::domain::{Change, Correction, Letterhead, SessionRecord};

use super::flow::check_pages;
use super::reader::{Pdf, squeezed};
use super::sample::{SECRET, day, record};
use super::{draft, file_of, printed};

fn correction() -> Correction {
    Correction {
        document: "Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026".into(),
        changes: vec![Change {
            place: "mục II, trang 3".into(),
            wrong: "ngày 15/12/2025".into(),
            right: "ngày 15/12/2026".into(),
        }],
    }
}

fn order(kind: Kind, letterhead: Letterhead) -> Order {
    Order {
        correction: Some(correction()),
        ..Order::new(kind, letterhead, Stage::Final)
    }
}

fn text(order: &Order, record: &SessionRecord) -> String {
    Pdf::read(&file_of(order, record)).text()
}

#[track_caller]
fn tells(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in {text}");
    }
}

#[test]
fn every_kind_is_set_inside_its_margins_under_every_letterhead() {
    for kind in Kind::ALL {
        for letterhead in Letterhead::ALL {
            let pdf = Pdf::read(&file_of(&order(kind, letterhead), &record()));
            check_pages(&pdf);
        }
    }
}

#[test]
fn the_opening_sheet_counts_and_tabulates_the_results_by_field() {
    let mut order = order(Kind::OpeningSheet, Letterhead::State);
    order.dated_on = Some(day(2026, 12, 1));
    let text = text(&order, &record());
    tells(
        &text,
        &[
            "đã ghi nhận 21 ý kiến, kiến nghị của Nhân dân",
            "- 09 ý kiến đã giao cơ quan, đơn vị giải quyết.",
            "- 01 ý kiến người nêu hài lòng với kết quả.",
            "Giao thông (02 ý kiến)",
            "Môi trường (02 ý kiến)",
            "Tính đến ngày 01 tháng 12 năm 2026, 03 ý kiến đã đến hạn hoặc quá hạn",
            "- Ý kiến số 20: Phòng Kinh tế, thời hạn 20/11/2026, quá hạn 11 ngày.",
        ],
    );
    for opinion in &record().opinions {
        tells(&text, &[&squeezed(&opinion.content)]);
    }
    for speaker in &record().speakers {
        assert!(!text.contains(&speaker.name) || speaker.name.starts_with("Cử tri"));
    }
}

#[test]
fn every_speaker_gets_a_letter_with_the_own_opinions_alone() {
    let pdf = printed(Kind::CitizenLetters, &record());
    let text = pdf.text();
    assert_eq!(text.matches("Kính gửi:").count(), 11);
    assert_eq!(text.matches("11-QĐi/TW").count(), 11);
    assert_eq!(text.matches("10 ngày làm việc").count(), 11);
    assert_eq!(text.matches("Lưu: VT.").count(), 11);
    let letters: Vec<&str> = text.split("Kính gửi:").skip(1).collect();
    tells(letters[1], &["Cử tri bản Khe Sậy", "trạm phát sóng"]);
    tells(
        letters[2],
        &[
            "Bà Nguyễn Thị Mỹ Dung, xóm Đồng Tâm",
            "03 ý kiến",
            "Ý kiến số 03:",
            "Ý kiến số 05:",
            "Giao Phòng Kinh tế chủ trì, phối hợp với Trường Tiểu học",
        ],
    );
    assert!(!letters[2].contains("Ý kiến số 06"));
}

#[test]
fn a_letter_and_a_slip_never_name_who_denounces() {
    // Kept as an ordinary person by mistake.
    let mut record = record();
    record.speakers[7].kind = so_doi_thoai::domain::SpeakerKind::Person;
    for kind in [Kind::CitizenLetters, Kind::TransferSlips, Kind::Register] {
        let pdf = printed(kind, &record);
        for secret in SECRET {
            assert!(!pdf.everything().contains(secret), "{secret}");
        }
        tells(&pdf.text(), &["Người cung cấp thông tin số 08"]);
    }
    let letters = printed(Kind::CitizenLetters, &record).text();
    assert_eq!(
        letters.matches("(Giao trực tiếp cho người nhận)").count(),
        1
    );
}

#[test]
fn each_unit_gets_one_transfer_slip_with_all_its_opinions() {
    let record = record();
    let text = printed(Kind::TransferSlips, &record).text();
    let slips: Vec<&str> = text.split("Kính gửi:").skip(1).collect();
    let of = |unit: &str| {
        let found: Vec<&&str> = slips
            .iter()
            .filter(|s| s.trim().starts_with(unit))
            .collect();
        assert_eq!(found.len(), 1, "{unit}");
        *found[0]
    };
    let economy = of("Phòng Kinh tế");
    tells(
        economy,
        &[
            "05 ý kiến",
            "Phối hợp: Trường Tiểu học.",
            "15/12/2026",
            "chậm nhất vào thời hạn ghi tại từng ý kiến",
        ],
    );
    for number in [1, 3, 6, 9, 20] {
        tells(economy, &[&squeezed(&record.opinions[number - 1].content)]);
    }
    tells(
        of("Cơ quan có thẩm quyền giải quyết khiếu nại"),
        &[
            "Quyết định số 418/QĐ-UBND",
            "chậm nhất ngày 04 tháng 12 năm 2026",
        ],
    );
    tells(of("Ủy ban Kiểm tra Đảng ủy"), &["Tố cáo việc"]);
    assert!(!text.contains("Đường liên xóm Đồng Tâm – Xuân Sơn hư hỏng nặng"));
}

#[test]
fn a_reminder_lists_what_is_owed_the_most_overdue_first() {
    let mut order = order(Kind::ReminderSlips, Letterhead::State);
    order.dated_on = Some(day(2026, 12, 16));
    let text = text(&order, &record());
    let slips: Vec<&str> = text.split("Kính gửi:").skip(1).collect();
    let economy = slips.iter().find(|s| s.trim().starts_with("Phòng Kinh tế"));
    let economy = economy.unwrap();
    tells(
        economy,
        &["tính đến ngày 16 tháng 12 năm 2026 có 02 ý kiến đã quá hạn"],
    );
    let places: Vec<usize> = [
        "Quá hạn 26 ngày",
        "Quá hạn 01 ngày",
        "Còn 04 ngày",
        "Còn 74 ngày",
    ]
    .map(|standing| economy.find(standing).expect(standing))
    .into();
    assert!(places.is_sorted());
    assert!(!text.contains("trạm phát sóng"), "passed on, not owed");
}

#[test]
fn the_register_has_a_line_for_every_number() {
    let mut record = record();
    record.opinions[20].voided = Some(so_doi_thoai::domain::Voided {
        reason: "ghi nhầm".into(),
    });
    record.opinions[4].conclusion.outcome = None;
    let pdf = printed(Kind::Register, &record);
    assert!(pdf.pages.iter().all(|page| page.width > page.height));
    let text = pdf.text();
    for opinion in &record.opinions[..20] {
        tells(&text, &[&squeezed(&opinion.content)]);
    }
    tells(
        &text,
        &[
            "SỔ THEO DÕI Ý KIẾN, KIẾN NGHỊ",
            "14/11/2026",
            "Số thứ tự đã hủy; lý do: ghi nhầm.",
            "Chưa có kết luận",
            "Hài lòng",
            "Khiếu nại",
        ],
    );
}

#[test]
fn invitation_and_public_notice_tell_when_where_and_what_before_anything_is_said() {
    let mut record = record();
    record.opinions.clear();
    record.speakers.clear();
    for (kind, parts) in [
        (Kind::Invitation, ["GIẤY MỜI", "Kính mời:", "/GM-UBND"]),
        (
            Kind::PublicNotice,
            ["bằng ba hình thức", "chậm nhất 07 ngày", "/TB-UBND"],
        ),
    ] {
        let text = printed(kind, &record).text();
        tells(&text, &parts);
        tells(
            &text,
            &[
                "1. Thời gian: 07 giờ 45 phút, ngày 14 tháng 11 năm 2026.",
                "2. Địa điểm: Hội trường UBND xã; các điểm cầu: hội trường xã;",
                "- Báo cáo kết quả giải quyết kiến nghị kỳ trước;",
            ],
        );
    }
}

#[test]
fn a_blank_slip_is_one_page_with_lines_to_write_on() {
    let pdf = printed(Kind::BlankSlips, &record());
    assert_eq!(pdf.pages.len(), 1);
    let page = &pdf.pages[0];
    let long = page.rules.iter().filter(|r| r.length() > 160.0).count();
    assert_eq!(long, 14);
    let beside = page
        .rules
        .iter()
        .filter(|r| (95.0..105.0).contains(&r.length()));
    assert_eq!(beside.count(), 3);
    let text = pdf.text();
    tells(
        &text,
        &[
            "Họ và tên (không bắt buộc):",
            "□ Đất đai",
            "xã Bình Lộc năm 2026",
        ],
    );
}

#[test]
fn an_erratum_names_the_document_and_what_is_right() {
    let text = text(&order(Kind::Erratum, Letterhead::State), &record());
    tells(
        &text,
        &[
            "/UBND-VP",
            "V/v đính chính Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026",
            "mục II, trang 3",
            "ngày 15/12/2025",
            "ngày 15/12/2026",
        ],
    );
    let mut without = order(Kind::Erratum, Letterhead::State);
    without.correction = Some(Correction::default());
    let refused = build(&without, &record());
    assert_eq!(refused, Err(DocumentError::NothingCorrected));
}

#[test]
fn a_document_of_opinions_is_not_made_of_none() {
    let mut record = record();
    record.opinions.clear();
    for kind in Kind::ALL.into_iter().filter(|kind| kind.tells_opinions()) {
        let refused = build(&order(kind, Letterhead::State), &record);
        assert_eq!(refused, Err(DocumentError::NothingRecorded), "{kind:?}");
    }
    let mut merged = super::sample::record();
    merged.opinions.retain(|opinion| opinion.number == 16);
    let refused = build(&order(Kind::ReminderSlips, Letterhead::State), &merged);
    assert_eq!(refused, Err(DocumentError::NothingToTell));
}

#[test]
fn a_change_of_words_is_made_in_every_letter() {
    let mut order = order(Kind::CitizenLetters, Letterhead::State);
    order.edition = Edition::Full;
    order.wording = vec![so_doi_thoai::domain::Reworded {
        part: "letter.end".into(),
        text: "Kính mong ông, bà phối hợp{dấu kết}".into(),
        was: String::new(),
    }];
    let document = build(&order, &record()).unwrap();
    let met = document.parts.iter().filter(|p| p.key == "letter.end");
    assert_eq!(met.count(), 1);
    let text = text(&order, &record());
    assert_eq!(text.matches("Kính mong ông, bà phối hợp./.").count(), 11);
}

#[test]
fn drafts_of_every_kind_are_marked() {
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Erratum) {
        assert!(draft(kind, &record()).everything().contains("DỰ THẢO"));
    }
}
