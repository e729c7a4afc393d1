//! The record behind an edition: the opinions of one unit, or everything without personal values.

use super::address::village;
use super::mask::{Mask, initials};
use super::personal::{bare_name, is_hidden};
use super::text::is_same_name;
use super::{Opinion, Order, SessionRecord, Speaker, SpeakerKind};

/// No opinion is with the unit that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no opinion is with {unit:?}")]
pub struct UnknownUnit {
    pub unit: String,
    /// The units that the record names, in the order of the opinions.
    pub known: Vec<String>,
}

/// The units that lead or co-operate, each once, in the order of the opinions.
#[must_use]
pub fn units(record: &SessionRecord) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for opinion in &record.opinions {
        let conclusion = &opinion.conclusion;
        for unit in std::iter::once(&conclusion.lead_unit).chain(&conclusion.co_units) {
            let unit = unit.trim();
            if !unit.is_empty() && !units.iter().any(|known| is_same_name(known, unit)) {
                units.push(unit.to_owned());
            }
        }
    }
    units
}

fn is_with(opinion: &Opinion, unit: &str) -> bool {
    let conclusion = &opinion.conclusion;
    std::iter::once(&conclusion.lead_unit)
        .chain(&conclusion.co_units)
        .any(|with| is_same_name(with, unit))
}

/// The record with only the opinions that `unit` leads or co-operates in, and their speakers.
///
/// # Errors
/// [`UnknownUnit`] names the units that there are.
pub fn extract(record: &SessionRecord, unit: &str) -> Result<SessionRecord, UnknownUnit> {
    let mut extract = record.clone();
    extract
        .opinions
        .retain(|opinion| opinion.voided.is_none() && is_with(opinion, unit));
    if extract.opinions.is_empty() {
        return Err(UnknownUnit {
            unit: unit.trim().to_owned(),
            known: units(record),
        });
    }
    let opinions = &extract.opinions;
    extract
        .speakers
        .retain(|speaker| opinions.iter().any(|o| o.speaker == speaker.number));
    Ok(extract)
}

/// The record as everybody may read it: names as initials with the village, no number, nothing of
/// a secret speaker or a denouncer, the same values masked in every text. Those who hold an office
/// keep their names.
#[must_use]
pub fn public(record: &SessionRecord) -> SessionRecord {
    let mask = Mask::of(record);
    let mut public = record.clone();
    for speaker in &mut public.speakers {
        *speaker = shown(record, &mask, speaker);
    }
    for opinion in &mut public.opinions {
        mask_opinion(&mask, opinion);
    }
    let session = &mut public.session;
    session.previous_results = mask.free(&session.previous_results);
    for line in [&mut session.subject, &mut session.place] {
        *line = mask.line(line);
    }
    let lists = [
        &mut session.connected_points,
        &mut session.basis,
        &mut session.programme,
        &mut public.closing.recipients,
    ];
    for line in lists.into_iter().flatten() {
        *line = mask.line(line);
    }
    for group in &mut session.attendance {
        group.name = mask.line(&group.name);
    }
    for absence in &mut session.absences {
        absence.who = mask.line(&absence.who);
        absence.reason = mask.line(&absence.reason);
    }
    let closing = &mut public.closing;
    closing.assessment = mask.free(&closing.assessment);
    for task in &mut closing.follow_up {
        *task = mask.free(task);
    }
    public
}

fn shown(record: &SessionRecord, mask: &Mask, speaker: &Speaker) -> Speaker {
    let only = Speaker {
        number: speaker.number,
        ..Speaker::default()
    };
    if is_hidden(record, speaker) {
        return Speaker {
            kind: SpeakerKind::Secret,
            ..only
        };
    }
    let name = match speaker.kind {
        SpeakerKind::Group => mask.free(&speaker.name),
        _ => initials(bare_name(speaker)),
    };
    Speaker {
        kind: speaker.kind,
        honorific: speaker.honorific,
        name,
        address: mask.line(&village(&speaker.address)),
        spoke_at: speaker.spoke_at,
        ..only
    }
}

fn mask_opinion(mask: &Mask, opinion: &mut Opinion) {
    let conclusion = &mut opinion.conclusion;
    for text in [
        &mut opinion.content,
        &mut opinion.answer.text,
        &mut opinion.legality_reason,
        &mut conclusion.text,
        &mut conclusion.reason,
    ] {
        *text = mask.free(text);
    }
    for line in [
        &mut opinion.field,
        &mut opinion.answer.by,
        &mut conclusion.lead_unit,
    ] {
        *line = mask.line(line);
    }
    for unit in &mut conclusion.co_units {
        *unit = mask.line(unit);
    }
    if let Some(voided) = &mut opinion.voided {
        voided.reason = mask.free(&voided.reason);
    }
}

/// The order of a public document: the office's own words and corrections are masked too.
#[must_use]
pub fn public_order(order: &Order, record: &SessionRecord) -> Order {
    let mask = Mask::of(record);
    let mut public = order.clone();
    for change in &mut public.wording {
        change.text = mask.free(&change.text);
        change.was = mask.free(&change.was);
    }
    if let Some(correction) = &mut public.correction {
        correction.document = mask.line(&correction.document);
        for change in &mut correction.changes {
            for text in [&mut change.place, &mut change.wrong, &mut change.right] {
                *text = mask.free(text);
            }
        }
    }
    public
}
