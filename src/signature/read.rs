//! All signatures of a file: who signed, when, what is covered, and whether it is unchanged.

use chrono::{DateTime, NaiveDateTime, Utc};
use lopdf::{Dictionary, Object};
use serde::{Deserialize, Serialize};

use super::certificate::{Authority, Identity};
use super::coverage::Coverage;
use super::trust::{self, Trust};
use super::{cms, field};
use crate::pdf::File;

/// Whether the bytes under a signature are those that were signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Integrity {
    Intact,
    /// The bytes covered were changed, or the signature is not of the certificate it names.
    Altered,
    /// The ranges covered leave out more than the signature itself.
    BadRange,
    Unreadable {
        detail: String,
    },
}

/// A signature of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Name of the field that holds it.
    pub field: String,
    pub signer: Option<Identity>,
    /// As the signer's machine had it.
    pub signed_at: Option<DateTime<Utc>>,
    pub integrity: Integrity,
    pub trust: Trust,
    /// Made with a digest that can be forged (SHA-1).
    pub is_weak: bool,
    /// The names of the certificates that came with it.
    pub chain: Vec<String>,
    /// Bytes of the file up to the end of what is covered.
    pub revision: usize,
    /// Whether nothing follows what is covered.
    pub covers_all: bool,
}

/// Reads and checks the signatures of a file, in the order in which they were made.
///
/// `now` stands for the time of signing where a signature has none.
#[must_use]
pub fn read(
    file: &File,
    bytes: &[u8],
    authorities: &[Authority],
    now: DateTime<Utc>,
) -> Vec<Signature> {
    /// A time stamp names no signer of the text (ETSI EN 319 142-1, 5.4.3).
    const TIME_STAMP: &[u8] = b"ETSI.RFC3161";
    let fields = field::all(file.document());
    let mut signatures: Vec<Signature> = fields
        .iter()
        .filter_map(|field| Some((field, field.value?)))
        .filter(|(_, value)| {
            let form = value.get(b"SubFilter").and_then(Object::as_name);
            form.ok() != Some(TIME_STAMP)
        })
        .map(|(field, value)| one(&field.name, value, bytes, authorities, now))
        .collect();
    signatures.sort_by_key(|signature| signature.revision);
    signatures
}

fn one(
    name: &str,
    value: &Dictionary,
    bytes: &[u8],
    authorities: &[Authority],
    now: DateTime<Utc>,
) -> Signature {
    let mut signature = Signature {
        field: name.to_owned(),
        signer: None,
        signed_at: said_at(value),
        integrity: Integrity::BadRange,
        trust: Trust::Unknown,
        is_weak: false,
        chain: Vec::new(),
        revision: 0,
        covers_all: false,
    };
    let Some(coverage) = Coverage::of(value, bytes) else {
        return signature;
    };
    signature.revision = coverage.end;
    signature.covers_all = coverage.is_whole(bytes);
    let contents = match value.get(b"Contents") {
        Ok(Object::String(contents, _)) => contents.as_slice(),
        _ => &[],
    };
    match cms::check(contents, &coverage.parts(bytes)) {
        Err(detail) => signature.integrity = Integrity::Unreadable { detail },
        Ok(checked) => {
            signature.integrity = if checked.is_genuine {
                Integrity::Intact
            } else {
                Integrity::Altered
            };
            signature.is_weak = checked.is_weak;
            signature.signed_at = checked.signed_at.or(signature.signed_at);
            let at = signature.signed_at.unwrap_or(now);
            signature.trust = trust::decide(&checked.signer, &checked.embedded, authorities, at);
            signature.chain = checked
                .embedded
                .iter()
                .map(|certificate| Identity::of(certificate).name)
                .collect();
            signature.signer = Some(Identity::of(&checked.signer));
        }
    }
    signature
}

/// The time in the signature dictionary: `D:20261115080000+07'00'`.
fn said_at(value: &Dictionary) -> Option<DateTime<Utc>> {
    let said = lopdf::decode_text_string(value.get(b"M").ok()?).ok()?;
    let digits = said.strip_prefix("D:")?;
    let at = NaiveDateTime::parse_from_str(digits.get(..14)?, "%Y%m%d%H%M%S").ok()?;
    let zone = digits.get(14..)?.replace('\'', "");
    let number = |range: std::ops::Range<usize>| zone.get(range)?.parse::<i64>().ok();
    let minutes = match zone.chars().next() {
        Some('+') => number(1..3)? * 60 + number(3..5).unwrap_or(0),
        Some('-') => -(number(1..3)? * 60 + number(3..5).unwrap_or(0)),
        _ => 0,
    };
    at.checked_sub_signed(chrono::Duration::minutes(minutes))
        .map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_said_is_read_with_its_zone() {
        let said = |text: &str| {
            said_at(&Dictionary::from_iter([(
                "M",
                Object::string_literal(text),
            )]))
            .map(|at| at.format("%Y-%m-%d %H:%M").to_string())
        };
        let morning = Some("2026-11-15 01:30".to_owned());
        assert_eq!(said("D:20261115083000+07'00'"), morning);
        assert_eq!(said("D:20261115013000Z"), morning);
        assert_eq!(said("D:20261114203000-05'00"), morning);
        assert_eq!(said("yesterday"), None);
    }
}
