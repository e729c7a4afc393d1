//! The personal values that a session keeps, and finding them in a text that others will see
//! (Law 91/2025/QH15).

use std::ops::Range;

use super::address::beyond_village;
use super::digits::{self, Looks};
use super::group::people_in_group;
use super::phrase::{Phrases, Text};
use super::{Honorific, OpinionKind, SessionRecord, Speaker, SpeakerKind};

/// What a value tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    Name,
    Phone,
    IdentityNumber,
    /// What of an address leads to one house.
    Address,
}

/// One value kept of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonalValue {
    pub kind: ValueKind,
    /// `Speaker::number`; none for a number that stands in a text of nobody's own.
    pub person: Option<u32>,
    pub value: String,
}

/// How a person is spoken of by a single name, which is otherwise a word like any other.
pub(super) const ADDRESSED: [&str; 9] =
    ["ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu"];

/// Whether a public document may say nothing of the speaker at all: a secret one, and whoever
/// denounces (Law on Denunciations 2018, Art. 8).
#[must_use]
pub fn is_hidden(record: &SessionRecord, speaker: &Speaker) -> bool {
    let denounces = |number: u32| {
        let opinions = record.opinions.iter();
        opinions
            .filter(|opinion| opinion.kind == OpinionKind::Denunciation)
            .any(|opinion| opinion.speaker == number)
    };
    speaker.kind == SpeakerKind::Secret || denounces(speaker.number)
}

/// The names by which a speaker is known: a group's are those of the people named in it.
pub(super) fn names(record: &SessionRecord, speaker: &Speaker) -> Vec<String> {
    let name = bare_name(speaker);
    if speaker.kind == SpeakerKind::Group && !is_hidden(record, speaker) {
        people_in_group(name)
    } else {
        vec![name.to_owned()]
    }
}

/// The name without an honorific that was typed into it.
pub(super) fn bare_name(speaker: &Speaker) -> &str {
    Honorific::split(&speaker.name).1
}

/// Every personal value of the record, each once.
#[must_use]
pub fn values(record: &SessionRecord) -> Vec<PersonalValue> {
    let mut values = Vec::new();
    let mut add = |kind, person, value: &str| {
        if !value.trim().is_empty() {
            values.push(PersonalValue {
                kind,
                person,
                value: value.trim().to_owned(),
            });
        }
    };
    for speaker in &record.speakers {
        let person = Some(speaker.number);
        for name in names(record, speaker) {
            add(ValueKind::Name, person, &name);
        }
        add(ValueKind::Phone, person, &speaker.phone);
        add(
            ValueKind::Address,
            person,
            &beyond_village(&speaker.address),
        );
        for (kind, value) in numbers(&format!("{}\n{}", speaker.address, speaker.role)) {
            add(kind, person, &value);
        }
    }
    for opinion in &record.opinions {
        let conclusion = &opinion.conclusion;
        for text in [
            &opinion.content,
            &opinion.answer.text,
            &opinion.legality_reason,
            &conclusion.text,
            &conclusion.reason,
        ] {
            for (kind, value) in numbers(text) {
                add(kind, Some(opinion.speaker), &value);
            }
        }
    }
    let closing = &record.closing;
    let own = [&record.session.previous_results, &closing.assessment];
    for text in own.into_iter().chain(&closing.follow_up) {
        for (kind, value) in numbers(text) {
            add(kind, None, &value);
        }
    }
    values.sort();
    values.dedup();
    values
}

fn numbers(text: &str) -> Vec<(ValueKind, String)> {
    let found = digits::personal(text).into_iter();
    found
        .map(|(looks, place)| {
            let kind = match looks {
                Looks::Phone => ValueKind::Phone,
                Looks::Identity => ValueKind::IdentityNumber,
            };
            (kind, text[place].to_owned())
        })
        .collect()
}

/// The names of those who hold an office: printed in full, whoever else bears them.
pub(super) fn officials(record: &SessionRecord) -> Phrases {
    let session = &record.session;
    let people = session.chairs.iter().chain(&session.officers);
    let people = people.chain([&session.secretary, &record.office.secretary]);
    let names = people.map(|official| official.name.as_str());
    let signers = record.closing.signers.iter().map(|s| s.name.as_str());
    let mut phrases = Phrases::default();
    for name in names.chain(signers) {
        // A single word would be found in every sentence.
        if name.split_whitespace().count() > 1 {
            phrases.add(Honorific::split(name).1);
        }
    }
    phrases
}

/// The words of a text that belong to officials' names.
pub(super) fn taken(officials: &Phrases, text: &Text) -> Vec<Range<usize>> {
    officials
        .all(text)
        .into_iter()
        .map(|(_, words)| words)
        .collect()
}

/// Looks for all values of a record at once.
#[derive(Debug)]
pub struct Search {
    values: Vec<PersonalValue>,
    phrases: Phrases,
    /// The value that each phrase stands for.
    meant: Vec<usize>,
    officials: Phrases,
    numbers: Vec<(String, usize)>,
}

impl Search {
    #[must_use]
    pub fn of(record: &SessionRecord) -> Self {
        let values = values(record);
        let mut phrases = Phrases::default();
        let mut meant = Vec::new();
        let mut numbers = Vec::new();
        for (index, value) in values.iter().enumerate() {
            match value.kind {
                ValueKind::Name | ValueKind::Address => {
                    let mut looked_for = spoken(&value.value);
                    let person = record
                        .speakers
                        .iter()
                        .find(|speaker| value.person == Some(speaker.number));
                    let is_name = value.kind == ValueKind::Name;
                    if person.is_some_and(|person| is_name && is_hidden(record, person)) {
                        let parts = partly_spoken(&value.value).into_iter();
                        looked_for.extend(parts.map(|(phrase, _)| phrase));
                    }
                    for phrase in looked_for {
                        meant.extend(phrases.add(&phrase).map(|_| index));
                    }
                }
                ValueKind::Phone => {
                    let digits = digits::significant(&value.value);
                    numbers.extend(digits.map(|digits| (digits, index)));
                }
                ValueKind::IdentityNumber => {
                    let digits = value.value.chars().filter(char::is_ascii_digit);
                    numbers.push((digits.collect(), index));
                }
            }
        }
        Self {
            values,
            phrases,
            meant,
            officials: officials(record),
            numbers,
        }
    }

    /// The values that can be read in a text, each once.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Vec<&PersonalValue> {
        let words = Text::new(text);
        let taken = taken(&self.officials, &words);
        let is_official = |found: &Range<usize>| {
            taken
                .iter()
                .any(|official| official.start <= found.start && found.end <= official.end)
        };
        let phrases = self.phrases.all(&words).into_iter();
        let mut found: Vec<usize> = phrases
            .filter(|(_, place)| !is_official(place))
            .map(|(phrase, _)| self.meant[phrase])
            .collect();
        found.extend(digits::find_any(words.as_str(), &self.numbers));
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|index| &self.values[index]).collect()
    }
}

/// How a name is looked for: as it is, or, a single word, after a form of address.
pub(super) fn spoken(name: &str) -> Vec<String> {
    if name.split_whitespace().count() > 1 {
        return vec![name.to_owned()];
    }
    ADDRESSED
        .iter()
        .map(|word| format!("{word} {name}"))
        .collect()
}

/// How somebody who must not be known is looked for, and how many words at the beginning are only a
/// form of address: the whole name, each ending of it, and the given name after a form of address.
pub(super) fn partly_spoken(name: &str) -> Vec<(String, usize)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut phrases: Vec<(String, usize)> = (0..words.len().saturating_sub(1))
        .map(|start| (words[start..].join(" "), 0))
        .collect();
    if let Some(given) = words.last() {
        phrases.extend(ADDRESSED.iter().map(|word| {
            let kept = word.split_whitespace().count();
            (format!("{word} {given}"), kept)
        }));
    }
    phrases
}

#[cfg(test)]
pub(super) mod sample {
    use crate::domain::{Official, SessionRecord, Speaker};

    /// A session of these speakers, chaired by Lê Hữu Thắng.
    pub fn kept(speakers: Vec<Speaker>) -> SessionRecord {
        let chair = Official {
            name: "Lê Hữu Thắng".into(),
            ..Official::default()
        };
        SessionRecord {
            format_version: 1,
            id: uuid::Uuid::nil(),
            state: crate::domain::SessionState::Held,
            office: crate::domain::Office::default(),
            session: crate::domain::Session {
                chairs: vec![chair],
                ..crate::domain::Session::default()
            },
            speakers,
            opinions: Vec::new(),
            closing: crate::domain::Closing::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::kept;
    use super::*;
    use crate::domain::Opinion;

    fn record() -> SessionRecord {
        let speaker = |number, name: &str, phone: &str| Speaker {
            number,
            name: name.into(),
            phone: phone.into(),
            ..Speaker::default()
        };
        let mut record = kept(vec![
            speaker(1, "Vi Văn Ỏn", "0912 345 678"),
            speaker(2, "Lê Hữu Thắng", ""),
            speaker(3, "An", ""),
        ]);
        record.opinions.push(Opinion {
            number: 1,
            speaker: 1,
            content: "CCCD của tôi là 040089012345".into(),
            ..Opinion::default()
        });
        record
    }

    fn found(text: &str) -> Vec<(ValueKind, Option<u32>)> {
        let search = Search::of(&record());
        let found = search.found_in(text).into_iter();
        found.map(|value| (value.kind, value.person)).collect()
    }

    #[test]
    fn names_and_numbers_are_found_in_whatever_form() {
        assert_eq!(found("ÔNG VI VĂN\nỎN"), [(ValueKind::Name, Some(1))]);
        assert_eq!(found("gọi +84 912.345.678"), [(ValueKind::Phone, Some(1))]);
        assert_eq!(
            found("số 040089012345"),
            [(ValueKind::IdentityNumber, Some(1))]
        );
        assert_eq!(found("Ông V.V.Ỏ., bản Khe Sậy, an ninh trật tự"), []);
    }

    #[test]
    fn an_officials_printed_name_is_not_taken_for_a_speaker_of_the_same_name() {
        assert_eq!(found("TM. ĐẢNG ỦY\nLê Hữu Thắng"), []);
    }

    #[test]
    fn a_single_name_is_a_name_only_after_a_form_of_address() {
        assert_eq!(found("An ninh, an toàn"), []);
        assert_eq!(found("như ông An đã nói"), [(ValueKind::Name, Some(3))]);
    }
}
