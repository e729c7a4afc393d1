//! Numbers of documents cited in a text, in the way of the regime that issued them.

/// Symbols of bodies of the Party behind the slash: `07-ĐA/TU`.
const PARTY: [&str; 12] = [
    "TU", "TW", "ĐU", "HU", "ThU", "BCT", "BBT", "VPTW", "UBKTTW", "UBKTTU", "BTCTW", "MTTW",
];
/// Symbols of authorities behind the hyphen: `15/QĐ-UBND`.
const STATE: [&str; 8] = ["UBND", "HĐND", "CP", "TTg", "BNV", "BTC", "BTNMT", "BXD"];

/// A number with its type and body: `07`, `ĐA`, `TU`, and the two marks between them.
struct Number<'a> {
    digits: &'a str,
    kind: &'a str,
    body: &'a str,
    marks: (char, char),
}

fn read(word: &str) -> Option<Number<'_>> {
    let figures = word.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = word.split_at(figures);
    let first = rest.chars().next()?;
    let rest = &rest[first.len_utf8()..];
    let (at, second) = rest.char_indices().find(|(_, c)| matches!(c, '/' | '-'))?;
    let (kind, body) = (&rest[..at], &rest[at + 1..]);
    let capitals = |text: &str| !text.is_empty() && text.chars().all(char::is_uppercase);
    let whole = figures > 0 && matches!(first, '/' | '-') && capitals(kind) && !body.is_empty();
    whole.then_some(Number {
        digits,
        kind,
        body,
        marks: (first, second),
    })
}

fn each_word(text: &str, mend: impl Fn(&Number<'_>) -> Option<String>) -> String {
    let mut mended = String::with_capacity(text.len());
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '(' | ')' | ':' | '"');
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(ends).unwrap_or(rest.len());
        if end == 0 {
            mended.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (word, after) = rest.split_at(end);
        match read(word).as_ref().and_then(&mend) {
            Some(right) => mended.push_str(&right),
            None => mended.push_str(word),
        }
        rest = after;
    }
    mended
}

/// `07-ĐA/TU` for a Party document written `07/ĐA-TU`.
pub fn party(text: &str) -> String {
    each_word(text, |cited| {
        let wrong = cited.marks != ('-', '/') && PARTY.contains(&cited.body);
        wrong.then(|| format!("{}-{}/{}", cited.digits, cited.kind, cited.body))
    })
}

/// `15/QĐ-UBND` for a State document written `15-QĐ/UBND`.
pub fn state(text: &str) -> String {
    each_word(text, |cited| {
        let wrong = cited.marks != ('/', '-') && STATE.contains(&cited.body);
        wrong.then(|| format!("{}/{}-{}", cited.digits, cited.kind, cited.body))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_regime_has_its_own_marks() {
        assert_eq!(party("Đề án số 07/ĐA-TU, rồi"), "Đề án số 07-ĐA/TU, rồi");
        assert_eq!(state("theo số 418-QĐ/UBND."), "theo số 418/QĐ-UBND.");
        for text in [
            "07-ĐA/TU",
            "418/QĐ-UBND",
            "30/2020/NĐ-CP",
            "72/2025/QH15",
            "3/4",
        ] {
            assert_eq!(party(text), text);
            assert_eq!(state(text), text);
        }
    }
}
