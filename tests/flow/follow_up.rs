//! Following up: the list of all opinions, one opinion's page, and what is recorded of several.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::follow_up::{Event, EventKind, Evidence, ResultKind, Standing};
use so_doi_thoai::domain::{OpinionId, Satisfaction, SessionId, SessionState};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::{History, Op, Store};

use super::harness::{Harness, now};

const ID: SessionId = SessionId(1);

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn at(on: NaiveDate) -> NaiveDateTime {
    on.and_hms_opt(8, 0, 0).unwrap()
}

/// A window on the sample session, concluded on the day of the tests.
fn concluded(folder: &Path) -> Harness {
    let data = folder.join("so.db");
    let store = Store::open(&data, Clock::fixed(now())).unwrap();
    let record = sample::record().unwrap();
    for op in [
        Op::SetOffice(Box::new(record.office.clone())),
        Op::ImportRecord(Box::new(record)),
        Op::SetState(ID, SessionState::Concluded),
    ] {
        store.transact(op).wait().unwrap();
    }
    store.close().wait().unwrap();
    Harness::new(&data)
}

fn opinion(window: &Harness, number: u32) -> OpinionId {
    let read = window.store().read(|reader| reader.opinions(ID)).wait();
    let found = read.unwrap().into_iter().find(|(_, o)| o.number == number);
    found.unwrap().0
}

fn history(window: &Harness, number: u32) -> History {
    let id = opinion(window, number);
    let read = window.store().read(move |reader| reader.history(id));
    read.wait().unwrap()
}

/// The page of the opinion that is due first, number 20 (Phòng Kinh tế, 20/11/2026).
fn first_page(folder: &Path) -> Harness {
    let mut window = concluded(folder);
    window.key("F5");
    window.key("Enter");
    assert!(window.sees("Ý kiến 20 – hội nghị"), "{:#?}", window.texts());
    window
}

#[test]
fn the_list_shows_every_opinion_the_earliest_due_first_and_no_secret_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    window.key("F5");
    assert!(window.sees("21 ý kiến"), "{:#?}", window.texts());
    assert!(window.sees("Trong hạn, còn 6 ngày"));
    let texts = window.texts();
    let place = |words: &str| texts.iter().position(|text| text == words);
    // The 21st is a Saturday, so what is due then is due on Monday.
    assert!(place("20/11/2026") < place("23/11/2026"), "{texts:#?}");
    assert_eq!(place("21/11/2026"), None);
    for _ in 0..21 {
        window.key("Down");
    }
    assert!(window.sees("Công dân (đề nghị giữ bí mật họ tên)"));
}

#[test]
fn a_filter_is_typed_kept_under_a_name_and_stays_over_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    window.key("F5");
    window.key("F4");
    window.type_text("phong kinh te");
    assert!(
        window.sees("6 ý kiến") || window.sees("5 ý kiến"),
        "{:#?}",
        window.texts()
    );
    window.key("F7");
    window.type_text("Việc của Phòng Kinh tế");
    window.key("Ctrl+s");
    assert!(
        window.sees("Xóa bộ lọc “Việc của Phòng Kinh tế”"),
        "{:#?}",
        window.texts()
    );
    let kept = window.store().read(|reader| reader.filters()).wait();
    assert_eq!(kept.unwrap().len(), 1);
    let mut window = window.killed_and_restarted();
    assert!(
        !window.sees("21 ý kiến") && window.sees("Xóa bộ lọc"),
        "{:#?}",
        window.texts()
    );
    window.key("F5");
    assert!(window.sees("21 ý kiến"));
    window.click("Việc của Phòng Kinh tế");
    assert!(!window.sees("21 ý kiến"));
}

#[test]
fn enter_leads_from_the_filter_to_the_rows_and_escape_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    window.key("F5");
    window.key("F4");
    window.type_text("cong an");
    window.key("Down");
    window.key("Enter");
    window.key("Space");
    assert!(window.sees("Đã đánh dấu 1"), "{:#?}", window.texts());
    window.key("F4");
    window.key("Escape");
    window.key("Enter");
    assert!(window.sees("Ý kiến 12 – hội nghị"), "{:#?}", window.texts());
}

#[test]
fn a_session_shows_its_own_opinions_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    let other = sample::record().unwrap().session;
    let op = Op::CreateSession(Box::new(other));
    window.store().transact(op).wait().unwrap();
    window.key("F2");
    let mut counts = Vec::new();
    for key in ["Down", "Up"] {
        window.key(key);
        window.key("F6");
        counts.push(window.sees("21 ý kiến"));
        window.key("Escape");
    }
    counts.sort_unstable();
    assert_eq!(counts, [false, true], "{:#?}", window.texts());
}

#[test]
fn a_result_is_recorded_with_its_evidence_then_satisfaction_then_it_is_reopened() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = first_page(folder.path());
    window.key("F7");
    // Definitive without evidence is refused at the evidence.
    window.key("1");
    window.key("Ctrl+s");
    assert!(window.sees("cần bằng chứng"), "{:#?}", window.texts());
    assert_eq!(history(&window, 20).followed.standing, Standing::Open);
    window.focus("proof");
    window.key("2");
    window.focus("document.number");
    window.type_text("125/UBND-KT\n13/11\n");
    window.key("Ctrl+s");
    // A document that was there before the session proves nothing.
    let said = "Văn bản ngày 13/11/2026 có trước ngày hội nghị 14/11/2026";
    assert!(window.sees(said), "{:#?}", window.texts());
    assert_eq!(window.focused(), Some("document.on".into()));
    window.key("Ctrl+a");
    window.type_text("14/11\n");
    window.key("Ctrl+s");
    let followed = history(&window, 20).followed;
    assert!(followed.is_definitive(), "{:#?}", window.texts());
    assert!(window.sees("Đã ghi: Kết quả giải quyết"));

    window.key("F8");
    window.key("2");
    window.key("Ctrl+s");
    let followed = history(&window, 20).followed;
    assert_eq!(followed.satisfaction, Satisfaction::NotSatisfied);

    window.key("F9");
    window.type_text("Công dân chưa đồng ý");
    window.key("Ctrl+s");
    let history = history(&window, 20);
    assert_eq!(history.followed.reopenings, 1);
    assert_eq!(history.followed.result, None);
    assert_eq!(history.entries.last().unwrap().by, "Trần Đình Quý");
    assert!(
        window.sees("Trạng thái: Đã có kết quả → Đang giải quyết"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn a_file_is_kept_as_the_evidence_of_a_result() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bien-ban.pdf");
    std::fs::write(&file, b"%PDF-1.7 bien ban").unwrap();
    let mut window = first_page(folder.path());
    window.key("F7");
    window.key("1");
    window.focus("proof");
    window.key("3");
    window.focus("path");
    window.type_text(&file.to_string_lossy());
    window.key("Ctrl+s");
    let history = history(&window, 20);
    let evidence = history.followed.result.unwrap().evidence;
    assert!(
        matches!(evidence, Some(Evidence::File(_))),
        "{:#?}",
        window.texts()
    );
    assert!(window.sees("bien-ban.pdf"));
}

#[test]
fn a_day_before_the_session_and_a_date_that_is_none_are_refused_at_their_fields() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = first_page(folder.path());
    window.key("F6");
    window.type_text("Đã khảo sát");
    window.focus("on");
    window.key("Ctrl+a");
    window.type_text("31/02/2026");
    window.key("Ctrl+s");
    assert!(window.sees("Không đọc được ngày"), "{:#?}", window.texts());
    window.focus("on");
    window.key("Ctrl+a");
    window.type_text("1/11/2026");
    window.key("Ctrl+s");
    assert!(window.sees("trước ngày hội nghị"), "{:#?}", window.texts());
    assert_eq!(history(&window, 20).entries.len(), 1);
}

#[test]
fn what_is_half_typed_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = first_page(folder.path());
    window.key("F3");
    window.type_text("30/11\nMưa lũ kéo dài");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Ý kiến 20 – hội nghị"), "{:#?}", window.texts());
    window.focus("document.number");
    window.type_text("9/UBND\n14/11\n");
    window.key("Ctrl+s");
    let history = history(&window, 20);
    assert_eq!(
        history.followed.extended_due,
        Some(day(11, 30)),
        "{:#?}",
        window.texts()
    );
    let Event::Extended { reason, .. } = &history.entries[1].event else {
        panic!("{:?}", history.entries);
    };
    assert_eq!(reason, "Mưa lũ kéo dài");
    let id = opinion(&window, 20);
    let draft = window
        .store()
        .read(move |r| r.draft(&format!("opinion/{id}")));
    assert_eq!(draft.wait().unwrap(), None);
}

#[test]
fn a_pause_moves_the_due_date_by_the_days_it_took() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = first_page(folder.path());
    window.key("F4");
    window.focus("reason");
    window.type_text("Chờ hồ sơ");
    window.key("Ctrl+s");
    assert_eq!(history(&window, 20).followed.standing, Standing::Paused);
    window.key("F4");
    // Resumed on the same day: the due date is the one there was.
    window.key("Ctrl+s");
    let followed = history(&window, 20).followed;
    assert_eq!(followed.standing, Standing::Open);
    assert_eq!(followed.due(), Some(day(11, 20)));
}

#[test]
fn the_newest_entry_is_retracted_and_stays_to_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = first_page(folder.path());
    window.key("Ctrl+d");
    assert!(window.sees("Rút lại mục ghi"), "{:#?}", window.texts());
    window.key("F6");
    window.type_text("Đã khảo sát");
    window.key("Ctrl+s");
    window.key("Ctrl+d");
    window.type_text("Ghi nhầm ý kiến");
    window.key("Ctrl+s");
    assert!(
        window.sees("Đã rút lại") && window.sees("Đã khảo sát"),
        "{:#?}",
        window.texts()
    );
    assert_eq!(history(&window, 20).entries.len(), 3);
}

#[test]
fn all_marked_are_assigned_at_once_and_a_refusal_names_the_one_and_records_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    window.key("F5");
    window.key("Space");
    window.key("Down");
    window.key("Space");
    assert!(window.sees("Đã đánh dấu 2"), "{:#?}", window.texts());
    window.key("F2");
    window.type_text("Văn phòng HĐND và UBND\n25/11\nĐúng chức năng");
    window.key("Ctrl+s");
    for number in [20, 12] {
        let followed = history(&window, number).followed;
        assert_eq!(
            followed.unit,
            "Văn phòng HĐND và UBND",
            "{:#?}",
            window.texts()
        );
        assert_eq!(followed.due(), Some(day(11, 25)));
    }
    // Opinion 10 is merged: nothing can be assigned.
    window.key("Ctrl+a");
    assert!(window.sees("Đã đánh dấu 21"), "{:#?}", window.texts());
    window.key("F11");
    window.key("Ctrl+s");
    assert!(
        window.sees("Chưa ghi mục nào. Ý kiến"),
        "{:#?}",
        window.texts()
    );
    let reminded = (1..=21).any(|number| history(&window, number).followed.reminders > 0);
    assert!(!reminded);
}

#[test]
fn marks_and_the_form_of_many_outlive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    window.key("F5");
    window.key("Space");
    window.key("F2");
    window.type_text("Văn phòng");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Đã đánh dấu 1"), "{:#?}", window.texts());
    window.focus("unit");
    window.type_text(" Đảng ủy");
    window.key("Ctrl+s");
    assert_eq!(history(&window, 20).followed.unit, "Văn phòng Đảng ủy");
}

#[test]
fn an_opinion_is_linked_to_the_one_that_it_repeats() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = first_page(folder.path());
    window.key("Ctrl+l");
    window.type_text("14/11");
    window.key("Down");
    window.key("Enter");
    window.type_text("3");
    window.key("Ctrl+s");
    let id = opinion(&window, 20);
    let repeated = window
        .store()
        .read(move |reader| reader.repeated(id))
        .wait();
    assert_eq!(
        repeated.unwrap(),
        [opinion(&window, 3)],
        "{:#?}",
        window.texts()
    );
    window.click("Ý kiến 3 – hội nghị ngày 14/11/2026");
    assert!(window.sees("Bãi tập kết rác"));
}

#[test]
fn the_list_comes_back_to_the_opinion_that_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = concluded(folder.path());
    window.key("F5");
    for _ in 0..3 {
        window.key("Down");
    }
    window.key("Enter");
    let title = window
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Ý kiến "))
        .unwrap();
    window.key("Escape");
    window.key("Enter");
    assert!(window.sees(&title), "{:#?}", window.texts());
}

#[test]
fn an_old_history_is_read_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let window = concluded(folder.path());
    let id = opinion(&window, 20);
    let resolved = Op::FollowUp {
        opinions: vec![id],
        on: day(11, 14),
        by: "Trần Đình Quý".into(),
        event: Box::new(Event::Resolved {
            result: ResultKind::Inspected,
            text: "đã kiểm tra".into(),
            evidence: None,
        }),
    };
    window.store().transact(resolved).wait().unwrap();
    let entries = history(&window, 20).entries;
    assert_eq!(entries.len(), 2);
    assert!(entries[1].recorded_at >= at(day(11, 14)) - chrono::Duration::hours(1));
    assert_eq!(entries[0].event.kind(), EventKind::Concluded);
    let mut window = window;
    window.key("F5");
    for _ in 0..20 {
        window.key("Enter");
        if window.sees("Ý kiến 20 –") {
            break;
        }
        window.key("Escape");
        window.key("Down");
    }
    let texts = window.texts();
    let place = |words: &str| texts.iter().position(|text| text == words);
    assert!(
        place("Kết quả giải quyết") < place("Chốt kết luận của hội nghị"),
        "{texts:#?}"
    );
}
