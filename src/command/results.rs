//! Forms of results: written for each unit, and taken over when they come back filled in.

use std::path::{Path, PathBuf};

use clap::Args;

use super::data::DataFile;
use super::units::{named, recorder};
use super::{Outcome, Stop, Surroundings};
use crate::import::results::{self, Known};
use crate::import::sheet::Grid;
use crate::output::xlsx::form;
use crate::output::{self, Overwrite};
use crate::say;
use crate::store::{Op, Store, ToldResult};
use crate::words;

#[derive(Debug, Args)]
pub struct Forms {
    #[arg(long, value_name = "DIR", help = say!("cli-units-forms-out"))]
    pub out: PathBuf,
    #[arg(long, value_name = "NAME", help = say!("cli-units-forms-unit"))]
    pub unit: Option<String>,
    #[arg(long, help = say!("cli-export-force"))]
    pub force: bool,
}

/// A unit's name as that of a file, on every system.
fn file_name(unit: &str) -> String {
    let plain = crate::domain::text::fold(unit);
    let mut name = String::from("ket-qua-");
    for c in plain.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => name.push(c),
            _ if !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    format!("{}.xlsx", name.trim_end_matches('-'))
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
    std::fs::create_dir_all(&asked.out)?;
    let overwrite = if asked.force {
        Overwrite::Replace
    } else {
        Overwrite::Refuse
    };
    let mut names: Vec<String> = Vec::new();
    for unit in forms {
        let mut name = file_name(&unit.unit);
        // Two units may differ in their marks alone.
        if names.contains(&name) {
            name = name.replace(".xlsx", &format!("-{}.xlsx", names.len() + 1));
        }
        names.push(name.clone());
        let bytes = form::bytes(&unit, around.clock.now())
            .map_err(|error| Stop::refused(words::output::xlsx(&error)))?;
        let path = asked.out.join(name);
        output::save(&bytes, &path, overwrite)
            .map_err(|error| Stop::refused(words::output::save(&error)))?;
        let line = say!(
            "command-forms-done",
            path = path.display().to_string(),
            count = unit.lines.len().to_string()
        );
        writeln!(around.out, "{line}")?;
    }
    Ok(())
}

/// Shows what a form becomes and takes it over whole, or says at which cells it is wrong.
pub(super) fn take(
    file: &Path,
    bytes: Vec<u8>,
    grids: &[Grid],
    dry_run: bool,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let form = results::read(&bytes, grids)
        .map_err(|error| Stop::refused(words::results::error(&error)))?;
    let today = around.clock.now().date();
    data.with_existing(around.clock, |store| {
        let preview = preview(store, form, today)?;
        for line in preview.rows.iter().flat_map(words::results::row) {
            writeln!(around.out, "{line}")?;
        }
        if let Some(refusal) = words::results::refusal(&preview) {
            return Err(Stop::refused(refusal));
        }
        let told: Vec<ToldResult> = preview.told().collect();
        let count = told.len().to_string();
        let untouched = preview.untouched.to_string();
        if dry_run {
            let line = say!("results-would-take", count = count, untouched = untouched);
            writeln!(around.out, "{line}")?;
            return Ok(());
        }
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let op = Op::TakeResults {
            results: told,
            by: recorder(store, None)?,
            name: name.unwrap_or_default(),
            bytes,
        };
        store.transact(op).wait()?;
        let line = say!("results-taken", count = count, untouched = untouched);
        writeln!(around.out, "{line}")?;
        Ok(())
    })
}

/// Looks up every code of the form and says what each row becomes.
fn preview(
    store: &Store,
    form: results::FilledForm,
    today: chrono::NaiveDate,
) -> Result<results::Preview, Stop> {
    let read = store.read(move |reader| {
        let mut known = std::collections::HashMap::new();
        for (session, number) in results::places(&form) {
            if let Some((opinion, code)) = reader.form_code(session, number)? {
                let history = reader.history(opinion)?;
                let found = Known {
                    opinion,
                    code,
                    session_on: history.session_on,
                    followed: history.followed,
                };
                known.insert((session, number), found);
            }
        }
        let look_up = |session, number| known.get(&(session, number)).cloned();
        Ok(results::preview(&form, look_up, today))
    });
    Ok(read.wait()?)
}
