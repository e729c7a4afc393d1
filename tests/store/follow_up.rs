//! Histories in the data file, and figures that equal a naive recount from them.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use so_doi_thoai::domain::fault::Problem;
use so_doi_thoai::domain::follow_up::{
    DocumentRef, Entry, Event, Evidence, Followed, Hearing, ResultKind, Standing, WaitingFor,
    as_of, fold,
};
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::target::{Behind, Targets};
use so_doi_thoai::domain::{
    Closing, Figure, HotIssue, Legality, Opinion, OpinionId, OpinionKind, Outcome, Satisfaction,
    Session, SessionId, SessionKind, SessionRecord, SessionState, Speaker, Target, Unit,
};
use so_doi_thoai::store::{Changed, History, Op, OpKind, Reader, StoreError};
use uuid::Uuid;

use super::sample::{Sample, answered, at, day, office, session, speaker};

const MINUTES_A_DAY: i64 = 24 * 60;

fn transact(sample: &Sample, op: Op) -> Result<Changed, StoreError> {
    sample.store.transact(op).wait()
}

pub fn follow(
    sample: &Sample,
    id: OpinionId,
    on: NaiveDate,
    event: Event,
) -> Result<Changed, StoreError> {
    transact(
        sample,
        Op::FollowUp {
            opinions: vec![id],
            on,
            by: "Trần Đình Quý".into(),
            event: Box::new(event),
        },
    )
}

pub fn history(sample: &Sample, id: OpinionId) -> History {
    sample.store.read(move |r| r.history(id)).wait().unwrap()
}

fn targets(sample: &Sample, as_of: NaiveDate, today: NaiveDate) -> Targets {
    let read = sample.store.read(move |r| r.targets(2026, as_of, today));
    read.wait().unwrap()
}

fn behind(sample: &Sample, target: Target, as_of: NaiveDate, today: NaiveDate) -> Behind {
    let read = sample
        .store
        .read(move |r| r.behind(target, 2026, as_of, today));
    read.wait().unwrap()
}

fn assigned(due: u32) -> Opinion {
    let mut opinion = answered("Đường vào bản hỏng.");
    opinion.conclusion.outcome = Some(Outcome::Assigned);
    opinion.conclusion.lead_unit = "Phòng Kinh tế".into();
    opinion.conclusion.due_on = Some(day(due));
    opinion
}

fn record(state: SessionState, opinions: Vec<Opinion>) -> SessionRecord {
    let opinions = (1..).zip(opinions);
    SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::now_v7(),
        state,
        office: office(),
        session: session(),
        speakers: vec![Speaker {
            number: 1,
            ..speaker("Vi Văn Ỏn")
        }],
        opinions: opinions
            .map(|(number, opinion)| Opinion { number, ..opinion })
            .collect(),
        closing: Closing::default(),
    }
}

/// A file whose office has held a session with these opinions, not concluded yet.
pub fn held(opinions: Vec<Opinion>) -> (Sample, SessionId, Vec<OpinionId>) {
    let sample = Sample::new();
    transact(&sample, Op::SetOffice(Box::new(office()))).unwrap();
    let op = Op::ImportRecord(Box::new(record(SessionState::Held, opinions)));
    let id = transact(&sample, op).unwrap().session.unwrap();
    let read = sample.store.read(move |r| r.opinions(id)).wait().unwrap();
    (sample, id, read.into_iter().map(|(id, _)| id).collect())
}

fn conclude(sample: &Sample, id: SessionId) {
    transact(sample, Op::SetState(id, SessionState::Concluded)).unwrap();
}

pub fn resolved(evidence: Option<Evidence>) -> Event {
    Event::Resolved {
        result: if evidence.is_some() {
            ResultKind::Definitive
        } else {
            ResultKind::Inspected
        },
        text: "đã sửa đường".into(),
        evidence,
    }
}

pub fn document() -> DocumentRef {
    DocumentRef {
        number: "125/UBND-KT".into(),
        on: Some(day(14)),
    }
}

pub fn heard(satisfaction: Satisfaction) -> Event {
    Event::Heard {
        satisfaction,
        hearing: Hearing::Phone,
        note: String::new(),
    }
}

pub fn reopened() -> Event {
    Event::Reopened {
        due_on: None,
        reason: "đường lại hỏng".into(),
    }
}

#[test]
fn an_opinion_is_seen_in_every_ledger_from_raised_to_resolved_again() {
    let (sample, session, ids) = held(vec![assigned(30), assigned(30)]);
    let figure = |target| {
        let today = day(14);
        let targets = targets(&sample, today, today);
        let behind = behind(&sample, target, today, today);
        let figure = targets.figures[&target];
        let counted = [&behind.numerator, &behind.denominator].map(|ids| ids.len() as u64);
        assert_eq!(counted, [figure.numerator, figure.denominator]);
        (figure.numerator, figure.denominator)
    };
    assert_eq!(figure(Target::T3), (0, 2));
    assert_eq!(figure(Target::T1), (1, 1), "the periodic session was held");
    conclude(&sample, session);
    assert_eq!((figure(Target::T3), figure(Target::T4)), ((2, 2), (0, 2)));
    let good = |id| {
        let evidence = Some(Evidence::Document(document()));
        follow(&sample, id, day(14), resolved(evidence)).unwrap();
        follow(&sample, id, day(14), heard(Satisfaction::Satisfied)).unwrap();
    };
    good(ids[0]);
    assert_eq!(figure(Target::T4), (1, 2));
    follow(&sample, ids[0], day(14), reopened()).unwrap();
    assert_eq!(figure(Target::T4), (0, 2));
    good(ids[0]);
    assert_eq!(figure(Target::T4), (1, 2));
    let history = history(&sample, ids[0]);
    assert_eq!(history.followed.reopenings, 1);
    assert_eq!(history.entries.len(), 6);
}

#[test]
fn a_figure_as_of_a_past_day_is_the_one_that_was_shown_then() {
    let (sample, session, ids) = held(vec![assigned(30), answered("Hỏi về thuế.")]);
    let shown = |day: NaiveDate| targets(&sample, day, day);
    let mut then = vec![(day(14), shown(day(14)))];
    sample.wait(MINUTES_A_DAY);
    conclude(&sample, session);
    then.push((day(15), shown(day(15))));
    sample.wait(MINUTES_A_DAY);
    // It happened the day before, but was recorded only now.
    let word = Some(Evidence::CitizenWord("gọi điện".into()));
    follow(&sample, ids[0], day(15), resolved(word)).unwrap();
    follow(&sample, ids[0], day(16), heard(Satisfaction::Satisfied)).unwrap();
    follow(&sample, ids[1], day(16), heard(Satisfaction::NotSatisfied)).unwrap();
    then.push((day(16), shown(day(16))));
    sample.wait(MINUTES_A_DAY);
    follow(&sample, ids[1], day(17), reopened()).unwrap();
    let today = day(17);
    let numerators: Vec<u64> = then
        .iter()
        .map(|(_, targets)| targets.figures[&Target::T4].numerator)
        .collect();
    assert_eq!(numerators, [0, 0, 1]);
    for (day, shown) in then {
        assert_eq!(targets(&sample, day, today), shown, "{day}");
    }
}

#[test]
fn what_is_refused_leaves_no_entry() {
    let (sample, session, ids) = held(vec![assigned(30), answered("Hỏi về thuế.")]);
    let early = follow(&sample, ids[0], day(14), resolved(None));
    let Err(StoreError::Faults(faults)) = early else {
        panic!("{early:?}");
    };
    assert_eq!(faults[0].problem, Problem::NotNow(Standing::Raised));
    conclude(&sample, session);
    let many = Op::FollowUp {
        opinions: ids.clone(),
        on: day(14),
        by: String::new(),
        event: Box::new(Event::Assigned {
            unit: "Công an xã".into(),
            due_on: None,
            reason: String::new(),
        }),
    };
    let refused = transact(&sample, many);
    assert!(
        matches!(refused, Err(StoreError::BulkRefused { place: 1, .. })),
        "{refused:?}"
    );
    for id in ids {
        assert_eq!(history(&sample, id).entries.len(), 1);
    }
}

#[test]
fn only_the_newest_entry_is_taken_back() {
    let (sample, session, ids) = held(vec![assigned(30)]);
    conclude(&sample, session);
    let id = ids[0];
    follow(&sample, id, day(14), resolved(None)).unwrap();
    follow(&sample, id, day(14), heard(Satisfaction::Satisfied)).unwrap();
    let entries = history(&sample, id).entries;
    let retract = |at: usize| Event::Retracted {
        entry: entries[at].id,
        reason: "ghi nhầm".into(),
    };
    let first = follow(&sample, id, day(14), retract(1));
    assert!(matches!(first, Err(StoreError::Faults(_))));
    follow(&sample, id, day(14), retract(2)).unwrap();
    follow(&sample, id, day(14), retract(1)).unwrap();
    let conclusion = follow(&sample, id, day(14), retract(0));
    assert!(matches!(conclusion, Err(StoreError::Faults(_))));
    let history = history(&sample, id);
    assert_eq!(history.followed.standing, Standing::Open);
    assert_eq!(history.entries.len(), 5);
}

#[test]
fn a_session_is_not_opened_again_once_its_opinions_are_followed() {
    let (sample, session, ids) = held(vec![assigned(30)]);
    conclude(&sample, session);
    transact(&sample, Op::SetState(session, SessionState::Held)).unwrap();
    assert_eq!(history(&sample, ids[0]).followed.standing, Standing::Raised);
    conclude(&sample, session);
    follow(&sample, ids[0], day(14), resolved(None)).unwrap();
    let refused = transact(&sample, Op::SetState(session, SessionState::Held));
    assert_eq!(refused, Err(StoreError::Followed(session)));
    assert_eq!(
        sample.store.read(Reader::undoable).wait(),
        Ok(None),
        "an entry of a history is no step that is undone"
    );
}

#[test]
fn undoing_the_conclusion_takes_its_figures_back() {
    let (sample, session, _) = held(vec![assigned(30)]);
    conclude(&sample, session);
    let today = day(14);
    let concluded = || targets(&sample, today, today).figures[&Target::T3];
    assert_eq!(concluded(), Figure::new(1, 1));
    assert_eq!(
        sample.store.read(Reader::undoable).wait(),
        Ok(Some(OpKind::SetState))
    );
    transact(&sample, Op::Undo).unwrap();
    assert_eq!(concluded(), Figure::new(0, 1));
}

#[test]
fn a_unit_merged_in_the_middle_of_a_year_hands_on_what_is_pending() {
    let (sample, session, ids) = held(vec![assigned(30), answered("Hỏi về thuế.")]);
    conclude(&sample, session);
    let unit = |name: &str| Unit {
        name: name.into(),
        ..Unit::default()
    };
    transact(
        &sample,
        Op::SetUnit(None, Box::new(unit("Phòng Kinh tế tổng hợp"))),
    )
    .unwrap();
    let named = |name: &'static str| {
        let read = sample.store.read(move |r| r.unit_by_name(name));
        read.wait().unwrap().unwrap()
    };
    let (old, new) = (named("Phòng Kinh tế"), named("phòng kinh tế  tổng hợp"));
    let merge = Op::MergeUnits {
        from: vec![old],
        into: new,
        on: day(14),
        by: "Trần Đình Quý".into(),
    };
    transact(&sample, merge).unwrap();
    let moved = history(&sample, ids[0]);
    assert_eq!(moved.followed.unit, "Phòng Kinh tế tổng hợp");
    assert_eq!(
        moved.entries[1].event,
        Event::Moved {
            unit: "Phòng Kinh tế tổng hợp".into(),
            from: "Phòng Kinh tế".into()
        }
    );
    let units = sample.store.read(Reader::units).wait().unwrap();
    assert_eq!(units.today(old, day(14)), new);
    assert_eq!(units.today(old, day(13)), old);
}

#[test]
fn what_is_still_being_typed_makes_no_unit() {
    let (sample, _, ids) = held(vec![assigned(30)]);
    let units = || {
        sample
            .store
            .read(Reader::units)
            .wait()
            .unwrap()
            .iter()
            .count()
    };
    let before = units();
    for typed in ["P", "Ph", "Phòng", "Phòng Lạ"] {
        let mut opinion = assigned(30);
        opinion.speaker = 1;
        opinion.conclusion.lead_unit = typed.into();
        transact(&sample, Op::EditOpinion(ids[0], Box::new(opinion))).unwrap();
    }
    assert_eq!(units(), before);
}

#[test]
fn a_result_from_before_a_reopening_does_not_answer_it() {
    let (sample, session, ids) = held(vec![assigned(30)]);
    conclude(&sample, session);
    let id = ids[0];
    follow(&sample, id, day(14), resolved(None)).unwrap();
    sample.wait(2 * MINUTES_A_DAY);
    follow(&sample, id, day(16), heard(Satisfaction::NotSatisfied)).unwrap();
    let again = follow(&sample, id, day(16), resolved(None));
    assert!(
        matches!(again, Err(StoreError::Faults(_))),
        "it is reopened first"
    );
    follow(&sample, id, day(16), reopened()).unwrap();
    let Err(StoreError::Faults(faults)) = follow(&sample, id, day(14), resolved(None)) else {
        panic!("recorded");
    };
    let earliest = day(16);
    assert_eq!(faults[0].problem, Problem::TooEarly { earliest });
    follow(&sample, id, day(16), resolved(None)).unwrap();
}

#[test]
fn a_due_date_moves_off_a_day_off_and_by_the_days_of_a_pause() {
    // The 28th is a Saturday.
    let (sample, session, ids) = held(vec![assigned(28)]);
    conclude(&sample, session);
    let id = ids[0];
    assert_eq!(history(&sample, id).followed.due(), Some(day(30)));
    let paused = Event::Paused {
        waiting_for: WaitingFor::Citizen,
        reason: "chờ hồ sơ".into(),
    };
    follow(&sample, id, day(14), paused).unwrap();
    sample.wait(3 * MINUTES_A_DAY);
    let resumed = Event::Resumed {
        due_on: None,
        note: String::new(),
    };
    follow(&sample, id, day(17), resumed).unwrap();
    let december = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    assert_eq!(history(&sample, id).followed.due(), Some(december));
}

#[test]
fn what_is_overdue_is_neither_extended_nor_paused() {
    let (sample, session, ids) = held(vec![assigned(16)]);
    conclude(&sample, session);
    sample.wait(6 * MINUTES_A_DAY);
    let late = Event::Extended {
        due_on: day(27),
        reason: "mưa lũ".into(),
        document: document(),
    };
    let paused = Event::Paused {
        waiting_for: WaitingFor::Citizen,
        reason: "chờ hồ sơ".into(),
    };
    for event in [late.clone(), paused] {
        let Err(StoreError::Faults(faults)) = follow(&sample, ids[0], day(20), event) else {
            panic!("recorded");
        };
        let due_on = day(16);
        assert_eq!(faults[0].problem, Problem::AlreadyOverdue { due_on });
    }
    // Granted in time and only recorded later.
    follow(&sample, ids[0], day(15), late).unwrap();
}

#[test]
fn an_office_that_changes_its_name_takes_its_sessions_and_its_place_on_the_roster_along() {
    let sample = Sample::new();
    let named = |name: &str| {
        let office = so_doi_thoai::domain::Office {
            name: name.into(),
            ..office()
        };
        transact(&sample, Op::SetOffice(Box::new(office))).unwrap();
    };
    named("Ủy ban nhân dân xã Nhầm");
    let (id, _) = sample.own_session();
    transact(&sample, Op::SetState(id, SessionState::Held)).unwrap();
    let figure = || {
        let figure = targets(&sample, day(14), day(14)).figures[&Target::T1];
        (figure.numerator, figure.denominator)
    };
    assert_eq!(figure(), (1, 1));
    named("UBND phường Trường Vinh");
    assert_eq!(figure(), (1, 1), "the mistyped one is asked no more");
    let own = sample.store.read(Reader::own_unit).wait().unwrap().unwrap();
    let units = sample.store.read(Reader::units).wait().unwrap();
    assert_eq!(units.get(own).unwrap().name, "Phường Trường Vinh");
    transact(&sample, Op::Undo).unwrap();
    assert_eq!(figure(), (1, 1));
}

#[test]
fn a_merger_that_cannot_be_is_refused_and_the_roster_goes_over() {
    let (sample, ..) = held(vec![assigned(30)]);
    let named = |name: &'static str| {
        let read = sample.store.read(move |r| r.unit_by_name(name));
        read.wait().unwrap().unwrap()
    };
    let (one, other, third) = (
        named("Phường Thành Vinh"),
        named("Phường Trường Vinh"),
        named("Phường Vinh Phú"),
    );
    let merge = |from: &[so_doi_thoai::domain::UnitId], into, on| {
        transact(
            &sample,
            Op::MergeUnits {
                from: from.to_vec(),
                into,
                on,
                by: String::new(),
            },
        )
    };
    let early = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
    assert!(matches!(
        merge(&[one], other, early),
        Err(StoreError::Faults(_))
    ));
    assert!(matches!(
        merge(&[one], other, day(15)),
        Err(StoreError::Faults(_))
    ));
    let roster = Op::SetRoster {
        units: vec![one],
        holds_dialogue: true,
    };
    transact(&sample, roster).unwrap();
    merge(&[one], other, day(10)).unwrap();
    assert!(matches!(
        merge(&[other], one, day(12)),
        Err(StoreError::Faults(_))
    ));
    assert!(matches!(
        merge(&[one], third, day(12)),
        Err(StoreError::Faults(_))
    ));
    let units = sample.store.read(Reader::units).wait().unwrap();
    assert!(units.roster(2026, day(14)).contains(&other));
    assert!(!units.roster(2026, day(14)).contains(&one));
}

#[test]
fn a_hot_issue_is_in_time_only_with_a_session_held_by_then() {
    let (sample, session, ids) = held(vec![assigned(30)]);
    let issue = |session| HotIssue {
        subject: "Bãi rác Khe Sậy".into(),
        found_on: day(2),
        due_on: day(20),
        unit: None,
        field: "Môi trường".into(),
        session,
        withdrawn: String::new(),
    };
    let set = |id, session| Op::SetHotIssue {
        id,
        issue: Box::new(issue(session)),
        opinions: ids.clone(),
    };
    let figure = |as_of: u32, today: u32| {
        let figure = targets(&sample, day(as_of), day(today)).figures[&Target::T2];
        (figure.numerator, figure.denominator)
    };
    transact(&sample, set(None, None)).unwrap();
    assert_eq!(figure(14, 14), (0, 0), "time is left");
    assert_eq!(figure(21, 21), (0, 1), "time is up");
    sample.wait(MINUTES_A_DAY);
    let issues = sample.store.read(Reader::hot_issues).wait().unwrap();
    transact(&sample, set(Some(issues[0].0), Some(session))).unwrap();
    assert_eq!(figure(15, 15), (1, 1));
    assert_eq!(figure(14, 15), (0, 0), "it was linked the day after");
}

#[test]
fn an_opinion_raised_the_third_time_is_proposed_as_a_hot_issue() {
    let (sample, _, ids) = held(vec![assigned(30), assigned(30), assigned(30)]);
    let repeat = |opinion, repeats| Op::SetRepeat {
        opinion,
        repeats: Some(repeats),
    };
    let proposed = || {
        let read = sample.store.read(Reader::proposed_hot_issues);
        read.wait().unwrap()
    };
    transact(&sample, repeat(ids[1], ids[0])).unwrap();
    assert_eq!(proposed(), []);
    transact(&sample, repeat(ids[2], ids[1])).unwrap();
    assert_eq!(proposed(), [(ids[2], vec![ids[1], ids[0]])]);
    let round = transact(&sample, repeat(ids[0], ids[2]));
    assert!(matches!(round, Err(StoreError::Faults(_))));
}

#[test]
fn a_kept_file_comes_out_as_it_went_in_and_once() {
    let (sample, _, ids) = held(vec![assigned(30)]);
    let attach = || Op::Attach {
        opinion: ids[0],
        name: "biên nhận.pdf".into(),
        bytes: b"%PDF-1.7".to_vec(),
    };
    let first = transact(&sample, attach()).unwrap().attachment.unwrap();
    assert_eq!(transact(&sample, attach()).unwrap().attachment, Some(first));
    let id = ids[0];
    let kept = sample
        .store
        .read(move |r| r.attachments(id))
        .wait()
        .unwrap();
    assert_eq!((kept.len(), kept[0].name.as_str()), (1, "biên nhận.pdf"));
    let bytes = sample.store.read(move |r| r.attachment(first)).wait();
    assert_eq!(bytes, Ok(b"%PDF-1.7".to_vec()));
}

#[test]
fn the_localities_are_known_under_the_names_of_their_bodies() {
    let sample = Sample::new();
    let named = |name: &'static str| {
        let read = sample.store.read(move |r| r.unit_by_name(name));
        read.wait().unwrap()
    };
    assert_eq!(
        sample
            .store
            .read(Reader::units)
            .wait()
            .unwrap()
            .iter()
            .count(),
        130
    );
    assert!(named("Phường Trường Vinh").is_some());
    assert_eq!(
        named("UBND phường Trường Vinh"),
        named("Đảng uỷ phường Trường Vinh")
    );
    assert_eq!(named("Xã Yên Hòa"), named("xã Yên Hoà"));
    assert!(named("Xã Yên Hòa").is_some());
}

/// What a day of the property test does to one of the opinions.
#[derive(Debug, Clone)]
pub enum Step {
    Resolve { with_evidence: bool, days_ago: u32 },
    Hear(Satisfaction),
    Reopen,
    Extend(u32),
    Pause,
    Resume(u32),
    Reclassify(Legality),
    Retract,
    Assign(Option<u32>),
    Conclude,
    Wait,
}

pub fn step() -> impl Strategy<Value = Step> {
    let satisfaction = prop_oneof![
        3 => Just(Satisfaction::Satisfied),
        1 => Just(Satisfaction::NotSatisfied),
        1 => Just(Satisfaction::NoOpinion),
    ];
    let legality = prop_oneof![Just(Legality::Lawful), Just(Legality::AgainstRules)];
    prop_oneof![
        4 => (any::<bool>(), 0_u32..4)
            .prop_map(|(with_evidence, days_ago)| Step::Resolve { with_evidence, days_ago }),
        4 => satisfaction.prop_map(Step::Hear),
        1 => Just(Step::Reopen),
        1 => (16_u32..29).prop_map(Step::Extend),
        1 => Just(Step::Pause),
        1 => (16_u32..29).prop_map(Step::Resume),
        1 => legality.prop_map(Step::Reclassify),
        1 => Just(Step::Retract),
        1 => prop::option::of(16_u32..29).prop_map(Step::Assign),
        3 => Just(Step::Conclude),
        4 => Just(Step::Wait),
    ]
}

pub fn event(step: &Step, entries: &[Entry]) -> Option<Event> {
    Some(match step {
        Step::Resolve { with_evidence, .. } => {
            resolved(with_evidence.then(|| Evidence::Document(document())))
        }
        Step::Hear(satisfaction) => heard(*satisfaction),
        Step::Reopen => reopened(),
        Step::Extend(due) => Event::Extended {
            due_on: day(*due),
            reason: "mưa lũ".into(),
            document: document(),
        },
        Step::Pause => Event::Paused {
            waiting_for: WaitingFor::Citizen,
            reason: "chờ hồ sơ".into(),
        },
        Step::Resume(due) => Event::Resumed {
            due_on: Some(day(*due)),
            note: String::new(),
        },
        Step::Reclassify(legality) => Event::Reclassified {
            legality: *legality,
            reason: "xem lại".into(),
            decided_by: "Chủ tịch UBND xã".into(),
        },
        Step::Retract => Event::Retracted {
            entry: entries.last()?.id,
            reason: "ghi nhầm".into(),
        },
        Step::Assign(due) => Event::Assigned {
            unit: "Công an xã".into(),
            due_on: due.map(day),
            reason: String::new(),
        },
        Step::Conclude | Step::Wait => return None,
    })
}

pub fn raised(kind: OpinionKind, outcome: Outcome) -> Opinion {
    let mut opinion = assigned(18);
    opinion.kind = kind;
    opinion.conclusion.outcome = Some(outcome);
    opinion.conclusion.reason = "không thuộc thẩm quyền".into();
    opinion.answer.by.clear();
    opinion
}

/// T3 and T4 counted one by one from the histories, without any sum that is kept.
fn recounted(sample: &Sample, ids: &[OpinionId], day: NaiveDate) -> (Figure, Figure) {
    let mut figures = [0_u64; 4];
    for id in ids {
        let history = history(sample, *id);
        let first = Followed {
            kind: history.followed.kind,
            ..Followed::default()
        };
        let followed = fold(&first, &as_of(&history.entries, day));
        figures[0] += u64::from(followed.outcome.is_some());
        figures[1] += 1;
        let satisfied = followed.satisfaction == Satisfaction::Satisfied;
        let result = followed.result.as_ref();
        let on_time = result.is_some_and(|r| followed.due().is_none_or(|due| r.on <= due));
        let proven = result.is_some_and(|r| {
            r.evidence.is_some()
                || (followed.outcome == Some(Outcome::Answered)
                    && satisfied
                    && r.kind == ResultKind::Explained)
        });
        let own_law = matches!(
            followed.kind,
            OpinionKind::Complaint | OpinionKind::Denunciation
        );
        let counted = followed.legality == Legality::Lawful
            && !own_law
            && followed.outcome != Some(Outcome::Merged);
        figures[2] += u64::from(counted && satisfied && on_time && proven);
        figures[3] += u64::from(counted);
    }
    let [concluded, recorded, good, counted] = figures;
    (Figure::new(concluded, recorded), Figure::new(good, counted))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_figure_of_a_random_history_equals_a_naive_recount_on_every_day(
        steps in prop::collection::vec((0_usize..5, step()), 10..50),
    ) {
        let opinions = vec![
            raised(OpinionKind::Petition, Outcome::Assigned),
            raised(OpinionKind::Question, Outcome::Answered),
            raised(OpinionKind::Complaint, Outcome::Assigned),
            raised(OpinionKind::Feedback, Outcome::NotConsidered),
            raised(OpinionKind::Petition, Outcome::Passed),
        ];
        let (sample, session, ids) = held(opinions);
        let mut today = day(14);
        let mut shown = Vec::new();
        let mut is_concluded = false;
        for (which, step) in steps {
            match &step {
                Step::Wait => {
                    shown.push((today, targets(&sample, today, today)));
                    sample.wait(MINUTES_A_DAY);
                    today = today.succ_opt().unwrap();
                }
                Step::Conclude if !is_concluded => {
                    conclude(&sample, session);
                    is_concluded = true;
                }
                step => {
                    let entries = history(&sample, ids[which]).entries;
                    if let Some(event) = event(step, &entries) {
                        let ago = match step {
                            Step::Resolve { days_ago, .. } => *days_ago,
                            _ => 0,
                        };
                        let on = today - chrono::TimeDelta::days(i64::from(ago));
                        // What cannot be is refused; the figures are the same then.
                        drop(follow(&sample, ids[which], on, event));
                    }
                }
            }
        }
        shown.push((today, targets(&sample, today, today)));
        for (day, shown) in shown {
            let again = targets(&sample, day, today);
            prop_assert_eq!(&again, &shown, "as of {}", day);
            let (t3, t4) = recounted(&sample, &ids, day);
            prop_assert_eq!(again.figures[&Target::T3], t3, "T3 as of {}", day);
            prop_assert_eq!(again.figures[&Target::T4], t4, "T4 as of {}", day);
            for target in Target::ALL {
                let behind = behind(&sample, target, day, today);
                let figure = again.figures[&target];
                prop_assert_eq!(behind.numerator.len() as u64, figure.numerator);
                prop_assert_eq!(behind.denominator.len() as u64, figure.denominator);
                prop_assert!(behind.numerator.iter().all(|id| behind.denominator.contains(id)));
            }
        }
    }
}

#[test]
fn a_dialogue_counts_for_its_host_and_year_alone() {
    let (sample, _, _) = held(vec![assigned(30)]);
    let other = SessionRecord {
        session: Session {
            kind: SessionKind::AdHoc,
            starts_at: at(7, 45).with_year(2025).unwrap(),
            ..session()
        },
        ..record(SessionState::Held, vec![answered("Hỏi.")])
    };
    transact(&sample, Op::ImportRecord(Box::new(other))).unwrap();
    let of_year = |year| {
        let today = day(14);
        let read = sample.store.read(move |r| r.targets(year, today, today));
        let figure = read.wait().unwrap().figures[&Target::T1];
        (figure.numerator, figure.denominator)
    };
    assert_eq!(of_year(2026), (1, 1));
    assert_eq!(of_year(2025), (0, 1));
}
