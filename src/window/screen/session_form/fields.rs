//! Every field of the form, and the session that they make.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use iced::widget::Id;

use super::people::{official, person};
use crate::domain::fault::Faults;
use crate::domain::text::TextProblem;
use crate::domain::{
    Absence, AttendanceGroup, Fault, Problem, Session, SessionForm as Form, SessionKind,
};
use crate::window::form::path_field::{id, placed};
use crate::window::form::rows::{Cell, ColumnOf, Rows};
use crate::window::widget::date_field::{DateField, read_time, time_line};
use crate::window::widget::editor::{Edit, Editor, Effect};

/// A field of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Subject,
    StartsAt,
    EndsAt,
    Place,
    SecretaryName,
    SecretaryPost,
    PreviousResults,
}

impl Line {
    pub const ALL: [Self; 7] = [
        Self::Subject,
        Self::StartsAt,
        Self::EndsAt,
        Self::Place,
        Self::SecretaryName,
        Self::SecretaryPost,
        Self::PreviousResults,
    ];

    /// The field's path in the record.
    pub fn path(self) -> &'static str {
        match self {
            Self::Subject => "session.subject",
            Self::StartsAt => "session.starts_at.time",
            Self::EndsAt => "session.ends_at",
            Self::Place => "session.place",
            Self::SecretaryName => "session.secretary.name",
            Self::SecretaryPost => "session.secretary.post",
            Self::PreviousResults => "session.previous_results",
        }
    }
}

/// A field of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Date {
    StartsOn,
    AnnouncedOn,
}

impl Date {
    pub const ALL: [Self; 2] = [Self::StartsOn, Self::AnnouncedOn];

    /// The field's path in the record.
    pub fn path(self) -> &'static str {
        match self {
            Self::StartsOn => "session.starts_at",
            Self::AnnouncedOn => "session.announced_on",
        }
    }
}

/// A list of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    ConnectedPoints,
    Chairs,
    Officers,
    Attendance,
    Absences,
    Basis,
    Programme,
}

const fn column(name: &'static str, share: u16) -> ColumnOf {
    ColumnOf { name, share }
}

impl List {
    pub const ALL: [Self; 7] = [
        Self::ConnectedPoints,
        Self::Chairs,
        Self::Officers,
        Self::Attendance,
        Self::Absences,
        Self::Basis,
        Self::Programme,
    ];

    /// The list's path in the record.
    pub fn path(self) -> &'static str {
        match self {
            Self::ConnectedPoints => "session.connected_points",
            Self::Chairs => "session.chairs",
            Self::Officers => "session.officers",
            Self::Attendance => "session.attendance",
            Self::Absences => "session.absences",
            Self::Basis => "session.basis",
            Self::Programme => "session.programme",
        }
    }

    fn columns(self) -> &'static [ColumnOf] {
        const BARE: &[ColumnOf] = &[column("", 1)];
        const PEOPLE: &[ColumnOf] = &[column("name", 1), column("post", 1)];
        const GROUPS: &[ColumnOf] = &[column("name", 4), column("count", 1)];
        const ABSENT: &[ColumnOf] = &[column("who", 1), column("reason", 1)];
        match self {
            Self::ConnectedPoints | Self::Basis | Self::Programme => BARE,
            Self::Chairs | Self::Officers => PEOPLE,
            Self::Attendance => GROUPS,
            Self::Absences => ABSENT,
        }
    }
}

/// The first cell of a row.
pub fn first_of(row: usize) -> Cell {
    Cell { row, column: 0 }
}

/// Where a field stands on the screen, so that the first fault is the topmost.
fn place_on_screen(path: &str) -> Option<usize> {
    const ORDER: [&str; 14] = [
        "session.subject",
        "session.connected_points",
        "session.starts_at",
        "session.ends_at",
        "session.announced_on",
        "session.place",
        "session.chairs",
        "session.secretary",
        "session.officers",
        "session.attendance",
        "session.absences",
        "session.basis",
        "session.programme",
        "session.previous_results",
    ];
    ORDER.iter().position(|head| path.starts_with(head))
}

/// The fields as typed.
#[derive(Debug)]
pub struct Fields {
    pub kind: SessionKind,
    pub form: Form,
    lines: [Editor; 7],
    dates: [DateField; 2],
    lists: [Rows; 7],
}

impl Default for Fields {
    fn default() -> Self {
        Self {
            kind: SessionKind::default(),
            form: Form::default(),
            lines: Line::ALL.map(|line| match line {
                Line::PreviousResults => Editor::paragraphs(""),
                _ => Editor::line(""),
            }),
            dates: Date::ALL.map(|_| DateField::new(None)),
            lists: List::ALL.map(|list| Rows::new(list.columns(), Vec::new())),
        }
    }
}

impl Fields {
    /// The fields filled in with `session`.
    pub fn of(session: &Session) -> Self {
        let mut fields = Self {
            kind: session.kind,
            form: session.form,
            dates: [
                DateField::new(Some(session.starts_at.date())),
                DateField::new(session.announced_on),
            ],
            ..Self::default()
        };
        fields.set(Line::Subject, &session.subject);
        *fields.line_mut(Line::StartsAt) = time_line(Some(session.starts_at.time()));
        let ends_at = session.ends_at.map(|at| at.time());
        *fields.line_mut(Line::EndsAt) = time_line(ends_at);
        fields.set(Line::PreviousResults, &session.previous_results);
        fields.copy(session);
        let rows = session.attendance.iter();
        let rows = rows.map(|group| vec![group.name.clone(), group.count.to_string()]);
        fields.rows_mut(List::Attendance).set(rows.collect());
        let rows = session.absences.iter();
        let rows = rows.map(|absence| vec![absence.who.clone(), absence.reason.clone()]);
        fields.rows_mut(List::Absences).set(rows.collect());
        fields
    }

    /// Takes people, place and programme from another session, wherever nothing is typed yet.
    pub fn copy(&mut self, session: &Session) {
        let secretary = person(&session.secretary);
        self.set_if_blank(Line::Place, &session.place);
        if self.line(Line::SecretaryName).is_blank() {
            self.set(Line::SecretaryName, &secretary[0]);
            self.set(Line::SecretaryPost, &secretary[1]);
        }
        let bare = |texts: &[String]| texts.iter().map(|text| vec![text.clone()]).collect();
        let groups = session.attendance.iter();
        for (list, rows) in [
            (List::ConnectedPoints, bare(&session.connected_points)),
            (List::Chairs, session.chairs.iter().map(person).collect()),
            (
                List::Officers,
                session.officers.iter().map(person).collect(),
            ),
            (List::Basis, bare(&session.basis)),
            (List::Programme, bare(&session.programme)),
            // Who was invited comes again; how many came does not.
            (
                List::Attendance,
                groups.map(|group| vec![group.name.clone()]).collect(),
            ),
        ] {
            let rows: Vec<Vec<String>> = rows;
            if self.rows(list).is_blank() {
                self.rows_mut(list).set(rows);
            }
        }
    }

    /// The text field.
    pub fn line(&self, line: Line) -> &Editor {
        &self.lines[line as usize]
    }

    /// The date field.
    pub fn date(&self, date: Date) -> &DateField {
        &self.dates[date as usize]
    }

    /// The rows of a list.
    pub fn rows(&self, list: List) -> &Rows {
        &self.lists[list as usize]
    }

    /// The rows of a list, to be changed.
    pub fn rows_mut(&mut self, list: List) -> &mut Rows {
        &mut self.lists[list as usize]
    }

    /// The date field, to be changed.
    pub fn date_mut(&mut self, date: Date) -> &mut DateField {
        &mut self.dates[date as usize]
    }

    /// Replaces the text of a field.
    pub fn set(&mut self, line: Line, text: &str) {
        self.line_mut(line).set(text);
    }

    /// Does what the person did in a text field.
    pub fn edit(&mut self, line: Line, edit: Edit) -> Effect {
        self.line_mut(line).perform(edit)
    }

    /// The field that Enter leads to from a cell.
    pub fn after(&self, list: List, cell: Cell) -> Option<Id> {
        let rows = self.rows(list);
        let next = rows.after(cell)?;
        Some(id(&rows.path(list.path(), next)))
    }

    /// The list and cell of the field `focused`.
    pub fn cell_of(&self, focused: &Id) -> Option<(List, Cell)> {
        List::ALL.into_iter().find_map(|list| {
            let cell = self.rows(list).cell_of(list.path(), focused)?;
            Some((list, cell))
        })
    }

    /// Takes the blank rows out, so that faults and fields have the same paths.
    pub fn close_up(&mut self) {
        for rows in &mut self.lists {
            rows.close_up();
        }
    }

    /// The session as typed, and what is wrong with it; dates without a year count from `today`.
    pub fn read(&self, today: NaiveDate) -> (Session, Vec<Fault>) {
        let mut faults = Faults::default();
        let starts_on = self.read_date(Date::StartsOn, today, &mut faults);
        if self.date(Date::StartsOn).editor.is_blank() {
            let problem = Problem::Text(TextProblem::Empty);
            faults.add(Date::StartsOn.path(), problem);
        }
        let announced_on = self.read_date(Date::AnnouncedOn, today, &mut faults);
        let starts_time = self.read_clock(Line::StartsAt, &mut faults);
        let ends_time = self.read_clock(Line::EndsAt, &mut faults);
        let day = starts_on.unwrap_or(today);
        let text = |line| self.line(line).text().trim().to_owned();
        let session = Session {
            kind: self.kind,
            form: self.form,
            connected_points: match self.form {
                Form::InPerson => Vec::new(),
                Form::Online | Form::Hybrid => self.bare(List::ConnectedPoints),
            },
            subject: text(Line::Subject),
            announced_on,
            starts_at: NaiveDateTime::new(day, starts_time.unwrap_or_default()),
            ends_at: ends_time.map(|time| NaiveDateTime::new(day, time)),
            place: text(Line::Place),
            chairs: self.people(List::Chairs),
            secretary: official(&[text(Line::SecretaryName), text(Line::SecretaryPost)]),
            officers: self.people(List::Officers),
            attendance: self.attendance(&mut faults),
            absences: self.absences(),
            basis: self.bare(List::Basis),
            programme: self.bare(List::Programme),
            previous_results: text(Line::PreviousResults),
        };
        session.check(&mut faults);
        let mut faults: Vec<Fault> = faults.into_vec().into_iter().map(placed).collect();
        faults.sort_by_key(|fault| place_on_screen(&fault.path));
        (session, faults)
    }

    fn line_mut(&mut self, line: Line) -> &mut Editor {
        &mut self.lines[line as usize]
    }

    fn set_if_blank(&mut self, line: Line, text: &str) {
        if self.line(line).is_blank() {
            self.set(line, text);
        }
    }

    fn read_date(&self, date: Date, today: NaiveDate, faults: &mut Faults) -> Option<NaiveDate> {
        let read = self.date(date).read(today);
        read.unwrap_or_else(|problem| {
            faults.add(date.path(), problem);
            None
        })
    }

    fn read_clock(&self, line: Line, faults: &mut Faults) -> Option<NaiveTime> {
        let read = read_time(self.line(line));
        read.unwrap_or_else(|problem| {
            faults.add(line.path(), problem);
            None
        })
    }

    fn bare(&self, list: List) -> Vec<String> {
        let rows = self.rows(list).texts().into_iter();
        rows.map(|row| row.concat().trim().to_owned()).collect()
    }

    fn people(&self, list: List) -> Vec<crate::domain::Official> {
        self.rows(list)
            .texts()
            .iter()
            .map(|row| official(row))
            .collect()
    }

    fn attendance(&self, faults: &mut Faults) -> Vec<AttendanceGroup> {
        let rows = self.rows(List::Attendance).texts();
        let groups = rows.iter().enumerate().map(|(at, row)| {
            let typed = row[1].trim().replace('.', "");
            let count = if typed.is_empty() {
                Ok(0)
            } else {
                typed.parse()
            };
            if count.is_err() {
                let path = format!("session.attendance[{at}].count");
                faults.add(path, Problem::NumberUnreadable);
            }
            AttendanceGroup {
                name: row[0].trim().to_owned(),
                count: count.unwrap_or_default(),
            }
        });
        groups.collect()
    }

    fn absences(&self) -> Vec<Absence> {
        let rows = self.rows(List::Absences).texts();
        let absences = rows.iter().map(|row| Absence {
            who: row[0].trim().to_owned(),
            reason: row[1].trim().to_owned(),
        });
        absences.collect()
    }
}
