//! The targets: every figure leads to the records that it was counted from.

use chrono::TimeDelta;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::follow_up::{DocumentRef, Event, Evidence, Hearing, ResultKind};
use so_doi_thoai::domain::{OpinionId, Satisfaction, SessionId, SessionState, Voided};
use so_doi_thoai::store::Op;

use super::harness::{Harness, now};
use super::home::{data, day};

/// The targets' screen on a concluded session.
fn targets(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Concluded));
    window.key("F3");
    window
}

fn resolve(window: &Harness, id: i64) {
    let document = DocumentRef {
        number: "125/UBND-KT".into(),
        on: Some(day(14)),
    };
    for event in [
        Event::Resolved {
            result: ResultKind::Definitive,
            text: "đã sửa đường".into(),
            evidence: Some(Evidence::Document(document)),
        },
        Event::Heard {
            satisfaction: Satisfaction::Satisfied,
            hearing: Hearing::Phone,
            note: String::new(),
        },
    ] {
        let op = Op::FollowUp {
            opinions: vec![OpinionId(id)],
            on: day(14),
            by: "Trần Đình Quý".into(),
            event: Box::new(event),
        };
        window.store().transact(op).wait().unwrap();
    }
}

#[test]
fn the_ten_targets_stand_with_share_per_cent_and_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = targets(folder.path());
    for words in [
        "Đối thoại định kỳ",
        "Phản biện xã hội",
        "Chuyển đổi số",
        "Không đạt",
    ] {
        assert!(window.sees(words), "{words}: {:#?}", window.texts());
    }
    // The own office held its periodic dialogue of the year.
    assert!(window.sees("1/1"));
    assert!(window.sees("21/21"));
    assert!(window.sees("100%"));
}

#[test]
fn the_third_target_opens_its_opinions_and_one_of_them_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = targets(folder.path());
    window.key("Down");
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Đạt: 21"), "{:#?}", window.texts());
    assert!(window.sees("Không có hồ sơ nào."));
    window.key("Right");
    assert!(window.sees("Ý kiến 1: "), "{:#?}", window.texts());
    window.key("Down");
    window.key("Enter");
    let place = |window: &Harness| {
        let read = window.store().read(|r| r.draft("window/place"));
        read.wait().unwrap().unwrap()
    };
    assert!(place(&window).contains("opinion"), "{}", place(&window));
    window.key("Escape");
    assert!(place(&window).contains("targets"), "{}", place(&window));
}

#[test]
fn the_fourth_target_shows_each_condition_what_is_not_counted_and_the_forecast() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = targets(folder.path());
    for _ in 0..3 {
        window.key("Down");
    }
    for words in [
        "Giải quyết dứt điểm",
        "Đúng hạn",
        "Công dân hài lòng",
        "Dự báo",
    ] {
        assert!(window.sees(words), "{words}: {:#?}", window.texts());
    }
    window.key("Enter");
    for _ in 0..3 {
        window.key("Right");
    }
    assert!(window.sees("Khiếu nại, tố cáo") || window.sees("Không tính: 0"));
    window.key("Escape");
    assert!(window.sees("Dự báo"));
    window.key("Escape");
    assert!(window.sees("Danh sách hội nghị"));
}

#[test]
fn a_past_day_shows_the_figure_of_that_day_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = targets(folder.path());
    let before: Vec<String> = window.texts();
    assert!(before.iter().any(|text| text == "21/21"));
    window.key("F2");
    window.key("Ctrl+a");
    window.type_text("01/11/2026\n");
    assert!(
        window.sees("Số liệu của ngày 01/11/2026"),
        "{:#?}",
        window.texts()
    );
    // The session was held on the second; on the first nothing had happened yet.
    assert!(window.sees("0/0"));
    assert!(!window.sees("21/21"));
    // What is still to be done is told of today alone.
    for _ in 0..3 {
        window.key("Down");
    }
    assert!(window.sees("Công dân hài lòng") && !window.sees("Dự báo"));
    // The day that stands there is typed over.
    window.key("F2");
    window.type_text("31/02/2026\n");
    assert!(window.sees("Không đọc được ngày"), "{:#?}", window.texts());
}

#[test]
fn a_resolved_opinion_is_among_those_that_count_as_good() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Harness::new(&data(folder.path(), SessionState::Concluded));
    resolve(&window, 2);
    window.key("F3");
    for _ in 0..3 {
        window.key("Down");
    }
    window.key("Enter");
    window.key("Right");
    assert!(window.sees("Ý kiến 2: "), "{:#?}", window.texts());
}

#[test]
fn another_year_is_one_key_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = targets(folder.path());
    window.key("Left");
    assert!(window.sees("2025"));
    assert!(!window.sees("21/21"));
    window.key("Right");
    assert!(window.sees("21/21"));
}

#[test]
fn an_opinion_leads_back_to_the_record_that_it_was_opened_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = targets(folder.path());
    for _ in 0..3 {
        window.key("Down");
    }
    window.key("Enter");
    window.key("Down");
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Ý kiến 3 – hội nghị"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(window.sees("T4 – "), "{:#?}", window.texts());
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Ý kiến 4 – hội nghị"), "{:#?}", window.texts());
    window.key("Escape");
    window.key("Escape");
    window.key("Enter");
    assert!(window.sees("T4 – "), "{:#?}", window.texts());
}

#[test]
fn the_records_of_a_past_day_are_those_that_stood_then() {
    let folder = tempfile::tempdir().unwrap();
    let data = data(folder.path(), SessionState::Held);
    let clock = Clock::fixed(now() + TimeDelta::days(3));
    let mut window = Harness::with_clock(&data, clock);
    let opinions = window.store().read(|r| r.opinions(SessionId(1))).wait();
    let (id, mut opinion) = opinions.unwrap().swap_remove(1);
    let reason = "ghi trùng".to_owned();
    opinion.voided = Some(Voided { reason });
    let void = Op::EditOpinion(id, Box::new(opinion));
    window.store().transact(void).wait().unwrap();
    window.key("F3");
    window.key("F2");
    window.key("Ctrl+a");
    window.type_text("14/11/2026\n");
    window.key("Down");
    window.key("Down");
    window.key("Enter");
    assert!(window.sees("Chưa đạt: 21"), "{:#?}", window.texts());
    assert!(window.sees("Ý kiến 2: "));
}
