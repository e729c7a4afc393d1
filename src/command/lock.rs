//! `lock` and `unlock`: a document is frozen to be signed, and freed again while nothing came back.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::data::DataFile;
use super::export::{change, day, document_kinds, edition, letterheads};
use super::{Outcome, Stop, Surroundings, check_format, written};
use crate::document::citation;
use crate::domain::{
    Change, Correction, DocumentId, Edition, IssuedDocument, Kind, Letterhead, Order, SessionId,
    SessionRecord, SessionState, Stage,
};
use crate::format_check::Severity;
use crate::progress::Progress;
use crate::store::{Op, Reader, Store, StoreError};
use crate::{making, say, words};

#[derive(Debug, Args)]
pub struct Lock {
    #[arg(value_name = "KIND", value_parser = document_kinds(), help = say!("cli-lock-kind"))]
    pub kind: Kind,
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, value_parser = letterheads(), help = say!("cli-export-letterhead"))]
    pub letterhead: Option<Letterhead>,
    #[arg(long, default_value = "full", value_parser = edition, help = say!("cli-export-edition"))]
    pub edition: Edition,
    #[arg(long, value_name = "SỐ", value_parser = number, help = say!("cli-lock-number"))]
    pub number: Option<Number>,
    #[arg(long, value_name = "NGÀY", value_parser = day, help = say!("cli-export-date"))]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "D", help = say!("cli-lock-corrects"))]
    pub corrects: Option<i64>,
    #[arg(long, value_name = "VỊ TRÍ|SAI|ĐÚNG", value_parser = change, help = say!("cli-export-change"))]
    pub change: Vec<Change>,
    #[arg(long, help = say!("cli-lock-despite-errors"))]
    pub despite_errors: bool,
    #[arg(long, value_name = "P", help = say!("cli-lock-out"))]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out", help = say!("cli-export-force"))]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct Unlock {
    #[arg(long, value_name = "D", help = say!("cli-document"))]
    pub document: i64,
    #[arg(long, value_name = "LÝ DO", help = say!("cli-unlock-reason"))]
    pub reason: String,
}

/// The number asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    Given(u32),
    /// The one after the highest of its series.
    Next,
}

fn number(typed: &str) -> Result<Number, String> {
    match typed.trim().parse() {
        Ok(number) if number > 0 => Ok(Number::Given(number)),
        _ if typed.trim() == "next" => Ok(Number::Next),
        _ => Err(say!("cli-lock-number-wrong")),
    }
}

/// Locks what is asked for.
pub(super) fn run(asked: &Lock, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let written_at = around.clock.now();
    if let Some(path) = &asked.out {
        written::refuse_taken(path, asked.force)?;
    }
    data.with_existing(around.clock, |store| {
        let (order, record) = order(asked, store, written_at.date())?;
        // The store says so too, but only once the check has found all that is unfinished.
        if order.kind.needs_conclusions() && record.state != SessionState::Concluded {
            return Err(StoreError::NotConcluded(SessionId(asked.session)).into());
        }
        checked(asked, store, &order, &record, around)?;
        let corrects = asked.corrects.map(DocumentId);
        let progress = Progress::default();
        let finished = making::finished(&order, &record, corrects, written_at, &progress)
            .map_err(|error| Stop::refused(words::output::making(&error)))?;
        let pdf = asked.out.as_ref().map(|path| (finished.pdf.clone(), path));
        let changed = store.transact(Op::LockDocument {
            session: SessionId(asked.session),
            document: Box::new(finished),
        });
        let id = changed.wait()?.document;
        let Some(id) = id else { return Ok(()) };
        let locked = store
            .read(move |reader| reader.issued_document(id))
            .wait()?;
        said(&locked, around)?;
        if let Some((pdf, path)) = pdf {
            written::write(&pdf, path, asked.force)?;
            let path = path.display().to_string();
            writeln!(around.out, "{}", say!("command-export-done", path = path))?;
        }
        Ok(())
    })
}

/// Tells what the format check finds, which the window shows beside its button; errors stop the
/// locking unless they are passed over.
fn checked(
    asked: &Lock,
    store: &Store,
    order: &Order,
    record: &SessionRecord,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let findings = check_format::findings(store, order, record, around)?;
    let found = |severity| {
        let found = findings.iter().filter(move |f| f.severity == severity);
        found.map(|finding| words::format_check::line(finding, order.letterhead))
    };
    for line in found(Severity::Warning) {
        writeln!(around.out, "{line}")?;
    }
    let mut errors: Vec<String> = found(Severity::Error).collect();
    if errors.is_empty() {
        return Ok(());
    }
    if asked.despite_errors {
        writeln!(around.out, "{}", errors.join("\n"))?;
        return Ok(());
    }
    errors.push(say!("command-lock-errors", count = errors.len()));
    Err(Stop::Refused(errors))
}

fn said(locked: &IssuedDocument, around: &mut Surroundings<'_>) -> Outcome {
    let number = locked.number.map(|number| number.to_string());
    let number = number.unwrap_or_else(|| say!("command-lock-blank"));
    let line = say!(
        "command-lock-done",
        id = locked.id.0,
        title = locked.title.as_str(),
        number = number,
        hash = locked.hash.as_str()
    );
    Ok(writeln!(around.out, "{line}")?)
}

/// What the arguments ask for, in the words that the office has changed.
fn order(asked: &Lock, store: &Store, today: NaiveDate) -> Result<(Order, SessionRecord), Stop> {
    let session = SessionId(asked.session);
    let (kind, letterhead, number) = (asked.kind, asked.letterhead, asked.number);
    let (edition, date) = (asked.edition.clone(), asked.date);
    let corrects = asked.corrects.map(DocumentId);
    let read = store.read(move |reader: &Reader| {
        let record = reader.record(session)?;
        let letterhead = letterhead.unwrap_or(record.office.letterhead);
        let number = match number {
            None => None,
            Some(Number::Given(number)) => Some(number),
            Some(Number::Next) => {
                let on = date.unwrap_or(today);
                Some(reader.next_number(session, kind, letterhead, &edition, on)?)
            }
        };
        let order = Order {
            edition,
            number,
            dated_on: date,
            wording: reader.wording(Some(session), kind, letterhead)?,
            ..Order::new(kind, letterhead, Stage::Final)
        };
        let order = order.counted_from(today);
        let corrected = corrects.map(|id| reader.issued_document(id)).transpose()?;
        Ok::<_, StoreError>((order, record, corrected))
    });
    let (mut order, record, corrected) = read.wait()?;
    order.correction = corrected.map(|corrected| Correction {
        document: citation(&corrected),
        changes: asked.change.clone(),
    });
    Ok((order, record))
}

/// Unlocks a document; it stays in the history with the reason.
pub(super) fn unlock(asked: &Unlock, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| {
        let unlocked = store.transact(Op::UnlockDocument {
            document: DocumentId(asked.document),
            reason: asked.reason.clone(),
        });
        unlocked.wait()?;
        writeln!(
            around.out,
            "{}",
            say!("command-unlock-done", id = asked.document)
        )?;
        Ok(())
    })
}
