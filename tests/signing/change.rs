//! Files that were changed, before signing or after it.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, IncrementalDocument, Object, Stream};
use so_doi_thoai::document::Kind;
use so_doi_thoai::signature::{Comparison, Difference, State};

use super::maker::{Made, made_of, notice, record, signed};

#[track_caller]
fn difference(made: &Made, bytes: &[u8]) -> Difference {
    let verdict = made.verdict(bytes);
    assert!(!verdict.is_proved());
    match verdict.comparison {
        Comparison::Differs { difference } => difference,
        other => panic!("{other:?}"),
    }
}

/// The document with a change in its objects, saved anew as another program would.
fn saved_anew(bytes: &[u8], change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    change(&mut document);
    let mut saved = Vec::new();
    document.save_to(&mut saved).unwrap();
    saved
}

/// The document with a change appended as a revision.
fn appended(bytes: &[u8], change: impl FnOnce(&mut IncrementalDocument)) -> Vec<u8> {
    let document = Document::load_mem(bytes).unwrap();
    let mut update = IncrementalDocument::create_from(bytes.to_vec(), document);
    change(&mut update);
    let mut saved = Vec::new();
    update.save_to(&mut saved).unwrap();
    saved
}

fn edit_content(document: &mut Document, page: u32, edit: impl FnOnce(&mut Vec<Operation>)) {
    let id = document.get_pages()[&page];
    let content = document.get_page_content(id);
    let mut content = Content::decode(&content).unwrap();
    edit(&mut content.operations);
    let bytes = content.encode().unwrap();
    document.change_page_content(id, bytes).unwrap();
}

fn number(value: i64) -> Object {
    Object::Integer(value)
}

/// A filled rectangle in white, from the lower left corner of the page.
fn white(x: i64, y: i64, width: i64, height: i64) -> Vec<Operation> {
    vec![
        Operation::new("g", vec![number(1)]),
        Operation::new("re", [x, y, width, height].map(number).to_vec()),
        Operation::new("f", vec![]),
    ]
}

#[test]
fn one_byte_changed_under_a_signature_is_seen() {
    let made = notice();
    let mut bytes = signed(&made.pdf, Some("ChuKy1"));
    let at = bytes.windows(10).position(|w| w == b"/Producer(").unwrap();
    bytes[at + 12] ^= 1;
    let verdict = made.verdict(&bytes);
    assert_eq!(verdict.signatures[0].state, State::Altered);
    assert!(!verdict.is_proved());
}

#[test]
fn words_changed_before_signing_are_shown_with_their_line() {
    let made = notice();
    let mut changed = record();
    for opinion in &mut changed.opinions {
        opinion.content = opinion.content.replace("chảy ra mương", "chảy ra sông");
    }
    assert_ne!(changed, record());
    let other = made_of(Kind::Notice, &changed, true);
    let bytes = signed(&other.pdf, Some("ChuKy1"));
    let verdict = made.verdict(&bytes);
    assert_eq!(verdict.signatures[0].state, State::Intact);
    assert!(!verdict.is_proved());
    let signed = verdict.signatures[0].signed.as_ref().unwrap();
    assert!(!signed.is_same());
    match difference(&made, &bytes) {
        Difference::Words { locked, found, .. } => {
            assert!(locked.contains("mương"), "{locked}");
            assert!(!found.contains("mương"), "{found}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_page_swapped_is_named_with_the_page_it_shows() {
    let made = notice();
    let bytes = saved_anew(&made.pdf, |document| {
        let root = document.catalog().unwrap().get(b"Pages").unwrap();
        let root = root.as_reference().unwrap();
        let pages = document.get_dictionary_mut(root).unwrap();
        pages
            .get_mut(b"Kids")
            .unwrap()
            .as_array_mut()
            .unwrap()
            .swap(0, 1);
    });
    let shown = difference(&made, &signed(&bytes, Some("ChuKy1")));
    assert_eq!(shown, Difference::Swapped { page: 1, shows: 2 });
}

#[test]
fn a_page_left_out_is_counted() {
    let made = notice();
    let count = Document::load_mem(&made.pdf).unwrap().get_pages().len();
    let bytes = saved_anew(&made.pdf, |document| document.delete_pages(&[2]));
    let found = count - 1;
    let expected = Difference::PageCount {
        locked: count,
        found,
    };
    assert_eq!(difference(&made, &bytes), expected);
}

#[test]
fn a_file_only_saved_anew_is_the_same() {
    let made = notice();
    let bytes = saved_anew(&made.pdf, |document| {
        document.renumber_objects_with(500);
        document.decompress();
    });
    assert!(made.verdict(&signed(&bytes, Some("ChuKy1"))).is_proved());
}

#[test]
fn a_run_moved_by_a_point_is_seen_and_by_a_tenth_is_not() {
    let made = notice();
    let moved = |by: f32| {
        saved_anew(&made.pdf, |document| {
            edit_content(document, 1, |operations| {
                let place = operations.iter_mut().find(|o| o.operator == "Tm").unwrap();
                let x = place.operands[4].as_float().unwrap();
                place.operands[4] = Object::Real(x + by);
            });
        })
    };
    assert!(made.verdict(&moved(0.1)).comparison.is_same());
    let shown = difference(&made, &moved(1.0));
    assert!(
        matches!(shown, Difference::Moved { page: 1, .. }),
        "{shown:?}"
    );
}

#[test]
fn words_made_white_or_unseen_are_missed() {
    let made = notice();
    for operation in [
        Operation::new("g", vec![number(1)]),
        Operation::new("Tr", vec![number(3)]),
    ] {
        let bytes = saved_anew(&made.pdf, |document| {
            edit_content(document, 1, |operations| {
                operations.insert(1, operation);
            });
        });
        let shown = difference(&made, &bytes);
        let is_seen = matches!(
            shown,
            Difference::Moved { page: 1, .. } | Difference::Words { page: 1, .. }
        );
        assert!(is_seen, "{shown:?}");
    }
}

#[test]
fn a_white_area_over_words_is_seen_before_and_after_signing() {
    let made = notice();
    let covering = saved_anew(&made.pdf, |document| {
        edit_content(document, 1, |operations| {
            operations.extend(white(200, 700, 300, 80));
        });
    });
    let bytes = signed(&covering, Some("ChuKy1"));
    let shown = difference(&made, &bytes);
    assert!(
        matches!(shown, Difference::Covered { page: 1, .. }),
        "{shown:?}"
    );

    let bytes = appended(&signed(&made.pdf, Some("ChuKy1")), |update| {
        cover_with_note(update, [200, 700, 500, 780]);
    });
    let verdict = made.verdict(&bytes);
    assert_eq!(verdict.signatures[0].state, State::ChangedAfter);
    assert!(verdict.signatures[0].signed.as_ref().unwrap().is_same());
    let shown = difference(&made, &bytes);
    assert!(
        matches!(shown, Difference::Covered { page: 1, .. }),
        "{shown:?}"
    );
}

/// An annotation with a white appearance on page 1.
fn cover_with_note(update: &mut IncrementalDocument, rect: [i64; 4]) {
    let [left, bottom, right, top] = rect;
    let bounds = [0, 0, right - left, top - bottom].map(number).to_vec();
    let operations = white(0, 0, right - left, top - bottom);
    let content = Content { operations }.encode().unwrap();
    let form = Dictionary::from_iter([
        ("Type", Object::Name(b"XObject".to_vec())),
        ("Subtype", Object::Name(b"Form".to_vec())),
        ("BBox", Object::Array(bounds)),
    ]);
    let form = update.new_document.add_object(Stream::new(form, content));
    let looks = Dictionary::from_iter([("N", Object::Reference(form))]);
    let note = update.new_document.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Annot".to_vec())),
        ("Subtype", Object::Name(b"Stamp".to_vec())),
        ("F", number(4)),
        ("Rect", Object::Array(rect.map(number).to_vec())),
        ("AP", Object::Dictionary(looks)),
    ]));
    let page = update.get_prev_documents().get_pages()[&1];
    update.opt_clone_object_to_new_document(page).unwrap();
    let page = update.new_document.get_dictionary_mut(page).unwrap();
    page.set("Annots", Object::Array(vec![Object::Reference(note)]));
}

#[test]
fn what_follows_a_signature_without_being_seen_does_not_touch_it() {
    let made = notice();
    let bytes = appended(&signed(&made.pdf, Some("ChuKy1")), |update| {
        update.new_document.add_object(Dictionary::from_iter([(
            "Type",
            Object::Name(b"DSS".to_vec()),
        )]));
    });
    let verdict = made.verdict(&bytes);
    assert!(!verdict.signatures[0].signature.covers_all);
    assert!(verdict.is_proved(), "{verdict:?}");
}

#[test]
fn a_font_that_shows_other_glyphs_for_the_same_letters_is_seen() {
    let made = notice();
    let bytes = saved_anew(&made.pdf, |document| {
        let map = Stream::new(Dictionary::new(), vec![0, 1, 0, 2, 0, 3]);
        let map = document.add_object(map);
        let ids: Vec<_> = document.objects.keys().copied().collect();
        for id in ids {
            let Ok(font) = document.get_dictionary_mut(id) else {
                continue;
            };
            if font.has(b"DescendantFonts") {
                let descendants = font.get_mut(b"DescendantFonts").unwrap();
                let Ok([descendant, ..]) = descendants.as_array_mut().map(Vec::as_mut_slice) else {
                    continue;
                };
                if let Ok(descendant) = descendant.as_dict_mut() {
                    descendant.set("CIDToGIDMap", Object::Reference(map));
                }
            }
        }
    });
    let shown = difference(&made, &bytes);
    assert!(
        matches!(shown, Difference::Moved { page: 1, .. }),
        "{shown:?}"
    );
}

#[test]
fn a_field_that_the_viewer_fills_in_by_itself_is_seen() {
    let made = notice();
    let with_field = |kind: &str| {
        appended(&made.pdf, |update| {
            let field = update.new_document.add_object(Dictionary::from_iter([
                ("Subtype", Object::Name(b"Widget".to_vec())),
                ("FT", Object::Name(kind.as_bytes().to_vec())),
                ("T", Object::string_literal("X")),
                ("V", Object::string_literal("500 trieu")),
                ("Rect", Object::Array([20, 20, 80, 40].map(number).to_vec())),
            ]));
            let page = update.get_prev_documents().get_pages()[&1];
            update.opt_clone_object_to_new_document(page).unwrap();
            let page = update.new_document.get_dictionary_mut(page).unwrap();
            page.set("Annots", Object::Array(vec![Object::Reference(field)]));
        })
    };
    let shown = difference(&made, &with_field("Tx"));
    assert!(
        matches!(shown, Difference::Drawn { page: 1, .. }),
        "{shown:?}"
    );
    assert!(made.verdict(&with_field("Sig")).comparison.is_same());
}
