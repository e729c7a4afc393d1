//! Days made by hand: what is to be done on each.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn no_opinions() -> DueOpinions {
    DueOpinions {
        count: BoundedCount {
            count: 0,
            has_more: false,
        },
        first: Vec::new(),
    }
}

fn no_facts() -> Facts {
    Facts {
        sessions: Vec::new(),
        overdue: no_opinions(),
        due_soon: no_opinions(),
        owed: Vec::new(),
        owed_count: no_opinions().count,
        issues: Vec::new(),
        reviewed_up_to: None,
    }
}

fn session(state: SessionState, on: &str) -> SessionFacts {
    SessionFacts {
        id: SessionId(1),
        on: day(on),
        state,
        announced_on: None,
        unpublished: match state {
            SessionState::Concluded => unpublished(&Channel::ALL),
            _ => Unpublished::default(),
        },
    }
}

/// Its notice is locked and not public in these ways yet.
fn unpublished(channels: &[Channel]) -> Unpublished {
    Unpublished {
        lack: None,
        channels: channels.to_vec(),
    }
}

fn agenda(facts: Facts, today: &str) -> Agenda {
    let limits = TimeLimits::default();
    Agenda::of(facts, &limits, &Calendar::by_rule(), day(today))
}

fn of_session(session: SessionFacts, today: &str) -> Agenda {
    let sessions = vec![session];
    agenda(
        Facts {
            sessions,
            ..no_facts()
        },
        today,
    )
}

/// Due date and urgency of the only item.
fn only(agenda: &Agenda, duty: Duty) -> (NaiveDate, Urgency) {
    let [item] = &agenda.items[..] else {
        panic!("one item: {:?}", agenda.items);
    };
    assert_eq!(item.about.duty(), duty);
    (item.due_on, item.urgency)
}

#[test]
fn a_conclusion_is_warned_of_on_the_fifth_and_the_eighth_day_and_overdue_after_the_tenth() {
    // Held on Monday 02/11/2026: the tenth day is Thursday the twelfth.
    let due = day("2026-11-12");
    for (today, urgency) in [
        ("2026-11-06", Urgency::InTime { days: 6 }),
        ("2026-11-07", Urgency::Soon { days: 5 }),
        ("2026-11-09", Urgency::Soon { days: 3 }),
        ("2026-11-10", Urgency::Pressing { days: 2 }),
        ("2026-11-12", Urgency::Pressing { days: 0 }),
        ("2026-11-13", Urgency::Overdue { days: 1 }),
    ] {
        let agenda = of_session(session(SessionState::Held, "2026-11-02"), today);
        assert_eq!(only(&agenda, Duty::Conclude), (due, urgency), "{today}");
    }
}

#[test]
fn a_session_left_running_asks_for_its_conclusion_from_the_next_day_on() {
    let running = || session(SessionState::Running, "2026-11-02");
    assert_eq!(of_session(running(), "2026-11-02").items, []);
    let agenda = of_session(running(), "2026-11-03");
    assert_eq!(only(&agenda, Duty::Conclude).0, day("2026-11-12"));
}

#[test]
fn a_planned_session_is_to_be_announced_seven_days_before_it() {
    let planned = || session(SessionState::Planned, "2026-11-20");
    let agenda = of_session(planned(), "2026-11-12");
    let soon = Urgency::Soon { days: 1 };
    assert_eq!(only(&agenda, Duty::Announce), (day("2026-11-13"), soon));
    let announced = SessionFacts {
        announced_on: Some(day("2026-11-11")),
        ..planned()
    };
    assert_eq!(of_session(announced, "2026-11-12").items, []);
    // Once its day is over there is nothing left to announce.
    assert_eq!(of_session(planned(), "2026-11-21").items, []);
}

#[test]
fn a_conclusion_is_to_be_issued_until_its_notice_lacks_nothing() {
    let without = SessionFacts {
        unpublished: Unpublished {
            lack: Some(Lack::Notice),
            ..unpublished(&Channel::ALL)
        },
        ..session(SessionState::Concluded, "2026-11-02")
    };
    let agenda = of_session(without.clone(), "2026-11-14");
    let issue = agenda.items_of(Duty::Conclude).next().unwrap();
    assert_eq!(issue.about, About::Issue(SessionId(1), Lack::Notice));
    assert_eq!(issue.due_on, day("2026-11-12"));
    assert_eq!(issue.urgency, Urgency::Overdue { days: 2 });
    let with = SessionFacts {
        unpublished: unpublished(&Channel::ALL),
        ..without
    };
    let agenda = of_session(with, "2026-11-14");
    assert_eq!(agenda.items_of(Duty::Conclude).count(), 0);
}

#[test]
fn results_are_to_be_published_until_the_third_way_is_recorded() {
    let by = |missing: &[Channel]| SessionFacts {
        unpublished: unpublished(missing),
        ..session(SessionState::Concluded, "2026-11-02")
    };
    let two = of_session(by(&[Channel::Villages]), "2026-11-11");
    let soon = Urgency::Soon { days: 1 };
    assert_eq!(only(&two, Duty::Publish), (day("2026-11-12"), soon));
    let About::Publish(_, missing) = &two.items[0].about else {
        panic!("{two:?}");
    };
    assert_eq!(missing, &[Channel::Villages]);
    assert_eq!(of_session(by(&[]), "2026-11-11").items, []);
}

#[test]
fn citizens_are_told_within_ten_working_days() {
    let owed = OwedNotices {
        session: SessionId(1),
        session_on: day("2026-11-14"),
        count: 21,
    };
    let facts = || Facts {
        owed: vec![owed.clone()],
        ..no_facts()
    };
    let late = Urgency::Overdue { days: 3 };
    let due = day("2026-11-27");
    assert_eq!(
        only(&agenda(facts(), "2026-11-30"), Duty::Notify),
        (due, late)
    );
    let soon = Urgency::Soon { days: 3 };
    assert_eq!(
        only(&agenda(facts(), "2026-11-24"), Duty::Notify),
        (due, soon)
    );
}

#[test]
fn a_hot_issue_asks_for_its_dialogue_until_that_was_held() {
    let issue = HotIssue {
        subject: "Bãi rác Khe Sậy".into(),
        found_on: day("2026-11-02"),
        due_on: day("2026-11-23"),
        unit: None,
        field: String::new(),
        session: None,
        withdrawn: String::new(),
    };
    let facts = |held_on| Facts {
        issues: vec![(HotIssueId(4), issue.clone(), held_on)],
        ..no_facts()
    };
    let open = agenda(facts(None), "2026-11-23");
    let last = Urgency::Pressing { days: 0 };
    assert_eq!(only(&open, Duty::Dialogue), (day("2026-11-23"), last));
    let held = agenda(facts(Some(day("2026-11-10"))), "2026-11-23");
    assert_eq!(held.items, []);
}

#[test]
fn in_december_the_days_of_the_next_year_are_looked_through_once() {
    assert_eq!(agenda(no_facts(), "2026-11-30").review, None);
    assert_eq!(agenda(no_facts(), "2026-12-01").review, Some(2027));
    let reviewed = Facts {
        reviewed_up_to: Some(2027),
        ..no_facts()
    };
    assert_eq!(agenda(reviewed, "2026-12-01").review, None);
}

#[test]
fn only_what_has_become_more_urgent_is_news() {
    let held = || session(SessionState::Held, "2026-11-02");
    let fourth = of_session(held(), "2026-11-06");
    let fifth = of_session(held(), "2026-11-07");
    let sixth = of_session(held(), "2026-11-08");
    assert_eq!(
        fifth.news_since(&fourth),
        BTreeMap::from([(Duty::Conclude, 1)])
    );
    assert_eq!(sixth.news_since(&fifth), BTreeMap::new());
    // A session that came to be with time left is no news.
    assert_eq!(
        fourth.news_since(&agenda(no_facts(), "2026-11-05")),
        BTreeMap::new()
    );
    let count = BoundedCount {
        count: 3,
        has_more: false,
    };
    let overdue = Facts {
        overdue: DueOpinions {
            count,
            first: Vec::new(),
        },
        ..no_facts()
    };
    let news = agenda(overdue, "2026-11-06").news_since(&agenda(no_facts(), "2026-11-05"));
    assert_eq!(news, BTreeMap::from([(Duty::Overdue, 3)]));
}

#[test]
fn what_is_due_first_stands_first_within_its_duty() {
    let later = SessionFacts {
        id: SessionId(2),
        ..session(SessionState::Held, "2026-11-04")
    };
    let sessions = vec![later, session(SessionState::Held, "2026-11-02")];
    let agenda = agenda(
        Facts {
            sessions,
            ..no_facts()
        },
        "2026-11-06",
    );
    let ids: Vec<_> = agenda.items.iter().map(|i| i.about.clone()).collect();
    assert_eq!(
        ids,
        [About::Conclude(SessionId(1)), About::Conclude(SessionId(2))]
    );
    assert_eq!(agenda.count(Duty::Conclude).count, 2);
}
