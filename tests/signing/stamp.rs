//! What may be put into a locked document: number, date, signature picture, mark; nowhere else.

use chrono::NaiveDate;
use lopdf::{Dictionary, Document, IncrementalDocument, Object, Stream};
use so_doi_thoai::document::block::Slot;
use so_doi_thoai::signature::{Comparison, Difference};

use super::maker::{Made, notice, signed};

/// Puts a text at a place of a page, measured from the upper left, as a stamping tool does: as an
/// annotation with an appearance of its own.
fn stamped(bytes: &[u8], stamps: &[(usize, f32, f32, &str)]) -> Vec<u8> {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let mut update = IncrementalDocument::create_from(bytes.to_vec(), document);
    for (page, x, y, text) in stamps {
        let id = pages[*page];
        let before = update.get_prev_documents().get_dictionary(id).unwrap();
        let paper = before.get(b"MediaBox").unwrap().as_array().unwrap();
        let height = paper[3].as_float().unwrap();
        let mut notes = before
            .get(b"Annots")
            .and_then(Object::as_array)
            .cloned()
            .unwrap_or_default();
        let font = Dictionary::from_iter([
            ("Type", Object::Name(b"Font".to_vec())),
            ("Subtype", Object::Name(b"Type1".to_vec())),
            ("BaseFont", Object::Name(b"Times-Roman".to_vec())),
            ("Encoding", Object::Name(b"WinAnsiEncoding".to_vec())),
        ]);
        let fonts = Dictionary::from_iter([("F", Object::Dictionary(font))]);
        let resources = Dictionary::from_iter([("Font", Object::Dictionary(fonts))]);
        let width = 7.0 * f32::from(u16::try_from(text.len()).unwrap());
        let form = Dictionary::from_iter([
            ("Subtype", Object::Name(b"Form".to_vec())),
            ("BBox", reals(&[0.0, 0.0, width, 14.0])),
            ("Resources", Object::Dictionary(resources)),
        ]);
        let content = format!("BT /F 13 Tf 0 3 Td ({text}) Tj ET");
        let form = Stream::new(form, content.into_bytes());
        let form = update.new_document.add_object(form);
        let looks = Dictionary::from_iter([("N", Object::Reference(form))]);
        let bottom = height - y - 3.0;
        notes.push(Object::Dictionary(Dictionary::from_iter([
            ("Type", Object::Name(b"Annot".to_vec())),
            ("Subtype", Object::Name(b"FreeText".to_vec())),
            ("F", 4.into()),
            ("Rect", reals(&[*x, bottom, x + width, bottom + 14.0])),
            ("AP", Object::Dictionary(looks)),
        ])));
        if !update.new_document.has_object(id) {
            update.opt_clone_object_to_new_document(id).unwrap();
        }
        let page = update.new_document.get_dictionary_mut(id).unwrap();
        let mut all = page
            .get(b"Annots")
            .and_then(Object::as_array)
            .cloned()
            .unwrap_or_default();
        all.extend(notes.pop());
        page.set("Annots", Object::Array(all));
    }
    let mut saved = Vec::new();
    update.save_to(&mut saved).unwrap();
    saved
}

fn reals(numbers: &[f32]) -> Object {
    Object::Array(numbers.iter().map(|number| Object::Real(*number)).collect())
}

/// A text in the room of a kind.
fn in_room<'a>(made: &Made, kind: Slot, text: &'a str) -> (usize, f32, f32, &'a str) {
    let slot = made
        .slots
        .iter()
        .find(|slot| slot.room.slot == kind)
        .unwrap();
    let room = slot.room;
    (slot.page, room.x + 4.0, room.y + room.height - 4.0, text)
}

#[test]
fn number_and_date_stamped_into_their_rooms_are_taken_over() {
    let made = notice();
    let stamps = [
        in_room(&made, Slot::Number, "27"),
        in_room(&made, Slot::Day, "20"),
        in_room(&made, Slot::Month, "11"),
    ];
    let verdict = made.verdict(&signed(&stamped(&made.pdf, &stamps), Some("ChuKy1")));
    assert!(verdict.is_proved(), "{verdict:?}");
    assert_eq!(verdict.number, Some(27));
    assert_eq!(verdict.dated_on, NaiveDate::from_ymd_opt(2026, 11, 20));
}

#[test]
fn rooms_left_empty_give_neither_number_nor_date() {
    let made = notice();
    let verdict = made.verdict(&made.pdf);
    assert_eq!((verdict.number, verdict.dated_on), (None, None));
}

#[test]
fn words_may_stand_in_the_room_of_a_signature_and_in_the_corner_of_the_first_page() {
    let made = notice();
    let signature = in_room(&made, Slot::Signature(0), "Ky boi: UBND xa");
    let corner = (0, 430.0, 30.0, "Ky boi: UBND xa");
    for stamp in [signature, corner] {
        let verdict = made.verdict(&stamped(&made.pdf, &[stamp]));
        assert_eq!(verdict.comparison, Comparison::Same, "{stamp:?}");
    }
}

#[test]
fn words_added_elsewhere_are_shown() {
    let made = notice();
    for (page, x, y) in [(0, 100.0, 30.0), (1, 430.0, 30.0), (0, 30.0, 600.0)] {
        let bytes = stamped(&made.pdf, &[(page, x, y, "500 trieu")]);
        match made.verdict(&bytes).comparison {
            Comparison::Differs {
                difference: Difference::Added { page: at, line },
            } => {
                assert_eq!(at, page + 1);
                assert_eq!(line, "500 trieu");
            }
            Comparison::Differs {
                difference: Difference::Words { found, .. },
            } => assert!(found.contains("500 trieu"), "{found}"),
            other => panic!("{other:?}"),
        }
    }
}
