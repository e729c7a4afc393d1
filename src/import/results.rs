//! Results that a responsible unit filled into its form: matched by code, each cell checked, nothing taken
//! that cannot be taken.

mod form;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

use crate::domain::fault::{Faults, Problem};
use crate::domain::follow_up::{
    self, DocumentRef, Event, Evidence, Followed, ResultKind, Standing,
};
use crate::domain::result_form::{Column, place, result_by_name, result_name};
use crate::domain::text::{clean, is_same_name};
use crate::domain::{OpinionId, SessionId, date};
use crate::store::ToldResult;

pub use form::{FilledForm, FilledRow, ResultsError, is_form, read};

/// What is known of the opinion that a code names.
#[derive(Debug, Clone)]
pub struct Known {
    pub opinion: OpinionId,
    /// The code as the form gave it.
    pub code: String,
    pub session_on: NaiveDate,
    pub followed: Followed,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellProblem {
    /// A formula stands where a value belongs.
    Formula,
    /// The text is no code of a form.
    NoCode,
    /// No opinion of this file has the code.
    UnknownCode,
    /// The code's check does not fit: somebody changed it.
    EditedCode,
    /// Another row has the same code.
    CodeTwice {
        row: u32,
    },
    UnknownResult,
    NotDate,
    Missing,
    /// The rules of following up refuse it.
    Fault(Problem),
}

/// A cell that differs from what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// `E5`
    pub address: String,
    pub column: Column,
    pub old: String,
    pub new: String,
}

/// What a filled-in row becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultRow {
    /// As the person sees it in Excel, from 1.
    pub number: u32,
    pub code: String,
    pub changes: Vec<CellChange>,
    /// Each with the address of its cell.
    pub problems: Vec<(String, CellProblem)>,
    /// Ready to be taken over when nothing is wrong.
    pub told: Option<ToldResult>,
}

/// What the form becomes, row by row; rows in which nothing was filled in are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    pub rows: Vec<ResultRow>,
    /// Rows left as they were sent.
    pub untouched: usize,
}

impl Preview {
    /// Whether every row can be taken over, and there is one.
    #[must_use]
    pub fn is_good(&self) -> bool {
        !self.rows.is_empty() && self.faulty() == 0
    }

    /// Rows that cannot be taken over.
    #[must_use]
    pub fn faulty(&self) -> usize {
        let faulty = self.rows.iter().filter(|row| row.told.is_none());
        faulty.count()
    }

    /// The results, as they are taken over.
    pub fn told(&self) -> impl Iterator<Item = ToldResult> + '_ {
        self.rows.iter().filter_map(|row| row.told.clone())
    }
}

/// The places that the codes of the rows filled in name, to be looked up.
pub fn places(form: &FilledForm) -> impl Iterator<Item = (SessionId, u32)> + '_ {
    let filled = form.rows.iter().filter(|row| form.is_answered(row));
    filled.filter_map(|row| place(&row.text(Column::Code)))
}

/// `known` answers what is known of a place; `today` is the day on which it is taken over.
#[must_use]
pub fn preview(
    form: &FilledForm,
    known: impl Fn(SessionId, u32) -> Option<Known>,
    today: NaiveDate,
) -> Preview {
    let mut preview = Preview::default();
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in &form.rows {
        let code = row.text(Column::Code);
        if !form.is_answered(row) && place(&code).is_some() {
            preview.untouched += 1;
            continue;
        }
        let mut read = Reading {
            form,
            row,
            problems: Vec::new(),
        };
        for column in Column::ALL {
            let is_formula = form.formulas.contains(&(row.number, column));
            if is_formula && (column.is_answer() || column == Column::Code) {
                read.add(column, CellProblem::Formula);
            }
        }
        let opinion = read.opinion(&code, &known);
        match seen.entry(code.clone()) {
            Entry::Occupied(first) => {
                read.add(Column::Code, CellProblem::CodeTwice { row: *first.get() });
            }
            Entry::Vacant(new) => {
                new.insert(row.number);
            }
        }
        let told = read.told(opinion.as_ref(), today);
        let changes = read.changes(opinion.as_ref());
        if changes.is_empty() && read.problems.is_empty() {
            // The same form came back a second time.
            preview.untouched += 1;
            continue;
        }
        preview.rows.push(ResultRow {
            number: row.number,
            changes,
            told: told.filter(|_| read.problems.is_empty()),
            problems: read.problems,
            code,
        });
    }
    preview
}

/// One row while it is read.
struct Reading<'a> {
    form: &'a FilledForm,
    row: &'a FilledRow,
    problems: Vec<(String, CellProblem)>,
}

impl Reading<'_> {
    fn add(&mut self, column: Column, problem: CellProblem) {
        let address = self.form.address(self.row.number, column);
        // A formula is reason enough; what it comes to is not judged as well.
        let is_known = self.problems.iter().any(|(at, _)| *at == address);
        if !is_known {
            self.problems.push((address, problem));
        }
    }

    fn opinion(
        &mut self,
        code: &str,
        known: &impl Fn(SessionId, u32) -> Option<Known>,
    ) -> Option<Known> {
        let Some((session, number)) = place(code) else {
            self.add(Column::Code, CellProblem::NoCode);
            return None;
        };
        let Some(known) = known(session, number) else {
            self.add(Column::Code, CellProblem::UnknownCode);
            return None;
        };
        if known.code.eq_ignore_ascii_case(code.trim()) {
            Some(known)
        } else {
            self.add(Column::Code, CellProblem::EditedCode);
            None
        }
    }

    /// A date that must stand in a column, or may be left out.
    fn date(&mut self, column: Column, is_required: bool) -> Option<NaiveDate> {
        let text = self.row.text(column);
        let read = self.row.date(column);
        match read {
            None if !text.is_empty() => self.add(column, CellProblem::NotDate),
            None if is_required => self.add(column, CellProblem::Missing),
            _ => {}
        }
        read
    }

    fn told(&mut self, known: Option<&Known>, today: NaiveDate) -> Option<ToldResult> {
        let name = self.row.text(Column::Result);
        let result = result_by_name(&name);
        match result {
            None if name.is_empty() => self.add(Column::Result, CellProblem::Missing),
            None => self.add(Column::Result, CellProblem::UnknownResult),
            Some(_) => {}
        }
        let on = self.date(Column::ResolvedOn, true);
        let document_on = self.date(Column::DocumentOn, false);
        let number = clean(&self.row.text(Column::DocumentNumber)).text;
        let document = (!number.is_empty() || document_on.is_some()).then_some(DocumentRef {
            number,
            on: document_on,
        });
        let text = clean(&self.row.text(Column::Text)).text;
        let event = Event::Resolved {
            // One that asks for nothing more, where none can be read.
            result: result.unwrap_or(ResultKind::Inspected),
            text: text.clone(),
            evidence: document.clone().map(Evidence::Document),
        };
        self.check(&event, on.unwrap_or(today), known, today);
        Some(ToldResult {
            opinion: known?.opinion,
            on: on?,
            result: result?,
            text,
            document,
        })
    }

    /// The rules of following up, each fault at its cell, also beside a cell that says nothing: a unit
    /// mends its form once.
    fn check(&mut self, event: &Event, on: NaiveDate, known: Option<&Known>, today: NaiveDate) {
        let pending = Followed {
            standing: Standing::Open,
            ..Followed::default()
        };
        let (followed, session_on) = match known {
            Some(known) => (&known.followed, known.session_on),
            None => (&pending, NaiveDate::MIN),
        };
        let mut faults = Faults::default();
        follow_up::check(event, on, followed, session_on, today, &mut faults);
        for fault in faults.into_vec() {
            let column = match fault.path.as_str() {
                "on" => Column::ResolvedOn,
                "text" => Column::Text,
                "document.on" => Column::DocumentOn,
                "document.number" | "evidence" => Column::DocumentNumber,
                _ => Column::Result,
            };
            self.add(column, CellProblem::Fault(fault.problem));
        }
    }

    /// Each cell that was filled in, beside what is known so far.
    fn changes(&self, known: Option<&Known>) -> Vec<CellChange> {
        let result = known.and_then(|known| known.followed.result.as_ref());
        let evidence = result.and_then(|result| result.evidence.as_ref());
        let document = match evidence {
            Some(Evidence::Document(document)) => Some(document),
            _ => None,
        };
        let answers = Column::ALL.into_iter().filter(|column| column.is_answer());
        answers
            .filter_map(|column| {
                let new = self.row.text(column);
                let old = match column {
                    Column::Result => result.map(|result| result_name(result.kind).to_owned()),
                    Column::ResolvedOn => result.map(|result| date::short(result.on)),
                    Column::Text => result.map(|result| result.text.clone()),
                    Column::DocumentNumber => document.map(|document| document.number.clone()),
                    Column::DocumentOn => document.and_then(|d| d.on).map(date::short),
                    _ => None,
                };
                let old = old.unwrap_or_default();
                (!new.is_empty() && !is_same_name(&new, &old)).then(|| CellChange {
                    address: self.form.address(self.row.number, column),
                    column,
                    old,
                    new,
                })
            })
            .collect()
    }
}
