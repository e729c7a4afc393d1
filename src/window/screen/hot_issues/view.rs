//! The register of hot issues on the screen.

use iced::Element;
use iced::widget::Row;

use super::{HotIssues, Message, Proposal, Register};
use crate::domain::HotIssue;
use crate::domain::date::short;
use crate::domain::hot_issue::Dialogue;
use crate::say;
use crate::window::form::register;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, entry};

impl HotIssues {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let content: Element<'_, Message> = match (&self.form, &self.register) {
            (Some(form), _) => form.sheet.view(Message::Form),
            (None, None) => register::reading(),
            (None, Some(_)) if self.count() == 0 => register::empty(
                say!("hot-issues-empty-title"),
                say!("hot-issues-empty-words"),
                Message::Add,
            ),
            (None, Some(register)) => self.list.view(
                self.count(),
                |_| true,
                |at| self.row(register, at),
                Message::List,
                Message::Open,
            ),
        };
        let failure = self.failure.as_ref();
        register::page(self.head(), failure, Message::Reload, self.warns, content)
    }

    fn head(&self) -> Row<'_, Message> {
        if let Some(form) = &self.form {
            let title = if form.is_new() {
                say!("hot-issue-new")
            } else {
                say!("hot-issue-edit")
            };
            return register::form_head(title, Message::Leave, Message::Save);
        }
        let takes = matches!(self.chosen(), Some(Ok(_)));
        let take = takes.then(|| {
            button::primary(say!("hot-issue-take-over"))
                .icon(Icon::Check)
                .key(keys::hint_at(Place::Register, Action::Save))
                .on_press(Message::TakeOver)
        });
        let tool = |action, icon, message| register::tool(Place::Register, action, icon, message);
        let can_withdraw = !takes && self.count() > 0;
        register::head(say!("hot-issues-title"), Message::Leave)
            .push(take)
            .push(can_withdraw.then(|| tool(Action::Withdraw, Icon::Cancel, Message::Withdraw)))
            .push(tool(Action::Add, Icon::Add, Message::Add))
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
