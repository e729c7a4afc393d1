//! Findings of the format check in words: what, where, why, and what to do.

use super::{fault, output};
use crate::domain::Letterhead;
use crate::domain::date::{clock, short};
use crate::format_check::{Detail, Finding, OrderField, Place, Rule, Severity};
use crate::say;

/// `Cần xem · Ý kiến 12 – thời hạn: Thời hạn 28/11/2026 là ngày nghỉ; … [Bộ luật Dân sự …]`
#[must_use]
pub fn line(finding: &Finding, letterhead: Letterhead) -> String {
    let severity = severity(finding.severity);
    let place = place(&finding.place);
    let sentence = sentence(finding);
    let source = finding.rule.source(letterhead);
    if finding.is_fixable() {
        say!(
            "format-line-fixable",
            severity = severity,
            place = place,
            sentence = sentence,
            source = source
        )
    } else {
        say!(
            "format-line",
            severity = severity,
            place = place,
            sentence = sentence,
            source = source
        )
    }
}

#[must_use]
pub fn severity(severity: Severity) -> String {
    match severity {
        Severity::Error => say!("format-severity-error"),
        Severity::Warning => say!("format-severity-warning"),
        Severity::Note => say!("format-severity-note"),
    }
}

/// `Ý kiến 12 – thời hạn`
#[must_use]
pub fn place(place: &Place) -> String {
    match place {
        Place::Document => say!("format-place-document"),
        Place::Order(OrderField::Number) => say!("format-place-number"),
        Place::Order(OrderField::Date) => say!("format-place-date"),
        Place::Order(OrderField::Correction) => say!("format-place-correction"),
        Place::Order(OrderField::Change(i)) => {
            say!("format-place-change", n = (i + 1).to_string())
        }
        Place::Part(key) => say!("format-place-part", part = key.as_str()),
        Place::Page(index) => say!("format-place-page", page = (index + 1).to_string()),
        Place::Issuer(_)
        | Place::Session(_)
        | Place::Speaker(..)
        | Place::Opinion(..)
        | Place::Closing(_) => fault::field(&place.path()),
    }
}

/// What stands there, and what should.
fn words(detail: &Detail) -> (String, String) {
    let number = |number: u64| fault::grouped(usize::try_from(number).unwrap_or(usize::MAX));
    match detail {
        Detail::Nothing => (String::new(), String::new()),
        Detail::Text(found) => (found.clone(), String::new()),
        Detail::Instead { found, instead } => (found.clone(), instead.clone()),
        Detail::Number(found) => (number(*found), String::new()),
        Detail::Numbers { found, instead } => (number(*found), number(*instead)),
        Detail::Day(found) => (short(*found), String::new()),
        Detail::Days { found, instead } => (short(*found), short(*instead)),
        Detail::Clock(found) => (clock(*found), String::new()),
        Detail::Moments { found, instead } => {
            let moment = |at: &chrono::NaiveDateTime| at.format("%H:%M %d/%m/%Y").to_string();
            (moment(found), moment(instead))
        }
        Detail::Character(c) => (c.to_string(), format!("U+{:04X}", u32::from(*c))),
        Detail::Document(error) => (output::document(error), String::new()),
    }
}

/// What is wrong and what to do, without naming the place.
#[must_use]
// One arm for each rule.
#[allow(clippy::too_many_lines)]
pub fn sentence(finding: &Finding) -> String {
    let (found, instead) = words(&finding.detail);
    match finding.rule {
        Rule::NumberMissing => say!("format-number-missing"),
        Rule::NumberZero => say!("format-number-zero"),
        Rule::DateMissing => say!("format-date-missing"),
        Rule::DateInFuture => say!("format-date-in-future", found = found, instead = instead),
        Rule::DateBeforeSession => say!(
            "format-date-before-session",
            found = found,
            instead = instead
        ),
        Rule::IssuedLate => say!("format-issued-late", found = found, instead = instead),
        Rule::IssuedAfterSession => say!(
            "format-issued-after-session",
            found = found,
            instead = instead
        ),
        Rule::ErratumEmpty => say!("format-erratum-empty"),
        Rule::ErratumUnchanged => say!("format-erratum-unchanged", found = found),
        Rule::SymbolForm => say!("format-symbol-form", found = found, instead = instead),
        Rule::SymbolForeign => say!("format-symbol-foreign", found = found, instead = instead),
        Rule::IssuerForeign => say!("format-issuer-foreign", found = found),
        Rule::SuperiorMissing => say!("format-superior-missing"),
        Rule::PlaceWithLevel => say!("format-place-with-level", found = found, instead = instead),
        Rule::EndsBeforeStart => say!("format-ends-before-start", found = found, instead = instead),
        Rule::SessionOverADay => say!("format-session-over-a-day", found = found),
        Rule::EndMissing => say!("format-end-missing"),
        Rule::FloorOutsideSession => say!("format-floor-outside-session", found = found),
        Rule::AttendanceZero => say!("format-attendance-zero"),
        Rule::AttendanceGroupEmpty => say!("format-attendance-group-empty", found = found),
        Rule::PointsInPerson => say!("format-points-in-person", found = found),
        Rule::PointsMissing => say!("format-points-missing"),
        Rule::AnnouncedLate => say!("format-announced-late", found = found, instead = instead),
        Rule::AnnouncedMissing => say!("format-announced-missing"),
        Rule::ChairWithoutPost => say!("format-chair-without-post"),
        Rule::BasisLead => say!("format-basis-lead", instead = instead),
        Rule::BasisUnnumbered => say!("format-basis-unnumbered", found = found),
        Rule::BasisTwice => say!("format-basis-twice"),
        Rule::SubjectEndMark => say!("format-subject-end-mark", found = found),
        Rule::AcademicTitle => say!("format-academic-title", found = found, instead = instead),
        Rule::NameInCapitals => say!("format-name-in-capitals", found = found, instead = instead),
        Rule::NameLowerCase => say!("format-name-lower-case", found = found, instead = instead),
        Rule::HonorificInName => say!("format-honorific-in-name", found = found),
        Rule::HonorificMissing => say!("format-honorific-missing", found = found),
        Rule::SpeakerUnnamed => say!("format-speaker-unnamed"),
        Rule::AddressMissing => say!("format-address-missing", found = found),
        Rule::DenouncerNamed => say!("format-denouncer-named"),
        Rule::DistrictInAddress => say!(
            "format-district-in-address",
            found = found,
            instead = instead
        ),
        Rule::NothingRecorded => say!("format-nothing-recorded"),
        Rule::OpinionWithoutContent => say!("format-opinion-without-content"),
        Rule::OpinionWithoutOutcome => say!("format-opinion-without-outcome"),
        Rule::OpinionWithoutAnswer => say!("format-opinion-without-answer"),
        Rule::AnswererWithoutAnswer => say!("format-answerer-without-answer", found = found),
        Rule::OpinionWithoutUnit => say!("format-opinion-without-unit"),
        Rule::OpinionWithoutDueDate => say!("format-opinion-without-due-date"),
        Rule::OpinionWithoutLevel => say!("format-opinion-without-level"),
        Rule::OpinionWithoutReason => say!("format-opinion-without-reason"),
        Rule::LegalityWithoutReason => say!("format-legality-without-reason"),
        Rule::MergedNowhere => say!("format-merged-nowhere"),
        Rule::MergedChain => say!("format-merged-chain", found = found, instead = instead),
        Rule::OpinionWithoutField => say!("format-opinion-without-field"),
        Rule::OpinionTwice => say!("format-opinion-twice", found = found),
        Rule::DueBeforeSession => say!(
            "format-due-before-session",
            found = found,
            instead = instead
        ),
        Rule::DueOnDayOff => say!("format-due-on-day-off", found = found, instead = instead),
        Rule::DueTooFar => say!("format-due-too-far", found = found),
        Rule::UnitMisspelt => say!("format-unit-misspelt", found = found, instead = instead),
        Rule::UnitUnknown => say!("format-unit-unknown", found = found),
        Rule::UnitOfDistrict => say!("format-unit-of-district", found = found),
        Rule::UnitTwice => say!("format-unit-twice", found = found),
        Rule::AssessmentMissing => say!("format-assessment-missing"),
        Rule::AssessmentCount => say!("format-assessment-count", found = found, instead = instead),
        Rule::FollowUpMissing => say!("format-follow-up-missing"),
        Rule::RecipientsMissing => say!("format-recipients-missing"),
        Rule::ArchiveMissing => say!("format-archive-missing", instead = instead),
        Rule::ArchiveNotLast => say!("format-archive-not-last"),
        Rule::ArchiveForm => say!("format-archive-form", found = found, instead = instead),
        Rule::ArchiveTwice => say!("format-archive-twice"),
        Rule::RecipientTwice => say!("format-recipient-twice", found = found),
        Rule::RecipientListMark => say!(
            "format-recipient-list-mark",
            found = found,
            instead = instead
        ),
        Rule::RecipientEndMark => say!(
            "format-recipient-end-mark",
            found = found,
            instead = instead
        ),
        Rule::RecipientAsAbove => say!("format-recipient-as-above"),
        Rule::SignerMissing => say!("format-signer-missing"),
        Rule::SignerWithoutTitle => say!("format-signer-without-title", found = found),
        Rule::SignerWithoutName => say!("format-signer-without-name", found = found),
        Rule::AuthorityForm => say!("format-authority-form", found = found, instead = instead),
        Rule::SignatureLowerCase => say!(
            "format-signature-lower-case",
            found = found,
            instead = instead
        ),
        Rule::AuthorityShortened => say!(
            "format-authority-shortened",
            found = found,
            instead = instead
        ),
        Rule::AuthorityForeign => {
            say!("format-authority-foreign", found = found, instead = instead)
        }
        Rule::DeputyWithoutKt => say!("format-deputy-without-kt", found = found),
        Rule::MoreSignersThanChairs => say!(
            "format-more-signers-than-chairs",
            found = found,
            instead = instead
        ),
        Rule::SignerTwice => say!("format-signer-twice", found = found),
        Rule::DoubleSpace => say!("format-double-space", found = found),
        Rule::SpaceBeforeMark => say!("format-space-before-mark", found = found),
        Rule::NoSpaceAfterMark => say!("format-no-space-after-mark", found = found),
        Rule::BracketSpace => say!("format-bracket-space", found = found),
        Rule::BracketOpen => say!("format-bracket-open"),
        Rule::DecomposedText => say!("format-decomposed-text", found = found),
        Rule::LookalikeLetter => say!("format-lookalike-letter", found = found),
        Rule::LegacyEncoding => say!("format-legacy-encoding", found = found),
        Rule::InvisibleCharacter => say!("format-invisible-character", found = found),
        Rule::OddSpace => say!("format-odd-space", found = found),
        Rule::MixedQuotes => say!("format-mixed-quotes"),
        Rule::ThreeDots => say!("format-three-dots", found = found),
        Rule::DoubledMark => say!("format-doubled-mark", found = found),
        Rule::TrailingEllipsis => say!("format-trailing-ellipsis"),
        Rule::ToneStyle => say!("format-tone-style", found = found, instead = instead),
        Rule::AbbreviationUnexplained => say!("format-abbreviation-unexplained", found = found),
        Rule::SentenceLowerCase => say!("format-sentence-lower-case", found = found),
        Rule::EndMarkMissing => say!("format-end-mark-missing", found = found),
        Rule::EndMarkInside => say!("format-end-mark-inside"),
        Rule::DayZero => say!("format-day-zero", found = found),
        Rule::MonthZero => say!("format-month-zero", found = found),
        Rule::NumericDateZero => say!("format-numeric-date-zero", found = found),
        Rule::ImpossibleDate => say!("format-impossible-date", found = found),
        Rule::TextInCapitals => say!("format-text-in-capitals"),
        Rule::RepeatedWord => say!("format-repeated-word", found = found),
        Rule::BrokenLine => say!("format-broken-line", found = found),
        Rule::Placeholder => say!("format-placeholder", found = found),
        Rule::CitationYear => say!("format-citation-year", found = found),
        Rule::CitationParty => say!("format-citation-party", found = found, instead = instead),
        Rule::CitationState => say!("format-citation-state", found = found, instead = instead),
        Rule::DraftWords => say!("format-draft-words", found = found),
        Rule::SecretName => say!("format-secret-name"),
        Rule::PhoneInText => say!("format-phone-in-text", found = found),
        Rule::IdentityNumber => say!("format-identity-number", found = found),
        Rule::EndMarkOfRegime => say!("format-end-mark-of-regime", instead = instead),
        Rule::WordingStale => say!("format-wording-stale"),
        Rule::WordingEmpty => say!("format-wording-empty"),
        Rule::WordingUnknownField => say!("format-wording-unknown-field", found = found),
        Rule::WordingElsewhere => say!("format-wording-elsewhere"),
        Rule::WordingWithoutData => say!("format-wording-without-data", found = found),
        Rule::DocumentUnmade => say!("format-document-unmade", found = found),
        Rule::MissingGlyph => say!("format-missing-glyph", found = found, instead = instead),
        Rule::SignatureAlone => say!("format-signature-alone"),
        Rule::HeadingAtFoot => say!("format-heading-at-foot", found = found),
        Rule::ShortLastPage => say!("format-short-last-page", found = found),
        Rule::RowSplit => say!("format-row-split"),
        Rule::OutsideBox => say!("format-outside-box", found = found),
        Rule::CornerTaken => say!("format-corner-taken"),
        Rule::NumberRoom => say!("format-number-room", found = found, instead = instead),
        Rule::DateRoom => say!("format-date-room", found = found, instead = instead),
        Rule::SignatureRoom => say!("format-signature-room", found = found, instead = instead),
        Rule::ManyPages => say!("format-many-pages", found = found),
    }
}
