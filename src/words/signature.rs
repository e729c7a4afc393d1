//! Signatures and verdicts in words, and why something is not signed.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::say;
use crate::signature::{
    Comparison, Difference, Judged, KeyError, SignError, State, Trust, Verdict,
};
use crate::verification::VerificationError;

/// Vietnam's time, seven hours ahead of universal time (Decision 121/CP of 1967).
const VIETNAM: i32 = 7 * 3600;

/// Why a key cannot be used.
#[must_use]
pub fn key(error: &KeyError) -> String {
    match error {
        KeyError::NotKeyFile(detail) => say!("sign-not-key-file", detail = detail.as_str()),
        KeyError::WrongPassword => say!("sign-wrong-password"),
        KeyError::NoKey => say!("sign-no-key"),
        KeyError::OtherKey => say!("sign-other-key"),
        KeyError::Mismatched => say!("sign-mismatched"),
    }
}

/// Why a file is not signed.
#[must_use]
pub fn sign(error: &SignError) -> String {
    match error {
        SignError::File(error) => super::pdf::read(error),
        SignError::NoField { name, free } if free.is_empty() => {
            say!("sign-no-field", name = name.as_str())
        }
        SignError::NoField { name, free } => say!(
            "sign-other-field",
            name = name.as_str(),
            free = free.join(", ")
        ),
        SignError::FieldSigned { name } => say!("sign-field-signed", name = name.as_str()),
        SignError::Expired { from, until } => say!(
            "sign-expired",
            from = from.map(moment).unwrap_or_default(),
            until = until.map(moment).unwrap_or_default()
        ),
        SignError::Writer(detail) => say!("sign-failed", detail = detail.as_str()),
    }
}

/// Why a file is not judged.
#[must_use]
pub fn verification(error: &VerificationError) -> String {
    match error {
        VerificationError::File(error) => super::pdf::read(error),
        VerificationError::NothingLocked => say!("verify-nothing-locked"),
        VerificationError::Rooms(error) => say!("verify-rooms", detail = error.to_string()),
    }
}

/// The verdict on a file, a line for each thing found.
#[must_use]
pub fn verdict(verdict: &Verdict) -> Vec<String> {
    let mut lines = Vec::new();
    if verdict.signatures.is_empty() {
        lines.push(say!("verdict-no-signature"));
    }
    lines.extend(verdict.signatures.iter().map(signature));
    lines.push(comparison(&verdict.comparison));
    if let Some(found) = verdict.differing_number {
        let kept = verdict.number.unwrap_or_default().to_string();
        let found = found.to_string();
        lines.push(say!("verdict-number-differs", found = found, kept = kept));
    } else if let Some(number) = verdict.number {
        lines.push(say!("verdict-number", number = number.to_string()));
    }
    let shown = |on: NaiveDate| on.format("%d/%m/%Y").to_string();
    if let Some(found) = verdict.differing_date {
        let kept = verdict.dated_on.map(shown).unwrap_or_default();
        lines.push(say!(
            "verdict-dated-differs",
            found = shown(found),
            kept = kept
        ));
    } else if let Some(on) = verdict.dated_on {
        lines.push(say!("verdict-dated", date = shown(on)));
    }
    lines.push(conclusion(verdict));
    lines
}

/// The verdict in one sentence, to which belongs whether anybody vouches for the signer.
fn conclusion(verdict: &Verdict) -> String {
    match (verdict.is_proved(), verdict.is_vouched()) {
        (false, _) => say!("verdict-not-proved"),
        (true, true) => say!("verdict-proved"),
        (true, false) => say!("verdict-proved-unvouched", name = signers(verdict)),
    }
}

/// That no authority of the office's list vouches for those who signed.
#[must_use]
pub fn unknown_authority(verdict: &Verdict) -> String {
    say!("verdict-unknown-authority", name = signers(verdict))
}

/// Everybody who is said to have signed.
fn signers(verdict: &Verdict) -> String {
    let signers = verdict.signatures.iter().map(|judged| {
        let signer = judged.signature.signer.as_ref();
        signer.map_or_else(|| say!("signature-nobody"), |signer| signer.name.clone())
    });
    signers.collect::<Vec<_>>().join(", ")
}

/// One signature in a sentence or two.
#[must_use]
pub fn signature(judged: &Judged) -> String {
    let of = &judged.signature;
    let name = of.signer.as_ref().map(|signer| {
        if signer.organisation.is_empty() {
            signer.name.clone()
        } else {
            format!("{} ({})", signer.name, signer.organisation)
        }
    });
    let name = name.unwrap_or_else(|| say!("signature-nobody"));
    let at = of.signed_at.map(moment);
    let at = at.unwrap_or_else(|| say!("signature-no-time"));
    let mut said = say!("signature-line", name = name, at = at);
    said = format!("{said} {} {}", state(&judged.state), trust(&of.trust));
    if of.is_weak {
        said = format!("{said} {}", say!("signature-weak"));
    }
    match &judged.signed {
        Some(Comparison::Differs { difference: first }) if !of.covers_all => {
            let first = difference(first);
            format!(
                "{said} {}",
                say!("signature-signed-other", difference = first)
            )
        }
        _ => said,
    }
}

/// Whether what was signed is unchanged.
#[must_use]
pub fn state(state: &State) -> String {
    match state {
        State::Intact => say!("signature-intact"),
        State::Altered => say!("signature-altered"),
        State::ChangedAfter => say!("signature-changed-after"),
        State::Restamped { signed, shows } => say!(
            "signature-restamped",
            signed = signed.as_str(),
            shows = shows.as_str()
        ),
        State::Unreadable { detail } => say!("signature-unreadable", detail = detail.as_str()),
    }
}

/// What is known of a signer.
#[must_use]
pub fn trust(trust: &Trust) -> String {
    match trust {
        Trust::Trusted { by } => say!("trust-trusted", authority = by.as_str()),
        Trust::UnknownAuthority { issuer } => say!("trust-unknown", issuer = issuer.as_str()),
        Trust::Expired { name } => say!("trust-expired", name = name.as_str()),
        Trust::Unknown => say!("trust-none"),
    }
}

/// What the comparison with the locked document came to.
#[must_use]
pub fn comparison(comparison: &Comparison) -> String {
    match comparison {
        Comparison::Same => say!("comparison-same"),
        Comparison::Scan => say!("comparison-scan"),
        Comparison::Differs { difference: first } => {
            say!("comparison-differs", difference = difference(first))
        }
    }
}

/// The first difference.
#[must_use]
pub fn difference(difference: &Difference) -> String {
    match difference {
        Difference::PageCount { locked, found } => say!(
            "difference-page-count",
            locked = locked.to_string(),
            found = found.to_string()
        ),
        Difference::Paper { page } => say!("difference-paper", page = page.to_string()),
        Difference::Swapped { page, shows } => say!(
            "difference-swapped",
            page = page.to_string(),
            shows = shows.to_string()
        ),
        Difference::Words {
            page,
            locked,
            found,
        } => words(*page, locked, found),
        Difference::Moved { page, line } => say!(
            "difference-moved",
            page = page.to_string(),
            line = line.as_str()
        ),
        Difference::Added { page, line } => say!(
            "difference-added",
            page = page.to_string(),
            line = line.as_str()
        ),
        Difference::Covered { page, line } => say!(
            "difference-covered",
            page = page.to_string(),
            line = line.as_str()
        ),
        Difference::Drawn { page, left, top } => say!(
            "difference-drawn",
            page = page.to_string(),
            left = left.to_string(),
            top = top.to_string()
        ),
        Difference::Rule { page } => say!("difference-rule", page = page.to_string()),
        Difference::Unclear { page } => say!("difference-unclear", page = page.to_string()),
    }
}

fn words(page: usize, locked: &str, found: &str) -> String {
    let page = page.to_string();
    match (locked, found) {
        (locked, "") => say!("difference-missing", page = page, line = locked),
        ("", found) => say!("difference-added", page = page, line = found),
        (locked, found) => say!(
            "difference-words",
            page = page,
            locked = locked,
            found = found
        ),
    }
}

/// A moment as clocks in Vietnam show it.
fn moment(at: DateTime<Utc>) -> String {
    let zone = FixedOffset::east_opt(VIETNAM);
    let local = zone.map_or(at.naive_utc(), |zone| at.with_timezone(&zone).naive_local());
    local.format("%H:%M %d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_in_vietnams_time() {
        let at = DateTime::from_timestamp(1_795_141_800, 0).unwrap();
        assert_eq!(at.to_rfc3339(), "2026-11-20T02:30:00+00:00");
        assert_eq!(moment(at), "09:30 20/11/2026");
    }

    #[test]
    fn a_differing_line_is_shown_with_both_readings() {
        let said = difference(&Difference::Words {
            page: 3,
            locked: "trước ngày 05".into(),
            found: "trước ngày 15".into(),
        });
        for part in ["Trang 3", "trước ngày 05", "trước ngày 15"] {
            assert!(said.contains(part), "{said}");
        }
    }

    #[test]
    fn a_field_that_is_not_there_is_said_with_those_that_are() {
        let said = sign(&SignError::NoField {
            name: "ChuKy9".into(),
            free: vec!["ChuKy1".into(), "ChuKy2".into()],
        });
        assert!(
            said.contains("ChuKy9") && said.contains("ChuKy1, ChuKy2"),
            "{said}"
        );
    }
}
