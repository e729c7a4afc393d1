//! Certificates: whom they name, how long they hold, and those of the office's authorities.

use chrono::{DateTime, Utc};
use der::asn1::ObjectIdentifier as Oid;
use der::{Decode, DecodePem, Encode, Tag, Tagged};
use serde::{Deserialize, Serialize};
use x509_cert::Certificate;
use x509_cert::ext::pkix::BasicConstraints;
use x509_cert::name::Name;
use x509_cert::time::Time;

const COMMON_NAME: Oid = Oid::new_unwrap("2.5.4.3");
const ORGANISATION: Oid = Oid::new_unwrap("2.5.4.10");

/// Whom a certificate names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub name: String,
    pub organisation: String,
    /// The name of whoever issued it.
    pub issuer: String,
    /// Hexadecimal.
    pub serial: String,
    pub not_before: Option<DateTime<Utc>>,
    pub not_after: Option<DateTime<Utc>>,
}

impl Identity {
    pub(super) fn of(certificate: &Certificate) -> Self {
        let of = &certificate.tbs_certificate;
        let serial = of.serial_number.as_bytes();
        Self {
            name: shown(&of.subject),
            organisation: attribute(&of.subject, ORGANISATION).unwrap_or_default(),
            issuer: shown(&of.issuer),
            serial: hexadecimal(serial),
            not_before: time(&of.validity.not_before),
            not_after: time(&of.validity.not_after),
        }
    }

    /// Whether the certificate held at a time; one without readable times never did.
    #[must_use]
    pub fn held_at(&self, at: DateTime<Utc>) -> bool {
        self.not_before.is_some_and(|from| from <= at)
            && self.not_after.is_some_and(|until| at <= until)
    }
}

/// Two digits for every byte.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// The common name, or the whole name where there is none.
pub fn shown(name: &Name) -> String {
    attribute(name, COMMON_NAME).unwrap_or_else(|| name.to_string())
}

fn attribute(name: &Name, kind: Oid) -> Option<String> {
    let mut attributes = name.0.iter().flat_map(|set| set.0.iter());
    let attribute = attributes.find(|attribute| attribute.oid == kind)?;
    Some(text(attribute.value.tag(), attribute.value.value()))
}

/// A string of any of the kinds that names are written in (RFC 5280, 4.1.2.4).
fn text(tag: Tag, bytes: &[u8]) -> String {
    match tag {
        Tag::BmpString => {
            let units = bytes.chunks_exact(2).map(|pair| match pair {
                [high, low] => u16::from_be_bytes([*high, *low]),
                _ => 0,
            });
            char::decode_utf16(units)
                .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        Tag::TeletexString => bytes.iter().copied().map(char::from).collect(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

pub fn time(time: &Time) -> Option<DateTime<Utc>> {
    let seconds = time.to_unix_duration().as_secs();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)
}

/// Whether a certificate may vouch for others.
pub fn may_issue(certificate: &Certificate) -> bool {
    let constraints = certificate.tbs_certificate.get::<BasicConstraints>();
    constraints.is_ok_and(|constraints| constraints.is_some_and(|(_, of)| of.ca))
}

/// A certificate that the office trusts to name signers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority(pub(super) Certificate);

/// The bytes are no certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no certificate: {0}")]
pub struct AuthorityError(String);

impl Authority {
    /// Reads a certificate, as a `.cer` or `.pem` file holds it.
    ///
    /// # Errors
    /// [`AuthorityError`] when it is none.
    pub fn read(bytes: &[u8]) -> Result<Self, AuthorityError> {
        let text = bytes.trim_ascii();
        let certificate = if text.starts_with(b"-----BEGIN") {
            Certificate::from_pem(text)
        } else {
            Certificate::from_der(bytes)
        };
        certificate
            .map(Self)
            .map_err(|error| AuthorityError(error.to_string()))
    }

    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity::of(&self.0)
    }

    /// The certificate itself, to be kept.
    ///
    /// # Errors
    /// [`AuthorityError`] when it cannot be written, which one that was read always can.
    pub fn der(&self) -> Result<Vec<u8>, AuthorityError> {
        let bytes = self.0.to_der();
        bytes.map_err(|error| AuthorityError(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_every_kind_of_string() {
        let name = "Nguyễn Thị Ngữ";
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(Tag::BmpString, &wide), name);
        assert_eq!(text(Tag::Utf8String, name.as_bytes()), name);
        assert_eq!(text(Tag::TeletexString, b"Andr\xe9"), "André");
    }

    #[test]
    fn what_is_no_certificate_is_refused() {
        assert!(Authority::read(b"").is_err());
        assert!(Authority::read(b"-----BEGIN CERTIFICATE-----").is_err());
    }
}
