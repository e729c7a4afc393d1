//! The console under the hands of a secretary in a hurry.

use std::path::Path;

use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::{Opinion, Outcome, Session, SessionId, Source, Speaker, SpeakerKind};
use so_doi_thoai::import::sample;
use so_doi_thoai::store::{Op, Store};

use super::harness::{Harness, now};

const ID: SessionId = SessionId(1);

/// A window in the console of a session in which nobody has spoken yet.
pub fn console(folder: &Path) -> Harness {
    let record = sample::record().unwrap();
    let session: Session = record.session;
    let data = folder.join("so.db");
    let store = Store::open(&data, Clock::fixed(now())).unwrap();
    for op in [
        Op::SetOffice(Box::new(record.office)),
        Op::CreateSession(Box::new(session)),
    ] {
        store.transact(op).wait().unwrap();
    }
    store.close().wait().unwrap();
    let mut window = Harness::new(&data);
    window.key("F2");
    window.key("Enter");
    window
}

pub fn opinions(window: &Harness) -> Vec<Opinion> {
    let read = window.store().read(|reader| reader.opinions(ID));
    read.wait().unwrap().into_iter().map(|(_, o)| o).collect()
}

pub fn speakers(window: &Harness) -> Vec<Speaker> {
    let read = window.store().read(|reader| reader.speakers(ID));
    read.wait().unwrap().into_iter().map(|(_, s)| s).collect()
}

pub fn contents(window: &Harness) -> Vec<String> {
    opinions(window).into_iter().map(|o| o.content).collect()
}

#[test]
fn ctrl_enter_keeps_the_speaker_and_ctrl_n_gives_the_floor_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("bà Nguyễn Thị Mỹ Dung\nBãi rác bốc mùi");
    window.key("Ctrl+Enter");
    window.type_text("Thu quỹ không rõ");
    window.key("Ctrl+n");
    window.type_text("ông Vi Văn Ỏn\nĐất khai hoang");
    assert_eq!(
        contents(&window),
        ["Bãi rác bốc mùi", "Thu quỹ không rõ", "Đất khai hoang"]
    );
    let by: Vec<u32> = opinions(&window).iter().map(|o| o.speaker).collect();
    assert_eq!(by, [1, 1, 2]);
    let names: Vec<String> = speakers(&window)
        .iter()
        .map(Speaker::printed_name)
        .collect();
    assert_eq!(names, ["Bà Nguyễn Thị Mỹ Dung", "Ông Vi Văn Ỏn"]);
}

#[test]
fn keys_pressed_faster_than_numbers_are_given_are_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text_without_waiting("Vi Văn Ỏn\nmột");
    window.key_without_waiting("Ctrl+Enter");
    window.type_text_without_waiting("hai");
    window.key_without_waiting("Ctrl+Enter");
    window.type_text_without_waiting("ba");
    window.key_without_waiting("Ctrl+n");
    window.type_text_without_waiting("Phan Bá Kỷ\nbốn");
    window.drain();
    assert_eq!(contents(&window), ["một", "hai", "ba", "bốn"]);
    let by: Vec<u32> = opinions(&window).iter().map(|o| o.speaker).collect();
    assert_eq!(by, [1, 1, 1, 2]);
}

#[test]
fn a_blank_opinion_takes_no_number() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    for _ in 0..3 {
        window.key("Ctrl+Enter");
    }
    window.key("Ctrl+n");
    window.type_text("Phan Bá Kỷ\nhai");
    let numbers: Vec<u32> = opinions(&window).iter().map(|o| o.number).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn another_name_before_the_next_opinion_renames_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("Ctrl+Enter");
    window.key("F2");
    window.key("Ctrl+a");
    window.type_text("Phan Bá Kỷ\nhai");
    let names: Vec<String> = speakers(&window).into_iter().map(|s| s.name).collect();
    assert_eq!(names, ["Vi Văn Ỏn", "Phan Bá Kỷ"]);
    assert_eq!(opinions(&window)[1].speaker, 2);
}

#[test]
fn what_is_said_before_a_name_is_known_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.key("F4");
    window.type_text("Kênh N4 bồi lắng");
    assert_eq!(contents(&window), ["Kênh N4 bồi lắng"]);
    window.key("F2");
    window.type_text("ông Phan Bá Kỷ");
    assert_eq!(speakers(&window).len(), 1);
    assert_eq!(speakers(&window)[0].printed_name(), "Ông Phan Bá Kỷ");
}

#[test]
fn someone_who_spoke_before_gets_the_floor_again_by_completion() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn");
    window.key("Tab");
    window.type_text("bản Khe Sậy");
    window.key("F4");
    window.type_text("một");
    window.key("Ctrl+n");
    window.type_text("Phan Bá Kỷ\nhai");
    window.key("Ctrl+n");
    window.type_text("vi v");
    window.key("Down");
    window.type_text("\nba");
    let by: Vec<u32> = opinions(&window).iter().map(|o| o.speaker).collect();
    assert_eq!(by, [1, 2, 1]);
    assert_eq!(speakers(&window).len(), 2);
}

#[test]
fn groups_secret_speakers_and_slips_are_marked_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.key("Ctrl+g");
    window.type_text("Cử tri bản Khe Sậy\n");
    window.key("Ctrl+l");
    window.type_text("Sóng chập chờn");
    window.key("Ctrl+n");
    window.key("Ctrl+k");
    window.key("F4");
    window.type_text("Tố cáo kê khai khống");
    let kinds: Vec<SpeakerKind> = speakers(&window).iter().map(|s| s.kind).collect();
    assert_eq!(kinds, [SpeakerKind::Group, SpeakerKind::Secret]);
    let sources: Vec<Source> = opinions(&window).iter().map(|o| o.source).collect();
    assert_eq!(sources, [Source::Slip, Source::Spoken]);
    assert_eq!(speakers(&window)[0].spoke_at, None);
    assert_eq!(speakers(&window)[1].spoke_at, Some(now().time()));
}

#[test]
fn a_voided_number_stays_and_voiding_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nghi nhầm");
    window.key("Ctrl+d");
    window.type_text("\n");
    assert_eq!(opinions(&window)[0].voided, None, "no reason yet");
    window.type_text("nghe nhầm\n");
    let voided = opinions(&window)[0].voided.clone();
    assert_eq!(voided.map(|v| v.reason), Some("nghe nhầm".to_owned()));
    window.key("Ctrl+Enter");
    window.type_text("ý kiến khác");
    assert_eq!(opinions(&window)[1].number, 2);
    window.key("Ctrl+PageUp");
    window.key("Ctrl+d");
    assert_eq!(opinions(&window)[0].voided, None);
}

#[test]
fn an_opinion_is_merged_only_into_one_that_stands_for_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nđường hỏng");
    window.key("Ctrl+Enter");
    window.type_text("đường hỏng nặng");
    window.key("Ctrl+m");
    window.type_text("1");
    let merged = &opinions(&window)[1].conclusion;
    assert_eq!(merged.outcome, Some(Outcome::Merged));
    assert_eq!(merged.merged_into, Some(1));
    window.key("Ctrl+PageUp");
    window.key("Ctrl+m");
    window.type_text("2");
    assert_eq!(opinions(&window)[0].conclusion.merged_into, None);
    assert!(window.sees("Gộp vào 1"));
}

#[test]
fn a_killed_window_opens_at_the_same_place_with_the_same_text() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nHộ ông và 11 hộ khai hoang");
    window.key("Ctrl+2");
    window.type_text("Phòng Kinh tế\n\n31/02");
    let mut window = window.killed_and_restarted();
    assert_eq!(window.focused(), Some("console-due-on".to_owned().into()));
    // The date that cannot be read is still there, to be mended in place.
    for _ in 0..2 {
        window.key("Backspace");
    }
    window.type_text("12/2026");
    assert_eq!(
        opinions(&window)[0]
            .conclusion
            .due_on
            .map(|d| d.to_string()),
        Some("2026-12-31".to_owned())
    );
    window.key("F4");
    window.type_text(" từ 1998");
    assert_eq!(contents(&window), ["Hộ ông và 11 hộ khai hoang từ 1998"]);
}

#[test]
fn a_name_half_typed_is_there_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("bà Nguyễn Thị M");
    let mut window = window.killed_and_restarted();
    window.type_text("ỹ Dung\nBãi rác");
    assert_eq!(speakers(&window)[0].printed_name(), "Bà Nguyễn Thị Mỹ Dung");
    assert_eq!(contents(&window), ["Bãi rác"]);
}

#[test]
fn leaving_and_coming_back_finds_everything() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text_without_waiting("Vi Văn Ỏn\nmột hai ba");
    window.key("Escape");
    assert!(window.sees("0/1 ý kiến"), "{:#?}", window.texts());
    window.key("Enter");
    window.type_text(" bốn");
    assert_eq!(contents(&window), ["một hai ba bốn"]);
}

#[test]
fn undo_and_redo_reach_the_data_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nđường liên xóm");
    window.key("Ctrl+z");
    assert_eq!(contents(&window), ["đường liên "]);
    window.key("Ctrl+y");
    assert_eq!(contents(&window), ["đường liên xóm"]);
}

#[test]
fn a_field_of_life_alone_takes_no_number_when_it_is_carried_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("F3");
    window.type_text("Đất đai");
    window.key("Ctrl+Enter");
    window.key("Ctrl+s");
    window.key("Escape");
    window.key("Enter");
    assert_eq!(opinions(&window).len(), 1);
    window.key("F4");
    window.type_text("hai");
    assert_eq!(opinions(&window)[1].field, "Đất đai");
}

#[test]
fn an_opinion_shown_from_the_closing_does_not_run_into_the_one_at_hand() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("Ctrl+n");
    window.type_text("Phan Bá Kỷ\nhai");
    window.key("Ctrl+Enter");
    window.key("F9");
    window.click("Ý kiến 1: chưa chọn cách kết luận");
    window.key("F4");
    window.type_text(" (sửa)");
    assert_eq!(contents(&window), ["một (sửa)", "hai"]);
    let names: Vec<String> = speakers(&window).into_iter().map(|s| s.name).collect();
    assert_eq!(names, ["Vi Văn Ỏn", "Phan Bá Kỷ"]);
}

#[test]
fn a_speakers_line_is_kept_while_an_earlier_opinion_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("Ctrl+n");
    window.type_text("Phan Bá Kỷ");
    window.key("Ctrl+PageUp");
    let mut window = window.killed_and_restarted();
    window.key("Ctrl+PageDown");
    window.key("F4");
    window.type_text("hai");
    let names: Vec<String> = speakers(&window).into_iter().map(|s| s.name).collect();
    assert_eq!(names, ["Vi Văn Ỏn", "Phan Bá Kỷ"]);
    assert_eq!(opinions(&window)[1].speaker, 2);
}

#[test]
fn correcting_who_spoke_by_completion_leaves_the_other_speaker_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("Ctrl+n");
    window.type_text("Phan Bá Kỷ\nhai");
    window.key("Ctrl+Enter");
    window.type_text("ba");
    window.key("F2");
    window.key("Ctrl+a");
    window.type_text("vi v");
    window.key("Down");
    window.type_text("\n");
    let by: Vec<u32> = opinions(&window).iter().map(|o| o.speaker).collect();
    assert_eq!(by, [1, 2, 1]);
    let names: Vec<String> = speakers(&window).into_iter().map(|s| s.name).collect();
    assert_eq!(names, ["Vi Văn Ỏn", "Phan Bá Kỷ"]);
}

#[test]
fn a_faulty_date_is_still_there_after_looking_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    window.key("F7");
    window.type_text("Phòng Kinh tế\n\n31/02");
    window.key("Ctrl+Enter");
    window.type_text("hai");
    window.key("Ctrl+PageUp");
    let mut window = window.killed_and_restarted();
    window.focus("console-due-on");
    window.key("Backspace");
    window.key("Backspace");
    window.type_text("12/2026");
    let due = opinions(&window)[0].conclusion.due_on;
    assert_eq!(due.map(|d| d.to_string()), Some("2026-12-31".to_owned()));
}

#[test]
fn giving_up_to_void_keeps_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text_without_waiting("Vi Văn Ỏn\nmột hai");
    window.key("Ctrl+d");
    window.type_text("nghe");
    window.key("Escape");
    assert_eq!(contents(&window), ["một hai"]);
    assert_eq!(opinions(&window)[0].voided, None);
    assert!(window.sees("0/1"));
}

#[test]
fn another_persons_name_takes_over_no_phone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn");
    for text in ["bản Khe Sậy", "", "0912 345 678"] {
        window.key("Tab");
        window.type_text(text);
    }
    window.key("F4");
    window.type_text("một");
    window.key("Ctrl+Enter");
    window.key("F2");
    window.key("Ctrl+a");
    window.type_text("Phan Bá Kỷ\nhai");
    assert_eq!(speakers(&window)[1].phone, "");
    assert_eq!(speakers(&window)[0].phone, "0912 345 678");
}

#[test]
fn a_failing_data_file_is_said_and_nothing_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(folder.path());
    window.type_text("Vi Văn Ỏn\nmột");
    // As if the disk went away under the program.
    window.store().close().wait().unwrap();
    window.type_text(" hai");
    assert!(window.sees("Có lỗi"), "{:#?}", window.texts());
    window.key("Ctrl+Enter");
    window.type_text("ba");
    window.key("Escape");
    assert!(window.sees("Có lỗi"), "leaving waits for the save");
}
