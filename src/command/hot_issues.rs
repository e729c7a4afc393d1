//! `hot-issues`: the register of hot issues, and what is proposed for it.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::arguments::reason;
use super::data::DataFile;
use super::export::day;
use super::list::write_json;
use super::units::named;
use super::{Outcome, Stop, Surroundings};
use crate::domain::{HotIssue, HotIssueId, OpinionId, SessionId, date};
use crate::say;
use crate::store::{Op, Store, StoreError};

#[derive(Debug, Args)]
pub struct HotIssues {
    #[arg(long, value_name = "NAME", conflicts_with = "issue", help = say!("cli-hot-issues-add"))]
    pub add: Option<String>,
    #[arg(long, value_name = "K", help = say!("cli-hot-issues-issue"))]
    pub issue: Option<i64>,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-hot-issues-found-on"))]
    pub found_on: Option<NaiveDate>,
    #[arg(long, value_name = "D", value_parser = day, help = say!("cli-hot-issues-due-on"))]
    pub due_on: Option<NaiveDate>,
    #[arg(long, value_name = "NAME", help = say!("cli-hot-issues-unit"))]
    pub unit: Option<String>,
    #[arg(long, value_name = "N", help = say!("cli-hot-issues-session"))]
    pub session: Option<i64>,
    #[arg(long, value_name = "R", requires = "issue", value_parser = reason, help = say!("cli-hot-issues-withdraw"))]
    pub withdraw: Option<String>,
    #[arg(long, conflicts_with_all = ["add", "issue"], help = say!("cli-list-json"))]
    pub json: bool,
}

/// An issue as `--json` gives it.
#[derive(Serialize)]
struct IssueLine {
    id: HotIssueId,
    #[serde(flatten)]
    issue: HotIssue,
}

pub(super) fn run(asked: &HotIssues, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| {
        let names_a_field = asked.found_on.is_some()
            || asked.due_on.is_some()
            || asked.unit.is_some()
            || asked.session.is_some();
        if asked.add.is_some() || asked.issue.is_some() {
            set(asked, store, around)
        } else if names_a_field {
            Err(Stop::WrongUsage(say!("command-hot-issues-which")))
        } else {
            list(asked.json, store, around)
        }
    })
}

fn set(asked: &HotIssues, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let today = around.clock.now().date();
    let id = asked.issue.map(HotIssueId);
    let read = store.read(move |reader| {
        let known = match id {
            Some(id) => {
                let issues = reader.hot_issues()?.into_iter();
                let found = issues.into_iter().find(|(other, _)| *other == id);
                Some((
                    found.ok_or(StoreError::NoSuchHotIssue(id))?.1,
                    reader.hot_issue_opinions(id)?,
                ))
            }
            None => None,
        };
        Ok((known, reader.time_limits()?, reader.calendar()?))
    });
    let (known, limits, calendar) = read.wait()?;
    let unit = match &asked.unit {
        Some(name) => Some(named(store, name)?),
        None => None,
    };
    let found_on = asked.found_on.unwrap_or(today);
    let (mut issue, opinions) = known.unwrap_or_else(|| {
        let issue = HotIssue {
            subject: asked.add.clone().unwrap_or_default(),
            found_on,
            due_on: limits.dialogue_by(found_on, &calendar),
            unit: None,
            field: String::new(),
            session: None,
            withdrawn: String::new(),
        };
        (issue, Vec::<OpinionId>::new())
    });
    if let Some(found_on) = asked.found_on {
        issue.found_on = found_on;
        issue.due_on = limits.dialogue_by(found_on, &calendar);
    }
    issue.due_on = asked.due_on.unwrap_or(issue.due_on);
    issue.unit = unit.or(issue.unit);
    issue.session = asked.session.map(SessionId).or(issue.session);
    if let Some(reason) = &asked.withdraw {
        reason.trim().clone_into(&mut issue.withdrawn);
    }
    let op = Op::SetHotIssue {
        id,
        issue: Box::new(issue),
        opinions,
    };
    store.transact(op).wait()?;
    writeln!(around.out, "{}", say!("command-units-done"))?;
    Ok(())
}

fn list(json: bool, store: &Store, around: &mut Surroundings<'_>) -> Outcome {
    let read = store.read(|reader| {
        let issues = reader.hot_issues()?;
        let mut proposed = Vec::new();
        for (id, earlier) in reader.proposed_hot_issues()? {
            let session = reader.history(id)?.session;
            let of_session = reader.opinions(session)?.into_iter();
            let number = of_session
                .into_iter()
                .find(|(other, _)| *other == id)
                .map_or(0, |(_, opinion)| opinion.number);
            proposed.push((session, number, earlier.len() + 1));
        }
        Ok((issues, proposed))
    });
    let (issues, proposed) = read.wait()?;
    if json {
        let lines = issues.into_iter();
        let lines: Vec<IssueLine> = lines.map(|(id, issue)| IssueLine { id, issue }).collect();
        return write_json(&lines, around);
    }
    if issues.is_empty() {
        writeln!(around.out, "{}", say!("command-hot-issues-none"))?;
    }
    for (id, issue) in issues {
        let mut parts = vec![
            id.to_string(),
            issue.subject,
            format!(
                "{} → {}",
                date::short(issue.found_on),
                date::short(issue.due_on)
            ),
        ];
        parts.extend(issue.session.map(|session| format!("#{session}")));
        if !issue.withdrawn.is_empty() {
            let reason = issue.withdrawn.as_str();
            parts.push(say!("command-hot-issues-withdrawn", reason = reason));
        }
        writeln!(around.out, "{}", parts.join("  "))?;
    }
    for (session, number, times) in proposed {
        let line = say!(
            "command-hot-issues-proposed",
            session = session.0,
            number = number.to_string(),
            times = times.to_string()
        );
        writeln!(around.out, "{line}")?;
    }
    Ok(())
}
