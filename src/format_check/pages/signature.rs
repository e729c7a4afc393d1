//! Whether the signatures stand on a page without text before them.

use super::{baselines, body};
use crate::document::block::{Block, ColumnItem, Columns, Document, Section, Slot};
use crate::typeset::{MM, Page};

/// Lines of text that stand on the page of the signatures.
const LINES_BEFORE: usize = 2;
/// Authority and title stand no higher than this above the room to sign.
const TITLES_MM: f32 = 45.0;

pub fn stands_alone(document: &Document, section: &Section, page: &Page) -> bool {
    let rooms = page
        .rooms()
        .filter(|room| matches!(room.slot, Slot::Signature(_)));
    let Some(room) = rooms.map(|room| room.y).min_by(f32::total_cmp) else {
        return false;
    };
    let signed: Vec<String> = section.blocks.iter().flat_map(words).collect();
    let block = body(document, page)
        .filter(|text| text.y > room - TITLES_MM * MM)
        .filter(|text| signed.iter().any(|words| words.contains(text.text.trim())))
        .map(|text| text.y)
        .min_by(f32::total_cmp)
        .unwrap_or(room);
    let before = body(document, page).filter(|text| text.y < block - 1.0);
    baselines(before).len() < LINES_BEFORE
}

/// What stands in the columns of signatures, the recipients beside them included.
fn words(block: &Block) -> Vec<String> {
    let Block::Columns(Columns { columns, .. }) = block else {
        return Vec::new();
    };
    let items = || columns.iter().flat_map(|column| &column.items);
    let is_signed = items().any(|item| {
        matches!(
            item,
            ColumnItem::Room {
                slot: Slot::Signature(_),
                ..
            }
        )
    });
    let paragraphs = items().filter(|_| is_signed).filter_map(|item| match item {
        ColumnItem::Paragraph(paragraph) => Some(paragraph.plain()),
        _ => None,
    });
    paragraphs.collect()
}
