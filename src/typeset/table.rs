//! Rows of a table: measured one at a time, kept whole, split only when higher than a page.

use super::page::{Page, Rule};
use super::paragraph::{self, Line};
use super::{MM, TypesetError};
use crate::document::block::{Row, Table};

/// A cell's lines from top to bottom.
#[derive(Debug)]
struct Cell {
    left: f32,
    lines: Vec<Line>,
}

/// A row set and measured.
#[derive(Debug)]
pub struct LaidRow {
    cells: Vec<Cell>,
    pub spanning: bool,
    padding: f32,
}

/// Sets one row of `table`.
pub fn lay(table: &Table, row: &Row) -> Result<LaidRow, TypesetError> {
    let padding = table.padding_mm * MM;
    let total: f32 = table.widths_mm.iter().sum();
    let widths = if row.spanning {
        std::slice::from_ref(&total)
    } else {
        table.widths_mm.as_slice()
    };
    let mut left = 0.0;
    let mut cells = Vec::with_capacity(widths.len());
    for (paragraphs, width) in row.cells.iter().zip(widths) {
        let width = width * MM;
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            lines.extend(paragraph::lay(paragraph, width - 2.0 * padding)?);
        }
        cells.push(Cell {
            left: left + padding,
            lines,
        });
        left += width;
    }
    Ok(LaidRow {
        cells,
        spanning: row.spanning,
        padding,
    })
}

impl LaidRow {
    pub fn height(&self) -> f32 {
        let cells = self.cells.iter().map(|cell| {
            let steps = cell.lines.iter().map(|line| line.step);
            steps.sum::<f32>()
        });
        2.0 * self.padding + cells.fold(0.0, f32::max)
    }

    /// Draws the lines that fit into `room` and returns the height used; the others stay.
    pub fn place(&mut self, page: &mut Page, left: f32, top: f32, room: f32) -> f32 {
        let mut used: f32 = 0.0;
        let limit = room - 2.0 * self.padding + 0.01;
        for cell in &mut self.cells {
            let mut down = 0.0;
            let mut fits = 0;
            while let Some(line) = cell.lines.get(fits) {
                // A page always takes at least one line, so that the work ends.
                if fits > 0 && down + line.step > limit {
                    break;
                }
                page.put_line(line, left + cell.left, top + self.padding + down);
                down += line.step;
                fits += 1;
            }
            cell.lines.drain(..fits);
            used = used.max(down);
        }
        used + 2.0 * self.padding
    }

    /// Draws the whole row without using it up: a repeated head.
    pub fn repeat(&self, page: &mut Page, left: f32, top: f32) -> f32 {
        for cell in &self.cells {
            let mut down = 0.0;
            for line in &cell.lines {
                page.put_line(line, left + cell.left, top + self.padding + down);
                down += line.step;
            }
        }
        self.height()
    }

    pub fn is_done(&self) -> bool {
        self.cells.iter().all(|cell| cell.lines.is_empty())
    }
}

/// The grid of the rows on one page: verticals are drawn in one stroke over many rows.
#[derive(Debug)]
pub struct Grid {
    left: f32,
    thickness: f32,
    /// Column edges from the left one.
    edges: Vec<f32>,
    /// Where the inner verticals began, while they run.
    inner: Option<f32>,
    outer: f32,
}

impl Grid {
    pub fn new(table: &Table, left: f32, top: f32) -> Self {
        let mut edges = vec![0.0];
        let mut edge = 0.0;
        for width in &table.widths_mm {
            edge += width * MM;
            edges.push(edge);
        }
        Self {
            left,
            thickness: table.grid,
            edges,
            inner: None,
            outer: top,
        }
    }

    /// Begins the grid of a page at `top`.
    pub fn open(&mut self, page: &mut Page, top: f32) {
        self.outer = top;
        self.inner = None;
        self.horizontal(page, top);
    }

    /// Notes a row from `top` to `bottom`.
    pub fn row(&mut self, page: &mut Page, top: f32, bottom: f32, spanning: bool) {
        if spanning {
            self.end_inner(page, top);
        } else if self.inner.is_none() {
            self.inner = Some(top);
        }
        self.horizontal(page, bottom);
    }

    /// Ends the grid of a page at `bottom`.
    pub fn close(&mut self, page: &mut Page, bottom: f32) {
        self.end_inner(page, bottom);
        let ends = [self.edges.first(), self.edges.last()];
        for edge in ends.into_iter().flatten() {
            self.vertical(page, *edge, self.outer, bottom);
        }
    }

    fn end_inner(&mut self, page: &mut Page, bottom: f32) {
        let Some(top) = self.inner.take() else {
            return;
        };
        let inner = 1..self.edges.len().saturating_sub(1);
        for edge in &self.edges[inner] {
            self.vertical(page, *edge, top, bottom);
        }
    }

    fn vertical(&self, page: &mut Page, edge: f32, top: f32, bottom: f32) {
        let x = self.left + edge;
        page.put_rule(Rule {
            x1: x,
            y1: top,
            x2: x,
            y2: bottom,
            thickness: self.thickness,
        });
    }

    fn horizontal(&self, page: &mut Page, y: f32) {
        page.put_rule(Rule {
            x1: self.left,
            y1: y,
            x2: self.left + self.edges.last().copied().unwrap_or_default(),
            y2: y,
            thickness: self.thickness,
        });
    }
}
