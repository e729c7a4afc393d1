//! The day on the screen.

use iced::widget::{Column, MouseArea, Row, container};
use iced::{Alignment, Element, Length, mouse};

use super::line::{self, Line};
use super::{Board, Home, Message, Wish, all};
use crate::domain::Target;
use crate::domain::agenda::{Agenda, Duty, Urgency};
use crate::domain::date::short;
use crate::say;
use crate::window::form::register;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, entry, space, surface, text};
use crate::words;

impl Home {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let failure = self.failure.as_ref();
        let failure = failure.map(|error| register::trouble(error, Message::Reload));
        let board = self.board.as_deref();
        let content: Element<'_, Message> = match board {
            None => register::reading(),
            Some(board) if self.lines.is_empty() => nothing_due(board),
            Some(board) => self.lines(board),
        };
        let body = Column::new()
            .push(failure)
            .push(board.map(strip))
            .push(content)
            .spacing(space::XS)
            .max_width(1440);
        let body = container(body)
            .padding([space::M, space::XL])
            .center_x(Length::Fill)
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(head(board))
                .push(surface::line())
                .push(body)
                .push(surface::line())
                .push(foot()),
        )
        .into()
    }

    fn lines<'a>(&'a self, board: &'a Board) -> Element<'a, Message> {
        self.list.view(
            self.lines.len(),
            |index| self.lines[index].is_open(),
            |index| row(self.lines[index], board),
            Message::List,
            Message::Open,
        )
    }
}

fn head<'a>(board: Option<&Board>) -> Element<'a, Message> {
    let today = board.map(|board| text::soft(short(board.agenda.today)));
    let sessions = button::secondary(Action::Sessions.label())
        .icon(Icon::List)
        .key(keys::hint_at(Place::Home, Action::Sessions))
        .on_press(Message::Go(Wish::Sessions));
    let row = Row::new()
        .push(text::title(say!("home-title")))
        .push(today)
        .push(iced::widget::space().width(Length::Fill))
        .push(to(Action::Settings, Icon::Settings, Wish::Settings))
        .push(sessions)
        .spacing(space::M)
        .align_y(Alignment::Center);
    surface::bar(row).padding([space::M, space::XL]).into()
}

fn to<'a>(action: Action, icon: Icon, wish: Wish) -> button::Button<'a, Message> {
    button::quiet(action.label())
        .icon(icon)
        .key(keys::hint_at(Place::Home, action))
        .on_press(Message::Go(wish))
}

/// Where one can go from here.
fn foot<'a>() -> Element<'a, Message> {
    let row = Row::new()
        .push(to(Action::NewSession, Icon::Add, Wish::NewSession))
        .push(to(Action::Targets, Icon::Checklist, Wish::Targets))
        .push(to(Action::Reports, Icon::Document, Wish::Reports))
        .push(to(Action::FollowUp, Icon::List, all(None, false)))
        .push(to(Action::HotIssues, Icon::Warning, Wish::HotIssues(None)))
        .push(to(Action::Ledger, Icon::Group, Wish::Ledger))
        .push(to(Action::Units, Icon::Office, Wish::Units))
        .push(to(Action::Time, Icon::Calendar, Wish::Time(None)))
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .wrap();
    surface::bar(row).padding([space::S, space::XL]).into()
}

/// The four targets of the year: share, per cent, and met or not in a word.
fn strip(board: &Board) -> Element<'_, Message> {
    let cards = Target::ALL.into_iter().take(4).map(|target| {
        let figure = board.targets.figures.get(&target).copied();
        let figure = figure.unwrap_or_default();
        let is_met = figure.is_met(target);
        let (gravity, icon) = match is_met {
            Some(true) => (Gravity::Success, Icon::Success),
            Some(false) => (Gravity::Warning, Icon::Warning),
            None => (Gravity::Info, Icon::Pending),
        };
        let numbers = Row::new()
            .push(text::section(words::target::per_cent(figure)))
            .push(text::soft(words::target::share(figure)))
            .spacing(space::S)
            .align_y(Alignment::Center);
        let card = Column::new()
            .push(text::label(words::target::name(target)))
            .push(numbers)
            .push(badge(gravity, icon, words::target::met(is_met)))
            .spacing(space::XS);
        let card = surface::card(card)
            .padding([space::S, space::M])
            .width(Length::Fill);
        let card = MouseArea::new(card)
            .on_press(Message::Go(Wish::Targets))
            .interaction(mouse::Interaction::Pointer);
        container(card).width(Length::FillPortion(1)).into()
    });
    Row::with_children(cards).spacing(space::S).into()
}

fn nothing_due(board: &Board) -> Element<'_, Message> {
    let column = if board.has_session {
        Column::new()
            .push(text::inked(Icon::Success.view(40), |c| c.success.ink))
            .push(text::section(say!("home-clear-title")))
            .push(text::soft(say!("home-clear-words")).center())
    } else {
        let new = button::primary(say!("sessions-empty-new"))
            .icon(Icon::Add)
            .key(keys::hint(Action::NewSession))
            .on_press(Message::Go(Wish::NewSession));
        Column::new()
            .push(text::inked(Icon::Opinion.view(40), |c| c.outline))
            .push(text::section(say!("sessions-empty-title")))
            .push(text::soft(say!("home-empty-words")).center())
            .push(new)
    };
    let column = column
        .spacing(space::M)
        .max_width(520)
        .align_x(Alignment::Center);
    container(column).center(Length::Fill).into()
}

fn row(line: Line, board: &Board) -> Element<'_, Message> {
    let agenda = &board.agenda;
    match line {
        Line::Head(duty) => heading(duty, agenda),
        Line::Item(at) => {
            let item = &agenda.items[at];
            let detail = words::agenda::detail(item);
            thing(
                board.subject(&item.about).into(),
                detail,
                Some(item.urgency),
            )
        }
        Line::Opinion(duty, at) => opinion(duty, at, agenda),
        Line::Review(year) => {
            let words = say!("home-review", year = year.to_string());
            thing(words, say!("home-review-hint"), None)
        }
        Line::More(_, left) => {
            let words = match left {
                Some(left) => say!("home-more", count = left),
                None => say!("home-many-more"),
            };
            thing(words, String::new(), None)
        }
    }
}

fn heading<'a>(duty: Duty, agenda: &Agenda) -> Element<'a, Message> {
    let count = words::agenda::count(agenda.count(duty));
    let row = Row::new()
        .push(text::section(words::agenda::duty(duty)))
        .push(text::soft(count))
        .spacing(space::S)
        .align_y(Alignment::End);
    container(row)
        .height(Length::Fill)
        .align_y(Alignment::End)
        .padding([space::XS, 0.0])
        .into()
}

fn opinion(duty: Duty, at: usize, agenda: &Agenda) -> Element<'_, Message> {
    let Some(opinion) = line::opinions(agenda, duty).and_then(|due| due.first.get(at)) else {
        return iced::widget::space().into();
    };
    let due = opinion.due.unwrap_or(agenda.today);
    // All of them are due soon; the calendar has decided that already.
    let urgency = Urgency::of(due, agenda.today, due);
    let content = opinion.content.lines().next().unwrap_or_default();
    let title = say!("home-opinion", number = opinion.number, content = content);
    let detail = say!(
        "home-opinion-detail",
        on = short(opinion.session_on),
        unit = opinion.unit.as_str(),
        due = short(due)
    );
    thing(title, detail, Some(urgency))
}

/// One thing to do: what, since when, and how near its last day is.
fn thing<'a>(title: String, detail: String, urgency: Option<Urgency>) -> Element<'a, Message> {
    let badge = urgency.map(|urgency| {
        let gravity = match urgency {
            Urgency::Overdue { .. } => Gravity::Error,
            Urgency::Pressing { .. } | Urgency::Soon { .. } => Gravity::Warning,
            Urgency::InTime { .. } => Gravity::Info,
        };
        let icon = match urgency {
            Urgency::Overdue { .. } => Icon::Error,
            Urgency::Pressing { .. } => Icon::Warning,
            Urgency::Soon { .. } | Urgency::InTime { .. } => Icon::Clock,
        };
        badge(gravity, icon, words::agenda::urgency(urgency))
    });
    entry(title, detail, badge)
}
