//! Masking personal values in a text: names become initials, numbers and houses are left out.

use std::ops::Range;

use super::personal::{
    ADDRESSED, ValueKind, is_hidden, names, officials, partly_spoken, spoken, taken, values,
};
use super::phrase::{Phrases, Text};
use super::{SessionRecord, digits};

/// Stands for the name of someone who must not be known.
const HIDDEN_NAME: &str = "(đã ẩn tên)";
const HIDDEN_NUMBER: &str = "(đã ẩn số)";
const HIDDEN_HOUSE: &str = "(đã ẩn địa chỉ)";
/// Words of a name that is not kept, after a form of address.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=5;

/// `N.V.A.` of `Nguyễn Văn A`
#[must_use]
pub fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| {
        let first = word.chars().find(|c| c.is_alphanumeric())?;
        Some(format!("{}.", first.to_uppercase()))
    });
    letters.collect()
}

/// What a phrase becomes.
#[derive(Debug)]
struct Instead {
    /// Words at its beginning that stay as they are written.
    kept: usize,
    text: String,
    /// Only after a form of address in lower case or at the beginning of a sentence: `cống Bà Tám`
    /// is a place.
    in_lower_case: bool,
}

/// Masks the values of one record.
#[derive(Debug)]
pub struct Mask {
    phrases: Phrases,
    instead: Vec<Instead>,
    officials: Phrases,
    numbers: Vec<String>,
}

impl Mask {
    /// Masks the values of everybody.
    #[must_use]
    pub fn of(record: &SessionRecord) -> Self {
        let mut mask = Self::made(record, false);
        for value in values(record) {
            match value.kind {
                ValueKind::Address => mask.add(&value.value, 0, HIDDEN_HOUSE, false),
                ValueKind::Phone => mask.numbers.extend(digits::significant(&value.value)),
                ValueKind::Name | ValueKind::IdentityNumber => {}
            }
        }
        mask
    }

    /// Masks only those who must not be known: secret speakers and denouncers.
    #[must_use]
    pub fn hidden(record: &SessionRecord) -> Self {
        let mut mask = Self::made(record, true);
        let hidden: Vec<u32> = record
            .speakers
            .iter()
            .filter(|speaker| is_hidden(record, speaker))
            .map(|speaker| speaker.number)
            .collect();
        let theirs = values(record)
            .into_iter()
            .filter(|value| value.person.is_some_and(|person| hidden.contains(&person)));
        for value in theirs {
            match value.kind {
                ValueKind::Address => mask.add(&value.value, 0, HIDDEN_HOUSE, false),
                ValueKind::Phone => mask.numbers.extend(digits::significant(&value.value)),
                ValueKind::IdentityNumber => {
                    let digits = value.value.chars().filter(char::is_ascii_digit);
                    mask.numbers.push(digits.collect());
                }
                ValueKind::Name => {}
            }
        }
        mask
    }

    fn made(record: &SessionRecord, only_hidden: bool) -> Self {
        let mut mask = Self {
            phrases: Phrases::default(),
            instead: Vec::new(),
            officials: officials(record),
            numbers: Vec::new(),
        };
        for speaker in &record.speakers {
            for name in names(record, speaker) {
                if is_hidden(record, speaker) {
                    for (phrase, kept) in partly_spoken(&name) {
                        mask.add(&phrase, kept, HIDDEN_NAME, false);
                    }
                } else if !only_hidden {
                    mask.add_named(&name);
                }
            }
        }
        mask
    }

    /// A name that may be known by its initials.
    fn add_named(&mut self, name: &str) {
        let words = name.split_whitespace().count();
        for phrase in spoken(name) {
            let kept = phrase.split_whitespace().count() - words;
            self.add(&phrase, kept, &initials(name), false);
        }
        let given = name.split_whitespace().next_back().filter(|_| words > 1);
        if let Some(given) = given {
            for word in ADDRESSED {
                self.add(&format!("{word} {given}"), 1, &initials(given), true);
            }
        }
    }

    fn add(&mut self, phrase: &str, kept: usize, text: &str, in_lower_case: bool) {
        if self.phrases.add(phrase).is_some() {
            self.instead.push(Instead {
                kept,
                text: text.to_owned(),
                in_lower_case,
            });
        }
    }

    /// A line or name without the values kept.
    #[must_use]
    pub fn line(&self, text: &str) -> String {
        let words = Text::new(text);
        let mut changes = self.names(&words);
        changes.extend(self.kept_numbers(words.as_str()));
        applied(words.as_str(), changes)
    }

    /// A free text without the values kept, and without whatever else looks like a telephone or
    /// identity number or a person's full name.
    #[must_use]
    pub fn free(&self, text: &str) -> String {
        let words = Text::new(text);
        let mut changes = self.names(&words);
        changes.extend(self.others(&words));
        changes.extend(self.kept_numbers(words.as_str()));
        let numbers = digits::personal(words.as_str()).into_iter();
        changes.extend(numbers.map(|(_, place)| (place, HIDDEN_NUMBER.to_owned())));
        applied(words.as_str(), changes)
    }

    fn kept_numbers(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let places = digits::find(text, &self.numbers).into_iter();
        places
            .map(|place| (place, HIDDEN_NUMBER.to_owned()))
            .collect()
    }

    /// The kept names and houses, the longest one at each word.
    fn names(&self, text: &Text) -> Vec<(Range<usize>, String)> {
        let officials = taken(&self.officials, text);
        let mut changes = Vec::new();
        let mut next = 0;
        for start in 0..text.len() {
            if start < next {
                continue;
            }
            let is_meant = |(phrase, words): &(usize, Range<usize>)| {
                let instead = &self.instead[*phrase];
                let first = text.word(start).chars().next();
                let fits = !instead.in_lower_case
                    || first.is_some_and(char::is_lowercase)
                    || begins_sentence(text, start);
                fits && !within(&officials, &(words.start + instead.kept..words.end))
            };
            let found = self.phrases.at(text, start).into_iter().filter(is_meant);
            // The shorter form of address goes before a full name of the same words.
            if let Some((phrase, words)) = found.max_by_key(|(_, words)| words.len()) {
                let instead = &self.instead[phrase];
                let place = text.place(&(words.start + instead.kept..words.end));
                changes.push((place, instead.text.clone()));
                next = words.end;
            }
        }
        changes
    }

    /// Full names after a form of address, of people of whom nothing is kept.
    fn others(&self, text: &Text) -> Vec<(Range<usize>, String)> {
        let officials = taken(&self.officials, text);
        let mut changes = Vec::new();
        for start in 0..text.len() {
            if !ADDRESSED.contains(&text.word(start).to_lowercase().as_str()) {
                continue;
            }
            let begins = start + 1;
            let named = (begins..text.len())
                .take_while(|&i| is_name(text.word(i)) && is_beside(text, i))
                .count();
            let words = begins..begins + named;
            if NAME_WORDS.contains(&named) && !officials.iter().any(|o| overlap(o, &words)) {
                let place = text.place(&words);
                let shown = initials(&text.as_str()[place.clone()]);
                changes.push((place, shown));
            }
        }
        changes
    }
}

/// Whether a word is the first one of a sentence.
fn begins_sentence(text: &Text, index: usize) -> bool {
    let before =
        text.as_str()[..text.place(&(index..index + 1)).start].trim_end_matches([' ', '\u{a0}']);
    before.is_empty() || before.ends_with(['.', '!', '?', '…', ':', ';', '\n', '-', '"', '“', '('])
}

/// Whether a word is written as a part of a name: `Văn`, `A`.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
}

/// Whether only spaces stand before a word.
fn is_beside(text: &Text, index: usize) -> bool {
    let both = text.place(&(index - 1..index + 1));
    let before = text.word(index - 1).len();
    let after = text.word(index).len();
    let between = &text.as_str()[both.start + before..both.end - after];
    between.chars().all(|c| c == ' ' || c == '\u{a0}')
}

fn within(places: &[Range<usize>], place: &Range<usize>) -> bool {
    places
        .iter()
        .any(|other| other.start <= place.start && place.end <= other.end)
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The text with its changes made; of two that overlap the first one stands.
fn applied(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(place, _)| (place.start, usize::MAX - place.end));
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for (place, instead) in changes {
        if place.start < at {
            continue;
        }
        masked.push_str(&text[at..place.start]);
        masked.push_str(&instead);
        at = place.end;
        // Initials end with a full stop of their own.
        if instead.ends_with('.') && text[at..].starts_with('.') {
            at += 1;
        }
    }
    masked.push_str(&text[at..]);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::personal::sample::kept;
    use crate::domain::{Speaker, SpeakerKind};

    fn mask() -> Mask {
        let speaker = |number, name: &str, address: &str, phone: &str| Speaker {
            number,
            name: name.into(),
            address: address.into(),
            phone: phone.into(),
            ..Speaker::default()
        };
        let mut record = kept(vec![
            speaker(1, "Vi Văn Ỏn", "số nhà 12, bản Khe Sậy", "0912 345 678"),
            speaker(2, "Hoàng Văn Tám", "", ""),
            speaker(3, "Đậu Thị Kín", "", ""),
        ]);
        record.speakers[2].kind = SpeakerKind::Secret;
        Mask::of(&record)
    }

    #[test]
    fn names_become_initials_and_numbers_and_houses_go() {
        let said = mask().free(
            "Ông Vi Văn Ỏn (ĐT 0912.345.678, số nhà 12, bản Khe Sậy) và ông Ỏn hỏi; CCCD 040089012345.",
        );
        assert_eq!(
            said,
            "Ông V.V.Ỏ. (ĐT (đã ẩn số), (đã ẩn địa chỉ), bản Khe Sậy) và ông Ỏ. hỏi; CCCD (đã ẩn số)."
        );
        assert_eq!(mask().line("theo ông VI VĂN ỎN."), "theo ông V.V.Ỏ.");
    }

    #[test]
    fn a_secret_name_leaves_no_initials() {
        assert_eq!(mask().free("bà Đậu Thị Kín kể"), "bà (đã ẩn tên) kể");
        assert_eq!(mask().free("bà Kín kể"), "bà (đã ẩn tên) kể");
        assert_eq!(mask().free("Bà Kín hỏi."), "Bà (đã ẩn tên) hỏi.");
        assert_eq!(mask().free("Chị Thị Kín hỏi."), "Chị (đã ẩn tên) hỏi.");
    }

    #[test]
    fn a_secret_speaker_of_whom_no_name_is_kept_hides_nothing() {
        let secret = Speaker {
            number: 1,
            kind: SpeakerKind::Secret,
            ..Speaker::default()
        };
        let said = "bà con phải mua ngoài; cháu đi ba lần";
        assert_eq!(Mask::of(&kept(vec![secret])).free(said), said);
    }

    #[test]
    fn whoever_leads_a_group_is_masked_and_the_group_is_not() {
        let group = |name: &str| Speaker {
            number: 1,
            name: name.into(),
            kind: SpeakerKind::Group,
            ..Speaker::default()
        };
        let shown = |name: &str| Mask::of(&kept(vec![group(name)])).free(name);
        assert_eq!(
            shown("Phùng Văn Hậu và 12 hộ bản Khe Sậy"),
            "P.V.H. và 12 hộ bản Khe Sậy"
        );
        assert_eq!(shown("Phùng Văn Hậu, xóm trưởng"), "P.V.H., xóm trưởng");
        for name in ["Cử tri xóm 3", "Xóm Đồng Tâm và Xóm Rộ", "Hội Nông dân"] {
            assert_eq!(shown(name), name);
        }
    }

    #[test]
    fn a_form_of_address_at_the_beginning_of_a_sentence_is_no_place() {
        let said = mask().free("Đường hỏng. Ông Ỏn cũng hỏi.");
        assert_eq!(said, "Đường hỏng. Ông Ỏ. cũng hỏi.");
    }

    #[test]
    fn a_mask_of_the_hidden_leaves_everybody_else() {
        let speaker = |number, name: &str, kind| Speaker {
            number,
            name: name.into(),
            kind,
            ..Speaker::default()
        };
        let record = kept(vec![
            speaker(1, "Vi Văn Ỏn", SpeakerKind::Person),
            speaker(2, "Đậu Thị Kín", SpeakerKind::Secret),
        ]);
        let said = Mask::hidden(&record).line("Tôi là Đậu Thị Kín, cùng ông Vi Văn Ỏn và bà Kín.");
        assert_eq!(
            said,
            "Tôi là (đã ẩn tên), cùng ông Vi Văn Ỏn và bà (đã ẩn tên)."
        );
    }

    #[test]
    fn people_of_whom_nothing_is_kept_are_masked_in_free_text() {
        let said = mask().free("hộ bà Lô Thị Nguyệt thoát nghèo; ông Lê Hữu Thắng trả lời");
        assert_eq!(said, "hộ bà L.T.N. thoát nghèo; ông Lê Hữu Thắng trả lời");
    }

    #[test]
    fn places_and_figures_stay() {
        for text in [
            "từ cầu Rộ đến cống Bà Tám dài khoảng 700 m",
            "thu 150.000 đ/hộ, 212 m² theo Quyết định số 418/QĐ-UBND ngày 06/08/2026",
            "bà con bản Khe Sậy",
        ] {
            assert_eq!(mask().free(text), text);
        }
    }
}
