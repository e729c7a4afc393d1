//! Searching a list over many sessions: whoever is hidden in one may be somebody else's namesake in
//! another.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

use super::super::digits;
use super::super::phrase::{Phrases, Text};
use super::super::{OpinionId, SessionRecord};
use super::{PersonalValue, Search, ValueKind, Whom};

/// A session in which somebody must not be known, and those of its opinions that are listed.
#[derive(Clone, PartialEq, Eq)]
pub struct Hiding {
    /// As it is kept, nothing taken out.
    pub record: Arc<SessionRecord>,
    pub opinions: Vec<OpinionId>,
}

impl fmt::Debug for Hiding {
    /// What goes with a list must not tell in a log what the list does not.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let opinions = self.opinions.len();
        f.debug_struct("Hiding")
            .field("opinions", &opinions)
            .finish_non_exhaustive()
    }
}

/// A line: the keys of the opinions that it is of, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLine {
    pub opinions: Vec<i64>,
    pub text: String,
}

/// Looks for everybody who is hidden in a session of the list.
#[derive(Default)]
pub struct ListSearch {
    sessions: Vec<Search>,
    by_identity: HashMap<uuid::Uuid, usize>,
    by_opinion: HashMap<i64, usize>,
    /// Each value and the session that keeps it.
    values: Vec<(PersonalValue, usize)>,
    /// Those of several words, found whoever bears them.
    wholes: Phrases,
    meant: Vec<usize>,
    numbers: Vec<(String, usize)>,
}

impl ListSearch {
    /// The same session may come several times, with other opinions.
    #[must_use]
    pub fn of<'a>(hiding: impl IntoIterator<Item = &'a Hiding>) -> Self {
        let mut all = Self::default();
        for hiding in hiding {
            let known = all.by_identity.get(&hiding.record.id).copied();
            let session = known.unwrap_or_else(|| all.add(&hiding.record));
            let opinions = hiding.opinions.iter();
            all.by_opinion.extend(opinions.map(|id| (id.0, session)));
        }
        all
    }

    fn add(&mut self, record: &SessionRecord) -> usize {
        let session = self.sessions.len();
        let search = Search::of(record, Whom::Hidden);
        for value in &search.values {
            let index = self.values.len();
            match value.kind {
                ValueKind::Name | ValueKind::Address if value.value.contains(' ') => {
                    let added = self.wholes.add(&value.value);
                    self.meant.extend(added.map(|_| index));
                }
                ValueKind::Name | ValueKind::Address => {}
                ValueKind::Phone | ValueKind::IdentityNumber => {
                    let digits = value.digits().into_iter();
                    self.numbers.extend(digits.map(|digits| (digits, index)));
                }
            }
            self.values.push((value.clone(), session));
        }
        self.sessions.push(search);
        self.by_identity.insert(record.id, session);
        session
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The values that a line tells of its own sessions: of one alone however a person is called, of
    /// several by whole names and numbers.
    #[must_use]
    pub fn left_in(&self, line: &ListLine) -> Vec<&PersonalValue> {
        let owners = self.owners(line);
        if let [Some(owner)] = owners[..] {
            return self.sessions[owner].found_in(&line.text);
        }
        let found = self.wholes_in(&line.text).into_iter();
        found
            .map(|index| &self.values[index])
            .filter(|(_, session)| owners.contains(&Some(*session)))
            .map(|(value, _)| value)
            .collect()
    }

    /// The places of the values that may be read in the finished file: those that may stand in one of its
    /// lines, and the names of those who sign it.
    #[must_use]
    pub fn allowed(&self, lines: &[ListLine], signers: &[&str]) -> HashSet<usize> {
        let mut allowed = HashSet::new();
        for line in lines {
            let named = self.wholes_in(&line.text);
            if !named.is_empty() {
                let left = self.left_in(line);
                let may_stand = |index: &usize| !left.contains(&&self.values[*index].0);
                allowed.extend(named.into_iter().filter(may_stand));
            }
        }
        for signer in signers {
            allowed.extend(self.wholes_in(signer));
        }
        allowed
    }

    /// The values that can be read in a text of the finished file and are not allowed there.
    #[must_use]
    pub fn left_in_file(&self, text: &str, allowed: &HashSet<usize>) -> Vec<&PersonalValue> {
        let found = self.wholes_in(text).into_iter();
        let left = found.filter(|index| !allowed.contains(index));
        left.map(|index| &self.values[index].0).collect()
    }

    /// The sessions of a line's opinions, each once; `None` stands for those that hide nobody.
    fn owners(&self, line: &ListLine) -> Vec<Option<usize>> {
        let owners = line.opinions.iter();
        let mut owners: Vec<_> = owners.map(|id| self.by_opinion.get(id).copied()).collect();
        owners.sort_unstable();
        owners.dedup();
        owners
    }

    fn wholes_in(&self, text: &str) -> Vec<usize> {
        let words = Text::new(text);
        let found = self.wholes.all(&words).into_iter();
        let mut found: Vec<usize> = found.map(|(phrase, _)| self.meant[phrase]).collect();
        found.extend(digits::find_any(words.as_str(), &self.numbers));
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::SpeakerKind;
    use super::super::sample::{kept, speaker};
    use super::*;

    /// A session in which `name` is hidden, with one opinion.
    fn hiding(name: &str, opinion: i64) -> Hiding {
        let mut record = kept(vec![speaker(1, name, SpeakerKind::Secret)]);
        record.id = uuid::Uuid::from_u128(u128::from(opinion.unsigned_abs()));
        Hiding {
            record: Arc::new(record),
            opinions: vec![OpinionId(opinion)],
        }
    }

    fn line(opinions: &[i64], text: &str) -> ListLine {
        ListLine {
            opinions: opinions.to_vec(),
            text: text.into(),
        }
    }

    #[test]
    fn a_line_of_the_session_names_nobody_hidden_however_called() {
        let search = ListSearch::of(&[hiding("Đậu Thị Kín", 1), hiding("Lê Thị Hoa", 2)]);
        let left = |opinions: &[i64], text| search.left_in(&line(opinions, text)).len();
        assert_eq!(left(&[1], "bà Kín nêu"), 1);
        assert_eq!(left(&[1], "Đậu Thị Kín"), 1);
        // Another session's Kín, Hoa or Đậu Thị Kín may be named.
        assert_eq!(left(&[2], "bà Kín nêu, bà Đậu Thị Kín nêu"), 0);
        assert_eq!(left(&[3], "bà Lê Thị Hoa"), 0);
        // Of a line over several sessions only the whole name is told apart.
        assert_eq!(left(&[1, 3], "bà Kín"), 0);
        assert_eq!(left(&[1, 3], "hộ bà Đậu Thị Kín"), 1);
    }

    #[test]
    fn in_the_file_a_name_stands_only_where_it_is_another_persons() {
        let search = ListSearch::of(&[hiding("Đậu Thị Kín", 1)]);
        let left = |lines: &[ListLine], signers: &[&str]| {
            let text = "Người nêu: Đậu Thị Kín";
            let allowed = search.allowed(lines, signers);
            search.left_in_file(text, &allowed).len()
        };
        assert_eq!(left(&[line(&[1], "(đã ẩn tên)")], &[]), 1);
        assert_eq!(left(&[line(&[2], "bà Đậu Thị Kín")], &[]), 0);
        assert_eq!(left(&[], &["Đậu Thị Kín"]), 0);
        assert!(ListSearch::of(&[hiding("", 1)]).is_empty());
    }
}
