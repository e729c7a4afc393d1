//! The tables of a document as sheets, with the lines that stand over and under them.

use super::sheet::{Cell, Column, Line, Row, Sheet, Span, Value};
use crate::document::block::{
    self, Align, Block, ColumnItem, Columns, Document, Inline, Paragraph, Section, Style, Table,
};
use crate::domain::text::nfc;

/// Blank places shown where the clerk fills something in.
const BLANK: &str = "…";

/// One sheet per table; a section without a table gives none.
pub fn sheets(document: &Document) -> Vec<Sheet> {
    document.sections.iter().flat_map(of_section).collect()
}

fn of_section(section: &Section) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut above = Vec::new();
    let mut later = section
        .blocks
        .iter()
        .filter(|b| matches!(b, Block::Table(_)))
        .count();
    for block in &section.blocks {
        let lines = match block {
            Block::Table(table) => {
                later -= 1;
                sheets.push(sheet(section, table, std::mem::take(&mut above)));
                continue;
            }
            Block::Paragraph(paragraph) => vec![across(section, paragraph)],
            Block::Columns(columns) => beside(columns),
            Block::Rule(_) => continue,
        };
        // Lines between two tables belong to the second one.
        match sheets.last_mut() {
            Some(last) if later == 0 => last.below.extend(lines),
            _ => above.extend(lines),
        }
    }
    sheets
}

fn sheet(section: &Section, table: &Table, above: Vec<Line>) -> Sheet {
    let name = section.blocks.iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => Some(text(paragraph)),
        _ => None,
    });
    let heads = table.head.cells.iter().zip(&table.widths_mm);
    Sheet {
        name: name.unwrap_or_default(),
        paper: section.geometry,
        above,
        columns: heads
            .map(|(paragraphs, width_mm)| Column {
                title: joined(paragraphs),
                style: style(paragraphs),
                width_mm: *width_mm,
            })
            .collect(),
        rows: table.rows.iter().map(row).collect(),
        below: Vec::new(),
    }
}

fn row(source: &block::Row) -> Row {
    let cells = source.cells.iter().map(|paragraphs| Cell {
        value: Value::read(&joined(paragraphs)),
        style: style(paragraphs),
        align: paragraphs.first().map_or(Align::Left, |p| p.shape.align),
    });
    Row {
        cells: cells.collect(),
        spanning: source.spanning,
    }
}

/// A paragraph over all columns.
fn across(section: &Section, paragraph: &Paragraph) -> Line {
    Line {
        spans: vec![span(paragraph, section.geometry.text_width())],
        before: paragraph.shape.before,
    }
}

/// Columns side by side as lines; free height for a signature becomes height of the next line.
fn beside(columns: &Columns) -> Vec<Line> {
    let stacks: Vec<Vec<(f32, &Paragraph)>> = columns.columns.iter().map(stack).collect();
    let most = stacks.iter().map(Vec::len).max().unwrap_or_default();
    (0..most)
        .map(|at| {
            let mut before = if at == 0 { columns.before } else { 0.0 };
            let spans = stacks.iter().zip(&columns.columns).map(|(stack, column)| {
                let Some((free, paragraph)) = stack.get(at) else {
                    return Span {
                        text: String::new(),
                        style: Style::upright(1.0),
                        align: Align::Left,
                        width_mm: column.width_mm,
                    };
                };
                before = before.max(*free);
                span(paragraph, column.width_mm)
            });
            let spans = spans.collect();
            Line { spans, before }
        })
        .collect()
}

/// The paragraphs of a column, each with the free height over it, in points.
fn stack(column: &block::Column) -> Vec<(f32, &Paragraph)> {
    let mut free = 0.0;
    let mut stack = Vec::new();
    for item in &column.items {
        match item {
            ColumnItem::Gap(mm) | ColumnItem::Room { mm, .. } => free += mm * crate::typeset::MM,
            ColumnItem::Rule(_) => {}
            ColumnItem::Paragraph(paragraph) => {
                stack.push((free + paragraph.shape.before, paragraph));
                free = 0.0;
            }
        }
    }
    stack
}

fn span(paragraph: &Paragraph, width_mm: f32) -> Span {
    Span {
        text: text(paragraph),
        style: style(std::slice::from_ref(paragraph)),
        align: paragraph.shape.align,
        width_mm,
    }
}

fn joined(paragraphs: &[Paragraph]) -> String {
    let lines: Vec<String> = paragraphs.iter().map(text).collect();
    lines.join("\n")
}

/// The words of a paragraph, blank places as dots.
fn text(paragraph: &Paragraph) -> String {
    let texts = paragraph.inlines.iter().map(|inline| match inline {
        Inline::Text { text, .. } => text.as_str(),
        Inline::Room { .. } => BLANK,
    });
    nfc(texts.collect::<String>().trim())
}

/// The style of the first letters.
fn style(paragraphs: &[Paragraph]) -> Style {
    // What an empty cell would be written in.
    const PLAIN: f32 = 11.0;
    let inlines = paragraphs.iter().flat_map(|p| &p.inlines);
    let mut styles = inlines.filter_map(|inline| match inline {
        Inline::Text { style, .. } => Some(*style),
        Inline::Room { .. } => None,
    });
    styles.next().unwrap_or(Style::upright(PLAIN))
}
