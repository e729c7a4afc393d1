//! Numbers: given once, without gaps, never again.

use so_doi_thoai::domain::{OpinionId, SessionId, Source, SpeakerId, Voided};
use so_doi_thoai::store::{Floor, Op, OpKind, Slip, StoreError};

use super::sample::{Sample, opinion, session, speaker};

#[test]
fn opinions_are_numbered_from_one_without_gaps_in_each_session() {
    let sample = Sample::new();
    let (first, by_first) = sample.session();
    let (second, by_second) = sample.session();
    let numbers = [
        sample.add(first, by_first).1,
        sample.add(second, by_second).1,
        sample.add(first, by_first).1,
        sample.add(first, by_first).1,
    ];
    assert_eq!(numbers, [1, 1, 2, 3]);
}

#[test]
fn a_voided_number_is_not_given_again() {
    let mut sample = Sample::new();
    let (id, by) = sample.session();
    let (last, _) = sample.add(id, by);
    let mut voided = opinion("ghi nhầm");
    voided.voided = Some(Voided {
        reason: "ghi nhầm".into(),
    });
    let op = Op::EditOpinion(last, Box::new(voided));
    sample.store.transact(op).wait().unwrap();
    sample.reopen();
    assert_eq!(sample.add(id, by).1, 2);
    assert!(sample.opinions(id)[0].voided.is_some());
}

#[test]
fn undo_gives_no_number_back() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    sample.add(id, by);
    let undone = sample.store.transact(Op::Undo).wait();
    assert_eq!(undone, Err(StoreError::NotTakenBack(OpKind::RaiseOpinion)));
    assert_eq!(sample.add(id, by).1, 2);
}

#[test]
fn the_number_in_an_edit_is_ignored() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    let mut edit = opinion("Đề nghị sửa đường");
    edit.number = 77;
    let op = Op::EditOpinion(first, Box::new(edit));
    let changed = sample.store.transact(op).wait().unwrap();
    assert_eq!(changed.opinion, Some((first, 1)));
    assert_eq!(sample.opinions(id)[0].number, 1);
}

#[test]
fn a_failed_addition_uses_up_no_number() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let op = Op::RaiseOpinion {
        session: id,
        floor: Floor::Known(SpeakerId(99)),
        opinion: Box::default(),
    };
    let refused = sample.store.transact(op).wait();
    assert_eq!(refused, Err(StoreError::NoSuchSpeaker(SpeakerId(99))));
    let op = Op::RaiseOpinion {
        session: id,
        floor: Floor::New(Box::new(speaker(""))),
        opinion: Box::default(),
    };
    let refused = sample.store.transact(op).wait();
    assert!(matches!(refused, Err(StoreError::Faults(_))));
    assert_eq!(
        sample
            .store
            .read(move |r| r.speakers(id))
            .wait()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(sample.add(id, by).1, 1);
}

#[test]
fn a_new_speaker_and_the_opinion_get_their_numbers_together() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    let op = Op::RaiseOpinion {
        session: id,
        floor: Floor::New(Box::new(speaker("Phan Bá Kỷ"))),
        opinion: Box::new(opinion("Kênh N4 bồi lắng")),
    };
    let raised = sample.store.transact(op).wait().unwrap();
    assert_eq!(raised.speaker.map(|(_, number)| number), Some(2));
    assert_eq!(raised.opinion.map(|(_, number)| number), Some(1));
    let kept = &sample.opinions(id)[0];
    assert_eq!(
        (kept.speaker, kept.content.as_str()),
        (2, "Kênh N4 bồi lắng")
    );
}

#[test]
fn slips_of_one_person_share_the_speaker_but_secret_people_do_not() {
    let sample = Sample::new();
    let created = sample
        .store
        .transact(Op::CreateSession(Box::new(session())));
    let id = created.wait().unwrap().session.unwrap();
    let mut secret = speaker("");
    secret.kind = so_doi_thoai::domain::SpeakerKind::Secret;
    let slip = |speaker: &so_doi_thoai::domain::Speaker, content: &str| Slip {
        speaker: speaker.clone(),
        field: "Giao thông".into(),
        content: content.into(),
        source: Source::SentBefore,
    };
    let person = speaker("Hoàng Văn Tám");
    let slips = vec![
        slip(&person, "a"),
        slip(&secret, "b"),
        slip(&person, "c"),
        slip(&secret, "d"),
    ];
    let changed = sample
        .store
        .transact(Op::AddSlips(id, slips))
        .wait()
        .unwrap();
    assert_eq!(changed.opinion.map(|(_, number)| number), Some(4));
    let opinions = sample.opinions(id);
    let speakers: Vec<u32> = opinions.iter().map(|o| o.speaker).collect();
    assert_eq!(speakers, [1, 2, 1, 3]);
    assert!(opinions.iter().all(|o| o.source == Source::SentBefore));
}

#[test]
fn what_is_not_there_is_named() {
    let sample = Sample::new();
    let id = SessionId(9);
    let op = Op::EditSession(id, Box::new(session()));
    let refused = sample.store.transact(op).wait();
    assert_eq!(refused, Err(StoreError::NoSuchSession(id)));
    let op = Op::EditOpinion(OpinionId(9), Box::new(opinion("a")));
    let refused = sample.store.transact(op).wait();
    assert_eq!(refused, Err(StoreError::NoSuchOpinion(OpinionId(9))));
    let read = sample.store.read(move |r| r.record(id)).wait();
    assert_eq!(read, Err(StoreError::NoSuchSession(id)));
}
