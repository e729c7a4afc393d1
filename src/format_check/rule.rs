//! The rules by name; what each one rests on and where it holds is data, in `assets/format/rules.json`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Severity;
use crate::domain::{Kind, Letterhead};

/// One rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    // Number, date, correction
    NumberMissing,
    NumberZero,
    DateMissing,
    DateInFuture,
    DateBeforeSession,
    IssuedLate,
    IssuedAfterSession,
    ErratumEmpty,
    ErratumUnchanged,
    // Issuer
    SymbolForm,
    SymbolForeign,
    IssuerForeign,
    SuperiorMissing,
    PlaceWithLevel,
    // Session
    EndsBeforeStart,
    SessionOverADay,
    EndMissing,
    FloorOutsideSession,
    AttendanceZero,
    AttendanceGroupEmpty,
    PointsInPerson,
    PointsMissing,
    AnnouncedLate,
    AnnouncedMissing,
    ChairWithoutPost,
    BasisLead,
    BasisUnnumbered,
    BasisTwice,
    SubjectEndMark,
    // People
    AcademicTitle,
    NameInCapitals,
    NameLowerCase,
    HonorificInName,
    HonorificMissing,
    SpeakerUnnamed,
    AddressMissing,
    DenouncerNamed,
    DistrictInAddress,
    // Opinions
    NothingRecorded,
    OpinionWithoutContent,
    OpinionWithoutOutcome,
    OpinionWithoutAnswer,
    AnswererWithoutAnswer,
    OpinionWithoutUnit,
    OpinionWithoutDueDate,
    OpinionWithoutLevel,
    OpinionWithoutReason,
    LegalityWithoutReason,
    MergedNowhere,
    MergedChain,
    OpinionWithoutField,
    OpinionTwice,
    DueBeforeSession,
    DueOnDayOff,
    DueTooFar,
    UnitMisspelt,
    UnitUnknown,
    UnitOfDistrict,
    UnitTwice,
    // Closing words and recipients
    AssessmentMissing,
    AssessmentCount,
    FollowUpMissing,
    RecipientsMissing,
    ArchiveMissing,
    ArchiveNotLast,
    ArchiveForm,
    ArchiveTwice,
    RecipientTwice,
    RecipientListMark,
    RecipientEndMark,
    RecipientAsAbove,
    // Signatures
    SignerMissing,
    SignerWithoutTitle,
    SignerWithoutName,
    AuthorityForm,
    SignatureLowerCase,
    AuthorityShortened,
    AuthorityForeign,
    DeputyWithoutKt,
    MoreSignersThanChairs,
    SignerTwice,
    // Typed text
    DoubleSpace,
    SpaceBeforeMark,
    NoSpaceAfterMark,
    BracketSpace,
    BracketOpen,
    DecomposedText,
    LookalikeLetter,
    LegacyEncoding,
    InvisibleCharacter,
    OddSpace,
    MixedQuotes,
    ThreeDots,
    DoubledMark,
    TrailingEllipsis,
    ToneStyle,
    AbbreviationUnexplained,
    SentenceLowerCase,
    EndMarkMissing,
    EndMarkInside,
    DayZero,
    MonthZero,
    NumericDateZero,
    ImpossibleDate,
    TextInCapitals,
    RepeatedWord,
    BrokenLine,
    Placeholder,
    CitationYear,
    CitationParty,
    CitationState,
    DraftWords,
    SecretName,
    PhoneInText,
    IdentityNumber,
    // Changed words
    EndMarkOfRegime,
    WordingStale,
    WordingEmpty,
    WordingUnknownField,
    WordingElsewhere,
    WordingWithoutData,
    // Pages
    DocumentUnmade,
    MissingGlyph,
    SignatureAlone,
    HeadingAtFoot,
    ShortLastPage,
    RowSplit,
    OutsideBox,
    CornerTaken,
    NumberRoom,
    DateRoom,
    SignatureRoom,
    ManyPages,
}

/// What a rule rests on and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    severity: Severity,
    /// Law, article, form, or the custom of offices.
    source: String,
    /// The source under the Party's letterhead, where it is another one.
    party: Option<String>,
    /// All when absent.
    letterheads: Option<Vec<Letterhead>>,
    /// All when absent.
    kinds: Option<Vec<Kind>>,
}

static PROFILES: LazyLock<Result<BTreeMap<Rule, Profile>, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/format/rules.json")).map_err(|e| e.to_string())
});

impl Rule {
    pub const ALL: [Self; 133] = [
        Self::NumberMissing,
        Self::NumberZero,
        Self::DateMissing,
        Self::DateInFuture,
        Self::DateBeforeSession,
        Self::IssuedLate,
        Self::IssuedAfterSession,
        Self::ErratumEmpty,
        Self::ErratumUnchanged,
        Self::SymbolForm,
        Self::SymbolForeign,
        Self::IssuerForeign,
        Self::SuperiorMissing,
        Self::PlaceWithLevel,
        Self::EndsBeforeStart,
        Self::SessionOverADay,
        Self::EndMissing,
        Self::FloorOutsideSession,
        Self::AttendanceZero,
        Self::AttendanceGroupEmpty,
        Self::PointsInPerson,
        Self::PointsMissing,
        Self::AnnouncedLate,
        Self::AnnouncedMissing,
        Self::ChairWithoutPost,
        Self::BasisLead,
        Self::BasisUnnumbered,
        Self::BasisTwice,
        Self::SubjectEndMark,
        Self::AcademicTitle,
        Self::NameInCapitals,
        Self::NameLowerCase,
        Self::HonorificInName,
        Self::HonorificMissing,
        Self::SpeakerUnnamed,
        Self::AddressMissing,
        Self::DenouncerNamed,
        Self::DistrictInAddress,
        Self::NothingRecorded,
        Self::OpinionWithoutContent,
        Self::OpinionWithoutOutcome,
        Self::OpinionWithoutAnswer,
        Self::AnswererWithoutAnswer,
        Self::OpinionWithoutUnit,
        Self::OpinionWithoutDueDate,
        Self::OpinionWithoutLevel,
        Self::OpinionWithoutReason,
        Self::LegalityWithoutReason,
        Self::MergedNowhere,
        Self::MergedChain,
        Self::OpinionWithoutField,
        Self::OpinionTwice,
        Self::DueBeforeSession,
        Self::DueOnDayOff,
        Self::DueTooFar,
        Self::UnitMisspelt,
        Self::UnitUnknown,
        Self::UnitOfDistrict,
        Self::UnitTwice,
        Self::AssessmentMissing,
        Self::AssessmentCount,
        Self::FollowUpMissing,
        Self::RecipientsMissing,
        Self::ArchiveMissing,
        Self::ArchiveNotLast,
        Self::ArchiveForm,
        Self::ArchiveTwice,
        Self::RecipientTwice,
        Self::RecipientListMark,
        Self::RecipientEndMark,
        Self::RecipientAsAbove,
        Self::SignerMissing,
        Self::SignerWithoutTitle,
        Self::SignerWithoutName,
        Self::AuthorityForm,
        Self::SignatureLowerCase,
        Self::AuthorityShortened,
        Self::AuthorityForeign,
        Self::DeputyWithoutKt,
        Self::MoreSignersThanChairs,
        Self::SignerTwice,
        Self::DoubleSpace,
        Self::SpaceBeforeMark,
        Self::NoSpaceAfterMark,
        Self::BracketSpace,
        Self::BracketOpen,
        Self::DecomposedText,
        Self::LookalikeLetter,
        Self::LegacyEncoding,
        Self::InvisibleCharacter,
        Self::OddSpace,
        Self::MixedQuotes,
        Self::ThreeDots,
        Self::DoubledMark,
        Self::TrailingEllipsis,
        Self::ToneStyle,
        Self::AbbreviationUnexplained,
        Self::SentenceLowerCase,
        Self::EndMarkMissing,
        Self::EndMarkInside,
        Self::DayZero,
        Self::MonthZero,
        Self::NumericDateZero,
        Self::ImpossibleDate,
        Self::TextInCapitals,
        Self::RepeatedWord,
        Self::BrokenLine,
        Self::Placeholder,
        Self::CitationYear,
        Self::CitationParty,
        Self::CitationState,
        Self::DraftWords,
        Self::SecretName,
        Self::PhoneInText,
        Self::IdentityNumber,
        Self::EndMarkOfRegime,
        Self::WordingStale,
        Self::WordingEmpty,
        Self::WordingUnknownField,
        Self::WordingElsewhere,
        Self::WordingWithoutData,
        Self::DocumentUnmade,
        Self::MissingGlyph,
        Self::SignatureAlone,
        Self::HeadingAtFoot,
        Self::ShortLastPage,
        Self::RowSplit,
        Self::OutsideBox,
        Self::CornerTaken,
        Self::NumberRoom,
        Self::DateRoom,
        Self::SignatureRoom,
        Self::ManyPages,
    ];

    fn profile(self) -> Option<&'static Profile> {
        PROFILES.as_ref().ok()?.get(&self)
    }

    /// The stable name: `due-on-day-off`.
    #[must_use]
    pub fn id(self) -> String {
        let name = serde_json::to_value(self).ok();
        name.and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    #[must_use]
    pub fn severity(self) -> Severity {
        self.profile()
            .map_or(Severity::Warning, |profile| profile.severity)
    }

    /// What the rule rests on, as a person cites it.
    #[must_use]
    pub fn source(self, letterhead: Letterhead) -> &'static str {
        self.profile().map_or("", |profile| match &profile.party {
            Some(party) if letterhead == Letterhead::Party => party,
            _ => &profile.source,
        })
    }

    /// Whether it holds for documents of this kind under this letterhead.
    #[must_use]
    pub fn holds(self, kind: Kind, letterhead: Letterhead) -> bool {
        let within = |profile: &Profile| {
            let kinds = profile.kinds.as_ref();
            let letterheads = profile.letterheads.as_ref();
            kinds.is_none_or(|kinds| kinds.contains(&kind))
                && letterheads.is_none_or(|all| all.contains(&letterhead))
        };
        self.profile().is_some_and(within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_source_and_holds_somewhere() {
        assert_eq!(PROFILES.as_ref().map(BTreeMap::len), Ok(Rule::ALL.len()));
        for rule in Rule::ALL {
            assert!(!rule.source(Letterhead::State).is_empty(), "{}", rule.id());
            let holds = Kind::ALL.iter().any(|kind| {
                Letterhead::ALL
                    .iter()
                    .any(|letterhead| rule.holds(*kind, *letterhead))
            });
            assert!(holds, "{}", rule.id());
        }
    }

    #[test]
    fn a_rule_keeps_its_name() {
        assert_eq!(Rule::DueOnDayOff.id(), "due-on-day-off");
        assert_eq!(Rule::DeputyWithoutKt.id(), "deputy-without-kt");
    }
}
