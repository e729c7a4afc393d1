//! The person's key and certificate, from a PKCS#12 file (RFC 7292).

use chrono::{DateTime, Utc};
use der::{Decode, Encode};
use p12_keystore::KeyStore;
use rsa::pkcs8::DecodePrivateKey;
use rsa::sha2::Sha256;
use rsa::{Pkcs1v15Sign, RsaPrivateKey, RsaPublicKey};
use x509_cert::Certificate;

use super::certificate::Identity;

/// Why a key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("no PKCS#12 file: {0}")]
    NotKeyFile(String),
    #[error("wrong password")]
    WrongPassword,
    #[error("no private key with its certificate in the file")]
    NoKey,
    #[error("no RSA key")]
    OtherKey,
    #[error("the key is not that of the certificate")]
    Mismatched,
}

/// A private key with its certificate; the key is wiped from memory when dropped.
pub struct SigningKey {
    key: RsaPrivateKey,
    pub(super) certificate: Certificate,
    /// The certificates above it, as far as the file has them.
    pub(super) issuers: Vec<Certificate>,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("SigningKey").finish_non_exhaustive()
    }
}

impl SigningKey {
    /// Opens a PKCS#12 file. The password is for the caller to wipe.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn open(bytes: &[u8], password: &str) -> Result<Self, KeyError> {
        let store = KeyStore::from_pkcs12(bytes, password).map_err(|error| refused(&error))?;
        let (_, entry) = store.private_key_chain().ok_or(KeyError::NoKey)?;
        let mut chain = entry
            .chain()
            .iter()
            .map(|certificate| Certificate::from_der(certificate.as_der()));
        let certificate = match chain.next() {
            Some(Ok(certificate)) => certificate,
            Some(Err(error)) => return Err(KeyError::NotKeyFile(error.to_string())),
            None => return Err(KeyError::NoKey),
        };
        let issuers = chain.filter_map(Result::ok).collect();
        let key = RsaPrivateKey::from_pkcs8_der(entry.key()).map_err(|_| KeyError::OtherKey)?;
        if !is_pair(&key, &certificate) {
            return Err(KeyError::Mismatched);
        }
        Ok(Self {
            key,
            certificate,
            issuers,
        })
    }

    /// Whom the certificate names.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity::of(&self.certificate)
    }

    /// Whether the certificate holds at a time.
    #[must_use]
    pub fn holds_at(&self, at: DateTime<Utc>) -> bool {
        self.identity().held_at(at)
    }

    /// RSA PKCS#1 v1.5 with SHA-256 over a digest, blinded.
    pub(super) fn sign(&self, hashed: &[u8]) -> Result<Vec<u8>, String> {
        let scheme = Pkcs1v15Sign::new::<Sha256>();
        self.key
            .sign_with_rng(&mut rsa::rand_core::OsRng, scheme, hashed)
            .map_err(|error| error.to_string())
    }

    /// Bytes that all certificates take up.
    pub(super) fn size(&self) -> usize {
        let all = std::iter::once(&self.certificate).chain(&self.issuers);
        all.filter_map(|certificate| certificate.to_der().ok())
            .map(|bytes| bytes.len())
            .sum()
    }
}

/// A wrong password shows as a wrong checksum or, in a file without one, as padding that is none.
fn refused(error: &p12_keystore::error::Error) -> KeyError {
    use p12_keystore::error::Error;
    match error {
        Error::MacError(_) | Error::UnpadError | Error::Pkcs5Error(_) => KeyError::WrongPassword,
        error => KeyError::NotKeyFile(error.to_string()),
    }
}

fn is_pair(key: &RsaPrivateKey, certificate: &Certificate) -> bool {
    use rsa::pkcs8::DecodePublicKey;
    let named = certificate.tbs_certificate.subject_public_key_info.to_der();
    let named = named
        .ok()
        .and_then(|bytes| RsaPublicKey::from_public_key_der(&bytes).ok());
    named.is_some_and(|named| named == RsaPublicKey::from(key))
}
