//! A data file as it grows over a year: sessions, what follows of them, hot issues, the ledger, mergers.

mod sessions;

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{NaiveDate, NaiveDateTime};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::follow_up::{DocumentRef, Event, Evidence, Hearing, ResultKind};
use so_doi_thoai::domain::issued::{fingerprint, mark};
use so_doi_thoai::domain::unit::{Level, System};
use so_doi_thoai::domain::{
    DocumentId, Finished, HotIssue, HotIssueId, Kind, LedgerEntry, LedgerKind, Legality,
    Letterhead, OpinionId, Order, ReturnedKind, Satisfaction, SessionId, SessionRecord,
    SessionState, Stage, Unit, UnitId,
};
use so_doi_thoai::store::{Op, Reader, Returned, Store};

use sessions::{august, december, february, may, october, office, planned};

const OWN: &str = "Ủy ban nhân dân xã Bình Lộc";
const OTHER: &str = "Ủy ban nhân dân xã Vĩnh Thượng";
const PARTY: &str = "Đảng ủy xã Bình Lộc";
const OTHER_PARTY: &str = "Đảng ủy xã Vĩnh Thượng";
const FRONT: &str = "Ủy ban MTTQ Việt Nam xã Bình Lộc";
const PROVINCE: &str = "Ủy ban MTTQ Việt Nam tỉnh Nghệ An";
const WOMEN: &str = "Hội Liên hiệp Phụ nữ tỉnh Nghệ An";

/// What is written on a day.
type Step = fn(&Teller);

/// The year as it went, day by day.
const STORY: [(u32, u32, Step); 25] = [
    (1, 5, |t| {
        t.write(Op::SetOffice(Box::new(office(OWN))));
        t.unit(PARTY, System::Party, Level::Commune);
        t.unit(OTHER, System::Authority, Level::Commune);
        t.unit(OTHER_PARTY, System::Party, Level::Commune);
        t.unit(FRONT, System::Front, Level::Commune);
        t.unit(PROVINCE, System::Front, Level::Province);
        t.unit(WOMEN, System::Organisation, Level::Province);
        t.enter(LedgerKind::WorkSession, PARTY, "2026-01-05");
        t.enter(LedgerKind::Orientation, OTHER_PARTY, "2026-01-05");
    }),
    (2, 12, |t| t.import(february())),
    (3, 10, |t| t.resolve(1, definitive(t.today()))),
    (3, 12, |t| {
        t.hear(1, Satisfaction::Satisfied);
        t.enter(LedgerKind::Regulation, OWN, "2024-05-06");
        t.enter(LedgerKind::Regulation, OTHER, "2023-05-08");
        t.enter(LedgerKind::Evaluation, OTHER, "2026-03-11");
    }),
    (4, 2, |t| {
        t.enter(LedgerKind::WorkSession, OTHER_PARTY, "2026-04-01");
        t.enter(LedgerKind::Supervision, FRONT, "2026-04-01");
        t.enter(LedgerKind::Criticism, FRONT, "2026-04-02");
        t.enter(LedgerKind::Scheme, PROVINCE, "2025-07-15");
    }),
    (5, 14, |t| t.import(may())),
    (5, 20, |t| {
        t.write(Op::SetState(SessionId(2), SessionState::Concluded));
        t.write(notice(&t.store, SessionId(2)));
        t.enter(LedgerKind::DigitalTransformation, WOMEN, "2026-05-19");
    }),
    (5, 22, |t| t.write(signed(DocumentId(1), t.today()))),
    (6, 11, |t| {
        t.resolve(3, definitive(t.today()));
        t.hear(3, Satisfaction::Satisfied);
        t.hear(4, Satisfaction::Satisfied);
    }),
    (6, 24, |t| {
        t.resolve(7, without_evidence(ResultKind::Inspected));
    }),
    (7, 1, |t| {
        let due_on = Some(day("2026-07-15"));
        let reason = "đường lại hỏng".into();
        t.follow(3, Event::Reopened { due_on, reason });
    }),
    (7, 2, |t| {
        let evidence = Some(Evidence::CitizenWord("tại nhà".into()));
        t.resolve(6, (ResultKind::Definitive, evidence));
    }),
    (7, 14, |t| t.resolve(3, definitive(t.today()))),
    (7, 16, |t| t.hear(3, Satisfaction::NotSatisfied)),
    (7, 22, |t| {
        let document = document(t.today());
        let note = String::new();
        t.follow(5, Event::Replied { document, note });
        t.resolve(5, without_evidence(ResultKind::DocumentIssued));
    }),
    (8, 20, |t| {
        t.import(august());
        t.find(None, "Bãi rác", ["2026-08-03", "2026-08-24"], Some(3), "");
    }),
    (8, 26, |t| {
        t.write(Op::SetState(SessionId(3), SessionState::Concluded));
    }),
    (9, 15, |t| {
        t.find(None, "Đền bù", ["2026-09-04", "2026-09-25"], None, "");
        let event = Event::Extended {
            due_on: day("2026-10-05"),
            reason: "mưa lũ".into(),
            document: document(t.today()),
        };
        t.follow(11, event);
    }),
    (10, 1, |t| {
        t.merge(OTHER, OWN);
        t.merge(OTHER_PARTY, PARTY);
    }),
    (10, 5, |t| {
        let evidence = Some(Evidence::CitizenWord("tại trụ sở".into()));
        t.resolve(11, (ResultKind::Definitive, evidence));
        t.hear(11, Satisfaction::Satisfied);
        t.find(None, "Chợ", ["2026-10-05", "2026-10-26"], None, "");
        t.enter(LedgerKind::DigitalTransformation, FRONT, "2026-10-05");
    }),
    (10, 28, |t| {
        t.import(october());
        t.find(Some(3), "Chợ", ["2026-10-05", "2026-10-26"], Some(4), "");
    }),
    (11, 16, |t| {
        t.find(None, "Tin đồn", ["2026-11-02", "2026-11-13"], None, "");
        t.enter(LedgerKind::Supervision, FRONT, "2026-11-02");
        t.enter(LedgerKind::Criticism, FRONT, "2026-11-13");
        for on in ["2026-06-01", "2026-09-01"] {
            t.enter(LedgerKind::Supervision, PROVINCE, on);
        }
        for on in ["2026-02-02", "2026-03-02", "2026-04-02", "2026-05-02"] {
            t.enter(LedgerKind::Scheme, WOMEN, on);
        }
    }),
    (11, 20, |t| {
        let event = Event::Reclassified {
            legality: Legality::OutOfScope,
            reason: "việc của xã khác".into(),
            decided_by: "Chủ tịch UBND xã".into(),
        };
        t.follow(13, event);
        let days = ["2026-11-02", "2026-11-13"];
        t.find(Some(4), "Tin đồn", days, None, "không có thật");
    }),
    (12, 10, |t| {
        t.import(december());
        t.withdraw(LedgerKind::Criticism, FRONT, "2026-04-02");
        t.withdraw(LedgerKind::Scheme, WOMEN, "2026-05-02");
        t.enter(LedgerKind::DigitalTransformation, PROVINCE, "2026-12-10");
    }),
    (12, 16, |t| {
        t.hear(14, Satisfaction::Satisfied);
        t.import(planned());
    }),
];

/// Makes the file at `path` as it stands at the end of a day.
pub fn tell(path: &Path, until: NaiveDate) {
    let teller = Teller::new(path);
    let story = STORY.map(|(month, day, step)| (in_year(month, day), step));
    for (day, step) in story.into_iter().filter(|(day, _)| *day <= until) {
        *teller.today.lock().unwrap() = day;
        step(&teller);
    }
    teller.store.close().wait().unwrap();
}

/// Noon of a day.
pub fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(12, 0, 0).unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn in_year(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// Whoever writes in the file, on a day after the other.
struct Teller {
    store: Store,
    today: Arc<Mutex<NaiveDate>>,
}

impl Teller {
    fn new(path: &Path) -> Self {
        let today = Arc::new(Mutex::new(in_year(1, 5)));
        let told = Arc::clone(&today);
        let clock = Clock::from_fn(move || noon(*told.lock().unwrap()));
        Self {
            store: Store::open(path, clock).unwrap(),
            today,
        }
    }

    fn today(&self) -> NaiveDate {
        *self.today.lock().unwrap()
    }

    fn write(&self, op: Op) {
        self.store.transact(op).wait().unwrap();
    }

    fn unit(&self, name: &str, system: System, level: Level) {
        let unit = Unit {
            name: name.into(),
            system,
            level,
            holds_dialogue: matches!(system, System::Party | System::Authority),
            ..Unit::default()
        };
        self.write(Op::SetUnit(None, Box::new(unit)));
    }

    fn named(&self, name: &'static str) -> UnitId {
        let read = self.store.read(move |r| r.unit_by_name(name));
        read.wait().unwrap().unwrap()
    }

    fn merge(&self, from: &'static str, into: &'static str) {
        self.write(Op::MergeUnits {
            from: vec![self.named(from)],
            into: self.named(into),
            on: self.today(),
            by: String::new(),
        });
    }

    fn enter(&self, kind: LedgerKind, unit: &'static str, on: &str) {
        let entry = LedgerEntry {
            kind,
            unit: self.named(unit),
            on: day(on),
            subject: "Nội dung".into(),
            document: String::new(),
            withdrawn: String::new(),
        };
        self.write(Op::SetLedgerEntry(None, Box::new(entry)));
    }

    fn withdraw(&self, kind: LedgerKind, unit: &'static str, on: &str) {
        let (unit, on) = (self.named(unit), day(on));
        let ledger = self.store.read(Reader::ledger).wait().unwrap();
        let mut found = ledger
            .into_iter()
            .filter(|(_, entry)| (entry.kind, entry.unit, entry.on) == (kind, unit, on));
        let (id, mut entry) = found.next().unwrap();
        entry.withdrawn = "ghi nhầm".into();
        self.write(Op::SetLedgerEntry(Some(id), Box::new(entry)));
    }

    /// A hot issue found on a day, with the last day for its session.
    fn find(
        &self,
        id: Option<i64>,
        subject: &str,
        [found_on, due_on]: [&str; 2],
        session: Option<i64>,
        withdrawn: &str,
    ) {
        let issue = HotIssue {
            subject: subject.into(),
            found_on: day(found_on),
            due_on: day(due_on),
            unit: None,
            field: String::new(),
            session: session.map(SessionId),
            withdrawn: withdrawn.into(),
        };
        self.write(Op::SetHotIssue {
            id: id.map(HotIssueId),
            issue: Box::new(issue),
            opinions: Vec::new(),
        });
    }

    fn import(&self, record: SessionRecord) {
        self.write(Op::ImportRecord(Box::new(record)));
    }

    fn follow(&self, opinion: i64, event: Event) {
        self.write(Op::FollowUp {
            opinions: vec![OpinionId(opinion)],
            on: self.today(),
            by: "Trần Đình Quý".into(),
            event: Box::new(event),
        });
    }

    fn resolve(&self, opinion: i64, (result, evidence): (ResultKind, Option<Evidence>)) {
        let text = "đã làm".into();
        let event = Event::Resolved {
            result,
            text,
            evidence,
        };
        self.follow(opinion, event);
    }

    fn hear(&self, opinion: i64, satisfaction: Satisfaction) {
        let event = Event::Heard {
            satisfaction,
            hearing: Hearing::Phone,
            note: String::new(),
        };
        self.follow(opinion, event);
    }
}

/// Locks a notice of a session's conclusion.
pub fn notice(store: &Store, session: SessionId) -> Op {
    let record = store.read(move |r| r.record(session));
    let record_json = serde_json::to_string(&record.wait().unwrap()).unwrap();
    let lines = vec!["THÔNG BÁO".to_owned()];
    let mut order = Order::new(Kind::Notice, Letterhead::State, Stage::Final);
    let hash = fingerprint(&record_json, &order, &lines);
    order.mark = Some(mark(&hash).to_owned());
    let document = Box::new(Finished {
        order,
        title: "Thông báo".into(),
        record_json,
        lines,
        pdf: b"%PDF-1.7 ...".to_vec(),
        rooms_json: "[]".into(),
        corrects: None,
    });
    Op::LockDocument { session, document }
}

/// What was signed came back, dated that day.
pub fn signed(document: DocumentId, on: NaiveDate) -> Op {
    let file = Returned {
        kind: ReturnedKind::Scan,
        name: "thong-bao.pdf".into(),
        bytes: b"%PDF-1.7 scanned".to_vec(),
        verdict_json: "{}".into(),
        number: None,
        dated_on: Some(on),
    };
    Op::FileReturned {
        document,
        file: Box::new(file),
    }
}

fn document(on: NaiveDate) -> DocumentRef {
    DocumentRef {
        number: "125/UBND-KT".into(),
        on: Some(on),
    }
}

fn definitive(on: NaiveDate) -> (ResultKind, Option<Evidence>) {
    let evidence = Evidence::Document(document(on));
    (ResultKind::Definitive, Some(evidence))
}

fn without_evidence(result: ResultKind) -> (ResultKind, Option<Evidence>) {
    (result, None)
}
