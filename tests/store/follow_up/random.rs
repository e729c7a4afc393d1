//! Random histories: every figure on every day equals a naive recount.

use so_doi_thoai::domain::target::Part;

use super::*;

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

/// How an opinion stood on a day, by its history alone.
pub fn stood(sample: &Sample, id: OpinionId, day: NaiveDate) -> Followed {
    let history = history(sample, id);
    let first = Followed {
        kind: history.followed.kind,
        ..Followed::default()
    };
    fold(&first, &as_of(&history.entries, day))
}

/// T3 and T4 counted one by one from the histories, without any sum that is kept.
fn recounted(sample: &Sample, ids: &[OpinionId], day: NaiveDate) -> (Figure, Figure) {
    let mut figures = [0_u64; 4];
    for id in ids {
        let followed = stood(sample, *id, day);
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

/// Each part holds the opinions that all the records behind the figure say.
fn check_parts(
    sample: &Sample,
    target: Target,
    behind: &Behind,
    when: (i32, NaiveDate, NaiveDate),
) {
    let part = |part| {
        let read = move |r: &Reader| r.opinions_of_part(target, part, when, 100);
        let found = sample.store.read(read).wait().unwrap().first;
        found
            .into_iter()
            .map(|of| (of.id.0, of.is_done))
            .collect::<Vec<_>>()
    };
    let is_done = |id: &i64| behind.numerator.contains(id);
    let all: Vec<_> = behind
        .denominator
        .iter()
        .map(|id| (*id, is_done(id)))
        .collect();
    let of = |wanted: bool| -> Vec<_> {
        let of_part = all
            .iter()
            .copied()
            .filter(|(_, is_done)| *is_done == wanted);
        of_part.collect()
    };
    assert_eq!(part(Part::All), all);
    assert_eq!(part(Part::Done), of(true));
    assert_eq!(part(Part::Missing), of(false));
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
            for (exclusion, count) in &again.excluded {
                let of = excluded(&sample, day, today).into_iter();
                let counted = of.filter(|excluded| excluded.exclusion == *exclusion).count();
                prop_assert_eq!(*count, counted as u64, "{:?} as of {}", exclusion, day);
            }
            for target in [Target::T3, Target::T4] {
                let behind = behind(&sample, target, day, today);
                check_parts(&sample, target, &behind, (2026, day, today));
            }
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
