//! Telephone and identity numbers among the other digits of a text.

use std::ops::Range;

/// Digits of a national telephone number without its leading zero that make it worth looking for.
const SIGNIFICANT: usize = 8;

/// Digits that belong together, with the places of each one and of each group without separators.
#[derive(Debug, Default)]
struct Run {
    digits: String,
    places: Vec<usize>,
    groups: Vec<Range<usize>>,
}

/// What kind of number it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Looks {
    Phone,
    Identity,
}

/// Separators that people put into a telephone number.
fn separates(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '-' | '–' | '(' | ')' | '/' | '_' | ',' | '+')
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut apart: Option<usize> = None;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            let joins = apart.is_some_and(|others| others <= 3);
            if !joins {
                runs.push(Run::default());
            }
            if let Some(run) = runs.last_mut() {
                let index = run.places.len();
                match run.groups.last_mut() {
                    Some(group) if apart == Some(0) => group.end = index + 1,
                    _ => run.groups.push(index..index + 1),
                }
                run.digits.push(c);
                run.places.push(at);
            }
            apart = Some(0);
        } else if separates(c) {
            apart = apart.map(|others| others + 1);
        } else {
            apart = None;
        }
    }
    runs
}

/// The digits of a telephone number that stay the same with `0` and with `+84`, or `None` for too
/// few of them.
#[must_use]
pub fn significant(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("84") {
        Some(rest) if digits.len() >= 11 => rest,
        _ => &digits,
    };
    let significant = national.trim_start_matches('0');
    (significant.len() >= SIGNIFICANT).then(|| significant.to_owned())
}

/// Where any of the numbers stand in a text, whatever separates their digits.
#[must_use]
pub fn find(text: &str, numbers: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let runs = runs(text);
    for run in runs.iter().filter(|run| run.digits.len() >= SIGNIFICANT) {
        for digits in numbers {
            let mut from = 0;
            while let Some(at) = run.digits[from..].find(digits) {
                let (start, end) = (from + at, from + at + digits.len());
                // A leading zero or country code goes with the number.
                let group = run.groups.iter().find(|group| group.contains(&start));
                let start = group.map_or(start, |group| group.start);
                found.push(run.places[start]..run.places[end - 1] + 1);
                from = end;
            }
        }
    }
    found
}

/// Which of many numbers can be read in a text; each number with what it is answered by.
#[must_use]
pub fn find_any(text: &str, numbers: &[(String, usize)]) -> Vec<usize> {
    let runs = runs(text);
    let long = runs.iter().filter(|run| run.digits.len() >= SIGNIFICANT);
    let found = long.flat_map(|run| {
        let there = numbers
            .iter()
            .filter(|(digits, _)| run.digits.contains(digits));
        there.map(|(_, answer)| *answer)
    });
    found.collect()
}

/// What looks like a telephone number (ten digits from 0, eleven of a landline, or nine after 84)
/// or an identity number (nine or twelve digits without separators).
#[must_use]
pub fn personal(text: &str) -> Vec<(Looks, Range<usize>)> {
    let mut found = Vec::new();
    for run in runs(text) {
        let mut group = 0;
        while group < run.groups.len() {
            let taken = looks(&run, group);
            if let Some((looks, groups)) = taken {
                let (first, last) = (&run.groups[group], &run.groups[group + groups - 1]);
                found.push((looks, run.places[first.start]..run.places[last.end - 1] + 1));
                group += groups;
            } else {
                group += 1;
            }
        }
    }
    found
}

/// What begins at a group of a run, and how many groups it takes.
fn looks(run: &Run, first: usize) -> Option<(Looks, usize)> {
    let group = &run.groups[first];
    let starts = &run.digits[group.clone()];
    if matches!(starts.len(), 9 | 12) {
        return Some((Looks::Identity, 1));
    }
    // `05 11 2026 …` is a date: a number's first group is longer.
    let abroad = starts == "84" || (starts.starts_with("84") && starts.len() == 11);
    if !abroad && (!starts.starts_with('0') || starts.len() < 3) {
        return None;
    }
    run.groups[first..]
        .iter()
        .enumerate()
        .find_map(|(more, last)| {
            let digits = &run.digits[group.start..last.end];
            let phone = match digits.len() {
                10 => !abroad,
                11 => abroad || digits.starts_with("02"),
                _ => false,
            };
            let looks = if phone {
                Looks::Phone
            } else if digits.len() == 12 && !abroad {
                Looks::Identity
            } else {
                return None;
            };
            Some((looks, more + 1))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Looks> {
        personal(text).into_iter().map(|(looks, _)| looks).collect()
    }

    #[test]
    fn telephone_and_identity_numbers_are_known_in_every_spacing() {
        for phone in [
            "0912345678",
            "0912 345 678",
            "0912.345.678",
            "091-234-5678",
            "+84 912 345 678",
            "02383 855 123",
        ] {
            assert_eq!(
                kinds(&format!("gọi {phone} nhé")),
                [Looks::Phone],
                "{phone}"
            );
        }
        for identity in ["040089012345", "182345678", "040 089 012345"] {
            assert_eq!(kinds(identity), [Looks::Identity], "{identity}");
        }
    }

    #[test]
    fn money_dates_areas_and_decisions_are_left_alone() {
        for text in [
            "150.000.000 đ",
            "ngày 05-11-2026 08 giờ 30",
            "ngày 06/08/2026",
            "212 m² theo Quyết định số 418/QĐ-UBND",
            "2026 - 2030",
            "từ 07 giờ 30 đến 11 giờ 30",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn a_kept_number_is_found_whatever_separates_its_digits() {
        let digits = [significant("0912 345 678").unwrap()];
        assert_eq!(digits, ["912345678"]);
        assert_eq!(significant("+84 912.345.678").unwrap(), digits[0]);
        for text in [
            "0912345678",
            "(0912) 345-678",
            "84 912.345.678",
            "09 12 34 56 78",
        ] {
            assert_eq!(find(text, &digits).len(), 1, "{text}");
        }
        assert!(find("0912 345 679", &digits).is_empty());
        assert_eq!(significant("113"), None);
    }
}
