//! How long each screen of following up waits for the data file, from 10,000 opinions to as many as the
//! first argument says: `cargo bench --bench follow_up -- 1000000`.

#![allow(clippy::print_stdout, reason = "what was measured is printed")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::follow_up::{DocumentRef, Event, Evidence, Hearing, ResultKind};
use so_doi_thoai::domain::opinion_filter::{DueFilter, ListOrder, OpinionFilter};
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    Closing, Office, Official, Opinion, OpinionId, Outcome, Satisfaction, Session, SessionRecord,
    SessionState, Speaker, Target,
};
use so_doi_thoai::store::{Op, Reader, Store, StoreError};
use uuid::Uuid;

/// Opinions of one session.
const OF_SESSION: u32 = 40;
/// Communes and years of a province.
const COMMUNES: u32 = 130;
const YEARS: i64 = 10;
/// Opinions that are resolved by one change.
const AT_ONCE: usize = 2_000;
/// How often each reading is measured.
const TIMES: usize = 200;

const WORDS: &str = "Đề nghị Ủy ban nhân dân xã sớm sửa chữa đoạn đường từ cầu Rộ đến nhà văn hóa xóm, \
    hiện nay mặt đường đã hỏng nặng, mùa mưa bùn lầy, học sinh đi lại rất khó khăn và nguy hiểm. ";

/// The first day of all.
fn beginning() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2017, 1, 2).unwrap_or_default();
    day.and_hms_opt(8, 0, 0).unwrap_or_default()
}

struct Province {
    store: Store,
    minutes: Arc<AtomicI64>,
}

impl Province {
    fn open(path: &Path) -> Result<Self, StoreError> {
        let minutes = Arc::new(AtomicI64::new(0));
        let told = Arc::clone(&minutes);
        let clock =
            Clock::from_fn(move || beginning() + TimeDelta::minutes(told.load(Ordering::Relaxed)));
        Ok(Self {
            store: Store::open(path, clock)?,
            minutes,
        })
    }

    fn now(&self) -> NaiveDateTime {
        beginning() + TimeDelta::minutes(self.minutes.load(Ordering::Relaxed))
    }

    fn go_to(&self, at: NaiveDateTime) {
        let minutes = (at - beginning()).num_minutes();
        self.minutes.store(minutes, Ordering::Relaxed);
    }

    /// Sessions spread evenly over years and communes, most of their opinions resolved a month later.
    fn fill(&self, opinions: u32) -> Result<(), StoreError> {
        let own = Op::SetOffice(Box::new(office(0)));
        self.store.transact(own).wait()?;
        let sessions = opinions / OF_SESSION;
        let mut waiting: Vec<OpinionId> = Vec::new();
        for index in 0..sessions {
            let day = YEARS * 360 * i64::from(index) / i64::from(sessions);
            let starts_at = beginning() + TimeDelta::days(day);
            self.go_to(starts_at + TimeDelta::hours(8));
            let op = Op::ImportRecord(Box::new(record(index, starts_at)));
            let id = self.store.transact(op).wait()?.session;
            let Some(id) = id else { continue };
            let opinions = self.store.read(move |r| r.opinions(id)).wait()?;
            let assigned = opinions
                .into_iter()
                .filter(|(_, o)| o.conclusion.outcome == Some(Outcome::Assigned));
            // One in eight stays open.
            waiting.extend(
                assigned
                    .filter(|(_, o)| o.number % 8 != 1)
                    .map(|(id, _)| id),
            );
            if waiting.len() >= AT_ONCE {
                self.resolve(std::mem::take(&mut waiting))?;
            }
        }
        self.resolve(waiting)
    }

    fn resolve(&self, ids: Vec<OpinionId>) -> Result<(), StoreError> {
        let on = self.now().date();
        let number = "125/UBND".to_owned();
        let document = DocumentRef {
            number,
            on: Some(on),
        };
        let follow = |opinions, event| Op::FollowUp {
            opinions,
            on,
            by: "Thư ký".into(),
            event: Box::new(event),
        };
        let resolved = Event::Resolved {
            result: ResultKind::Definitive,
            text: "Đã sửa chữa xong.".into(),
            evidence: Some(Evidence::Document(document)),
        };
        self.store.transact(follow(ids.clone(), resolved)).wait()?;
        let heard = Event::Heard {
            satisfaction: Satisfaction::Satisfied,
            hearing: Hearing::Phone,
            note: String::new(),
        };
        self.store.transact(follow(ids, heard)).wait()?;
        Ok(())
    }
}

fn office(index: u32) -> Office {
    Office {
        name: format!("Ủy ban nhân dân xã Mẫu {}", index % COMMUNES),
        symbol: "UBND".into(),
        place: "Mẫu".into(),
        ..Office::default()
    }
}

fn person(name: &str) -> Official {
    Official {
        name: name.into(),
        ..Official::default()
    }
}

fn record(index: u32, starts_at: NaiveDateTime) -> SessionRecord {
    let opinions = (1..=OF_SESSION).map(|number| {
        let mut opinion = Opinion {
            number,
            speaker: 1 + number % 16,
            field: format!("Lĩnh vực {}", number % 20),
            content: WORDS.repeat(3),
            ..Opinion::default()
        };
        let conclusion = &mut opinion.conclusion;
        if number % 4 == 0 {
            conclusion.outcome = Some(Outcome::Answered);
            conclusion.satisfaction = Satisfaction::Satisfied;
            opinion.answer.text = WORDS.into();
        } else {
            conclusion.outcome = Some(Outcome::Assigned);
            conclusion.lead_unit = format!("Phòng số {}", number % 12);
            let due = starts_at.date() + TimeDelta::days(20 + i64::from(number));
            conclusion.due_on = Some(due);
        }
        opinion
    });
    let speakers = (1..=16).map(|number| Speaker {
        number,
        name: format!("Nguyễn Văn {number}"),
        ..Speaker::default()
    });
    SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::from_u128(u128::from(index) + 1),
        state: SessionState::Concluded,
        office: office(index),
        session: Session {
            subject: "Hội nghị đối thoại".into(),
            starts_at,
            place: "Hội trường".into(),
            chairs: vec![person("Lê Hữu Thắng")],
            secretary: person("Trần Đình Quý"),
            ..Session::default()
        },
        speakers: speakers.collect(),
        opinions: opinions.collect(),
        closing: Closing::default(),
    }
}

/// The file with so many opinions, made when it is not there yet.
fn province(opinions: u32) -> Result<Province, StoreError> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("province-{opinions}.db"));
    let is_new = !path.exists();
    if is_new {
        let draft = folder.join(format!("province-{opinions}.making.db"));
        drop(std::fs::remove_file(&draft));
        let begun = Instant::now();
        let made = Province::open(&draft)?;
        made.fill(opinions)?;
        made.store.close().wait()?;
        drop(std::fs::rename(&draft, &path));
        println!("{opinions} opinions made in {:?}", begun.elapsed());
    }
    let province = Province::open(&path)?;
    province.go_to(beginning() + TimeDelta::days(YEARS * 360 + 10));
    Ok(province)
}

/// Half of the times, and all but the slowest hundredth, are not longer than these.
fn measured<T: Send + 'static>(
    store: &Store,
    read: impl Fn(&Reader, i64) -> Result<T, StoreError> + Clone + Send + 'static,
) -> Result<(Duration, Duration), StoreError> {
    let mut times = Vec::with_capacity(TIMES);
    for i in (0_i64..).take(TIMES) {
        let read = read.clone();
        let begun = Instant::now();
        store.read(move |reader| read(reader, i)).wait()?;
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok((times[TIMES / 2], times[TIMES * 99 / 100]))
}

fn measure(opinions: u32) -> Result<(), StoreError> {
    let province = province(opinions)?;
    let store = &province.store;
    let today = province.now().date();
    let year = today.year() - 1;
    let end = NaiveDate::from_ymd_opt(year, 6, 30).unwrap_or(today);
    let tell = |what: &str, (half, most): (Duration, Duration)| {
        println!(
            "{opinions:>9} {what:<38} p50 {:>9.3} ms   p99 {:>9.3} ms",
            half.as_secs_f64() * 1e3,
            most.as_secs_f64() * 1e3
        );
    };
    let unit = store.read(|r| r.unit_by_name("Phòng số 3")).wait()?;
    let filters = [
        ("list, by due date", OpinionFilter::default()),
        (
            "list, newest first",
            OpinionFilter {
                order: ListOrder::Newest,
                ..OpinionFilter::default()
            },
        ),
        (
            "list, overdue",
            OpinionFilter {
                due: Some(DueFilter::Overdue),
                ..OpinionFilter::default()
            },
        ),
        (
            "list, one unit",
            OpinionFilter {
                unit,
                ..OpinionFilter::default()
            },
        ),
        (
            "list, one field and year",
            OpinionFilter {
                field: Some("Lĩnh vực 7".into()),
                year: Some(year),
                ..OpinionFilter::default()
            },
        ),
        (
            "list, one unit, not satisfied",
            OpinionFilter {
                unit,
                satisfaction: Some(Satisfaction::NotSatisfied),
                ..OpinionFilter::default()
            },
        ),
    ];
    for (what, filter) in filters {
        let page = filter.clone();
        let times = measured(store, move |r, _| r.opinion_page(&page, None, 50, today))?;
        tell(what, times);
        let times = measured(store, move |r, _| r.opinion_count(&filter, today))?;
        tell(&format!("{what}: count"), times);
    }
    let times = measured(store, move |r, i| {
        let id = 1 + (i * 7_919) % i64::from(opinions);
        r.history(OpinionId(id))
    })?;
    tell("one opinion's history", times);
    let times = measured(store, move |r, _| r.targets(year, today, today))?;
    tell("targets of a year, today", times);
    let times = measured(store, move |r, _| r.forecast(year, today))?;
    tell("forecast of a year", times);
    let times = measured(store, move |r, _| r.targets(year, end, today))?;
    tell("targets of a year, as of a past day", times);
    let times = measured(store, move |r, _| r.behind(Target::T1, year, today, today))?;
    tell("records behind T1", times);
    Ok(())
}

fn main() {
    let most = std::env::args().find_map(|argument| argument.parse().ok());
    for opinions in [10_000, 100_000, 1_000_000] {
        if opinions > most.unwrap_or(100_000) {
            break;
        }
        if let Err(error) = measure(opinions) {
            println!("{opinions} opinions: {error}");
        }
    }
}
