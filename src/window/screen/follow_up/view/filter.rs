//! The filter's fields, and the filters kept under a name.

use iced::widget::Row;
use iced::{Alignment, Element, Length};

use super::super::Message as Screen;
use super::super::filter::{DAYS, Due, FIELD, FilterForm, Flag, Message, SESSION, UNIT, YEAR};
use super::super::saved::{self, NAME, SavedFilters};
use crate::domain::Satisfaction;
use crate::domain::follow_up::Standing;
use crate::say;
use crate::window::form::path_field;
use crate::window::keys::{self, Action};
use crate::window::look::field::field;
use crate::window::look::{Icon, button, space, steady, surface};
use crate::window::widget::editor;
use crate::window::widget::selector::selector;
use crate::window::widget::suggested_line::{Change, SuggestedLine};
use crate::words::{follow_up, name};

const STANDINGS: [Option<Standing>; 7] = [
    None,
    Some(Standing::Open),
    Some(Standing::Paused),
    Some(Standing::Passed),
    Some(Standing::Resolved),
    Some(Standing::Raised),
    Some(Standing::Merged),
];

const SATISFACTIONS: [Option<Satisfaction>; 5] = [
    None,
    Some(Satisfaction::NotSatisfied),
    Some(Satisfaction::NotAsked),
    Some(Satisfaction::Satisfied),
    Some(Satisfaction::NoOpinion),
];

/// The fields and, below them, the kept filters.
pub fn view<'a>(filter: &'a FilterForm, saved: &'a SavedFilters) -> Element<'a, Screen> {
    let fields = Row::new()
        .push(line(
            UNIT,
            say!("console-lead-unit"),
            (&filter.unit, filter.unit.entry().is_some()),
            Message::Unit,
        ))
        .push(line(
            FIELD,
            say!("console-field"),
            (&filter.field, filter.field.entry().is_some()),
            Message::Field,
        ))
        .push(line(
            SESSION,
            say!("filter-session"),
            (&filter.session, filter.session().is_some()),
            Message::Session,
        ))
        .push(year(filter))
        .spacing(space::M);
    let choices = Row::new()
        .push(selector(
            say!("filter-standing"),
            &STANDINGS,
            filter.standing,
            standing,
            Message::Standing,
        ))
        .push(selector(
            say!("filter-due"),
            &Due::ALL,
            filter.due,
            due,
            Message::Due,
        ))
        .push((filter.due == Due::Within).then(|| days(filter)))
        .push(selector(
            say!("filter-satisfaction"),
            &SATISFACTIONS,
            filter.satisfaction,
            satisfaction,
            Message::Satisfaction,
        ))
        .push(flag(filter, Flag::Repeated, say!("filter-repeated")))
        .push(flag(filter, Flag::Reopened, say!("filter-reopened")))
        .push(flag(filter, Flag::OwesNotice, say!("filter-owes-notice")))
        .spacing(space::S)
        .align_y(Alignment::End)
        .wrap();
    let content = steady()
        .push(Element::from(fields).map(Screen::Filter))
        .push(Element::from(choices).map(Screen::Filter))
        .push(kept(filter, saved))
        .spacing(space::S)
        .width(Length::Fill);
    surface::card(content)
        .padding(space::M)
        .width(Length::Fill)
        .into()
}

fn line<'a>(
    path: &'static str,
    label: String,
    (line, is_named): (&'a SuggestedLine, bool),
    message: fn(Change) -> Message,
) -> Element<'a, Message> {
    let is_unknown = !line.editor.is_blank() && !is_named && !line.has_proposals();
    let error = is_unknown.then(|| say!("filter-unknown"));
    let control = line.view(path_field::id(path), say!("filter-any"), message);
    let labelled = field(label, control).error(error);
    if path == UNIT {
        labelled.key(keys::hint(Action::GoToFilter)).into()
    } else {
        labelled.into()
    }
}

fn year(filter: &FilterForm) -> Element<'_, Message> {
    let control = editor::view(&filter.year, path_field::id(YEAR), Message::Year)
        .placeholder(say!("filter-any"))
        .on_enter(Message::Done);
    let typed = filter.year.text();
    let is_wrong = !typed.trim().is_empty() && typed.trim().parse::<i32>().is_err();
    field(say!("filter-year"), control)
        .error(is_wrong.then(|| say!("fault-number-unreadable")))
        .width(84.0)
        .into()
}

fn days(filter: &FilterForm) -> Element<'_, Message> {
    let control =
        editor::view(&filter.days, path_field::id(DAYS), Message::Days).on_enter(Message::Done);
    field(say!("filter-days"), control).width(70.0).into()
}

fn flag<'a>(filter: &FilterForm, flag: Flag, words: String) -> Element<'a, Message> {
    let icon = if filter.is_turned(flag) {
        Icon::Check
    } else {
        Icon::Pending
    };
    button::secondary(words)
        .icon(icon)
        .on_press(Message::Turn(flag))
        .into()
}

/// The kept filters, each one press away, and how to keep the one that is shown.
fn kept<'a>(filter: &FilterForm, saved: &'a SavedFilters) -> Element<'a, Screen> {
    let on = Screen::Saved;
    if let Some(typed) = &saved.name {
        let control = editor::view(typed, path_field::id(NAME), move |edit| {
            on(saved::Message::Name(edit))
        })
        .on_enter(on(saved::Message::Save));
        let save = button::primary(say!("action-keep-filter"))
            .icon(Icon::Save)
            .key(keys::hint(Action::Save))
            .on_press(on(saved::Message::Save));
        return Row::new()
            .push(field(say!("filter-name"), control).width(280.0))
            .push(save)
            .spacing(space::S)
            .align_y(Alignment::End)
            .into();
    }
    let shown = filter.filter();
    let mut row = Row::new().spacing(space::XS).align_y(Alignment::Center);
    for (at, (name, _)) in saved.all.iter().enumerate() {
        let press = on(saved::Message::Use(at));
        row = row.push(
            button::quiet(name.as_str())
                .icon(Icon::Search)
                .on_press(press),
        );
    }
    let keep = button::quiet(say!("action-keep-filter"))
        .icon(Icon::Save)
        .key(keys::hint(Action::KeepFilter))
        .on_press(on(saved::Message::Begin));
    let clear = button::quiet(say!("action-clear-filter"))
        .icon(Icon::Close)
        .key(keys::hint(Action::ClearFilter))
        .on_press(Screen::ClearFilter);
    let remove = saved.name_of(&shown).map(|name| {
        button::quiet(say!("filter-remove", name = name))
            .icon(Icon::Remove)
            .on_press(on(saved::Message::Remove(name.to_owned())))
    });
    row.push(keep).push(clear).push(remove).wrap().into()
}

fn standing(standing: Option<Standing>) -> String {
    standing.map_or_else(|| say!("filter-any"), follow_up::standing)
}

fn satisfaction(satisfaction: Option<Satisfaction>) -> String {
    satisfaction.map_or_else(|| say!("filter-any"), name::satisfaction)
}

fn due(due: Due) -> String {
    match due {
        Due::Any => say!("filter-any"),
        Due::Overdue => say!("filter-overdue"),
        Due::Within => say!("filter-within"),
    }
}
