//! A file of four sessions with a history from 14 to 22 November 2026.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use so_doi_thoai::document::report::Value;
use so_doi_thoai::domain::follow_up::{Event, Evidence};
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    AttendanceGroup, Closing, Office, Opinion, OpinionId, OpinionKind, Outcome, Satisfaction,
    Session, SessionId, SessionKind, SessionRecord, SessionState, Source, Speaker, SpeakerKind,
    UnitId, Voided,
};
use so_doi_thoai::store::{Changed, Op};
use uuid::Uuid;

use super::super::follow_up::{document, heard, resolved};
use super::super::sample::{Sample, answered, at, day, office, session, speaker};
use super::super::story::{notice, signed};

pub const OWN: &str = "Ủy ban nhân dân xã Bình Lộc";
pub const OTHER: &str = "Ủy ban nhân dân xã Vĩnh Thượng";
/// What is kept of the secret speaker of November.
pub const SECRETS: [&str; 3] = ["Lô Thị Kín", "bản Vắng Tanh", "0977"];

const MINUTES_A_DAY: i64 = 24 * 60;

/// The file, and the session of November with its opinions.
pub struct Golden {
    pub sample: Sample,
    ids: Vec<OpinionId>,
    february: Vec<OpinionId>,
    today: std::cell::Cell<NaiveDate>,
}

impl Golden {
    pub fn new() -> Self {
        let mut golden = Self {
            sample: Sample::new(),
            ids: Vec::new(),
            february: Vec::new(),
            today: std::cell::Cell::new(day(14)),
        };
        golden.transact(Op::SetOffice(Box::new(office())));
        let own = golden.import(november());
        golden.ids = golden.opinions(own);
        let february = golden.import(february());
        golden.february = golden.opinions(february);
        golden.import(last_year());
        golden.import(planned());
        golden.wait_until(day(15));
        golden.transact(Op::SetState(own, SessionState::Concluded));
        let notice = golden.lock(own);
        golden.wait_until(day(16));
        golden.follow(1, day(16), resolved(Some(Evidence::Document(document()))));
        golden.follow(1, day(16), heard(Satisfaction::Satisfied));
        golden.transact(Op::UnlockDocument {
            document: notice,
            reason: "sai tên đơn vị".into(),
        });
        let notice = golden.lock(own);
        golden.transact(signed(notice, day(16)));
        golden.wait_until(day(22));
        let late = vec![golden.february[0]];
        golden.follow_all(late, day(22), resolved(None));
        golden
    }

    pub fn today(&self) -> NaiveDate {
        self.today.get()
    }

    pub fn wait_until(&self, day: NaiveDate) {
        let days = (day - self.today.get()).num_days();
        self.sample.wait(days * MINUTES_A_DAY);
        self.today.set(day);
    }

    pub fn transact(&self, op: Op) -> Changed {
        self.sample.store.transact(op).wait().unwrap()
    }

    fn import(&self, record: SessionRecord) -> SessionId {
        let changed = self.transact(Op::ImportRecord(Box::new(record)));
        changed.session.unwrap()
    }

    fn opinions(&self, id: SessionId) -> Vec<OpinionId> {
        let read = self.sample.store.read(move |r| r.opinions(id));
        read.wait().unwrap().into_iter().map(|(id, _)| id).collect()
    }

    /// Records an event of an opinion of November, by its number.
    pub fn follow(&self, number: usize, on: NaiveDate, event: Event) {
        self.follow_all(vec![self.ids[number - 1]], on, event);
    }

    fn follow_all(&self, opinions: Vec<OpinionId>, on: NaiveDate, event: Event) {
        self.transact(Op::FollowUp {
            opinions,
            on,
            by: "Trần Đình Quý".into(),
            event: Box::new(event),
        });
    }

    pub fn unit(&self, name: &'static str) -> UnitId {
        let read = self.sample.store.read(move |r| r.unit_by_name(name));
        read.wait().unwrap().unwrap()
    }

    fn lock(&self, session: SessionId) -> so_doi_thoai::domain::DocumentId {
        let changed = self.transact(notice(&self.sample.store, session));
        changed.document.unwrap()
    }
}

pub fn number(count: u64) -> Value {
    Value::count(count)
}

pub fn extended(due_on: NaiveDate) -> Event {
    Event::Extended {
        due_on,
        reason: "mưa lũ".into(),
        document: document(),
    }
}

fn concluded(outcome: Outcome, unit: &str, due_on: Option<NaiveDate>, field: &str) -> Opinion {
    let mut opinion = answered("Đường vào bản hỏng.");
    opinion.field = field.into();
    opinion.conclusion.outcome = Some(outcome);
    opinion.conclusion.lead_unit = unit.into();
    opinion.conclusion.due_on = due_on;
    opinion
}

fn record(
    state: SessionState,
    session: Session,
    office: Office,
    speakers: Vec<Speaker>,
    opinions: Vec<Opinion>,
) -> SessionRecord {
    let numbered = |(number, speaker)| Speaker { number, ..speaker };
    let opinions = (1..).zip(opinions);
    SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::now_v7(),
        state,
        office,
        session,
        speakers: (1..).zip(speakers).map(numbered).collect(),
        opinions: opinions
            .map(|(number, opinion)| Opinion { number, ..opinion })
            .collect(),
        closing: Closing::default(),
    }
}

fn november() -> SessionRecord {
    let secret = Speaker {
        kind: SpeakerKind::Secret,
        name: SECRETS[0].into(),
        address: SECRETS[1].into(),
        phone: "0977 888 999".into(),
        ..Speaker::default()
    };
    let economy = "Phòng Kinh tế";
    let mut slip = concluded(Outcome::Assigned, economy, Some(day(30)), "Giao thông");
    slip.source = Source::Slip;
    slip.speaker = 2;
    slip.content = format!("{} đề nghị sửa cầu.", SECRETS[0]);
    let mut complaint = concluded(Outcome::Assigned, "Công an xã", Some(day(20)), "Đất đai");
    complaint.kind = OpinionKind::Complaint;
    complaint.speaker = 3;
    complaint.source = Source::Online;
    let mut merged = concluded(Outcome::Merged, "", None, "giao thông");
    merged.conclusion.merged_into = Some(1);
    let mut voided = concluded(Outcome::Answered, "", None, "Giao thông");
    voided.voided = Some(Voided {
        reason: "ghi nhầm".into(),
    });
    let session = Session {
        attendance: [("người dân", 100), ("cán bộ", 17)]
            .map(|(name, count)| AttendanceGroup {
                name: name.into(),
                count,
            })
            .into(),
        ..session()
    };
    let water = "Môi trường, rác thải, nước sạch";
    let opinions = vec![
        concluded(Outcome::Assigned, economy, Some(day(20)), "Giao thông"),
        concluded(Outcome::Answered, "", None, water),
        concluded(Outcome::Passed, "Điện lực Nghệ An", Some(day(18)), ""),
        slip,
        complaint,
        merged,
        voided,
    ];
    let people = vec![speaker("Vi Văn Ỏn"), secret, speaker("Bùi Thị Sen")];
    record(SessionState::Held, session, office(), people, opinions)
}

fn on(year: i32, month: u32, day: u32) -> NaiveDateTime {
    let at = at(7, 45).with_year(year).unwrap().with_day(day).unwrap();
    at.with_month(month).unwrap()
}

fn february() -> SessionRecord {
    let mut other = concluded(Outcome::Answered, "", None, "Chuyện khác");
    other.kind = OpinionKind::Suggestion;
    other.conclusion.satisfaction = Satisfaction::Satisfied;
    let first_of_march = NaiveDate::from_ymd_opt(2026, 3, 1);
    let assigned = concluded(
        Outcome::Assigned,
        "Phòng Kinh tế",
        first_of_march,
        "Giao thông",
    );
    let session = Session {
        kind: SessionKind::AdHoc,
        starts_at: on(2026, 2, 10),
        attendance: vec![AttendanceGroup {
            name: "người dân".into(),
            count: 40,
        }],
        ..session()
    };
    let office = Office {
        name: OTHER.into(),
        ..office()
    };
    let people = vec![speaker("Hồ Sỹ Nam")];
    record(
        SessionState::Concluded,
        session,
        office,
        people,
        vec![assigned, other],
    )
}

fn last_year() -> SessionRecord {
    let mut opinion = concluded(Outcome::Answered, "", None, "Đất đai");
    opinion.conclusion.satisfaction = Satisfaction::NotSatisfied;
    let session = Session {
        kind: SessionKind::Thematic,
        starts_at: on(2025, 11, 20),
        ..session()
    };
    let people = vec![speaker("Vi Văn Ỏn")];
    record(
        SessionState::Concluded,
        session,
        office(),
        people,
        vec![opinion],
    )
}

/// Opinions sent in before a session that is still to come.
fn planned() -> SessionRecord {
    let session = Session {
        starts_at: on(2026, 11, 21),
        ..session()
    };
    let people = vec![speaker("Vi Văn Ỏn")];
    let opinions = vec![concluded(Outcome::Answered, "", None, "Đất đai")];
    record(SessionState::Planned, session, office(), people, opinions)
}
