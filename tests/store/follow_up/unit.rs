//! Units: names, the office's own, mergers, and whose dialogue a session is.

use super::*;

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
