//! Reminders while the window is open: what has newly become due since it was last counted.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use iced::{Element, Task};

use super::Message;
use crate::domain::Agenda;
use crate::domain::agenda::Duty;
use crate::say;
use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::look::{Gravity, Icon, button, notice};
use crate::words;

/// How long a count holds within one day.
const HOLDS: TimeDelta = TimeDelta::minutes(30);

/// When was counted, what was found, and what is news since then.
#[derive(Debug, Default)]
pub struct Reminder {
    counted_at: Option<NaiveDateTime>,
    known: Option<Agenda>,
    news: BTreeMap<Duty, u32>,
}

impl Reminder {
    /// Counts anew when the day has changed or the last count is old.
    pub fn count(&mut self, context: &Context) -> Task<Message> {
        let now = context.clock.now();
        let holds = |at: NaiveDateTime| at.date() == now.date() && now - at < HOLDS;
        if self.counted_at.is_some_and(holds) {
            return Task::none();
        }
        self.counted_at = Some(now);
        let today = now.date();
        let read = context.store.read(move |reader| reader.agenda(today));
        Task::perform(read, |read| Message::Recounted(read.map(Box::new)))
    }

    /// Notes a count; the first one of a start is no news, for the day itself is shown then.
    pub fn note(&mut self, agenda: Agenda) {
        if let Some(known) = &self.known {
            for (duty, count) in agenda.news_since(known) {
                *self.news.entry(duty).or_default() += count;
            }
        }
        self.known = Some(agenda);
    }

    pub fn dismiss(&mut self) {
        self.news.clear();
    }

    pub fn has_news(&self) -> bool {
        !self.news.is_empty()
    }

    /// The notice over the screen, while there is news; with the way to it where nothing typed would
    /// be left behind.
    pub fn view<'a>(&self, may_leave: bool) -> Option<Element<'a, Message>> {
        let show = button::secondary(Action::Home.label())
            .icon(Icon::Checklist)
            .on_press_maybe(may_leave.then_some(Message::ShowDay));
        let close = button::secondary(say!("button-close"))
            .icon(Icon::Close)
            .on_press(Message::DismissReminder);
        self.has_news().then(|| {
            notice(Gravity::Warning, words::agenda::news(&self.news))
                .action(show)
                .action(close)
                .into()
        })
    }
}
