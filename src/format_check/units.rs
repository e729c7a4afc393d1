//! Responsible and co-operating units against the office's list.

use std::collections::{HashMap, HashSet};

use super::Subject;
use super::finding::Detail;
use super::place::{OpinionField, Place};
use super::repair::Repair;
use super::report::Report;
use super::rule::Rule;
use crate::domain::Outcome;
use crate::domain::text::fold;

/// Folded words that say the same.
const SHORT: [(&str, &str); 6] = [
    ("uy ban nhan dan", "ubnd"),
    ("hoi dong nhan dan", "hdnd"),
    ("mat tran to quoc viet nam", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("ubmttq", "uy ban mttq"),
    ("–", "-"),
];

/// How a unit is compared: folded, the usual abbreviations taken together.
fn key(unit: &str) -> String {
    SHORT
        .iter()
        .fold(fold(unit), |key, (long, short)| key.replace(long, short))
}

/// What the list says of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Known {
    Listed,
    /// One entry is a slip of the finger away.
    Near(String),
    Unknown,
}

struct List<'a> {
    keys: Vec<(String, &'a str)>,
    exact: HashSet<&'a str>,
    /// What has been asked before: the same units stand in many opinions.
    asked: HashMap<String, Known>,
}

impl<'a> List<'a> {
    fn new(units: &'a [String]) -> Self {
        Self {
            keys: units
                .iter()
                .map(|unit| (key(unit), unit.as_str()))
                .collect(),
            exact: units.iter().map(String::as_str).collect(),
            asked: HashMap::new(),
        }
    }

    fn knows(&mut self, unit: &str) -> Known {
        if self.exact.contains(unit) {
            return Known::Listed;
        }
        if let Some(known) = self.asked.get(unit) {
            return known.clone();
        }
        let known = self.look(unit);
        self.asked.insert(unit.to_owned(), known.clone());
        known
    }

    fn look(&self, unit: &str) -> Known {
        let wanted = key(unit);
        let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some((_, listed)) = self.keys.iter().find(|(key, _)| *key == wanted) {
            // The same words with an abbreviation are the same unit; other marks are a slip.
            let same_letters = fold(listed) == fold(unit) && bare(listed) != bare(unit);
            return if same_letters {
                Known::Near((*listed).to_owned())
            } else {
                Known::Listed
            };
        }
        let slips = match wanted.chars().count() {
            0..=5 => return Known::Unknown,
            6..=11 => 1,
            _ => 2,
        };
        let distances = self
            .keys
            .iter()
            .map(|(key, listed)| (distance(key, &wanted), *listed));
        let nearest = distances.min_by_key(|(distance, _)| *distance);
        match nearest {
            Some((distance, listed)) if distance <= slips => Known::Near(listed.to_owned()),
            _ => Known::Unknown,
        }
    }
}

/// Letters to add, take out or change between two words.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Words that only a unit of the abolished districts bears.
fn is_of_district(unit: &str) -> bool {
    let lower = unit.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.contains(&"huyện") || words.windows(2).any(|pair| pair == ["thị", "xã"])
}

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let mut list = List::new(subject.units);
    for opinion in subject.opinions() {
        let conclusion = &opinion.conclusion;
        let co = conclusion.co_units.iter().enumerate();
        let co = co.map(|(i, unit)| (OpinionField::CoUnit(i), unit));
        let units = std::iter::once((OpinionField::LeadUnit, &conclusion.lead_unit)).chain(co);
        let mut seen: Vec<String> = Vec::new();
        for (field, unit) in units.filter(|(_, unit)| !unit.trim().is_empty()) {
            let place = || Place::Opinion(opinion.number, field);
            let key = key(unit);
            if seen.contains(&key) {
                let detail = Detail::Text(unit.clone());
                report.add_with(Rule::UnitTwice, place(), detail, Repair::Remove);
                continue;
            }
            seen.push(key);
            if is_of_district(unit) {
                report.add(Rule::UnitOfDistrict, place(), Detail::Text(unit.clone()));
                continue;
            }
            let is_level =
                conclusion.outcome == Some(Outcome::Passed) && field == OpinionField::LeadUnit;
            if subject.units.is_empty() || is_level {
                continue;
            }
            match list.knows(unit) {
                Known::Listed => {}
                Known::Near(listed) => {
                    let detail = Detail::instead(unit.as_str(), listed.as_str());
                    let repair = Repair::Replace {
                        found: unit.clone(),
                        instead: listed,
                    };
                    report.add_with(Rule::UnitMisspelt, place(), detail, repair);
                }
                Known::Unknown => {
                    report.add(Rule::UnitUnknown, place(), Detail::Text(unit.clone()));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_the_same_unit_and_a_slip_is_not() {
        let units = ["Ủy ban nhân dân xã".to_owned(), "Phòng Kinh tế".to_owned()];
        let mut list = List::new(&units);
        assert_eq!(list.knows("UBND xã"), Known::Listed);
        assert_eq!(
            list.knows("Phòng Kinh té"),
            Known::Near("Phòng Kinh tế".into())
        );
        assert_eq!(
            list.knows("Phòng Kinh tếe"),
            Known::Near("Phòng Kinh tế".into())
        );
        assert_eq!(list.knows("Trường Tiểu học"), Known::Unknown);
    }

    #[test]
    fn the_distance_counts_single_letters() {
        assert_eq!(distance("kinh te", "kinh te"), 0);
        assert_eq!(distance("kinh te", "kinhte"), 1);
        assert_eq!(distance("abc", "xbcd"), 2);
    }
}
