//! Whom to call about a result, with what was promised and what was done.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;

use crate::domain::call_list::{Call, CallKind, CallList, drawn};
use crate::domain::date::short;
use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{FollowedOpinion, OpinionFilter};
use crate::domain::personal::is_hidden;
use crate::domain::speaker::SECRET_NAME;
use crate::domain::{OpinionId, OpinionKind, Satisfaction, SessionId, SessionRecord, Speaker};
use crate::store::{Reader, StoreError};

/// How many opinions are read at once.
const PAGE: u16 = 1000;

/// The calls to make on `today`, by due date.
///
/// # Errors
/// As every reading.
pub fn read(reader: &Reader, kind: CallKind, today: NaiveDate) -> Result<CallList, StoreError> {
    let mut records: BTreeMap<SessionId, SessionRecord> = BTreeMap::new();
    let mut calls = Vec::new();
    for opinion in resolved(reader, kind, today)? {
        let record = match records.entry(opinion.session) {
            Entry::Occupied(read) => read.into_mut(),
            Entry::Vacant(room) => room.insert(reader.record(opinion.session)?),
        };
        let id = opinion.id;
        calls.extend(call(reader, record, opinion)?.map(|call| (id, call)));
    }
    let of = calls.len();
    if kind == CallKind::Recheck {
        let ids: Vec<OpinionId> = calls.iter().map(|(id, _)| *id).collect();
        let drawn = drawn(&ids, today);
        calls.retain(|(id, _)| drawn.contains(id));
    }
    Ok(CallList {
        kind,
        on: today,
        of,
        calls: calls.into_iter().map(|(_, call)| call).collect(),
    })
}

fn resolved(
    reader: &Reader,
    kind: CallKind,
    today: NaiveDate,
) -> Result<Vec<FollowedOpinion>, StoreError> {
    let filter = OpinionFilter {
        standings: vec![Standing::Resolved],
        satisfaction: Some(match kind {
            CallKind::Unasked => Satisfaction::NotAsked,
            CallKind::Recheck => Satisfaction::Satisfied,
        }),
        ..OpinionFilter::default()
    };
    all(reader, &filter, today)
}

/// Every opinion that a filter finds.
///
/// # Errors
/// As every reading.
pub fn all(
    reader: &Reader,
    filter: &OpinionFilter,
    today: NaiveDate,
) -> Result<Vec<FollowedOpinion>, StoreError> {
    let mut opinions = Vec::new();
    let mut after = None;
    loop {
        let page = reader.opinion_page(filter, after, PAGE, today)?;
        opinions.extend(page.opinions);
        after = page.next;
        if after.is_none() {
            return Ok(opinions);
        }
    }
}

/// `None` where nobody is to be called: complaints and denunciations follow their own law.
fn call(
    reader: &Reader,
    record: &SessionRecord,
    listed: FollowedOpinion,
) -> Result<Option<Call>, StoreError> {
    let mut opinions = record.opinions.iter();
    let Some(opinion) = opinions.find(|opinion| opinion.number == listed.number) else {
        return Ok(None);
    };
    let kind = opinion.kind;
    if matches!(kind, OpinionKind::Complaint | OpinionKind::Denunciation) {
        return Ok(None);
    }
    let followed = reader.history(listed.id)?.followed;
    let Some(result) = followed.result else {
        return Ok(None);
    };
    let speaker = record.speaker_of(opinion);
    let shown = speaker.filter(|speaker| !is_hidden(record, speaker));
    let conclusion = &opinion.conclusion;
    let promised = match (conclusion.text.trim(), followed.original_due) {
        ("", Some(due)) => short(due),
        (text, _) => text.to_owned(),
    };
    Ok(Some(Call {
        session_on: listed.session_on,
        number: listed.number,
        speaker: shown.map_or_else(|| SECRET_NAME.to_owned(), Speaker::printed_name),
        phone: shown.map_or_else(String::new, |speaker| speaker.phone.clone()),
        address: shown.map_or_else(String::new, |speaker| speaker.printed_address().to_owned()),
        content: listed.content,
        unit: listed.unit,
        promised,
        result: result.kind,
        resolved_on: result.on,
        done: match result.text.trim() {
            "" => opinion.answer.text.clone(),
            text => text.to_owned(),
        },
    }))
}
