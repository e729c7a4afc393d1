//! `calendar`: the days off of a year, and the office's own table of them.

use chrono::{Datelike, NaiveDate};
use clap::Args;

use super::data::DataFile;
use super::export::day;
use super::{Outcome, Surroundings};
use crate::domain::{DayChange, DayOff, date};
use crate::store::Op;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct ShowCalendar {
    #[arg(long, value_name = "Y", value_parser = clap::value_parser!(i32).range(2000..=2100),
        help = say!("cli-calendar-year"))]
    pub year: Option<i32>,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-calendar-off"))]
    pub off: Vec<NaiveDate>,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-calendar-worked"))]
    pub worked: Vec<NaiveDate>,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-calendar-remove"))]
    pub remove: Vec<NaiveDate>,
    #[arg(long, default_value = "", value_name = "TEXT", help = say!("cli-calendar-note"))]
    pub note: String,
}

pub(super) fn run(asked: &ShowCalendar, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let this_year = around.clock.now().year();
    data.with_existing(around.clock, |store| {
        let mut days = store.read(|reader| reader.calendar_days()).wait()?;
        let settled = [(&asked.off, false), (&asked.worked, true)];
        let new: Vec<DayChange> = settled
            .into_iter()
            .flat_map(|(days, is_worked)| days.iter().map(move |on| (*on, is_worked)))
            .map(|(on, is_worked)| DayChange {
                on,
                is_worked,
                note: asked.note.clone(),
            })
            .collect();
        let first = new.first().map(|change| change.on);
        if !new.is_empty() || !asked.remove.is_empty() {
            days.retain(|day| {
                !asked.remove.contains(&day.on) && !new.iter().any(|other| other.on == day.on)
            });
            days.extend(new);
            days.sort_by_key(|day| day.on);
            store.transact(Op::SetCalendar(days.clone())).wait()?;
        }
        let calendar = store.read(|reader| reader.calendar()).wait()?;
        let shown = first.or(asked.remove.first().copied());
        let year = asked
            .year
            .or(shown.map(|day| day.year()))
            .unwrap_or(this_year);
        let Some(begins) = NaiveDate::from_ymd_opt(year, 1, 1) else {
            return Ok(());
        };
        for day in begins.iter_days().take_while(|day| day.year() == year) {
            let own = days.iter().find(|change| change.on == day);
            let said = match (calendar.day_off(day), own) {
                (Some(DayOff::Weekend) | None, None) => continue,
                (Some(DayOff::Holiday(holiday)), None) => words::calendar::holiday(holiday),
                (Some(_), _) => say!("day-declared-off"),
                (None, Some(_)) => say!("day-declared-worked"),
            };
            let note = own.map(|change| change.note.as_str()).unwrap_or_default();
            let line = format!("{}  {said}  {note}", date::short(day));
            writeln!(around.out, "{}", line.trim_end())?;
        }
        Ok(())
    })
}
