//! Spaces: one at a time, none before a mark, one behind it.

/// Spaces in a row become one.
pub fn single(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for c in text.chars() {
        if c != ' ' || !single.ends_with(' ') {
            single.push(c);
        }
    }
    single
}

/// Spaces that a keyboard does not type become plain ones.
pub fn plain(text: &str) -> String {
    let odd = |c: char| {
        matches!(
            c,
            '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
        )
    };
    text.chars().map(|c| if odd(c) { ' ' } else { c }).collect()
}

/// No space before a mark that ends a word.
pub fn none_before_mark(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut mended = String::with_capacity(text.len());
    for (i, &c) in letters.iter().enumerate() {
        let next = letters[i..]
            .iter()
            .position(|c| *c != ' ')
            .map(|gap| i + gap);
        let before_mark = c == ' '
            && !matches!(mended.chars().last(), None | Some('\n'))
            && next.is_some_and(|at| is_closing_mark(&letters, at));
        if !before_mark {
            mended.push(c);
        }
    }
    mended
}

/// Whether the letter at `at` is a mark, and the end of a word follows it.
fn is_closing_mark(letters: &[char], at: usize) -> bool {
    let ends =
        |c: Option<&char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”' | ')'));
    matches!(letters[at], ',' | '.' | ';' | ':' | '!' | '?') && ends(letters.get(at + 1))
}

/// A space behind a mark that stands between two words; figures and times stay whole.
pub fn after_mark(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut mended = String::with_capacity(text.len() + 4);
    for (i, &c) in letters.iter().enumerate() {
        mended.push(c);
        let before = i.checked_sub(1).map(|at| letters[at]);
        let after = letters.get(i + 1).copied();
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        let missing = match c {
            ',' | ';' | '!' | '?' => after.is_alphabetic(),
            ':' => after.is_alphabetic() && before.is_alphabetic(),
            '.' => before.is_lowercase() && after.is_uppercase(),
            _ => false,
        };
        if missing {
            mended.push(' ');
        }
    }
    mended
}

/// No space inside brackets.
pub fn none_in_brackets(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' if mended.ends_with('(') => {}
            ')' => {
                let kept = mended.trim_end_matches(' ').len();
                mended.truncate(kept);
                mended.push(')');
            }
            _ => mended.push(c),
        }
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_at_the_word_before_and_apart_from_the_next() {
        assert_eq!(none_before_mark("đã rõ , xong ."), "đã rõ, xong.");
        assert_eq!(
            after_mark("đã rõ,xong.Đề nghị;sửa"),
            "đã rõ, xong. Đề nghị; sửa"
        );
        assert_eq!(none_in_brackets("số ( mười ) ý"), "số (mười) ý");
    }

    #[test]
    fn figures_times_and_addresses_stay_whole() {
        for text in [
            "1,2 km lúc 07:45",
            "18/21; 1.200 con",
            "https://a.vn",
            "giá .5 (",
        ] {
            assert_eq!(after_mark(text), text);
            assert_eq!(none_before_mark(text), text);
        }
    }
}
