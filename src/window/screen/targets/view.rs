//! The targets on the screen: the ledger at the left, the one chosen at the right.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::records::{Record, Records};
use super::{Board, DAY, Message, Targets};
use crate::domain::date::short;
use crate::domain::target::{Exclusion, Forecast, Part};
use crate::domain::{Figure, Problem, Target};
use crate::following::targets::SHOWN;
use crate::say;
use crate::window::form::{path_field, register};
use crate::window::keys::{self, Action, Place};
use crate::window::look::{
    Gravity, Icon, badge, button, entry, field, notice, space, surface, text,
};
use crate::window::widget::choice::choice;
use crate::words;

/// Lines of the forecast that are shown.
const DAYS_SHOWN: usize = 8;

impl Targets {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let failure = self.failure.as_ref();
        let failure = failure.map(|error| register::trouble(error, Message::Reload));
        let content: Element<'_, Message> = match (&self.records, &self.board) {
            (Some(records), _) => records_view(records),
            (None, Some(board)) => self.ledger(board),
            (None, None) => register::reading(),
        };
        let body = Column::new()
            .push(failure)
            .push(self.records.is_none().then(|| self.when()))
            .push(content)
            .spacing(space::M)
            .padding([space::M, space::XL])
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(body),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let title = match &self.records {
            Some(records) => {
                let target = records.target;
                format!("{} – {}", target.key(), words::target::name(target))
            }
            None => say!("targets-title"),
        };
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let open = button::primary(say!("targets-open"))
            .icon(Icon::List)
            .key(keys::hint_at(Place::Targets, Action::OpenSelected))
            .on_press(match self.records {
                Some(_) => Message::OpenRecord,
                None => Message::Open,
            });
        let row = Row::new()
            .push(back)
            .push(text::title(title).width(Length::Fill))
            .push(open)
            .spacing(space::M)
            .align_y(Alignment::Center);
        surface::bar(row).into()
    }

    /// The year and the day as of which is counted.
    fn when(&self) -> Element<'_, Message> {
        let year = register::year(Place::Targets, self.year, Message::Year);
        let day = self
            .day
            .view(path_field::id(DAY), Message::ApplyDay, Message::Day);
        let wrong = self
            .is_day_wrong
            .then(|| words::fault::sentence(&Problem::DateUnreadable));
        let hint = if self.as_of < self.today {
            say!("targets-as-of-past", day = short(self.as_of))
        } else {
            say!("targets-as-of-hint")
        };
        Row::new()
            .push(field(say!("targets-year"), year).width(180))
            .push(
                field(say!("targets-as-of"), day)
                    .key(keys::hint_at(Place::Targets, Action::GoToDay))
                    .hint(hint)
                    .error(wrong)
                    .width(440),
            )
            .spacing(space::L)
            .into()
    }

    fn ledger<'a>(&'a self, board: &'a Board) -> Element<'a, Message> {
        let rows = self.list.view(
            Target::ALL.len(),
            |_| true,
            |at| target_row(Target::ALL[at], self.figure(Target::ALL[at])),
            Message::List,
            Message::Open,
        );
        let panel = surface::scroll(self.panel(board)).height(Length::Fill);
        Row::new()
            .push(container(rows).width(Length::FillPortion(5)))
            .push(container(panel).width(Length::FillPortion(3)))
            .spacing(space::L)
            .height(Length::Fill)
            .into()
    }

    /// What there is to know of the target chosen.
    fn panel<'a>(&'a self, board: &'a Board) -> Element<'a, Message> {
        let target = self.chosen();
        let figure = self.figure(target);
        let share = say!(
            "targets-share",
            share = words::target::share(figure),
            percent = words::target::per_cent(figure),
            asked = words::target::asked(target)
        );
        let missing = figure.denominator.saturating_sub(figure.numerator);
        let missing = (missing > 0).then(|| {
            let count = words::target::count(missing);
            text::body(match target {
                Target::T1 => say!("targets-not-held", count = count),
                _ => say!("targets-missing", count = count),
            })
        });
        let mut column = Column::new()
            .push(text::section(words::target::name(target)))
            .push(text::soft(words::target::sentence(target)))
            .push(text::strong(share))
            .push(missing);
        if target == Target::T4 {
            column = column
                .push(factors(board, figure))
                .push(exclusions(board))
                .push(board.forecast.as_ref().map(forecast));
        }
        column.spacing(space::M).into()
    }
}

fn target_row<'a>(target: Target, figure: Figure) -> Element<'a, Message> {
    let name = Row::new()
        .push(text::label(target.key()).width(28))
        .push(text::body(words::target::name(target)))
        .spacing(space::S)
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .clip(true);
    Row::new()
        .push(name)
        .push(text::body(words::target::share(figure)))
        .push(
            text::strong(words::target::per_cent(figure))
                .width(60)
                .align_x(Alignment::End),
        )
        .push(container(met(figure.is_met(target))).width(132))
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
}

fn met<'a>(is_met: Option<bool>) -> Element<'a, Message> {
    let (gravity, icon) = words_of(is_met);
    badge(gravity, icon, words::target::met(is_met))
}

fn words_of(is_met: Option<bool>) -> (Gravity, Icon) {
    match is_met {
        Some(true) => (Gravity::Success, Icon::Success),
        Some(false) => (Gravity::Warning, Icon::Warning),
        None => (Gravity::Info, Icon::Pending),
    }
}

/// A name at the left and its number at the right.
fn line<'a>(name: String, number: String) -> Element<'a, Message> {
    Row::new()
        .push(text::body(name).width(Length::Fill))
        .push(text::body(number))
        .spacing(space::S)
        .into()
}

/// The three conditions of T4, each alone.
fn factors(board: &Board, figure: Figure) -> Element<'_, Message> {
    let factors = board.figures.factors;
    let alone = |name, count| {
        let share = Figure::new(count, figure.denominator);
        let number = format!(
            "{} · {}",
            words::target::share(share),
            words::target::per_cent(share)
        );
        line(name, number)
    };
    Column::new()
        .push(text::label(say!("targets-factors")))
        .push(alone(say!("targets-definitive"), factors.definitive))
        .push(alone(say!("targets-on-time"), factors.on_time))
        .push(alone(say!("targets-satisfied"), factors.satisfied))
        .spacing(space::XS)
        .into()
}

/// What is not counted, and why.
fn exclusions(board: &Board) -> Element<'_, Message> {
    let lines = Exclusion::ALL.into_iter().map(|exclusion| {
        let excluded = board.figures.excluded.get(&exclusion);
        let count = words::target::count(excluded.copied().unwrap_or_default());
        line(words::target::exclusion(exclusion), count)
    });
    Column::new()
        .push(text::label(say!("targets-excluded")))
        .extend(lines)
        .spacing(space::XS)
        .into()
}

/// What has to be resolved by when.
fn forecast(forecast: &Forecast) -> Element<'_, Message> {
    let count = words::target::count;
    let standing = match forecast.spare {
        None => notice(
            Gravity::Warning,
            say!(
                "forecast-lost",
                needed = count(forecast.needed),
                possible = count(forecast.possible)
            ),
        ),
        Some(_) if forecast.now.denominator == 0 => {
            notice(Gravity::Info, say!("target-nothing-counted"))
        }
        Some(spare) if forecast.needed == 0 => notice(
            Gravity::Success,
            say!("forecast-met", possible = count(spare)),
        ),
        Some(spare) => notice(
            Gravity::Warning,
            say!(
                "forecast-needed",
                needed = count(forecast.needed),
                possible = count(forecast.possible),
                spare = count(spare)
            ),
        ),
    };
    let days = forecast.by_day.iter().take(DAYS_SHOWN);
    let days = days.map(|(day, least)| {
        line(
            say!("forecast-by-day", day = short(*day)),
            say!("forecast-least", count = count(*least)),
        )
    });
    Column::new()
        .push(text::label(say!("forecast-title")))
        .push(standing)
        .extend(days)
        .spacing(space::XS)
        .into()
}

fn records_view(records: &Records) -> Element<'_, Message> {
    let parts = Part::ALL
        .into_iter()
        .filter(|part| *part != Part::Excluded || records.target == Target::T4)
        .map(|part| {
            let count = words::target::count(records.count(part));
            let words = match part {
                Part::Missing => say!("part-missing", count = count),
                Part::Done => say!("part-done", count = count),
                Part::All => say!("part-all", count = count),
                Part::Excluded => say!("part-excluded", count = count),
            };
            (part, words)
        });
    let parts = field(
        say!("targets-part"),
        choice(parts, Some(records.part()), Message::Show),
    )
    .key("←, →");
    let list: Element<'_, Message> = if records.rows.is_empty() {
        container(text::soft(say!("targets-no-record")))
            .center(Length::Fill)
            .into()
    } else {
        records.list.view(
            records.rows.len(),
            |_| true,
            |at| record_row(&records.rows[at]),
            Message::Records,
            Message::OpenRecord,
        )
    };
    let cut = (records.count(records.part()) > SHOWN as u64)
        .then(|| text::caption(say!("targets-cut", count = SHOWN)));
    Column::new()
        .push(parts)
        .push(cut)
        .push(list)
        .spacing(space::M)
        .height(Length::Fill)
        .into()
}

fn record_row(record: &Record) -> Element<'_, Message> {
    let icon = if record.is_done {
        text::inked(Icon::Success.view(16), |c| c.success.ink)
    } else {
        text::inked(Icon::Pending.view(16), |c| c.outline)
    };
    Row::new()
        .push(icon)
        .push(entry(record.title.clone(), record.detail.clone(), None))
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
}
