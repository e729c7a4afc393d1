//! The record behind an edition: the opinions of one unit, or everything without personal values.

use super::address::village;
use super::follow_up::{Evidence, Followed};
use super::mask::{Mask, initials};
use super::personal::{Whom, bare_name, is_hidden};
use super::text::is_same_name;
use super::typed::{Writing, each_text, each_word};
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
            match &mut result.evidence {
                Some(Evidence::CitizenWord(word)) => *word = mask.line(word),
                Some(Evidence::Document(document)) => {
                    document.number = mask.line(&document.number);
                }
                Some(Evidence::File(_)) | None => {}
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
            continue;
        }
        if speaker.kind == SpeakerKind::Group {
            speaker.name = mask.line(&speaker.name);
        }
        for line in [&mut speaker.address, &mut speaker.role, &mut speaker.phone] {
            *line = mask.line(line);
        }
    }
    each_text(part, &mut |_, text| *text = mask.line(text));
}

/// The record as everybody may read it: names as initials with the village, no number, nothing of
/// a secret speaker or a denouncer, the same values masked in every text. Those who hold an office
/// keep their names and posts.
#[must_use]
pub fn public(record: &SessionRecord) -> SessionRecord {
    let (mask, hidden) = (Mask::of(record), Mask::hidden(record));
    let mut public = record.clone();
    for speaker in &mut public.speakers {
        *speaker = shown(record, &mask, speaker);
    }
    each_text(&mut public, &mut |writing, text| match writing {
        Writing::Free => *text = mask.free(text),
        Writing::Line => *text = mask.line(text),
        Writing::Post => *text = hidden.line(text),
    });
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

/// The order of a document that tells nothing of `whom`: the office's own words, corrections and the
/// unit of an extract are masked too.
#[must_use]
pub fn order_without(whom: Whom, order: &Order, record: &SessionRecord) -> Order {
    let mut masked = order.clone();
    match whom {
        Whom::Everybody => {
            let mask = Mask::of(record);
            each_word(&mut masked, &|writing, text| match writing {
                Writing::Free => mask.free(text),
                Writing::Line | Writing::Post => mask.line(text),
            });
        }
        Whom::Hidden => {
            let mask = Mask::hidden(record);
            each_word(&mut masked, &|_, text| mask.line(text));
        }
    }
    masked
}
