//! `export`: the documents of a session as PDF, or the whole session as JSON.

use super::arguments::{ExportFile, ExportPdf};
use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::document::{self, Kind, Stage};
use crate::domain::{SessionId, SessionRecord};
use crate::import::record;
use crate::output::{self, Overwrite, SaveError};
use crate::progress::Progress;
use crate::say;
use crate::typeset;
use crate::words;

/// Makes one of the printed documents.
pub(super) fn pdf(
    kind: Kind,
    asked: &ExportPdf,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let stage = if asked.draft {
        Stage::Draft
    } else {
        Stage::Final
    };
    let written_at = around.clock.now();
    let make = |record: &SessionRecord| {
        let progress = Progress::default();
        let document = document::build(kind, record, stage)
            .map_err(|error| Stop::refused(words::output::document(&error)))?;
        let pages = typeset::typeset(&document, &progress)
            .map_err(|error| Stop::refused(words::output::typeset(&error)))?;
        output::pdf::bytes(&pages, written_at, &progress)
            .map_err(|error| Stop::refused(words::output::pdf(&error)))
    };
    write(&asked.file, data, around, make)
}

/// Writes the session as its exchange format.
pub(super) fn session(
    asked: &ExportFile,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    write(asked, data, around, |record| {
        let json = record::write(record);
        let json = json.map_err(|error| Stop::Refused(words::import::record(&error)))?;
        Ok(json.into_bytes())
    })
}

fn write(
    asked: &ExportFile,
    data: &DataFile,
    around: &mut Surroundings<'_>,
    make: impl FnOnce(&SessionRecord) -> Result<Vec<u8>, Stop>,
) -> Outcome {
    let refused = |error: &SaveError| Stop::refused(words::output::save(error));
    let path = asked.out.clone();
    if asked.out.exists() && !asked.force {
        return Err(refused(&SaveError::Exists { path }));
    }
    let id = SessionId(asked.session);
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
