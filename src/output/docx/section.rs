//! The blocks of a section in their order.

use docx_rs::{Paragraph as Written, SectionProperty, Table as WrittenTable};

use super::look::{Looks, Role};
use super::text::{self, Around, Under};
use super::{DocxError, Tally, columns, grid};
use crate::document::block::{Align, Block, Columns, Section};
use crate::typeset::MM;

/// What a section is made of in the file.
pub enum Child {
    Paragraph(Box<Written>),
    Table(Box<WrittenTable>),
}

/// Writes the blocks of a section.
pub fn children(
    section: &Section,
    looks: &Looks,
    tally: &mut Tally<'_>,
) -> Result<Vec<Child>, DocxError> {
    let width_mm = section.geometry.text_width();
    let page = section.geometry.text_height() * MM;
    let mut children = Children::default();
    let mut longest = 0.0;
    let mut rules = 0;
    let mut index = 0;
    while let Some(block) = section.blocks.get(index) {
        let at_top = index == 0;
        let mut taken = 1;
        match block {
            Block::Paragraph(paragraph) => {
                let next = section.blocks.get(index + 1);
                let around = Around {
                    width_mm,
                    before: if at_top { 0.0 } else { paragraph.shape.before },
                    after: match next {
                        Some(Block::Table(table)) => table.before,
                        _ => 0.0,
                    },
                    keep_with_next: holds_lines_before(next),
                };
                let set = text::paragraph(paragraph, Role::in_flow(paragraph), looks, around)?;
                longest = set.longest();
                children.paragraph(set.written);
            }
            Block::Rule(rule) => {
                let under = Under {
                    align: Align::Centre,
                    text: longest,
                    width_mm,
                    before: 0.0,
                    in_row: rules,
                };
                children.paragraph(text::rule(rule, under));
            }
            Block::Columns(first) => {
                let rows = alike(first, &section.blocks[index..]);
                taken = rows.len();
                let table = columns::table(&rows, looks, page, at_top)?;
                let keep = rows.iter().any(|row| row.keep_with_next);
                children.table(table, text::TINY, keep);
            }
            Block::Table(table) => {
                let written = grid::table(table, looks, page, tally)?;
                children.table(written, table.before, false);
            }
        }
        rules = match block {
            Block::Rule(_) => rules + 1,
            _ => 0,
        };
        if !matches!(block, Block::Table(_)) {
            tally.add(taken)?;
        }
        index += taken;
    }
    // A reader wants a line after the last table.
    if !matches!(children.0.last(), Some(Child::Paragraph(_))) {
        children.paragraph(text::spacer(text::TINY, false));
    }
    Ok(children.0)
}

/// Ends a section with its paper and margins.
pub fn end_with(children: &mut [Child], ending: SectionProperty) {
    if let Some(Child::Paragraph(last)) = children.last_mut() {
        last.property.section_property = Some(ending);
    }
}

/// Whether the block is a signature that needs text before it on its page, or a rule.
fn holds_lines_before(block: Option<&Block>) -> bool {
    match block {
        Some(Block::Columns(columns)) => columns.lines_before > 0,
        Some(Block::Rule(_)) => true,
        _ => false,
    }
}

/// The columns at the head of `blocks` that have the widths of the first ones.
fn alike<'a>(first: &Columns, blocks: &'a [Block]) -> Vec<&'a Columns> {
    let widths = columns::widths(first);
    blocks
        .iter()
        .map_while(|block| match block {
            Block::Columns(next) if columns::widths(next) == widths => Some(next),
            _ => None,
        })
        .collect()
}

#[derive(Default)]
struct Children(Vec<Child>);

impl Children {
    fn paragraph(&mut self, paragraph: Written) {
        self.0.push(Child::Paragraph(Box::new(paragraph)));
    }

    /// Adds a table; a reader would join it to a table right before it, so that a low line of
    /// `distance` points stands between them.
    fn table(&mut self, table: WrittenTable, distance: f32, keep_with_next: bool) {
        if matches!(self.0.last(), Some(Child::Table(_))) {
            self.paragraph(text::spacer(distance, keep_with_next));
        }
        self.0.push(Child::Table(Box::new(table)));
    }
}
