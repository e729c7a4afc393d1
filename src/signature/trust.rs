//! Whether a signer is known: the chain of certificates up to an authority of the office's list.

use chrono::{DateTime, Utc};
use der::Encode;
use serde::{Deserialize, Serialize};
use x509_cert::Certificate;

use super::algorithm::is_signed;
use super::certificate::{Authority, Identity, may_issue, shown};

/// Longest chain that is followed.
const LONGEST: usize = 8;

/// What is known of a signer; decided by the office's own list alone, without a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Trust {
    Trusted {
        by: String,
    },
    /// The chain ends outside the list.
    UnknownAuthority {
        issuer: String,
    },
    /// A certificate of the chain did not hold at the time of signing.
    Expired {
        name: String,
    },
    /// The signature could not be read.
    Unknown,
}

/// Follows the chain from `signer` upwards through the certificates that came with the signature.
pub fn decide(
    signer: &Certificate,
    embedded: &[Certificate],
    authorities: &[Authority],
    at: DateTime<Utc>,
) -> Trust {
    let mut link = signer;
    for _ in 0..LONGEST {
        let identity = Identity::of(link);
        if !identity.held_at(at) {
            return Trust::Expired {
                name: identity.name,
            };
        }
        if let Some(authority) = authorities
            .iter()
            .find(|authority| authority.0 == *link || is_issued_by(link, &authority.0))
        {
            return Trust::Trusted {
                by: shown(&authority.0.tbs_certificate.subject),
            };
        }
        let issuer = embedded
            .iter()
            .find(|issuer| *issuer != link && may_issue(issuer) && is_issued_by(link, issuer));
        match issuer {
            Some(issuer) => link = issuer,
            None => break,
        }
    }
    Trust::UnknownAuthority {
        issuer: shown(&link.tbs_certificate.issuer),
    }
}

fn is_issued_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    if certificate.tbs_certificate.issuer != issuer.tbs_certificate.subject {
        return false;
    }
    let (Ok(message), Some(signature)) = (
        certificate.tbs_certificate.to_der(),
        certificate.signature.as_bytes(),
    ) else {
        return false;
    };
    let key = &issuer.tbs_certificate.subject_public_key_info;
    is_signed(
        key,
        &certificate.signature_algorithm,
        None,
        &message,
        signature,
    )
    .is_ok_and(|(genuine, _)| genuine)
}
