//! The sessions of the golden year, with their opinions in the order of their keys.

use chrono::NaiveTime;
use so_doi_thoai::domain::record::FORMAT_VERSION;
use so_doi_thoai::domain::{
    AttendanceGroup, Closing, Conclusion, Honorific, Legality, Office, Official, Opinion,
    OpinionKind, Outcome, Satisfaction, Session, SessionKind, SessionRecord, SessionState, Source,
    Speaker, SpeakerKind, Voided,
};
use uuid::Uuid;

use super::{OTHER, OWN, PARTY, day};

const ECONOMY: &str = "Phòng Kinh tế";

pub fn office(name: &str) -> Office {
    Office {
        name: name.into(),
        symbol: "UBND".into(),
        place: "Bình Lộc".into(),
        ..Office::default()
    }
}

fn official(name: &str) -> Official {
    Official {
        honorific: Honorific::Comrade,
        name: name.into(),
        post: "Chủ tịch UBND xã".into(),
    }
}

/// A session of an office on a day; every opinion is of the speaker whose number it has.
fn session(
    host: &str,
    (kind, on): (SessionKind, &str),
    state: SessionState,
    attendance: u32,
    opinions: Vec<Opinion>,
) -> SessionRecord {
    let speaker = |number| Speaker {
        number,
        kind: match number {
            2 => SpeakerKind::Secret,
            _ => SpeakerKind::Person,
        },
        name: format!("Vi Văn {}", ["Ỏn", "Kín", "Sen"][number as usize - 1]),
        address: "bản Khe Sậy".into(),
        ..Speaker::default()
    };
    let speakers = opinions.iter().map(|opinion| opinion.speaker).max();
    let numbered = |(number, opinion)| Opinion { number, ..opinion };
    SessionRecord {
        format_version: FORMAT_VERSION,
        id: Uuid::now_v7(),
        state,
        office: office(host),
        session: Session {
            kind,
            subject: "Hội nghị đối thoại năm 2026".into(),
            starts_at: day(on).and_time(NaiveTime::MIN),
            place: "Hội trường".into(),
            chairs: vec![official("Lê Hữu Thắng")],
            secretary: official("Trần Đình Quý"),
            attendance: vec![AttendanceGroup {
                name: "người dân".into(),
                count: attendance,
            }],
            ..Session::default()
        },
        speakers: (1..=speakers.unwrap_or_default()).map(speaker).collect(),
        opinions: (1..).zip(opinions).map(numbered).collect(),
        closing: Closing::default(),
    }
}

/// What a speaker raised, answered at the session.
fn answered(speaker: u32, satisfaction: Satisfaction) -> Opinion {
    let mut opinion = Opinion {
        speaker,
        field: "Giao thông".into(),
        content: "Đường vào bản hỏng.".into(),
        ..Opinion::default()
    };
    opinion.answer.text = "Xã sẽ sửa trong tháng 12.".into();
    opinion.conclusion.outcome = Some(Outcome::Answered);
    opinion.conclusion.satisfaction = satisfaction;
    opinion
}

/// The same, left to a unit.
fn left(speaker: u32, outcome: Outcome, unit: &str, due_on: &str) -> Opinion {
    let opinion = answered(speaker, Satisfaction::NotAsked);
    Opinion {
        conclusion: Conclusion {
            outcome: Some(outcome),
            lead_unit: unit.into(),
            due_on: Some(day(due_on)),
            ..Conclusion::default()
        },
        ..opinion
    }
}

/// Opinions 1 and 2.
pub fn february() -> SessionRecord {
    let opinions = vec![
        left(1, Outcome::Assigned, ECONOMY, "2026-03-02"),
        answered(1, Satisfaction::Satisfied),
    ];
    let on = (SessionKind::Periodic, "2026-02-10");
    session(OTHER, on, SessionState::Concluded, 40, opinions)
}

/// Opinions 3 to 10.
pub fn may() -> SessionRecord {
    let mut slip = left(2, Outcome::Assigned, ECONOMY, "2026-06-30");
    slip.source = Source::Slip;
    let mut complaint = left(3, Outcome::Assigned, "Công an xã", "2026-06-22");
    complaint.kind = OpinionKind::Complaint;
    complaint.source = Source::Online;
    let mut refused = left(3, Outcome::NotConsidered, "", "2026-06-22");
    refused.source = Source::Online;
    refused.legality = Legality::AgainstRules;
    refused.legality_reason = "trái Luật Đất đai".into();
    refused.conclusion.due_on = None;
    refused.conclusion.reason = "trái quy định".into();
    let mut merged = refused.clone();
    merged.legality = Legality::Lawful;
    merged.conclusion = Conclusion {
        outcome: Some(Outcome::Merged),
        merged_into: Some(1),
        ..Conclusion::default()
    };
    let mut voided = answered(1, Satisfaction::NotAsked);
    voided.voided = Some(Voided {
        reason: "ghi nhầm".into(),
    });
    let opinions = vec![
        left(1, Outcome::Assigned, ECONOMY, "2026-06-15"),
        answered(1, Satisfaction::NotAsked),
        left(1, Outcome::Passed, "Điện lực Nghệ An", "2026-05-29"),
        slip,
        complaint,
        refused,
        merged,
        voided,
    ];
    let on = (SessionKind::Periodic, "2026-05-14");
    session(OWN, on, SessionState::Held, 117, opinions)
}

/// Opinion 11.
pub fn august() -> SessionRecord {
    let opinions = vec![left(1, Outcome::Assigned, ECONOMY, "2026-09-21")];
    let on = (SessionKind::AdHoc, "2026-08-20");
    session(PARTY, on, SessionState::Held, 35, opinions)
}

/// Opinions 12 and 13.
pub fn october() -> SessionRecord {
    let opinions = vec![
        answered(1, Satisfaction::Satisfied),
        answered(1, Satisfaction::NotSatisfied),
    ];
    let on = (SessionKind::Thematic, "2026-10-28");
    session(OWN, on, SessionState::Concluded, 12, opinions)
}

/// Opinion 14.
pub fn december() -> SessionRecord {
    let opinions = vec![answered(1, Satisfaction::NotAsked)];
    let on = (SessionKind::Periodic, "2026-12-08");
    session(PARTY, on, SessionState::Concluded, 50, opinions)
}

/// An opinion sent in before a session that is still to come.
pub fn planned() -> SessionRecord {
    let mut opinion = answered(1, Satisfaction::NotAsked);
    opinion.source = Source::SentBefore;
    let on = (SessionKind::Periodic, "2026-12-21");
    session(OWN, on, SessionState::Planned, 0, vec![opinion])
}
