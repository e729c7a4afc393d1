//! Histories and what becomes of the opinion by them.

use chrono::NaiveDate;

use super::super::fault::{Faults, Problem};
use super::super::{Calendar, Legality, OpinionKind, Outcome, Satisfaction, TimeLimits};
use super::*;
use crate::domain::EntryId;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn concluded(outcome: Outcome, due: Option<u32>) -> Event {
    Event::Concluded(Box::new(Concluded {
        session_on: day(1),
        outcome,
        lead_unit: "Phòng Kinh tế".into(),
        due_on: due.map(day),
        legality: Legality::Lawful,
        legality_reason: String::new(),
        kind: OpinionKind::Petition,
        competence: crate::domain::Competence::Commune,
        field: "Đất đai".into(),
        satisfaction: Satisfaction::NotAsked,
    }))
}

fn resolved(result: ResultKind, evidence: Option<Evidence>) -> Event {
    Event::Resolved {
        result,
        text: "đã sửa".into(),
        evidence,
    }
}

fn document() -> DocumentRef {
    DocumentRef {
        number: "12/UBND".into(),
        on: Some(day(9)),
    }
}

fn heard(satisfaction: Satisfaction) -> Event {
    Event::Heard {
        satisfaction,
        hearing: Hearing::Phone,
        note: String::new(),
    }
}

/// A history recorded on the days on which it happened.
fn history(events: Vec<(u32, Event)>) -> Vec<Entry> {
    let entries = events.into_iter().zip(1..).map(|((on, event), id)| Entry {
        id: EntryId(id),
        on: day(on),
        recorded_at: day(on).and_hms_opt(8, 0, 0).unwrap(),
        by: "Trần Đình Quý".into(),
        event,
    });
    entries.collect()
}

fn after(events: Vec<(u32, Event)>) -> Followed {
    fold(&Followed::default(), &history(events))
}

#[test]
fn an_opinion_resolved_with_evidence_in_time_and_satisfied_is_good() {
    let evidence = Some(Evidence::Document(document()));
    let mut events = vec![
        (1, concluded(Outcome::Assigned, Some(20))),
        (10, resolved(ResultKind::Definitive, evidence)),
    ];
    let followed = after(events.clone());
    assert_eq!(followed.standing, Standing::Resolved);
    assert!(followed.is_definitive() && followed.is_on_time() && !followed.is_good());
    events.push((12, heard(Satisfaction::Satisfied)));
    assert!(after(events.clone()).is_good());
    let reason = "nước vẫn đục".to_owned();
    events.push((
        15,
        Event::Reopened {
            due_on: None,
            reason,
        },
    ));
    let followed = after(events);
    assert_eq!(
        (followed.standing, followed.reopenings),
        (Standing::Open, 1)
    );
    assert_eq!(followed.satisfaction, Satisfaction::NotAsked);
    assert!(!followed.is_good());
}

#[test]
fn what_was_answered_is_definitive_by_the_satisfied_citizens_word() {
    let mut events = vec![(1, concluded(Outcome::Answered, None))];
    let followed = after(events.clone());
    assert_eq!(followed.standing, Standing::Resolved);
    assert!(followed.is_on_time() && !followed.is_definitive());
    events.push((5, heard(Satisfaction::Satisfied)));
    assert!(after(events).is_good());
}

#[test]
fn a_result_without_evidence_is_not_definitive() {
    let events = vec![
        (1, concluded(Outcome::Assigned, Some(20))),
        (10, resolved(ResultKind::Explained, None)),
        (12, heard(Satisfaction::Satisfied)),
    ];
    let followed = after(events);
    assert!(followed.is_satisfied() && !followed.is_definitive() && !followed.is_good());
}

#[test]
fn both_due_dates_are_kept_and_lateness_is_told_against_both() {
    let extended = Event::Extended {
        due_on: day(25),
        reason: "mưa lũ".into(),
        document: document(),
    };
    let events = vec![
        (1, concluded(Outcome::Assigned, Some(10))),
        (9, extended),
        (20, resolved(ResultKind::Inspected, None)),
    ];
    let followed = after(events);
    assert_eq!(followed.original_due, Some(day(10)));
    assert_eq!(followed.due(), Some(day(25)));
    assert!(followed.is_on_time() && !followed.is_on_original_time());
    let (today, soon) = (day(30), day(30));
    assert_eq!(followed.timeliness(today, soon), Timeliness::DoneInTime);
    assert_eq!(
        followed.original_timeliness(today, soon),
        Timeliness::DoneLate { days: 10 }
    );
}

#[test]
fn the_clock_stands_still_while_waiting() {
    let paused = Event::Paused {
        waiting_for: WaitingFor::Citizen,
        reason: "chờ hồ sơ".into(),
    };
    let mut events = vec![(1, concluded(Outcome::Assigned, Some(10))), (5, paused)];
    let followed = after(events.clone());
    assert_eq!(followed.timeliness(day(20), day(20)), Timeliness::Paused);
    events.push((
        15,
        Event::Resumed {
            due_on: Some(day(20)),
            note: String::new(),
        },
    ));
    let followed = after(events);
    assert_eq!(followed.due(), Some(day(20)));
    assert_eq!(
        followed.timeliness(day(18), day(21)),
        Timeliness::DueSoon { days: 2 }
    );
    assert_eq!(
        followed.timeliness(day(23), day(26)),
        Timeliness::Overdue { days: 3 }
    );
}

#[test]
fn what_was_passed_on_is_followed_until_it_is_answered() {
    let events = vec![
        (1, concluded(Outcome::Passed, None)),
        (
            8,
            Event::Replied {
                document: document(),
                note: String::new(),
            },
        ),
    ];
    assert_eq!(after(events[..1].to_vec()).standing, Standing::Passed);
    assert_eq!(after(events).standing, Standing::Open);
}

#[test]
fn a_retracted_entry_no_longer_counts_from_when_it_was_retracted() {
    let retracted = Event::Retracted {
        entry: EntryId(2),
        reason: "ghi nhầm ý kiến".into(),
    };
    let entries = history(vec![
        (1, concluded(Outcome::Assigned, Some(20))),
        (10, resolved(ResultKind::Inspected, None)),
        (12, retracted),
    ]);
    let standing = |entries: &[Entry]| fold(&Followed::default(), entries).standing;
    assert_eq!(standing(&entries), Standing::Open);
    assert_eq!(standing(&as_of(&entries, day(11))), Standing::Resolved);
}

#[test]
fn complaints_duplicates_and_what_is_not_lawful_are_not_counted() {
    let with = |change: fn(&mut Followed)| {
        let mut followed = after(vec![(1, concluded(Outcome::Assigned, Some(20)))]);
        change(&mut followed);
        followed.is_counted()
    };
    assert!(with(|_| {}));
    assert!(!with(|f| f.kind = OpinionKind::Complaint));
    assert!(!with(|f| f.kind = OpinionKind::Denunciation));
    assert!(!with(|f| f.standing = Standing::Merged));
    let reclassified = Event::Reclassified {
        legality: Legality::OutOfScope,
        reason: "ngoài địa bàn".into(),
        decided_by: "Chủ tịch UBND xã".into(),
    };
    let events = vec![
        (1, concluded(Outcome::Assigned, Some(20))),
        (3, reclassified),
    ];
    let followed = after(events);
    assert!(!followed.is_counted());
    assert_eq!(followed.legality_reason, "ngoài địa bàn (Chủ tịch UBND xã)");
}

#[test]
fn a_chance_is_left_until_the_due_date_or_until_the_citizen_is_asked() {
    let open = after(vec![(1, concluded(Outcome::Assigned, Some(20)))]);
    assert_eq!(open.chance_until(), Some(day(20)));
    let evidence = Some(Evidence::CitizenWord("tại nhà".into()));
    let mut events = vec![
        (1, concluded(Outcome::Assigned, Some(20))),
        (10, resolved(ResultKind::Definitive, evidence)),
    ];
    assert_eq!(after(events.clone()).chance_until(), Some(NaiveDate::MAX));
    events.push((11, heard(Satisfaction::Satisfied)));
    assert_eq!(after(events).chance_until(), None);
}

fn refused(followed: &Followed, event: &Event, on: u32) -> Vec<(String, Problem)> {
    let mut faults = Faults::default();
    check(event, day(on), followed, day(1), day(28), &mut faults);
    let faults = faults.into_vec().into_iter();
    faults.map(|fault| (fault.path, fault.problem)).collect()
}

#[test]
fn what_cannot_be_is_refused_at_its_field() {
    let open = after(vec![(1, concluded(Outcome::Assigned, Some(20)))]);
    let definitive = resolved(ResultKind::Definitive, None);
    assert_eq!(
        refused(&open, &definitive, 10),
        [("evidence".to_owned(), Problem::NoEvidence)]
    );
    let early = resolved(ResultKind::Inspected, None);
    assert_eq!(refused(&open, &early, 1), []);
    let before = NaiveDate::from_ymd_opt(2026, 10, 31).unwrap();
    let mut faults = Faults::default();
    check(&early, before, &open, day(1), day(28), &mut faults);
    assert_eq!(faults.into_vec()[0].path, "on");
    assert_eq!(refused(&open, &early, 29)[0].0, "on");
    let shorter = Event::Extended {
        due_on: day(20),
        reason: "mưa lũ".into(),
        document: document(),
    };
    assert_eq!(
        refused(&open, &shorter, 10),
        [("due_on".to_owned(), Problem::NotLater { due_on: day(20) })]
    );
    assert_eq!(
        refused(&open, &heard(Satisfaction::Satisfied), 10),
        [("kind".to_owned(), Problem::NotNow(Standing::Open))]
    );
    let half = Event::Replied {
        document: DocumentRef {
            number: "12".into(),
            on: None,
        },
        note: String::new(),
    };
    let passed = after(vec![(1, concluded(Outcome::Passed, None))]);
    assert_eq!(
        refused(&passed, &half, 10),
        [("document.on".to_owned(), Problem::DateMissing)]
    );
}

#[test]
fn a_document_older_than_the_session_proves_no_result() {
    let open = after(vec![(1, concluded(Outcome::Assigned, Some(20)))]);
    let proved_on = |on| {
        let document = DocumentRef {
            on: Some(on),
            ..document()
        };
        resolved(ResultKind::Definitive, Some(Evidence::Document(document)))
    };
    assert_eq!(refused(&open, &proved_on(day(1)), 10), []);
    let on = NaiveDate::from_ymd_opt(2026, 10, 31).unwrap();
    let session_on = day(1);
    let problem = Problem::EvidenceBeforeSession { on, session_on };
    let told = refused(&open, &proved_on(on), 10);
    assert_eq!(told, [("document.on".to_owned(), problem)]);
}

#[test]
fn each_step_tells_from_what_to_what_and_whether_it_was_taken_back() {
    let extended = Event::Extended {
        due_on: day(25),
        reason: "mưa lũ".into(),
        document: document(),
    };
    let mut entries = history(vec![
        (2, concluded(Outcome::Assigned, Some(20))),
        (5, extended),
    ]);
    assert_eq!(
        retractable(&entries).map(|entry| entry.id),
        Some(EntryId(2))
    );
    entries.push(Entry {
        id: EntryId(3),
        event: Event::Retracted {
            entry: EntryId(2),
            reason: "ghi nhầm".into(),
        },
        ..entries[1].clone()
    });
    let steps = steps(&entries);
    let due = |day_of| Some(day(day_of));
    assert!(steps[0].changes.is_empty());
    assert_eq!(steps[1].changes, [Change::Due(due(20), due(25))]);
    assert_eq!(steps[2].changes, [Change::Due(due(25), due(20))]);
    let taken_back: Vec<bool> = steps.iter().map(|step| step.is_retracted).collect();
    assert_eq!(taken_back, [false, true, false]);
    // What is left was written by the program.
    assert_eq!(retractable(&entries), None);
}

#[test]
fn after_a_pause_the_due_date_moves_by_the_days_that_the_clock_stood_still() {
    let paused = Event::Paused {
        waiting_for: WaitingFor::Citizen,
        reason: "chờ hồ sơ".into(),
    };
    let concluded = concluded(Outcome::Assigned, Some(20));
    let entries = history(vec![(2, concluded), (4, paused)]);
    let followed = fold(&Followed::default(), &entries);
    let (limits, calendar) = (TimeLimits::default(), Calendar::by_rule());
    let due = |on| proposed_due(EventKind::Resumed, &followed, day(on), &limits, &calendar);
    assert_eq!(due(7), Some(day(23)));
    // 28/11/2026 is a Saturday.
    assert_eq!(due(12), Some(day(30)));
    let reopened = proposed_due(EventKind::Reopened, &followed, day(2), &limits, &calendar);
    // Twenty days on is Sunday 22/11.
    assert_eq!(reopened, Some(day(23)));
}
