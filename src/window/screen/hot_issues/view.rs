//! The register of hot issues on the screen.

use iced::Element;
use iced::widget::Row;

use super::{Findings, HotIssues, Message, Proposal};
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
        self.register.view(
            Message::Register,
            || self.head(),
            |findings| self.rows(findings),
        )
    }

    fn rows<'a>(&'a self, findings: &'a Findings) -> Element<'a, Message> {
        if self.register.count() == 0 {
            return register::empty(
                say!("hot-issues-empty-title"),
                say!("hot-issues-empty-words"),
                Message::Add,
            );
        }
        self.register.list(
            Message::Register,
            |at| self.row(findings, at),
            Message::Open,
        )
    }

    fn head(&self) -> Row<'_, Message> {
        let takes = matches!(self.chosen(), Some(Ok(_)));
        let take = takes.then(|| {
            button::primary(say!("hot-issue-take-over"))
                .icon(Icon::Check)
                .key(keys::hint_at(Place::Register, Action::Save))
                .on_press(Message::TakeOver)
        });
        let tool = |action, icon, message| register::tool(Place::Register, action, icon, message);
        let can_withdraw = !takes && self.register.count() > 0;
        let leave = Message::Register(register::Message::Leave);
        register::head(say!("hot-issues-title"), leave)
            .push(take)
            .push(can_withdraw.then(|| tool(Action::Withdraw, Icon::Cancel, Message::Withdraw)))
            .push(tool(Action::Add, Icon::Add, Message::Add))
    }

    fn row<'a>(&self, findings: &Findings, at: usize) -> Element<'a, Message> {
        match findings.proposals.get(at) {
            Some(proposal) => proposed(proposal),
            None => match findings.issues.get(at - findings.proposals.len()) {
                Some((_, issue)) => self.issue(findings, issue),
                None => iced::widget::space().into(),
            },
        }
    }

    fn issue<'a>(&self, findings: &Findings, issue: &HotIssue) -> Element<'a, Message> {
        let mut parts = vec![say!(
            "item-dialogue",
            on = short(issue.found_on),
            due = short(issue.due_on)
        )];
        let unit = issue.unit.and_then(|id| findings.units.get(id));
        parts.extend(unit.map(|unit| unit.name.clone()));
        parts.push(issue.field.clone());
        let held = findings.held_on(issue.session);
        parts.extend(held.map(|on| say!("hot-issue-held", on = short(on))));
        if !issue.withdrawn.is_empty() {
            parts.push(issue.withdrawn.clone());
        }
        parts.retain(|part| !part.is_empty());
        let mark = if issue.withdrawn.is_empty() {
            match findings.dialogue(issue, self.register.today()) {
                Dialogue::InTime => {
                    badge(Gravity::Success, Icon::Success, say!("dialogue-in-time"))
                }
                Dialogue::Late => badge(Gravity::Warning, Icon::Warning, say!("dialogue-late")),
                Dialogue::Missed => badge(Gravity::Error, Icon::Error, say!("dialogue-missed")),
                Dialogue::Waiting => {
                    let days = (issue.due_on - self.register.today()).num_days();
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
