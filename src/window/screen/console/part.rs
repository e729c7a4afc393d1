//! The parts of the console: every field of the form, in the order of Tab.

use iced::widget;
use serde::{Deserialize, Serialize};

/// A field of the console.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    #[default]
    Name,
    Address,
    Role,
    Phone,
    Field,
    LegalityReason,
    Content,
    AnswerBy,
    Answer,
    Conclusion,
    LeadUnit,
    CoUnits,
    DueOn,
    Reason,
    MergedInto,
    VoidReason,
}

impl Part {
    pub const ALL: [Self; 16] = [
        Self::Name,
        Self::Address,
        Self::Role,
        Self::Phone,
        Self::Field,
        Self::LegalityReason,
        Self::Content,
        Self::AnswerBy,
        Self::Answer,
        Self::Conclusion,
        Self::LeadUnit,
        Self::CoUnits,
        Self::DueOn,
        Self::Reason,
        Self::MergedInto,
        Self::VoidReason,
    ];

    /// The widget that shows the part.
    #[must_use]
    pub fn id(self) -> widget::Id {
        widget::Id::new(match self {
            Self::Name => "console-name",
            Self::Address => "console-address",
            Self::Role => "console-role",
            Self::Phone => "console-phone",
            Self::Field => "console-field",
            Self::LegalityReason => "console-legality-reason",
            Self::Content => "console-content",
            Self::AnswerBy => "console-answer-by",
            Self::Answer => "console-answer",
            Self::Conclusion => "console-conclusion",
            Self::LeadUnit => "console-lead-unit",
            Self::CoUnits => "console-co-units",
            Self::DueOn => "console-due-on",
            Self::Reason => "console-reason",
            Self::MergedInto => "console-merged-into",
            Self::VoidReason => "console-void-reason",
        })
    }

    /// Whether the part describes the speaker rather than the opinion.
    #[must_use]
    pub fn is_of_speaker(self) -> bool {
        matches!(self, Self::Name | Self::Address | Self::Role | Self::Phone)
    }

    /// Whether the part holds paragraphs rather than one line.
    #[must_use]
    pub fn is_paragraphs(self) -> bool {
        matches!(self, Self::Content | Self::Answer | Self::Conclusion)
    }

    /// Where Enter leads from a field of one line.
    #[must_use]
    pub fn after_enter(self) -> Self {
        match self {
            Self::Address => Self::Role,
            Self::Role => Self::Phone,
            Self::AnswerBy => Self::Answer,
            Self::LeadUnit => Self::CoUnits,
            Self::CoUnits => Self::DueOn,
            _ => Self::Content,
        }
    }
}
