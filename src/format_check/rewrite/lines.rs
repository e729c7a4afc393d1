//! Lines and sentences: begun with a capital, ended with a mark, in one piece.

/// Marks that end a paragraph.
const ENDS: [char; 7] = ['.', '!', '?', '…', ';', ':', ','];

fn each_line(text: &str, mend: impl Fn(&str) -> String) -> String {
    text.split('\n').map(mend).collect::<Vec<_>>().join("\n")
}

/// Whether `line` goes on with the sentence in which the line before breaks off.
fn goes_on(before: &str, line: &str) -> bool {
    line.trim_start().starts_with(char::is_lowercase)
        && before
            .trim_end_matches(' ')
            .ends_with(|c: char| c.is_alphanumeric() || c == ',')
}

/// A full stop behind a paragraph that ends in a word.
pub fn ended(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let ended: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(i, line)| {
            let bare = line.trim_end();
            let last = bare.trim_end_matches(['"', '”', ')']).chars().last();
            let breaks_off = lines.get(i + 1).is_some_and(|next| goes_on(line, next));
            match last {
                Some(c) if !ENDS.contains(&c) && !breaks_off => format!("{bare}."),
                _ => (*line).to_owned(),
            }
        })
        .collect();
    ended.join("\n")
}

/// A capital at the beginning of each paragraph and after a full stop.
pub fn sentence_case(text: &str) -> String {
    let mut before = "";
    let mut mended = String::with_capacity(text.len());
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            mended.push('\n');
        }
        let letters: Vec<char> = line.chars().collect();
        let mut begins = !goes_on(before, line);
        for (i, &c) in letters.iter().enumerate() {
            if begins && c.is_alphabetic() {
                mended.extend(c.to_uppercase());
                begins = false;
            } else {
                mended.push(c);
                begins = (begins && matches!(c, ' ' | '"' | '“' | '(')) || ends(&letters, i);
            }
        }
        before = line;
    }
    mended
}

/// Whether a sentence ends at `i`: a stop behind a word of letters, and a space after it.
fn ends(letters: &[char], i: usize) -> bool {
    if !matches!(letters[i], '.' | '!' | '?') || letters.get(i + 1) != Some(&' ') {
        return false;
    }
    let word = letters[..i]
        .iter()
        .rev()
        .take_while(|c| c.is_alphanumeric());
    let word: Vec<char> = word.copied().collect();
    // `TP.`, `v.v.` and initials are short; a figure may be an enumeration.
    word.len() > 2 && word.iter().all(|c| c.is_lowercase())
}

/// Words that are never doubled on purpose.
const SINGLE: [&str; 24] = [
    "của", "và", "các", "những", "là", "cho", "với", "được", "đã", "tại", "trong", "về", "từ",
    "đến", "có", "không", "này", "thì", "để", "bị", "do", "trên", "theo", "nghị",
];

/// A word typed twice in a row stands once.
pub fn without_repeated_word(text: &str) -> String {
    each_line(text, |line| {
        let mut kept: Vec<&str> = Vec::new();
        for word in line.split(' ') {
            let is_repeated = kept.last().is_some_and(|before| {
                before.to_lowercase() == word.to_lowercase()
                    && SINGLE.contains(&&*word.to_lowercase())
            });
            if !is_repeated {
                kept.push(word);
            }
        }
        kept.join(" ")
    })
}

/// A line that breaks off inside a sentence goes on with the next one.
pub fn joined(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut before = "";
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 && goes_on(before, line) {
            let kept = whole.trim_end_matches(' ').len();
            whole.truncate(kept);
            whole.push(' ');
            whole.push_str(line.trim_start());
        } else {
            if i > 0 {
                whole.push('\n');
            }
            whole.push_str(line);
        }
        before = line;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_ended_and_begun() {
        assert_eq!(ended("sửa đường\nXong."), "sửa đường.\nXong.");
        assert_eq!(ended("nước \"đen\""), "nước \"đen\".");
        assert_eq!(
            sentence_case("sửa đường. đề nghị sớm"),
            "Sửa đường. Đề nghị sớm"
        );
        assert_eq!(
            sentence_case("Ở TP. vinh, v.v. và 3.000 con"),
            "Ở TP. vinh, v.v. và 3.000 con"
        );
    }

    #[test]
    fn only_words_that_are_never_doubled_are_mended() {
        assert_eq!(
            without_repeated_word("của của dân, xa xa"),
            "của dân, xa xa"
        );
    }

    #[test]
    fn a_broken_line_goes_on() {
        assert_eq!(
            joined("đường liên\nxóm hỏng.\nĐề nghị"),
            "đường liên xóm hỏng.\nĐề nghị"
        );
    }
}
