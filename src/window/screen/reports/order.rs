//! What is asked for: which report, of which period, as of which day, of whose sessions.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::Problem;
use crate::domain::date::{parse_date, parse_past_date};
use crate::domain::report::{Kind, Period};
use crate::reporting::Asked;
use crate::window::widget::date_field::{self, DateField};
use crate::window::widget::selector::after;
use crate::window::widget::suggested_line::{self, SuggestedLine};

pub const FIRST: &str = "reports.first";
pub const LAST: &str = "reports.last";
pub const AS_OF: &str = "reports.as_of";
pub const HOST: &str = "reports.host";

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,
    Range,
}

impl Span {
    pub const ALL: [Self; 6] = [
        Self::Month,
        Self::Quarter,
        Self::HalfYear,
        Self::NineMonths,
        Self::Year,
        Self::Range,
    ];

    fn of(period: Period) -> Self {
        match period {
            Period::Month { .. } => Self::Month,
            Period::Quarter { .. } => Self::Quarter,
            Period::HalfYear { .. } => Self::HalfYear,
            Period::NineMonths { .. } => Self::NineMonths,
            Period::Year { .. } => Self::Year,
            Period::Range { .. } => Self::Range,
        }
    }

    /// The period of this length that is shown instead of `period`; `near` is the day that it should
    /// be about where both reach it.
    fn instead_of(self, period: Period, near: NaiveDate) -> Period {
        let near = near.clamp(period.first(), period.last());
        let (year, month) = (near.year(), near.month());
        match self {
            Self::Month => Period::Month { year, month },
            Self::Quarter => Period::Quarter {
                year,
                quarter: month.div_ceil(3),
            },
            Self::HalfYear => Period::HalfYear { year },
            Self::NineMonths => Period::NineMonths { year },
            Self::Year => Period::Year { year },
            Self::Range => Period::Range {
                first: period.first(),
                last: period.last(),
            },
        }
    }
}

/// What cannot be read of the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The first or the last day of a range is no date.
    Day(&'static str),
    /// The last day comes before the first.
    Backwards,
    /// The day as of which is counted is still to come.
    InFuture,
    /// No unit has the name typed.
    UnknownHost,
}

impl Wrong {
    /// The field in which it can be mended.
    pub fn field(self) -> &'static str {
        match self {
            Self::Day(field) => field,
            Self::Backwards => LAST,
            Self::InFuture => AS_OF,
            Self::UnknownHost => HOST,
        }
    }
}

/// What happens to the order.
#[derive(Debug, Clone)]
pub enum Message {
    Kind(Kind),
    OtherKind,
    Span(Span),
    OtherSpan,
    /// The period after, or before.
    Step {
        forward: bool,
    },
    First(date_field::Change),
    Last(date_field::Change),
    AsOf(date_field::Change),
    Host(suggested_line::Change),
    Compare,
    RollUp,
}

impl Message {
    /// Whether it comes of a field that has the focus.
    pub fn is_typing(&self) -> bool {
        matches!(
            self,
            Self::First(_) | Self::Last(_) | Self::AsOf(_) | Self::Host(_)
        )
    }

    /// Whether the field is left for the rows.
    pub fn is_last(&self) -> bool {
        matches!(self, Self::Host(suggested_line::Change::Enter))
    }
}

/// As it is kept over a restart.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    kind: String,
    period: String,
    /// `None` for today, whatever day it is.
    as_of: Option<NaiveDate>,
    host: String,
    is_compared: bool,
    rolls_up: bool,
}

/// The fields of the order.
#[derive(Debug)]
pub struct Order {
    today: NaiveDate,
    pub kind: Kind,
    /// Of a range the one read last.
    period: Period,
    pub first: DateField,
    pub last: DateField,
    pub as_of: DateField,
    pub host: SuggestedLine,
    pub is_compared: bool,
    pub rolls_up: bool,
    units: Vec<String>,
}

impl Order {
    /// The order as it was kept: at first the figures of this year.
    pub fn new(kept: &Kept, units: Vec<String>, today: NaiveDate) -> Self {
        let year = Period::Year { year: today.year() };
        let period = Period::parse(&kept.period).unwrap_or(year);
        Self {
            today,
            kind: Kind::by_key(&kept.kind).unwrap_or(Kind::Summary),
            period,
            first: DateField::new(Some(period.first())),
            last: DateField::new(Some(period.last())),
            as_of: DateField::new(Some(kept.as_of.unwrap_or(today))),
            host: SuggestedLine::closed(&kept.host, units.clone()),
            is_compared: kept.is_compared,
            rolls_up: kept.rolls_up,
            units,
        }
    }

    pub fn kept(&self) -> Kept {
        let as_of = self.as_of_day().ok().flatten();
        Kept {
            kind: self.kind.key().to_owned(),
            period: self.period.to_string(),
            as_of: as_of.filter(|day| *day != self.today),
            host: self.host.editor.text(),
            is_compared: self.is_compared,
            rolls_up: self.rolls_up,
        }
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Kind(kind) => self.choose(kind),
            Message::OtherKind => self.choose(after(&Kind::ALL, self.kind)),
            Message::Span(span) => self.lengthen(span),
            Message::OtherSpan => self.lengthen(after(self.spans(), self.span())),
            Message::Step { forward: true } => self.show(self.period.after()),
            Message::Step { .. } => self.show(self.period.before()),
            Message::First(change) => {
                let today = self.today;
                let parse = |typed: &str| parse_past_date(typed, today);
                self.first.perform_by(change, today, parse);
                self.read_range();
            }
            Message::Last(change) => {
                let first = self.first_day().unwrap_or(self.today);
                let parse = |typed: &str| parse_date(typed, first);
                self.last.perform_by(change, first, parse);
                self.read_range();
            }
            Message::AsOf(change) => {
                let today = self.today;
                let parse = |typed: &str| parse_past_date(typed, today);
                self.as_of.perform_by(change, today, parse);
            }
            Message::Host(change) => drop(self.host.perform(change)),
            Message::Compare => self.is_compared = !self.is_compared,
            Message::RollUp => self.rolls_up = !self.rolls_up,
        }
    }

    pub fn span(&self) -> Span {
        Span::of(self.period)
    }

    pub fn period(&self) -> Period {
        self.period
    }

    /// Marks what stands in a field, for something else to be typed.
    pub fn select(&mut self, field: &str) {
        match field {
            AS_OF => self.as_of.editor.select_all(),
            HOST => self.host.editor.select_all(),
            _ => {}
        }
    }

    /// Whether figures are counted, so that they can be compared and rolled up.
    pub fn is_counted(&self) -> bool {
        self.kind.grouping().is_some()
    }

    /// What is asked for, or what is wrong first.
    pub fn asked(&self) -> Result<Asked, Wrong> {
        self.range()?;
        let as_of = self.as_of_day().map_err(|_| Wrong::Day(AS_OF))?;
        let as_of = as_of.unwrap_or(self.today);
        if as_of > self.today {
            return Err(Wrong::InFuture);
        }
        let host = match self.host.entry() {
            _ if self.kind == Kind::Targets || self.host.editor.is_blank() => None,
            Some(at) => self.units.get(at).cloned(),
            None => return Err(Wrong::UnknownHost),
        };
        Ok(Asked {
            kind: self.kind,
            period: self.period,
            as_of,
            host,
            is_compared: self.is_compared && self.is_counted(),
            rolls_up: self.rolls_up && self.is_counted(),
        })
    }

    /// The lengths that a period of this report may have: a target is one of a year.
    pub fn spans(&self) -> &'static [Span] {
        if self.kind == Kind::Targets {
            &[Span::Year]
        } else {
            &Span::ALL
        }
    }

    fn choose(&mut self, kind: Kind) {
        self.kind = kind;
        if !self.spans().contains(&self.span()) {
            self.lengthen(Span::Year);
        }
    }

    fn lengthen(&mut self, span: Span) {
        self.show(span.instead_of(self.period, self.today));
    }

    /// A day without a year is the latest one up to today.
    fn first_day(&self) -> Option<NaiveDate> {
        let read = self
            .first
            .read_by(|typed| parse_past_date(typed, self.today));
        read.ok().flatten()
    }

    fn as_of_day(&self) -> Result<Option<NaiveDate>, Problem> {
        self.as_of
            .read_by(|typed| parse_past_date(typed, self.today))
    }

    fn show(&mut self, period: Period) {
        self.period = period;
        self.first = DateField::new(Some(period.first()));
        self.last = DateField::new(Some(period.last()));
    }

    /// The range as typed, where the period is one.
    fn range(&self) -> Result<Option<Period>, Wrong> {
        if self.span() != Span::Range {
            return Ok(None);
        }
        let first = self.first_day().ok_or(Wrong::Day(FIRST))?;
        let last = self.last.read_by(|typed| parse_date(typed, first));
        let last = last.ok().flatten().ok_or(Wrong::Day(LAST))?;
        if last < first {
            return Err(Wrong::Backwards);
        }
        Ok(Some(Period::Range { first, last }))
    }

    fn read_range(&mut self) {
        if let Ok(Some(period)) = self.range() {
            self.period = period;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::widget::editor::Edit;

    fn order() -> Order {
        let today = NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
        Order::new(&Kept::default(), vec!["Phòng Kinh tế".into()], today)
    }

    #[test]
    fn a_shorter_period_is_the_one_of_today_and_the_others_are_of_its_year() {
        let mut order = order();
        let mut seen = Vec::new();
        for _ in Span::ALL {
            order.update(Message::OtherSpan);
            seen.push(order.period().to_string());
        }
        assert_eq!(
            seen,
            [
                "2026-01-01..2026-12-31",
                "2026-11",
                "2026-Q4",
                "2026-6m",
                "2026-9m",
                "2026"
            ]
        );
        order.update(Message::Step { forward: false });
        order.update(Message::Span(Span::Month));
        assert_eq!(order.period().to_string(), "2025-12");
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let mut order = order();
        order.host.editor.set("Phòng Lạ");
        assert_eq!(order.asked(), Err(Wrong::UnknownHost));
        order.host.editor.set("phong kinh te");
        assert_eq!(
            order.asked().unwrap().host.as_deref(),
            Some("Phòng Kinh tế")
        );
        let on = |day: u32| DateField::new(NaiveDate::from_ymd_opt(2026, 11, day));
        order.as_of = on(15);
        assert_eq!(order.asked(), Err(Wrong::InFuture));
        order.as_of = on(14);
        order.update(Message::Span(Span::Range));
        (order.first, order.last) = (on(12), on(11));
        assert_eq!(order.asked(), Err(Wrong::Backwards));
        order.last = DateField::new(None);
        assert_eq!(order.asked(), Err(Wrong::Day(LAST)));
    }

    #[test]
    fn a_day_without_a_year_is_one_that_has_been_and_the_last_one_follows_the_first() {
        let mut order = order();
        order.update(Message::Span(Span::Range));
        for (first, last, wanted) in [
            ("01/01/2026", "31/3", "2026-01-01..2026-03-31"),
            ("5/11", "31/12", "2026-11-05..2026-12-31"),
            ("15/11", "+20", "2025-11-15..2025-12-05"),
            ("1/12/2025", "15/1", "2025-12-01..2026-01-15"),
        ] {
            order.first.editor.set(first);
            order.last.editor.set(last);
            // Nothing moves, however often it is read.
            for _ in 0..3 {
                order.update(Message::First(date_field::Change::Edit(Edit::Undo)));
                order.first.editor.set(first);
                order.read_range();
            }
            assert_eq!(order.period().to_string(), wanted, "{first} {last}");
        }
        order.as_of.editor.set("1/2");
        let as_of = order.asked().unwrap().as_of;
        assert_eq!(as_of.to_string(), "2026-02-01");
    }

    #[test]
    fn of_two_hosts_that_differ_in_marks_the_one_typed_is_asked_for() {
        let names = ["Xã Yên Hòa", "Xã Yên Hoa"].map(str::to_owned);
        let mut order = Order::new(&Kept::default(), names.to_vec(), order().today);
        for name in names {
            order.host.editor.set(&name);
            assert_eq!(order.asked().unwrap().host, Some(name));
        }
        order.host.editor.set("xa yen hoa");
        assert_eq!(order.asked(), Err(Wrong::UnknownHost));
    }

    #[test]
    fn targets_are_asked_for_by_years() {
        let mut order = order();
        order.update(Message::Span(Span::Month));
        order.update(Message::Kind(Kind::Targets));
        assert_eq!(order.period().to_string(), "2026");
        order.update(Message::OtherSpan);
        assert_eq!(order.period().to_string(), "2026");
    }

    #[test]
    fn an_order_comes_back_as_it_was_kept() {
        let mut order = order();
        order.update(Message::OtherKind);
        order.update(Message::Span(Span::Quarter));
        order.update(Message::Compare);
        order.host.editor.set("Phòng Kinh tế");
        let kept = serde_json::to_string(&order.kept()).unwrap();
        let kept: Kept = serde_json::from_str(&kept).unwrap();
        let again = Order::new(&kept, order.units.clone(), order.today);
        assert_eq!(again.asked(), order.asked());
    }
}
