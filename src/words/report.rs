//! Names of the reports, and why one is not made.

use chrono::NaiveDate;

use crate::domain::date;
use crate::domain::report::{Kind, Measure, Period};
use crate::domain::text::for_file;
use crate::reporting::ReportingError;
use crate::say;

use super::{output, store};

#[must_use]
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Summary => say!("report-summary"),
        Kind::ByField => say!("report-by-field"),
        Kind::ByUnit => say!("report-by-unit"),
        Kind::Overdue => say!("report-overdue"),
        Kind::Targets => say!("report-targets"),
        Kind::Register => say!("report-register"),
    }
}

/// The name of its file without the ending: `bao-cao-so-lieu-chung-2026-Q1`, and where they are asked for
/// the host and the day up to which it is counted: `-dang-uy-xa-binh-loc-den-2026-03-10`.
#[must_use]
pub fn file(kind: Kind, period: Period, host: Option<&str>, as_of: Option<NaiveDate>) -> String {
    let name = match kind {
        Kind::Summary => "so-lieu-chung",
        Kind::ByField => "theo-linh-vuc",
        Kind::ByUnit => "theo-don-vi",
        Kind::Overdue => "qua-han",
        Kind::Targets => "chi-tieu",
        Kind::Register => "so-theo-doi",
    };
    let period = period.to_string().replace("..", "--");
    let host = host.map(for_file).filter(|host| !host.is_empty());
    let host = host.map(|host| format!("-{host}"));
    let as_of = as_of.map(|day| format!("-den-{day}"));
    let (host, as_of) = (host.unwrap_or_default(), as_of.unwrap_or_default());
    format!("bao-cao-{name}-{period}{host}{as_of}")
}

/// What is told of a span of time.
#[must_use]
pub fn measure(measure: Measure) -> String {
    match measure {
        Measure::Raised => say!("timeline-raised"),
        Measure::Resolved => say!("timeline-resolved"),
        Measure::Waiting => say!("timeline-waiting"),
    }
}

/// All spans of time together.
#[must_use]
pub fn all_spans() -> String {
    say!("timeline-total")
}

/// Why there is no report, and what to do about it.
#[must_use]
pub fn refusal(error: &ReportingError) -> String {
    match error {
        ReportingError::InFuture { as_of } => say!("report-in-future", day = date::short(*as_of)),
        ReportingError::NotCounted(of) => say!("report-not-counted", report = kind(*of)),
        ReportingError::NotByHost => say!("report-not-by-host"),
        ReportingError::UnknownUnit(name) => say!("report-unknown-unit", name = name.as_str()),
        ReportingError::NoOffice => say!("report-no-office"),
        ReportingError::NothingHeld { first, last, as_of } => say!(
            "report-nothing-held",
            first = date::short(*first),
            last = date::short(*last),
            as_of = date::short(*as_of)
        ),
        ReportingError::Document(error) => output::document(error),
        ReportingError::Store(error) => store::advice(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_tells_what_was_asked_for() {
        let period = Period::parse("2026-Q1").unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 3, 10);
        let name = |host, as_of| file(Kind::Summary, period, host, as_of);
        assert_eq!(name(None, None), "bao-cao-so-lieu-chung-2026-Q1");
        assert_eq!(
            name(Some("Đảng ủy xã Bình Lộc"), day),
            "bao-cao-so-lieu-chung-2026-Q1-dang-uy-xa-binh-loc-den-2026-03-10"
        );
    }
}
