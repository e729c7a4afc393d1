//! One row under the header: what it becomes, and what is wrong with it.

use super::super::value;
use super::field::{Meant, meant};
use super::header::{Column, Header};
use super::{Becomes, Known, PreviewRow, RowProblem, Skip, person, same, skipped};
use crate::domain::text::{LINE_LIMIT, NAME_LIMIT, PARAGRAPHS_LIMIT};
use crate::domain::text::{TextProblem, check_line, check_paragraphs, clean};
use crate::domain::{Honorific, Source, Speaker, SpeakerKind};
use crate::import::sheet::{Cell, Grid, Row};
use crate::store::Slip;

/// Reads a row of `grid`.
pub(super) fn read(row: &Row, grid: &Grid, header: &Header, known: &Known) -> PreviewRow {
    let mut reading = Reading {
        row,
        grid,
        header,
        problems: Vec::new(),
    };
    if is_column_numbers(row) {
        return skipped(&grid.name, row, Skip::ColumnNumbers);
    }
    let Some(slip) = reading.slip(known) else {
        return skipped(&grid.name, row, Skip::NoOpinion);
    };
    let sent_on = reading.sent_on();
    let note = reading.line(Column::Note);
    reading.columns_not_taken();
    let becomes = if reading.problems.iter().any(RowProblem::refuses) {
        Becomes::Refused
    } else {
        Becomes::Slip(Box::new(slip))
    };
    PreviewRow {
        becomes,
        problems: reading.problems,
        sent_on,
        note,
        ..skipped(&grid.name, row, Skip::NoOpinion)
    }
}

/// `(1) (2) (3)`: three cells or more that count from one.
fn is_column_numbers(row: &Row) -> bool {
    row.cells.len() >= 3
        && (1..).zip(&row.cells).all(|(expected, (_, cell))| {
            let text = value::text(cell);
            let bare = text.trim().trim_matches(['(', ')', '[', ']']);
            bare.parse() == Ok(expected)
        })
}

struct Reading<'a> {
    row: &'a Row,
    grid: &'a Grid,
    header: &'a Header,
    problems: Vec<RowProblem>,
}

impl<'a> Reading<'a> {
    /// The slip of this row, or `None` when it is no opinion at all.
    fn slip(&mut self, known: &Known) -> Option<Slip> {
        let content = self.content();
        let mut speaker = self.speaker();
        if content.is_empty() {
            let mapped = |(at, _): &&(u32, Cell)| self.header.takes(*at);
            let alone = self.row.cells.iter().filter(mapped).count() < 2;
            if alone {
                return None;
            }
            self.problems.push(RowProblem::NoContent);
        } else if let Some(number) = known.opinions.get(&same(&speaker, &content)) {
            self.problems.push(RowProblem::AlreadyThere(*number));
        }
        if speaker.name.is_empty() && speaker.kind != SpeakerKind::Secret {
            if self.header.at(Column::Name).is_none() && !speaker.address.is_empty() {
                speaker.kind = SpeakerKind::Group;
                speaker.name = format!("Cử tri {}", std::mem::take(&mut speaker.address));
                self.problems.push(RowProblem::NameFromAddress);
            } else {
                self.problems.push(RowProblem::NoName);
            }
        }
        Some(Slip {
            speaker,
            field: self.field(known),
            content,
            source: Source::SentBefore,
        })
    }

    fn speaker(&mut self) -> Speaker {
        let name = self.checked_line(Column::Name, NAME_LIMIT);
        let (kind, honorific, name) = person::read(&name);
        if kind == SpeakerKind::Secret {
            self.problems.push(RowProblem::NameSecret);
            return Speaker {
                kind,
                ..Speaker::default()
            };
        }
        let honorific = match honorific {
            Honorific::None if kind == SpeakerKind::Person => {
                person::honorific(&self.line(Column::Honorific))
            }
            typed => typed,
        };
        Speaker {
            number: 0,
            kind,
            honorific,
            name,
            address: self.checked_line(Column::Address, LINE_LIMIT),
            role: self.checked_line(Column::Role, LINE_LIMIT),
            phone: self.phone(),
            spoke_at: None,
        }
    }

    fn phone(&mut self) -> String {
        let Some(cell) = self.cell(Column::Phone) else {
            return String::new();
        };
        value::phone(cell).unwrap_or_else(|| {
            let typed = self.checked_line(Column::Phone, NAME_LIMIT);
            self.problems.push(RowProblem::PhoneUnusual(typed.clone()));
            typed
        })
    }

    fn content(&mut self) -> String {
        let Some(cell) = self.cell(Column::Content) else {
            return String::new();
        };
        let cleaned = clean(&value::text(cell));
        if cleaned.removed > 0 {
            self.problems.push(RowProblem::Removed(cleaned.removed));
        }
        let content = cleaned.text.trim().to_owned();
        let checked = check_paragraphs(&content, PARAGRAPHS_LIMIT);
        self.note_problem(Column::Content, checked);
        content
    }

    fn field(&mut self, known: &Known) -> String {
        let typed = self.checked_line(Column::Field, NAME_LIMIT);
        if typed.is_empty() {
            return typed;
        }
        match meant(&typed, &known.fields) {
            Meant::One(field) => return field.to_owned(),
            Meant::Several => {
                let problem = RowProblem::FieldAmbiguous(typed.clone());
                self.problems.push(problem);
            }
            Meant::Nothing => self.problems.push(RowProblem::FieldUnknown(typed.clone())),
        }
        typed
    }

    fn sent_on(&mut self) -> Option<chrono::NaiveDate> {
        let cell = self.cell(Column::SentOn)?;
        let date = value::date(cell);
        if date.is_none() {
            let typed = value::one_line(&value::text(cell));
            self.problems.push(RowProblem::DateUnreadable(typed));
        }
        date
    }

    fn columns_not_taken(&mut self) {
        for (at, cell) in &self.row.cells {
            if !self.header.takes(*at) {
                self.problems.push(RowProblem::ColumnNotTaken {
                    heading: value::one_line(&self.header.heading(*at)),
                    text: value::one_line(&value::text(cell)),
                });
            }
        }
    }

    fn checked_line(&mut self, column: Column, limit: usize) -> String {
        let line = self.line(column);
        let checked = check_line(&line, limit);
        self.note_problem(column, checked);
        line
    }

    fn note_problem(&mut self, column: Column, checked: Result<(), TextProblem>) {
        if let Err(problem) = checked {
            self.problems.push(RowProblem::Text { column, problem });
        }
    }

    fn line(&self, column: Column) -> String {
        let cell = self.cell(column);
        cell.map(|cell| value::one_line(&clean(&value::text(cell)).text))
            .unwrap_or_default()
    }

    /// The cell of a column; who speaks may stand in cells merged over several opinions.
    fn cell(&self, column: Column) -> Option<&'a Cell> {
        let at = self.header.at(column)?;
        let own = cell_at(self.row, at);
        if own.is_some() || matches!(column, Column::Content | Column::Note) {
            return own;
        }
        let number = self.row.number;
        let merges = &self.grid.merges;
        let merge = merges
            .iter()
            .find(|m| m.column == at && m.first < number && number <= m.last)?;
        let first = self.grid.rows.iter().find(|r| r.number == merge.first)?;
        cell_at(first, at)
    }
}

fn cell_at(row: &Row, at: u32) -> Option<&Cell> {
    let cell = row.cells.iter().find(|(column, _)| *column == at);
    cell.map(|(_, cell)| cell)
}
