//! The personal values that a session keeps, and finding them in a text that others will see
//! (Law 91/2025/QH15).

mod list;

use super::address::beyond_village;
use super::digits::{self, Looks};
use super::group::people_in_group;
use super::hidden::{Hidden, ranges, within};
use super::phrase::{Phrases, Text};
use super::{Honorific, OpinionKind, SessionRecord, Speaker, SpeakerKind, form_of_address};

pub use list::{Hiding, ListLine, ListSearch};

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

impl PersonalValue {
    /// What of a number is looked for, unless it is too short.
    pub(super) fn digits(&self) -> Option<String> {
        match self.kind {
            ValueKind::Phone => digits::significant(&self.value),
            _ => Some(self.value.chars().filter(char::is_ascii_digit).collect()),
        }
    }
}

/// Of whom a paper may not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// What everybody may read names no citizen.
    Everybody,
    /// What others may read names nobody who must not be known.
    Hidden,
}

/// Whether a public document may say nothing of the speaker at all: a secret one, and whoever
/// denounces (Law on Denunciations 2018, Art. 8). The data file finds them by the same rule
/// (`store::speaker::hidden`).
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

/// Whether more than a number is left of an address: `số 12` is also an opinion's.
fn leads_to_a_house(house: &str) -> bool {
    let text = Text::new(house);
    let words = (0..text.len()).map(|i| text.word(i));
    let mut telling = words.filter(|word| word.to_lowercase() != "số");
    telling.any(|word| word.contains(char::is_alphabetic))
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
        let house = beyond_village(&speaker.address);
        if leads_to_a_house(&house) {
            add(ValueKind::Address, person, &house);
        }
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

/// The values of those of whom a paper may not tell.
#[must_use]
pub fn values_of(record: &SessionRecord, whom: Whom) -> Vec<PersonalValue> {
    let mut values = values(record);
    if whom == Whom::Hidden {
        let hidden = record.speakers.iter().filter(|s| is_hidden(record, s));
        let hidden: Vec<u32> = hidden.map(|speaker| speaker.number).collect();
        values.retain(|value| value.person.is_some_and(|person| hidden.contains(&person)));
    }
    values
}

/// The bare names of those who hold an office.
pub(super) fn official_names(record: &SessionRecord) -> impl Iterator<Item = &str> {
    let session = &record.session;
    let people = session.chairs.iter().chain(&session.officers);
    let people = people.chain([&session.secretary, &record.office.secretary]);
    let names = people.map(|official| official.name.as_str());
    let signers = record.closing.signers.iter().map(|s| s.name.as_str());
    names.chain(signers).map(|name| Honorific::split(name).1)
}

/// The same to be found in a text: printed in full, whoever else bears them.
pub(super) fn officials(record: &SessionRecord) -> Phrases {
    let mut phrases = Phrases::default();
    // A single word would be found in every sentence.
    for name in official_names(record).filter(|name| name.split_whitespace().count() > 1) {
        phrases.add(name);
    }
    phrases
}

/// Looks for the values of a record at once.
#[derive(Debug)]
pub struct Search {
    values: Vec<PersonalValue>,
    phrases: Phrases,
    /// The value that each phrase stands for.
    meant: Vec<usize>,
    hidden: Hidden,
    officials: Phrases,
    numbers: Vec<(String, usize)>,
}

impl Search {
    #[must_use]
    pub fn of(record: &SessionRecord, whom: Whom) -> Self {
        let mut search = Self {
            values: values_of(record, whom),
            phrases: Phrases::default(),
            meant: Vec::new(),
            hidden: Hidden::of(record),
            officials: officials(record),
            numbers: Vec::new(),
        };
        for (index, value) in search.values.iter().enumerate() {
            let is_found_otherwise =
                value.kind == ValueKind::Name && search.hidden.has(value.person);
            match value.kind {
                ValueKind::Name | ValueKind::Address if !is_found_otherwise => {
                    for phrase in spoken(&value.value) {
                        let added = search.phrases.add(&phrase);
                        search.meant.extend(added.map(|_| index));
                    }
                }
                ValueKind::Name | ValueKind::Address => {}
                ValueKind::Phone | ValueKind::IdentityNumber => {
                    let digits = value.digits().into_iter();
                    search.numbers.extend(digits.map(|digits| (digits, index)));
                }
            }
        }
        search
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The values that can be read in a text, each once.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Vec<&PersonalValue> {
        let words = Text::new(text);
        let officials = ranges(&self.officials, &words);
        let phrases = self.phrases.all(&words).into_iter();
        let mut found: Vec<usize> = phrases
            .filter(|(_, place)| !within(&officials, place))
            .map(|(phrase, _)| self.meant[phrase])
            .collect();
        found.extend(digits::find_any(words.as_str(), &self.numbers));
        let hidden = self.hidden.left(&words);
        let names = self.values.iter().enumerate();
        found.extend(names.filter_map(|(index, value)| {
            let is_left = value.kind == ValueKind::Name
                && value.person.is_some_and(|person| hidden.contains(&person));
            is_left.then_some(index)
        }));
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
    let forms = form_of_address::OF_A_PERSON
        .iter()
        .chain(&form_of_address::COMRADE);
    forms.map(|form| format!("{form} {name}")).collect()
}

#[cfg(test)]
pub(super) mod sample {
    use crate::domain::{Official, SessionRecord, Speaker, SpeakerKind};

    pub fn speaker(number: u32, name: &str, kind: SpeakerKind) -> Speaker {
        Speaker {
            number,
            name: name.into(),
            kind,
            ..Speaker::default()
        }
    }

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
        let search = Search::of(&record(), Whom::Everybody);
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
