//! Which words stay together on a line: dates, document numbers, an honorific with its name.

/// How firmly a word holds to the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tie {
    /// A line may end here.
    #[default]
    Free,
    /// A line ends here only when it would have to be stretched badly otherwise.
    Soft,
    /// A line never ends here unless nothing else fits.
    Hard,
}

/// Marks behind a word.
const STOPS: [char; 6] = ['.', ',', ';', ':', ')', '"'];
/// What is counted or measured right after a number.
const UNITS: [&str; 20] = [
    "km", "m", "cm", "m²", "ha", "kg", "tấn", "lít", "đ", "đồng", "triệu", "tỷ", "hộ", "người",
    "cháu", "con", "ý", "điểm", "tuổi", "ngày",
];
/// Words of a name after the honorific that are held together.
const NAME_WORDS: usize = 4;

/// Compounds of the titles of this field, in lower case.
const COMPOUNDS: [(&str, &str); 19] = [
    ("ủy", "ban"),
    ("uỷ", "ban"),
    ("nhân", "dân"),
    ("hội", "đồng"),
    ("hội", "nghị"),
    ("tiếp", "xúc"),
    ("đối", "thoại"),
    ("người", "đứng"),
    ("đứng", "đầu"),
    ("cấp", "ủy"),
    ("chính", "quyền"),
    ("kiến", "nghị"),
    ("ý", "kiến"),
    ("kết", "luận"),
    ("chủ", "tịch"),
    ("bí", "thư"),
    ("mặt", "trận"),
    ("tổ", "quốc"),
    ("việt", "nam"),
];

/// The tie after each word.
pub fn ties<'a>(words: impl Iterator<Item = &'a str>) -> Vec<Tie> {
    let words: Vec<&str> = words.collect();
    let mut ties = Vec::with_capacity(words.len());
    let mut name = 0;
    for (i, word) in words.iter().enumerate() {
        let Some(next) = words.get(i + 1) else {
            ties.push(Tie::Free);
            break;
        };
        let before = i.checked_sub(1).and_then(|i| words.get(i)).copied();
        let tie = if honours(before, word, next) {
            name = NAME_WORDS;
            Tie::Hard
        } else if name > 1 && goes_on(word) && starts_upper(next) {
            name -= 1;
            Tie::Soft
        } else {
            name = 0;
            between(before, word, next)
        };
        ties.push(tie);
    }
    ties
}

/// The ties of a title, where a line does not end inside a compound either.
pub fn title_ties<'a>(words: impl Iterator<Item = &'a str>) -> Vec<Tie> {
    let words: Vec<&str> = words.collect();
    let mut ties = ties(words.iter().copied());
    for (tie, pair) in ties.iter_mut().zip(words.windows(2)) {
        let first = pair[0].to_lowercase();
        let second = pair[1].trim_end_matches(STOPS).to_lowercase();
        let compound = COMPOUNDS.contains(&(first.as_str(), second.as_str()));
        let place = matches!(first.as_str(), "xã" | "phường" | "tỉnh") && starts_upper(pair[1]);
        if *tie == Tie::Free && (compound || place) {
            *tie = Tie::Hard;
        }
    }
    ties
}

fn honours(before: Option<&str>, word: &str, next: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '“']);
    match word {
        "ông" | "bà" | "Ông" | "Bà" => starts_upper(next),
        "chí" => matches!(before, Some("đồng" | "Đồng")) && starts_upper(next),
        _ => false,
    }
}

fn between(before: Option<&str>, word: &str, next: &str) -> Tie {
    let hard = match next.trim_end_matches(STOPS) {
        "–" | "—" | "-" => true,
        "giờ" | "phút" => starts_digit(word),
        "tháng" => {
            starts_digit(word)
                && before.is_some_and(|b| b.eq_ignore_ascii_case("ngày") || b == "Ngày")
        }
        "chí" => matches!(word, "đồng" | "Đồng"),
        _ => match word {
            "ngày" | "Ngày" | "tháng" | "năm" => starts_digit(next),
            "số" | "Số" | "Số:" | "số:" | "Điều" | "điều" | "khoản" | "Khoản" | "điểm" | "quý"
            | "hạng" => next.contains(|c: char| c.is_ascii_digit()),
            _ => false,
        },
    };
    if hard {
        Tie::Hard
    } else if is_number(word) && is_unit(next) {
        Tie::Soft
    } else {
        Tie::Free
    }
}

fn is_unit(word: &str) -> bool {
    UNITS.contains(&word.trim_end_matches(STOPS))
}

fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    word.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        && word.ends_with(|c: char| c.is_ascii_digit())
}

fn goes_on(word: &str) -> bool {
    word.ends_with(char::is_alphanumeric)
}

fn starts_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn starts_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tied(text: &str) -> String {
        shown(text, &ties(text.split(' ')))
    }

    fn shown(text: &str, ties: &[Tie]) -> String {
        let mut shown = String::new();
        for (word, tie) in text.split(' ').zip(ties) {
            shown.push_str(word);
            shown.push(match tie {
                Tie::Free => ' ',
                Tie::Soft => '~',
                Tie::Hard => '_',
            });
        }
        shown.trim_end().to_owned()
    }

    #[test]
    fn dates_and_times_hold_together() {
        assert_eq!(
            tied("từ ngày 05 tháng 01 năm 2026 lúc 07 giờ 45 phút"),
            "từ ngày_05_tháng_01 năm_2026 lúc 07_giờ 45_phút"
        );
    }

    #[test]
    fn document_numbers_hold_to_their_word() {
        assert_eq!(tied("Đề án số 07-ĐA/TU ngày"), "Đề án số_07-ĐA/TU ngày");
        assert_eq!(tied("theo Điều 5 của"), "theo Điều_5 của");
    }

    #[test]
    fn an_honorific_holds_to_the_name_and_the_name_to_itself() {
        assert_eq!(
            tied("của đồng chí Lê Hữu Thắng, Bí thư"),
            "của đồng_chí_Lê~Hữu~Thắng, Bí thư"
        );
        assert_eq!(
            tied("hộ bà Lô Thị Nguyệt thoát"),
            "hộ bà_Lô~Thị~Nguyệt thoát"
        );
    }

    #[test]
    fn a_title_is_not_broken_inside_a_compound_or_a_place() {
        let title = "ỦY BAN NHÂN DÂN XÃ BÌNH LỘC";
        assert_eq!(
            shown(title, &title_ties(title.split(' '))),
            "ỦY_BAN NHÂN_DÂN XÃ_BÌNH LỘC"
        );
    }

    #[test]
    fn a_line_never_begins_with_a_dash_between_names() {
        assert_eq!(tied("Đồng Tâm – Xuân Sơn"), "Đồng Tâm_– Xuân Sơn");
        assert_eq!(tied("dài 700 m, rộng 40 ha"), "dài 700~m, rộng 40~ha");
        assert_eq!(
            tied("xã (03 người); năm 2026, theo"),
            "xã (03~người); năm_2026, theo"
        );
    }
}
