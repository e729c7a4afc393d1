//! The signature itself: CMS SignedData over the bytes covered (RFC 5652; ETSI EN 319 122-1).

use chrono::{DateTime, Utc};
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier as Oid, OctetString};
use der::{Any, Decode, Encode};
use x509_cert::Certificate;
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::time::Time;

use super::algorithm::{Hash, is_signed};
use super::{ber, certificate};

const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_TIME: Oid = Oid::new_unwrap("1.2.840.113549.1.9.5");

/// What a signature was found to be.
#[derive(Debug)]
pub struct Checked {
    /// The bytes covered are those that were signed, with the key of this certificate.
    pub is_genuine: bool,
    /// A digest that can be forged was used.
    pub is_weak: bool,
    pub signer: Certificate,
    /// All certificates within.
    pub embedded: Vec<Certificate>,
    /// As the signer's machine had it.
    pub signed_at: Option<DateTime<Utc>>,
}

/// Checks a signature over the bytes covered.
///
/// # Errors
/// In words for whoever looks into the file, when it cannot be told.
pub fn check(contents: &[u8], covered: &[&[u8]]) -> Result<Checked, String> {
    let unreadable = |error: der::Error| error.to_string();
    // Zeros fill the room after it; some programs leave lengths open.
    let contents = ber::definite(contents).ok_or("no envelope")?;
    let envelope = ContentInfo::from_der(&contents).map_err(unreadable)?;
    if envelope.content_type != SIGNED_DATA {
        return Err(format!("content type {}", envelope.content_type));
    }
    let data: SignedData = envelope.content.decode_as().map_err(unreadable)?;
    let embedded = certificates(&data);
    let [info] = data.signer_infos.0.as_slice() else {
        return Err(format!("{} signers", data.signer_infos.0.len()));
    };
    let signer = embedded
        .iter()
        .find(|certificate| is_named(&info.sid, certificate))
        .ok_or("no certificate of the signer")?
        .clone();
    let hash = Hash::named(info.digest_alg.oid)
        .ok_or_else(|| format!("digest {}", info.digest_alg.oid))?;
    let enclosed = enclosed(&data)?;
    let content: Vec<&[u8]> = match &enclosed {
        Some(digest) => vec![digest],
        None => covered.to_vec(),
    };
    // An enclosed content is the digest of the bytes covered (ISO 32000-1, 12.8.3.3.1).
    let is_covered = enclosed
        .as_ref()
        .is_none_or(|digest| *digest == Hash::Sha1.of(covered));
    let (message, is_digest) = message(info, hash, &content)?;
    let key = &signer.tbs_certificate.subject_public_key_info;
    let (is_signed, used) = is_signed(
        key,
        &info.signature_algorithm,
        Some(hash),
        &message,
        info.signature.as_bytes(),
    )
    .map_err(|error| error.to_string())?;
    Ok(Checked {
        is_genuine: is_signed && is_digest && is_covered,
        is_weak: [hash, used].contains(&Hash::Sha1) || enclosed.is_some(),
        signed_at: signed_at(info),
        signer,
        embedded,
    })
}

fn certificates(signed: &SignedData) -> Vec<Certificate> {
    let all = signed.certificates.iter().flat_map(|set| set.0.iter());
    all.filter_map(|choice| match choice {
        CertificateChoices::Certificate(certificate) => Some(certificate.clone()),
        CertificateChoices::Other(_) => None,
    })
    .collect()
}

fn is_named(signer: &SignerIdentifier, certificate: &Certificate) -> bool {
    let of = &certificate.tbs_certificate;
    match signer {
        SignerIdentifier::IssuerAndSerialNumber(named) => {
            named.issuer == of.issuer && named.serial_number == of.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(named) => of
            .get::<SubjectKeyIdentifier>()
            .is_ok_and(|key| key.is_some_and(|(_, key)| key == *named)),
    }
}

fn enclosed(signed: &SignedData) -> Result<Option<Vec<u8>>, String> {
    let Some(content) = &signed.encap_content_info.econtent else {
        return Ok(None);
    };
    let octets: OctetString = content.decode_as().map_err(|error| error.to_string())?;
    Ok(Some(octets.into_bytes()))
}

/// What was signed, and whether the digest within is that of the content.
fn message(signer: &SignerInfo, hash: Hash, content: &[&[u8]]) -> Result<(Vec<u8>, bool), String> {
    let Some(attributes) = &signer.signed_attrs else {
        return Ok((content.concat(), true));
    };
    let digest: OctetString = attribute(signer, MESSAGE_DIGEST)
        .and_then(|value| value.decode_as().ok())
        .ok_or("no digest of the content")?;
    let is_digest = digest.as_bytes() == hash.of(content);
    // Signed as a SET OF, whatever tag they are stored under (RFC 5652, 5.4).
    let message = attributes.to_der().map_err(|error| error.to_string())?;
    Ok((message, is_digest))
}

fn attribute(signer: &SignerInfo, kind: Oid) -> Option<&Any> {
    let mut attributes = signer.signed_attrs.as_ref()?.iter();
    let attribute = attributes.find(|attribute| attribute.oid == kind)?;
    attribute.values.get(0)
}

fn signed_at(signer: &SignerInfo) -> Option<DateTime<Utc>> {
    let value = attribute(signer, SIGNING_TIME)?;
    certificate::time(&Time::from_der(&value.to_der().ok()?).ok()?)
}
