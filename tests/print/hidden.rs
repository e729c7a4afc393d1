//! Papers that others see name nobody who must not be known, wherever the name was typed.

use proptest::prelude::*;
use serde_json::Value;
use so_doi_thoai::disclosure::{self, DisclosureError};
use so_doi_thoai::document::{DocumentError, Edition, Kind, Order, Stage, build};
use so_doi_thoai::domain::personal::{Search, ValueKind, Whom};
use so_doi_thoai::domain::{
    Change, Correction, Official, OpinionKind, Reworded, SessionRecord, Speaker, SpeakerKind,
    Voided,
};
use so_doi_thoai::making::{self, Format, MakingError};
use so_doi_thoai::output::xlsx::XlsxError;
use so_doi_thoai::progress::Progress;

use super::file_of;
use super::reader::Pdf;
use super::sample::{at, day, record};

/// How `Đậu Thị Kín` is called in texts, each time so that nobody else can be meant.
const CALLED: [&str; 20] = [
    "Đậu Thị Kín",
    "ĐẬU THỊ KÍN",
    "đậu thị kín",
    "Đậu Kín",
    "Thị Kín",
    "Kín Đậu",
    "bà Kín",
    "Bà Kín",
    "bà Đậu",
    "bà thị kín",
    "cụ Kín",
    "thím Kín",
    "mự Kín",
    "đồng chí Kín",
    "đ/c Kín",
    "hộ Kín",
    "gia đình Kín",
    "cử tri Kín",
    "xóm trưởng Kín",
    "bà Đ.T. Kín",
];

fn draft(kind: Kind, edition: Edition) -> Order {
    Order {
        edition,
        correction: Some(Correction {
            document: "Thông báo số 15/TB-UBND".into(),
            changes: vec![Change {
                place: "mục II".into(),
                wrong: "15/12/2025".into(),
                right: "15/12/2026".into(),
            }],
        }),
        ..Order::new(kind, record().office.letterhead, Stage::Draft)
    }
}

/// The sample with speaker 1 a denouncer who names herself in the text.
fn denounced() -> SessionRecord {
    let mut record = record();
    let speaker = record.speakers.iter_mut().find(|s| s.number == 1).unwrap();
    speaker.name = "Đậu Thị Kín".into();
    speaker.address = "số nhà 12, bản Khe Sậy".into();
    for opinion in record.opinions.iter_mut().filter(|o| o.speaker == 1) {
        opinion.kind = OpinionKind::Denunciation;
        opinion.content = "Tôi là Đậu Thị Kín, CCCD 040089012345. Bà Kín đã gửi đơn.".into();
    }
    record
}

/// Every order of a document of which others may not know all.
fn concealing(record: &SessionRecord) -> Vec<Order> {
    let unit = record.opinions[0].conclusion.lead_unit.clone();
    assert!(!unit.is_empty(), "an extract needs its unit");
    let mut orders = Vec::new();
    for kind in Kind::ALL {
        for edition in [Edition::Full, Edition::Public, Edition::Unit(unit.clone())] {
            let order = draft(kind, edition);
            let is_extract = order.edition.unit().is_some();
            let is_made = kind != Kind::CitizenLetters || order.edition == Edition::Full;
            if order.conceals().is_some() && is_made && (!is_extract || kind.tells_opinions()) {
                orders.push(order);
            }
        }
    }
    assert_eq!(orders.len(), 9 + 10 + 6, "every kind, every edition");
    orders
}

#[test]
fn no_paper_that_others_see_names_a_denouncer() {
    let record = denounced();
    for order in concealing(&record) {
        let document = build(&order, &record).unwrap();
        let said = document.plain_lines().join("\n");
        for hidden in ["Thị Kín", "Bà Kín", "040089012345", "số nhà 12"] {
            let line = said.lines().find(|line| line.contains(hidden));
            assert_eq!(line, None, "{:?} {:?}", order.kind, order.edition);
        }
    }
}

#[test]
fn the_data_within_a_document_names_no_denouncer() {
    let data = format!("{:?}", denounced().for_circulation());
    for hidden in ["Thị Kín", "Bà Kín", "040089012345", "số nhà 12"] {
        assert!(!data.contains(hidden), "{hidden}");
    }
}

/// Whether a text is no name of who is printed by it, no word of a list and no identity.
fn is_free_text(path: &[String]) -> bool {
    let ends_with = |end: &str| path.last().is_some_and(|last| last == end);
    let is_name = ends_with("name") && !path.iter().any(|part| part == "attendance");
    !is_name && path[0] != "office" && !path[0].starts_with("format")
}

/// Puts `said` behind every text of a record, found by the form in which it is exported: what is a
/// word of a list or a date cannot be read back and stays.
fn planted(record: &SessionRecord, said: &str) -> (SessionRecord, usize) {
    fn paths(value: &Value, at: &[String], found: &mut Vec<Vec<String>>) {
        let below = |key: &str| [at, &[key.to_owned()]].concat();
        match value {
            Value::String(_) => found.push(at.to_vec()),
            Value::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    paths(item, &below(&i.to_string()), found);
                }
            }
            Value::Object(fields) => {
                for (key, field) in fields {
                    paths(field, &below(key), found);
                }
            }
            _ => {}
        }
    }
    let mut json = serde_json::to_value(record).unwrap();
    let mut all = Vec::new();
    paths(&json, &[], &mut all);
    let mut count = 0;
    for path in all.iter().filter(|path| is_free_text(path)) {
        let pointer = format!("/{}", path.join("/"));
        let text = json.pointer_mut(&pointer).unwrap();
        let before = text.clone();
        *text = format!("{} {said}.", before.as_str().unwrap()).into();
        if serde_json::from_value::<SessionRecord>(json.clone()).is_ok() {
            count += 1;
        } else {
            *json.pointer_mut(&pointer).unwrap() = before;
        }
    }
    (serde_json::from_value(json).unwrap(), count)
}

/// A record in which no field is missing.
fn full(hidden: &str) -> SessionRecord {
    let mut record = record();
    record.speakers.retain(|speaker| speaker.number <= 8);
    record.opinions.retain(|opinion| opinion.speaker <= 8);
    record.opinions.truncate(14);
    record.speakers[7].name = hidden.into();
    record.session.officers.push(Official {
        name: "Trần Quốc Toản".into(),
        post: "Trưởng Công an xã".into(),
        ..Official::default()
    });
    record.opinions[1].voided = Some(Voided {
        reason: "ghi nhầm".into(),
    });
    record.opinions.iter_mut().for_each(|opinion| {
        opinion.conclusion.lead_unit = "Phòng Kinh tế".into();
    });
    record
}

/// The same with `said` in every part of the document and in its correction.
fn reworded(order: &Order, record: &SessionRecord, said: &str) -> Order {
    let mut order = order.clone();
    let parts = build(&order, record).unwrap().parts;
    order.wording = parts
        .into_iter()
        .map(|part| Reworded {
            text: format!("{} {said}.", part.template),
            was: part.own,
            part: part.key,
        })
        .collect();
    let correction = order.correction.as_mut().unwrap();
    correction.document = format!("{} {said}", correction.document);
    let change = &mut correction.changes[0];
    for text in [&mut change.place, &mut change.wrong, &mut change.right] {
        *text = format!("{text} {said}");
    }
    order
}

/// What a text tells of `Đậu Thị Kín`.
fn told(text: &str) -> Option<&str> {
    let tells = |line: &&str| {
        let line = line.to_lowercase();
        let mut words = line.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word == "kín" || word == "đậu")
    };
    text.lines().find(tells)
}

#[test]
fn a_name_planted_anywhere_is_in_no_paper_that_others_see() {
    let (record, texts) = planted(&full("Đậu Thị Kín"), &CALLED.join("; "));
    assert!(texts > 150, "only {texts} texts");
    let progress = Progress::default();
    let written_at = at(day(2026, 11, 15), 8, 0);
    for order in concealing(&record) {
        let order = reworded(&order, &record, &CALLED.join("; "));
        let name = format!("{:?} {:?}", order.kind, order.edition);
        let document = build(&order, &record).unwrap();
        assert_eq!(told(&document.plain_lines().join("\n")), None, "{name}");
        assert_eq!(told(&document.title), None, "{name}");
        for format in [Format::Pdf, Format::Docx, Format::Xlsx] {
            let made = making::file(&order, &record, format, written_at, &progress);
            match made {
                Ok(bytes) => {
                    if format == Format::Pdf {
                        assert_eq!(told(&Pdf::read(&bytes).everything()), None, "{name}");
                    }
                    let left = disclosure::check_for(&bytes, &record, Whom::Hidden);
                    assert_eq!(left, Ok(()), "{name} {format:?}");
                }
                Err(MakingError::Xlsx(XlsxError::NoTable)) => {}
                Err(error) => panic!("{name} {format:?}: {error:?}"),
            }
        }
    }
    let data = format!("{:?}", record.for_circulation());
    assert_eq!(told(&data), None);
    // The file of those who may know it all tells the name.
    let minutes = Pdf::read(&file_of(&draft(Kind::Minutes, Edition::Full), &record));
    assert!(told(&minutes.text()).is_some());
}

#[test]
fn the_people_of_a_group_are_in_no_public_paper() {
    let group = "Phùng Văn Hậu - Lô Thị May, CÁC HỘ DO XỒNG BÁ CHÒ ĐẠI DIỆN";
    let mut record = full("Đậu Thị Kín");
    record.speakers[1].name = group.into();
    let said = "Ông Phùng Văn Hậu, bà LÔ THỊ MAY và ông Hậu; ông Xồng Bá Chò";
    let (mut planted, _) = planted(&record, said);
    // An official's post is printed as it is typed.
    planted.session.chairs = record.session.chairs;
    planted.session.secretary = record.session.secretary;
    planted.session.officers = record.session.officers;
    planted.closing.signers = record.closing.signers;
    for order in concealing(&planted) {
        if order.edition == Edition::Public {
            let said = build(&order, &planted).unwrap().plain_lines().join("\n");
            for name in [
                "Văn Hậu",
                "VĂN HẬU",
                "LÔ THỊ",
                "Lô Thị",
                "ông Hậu",
                "Bá Chò",
                "BÁ CHÒ",
            ] {
                let line = said.lines().find(|line| line.contains(name));
                assert_eq!(line, None, "{:?}", order.kind);
            }
        }
    }
}

/// A hidden person's house, telephone and identity number in a text that no mask reaches.
#[test]
fn a_finished_paper_that_others_see_is_refused_when_it_tells_of_somebody_hidden() {
    let made = |kind, edition, record: &SessionRecord| {
        let order = draft(kind, edition);
        let (written_at, progress) = (at(day(2026, 11, 15), 8, 0), Progress::default());
        making::file(&order, record, Format::Pdf, written_at, &progress)
    };
    let unit = Edition::Unit("Phòng Kinh tế".into());
    for (leak, kind) in [
        ("bà Kín", ValueKind::Name),
        ("số nhà 12", ValueKind::Address),
        ("0987.001.234", ValueKind::Phone),
        ("040089012345", ValueKind::IdentityNumber),
    ] {
        let mut record = denounced();
        record.speakers[0].phone = "0987 001 234".into();
        let letter = |record: &SessionRecord| made(Kind::CitizenLetters, Edition::Full, record);
        letter(&record).unwrap();
        record.office.name = format!("{}, {leak}", record.office.name);
        for refused in [letter(&record), made(Kind::Notice, unit.clone(), &record)] {
            let Err(MakingError::Disclosure(DisclosureError::Left(leaks))) = refused else {
                panic!("{leak} goes out");
            };
            assert!(
                leaks.iter().any(|leak| leak.value.kind == kind),
                "{leaks:?}"
            );
            // Speaker 8 is secret too and bears the same name.
            let hidden = [Some(1), Some(8)];
            assert!(leaks.iter().all(|leak| hidden.contains(&leak.value.person)));
        }
        // The full minutes stay in the file.
        made(Kind::Minutes, Edition::Full, &record).unwrap();
    }
}

#[test]
fn a_house_of_a_number_alone_is_no_opinions_number() {
    let mut record = denounced();
    record.speakers[0].address = "số 12, bản Khe Sậy".into();
    let bytes = file_of(&draft(Kind::Notice, Edition::Public), &record);
    assert_eq!(disclosure::check(&bytes, &record), Ok(()));
}

#[test]
fn an_extract_for_a_unit_named_after_somebody_hidden_is_made_and_names_nobody() {
    let mut record = denounced();
    record.opinions[2].conclusion.lead_unit = "hộ bà Kín".into();
    for kind in [Kind::Notice, Kind::TransferSlips] {
        let order = draft(kind, Edition::Unit("hộ bà Kín".into()));
        let document = build(&order, &record).unwrap();
        let said = document.plain_lines().join("\n");
        assert_eq!(told(&said), None, "{kind:?}");
        assert!(said.contains("ộ bà (đã ẩn tên)"), "{kind:?} {said}");
    }
    let unknown = build(
        &draft(Kind::Notice, Edition::Unit("hộ bà Lan".into())),
        &record,
    );
    assert!(matches!(unknown, Err(DocumentError::UnknownUnit(_))));
}

/// Two to four different words.
fn name() -> impl Strategy<Value = Vec<&'static str>> {
    let words = vec![
        "Đậu", "Thị", "Kín", "Lô", "Uẩn", "Quế", "Ỏn", "Khuê", "Hoá", "Xuyến",
    ];
    prop::sample::subsequence(words, 2..=4).prop_shuffle()
}

/// A name and how its bearer is called: two or more of its words in any order, or the given name
/// after a form of address.
fn called() -> impl Strategy<Value = (String, String)> {
    let parts = name().prop_flat_map(|words| {
        let all = words.len();
        let part = prop::sample::subsequence(words.clone(), 2..=all).prop_shuffle();
        (Just(words), part)
    });
    let forms = prop::sample::select(vec![
        "ông",
        "bà",
        "Anh",
        "chị",
        "cô",
        "chú",
        "bác",
        "em",
        "cháu",
        "cụ",
        "thím",
        "dì",
        "cậu",
        "mợ",
        "dượng",
        "o",
        "mự",
        "mệ",
        "ngài",
        "thầy",
        "đồng chí",
        "Đ/c",
        "hộ",
        "nhà",
        "gia đình",
        "cử tri",
        "công dân",
        "người dân",
        "mẹ",
        "bố",
        "con",
    ]);
    (parts, forms, any::<bool>()).prop_map(|((words, part), form, is_addressed)| {
        let said = if is_addressed {
            format!("{form} {}", words[words.len() - 1])
        } else {
            part.join(" ")
        };
        (words.join(" "), said)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_somebody_hidden_is_called_is_found_and_goes((name, said) in called()) {
        let (record, _) = planted(&full(&name), &format!("theo {said} nêu"));
        let search = Search::of(&record, Whom::Hidden);
        let content = &record.opinions[0].content;
        prop_assert_eq!(search.found_in(content).len(), 1, "{}", content);
        let given = said.rsplit(' ').next().unwrap();
        for (kind, edition) in [
            (Kind::Minutes, Edition::Public),
            (Kind::Register, Edition::Full),
            (Kind::Notice, Edition::Unit(record.opinions[0].conclusion.lead_unit.clone())),
        ] {
            let order = reworded(&draft(kind, edition), &record, &format!("theo {said} nêu"));
            let document = build(&order, &record).unwrap();
            let lines = document.plain_lines().into_iter();
            for line in lines {
                prop_assert!(!line.contains(&said), "{:?} {}", kind, line);
                prop_assert!(!line.contains(&format!("{given} nêu")), "{:?} {}", kind, line);
            }
        }
    }
}

#[test]
fn papers_without_anybody_hidden_are_made_as_they_are() {
    let mut record = record();
    record
        .speakers
        .retain(|speaker: &Speaker| speaker.kind != SpeakerKind::Secret);
    record.opinions.retain(|opinion| opinion.speaker != 8);
    assert!(Search::of(&record, Whom::Hidden).is_empty());
    assert_eq!(record.for_circulation().session, record.session);
}
