//! Histories in the data file, and figures that equal a naive recount from them.

pub mod random;
mod unit;

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use so_doi_thoai::domain::fault::Problem;
use so_doi_thoai::domain::follow_up::{
    DocumentRef, Entry, Event, Evidence, Followed, Hearing, ResultKind, Standing, WaitingFor,
    as_of, fold,
};
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::target::{Behind, Excluded, Targets};
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

fn excluded(sample: &Sample, as_of: NaiveDate, today: NaiveDate) -> Vec<Excluded> {
    let read = sample.store.read(move |r| r.excluded(2026, as_of, today));
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
