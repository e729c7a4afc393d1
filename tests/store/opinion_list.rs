//! The list of opinions over all sessions: every page of every filter, in order, each opinion once.

use chrono::NaiveDate;
use so_doi_thoai::domain::follow_up::{Event, Evidence, Hearing, ResultKind, Standing};
use so_doi_thoai::domain::opinion_filter::{
    BoundedCount, COUNTED, DueFilter, FollowedOpinion, ListOrder, OpinionFilter,
};
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::speaker::SECRET_NAME;
use so_doi_thoai::domain::{
    Closing, Opinion, OpinionId, OpinionKind, Outcome, Satisfaction, SessionId, SessionRecord,
    SessionState, Speaker, UnitId,
};
use so_doi_thoai::store::{Op, Reader};
use uuid::Uuid;

use super::sample::{Sample, answered, day, office, session, speaker};

const OPINIONS: u32 = 250;

/// A concluded session of many opinions: every fifth answered at once, the others with one of two
/// units and due dates from 15/11 on.
fn concluded() -> (Sample, Vec<OpinionId>) {
    let sample = Sample::new();
    sample
        .store
        .transact(Op::SetOffice(Box::new(office())))
        .wait()
        .unwrap();
    let ids = import(&sample, OPINIONS);
    (sample, ids)
}

/// Takes in a session of so many opinions.
fn import(sample: &Sample, count: u32) -> Vec<OpinionId> {
    let opinions = (1..=count).map(|number| {
        let mut opinion = Opinion {
            number,
            ..answered(&format!("Ý kiến {number}"))
        };
        opinion.speaker = 1 + number % 2;
        if number % 5 != 0 {
            opinion.answer.text.clear();
            opinion.conclusion.outcome = Some(Outcome::Assigned);
            opinion.conclusion.due_on = Some(day(15 + number % 10));
            let unit = ["Phòng Kinh tế", "Công an xã"][usize::from(number % 3 > 0)];
            opinion.conclusion.lead_unit = unit.into();
        }
        opinion.field = ["Đất đai", "Môi trường"][usize::from(number % 7 > 0)].into();
        if number == 3 {
            opinion.kind = OpinionKind::Denunciation;
        }
        opinion
    });
    let people = [(1, "Vi Văn Ỏn"), (2, "Đậu Thị Kín")];
    let record = SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::now_v7(),
        state: SessionState::Concluded,
        office: office(),
        session: session(),
        speakers: people
            .map(|(number, name)| Speaker {
                number,
                ..speaker(name)
            })
            .into(),
        opinions: opinions.collect(),
        closing: Closing::default(),
    };
    let op = Op::ImportRecord(Box::new(record));
    let id = sample.store.transact(op).wait().unwrap().session.unwrap();
    let read = sample.store.read(move |r| r.opinions(id)).wait().unwrap();
    read.into_iter().map(|(id, _)| id).collect()
}

/// Every page after another.
fn all(sample: &Sample, filter: &OpinionFilter, today: NaiveDate) -> Vec<FollowedOpinion> {
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let filter = filter.clone();
        let read = sample
            .store
            .read(move |r| r.opinion_page(&filter, after, 40, today));
        let page = read.wait().unwrap();
        assert!(page.opinions.len() <= 40);
        found.extend(page.opinions);
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    let (counted, asked) = (filter.clone(), filter.clone());
    let count = sample.store.read(move |r| r.opinion_count(&counted, today));
    assert_eq!(count.wait().unwrap(), BoundedCount::of(found.len()));
    let last = found.last().map(|opinion| opinion.id);
    let first = move |r: &Reader, wanted| r.first_opinions(&asked, wanted, 40, today);
    let read = sample
        .store
        .read(move |r| Ok((first(r, None)?, first(r, last)?)));
    let ((page, count), (up_to_last, same)) = read.wait().unwrap();
    assert_eq!(page.opinions, found[..found.len().min(40)]);
    assert_eq!(page.next.is_some(), found.len() > 40);
    assert_eq!((&up_to_last.opinions, up_to_last.next), (&found, None));
    assert_eq!([count, same], [BoundedCount::of(found.len()); 2]);
    found
}

fn keys(found: &[FollowedOpinion]) -> Vec<OpinionId> {
    found.iter().map(|opinion| opinion.id).collect()
}

/// Whether a filter is to find an opinion.
type Meant<'a> = &'a dyn Fn(&FollowedOpinion) -> bool;

fn follow(sample: &Sample, id: OpinionId, event: Event) {
    let op = Op::FollowUp {
        opinions: vec![id],
        on: day(14),
        by: String::new(),
        event: Box::new(event),
    };
    sample.store.transact(op).wait().unwrap();
}

/// A filter finds those that are meant, in either order.
fn check(
    sample: &Sample,
    everything: &[FollowedOpinion],
    filter: OpinionFilter,
    is_meant: Meant<'_>,
) {
    let found = keys(&all(sample, &filter, day(20)));
    let meant = everything.iter().filter(|o| is_meant(o)).map(|o| o.id);
    assert_eq!(found, meant.collect::<Vec<_>>(), "{filter:?}");
    assert!(!found.is_empty(), "{filter:?}");
    let mut newest = found;
    newest.sort_by_key(|id| std::cmp::Reverse(*id));
    let filter = OpinionFilter {
        order: ListOrder::Newest,
        ..filter
    };
    assert_eq!(keys(&all(sample, &filter, day(20))), newest, "{filter:?}");
}

/// Resolved, but not to the person's satisfaction.
fn resolve(sample: &Sample, id: OpinionId) {
    follow(
        sample,
        id,
        Event::Resolved {
            result: ResultKind::Definitive,
            text: String::new(),
            evidence: Some(Evidence::CitizenWord("tại nhà".into())),
        },
    );
    follow(
        sample,
        id,
        Event::Heard {
            satisfaction: Satisfaction::NotSatisfied,
            hearing: Hearing::Phone,
            note: String::new(),
        },
    );
}

#[test]
fn every_page_together_shows_each_opinion_once_in_order() {
    let (sample, ids) = concluded();
    let newest = OpinionFilter {
        order: ListOrder::Newest,
        ..OpinionFilter::default()
    };
    let found = all(&sample, &newest, day(20));
    let expected: Vec<OpinionId> = ids.iter().rev().copied().collect();
    let shown: Vec<OpinionId> = found.iter().map(|opinion| opinion.id).collect();
    assert_eq!(shown, expected);
    let found = all(&sample, &OpinionFilter::default(), day(20));
    assert_eq!(found.len(), ids.len());
    let due = |opinion: &FollowedOpinion| (opinion.due.unwrap_or(NaiveDate::MAX), opinion.id);
    assert!(found.is_sorted_by_key(due));
}

#[test]
fn opinions_are_read_by_their_keys() {
    let (sample, ids) = concluded();
    let wanted = vec![ids[7], ids[3]];
    let asked = wanted.clone();
    let read = sample.store.read(move |r| r.opinions_by_id(&asked));
    let found: Vec<OpinionId> = read.wait().unwrap().iter().map(|o| o.id).collect();
    assert_eq!(found, wanted);
}

/// The unit that most opinions are assigned to.
fn kinh_te(sample: &Sample) -> Option<UnitId> {
    let read = sample.store.read(|r| r.unit_by_name("Phòng Kinh tế"));
    read.wait().unwrap()
}

#[test]
fn each_condition_finds_what_meets_it_and_nothing_else() {
    let (sample, ids) = concluded();
    let everything = all(&sample, &OpinionFilter::default(), day(20));
    let unit = kinh_te(&sample);
    resolve(&sample, ids[0]);
    let checks: [(OpinionFilter, Meant<'_>); 5] = [
        (
            OpinionFilter {
                unit,
                ..OpinionFilter::default()
            },
            &|o| o.unit == "Phòng Kinh tế",
        ),
        (
            OpinionFilter {
                field: Some("Đất đai".into()),
                ..OpinionFilter::default()
            },
            &|o| o.field == "Đất đai",
        ),
        (
            OpinionFilter {
                due: Some(DueFilter::Overdue),
                ..OpinionFilter::default()
            },
            &|o| o.due.is_some_and(|due| due < day(20)) && o.id != ids[0],
        ),
        (
            OpinionFilter {
                due: Some(DueFilter::Within(4)),
                ..OpinionFilter::default()
            },
            &|o| o.due.is_some_and(|due| due >= day(20) && due <= day(24)),
        ),
        (
            OpinionFilter {
                standings: vec![Standing::Open],
                year: Some(2026),
                owes_notice: true,
                ..OpinionFilter::default()
            },
            &|o| o.standing == Standing::Open && o.id != ids[0],
        ),
    ];
    for (filter, is_meant) in checks {
        check(&sample, &everything, filter, is_meant);
    }
    let unsatisfied = OpinionFilter {
        satisfaction: Some(Satisfaction::NotSatisfied),
        ..OpinionFilter::default()
    };
    let found = all(&sample, &unsatisfied, day(20));
    assert_eq!(found.iter().map(|o| o.id).collect::<Vec<_>>(), [ids[0]]);
    let other_session = OpinionFilter {
        session: Some(SessionId(99)),
        ..OpinionFilter::default()
    };
    assert_eq!(all(&sample, &other_session, day(20)), []);
}

#[test]
fn conditions_together_find_what_meets_all_of_them() {
    let (sample, ids) = concluded();
    let everything = all(&sample, &OpinionFilter::default(), day(20));
    let unit = kinh_te(&sample);
    resolve(&sample, ids[5]);
    let checks: [(OpinionFilter, Meant<'_>); 2] = [
        (
            OpinionFilter {
                standings: vec![Standing::Resolved],
                unit,
                ..OpinionFilter::default()
            },
            &|o| o.unit == "Phòng Kinh tế" && o.id == ids[5],
        ),
        (
            OpinionFilter {
                satisfaction: Some(Satisfaction::NotAsked),
                unit,
                field: Some("Đất đai".into()),
                due: Some(DueFilter::Overdue),
                year: Some(2026),
                ..OpinionFilter::default()
            },
            &|o| {
                let is_late = o.due.is_some_and(|due| due < day(20));
                o.unit == "Phòng Kinh tế" && o.field == "Đất đai" && is_late && o.id != ids[5]
            },
        ),
    ];
    for (filter, is_meant) in checks {
        check(&sample, &everything, filter, is_meant);
    }
}

#[test]
fn an_opinion_is_found_again_as_far_as_is_counted() {
    let (sample, mut ids) = concluded();
    ids.extend(import(&sample, u32::from(COUNTED) + 1 - OPINIONS));
    let newest = OpinionFilter {
        order: ListOrder::Newest,
        ..OpinionFilter::default()
    };
    let first = |wanted, limit| {
        let filter = newest.clone();
        let read = move |r: &Reader| r.first_opinions(&filter, wanted, limit, day(20));
        let (page, count) = sample.store.read(read).wait().unwrap();
        assert_eq!((count.count, count.has_more), (3_000, true));
        (page.opinions.len(), page.next.is_some())
    };
    assert_eq!(first(None, 40), (40, true));
    assert_eq!(first(Some(ids[2_000]), 40), (1_001, true));
    assert_eq!(first(Some(ids[1]), 40), (3_000, true));
    assert_eq!(first(Some(ids[0]), 40), (40, true));
    assert_eq!(first(Some(OpinionId(9_999)), 40), (40, true));
    assert_eq!(first(None, 3_001), (3_001, false));
}

#[test]
fn whoever_denounces_is_named_in_no_line() {
    let (sample, _) = concluded();
    let found = all(&sample, &OpinionFilter::default(), day(20));
    let named = |wanted: &str| found.iter().filter(|o| o.speaker == wanted).count();
    assert_eq!(named("Đậu Thị Kín"), 0);
    assert_eq!(named(SECRET_NAME), 125);
    assert_eq!(named("Vi Văn Ỏn"), 125);
}
