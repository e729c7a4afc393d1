//! How the chair concluded on one opinion.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fault::{Faults, Problem};
use super::text::{LINE_LIMIT, PARAGRAPHS_LIMIT};

/// The one way in which an opinion ends at the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Trả lời tại chỗ: needs the answer.
    Answered,
    /// Giao giải quyết: needs a unit and a due date.
    Assigned,
    /// Có lộ trình: needs a unit and the date by which the plan is done.
    Plan,
    /// Chuyển cấp có thẩm quyền: needs which one.
    Passed,
    /// Không xem xét: needs the reason.
    NotConsidered,
    /// Gộp: needs the opinion that it repeats.
    Merged,
}

impl Outcome {
    pub const ALL: [Self; 6] = [
        Self::Answered,
        Self::Assigned,
        Self::Plan,
        Self::Passed,
        Self::NotConsidered,
        Self::Merged,
    ];
}

/// What the citizen said of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Satisfaction {
    /// Chưa lấy ý kiến
    #[default]
    NotAsked,
    /// Hài lòng
    Satisfied,
    /// Chưa hài lòng
    NotSatisfied,
    /// Không ý kiến
    NoOpinion,
}

impl Satisfaction {
    pub const ALL: [Self; 4] = [
        Self::NotAsked,
        Self::Satisfied,
        Self::NotSatisfied,
        Self::NoOpinion,
    ];
}

/// The conclusion as typed so far: fields may be empty until the gate asks for them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    #[serde(default)]
    pub outcome: Option<Outcome>,
    /// The chair's words.
    #[serde(default)]
    pub text: String,
    /// Responsible unit; for `Passed` the competent level.
    #[serde(default)]
    pub lead_unit: String,
    #[serde(default)]
    pub co_units: Vec<String>,
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
    /// Why it is not considered.
    #[serde(default)]
    pub reason: String,
    /// Number of the opinion that this one repeats.
    #[serde(default)]
    pub merged_into: Option<u32>,
    #[serde(default)]
    pub satisfaction: Satisfaction,
}

impl Conclusion {
    /// Checks every field; paths start with `prefix`.
    pub fn check(&self, prefix: &str, session_on: NaiveDate, faults: &mut Faults) {
        faults.paragraphs(format!("{prefix}text"), &self.text, PARAGRAPHS_LIMIT);
        faults.line(format!("{prefix}lead_unit"), &self.lead_unit, LINE_LIMIT);
        for (i, unit) in self.co_units.iter().enumerate() {
            faults.required_line(format!("{prefix}co_units[{i}]"), unit, LINE_LIMIT);
        }
        faults.line(format!("{prefix}reason"), &self.reason, LINE_LIMIT);
        if let Some(due_on) = self.due_on {
            faults.date(format!("{prefix}due_on"), due_on);
        }
        if let Some(due_on) = self.due_on
            && due_on < session_on
        {
            faults.add(
                format!("{prefix}due_on"),
                Problem::DueBeforeSession { due_on, session_on },
            );
        }
    }
}
