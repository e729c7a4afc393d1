//! What may be put into a locked document: number, date, signature picture, mark; nowhere else.

use chrono::NaiveDate;
use lopdf::{Dictionary, Document, IncrementalDocument, Object, Stream};
use so_doi_thoai::document::block::Slot;
use so_doi_thoai::signature::{Comparison, Difference, Locked, State, verdict};
use so_doi_thoai::words;

use super::maker::{Made, notice, now, signed};

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
fn digits_reaching_into_a_room_are_no_part_of_its_number() {
    let made = notice();
    let (page, x, y, number) = in_room(&made, Slot::Number, "15");
    let area = made
        .slots
        .iter()
        .find(|slot| slot.room.slot == Slot::Number);
    let room = area.unwrap().room;
    let serial = (page, room.x + room.width - 2.0, y, "20");
    let beside = stamped(&made.pdf, &[(page, x, y, number), serial]);
    assert_eq!(made.verdict(&beside).number, Some(15));
    // Which of two is meant, nobody can tell.
    let second = (page, x + 22.0, y, "20");
    assert!(second.1 + 14.0 < room.x + room.width, "{room:?}");
    let two = stamped(&made.pdf, &[(page, x, y, number), second]);
    assert_eq!(made.verdict(&two).number, None);
    let time = stamped(&made.pdf, &[(page, x, y, "8:15")]);
    assert_eq!(made.verdict(&time).number, None);
}

#[test]
fn a_number_and_a_date_that_the_document_bears_already_are_kept() {
    let made = notice();
    let stamps = [
        in_room(&made, Slot::Number, "27"),
        in_room(&made, Slot::Day, "20"),
        in_room(&made, Slot::Month, "11"),
    ];
    let bytes = signed(&stamped(&made.pdf, &stamps), Some("ChuKy1"));
    let on = NaiveDate::from_ymd_opt(2026, 11, 18);
    let locked = Locked {
        pdf: &made.pdf,
        slots: &made.slots,
        mark: "",
        number: Some(15),
        dated_on: on,
    };
    let found = verdict(&bytes, &locked, &[], now()).unwrap();
    assert_eq!((found.number, found.dated_on), (Some(15), on));
    assert_eq!(found.differing_number, Some(27));
    assert_eq!(found.differing_date, NaiveDate::from_ymd_opt(2026, 11, 20));
    let said = words::signature::verdict(&found).join("\n");
    assert!(said.contains("27, KHÁC số 15"), "{said}");
    assert!(said.contains("20/11/2026, KHÁC ngày 18/11/2026"), "{said}");
}

#[test]
fn a_stamp_changed_after_signing_leaves_the_file_unproved() {
    let made = notice();
    let room = in_room(&made, Slot::Number, "1");
    let first = signed(&stamped(&made.pdf, &[room]), Some("ChuKy1"));
    assert!(made.verdict(&first).is_proved());
    // A further digit right behind the first, and a signature over both.
    let (page, x, y, _) = room;
    let more = stamped(&first, &[(page, x + 6.5, y, "5")]);
    let verdict = made.verdict(&signed(&more, None));
    assert_eq!(verdict.signatures.len(), 2);
    let restamped = State::Restamped {
        signed: "1".into(),
        shows: "15".into(),
    };
    assert_eq!(verdict.signatures[0].state, restamped);
    assert_eq!(verdict.comparison, Comparison::Same);
    assert!(!verdict.is_proved());
    let said = words::signature::verdict(&verdict).join("\n");
    assert!(said.contains("“1”") && said.contains("“15”"), "{said}");
}

#[test]
fn rooms_filled_after_the_first_signature_are_no_change_of_it() {
    let made = notice();
    let first = signed(&made.pdf, Some("ChuKy1"));
    let clerk = stamped(&first, &[in_room(&made, Slot::Number, "27")]);
    let verdict = made.verdict(&signed(&clerk, None));
    assert!(verdict.is_proved(), "{verdict:?}");
    assert_eq!(verdict.number, Some(27));
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

/// A picture over an area of the page of the signature, hiding what lies under it as far as its mask
/// says.
fn pictured(made: &Made, area: [f32; 4], mask: u8) -> Vec<u8> {
    let page = room_of_signature(made).0;
    let document = Document::load_mem(&made.pdf).unwrap();
    let id = document.get_pages().into_values().nth(page).unwrap();
    let mut update = IncrementalDocument::create_from(made.pdf.clone(), document);
    let picture = |space: &str, values: Vec<u8>| {
        let kind = Dictionary::from_iter([
            ("Subtype", Object::Name(b"Image".to_vec())),
            ("Width", 2.into()),
            ("Height", 2.into()),
            ("BitsPerComponent", 8.into()),
            ("ColorSpace", Object::Name(space.as_bytes().to_vec())),
        ]);
        Stream::new(kind, values)
    };
    let mask = picture("DeviceGray", vec![mask; 4]);
    let mask = update.new_document.add_object(mask);
    let mut seal = picture("DeviceRGB", vec![200; 12]);
    seal.dict.set("SMask", Object::Reference(mask));
    let seal = update.new_document.add_object(seal);
    let pictures = Dictionary::from_iter([("Seal", Object::Reference(seal))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(pictures))]);
    let [left, top, width, height] = area;
    let form = Dictionary::from_iter([
        ("Subtype", Object::Name(b"Form".to_vec())),
        ("BBox", reals(&[0.0, 0.0, width, height])),
        ("Resources", Object::Dictionary(resources)),
    ]);
    let content = format!("q {width} 0 0 {height} 0 0 cm /Seal Do Q");
    let form = Stream::new(form, content.into_bytes());
    let form = update.new_document.add_object(form);
    let looks = Dictionary::from_iter([("N", Object::Reference(form))]);
    let before = update.get_prev_documents().get_dictionary(id).unwrap();
    let paper = before.get(b"MediaBox").unwrap().as_array().unwrap();
    let bottom = paper[3].as_float().unwrap() - top - height;
    let stamp = Dictionary::from_iter([
        ("Subtype", Object::Name(b"Stamp".to_vec())),
        ("F", 4.into()),
        (
            "Rect",
            reals(&[left, bottom, left + width, bottom + height]),
        ),
        ("AP", Object::Dictionary(looks)),
    ]);
    update.opt_clone_object_to_new_document(id).unwrap();
    let page = update.new_document.get_dictionary_mut(id).unwrap();
    page.set("Annots", Object::Array(vec![Object::Dictionary(stamp)]));
    let mut saved = Vec::new();
    update.save_to(&mut saved).unwrap();
    saved
}

fn room_of_signature(made: &Made) -> (usize, [f32; 4]) {
    let is_signature =
        |slot: &&so_doi_thoai::typeset::PlacedSlot| matches!(slot.room.slot, Slot::Signature(_));
    let slot = made.slots.iter().find(is_signature).unwrap();
    let room = slot.room;
    (slot.page, [room.x, room.y, room.width, room.height])
}

#[test]
fn a_seal_may_reach_beyond_its_room_as_long_as_it_hides_no_words() {
    let made = notice();
    let (page, [x, y, width, height]) = room_of_signature(&made);
    let inside = pictured(&made, [x + 5.0, y + 2.0, width - 10.0, height - 4.0], 255);
    assert_eq!(made.verdict(&inside).comparison, Comparison::Same);
    let beyond = [x, y - 18.0, width, height + 36.0];
    let seal = made.verdict(&pictured(&made, beyond, 60)).comparison;
    assert_eq!(seal, Comparison::Same);
    match made.verdict(&pictured(&made, beyond, 255)).comparison {
        Comparison::Differs {
            difference: Difference::Covered { page: at, .. },
        } => assert_eq!(at, page + 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_picture_far_from_its_room_is_shown_even_where_nothing_is_printed() {
    let made = notice();
    let bytes = pictured(&made, [20.0, 500.0, 30.0, 30.0], 255);
    match made.verdict(&bytes).comparison {
        Comparison::Differs {
            difference: Difference::Drawn { left, top, .. },
        } => assert_eq!((left, top), (7, 176)),
        other => panic!("{other:?}"),
    }
}
