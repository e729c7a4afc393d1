//! `print`: a document of a session on paper, through the system.

use super::data::DataFile;
use super::export::{self, Print};
use super::{Outcome, Stop, Surroundings};
use crate::making::{self, Format};
use crate::output::print::{self, Printed};
use crate::progress::Progress;
use crate::{say, words};

/// Prints what is asked for.
pub(super) fn run(asked: &Print, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let written_at = around.clock.now();
    data.with_existing(around.clock, |store| {
        let (order, record) = export::chosen(store, &asked.chosen, asked.kind, written_at.date())?;
        let progress = Progress::default();
        let bytes = making::file(&order, &record, Format::Pdf, written_at, &progress)
            .map_err(|error| Stop::refused(words::output::making(&error)))?;
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
