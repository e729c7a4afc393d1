//! What is to be done today, from the data file: the same as counted by hand from the records.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use so_doi_thoai::domain::agenda::{About, Agenda, Duty};
use so_doi_thoai::domain::follow_up::{DocumentRef, Event, ResultKind, Standing};
use so_doi_thoai::domain::publication::Lack;
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    Calendar, Closing, HotIssue, Opinion, OpinionId, Outcome, Session, SessionId, SessionRecord,
    SessionState, Speaker, TimeLimits,
};
use so_doi_thoai::store::{CALENDAR_REVIEWED, Op};
use uuid::Uuid;

use super::sample::{Sample, answered, day, office, session, speaker};

fn transact(sample: &Sample, op: Op) -> Option<SessionId> {
    sample.store.transact(op).wait().unwrap().session
}

fn agenda(sample: &Sample, today: NaiveDate) -> Agenda {
    sample.store.read(move |r| r.agenda(today)).wait().unwrap()
}

fn count(agenda: &Agenda, duty: Duty) -> u32 {
    agenda.count(duty).count
}

/// An opinion assigned to be resolved so many days after the session, or answered at it.
fn raised(due_after: Option<u64>, session_on: NaiveDate) -> Opinion {
    let mut opinion = answered("Đường vào bản hỏng.");
    if let Some(days) = due_after {
        opinion.conclusion.outcome = Some(Outcome::Assigned);
        opinion.conclusion.lead_unit = "Phòng Kinh tế".into();
        opinion.conclusion.due_on = session_on.checked_add_days(Days::new(days));
    }
    opinion
}

fn import(
    sample: &Sample,
    on: NaiveDate,
    state: SessionState,
    opinions: Vec<Opinion>,
) -> SessionId {
    let opinions = (1..).zip(opinions);
    let record = SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::now_v7(),
        state,
        office: office(),
        session: Session {
            starts_at: on.and_hms_opt(7, 45, 0).unwrap(),
            ..session()
        },
        speakers: vec![Speaker {
            number: 1,
            ..speaker("Vi Văn Ỏn")
        }],
        opinions: opinions
            .map(|(number, opinion)| Opinion { number, ..opinion })
            .collect(),
        closing: Closing::default(),
    };
    transact(sample, Op::ImportRecord(Box::new(record))).unwrap()
}

fn follow(sample: &Sample, id: OpinionId, event: Event) {
    transact(
        sample,
        Op::FollowUp {
            opinions: vec![id],
            on: day(14),
            by: "Trần Đình Quý".into(),
            event: Box::new(event),
        },
    );
}

fn opinions_of(sample: &Sample, id: SessionId) -> Vec<OpinionId> {
    let read = sample.store.read(move |r| r.opinions(id)).wait().unwrap();
    read.into_iter().map(|(id, _)| id).collect()
}

#[test]
fn a_held_session_leads_from_its_conclusion_to_the_notices_and_the_publication() {
    let sample = Sample::new();
    transact(&sample, Op::SetOffice(Box::new(office())));
    let opinions = vec![raised(None, day(10)), raised(Some(4), day(10))];
    let id = import(&sample, day(10), SessionState::Held, opinions);
    let before = agenda(&sample, day(14));
    assert_eq!(before.items[0].about, About::Conclude(id));
    assert_eq!(before.items.len(), 1);
    transact(&sample, Op::SetState(id, SessionState::Concluded));
    // The fourth day is a Saturday: due on Monday the 16th.
    let after = agenda(&sample, day(17));
    let duties: Vec<_> = after.items.iter().map(|i| i.about.clone()).collect();
    // No notice is locked yet.
    let issue = About::Issue(id, Lack::Notice);
    assert_eq!(duties[..2], [issue, About::Notify(id, 2)]);
    assert!(matches!(&duties[2], About::Publish(of, missing) if *of == id && missing.len() == 3));
    assert_eq!(count(&after, Duty::Overdue), 1);
    assert_eq!(after.overdue.first[0].number, 2);
    assert_eq!(count(&agenda(&sample, day(14)), Duty::DueSoon), 1);
}

#[test]
fn a_hot_issue_is_on_the_agenda_until_its_session_was_held_or_it_was_withdrawn() {
    let sample = Sample::new();
    let issue = HotIssue {
        subject: "Bãi rác Khe Sậy".into(),
        found_on: day(2),
        due_on: day(23),
        unit: None,
        field: String::new(),
        session: None,
        withdrawn: String::new(),
    };
    let set = |id, issue: HotIssue| {
        let opinions = Vec::new();
        let issue = Box::new(issue);
        transact(
            &sample,
            Op::SetHotIssue {
                id,
                issue,
                opinions,
            },
        );
    };
    set(None, issue.clone());
    let About::Dialogue(id) = agenda(&sample, day(14)).items[0].about else {
        panic!("an issue");
    };
    let planned = import(&sample, day(20), SessionState::Announced, Vec::new());
    let linked = |session| HotIssue {
        session: Some(session),
        ..issue.clone()
    };
    set(Some(id), linked(planned));
    assert_eq!(count(&agenda(&sample, day(14)), Duty::Dialogue), 1);
    let held = import(&sample, day(12), SessionState::Held, Vec::new());
    set(Some(id), linked(held));
    assert_eq!(count(&agenda(&sample, day(14)), Duty::Dialogue), 0);
    let withdrawn = "đã nhập vào vấn đề khác".to_owned();
    set(Some(id), HotIssue { withdrawn, ..issue });
    assert_eq!(count(&agenda(&sample, day(14)), Duty::Dialogue), 0);
}

#[test]
fn the_year_looked_through_is_remembered() {
    let sample = Sample::new();
    let december = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    assert_eq!(agenda(&sample, december).review, Some(2027));
    let reviewed = Op::SetPreference {
        key: CALENDAR_REVIEWED.to_owned(),
        value: "2027".to_owned(),
    };
    transact(&sample, reviewed);
    assert_eq!(agenda(&sample, december).review, None);
}

/// One session of a random file: its state, how many days ago it was, and its opinions: due so many
/// days after it, resolved, told.
type Case = (SessionState, u64, Vec<(Option<u64>, bool, bool)>);

fn case() -> impl Strategy<Value = Case> {
    let states = [
        SessionState::Planned,
        SessionState::Announced,
        SessionState::Running,
        SessionState::Held,
        SessionState::Concluded,
    ];
    let opinion = (
        proptest::option::of(0..30_u64),
        any::<bool>(),
        any::<bool>(),
    );
    (
        proptest::sample::select(states.to_vec()),
        0..30_u64,
        proptest::collection::vec(opinion, 0..4),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_count_is_that_of_a_naive_recount(
        cases in proptest::collection::vec(case(), 0..5),
        ahead in 0..25_u64,
    ) {
        let sample = Sample::new();
        transact(&sample, Op::SetOffice(Box::new(office())));
        let today = day(14).checked_add_days(Days::new(ahead)).unwrap();
        let mut sessions = Vec::new();
        for (state, ago, opinions) in &cases {
            // A session without an opinion cannot be concluded.
            let state = match state {
                SessionState::Concluded if opinions.is_empty() => &SessionState::Held,
                other => other,
            };
            let on = match state {
                SessionState::Planned => day(14).checked_add_days(Days::new(*ago)),
                _ => day(14).checked_sub_days(Days::new(*ago)),
            };
            let on = on.unwrap();
            let raised = opinions.iter().map(|(due, ..)| raised(*due, on)).collect();
            let first = match state {
                SessionState::Concluded => SessionState::Held,
                other => *other,
            };
            let id = import(&sample, on, first, raised);
            sessions.push((id, *state, on));
            if *state != SessionState::Concluded {
                continue;
            }
            transact(&sample, Op::SetState(id, SessionState::Concluded));
            for (opinion, (due, is_resolved, is_told)) in
                opinions_of(&sample, id).into_iter().zip(opinions)
            {
                if *is_resolved && due.is_some() {
                    let text = "đã kiểm tra".into();
                    let result = ResultKind::Inspected;
                    follow(&sample, opinion, Event::Resolved { result, text, evidence: None });
                }
                if *is_told {
                    follow(&sample, opinion, Event::Notified { document: DocumentRef::default() });
                }
            }
        }
        let calendar = Calendar::by_rule();
        let soon = TimeLimits::default().reminds_up_to(today, &calendar);
        let (mut overdue, mut due_soon, mut owed) = (0, 0, 0);
        for (id, ..) in &sessions {
            for opinion in opinions_of(&sample, *id) {
                let read = sample.store.read(move |r| r.history(opinion));
                let followed = read.wait().unwrap().followed;
                let is_pending = matches!(followed.standing, Standing::Open | Standing::Passed);
                let due = followed.due().filter(|_| is_pending);
                overdue += u32::from(due.is_some_and(|due| due < today));
                due_soon += u32::from(due.is_some_and(|due| today <= due && due <= soon));
                owed += u32::from(followed.outcome.is_some() && followed.notified_on.is_none());
            }
        }
        let of_state = |wanted: &dyn Fn(SessionState, NaiveDate) -> bool| {
            let found = sessions.iter().filter(|(_, state, on)| wanted(*state, *on));
            u32::try_from(found.count()).unwrap()
        };
        let found = agenda(&sample, today);
        prop_assert_eq!(count(&found, Duty::Overdue), overdue);
        prop_assert_eq!(count(&found, Duty::DueSoon), due_soon);
        prop_assert_eq!(count(&found, Duty::Notify), owed);
        let by_session: u32 = found.items_of(Duty::Notify).map(|item| match item.about {
            About::Notify(_, count) => count,
            _ => 0,
        }).sum();
        prop_assert_eq!(by_session, owed);
        prop_assert_eq!(count(&found, Duty::Conclude), of_state(&|state, on| {
            // No notice of a conclusion is locked here.
            matches!(state, SessionState::Held | SessionState::Concluded)
                || state == SessionState::Running && on < today
        }));
        prop_assert_eq!(count(&found, Duty::Announce), of_state(&|state, on| {
            state == SessionState::Planned && on >= today
        }));
        prop_assert_eq!(count(&found, Duty::Publish), of_state(&|state, _| {
            state == SessionState::Concluded
        }));
    }
}
