//! The cell at work among the rows or the spans, and the records that it opens.

use std::sync::Arc;

use iced::Task;

use super::records::{self, Behind, Found, Records};
use super::table::Opens;
use super::{Message, Part, Reports, Shown, Wish};
use crate::domain::report::Measure;
use crate::reporting::{Asked, Figures};
use crate::window::context::Context;
use crate::window::widget::chooser::{self, Chooser};
use crate::words;

/// The row and the column at work.
#[derive(Debug)]
pub struct Cells {
    pub list: Chooser,
    pub column: usize,
}

impl Cells {
    /// Cells in rows `row_height` logical pixels high, one of them at work.
    pub fn at(id: &'static str, row_height: f32, row: usize, column: usize) -> Self {
        Self {
            list: Chooser::at(id, row_height, row),
            column,
        }
    }

    /// The same cell, or the nearest one, of as many rows and columns.
    pub fn restore(&mut self, (rows, columns): (usize, usize)) -> Task<Message> {
        self.column = self.column.min(columns.saturating_sub(1));
        self.list.restore(None, rows, |_| true)
    }
}

impl Shown {
    /// How many rows and columns there are in a part of it.
    pub(super) fn size(&self, part: Part) -> (usize, usize) {
        match part {
            Part::Table => (self.table.rows.len(), self.table.heads.len()),
            // Above the spans stands their sum.
            Part::Timeline => (self.spans.len() + 1, Measure::ALL.len()),
            Part::File => (0, 0),
        }
    }

    /// What stands behind a cell, under its name.
    fn behind(&self, part: Part, row: usize, column: usize) -> Option<(String, Behind)> {
        let Figures::Counted(counted) = &self.reported.figures else {
            return None;
        };
        if part == Part::Timeline {
            let measure = *Measure::ALL.get(column)?;
            let span = row.checked_sub(1);
            let name = match span {
                Some(at) => self.spans.get(at)?.name.clone(),
                None => words::report::all_spans(),
            };
            let ids = counted.timeline.records(span, measure);
            let title = format!("{name} · {}", words::report::measure(measure));
            return Some((title, Behind::Opinions(ids)));
        }
        let row = self.table.rows.get(row)?;
        let (of, ids) = self.table.records(counted, row.opens, column)?;
        let head = self.table.heads.get(column)?.title.as_str();
        let title = format!("{} · {head} · {}", row.name, self.table.name);
        Some((title, Behind::of(of, ids)))
    }
}

impl Reports {
    /// The cells that hear the keys.
    fn cells(&mut self) -> &mut Cells {
        match self.part {
            Part::Timeline => &mut self.spans,
            Part::Table | Part::File => &mut self.rows,
        }
    }

    fn size(&self) -> (usize, usize) {
        self.current().map_or((0, 0), |shown| shown.size(self.part))
    }

    pub(super) fn change_row(&mut self, message: chooser::Message) -> Task<Message> {
        if !matches!(message, chooser::Message::Scrolled(_)) {
            self.autosave.touch();
        }
        let (rows, _) = self.size();
        self.cells().list.update(message, rows, |_| true)
    }

    pub(super) fn choose_cell(&mut self, row: usize, column: usize) -> Task<Message> {
        self.cells().column = column;
        self.change_row(chooser::Message::Choose(row))
    }

    pub(super) fn step_column(&mut self, by: isize) {
        let (_, columns) = self.size();
        let cells = self.cells();
        let column = cells.column.saturating_add_signed(by);
        cells.column = column.min(columns.saturating_sub(1));
        self.autosave.touch();
    }

    /// Opens what a row is about, or the records of the cell at work.
    pub(super) fn open_cell(&mut self, context: &Context) -> Task<Message> {
        let Some(shown) = self.current().filter(|_| self.part == Part::Table) else {
            return self.read_records(context);
        };
        let chosen = self.rows.list.chosen();
        self.leaving = match shown.table.rows.get(chosen).map(|row| row.opens) {
            Some(Opens::Opinion(id)) => Some(Wish::Opinion(id)),
            Some(Opens::Target) => Some(Wish::Targets {
                year: shown.asked.period.year(),
                as_of: shown.asked.as_of,
                row: chosen,
            }),
            _ => return self.read_records(context),
        };
        Task::none()
    }

    /// Reads what stands behind the cell at work.
    pub(super) fn read_records(&mut self, context: &Context) -> Task<Message> {
        let part = self.part;
        let cells = self.cells();
        let (row, column) = (cells.list.chosen(), cells.column);
        let Some(shown) = self.current() else {
            return Task::none();
        };
        let Some((title, behind)) = shown.behind(part, row, column) else {
            return Task::none();
        };
        let asked = shown.asked.clone();
        let as_of = asked.as_of;
        let read = context
            .store
            .read(move |reader| records::read(reader, &behind, as_of, title).map(Arc::new));
        let read = Task::perform(read, move |read| Message::RecordsRead(asked.clone(), read));
        let (read, handle) = read.abortable();
        self.reading = Some(handle.abort_on_drop());
        read
    }

    /// Shows records, unless something else is asked for by now.
    pub(super) fn show_records(&mut self, asked: &Asked, found: &Found) -> Task<Message> {
        self.reading = None;
        if self.current().is_none_or(|shown| shown.asked != *asked) {
            return Task::none();
        }
        let mut records = Records::new(found.clone());
        let count = found.rows.len();
        let chosen = self.reopened.take();
        let task = records.list.restore(chosen, count, |_| true);
        self.records = Some(records);
        self.autosave.touch();
        task
    }
}
