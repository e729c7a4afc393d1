//! The people whom the name of a group tells: `Phùng Văn Hậu và 12 hộ`, `các hộ do bà Lô May đại diện`.

use std::ops::Range;

use super::form_of_address::{self, Form};
use super::phrase::Text;
use super::place_name;

/// Words of a person's name.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=5;
/// Words between the names in a group written in capitals.
const BETWEEN: [&str; 10] = [
    "và", "cùng", "với", "do", "của", "các", "hộ", "nhóm", "gồm", "là",
];
/// The same in two words.
const BETWEEN_PAIRS: [&str; 4] = ["đại diện", "thay mặt", "đứng đầu", "trưởng nhóm"];
/// Words that many are called by, at the beginning of a name.
const COLLECTIVE: [&str; 4] = ["nhóm", "các", "hộ", "những"];
/// The same in two words.
const COLLECTIVE_PAIRS: [&str; 13] = [
    "gia đình",
    "đại diện",
    "tập thể",
    "toàn thể",
    "cử tri",
    "nhân dân",
    "người dân",
    "công dân",
    "bà con",
    "thay mặt",
    "đồng chí",
    "hộ dân",
    "một số",
];
/// After these a name of two words that no family bears is a village's: `cử tri Khe Sậy`.
const MANY: [&str; 4] = ["tri", "dân", "con", "hộ"];
/// Family names of the lowlands and the mountains of Nghệ An.
const FAMILIES: [&str; 75] = [
    "bạch", "bế", "bùi", "cao", "cát", "chế", "chu", "cù", "cụt", "cự", "doãn", "dương", "đàm",
    "đào", "đặng", "đậu", "đinh", "đoàn", "đỗ", "già", "giàng", "hà", "hạ", "hoàng", "hồ", "hờ",
    "huỳnh", "kha", "kiều", "la", "lang", "lãnh", "lăng", "lầu", "lâm", "lê", "lo", "lò", "lô",
    "lỳ", "lữ", "lương", "lưu", "lý", "mạc", "mai", "moong", "mùa", "ngân", "nghiêm", "ngô", "ngũ",
    "nguyễn", "ốc", "phạm", "phan", "phùng", "quách", "sầm", "tạ", "tăng", "thái", "thò", "tô",
    "tôn", "trần", "triệu", "trịnh", "trương", "và", "vi", "võ", "vũ", "vừ", "xồng",
];

/// Every person named in the name of a group, without a form of address: names of two to five
/// words, and a single word after `ông`, `bà` and the like.
#[must_use]
pub fn people_in_group(group: &str) -> Vec<String> {
    let text = Text::new(group);
    let shape = Shape { text: &text };
    let mut people = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let end = shape.end(at);
        if let Some(words) = shape.person(at..end) {
            people.push(text.as_str()[text.place(&words)].to_owned());
        }
        at = end.max(at + 1);
    }
    people
}

/// Whether a name begins with a word that many are called by.
#[must_use]
pub fn is_collective(name: &str) -> bool {
    let text = Text::new(name);
    let shape = Shape { text: &text };
    shape.collective(0..text.len()) > 0
}

/// How the name of a group is written.
struct Shape<'a> {
    text: &'a Text,
}

impl Shape<'_> {
    fn lower(&self, index: usize) -> String {
        self.text.word(index).to_lowercase()
    }

    fn pair(&self, index: usize, pairs: &[&str]) -> bool {
        index + 1 < self.text.len()
            && pairs.contains(&&*format!(
                "{} {}",
                self.lower(index),
                self.lower(index + 1)
            ))
    }

    /// Whether a word of several letters is written in capitals.
    fn is_in_capitals(&self, index: usize) -> bool {
        let word = self.text.word(index);
        word.chars().count() > 1 && word.chars().all(char::is_uppercase)
    }

    /// Whether a word may stand in a name.
    fn is_name(&self, index: usize) -> bool {
        let word = self.text.word(index);
        self.text.is_name(index) || word.chars().all(char::is_uppercase) && is_syllable(word)
    }

    /// Whether a word parts names although it is written like one.
    fn parts(&self, run: usize, index: usize) -> bool {
        let goes_on = index + 1 < self.text.len() && self.text.is_beside(index + 1);
        let before_name = goes_on && (self.is_name(index + 1) || self.is_number(index + 1));
        let lower = self.lower(index);
        let is_between = self.is_in_capitals(index)
            && (BETWEEN.contains(&&*lower)
                || form_of_address::OF_A_PERSON[..2].contains(&&*lower)
                || self.pair(index, &BETWEEN_PAIRS));
        index > run && (is_between || before_name && place_name::begins_village(&lower))
    }

    fn is_number(&self, index: usize) -> bool {
        self.text
            .word(index)
            .starts_with(|c: char| c.is_ascii_digit())
    }

    /// Where the run of words of a name ends that begins at `start`.
    fn end(&self, start: usize) -> usize {
        let mut words = start..self.text.len();
        let ends = words.find(|&i| {
            let apart = i > start && !self.text.is_beside(i);
            apart || !self.is_name(i) || self.parts(start, i)
        });
        ends.unwrap_or(self.text.len())
    }

    /// How many words at the beginning of a run many are called by.
    fn collective(&self, words: Range<usize>) -> usize {
        let mut at = words.start;
        while at < words.end {
            let lower = self.lower(at);
            // `VÀ BÁ CHÒ` is a person, and so is who stands behind `VÀ` in the middle.
            let is_between = self.is_in_capitals(at) && at > 0 && BETWEEN.contains(&&*lower);
            if self.pair(at, &COLLECTIVE_PAIRS) || self.pair(at, &BETWEEN_PAIRS) {
                at += 2;
            } else if COLLECTIVE.contains(&&*lower) || is_between {
                at += 1;
            } else {
                break;
            }
        }
        at.min(words.end) - words.start
    }

    /// The person whom a run of words names.
    fn person(&self, run: Range<usize>) -> Option<Range<usize>> {
        let mut words = run.start + self.collective(run.clone())..run.end;
        if words.is_empty() {
            return None;
        }
        let mut addressed = form_of_address::before(self.text, words.start) == Some(Form::Person);
        while words.len() > 1 && form_of_address::OF_A_PERSON.contains(&&*self.lower(words.start)) {
            words.start += 1;
            addressed = true;
        }
        if self.is_place(&words, run.start) {
            return None;
        }
        let is_called = addressed && words.len() == 1;
        (is_called || NAME_WORDS.contains(&words.len()) && self.is_family(&words)).then_some(words)
    }

    /// Whether a run is the name of a place or a body.
    fn is_place(&self, words: &Range<usize>, run: usize) -> bool {
        let first = self.lower(words.start);
        let goes_on = self.text.is_beside(words.end) && self.is_word(words.end);
        // `Đoàn Văn Hậu` is a person, `Đoàn Thanh niên` is not.
        let begins = match first.as_str() {
            "đoàn" | "hồ" => goes_on && words.len() == 2,
            "đồng" => words.len() == 2,
            word => place_name::begins(word),
        };
        begins || place_name::is_after(self.text, run, place_name::begins)
    }

    /// A small word that is no conjunction and no place.
    fn is_word(&self, index: usize) -> bool {
        let lower = self.lower(index);
        !self.text.is_capital(index)
            && !self.is_number(index)
            && !BETWEEN.contains(&&*lower)
            && !self.pair(index, &BETWEEN_PAIRS)
            && !place_name::begins_village(&lower)
    }

    /// Whether a name of two words, where a village's may stand, begins as a family's.
    fn is_family(&self, words: &Range<usize>) -> bool {
        let before = words.start.checked_sub(1).map(|i| self.lower(i));
        let among =
            before.is_some_and(|word| MANY.contains(&&*word)) && self.text.is_beside(words.start);
        let doubtful = among || self.text.is_beside(words.end) && self.is_word(words.end);
        words.len() > 2 || !doubtful || FAMILIES.contains(&&*self.lower(words.start))
    }
}

/// Whether a word in capitals can be spoken: `HẬU`, and not `UBND`.
fn is_syllable(word: &str) -> bool {
    const ENDS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];
    let folded = super::text::fold(word);
    let is_vowel = |c: char| "aeiouy".contains(c);
    let rest = folded.trim_start_matches(|c| !is_vowel(c));
    !rest.is_empty() && ENDS.contains(&rest.trim_start_matches(is_vowel))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_named_in_a_group_is_found() {
        for (group, people) in [
            ("Phùng Văn Hậu và 12 hộ bản Khe Sậy", &["Phùng Văn Hậu"][..]),
            ("Phùng Văn Hậu, xóm trưởng", &["Phùng Văn Hậu"]),
            ("Các hộ do Phùng Văn Hậu đại diện", &["Phùng Văn Hậu"]),
            (
                "Phùng Văn Hậu, Lô Thị May và 10 hộ",
                &["Phùng Văn Hậu", "Lô Thị May"],
            ),
            ("PHÙNG VĂN HẬU VÀ 12 HỘ", &["PHÙNG VĂN HẬU"]),
            (
                "PHÙNG VĂN HẬU VÀ LÔ THỊ MAY BẢN KHE SẬY",
                &["PHÙNG VĂN HẬU", "LÔ THỊ MAY"],
            ),
            ("CÁC HỘ DO NGUYỄN ĐẠI NGHĨA ĐẠI DIỆN", &["NGUYỄN ĐẠI NGHĨA"]),
            ("Phùng Văn Hậu - 12 hộ", &["Phùng Văn Hậu"]),
            ("12 hộ xóm 3 (Phùng Văn Hậu)", &["Phùng Văn Hậu"]),
            (
                "Nhóm hộ xóm 3: Phùng Văn Hậu; Lô May",
                &["Phùng Văn Hậu", "Lô May"],
            ),
            ("Nhóm Phùng Văn Hậu", &["Phùng Văn Hậu"]),
            ("Gia Đình Phùng Văn Hậu", &["Phùng Văn Hậu"]),
            ("Gia đình ông Phùng Văn Hậu", &["Phùng Văn Hậu"]),
            (
                "Ông Phùng Văn Hậu và bà Lô May",
                &["Phùng Văn Hậu", "Lô May"],
            ),
            ("hộ ông Hậu và 12 hộ", &["Hậu"]),
            ("HỘ ÔNG HẬU VÀ 12 HỘ", &["HẬU"]),
            ("Hộ Bà Tám", &["Tám"]),
            ("Cử tri Phùng Hậu xóm 3", &["Phùng Hậu"]),
            ("Tổ trưởng Phùng Văn Hậu", &["Phùng Văn Hậu"]),
            ("chi hội trưởng Lô Thị May", &["Lô Thị May"]),
            ("Đoàn Văn Hậu và 5 hộ", &["Đoàn Văn Hậu"]),
            ("Đoàn Hậu và 5 hộ", &["Đoàn Hậu"]),
            ("Hồ Văn Tám đại diện", &["Hồ Văn Tám"]),
            ("Và Bá Chò và 3 hộ", &["Và Bá Chò"]),
            ("VÀ BÁ CHÒ VÀ 3 HỘ", &["VÀ BÁ CHÒ"]),
            ("PHÙNG VĂN HẬU và 12 hộ", &["PHÙNG VĂN HẬU"]),
            (
                "Lô May, các hộ CỦA ÔNG VI VĂN HẬU",
                &["Lô May", "VI VĂN HẬU"],
            ),
            ("Nguyễn Văn Trường và 5 hộ", &["Nguyễn Văn Trường"]),
            ("Nguyễn Văn A nêu thay 3 hộ", &["Nguyễn Văn A"]),
        ] {
            assert_eq!(people_in_group(group), people, "{group}");
        }
    }

    #[test]
    fn places_bodies_and_collectives_are_nobody() {
        for group in [
            "Cử tri xóm 3",
            "Cử tri bản Khe Sậy",
            "Xóm Đồng Tâm và Xóm Rộ",
            "CỬ TRI BẢN KHE SẬY",
            "Cử tri Khe Sậy",
            "Hội Nông dân",
            "Hội Người cao tuổi",
            "Đoàn Thanh niên",
            "Đoàn Thanh niên xã Bình Lộc",
            "Công ty TNHH Hoàng Long",
            "Hợp tác xã Nông nghiệp Bình Lộc",
            "Hợp tác xã dịch vụ Tân Tiến",
            "Trường Tiểu học Lê Văn Tám",
            "các hộ đường Lê Lợi",
            "tiểu thương chợ Mới Bình",
            "Ban Công tác Mặt trận xóm Đồng Tâm",
            "UBND MTTQ HĐND",
            "26 hộ trồng cam",
            "",
        ] {
            assert_eq!(people_in_group(group), Vec::<String>::new(), "{group}");
        }
    }

    #[test]
    fn a_collective_is_no_person() {
        for (name, is) in [
            ("Nhóm hộ dân", true),
            ("Cử tri xóm 3", true),
            ("Đậu Thị Kín", false),
            ("An", false),
        ] {
            assert_eq!(is_collective(name), is, "{name}");
        }
    }
}
