//! Digests and public keys, as certificates and signatures name them.

use der::Encode;
use der::asn1::ObjectIdentifier as Oid;
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::pkcs8::DecodePublicKey;
use rsa::sha2::{Digest, Sha256, Sha384, Sha512};
use rsa::{Pkcs1v15Sign, Pss, RsaPublicKey};
use sha1::Sha1;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

const SHA1: Oid = Oid::new_unwrap("1.3.14.3.2.26");
pub const SHA256: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA384: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA512: Oid = Oid::new_unwrap("2.16.840.1.101.3.4.2.3");

pub const RSA: Oid = Oid::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: Oid = Oid::new_unwrap("1.2.840.113549.1.1.10");
const EC: Oid = Oid::new_unwrap("1.2.840.10045.2.1");
const P256: Oid = Oid::new_unwrap("1.2.840.10045.3.1.7");
const P384: Oid = Oid::new_unwrap("1.3.132.0.34");

/// A digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    /// Broken since 2017: read, never made, and said to be weak.
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    pub fn named(oid: Oid) -> Option<Self> {
        match oid {
            SHA1 => Some(Self::Sha1),
            SHA256 => Some(Self::Sha256),
            SHA384 => Some(Self::Sha384),
            SHA512 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Of the parts one after another.
    pub fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        match self {
            Self::Sha1 => digest::<Sha1>(parts),
            Self::Sha256 => digest::<Sha256>(parts),
            Self::Sha384 => digest::<Sha384>(parts),
            Self::Sha512 => digest::<Sha512>(parts),
        }
    }

    fn pkcs1(self) -> Pkcs1v15Sign {
        /// `DigestInfo` of SHA-1 (RFC 8017, 9.2, note 1).
        const SHA1_INFO: [u8; 15] = [
            0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04,
            0x14,
        ];
        match self {
            Self::Sha1 => Pkcs1v15Sign {
                hash_len: Some(20),
                prefix: SHA1_INFO.into(),
            },
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }

    fn pss(self, salt: usize) -> Option<Pss> {
        match self {
            Self::Sha1 => None,
            Self::Sha256 => Some(Pss::new_with_salt::<Sha256>(salt)),
            Self::Sha384 => Some(Pss::new_with_salt::<Sha384>(salt)),
            Self::Sha512 => Some(Pss::new_with_salt::<Sha512>(salt)),
        }
    }
}

fn digest<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
    let mut digest = D::new();
    for part in parts {
        digest.update(part);
    }
    digest.finalize().to_vec()
}

/// The digest that a signature algorithm names together with the key.
fn hash_of(algorithm: Oid) -> Option<Hash> {
    /// Of RSA and of ECDSA (RFC 8017, appendix A.2.4; RFC 5758, 3.2).
    const TOGETHER: [(&str, Hash); 8] = [
        ("1.2.840.113549.1.1.5", Hash::Sha1),
        ("1.2.840.113549.1.1.11", Hash::Sha256),
        ("1.2.840.113549.1.1.12", Hash::Sha384),
        ("1.2.840.113549.1.1.13", Hash::Sha512),
        ("1.2.840.10045.4.1", Hash::Sha1),
        ("1.2.840.10045.4.3.2", Hash::Sha256),
        ("1.2.840.10045.4.3.3", Hash::Sha384),
        ("1.2.840.10045.4.3.4", Hash::Sha512),
    ];
    let named = TOGETHER
        .iter()
        .find(|(oid, _)| algorithm.to_string() == *oid);
    named.map(|(_, hash)| *hash)
}

/// Why it cannot be told whether a signature is genuine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown algorithm {0}")]
pub struct UnknownAlgorithm(pub String);

/// Whether `signature` over `message` was made with the private half of `key`, and by which digest.
///
/// # Errors
/// [`UnknownAlgorithm`] when the key or the algorithm is none of those known here.
pub fn is_signed(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    separate: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<(bool, Hash), UnknownAlgorithm> {
    let unknown = || UnknownAlgorithm(algorithm.oid.to_string());
    if algorithm.oid == RSA_PSS {
        return is_signed_pss(key, algorithm, message, signature);
    }
    let hash = hash_of(algorithm.oid).or(separate).ok_or_else(unknown)?;
    let hashed = hash.of(&[message]);
    let genuine = match key.algorithm.oid {
        RSA => rsa_key(key)?
            .verify(hash.pkcs1(), &hashed, signature)
            .is_ok(),
        EC => is_signed_ec(key, &hashed, signature)?,
        _ => return Err(UnknownAlgorithm(key.algorithm.oid.to_string())),
    };
    Ok((genuine, hash))
}

fn rsa_key(key: &SubjectPublicKeyInfoOwned) -> Result<RsaPublicKey, UnknownAlgorithm> {
    let unknown = || UnknownAlgorithm(key.algorithm.oid.to_string());
    let mut plain = key.clone();
    // A key for PSS alone is the same key under another name.
    plain.algorithm.oid = RSA;
    plain.algorithm.parameters = Some(der::Any::null());
    let bytes = plain.to_der().map_err(|_| unknown())?;
    RsaPublicKey::from_public_key_der(&bytes).map_err(|_| unknown())
}

fn is_signed_pss(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    message: &[u8],
    signature: &[u8],
) -> Result<(bool, Hash), UnknownAlgorithm> {
    let unknown = || UnknownAlgorithm(algorithm.oid.to_string());
    let parameters = algorithm.parameters.as_ref().ok_or_else(unknown)?;
    let parameters = parameters.to_der().map_err(|_| unknown())?;
    let parameters: rsa::pkcs1::RsaPssParams<'_> =
        der::Decode::from_der(&parameters).map_err(|_| unknown())?;
    let hash = Hash::named(parameters.hash.oid).ok_or_else(unknown)?;
    let scheme = hash.pss(parameters.salt_len.into()).ok_or_else(unknown)?;
    let hashed = hash.of(&[message]);
    let genuine = rsa_key(key)?.verify(scheme, &hashed, signature).is_ok();
    Ok((genuine, hash))
}

fn is_signed_ec(
    key: &SubjectPublicKeyInfoOwned,
    hashed: &[u8],
    signature: &[u8],
) -> Result<bool, UnknownAlgorithm> {
    let curve = key.algorithm.parameters.as_ref();
    let curve = curve.and_then(|curve| curve.decode_as::<Oid>().ok());
    let unknown = || UnknownAlgorithm(curve.unwrap_or(key.algorithm.oid).to_string());
    let point = key.subject_public_key.raw_bytes();
    match curve {
        Some(P256) => {
            let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| unknown())?;
            let signature = p256::ecdsa::Signature::from_der(signature);
            Ok(signature.is_ok_and(|signature| key.verify_prehash(hashed, &signature).is_ok()))
        }
        Some(P384) => {
            let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(point).map_err(|_| unknown())?;
            let signature = p384::ecdsa::Signature::from_der(signature);
            Ok(signature.is_ok_and(|signature| key.verify_prehash(hashed, &signature).is_ok()))
        }
        _ => Err(unknown()),
    }
}

#[cfg(test)]
mod tests {
    use der::{Any, Decode};
    use p256::ecdsa::signature::hazmat::PrehashSigner;
    use rsa::RsaPrivateKey;
    use rsa::pkcs1::RsaPssParams;
    use rsa::pkcs8::EncodePublicKey;
    use rsa::rand_core::OsRng;
    use x509_cert::spki::AlgorithmIdentifierOwned;

    use super::*;

    const MESSAGE: &[u8] = "Độc lập - Tự do - Hạnh phúc".as_bytes();

    fn algorithm(oid: &str, parameters: Option<Any>) -> AlgorithmIdentifierOwned {
        let oid = Oid::new(oid).unwrap();
        AlgorithmIdentifierOwned { oid, parameters }
    }

    /// Genuine over the message, and not over another one.
    fn assert_genuine(
        key: &SubjectPublicKeyInfoOwned,
        algorithm: &AlgorithmIdentifierOwned,
        hash: Hash,
        signature: &[u8],
    ) {
        let told = |message: &[u8]| is_signed(key, algorithm, Some(hash), message, signature);
        assert_eq!(told(MESSAGE), Ok((true, hash)));
        assert_eq!(told(b"another"), Ok((false, hash)));
    }

    #[test]
    fn every_digest_and_padding_of_rsa_is_known() {
        let private = RsaPrivateKey::new(&mut OsRng, 1024).unwrap();
        let key = private.to_public_key().to_public_key_der().unwrap();
        let key = SubjectPublicKeyInfoOwned::from_der(key.as_bytes()).unwrap();
        for (oid, hash) in [
            ("1.2.840.113549.1.1.5", Hash::Sha1),
            ("1.2.840.113549.1.1.11", Hash::Sha256),
            ("1.2.840.113549.1.1.12", Hash::Sha384),
            ("1.2.840.113549.1.1.13", Hash::Sha512),
            ("1.2.840.113549.1.1.1", Hash::Sha256),
        ] {
            let signature = private.sign(hash.pkcs1(), &hash.of(&[MESSAGE])).unwrap();
            let algorithm = algorithm(oid, Some(Any::null()));
            assert_genuine(&key, &algorithm, hash, &signature);
        }
        let parameters = Any::encode_from(&RsaPssParams::new::<Sha256>(32)).unwrap();
        let scheme = Hash::Sha256.pss(32).unwrap();
        let hashed = Hash::Sha256.of(&[MESSAGE]);
        let signature = private.sign_with_rng(&mut OsRng, scheme, &hashed).unwrap();
        let algorithm = algorithm("1.2.840.113549.1.1.10", Some(parameters));
        assert_genuine(&key, &algorithm, Hash::Sha256, &signature);
    }

    fn curve_key(curve: Oid, point: &[u8]) -> SubjectPublicKeyInfoOwned {
        SubjectPublicKeyInfoOwned {
            algorithm: AlgorithmIdentifierOwned {
                oid: EC,
                parameters: Some(Any::from(curve)),
            },
            subject_public_key: der::asn1::BitString::from_bytes(point).unwrap(),
        }
    }

    #[test]
    fn both_curves_are_known() {
        let algorithm = algorithm("1.2.840.10045.4.3.2", None);
        let hashed = Hash::Sha256.of(&[MESSAGE]);
        let private = p256::ecdsa::SigningKey::random(&mut OsRng);
        let signature: p256::ecdsa::Signature = private.sign_prehash(&hashed).unwrap();
        let point = private.verifying_key().to_encoded_point(false);
        let key = curve_key(P256, point.as_bytes());
        assert_genuine(
            &key,
            &algorithm,
            Hash::Sha256,
            signature.to_der().as_bytes(),
        );

        let private = p384::ecdsa::SigningKey::random(&mut OsRng);
        let signature: p384::ecdsa::Signature = private.sign_prehash(&hashed).unwrap();
        let point = private.verifying_key().to_encoded_point(false);
        let key = curve_key(P384, point.as_bytes());
        assert_genuine(
            &key,
            &algorithm,
            Hash::Sha256,
            signature.to_der().as_bytes(),
        );
        let other = curve_key(SHA1, point.as_bytes());
        assert!(is_signed(&other, &algorithm, None, MESSAGE, &[]).is_err());
    }
}
