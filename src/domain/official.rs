//! A person who holds a post: chair, secretary, answering officer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fault::Faults;
use super::text::{LINE_LIMIT, NAME_LIMIT};

/// How a person is addressed before the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Honorific {
    #[default]
    None,
    /// Ông
    Mr,
    /// Bà
    Mrs,
    /// Đồng chí
    Comrade,
}

impl Honorific {
    /// The printed word, empty for none; capitalised as at the start of a sentence.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Mr => "Ông",
            Self::Mrs => "Bà",
            Self::Comrade => "Đồng chí",
        }
    }

    /// Takes the honorific off the front of a typed name: `bà Hồ Thị Thủy` → (`Mrs`, `Hồ Thị Thủy`).
    #[must_use]
    pub fn split(typed: &str) -> (Self, &str) {
        let typed = typed.trim();
        for honorific in [Self::Mr, Self::Mrs, Self::Comrade] {
            let word = honorific.word();
            let taken: usize = word.chars().count();
            let end = typed
                .char_indices()
                .nth(taken)
                .map_or(typed.len(), |(at, _)| at);
            let (head, rest) = typed.split_at(end);
            if head.to_lowercase() == word.to_lowercase()
                && rest.starts_with(char::is_whitespace)
                && !rest.trim().is_empty()
            {
                return (honorific, rest.trim());
            }
        }
        (Self::None, typed)
    }

    /// `Ông Vi Văn Ỏn`, or the bare name.
    #[must_use]
    pub fn before(self, name: &str) -> String {
        match self {
            Self::None => name.to_owned(),
            other => format!("{} {name}", other.word()),
        }
    }
}

/// A named person with a post.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Official {
    #[serde(default)]
    pub honorific: Honorific,
    pub name: String,
    #[serde(default)]
    pub post: String,
}

impl Official {
    /// `đồng chí Lê Hữu Thắng, Bí thư Đảng ủy`, as inside a sentence.
    #[must_use]
    pub fn in_sentence(&self) -> String {
        let mut sentence = match self.honorific {
            Honorific::None => self.name.clone(),
            other => format!("{} {}", other.word().to_lowercase(), self.name),
        };
        if !self.post.is_empty() {
            sentence.push_str(", ");
            sentence.push_str(&self.post);
        }
        sentence
    }

    /// Checks a person who must be named; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        faults.required_line(format!("{prefix}name"), &self.name, NAME_LIMIT);
        faults.line(format!("{prefix}post"), &self.post, LINE_LIMIT);
    }

    /// Checks a person who may be left out.
    pub fn check_optional(&self, prefix: &str, faults: &mut Faults) {
        faults.line(format!("{prefix}name"), &self.name, NAME_LIMIT);
        faults.line(format!("{prefix}post"), &self.post, LINE_LIMIT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_honorific_typed_before_a_name_is_taken_off() {
        assert_eq!(
            Honorific::split("bà Hồ Thị Thanh Thủy"),
            (Honorific::Mrs, "Hồ Thị Thanh Thủy")
        );
        assert_eq!(
            Honorific::split("Đồng chí Lê Hữu Thắng"),
            (Honorific::Comrade, "Lê Hữu Thắng")
        );
    }

    #[test]
    fn a_name_that_only_begins_like_an_honorific_stays_whole() {
        assert_eq!(
            Honorific::split("Bành Văn A"),
            (Honorific::None, "Bành Văn A")
        );
        assert_eq!(Honorific::split("Ông"), (Honorific::None, "Ông"));
    }
}
