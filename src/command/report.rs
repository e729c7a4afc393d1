//! `report`: figures and lists of a period as a file.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::data::DataFile;
use super::export::{day, letterheads, write};
use super::{Outcome, Stop, Surroundings};
use crate::document::report::Letter;
use crate::domain::Letterhead;
use crate::domain::report::{Kind, Period};
use crate::making::{self, Format, ReportFormat};
use crate::progress::Progress;
use crate::reporting::{self, Asked, ReportingError};
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_name = "REPORT", value_parser = kinds(), help = say!("cli-report-kind"))]
    kind: Kind,
    #[arg(long, value_name = "KỲ", value_parser = period, help = say!("cli-report-period"))]
    period: Period,
    #[arg(long, value_name = "NGÀY", value_parser = day, help = say!("cli-report-as-of"))]
    as_of: Option<NaiveDate>,
    #[arg(long, value_name = "TÊN", help = say!("cli-report-unit"))]
    unit: Option<String>,
    #[arg(long, help = say!("cli-report-compare"))]
    compare: bool,
    #[arg(long, help = say!("cli-report-roll-up"))]
    roll_up: bool,
    #[arg(long, value_parser = letterheads(), help = say!("cli-export-letterhead"))]
    letterhead: Option<Letterhead>,
    #[arg(long, value_parser = formats(), help = say!("cli-report-format"))]
    format: Option<ReportFormat>,
    #[arg(long, value_name = "P", help = say!("cli-export-out"))]
    out: PathBuf,
    #[arg(long, help = say!("cli-export-force"))]
    force: bool,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    let values =
        Kind::ALL.map(|kind| PossibleValue::new(kind.key()).help(words::report::kind(kind)));
    // The parser lets only the words of reports through.
    PossibleValuesParser::new(values).map(|typed| Kind::by_key(&typed).unwrap_or(Kind::Summary))
}

fn formats() -> impl TypedValueParser<Value = ReportFormat> {
    PossibleValuesParser::new(ReportFormat::ALL.map(ReportFormat::ending))
        .map(|typed| ReportFormat::by_ending(&typed).unwrap_or(ReportFormat::Document(Format::Pdf)))
}

fn period(typed: &str) -> Result<Period, String> {
    Period::parse(typed).ok_or_else(|| say!("cli-report-period-wrong"))
}

impl Report {
    /// The kind of file: as asked for, or as the file's name ends, or a PDF where it has no ending.
    fn format(&self) -> Result<ReportFormat, Stop> {
        let pdf = ReportFormat::Document(Format::Pdf);
        match (self.format, self.out.extension()) {
            (Some(format), _) => Ok(format),
            (None, None) => Ok(pdf),
            (None, Some(ending)) => {
                let ending = ending.to_string_lossy();
                let format = ReportFormat::by_ending(&ending);
                format.ok_or_else(|| {
                    Stop::WrongUsage(say!("cli-report-ending", ending = ending.into_owned()))
                })
            }
        }
    }
}

/// Writes the report that is asked for.
pub(super) fn run(asked: &Report, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let now = around.clock.now();
    let today = now.date();
    let wanted = Asked {
        kind: asked.kind,
        period: asked.period,
        as_of: asked.as_of.unwrap_or(today),
        host: asked.unit.clone(),
        is_compared: asked.compare,
        rolls_up: asked.roll_up,
    };
    let format = asked.format()?;
    write(&asked.out, asked.force, data, around, |store| {
        let read = store.read(move |reader| Ok(reporting::report(reader, &wanted, today)));
        let reported = read.wait()?.map_err(|error| refusal(&error))?;
        let letter = Letter {
            letterhead: asked.letterhead.unwrap_or(reported.office.letterhead),
            office: &reported.office,
            officials: &reported.officials,
        };
        let progress = Progress::default();
        making::report_file(&reported.report, &letter, format, now, &progress)
            .map_err(|error| Stop::refused(words::output::making(&error)))
    })
}

fn refusal(error: &ReportingError) -> Stop {
    let said = words::report::refusal(error);
    match error {
        ReportingError::InFuture { .. }
        | ReportingError::NotCounted(_)
        | ReportingError::NotByHost => Stop::WrongUsage(said),
        _ => Stop::refused(said),
    }
}
