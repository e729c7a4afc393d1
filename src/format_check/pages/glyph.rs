//! Characters that the fonts of the documents lack.

use std::collections::BTreeSet;

use crate::document::block::{Block, ColumnItem, Document, Inline, Paragraph};
use crate::typeset::Face;

/// Every character of the document that its face lacks, once.
pub fn missing(document: &Document) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(paragraph) => look(paragraph, &mut missing),
            Block::Rule(_) => {}
            Block::Columns(columns) => {
                for item in columns.columns.iter().flat_map(|column| &column.items) {
                    if let ColumnItem::Paragraph(paragraph) = item {
                        look(paragraph, &mut missing);
                    }
                }
            }
            Block::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                for paragraph in rows.flat_map(|row| &row.cells).flatten() {
                    look(paragraph, &mut missing);
                }
            }
        }
    }
    missing
}

fn look(paragraph: &Paragraph, missing: &mut BTreeSet<char>) {
    for inline in &paragraph.inlines {
        if let Inline::Text { text, style } = inline
            // The faces have all of ASCII.
            && !text.is_ascii()
        {
            let face = Face::of(*style);
            let lacks = |c: &char| !c.is_ascii() && !c.is_whitespace() && face.glyph(*c).is_none();
            missing.extend(text.chars().filter(lacks));
        }
    }
}
