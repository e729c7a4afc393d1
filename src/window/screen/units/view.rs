//! The tree of units on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::tree::Branch;
use super::{Directory, Message, SEARCH, Units};
use crate::domain::Unit;
use crate::say;
use crate::window::form::path_field;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{
    Gravity, Icon, badge, button, entry, field, notice, space, steady, surface, text,
};
use crate::window::widget::editor;
use crate::words;

impl Units {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let failure = self.failure.as_ref().map(|error| {
            let again = button::secondary(say!("button-retry"))
                .icon(Icon::Retry)
                .on_press(Message::Reload);
            notice(Gravity::Error, words::store::advice(error)).action(again)
        });
        let warning = self
            .warns
            .then(|| notice(Gravity::Warning, say!("register-unsaved")));
        let content: Element<'_, Message> = match (&self.form, &self.directory) {
            (Some(form), _) => container(form.sheet.view(Message::Form))
                .center_x(Length::Fill)
                .height(Length::Fill)
                .into(),
            (None, None) => container(text::soft(say!("home-reading")))
                .center(Length::Fill)
                .into(),
            (None, Some(directory)) => self.tree(directory),
        };
        let body = steady()
            .push(failure)
            .push(warning)
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
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let row = Row::new().push(back);
        let row = if let Some(form) = &self.form {
            let save = button::primary(say!("action-save"))
                .icon(Icon::Save)
                .key(keys::hint(Action::Save))
                .on_press(Message::Save);
            row.push(text::title(form.title()).width(Length::Fill))
                .push(save)
        } else {
            let quiet = |action: Action, icon, message| {
                button::quiet(action.label())
                    .icon(icon)
                    .key(keys::hint_at(Place::Units, action))
                    .on_press(message)
            };
            row.push(text::title(say!("units-title")).width(Length::Fill))
                .push(quiet(Action::Roster, Icon::Speak, Message::Roster))
                .push(quiet(Action::MergeUnits, Icon::Merge, Message::Merge))
                .push(quiet(Action::Add, Icon::Add, Message::Add))
        };
        surface::bar(row.spacing(space::S).align_y(Alignment::Center)).into()
    }

    fn tree<'a>(&'a self, directory: &'a Directory) -> Element<'a, Message> {
        let search = editor::view(&self.search, path_field::id(SEARCH), Message::Search)
            .placeholder(say!("units-search-placeholder"))
            .on_enter(Message::Open);
        let mut hint = say!("units-hint");
        if !self.marked.is_empty() {
            hint = say!("units-marked", count = self.marked.len());
        }
        let search = field(Action::GoToSearch.label(), search)
            .key(keys::hint_at(Place::Units, Action::GoToSearch))
            .hint(hint);
        let list: Element<'a, Message> = if self.branches.is_empty() {
            container(text::soft(say!("units-none-found")))
                .center(Length::Fill)
                .into()
        } else {
            self.list.view(
                self.branches.len(),
                |_| true,
                |at| self.row(directory, self.branches[at]),
                Message::List,
                Message::Open,
            )
        };
        Column::new()
            .push(search)
            .push(list)
            .spacing(space::M)
            .height(Length::Fill)
            .into()
    }

    fn row<'a>(&self, directory: &Directory, branch: Branch) -> Element<'a, Message> {
        let Some(unit) = directory.units.get(branch.id) else {
            return iced::widget::space().into();
        };
        let is_own = directory.own == Some(branch.id);
        let successor = unit.successor.and_then(|id| directory.units.get(id));
        let detail = words::unit::particulars(unit, successor);
        let indent = f32::from(branch.depth.min(6)) * space::XL;
        let mark = if self.marked.contains(&branch.id) {
            text::inked(Icon::Success.view(16), |c| c.accent)
        } else {
            text::inked(Icon::Pending.view(16), |c| c.line)
        };
        Row::new()
            .push(mark)
            .push(iced::widget::space().width(indent))
            .push(entry(unit.name.clone(), detail, self.badges(unit, is_own)))
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    }

    fn badges<'a>(&self, unit: &Unit, is_own: bool) -> Option<Element<'a, Message>> {
        let own = is_own.then(|| badge(Gravity::Info, Icon::Office, say!("unit-own")));
        let gone = (!unit.is_there(self.today))
            .then(|| badge(Gravity::Warning, Icon::Cancel, say!("unit-gone")));
        let roster = unit
            .is_on_roster(self.today)
            .then(|| badge(Gravity::Success, Icon::Speak, say!("unit-on-roster")));
        if own.is_none() && gone.is_none() && roster.is_none() {
            return None;
        }
        let row = Row::new().push(own).push(gone).push(roster);
        Some(row.spacing(space::XS).into())
    }
}
