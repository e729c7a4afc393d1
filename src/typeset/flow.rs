//! Blocks flowing over pages: what stays together, where a page ends.

use std::rc::Rc;

use super::columns::{self, LaidColumns};
use super::margin;
use super::page::{Bookmark, Inner, Page, Pages};
use super::paragraph::{self, Line};
use super::table::{self, Grid, LaidRow};
use super::{MM, TypesetError};
use crate::document::block::{Block, Document, Geometry, Paragraph, Section, Table};
use crate::progress::Progress;

/// Lines of a paragraph on either side of a page break.
const KEPT_LINES: usize = 2;
/// Rounding that must not push a line to the next page.
const TOLERANCE: f32 = 0.01;
/// Free height, in points, in which a row that is higher than a page may begin.
const SPLIT_ROOM: f32 = 90.0;
/// A block measured while it waits for its place.
enum Laid {
    Paragraph(Vec<Line>),
    Rule { gap: f32, thickness: f32 },
    Columns(LaidColumns),
    Table { head: Rc<LaidRow>, first: f32 },
}

struct Flow<'a> {
    /// Pages after which the work ends.
    wanted: usize,
    document: &'a Document,
    progress: &'a Progress,
    done: usize,
    total: usize,
    pages: Vec<Page>,
    bookmarks: Vec<Bookmark>,
    page: Page,
    section: usize,
    geometry: Geometry,
    blocks: &'a [Block],
    /// Blocks measured ahead of their turn.
    laid: Vec<Option<Laid>>,
    /// Where the next line begins.
    y: f32,
    /// Width of the longest line of the last paragraph, for the rule under it.
    longest: f32,
}

/// Sets the sections of the document until `wanted` pages are full.
pub fn flow(
    document: &Document,
    wanted: usize,
    progress: &Progress,
) -> Result<Pages, TypesetError> {
    let blocks = document.sections.iter().flat_map(|s| &s.blocks);
    let total = blocks.map(weight).sum();
    let mut pages = Vec::new();
    let mut bookmarks = Vec::new();
    let mut done = 0;
    for (index, section) in document.sections.iter().enumerate() {
        if pages.len() >= wanted {
            break;
        }
        let mut flow = Flow {
            wanted,
            document,
            progress,
            done,
            total,
            pages,
            bookmarks,
            page: Page::new(section.geometry.width, section.geometry.height, 1, index),
            section: index,
            geometry: section.geometry,
            blocks: &section.blocks,
            laid: section.blocks.iter().map(|_| None).collect(),
            y: section.geometry.top * MM,
            longest: 0.0,
        };
        flow.run(section)?;
        (pages, bookmarks, done) = (flow.pages, flow.bookmarks, flow.done);
    }
    pages.truncate(wanted);
    bookmarks.retain(|bookmark| bookmark.page < wanted);
    Ok(Pages::new(Inner {
        pages,
        bookmarks,
        labels: document.sections.iter().map(|s| s.label.clone()).collect(),
        title: document.title.clone(),
        author: document.author.clone(),
    }))
}

fn weight(block: &Block) -> usize {
    match block {
        Block::Table(table) => table.rows.len(),
        _ => 1,
    }
}

impl<'a> Flow<'a> {
    fn run(&mut self, section: &'a Section) -> Result<(), TypesetError> {
        for (index, block) in section.blocks.iter().enumerate() {
            let need = self.need(index)?.min(self.body_height());
            if !self.at_top() && self.y + need > self.bottom() + TOLERANCE {
                self.new_page();
            }
            match (block, self.take(index)?) {
                (Block::Paragraph(paragraph), Laid::Paragraph(lines)) => {
                    self.paragraph(index, paragraph, lines)?;
                }
                (Block::Rule(rule), Laid::Rule { .. }) => {
                    let width = self.geometry.text_width() * MM;
                    self.y += rule.gap;
                    let rule = columns::under(rule, self.longest, self.left(), width, self.y);
                    self.page.put_rule(rule);
                    self.y += rule.thickness;
                }
                (Block::Columns(_), Laid::Columns(columns)) => self.columns(columns),
                (Block::Table(table), Laid::Table { head, .. }) => self.table(table, &head)?,
                _ => {}
            }
            self.done += usize::from(!matches!(block, Block::Table(_)));
            self.progress.report(self.done, self.total)?;
            if self.is_enough() {
                return Ok(());
            }
        }
        self.end_page();
        Ok(())
    }

    fn is_enough(&self) -> bool {
        self.pages.len() >= self.wanted
    }

    fn left(&self) -> f32 {
        self.geometry.left * MM
    }

    fn top(&self) -> f32 {
        self.geometry.top * MM
    }

    fn bottom(&self) -> f32 {
        (self.geometry.height - self.geometry.bottom) * MM
    }

    fn body_height(&self) -> f32 {
        self.geometry.text_height() * MM
    }

    fn at_top(&self) -> bool {
        self.y <= self.top() + TOLERANCE
    }

    /// Free height above a block; none at the top of a page.
    fn before(&self, before: f32) -> f32 {
        if self.at_top() { 0.0 } else { before }
    }

    fn lay(&self, index: usize) -> Result<Laid, TypesetError> {
        let width = self.geometry.text_width() * MM;
        Ok(match &self.blocks[index] {
            Block::Paragraph(paragraph) => Laid::Paragraph(paragraph::lay(paragraph, width)?),
            Block::Rule(rule) => Laid::Rule {
                gap: rule.gap,
                thickness: rule.thickness,
            },
            Block::Columns(columns) => Laid::Columns(columns::lay(columns)?),
            Block::Table(table) => {
                let head = table::lay(table, &table.head)?;
                let mut first = head.height();
                let page_room = self.body_height() - first;
                for row in &table.rows {
                    let row = table::lay(table, row)?;
                    first += match row.height() {
                        whole if whole > page_room => SPLIT_ROOM,
                        whole => whole,
                    };
                    if !row.spanning {
                        break;
                    }
                }
                Laid::Table {
                    head: Rc::new(head),
                    first,
                }
            }
        })
    }

    fn measured(&mut self, index: usize) -> Result<&Laid, TypesetError> {
        let laid = match self.laid[index].take() {
            Some(laid) => laid,
            None => self.lay(index)?,
        };
        Ok(self.laid[index].insert(laid))
    }

    fn take(&mut self, index: usize) -> Result<Laid, TypesetError> {
        match self.laid[index].take() {
            Some(laid) => Ok(laid),
            None => self.lay(index),
        }
    }

    /// The height that must be free for a block to begin on this page.
    fn need(&mut self, index: usize) -> Result<f32, TypesetError> {
        if index >= self.blocks.len() {
            return Ok(0.0);
        }
        let body = self.body_height();
        let tail = self.wants_lines_before(index + 1);
        let blocks = self.blocks;
        let (own, keep) = match (&blocks[index], self.measured(index)?) {
            (Block::Paragraph(paragraph), Laid::Paragraph(lines)) => {
                let keep = paragraph.shape.keep_with_next;
                let whole = keep || lines.len() < 2 * KEPT_LINES;
                let taken = if whole { lines.len() } else { KEPT_LINES };
                let height = paragraph.shape.before + height(&lines[..taken]);
                (height, keep || (tail && whole))
            }
            (_, Laid::Rule { gap, thickness }) => (gap + thickness, true),
            (_, Laid::Columns(columns)) => (
                columns.before + columns.height(body),
                columns.keep_with_next,
            ),
            (Block::Table(table), Laid::Table { first, .. }) => (table.before + first, false),
            _ => (0.0, false),
        };
        let next = if keep { self.need(index + 1)? } else { 0.0 };
        Ok(own + next)
    }

    /// Whether the block is a signature that needs text before it on its page.
    fn wants_lines_before(&self, index: usize) -> bool {
        matches!(self.blocks.get(index), Some(Block::Columns(c)) if c.lines_before > 0)
    }

    fn paragraph(
        &mut self,
        index: usize,
        paragraph: &Paragraph,
        mut lines: Vec<Line>,
    ) -> Result<(), TypesetError> {
        self.longest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        self.y += self.before(paragraph.shape.before);
        if let Some(level) = paragraph.outline {
            self.bookmarks.push(Bookmark {
                level,
                title: paragraph.plain(),
                page: self.pages.len(),
                top: self.y,
            });
        }
        let after = if self.wants_lines_before(index + 1) {
            self.need(index + 1)?
        } else {
            0.0
        };
        while !lines.is_empty() {
            let count = lines.len();
            let fits = self.fitting(&lines);
            let whole = height(&lines);
            let taken = if fits == count && self.y + whole + after <= self.bottom() + TOLERANCE {
                count
            } else if fits == count && after > 0.0 {
                // The signatures go to the next page and take the last lines with them.
                count - KEPT_LINES.min(count)
            } else if fits < count && count - fits < KEPT_LINES {
                fits.saturating_sub(KEPT_LINES - (count - fits))
            } else {
                fits
            };
            let taken = if taken < KEPT_LINES.min(count) {
                0
            } else {
                taken
            };
            if taken == 0 && !self.at_top() {
                self.new_page();
                continue;
            }
            let taken = if taken == 0 { fits.max(1) } else { taken };
            for line in lines.drain(..taken) {
                self.page.put_line(&line, self.geometry.left * MM, self.y);
                self.y += line.step;
            }
            if !lines.is_empty() {
                self.new_page();
            }
        }
        Ok(())
    }

    fn fitting(&self, lines: &[Line]) -> usize {
        let mut y = self.y;
        lines
            .iter()
            .take_while(|line| {
                y += line.step;
                y <= self.bottom() + TOLERANCE
            })
            .count()
    }

    fn columns(&mut self, mut columns: LaidColumns) {
        self.y += self.before(columns.before);
        loop {
            let (left, bottom) = (self.left(), self.bottom());
            self.y = columns.place(&mut self.page, left, self.y, bottom);
            if columns.is_done() {
                return;
            }
            self.new_page();
        }
    }

    fn table(&mut self, table: &'a Table, head: &LaidRow) -> Result<(), TypesetError> {
        self.y += self.before(table.before);
        let mut grid = Grid::new(table, self.left(), self.y);
        self.table_head(&mut grid, head);
        let mut rows = table.rows.iter().peekable();
        let mut next = None;
        while let Some(row) = rows.next() {
            let mut laid = match next.take() {
                Some(laid) => laid,
                None => table::lay(table, row)?,
            };
            let page_room = self.body_height() - head.height();
            // A row higher than a page is split anyway, and begins where a few lines fit.
            let least = |row: &LaidRow| match row.height() {
                whole if whole > page_room => SPLIT_ROOM.min(page_room),
                whole => whole,
            };
            let mut need = least(&laid);
            if laid.spanning
                && let Some(row) = rows.peek()
            {
                let following = table::lay(table, row)?;
                need += least(&following);
                next = Some(following);
            }
            if self.y + need.min(page_room) > self.bottom() + TOLERANCE {
                self.table_page(&mut grid, head);
            }
            loop {
                let top = self.y;
                let room = self.bottom() - top;
                let left = self.left();
                self.y += laid.place(&mut self.page, left, top, room);
                grid.row(&mut self.page, top, self.y, laid.spanning);
                if laid.is_done() {
                    break;
                }
                self.table_page(&mut grid, head);
            }
            self.done += 1;
            self.progress.report(self.done, self.total)?;
            if self.is_enough() {
                return Ok(());
            }
        }
        grid.close(&mut self.page, self.y);
        Ok(())
    }

    fn table_page(&mut self, grid: &mut Grid, head: &LaidRow) {
        grid.close(&mut self.page, self.y);
        self.new_page();
        self.table_head(grid, head);
    }

    fn table_head(&mut self, grid: &mut Grid, head: &LaidRow) {
        let left = self.left();
        grid.open(&mut self.page, self.y);
        let top = self.y;
        self.y += head.repeat(&mut self.page, left, top);
        grid.row(&mut self.page, top, self.y, false);
    }

    fn new_page(&mut self) {
        self.end_page();
        self.y = self.top();
    }

    /// Adds page number and draft marks, and begins the next page.
    fn end_page(&mut self) {
        margin::fill(&mut self.page, self.document, self.geometry);
        let number = self.page.number + 1;
        let next = Page::new(
            self.geometry.width,
            self.geometry.height,
            number,
            self.section,
        );
        let mut page = std::mem::replace(&mut self.page, next);
        page.shrink();
        self.pages.push(page);
    }
}

fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.step).sum()
}
