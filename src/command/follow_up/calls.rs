//! `follow-up calls`: whom to call about a result, as a sheet, on paper or as JSON.

use std::path::PathBuf;

use clap::Args;

use super::super::data::DataFile;
use super::super::list::write_json;
use super::super::{Outcome, Stop, Surroundings};
use crate::domain::call_list::CallKind;
use crate::following::calls;
use crate::making::Format;
use crate::output::{Overwrite, save};
use crate::progress::Progress;
use crate::{making, say, words};

#[derive(Debug, Args)]
pub struct Calls {
    #[arg(long, help = say!("cli-calls-recheck"))]
    recheck: bool,
    #[arg(long, value_name = "P", required_unless_present = "json", help = say!("cli-calls-out"))]
    out: Option<PathBuf>,
    #[arg(long, help = say!("cli-export-force"))]
    force: bool,
    #[arg(long, help = say!("cli-list-json"))]
    json: bool,
}

pub(super) fn run(asked: &Calls, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let now = around.clock.now();
    let kind = if asked.recheck {
        CallKind::Recheck
    } else {
        CallKind::Unasked
    };
    data.with_existing(around.clock, |store| {
        let read = store.read(move |reader| {
            let list = calls::read(reader, kind, now.date())?;
            Ok((list, reader.office()?.unwrap_or_default()))
        });
        let (list, office) = read.wait()?;
        if let Some(path) = &asked.out {
            let ending = path.extension().and_then(|ending| ending.to_str());
            let format = ending.and_then(Format::by_ending).unwrap_or(Format::Xlsx);
            let bytes = making::calls(&list, &office, format, now, &Progress::default())
                .map_err(|error| Stop::refused(words::output::making(&error)))?;
            let overwrite = if asked.force {
                Overwrite::Replace
            } else {
                Overwrite::Refuse
            };
            save(&bytes, path, overwrite)
                .map_err(|error| Stop::refused(words::output::save(&error)))?;
            let count = list.calls.len();
            let path = path.display().to_string();
            writeln!(
                around.out,
                "{}",
                say!("calls-written", count = count, path = path)
            )?;
        }
        if asked.json {
            return write_json(&list, around);
        }
        Ok(())
    })
}
