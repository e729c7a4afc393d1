//! One opinion: what was raised, what was answered, and how it was concluded.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Conclusion;
use super::fault::Faults;
use super::text::{LINE_LIMIT, NAME_LIMIT, PARAGRAPHS_LIMIT};

/// How the opinion came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Phát biểu
    #[default]
    Spoken,
    /// Phiếu
    Slip,
    /// Gửi trước
    SentBefore,
    /// Trực tuyến
    Online,
}

impl Source {
    pub const ALL: [Self; 4] = [Self::Spoken, Self::Slip, Self::SentBefore, Self::Online];
}

/// What the opinion is in law; complaints and denunciations follow their own law and leave T4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OpinionKind {
    /// Kiến nghị
    #[default]
    Petition,
    /// Phản ánh
    Feedback,
    /// Góp ý, đề xuất
    Suggestion,
    /// Hỏi
    Question,
    /// Khiếu nại
    Complaint,
    /// Tố cáo
    Denunciation,
}

impl OpinionKind {
    pub const ALL: [Self; 6] = [
        Self::Petition,
        Self::Feedback,
        Self::Suggestion,
        Self::Question,
        Self::Complaint,
        Self::Denunciation,
    ];
}

/// Whether the opinion is lawful and legitimate; the others need a reason and who decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Legality {
    /// Hợp pháp, chính đáng
    #[default]
    Lawful,
    /// Không phù hợp quy định
    AgainstRules,
    /// Ngoài phạm vi đối thoại
    OutOfScope,
}

impl Legality {
    pub const ALL: [Self; 3] = [Self::Lawful, Self::AgainstRules, Self::OutOfScope];
}

/// Which level may resolve it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Competence {
    /// Chưa xác định
    #[default]
    Undetermined,
    /// Cấp xã
    Commune,
    /// Cấp tỉnh
    Province,
    /// Trung ương
    Central,
    /// Ngành dọc
    Sector,
}

impl Competence {
    pub const ALL: [Self; 5] = [
        Self::Undetermined,
        Self::Commune,
        Self::Province,
        Self::Central,
        Self::Sector,
    ];
}

/// The answer given at the session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Who answered: `Chủ tịch UBND xã`.
    #[serde(default)]
    pub by: String,
    #[serde(default)]
    pub text: String,
}

impl Answer {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Why a number no longer stands for an opinion. The number itself stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Voided {
    pub reason: String,
}

/// One opinion of one session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// From 1, without gaps, never given again.
    pub number: u32,
    /// `Speaker::number` of who raised it.
    pub speaker: u32,
    #[serde(default)]
    pub source: Source,
    #[serde(default)]
    pub kind: OpinionKind,
    #[serde(default)]
    pub legality: Legality,
    /// Reason for a legality other than lawful, and who decided it.
    #[serde(default)]
    pub legality_reason: String,
    #[serde(default)]
    pub competence: Competence,
    /// Lĩnh vực, from the office's list.
    #[serde(default)]
    pub field: String,
    #[serde(default)]
    pub content: String,
    #[serde(default)]
    pub answer: Answer,
    #[serde(default)]
    pub conclusion: Conclusion,
    #[serde(default)]
    pub voided: Option<Voided>,
}

impl Opinion {
    /// Checks every field; paths start with `prefix`. An unfinished opinion is no fault: what it
    /// lacks is the gate's matter.
    pub fn check(&self, prefix: &str, session_on: NaiveDate, faults: &mut Faults) {
        faults.line(
            format!("{prefix}legality_reason"),
            &self.legality_reason,
            LINE_LIMIT,
        );
        faults.line(format!("{prefix}field"), &self.field, NAME_LIMIT);
        faults.paragraphs(format!("{prefix}content"), &self.content, PARAGRAPHS_LIMIT);
        faults.line(format!("{prefix}answer.by"), &self.answer.by, LINE_LIMIT);
        faults.paragraphs(
            format!("{prefix}answer.text"),
            &self.answer.text,
            PARAGRAPHS_LIMIT,
        );
        self.conclusion
            .check(&format!("{prefix}conclusion."), session_on, faults);
        if let Some(voided) = &self.voided {
            faults.required_line(format!("{prefix}voided.reason"), &voided.reason, LINE_LIMIT);
        }
    }
}
