//! Masking personal values in a text: names become initials, numbers and houses are left out.

use std::ops::Range;

use super::form_of_address::{OF_A_PERSON, is_half};
use super::hidden::{Hidden, ranges, within};
use super::personal::{ValueKind, Whom, officials, spoken, values_of};
use super::phrase::{Phrases, Text};
use super::place_name::is_of_place;
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
    /// Only where the form of address is no place's: `cống Bà Tám`.
    of_no_place: bool,
}

/// Masks the values of one record.
#[derive(Debug)]
pub struct Mask {
    hidden: Hidden,
    phrases: Phrases,
    instead: Vec<Instead>,
    officials: Phrases,
    numbers: Vec<String>,
}

impl Mask {
    /// Masks the values of everybody.
    #[must_use]
    pub fn of(record: &SessionRecord) -> Self {
        Self::made(record, Whom::Everybody)
    }

    /// Masks only those who must not be known: secret speakers and denouncers.
    #[must_use]
    pub fn hidden(record: &SessionRecord) -> Self {
        Self::made(record, Whom::Hidden)
    }

    fn made(record: &SessionRecord, whom: Whom) -> Self {
        let mut mask = Self {
            hidden: Hidden::of(record),
            phrases: Phrases::default(),
            instead: Vec::new(),
            officials: officials(record),
            numbers: Vec::new(),
        };
        for value in values_of(record, whom) {
            match value.kind {
                ValueKind::Address => mask.add(&value.value, 0, HIDDEN_HOUSE, false),
                ValueKind::Phone | ValueKind::IdentityNumber => mask.numbers.extend(value.digits()),
                ValueKind::Name if mask.hidden.has(value.person) => {}
                ValueKind::Name => mask.add_named(&value.value),
            }
        }
        mask
    }

    /// A name that may be known by its initials.
    fn add_named(&mut self, name: &str) {
        let words = Text::new(name).len();
        for phrase in spoken(name) {
            let kept = Text::new(&phrase).len() - words;
            self.add(&phrase, kept, &initials(name), false);
        }
        let given = name.split_whitespace().next_back().filter(|_| words > 1);
        for phrase in given.map(spoken).unwrap_or_default() {
            let kept = Text::new(&phrase).len() - 1;
            self.add(&phrase, kept, &initials(given.unwrap_or_default()), true);
        }
    }

    fn add(&mut self, phrase: &str, kept: usize, text: &str, of_no_place: bool) {
        if self.phrases.add(phrase).is_some() {
            self.instead.push(Instead {
                kept,
                text: text.to_owned(),
                of_no_place,
            });
        }
    }

    /// A line or name without the values kept.
    #[must_use]
    pub fn line(&self, text: &str) -> String {
        let words = Text::new(text);
        let mut changes = self.names(&words);
        changes.extend(self.kept_numbers(words.as_str()));
        self.applied(&words, changes)
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
        self.applied(&words, changes)
    }

    fn kept_numbers(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let places = digits::find(text, &self.numbers).into_iter();
        places
            .map(|place| (place, HIDDEN_NUMBER.to_owned()))
            .collect()
    }

    /// The kept names and houses, the longest one at each word.
    fn names(&self, text: &Text) -> Vec<(Range<usize>, String)> {
        let officials = ranges(&self.officials, text);
        let found = self.phrases.all(text).into_iter();
        let mut meant: Vec<(Range<usize>, &str)> = found
            .filter_map(|(phrase, words)| {
                let instead = &self.instead[phrase];
                let named = words.start + instead.kept..words.end;
                let is_word = !text.is_capital(named.start) && is_half(text, named.start);
                let fits = !instead.of_no_place || !is_of_place(text, words.start) && !is_word;
                let is_meant = fits && !within(&officials, &named);
                is_meant.then_some((named, instead.text.as_str()))
            })
            .collect();
        // `ông Phan` is not the beginning of `ông Phan Văn Ỏn`.
        meant.sort_by_key(|(words, _)| (words.start, usize::MAX - words.end));
        let mut next = 0;
        meant.retain(|(words, _)| {
            let is_free = words.start >= next;
            if is_free {
                next = words.end;
            }
            is_free
        });
        let changes = meant.into_iter();
        changes
            .map(|(words, instead)| (text.place(&words), instead.to_owned()))
            .collect()
    }

    /// Full names after a form of address, of people of whom nothing is kept.
    fn others(&self, text: &Text) -> Vec<(Range<usize>, String)> {
        let officials = ranges(&self.officials, text);
        let mut changes = Vec::new();
        for start in 0..text.len() {
            // `cầu Bà Triệu Sơn`
            if is_of_place(text, start)
                || !OF_A_PERSON.contains(&text.word(start).to_lowercase().as_str())
            {
                continue;
            }
            let begins = start + 1;
            let named = (begins..text.len())
                .take_while(|&i| text.is_name(i) && text.is_beside(i))
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

    /// The text with its changes made. Whatever meets a place that tells of somebody hidden goes
    /// with it, so that no initials are left of it.
    fn applied(&self, text: &Text, mut changes: Vec<(Range<usize>, String)>) -> String {
        let hidden = self.hidden.places(text).into_iter();
        let mut hidden: Vec<Range<usize>> = hidden.map(|(_, words)| text.place(&words)).collect();
        hidden.sort_by_key(|place| place.start);
        let mut places: Vec<Range<usize>> = Vec::new();
        for mut place in hidden {
            changes.retain(|(other, _)| {
                let meets = overlap(other, &place);
                if meets {
                    place = place.start.min(other.start)..place.end.max(other.end);
                }
                !meets
            });
            match places.last_mut().filter(|last| place.start < last.end) {
                Some(last) => last.end = last.end.max(place.end),
                None => places.push(place),
            }
        }
        let named = places
            .into_iter()
            .map(|place| (place, HIDDEN_NAME.to_owned()));
        changes.extend(named);
        applied(text.as_str(), changes)
    }
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
    use crate::domain::personal::sample::{kept, speaker};
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
    fn a_given_name_that_begins_another_name_leaves_nothing_of_it() {
        let person = |number, name| speaker(number, name, SpeakerKind::Person);
        let record = kept(vec![person(1, "Vi Phan"), person(2, "Phan Văn Ỏn")]);
        let said = Mask::of(&record).free("ông Phan gặp ông PHAN VĂN ỎN");
        assert_eq!(said, "ông P. gặp ông P.V.Ỏ.");
    }

    #[test]
    fn a_secret_name_leaves_no_initials() {
        assert_eq!(mask().free("bà Đậu Thị Kín kể"), "bà (đã ẩn tên) kể");
        assert_eq!(mask().free("bà Kín kể"), "bà (đã ẩn tên) kể");
        assert_eq!(mask().free("Bà Kín hỏi."), "Bà (đã ẩn tên) hỏi.");
        assert_eq!(mask().free("Chị Thị Kín hỏi."), "Chị (đã ẩn tên) hỏi.");
        assert_eq!(mask().free("bà Đậu Kín kể"), "bà (đã ẩn tên) kể");
        assert_eq!(mask().free("bà Lô Thị Kín kể"), "bà (đã ẩn tên) kể");
        assert_eq!(
            mask().free("Đ/c Kín, cụ Kín"),
            "Đ/c (đã ẩn tên), cụ (đã ẩn tên)"
        );
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
        assert_eq!(
            mask().free("theo Ông Ỏn giải thích"),
            "theo Ông Ỏ. giải thích"
        );
    }

    #[test]
    fn a_mask_of_the_hidden_leaves_everybody_else() {
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
            "cầu Bà Triệu Sơn đã hỏng",
        ] {
            assert_eq!(mask().free(text), text);
        }
    }
}
