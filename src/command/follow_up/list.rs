//! `follow-up list`: the opinions that a filter finds, over all sessions.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::super::data::DataFile;
use super::super::list::write_json;
use super::super::{Outcome, Stop, Surroundings};
use super::event::{satisfactions, standings};
use crate::domain::date::short;
use crate::domain::follow_up::{ResultKind, Standing};
use crate::domain::opinion_filter::{DueFilter, FollowedOpinion, ListOrder};
use crate::domain::{OpinionFilter, Satisfaction, SessionId};
use crate::following::{Terms, calls};
use crate::store::Store;
use crate::{say, words};

#[derive(Debug, Default, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct List {
    #[arg(long, conflicts_with = "due_in", help = say!("cli-follow-up-overdue"))]
    overdue: bool,
    #[arg(long, value_name = "N", help = say!("cli-follow-up-due-in"))]
    due_in: Option<u16>,
    #[arg(long, value_parser = standings(), help = say!("cli-follow-up-standing"))]
    standing: Vec<Standing>,
    #[arg(long, value_name = "NAME", help = say!("cli-follow-up-unit"))]
    unit: Option<String>,
    #[arg(long, value_name = "NAME", help = say!("cli-follow-up-field"))]
    field: Option<String>,
    #[arg(long, value_name = "N", help = say!("cli-list-session"))]
    session: Option<i64>,
    #[arg(long, value_name = "Y", help = say!("cli-follow-up-year"))]
    year: Option<i32>,
    #[arg(long, value_parser = satisfactions(), help = say!("cli-follow-up-satisfaction"))]
    satisfaction: Option<Satisfaction>,
    #[arg(long, help = say!("cli-follow-up-repeated"))]
    repeated: bool,
    #[arg(long, help = say!("cli-follow-up-reopened"))]
    reopened: bool,
    #[arg(long, help = say!("cli-follow-up-owes-notice"))]
    owes_notice: bool,
    #[arg(long, help = say!("cli-follow-up-newest"))]
    newest: bool,
    #[arg(long, help = say!("cli-list-json"))]
    json: bool,
}

#[derive(Debug, Args)]
pub struct Overdue {
    #[arg(long, value_name = "NAME", help = say!("cli-follow-up-unit"))]
    unit: Option<String>,
    #[arg(long, help = say!("cli-list-json"))]
    json: bool,
}

impl Overdue {
    /// The list that it is short for.
    pub fn list(&self) -> List {
        List {
            overdue: true,
            unit: self.unit.clone(),
            json: self.json,
            ..List::default()
        }
    }
}

/// An opinion as `--json` gives it.
#[derive(Serialize)]
struct Line {
    session: i64,
    session_on: NaiveDate,
    number: u32,
    speaker: String,
    content: String,
    field: String,
    unit: String,
    standing: Standing,
    original_due: Option<NaiveDate>,
    due: Option<NaiveDate>,
    clock: String,
    result: Option<ResultKind>,
    resolved_on: Option<NaiveDate>,
    satisfaction: Satisfaction,
    reopenings: u32,
    notified_on: Option<NaiveDate>,
}

impl Line {
    fn of(opinion: FollowedOpinion, today: NaiveDate, soon: NaiveDate) -> Self {
        Self {
            clock: words::follow_up::timeliness(opinion.timeliness(today, soon)),
            session: opinion.session.0,
            session_on: opinion.session_on,
            number: opinion.number,
            speaker: opinion.speaker,
            content: opinion.content,
            field: opinion.field,
            unit: opinion.unit,
            standing: opinion.standing,
            original_due: opinion.original_due,
            due: opinion.due,
            result: opinion.result,
            resolved_on: opinion.resolved_on,
            satisfaction: opinion.satisfaction,
            reopenings: opinion.reopenings,
            notified_on: opinion.notified_on,
        }
    }

    /// `1.20  20/11/2026  Sắp đến hạn, còn 6 ngày  Phòng Kinh tế  Trang trại lợn …`
    fn text(&self) -> String {
        format!(
            "{}.{}  {}  {}  {}  {}  {}",
            self.session,
            self.number,
            self.due.map_or_else(|| "-".to_owned(), short),
            words::follow_up::standing(self.standing),
            self.clock,
            self.unit,
            self.content.replace('\n', " ")
        )
    }
}

pub(super) fn run(asked: &List, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let today = around.clock.now().date();
    data.with_existing(around.clock, |store| {
        if let Some(session) = asked.session.map(SessionId) {
            // A session that is not there has no opinions either, and would look like one without.
            store.read(move |reader| reader.session(session)).wait()?;
        }
        let filter = filter(asked, store, today)?;
        let (opinions, soon) = all(store, filter, today)?;
        let lines = opinions.into_iter().map(|o| Line::of(o, today, soon));
        if asked.json {
            return write_json(&lines.collect::<Vec<_>>(), around);
        }
        if lines.len() == 0 {
            writeln!(around.out, "{}", say!("command-follow-up-none"))?;
        }
        for line in lines {
            writeln!(around.out, "{}", line.text())?;
        }
        Ok(())
    })
}

/// What the switches ask for; a unit is known by any name that it has or had, and one that was merged
/// is what it became a part of.
fn filter(asked: &List, store: &Store, today: NaiveDate) -> Result<OpinionFilter, Stop> {
    let unit = match asked.unit.clone() {
        None => None,
        Some(name) => {
            let typed = name.clone();
            let read = store.read(move |reader| {
                let found = reader.unit_by_name(&typed)?;
                let units = reader.units()?;
                Ok(found.map(|unit| units.today(unit, today)))
            });
            let found = read.wait()?;
            let unknown = || Stop::refused(say!("command-no-unit", name = name));
            Some(found.ok_or_else(unknown)?)
        }
    };
    Ok(OpinionFilter {
        standings: asked.standing.clone(),
        unit,
        field: asked.field.clone(),
        session: asked.session.map(SessionId),
        year: asked.year,
        due: match (asked.overdue, asked.due_in) {
            (true, _) => Some(DueFilter::Overdue),
            (false, days) => days.map(DueFilter::Within),
        },
        satisfaction: asked.satisfaction,
        is_repeated: asked.repeated,
        is_reopened: asked.reopened,
        owes_notice: asked.owes_notice,
        order: if asked.newest {
            ListOrder::Newest
        } else {
            ListOrder::Due
        },
    })
}

/// Every opinion that the filter finds, and the last day that is due soon.
fn all(
    store: &Store,
    filter: OpinionFilter,
    today: NaiveDate,
) -> Result<(Vec<FollowedOpinion>, NaiveDate), Stop> {
    let read = store.read(move |reader| {
        let opinions = calls::all(reader, &filter, today)?;
        Ok((opinions, Terms::read(reader)?.soon(today)))
    });
    Ok(read.wait()?)
}
