//! A file that came back as it should, and what is read from its signatures.

use so_doi_thoai::document::Kind;
use so_doi_thoai::signature::{Integrity, State, Trust, Verdict, sign};

use super::maker::{self, SIGNER, authority, key_file, made_of, notice, now, record, signed};

#[test]
fn a_document_signed_in_its_field_is_proved() {
    let made = notice();
    let verdict = made.verdict(&signed(&made.pdf, Some("ChuKy1")));
    assert!(verdict.is_proved(), "{verdict:?}");
    let [judged] = verdict.signatures.as_slice() else {
        panic!("{verdict:?}");
    };
    let signature = &judged.signature;
    assert_eq!(signature.field, "ChuKy1");
    let signer = signature.signer.as_ref().unwrap();
    assert_eq!(signer.name, SIGNER);
    assert_eq!(signer.organisation, "Ủy ban nhân dân xã Bình Lộc");
    assert_eq!(signature.signed_at, Some(now()));
    assert!(signature.covers_all && !signature.is_weak);
    let by = "Cơ quan chứng thực".to_owned();
    assert_eq!(signature.trust, Trust::Trusted { by });
}

#[test]
fn a_verdict_that_was_kept_reads_back_as_it_was() {
    let made = notice();
    for bytes in [signed(&made.pdf, Some("ChuKy1")), made.pdf.clone()] {
        let verdict = made.verdict(&bytes);
        let kept = serde_json::to_string(&verdict).unwrap();
        let again: Verdict = serde_json::from_str(&kept).unwrap();
        assert_eq!(again, verdict);
    }
}

#[test]
fn what_was_there_stays_byte_for_byte() {
    let made = notice();
    let bytes = signed(&made.pdf, Some("ChuKy1"));
    assert!(bytes.starts_with(&made.pdf));
}

#[test]
fn a_signed_file_stays_an_archive() {
    let made = notice();
    for field in [Some("ChuKy1"), None] {
        let document = lopdf::Document::load_mem(&signed(&made.pdf, field)).unwrap();
        let catalog = document.catalog().unwrap();
        assert!(catalog.has(b"Metadata") && catalog.has(b"OutputIntents"));
        let packet = so_doi_thoai::pdf::File::read(&signed(&made.pdf, field)).unwrap();
        let packet = packet.particulars().packet;
        assert!(packet.contains("<pdfaid:part>2</pdfaid:part>"));
        // Every widget is printed, and seen ones have an appearance (ISO 19005-2, 6.3).
        for object in document.objects.values() {
            let Ok(widget) = object.as_dict() else {
                continue;
            };
            if widget.get(b"Subtype").and_then(lopdf::Object::as_name).ok() != Some(b"Widget") {
                continue;
            }
            assert_eq!(widget.get(b"F").unwrap().as_i64().unwrap() & 0b111, 0b100);
            let rect = widget.get(b"Rect").unwrap().as_array().unwrap();
            let is_unseen = rect[0].as_float().unwrap() >= rect[2].as_float().unwrap();
            assert!(is_unseen || widget.has(b"AP"));
        }
    }
}

#[test]
fn a_file_without_fields_is_signed_unseen() {
    let made = made_of(Kind::Minutes, &record(), false);
    let verdict = made.verdict(&signed(&made.pdf, None));
    assert!(verdict.is_proved(), "{verdict:?}");
}

#[test]
fn an_unsigned_file_is_the_same_but_not_proved() {
    let made = notice();
    let verdict = made.verdict(&made.pdf);
    assert!(verdict.comparison.is_same());
    assert!(verdict.signatures.is_empty() && !verdict.is_proved());
}

#[test]
fn a_file_signed_twice_is_proved_by_both() {
    let made = made_of(Kind::Minutes, &record(), true);
    let once = signed(&made.pdf, Some("ChuKy1"));
    let twice = signed(&once, Some("ChuKy2"));
    let verdict = made.verdict(&twice);
    assert!(verdict.is_proved(), "{verdict:?}");
    let covers: Vec<bool> = verdict
        .signatures
        .iter()
        .map(|judged| judged.signature.covers_all)
        .collect();
    assert_eq!(covers, [false, true]);
    assert_eq!(verdict.signatures[0].signature.revision, once.len());
    let third = signed(&twice, None);
    assert_eq!(made.verdict(&third).signatures.len(), 3);
}

#[test]
fn a_signer_of_an_unknown_authority_is_told_from_an_altered_file() {
    let made = notice();
    let bytes = signed(&made.pdf, Some("ChuKy1"));
    let verdict = made.verdict_with(&bytes, &[authority("Một cơ quan khác")]);
    let judged = &verdict.signatures[0];
    assert_eq!(judged.state, State::Intact);
    let issuer = "Cơ quan chứng thực".to_owned();
    assert_eq!(judged.signature.trust, Trust::UnknownAuthority { issuer });
    let verdict = made.verdict_with(&bytes, &[]);
    let trust = &verdict.signatures[0].signature.trust;
    assert!(matches!(trust, Trust::UnknownAuthority { .. }));
}

#[test]
fn a_chain_is_followed_up_to_the_authority_through_those_who_may_issue_alone() {
    let made = notice();
    let root = authority("Cơ quan chứng thực gốc");
    for (may_issue, is_trusted) in [(true, true), (false, false)] {
        let file = maker::key_file_below("Cơ quan chứng thực gốc", may_issue);
        let key = so_doi_thoai::signature::SigningKey::open(&file, maker::PASSWORD).unwrap();
        let bytes = sign(&made.pdf, &key, Some("ChuKy1"), now()).unwrap();
        let verdict = made.verdict_with(&bytes, std::slice::from_ref(&root));
        let signature = &verdict.signatures[0].signature;
        assert_eq!(signature.chain.len(), 2);
        let trust = &signature.trust;
        assert_eq!(
            matches!(trust, Trust::Trusted { .. }),
            is_trusted,
            "{trust:?}"
        );
    }
}

#[test]
fn an_authority_of_the_same_name_with_another_key_is_not_believed() {
    let made = notice();
    let bytes = signed(&made.pdf, Some("ChuKy1"));
    let impostor = maker::impostor("Cơ quan chứng thực");
    let verdict = made.verdict_with(&bytes, &[impostor]);
    let trust = &verdict.signatures[0].signature.trust;
    assert!(matches!(trust, Trust::UnknownAuthority { .. }), "{trust:?}");
}

#[test]
fn a_certificate_that_did_not_hold_when_it_signed_is_said() {
    let made = notice();
    let file = key_file(SIGNER, "Cơ quan chứng thực", 2020..2024);
    let key = so_doi_thoai::signature::SigningKey::open(&file, maker::PASSWORD).unwrap();
    let then = now() - chrono::Duration::days(365 * 4);
    let mut bytes = sign(&made.pdf, &key, Some("ChuKy1"), then).unwrap();
    assert!(made.verdict(&bytes).is_proved());
    // The time lies outside what is signed cryptographically only in its own dictionary, which is
    // covered: a signature of another time is made anew.
    let at = bytes.windows(6).rposition(|w| w == b"D:2022").unwrap();
    bytes[at + 5] = b'6';
    let verdict = made.verdict(&bytes);
    let signature = &verdict.signatures[0].signature;
    assert_eq!(signature.integrity, Integrity::Altered);
    assert!(matches!(signature.trust, Trust::Expired { .. }));
}
