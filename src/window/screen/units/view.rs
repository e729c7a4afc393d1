//! The tree of units on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::tree::Branch;
use super::{Directory, Message, SEARCH, Units};
use crate::domain::Unit;
use crate::say;
use crate::window::form::{path_field, register};
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, entry, field, space, text};
use crate::window::widget::editor;
use crate::words;

impl Units {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        self.register
            .view(Message::Register, head, |units| self.tree(units))
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
            self.register.list(
                Message::Register,
                |at| self.row(directory, self.branches[at]),
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
        let gone = (!unit.is_there(self.register.today()))
            .then(|| badge(Gravity::Warning, Icon::Cancel, say!("unit-gone")));
        let roster = unit
            .is_on_roster(self.register.today())
            .then(|| badge(Gravity::Success, Icon::Speak, say!("unit-on-roster")));
        if own.is_none() && gone.is_none() && roster.is_none() {
            return None;
        }
        let row = Row::new().push(own).push(gone).push(roster);
        Some(row.spacing(space::XS).into())
    }
}

fn head<'a>() -> Row<'a, Message> {
    let tool = |action, icon, message| register::tool(Place::Units, action, icon, message);
    let leave = Message::Register(register::Message::Leave);
    register::head(say!("units-title"), leave)
        .push(tool(Action::Roster, Icon::Speak, Message::Roster))
        .push(tool(Action::MergeUnits, Icon::Merge, Message::Merge))
        .push(tool(Action::Add, Icon::Add, Message::Add))
}
