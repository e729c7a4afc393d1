//! A record comes out as it went in.

use proptest::prelude::*;
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    Absence, AttendanceGroup, Closing, Competence, Honorific, Legality, Official, Opinion,
    OpinionKind, Outcome, Satisfaction, Session, SessionForm, SessionKind, SessionRecord,
    SessionState, Signer, Source, Speaker, SpeakerKind, Voided,
};
use so_doi_thoai::import;
use so_doi_thoai::store::{Op, StoreError};
use uuid::Uuid;

use super::sample::{Sample, answered, at, day, office, session, speaker};

fn import(sample: &Sample, record: &SessionRecord) -> Result<SessionRecord, StoreError> {
    let op = Op::ImportRecord(Box::new(record.clone()));
    let id = sample.store.transact(op).wait()?.session.unwrap();
    sample.store.read(move |r| r.record(id)).wait()
}

#[test]
fn the_sample_session_comes_out_as_it_went_in_and_only_once() {
    let sample = Sample::new();
    let record = import::sample::record().unwrap();
    assert_eq!(import(&sample, &record).as_ref(), Ok(&record));
    let session = so_doi_thoai::domain::SessionId(1);
    assert_eq!(
        import(&sample, &record),
        Err(StoreError::AlreadyThere { session })
    );
}

#[test]
fn a_record_with_faults_or_an_open_gate_is_not_taken_in() {
    let sample = Sample::new();
    let mut record = import::sample::record().unwrap();
    record.opinions[2].speaker = 99;
    record.session.chairs.clear();
    let Err(StoreError::Faults(faults)) = import(&sample, &record) else {
        panic!("taken in");
    };
    assert_eq!(faults, record.check());
    let mut record = import::sample::record().unwrap();
    record.state = SessionState::Concluded;
    record.opinions[2].conclusion.outcome = None;
    let refused = import(&sample, &record);
    assert!(matches!(refused, Err(StoreError::GateOpen { .. })));
    let read = sample.store.read(so_doi_thoai::store::Reader::sessions);
    assert!(read.wait().unwrap().is_empty());
}

#[test]
fn a_session_of_five_thousand_opinions_is_kept_and_numbered_on() {
    let sample = Sample::new();
    let opinions = (1..=5_000).map(|number| Opinion {
        number,
        ..answered(&format!("Ý kiến {number}: đề nghị sửa đường. ").repeat(20))
    });
    let record = SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::from_u128(5),
        state: SessionState::Held,
        office: office(),
        session: session(),
        speakers: vec![Speaker {
            number: 1,
            ..speaker("Vi Văn Ỏn")
        }],
        opinions: opinions.collect(),
        closing: Closing::default(),
    };
    let kept = import(&sample, &record).unwrap();
    assert!(kept == record);
    let id = so_doi_thoai::domain::SessionId(1);
    let list = sample.store.read(so_doi_thoai::store::Reader::sessions);
    let list = list.wait().unwrap();
    assert_eq!((list[0].opinions, list[0].concluded), (5_000, 5_000));
    let by = sample.store.read(move |r| r.speakers(id)).wait().unwrap()[0].0;
    assert_eq!(sample.add(id, by).1, 5_001);
}

fn line() -> impl Strategy<Value = String> {
    "[a-zđơưếỏA-Z0-9'\",;–%][a-zđơưếỏ '\",;–%]{0,20}"
}

fn paragraphs() -> impl Strategy<Value = String> {
    "([a-zđơưếỏ '\"\\\\{}]{0,20}\n?){0,3}"
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(line(), 0..4)
}

fn official() -> impl Strategy<Value = Official> {
    let honorific = [
        Honorific::None,
        Honorific::Mr,
        Honorific::Mrs,
        Honorific::Comrade,
    ];
    (
        prop::sample::select(honorific.to_vec()),
        line(),
        paragraph_line(),
    )
        .prop_map(|(honorific, name, post)| Official {
            honorific,
            name,
            post,
        })
}

fn paragraph_line() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), line()]
}

fn some_session() -> impl Strategy<Value = Session> {
    let people = || prop::collection::vec(official(), 1..4);
    let choices = (
        prop::sample::select(SessionKind::ALL.to_vec()),
        prop::sample::select(SessionForm::ALL.to_vec()),
        prop::option::of(1_u32..14),
        prop::option::of(46_u32..60),
    );
    let texts = (line(), line(), official(), paragraphs());
    let lists = (lines(), people(), people(), lines(), lines());
    let groups = (
        prop::collection::vec((line(), any::<u32>()), 0..3),
        prop::collection::vec((line(), paragraph_line()), 0..3),
    );
    (choices, texts, lists, groups).prop_map(|(choices, texts, lists, groups)| Session {
        kind: choices.0,
        form: choices.1,
        connected_points: lists.0,
        subject: texts.0,
        announced_on: choices.2.map(day),
        starts_at: at(7, 45),
        ends_at: choices.3.map(|minute| at(7, minute)),
        place: texts.1,
        chairs: lists.1,
        secretary: texts.2,
        officers: lists.2,
        attendance: groups
            .0
            .into_iter()
            .map(|(name, count)| AttendanceGroup { name, count })
            .collect(),
        absences: groups
            .1
            .into_iter()
            .map(|(who, reason)| Absence { who, reason })
            .collect(),
        basis: lists.3,
        programme: lists.4,
        previous_results: texts.3,
    })
}

fn some_opinion() -> impl Strategy<Value = Opinion> {
    let choices = (
        prop::sample::select(Source::ALL.to_vec()),
        prop::sample::select(OpinionKind::ALL.to_vec()),
        prop::sample::select(Legality::ALL.to_vec()),
        prop::sample::select(Competence::ALL.to_vec()),
        prop::option::of(prop::sample::select(Outcome::ALL.to_vec())),
        prop::sample::select(Satisfaction::ALL.to_vec()),
    );
    let texts = (paragraphs(), paragraphs(), paragraphs(), paragraph_line());
    let rest = (
        lines(),
        prop::option::of(14_u32..30),
        prop::option::of(line()),
    );
    (choices, texts, rest).prop_map(|(choices, texts, rest)| {
        let mut opinion = Opinion {
            speaker: 1,
            source: choices.0,
            kind: choices.1,
            legality: choices.2,
            legality_reason: texts.3.clone(),
            competence: choices.3,
            field: texts.3.clone(),
            content: texts.0,
            voided: rest.2.map(|reason| Voided { reason }),
            ..Opinion::default()
        };
        opinion.answer.by = texts.3;
        opinion.answer.text = texts.1;
        opinion.conclusion.outcome = choices.4;
        opinion.conclusion.satisfaction = choices.5;
        opinion.conclusion.text = texts.2;
        opinion.conclusion.co_units = rest.0;
        opinion.conclusion.due_on = rest.1.map(day);
        opinion
    })
}

fn some_speaker() -> impl Strategy<Value = Speaker> {
    let kinds = prop::sample::select(SpeakerKind::ALL.to_vec());
    let spoke = prop::option::of(0_u32..60);
    (kinds, official(), paragraph_line(), spoke).prop_map(|(kind, who, phone, spoke)| Speaker {
        number: 0,
        kind,
        honorific: who.honorific,
        name: who.name,
        address: who.post.clone(),
        role: who.post,
        phone,
        spoke_at: spoke.map(|minute| at(8, minute).time()),
    })
}

fn some_record() -> impl Strategy<Value = SessionRecord> {
    let speakers = prop::collection::vec(some_speaker(), 1..4);
    let opinions = prop::collection::vec(some_opinion(), 0..6);
    let closing = (
        paragraphs(),
        lines(),
        lines(),
        prop::collection::vec(official(), 0..3),
    );
    let ids = (any::<u128>(), any::<prop::sample::Index>());
    (ids, some_session(), speakers, opinions, closing).prop_map(
        |((id, index), session, mut speakers, mut opinions, closing)| {
            for (number, speaker) in (1..).zip(&mut speakers) {
                speaker.number = number;
            }
            let by = speakers[index.index(speakers.len())].number;
            let many = opinions.len();
            for (number, opinion) in (1..).zip(&mut opinions) {
                opinion.number = number;
                opinion.speaker = by;
                // Whatever stands may be merged into the last one.
                if number as usize == many {
                    opinion.conclusion.outcome = None;
                } else {
                    opinion.conclusion.merged_into = u32::try_from(many).ok();
                }
            }
            SessionRecord {
                format_version: FORMAT_VERSION,
                id: Uuid::from_u128(id),
                state: SessionState::Held,
                office: office(),
                session,
                speakers,
                opinions,
                closing: Closing {
                    assessment: closing.0,
                    follow_up: closing.1,
                    recipients: closing.2,
                    signers: closing
                        .3
                        .into_iter()
                        .map(|who| Signer {
                            authority: who.post.clone(),
                            title: who.name.clone(),
                            name: who.name,
                        })
                        .collect(),
                },
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_record_without_faults_comes_out_as_it_went_in(
        records in prop::collection::vec(some_record(), 1..4)
    ) {
        let sample = Sample::new();
        for record in &records {
            prop_assert_eq!(record.check(), Vec::new());
            let kept = import(&sample, record).unwrap();
            prop_assert_eq!(&kept, record);
        }
    }
}
