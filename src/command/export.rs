//! `export`: a document of a session as a file, or the whole session as JSON.

mod asked;

use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::document;
use crate::domain::text::nfc;
use crate::domain::{Correction, Edition, Kind, Order, SessionId, SessionRecord, Stage};
use crate::import::record;
use crate::output::pdf::{Attachment, Options};
use crate::output::{self, Overwrite, SaveError};
use crate::progress::Progress;
use crate::say;
use crate::typeset;
use crate::words;

pub(super) use asked::{Chosen, Export, Format, Print, What};

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
                let options = Options {
                    attachment: carried(&order, record)?,
                    ..Options::at(written_at)
                };
                let progress = Progress::default();
                let document = document::build(&order, record)
                    .map_err(|error| Stop::refused(words::output::document(&error)))?;
                match asked.format() {
                    Format::Pdf => {
                        let pages = typeset::typeset(&document, &progress)
                            .map_err(|error| Stop::refused(words::output::typeset(&error)))?;
                        output::pdf::bytes(&pages, options, &progress)
                            .map_err(|error| Stop::refused(words::output::pdf(&error)))
                    }
                    Format::Docx => output::docx::bytes(&document, written_at, &progress)
                        .map_err(|error| Stop::refused(words::output::docx(&error))),
                    Format::Xlsx => output::xlsx::bytes(&document, written_at, &progress)
                        .map_err(|error| Stop::refused(words::output::xlsx(&error))),
                }
            })
        }
    }
}

/// The data that goes with a document: with the full minutes and notice alone, for the other
/// documents leave the offices that may know everything.
fn carried(order: &Order, record: &SessionRecord) -> Result<Option<Attachment>, Stop> {
    let is_full = order.edition == Edition::Full && order.stage == Stage::Final;
    if !is_full || !matches!(order.kind, Kind::Minutes | Kind::Notice) {
        return Ok(None);
    }
    let json = record::write(&record.for_circulation())
        .map_err(|error| Stop::Refused(words::import::record(&error)))?;
    Ok(Some(Attachment::session(json, say!("pdf-session-data"))))
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
