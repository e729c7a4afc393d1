//! Personal data in texts: the name of a secret speaker, phone and identity numbers.

use super::super::Subject;
use super::super::finding::Detail;
use super::super::report::Report;
use super::super::rule::Rule;
use super::super::text::Typed;
use crate::domain::SpeakerKind;
use crate::domain::hidden::Hidden;
use crate::domain::phrase::Text;

const PHONE_DIGITS: usize = 10;
const IDENTITY_DIGITS: usize = 12;

pub fn check(subject: &Subject<'_>, texts: &[Typed<'_>], report: &mut Report<'_>) {
    let hidden = Hidden::of(subject.record);
    let is_secret = |number: u32| {
        let mut speakers = subject.record.speakers.iter();
        speakers.any(|s| s.number == number && s.kind == SpeakerKind::Secret)
    };
    for typed in texts {
        let mut add = |rule, detail| report.add(rule, typed.place.clone(), detail);
        let named = hidden.left(&Text::new(typed.text));
        if named.into_iter().any(is_secret) {
            add(Rule::SecretName, Detail::Nothing);
        }
        for (written, digits) in numbers(typed.text) {
            let rule = match digits.len() {
                PHONE_DIGITS if is_phone(&digits) => Rule::PhoneInText,
                IDENTITY_DIGITS if digits.starts_with('0') => Rule::IdentityNumber,
                _ => continue,
            };
            add(rule, Detail::Text(written.to_owned()));
        }
    }
}

/// Vietnamese mobile numbers begin with 03, 05, 07, 08, 09.
fn is_phone(digits: &str) -> bool {
    let mut digits = digits.bytes();
    digits.next() == Some(b'0') && digits.next().is_some_and(|b| b"35789".contains(&b))
}

/// Long numbers, as written and as digits; groups are parted by one space or full stop.
fn numbers(text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while is_digit(at) || (matches!(bytes.get(at), Some(b' ' | b'.')) && is_digit(at + 1)) {
            at += 1;
        }
        let written = &text[start..at];
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if digits.len() >= PHONE_DIGITS {
            found.push((written, digits));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_across_their_groups() {
        let found = numbers("gọi 0912 345 678 hoặc 0912.345.678, thu 150.000 đ");
        let digits: Vec<&str> = found.iter().map(|(_, digits)| digits.as_str()).collect();
        assert_eq!(digits, ["0912345678", "0912345678"]);
        assert!(is_phone("0912345678") && !is_phone("0212345678"));
    }
}
