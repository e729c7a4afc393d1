//! `export`: a document of a session as a file, or the whole session as JSON.

mod asked;

use chrono::NaiveDate;
use std::path::Path;

use super::data::DataFile;
use super::{Outcome, Stop, Surroundings, written};
use crate::document;
use crate::domain::text::nfc;
use crate::domain::{Correction, Kind, Order, SessionId, SessionRecord, Stage};
use crate::import::record;
use crate::progress::Progress;
use crate::store::{Op, Store};
use crate::{making, say, words};

pub(super) use asked::{
    Chosen, Export, Print, What, change, day, document_kinds, edition, letterheads,
};

/// Writes what is asked for.
pub(super) fn run(asked: &Export, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    match asked.what {
        What::Session if asked.names_format() => Err(Stop::WrongUsage(say!("cli-session-format"))),
        What::Session => write(&asked.out, asked.force, data, around, |store| {
            let id = SessionId(asked.chosen.session);
            let record = store.read(move |reader| reader.record(id)).wait()?;
            let json = record::write(&record);
            let json = json.map_err(|error| Stop::Refused(words::import::record(&error)))?;
            Ok(json.into_bytes())
        }),
        What::Document(kind) => {
            let written_at = around.clock.now();
            write(&asked.out, asked.force, data, around, |store| {
                let (order, record) = chosen(store, &asked.chosen, kind, written_at.date())?;
                let document = document::build(&order, &record)
                    .map_err(|error| Stop::refused(words::output::document(&error)))?;
                let (format, progress) = (asked.format(), Progress::default());
                let bytes =
                    making::written(&document, None, &record, format, written_at, &progress)
                        .map_err(|error| Stop::refused(words::output::making(&error)))?;
                if order.stage == Stage::Draft {
                    keep_draft(store, asked, order, document.plain_lines())?;
                }
                Ok(bytes)
            })
        }
    }
}

/// Keeps the words of a draft, to be compared with later ones.
fn keep_draft(store: &Store, asked: &Export, order: Order, lines: Vec<String>) -> Outcome {
    let kept = store.transact(Op::KeepDocumentDraft {
        session: SessionId(asked.chosen.session),
        kind: order.kind,
        letterhead: order.letterhead,
        edition: order.edition,
        lines,
    });
    kept.wait()?;
    Ok(())
}

/// What the arguments ask for of a session, in the words that the office has changed.
pub(super) fn chosen(
    store: &Store,
    asked: &Chosen,
    kind: Kind,
    today: NaiveDate,
) -> Result<(Order, SessionRecord), Stop> {
    let (id, letterhead) = (SessionId(asked.session), asked.letterhead);
    let read = store.read(move |reader| {
        let record = reader.record(id)?;
        let letterhead = letterhead.unwrap_or(record.office.letterhead);
        let wording = reader.wording(Some(id), kind, letterhead)?;
        Ok((record, letterhead, wording))
    });
    let (record, letterhead, wording) = read.wait()?;
    let stage = if asked.draft {
        Stage::Draft
    } else {
        Stage::Final
    };
    let order = Order {
        edition: asked.edition.clone(),
        number: asked.number,
        dated_on: asked.date,
        wording,
        correction: asked.corrects.as_ref().map(|document| Correction {
            document: nfc(document),
            changes: asked.change.clone(),
        }),
        ..Order::new(kind, letterhead, stage)
    };
    Ok((order.counted_from(today), record))
}

/// Writes what `make` answers, unless a file is there that is not to be overwritten.
pub(super) fn write(
    out: &Path,
    force: bool,
    data: &DataFile,
    around: &mut Surroundings<'_>,
    make: impl FnOnce(&Store) -> Result<Vec<u8>, Stop>,
) -> Outcome {
    written::refuse_taken(out, force)?;
    data.with_existing(around.clock, |store| {
        let bytes = make(store)?;
        written::write(&bytes, out, force)?;
        let path = out.display().to_string();
        writeln!(around.out, "{}", say!("command-export-done", path = path))?;
        Ok(())
    })
}
