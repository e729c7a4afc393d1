//! Text as it is kept: NFC, no control characters, bounded length; and its folded form for comparing.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// Longest name of a person, group or unit, in characters.
pub const NAME_LIMIT: usize = 120;
/// Longest single-line field, in characters.
pub const LINE_LIMIT: usize = 500;
/// Longest content, answer or conclusion, in characters: about eight printed pages.
pub const PARAGRAPHS_LIMIT: usize = 20_000;

/// What is wrong with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextProblem {
    Empty,
    TooLong { limit: usize, length: usize },
    ControlCharacter(char),
    LineBreak,
}

/// A text made fit to keep, and how many characters had to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    pub text: String,
    pub removed: usize,
}

/// Whether `c` has no place in a kept text: a control (other than line feed and tab) or an
/// invisible formatting character, which would print as a missing glyph.
#[must_use]
pub fn is_forbidden(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fffe}'
        | '\u{ffff}' => true,
        _ => c.is_control(),
    }
}

/// Composes to NFC, unifies line ends and takes out forbidden characters.
#[must_use]
pub fn clean(raw: &str) -> Cleaned {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let mut removed = 0;
    let text = unified
        .chars()
        .filter(|&c| {
            let keep = !is_forbidden(c);
            removed += usize::from(!keep);
            keep
        })
        .nfc()
        .collect();
    Cleaned { text, removed }
}

/// Composes to NFC without taking anything out.
#[must_use]
pub fn nfc(text: &str) -> String {
    if is_nfc(text) {
        text.to_owned()
    } else {
        text.nfc().collect()
    }
}

/// Checks a text of several paragraphs.
///
/// # Errors
/// The first problem found: a forbidden character, or more than `limit` characters.
pub fn check_paragraphs(text: &str, limit: usize) -> Result<(), TextProblem> {
    if let Some(c) = text.chars().find(|&c| is_forbidden(c)) {
        return Err(TextProblem::ControlCharacter(c));
    }
    let length = text.chars().count();
    if length > limit {
        return Err(TextProblem::TooLong { limit, length });
    }
    Ok(())
}

/// Checks a text of one line.
///
/// # Errors
/// As [`check_paragraphs`], and a line break or tab inside.
pub fn check_line(text: &str, limit: usize) -> Result<(), TextProblem> {
    check_paragraphs(text, limit)?;
    if text.contains(['\n', '\t']) {
        return Err(TextProblem::LineBreak);
    }
    Ok(())
}

/// Folds for comparing words typed with and without marks: lower case, no marks, `đ` as `d`,
/// runs of white space as one space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.nfd().filter(|&c| !is_combining_mark(c)).flat_map(|c| {
            let base = match c {
                'đ' | 'Đ' => 'd',
                other => other,
            };
            base.to_lowercase()
        }));
    }
    folded
}

/// The longest part of a file's name that is made of a name, in letters.
const FILE_PART_LIMIT: usize = 80;

/// A name as a part of the name of a file, on every system: `phong-kinh-te`.
#[must_use]
pub fn for_file(name: &str) -> String {
    let mut part = String::with_capacity(name.len());
    for c in fold(name).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => part.push(c),
            _ if !part.is_empty() && !part.ends_with('-') => part.push('-'),
            _ => {}
        }
    }
    part.truncate(FILE_PART_LIMIT);
    part.truncate(part.trim_end_matches('-').len());
    part
}

/// Whether both name the same thing, whatever their case and white space.
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        nfc(&words.join(" ")).to_lowercase()
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_has_letters_and_numbers_alone() {
        assert_eq!(for_file("Phòng Kinh tế"), "phong-kinh-te");
        assert_eq!(for_file(" – Đội 2/9 (cũ)…"), "doi-2-9-cu");
        assert_eq!(for_file("…"), "");
        assert_eq!(for_file(&"Đội ".repeat(100)).len(), FILE_PART_LIMIT - 1);
    }

    #[test]
    fn decomposed_text_is_composed() {
        let cleaned = clean("e\u{302}\u{301}");
        assert_eq!(cleaned.text, "ế");
        assert_eq!(cleaned.removed, 0);
    }

    #[test]
    fn invisible_and_control_characters_are_taken_out_and_counted() {
        let cleaned = clean("\u{feff}xóm\u{200b} Đồng\u{7}\r\nTâm");
        assert_eq!(cleaned.text, "xóm Đồng\nTâm");
        assert_eq!(cleaned.removed, 3);
    }

    #[test]
    fn folding_drops_marks_case_and_the_bar_of_d() {
        assert_eq!(fold("  Đường  Liên xóm HÒA "), "duong lien xom hoa");
        assert_eq!(fold("Hoà"), fold("hòa"));
    }

    #[test]
    fn a_line_with_a_break_is_refused() {
        assert_eq!(check_line("a\nb", 10), Err(TextProblem::LineBreak));
        assert_eq!(
            check_line(&"ế".repeat(11), 10),
            Err(TextProblem::TooLong {
                limit: 10,
                length: 11
            })
        );
        assert_eq!(check_line(&"ế".repeat(10), 10), Ok(()));
    }
}
