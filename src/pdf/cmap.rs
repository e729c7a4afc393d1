//! What letters the codes of a font stand for: its ToUnicode map (ISO 32000-1, 9.10.3).

use std::collections::BTreeMap;

use super::lexer::{Lexer, Operand, Step};

/// More letters than a font has; ranges beyond it are not unfolded.
const MOST: usize = 70_000;

/// Reads the map; what cannot be read of it is left out.
pub fn letters(map: &[u8]) -> BTreeMap<u32, String> {
    let mut letters = BTreeMap::new();
    let mut lexer = Lexer::new(map);
    loop {
        match lexer.next() {
            Step::Operator(word) if word == b"endbfchar" => {
                for pair in lexer.operands.chunks_exact(2) {
                    if let [Operand::Text(code), Operand::Text(text)] = pair {
                        put(&mut letters, number(code), utf16(text));
                    }
                }
            }
            Step::Operator(word) if word == b"endbfrange" => {
                for triple in lexer.operands.chunks_exact(3) {
                    range(&mut letters, triple);
                }
            }
            Step::Operator(_) => {}
            Step::End | Step::Lost => return letters,
        }
    }
}

fn range(letters: &mut BTreeMap<u32, String>, triple: &[Operand]) {
    let [Operand::Text(first), Operand::Text(last), target] = triple else {
        return;
    };
    let codes = number(first)..=number(last);
    match target {
        Operand::Array(texts) => {
            for (code, text) in codes.zip(texts) {
                if let Operand::Text(text) = text {
                    put(letters, code, utf16(text));
                }
            }
        }
        Operand::Text(text) => {
            let mut start: Vec<char> = utf16(text).chars().collect();
            let Some(last) = start.pop() else {
                return;
            };
            let before: String = start.into_iter().collect();
            for (code, letter) in codes.zip(u32::from(last)..).take(MOST) {
                let letter = char::from_u32(letter).unwrap_or(char::REPLACEMENT_CHARACTER);
                put(letters, code, format!("{before}{letter}"));
            }
        }
        _ => {}
    }
}

fn put(letters: &mut BTreeMap<u32, String>, code: u32, text: String) {
    if letters.len() < MOST {
        letters.insert(code, text);
    }
}

fn number(code: &[u8]) -> u32 {
    code.iter()
        .take(4)
        .fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

fn utf16(text: &[u8]) -> String {
    let units = text.chunks(2).map(|pair| match pair {
        [high, low] => u16::from_be_bytes([*high, *low]),
        [only] => u16::from(*only),
        _ => 0,
    });
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_codes_and_both_kinds_of_ranges_are_read() {
        let map = letters(
            b"2 beginbfchar <01> <1EBF> <0003> <00660069> endbfchar\n\
              2 beginbfrange <10> <12> <0041> <20> <21> [<0110> <1EA0>] endbfrange",
        );
        let of = |code: u32| map.get(&code).map(String::as_str);
        assert_eq!(of(1), Some("ế"));
        assert_eq!(of(3), Some("fi"));
        assert_eq!((of(0x10), of(0x12), of(0x13)), (Some("A"), Some("C"), None));
        assert_eq!((of(0x20), of(0x21)), (Some("Đ"), Some("Ạ")));
    }

    #[test]
    fn an_endless_range_is_cut() {
        let map = letters(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert!(map.len() <= MOST);
    }
}
