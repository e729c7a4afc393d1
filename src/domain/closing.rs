//! The end of a session: the chair's general conclusion, who receives the notice and who signs it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Official;
use super::fault::Faults;
use super::text::{LINE_LIMIT, NAME_LIMIT, PARAGRAPHS_LIMIT};

/// A signature under the conclusion notice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// `TM. ỦY BAN NHÂN DÂN`; empty for a head who signs in the own name.
    #[serde(default)]
    pub authority: String,
    /// `CHỦ TỊCH`
    pub title: String,
    pub name: String,
}

/// What the notice says beside the opinions.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// Đánh giá chung: the chair's general assessment.
    #[serde(default)]
    pub assessment: String,
    /// Tổ chức thực hiện: who urges, who supervises, when to report; one task each.
    #[serde(default)]
    pub follow_up: Vec<String>,
    /// Nơi nhận, one each, without the final `Lưu` line's dash and stop.
    #[serde(default)]
    pub recipients: Vec<String>,
    #[serde(default)]
    pub signers: Vec<Signer>,
}

impl Closing {
    /// What an office usually prints: its own recipients, signed by the first chair.
    #[must_use]
    pub fn proposed(chairs: &[Official], recipients: Vec<String>) -> Self {
        let signers = chairs
            .first()
            .filter(|chair| !chair.post.is_empty())
            .map(|chair| Signer {
                authority: String::new(),
                title: chair.post.to_uppercase(),
                name: chair.name.clone(),
            });
        Self {
            recipients,
            signers: signers.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Checks every field; paths start with `closing.`.
    pub fn check(&self, faults: &mut Faults) {
        faults.paragraphs("closing.assessment", &self.assessment, PARAGRAPHS_LIMIT);
        for (i, task) in self.follow_up.iter().enumerate() {
            let path = format!("closing.follow_up[{i}]");
            faults.required_line(path, task, PARAGRAPHS_LIMIT);
        }
        for (i, recipient) in self.recipients.iter().enumerate() {
            let path = format!("closing.recipients[{i}]");
            faults.required_line(path, recipient, LINE_LIMIT);
        }
        for (i, signer) in self.signers.iter().enumerate() {
            let prefix = format!("closing.signers[{i}].");
            faults.line(format!("{prefix}authority"), &signer.authority, LINE_LIMIT);
            faults.required_line(format!("{prefix}title"), &signer.title, LINE_LIMIT);
            faults.required_line(format!("{prefix}name"), &signer.name, NAME_LIMIT);
        }
    }
}
