//! A data file as a province has it after ten years.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::follow_up::{DocumentRef, Event, Evidence, Hearing, ResultKind};
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    Closing, Office, Official, Opinion, OpinionId, Outcome, Satisfaction, Session, SessionRecord,
    SessionState, Speaker,
};
use so_doi_thoai::store::{Op, Store, StoreError};
use uuid::Uuid;

/// Opinions of one session.
const OF_SESSION: u32 = 40;
/// Communes and years of a province.
const COMMUNES: u32 = 130;
const YEARS: i64 = 10;
/// Opinions that are resolved by one change.
const AT_ONCE: usize = 2_000;
const WORDS: &str = "Đề nghị Ủy ban nhân dân xã sớm sửa chữa đoạn đường từ cầu Rộ đến nhà văn hóa xóm, \
    hiện nay mặt đường đã hỏng nặng, mùa mưa bùn lầy, học sinh đi lại rất khó khăn và nguy hiểm. ";

/// The first day of all.
fn beginning() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2017, 1, 2).unwrap_or_default();
    day.and_hms_opt(8, 0, 0).unwrap_or_default()
}

/// The data file of a province, and its clock.
pub struct Province {
    pub store: Store,
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

    pub fn now(&self) -> NaiveDateTime {
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
pub fn province(opinions: u32) -> Result<Province, StoreError> {
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
