//! Who may not be known, and finding them in a text however they are called.

mod called;

use std::collections::HashSet;
use std::ops::Range;

use self::called::Person;
use super::form_of_address::{self, Form};
use super::group::{is_collective, people_in_group};
use super::personal::{bare_name, is_hidden, official_names, officials};
use super::phrase::{Phrases, Text};
use super::{Honorific, SessionRecord, Speaker, SpeakerKind};

/// What is written like a person's name and is none.
const NO_NAMES: [&str; 2] = ["Việt Nam", "nhà văn hóa"];

/// Everybody in a record who may not be known.
#[derive(Debug, Default)]
pub struct Hidden {
    /// `Speaker::number` of each.
    speakers: Vec<u32>,
    people: Vec<Person>,
    words: HashSet<String>,
    /// Names of several words, also those of groups, and whose each one is.
    wholes: Phrases,
    whose: Vec<u32>,
    /// Names of others, inside which nobody hidden is looked for.
    others: Phrases,
    /// The same, unless a form of address stands before.
    places: Phrases,
    /// Names that are printed although a hidden one reads the same.
    printed: Phrases,
}

impl Hidden {
    /// The secret speakers and the denouncers of a record.
    #[must_use]
    pub fn of(record: &SessionRecord) -> Self {
        let mut all = Self::default();
        let (hidden, others): (Vec<&Speaker>, Vec<&Speaker>) = record
            .speakers
            .iter()
            .partition(|speaker| is_hidden(record, speaker));
        for speaker in hidden {
            all.speakers.push(speaker.number);
            all.add(speaker);
        }
        if all.is_empty() {
            return all;
        }
        all.others = officials(record);
        for speaker in others {
            all.add_other(speaker);
        }
        for name in official_names(record).filter(|name| is_single(name)) {
            all.add_printed(name);
        }
        let places = NO_NAMES.into_iter().chain([record.office.place.as_str()]);
        for place in places.filter(|place| !is_single(place)) {
            all.places.add(place);
        }
        all
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a speaker may not be known.
    #[must_use]
    pub fn has(&self, speaker: Option<u32>) -> bool {
        speaker.is_some_and(|number| self.speakers.contains(&number))
    }

    fn add(&mut self, speaker: &Speaker) {
        let name = bare_name(speaker);
        self.add_whole(name, speaker.number);
        let people = people_in_group(name);
        let is_person = speaker.kind != SpeakerKind::Group && !is_collective(name);
        if people.is_empty() && is_person {
            self.add_person(name, speaker.number);
        }
        for person in people {
            self.add_whole(&person, speaker.number);
            self.add_person(&person, speaker.number);
        }
    }

    fn add_whole(&mut self, name: &str, number: u32) {
        let text = Text::new(name);
        self.words.extend(keys(&text));
        if text.len() > 1 && self.wholes.add(name).is_some() {
            self.whose.push(number);
        }
    }

    fn add_person(&mut self, name: &str, number: u32) {
        let words: Vec<String> = keys(&Text::new(name)).collect();
        if !words.is_empty() {
            self.people.push(Person { number, words });
        }
    }

    fn add_other(&mut self, speaker: &Speaker) {
        let name = bare_name(speaker);
        let people = match speaker.kind {
            SpeakerKind::Group => people_in_group(name),
            _ => vec![name.to_owned()],
        };
        for person in people {
            let is_namesake = self.is_whole(&person);
            if !is_single(&person) && !is_namesake {
                self.others.add(&person);
            } else if speaker.kind != SpeakerKind::Group {
                self.add_printed(&person);
            }
        }
    }

    /// Whether a hidden name reads the same.
    fn is_whole(&self, name: &str) -> bool {
        let text = Text::new(name);
        !text.is_empty()
            && (self.wholes.at(&text, 0).iter()).any(|(_, words)| words.len() == text.len())
    }

    fn add_printed(&mut self, name: &str) {
        if !is_single(name) {
            self.printed.add(name);
        }
        for honorific in [Honorific::Mr, Honorific::Mrs, Honorific::Comrade] {
            self.printed.add(&honorific.before(name));
        }
    }

    /// The words of a text that tell of somebody hidden, with the number of each speaker whom they
    /// may tell of: a whole name in any case and, of several words, anywhere; a part of it as
    /// people speak of a person.
    #[must_use]
    pub fn places(&self, text: &Text) -> Vec<(u32, Range<usize>)> {
        self.found(text, Person::initialled)
    }

    /// Of whom a document that is made tells. Whoever else is printed by a hidden name may stand, and
    /// initials there are those of others: `Bà L.T.T.` before `Thủy lợi`.
    #[must_use]
    pub fn left(&self, text: &Text) -> Vec<u32> {
        let mut places = self.found(text, |_, _, _| None);
        if !places.is_empty() {
            let printed = ranges(&self.printed, text);
            places.retain(|(_, words)| !within(&printed, words));
        }
        places.into_iter().map(|(person, _)| person).collect()
    }

    fn found(
        &self,
        text: &Text,
        initialled: impl Fn(&Person, &Text, Range<usize>) -> Option<Range<usize>>,
    ) -> Vec<(u32, Range<usize>)> {
        if !(0..text.len()).any(|i| self.words.contains(text.key(i))) {
            return Vec::new();
        }
        let mut theirs = ranges(&self.places, text);
        theirs.retain(|place| form_of_address::before(text, place.start) != Some(Form::Person));
        theirs.extend(ranges(&self.others, text));
        let wholes = self.wholes.all(text).into_iter();
        let mut found: Vec<(u32, Range<usize>)> = wholes
            .map(|(phrase, words)| (self.whose[phrase], words))
            .filter(|(_, words)| !within(&theirs, words))
            .collect();
        // A name that is only the beginning of a hidden one is nobody else's there.
        theirs.retain(|place| !found.iter().any(|(_, whole)| contains(whole, place)));
        let is_free = |i: usize| !theirs.iter().any(|place| place.contains(&i));
        for person in &self.people {
            for run in person.runs(text, is_free) {
                let initialled = initialled(person, text, run.clone());
                let parts = person.parts(text, run).into_iter().chain(initialled);
                found.extend(parts.map(|words| (person.number, words)));
            }
        }
        found.sort_by_key(|(person, words)| (words.start, words.end, *person));
        found.dedup();
        let whole = found.clone();
        found.retain(|(_, words)| {
            let mut others = whole.iter();
            !others.any(|(_, other)| other != words && contains(other, words))
        });
        found
    }
}

fn keys(text: &Text) -> impl Iterator<Item = String> {
    (0..text.len()).map(|i| text.key(i).to_owned())
}

fn is_single(name: &str) -> bool {
    Text::new(name).len() < 2
}

/// Where phrases stand in a text.
pub(super) fn ranges(phrases: &Phrases, text: &Text) -> Vec<Range<usize>> {
    let found = phrases.all(text).into_iter();
    found.map(|(_, words)| words).collect()
}

fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Whether one of the places contains a place.
pub(super) fn within(places: &[Range<usize>], place: &Range<usize>) -> bool {
    places.iter().any(|other| contains(other, place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::personal::sample::{kept, speaker};

    /// The places of a hidden `Đậu Thị Kín`, beside `Nguyễn Thị Mai` who may be named.
    fn found(text: &str) -> Vec<String> {
        of("Đậu Thị Kín", text)
    }

    fn of(name: &str, text: &str) -> Vec<String> {
        let mut record = kept(vec![
            speaker(1, name, SpeakerKind::Secret),
            speaker(2, "Nguyễn Thị Mai", SpeakerKind::Person),
        ]);
        record.office.place = "Bình Lộc".into();
        let text = Text::new(text);
        let places = Hidden::of(&record).places(&text).into_iter();
        places
            .map(|(_, words)| text.as_str()[text.place(&words)].to_owned())
            .collect()
    }

    #[test]
    fn a_hidden_name_is_found_however_the_person_is_called() {
        for (said, called) in [
            ("đơn của đậu thị kín gửi", "đậu thị kín"),
            ("BÀ ĐẬU THỊ KÍN NÊU", "ĐẬU THỊ KÍN"),
            ("bà Đậu Kín nêu", "Đậu Kín"),
            ("chị Thị Kín", "Thị Kín"),
            ("Kín Đậu Thị", "Kín Đậu Thị"),
            ("Thị Đậu đã nêu", "Thị Đậu"),
            ("chữ ký: Đậu Kín", "Đậu Kín"),
            ("chữ ký: Đậu, Kín", "Đậu, Kín"),
            ("bà Đậu nêu", "Đậu"),
            ("bà kín nêu", "kín"),
            ("bà thị kín nêu", "thị kín"),
            ("Bà\u{a0}Kín", "Kín"),
            ("bà (Kín)", "Kín"),
            ("bà Đ.T. Kín", "Đ.T. Kín"),
            ("Đ. Kín nêu", "Đ. Kín"),
            ("bà Đậu T. Kín", "Đậu T. Kín"),
            ("cụ Kín", "Kín"),
            ("thím Kín", "Kín"),
            ("o Kín", "Kín"),
            ("mự Kín", "Kín"),
            ("thầy Kín", "Kín"),
            ("đồng chí Kín", "Kín"),
            ("Đ/c Kín", "Kín"),
            ("đ/c Đậu Kín", "Đậu Kín"),
            ("hộ Kín", "Kín"),
            ("nhà Kín", "Kín"),
            ("gia đình Kín", "Kín"),
            ("cử tri Kín", "Kín"),
            ("mẹ Kín", "Kín"),
            ("xóm trưởng Kín nêu", "Kín"),
            ("bà Kín Công an xã gọi", "Kín"),
            ("bà KÍN", "KÍN"),
        ] {
            let all = found(said);
            assert!(all.iter().any(|place| place == called), "{said}: {all:?}");
        }
    }

    #[test]
    fn other_words_and_other_people_are_not_taken_for_a_hidden_one() {
        for said in [
            "nhà kín, bà con giữ kín",
            "Kín cổng cao tường",
            "Thị trấn",
            "bà Nguyễn Thị Mai",
            "Đậu nành và Thị xã",
            "mẹ con kín đáo",
            "ông Lê Hữu Thắng",
            "Đậu xanh",
        ] {
            assert_eq!(found(said), Vec::<String>::new(), "{said}");
        }
        for (name, said) in [
            (
                "Nguyễn Văn Hóa",
                "Phòng Văn hóa – Xã hội, nhà văn hóa, Nhà Văn hóa xóm",
            ),
            ("Nguyễn Thị Hoa", "ông Nguyễn Thị Mai; Nguyễn Thị Lan"),
            ("Trần Việt Nam", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("Trần Hạnh Phúc", "Độc lập - Tự do - Hạnh phúc"),
            ("Lê Bình Lộc", "xã Bình Lộc\nNguyễn Thị Mai"),
            ("Lê Tân Thành", "xóm Tân Thành"),
            ("Hồ Thanh", "Đoàn Thanh niên, bí thư Thanh niên"),
            ("Lê Văn Thể", "cụ thể như sau; Cụ thể:"),
            ("Lê Văn Hùng", "Mẹ Việt Nam anh hùng"),
            ("Lê Văn Công", "Trưởng Công an xã; viên Công an"),
            ("Lê Hoa", "cảm ơn bà con. Hoa màu; cho bà. Hoa màu"),
            ("Lê Văn Minh", "đồng chí Văn phòng, các cô Văn hóa"),
            ("Lê Văn Chủ", "các đồng chí chủ trì"),
            ("Lê Văn Hội", "Chủ tịch Hội Nông dân"),
            ("An", "An ninh, an toàn; hộ An ninh; bà an ninh"),
        ] {
            assert_eq!(of(name, said), Vec::<String>::new(), "{name}: {said}");
        }
    }

    #[test]
    fn another_meaning_of_its_words_saves_no_hidden_name() {
        assert_eq!(of("Lê Hòa", "bà Hòa giải thích"), ["Hòa"]);
        assert_eq!(of("Lê Bình Lộc", "ông Bình Lộc"), ["Bình Lộc"]);
        assert_eq!(of("Lê Tân Thành", "xóm Lê Tân Thành"), ["Lê Tân Thành"]);
        assert_eq!(
            of("Lê Hữu Thắng Lợi", "Lê Hữu Thắng Lợi"),
            ["Lê Hữu Thắng Lợi"]
        );
        assert_eq!(
            of("Nguyễn Thị Mai", "bà Nguyễn Thị Mai"),
            ["Nguyễn Thị Mai"]
        );
    }

    #[test]
    fn a_hidden_group_is_its_whole_name_and_its_people() {
        let group = "Các hộ do Phùng Văn Hậu đại diện";
        assert_eq!(of(group, "theo ông Hậu"), ["Hậu"]);
        assert_eq!(of(group, "các hộ do Phùng Văn Hậu đại diện nêu").len(), 1);
        assert_eq!(of(group, "Các hộ đại diện"), Vec::<String>::new());
        assert_eq!(
            of("Nhóm hộ bản Khe Sậy", "bản Khe Sậy, hộ Khe Sậy").len(),
            0
        );
    }

    #[test]
    fn whoever_is_printed_by_the_same_name_is_no_leak_but_no_text_names_it() {
        let record = kept(vec![
            speaker(1, "Đậu Thị Kín", SpeakerKind::Secret),
            speaker(2, "Đậu Thị Kín", SpeakerKind::Person),
            speaker(3, "Kín", SpeakerKind::Person),
        ]);
        let hidden = Hidden::of(&record);
        for printed in ["Bà Đậu Thị Kín, xóm 3", "Ông Kín"] {
            let text = Text::new(printed);
            assert_eq!(hidden.places(&text).len(), 1, "{printed}");
            assert!(hidden.left(&text).is_empty(), "{printed}");
        }
        assert_eq!(hidden.left(&Text::new("chị Kín")), [1]);
    }
}
