//! What only the finished pages show: signatures alone, headings at a foot, text in the margin, narrow rooms.

mod glyph;
mod row;
mod signature;

use super::Subject;
use super::finding::Detail;
use super::place::Place;
use super::report::Report;
use super::rule::Rule;
use crate::document::DocumentError;
use crate::document::block::{Document, Geometry, Slot};
use crate::typeset::{MM, Page, Pages, Room, Text, Tone};

/// Rounding, in points.
const TOLERANCE: f32 = 0.5;
/// Kept free at the upper right of page 1 for the mark of an electronic copy, in millimetres.
const CORNER_WIDTH: f32 = 60.0;
const CORNER_HEIGHT: f32 = 12.0;
/// Lines that the last page holds at least.
const LAST_LINES: usize = 2;
/// A document longer than this is looked at again.
const MANY: usize = 30;

/// Room for the clerk's stamp and the signature picture, in millimetres.
const NUMBER_MM: f32 = 14.0;
const DAY_MM: f32 = 8.0;
const SIGNATURE_MM: (f32, f32) = (60.0, 25.0);
/// Three signatures side by side share the width of the page.
const SHARED_MM: f32 = 50.0;

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    // An erratum without its correction is told at the correction.
    let told = |fault: &&DocumentError| **fault == DocumentError::NothingCorrected;
    if let Some(fault) = subject.fault.filter(|fault| !told(fault)) {
        let detail = Detail::Document(fault.clone());
        report.add(Rule::DocumentUnmade, Place::Document, detail);
    }
    let Some(document) = subject.document else {
        return;
    };
    for character in glyph::missing(document) {
        let detail = Detail::Character(character);
        report.add(Rule::MissingGlyph, Place::Document, detail);
    }
    let Some(pages) = subject.pages else {
        return;
    };
    for (index, page) in pages.pages().iter().enumerate() {
        let Some(section) = document.sections.get(page.section) else {
            continue;
        };
        outside(document, &section.geometry, page, index, report);
        rooms(page, index, report);
        let next = pages.pages().get(index + 1);
        if page.number > 1 && next.is_none_or(|next| next.section != page.section) {
            last_page(document, page, index, report);
        }
        if page.number > 1 && row::is_continued(section, page) {
            report.add(Rule::RowSplit, Place::Page(index), Detail::Nothing);
        }
        if signature::stands_alone(document, section, page) {
            report.add(Rule::SignatureAlone, Place::Page(index), Detail::Nothing);
        }
    }
    headings(document, pages, report);
    let count = pages.pages().len();
    if count > MANY {
        report.add(
            Rule::ManyPages,
            Place::Document,
            Detail::Number(count as u64),
        );
    }
}

/// The text of the body: without page numbers and the marks of drafts and locked documents.
fn body<'a>(document: &'a Document, page: &'a Page) -> impl Iterator<Item = Text<'a>> {
    let number = page.number.to_string();
    page.texts().filter(move |text| {
        let running = text.text == number
            || document
                .draft
                .as_ref()
                .is_some_and(|mark| mark.words == text.text)
            || document
                .mark
                .as_ref()
                .is_some_and(|mark| mark.words == text.text);
        text.tone == Tone::Ink && !text.text.trim().is_empty() && !running
    })
}

/// Baselines of the texts, from above; pieces of one line count once.
fn baselines<'a>(texts: impl Iterator<Item = Text<'a>>) -> Vec<f32> {
    let mut lines: Vec<f32> = texts.map(|text| text.y).collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup_by(|one, other| (*one - *other).abs() < 2.0);
    lines
}

fn outside(
    document: &Document,
    geometry: &Geometry,
    page: &Page,
    index: usize,
    report: &mut Report<'_>,
) {
    let left = geometry.left * MM - TOLERANCE;
    let right = (geometry.width - geometry.right) * MM + TOLERANCE;
    let top = geometry.top * MM - TOLERANCE;
    let bottom = (geometry.height - geometry.bottom) * MM + TOLERANCE;
    let is_outside =
        |text: &Text<'_>| text.x < left || text.right() > right || text.y < top || text.y > bottom;
    if let Some(text) = body(document, page).find(is_outside) {
        let detail = Detail::Text(text.text.to_owned());
        report.add(Rule::OutsideBox, Place::Page(index), detail);
    }
    if index == 0 {
        let corner = (geometry.width - geometry.right - CORNER_WIDTH) * MM;
        let is_in =
            |text: &Text<'_>| text.right() > corner && text.y - text.size < CORNER_HEIGHT * MM;
        if body(document, page).any(|text| is_in(&text)) {
            report.add(Rule::CornerTaken, Place::Page(index), Detail::Nothing);
        }
    }
}

fn millimetres(points: f32) -> String {
    format!("{:.0}", points / MM)
}

fn rooms(page: &Page, index: usize, report: &mut Report<'_>) {
    let is_signature = |room: &Room| matches!(room.slot, Slot::Signature(_));
    let beside = |room: &Room| {
        let same_row = |other: &Room| (other.y - room.y).abs() < 1.0;
        page.rooms()
            .filter(|other| is_signature(other) && same_row(other))
            .count()
    };
    for room in page.rooms() {
        let is_narrow = |mm: f32| room.width + TOLERANCE < mm * MM;
        let place = Place::Page(index);
        let width = millimetres(room.width);
        match room.slot {
            Slot::Number if is_narrow(NUMBER_MM) => {
                report.add(
                    Rule::NumberRoom,
                    place,
                    Detail::instead(width, NUMBER_MM.to_string()),
                );
            }
            Slot::Day | Slot::Month if is_narrow(DAY_MM) => {
                report.add(
                    Rule::DateRoom,
                    place,
                    Detail::instead(width, DAY_MM.to_string()),
                );
            }
            Slot::Signature(_) => {
                let (wide, high) = SIGNATURE_MM;
                let wide = if beside(&room) > 2 { SHARED_MM } else { wide };
                if is_narrow(wide) || room.height + TOLERANCE < high * MM {
                    let found = format!("{width} × {}", millimetres(room.height));
                    let detail = Detail::instead(found, format!("{wide} × {high}"));
                    report.add(Rule::SignatureRoom, place, detail);
                }
            }
            _ => {}
        }
    }
}

fn last_page(document: &Document, page: &Page, index: usize, report: &mut Report<'_>) {
    let lines = baselines(body(document, page)).len();
    let is_signed = page
        .rooms()
        .any(|room| matches!(room.slot, Slot::Signature(_)));
    if lines < LAST_LINES && !is_signed {
        let detail = Detail::Number(lines as u64);
        report.add(Rule::ShortLastPage, Place::Page(index), detail);
    }
}

fn headings(document: &Document, pages: &Pages, report: &mut Report<'_>) {
    for bookmark in pages.bookmarks() {
        let Some(page) = pages.pages().get(bookmark.page) else {
            continue;
        };
        let is_own = |text: &Text<'_>| bookmark.title.contains(text.text.trim());
        let mut below = body(document, page).filter(|text| text.y > bookmark.top);
        if below.all(|text| is_own(&text)) {
            let detail = Detail::Text(bookmark.title.clone());
            report.add(Rule::HeadingAtFoot, Place::Page(bookmark.page), detail);
        }
    }
}
