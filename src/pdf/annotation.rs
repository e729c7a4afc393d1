//! What annotations put on a page: their appearances, as a viewer shows them.

use lopdf::{Dictionary, Document, Object, Stream};

use super::content::Painter;
use super::geometry::Matrix;
use super::object::{array, as_dictionary, entry, name, numbers, resolved};
use super::page::MarkKind;

/// More annotations than a page has in earnest.
const MOST: usize = 5_000;
/// Hidden, and not shown on the screen (ISO 32000-1, table 165).
const HIDDEN: i64 = 1 << 1 | 1 << 5;

/// Paints the annotations of a page.
pub fn paint<'a>(painter: &mut Painter<'a, '_>, page: &'a Dictionary) {
    let document = painter.document;
    let annotations = array(document, page, b"Annots").unwrap_or_default();
    if annotations.len() > MOST {
        painter.is_whole = false;
    }
    for annotation in annotations.iter().take(MOST) {
        if let Some(annotation) = resolved(document, annotation).and_then(as_dictionary) {
            paint_one(painter, annotation);
        }
    }
}

fn paint_one<'a>(painter: &mut Painter<'a, '_>, annotation: &'a Dictionary) {
    let document = painter.document;
    let flags = entry(document, annotation, b"F").and_then(|flags| flags.as_i64().ok());
    if flags.unwrap_or_default() & HIDDEN != 0 {
        return;
    }
    let Some(rect) = numbers::<4>(document, annotation, b"Rect") else {
        return;
    };
    let [x1, y1, x2, y2] = rect;
    if (x1 - x2).abs() < f32::EPSILON || (y1 - y2).abs() < f32::EPSILON {
        return;
    }
    match appearance(document, annotation) {
        Some(form) => {
            let placed = placement(document, form, rect);
            painter.form(form, &placed);
        }
        None => match name(document, annotation, b"Subtype") {
            Some(b"Link" | b"Popup") => {}
            Some(b"Widget") if !is_drawn_by_viewer(document, annotation) => {}
            _ => painter.note(rect, MarkKind::Note),
        },
    }
}

/// Whether a viewer shows a field without appearance: one with a value or a look, but for signatures.
fn is_drawn_by_viewer(document: &Document, field: &Dictionary) -> bool {
    let parent = super::object::dictionary(document, field, b"Parent");
    let own = std::iter::once(field).chain(parent);
    let mut is_signature = false;
    let mut has_look = false;
    for part in own {
        is_signature |= name(document, part, b"FT") == Some(b"Sig");
        has_look |= part.has(b"V") || part.has(b"MK");
    }
    has_look && !is_signature
}

/// The normal appearance, in the state that the annotation is in.
fn appearance<'a>(document: &'a Document, annotation: &'a Dictionary) -> Option<&'a Stream> {
    let appearances = super::object::dictionary(document, annotation, b"AP")?;
    match entry(document, appearances, b"N")? {
        Object::Stream(stream) => Some(stream),
        Object::Dictionary(states) => {
            let state = name(document, annotation, b"AS")?;
            super::object::stream(document, states, state)
        }
        _ => None,
    }
}

/// How the appearance is fitted into the rectangle (ISO 32000-1, 12.5.5, algorithm 8.1).
fn placement(document: &Document, form: &Stream, [x1, y1, x2, y2]: [f32; 4]) -> Matrix {
    let own = numbers::<6>(document, &form.dict, b"Matrix").map_or(Matrix::IDENTITY, Matrix);
    let Some(bounds) = numbers::<4>(document, &form.dict, b"BBox") else {
        return Matrix::IDENTITY;
    };
    let drawn = own.bounds(bounds);
    let (left, bottom) = (x1.min(x2), y1.min(y2));
    let ratio = |wanted: f32, drawn: f32| if drawn > 0.0 { wanted / drawn } else { 1.0 };
    let across = ratio((x2 - x1).abs(), drawn.right - drawn.left);
    // The bounds here are not turned over yet: top is the smaller number.
    let up = ratio((y2 - y1).abs(), drawn.bottom - drawn.top);
    Matrix([
        across,
        0.0,
        0.0,
        up,
        left - drawn.left * across,
        bottom - drawn.top * up,
    ])
}
