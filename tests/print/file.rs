//! What the file says of itself.

use lopdf::{Dictionary, Document, Object};
use so_doi_thoai::document::{Kind, Stage};

use super::build;
use so_doi_thoai::output::pdf::{self, PdfError};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::typeset::{TypesetError, typeset};

use super::reader::Pdf;
use super::sample::{self, record};
use super::{made, printed};

fn catalog(document: &Document) -> &Dictionary {
    document.catalog().unwrap()
}

fn text(dictionary: &Dictionary, key: &[u8]) -> String {
    lopdf::decode_text_string(dictionary.get(key).unwrap()).unwrap()
}

#[test]
fn the_file_carries_version_title_language_and_times() {
    let bytes = made(Kind::Notice, &record(), Stage::Final);
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let document = Pdf::read(&bytes).document;
    let info = document
        .trailer
        .get(b"Info")
        .unwrap()
        .as_reference()
        .unwrap();
    let info = document.get_dictionary(info).unwrap();
    assert!(text(info, b"Title").ends_with(&record().session.subject));
    assert_eq!(text(info, b"Author"), "Ủy ban nhân dân xã Bình Lộc");
    assert_eq!(text(info, b"CreationDate"), "D:20261115080000");
    assert_eq!(text(catalog(&document), b"Lang"), "vi-VN");
    let mode = catalog(&document).get(b"PageMode").unwrap();
    assert_eq!(mode.as_name().unwrap(), b"UseOutlines");
}

#[test]
fn the_file_declares_an_archive_form_with_its_colour_space() {
    let document = printed(Kind::Minutes, &record()).document;
    let metadata = catalog(&document).get(b"Metadata").unwrap();
    let metadata = document
        .get_object(metadata.as_reference().unwrap())
        .unwrap();
    let packet = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
    assert!(packet.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(packet.contains("2026-11-15T08:00:00"));
    assert!(packet.contains(&record().session.subject));
    let intents = catalog(&document)
        .get(b"OutputIntents")
        .unwrap()
        .as_array()
        .unwrap();
    let intent = intents[0].as_dict().unwrap();
    let profile = intent
        .get(b"DestOutputProfile")
        .unwrap()
        .as_reference()
        .unwrap();
    let profile = document.get_object(profile).unwrap().as_stream().unwrap();
    let profile = profile
        .decompressed_content()
        .unwrap_or(profile.content.clone());
    assert_eq!(&profile[36..40], b"acsp");
}

#[test]
fn the_outline_is_nested_and_in_the_order_of_the_text() {
    let document = printed(Kind::Minutes, &record()).document;
    let outline = catalog(&document).get(b"Outlines").unwrap();
    let outline = document
        .get_dictionary(outline.as_reference().unwrap())
        .unwrap();
    let parts = children(&document, outline);
    let titles: Vec<String> = parts.iter().map(|part| text(part, b"Title")).collect();
    assert_eq!(titles[0], "I. THỜI GIAN, ĐỊA ĐIỂM, HÌNH THỨC");
    assert_eq!(titles.len(), 4);
    let content = children(&document, parts[2]);
    let speakers = children(&document, content[2]);
    assert_eq!(speakers.len(), 11);
    assert!(text(speakers[2], b"Title").starts_with("3.3. Bà Nguyễn Thị Mỹ Dung"));
    let place = speakers[2].get(b"Dest").unwrap().as_array().unwrap();
    assert!(
        document
            .get_dictionary(place[0].as_reference().unwrap())
            .is_ok()
    );
}

fn children<'a>(document: &'a Document, parent: &Dictionary) -> Vec<&'a Dictionary> {
    let mut found = Vec::new();
    let mut next = parent.get(b"First").ok();
    while let Some(id) = next {
        let child = document.get_dictionary(id.as_reference().unwrap()).unwrap();
        found.push(child);
        next = child.get(b"Next").ok();
    }
    found
}

#[test]
fn the_appendix_counts_its_own_pages_in_the_viewers_list() {
    let pdf = printed(Kind::Notice, &record());
    let labels = catalog(&pdf.document)
        .get(b"PageLabels")
        .unwrap()
        .as_dict()
        .unwrap();
    let labels = labels.get(b"Nums").unwrap().as_array().unwrap();
    let appendix = pdf.pages.iter().position(|p| p.width > p.height).unwrap();
    assert_eq!(labels[0], Object::Integer(0));
    assert_eq!(labels[2], Object::Integer(i64::try_from(appendix).unwrap()));
}

#[test]
fn the_same_session_gives_the_same_bytes_and_another_one_another_identity() {
    let identity = |bytes: &[u8]| {
        let document = Document::load_mem(bytes).unwrap();
        format!("{:?}", document.trailer.get(b"ID").unwrap())
    };
    let first = made(Kind::Minutes, &record(), Stage::Final);
    let again = made(Kind::Minutes, &record(), Stage::Final);
    assert_eq!(first, again);
    let mut changed = record();
    changed.opinions[0].content.push('.');
    let other = made(Kind::Minutes, &changed, Stage::Final);
    assert_ne!(identity(&first), identity(&other));
}

#[test]
fn a_stopped_piece_of_work_gives_no_file() {
    let document = build(Kind::Minutes, &record(), Stage::Final).unwrap();
    let pages = typeset(&document, &Progress::default()).unwrap();
    let progress = Progress::default();
    progress.cancel();
    let stopped = typeset(&document, &progress);
    assert!(matches!(stopped, Err(TypesetError::Cancelled(_))));
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    let stopped = pdf::bytes(&pages, written_at, &progress);
    assert!(matches!(stopped, Err(PdfError::Cancelled(_))));
}

#[test]
fn progress_ends_at_its_total() {
    let progress = Progress::default();
    let document = build(Kind::Notice, &record(), Stage::Final).unwrap();
    let pages = typeset(&document, &progress).unwrap();
    let (done, total) = progress.so_far();
    assert!(done == total && total > 0);
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    pdf::bytes(&pages, written_at, &progress).unwrap();
    assert_eq!(
        progress.so_far(),
        (pages.pages().len(), pages.pages().len())
    );
}
