//! Columns side by side, set as one piece: letterhead, signatures, recipients.

use super::page::{Page, Room, Rule};
use super::paragraph::{self, Line};
use super::{MM, TypesetError};
use crate::document::block::{self, ColumnItem, Columns, RuleLength};

/// A line or rule and its place under the top of the columns.
#[derive(Debug)]
enum Placed {
    Line { top: f32, line: Line },
    Rule(Rule),
    Room(Room),
}

impl Placed {
    fn bottom(&self) -> f32 {
        match self {
            Self::Line { top, line } => top + line.step,
            Self::Rule(rule) => rule.y1,
            Self::Room(room) => room.y + room.height,
        }
    }
}

#[derive(Debug)]
struct Column {
    left: f32,
    items: Vec<Placed>,
    height: f32,
    flows: bool,
}

/// Columns set and measured.
#[derive(Debug)]
pub struct LaidColumns {
    columns: Vec<Column>,
    pub before: f32,
    pub keep_with_next: bool,
}

/// Sets every column.
pub fn lay(columns: &Columns) -> Result<LaidColumns, TypesetError> {
    let mut left = 0.0;
    let mut laid = Vec::with_capacity(columns.columns.len());
    for column in &columns.columns {
        laid.push(lay_column(column, left)?);
        left += column.width_mm * MM;
    }
    // First lines of different sizes share their baseline.
    let baseline = laid.iter().map(Column::first_ascent).fold(0.0, f32::max);
    for column in &mut laid {
        column.shift(baseline - column.first_ascent());
    }
    Ok(LaidColumns {
        columns: laid,
        before: columns.before,
        keep_with_next: columns.keep_with_next,
    })
}

fn lay_column(column: &block::Column, left: f32) -> Result<Column, TypesetError> {
    let width = column.width_mm * MM;
    let mut items = Vec::new();
    let mut top = 0.0;
    // Where the longest line above stands, and its length.
    let mut longest = (0.0, 0.0);
    for item in &column.items {
        match item {
            ColumnItem::Gap(mm) => top += mm * MM,
            ColumnItem::Room { mm, slot } => {
                items.push(Placed::Room(Room {
                    slot: *slot,
                    x: 0.0,
                    y: top,
                    width,
                    height: mm * MM,
                }));
                top += mm * MM;
            }
            ColumnItem::Rule(rule) => {
                top += rule.gap;
                items.push(Placed::Rule(under_line(rule, longest, width, top)));
                top += rule.thickness;
            }
            ColumnItem::Paragraph(paragraph) => {
                let lines = paragraph::lay(paragraph, width)?;
                let extents = lines.iter().map(|line| (line.left(), line.width));
                longest = extents.fold((0.0, 0.0), |a, b| if b.1 > a.1 { b } else { a });
                top += paragraph.shape.before;
                for line in lines {
                    let step = line.step;
                    items.push(Placed::Line { top, line });
                    top += step;
                }
            }
        }
    }
    Ok(Column {
        left,
        items,
        height: top,
        flows: column.flows,
    })
}

/// A rule centred between `left` and `left + width`, as long as asked by the text above it.
pub fn under(rule: &block::Rule, text: f32, left: f32, width: f32, y: f32) -> Rule {
    let length = match rule.length {
        RuleLength::AsText => text,
        RuleLength::Share(share) => text * share,
        RuleLength::Whole => width,
    };
    let x1 = left + (width - length) / 2.0;
    Rule {
        x1,
        y1: y,
        x2: x1 + length,
        y2: y,
        thickness: rule.thickness,
    }
}

/// A rule under a line that begins at `line.0` and is `line.1` long, in a column of `width`.
fn under_line(rule: &block::Rule, line: (f32, f32), width: f32, y: f32) -> Rule {
    match rule.length {
        RuleLength::Whole => under(rule, width, 0.0, width, y),
        RuleLength::AsText | RuleLength::Share(_) => under(rule, line.1, line.0, line.1, y),
    }
}

impl LaidColumns {
    /// The height that must stand on one page; a column that may flow counts only as far as a
    /// page is high.
    pub fn height(&self, page: f32) -> f32 {
        let heights = self
            .columns
            .iter()
            .filter(|c| !(c.flows && c.height > page));
        heights.map(|column| column.height).fold(0.0, f32::max)
    }

    /// Draws what fits above `bottom`, beginning at `top`, and returns where it ends. What is left
    /// of flowing columns stays for the next page.
    pub fn place(&mut self, page: &mut Page, left: f32, top: f32, bottom: f32) -> f32 {
        let mut end = top;
        for column in &mut self.columns {
            let fits = if column.flows {
                let over = |item: &Placed| top + item.bottom() > bottom + 0.01;
                column
                    .items
                    .iter()
                    .position(over)
                    .unwrap_or(column.items.len())
            } else {
                column.items.len()
            };
            // A page always takes at least one item, so that the work ends.
            let fits = fits.max(1).min(column.items.len());
            for item in column.items.drain(..fits) {
                end = end.max(top + item.bottom());
                draw(page, item, left + column.left, top);
            }
            column.restart();
        }
        end
    }

    /// Whether nothing is left to place.
    pub fn is_done(&self) -> bool {
        self.columns.iter().all(|column| column.items.is_empty())
    }
}

impl Column {
    fn first_ascent(&self) -> f32 {
        match self.items.first() {
            Some(Placed::Line { line, .. }) => line.ascent,
            _ => 0.0,
        }
    }

    /// Moves everything down.
    fn shift(&mut self, down: f32) {
        for item in &mut self.items {
            match item {
                Placed::Line { top, .. } => *top += down,
                Placed::Rule(rule) => {
                    rule.y1 += down;
                    rule.y2 += down;
                }
                Placed::Room(room) => room.y += down,
            }
        }
        self.height += down;
    }

    /// Moves what is left to the top of the next page.
    fn restart(&mut self) {
        let Some(Placed::Line { top: first, .. }) = self.items.first() else {
            return;
        };
        self.shift(-*first);
    }
}

fn draw(page: &mut Page, item: Placed, left: f32, top: f32) {
    match item {
        Placed::Line { top: down, line } => page.put_line(&line, left, top + down),
        Placed::Rule(rule) => page.put_rule(Rule {
            x1: left + rule.x1,
            y1: top + rule.y1,
            x2: left + rule.x2,
            y2: top + rule.y2,
            thickness: rule.thickness,
        }),
        Placed::Room(room) => page.put_room(Room {
            x: left + room.x,
            y: top + room.y,
            ..room
        }),
    }
}
