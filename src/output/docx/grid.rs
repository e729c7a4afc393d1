//! Tables with a grid: the head repeats on every page, rows stay whole.

use docx_rs::{
    BorderType, Table as Written, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use super::look::{Looks, Role};
use super::text::{self, Around};
use super::{DocxError, Tally, eighths, twips, twips_of_mm, whole};
use crate::document::block::{Row, Table};
use crate::typeset::MM;

/// Writes a table; a row higher than the `page` points under the head may split. The head is the
/// first row: see the patch that makes it repeat.
pub fn table(
    source: &Table,
    looks: &Looks,
    page: f32,
    tally: &mut Tally<'_>,
) -> Result<Written, DocxError> {
    let edges = edges(&source.widths_mm);
    let head = |_: &Row| Role::TableHead;
    let (head, head_height) = row(source, &source.head, head, &edges, looks)?;
    let room = page - head_height;
    let mut rows = vec![head.cant_split()];
    for line in &source.rows {
        let (written, height) = row(source, line, Role::in_row, &edges, looks)?;
        rows.push(if height > room {
            written
        } else {
            written.cant_split()
        });
        tally.add(1)?;
    }
    let padding = whole(twips_of_mm(source.padding_mm));
    // A reader adds the line over a row to the row's height; our pages do not.
    let above = whole(twips_of_mm(source.padding_mm) - twips(source.grid));
    let margins = TableCellMargins::new().margin(above, padding, padding, padding);
    Ok(Written::new(rows)
        .set_grid(edges.clone())
        .width(edges.iter().sum(), WidthType::Dxa)
        .indent(0)
        .layout(TableLayoutType::Fixed)
        .margins(margins)
        .set_borders(borders(source.grid)))
}

/// Widths in the file's unit whose sums lie where the edges of the columns lie.
pub fn edges(widths_mm: &[f32]) -> Vec<usize> {
    let mut right = 0.0;
    let mut done = 0;
    let mut edges = Vec::with_capacity(widths_mm.len());
    for width in widths_mm {
        right += width;
        let edge = twips_of_mm(right);
        edges.push(whole(edge - done));
        done = edge;
    }
    edges
}

fn row(
    table: &Table,
    source: &Row,
    role: impl Fn(&Row) -> Role,
    edges: &[usize],
    looks: &Looks,
) -> Result<(TableRow, f32), DocxError> {
    let whole_width = (table.widths_mm.iter().sum(), edges.iter().sum());
    let widths: Vec<(f32, usize)> = if source.spanning {
        vec![whole_width]
    } else {
        table
            .widths_mm
            .iter()
            .copied()
            .zip(edges.iter().copied())
            .collect()
    };
    let mut cells = Vec::with_capacity(widths.len());
    let mut highest: f32 = 0.0;
    for (paragraphs, (width_mm, width)) in source.cells.iter().zip(widths) {
        let around = Around {
            width_mm: width_mm - 2.0 * table.padding_mm,
            keep_with_next: source.spanning,
            ..Around::default()
        };
        let mut cell = TableCell::new().width(width, WidthType::Dxa);
        if source.spanning {
            cell = cell.grid_span(edges.len());
        }
        let mut height = 0.0;
        for paragraph in paragraphs {
            let set = text::paragraph(paragraph, role(source), looks, around)?;
            height += set.height();
            let mut written = set.written;
            if !source.spanning {
                written.property.keep_next = None;
            }
            cell = cell.add_paragraph(written);
        }
        if paragraphs.is_empty() {
            cell = cell.add_paragraph(text::spacer(text::TINY, false));
        }
        highest = highest.max(height);
        cells.push(cell);
    }
    Ok((TableRow::new(cells), highest + 2.0 * table.padding_mm * MM))
}

fn borders(thickness: f32) -> TableBorders {
    [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ]
    .into_iter()
    .fold(TableBorders::with_empty(), |borders, position| {
        borders.set(
            TableBorder::new(position)
                .border_type(BorderType::Single)
                .size(eighths(thickness))
                .color("000000"),
        )
    })
}
