//! Keys that cannot sign, and files that cannot be signed.

use so_doi_thoai::signature::{KeyError, SignError, SigningKey, sign};

use super::maker::{PASSWORD, SIGNER, key_file, notice, now, signed, signer};

#[test]
fn a_wrong_password_is_told_from_a_broken_file() {
    let file = key_file(SIGNER, "Cơ quan chứng thực", 2020..2030);
    for wrong in ["", "Mat-khau1", "Mật-khẩu1 "] {
        let error = SigningKey::open(&file, wrong).unwrap_err();
        assert_eq!(error, KeyError::WrongPassword, "{wrong}");
    }
    let error = SigningKey::open(&file[..file.len() / 2], PASSWORD).unwrap_err();
    assert!(matches!(error, KeyError::NotKeyFile(_)), "{error:?}");
    let error = SigningKey::open(b"no key", PASSWORD).unwrap_err();
    assert!(matches!(error, KeyError::NotKeyFile(_)), "{error:?}");
}

#[test]
fn a_file_without_a_key_is_said() {
    let empty = p12_keystore::KeyStore::new();
    let file = empty.writer(PASSWORD).write().unwrap();
    let error = SigningKey::open(&file, PASSWORD).unwrap_err();
    assert_eq!(error, KeyError::NoKey);
}

#[test]
fn an_expired_certificate_signs_nothing() {
    let file = key_file(SIGNER, "Cơ quan chứng thực", 2020..2025);
    let key = SigningKey::open(&file, PASSWORD).unwrap();
    let error = sign(&notice().pdf, &key, None, now()).unwrap_err();
    assert!(matches!(error, SignError::Expired { .. }), "{error:?}");
}

#[test]
fn a_field_that_is_not_there_is_said_with_those_that_are() {
    let made = notice();
    let error = sign(&made.pdf, &signer(), Some("ChuKy9"), now()).unwrap_err();
    match error {
        SignError::NoField { name, free } => {
            assert_eq!(name, "ChuKy9");
            assert_eq!(free, ["ChuKy1"]);
        }
        other => panic!("{other:?}"),
    }
    let once = signed(&made.pdf, Some("ChuKy1"));
    let error = sign(&once, &signer(), Some("ChuKy1"), now()).unwrap_err();
    assert!(matches!(error, SignError::FieldSigned { .. }), "{error:?}");
}

#[test]
fn nothing_of_a_key_is_in_its_debug_text() {
    assert_eq!(format!("{:?}", signer()), "SigningKey { .. }");
}
