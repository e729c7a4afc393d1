//! Files that cannot be judged: scans, locked, broken, too large, random.

use std::fs::File as Disk;

use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream,
};
use proptest::prelude::*;
use so_doi_thoai::pdf::{File, ReadError, SIZE_LIMIT, lines, load};
use so_doi_thoai::signature::{Comparison, read, verdict};

use super::maker::{Made, authority, notice, now, signed};

/// Pages of one picture each.
fn scan(pages: usize) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let picture = document.add_object(Stream::new(
        Dictionary::from_iter([
            ("Type", Object::Name(b"XObject".to_vec())),
            ("Subtype", Object::Name(b"Image".to_vec())),
            ("Width", 1.into()),
            ("Height", 1.into()),
            ("BitsPerComponent", 8.into()),
            ("ColorSpace", Object::Name(b"DeviceGray".to_vec())),
        ]),
        vec![255],
    ));
    let pictures = Dictionary::from_iter([("Scan", Object::Reference(picture))]);
    let resources = Dictionary::from_iter([("XObject", Object::Dictionary(pictures))]);
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = Stream::new(Dictionary::new(), b"q 595 0 0 842 0 0 cm /Scan Do Q".into());
            let content = document.add_object(content);
            let page = document.add_object(Dictionary::from_iter([
                ("Type", Object::Name(b"Page".to_vec())),
                ("Parent", Object::Reference(tree)),
                (
                    "MediaBox",
                    vec![0.into(), 0.into(), 595.into(), 842.into()].into(),
                ),
                ("Resources", Object::Dictionary(resources.clone())),
                ("Contents", Object::Reference(content)),
            ]));
            Object::Reference(page)
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    document.set_object(
        tree,
        Dictionary::from_iter([
            ("Type", Object::Name(b"Pages".to_vec())),
            ("Kids", Object::Array(kids)),
            ("Count", count.into()),
        ]),
    );
    let catalog = document.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Catalog".to_vec())),
        ("Pages", Object::Reference(tree)),
    ]));
    document.trailer.set("Root", Object::Reference(catalog));
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_scan_is_known_and_not_proved_even_when_it_is_signed() {
    let made = notice();
    let bytes = scan(2);
    let file = File::read(&bytes).unwrap();
    assert!(matches!(file.with_text(), Err(ReadError::NoText)));
    assert_eq!(file.reader().page(0).pictures().count(), 1);
    for bytes in [signed(&bytes, None), bytes] {
        let verdict = made.verdict(&bytes);
        assert_eq!(verdict.comparison, Comparison::Scan);
        assert!(!verdict.is_proved());
    }
}

#[test]
fn a_file_locked_with_a_password_is_said() {
    for user in ["mở", ""] {
        let mut document = Document::load_mem(&notice().pdf).unwrap();
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "chủ",
            user_password: user,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        let read = File::read(&bytes);
        assert!(matches!(read, Err(ReadError::Encrypted)), "{read:?}");
    }
}

#[test]
fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.pdf");
    Disk::create(&path).unwrap().set_len(200 << 20).unwrap();
    let error = load(&path).unwrap_err();
    assert!(matches!(error, ReadError::TooLarge { limit: SIZE_LIMIT }));
    let missing = load(&folder.path().join("none.pdf"));
    assert!(matches!(missing, Err(ReadError::Unreadable(_))));
}

#[test]
fn what_is_no_pdf_and_what_is_a_broken_one_are_told_apart() {
    for bytes in [&b""[..], b"PK\x03\x04", b"{}", &[0; 4096]] {
        assert!(matches!(File::read(bytes), Err(ReadError::NotPdf)));
    }
    let error = File::read(b"%PDF-1.7\nnothing more");
    assert!(matches!(error, Err(ReadError::Broken(_))), "{error:?}");
}

#[test]
fn a_file_cut_short_is_broken_or_differs() {
    let made = notice();
    let bytes = signed(&made.pdf, Some("ChuKy1"));
    for part in 1..12 {
        let cut = &bytes[..bytes.len() * part / 12];
        if let Ok(verdict) = verdict(cut, &locked(&made), &[], now()) {
            assert!(!verdict.is_proved(), "{part}/12");
        }
    }
}

fn locked(made: &Made) -> so_doi_thoai::signature::Locked<'_> {
    so_doi_thoai::signature::Locked {
        pdf: &made.pdf,
        slots: &made.slots,
        mark: "",
        number: None,
        dated_on: None,
    }
}

#[test]
fn a_stream_that_unpacks_without_end_is_not_followed() {
    use std::io::Write;
    let mut bytes = scan(1);
    let mut document = Document::load_mem(&bytes).unwrap();
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![b' '; 1 << 20];
    (0..200).for_each(|_| encoder.write_all(&zeros).unwrap());
    let coded = Dictionary::from_iter([("Filter", Object::Name(b"FlateDecode".to_vec()))]);
    let bomb = document.add_object(Stream::new(coded, encoder.finish().unwrap()));
    let page = document.get_pages()[&1];
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Contents", Object::Reference(bomb));
    bytes.clear();
    document.save_to(&mut bytes).unwrap();
    let page = File::read(&bytes).unwrap().reader().page(0);
    assert!(!page.is_whole);
}

#[test]
fn a_form_that_paints_itself_is_followed_to_an_end() {
    let mut document = Document::load_mem(&scan(1)).unwrap();
    let form = document.new_object_id();
    let own = Dictionary::from_iter([("Me", Object::Reference(form))]);
    let own = Dictionary::from_iter([("XObject", Object::Dictionary(own))]);
    let content = b"/Me Do /Me Do /Me Do /Me Do".to_vec();
    let stream = Stream::new(
        Dictionary::from_iter([
            ("Subtype", Object::Name(b"Form".to_vec())),
            ("Resources", Object::Dictionary(own.clone())),
        ]),
        content.clone(),
    );
    document.set_object(form, stream);
    let content = document.add_object(Stream::new(Dictionary::new(), content));
    let page = document.get_pages()[&1];
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Resources", Object::Dictionary(own));
    page.set("Contents", Object::Reference(content));
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(!File::read(&bytes).unwrap().reader().page(0).is_whole);
}

/// Everything that can be asked of a file.
fn ask_all(bytes: &[u8]) {
    let Ok(file) = File::read(bytes) else {
        return;
    };
    let mut reader = file.reader();
    for index in 0..file.page_count().min(4) {
        std::hint::black_box(lines(&reader.page(index)));
    }
    let authorities = [authority("Cơ quan chứng thực")];
    std::hint::black_box((
        file.attachments(),
        file.particulars(),
        read(&file, bytes, &authorities, now()),
    ));
}

fn signed_notice() -> &'static (Made, Vec<u8>) {
    static SIGNED: std::sync::OnceLock<(Made, Vec<u8>)> = std::sync::OnceLock::new();
    SIGNED.get_or_init(|| {
        let made = notice();
        let signed = signed(&made.pdf, Some("ChuKy1"));
        (made, signed)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_read_without_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        ask_all(&bytes);
        ask_all(&[b"%PDF-1.7\n", bytes.as_slice()].concat());
    }

    #[test]
    fn a_signed_file_damaged_anywhere_is_read_without_a_fault_and_not_proved(
        places in proptest::collection::vec((any::<proptest::sample::Index>(), 1..=u8::MAX), 1..40),
    ) {
        let (made, signed) = signed_notice();
        let mut bytes = signed.clone();
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] ^= byte;
        }
        ask_all(&bytes);
        // The room of the signature alone is not covered, and white space at the very end.
        let hole = signed.windows(20).rposition(|window| window == [b'0'; 20]).unwrap();
        let is_covered = (0..signed.len()).any(|at| bytes[at] != signed[at] && (at < made.pdf.len() || at > hole + 20));
        if let Ok(verdict) = verdict(&bytes, &locked(made), &[], now()) {
            prop_assert!(!is_covered || !verdict.is_proved());
        }
    }
}
