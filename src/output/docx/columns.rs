//! Columns side by side as a table without borders: letterhead, signatures, recipients.

use docx_rs::{
    Table as Written, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use super::DocxError;
use super::look::{Looks, Role};
use super::text::{self, Around, Set, TINY, Under};
use crate::document::block::{Align, Column, ColumnItem, Columns};
use crate::typeset::{self, MM};

/// Writes columns of the same widths that follow one another as the rows of one table; a row that
/// is not higher than `page` points stays whole.
pub fn table(
    rows: &[&Columns],
    looks: &Looks,
    page: f32,
    at_top: bool,
) -> Result<Written, DocxError> {
    let widths = rows.first().map(|row| widths(row)).unwrap_or_default();
    let edges = super::grid::edges(&widths);
    let mut written = Vec::with_capacity(rows.len());
    for (index, columns) in rows.iter().enumerate() {
        let before = if at_top && index == 0 {
            0.0
        } else {
            columns.before
        };
        written.push(row(columns, &edges, looks, page, before)?);
    }
    Ok(Written::without_borders(written)
        .set_grid(edges.clone())
        .width(edges.iter().sum(), WidthType::Dxa)
        .indent(0)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0)))
}

/// Widths of the columns, in millimetres.
pub fn widths(columns: &Columns) -> Vec<f32> {
    columns.columns.iter().map(|c| c.width_mm).collect()
}

fn row(
    columns: &Columns,
    edges: &[usize],
    looks: &Looks,
    page: f32,
    before: f32,
) -> Result<TableRow, DocxError> {
    let ascents = columns.columns.iter().map(first_ascent);
    let ascents: Vec<f32> = ascents.collect::<Result<_, _>>()?;
    let baseline = ascents.iter().copied().fold(0.0, f32::max);
    let mut cells = Vec::with_capacity(edges.len());
    let mut highest: f32 = 0.0;
    for ((column, width), ascent) in columns.columns.iter().zip(edges).zip(ascents) {
        // First lines of different sizes share their baseline.
        let down = before + baseline - ascent;
        let (cell, height) = cell(columns, column, looks, down)?;
        highest = highest.max(height);
        cells.push(cell.width(*width, WidthType::Dxa));
    }
    let row = TableRow::new(cells);
    Ok(if highest > page {
        row
    } else {
        row.cant_split()
    })
}

fn cell(
    columns: &Columns,
    column: &Column,
    looks: &Looks,
    down: f32,
) -> Result<(TableCell, f32), DocxError> {
    let mut cell = TableCell::new();
    let keep_with_next = columns.keep_with_next;
    let mut height = 0.0;
    let mut longest = 0.0;
    let mut align = Align::Centre;
    let mut rules = 0;
    // Free height that the next item carries.
    let mut free = down;
    for item in &column.items {
        match item {
            ColumnItem::Gap(mm) | ColumnItem::Room { mm, .. } => free += mm * MM,
            ColumnItem::Rule(rule) => {
                let under = Under {
                    align,
                    text: longest,
                    width_mm: column.width_mm,
                    before: free,
                    in_row: rules,
                };
                cell = cell.add_paragraph(text::rule(rule, under));
                rules += 1;
                height += free + rule.gap + rule.thickness;
                free = 0.0;
            }
            ColumnItem::Paragraph(paragraph) => {
                let around = Around {
                    width_mm: column.width_mm,
                    before: free + paragraph.shape.before,
                    after: 0.0,
                    keep_with_next,
                };
                let role = Role::in_columns(columns, paragraph);
                let set: Set = text::paragraph(paragraph, role, looks, around)?;
                longest = set.longest();
                align = paragraph.shape.align;
                height += around.before + set.height();
                free = 0.0;
                rules = 0;
                let mut written = set.written;
                if !keep_with_next {
                    // The row stays whole by itself; more would tie it to what follows.
                    written.property.keep_next = None;
                }
                cell = cell.add_paragraph(written);
            }
        }
    }
    if cell.children.is_empty() || free > TINY {
        cell = cell.add_paragraph(text::spacer(free, keep_with_next));
        height += free;
    }
    Ok((cell, height))
}

/// Height of the first line above its baseline, in points.
fn first_ascent(column: &Column) -> Result<f32, DocxError> {
    let solid = |item: &&ColumnItem| !matches!(item, ColumnItem::Gap(_));
    let first = column.items.iter().find(solid);
    let Some(ColumnItem::Paragraph(paragraph)) = first else {
        return Ok(0.0);
    };
    let lines = typeset::lines(paragraph, column.width_mm)?;
    Ok(lines.first().map_or(0.0, |line| line.ascent))
}
