//! The form in which a responsible unit tells its results: what stands in its columns, and the code by which
//! a line finds its opinion again.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::follow_up::ResultKind;
use super::personal::{Hiding, ListLine};
use super::{OpinionId, Outcome, SessionId};

/// Digits at the end of a code that tell a mistyped one.
const CHECK_DIGITS: usize = 4;

/// A code as it stands in a form: `12.3-7F2A`.
#[must_use]
pub fn code(session: SessionId, number: u32, opinion: Uuid) -> String {
    let hash = Sha256::digest(opinion.as_bytes());
    format!("{session}.{number}-{:02X}{:02X}", hash[0], hash[1])
}

/// The session and the number that a code names, whatever its check says; `None` for a text that is no
/// code.
#[must_use]
pub fn place(code: &str) -> Option<(SessionId, u32)> {
    let (place, check) = code.trim().split_once('-')?;
    let (session, number) = place.split_once('.')?;
    let is_check = check.len() == CHECK_DIGITS && check.bytes().all(|b| b.is_ascii_hexdigit());
    let session = session.parse().ok().map(SessionId)?;
    let number = number.parse().ok()?;
    is_check.then_some((session, number))
}

/// A column of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Code,
    Content,
    Conclusion,
    Due,
    Result,
    ResolvedOn,
    Text,
    DocumentNumber,
    DocumentOn,
}

impl Column {
    /// In the order of the form.
    pub const ALL: [Self; 9] = [
        Self::Code,
        Self::Content,
        Self::Conclusion,
        Self::Due,
        Self::Result,
        Self::ResolvedOn,
        Self::Text,
        Self::DocumentNumber,
        Self::DocumentOn,
    ];

    /// What stands in its head.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Code => "Mã ý kiến",
            Self::Content => "Nội dung ý kiến",
            Self::Conclusion => "Kết luận của chủ trì",
            Self::Due => "Thời hạn",
            Self::Result => "Kết quả",
            Self::ResolvedOn => "Ngày có kết quả",
            Self::Text => "Nội dung kết quả",
            Self::DocumentNumber => "Số văn bản",
            Self::DocumentOn => "Ngày văn bản",
        }
    }

    /// Whether the unit fills it in; the others are locked.
    #[must_use]
    pub fn is_answer(self) -> bool {
        self >= Self::Result
    }

    /// Millimetres
    #[must_use]
    pub fn width_mm(self) -> f64 {
        match self {
            Self::Content => 80.0,
            Self::Conclusion | Self::Text => 60.0,
            Self::Code | Self::Due | Self::ResolvedOn | Self::DocumentOn => 26.0,
            Self::Result => 44.0,
            Self::DocumentNumber => 34.0,
        }
    }
}

/// A result as the form offers it. The form is an office's document, and so Vietnamese.
#[must_use]
pub fn result_name(result: ResultKind) -> &'static str {
    match result {
        ResultKind::Definitive => "Giải quyết dứt điểm",
        ResultKind::DocumentIssued => "Ban hành văn bản",
        ResultKind::Inspected => "Kiểm tra, xử lý",
        ResultKind::Explained => "Giải trình, cung cấp thông tin",
        ResultKind::Planned => "Có kế hoạch, lộ trình",
        ResultKind::PassedOn => "Đã chuyển cấp có thẩm quyền",
        ResultKind::NoBasis => "Không có cơ sở giải quyết",
    }
}

/// The result of a name, whatever its case and white space.
#[must_use]
pub fn result_by_name(name: &str) -> Option<ResultKind> {
    let mut results = ResultKind::ALL.into_iter();
    results.find(|result| super::text::is_same_name(result_name(*result), name))
}

/// What the unit is told to do: the chair's words, or what was decided, and with whom.
#[must_use]
pub fn decision(outcome: Option<Outcome>, words: &str, co_units: &[String]) -> String {
    let decided = match outcome {
        Some(Outcome::Plan) => "Giải quyết theo lộ trình.",
        Some(Outcome::Assigned) => "Giao kiểm tra, xem xét, giải quyết.",
        _ => "",
    };
    let mut said = match words.trim() {
        "" => decided.to_owned(),
        words => words.to_owned(),
    };
    if !co_units.is_empty() {
        said = format!("{said} Phối hợp: {}.", co_units.join(", "));
    }
    said.trim().to_owned()
}

/// One opinion in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormLine {
    pub opinion: OpinionId,
    pub code: String,
    pub content: String,
    pub conclusion: String,
    pub due_on: Option<NaiveDate>,
    /// The clock stands still.
    pub is_paused: bool,
}

/// The form of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitForm {
    pub unit: String,
    /// By due date.
    pub lines: Vec<FormLine>,
    /// The sessions of its lines in which somebody must not be known.
    pub hiding: Vec<Hiding>,
}

impl UnitForm {
    /// What is written of each opinion.
    #[must_use]
    pub fn told(&self) -> Vec<ListLine> {
        let lines = self.lines.iter();
        lines
            .map(|line| ListLine {
                opinions: vec![line.opinion.0],
                text: format!("{}\n{}", line.content, line.conclusion),
            })
            .collect()
    }

    /// Opinions whose due date is past.
    #[must_use]
    pub fn overdue(&self, today: NaiveDate) -> usize {
        let running = self.lines.iter().filter(|line| !line.is_paused);
        let due = running.filter_map(|line| line.due_on);
        due.filter(|due| *due < today).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_its_place_and_tells_an_edited_one() {
        let uuid = Uuid::from_u128(7);
        let made = code(SessionId(12), 3, uuid);
        assert_eq!(place(&made), Some((SessionId(12), 3)));
        assert_ne!(made[5..], code(SessionId(12), 3, Uuid::from_u128(8))[5..]);
        for typed in ["12.3", "12-7F2A", "x.3-7F2A", "12.3-7F2", "12.3-7F2Z", ""] {
            assert_eq!(place(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_due_today_or_stands_still_is_not_overdue() {
        let line = |due_on: Option<NaiveDate>, is_paused| FormLine {
            opinion: OpinionId(1),
            code: String::new(),
            content: String::new(),
            conclusion: String::new(),
            due_on,
            is_paused,
        };
        let today = NaiveDate::from_ymd_opt(2026, 12, 1);
        let past = today.and_then(|day| day.pred_opt());
        let form = UnitForm {
            hiding: Vec::new(),
            unit: String::new(),
            lines: vec![
                line(past, false),
                line(past, true),
                line(today, false),
                line(None, false),
            ],
        };
        assert_eq!(form.overdue(today.unwrap()), 1);
    }

    #[test]
    fn a_result_is_known_by_its_name_in_whatever_case() {
        for result in ResultKind::ALL {
            let name = result_name(result).to_uppercase();
            assert_eq!(result_by_name(&format!(" {name} ")), Some(result));
        }
        assert_eq!(result_by_name("xong"), None);
    }
}
