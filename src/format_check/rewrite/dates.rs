//! Dates inside sentences: `ngày 05 tháng 01`, `05/01/2026`.

use chrono::NaiveDate;

/// A date in figures: where it stands, in bytes, and its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    pub start: usize,
    pub end: usize,
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
}

impl Date {
    /// Whether there is such a day; without a year the leap day counts.
    pub fn exists(self) -> bool {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2024), self.month, self.day).is_some()
    }
}

/// A number of up to four digits at `at`, and where it ends.
fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let end = at + digits;
    let number = (1..=4)
        .contains(&digits)
        .then(|| text[at..end].parse().ok());
    number.flatten().map(|number| (number, end))
}

/// Each number behind `word` and a space.
fn after_word(text: &str, word: &str) -> Vec<(u32, usize, usize)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(word) {
        let starts = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        let from = at + word.len();
        if starts
            && text[from..].starts_with(' ')
            && let Some((value, end)) = number(text, from + 1)
        {
            found.push((value, from + 1, end));
        }
    }
    found
}

/// Puts new figures at the places given.
fn replaced(text: &str, places: &[(usize, usize, String)]) -> String {
    let mut mended = String::with_capacity(text.len() + places.len());
    let mut from = 0;
    for (start, end, figures) in places {
        mended.push_str(&text[from..*start]);
        mended.push_str(figures);
        from = *end;
    }
    mended.push_str(&text[from..]);
    mended
}

/// The dates written out: `ngày 5 tháng 3`, with the year behind them if it is there.
fn written(text: &str) -> Vec<(Date, usize)> {
    let mut found = Vec::new();
    for (day, start, end) in after_words(text) {
        let Some(rest) = text[end..].strip_prefix(" tháng ") else {
            continue;
        };
        let month_at = text.len() - rest.len();
        let Some((month, month_end)) = number(text, month_at) else {
            continue;
        };
        let year_at = text[month_end..]
            .strip_prefix(" năm ")
            .map(|rest| text.len() - rest.len());
        let year = year_at.and_then(|at| number(text, at));
        let end = year.map_or(month_end, |(_, end)| end);
        let year = year.and_then(|(year, _)| i32::try_from(year).ok());
        let day = Date {
            start,
            end,
            day,
            month,
            year,
        };
        found.push((day, month_at));
    }
    found
}

fn after_words(text: &str) -> Vec<(u32, usize, usize)> {
    let mut found = after_word(text, "ngày");
    found.extend(after_word(text, "Ngày"));
    found.sort_unstable_by_key(|(_, start, _)| *start);
    found
}

/// The dates in figures: `05/01/2026`.
fn figures(text: &str) -> Vec<Date> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..]
        .find(|c: char| c.is_ascii_digit())
        .map(|at| at + from)
    {
        let date = date_at(text, at);
        let digits = text[at..]
            .bytes()
            .take_while(|b| b.is_ascii_digit() || *b == b'/')
            .count();
        found.extend(date);
        from = at + digits;
    }
    found
}

fn date_at(text: &str, start: usize) -> Option<Date> {
    let joined =
        text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'));
    let (day, end) = number(text, start)?;
    let (month, end) = number(text, end + text[end..].starts_with('/').then_some(1)?)?;
    let (year, end) = number(text, end + text[end..].starts_with('/').then_some(1)?)?;
    let open = text[end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-'));
    let year = i32::try_from(year).ok()?;
    let plausible = (1900..2200).contains(&year) && !joined && !open;
    plausible.then_some(Date {
        start,
        end,
        day,
        month,
        year: Some(year),
    })
}

/// Every date with day and month, in either way of writing.
pub fn days(text: &str) -> Vec<Date> {
    let mut days: Vec<Date> = written(text).into_iter().map(|(day, _)| day).collect();
    days.extend(figures(text));
    days
}

/// `ngày 05 tháng`: days below 10 take a zero.
pub fn day_zero(text: &str) -> String {
    let places: Vec<_> = written(text)
        .into_iter()
        .filter(|(day, _)| day.day < 10)
        .filter_map(|(day, _)| {
            let (_, end) = number(text, day.start)?;
            (end == day.start + 1).then(|| (day.start, end, format!("{:02}", day.day)))
        })
        .collect();
    replaced(text, &places)
}

/// `tháng 01`, `tháng 3`: only the first two months take a zero.
pub fn month_zero(text: &str) -> String {
    let places: Vec<_> = written(text)
        .into_iter()
        .filter_map(|(day, at)| {
            let (month, end) = number(text, at)?;
            let right = match month {
                1..=2 => format!("{month:02}"),
                _ => month.to_string(),
            };
            (day.month < 13 && month > 0 && text[at..end] != right).then_some((at, end, right))
        })
        .collect();
    replaced(text, &places)
}

/// `05/01/2026`: two figures for a day below 10 and for the first two months.
pub fn numeric_zero(text: &str) -> String {
    let places: Vec<_> = figures(text)
        .into_iter()
        .filter_map(|day| {
            let written = &text[day.start..day.end];
            let (typed_day, rest) = written.split_once('/')?;
            let (typed_month, year) = rest.split_once('/')?;
            let right_day = format!("{:02}", day.day);
            let month = match day.month {
                1..=2 => format!("{:02}", day.month),
                _ => typed_month.to_owned(),
            };
            let is_right = typed_day == right_day && typed_month == month;
            (!is_right).then(|| (day.start, day.end, format!("{right_day}/{month}/{year}")))
        })
        .collect();
    replaced(text, &places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_take_their_zeros() {
        assert_eq!(day_zero("từ ngày 5 tháng 3"), "từ ngày 05 tháng 3");
        assert_eq!(
            month_zero("ngày 05 tháng 1, ngày 05 tháng 03"),
            "ngày 05 tháng 01, ngày 05 tháng 3"
        );
        assert_eq!(
            numeric_zero("ngày 5/1/2026 và 12/5/2026"),
            "ngày 05/01/2026 và 12/5/2026"
        );
    }

    #[test]
    fn numbers_that_are_no_dates_stay() {
        for text in [
            "18/21 ý kiến",
            "số 15/2026/NĐ-CP",
            "15 ngày 7 giờ",
            "quý I/2027",
            "ngày 5",
        ] {
            assert_eq!(numeric_zero(text), text);
            assert_eq!(day_zero(text), text);
        }
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_known() {
        let found = days("ngày 31/02/2026, ngày 30 tháng 02 năm 2026, ngày 29 tháng 02");
        let exist: Vec<bool> = found.iter().map(|day| day.exists()).collect();
        assert_eq!(exist, [false, true, false]);
    }
}
