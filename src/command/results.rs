//! Forms of results: written for each unit, and taken over when they come back filled in.

use std::path::{Path, PathBuf};

use clap::Args;

use super::data::DataFile;
use super::units::named;
use super::{Outcome, Stop, Surroundings};
use crate::import::results;
use crate::import::sheet::Grid;
use crate::output::Overwrite;
use crate::progress::Progress;
use crate::result_forms::{self, preview, write};
use crate::store::Store;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Forms {
    #[arg(long, value_name = "DIR", help = say!("cli-units-forms-out"))]
    pub out: PathBuf,
    #[arg(long, value_name = "NAME", help = say!("cli-units-forms-unit"))]
    pub unit: Option<String>,
    #[arg(long, help = say!("cli-export-force"))]
    pub force: bool,
}

/// Writes the form of each unit that has something pending.
pub(super) fn forms(asked: &Forms, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let unit = match &asked.unit {
        Some(name) => Some(named(store, name)?),
        None => None,
    };
    let forms = store.read(move |reader| reader.result_forms(unit)).wait()?;
    if forms.is_empty() {
        writeln!(around.out, "{}", say!("command-forms-none"))?;
        return Ok(());
    }
    let overwrite = if asked.force {
        Overwrite::Replace
    } else {
        Overwrite::Refuse
    };
    let (now, progress) = (around.clock.now(), Progress::default());
    let (written, error) = match write(&forms, &asked.out, overwrite, now, &progress) {
        Ok(written) => (written, None),
        Err(stopped) => (stopped.written, Some(stopped.error)),
    };
    for form in written {
        let line = say!(
            "command-forms-done",
            path = form.path.display().to_string(),
            count = form.opinions.to_string()
        );
        writeln!(around.out, "{line}")?;
    }
    error.map_or(Ok(()), |error| {
        Err(Stop::refused(words::results::write(&error)))
    })
}

/// Shows what a form becomes and takes it over whole, or says at which cells it is wrong.
pub(super) fn take(
    file: &Path,
    bytes: &[u8],
    grids: &[Grid],
    dry_run: bool,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let form = results::read(bytes, grids)
        .map_err(|error| Stop::refused(words::results::error(&error)))?;
    let today = around.clock.now().date();
    data.with_existing(around.clock, |store| {
        let preview = preview(store, &form, today, &Progress::default())
            .map_err(|error| Stop::refused(words::results::preview(&error)))?;
        for line in preview.rows.iter().flat_map(words::results::row) {
            writeln!(around.out, "{line}")?;
        }
        if let Some(refusal) = words::results::refusal(&preview) {
            return Err(Stop::refused(refusal));
        }
        let count = preview.told().count().to_string();
        let untouched = preview.untouched.to_string();
        if dry_run {
            let line = say!("results-would-take", count = count, untouched = untouched);
            writeln!(around.out, "{line}")?;
            return Ok(());
        }
        result_forms::take(store, &preview, file, bytes)?;
        let line = say!("results-taken", count = count, untouched = untouched);
        writeln!(around.out, "{line}")?;
        Ok(())
    })
}
