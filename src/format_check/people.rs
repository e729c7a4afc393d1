//! Names, honorifics and addresses.

use super::Subject;
use super::finding::Detail;
use super::place::{Place, SpeakerField};
use super::repair::Repair;
use super::report::Report;
use super::rule::Rule;
use super::text::{Writing, texts};
use crate::domain::{Honorific, OpinionKind, Speaker, SpeakerKind};

/// Speakers of whom something is missing or must not be told.
pub fn check_speakers(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut denouncers: Vec<u32> = subject
        .opinions()
        .filter(|opinion| opinion.kind == OpinionKind::Denunciation)
        .map(|opinion| opinion.speaker)
        .collect();
    denouncers.sort_unstable();
    for speaker in &subject.record.speakers {
        if speaker.kind == SpeakerKind::Secret {
            continue;
        }
        let number = speaker.number;
        if denouncers.binary_search(&number).is_ok() {
            let place = Place::Speaker(number, SpeakerField::Name);
            report.add_with(
                Rule::DenouncerNamed,
                place,
                Detail::Nothing,
                Repair::KeepSecret,
            );
        }
        let place = Place::Speaker(number, SpeakerField::Address);
        report.rewrite(Rule::DistrictInAddress, &place, &speaker.address);
        if is_unnamed(&speaker.name) {
            let place = Place::Speaker(number, SpeakerField::Name);
            report.add(Rule::SpeakerUnnamed, place, Detail::Nothing);
        } else if speaker.kind == SpeakerKind::Person {
            person(speaker, report);
        }
    }
}

fn is_unnamed(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    lower.is_empty() || lower.contains("chưa rõ") || lower.contains("không rõ")
}

fn person(speaker: &Speaker, report: &mut Report<'_>) {
    let name = || Detail::Text(speaker.name.clone());
    let has_own = Honorific::split(&speaker.name).0 != Honorific::None;
    if speaker.honorific == Honorific::None && !has_own {
        let place = Place::Speaker(speaker.number, SpeakerField::Honorific);
        // A middle name that only women bear tells the honorific.
        if speaker.name.to_lowercase().contains(" thị ") {
            let repair = Repair::Honorific(Honorific::Mrs);
            report.add_with(Rule::HonorificMissing, place, name(), repair);
        } else {
            report.add(Rule::HonorificMissing, place, name());
        }
    }
    if speaker.address.trim().is_empty() {
        let place = Place::Speaker(speaker.number, SpeakerField::Address);
        report.add(Rule::AddressMissing, place, name());
    }
}

/// How every name of a person is written.
pub fn check_names(subject: &Subject<'_>, report: &mut Report<'_>) {
    let names = texts(subject)
        .into_iter()
        .filter(|t| t.writing == Writing::Name);
    for typed in names.filter(|typed| !is_unnamed(typed.text)) {
        let (place, name) = (&typed.place, typed.text);
        report.rewrite(Rule::AcademicTitle, place, name);
        report.rewrite(Rule::NameInCapitals, place, name);
        let (honorific, bare) = Honorific::split(name);
        if honorific == Honorific::None {
            report.rewrite(Rule::NameLowerCase, place, name);
        } else {
            let detail = Detail::instead(name, bare);
            let repair = Repair::SplitHonorific;
            report.add_with(Rule::HonorificInName, place.clone(), detail, repair);
        }
    }
}
