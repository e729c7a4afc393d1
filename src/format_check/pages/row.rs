//! Whether a page begins inside a row of a table.

use crate::document::block::{Block, Section};
use crate::typeset::{MM, Page};

/// Whether the first row under the repeated head goes on from the page before: every row has its
/// number in the first column, and only where it begins.
pub fn is_continued(section: &Section, page: &Page) -> bool {
    let mut tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => table.widths_mm.first(),
        _ => None,
    });
    let Some(first) = tables.next() else {
        return false;
    };
    let mut lines: Vec<f32> = page
        .rules()
        .filter(|rule| (rule.y1 - rule.y2).abs() < 0.1)
        .map(|rule| rule.y1)
        .collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup_by(|one, other| (*one - *other).abs() < 1.0);
    let [head, begins, ends, ..] = lines[..] else {
        return false;
    };
    let at_top = (head - section.geometry.top * MM).abs() < 2.0;
    let right = (section.geometry.left + first) * MM;
    let mut row = page
        .texts()
        .filter(|text| text.y > begins && text.y < ends)
        .peekable();
    at_top && row.peek().is_some() && !row.any(|text| text.x < right)
}
