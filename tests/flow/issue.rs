//! Documents locked, unlocked, given back, made public and corrected, through the window.

use std::path::Path;

use lopdf::{Dictionary, Document, Object, Stream};
use so_doi_thoai::domain::{
    Channel, DocumentState, IssuedDocument, Kind, SessionId, SessionState, Stage,
};
use so_doi_thoai::store::Op;

use super::harness::Harness;
use super::home::day;

#[path = "../signing/maker.rs"]
#[allow(dead_code)]
pub mod maker;

const ID: SessionId = SessionId(1);

/// The sample's session, concluded, with its notice on the tab where it is locked.
fn notice(folder: &Path) -> Harness {
    let mut window = Harness::new(&folder.join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    let conclude = Op::SetState(ID, SessionState::Concluded);
    window.store().transact(conclude).wait().unwrap();
    window.key("F11");
    window.key("F11");
    window.key("F12");
    window
}

fn issued(window: &Harness) -> Vec<IssuedDocument> {
    let read = window.store().read(|reader| reader.issued(ID));
    read.wait().unwrap()
}

/// A file of one page with nothing but a picture on it.
fn scan(path: &Path) {
    let mut pdf = Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let picture = Dictionary::from_iter([
        ("Type", Object::Name(b"XObject".to_vec())),
        ("Subtype", Object::Name(b"Image".to_vec())),
        ("Width", 1.into()),
        ("Height", 1.into()),
        ("ColorSpace", Object::Name(b"DeviceGray".to_vec())),
        ("BitsPerComponent", 8.into()),
    ]);
    let picture = pdf.add_object(Stream::new(picture, vec![200]));
    let content = b"q 595 0 0 842 0 0 cm /P Do Q".to_vec();
    let content = pdf.add_object(Stream::new(Dictionary::new(), content));
    let pictures = Dictionary::from_iter([("P", Object::Reference(picture))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(pictures))]);
    let paper = [0, 0, 595, 842].map(Object::from).to_vec();
    let page = pdf.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Page".to_vec())),
        ("Parent", Object::Reference(pages)),
        ("MediaBox", Object::Array(paper)),
        ("Resources", Object::Dictionary(resources)),
        ("Contents", Object::Reference(content)),
    ]));
    let tree = Dictionary::from_iter([
        ("Type", Object::Name(b"Pages".to_vec())),
        ("Kids", Object::Array(vec![Object::Reference(page)])),
        ("Count", 1.into()),
    ]);
    pdf.objects.insert(pages, Object::Dictionary(tree));
    let catalog = pdf.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Catalog".to_vec())),
        ("Pages", Object::Reference(pages)),
    ]));
    pdf.trailer.set("Root", Object::Reference(catalog));
    pdf.save(path).unwrap();
}

/// Gives a file back: types its path, has it judged.
fn give_back(window: &mut Harness, path: &Path) {
    window.focus("issue-return-path");
    window.type_text(&path.to_string_lossy());
    window.key("Enter");
}

#[test]
fn a_document_is_locked_under_the_number_proposed_and_listed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    assert!(window.sees("Chưa có văn bản nào được khóa"));
    window.click("Lấy số 1");
    window.key("Ctrl+l");
    let documents = issued(&window);
    assert_eq!(documents.len(), 1, "{:#?}", window.texts());
    let document = &documents[0];
    assert_eq!(
        (document.order.kind, document.number),
        (Kind::Notice, Some(1))
    );
    assert_eq!(document.order.stage, Stage::Final);
    assert!(window.sees("số 01/TB-UBND"), "{:#?}", window.texts());
    assert!(window.sees("đã khóa, chờ ký") && window.sees(document.mark()));
    // The number is used now.
    assert!(window.sees("Lấy số 2"), "{:#?}", window.texts());
}

#[test]
fn the_days_work_asks_for_a_notice_and_then_for_its_signed_copy() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Escape");
    window.key("F2");
    let asks = "đã kết luận, chưa khóa thông báo kết luận";
    assert!(window.sees(asks), "{:#?}", window.texts());
    window.key("Enter");
    assert_eq!(window.focused(), Some("preview.number".into()));
    window.key("Ctrl+l");
    window.key("Escape");
    let asks = "thông báo kết luận đã khóa, chưa lưu bản ký";
    assert!(window.sees(asks), "{:#?}", window.texts());
    window.key("Enter");
    assert_eq!(window.focused(), Some("issue-return-path".into()));
    let path = folder.path().join("quet.pdf");
    scan(&path);
    give_back(&mut window, &path);
    window.key("Enter");
    window.key("Escape");
    assert!(!window.sees(asks), "{:#?}", window.texts());
    assert!(window.sees("Công khai kết quả"));
    window.key("Down");
    window.key("Enter");
    assert_eq!(window.focused(), Some("issue-media-date".into()));
}

/// The foot of the page beside the tab, as pixels.
fn foot(window: &mut Harness) -> Vec<u8> {
    let (size, pixels) = window.screenshot();
    let row = 4 * usize::try_from(size.width).unwrap();
    let rows = pixels.chunks_exact(row).skip(640);
    rows.flat_map(|row| row[..row.len() / 2].to_vec()).collect()
}

#[test]
fn the_page_shows_the_locked_document_until_another_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    // The whole page, down to its foot.
    for _ in 0..4 {
        window.key("F5");
    }
    let asked = foot(&mut window);
    window.key("Ctrl+l");
    assert!(
        window.sees("Bản đã khóa: Thông báo"),
        "{:#?}",
        window.texts()
    );
    assert!(foot(&mut window) != asked, "the foot bears no mark");
    window.key("F2");
    window.key("F12");
    assert!(!window.sees("Bản đã khóa: Thông báo"));
    assert!(
        foot(&mut window) == asked,
        "the page is not the one asked for"
    );
    // Chosen in the list, it is shown again; unlocked, no longer.
    window.click("1. Thông báo");
    assert!(foot(&mut window) != asked);
    window.focus("issue-reason");
    window.type_text("sai tên\n");
    assert!(foot(&mut window) == asked);
}

#[test]
fn a_reminder_without_a_date_counts_from_the_day_on_which_it_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    for _ in 0..4 {
        window.key("F11");
    }
    window.key("Ctrl+l");
    let order = &issued(&window)[0].order;
    assert_eq!(order.kind, Kind::ReminderSlips);
    assert_eq!(
        (order.dated_on, order.counted_on),
        (None, Some(super::harness::now().date()))
    );
}

#[test]
fn a_document_locked_already_is_refused_in_words_until_it_is_unlocked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.key("Ctrl+l");
    assert_eq!(issued(&window).len(), 1);
    assert!(window.sees("đang chờ ký"), "{:#?}", window.texts());

    window.focus("issue-reason");
    window.type_text("Sai tên đơn vị");
    window.key("Enter");
    let document = &issued(&window)[0];
    assert_eq!(document.state(), DocumentState::Withdrawn);
    assert!(window.sees("Đã mở khóa ngày 14/11/2026: Sai tên đơn vị"));

    window.key("Ctrl+l");
    let states: Vec<_> = issued(&window).iter().map(IssuedDocument::state).collect();
    assert_eq!(states, [DocumentState::Withdrawn, DocumentState::Locked]);
}

#[test]
fn a_session_that_is_not_concluded_is_said_and_nothing_is_locked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Escape");
    let reopen = Op::SetState(ID, SessionState::Held);
    window.store().transact(reopen).wait().unwrap();
    window.key("F11");
    window.key("F11");
    window.key("F12");
    window.key("Ctrl+l");
    assert!(issued(&window).is_empty());
    assert!(window.sees("chưa kết luận"), "{:#?}", window.texts());
}

#[test]
fn the_locked_file_is_written_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.key("Ctrl+s");
    let document = issued(&window)[0].id;
    let read = window
        .store()
        .read(move |reader| reader.issued_pdf(document));
    let path = folder.path().join("thong-bao-ket-luan-1-1-da-khoa.pdf");
    let said = path.display().to_string();
    assert!(window.sees(&said), "{:#?}", window.texts());
    assert_eq!(std::fs::read(path).unwrap(), read.wait().unwrap());
}

#[test]
fn a_scan_is_filed_after_its_verdict_was_seen_and_corrected_by_an_erratum_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quet.pdf");
    scan(&path);
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    give_back(&mut window, &path);
    assert!(window.sees("chưa chứng thực"), "{:#?}", window.texts());
    assert_eq!(issued(&window)[0].state(), DocumentState::Locked);
    // What stands on the paper is asked for first.
    window.type_text("15");
    window.focus("issue-return-date");
    window.type_text("15/11/2026");
    window.key("Enter");
    assert!(window.sees("chưa tới"), "{:#?}", window.texts());
    window.key("Ctrl+a");
    window.type_text("14/11/2026");
    window.key("Enter");
    let document = &issued(&window)[0];
    assert_eq!(
        (document.number, document.dated_on),
        (Some(15), Some(day(14)))
    );
    assert_eq!(
        document.state(),
        DocumentState::SignedOnPaper,
        "{:#?}",
        window.texts()
    );
    assert_eq!(document.returned[0].name, "quet.pdf");
    assert!(window.sees("bản giấy đã ký") && !window.sees("Lý do mở khóa"));

    window.focus("issue-correct");
    window.key("Enter");
    window.type_text("Mục 2");
    window.focus("issue.correction[0].wrong");
    window.type_text("ngày 05");
    window.focus("issue.correction[0].right");
    window.type_text("ngày 15");
    window.key("Ctrl+l");
    let documents = issued(&window);
    assert_eq!(documents.len(), 2, "{:#?}", window.texts());
    assert_eq!(documents[1].order.kind, Kind::Erratum);
    assert_eq!(documents[1].corrects, Some(documents[0].id));
    let correction = documents[1].order.correction.as_ref().unwrap();
    assert_eq!(correction.changes[0].right, "ngày 15");
    assert!(correction.document.starts_with("Thông báo"));
    assert!(window.sees("Đính chính văn bản 1"), "{:#?}", window.texts());
}

#[test]
fn the_unsigned_file_itself_is_not_filed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.key("Ctrl+s");
    let path = folder.path().join("thong-bao-ket-luan-1-1-da-khoa.pdf");
    give_back(&mut window, &path);
    let said = "tệp chưa ký của văn bản 1";
    assert!(window.sees(said), "{:#?}", window.texts());
    window.key("Enter");
    assert_eq!(issued(&window)[0].state(), DocumentState::Locked);
}

#[test]
fn a_signer_for_whom_nobody_vouches_is_filed_by_a_button_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("da-ky.pdf");
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    let document = issued(&window)[0].id;
    let read = window
        .store()
        .read(move |reader| reader.issued_pdf(document));
    std::fs::write(&path, maker::signed(&read.wait().unwrap(), None)).unwrap();
    give_back(&mut window, &path);
    for said in [
        maker::SIGNER,
        "chưa có trong danh sách cơ quan chứng thực tin cậy",
    ] {
        assert!(window.sees(said), "{:#?}", window.texts());
    }
    // Enter judges the file again and files nothing.
    window.key("Enter");
    assert_eq!(issued(&window)[0].state(), DocumentState::Locked);
    window.click("Vẫn lưu khi người ký chưa được chứng thực");
    let document = &issued(&window)[0];
    assert_eq!(
        document.state(),
        DocumentState::Signed,
        "{:#?}",
        window.texts()
    );
}

#[test]
fn another_text_than_the_locked_one_is_refused_and_not_filed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.key("F2");
    window.key("F9");
    window.key("Ctrl+s");
    let path = std::fs::read_dir(folder.path()).unwrap();
    let mut paths = path.map(|entry| entry.unwrap().path());
    let path = paths.find(|path| path.extension().is_some_and(|e| e == "pdf"));
    window.key("F12");
    give_back(&mut window, &path.unwrap());
    assert!(
        window.sees("Tệp khác văn bản đã khóa"),
        "{:#?}",
        window.texts()
    );
    window.key("Enter");
    assert!(issued(&window)[0].returned.is_empty());
}

#[test]
fn a_file_that_is_no_document_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ghi-chu.pdf");
    std::fs::write(&path, "không phải PDF").unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.drop_file(&path);
    assert!(window.sees("PDF"), "{:#?}", window.texts());
    assert!(!window.sees("Đối chiếu với văn bản"));
    assert!(issued(&window)[0].returned.is_empty());
}

#[test]
fn a_publication_is_recorded_by_channel_and_its_ten_days_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    assert!(
        window.sees("Còn thiếu: phương tiện"),
        "{:#?}",
        window.texts()
    );
    window.focus("issue-posted-note");
    window.type_text("Bảng tin trụ sở");
    window.key("Enter");
    // A note on no date is not recorded.
    assert!(issued(&window)[0].publications.is_empty());
    window.focus("issue-posted-date");
    window.type_text("14/11");
    window.key("Enter");
    // Every name is in it and nothing signed came back: Enter alone records nothing.
    window.key("Enter");
    for said in ["đủ họ tên", "Chưa nhận về bản đã ký"] {
        assert!(window.sees(said), "{said}: {:#?}", window.texts());
    }
    assert!(issued(&window)[0].publications.is_empty());
    window.click("Vẫn ghi là đã công khai");
    let published = &issued(&window)[0].publications;
    assert_eq!(published.len(), 1, "{:#?}", window.texts());
    assert_eq!(published[0].channel, Channel::Posted);
    assert_eq!(published[0].note, "Bảng tin trụ sở");
    assert!(
        !window.sees("niêm yết tại trụ sở; gửi"),
        "{:#?}",
        window.texts()
    );
}

#[test]
fn a_day_on_which_nothing_can_have_been_published_is_said_at_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.focus("issue-posted-note");
    window.type_text("Bảng tin trụ sở");
    for (typed, said) in [
        ("13/11/2026", "trước ngày họp 14/11/2026"),
        ("15/11/2026", "sau hôm nay (14/11/2026)"),
    ] {
        window.focus("issue-posted-date");
        window.key("Ctrl+a");
        window.type_text(typed);
        window.key("Enter");
        assert!(window.sees(said), "{said}: {:#?}", window.texts());
        assert!(issued(&window)[0].publications.is_empty());
    }
    // The note typed is still there.
    window.focus("issue-posted-date");
    window.key("Ctrl+a");
    window.type_text("14/11/2026\n");
    window.click("Vẫn ghi là đã công khai");
    assert_eq!(issued(&window)[0].publications[0].note, "Bảng tin trụ sở");
}

#[test]
fn what_is_typed_of_a_publication_stays_while_a_file_is_filed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quet.pdf");
    scan(&path);
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.focus("issue-posted-note");
    window.type_text("Bảng tin trụ sở");
    give_back(&mut window, &path);
    window.key("Enter");
    assert_eq!(issued(&window)[0].state(), DocumentState::SignedOnPaper);
    window.focus("issue-posted-date");
    window.type_text("14/11/2026\n");
    window.click("Vẫn ghi là đã công khai");
    assert_eq!(issued(&window)[0].publications[0].note, "Bảng tin trụ sở");
}

#[test]
fn what_is_typed_of_a_publication_outlives_the_program_until_it_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    window.focus("issue-posted-note");
    window.type_text("Bảng tin trụ sở");
    window.focus("issue-media-date");
    window.type_text("14/11");
    let mut window = window.killed_and_restarted();
    window.key("F12");
    window.focus("issue-posted-date");
    window.type_text("14/11\n");
    window.click("Vẫn ghi là đã công khai");
    let published = |window: &Harness| issued(window)[0].publications.clone();
    assert_eq!(published(&window)[0].note, "Bảng tin trụ sở");
    window.focus("issue-media-date");
    window.key("Enter");
    window.click("Vẫn ghi là đã công khai");
    assert_eq!(published(&window).len(), 2, "{:#?}", window.texts());
    let draft = window.store().read(|r| r.draft("publications/1")).wait();
    assert_eq!(draft.unwrap().as_deref(), Some("{}"));
}

#[test]
fn an_erratum_half_typed_outlives_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("quet.pdf");
    scan(&path);
    let mut window = notice(folder.path());
    window.key("Ctrl+l");
    give_back(&mut window, &path);
    window.key("Enter");
    window.focus("issue-correct");
    window.key("Enter");
    window.type_text("Mục 2");
    let mut window = window.killed_and_restarted();
    window.key("F11");
    window.key("F12");
    window.focus("issue.correction[0].place");
    window.type_text("1");
    let draft = window.store().read(|reader| reader.draft("erratum/1"));
    assert!(draft.wait().unwrap().unwrap().contains("Mục 21"));
}
