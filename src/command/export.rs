//! `export`: a document of a session as a file, or the whole session as JSON.

mod asked;

use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::domain::text::nfc;
use crate::domain::{Correction, Kind, Order, SessionId, SessionRecord, Stage};
use crate::import::record;
use crate::output::{self, Overwrite, SaveError};
use crate::progress::Progress;

use crate::{making, say, words};

pub(super) use asked::{Chosen, Export, Print, What, document_kinds};

/// Writes what is asked for.
pub(super) fn run(asked: &Export, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    match asked.what {
        What::Session if asked.names_format() => Err(Stop::WrongUsage(say!("cli-session-format"))),
        What::Session => write(asked, data, around, |record| {
            let json = record::write(record);
            let json = json.map_err(|error| Stop::Refused(words::import::record(&error)))?;
            Ok(json.into_bytes())
        }),
        What::Document(kind) => {
            let written_at = around.clock.now();
            write(asked, data, around, |record| {
                let order = order(&asked.chosen, kind, record);
                let progress = Progress::default();
                making::file(&order, record, asked.format(), written_at, &progress)
                    .map_err(|error| Stop::refused(words::output::making(&error)))
            })
        }
    }
}

/// What the arguments ask for of this session.
pub(super) fn order(asked: &Chosen, kind: Kind, record: &SessionRecord) -> Order {
    let letterhead = asked.letterhead.unwrap_or(record.office.letterhead);
    let stage = if asked.draft {
        Stage::Draft
    } else {
        Stage::Final
    };
    Order {
        edition: asked.edition.clone(),
        number: asked.number,
        dated_on: asked.date,
        correction: asked.corrects.as_ref().map(|document| Correction {
            document: nfc(document),
            changes: asked.change.clone(),
        }),
        ..Order::new(kind, letterhead, stage)
    }
}

fn write(
    asked: &Export,
    data: &DataFile,
    around: &mut Surroundings<'_>,
    make: impl FnOnce(&SessionRecord) -> Result<Vec<u8>, Stop>,
) -> Outcome {
    let refused = |error: &SaveError| Stop::refused(words::output::save(error));
    let path = asked.out.clone();
    if asked.out.exists() && !asked.force {
        return Err(refused(&SaveError::Exists { path }));
    }
    let id = SessionId(asked.chosen.session);
    data.with_existing(around.clock, |store| {
        let record = store.read(move |reader| reader.record(id)).wait()?;
        let bytes = make(&record)?;
        let overwrite = if asked.force {
            Overwrite::Replace
        } else {
            Overwrite::Refuse
        };
        output::save(&bytes, &asked.out, overwrite).map_err(|error| refused(&error))?;
        let path = path.display().to_string();
        writeln!(around.out, "{}", say!("command-export-done", path = path))?;
        Ok(())
    })
}
