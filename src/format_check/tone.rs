//! Where the tone mark of `oa`, `oe`, `uy` stands: `hòa` or `hoà`; an office keeps to one way.

/// One of the two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `hòa`, `ủy`: on the first vowel.
    First,
    /// `hoà`, `uỷ`: on the second vowel.
    Second,
}

/// The same syllable end in both ways.
const PAIRS: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

/// How a word places its tone mark, and the word in the other way; `None` for a word that has only
/// one way.
fn of(word: &str) -> Option<(Style, String)> {
    let lower = word.to_lowercase();
    let letters: Vec<char> = lower.chars().collect();
    let at = letters.len().checked_sub(2)?;
    let end: String = letters[at..].iter().collect();
    let (style, other) = PAIRS.iter().find_map(|(first, second)| {
        if end == *first {
            Some((Style::First, *second))
        } else if end == *second {
            Some((Style::Second, *first))
        } else {
            None
        }
    })?;
    // In `quý` the u belongs to the consonant.
    if at > 0 && letters[at - 1] == 'q' {
        return None;
    }
    let original: Vec<char> = word.chars().collect();
    let mut changed: String = original.iter().take(at).collect();
    for (was, now) in original.iter().skip(at).zip(other.chars()) {
        if was.is_uppercase() {
            changed.extend(now.to_uppercase());
        } else {
            changed.push(now);
        }
    }
    Some((style, changed))
}

/// Words of letters alone, and everything between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let letters = first.is_alphabetic();
        let end = rest.find(|c: char| c.is_alphabetic() != letters);
        let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(piece)
    })
}

/// Whether the text can hold such a syllable at all: a quick look before the careful one.
fn may(text: &str) -> bool {
    !text.is_ascii()
}

/// How often each way is used: first vowel, second vowel.
pub fn count(text: &str) -> (usize, usize) {
    if !may(text) {
        return (0, 0);
    }
    pieces(text)
        .filter_map(of)
        .fold((0, 0), |(first, second), (style, _)| match style {
            Style::First => (first + 1, second),
            Style::Second => (first, second + 1),
        })
}

/// The first word that is not written in `style`, and how it would be.
pub fn other(text: &str, style: Style) -> Option<(String, String)> {
    if !may(text) {
        return None;
    }
    pieces(text).find_map(|word| {
        let (used, changed) = of(word)?;
        (used != style).then(|| (word.to_owned(), changed))
    })
}

/// Every such syllable in `style`.
pub fn rewrite(text: &str, style: Style) -> String {
    pieces(text)
        .map(|word| match of(word) {
            Some((used, changed)) if used != style => changed,
            _ => word.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_rewritten_in_either_way_with_its_case() {
        assert_eq!(
            rewrite("Ủy ban HÒA, thúy", Style::Second),
            "Uỷ ban HOÀ, thuý"
        );
        assert_eq!(
            rewrite("Uỷ ban HOÀ, thuý", Style::First),
            "Ủy ban HÒA, thúy"
        );
    }

    #[test]
    fn syllables_with_one_way_only_stay() {
        for text in ["quý, quỷ", "hoàn toàn", "khoảng", "quả", "mía"] {
            assert_eq!(count(text), (0, 0), "{text}");
        }
        assert_eq!(count("hòa, hoà, ủy"), (2, 1));
        assert_eq!(
            other("hòa hoà", Style::First),
            Some(("hoà".into(), "hòa".into()))
        );
    }
}
