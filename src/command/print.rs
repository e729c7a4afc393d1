//! `print`: a document of a session on paper, through the system.

use super::data::DataFile;
use super::export::{self, Print};
use super::{Outcome, Stop, Surroundings};
use crate::document;
use crate::domain::SessionId;
use crate::output::pdf::{self, Options};
use crate::output::print::{self, Printed};
use crate::progress::Progress;
use crate::say;
use crate::typeset;
use crate::words;

/// Prints what is asked for.
pub(super) fn run(asked: &Print, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let written_at = around.clock.now();
    let id = SessionId(asked.chosen.session);
    data.with_existing(around.clock, |store| {
        let record = store.read(move |reader| reader.record(id)).wait()?;
        let order = export::order(&asked.chosen, asked.kind, &record);
        let progress = Progress::default();
        let document = document::build(&order, &record)
            .map_err(|error| Stop::refused(words::output::document(&error)))?;
        let pages = typeset::typeset(&document, &progress)
            .map_err(|error| Stop::refused(words::output::typeset(&error)))?;
        let bytes = pdf::bytes(&pages, Options::at(written_at), &progress)
            .map_err(|error| Stop::refused(words::output::pdf(&error)))?;
        let printed =
            print::print(&bytes).map_err(|error| Stop::refused(words::output::print(&error)))?;
        let said = match printed {
            Printed::Queued => say!("print-queued"),
            Printed::Shown => say!("print-shown"),
        };
        writeln!(around.out, "{said}")?;
        Ok(())
    })
}
