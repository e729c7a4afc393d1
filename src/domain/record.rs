//! A session with everything in it: what is exported, imported and printed.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fault::{Fault, Faults, Problem};
use super::{Closing, Office, Opinion, Outcome, Session, SessionState, Speaker};

/// The newest version of the exchange format that this program writes and reads.
pub const FORMAT_VERSION: u32 = 1;

/// One whole session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionRecord {
    /// Version of the exchange format, now 1.
    pub format_version: u32,
    /// The session's lasting identity (UUID): the same session is not taken in twice.
    pub id: Uuid,
    #[serde(default)]
    pub state: SessionState,
    pub office: Office,
    pub session: Session,
    /// By `Speaker::number`.
    #[serde(default)]
    pub speakers: Vec<Speaker>,
    /// By `Opinion::number`.
    #[serde(default)]
    pub opinions: Vec<Opinion>,
    #[serde(default)]
    pub closing: Closing,
}

impl SessionRecord {
    /// The record as it may go round with a document: no telephone number, and of a secret speaker or
    /// a denouncer nothing but that there is one (Law on Denunciations 2018, Art. 8).
    #[must_use]
    pub fn for_circulation(&self) -> Self {
        let mut record = super::edition::concealed(self);
        for speaker in &mut record.speakers {
            speaker.phone.clear();
        }
        record
    }

    /// The speaker who raised `opinion`.
    #[must_use]
    pub fn speaker_of(&self, opinion: &Opinion) -> Option<&Speaker> {
        self.speakers.iter().find(|s| s.number == opinion.speaker)
    }

    /// Every fault, in the order of the record; empty when the record may be kept.
    #[must_use]
    pub fn check(&self) -> Vec<Fault> {
        let mut faults = Faults::default();
        if self.format_version > FORMAT_VERSION {
            let version = self.format_version;
            faults.add("format_version", Problem::NewerFormat { version });
        }
        self.office.check("office.", &mut faults);
        self.session.check(&mut faults);
        self.check_speakers(&mut faults);
        self.check_opinions(&mut faults);
        self.closing.check(&mut faults);
        faults.into_vec()
    }

    fn check_speakers(&self, faults: &mut Faults) {
        let mut seen = BTreeSet::new();
        for (i, speaker) in self.speakers.iter().enumerate() {
            if !seen.insert(speaker.number) {
                faults.add(
                    format!("speakers[{i}].number"),
                    Problem::NumberTwice(speaker.number),
                );
            }
            speaker.check(&format!("speakers[{i}]."), faults);
        }
    }

    fn check_opinions(&self, faults: &mut Faults) {
        let speakers: BTreeSet<u32> = self.speakers.iter().map(|s| s.number).collect();
        let session_on = self.session.starts_at.date();
        let mut seen = BTreeSet::new();
        for (i, opinion) in self.opinions.iter().enumerate() {
            let prefix = format!("opinions[{i}].");
            if !seen.insert(opinion.number) {
                let problem = Problem::NumberTwice(opinion.number);
                faults.add(format!("{prefix}number"), problem);
            }
            if !speakers.contains(&opinion.speaker) {
                let problem = Problem::UnknownSpeaker(opinion.speaker);
                faults.add(format!("{prefix}speaker"), problem);
            }
            opinion.check(&prefix, session_on, faults);
            if let Some(problem) = self.merge_problem(opinion) {
                faults.add(format!("{prefix}conclusion.merged_into"), problem);
            }
        }
        for (expected, &number) in (1..).zip(&seen) {
            if number != expected {
                faults.add("opinions", Problem::NumberGap(expected));
                break;
            }
        }
    }

    fn merge_problem(&self, opinion: &Opinion) -> Option<Problem> {
        let into = opinion.conclusion.merged_into?;
        if into == opinion.number {
            return Some(Problem::MergedIntoItself);
        }
        match self.opinions.iter().find(|o| o.number == into) {
            None => Some(Problem::MergedIntoUnknown(into)),
            Some(target) if target.conclusion.outcome == Some(Outcome::Merged) => {
                Some(Problem::MergedIntoMerged(into))
            }
            Some(_) => None,
        }
    }
}
