//! The register of hot issues, by keys alone.

use so_doi_thoai::domain::{HotIssue, HotIssueId, OpinionId, SessionId, SessionState};
use so_doi_thoai::store::{Op, Reader};

use super::harness::Harness;
use super::home::{data, day};

fn register(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Held));
    window.key("F4");
    window
}

fn issues(window: &Harness) -> Vec<(HotIssueId, HotIssue)> {
    window.store().read(Reader::hot_issues).wait().unwrap()
}

#[test]
fn an_issue_is_typed_with_its_due_date_proposed_and_its_session_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    assert!(window.sees("Chưa có vấn đề nào"), "{:#?}", window.texts());
    window.key("Ctrl+n");
    window.type_text("Bãi rác Khe Sậy bốc mùi\n");
    window.key("Ctrl+a");
    window.type_text("2/11/2026\n\nxa binh loc");
    window.key("Down");
    window.type_text("\n\nMôi trường\n02/11");
    window.key("Down");
    window.type_text("\n");
    window.key("Ctrl+s");
    let issues = issues(&window);
    assert_eq!(issues.len(), 1, "{:#?}", window.texts());
    let issue = &issues[0].1;
    assert_eq!(issue.subject, "Bãi rác Khe Sậy bốc mùi");
    assert_eq!(issue.found_on, day(2));
    // Fifteen working days after Monday the second.
    assert_eq!(issue.due_on, day(23));
    assert!(issue.unit.is_some());
    assert_eq!(issue.field, "Môi trường");
    assert_eq!(issue.session, Some(SessionId(1)));
    assert!(
        window.sees("Đã đối thoại kịp thời"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn a_date_that_cannot_be_read_and_a_session_in_no_list_are_said_at_their_fields() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text("Bãi rác\n");
    window.key("Ctrl+a");
    window.type_text("31/02\n");
    window.key("Ctrl+s");
    assert!(window.sees("Không đọc được ngày"), "{:#?}", window.texts());
    assert_eq!(
        window.focused(),
        Some("hot_issue.found_on".to_owned().into())
    );
    window.key("Ctrl+a");
    window.type_text("20/11\n");
    window.key("Ctrl+s");
    assert!(
        window.sees("Ngày 20/11/2026 chưa tới"),
        "{:#?}",
        window.texts()
    );
    assert!(issues(&window).is_empty());
    window.focus("hot_issue.session");
    window.type_text("hội nghị nào đó");
    window.key("Ctrl+s");
    assert!(window.sees("Không có trong danh sách"));
}

#[test]
fn an_issue_is_withdrawn_with_its_reason_and_leaves_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text("Bãi rác Khe Sậy");
    window.key("Ctrl+s");
    assert!(window.sees("Chờ đối thoại"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(window.sees("Vấn đề nổi cộm chờ đối thoại"));
    window.key("F4");
    window.key("Ctrl+d");
    window.type_text("đã xử lý xong, Chủ tịch quyết định");
    window.key("Ctrl+s");
    assert!(window.sees("Đã rút"));
    assert!(issues(&window)[0].1.withdrawn.contains("Chủ tịch"));
    window.key("Escape");
    assert!(!window.sees("Vấn đề nổi cộm chờ đối thoại"));
}

/// The register with an opinion that was raised for the third time.
fn raised_thrice(folder: &std::path::Path) -> Harness {
    let mut window = Harness::new(&data(folder, SessionState::Concluded));
    for (opinion, repeats) in [(5, 2), (9, 5)] {
        let op = Op::SetRepeat {
            opinion: OpinionId(opinion),
            repeats: Some(OpinionId(repeats)),
        };
        window.store().transact(op).wait().unwrap();
    }
    window.key("F4");
    window
}

#[test]
fn an_opinion_raised_for_the_third_time_is_taken_over_by_one_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = raised_thrice(folder.path());
    assert!(window.sees("Nêu lần thứ 3"), "{:#?}", window.texts());
    window.key("Ctrl+s");
    let issues = issues(&window);
    assert_eq!(issues.len(), 1);
    let id = issues[0].0;
    let from = window.store().read(move |r| r.hot_issue_opinions(id));
    assert_eq!(from.wait().unwrap(), [2, 5, 9].map(OpinionId));
    assert!(!window.sees("Nêu lần thứ 3"));
}

#[test]
fn what_is_typed_is_not_dropped_by_one_escape() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text("Bãi rác");
    window.key("Escape");
    assert!(window.sees("chưa lưu"), "{:#?}", window.texts());
    window.key("Ctrl+s");
    assert_eq!(issues(&window).len(), 1);
    window.key("Ctrl+n");
    window.type_text("Khác");
    window.key("Escape");
    window.key("Escape");
    assert!(window.sees("Bãi rác"));
    assert_eq!(issues(&window).len(), 1);
}

#[test]
fn a_killed_program_opens_at_the_issue_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text("Bãi rác Khe Sậy bốc mùi\n");
    window.key("Ctrl+a");
    window.type_text("2/11/2026\n\nxa binh l");
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Vấn đề mới"), "{:#?}", window.texts());
    assert_eq!(window.focused(), Some("hot_issue.unit".to_owned().into()));
    window.type_text("oc");
    window.key("Down");
    window.type_text("\n");
    // The due date is still the one proposed, and follows.
    window.focus("hot_issue.found_on");
    window.key("Ctrl+a");
    window.type_text("3/11/2026\n");
    window.key("Ctrl+s");
    let kept = issues(&window);
    assert_eq!(kept.len(), 1, "{:#?}", window.texts());
    let issue = &kept[0].1;
    assert_eq!(issue.subject, "Bãi rác Khe Sậy bốc mùi");
    assert_eq!((issue.found_on, issue.due_on), (day(3), day(24)));
    assert!(issue.unit.is_some());
    let mut window = window.killed_and_restarted();
    assert!(window.sees("Bãi rác Khe Sậy"), "{:#?}", window.texts());
    assert!(!window.sees("Vấn đề mới"));
}

#[test]
fn a_killed_program_knows_the_opinions_of_the_issue_half_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = raised_thrice(folder.path());
    window.key("Enter");
    window.type_text(" (lần ba)");
    let mut window = window.killed_and_restarted();
    window.key("Ctrl+s");
    let issues = issues(&window);
    assert_eq!(issues.len(), 1, "{:#?}", window.texts());
    assert!(issues[0].1.subject.ends_with(" (lần ba)"));
    let id = issues[0].0;
    let from = window.store().read(move |r| r.hot_issue_opinions(id));
    assert_eq!(from.wait().unwrap(), [2, 5, 9].map(OpinionId));
}

#[test]
fn the_warning_stays_when_what_is_typed_has_been_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text_without_waiting("Bãi rác");
    window.key("Escape");
    assert!(window.sees("chưa lưu"), "{:#?}", window.texts());
    window.key("Escape");
    assert!(window.sees("Chưa có vấn đề nào"), "{:#?}", window.texts());
}

#[test]
fn an_issue_put_aside_in_haste_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text_without_waiting("Bãi rác");
    for _ in 0..3 {
        window.key_without_waiting("Escape");
    }
    window.drain();
    assert!(window.sees("Việc hôm nay"), "{:#?}", window.texts());
    window.key("F4");
    assert!(window.sees("Chưa có vấn đề nào"), "{:#?}", window.texts());
}

#[test]
fn an_issue_saved_twice_in_haste_is_there_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = register(folder.path());
    window.key("Ctrl+n");
    window.type_text("Bãi rác");
    window.key_without_waiting("Ctrl+s");
    window.key("Ctrl+s");
    assert_eq!(issues(&window).len(), 1, "{:#?}", window.texts());
    let mut window = window.killed_and_restarted();
    assert!(!window.sees("Vấn đề mới"), "{:#?}", window.texts());
}
