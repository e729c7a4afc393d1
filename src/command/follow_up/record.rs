//! `follow-up record`: one event of one opinion of a session or of several, all or none.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use super::super::data::DataFile;
use super::super::export::day;
use super::super::units::named;
use super::super::{Outcome, Stop, Surroundings};
use super::event::{events, hearings, legalities, results, satisfactions, waitings};
use crate::domain::follow_up::{
    DocumentRef, EventKind, Evidence, Field, Hearing, Particulars, ResultKind, WaitingFor,
    retractable,
};
use crate::domain::{Legality, OpinionId, Satisfaction};
use crate::following::secretary;
use crate::import::file;
use crate::store::{Op, Store};
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Record {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    session: i64,
    #[arg(long, value_name = "K", required = true, help = say!("cli-record-opinion"))]
    opinion: Vec<u32>,
    #[arg(long, value_parser = events(), help = say!("cli-record-event"))]
    event: EventKind,
    #[arg(long, value_name = "NGÀY", value_parser = day, help = say!("cli-record-on"))]
    on: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", help = say!("cli-record-by"))]
    by: Option<String>,
    #[arg(long, value_name = "NAME", help = say!("cli-record-unit"))]
    unit: Option<String>,
    #[arg(long, value_name = "NGÀY", value_parser = day, help = say!("cli-record-due"))]
    due: Option<NaiveDate>,
    #[arg(long, value_name = "R", help = say!("cli-record-reason"))]
    reason: Option<String>,
    #[arg(long, value_name = "SỐ", help = say!("cli-record-document"))]
    document: Option<String>,
    #[arg(long, value_name = "NGÀY", value_parser = day, help = say!("cli-record-document-date"))]
    document_date: Option<NaiveDate>,
    #[arg(long, value_parser = waitings(), help = say!("cli-record-waiting-for"))]
    waiting_for: Option<WaitingFor>,
    #[arg(long, value_name = "T", help = say!("cli-record-text"))]
    text: Option<String>,
    #[arg(long, value_name = "T", help = say!("cli-record-note"))]
    note: Option<String>,
    #[arg(long, value_parser = results(), help = say!("cli-record-result"))]
    result: Option<ResultKind>,
    #[arg(long, value_name = "T", conflicts_with_all = ["document", "file"],
        help = say!("cli-record-citizen-word"))]
    citizen_word: Option<String>,
    #[arg(long, value_name = "F", conflicts_with = "document", help = say!("cli-record-file"))]
    file: Option<PathBuf>,
    #[arg(long, value_parser = satisfactions(), help = say!("cli-record-satisfaction"))]
    satisfaction: Option<Satisfaction>,
    #[arg(long, value_parser = hearings(), help = say!("cli-record-hearing"))]
    hearing: Option<Hearing>,
    #[arg(long, value_parser = legalities(), help = say!("cli-record-legality"))]
    legality: Option<Legality>,
    #[arg(long, value_name = "NAME", help = say!("cli-record-decided-by"))]
    decided_by: Option<String>,
}

impl Record {
    /// A switch that the event has no use for, which would be lost without a word.
    fn useless(&self) -> Option<&'static str> {
        let fields = self.event.fields();
        let has = |field| fields.contains(&field);
        let has_document = has(Field::Document) || has(Field::Evidence);
        let switches = [
            ("--unit", self.unit.is_some(), has(Field::Unit)),
            ("--due", self.due.is_some(), has(Field::DueOn)),
            ("--reason", self.reason.is_some(), has(Field::Reason)),
            ("--document", self.document.is_some(), has_document),
            (
                "--document-date",
                self.document_date.is_some(),
                has_document,
            ),
            (
                "--waiting-for",
                self.waiting_for.is_some(),
                has(Field::WaitingFor),
            ),
            ("--text", self.text.is_some(), has(Field::Text)),
            ("--note", self.note.is_some(), has(Field::Note)),
            ("--result", self.result.is_some(), has(Field::Result)),
            (
                "--citizen-word",
                self.citizen_word.is_some(),
                has(Field::Evidence),
            ),
            ("--file", self.file.is_some(), has(Field::Evidence)),
            (
                "--satisfaction",
                self.satisfaction.is_some(),
                has(Field::Satisfaction),
            ),
            ("--hearing", self.hearing.is_some(), has(Field::Hearing)),
            ("--legality", self.legality.is_some(), has(Field::Legality)),
            (
                "--decided-by",
                self.decided_by.is_some(),
                has(Field::DecidedBy),
            ),
        ];
        let useless = switches
            .into_iter()
            .find(|(_, is_given, is_used)| *is_given && !is_used);
        useless.map(|(switch, _, _)| switch)
    }

    fn particulars(&self) -> Particulars {
        let document = DocumentRef {
            number: self.document.clone().unwrap_or_default(),
            on: self.document_date,
        };
        let is_named = self.document.is_some() || self.document_date.is_some();
        let by_document = is_named.then(|| Evidence::Document(document.clone()));
        let by_word = self.citizen_word.clone().map(Evidence::CitizenWord);
        Particulars {
            unit: self.unit.clone().unwrap_or_default(),
            due_on: self.due,
            reason: self.reason.clone().unwrap_or_default(),
            document,
            waiting_for: self.waiting_for.unwrap_or_default(),
            text: self.text.clone().unwrap_or_default(),
            note: self.note.clone().unwrap_or_default(),
            result: self.result,
            evidence: by_word.or(by_document),
            satisfaction: self.satisfaction.unwrap_or_default(),
            hearing: self.hearing.unwrap_or_default(),
            legality: self.legality.unwrap_or_default(),
            decided_by: self.decided_by.clone().unwrap_or_default(),
            entry: None,
        }
    }
}

pub(super) fn run(asked: &Record, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    if let Some(switch) = asked.useless() {
        let event = asked.event.key();
        let words = say!("command-record-useless", switch = switch, event = event);
        return Err(Stop::WrongUsage(words));
    }
    if asked.file.is_some() && asked.opinion.len() > 1 {
        return Err(Stop::WrongUsage(say!("command-record-one-file")));
    }
    let today = around.clock.now().date();
    data.with_existing(around.clock, |store| {
        let opinions = super::opinions(store, asked.session, &asked.opinion)?;
        let mut particulars = asked.particulars();
        if let (EventKind::Assigned, Some(unit)) = (asked.event, &asked.unit) {
            // A slip of the finger would make a unit of its own.
            particulars.unit = standing_name(store, unit, today)?;
        }
        if let (Some(path), [opinion]) = (&asked.file, opinions.as_slice()) {
            particulars.evidence = attach(store, *opinion, path)?;
        }
        if let (EventKind::Retracted, [opinion]) = (asked.event, opinions.as_slice()) {
            let id = *opinion;
            let history = store.read(move |reader| reader.history(id)).wait()?;
            particulars.entry = retractable(&history.entries).map(|entry| entry.id);
        }
        let event = particulars.event(asked.event);
        let event = event.map_err(|fault| Stop::refused(words::fault::line(&fault)))?;
        let by = match asked.by.clone() {
            Some(by) => by,
            None => store.read(secretary).wait()?,
        };
        let op = Op::FollowUp {
            opinions,
            on: asked.on.unwrap_or(today),
            by,
            event: Box::new(event),
        };
        store.transact(op).wait()?;
        let what = words::follow_up::event(asked.event);
        let count = asked.opinion.len();
        let said = say!("follow-up-recorded", what = what, count = count);
        writeln!(around.out, "{said}")?;
        Ok(())
    })
}

/// The name of the unit that a typed name means today.
fn standing_name(store: &Store, typed: &str, today: NaiveDate) -> Result<String, Stop> {
    let id = named(store, typed)?;
    let units = store.read(|reader| reader.units()).wait()?;
    let unit = units.get(units.today(id, today));
    Ok(unit.map_or_else(|| typed.to_owned(), |unit| unit.name.clone()))
}

/// Keeps a file with the opinion.
fn attach(store: &Store, opinion: OpinionId, path: &Path) -> Result<Option<Evidence>, Stop> {
    let bytes = file::read(path).map_err(|error| Stop::refused(words::import::file(&error)))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let kept = store.transact(Op::Attach {
        opinion,
        name: name.into_owned(),
        bytes,
    });
    Ok(kept.wait()?.attachment.map(Evidence::File))
}
