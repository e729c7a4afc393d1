//! Where the secretary stood: kept beside the records so that a killed program opens at the same
//! place, with the text that no record can hold yet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::Choices;
use super::part::Part;
use crate::domain::{SessionId, SpeakerKind};

/// The place in the console of one session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Resume {
    /// The number of the opinion shown; `None` for the one about to be opened.
    pub opinion: Option<u32>,
    /// The number of the speaker who has the floor; `None` while a new one is typed.
    pub speaker: Option<u32>,
    pub part: Part,
    pub line: usize,
    pub column: usize,
    pub speaker_kind: SpeakerKind,
    /// Chosen for the opinion about to be opened.
    pub choices: Choices,
    /// Texts that are not in a record: a name still being typed, a date that cannot be read.
    pub texts: BTreeMap<Part, String>,
    /// The next speaker's line, while an earlier opinion is shown.
    pub parked: Option<Box<Self>>,
    /// Texts that their records cannot hold, by opinion.
    pub faulty: BTreeMap<u32, BTreeMap<Part, String>>,
}

impl Resume {
    /// The key of the draft that holds it.
    #[must_use]
    pub fn key(session: SessionId) -> String {
        format!("console/{session}")
    }

    /// As kept in the data file.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From the data file; a draft of another make is no reason to refuse the console.
    #[must_use]
    pub fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_else(|error| {
            log::warn!("console draft: {error}");
            Self::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_as_it_was_kept() {
        let resume = Resume {
            opinion: Some(3),
            speaker: Some(2),
            part: Part::DueOn,
            line: 0,
            column: 2,
            speaker_kind: SpeakerKind::Group,
            choices: Choices::default(),
            texts: BTreeMap::from([(Part::DueOn, "31/02".to_owned())]),
            parked: Some(Box::default()),
            faulty: BTreeMap::from([(1, BTreeMap::from([(Part::Name, "M".to_owned())]))]),
        };
        assert_eq!(Resume::from_json(&resume.to_json()), resume);
    }

    #[test]
    fn a_draft_that_cannot_be_read_starts_afresh() {
        assert_eq!(Resume::from_json("{\"part\": 7}"), Resume::default());
    }
}
