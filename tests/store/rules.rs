//! What the store lets be written.

use so_doi_thoai::domain::fault::Problem;
use so_doi_thoai::domain::gate::Missing;
use so_doi_thoai::domain::text::TextProblem;
use so_doi_thoai::domain::{Closing, Fault, ListKind, Outcome, SessionState, SpeakerKind};
use so_doi_thoai::store::{Changed, Op, Reader, StoreError};

use super::sample::{Sample, answered, at, day, office, opinion, raise, session, speaker};

fn transact(sample: &Sample, op: Op) -> Result<Changed, StoreError> {
    sample.store.transact(op).wait()
}

fn faults(refused: Result<Changed, StoreError>) -> Vec<Fault> {
    match refused {
        Err(StoreError::Faults(faults)) => faults,
        other => panic!("{other:?}"),
    }
}

fn fault(path: &str, problem: Problem) -> Fault {
    Fault {
        path: path.into(),
        problem,
    }
}

#[test]
fn faults_are_named_and_nothing_is_written() {
    let sample = Sample::new();
    let mut bad = session();
    bad.chairs.clear();
    bad.ends_at = Some(at(7, 0));
    let found = faults(transact(&sample, Op::CreateSession(Box::new(bad))));
    let paths: Vec<&str> = found.iter().map(|f| f.path.as_str()).collect();
    assert_eq!(paths, ["session.ends_at", "session.chairs"]);
    assert!(
        sample
            .store
            .read(Reader::sessions)
            .wait()
            .unwrap()
            .is_empty()
    );

    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    sample.write(first, "Đề nghị sửa đường");
    let mut bad = opinion(&"ế".repeat(200_000));
    bad.speaker = 5;
    bad.conclusion.due_on = Some(day(13));
    let found = faults(transact(&sample, Op::EditOpinion(first, Box::new(bad))));
    let too_long = TextProblem::TooLong {
        limit: 20_000,
        length: 200_000,
    };
    assert_eq!(
        found,
        [
            fault("opinions[0].content", Problem::Text(too_long)),
            fault(
                "opinions[0].conclusion.due_on",
                Problem::DueBeforeSession {
                    due_on: day(13),
                    session_on: day(14)
                }
            ),
            fault("opinions[0].speaker", Problem::UnknownSpeaker(5)),
        ]
    );
    assert_eq!(sample.opinions(id)[0].content, "Đề nghị sửa đường");
}

#[test]
fn long_names_and_control_characters_are_refused() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    let mut bad = speaker(&"a".repeat(300));
    bad.address = "xóm\u{7} Đồng Tâm".into();
    let found = faults(transact(&sample, raise(id, bad)));
    let problems: Vec<(&str, &Problem)> = found
        .iter()
        .map(|f| (f.path.as_str(), &f.problem))
        .collect();
    let too_long = Problem::Text(TextProblem::TooLong {
        limit: 120,
        length: 300,
    });
    let control = Problem::Text(TextProblem::ControlCharacter('\u{7}'));
    assert_eq!(
        problems,
        [
            ("speakers[1].name", &too_long),
            ("speakers[1].address", &control)
        ]
    );
}

#[test]
fn text_is_composed_on_entry() {
    let sample = Sample::new();
    let mut decomposed = session();
    decomposed.chairs[0].name = "Le\u{302} Hu\u{31b}\u{303}u Tha\u{306}\u{301}ng".into();
    let created = transact(&sample, Op::CreateSession(Box::new(decomposed))).unwrap();
    let id = created.session.unwrap();
    let (kept, _) = sample.store.read(move |r| r.session(id)).wait().unwrap();
    assert_eq!(kept.chairs[0].name, "Lê Hữu Thắng");
}

#[test]
fn a_concluded_session_is_locked_until_it_is_held_again() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    for op in [
        Op::SetOffice(Box::new(office())),
        Op::EditOpinion(first, Box::new(answered("Đề nghị sửa đường"))),
        Op::SetState(id, SessionState::Concluded),
    ] {
        transact(&sample, op).unwrap();
    }
    let edits = || {
        [
            Op::EditSession(id, Box::new(session())),
            Op::EditSpeaker(by, Box::new(speaker("A"))),
            Op::EditOpinion(first, Box::new(opinion("b"))),
            raise(id, speaker("A")),
            Op::AddSlips(id, Vec::new()),
            Op::SetClosing(id, Box::default()),
            Op::SetState(id, SessionState::Planned),
        ]
    };
    for op in edits() {
        let kind = op.kind();
        assert_eq!(
            transact(&sample, op),
            Err(StoreError::Locked(id)),
            "{kind:?}"
        );
    }
    transact(&sample, Op::SetState(id, SessionState::Held)).unwrap();
    for op in edits() {
        transact(&sample, op).unwrap();
    }
}

#[test]
fn concluding_with_an_open_gate_is_refused_with_what_is_missing() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    transact(&sample, Op::SetOffice(Box::new(office()))).unwrap();
    let conclude = || transact(&sample, Op::SetState(id, SessionState::Concluded));
    let nothing = StoreError::GateOpen {
        recorded: 0,
        missing: Vec::new(),
    };
    assert_eq!(conclude(), Err(nothing));
    let (first, _) = sample.add(id, by);
    let mut assigned = opinion("Đề nghị sửa đường");
    assigned.conclusion.outcome = Some(Outcome::Assigned);
    transact(&sample, Op::EditOpinion(first, Box::new(assigned))).unwrap();
    let missing = vec![(1, Missing::Unit), (1, Missing::DueDate)];
    assert_eq!(
        conclude(),
        Err(StoreError::GateOpen {
            recorded: 1,
            missing
        })
    );
}

#[test]
fn concluding_without_an_office_is_refused() {
    let sample = Sample::new();
    let (id, first) = sample.own_session();
    transact(&sample, Op::EditOpinion(first, Box::new(answered("a")))).unwrap();
    let found = faults(transact(&sample, Op::SetState(id, SessionState::Concluded)));
    assert_eq!(found[0].path, "office.name");
}

#[test]
fn a_concluded_session_keeps_its_office_and_others_follow_the_current_one() {
    let sample = Sample::new();
    let (id, first) = sample.own_session();
    let (other, _) = sample.own_session();
    let mut renamed = office();
    renamed.name = "Ủy ban nhân dân phường Bình Lộc".into();
    for op in [
        Op::SetOffice(Box::new(office())),
        Op::EditOpinion(first, Box::new(answered("Đề nghị sửa đường"))),
        Op::SetState(id, SessionState::Concluded),
        Op::SetOffice(Box::new(renamed.clone())),
    ] {
        transact(&sample, op).unwrap();
    }
    let name = |id| {
        sample
            .store
            .read(move |r| r.record(id))
            .wait()
            .unwrap()
            .office
    };
    assert_eq!(name(id), office());
    assert_eq!(name(other), renamed);
    transact(&sample, Op::SetState(id, SessionState::Held)).unwrap();
    assert_eq!(name(id), renamed);
}

#[test]
fn a_session_is_not_moved_behind_a_due_date() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    sample.add(id, by);
    let (second, _) = sample.add(id, by);
    let mut due = opinion("a");
    due.conclusion.due_on = Some(day(20));
    transact(&sample, Op::EditOpinion(second, Box::new(due))).unwrap();
    let mut moved = session();
    moved.starts_at = day(21).and_hms_opt(7, 45, 0).unwrap();
    let found = faults(transact(&sample, Op::EditSession(id, Box::new(moved))));
    assert_eq!(found[0].path, "opinions[1].conclusion.due_on");
}

#[test]
fn an_opinion_is_merged_only_into_one_that_stands() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let ids: Vec<_> = (0..3).map(|_| sample.add(id, by).0).collect();
    let merge = |which: usize, into| {
        let mut merged = opinion("a");
        merged.conclusion.outcome = Some(Outcome::Merged);
        merged.conclusion.merged_into = Some(into);
        transact(&sample, Op::EditOpinion(ids[which], Box::new(merged)))
    };
    let path = "opinions[1].conclusion.merged_into";
    assert_eq!(
        faults(merge(1, 2)),
        [fault(path, Problem::MergedIntoItself)]
    );
    assert_eq!(
        faults(merge(1, 9)),
        [fault(path, Problem::MergedIntoUnknown(9))]
    );
    merge(1, 1).unwrap();
    let third = "opinions[2].conclusion.merged_into";
    assert_eq!(
        faults(merge(2, 2)),
        [fault(third, Problem::MergedIntoMerged(2))]
    );
    // Opinion 1 is what 2 was merged into, so it must stand itself.
    assert_eq!(
        faults(merge(0, 3)),
        [fault(path, Problem::MergedIntoMerged(1))]
    );
}

#[test]
fn people_are_known_by_their_latest_word_and_never_when_secret() {
    let sample = Sample::new();
    let (first, _) = sample.session();
    let (second, _) = sample.session();
    let mut phoned = speaker("Vi Văn Ỏn");
    phoned.phone = "0912 345 678".into();
    let mut secret = speaker("Nguyễn Văn Kín");
    secret.kind = SpeakerKind::Secret;
    for (id, who) in [
        (first, speaker("Phan Bá Kỷ")),
        (second, phoned),
        (second, secret),
    ] {
        transact(&sample, raise(id, who)).unwrap();
    }
    let known = sample.store.read(Reader::known_speakers).wait().unwrap();
    let named: Vec<(&str, &str)> = known
        .iter()
        .map(|s| (s.name.as_str(), s.phone.as_str()))
        .collect();
    assert_eq!(named, [("Vi Văn Ỏn", "0912 345 678"), ("Phan Bá Kỷ", "")]);
}

#[test]
fn sessions_are_listed_newest_first_with_their_counts() {
    let sample = Sample::new();
    let (old, by) = sample.session();
    let (first, _) = sample.add(old, by);
    let (second, _) = sample.add(old, by);
    sample.add(old, by);
    transact(&sample, Op::EditOpinion(first, Box::new(answered("a")))).unwrap();
    let mut voided = opinion("b");
    voided.voided = Some(so_doi_thoai::domain::Voided {
        reason: "ghi nhầm".into(),
    });
    transact(&sample, Op::EditOpinion(second, Box::new(voided))).unwrap();
    let mut newer = session();
    newer.subject = "Hội nghị sau".into();
    newer.starts_at = day(20).and_hms_opt(8, 0, 0).unwrap();
    transact(&sample, Op::CreateSession(Box::new(newer.clone()))).unwrap();
    let list = sample.store.read(Reader::sessions).wait().unwrap();
    assert_eq!(list[0].subject, newer.subject);
    assert_eq!(
        (list[1].id, list[1].opinions, list[1].concluded),
        (old, 2, 1)
    );
    let newest = sample.store.read(Reader::last_session).wait().unwrap();
    assert_eq!(newest, Some(newer));
}

#[test]
fn a_list_keeps_its_order_and_each_entry_once() {
    let sample = Sample::new();
    let values = ["Phòng Kinh tế", "Công an xã", "Phòng Kinh tế"].map(str::to_owned);
    transact(&sample, Op::SetList(ListKind::Unit, values.to_vec())).unwrap();
    let list = sample
        .store
        .read(|r| r.list(ListKind::Unit))
        .wait()
        .unwrap();
    assert_eq!(list, ["Phòng Kinh tế", "Công an xã"]);
    let empty = vec!["Công an xã".to_owned(), "  ".to_owned()];
    let found = faults(transact(&sample, Op::SetList(ListKind::Unit, empty)));
    assert_eq!(
        found,
        [fault("list.unit[1]", Problem::Text(TextProblem::Empty))]
    );
}

#[test]
fn a_closing_is_kept_whole() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    let closing = Closing {
        assessment: "Hội nghị thẳng thắn.\nCảm ơn bà con.".into(),
        follow_up: vec!["Văn phòng đôn đốc".into(), "MTTQ giám sát".into()],
        recipients: vec!["Lưu: VT".into()],
        signers: Vec::new(),
    };
    transact(&sample, Op::SetClosing(id, Box::new(closing.clone()))).unwrap();
    let kept = sample.store.read(move |r| r.closing(id)).wait().unwrap();
    assert_eq!(kept, closing);
}
