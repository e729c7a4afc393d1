//! `list`: the sessions of a data file, and their opinions.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::arguments::ListOpinions;
use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::domain::gate::{self, Missing};
use crate::domain::{
    Opinion, Outcome as Concluded, SessionId, SessionKind, SessionRecord, Speaker,
};
use crate::domain::{SessionState, date};
use crate::store::SessionSummary;
use crate::words;

/// A session as `--json` gives it.
#[derive(Serialize)]
struct SessionLine {
    number: i64,
    subject: String,
    kind: SessionKind,
    starts_at: NaiveDateTime,
    place: String,
    state: SessionState,
    opinions: u32,
    concluded: u32,
}

impl From<SessionSummary> for SessionLine {
    fn from(summary: SessionSummary) -> Self {
        Self {
            number: summary.id.0,
            subject: summary.subject,
            kind: summary.kind,
            starts_at: summary.starts_at,
            place: summary.place,
            state: summary.state,
            opinions: summary.opinions,
            concluded: summary.concluded,
        }
    }
}

/// An opinion as `--json` gives it; a secret speaker shows no name.
#[derive(Serialize)]
struct OpinionLine {
    session: i64,
    number: u32,
    speaker: String,
    address: String,
    field: String,
    content: String,
    outcome: Option<Concluded>,
    lead_unit: String,
    co_units: Vec<String>,
    due_on: Option<NaiveDate>,
    merged_into: Option<u32>,
    /// Why the number stands for nothing, when it was voided.
    voided: Option<String>,
    /// Whether nothing is missing.
    complete: bool,
    #[serde(skip)]
    missing: Vec<Missing>,
}

pub(super) fn sessions(json: bool, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| {
        let lines = store.read(|reader| {
            let summaries = reader.sessions()?.into_iter();
            Ok(summaries.map(SessionLine::from).collect::<Vec<_>>())
        });
        let lines = lines.wait()?;
        if json {
            return write_json(&lines, around);
        }
        for line in lines {
            writeln!(
                around.out,
                "{:>3}  {}  {}  {}/{}  {}",
                line.number,
                line.starts_at.format("%d/%m/%Y %H:%M"),
                words::name::session_state(line.state),
                line.concluded,
                line.opinions,
                line.subject
            )?;
        }
        Ok(())
    })
}

pub(super) fn opinions(
    asked: &ListOpinions,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let only = asked.session.map(SessionId);
    data.with_existing(around.clock, |store| {
        let records = store.read(move |reader| {
            let ids = match only {
                Some(id) => vec![id],
                None => reader.sessions()?.into_iter().map(|s| s.id).collect(),
            };
            let record = |id| Ok((id, reader.record(id)?));
            ids.into_iter().map(record).collect::<Result<Vec<_>, _>>()
        });
        let lines: Vec<OpinionLine> = records
            .wait()?
            .iter()
            .flat_map(|(id, record)| record.opinions.iter().map(|o| line(*id, record, o)))
            .collect();
        if asked.shape.json {
            return write_json(&lines, around);
        }
        for line in lines {
            writeln!(around.out, "{}", text(&line))?;
        }
        Ok(())
    })
}

fn line(session: SessionId, record: &SessionRecord, opinion: &Opinion) -> OpinionLine {
    let speaker = record.speaker_of(opinion);
    let conclusion = opinion.conclusion.clone();
    let missing = match opinion.voided {
        Some(_) => Vec::new(),
        None => gate::missing(opinion, &record.opinions),
    };
    OpinionLine {
        session: session.0,
        number: opinion.number,
        speaker: speaker.map(Speaker::printed_name).unwrap_or_default(),
        address: speaker
            .map(|s| s.printed_address().to_owned())
            .unwrap_or_default(),
        field: opinion.field.clone(),
        content: opinion.content.clone(),
        outcome: conclusion.outcome,
        lead_unit: conclusion.lead_unit,
        co_units: conclusion.co_units,
        due_on: conclusion.due_on,
        merged_into: conclusion.merged_into,
        voided: opinion.voided.as_ref().map(|voided| voided.reason.clone()),
        complete: missing.is_empty(),
        missing,
    }
}

/// `1.3  Bà …  [Môi trường]  Bãi tập kết rác … → Giao giải quyết; Phòng Kinh tế; 15/12/2026`
fn text(line: &OpinionLine) -> String {
    let mut ends: Vec<String> = Vec::new();
    ends.extend(
        line.voided
            .as_ref()
            .map(|reason| format!("{}: {reason}", words::fault::field("opinion.voided"))),
    );
    ends.extend(line.outcome.map(words::name::outcome));
    ends.extend(line.merged_into.map(|number| number.to_string()));
    ends.extend((!line.lead_unit.is_empty()).then(|| line.lead_unit.clone()));
    ends.extend(line.due_on.map(date::short));
    ends.extend(line.missing.iter().map(words::gate::missing));
    format!(
        "{}.{}  {}  [{}]  {} → {}",
        line.session,
        line.number,
        line.speaker,
        line.field,
        line.content.replace('\n', " "),
        ends.join("; ")
    )
}

/// Writes for other programs.
pub(super) fn write_json<T: Serialize>(value: &T, around: &mut Surroundings<'_>) -> Outcome {
    let json =
        serde_json::to_string_pretty(value).map_err(|error| Stop::refused(error.to_string()))?;
    writeln!(around.out, "{json}")?;
    Ok(())
}
