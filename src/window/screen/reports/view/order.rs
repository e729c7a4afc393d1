//! The fields of what is asked for.

use iced::widget::{Row, container};
use iced::{Alignment, Element, Length, Padding};

use super::super::Message as Screen;
use super::super::order::{AS_OF, FIRST, HOST, LAST, Message, Order, Span, Wrong};
use crate::document::report::period_name;
use crate::domain::Problem;
use crate::domain::report::Kind;
use crate::say;
use crate::window::form::path_field;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Icon, button, field, space, steady, surface, text};
use crate::window::widget::date_field::{Change, DateField};
use crate::window::widget::selector::selector;
use crate::words;

/// What a label takes above its field, so that what has none stands beside the field.
const LABEL: f32 = 22.0;

pub fn view(order: &Order) -> Element<'_, Screen> {
    let wrong = order.asked().err();
    let first = Row::new()
        .push(selector(
            label(&say!("reports-report"), Action::OtherReport),
            &Kind::ALL,
            order.kind,
            words::report::kind,
            |kind| Screen::Order(Message::Kind(kind)),
        ))
        .push(selector(
            label(&say!("reports-span"), Action::OtherPeriod),
            order.spans(),
            order.span(),
            span,
            |span| Screen::Order(Message::Span(span)),
        ))
        .push(period(order, wrong))
        .spacing(space::L)
        .align_y(Alignment::Start)
        .wrap();
    let as_of = day(&order.as_of, AS_OF, Message::AsOf);
    let as_of = field(say!("reports-as-of"), as_of)
        .key(keys::hint_at(Place::Reports, Action::GoToDay))
        .error(said(AS_OF, wrong))
        .width(168);
    let host = (order.kind != Kind::Targets).then(|| {
        let on = |change| Screen::Order(Message::Host(change));
        let line = order
            .host
            .view(path_field::id(HOST), say!("reports-every-host"), on);
        field(say!("reports-host"), line)
            .key(keys::hint(Action::GoToHost))
            .error(said(HOST, wrong).filter(|_| !order.host.has_proposals()))
            .width(224)
    });
    let flags = order.is_counted().then(|| {
        let flags = Row::new()
            .push(flag(Action::Compare, order.is_compared, Message::Compare))
            .push(flag(Action::RollUp, order.rolls_up, Message::RollUp))
            .spacing(space::S);
        container(flags).padding(Padding::ZERO.top(LABEL))
    });
    let second = Row::new()
        .push(as_of)
        .push(host)
        .push(flags)
        .spacing(space::L)
        .align_y(Alignment::Start)
        .wrap();
    let column = steady().push(first).push(second).spacing(space::S);
    surface::card(column.width(Length::Fill))
        .padding([space::S, space::M])
        .width(Length::Fill)
        .into()
}

/// The words over a choice that a key steps through.
fn label(words: &str, action: Action) -> String {
    format!("{words} ({})", keys::hint(action))
}

fn span(span: Span) -> String {
    match span {
        Span::Month => say!("span-month"),
        Span::Quarter => say!("span-quarter"),
        Span::HalfYear => say!("span-half-year"),
        Span::NineMonths => say!("span-nine-months"),
        Span::Year => say!("span-year"),
        Span::Range => say!("span-range"),
    }
}

/// The period between the ways to the one before and the one after, or the two days of a range.
fn period(order: &Order, wrong: Option<Wrong>) -> Element<'_, Screen> {
    if order.span() == Span::Range {
        let first = field(
            say!("reports-first"),
            day(&order.first, FIRST, Message::First),
        );
        let last = field(say!("reports-last"), day(&order.last, LAST, Message::Last));
        return Row::new()
            .push(first.error(said(FIRST, wrong)).width(180))
            .push(last.error(said(LAST, wrong)).width(180))
            .spacing(space::M)
            .into();
    }
    let step = |icon, action: Action, forward| {
        button::icon(icon, action.label())
            .key(keys::hint(action))
            .on_press(Screen::Order(Message::Step { forward }))
    };
    let stepped = Row::new()
        .push(step(Icon::Back, Action::PeriodPrevious, false))
        .push(text::section(period_name(order.period())))
        .push(step(Icon::Forward, Action::PeriodNext, true))
        .spacing(space::S)
        .align_y(Alignment::Center);
    field(say!("reports-period"), stepped)
        .key(format!(
            "{}, {}",
            keys::hint(Action::PeriodPrevious),
            keys::hint(Action::PeriodNext)
        ))
        .width(Length::Shrink)
        .into()
}

fn day<'a>(typed: &'a DateField, id: &str, message: fn(Change) -> Message) -> Element<'a, Screen> {
    typed.view(path_field::id(id), Screen::GoToRows, move |change| {
        Screen::Order(message(change))
    })
}

/// What is wrong with a field.
fn said(field: &str, wrong: Option<Wrong>) -> Option<String> {
    let wrong = wrong.filter(|wrong| wrong.field() == field)?;
    Some(match wrong {
        Wrong::Day(_) => words::fault::sentence(&Problem::DateUnreadable),
        Wrong::Backwards => say!("reports-backwards"),
        Wrong::InFuture => say!("reports-future"),
        Wrong::UnknownHost => say!("filter-unknown"),
    })
}

fn flag<'a>(action: Action, is_on: bool, message: Message) -> Element<'a, Screen> {
    let icon = if is_on { Icon::Check } else { Icon::Pending };
    button::secondary(action.label())
        .icon(icon)
        .key(keys::hint(action))
        .on_press(Screen::Order(message))
        .into()
}
