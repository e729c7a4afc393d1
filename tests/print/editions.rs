//! Editions read back from the finished file: what an extract counts, what a public one hides.

use proptest::prelude::*;
use so_doi_thoai::disclosure::{self, DisclosureError, Place};
use so_doi_thoai::document::{DocumentError, Edition, Kind, Order, Stage, build};
use so_doi_thoai::domain::edition::UnknownUnit;
use so_doi_thoai::domain::personal::ValueKind;
use so_doi_thoai::domain::{Reworded, SessionRecord, SpeakerKind};
use so_doi_thoai::output::{docx, xlsx};
use so_doi_thoai::progress::Progress;

use super::file_of;
use super::reader::Pdf;
use super::sample::{SECRET, at, day, record};

fn order(kind: Kind, edition: Edition) -> Order {
    let record = record();
    Order {
        edition,
        ..Order::new(kind, record.office.letterhead, Stage::Final)
    }
}

fn public(kind: Kind) -> Order {
    order(kind, Edition::Public)
}

fn unit(kind: Kind, unit: &str) -> Order {
    order(kind, Edition::Unit(unit.into()))
}

/// The kinds that a public edition is made of.
fn published() -> impl Iterator<Item = Kind> {
    let kinds = Kind::ALL.into_iter();
    kinds.filter(|kind| !matches!(kind, Kind::CitizenLetters | Kind::Erratum))
}

#[test]
fn the_public_edition_of_the_sample_holds_no_personal_value() {
    let record = record();
    for kind in published() {
        let bytes = file_of(&public(kind), &record);
        assert_eq!(disclosure::check(&bytes, &record), Ok(()), "{kind:?}");
        let everything = Pdf::read(&bytes).everything();
        for speaker in &record.speakers {
            if speaker.kind != SpeakerKind::Group {
                assert!(
                    !everything.contains(&speaker.name),
                    "{kind:?} {}",
                    speaker.name
                );
            }
        }
        for secret in SECRET
            .iter()
            .chain(&["0912", "Lô Thị Nguyệt", "hộ trồng cam, "])
        {
            assert!(!everything.contains(secret), "{kind:?} {secret}");
        }
    }
    let text = Pdf::read(&file_of(&public(Kind::Minutes), &record)).text();
    for shown in [
        "Bà N.T.M.D., xóm Đồng Tâm",
        "Ông V.V.Ỏ., bản Khe Sậy",
        "Cử tri bản Khe Sậy",
        "hộ bà L.T.N. thoát nghèo",
        "cống Bà Tám",
        "Lê Hữu Thắng",
        "Nguyễn Thị Thúy Hòa",
        "Trần Đình Quý",
    ] {
        assert!(text.contains(shown), "{shown} in {text}");
    }
}

#[test]
fn the_full_edition_is_found_out() {
    let record = record();
    let bytes = file_of(&order(Kind::Minutes, Edition::Full), &record);
    let Err(DisclosureError::Left(leaks)) = disclosure::check(&bytes, &record) else {
        panic!("nothing found");
    };
    let names = leaks
        .iter()
        .filter(|leak| leak.value.kind == ValueKind::Name);
    assert_eq!(names.count(), 9, "all but the group and the secret speaker");
}

#[test]
fn the_public_tables_and_texts_of_word_and_excel_hold_no_personal_value() {
    let record = record();
    let written_at = at(day(2026, 11, 15), 8, 0);
    let progress = Progress::default();
    for kind in published() {
        for (order, is_public) in [
            (public(kind), true),
            (
                order(kind, Edition::Full),
                !kind.tells_opinions() || kind == Kind::OpeningSheet || kind == Kind::ReminderSlips,
            ),
        ] {
            let document = build(&order, &record).unwrap();
            let word = docx::bytes(&document, written_at, &progress).unwrap();
            let found = disclosure::check(&word, &record);
            assert_eq!(found.is_ok(), is_public, "{kind:?} {found:?}");
            if let Ok(sheet) = xlsx::bytes(&document, written_at, &progress) {
                let found = disclosure::check(&sheet, &record);
                assert_eq!(found.is_ok(), is_public, "{kind:?} {found:?}");
            }
        }
    }
}

#[test]
fn planted_names_and_numbers_are_masked_in_every_free_text() {
    let mut record = record();
    let planted =
        "Bà Nguyễn Thị Mỹ Dung (0912.345.678, CCCD 040089012345) đã nói với bà Đậu Thị Kín.";
    record.opinions[0].content.push_str(planted);
    record.opinions[1].answer.text = planted.into();
    record.opinions[2].conclusion.text = planted.into();
    record.closing.assessment = planted.into();
    record.closing.follow_up.push(planted.into());
    record.session.previous_results = planted.into();
    let mut order = public(Kind::Notice);
    order.wording.push(Reworded {
        part: "opening".into(),
        text: planted.into(),
        was: String::new(),
    });
    for order in [public(Kind::Minutes), order] {
        let bytes = file_of(&order, &record);
        assert_eq!(disclosure::check(&bytes, &record), Ok(()));
        let text = Pdf::read(&bytes).text();
        assert!(
            text.contains("Bà N.T.M.D. ((đã ẩn số), CCCD (đã ẩn số)) đã nói với bà (đã ẩn tên)."),
            "{text}"
        );
    }
}

#[test]
fn a_value_that_no_mask_reaches_is_found_with_its_kind_person_and_page() {
    let mut record = record();
    // An official's post is printed as it is typed.
    record.session.chairs[0].post = "Bí thư Đảng ủy, điện thoại 0912 345 678".into();
    let bytes = file_of(&public(Kind::Minutes), &record);
    let Err(DisclosureError::Left(leaks)) = disclosure::check(&bytes, &record) else {
        panic!("nothing found");
    };
    assert_eq!(leaks.len(), 1);
    assert_eq!(leaks[0].value.kind, ValueKind::Phone);
    assert_eq!(leaks[0].value.person, Some(3));
    assert_eq!(leaks[0].place, Place::Page(1));
    let said = DisclosureError::Left(leaks).to_string();
    assert!(!said.contains("0912"), "the log names no value: {said}");
}

#[test]
fn an_official_who_bears_a_speakers_name_may_sign() {
    let mut record = record();
    record.speakers[3].name = "Lê Hữu Thắng".into();
    let bytes = file_of(&public(Kind::Minutes), &record);
    assert_eq!(disclosure::check(&bytes, &record), Ok(()));
    let text = Pdf::read(&bytes).text();
    assert!(text.contains("Ông L.H.T., bản Khe Sậy"));
    assert!(text.contains("Lê Hữu Thắng"));
}

#[test]
fn an_extract_has_the_opinions_of_its_unit_and_says_of_how_many() {
    let record = record();
    let text = Pdf::read(&file_of(&unit(Kind::Notice, " phòng kinh tế "), &record)).text();
    assert!(
        text.contains("(Bản trích: 05 trong tổng số 21 ý kiến, kiến nghị"),
        "{text}"
    );
    assert!(text.contains("Hội nghị đã ghi nhận 21 ý kiến"));
    assert!(text.contains("Trong bản trích này: toàn bộ 05 ý kiến"));
    assert!(text.contains("Đối chiếu trong bản trích: ghi nhận 05 ="));
    for number in 1..=21 {
        let there = text.contains(&format!("Ý kiến số {number:02}:"));
        assert_eq!(there, [1, 3, 6, 9, 20].contains(&number), "{number}");
    }
    // Units that co-operate have their share too.
    let minutes = Pdf::read(&file_of(&unit(Kind::Minutes, "Công an xã"), &record)).text();
    assert!(minutes.contains("bản trích này gồm 03 ý kiến, kiến nghị của 02 tổ chức, cá nhân"));
    let slips = Pdf::read(&file_of(&unit(Kind::TransferSlips, "Công an xã"), &record)).text();
    assert_eq!(slips.matches("Kính gửi:").count(), 1);
}

#[test]
fn an_unknown_unit_is_answered_with_the_units_there_are() {
    let refused = build(&unit(Kind::Notice, "Phòng Không"), &record());
    let Err(DocumentError::UnknownUnit(UnknownUnit { unit, known })) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(unit, "Phòng Không");
    assert!(known.contains(&"Phòng Kinh tế".to_owned()));
    assert!(known.contains(&"Trường Tiểu học".to_owned()));
}

#[test]
fn editions_that_make_no_sense_are_refused() {
    for order in [
        public(Kind::CitizenLetters),
        unit(Kind::CitizenLetters, "Phòng Kinh tế"),
        unit(Kind::Invitation, "Phòng Kinh tế"),
    ] {
        let refused = build(&order, &record());
        let kind = order.kind;
        assert_eq!(refused, Err(DocumentError::NoSuchEdition { kind }));
    }
}

/// Names of no official's words: inside an official's name a speaker's is not looked for.
fn name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("Phan"),
        Just("Trần"),
        Just("Hoà"),
        Just("Thuỷ"),
        Just("Đậu"),
        Just("Ỏn"),
        Just("Văn"),
        Just("Quế"),
        Just("Uẩn"),
        Just("Khuê"),
    ];
    prop::collection::vec(word, 2..5).prop_map(|words| words.join(" "))
}

/// A telephone number as people type it.
fn phone() -> impl Strategy<Value = String> {
    (
        "0[35789][0-9]{2}",
        "[ .-]?",
        "[0-9]{3}",
        "[ .-]?",
        "[0-9]{3}",
    )
        .prop_map(|(a, b, c, d, e)| [a, b, c, d, e].concat())
}

fn planted(record: &mut SessionRecord, people: &[(String, String)]) {
    for (speaker, (name, phone)) in record.speakers.iter_mut().zip(people) {
        speaker.name.clone_from(name);
        speaker.phone.clone_from(phone);
        speaker.kind = SpeakerKind::Person;
    }
    for (index, opinion) in record.opinions.iter_mut().enumerate() {
        let (name, phone) = &people[index % people.len()];
        opinion.content = format!("{} Người nêu: {name} {phone}.", opinion.content);
        opinion.answer.text = format!("Gọi {phone} cho ông {}, {name}", name.to_uppercase());
        opinion.conclusion.lead_unit = format!("hộ {name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_public_file_never_holds_a_kept_name_or_number(
        people in prop::collection::vec((name(), phone()), 11),
    ) {
        let mut record = record();
        planted(&mut record, &people);
        for kind in [Kind::Minutes, Kind::Notice, Kind::Register] {
            let bytes = file_of(&public(kind), &record);
            prop_assert_eq!(disclosure::check(&bytes, &record), Ok(()));
            let everything = Pdf::read(&bytes).everything().to_lowercase();
            let digits: String = everything.chars().filter(char::is_ascii_digit).collect();
            for (name, phone) in &people {
                let name = format!(" {} ", name.to_lowercase());
                prop_assert!(!everything.contains(&name), "{}", name);
                let phone: String = phone.chars().filter(char::is_ascii_digit).collect();
                prop_assert!(!digits.contains(&phone), "{}", phone);
            }
        }
    }
}
