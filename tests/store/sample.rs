//! Small sessions and stores for the tests.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    Closing, Honorific, Office, Official, Opinion, OpinionId, Outcome, Session, SessionId,
    SessionRecord, SessionState, Speaker, SpeakerId,
};
use so_doi_thoai::store::{Floor, Op, Store};
use tempfile::TempDir;
use uuid::Uuid;

/// A file in a folder of its own, and the store on it.
pub struct Sample {
    pub folder: TempDir,
    pub store: Store,
    minutes: Arc<AtomicI64>,
}

impl Sample {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let minutes = Arc::new(AtomicI64::new(0));
        let store = Store::open(&folder.path().join("so.dat"), clock(&minutes)).unwrap();
        Self {
            folder,
            store,
            minutes,
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("so.dat")
    }

    /// Closes the file and opens it again, as the next start of the program does.
    pub fn reopen(&mut self) {
        self.store.close().wait().unwrap();
        self.store = Store::open_existing(&self.path(), clock(&self.minutes)).unwrap();
    }

    /// Lets time pass.
    pub fn wait(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }

    /// A session with one speaker who has raised nothing yet.
    pub fn session(&self) -> (SessionId, SpeakerId) {
        let record = SessionRecord {
            format_version: FORMAT_VERSION,
            id: Uuid::now_v7(),
            state: SessionState::default(),
            office: office(),
            session: session(),
            speakers: vec![Speaker {
                number: 1,
                ..speaker("Vi Văn Ỏn")
            }],
            opinions: Vec::new(),
            closing: Closing::default(),
        };
        let op = Op::ImportRecord(Box::new(record));
        let id = self.store.transact(op).wait().unwrap().session.unwrap();
        let speakers = self.store.read(move |r| r.speakers(id)).wait().unwrap();
        (id, speakers[0].0)
    }

    /// A session of the file's own office, with one opinion.
    pub fn own_session(&self) -> (SessionId, OpinionId) {
        let created = self.store.transact(Op::CreateSession(Box::new(session())));
        let id = created.wait().unwrap().session.unwrap();
        let op = raise(id, speaker("Vi Văn Ỏn"));
        let raised = self.store.transact(op).wait().unwrap();
        (id, raised.opinion.unwrap().0)
    }

    pub fn add(&self, session: SessionId, speaker: SpeakerId) -> (OpinionId, u32) {
        let op = Op::RaiseOpinion {
            session,
            floor: Floor::Known(speaker),
            opinion: Box::default(),
        };
        self.store.transact(op).wait().unwrap().opinion.unwrap()
    }

    pub fn write(&self, id: OpinionId, content: &str) {
        let op = Op::EditOpinion(id, Box::new(opinion(content)));
        self.store.transact(op).wait().unwrap();
    }

    pub fn opinions(&self, session: SessionId) -> Vec<Opinion> {
        let read = self.store.read(move |r| r.opinions(session));
        read.wait().unwrap().into_iter().map(|(_, o)| o).collect()
    }
}

fn clock(minutes: &Arc<AtomicI64>) -> Clock {
    let minutes = Arc::clone(minutes);
    Clock::from_fn(move || at(7, 45) + TimeDelta::minutes(minutes.load(Ordering::Relaxed)))
}

pub fn at(hour: u32, minute: u32) -> NaiveDateTime {
    day(14).and_hms_opt(hour, minute, 0).unwrap()
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

pub fn official(name: &str) -> Official {
    Official {
        honorific: Honorific::Comrade,
        name: name.into(),
        post: "Chủ tịch UBND xã".into(),
    }
}

pub fn session() -> Session {
    Session {
        subject: "Hội nghị đối thoại năm 2026".into(),
        starts_at: at(7, 45),
        place: "Hội trường UBND xã".into(),
        chairs: vec![official("Lê Hữu Thắng")],
        secretary: official("Trần Đình Quý"),
        ..Session::default()
    }
}

pub fn speaker(name: &str) -> Speaker {
    Speaker {
        name: name.into(),
        address: "bản Khe Sậy".into(),
        ..Speaker::default()
    }
}

/// An empty opinion of someone who has not spoken yet.
pub fn raise(session: SessionId, speaker: Speaker) -> Op {
    Op::RaiseOpinion {
        session,
        floor: Floor::New(Box::new(speaker)),
        opinion: Box::default(),
    }
}

/// An opinion of speaker 1.
pub fn opinion(content: &str) -> Opinion {
    Opinion {
        speaker: 1,
        content: content.into(),
        ..Opinion::default()
    }
}

/// The same, answered, so that the gate lacks nothing.
pub fn answered(content: &str) -> Opinion {
    let mut opinion = opinion(content);
    opinion.answer.text = "Xã sẽ sửa trong tháng 12.".into();
    opinion.conclusion.outcome = Some(Outcome::Answered);
    opinion
}

pub fn office() -> Office {
    Office {
        name: "Ủy ban nhân dân xã Bình Lộc".into(),
        superior: String::new(),
        symbol: "UBND".into(),
        place: "Bình Lộc".into(),
        ..Office::default()
    }
}
