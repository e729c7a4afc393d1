//! The register of hot issues on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::{HotIssues, Message, Proposal, Register};
use crate::domain::HotIssue;
use crate::domain::date::short;
use crate::domain::hot_issue::Dialogue;
use crate::say;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, entry, notice, space, surface, text};
use crate::words;

impl HotIssues {
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
        let content: Element<'_, Message> = match (&self.form, &self.register) {
            (Some(form), _) => container(form.sheet.view(Message::Form))
                .center_x(Length::Fill)
                .height(Length::Fill)
                .into(),
            (None, None) => container(text::soft(say!("home-reading")))
                .center(Length::Fill)
                .into(),
            (None, Some(_)) if self.count() == 0 => empty(),
            (None, Some(register)) => self.list.view(
                self.count(),
                |_| true,
                |at| self.row(register, at),
                Message::List,
                Message::Open,
            ),
        };
        let body = Column::new()
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
        let mut row = Row::new().push(back);
        if let Some(form) = &self.form {
            let title = if form.is_new() {
                say!("hot-issue-new")
            } else {
                say!("hot-issue-edit")
            };
            let save = button::primary(say!("action-save"))
                .icon(Icon::Save)
                .key(keys::hint(Action::Save))
                .on_press(Message::Save);
            row = row.push(text::title(title).width(Length::Fill)).push(save);
        } else {
            let key = |action| keys::hint_at(Place::Register, action);
            let takes = matches!(self.chosen(), Some(Ok(_)));
            let take = takes.then(|| {
                button::primary(say!("hot-issue-take-over"))
                    .icon(Icon::Check)
                    .key(key(Action::Save))
                    .on_press(Message::TakeOver)
            });
            let withdraw = (!takes && self.count() > 0).then(|| {
                button::quiet(Action::Withdraw.label())
                    .icon(Icon::Cancel)
                    .key(key(Action::Withdraw))
                    .on_press(Message::Withdraw)
            });
            let add = button::secondary(Action::Add.label())
                .icon(Icon::Add)
                .key(key(Action::Add))
                .on_press(Message::Add);
            row = row
                .push(text::title(say!("hot-issues-title")).width(Length::Fill))
                .push(take)
                .push(withdraw)
                .push(add);
        }
        surface::bar(row.spacing(space::M).align_y(Alignment::Center)).into()
    }

    fn row<'a>(&self, register: &Register, at: usize) -> Element<'a, Message> {
        match register.proposals.get(at) {
            Some(proposal) => proposed(proposal),
            None => match register.issues.get(at - register.proposals.len()) {
                Some((_, issue)) => self.issue(register, issue),
                None => iced::widget::space().into(),
            },
        }
    }

    fn issue<'a>(&self, register: &Register, issue: &HotIssue) -> Element<'a, Message> {
        let mut parts = vec![say!(
            "item-dialogue",
            on = short(issue.found_on),
            due = short(issue.due_on)
        )];
        let unit = issue.unit.and_then(|id| register.units.get(id));
        parts.extend(unit.map(|unit| unit.name.clone()));
        parts.push(issue.field.clone());
        let held = register.held_on(issue.session);
        parts.extend(held.map(|on| say!("hot-issue-held", on = short(on))));
        if !issue.withdrawn.is_empty() {
            parts.push(issue.withdrawn.clone());
        }
        parts.retain(|part| !part.is_empty());
        let mark = if issue.withdrawn.is_empty() {
            match register.dialogue(issue, self.today) {
                Dialogue::InTime => {
                    badge(Gravity::Success, Icon::Success, say!("dialogue-in-time"))
                }
                Dialogue::Late => badge(Gravity::Warning, Icon::Warning, say!("dialogue-late")),
                Dialogue::Missed => badge(Gravity::Error, Icon::Error, say!("dialogue-missed")),
                Dialogue::Waiting => {
                    let days = (issue.due_on - self.today).num_days();
                    let words = say!("dialogue-waiting", days = days);
                    badge(Gravity::Info, Icon::Clock, words)
                }
            }
        } else {
            badge(Gravity::Info, Icon::Cancel, say!("register-withdrawn"))
        };
        entry(issue.subject.clone(), parts.join(" · "), Some(mark))
    }
}

fn proposed<'a>(proposal: &Proposal) -> Element<'a, Message> {
    let opinion = &proposal.newest;
    let content = opinion.content.lines().next().unwrap_or_default();
    let detail = say!(
        "hot-issue-proposal",
        times = proposal.opinions.len(),
        on = short(opinion.session_on)
    );
    let mark = badge(Gravity::Warning, Icon::Info, say!("hot-issue-proposed"));
    entry(content.to_owned(), detail, Some(mark))
}

fn empty<'a>() -> Element<'a, Message> {
    let add = button::primary(Action::Add.label())
        .icon(Icon::Add)
        .key(keys::hint_at(Place::Register, Action::Add))
        .on_press(Message::Add);
    let column = Column::new()
        .push(text::section(say!("hot-issues-empty-title")))
        .push(text::soft(say!("hot-issues-empty-words")).center())
        .push(add)
        .spacing(space::M)
        .max_width(520)
        .align_x(Alignment::Center);
    container(column).center(Length::Fill).into()
}
