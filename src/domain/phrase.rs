//! Finding phrases in a text, whatever their case, white space and the place of a tone mark.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::text::nfc;

/// The tones of Vietnamese, as combining marks.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

#[derive(Debug)]
struct Word {
    place: Range<usize>,
    key: String,
}

/// A text in NFC, cut into words.
#[derive(Debug)]
pub struct Text {
    text: String,
    words: Vec<Word>,
}

impl Text {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = nfc(text);
        let mut words = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
            match (letter.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    let key = key(&text[from..at]);
                    words.push(Word {
                        place: from..at,
                        key,
                    });
                    start = None;
                }
                _ => {}
            }
        }
        Self { text, words }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word at `index` as it is written.
    #[must_use]
    pub fn word(&self, index: usize) -> &str {
        &self.text[self.words[index].place.clone()]
    }

    /// Where a range of words, of which there is at least one, stands in the text.
    #[must_use]
    pub fn place(&self, words: &Range<usize>) -> Range<usize> {
        self.words[words.start].place.start..self.words[words.end - 1].place.end
    }

    /// The word at `index` as words are compared.
    #[must_use]
    pub fn key(&self, index: usize) -> &str {
        &self.words[index].key
    }

    /// Whether the word at `index`, if there is one, begins with a capital.
    #[must_use]
    pub fn is_capital(&self, index: usize) -> bool {
        index < self.len() && self.word(index).starts_with(char::is_uppercase)
    }

    /// Whether the word at `index`, if there is one, is written as a part of a name: `Văn`, `A`.
    #[must_use]
    pub fn is_name(&self, index: usize) -> bool {
        self.is_capital(index) && self.word(index).chars().skip(1).all(char::is_lowercase)
    }

    /// What stands between the word at `index` and the one before it.
    fn before(&self, index: usize) -> &str {
        &self.text[self.words[index - 1].place.end..self.words[index].place.start]
    }

    /// Whether a word stands before the one at `index`, with nothing but spaces between them.
    #[must_use]
    pub fn is_beside(&self, index: usize) -> bool {
        let is_space = |c| c == ' ' || c == '\u{a0}';
        (1..self.len()).contains(&index) && self.before(index).chars().all(is_space)
    }

    /// Whether a word stands before the one at `index` that may lead up to it: no mark of a list and no
    /// end of a sentence lies between.
    #[must_use]
    pub fn is_led_to(&self, index: usize) -> bool {
        (1..self.len()).contains(&index)
            && self.goes_on(index - 1)
            && !self.before(index).contains([',', '.', ')'])
    }

    /// Whether nothing ends a name between a word, which has one after it, and the next one: white
    /// space, marks of a list, brackets, quotes.
    #[must_use]
    pub fn goes_on(&self, index: usize) -> bool {
        const WITHIN: [char; 13] = [
            ',', '.', '-', '–', '/', '_', '(', ')', '"', '“', '”', '\'', '’',
        ];
        let mut between = self.before(index + 1).chars();
        between.all(|c| c.is_whitespace() || WITHIN.contains(&c))
    }
}

/// Lower case, the tone behind the letters: `hoà` and `hòa` are one word.
fn key(word: &str) -> String {
    let lower = word.to_lowercase();
    let (mut letters, mut tones) = (String::new(), String::new());
    for c in lower.nfd() {
        if TONES.contains(&c) {
            tones.push(c);
        } else {
            letters.push(c);
        }
    }
    letters.push_str(&tones);
    letters
}

/// A name by its words, whatever their case, marks between them and the place of a tone mark.
#[must_use]
pub fn name_key(name: &str) -> String {
    let words: Vec<String> = Text::new(name)
        .words
        .into_iter()
        .map(|word| word.key)
        .collect();
    words.join(" ")
}

/// Phrases that are looked for together.
#[derive(Debug, Default)]
pub struct Phrases {
    phrases: Vec<Vec<String>>,
    by_first: HashMap<String, Vec<usize>>,
}

impl Phrases {
    /// Adds a phrase and answers its index; a text without a word is none.
    pub fn add(&mut self, phrase: &str) -> Option<usize> {
        let keys: Vec<String> = Text::new(phrase).words.into_iter().map(|w| w.key).collect();
        let index = self.phrases.len();
        let first = keys.first()?.clone();
        self.by_first.entry(first).or_default().push(index);
        self.phrases.push(keys);
        Some(index)
    }

    /// The phrases that begin at a word, and the words that each one takes.
    #[must_use]
    pub fn at(&self, text: &Text, start: usize) -> Vec<(usize, Range<usize>)> {
        let Some(candidates) = self.by_first.get(&text.words[start].key) else {
            return Vec::new();
        };
        let fits = |phrase: &[String]| {
            let end = start + phrase.len();
            end <= text.words.len()
                && (start..end)
                    .zip(phrase)
                    .all(|(i, key)| text.words[i].key == *key)
                && (start..end - 1).all(|i| text.goes_on(i))
        };
        candidates
            .iter()
            .filter(|index| fits(&self.phrases[**index]))
            .map(|&index| (index, start..start + self.phrases[index].len()))
            .collect()
    }

    /// Every place of every phrase.
    #[must_use]
    pub fn all(&self, text: &Text) -> Vec<(usize, Range<usize>)> {
        (0..text.len())
            .flat_map(|start| self.at(text, start))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> usize {
        let mut phrases = Phrases::default();
        phrases.add(phrase);
        phrases.all(&Text::new(text)).len()
    }

    #[test]
    fn a_name_is_found_over_case_white_space_and_decomposed_letters() {
        assert_eq!(found("Vi Văn Ỏn", "ông VI VĂN ỎN, bản Khe Sậy"), 1);
        assert_eq!(found("Vi Văn Ỏn", "ông Vi\n Va\u{306}n\u{a0}Ỏn."), 1);
        assert_eq!(found("Lê Thị Hòa", "bà Lê Thị Hoà và bà Lê Thị Hòa"), 2);
    }

    #[test]
    fn one_name_has_one_key_however_its_tones_are_placed() {
        assert_eq!(name_key("Xã  Yên Hoà"), name_key("xã yên hòa"));
        assert_eq!(name_key("Uỷ ban"), name_key("Ủy ban"));
        assert_ne!(name_key("Xã Yên Hòa"), name_key("Xã Yên Hoa"));
        assert_eq!(name_key(" – "), "");
        // Offices write one name with this mark and that; numbers stay apart by it.
        let written = ["Phòng Kinh tế - Hạ tầng", "Phòng Kinh tế, Hạ tầng"].map(name_key);
        assert_eq!(written[0], written[1]);
        assert_ne!(name_key("Tổ 1.2"), name_key("Tổ 12"));
        assert_ne!(name_key("Tổ 1, 2"), name_key("Tổ 12"));
    }

    #[test]
    fn a_part_of_a_word_and_other_marks_are_no_find() {
        assert_eq!(found("Hồ An", "hộ an toàn"), 0);
        assert_eq!(found("Vi Văn Ỏn", "Vi Văn Ỏng"), 0);
        assert_eq!(found("Vi Văn Ỏn", "Vi Văn và Ỏn"), 0);
    }
}
