//! What the tests sign: a document, keys, authorities; all made here.

use std::str::FromStr;
use std::sync::OnceLock;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use der::asn1::{Any, BitString, ObjectIdentifier, OctetString, SetOfVec, Utf8StringRef};
use der::{Decode, Encode};
use p12_keystore::{Certificate as Stored, KeyStore, KeyStoreEntry, PrivateKeyChain};
use rsa::pkcs1v15::Pkcs1v15Sign;
use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey};
use rsa::sha2::{Digest, Sha256};
use rsa::{RsaPrivateKey, RsaPublicKey};
use so_doi_thoai::document::{Kind, Order, Stage, build};
use so_doi_thoai::domain::SessionRecord;
use so_doi_thoai::output::pdf::{self, Options};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::signature::{Authority, Locked, SigningKey, Verdict, sign, verdict};
use so_doi_thoai::typeset::{PlacedSlot, typeset};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::Extension;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::{Time, Validity};
use x509_cert::{Certificate, TbsCertificate, Version};

pub const SIGNER: &str = "Nguyễn Thị Ngữ";
pub const PASSWORD: &str = "Mật-khẩu1";

/// A final document of the sample session as it is locked.
pub struct Made {
    pub pdf: Vec<u8>,
    pub slots: Vec<PlacedSlot>,
}

pub fn record() -> SessionRecord {
    so_doi_thoai::import::sample::record().unwrap()
}

pub fn now() -> DateTime<Utc> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    day.and_hms_opt(2, 30, 0).unwrap().and_utc()
}

pub fn made_of(kind: Kind, record: &SessionRecord, fields: bool) -> Made {
    let order = Order::new(kind, record.office.letterhead, Stage::Final);
    ordered(&order, record, fields)
}

pub fn ordered(order: &Order, record: &SessionRecord, fields: bool) -> Made {
    let progress = Progress::default();
    let document = build(order, record).unwrap();
    let pages = typeset(&document, &progress).unwrap();
    let written_at = NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    let options = Options {
        fields,
        ..Options::at(written_at.and_hms_opt(8, 0, 0).unwrap())
    };
    Made {
        pdf: pdf::bytes(&pages, options, &progress).unwrap(),
        slots: pages.slots(),
    }
}

/// The notice of the sample with named fields.
pub fn notice() -> Made {
    made_of(Kind::Notice, &record(), true)
}

impl Made {
    pub fn verdict(&self, bytes: &[u8]) -> Verdict {
        self.verdict_with(bytes, &[authority("Cơ quan chứng thực")])
    }

    pub fn verdict_with(&self, bytes: &[u8], authorities: &[Authority]) -> Verdict {
        let locked = Locked {
            pdf: &self.pdf,
            slots: &self.slots,
            mark: "",
            number: None,
            dated_on: None,
        };
        verdict(bytes, &locked, authorities, now()).unwrap()
    }
}

/// Signs into `ChuKy1`, or unseen where there is no field.
pub fn signed(bytes: &[u8], field: Option<&str>) -> Vec<u8> {
    sign(bytes, &signer(), field, now()).unwrap()
}

pub fn signer() -> SigningKey {
    SigningKey::open(
        &key_file(SIGNER, "Cơ quan chứng thực", 2020..2030),
        PASSWORD,
    )
    .unwrap()
}

fn keys() -> &'static [RsaPrivateKey; 2] {
    static KEYS: OnceLock<[RsaPrivateKey; 2]> = OnceLock::new();
    KEYS.get_or_init(|| {
        let key = || RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).unwrap();
        [key(), key()]
    })
}

/// A certificate of an authority's own.
pub fn authority(name: &str) -> Authority {
    let certificate = certificate(name, name, &keys()[0], 2015..2035, true);
    Authority::read(&certificate.to_der().unwrap()).unwrap()
}

/// A certificate of another key under an authority's name.
pub fn impostor(name: &str) -> Authority {
    let certificate = certificate(name, name, &keys()[1], 2015..2035, true);
    Authority::read(&certificate.to_der().unwrap()).unwrap()
}

/// A PKCS#12 file of a signer, valid from the first day of a year to that of another one.
pub fn key_file(name: &str, issuer: &str, years: std::ops::Range<u64>) -> Vec<u8> {
    let stored =
        |certificate: &Certificate| Stored::from_der(&certificate.to_der().unwrap()).unwrap();
    let own = certificate(name, issuer, &keys()[1], years, false);
    let above = certificate(issuer, issuer, &keys()[0], 2015..2035, true);
    let key = keys()[1].to_pkcs8_der().unwrap();
    let chain = PrivateKeyChain::new(key.as_bytes(), [1], [stored(&own), stored(&above)]);
    let mut store = KeyStore::new();
    store.add_entry("key", KeyStoreEntry::PrivateKeyChain(chain));
    store.writer(PASSWORD).write().unwrap()
}

/// A key whose certificate is two steps below the authority `root`.
pub fn key_file_below(root: &str, may_issue: bool) -> Vec<u8> {
    const MIDDLE: &str = "Cơ quan chứng thực cấp hai";
    let stored =
        |certificate: Certificate| Stored::from_der(&certificate.to_der().unwrap()).unwrap();
    let own = certificate(SIGNER, MIDDLE, &keys()[1], 2020..2030, false);
    let middle = certificate(MIDDLE, root, &keys()[0], 2015..2035, may_issue);
    let key = keys()[1].to_pkcs8_der().unwrap();
    let chain = PrivateKeyChain::new(key.as_bytes(), [1], [stored(own), stored(middle)]);
    let mut store = KeyStore::new();
    store.add_entry("key", KeyStoreEntry::PrivateKeyChain(chain));
    store.writer(PASSWORD).write().unwrap()
}

fn certificate(
    name: &str,
    issuer: &str,
    key: &RsaPrivateKey,
    years: std::ops::Range<u64>,
    may_issue: bool,
) -> Certificate {
    let public = RsaPublicKey::from(key).to_public_key_der().unwrap();
    let algorithm = AlgorithmIdentifierOwned {
        oid: ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11"),
        parameters: Some(Any::null()),
    };
    let constraints = may_issue.then(|| Extension {
        extn_id: ObjectIdentifier::new_unwrap("2.5.29.19"),
        critical: true,
        extn_value: OctetString::new([0x30, 0x03, 0x01, 0x01, 0xff]).unwrap(),
    });
    let tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&[1, years.start.to_be_bytes()[7]]).unwrap(),
        signature: algorithm.clone(),
        issuer: named(issuer),
        validity: Validity {
            not_before: first_of(years.start),
            not_after: first_of(years.end),
        },
        subject: named(name),
        subject_public_key_info: SubjectPublicKeyInfoOwned::from_der(public.as_bytes()).unwrap(),
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: constraints.map(|one| vec![one]),
    };
    let hashed = Sha256::digest(tbs_certificate.to_der().unwrap());
    let signature = keys()[0]
        .sign(Pkcs1v15Sign::new::<Sha256>(), &hashed)
        .unwrap();
    Certificate {
        tbs_certificate,
        signature_algorithm: algorithm,
        signature: BitString::from_bytes(&signature).unwrap(),
    }
}

fn named(name: &str) -> Name {
    let attribute = |oid: &str, value: &str| {
        let value = Any::encode_from(&Utf8StringRef::new(value).unwrap()).unwrap();
        let attribute = AttributeTypeAndValue {
            oid: ObjectIdentifier::from_str(oid).unwrap(),
            value,
        };
        RelativeDistinguishedName(SetOfVec::try_from(vec![attribute]).unwrap())
    };
    RdnSequence(vec![
        attribute("2.5.4.10", "Ủy ban nhân dân xã Bình Lộc"),
        attribute("2.5.4.3", name),
    ])
}

fn first_of(year: u64) -> Time {
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).unwrap(), 1, 1).unwrap();
    let seconds = day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
    let since = Duration::from_secs(u64::try_from(seconds).unwrap());
    Time::try_from(std::time::UNIX_EPOCH + since).unwrap()
}
