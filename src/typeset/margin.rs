//! What stands in the margins of a page: its number, the marks of a draft, the mark of a lock.

use super::MM;
use super::font::{ASCENT, Face, SINGLE_STEP};
use super::page::{Page, Rule, Text, Tone};
use crate::document::block::{Document, DraftMark, FootMark, Geometry, PageNumber, Style};

/// Room around the boxed mark of a draft.
const BOX_PADDING: f32 = 4.0;
const BOX_THICKNESS: f32 = 0.75;

/// Fills the margins of a page.
pub fn fill(page: &mut Page, document: &Document, geometry: Geometry) {
    if page.number > 1 {
        page_number(page, document.page_number, geometry);
    }
    if let Some(mark) = &document.draft {
        draft_marks(page, mark, geometry);
    }
    if let Some(mark) = &document.mark {
        foot_mark(page, mark, geometry);
    }
}

/// A line of upright text.
fn put(page: &mut Page, style: Style, tone: Tone, (x, y): (f32, f32), text: &str) {
    page.put(Text {
        x,
        y,
        face: Face::of(style),
        size: style.size,
        gap: 0.0,
        tone,
        text,
    });
}

/// Where text of this width begins to stand in the middle of the text box.
fn centred(geometry: Geometry, width: f32) -> f32 {
    geometry.left * MM + (geometry.text_width() * MM - width) / 2.0
}

fn page_number(page: &mut Page, number: PageNumber, geometry: Geometry) {
    let style = number.style;
    let text = page.number.to_string();
    let x = centred(geometry, Face::of(style).width(&text, style.size));
    let y = number.top_mm * MM + ASCENT * style.size;
    put(page, style, Tone::Ink, (x, y), &text);
}

fn draft_marks(page: &mut Page, mark: &DraftMark, geometry: Geometry) {
    let edge = mark.edge_mm * MM;
    if page.number == 1 {
        let size = mark.head.size;
        let left = geometry.left * MM;
        let x = left + BOX_PADDING;
        put(
            page,
            mark.head,
            Tone::Ink,
            (x, edge + ASCENT * size),
            &mark.words,
        );
        let right = x + Face::of(mark.head).width(&mark.words, size) + BOX_PADDING;
        let bottom = edge + SINGLE_STEP * size + BOX_PADDING / 2.0;
        frame(page, (left, edge - BOX_PADDING / 2.0), (right, bottom));
    }
    let x = centred(
        geometry,
        Face::of(mark.foot).width(&mark.words, mark.foot.size),
    );
    let y = geometry.height * MM - edge;
    put(page, mark.foot, Tone::Faint, (x, y), &mark.words);
}

fn foot_mark(page: &mut Page, mark: &FootMark, geometry: Geometry) {
    let width = Face::of(mark.style).width(&mark.words, mark.style.size);
    let x = (geometry.left + geometry.text_width()) * MM - width;
    let y = (geometry.height - mark.edge_mm) * MM;
    put(page, mark.style, Tone::Ink, (x, y), &mark.words);
}

fn frame(page: &mut Page, (x1, y1): (f32, f32), (x2, y2): (f32, f32)) {
    for (x1, y1, x2, y2) in [
        (x1, y1, x2, y1),
        (x2, y1, x2, y2),
        (x2, y2, x1, y2),
        (x1, y2, x1, y1),
    ] {
        page.put_rule(Rule {
            x1,
            y1,
            x2,
            y2,
            thickness: BOX_THICKNESS,
        });
    }
}
