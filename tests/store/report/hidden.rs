//! The register tells of every opinion what others may read, whoever is hidden in its session.

use proptest::prelude::*;
use so_doi_thoai::domain::edition::concealed;
use so_doi_thoai::domain::personal::is_hidden;
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    Closing, Opinion, OpinionKind, SessionId, SessionRecord, SessionState, Speaker, SpeakerKind,
    Voided,
};
use so_doi_thoai::store::Op;
use uuid::Uuid;

use super::super::sample::{Sample, day, office, opinion, session, speaker};
use super::scope;

const NAMES: [&str; 4] = ["Vi Văn Ỏn", "Đậu Thị Kín", "Lô Thị Nguyệt", "Kha Văn Mười"];

/// An opinion: its speaker, its kind, whom its words name, and whether it is voided.
type Raised = (usize, OpinionKind, usize, bool);

fn raised() -> impl Strategy<Value = Raised> {
    let kinds = vec![
        OpinionKind::default(),
        OpinionKind::default(),
        OpinionKind::Complaint,
        OpinionKind::Denunciation,
    ];
    let place = 0..NAMES.len();
    (
        place.clone(),
        proptest::sample::select(kinds),
        place,
        any::<bool>(),
    )
}

fn import(sample: &Sample, kinds: [SpeakerKind; 4], raised: &[Raised]) -> SessionId {
    let speakers = (1..)
        .zip(NAMES)
        .zip(kinds)
        .map(|((number, name), kind)| Speaker {
            number,
            kind,
            ..speaker(name)
        });
    let opinions = (1..)
        .zip(raised)
        .map(|(number, (by, kind, named, is_voided))| Opinion {
            number,
            speaker: u32::try_from(by + 1).unwrap(),
            kind: *kind,
            voided: is_voided.then(|| Voided {
                reason: "ghi nhầm".into(),
            }),
            ..opinion(&format!("Ông {} nói đúng.", NAMES[*named]))
        });
    let record = SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::now_v7(),
        state: SessionState::Held,
        office: office(),
        session: session(),
        speakers: speakers.collect(),
        opinions: opinions.collect(),
        closing: Closing::default(),
    };
    let op = Op::ImportRecord(Box::new(record));
    sample.store.transact(op).wait().unwrap().session.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_register_is_the_record_without_those_who_must_not_be_known(
        kinds in proptest::array::uniform4(proptest::sample::select(SpeakerKind::ALL.to_vec())),
        raised in proptest::collection::vec(raised(), 1..6),
    ) {
        let sample = Sample::new();
        let id = import(&sample, kinds, &raised);
        let read = sample.store.read(move |r| {
            let scope = scope("2026", day(20));
            Ok((r.record(id)?, r.register(&scope)?, r.hiding(&scope, false)?))
        });
        let (record, register, hiding) = read.wait().unwrap();
        let hidden: Vec<u32> = record
            .speakers
            .iter()
            .filter(|speaker| is_hidden(&record, speaker))
            .map(|speaker| speaker.number)
            .collect();
        let found = hiding.iter().flat_map(|hiding| &hiding.record.speakers);
        prop_assert_eq!(found.map(|s| s.number).collect::<Vec<_>>(), hidden.clone());
        let told = concealed(&record).opinions.into_iter();
        let told: Vec<Opinion> = told.filter(|opinion| opinion.voided.is_none()).collect();
        let lines: Vec<Opinion> = register.iter().map(|line| line.opinion.clone()).collect();
        prop_assert_eq!(lines, told);
        for line in &register {
            let by = line.opinion.speaker;
            let named = line.speaker.as_ref().map(|speaker| speaker.number);
            prop_assert_eq!(named, (!hidden.contains(&by)).then_some(by));
        }
    }
}
