//! The columns of the counted reports, and what each one counts.

use chrono::NaiveDate;

use super::super::follow_up::Standing;
use super::super::{Outcome, SessionKind};
use super::facts::{HeldSession, NoticeTime, RaisedOpinion};

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Số cuộc định kỳ
    Periodic,
    /// Số cuộc đột xuất
    AdHoc,
    /// Số cuộc chuyên đề
    Thematic,
    /// Lượt người dự: people, not records; the records behind are the sessions.
    Attendance,
    /// Lượt phát biểu: each speaker once a session.
    Speeches,
    /// Số ý kiến
    Recorded,
    /// Trả lời tại chỗ
    Answered,
    /// Đưa vào kết luận, a share of those recorded
    Concluded,
    /// Hợp pháp, chính đáng, as T4 counts them
    Lawful,
    /// Giải quyết xong: there is a result
    Resolved,
    /// Đúng hạn, of those with a result
    OnTime,
    /// Quá hạn: still without a result after the due date, as the list of the overdue has them
    Overdue,
    /// Đang giải quyết, also while the clock stands still
    InProgress,
    /// Chuyển cấp trên, and not answered from there
    PassedOn,
    /// Hài lòng, a share of those with a result
    Satisfied,
    /// Kết luận phải ban hành: of sessions concluded or past the limit
    NoticeDue,
    /// Kết luận ban hành đúng hạn, a share of those
    NoticeInTime,
}

impl Column {
    pub const ALL: [Self; 17] = [
        Self::Periodic,
        Self::AdHoc,
        Self::Thematic,
        Self::Attendance,
        Self::Speeches,
        Self::Recorded,
        Self::Answered,
        Self::Concluded,
        Self::Lawful,
        Self::Resolved,
        Self::OnTime,
        Self::Overdue,
        Self::InProgress,
        Self::PassedOn,
        Self::Satisfied,
        Self::NoticeDue,
        Self::NoticeInTime,
    ];

    /// Its name in files for programs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Periodic => "periodic_sessions",
            Self::AdHoc => "ad_hoc_sessions",
            Self::Thematic => "thematic_sessions",
            Self::Attendance => "attendance",
            Self::Speeches => "speeches",
            Self::Recorded => "recorded",
            Self::Answered => "answered_at_session",
            Self::Concluded => "concluded",
            Self::Lawful => "lawful",
            Self::Resolved => "resolved",
            Self::OnTime => "on_time",
            Self::Overdue => "overdue",
            Self::InProgress => "in_progress",
            Self::PassedOn => "passed_on",
            Self::Satisfied => "satisfied",
            Self::NoticeDue => "notices_due",
            Self::NoticeInTime => "notices_in_time",
        }
    }

    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Whether it counts opinions, so that it stands in every counted report.
    #[must_use]
    pub fn is_of_opinions(self) -> bool {
        (Self::Recorded..=Self::Satisfied).contains(&self)
    }

    /// The column of which it is a share.
    #[must_use]
    pub fn whole(self) -> Option<Self> {
        match self {
            Self::Concluded => Some(Self::Recorded),
            Self::Satisfied => Some(Self::Resolved),
            Self::NoticeInTime => Some(Self::NoticeDue),
            _ => None,
        }
    }

    /// What a session adds to it.
    pub(super) fn of_session(self, session: &HeldSession) -> u32 {
        let is = match self {
            Self::Periodic => session.kind == SessionKind::Periodic,
            Self::AdHoc => session.kind == SessionKind::AdHoc,
            Self::Thematic => session.kind == SessionKind::Thematic,
            Self::Attendance => return session.attendance,
            Self::NoticeDue => session.notice != NoticeTime::Waiting,
            Self::NoticeInTime => session.notice == NoticeTime::InTime,
            _ => false,
        };
        u32::from(is)
    }

    /// Whether it counts an opinion on a day.
    pub(super) fn counts(self, opinion: &RaisedOpinion, as_of: NaiveDate) -> bool {
        let has_result = opinion.standing == Standing::Resolved;
        match self {
            Self::Recorded => true,
            Self::Answered => opinion.outcome == Some(Outcome::Answered),
            Self::Concluded => opinion.outcome.is_some(),
            Self::Lawful => opinion.is_counted,
            Self::Resolved => has_result,
            Self::OnTime => has_result && opinion.is_on_time,
            Self::Overdue => is_overdue(opinion.standing, opinion.due_on, as_of),
            Self::InProgress => matches!(opinion.standing, Standing::Open | Standing::Paused),
            Self::PassedOn => opinion.standing == Standing::Passed,
            Self::Satisfied => has_result && opinion.is_satisfied,
            _ => false,
        }
    }
}

/// Whether somebody should have given a result before `as_of`; a clock that stands still is not late.
fn is_overdue(standing: Standing, due_on: Option<NaiveDate>, as_of: NaiveDate) -> bool {
    matches!(standing, Standing::Open | Standing::Passed) && due_on.is_some_and(|due| due < as_of)
}
