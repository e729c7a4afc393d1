//! Empty signature fields over the rooms left for signatures (ISO 32000-1, 12.7.4.5).

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, text_string};

use super::PdfError;
use crate::document::block::Slot;
use crate::typeset::{MM, Pages};

/// Printed, and shown (ISO 32000-1, table 165).
const PRINTED: i64 = 1 << 2;
/// The form has signature fields (ISO 32000-1, table 219).
const HAS_SIGNATURES: i64 = 1;

/// Puts a field over every room for a signature.
pub fn add(document: &mut Document, pages: &Pages, ids: &[ObjectId]) -> Result<(), PdfError> {
    let mut fields = Vec::new();
    for (page, id) in pages.pages().iter().zip(ids) {
        let mut widgets = Vec::new();
        for room in page.rooms() {
            if !matches!(room.slot, Slot::Signature(_)) {
                continue;
            }
            let bottom = page.height_mm * MM - room.y - room.height;
            let rect = [room.x, bottom, room.x + room.width, bottom + room.height];
            let name = format!("ChuKy{}", fields.len() + widgets.len() + 1);
            widgets.push(add_one(document, &name, rect, *id));
        }
        if !widgets.is_empty() {
            let page = document.get_object_mut(*id)?.as_dict_mut()?;
            page.set("Annots", Object::Array(widgets.clone()));
            fields.append(&mut widgets);
        }
    }
    if !fields.is_empty() {
        let form = Dictionary::from_iter([
            ("Fields", Object::Array(fields)),
            ("SigFlags", Object::Integer(HAS_SIGNATURES)),
        ]);
        document.catalog_mut()?.set("AcroForm", form);
    }
    Ok(())
}

fn add_one(document: &mut Document, name: &str, rect: [f32; 4], page: ObjectId) -> Object {
    let rounded = |point: f32| Object::Real((point * 100.0).round() / 100.0);
    let [left, bottom, right, top] = rect;
    let bounds = [0.0, 0.0, right - left, top - bottom].map(rounded);
    // An archive wants an appearance for every field, be it an empty one (ISO 19005-2, 6.3.3).
    let appearance = document.add_object(Stream::new(
        Dictionary::from_iter([
            ("Type", Object::Name(b"XObject".to_vec())),
            ("Subtype", Object::Name(b"Form".to_vec())),
            ("BBox", Object::Array(bounds.to_vec())),
            ("Resources", Object::Dictionary(Dictionary::new())),
        ]),
        Vec::new(),
    ));
    let appearances = Dictionary::from_iter([("N", Object::Reference(appearance))]);
    let widget = Dictionary::from_iter([
        ("Type", Object::Name(b"Annot".to_vec())),
        ("Subtype", Object::Name(b"Widget".to_vec())),
        ("FT", Object::Name(b"Sig".to_vec())),
        ("T", text_string(name)),
        ("F", Object::Integer(PRINTED)),
        ("Rect", Object::Array(rect.map(rounded).to_vec())),
        ("P", Object::Reference(page)),
        ("AP", Object::Dictionary(appearances)),
    ]);
    Object::Reference(document.add_object(widget))
}
