//! Tables of opinions: columns of the profile, cells of plain lines.

use super::Source;
use super::block::{Align, Block, Paragraph, Row, Shape, Style, Table};
use super::format::{AppendixColumn, Format};

/// What stands in a cell, from top to bottom.
pub struct Cell {
    lines: Vec<String>,
    align: Align,
}

impl Cell {
    pub fn left(line: impl Into<String>) -> Self {
        Self::lines(vec![line.into()])
    }

    pub fn lines(lines: Vec<String>) -> Self {
        Self {
            lines,
            align: Align::Left,
        }
    }

    pub fn centred(line: impl Into<String>) -> Self {
        Self::centred_lines(vec![line.into()])
    }

    pub fn centred_lines(lines: Vec<String>) -> Self {
        Self {
            lines,
            align: Align::Centre,
        }
    }

    fn paragraphs(self, style: Style) -> Vec<Paragraph> {
        let shape = Shape {
            align: self.align,
            ..Format::plain_shape()
        };
        self.lines
            .into_iter()
            .filter(|line| !line.trim().is_empty())
            .map(|line| Paragraph::new(shape).text(line, style))
            .collect()
    }
}

/// One row of cells.
pub fn row(source: &Source<'_>, cells: Vec<Cell>) -> Row {
    styled(cells, Style::upright(source.format.appendix.cell_size))
}

/// One row of cells in bold: a total.
pub fn bold_row(source: &Source<'_>, cells: Vec<Cell>) -> Row {
    styled(cells, Style::bold(source.format.appendix.cell_size))
}

fn styled(cells: Vec<Cell>, style: Style) -> Row {
    Row {
        cells: cells.into_iter().map(|c| c.paragraphs(style)).collect(),
        spanning: false,
    }
}

/// A bold row over all columns.
pub fn spanning(source: &Source<'_>, text: &str) -> Row {
    let style = Style::bold(source.format.appendix.cell_size);
    Row {
        cells: vec![vec![
            Paragraph::new(Format::plain_shape()).text(text, style),
        ]],
        spanning: true,
    }
}

/// The table; its head is repeated on every page.
pub fn table(source: &Source<'_>, columns: &[AppendixColumn], rows: Vec<Row>) -> Block {
    let format = &source.format.appendix;
    let centred = Format::centred_shape(0.0);
    let head = columns.iter().map(|column| {
        let style = Style::bold(format.head_size);
        vec![Paragraph::new(centred).text(column.title.as_str(), style)]
    });
    Block::Table(Table {
        widths_mm: columns.iter().map(|c| c.width_mm).collect(),
        head: Row {
            cells: head.collect(),
            spanning: false,
        },
        rows,
        grid: format.grid,
        padding_mm: format.padding_mm,
        before: source.format.body.paragraph_gap,
    })
}
