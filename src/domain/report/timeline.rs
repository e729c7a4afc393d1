//! What was raised and what was resolved, span after span, and how many were left waiting.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::super::OpinionId;
use super::super::follow_up::Standing;
use super::{Facts, RaisedOpinion, Scope};

/// How long a span is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// From Monday to Sunday
    Week,
    Month,
    Quarter,
    Year,
}

impl Step {
    const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The first day of the span in which `day` lies.
    fn first(self, day: NaiveDate) -> NaiveDate {
        let first = match self {
            Self::Week => {
                let past = u64::from(day.weekday().num_days_from_monday());
                day.checked_sub_days(Days::new(past))
            }
            Self::Month => day.with_day(1),
            Self::Quarter => NaiveDate::from_ymd_opt(day.year(), (day.month() - 1) / 3 * 3 + 1, 1),
            Self::Year => NaiveDate::from_ymd_opt(day.year(), 1, 1),
        };
        first.unwrap_or(day)
    }

    /// The first day of the span after the one that begins on `first`.
    fn next(self, first: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => first.checked_add_days(Days::new(7)),
            Self::Month => first.checked_add_months(Months::new(1)),
            Self::Quarter => first.checked_add_months(Months::new(3)),
            Self::Year => first.checked_add_months(Months::new(12)),
        }
    }

    /// More spans than this are not taken in at a glance; of years there may be any number.
    fn most(self) -> usize {
        match self {
            Self::Week => 10,
            Self::Month | Self::Quarter => 18,
            Self::Year => usize::MAX,
        }
    }

    /// The first days of all spans from one day to another; `None` where they are too many.
    fn beginnings(self, from: NaiveDate, to: NaiveDate) -> Option<Vec<NaiveDate>> {
        let all = std::iter::successors(Some(self.first(from)), |first| self.next(*first));
        let all = all.take_while(|first| *first <= to);
        let firsts: Vec<NaiveDate> = all.take(self.most().saturating_add(1)).collect();
        (firsts.len() <= self.most()).then_some(firsts)
    }
}

/// What there was of a day.
#[derive(Default)]
struct Day {
    raised: u64,
    merged: u64,
    resolved: u64,
}

/// A span of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub first: NaiveDate,
    /// Opinions whose session was held in it.
    pub raised: u64,
    /// Opinions whose result is of one of its days.
    pub resolved: u64,
    /// Opinions that waited for a result when it ended; merged ones wait for none.
    pub waiting: u64,
}

/// What is told of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    Raised,
    Resolved,
    Waiting,
}

impl Measure {
    pub const ALL: [Self; 3] = [Self::Raised, Self::Resolved, Self::Waiting];
}

/// What the figures are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Course {
    id: OpinionId,
    raised_on: NaiveDate,
    resolved_on: Option<NaiveDate>,
    is_merged: bool,
}

impl Course {
    fn of(opinion: &RaisedOpinion) -> Self {
        Self {
            id: opinion.id,
            raised_on: opinion.raised_on,
            resolved_on: opinion.resolved_on,
            is_merged: opinion.standing == Standing::Merged,
        }
    }

    fn is_of(self, measure: Measure, days: &Range<NaiveDate>) -> bool {
        let is_resolved_before = |end| self.resolved_on.is_some_and(|on| on < end);
        match measure {
            Measure::Raised => days.contains(&self.raised_on),
            Measure::Resolved => self.resolved_on.is_some_and(|on| days.contains(&on)),
            Measure::Waiting => {
                self.raised_on < days.end && !self.is_merged && !is_resolved_before(days.end)
            }
        }
    }
}

/// The spans from the first day of the period to the last day on which something came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    pub step: Step,
    pub spans: Vec<Span>,
    courses: Vec<Course>,
}

impl Timeline {
    /// Parts the opinions of a scope by the day of their session and of their result; together they are
    /// as many as the report counts.
    #[must_use]
    pub fn of(facts: &Facts, scope: &Scope) -> Self {
        let courses: Vec<Course> = facts.opinions.iter().map(Course::of).collect();
        let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
        for course in &courses {
            let day = days.entry(course.raised_on).or_default();
            day.raised += 1;
            day.merged += u64::from(course.is_merged);
            if let Some(on) = course.resolved_on {
                days.entry(on).or_default().resolved += 1;
            }
        }
        let period = scope.period;
        let known = days.keys().next_back().copied();
        let from = days.keys().next().copied().unwrap_or(period.first());
        let from = from.min(period.first());
        let to = period.last().min(scope.as_of).max(from);
        let to = known.map_or(to, |known| known.max(to));
        let spans = |step: Step| Some((step, step.beginnings(from, to)?));
        let spans = Step::ALL.into_iter().find_map(spans);
        let (step, firsts) = spans.unwrap_or((Step::Year, Vec::new()));
        let mut waiting = 0_u64;
        let mut spans = Vec::with_capacity(firsts.len());
        for first in firsts {
            let end = step.next(first).unwrap_or(NaiveDate::MAX);
            let mut span = Day::default();
            for (_, day) in days.range(first..end) {
                span.raised += day.raised;
                span.merged += day.merged;
                span.resolved += day.resolved;
            }
            waiting = (waiting + span.raised).saturating_sub(span.merged + span.resolved);
            spans.push(Span {
                first,
                raised: span.raised,
                resolved: span.resolved,
                waiting,
            });
        }
        Self {
            step,
            spans,
            courses,
        }
    }

    /// The opinions that a figure of a span was counted from, or of all spans together.
    #[must_use]
    pub fn records(&self, span: Option<usize>, measure: Measure) -> Vec<OpinionId> {
        let days = match span {
            Some(at) => self.days(at),
            None => self.whole(),
        };
        let Some(days) = days else {
            return Vec::new();
        };
        let courses = self.courses.iter();
        let found = courses.filter(|course| course.is_of(measure, &days));
        found.map(|course| course.id).collect()
    }

    fn days(&self, at: usize) -> Option<Range<NaiveDate>> {
        let first = self.spans.get(at)?.first;
        Some(first..self.step.next(first).unwrap_or(NaiveDate::MAX))
    }

    fn whole(&self) -> Option<Range<NaiveDate>> {
        let last = self.spans.len().checked_sub(1)?;
        Some(self.days(0)?.start..self.days(last)?.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Period, RaisedOpinion};
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn timeline(period: &str, as_of: &str, opinions: &[(&str, Option<&str>)]) -> Timeline {
        let opinions = (1..)
            .zip(opinions)
            .map(|(id, (raised, resolved))| RaisedOpinion {
                id: OpinionId(id),
                host: None,
                unit: None,
                field: String::new(),
                spoken_by: None,
                raised_on: day(raised),
                resolved_on: resolved.map(day),
                standing: Standing::Open,
                outcome: None,
                is_counted: true,
                is_on_time: false,
                is_satisfied: false,
                due_on: None,
            });
        let facts = Facts {
            opinions: opinions.collect(),
            ..Facts::default()
        };
        let scope = Scope {
            period: Period::parse(period).unwrap(),
            as_of: day(as_of),
            host: None,
            roll_up: false,
        };
        Timeline::of(&facts, &scope)
    }

    fn told(timeline: &Timeline) -> Vec<String> {
        let told = |span: &Span| {
            let Span {
                first,
                raised,
                resolved,
                waiting,
            } = span;
            format!("{first} +{raised} -{resolved} ={waiting}")
        };
        timeline.spans.iter().map(told).collect()
    }

    #[test]
    fn a_year_goes_by_months_up_to_the_day_of_the_report_and_a_later_result() {
        let opinions = [
            ("2026-01-31", Some("2026-02-01")),
            ("2026-01-05", None),
            ("2026-03-10", Some("2026-05-02")),
        ];
        let timeline = timeline("2026", "2026-04-03", &opinions);
        assert_eq!(timeline.step, Step::Month);
        assert_eq!(
            told(&timeline),
            [
                "2026-01-01 +2 -0 =2",
                "2026-02-01 +0 -1 =1",
                "2026-03-01 +1 -0 =2",
                "2026-04-01 +0 -0 =2",
                "2026-05-01 +0 -1 =1",
            ]
        );
    }

    #[test]
    fn a_month_goes_by_weeks_from_monday_and_ten_years_by_years() {
        let month = timeline("2026-11", "2026-11-30", &[("2026-11-14", None)]);
        assert_eq!(month.step, Step::Week);
        assert_eq!(month.spans[0].first, day("2026-10-26"));
        assert_eq!(month.spans.len(), 6);
        let years = timeline("2017-01-01..2026-12-31", "2026-12-31", &[]);
        assert_eq!((years.step, years.spans.len()), (Step::Year, 10));
        let quarters = timeline("2023-01-01..2026-12-31", "2026-12-31", &[]);
        assert_eq!((quarters.step, quarters.spans.len()), (Step::Quarter, 16));
    }

    #[test]
    fn each_figure_leads_to_as_many_records_as_it_counts() {
        let opinions = [
            ("2026-01-31", Some("2026-02-01")),
            ("2026-01-05", None),
            ("2026-03-10", Some("2026-05-02")),
        ];
        let timeline = timeline("2026", "2026-04-03", &opinions);
        for (at, span) in timeline.spans.iter().enumerate() {
            let figures = [span.raised, span.resolved, span.waiting];
            for (measure, figure) in Measure::ALL.into_iter().zip(figures) {
                let found = timeline.records(Some(at), measure);
                assert_eq!(found.len() as u64, figure, "{measure:?} of {}", span.first);
            }
        }
        let february = timeline.records(Some(1), Measure::Resolved);
        assert_eq!(february, [OpinionId(1)]);
        let march = timeline.records(Some(2), Measure::Waiting);
        assert_eq!(march, [OpinionId(2), OpinionId(3)]);
        assert_eq!(timeline.records(None, Measure::Raised).len(), 3);
        assert_eq!(timeline.records(None, Measure::Waiting), [OpinionId(2)]);
        assert_eq!(timeline.records(Some(9), Measure::Raised), []);
    }

    #[test]
    fn every_opinion_is_in_one_span() {
        let opinions = [("2026-02-28", Some("2027-03-01")); 7];
        for period in ["2026", "2026-Q1", "2026-02", "2026-02-28..2026-02-28"] {
            let timeline = timeline(period, "2027-03-02", &opinions);
            let sum = |of: fn(&Span) -> u64| timeline.spans.iter().map(of).sum::<u64>();
            assert_eq!((sum(|s| s.raised), sum(|s| s.resolved)), (7, 7), "{period}");
            assert_eq!(timeline.spans.last().unwrap().waiting, 0);
        }
    }
}
