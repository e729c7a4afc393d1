//! A dialogue session as it is announced, held and minuted (before any opinion).

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Official;
use super::fault::{Faults, Problem};
use super::text::{LINE_LIMIT, NAME_LIMIT, PARAGRAPHS_LIMIT};

/// Why the session is held; only `Periodic` counts for target T1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Định kỳ
    #[default]
    Periodic,
    /// Đột xuất
    AdHoc,
    /// Chuyên đề
    Thematic,
}

impl SessionKind {
    pub const ALL: [Self; 3] = [Self::Periodic, Self::AdHoc, Self::Thematic];
}

/// How people attend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionForm {
    /// Trực tiếp
    #[default]
    InPerson,
    /// Trực tuyến
    Online,
    /// Trực tiếp kết hợp trực tuyến
    Hybrid,
}

impl SessionForm {
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Online, Self::Hybrid];
}

/// People counted together: `người dân 117`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendanceGroup {
    pub name: String,
    pub count: u32,
}

/// Someone invited who was absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    pub who: String,
    #[serde(default)]
    pub reason: String,
}

/// The session's own particulars.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Session {
    #[serde(default)]
    pub kind: SessionKind,
    #[serde(default)]
    pub form: SessionForm,
    /// Điểm cầu of an online or hybrid session.
    #[serde(default)]
    pub connected_points: Vec<String>,
    /// Trích yếu: the session's full name as printed.
    pub subject: String,
    /// Date of the public notice; at least 7 days before (Law on Organisation of Local Government 2025).
    #[serde(default)]
    pub announced_on: Option<NaiveDate>,
    pub starts_at: NaiveDateTime,
    /// `None` while the session goes on.
    #[serde(default)]
    pub ends_at: Option<NaiveDateTime>,
    pub place: String,
    /// One or more; two co-chairs are usual.
    pub chairs: Vec<Official>,
    pub secretary: Official,
    /// Officers who answer.
    #[serde(default)]
    pub officers: Vec<Official>,
    #[serde(default)]
    pub attendance: Vec<AttendanceGroup>,
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// Căn cứ: one document each.
    #[serde(default)]
    pub basis: Vec<String>,
    /// Chương trình: one step each.
    #[serde(default)]
    pub programme: Vec<String>,
    /// What was reported on the opinions of the previous session.
    #[serde(default)]
    pub previous_results: String,
}

impl Session {
    /// Total attendance over all groups.
    #[must_use]
    pub fn attendance_total(&self) -> u64 {
        self.attendance.iter().map(|g| u64::from(g.count)).sum()
    }

    /// Checks every field; paths start with `session.`.
    pub fn check(&self, faults: &mut Faults) {
        faults.required_line("session.subject", &self.subject, LINE_LIMIT);
        faults.required_line("session.place", &self.place, LINE_LIMIT);
        faults.date("session.starts_at", self.starts_at.date());
        if let Some(ends_at) = self.ends_at {
            faults.date("session.ends_at", ends_at.date());
        }
        if let Some(announced_on) = self.announced_on {
            faults.date("session.announced_on", announced_on);
        }
        if let Some(ends_at) = self.ends_at
            && ends_at < self.starts_at
        {
            let starts_at = self.starts_at;
            faults.add(
                "session.ends_at",
                Problem::EndsBeforeStart { starts_at, ends_at },
            );
        }
        if self
            .announced_on
            .is_some_and(|on| on > self.starts_at.date())
        {
            faults.add("session.announced_on", Problem::AnnouncedAfterStart);
        }
        if self.chairs.is_empty() {
            faults.add("session.chairs", Problem::NoChair);
        }
        for (i, chair) in self.chairs.iter().enumerate() {
            chair.check(&format!("session.chairs[{i}]."), faults);
        }
        self.secretary.check("session.secretary.", faults);
        for (i, officer) in self.officers.iter().enumerate() {
            officer.check(&format!("session.officers[{i}]."), faults);
        }
        for (i, group) in self.attendance.iter().enumerate() {
            faults.required_line(
                format!("session.attendance[{i}].name"),
                &group.name,
                LINE_LIMIT,
            );
        }
        for (i, absence) in self.absences.iter().enumerate() {
            faults.required_line(
                format!("session.absences[{i}].who"),
                &absence.who,
                LINE_LIMIT,
            );
            faults.line(
                format!("session.absences[{i}].reason"),
                &absence.reason,
                LINE_LIMIT,
            );
        }
        for (name, lines, limit) in [
            ("connected_points", &self.connected_points, NAME_LIMIT * 2),
            ("basis", &self.basis, LINE_LIMIT),
            ("programme", &self.programme, LINE_LIMIT),
        ] {
            for (i, line) in lines.iter().enumerate() {
                faults.required_line(format!("session.{name}[{i}]"), line, limit);
            }
        }
        faults.paragraphs(
            "session.previous_results",
            &self.previous_results,
            PARAGRAPHS_LIMIT,
        );
    }
}
