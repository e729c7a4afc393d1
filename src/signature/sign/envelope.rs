//! The signature as CMS SignedData with the attributes of PAdES B-B (ETSI EN 319 142-1, 6.3).

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use der::asn1::{ObjectIdentifier as Oid, OctetString, SetOfVec};
use der::{Any, Encode, Sequence};
use x509_cert::attr::Attribute;
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::signature::algorithm::{Hash, SHA256};
use crate::signature::key::SigningKey;

const DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: Oid = Oid::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: Oid = Oid::new_unwrap("1.2.840.113549.1.9.4");
const SIGNING_CERTIFICATE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
const SHA256_WITH_RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.11");

/// Names the signer's certificate by its digest, SHA-256 being the default (RFC 5035, 3).
#[derive(Sequence)]
struct SigningCertificate {
    certificates: Vec<CertificateDigest>,
}

#[derive(Sequence)]
struct CertificateDigest {
    digest: OctetString,
}

/// Bytes to be left free for the signature.
pub fn room(key: &SigningKey) -> usize {
    /// Attributes, the signature of the largest key, and what holds them together.
    const BESIDE: usize = 2048;
    key.size() + BESIDE
}

/// Signs the parts, one after another.
///
/// # Errors
/// In words, when something cannot be written or the key cannot sign.
pub fn seal(key: &SigningKey, parts: &[&[u8]]) -> Result<Vec<u8>, String> {
    sealed(key, parts).map_err(|error| error.to_string())
}

fn sealed(
    key: &SigningKey,
    parts: &[&[u8]],
) -> Result<Vec<u8>, Box<dyn std::error::Error + Send + Sync>> {
    let certificate = key.certificate.to_der()?;
    let named = SigningCertificate {
        certificates: vec![CertificateDigest {
            digest: OctetString::new(Hash::Sha256.of(&[&certificate]))?,
        }],
    };
    let digest = OctetString::new(Hash::Sha256.of(parts))?;
    let attributes = SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, Any::encode_from(&DATA)?)?,
        attribute(MESSAGE_DIGEST, Any::encode_from(&digest)?)?,
        attribute(SIGNING_CERTIFICATE, Any::encode_from(&named)?)?,
    ])?;
    let signature = key.sign(&Hash::Sha256.of(&[&attributes.to_der()?]))?;
    let algorithm = |oid| AlgorithmIdentifierOwned {
        oid,
        parameters: Some(Any::null()),
    };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: key.certificate.tbs_certificate.issuer.clone(),
            serial_number: key.certificate.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: algorithm(SHA256),
        signed_attrs: Some(attributes),
        signature_algorithm: algorithm(SHA256_WITH_RSA),
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let mut certificates = vec![key.certificate.clone()];
    certificates.extend(key.issuers.iter().cloned());
    certificates.dedup();
    let certificates = certificates
        .into_iter()
        .map(CertificateChoices::Certificate)
        .collect::<Vec<_>>();
    let whole = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![algorithm(SHA256)])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet::try_from(certificates)?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer])?,
    };
    let info = ContentInfo {
        content_type: SIGNED_DATA,
        content: Any::encode_from(&whole)?,
    };
    Ok(info.to_der()?)
}

fn attribute(oid: Oid, value: Any) -> der::Result<Attribute> {
    Ok(Attribute {
        oid,
        values: SetOfVec::try_from(vec![value])?,
    })
}
