//! Which document is asked for: its kind, letterhead, edition, stage, number and words.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Letterhead;
use super::personal::Whom;

/// Which document.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Biên bản
    Minutes,
    /// Thông báo kết luận, with its appendix
    Notice,
    /// Tờ mở đầu: results of the previous session's opinions, read out at the next one
    OpeningSheet,
    /// Thông báo tới công dân: one letter per speaker
    CitizenLetters,
    /// Phiếu chuyển: one per responsible unit
    TransferSlips,
    /// Phiếu đôn đốc: one per responsible unit
    ReminderSlips,
    /// Sổ theo dõi ý kiến, kiến nghị
    Register,
    /// Giấy mời
    Invitation,
    /// Thông báo công khai thời gian, địa điểm, nội dung
    PublicNotice,
    /// Phiếu ghi ý kiến, blank
    BlankSlips,
    /// Đính chính: names the document that it corrects
    Erratum,
}

impl Kind {
    pub const ALL: [Self; 11] = [
        Self::Minutes,
        Self::Notice,
        Self::OpeningSheet,
        Self::CitizenLetters,
        Self::TransferSlips,
        Self::ReminderSlips,
        Self::Register,
        Self::Invitation,
        Self::PublicNotice,
        Self::BlankSlips,
        Self::Erratum,
    ];

    /// Whether a final one needs every opinion concluded.
    #[must_use]
    pub fn needs_conclusions(self) -> bool {
        matches!(
            self,
            Self::Minutes | Self::Notice | Self::CitizenLetters | Self::TransferSlips
        )
    }

    /// Whether it tells of opinions; the others are the same with and without any.
    #[must_use]
    pub fn tells_opinions(self) -> bool {
        !self.precedes_session() && self != Self::Erratum
    }

    /// Whether it is addressed to someone (`Kính gửi`), who is then its first recipient.
    #[must_use]
    pub fn is_addressed(self) -> bool {
        matches!(
            self,
            Self::CitizenLetters
                | Self::TransferSlips
                | Self::ReminderSlips
                | Self::Invitation
                | Self::Erratum
        )
    }

    /// Whether people outside the office read or hear it in full, so that it may name nobody who must
    /// not be known.
    #[must_use]
    pub fn is_seen_by_others(self) -> bool {
        !matches!(self, Self::Minutes | Self::Notice)
    }

    /// Whether it is made before anything is said.
    #[must_use]
    pub fn precedes_session(self) -> bool {
        matches!(
            self,
            Self::Invitation | Self::PublicNotice | Self::BlankSlips
        )
    }
}

/// Whether the document may be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Marked DỰ THẢO; may be made at any time.
    Draft,
    /// Only when every opinion is concluded.
    Final,
}

/// For whose eyes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// For the file.
    #[default]
    Full,
    /// Only the opinions of one responsible or co-operating unit.
    Unit(String),
    /// Names as initials and village, no phone or identity number (Law 91/2025/QH15).
    Public,
}

impl Edition {
    /// The unit of an extract.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        match self {
            Self::Unit(unit) => Some(unit),
            Self::Full | Self::Public => None,
        }
    }
}

/// Words of a document that the office has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reworded {
    /// The part's key: `opening`, `conclusion.12`.
    pub part: String,
    /// The new words; `{field}` stands for what the records say.
    pub text: String,
    /// The program's own words with their fields filled in when the change was made; another text
    /// now means that the records have changed since. Empty when the office changed them for all
    /// sessions.
    pub was: String,
}

/// The issued document that an erratum corrects, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// `Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026`
    pub document: String,
    /// What stands there by mistake, and what it is to say; one each.
    pub changes: Vec<Change>,
}

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Where: `mục 2, trang 3`.
    pub place: String,
    pub wrong: String,
    pub right: String,
}

/// One document asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub kind: Kind,
    pub letterhead: Letterhead,
    #[serde(default)]
    pub edition: Edition,
    pub stage: Stage,
    /// Blank leaves room for the clerk's stamp.
    #[serde(default)]
    pub number: Option<u32>,
    /// Blank leaves room for the clerk's stamp.
    #[serde(default)]
    pub dated_on: Option<NaiveDate>,
    /// The day on which a document without a date of its own counts what is overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_on: Option<NaiveDate>,
    #[serde(default)]
    pub wording: Vec<Reworded>,
    /// Printed small in the foot of a locked document: the beginning of its hash.
    #[serde(default)]
    pub mark: Option<String>,
    #[serde(default)]
    pub correction: Option<Correction>,
}

impl Order {
    /// The full edition, its number and date left to the clerk, in the program's own words.
    #[must_use]
    pub fn new(kind: Kind, letterhead: Letterhead, stage: Stage) -> Self {
        Self {
            kind,
            letterhead,
            edition: Edition::Full,
            stage,
            number: None,
            dated_on: None,
            counted_on: None,
            wording: Vec::new(),
            mark: None,
            correction: None,
        }
    }

    /// Of whom those who get the document may not know.
    #[must_use]
    pub fn conceals(&self) -> Option<Whom> {
        match self.edition {
            Edition::Public => Some(Whom::Everybody),
            Edition::Unit(_) => Some(Whom::Hidden),
            Edition::Full => self.kind.is_seen_by_others().then_some(Whom::Hidden),
        }
    }

    /// Counts from `today` what is overdue, where the document tells it and the clerk is to date it.
    #[must_use]
    pub fn counted_from(self, today: NaiveDate) -> Self {
        let is_counted = self.kind == Kind::ReminderSlips && self.dated_on.is_none();
        Self {
            counted_on: is_counted.then_some(today),
            ..self
        }
    }
}
