//! What a file carries besides its pages: the session's data, empty fields for signatures.

use so_doi_thoai::document::block::Slot;
use so_doi_thoai::document::{Kind, Stage};
use so_doi_thoai::import::{carried, record};
use so_doi_thoai::output::pdf::{self, Attachment, Options};
use so_doi_thoai::pdf::{File, lines};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::typeset::{Pages, typeset};

use super::sample::{self, record as sample_record};
use super::{build, made};

fn pages(kind: Kind) -> Pages {
    let document = build(kind, &sample_record(), Stage::Final).unwrap();
    typeset(&document, &Progress::default()).unwrap()
}

fn with(kind: Kind, change: impl FnOnce(&mut Options)) -> Vec<u8> {
    let mut options = Options::at(sample::at(sample::day(2026, 11, 15), 8, 0));
    change(&mut options);
    pdf::bytes(&pages(kind), options, &Progress::default()).unwrap()
}

fn with_session() -> Vec<u8> {
    let json = record::write(&sample_record()).unwrap();
    with(Kind::Minutes, |options| {
        options.attachment = Some(Attachment::session(json, "Dữ liệu hội nghị".into()));
    })
}

#[test]
fn the_session_is_read_back_from_the_document() {
    let file = File::read(&with_session()).unwrap();
    let attachments = file.attachments();
    assert_eq!(attachments.len(), 1);
    assert_eq!(attachments[0].name, "hoi-nghi-doi-thoai.json");
    assert_eq!(attachments[0].mime, "application/json");
    assert_eq!(attachments[0].description, "Dữ liệu hội nghị");
    let session = carried::session(&with_session()).unwrap();
    assert_eq!(record::read(&session).unwrap(), sample_record());
}

#[test]
fn a_file_that_carries_another_one_declares_part_3_of_the_archive_form() {
    let part = |bytes: &[u8]| {
        let packet = File::read(bytes).unwrap().particulars().packet;
        let (_, rest) = packet.split_once("<pdfaid:part>").unwrap();
        rest[..1].to_owned()
    };
    assert_eq!(part(&with_session()), "3");
    assert_eq!(part(&with(Kind::Minutes, |_| ())), "2");
    let document = lopdf::Document::load_mem(&with_session()).unwrap();
    let catalog = document.catalog().unwrap();
    let associated = catalog.get(b"AF").unwrap().as_array().unwrap();
    let file = document
        .get_dictionary(associated[0].as_reference().unwrap())
        .unwrap();
    let relation = file.get(b"AFRelationship").unwrap();
    assert_eq!(relation.as_name().unwrap(), b"Data");
}

#[test]
fn a_document_without_data_gives_no_session() {
    let bytes = made(Kind::Minutes, &sample_record(), Stage::Final);
    let error = carried::session(&bytes).unwrap_err();
    assert!(matches!(error, carried::CarriedError::NoSession));
}

#[test]
fn every_letter_is_read_back_where_it_was_set() {
    let set = pages(Kind::Notice);
    let bytes = with(Kind::Notice, |_| ());
    let file = File::read(&bytes).unwrap();
    assert_eq!(file.page_count(), set.pages().len());
    let mut reader = file.reader();
    for (index, page) in set.pages().iter().enumerate() {
        let read = reader.page(index);
        assert!(read.is_whole);
        let mut at = 0;
        for text in page.texts() {
            let first = read.letters[at];
            assert!((first.x - text.x).abs() < 0.02, "{}", text.text);
            assert!((first.y - text.y).abs() < 0.02, "{}", text.text);
            assert!((first.size - text.size).abs() < 0.01, "{}", text.text);
            let letters = read.letters[at..].iter().take(text.text.chars().count());
            assert!(letters.map(|letter| letter.letter).eq(text.text.chars()));
            at += text.text.chars().count();
            let shown = text.text.trim_end().chars().count();
            let spaces = text.text.chars().count() - shown;
            if shown > 0 {
                let last = read.letters[at - 1 - spaces];
                assert!((last.right - text.right()).abs() < 0.3, "{}", text.text);
            }
        }
        assert_eq!(at, read.letters.len());
        assert_eq!(page.rules().count(), read.marks.len());
    }
}

#[test]
fn lines_are_read_as_a_person_reads_them() {
    let bytes = with(Kind::Notice, |_| ());
    let file = File::read(&bytes).unwrap();
    let lines = lines(&file.reader().page(0));
    let has = |text: &str| lines.iter().any(|line| line.text == text);
    assert!(has("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "{lines:?}");
    assert!(has("Độc lập - Tự do - Hạnh phúc"));
    assert!(has("THÔNG BÁO"));
}

#[test]
fn every_room_for_a_signature_gets_its_empty_field() {
    let bytes = with(Kind::Minutes, |options| options.fields = true);
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let form = document.catalog().unwrap().get(b"AcroForm").unwrap();
    let fields = form.as_dict().unwrap().get(b"Fields").unwrap();
    let fields = fields.as_array().unwrap();
    let rooms: Vec<_> = pages(Kind::Minutes)
        .slots()
        .into_iter()
        .filter(|slot| matches!(slot.room.slot, Slot::Signature(_)))
        .collect();
    assert!(rooms.len() > 1);
    assert_eq!(fields.len(), rooms.len());
    for (at, (field, slot)) in fields.iter().zip(rooms).enumerate() {
        let field = document
            .get_dictionary(field.as_reference().unwrap())
            .unwrap();
        let name = lopdf::decode_text_string(field.get(b"T").unwrap()).unwrap();
        assert_eq!(name, format!("ChuKy{}", at + 1));
        assert!(!field.has(b"V") && field.has(b"AP"));
        let rect = field.get(b"Rect").unwrap().as_array().unwrap();
        assert!((rect[0].as_float().unwrap() - slot.room.x).abs() < 0.01);
    }
    let plain = lopdf::Document::load_mem(&with(Kind::Minutes, |_| ())).unwrap();
    assert!(!plain.catalog().unwrap().has(b"AcroForm"));
}
