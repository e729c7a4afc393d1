//! A session without a fault, and how a test breaks it.

use chrono::NaiveDate;

use crate::document::block::Document;
use crate::document::{DocumentError, Kind, Order, Stage};
use crate::domain::{Calendar, Honorific, Letterhead, Reworded, SessionRecord};
use crate::format_check::{Finding, Made, Rule, Subject, check, make, make_document};
use crate::progress::Progress;
use crate::typeset;

/// How a rule is made to fire.
#[derive(Clone, Copy)]
pub struct Break {
    pub rule: Rule,
    pub good: fn() -> Case,
    pub change: fn(&mut Case),
}

/// What is checked in one test.
#[derive(Clone)]
pub struct Case {
    pub order: Order,
    pub record: SessionRecord,
    pub units: Vec<String>,
    pub today: NaiveDate,
    /// Bends the finished document, for what the builders never do.
    pub bend: Option<fn(&mut Document)>,
    pub fault: Option<DocumentError>,
    /// Whether the pages are set and checked too, which takes its time.
    pub set: bool,
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn record() -> SessionRecord {
    let sample = include_str!("../../../assets/sample/binh-loc.json");
    let mut record: SessionRecord = serde_json::from_str(sample).unwrap();
    record.speakers[0].honorific = Honorific::Mr;
    record.speakers[6].address = "xóm Xuân Sơn".into();
    let calendar = Calendar::by_rule();
    for opinion in &mut record.opinions {
        let due = &mut opinion.conclusion.due_on;
        *due = due.map(|due| calendar.next_working_day(due));
    }
    record
}

fn case(kind: Kind, letterhead: Letterhead) -> Case {
    let record = record();
    let conclusions = record.opinions.iter().map(|o| &o.conclusion);
    let mut units: Vec<String> = conclusions
        .flat_map(|c| std::iter::once(&c.lead_unit).chain(&c.co_units))
        .cloned()
        .collect();
    units.sort();
    units.dedup();
    Case {
        order: Order {
            number: Some(15),
            dated_on: Some(day(2026, 11, 20)),
            ..Order::new(kind, letterhead, Stage::Final)
        },
        record,
        units,
        today: day(2026, 11, 23),
        bend: None,
        fault: None,
        set: false,
    }
}

pub fn notice() -> Case {
    case(Kind::Notice, Letterhead::State)
}

pub fn minutes() -> Case {
    case(Kind::Minutes, Letterhead::State)
}

/// A notice of the Party committee with its own signer and file copy.
pub fn party_notice() -> Case {
    let mut case = case(Kind::Notice, Letterhead::Party);
    let office = &mut case.record.office;
    office.letterhead = Letterhead::Party;
    office.name = "Đảng ủy xã Bình Lộc".into();
    office.superior = "Đảng bộ tỉnh Nghệ An".into();
    office.symbol = "ĐU".into();
    let closing = &mut case.record.closing;
    closing.signers[0].authority = "T/M BAN THƯỜNG VỤ".into();
    closing.signers[0].title = "BÍ THƯ".into();
    closing.signers[0].name = "Lê Hữu Thắng".into();
    *closing.recipients.last_mut().unwrap() = "Lưu Văn phòng Đảng ủy".into();
    case
}

/// A public notice, made ten days before the session.
pub fn public_notice() -> Case {
    let mut case = case(Kind::PublicNotice, Letterhead::State);
    case.order.dated_on = Some(day(2026, 11, 4));
    case
}

pub fn erratum() -> Case {
    let mut case = case(Kind::Erratum, Letterhead::State);
    case.order.correction = Some(crate::domain::Correction {
        document: "Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026".into(),
        changes: vec![crate::domain::Change {
            place: "mục 2".into(),
            wrong: "12".into(),
            right: "21".into(),
        }],
    });
    case
}

impl Case {
    fn made(&self) -> Made {
        let progress = Progress::default();
        if !self.set {
            let made = make_document(&self.order, &self.record);
            return Made {
                fault: self.fault.clone(),
                ..made
            };
        }
        let mut made = make(&self.order, &self.record, &progress).unwrap();
        if let (Some(bend), Some(document)) = (self.bend, made.document.as_mut()) {
            bend(document);
            made.pages = typeset::typeset(document, &progress).ok();
        }
        made
    }

    pub fn findings(&self) -> Vec<Finding> {
        let calendar = Calendar::by_rule();
        let made = self.made();
        check(&made.subject(
            &self.order,
            &self.record,
            &self.units,
            self.today,
            &calendar,
        ))
    }

    /// With its pages.
    pub fn set(mut self) -> Self {
        self.set = true;
        self
    }

    /// As [`Case::findings`], without making the document.
    pub fn without_pages(&self) -> Vec<Finding> {
        let calendar = Calendar::by_rule();
        check(&Subject {
            order: &self.order,
            record: &self.record,
            document: None,
            pages: None,
            fault: None,
            units: &self.units,
            today: self.today,
            calendar: &calendar,
        })
    }

    /// Changes the words of a part, knowing what the program says there now.
    pub fn reword(&mut self, key: &str, text: &str) {
        let document = self.made().document.unwrap();
        let part = document.parts.iter().find(|part| part.key == key).unwrap();
        self.order.wording.push(Reworded {
            part: key.into(),
            text: text.into(),
            was: part.own.clone(),
        });
    }
}
