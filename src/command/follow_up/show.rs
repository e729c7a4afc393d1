//! `follow-up show`: one opinion, how it stands, and its whole history.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::super::data::DataFile;
use super::super::list::write_json;
use super::super::{Outcome, Surroundings};
use super::Show;
use crate::domain::date::short;
use crate::domain::follow_up::{Event, Evidence, ResultKind, Standing};
use crate::domain::{Outcome as Concluded, Satisfaction};
use crate::following::OpinionFile;
use crate::say;
use crate::words::{follow_up, history, name};

/// The opinion as `--json` gives it; a secret speaker shows no name.
#[derive(Serialize)]
struct Opinion<'a> {
    session: i64,
    session_on: NaiveDate,
    number: u32,
    speaker: &'a str,
    content: &'a str,
    answer: &'a str,
    outcome: Option<Concluded>,
    conclusion: &'a str,
    standing: Standing,
    unit: &'a str,
    original_due: Option<NaiveDate>,
    extended_due: Option<NaiveDate>,
    clock: String,
    original_clock: String,
    result: Option<ResultKind>,
    resolved_on: Option<NaiveDate>,
    evidence: Option<&'a Evidence>,
    satisfaction: Satisfaction,
    reopenings: u32,
    extensions: u32,
    reminders: u32,
    notified_on: Option<NaiveDate>,
    attachments: Vec<&'a str>,
    /// The newest first.
    history: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: i64,
    on: NaiveDate,
    recorded_at: NaiveDateTime,
    by: String,
    retracted: bool,
    event: Event,
}

pub(super) fn run(asked: &Show, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let today = around.clock.now().date();
    data.with_existing(around.clock, |store| {
        let ids = super::opinions(store, asked.session, &[asked.opinion])?;
        let Some(id) = ids.first().copied() else {
            return Ok(());
        };
        let read = store.read(move |reader| OpinionFile::read(reader, id));
        let file = read.wait()?;
        if asked.json {
            return write_json(&json(&file, today), around);
        }
        for line in text(&file, today) {
            writeln!(around.out, "{line}")?;
        }
        Ok(())
    })
}

fn json(file: &OpinionFile, today: NaiveDate) -> Opinion<'_> {
    let followed = file.followed();
    let (clock, original_clock) = file.timeliness(today);
    let result = followed.result.as_ref();
    let attachments = file.attachments.iter();
    Opinion {
        session: file.history.session.0,
        session_on: file.history.session_on,
        number: file.opinion.number,
        speaker: &file.speaker,
        content: &file.opinion.content,
        answer: &file.opinion.answer.text,
        outcome: file.opinion.conclusion.outcome,
        conclusion: &file.opinion.conclusion.text,
        standing: followed.standing,
        unit: &followed.unit,
        original_due: followed.original_due,
        extended_due: followed.extended_due,
        clock: follow_up::timeliness(clock),
        original_clock: follow_up::timeliness(original_clock),
        result: result.map(|result| result.kind),
        resolved_on: result.map(|result| result.on),
        evidence: result.and_then(|result| result.evidence.as_ref()),
        satisfaction: followed.satisfaction,
        reopenings: followed.reopenings,
        extensions: followed.extensions,
        reminders: followed.reminders,
        notified_on: followed.notified_on,
        attachments: attachments.map(|file| file.name.as_str()).collect(),
        history: file
            .steps()
            .into_iter()
            .map(|step| Entry {
                id: step.entry.id.0,
                on: step.entry.on,
                recorded_at: step.entry.recorded_at,
                by: step.entry.by,
                retracted: step.is_retracted,
                event: step.entry.event,
            })
            .collect(),
    }
}

fn text(file: &OpinionFile, today: NaiveDate) -> Vec<String> {
    let followed = file.followed();
    let mut lines = vec![
        say!(
            "opinion-title",
            number = file.opinion.number.to_string(),
            date = short(file.history.session_on)
        ),
        format!("{}: {}", file.speaker, file.opinion.content),
    ];
    let outcome = file.opinion.conclusion.outcome;
    lines
        .extend(outcome.map(|outcome| say!("opinion-concluded", outcome = name::outcome(outcome))));
    let (clock, original_clock) = file.timeliness(today);
    let stands = [
        follow_up::standing(followed.standing),
        follow_up::timeliness(clock),
        followed.unit.clone(),
        name::satisfaction(followed.satisfaction),
    ];
    let stands: Vec<String> = stands.into_iter().filter(|part| !part.is_empty()).collect();
    lines.push(stands.join("; "));
    let due = |label: String, due: Option<NaiveDate>, clock| {
        let clock = follow_up::timeliness(clock);
        due.map(|due| format!("{label}: {} · {clock}", short(due)))
    };
    let original = say!("fact-original-due");
    lines.extend(due(original, followed.original_due, original_clock));
    lines.extend(due(say!("fact-extended-due"), followed.extended_due, clock));
    for step in file.steps() {
        let what = follow_up::event(step.entry.event.kind());
        let taken_back = if step.is_retracted {
            format!(" ({})", say!("opinion-retracted"))
        } else {
            String::new()
        };
        lines.push(format!(
            "- {what}{taken_back}. {}",
            history::recorded(&step)
        ));
        let details = history::lines(&step, &file.attachments).into_iter();
        lines.extend(details.map(|line| format!("    {}", line.replace('\n', " "))));
    }
    lines
}
