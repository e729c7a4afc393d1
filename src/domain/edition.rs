//! The record behind an edition: the opinions of one unit, or everything without personal values.

use super::address::village;
use super::follow_up::{Evidence, Followed};
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
    conceal(record, &mut extract);
    Ok(extract)
}

/// The record for papers that others see too: nothing of a secret speaker or a denouncer, neither
/// as a speaker nor in any text (Law on Denunciations 2018, Art. 8); everybody else as typed.
#[must_use]
pub fn concealed(record: &SessionRecord) -> SessionRecord {
    let mut concealed = record.clone();
    conceal(record, &mut concealed);
    concealed
}

/// Takes the same out of how opinions of the record stand.
pub fn conceal_standings(record: &SessionRecord, standings: &mut [Followed]) {
    if !record.speakers.iter().any(|s| is_hidden(record, s)) {
        return;
    }
    let mask = Mask::hidden(record);
    for followed in standings {
        for text in [
            &mut followed.legality_reason,
            &mut followed.field,
            &mut followed.unit,
        ] {
            *text = mask.line(text);
        }
        if let Some(result) = &mut followed.result {
            result.text = mask.line(&result.text);
            if let Some(Evidence::CitizenWord(word)) = &mut result.evidence {
                *word = mask.line(word);
            }
        }
    }
}

/// Takes out of `part` what may not be known of the speakers of `record`.
fn conceal(record: &SessionRecord, part: &mut SessionRecord) {
    if !record.speakers.iter().any(|s| is_hidden(record, s)) {
        return;
    }
    let mask = Mask::hidden(record);
    for speaker in &mut part.speakers {
        if is_hidden(record, speaker) {
            *speaker = shown(record, &mask, speaker);
        }
    }
    let line = |text: &str| mask.line(text);
    for opinion in &mut part.opinions {
        mask_opinion(&line, &line, opinion);
    }
    let closing = &mut part.closing;
    let texts = [&mut part.session.previous_results, &mut closing.assessment];
    for text in texts.into_iter().chain(&mut closing.follow_up) {
        *text = mask.line(text);
    }
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
        mask_opinion(&|text| mask.free(text), &|text| mask.line(text), opinion);
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

/// Masks free texts and lines of an opinion, each in its way.
fn mask_opinion(
    free: &impl Fn(&str) -> String,
    line: &impl Fn(&str) -> String,
    opinion: &mut Opinion,
) {
    let conclusion = &mut opinion.conclusion;
    for text in [
        &mut opinion.content,
        &mut opinion.answer.text,
        &mut opinion.legality_reason,
        &mut conclusion.text,
        &mut conclusion.reason,
    ] {
        *text = free(text);
    }
    for place in [
        &mut opinion.field,
        &mut opinion.answer.by,
        &mut conclusion.lead_unit,
    ] {
        *place = line(place);
    }
    for unit in &mut conclusion.co_units {
        *unit = line(unit);
    }
    if let Some(voided) = &mut opinion.voided {
        voided.reason = free(&voided.reason);
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
