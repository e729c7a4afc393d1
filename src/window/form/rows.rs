//! Rows that repeat: people, groups, documents. One blank row always waits at the end.

use iced::widget::{Column, Id, Row, Space};
use iced::{Alignment, Element, Length};

use super::path_field;
use crate::domain::Fault;
use crate::window::look::{Icon, button, space, text};
use crate::window::widget::editor::{self, Edit, Editor, Effect};

/// Width of the button that takes a row out; the blank row keeps its place free.
const REMOVE_WIDTH: f32 = 32.0;

/// The room that rows leave at their end, for a row outside them that stands in line with them.
#[must_use]
pub fn margin() -> Space {
    iced::widget::space().width(REMOVE_WIDTH)
}

/// One column of the rows.
#[derive(Debug, Clone, Copy)]
pub struct ColumnOf {
    /// The column's name in the record; empty where a row is a bare text.
    pub name: &'static str,
    /// Share of the width.
    pub share: u16,
}

/// Rows of editors.
#[derive(Debug)]
pub struct Rows {
    columns: &'static [ColumnOf],
    rows: Vec<Vec<Editor>>,
}

/// One cell: row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub row: usize,
    pub column: usize,
}

/// What the person does to the rows.
#[derive(Debug, Clone)]
pub enum Change {
    Edit(Cell, Edit),
    /// The next field, or the next row at the end of one.
    Enter(Cell),
    Remove(usize),
}

impl Rows {
    /// Rows that hold `texts`, and the blank one.
    #[must_use]
    pub fn new(columns: &'static [ColumnOf], texts: Vec<Vec<String>>) -> Self {
        let mut rows = Self {
            columns,
            rows: Vec::new(),
        };
        rows.set(texts);
        rows
    }

    /// Replaces all rows.
    pub fn set(&mut self, texts: Vec<Vec<String>>) {
        self.rows = texts
            .into_iter()
            .map(|row| {
                (0..self.columns.len())
                    .map(|at| Editor::line(row.get(at).map_or("", String::as_str)))
                    .collect()
            })
            .collect();
        self.keep_one_blank();
    }

    /// The text of every row that is not blank.
    #[must_use]
    pub fn texts(&self) -> Vec<Vec<String>> {
        let filled = self.rows.iter().filter(|row| !is_blank(row));
        filled
            .map(|row| row.iter().map(Editor::text).collect())
            .collect()
    }

    /// Whether nothing has been typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.rows.iter().all(|row| is_blank(row))
    }

    /// Takes the blank rows out, so that rows and record have the same places.
    pub fn close_up(&mut self) {
        self.rows.retain(|row| !is_blank(row));
        self.keep_one_blank();
    }

    /// Does what the person did in a cell.
    pub fn edit(&mut self, cell: Cell, edit: Edit) -> Effect {
        let editor = self
            .rows
            .get_mut(cell.row)
            .and_then(|row| row.get_mut(cell.column));
        let effect = editor.map_or(Effect::Moved, |editor| editor.perform(edit));
        self.keep_one_blank();
        effect
    }

    /// Puts a blank row below `row`.
    pub fn add_below(&mut self, row: usize) {
        let at = (row + 1).min(self.rows.len());
        self.rows.insert(at, self.blank());
    }

    /// Takes a row out.
    pub fn remove(&mut self, row: usize) {
        if row < self.rows.len() {
            self.rows.remove(row);
        }
        self.keep_one_blank();
    }

    /// The cell that Enter leads to.
    #[must_use]
    pub fn after(&self, cell: Cell) -> Option<Cell> {
        if cell.column + 1 < self.columns.len() {
            return Some(Cell {
                column: cell.column + 1,
                ..cell
            });
        }
        let next = Cell {
            row: cell.row + 1,
            column: 0,
        };
        (next.row < self.rows.len()).then_some(next)
    }

    /// The cell whose field has the id `focused`.
    #[must_use]
    pub fn cell_of(&self, list: &str, focused: &Id) -> Option<Cell> {
        let columns = 0..self.columns.len();
        (0..self.rows.len())
            .flat_map(|row| columns.clone().map(move |column| Cell { row, column }))
            .find(|&cell| path_field::id(&self.path(list, cell)) == *focused)
    }

    /// The path of a cell under `list`: `session.chairs[0].name`.
    #[must_use]
    pub fn path(&self, list: &str, cell: Cell) -> String {
        let row = cell.row;
        match self.columns.get(cell.column).map_or("", |c| c.name) {
            "" => format!("{list}[{row}]"),
            name => format!("{list}[{row}].{name}"),
        }
    }

    fn keep_one_blank(&mut self) {
        if self.rows.last().is_none_or(|row| !is_blank(row)) {
            self.rows.push(self.blank());
        }
    }

    fn blank(&self) -> Vec<Editor> {
        self.columns.iter().map(|_| Editor::line("")).collect()
    }

    /// The rows on the screen under the names of their columns.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        list: &'a str,
        label: String,
        placeholders: &[String],
        faults: &[Fault],
        on_change: impl Fn(Change) -> Message + Copy + 'a,
    ) -> Element<'a, Message> {
        let rows = self.rows.iter().enumerate().map(|(row, editors)| {
            let cells = editors.iter().enumerate().map(|(column, editor)| {
                let cell = Cell { row, column };
                let path = self.path(list, cell);
                let words = placeholders.get(column).cloned().unwrap_or_default();
                let field = editor::view(editor, path_field::id(&path), move |edit| {
                    on_change(Change::Edit(cell, edit))
                })
                .placeholder(words)
                .on_enter(on_change(Change::Enter(cell)));
                Column::new()
                    .push(field)
                    .push(path_field::sentence(faults, &path))
                    .width(Length::FillPortion(self.columns[column].share))
                    .spacing(space::XS)
                    .into()
            });
            let is_last = row + 1 == self.rows.len();
            let remove: Element<'a, Message> = if is_last {
                margin().into()
            } else {
                button::icon(Icon::Close, crate::say!("action-remove-row"))
                    .on_press(on_change(Change::Remove(row)))
                    .into()
            };
            Row::with_children(cells)
                .push(remove)
                .spacing(space::S)
                .align_y(Alignment::Start)
                .into()
        });
        Column::new()
            .push(text::label(label))
            .push(path_field::sentence(faults, list))
            .extend(rows)
            .spacing(space::XS)
            .into()
    }
}

fn is_blank(row: &[Editor]) -> bool {
    row.iter().all(Editor::is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: &[ColumnOf] = &[
        ColumnOf {
            name: "name",
            share: 1,
        },
        ColumnOf {
            name: "post",
            share: 1,
        },
    ];

    fn rows(names: &[&str]) -> Rows {
        let texts = names.iter().map(|n| vec![(*n).to_owned()]).collect();
        Rows::new(PEOPLE, texts)
    }

    #[test]
    fn one_blank_row_always_waits_at_the_end() {
        assert_eq!(rows(&[]).rows.len(), 1);
        let mut two = rows(&["Thắng", "Hòa"]);
        assert_eq!(two.rows.len(), 3);
        two.remove(2);
        assert_eq!(two.rows.len(), 3);
    }

    #[test]
    fn blank_rows_are_no_part_of_the_record() {
        let mut rows = rows(&["Thắng", "", "Hòa"]);
        assert_eq!(rows.texts().len(), 2);
        rows.close_up();
        let cell = Cell { row: 1, column: 0 };
        assert_eq!(rows.path("session.chairs", cell), "session.chairs[1].name");
        assert_eq!(rows.rows[1][0].text(), "Hòa");
    }

    #[test]
    fn enter_leads_through_the_cells_and_on_to_the_next_row() {
        let rows = rows(&["Thắng"]);
        let first = Cell { row: 0, column: 0 };
        let second = rows.after(first).unwrap();
        assert_eq!(second, Cell { row: 0, column: 1 });
        assert_eq!(rows.after(second), Some(Cell { row: 1, column: 0 }));
        assert_eq!(rows.after(Cell { row: 1, column: 1 }), None);
    }

    #[test]
    fn a_cell_is_found_by_its_field() {
        let rows = rows(&["Thắng"]);
        let post = path_field::id("session.chairs[0].post");
        let cell = rows.cell_of("session.chairs", &post);
        assert_eq!(cell, Some(Cell { row: 0, column: 1 }));
        assert_eq!(rows.cell_of("session.officers", &post), None);
    }
}
