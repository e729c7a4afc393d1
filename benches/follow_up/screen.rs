//! The whole reading of each screen, again and again.

use std::time::{Duration, Instant};

use chrono::{Datelike, NaiveDate};
use so_doi_thoai::domain::follow_up::Standing;
use so_doi_thoai::domain::opinion_filter::{COUNTED, DueFilter, ListOrder};
use so_doi_thoai::domain::target::Part;
use so_doi_thoai::domain::{OpinionFilter, OpinionId, Satisfaction, SessionId, Target, UnitId};
use so_doi_thoai::following::OpinionFile;
use so_doi_thoai::following::home;
use so_doi_thoai::following::list::{ListOpening, PAGE};
use so_doi_thoai::following::targets::{Board, Records, When};
use so_doi_thoai::store::{Reader, Store, StoreError};

use super::province::Province;

/// How often each reading is measured, unless that takes longer than [`LONG`].
const TIMES: i64 = 200;
const FEW: usize = 20;
const LONG: Duration = Duration::from_secs(3);

struct Bench<'a> {
    store: &'a Store,
    opinions: u32,
    only: &'a str,
}

impl Bench<'_> {
    /// Tells how long half of the times, and all but the slowest hundredth, are at the most.
    fn tell<T: Send + 'static>(
        &self,
        what: &str,
        read: impl Fn(&Reader, i64) -> Result<T, StoreError> + Clone + Send + 'static,
    ) -> Result<(), StoreError> {
        if !what.contains(self.only) {
            return Ok(());
        }
        let mut times = Vec::new();
        let all = Instant::now();
        for i in 0..TIMES {
            if times.len() >= FEW && all.elapsed() > LONG {
                break;
            }
            let read = read.clone();
            let begun = Instant::now();
            self.store.read(move |reader| read(reader, i)).wait()?;
            times.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_unstable_by(f64::total_cmp);
        let (half, most) = (times[times.len() / 2], times[times.len() * 99 / 100]);
        let opinions = self.opinions;
        println!("{opinions:>9} {what:<44} p50 {half:>9.3} ms   p99 {most:>9.3} ms");
        Ok(())
    }
}

/// Every screen.
pub fn measure(province: &Province, opinions: u32, only: &str) -> Result<(), StoreError> {
    let bench = Bench {
        store: &province.store,
        opinions,
        only,
    };
    let today = province.now().date();
    bench.tell("home", move |r, _| home::Board::read(r, today))?;
    list(&bench, today)?;
    bench.tell("one opinion", move |r, i| {
        let id = OpinionId(1 + (i * 7_919) % i64::from(opinions));
        Ok((OpinionFile::read(r, id)?, r.units()?))
    })?;
    targets(&bench, today)
}

fn list(bench: &Bench<'_>, today: NaiveDate) -> Result<(), StoreError> {
    let opening = move |r: &Reader, _| ListOpening::read(r, "follow-up", today);
    bench.tell("list, opening", opening)?;
    let unit = bench.store.read(|r| r.unit_by_name("Phòng số 3")).wait()?;
    for (what, filter) in alone(unit, today).into_iter().chain(together(unit, today)) {
        for order in [ListOrder::Due, ListOrder::Newest] {
            let filter = OpinionFilter {
                order,
                ..filter.clone()
            };
            let what = format!("list, {what}, {order:?}");
            let read = move |r: &Reader, _| r.first_opinions(&filter, None, PAGE, today);
            bench.tell(&what, read)?;
        }
    }
    let all = OpinionFilter::default();
    let back = all.clone();
    bench.tell("list, back from an opinion", move |r, _| {
        r.first_opinions(&back, Some(OpinionId(7)), PAGE, today)
    })?;
    let far = bench.store.read({
        let all = all.clone();
        move |r| Ok(r.opinion_page(&all, None, COUNTED, today)?.next)
    });
    let far = far.wait()?;
    bench.tell("list, scrolled far", move |r, _| {
        r.opinion_page(&all, far, PAGE, today)
    })
}

/// Each condition alone.
fn alone(unit: Option<UnitId>, today: NaiveDate) -> Vec<(&'static str, OpinionFilter)> {
    let all = OpinionFilter::default;
    let standing = |standing| OpinionFilter {
        standings: vec![standing],
        ..all()
    };
    let due = |due| OpinionFilter {
        due: Some(due),
        ..all()
    };
    let satisfied = |satisfaction| OpinionFilter {
        satisfaction: Some(satisfaction),
        ..all()
    };
    let field = Some("Lĩnh vực 7".to_owned());
    let year = Some(today.year() - 1);
    vec![
        ("all", all()),
        ("open", standing(Standing::Open)),
        ("paused (none)", standing(Standing::Paused)),
        ("resolved", standing(Standing::Resolved)),
        ("overdue", due(DueFilter::Overdue)),
        ("due within 7 days", due(DueFilter::Within(7))),
        ("not asked", satisfied(Satisfaction::NotAsked)),
        (
            "not satisfied (none)",
            satisfied(Satisfaction::NotSatisfied),
        ),
        ("unit", OpinionFilter { unit, ..all() }),
        ("field", OpinionFilter { field, ..all() }),
        (
            "session",
            OpinionFilter {
                session: Some(SessionId(7)),
                ..all()
            },
        ),
        ("year", OpinionFilter { year, ..all() }),
        (
            "first year",
            OpinionFilter {
                year: Some(2017),
                ..all()
            },
        ),
        (
            "repeated (none)",
            OpinionFilter {
                is_repeated: true,
                ..all()
            },
        ),
        (
            "reopened (none)",
            OpinionFilter {
                is_reopened: true,
                ..all()
            },
        ),
        (
            "owes notice",
            OpinionFilter {
                owes_notice: true,
                ..all()
            },
        ),
    ]
}

/// Some conditions together.
fn together(unit: Option<UnitId>, today: NaiveDate) -> Vec<(&'static str, OpinionFilter)> {
    let year = Some(today.year() - 1);
    let of_unit = OpinionFilter {
        unit,
        ..OpinionFilter::default()
    };
    vec![
        (
            "unit and overdue",
            OpinionFilter {
                due: Some(DueFilter::Overdue),
                ..of_unit.clone()
            },
        ),
        (
            "unit and not asked",
            OpinionFilter {
                satisfaction: Some(Satisfaction::NotAsked),
                ..of_unit.clone()
            },
        ),
        (
            "unit, year and paused (none)",
            OpinionFilter {
                year,
                standings: vec![Standing::Paused],
                ..of_unit.clone()
            },
        ),
        (
            "unit, first year and open",
            OpinionFilter {
                year: Some(2017),
                standings: vec![Standing::Open],
                ..of_unit
            },
        ),
        (
            "field and year",
            OpinionFilter {
                field: Some("Lĩnh vực 7".into()),
                year,
                ..OpinionFilter::default()
            },
        ),
    ]
}

fn targets(bench: &Bench<'_>, today: NaiveDate) -> Result<(), StoreError> {
    let year = today.year();
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    let days = [
        ("today", year, today),
        ("yesterday", year, today.pred_opt().unwrap_or(today)),
        ("in June", year, on(year, 6, 30)),
        ("last December", year - 1, on(year - 1, 12, 20)),
        ("last year, in June of this", year - 1, on(year, 6, 30)),
        ("first year, in its December", 2017, on(2017, 12, 20)),
        (
            "first year, yesterday",
            2017,
            today.pred_opt().unwrap_or(today),
        ),
    ];
    for (what, year, as_of) in days {
        let when = When { year, as_of, today };
        let what = format!("targets, {what}");
        bench.tell(&what, move |r, _| Board::read(r, when))?;
    }
    for (day, year, as_of) in [days[0], days[3]] {
        let when = When { year, as_of, today };
        for target in Target::ALL {
            let read = move |r: &Reader, _| Records::read(r, target, Part::Missing, when);
            bench.tell(&format!("records behind {}, {day}", target.key()), read)?;
        }
        for part in Part::ALL {
            let read = move |r: &Reader, _| Records::read(r, Target::T4, part, when);
            bench.tell(&format!("records behind T4, {part:?}, {day}"), read)?;
        }
    }
    Ok(())
}
