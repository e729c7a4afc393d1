//! Periods, per cents and standings in the words of reports, which are Vietnamese on every screen.

use chrono::{Datelike, Days, NaiveDate};

use super::super::DocumentError;
use super::super::wording::roman;
use super::profile;
use crate::domain::date::short;
use crate::domain::follow_up::{DocumentRef, Evidence, Resolution, Standing};
use crate::domain::report::{Period, Step};
use crate::domain::result_form::result_name;
use crate::domain::{Figure, Target};

/// `Quý I năm 2026`
#[must_use]
pub fn period_name(period: Period) -> String {
    match period {
        Period::Month { year, month } => format!("Tháng {month:02} năm {year}"),
        Period::Quarter { year, quarter } => {
            let quarter = usize::try_from(quarter).unwrap_or_default();
            format!("Quý {} năm {year}", roman(quarter))
        }
        Period::HalfYear { year } => format!("6 tháng đầu năm {year}"),
        Period::NineMonths { year } => format!("9 tháng đầu năm {year}"),
        Period::Year { year } => format!("Năm {year}"),
        Period::Range { first, last } => {
            format!("Từ ngày {} đến ngày {}", short(first), short(last))
        }
    }
}

/// A span of a timeline, short enough to stand below a column: `11/2026`, `Quý IV/2026`, `26/10–01/11`.
#[must_use]
pub fn span_name(step: Step, first: NaiveDate) -> String {
    let (year, month) = (first.year(), first.month());
    match step {
        Step::Week => {
            let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
            format!("{}–{}", first.format("%d/%m"), last.format("%d/%m"))
        }
        Step::Month => format!("{month:02}/{year}"),
        Step::Quarter => {
            let quarter = usize::try_from(month.div_ceil(3)).unwrap_or_default();
            format!("Quý {}/{year}", roman(quarter))
        }
        Step::Year => year.to_string(),
    }
}

/// With a small first letter, to go on with.
pub fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// `93,75%`, `100%`; a dash where nothing is counted.
pub fn percent(figure: Figure) -> String {
    decimal(figure).map_or_else(|| "–".to_owned(), |number| format!("{number}%"))
}

/// `93,75` with as many digits as it takes; `None` where nothing is counted.
#[must_use]
pub fn decimal(figure: Figure) -> Option<String> {
    let hundredths = figure.hundredths()?;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    Some(match rest {
        0 => whole.to_string(),
        rest if rest.is_multiple_of(10) => format!("{whole},{}", rest / 10),
        rest => format!("{whole},{rest:02}"),
    })
}

/// Whether a target is met; nothing counted yet is neither.
#[must_use]
pub fn assessment(is_met: Option<bool>) -> &'static str {
    match is_met {
        Some(true) => "Đạt",
        Some(false) => "Không đạt",
        None => "Chưa có số liệu",
    }
}

/// What a target asks.
///
/// # Errors
/// [`DocumentError::Format`] when the embedded profile is broken; a test reads it.
pub fn asked_by(target: Target) -> Result<&'static str, DocumentError> {
    Ok(profile::all()?.target(target))
}

/// Where an opinion stands.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Raised => "Chưa kết luận",
        Standing::Open => "Đang giải quyết",
        Standing::Paused => "Tạm dừng",
        Standing::Passed => "Đã chuyển cấp có thẩm quyền",
        Standing::Resolved => "Đã có kết quả",
        Standing::Merged => "Gộp vào ý kiến khác",
    }
}

/// What came out, on which day, and what proves it; a line each.
pub fn result(result: &Resolution) -> Vec<String> {
    let kind = result_name(result.kind);
    let mut lines = vec![format!("{kind} ({})", short(result.on))];
    lines.push(result.text.trim().to_owned());
    lines.extend(result.evidence.as_ref().map(evidence));
    lines.retain(|line| !line.is_empty());
    lines
}

fn evidence(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Document(DocumentRef { number, on }) => match on {
            Some(on) => format!("Văn bản số {} ngày {}", number.trim(), short(*on)),
            None => format!("Văn bản số {}", number.trim()),
        },
        Evidence::File(_) => "Có tệp minh chứng".to_owned(),
        Evidence::CitizenWord(word) => format!("Công dân xác nhận: {}", word.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cents_have_a_decimal_comma_and_no_needless_digits() {
        let shares = [(15, 16), (1, 2), (7, 8), (2, 2), (1, 1000), (0, 0)];
        let told = shares.map(|(part, whole)| percent(Figure::new(part, whole)));
        assert_eq!(told, ["93,75%", "50%", "87,5%", "100%", "0,1%", "–"]);
    }

    #[test]
    fn a_period_is_called_as_an_office_calls_it() {
        let named = ["2026-Q1", "2026-6m", "2026-9m", "2026-03", "2026"];
        let named = named.map(|typed| period_name(Period::parse(typed).unwrap()));
        assert_eq!(
            named,
            [
                "Quý I năm 2026",
                "6 tháng đầu năm 2026",
                "9 tháng đầu năm 2026",
                "Tháng 03 năm 2026",
                "Năm 2026"
            ]
        );
    }
}
