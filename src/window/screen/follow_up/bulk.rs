//! One event of all opinions marked: recorded of all or of none.

use iced::Task;

use super::{FollowUp, Message};
use crate::domain::OpinionId;
use crate::domain::date::short;
use crate::domain::follow_up::EventKind;
use crate::window::context::Context;
use crate::window::form::event::{self, Outcome, Sent, Start};
use crate::window::look::Gravity;
use crate::{say, words};

impl FollowUp {
    /// Opens the form of an event, as it was left or anew.
    pub(super) fn begin(&mut self, kind: EventKind) -> Task<Message> {
        let Some(filter) = &self.filter else {
            return Task::none();
        };
        let is_nothing = self.rows.marked.is_empty() && self.rows.opinions.is_empty();
        if self.recording.is_sending || is_nothing {
            return Task::none();
        }
        let start = Start {
            today: self.today,
            by: self.secretary.clone(),
            units: filter.unit_names(),
            ..Start::default()
        };
        self.told = None;
        let (task, has_changed) = self.recording.begin(kind, start);
        self.autosave.touch_if(has_changed);
        task
    }

    pub(super) fn edit(&mut self, message: event::Message, context: &Context) -> Task<Message> {
        // What is due differs from one opinion to another.
        let (task, has_changed) = self.recording.edit(message, |_, _| None, context);
        self.autosave.touch_if(has_changed);
        task.map(Message::Form)
    }

    pub(super) fn send(&mut self, context: &Context) -> Task<Message> {
        let opinions = self.rows.targets();
        self.recording.send(opinions, context).map(Message::Sent)
    }

    pub(super) fn sent(&mut self, sent: Sent, context: &Context) -> Task<Message> {
        let (what, count) = (words::follow_up::event(sent.kind), sent.opinions.len());
        let (task, outcome) = self.recording.sent(sent);
        match outcome {
            Outcome::Recorded => {
                self.rows.marked.clear();
                self.autosave.touch();
                let words = say!("follow-up-recorded", what = what, count = count);
                self.told = Some((Gravity::Success, words));
                return self.reread(context);
            }
            Outcome::Marked(None) => {}
            Outcome::Marked(Some(id)) => {
                let words = say!("follow-up-refused", name = self.name(id));
                self.told = Some((Gravity::Error, words));
            }
            Outcome::Failed(words) => self.told = Some((Gravity::Error, words)),
        }
        task
    }

    pub(super) fn put_aside(&mut self) {
        let was_open = self.recording.put_aside();
        self.autosave.touch_if(was_open);
    }

    /// `Ý kiến 3 – hội nghị ngày 14/11/2026`
    fn name(&self, id: OpinionId) -> String {
        self.rows.find(id).map_or_else(String::new, |opinion| {
            say!(
                "opinion-title",
                number = opinion.number.to_string(),
                date = short(opinion.session_on)
            )
        })
    }
}
