//! Reports of random histories against a naive recount, opinion by opinion.

use chrono::NaiveDate;
use proptest::prelude::*;
use so_doi_thoai::domain::follow_up::Standing;
use so_doi_thoai::domain::report::{Column, Counts, Grouping, Measure, Span, Timeline};
use so_doi_thoai::domain::{Legality, OpinionId, OpinionKind, Outcome, Satisfaction, SessionState};
use so_doi_thoai::store::Op;

use super::super::follow_up::random::{Step, event, raised, step, stood};
use super::super::follow_up::{follow, held, history};
use super::super::sample::{Sample, day};
use super::{FIGURES, scope};

const MINUTES_A_DAY: i64 = 24 * 60;
const FIELDS: [&str; 5] = ["Giao thông", "", "Đất đai", "giao thông", "Chuyện khác"];

/// The figures counted one by one, without any row that is kept.
fn recounted(sample: &Sample, ids: &[OpinionId], day: NaiveDate) -> [u64; 10] {
    let mut figures = [0_u64; 10];
    for id in ids {
        let followed = stood(sample, *id, day);
        let result = followed.result.as_ref();
        let due = followed.extended_due.or(followed.original_due);
        let own_law = [OpinionKind::Complaint, OpinionKind::Denunciation];
        let is_lawful = followed.legality == Legality::Lawful
            && !own_law.contains(&followed.kind)
            && followed.outcome != Some(Outcome::Merged);
        let waits = [Standing::Open, Standing::Passed].contains(&followed.standing);
        let told = [
            true,
            followed.outcome == Some(Outcome::Answered),
            followed.outcome.is_some(),
            is_lawful,
            result.is_some(),
            result.is_some_and(|result| due.is_none_or(|due| result.on <= due)),
            waits && due.is_some_and(|due| due < day),
            [Standing::Open, Standing::Paused].contains(&followed.standing),
            followed.standing == Standing::Passed,
            result.is_some() && followed.satisfaction == Satisfaction::Satisfied,
        ];
        for (figure, is) in figures.iter_mut().zip(told) {
            *figure += u64::from(is);
        }
    }
    figures
}

fn sums(counts: &Counts) -> [u64; 10] {
    FIGURES.map(|column| {
        counts
            .lines
            .iter()
            .map(|line| line.tally.count(column))
            .sum()
    })
}

/// Every figure has as many records behind it, each once.
fn check_records(counts: &Counts) {
    let tallies = counts.lines.iter().map(|line| &line.tally);
    for tally in tallies.chain([&counts.total]) {
        for column in Column::ALL {
            let mut records = tally.records(column).to_vec();
            if column != Column::Attendance {
                assert_eq!(records.len() as u64, tally.count(column), "{column:?}");
            }
            records.sort_unstable();
            records.dedup();
            assert_eq!(records.len(), tally.records(column).len(), "{column:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_by_host_field_and_unit_equal_a_naive_recount_on_every_day(
        steps in prop::collection::vec((0_usize..5, step()), 10..50),
    ) {
        let mut opinions = vec![
            raised(OpinionKind::Petition, Outcome::Assigned),
            raised(OpinionKind::Question, Outcome::Answered),
            raised(OpinionKind::Complaint, Outcome::Assigned),
            raised(OpinionKind::Feedback, Outcome::NotConsidered),
            raised(OpinionKind::Petition, Outcome::Passed),
        ];
        for (opinion, field) in opinions.iter_mut().zip(FIELDS) {
            opinion.field = field.into();
        }
        let (sample, session, ids) = held(opinions);
        let mut days = vec![day(14)];
        let mut is_concluded = false;
        for (which, step) in steps {
            let today = days[days.len() - 1];
            match &step {
                Step::Wait => {
                    sample.wait(MINUTES_A_DAY);
                    days.push(today.succ_opt().unwrap());
                }
                Step::Conclude if !is_concluded => {
                    let conclude = Op::SetState(session, SessionState::Concluded);
                    sample.store.transact(conclude).wait().unwrap();
                    is_concluded = true;
                }
                step => {
                    let entries = history(&sample, ids[which]).entries;
                    if let Some(event) = event(step, &entries) {
                        // What cannot be is refused; the figures are the same then.
                        drop(follow(&sample, ids[which], today, event));
                    }
                }
            }
        }
        for day in days {
            let scope = scope("2026", day);
            let read = sample.store.read(move |r| Ok((r.report_facts(&scope)?, r.overdue(&scope)?)));
            let (facts, overdue) = read.wait().unwrap();
            let wanted = recounted(&sample, &ids, day);
            for grouping in [Grouping::Host, Grouping::Field, Grouping::Unit] {
                let counts = Counts::of(&facts, grouping, &scope);
                let total = FIGURES.map(|column| counts.total.count(column));
                prop_assert_eq!(total, wanted, "{:?} as of {}", grouping, day);
                prop_assert_eq!(sums(&counts), wanted, "{:?} as of {}", grouping, day);
                check_records(&counts);
                let rolled = Counts::of(&facts, grouping, &so_doi_thoai::domain::report::Scope {
                    roll_up: true,
                    ..scope
                });
                prop_assert_eq!(&rolled.total, &counts.total);
            }
            let timeline = Timeline::of(&facts, &scope);
            let sum = |of: fn(&Span) -> u64| timeline.spans.iter().map(of).sum::<u64>();
            prop_assert_eq!(sum(|span| span.raised), wanted[0], "raised as of {}", day);
            prop_assert_eq!(sum(|span| span.resolved), wanted[4], "resolved as of {}", day);
            let waiting = timeline.spans.last().map_or(0, |span| span.waiting);
            prop_assert_eq!(waiting, wanted[0] - wanted[4], "waiting as of {}", day);
            for (at, span) in timeline.spans.iter().enumerate() {
                let told = [span.raised, span.resolved, span.waiting];
                let found = Measure::ALL.map(|of| timeline.records(Some(at), of).len() as u64);
                prop_assert_eq!(found, told, "{} as of {}", span.first, day);
            }
            let late = overdue.iter().filter(|overdue| overdue.days(day) > 0).count();
            prop_assert_eq!(late as u64, wanted[6], "overdue as of {}", day);
            prop_assert_eq!(overdue.len() as u64, wanted[6], "listed as of {}", day);
        }
    }
}
