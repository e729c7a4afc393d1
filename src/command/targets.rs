//! `targets`: the figures of a year as of a day, each with the records behind it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::data::DataFile;
use super::export::day;
use super::list::write_json;
use super::{Outcome, Stop, Surroundings};
use crate::domain::target::{Behind, Factors, Forecast};
use crate::domain::{Figure, Target, date};
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Targets {
    #[arg(long, value_name = "Y", value_parser = clap::value_parser!(i32).range(2000..=2100),
        help = say!("cli-targets-year"))]
    pub year: i32,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-targets-as-of"))]
    pub as_of: Option<NaiveDate>,
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
}

/// A target as `--json` gives it.
#[derive(Serialize)]
struct TargetEntry {
    numerator: u64,
    denominator: u64,
    /// Per cent, rounded to hundredths; absent where nothing is counted.
    percent: Option<f64>,
    met: Option<bool>,
    /// T4 alone: each of its conditions.
    #[serde(skip_serializing_if = "Option::is_none")]
    factors: Option<Factors>,
    /// T4 of today alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    forecast: Option<Forecast>,
    /// Keys of units (T1, R1–R6), hot issues (T2) or opinions (T3, T4).
    records: Behind,
}

pub(super) fn run(asked: &Targets, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let today = around.clock.now().date();
    let as_of = asked.as_of.unwrap_or(today);
    if as_of > today {
        return Err(Stop::refused(say!(
            "report-in-future",
            day = date::short(as_of)
        )));
    }
    let (year, with_records) = (asked.year, asked.json);
    data.with_existing(around.clock, |store| {
        let read = store.read(move |reader| {
            let targets = reader.targets(year, as_of, today)?;
            let mut behind = BTreeMap::new();
            if with_records {
                for target in Target::ALL {
                    behind.insert(target, reader.behind(target, year, as_of, today)?);
                }
            }
            let forecast = (as_of >= today)
                .then(|| reader.forecast(year, today))
                .transpose()?;
            Ok((targets, behind, forecast))
        });
        let (targets, mut behind, forecast) = read.wait()?;
        if asked.json {
            let entries: BTreeMap<&str, TargetEntry> = targets
                .figures
                .iter()
                .map(|(target, figure)| {
                    let is_t4 = *target == Target::T4;
                    let entry = TargetEntry {
                        numerator: figure.numerator,
                        denominator: figure.denominator,
                        percent: percent(*figure),
                        met: figure.is_met(*target),
                        factors: is_t4.then_some(targets.factors),
                        forecast: forecast.clone().filter(|_| is_t4),
                        records: behind.remove(target).unwrap_or_default(),
                    };
                    (target.key(), entry)
                })
                .collect();
            return write_json(&entries, around);
        }
        let day = date::short(as_of);
        let head = say!("command-targets-head", year = year.to_string(), day = day);
        writeln!(around.out, "{head}")?;
        for (target, figure) in &targets.figures {
            writeln!(around.out, "{}", line(*target, *figure))?;
        }
        let Factors {
            definitive,
            on_time,
            satisfied,
        } = targets.factors;
        let factors = say!(
            "command-targets-factors",
            definitive = definitive,
            on_time = on_time,
            satisfied = satisfied
        );
        writeln!(around.out, "{factors}")?;
        for line in forecast.iter().flat_map(words::target::forecast) {
            writeln!(around.out, "{line}")?;
        }
        Ok(())
    })
}

/// Per cent to hundredths, as a number.
fn percent(figure: Figure) -> Option<f64> {
    let hundredths = u32::try_from(figure.hundredths()?).ok()?;
    Some(f64::from(hundredths) / 100.0)
}

/// `T4  15/16  93,75%  Đạt  Ý kiến hợp pháp …`
fn line(target: Target, figure: Figure) -> String {
    format!(
        "{}  {}/{}  {}  {}  {}",
        target.key(),
        figure.numerator,
        figure.denominator,
        words::target::per_cent(figure),
        words::target::met(figure.is_met(target)),
        words::target::sentence(target)
    )
}
