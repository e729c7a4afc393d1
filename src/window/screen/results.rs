//! Forms of results: written for the units that have something pending, and taken back filled in.

mod line;
mod sending;
mod taking;
mod view;

use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;

use crate::window::context::Context;
use crate::window::keys::Action;
use crate::window::widget::reveal;
use sending::Sending;
use taking::Taking;

/// Which half is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Forms that go out.
    Sending,
    /// A form that came back.
    Taking,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Results {
    part: Part,
    sending: Sending,
    taking: Taking,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Show(Part),
    Sending(sending::Message),
    Taking(taking::Message),
    /// Stops what goes on, takes back a question, or leaves.
    Back,
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Leave,
}

impl Results {
    /// Opens the screen with the units that have something pending.
    pub fn open(context: &Context) -> (Self, Task<Message>) {
        let screen = Self {
            part: Part::Sending,
            sending: Sending::new(context),
            taking: Taking::new(),
        };
        let read = sending::read(context).map(Message::Sending);
        (screen, read)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Show(part) => self.show(part),
            Message::Sending(message) => {
                let task = self.sending.update(message, context);
                task.map(Message::Sending)
            }
            Message::Taking(message) => {
                if message.is_of_a_file() {
                    self.part = Part::Taking;
                }
                let (task, is_taken) = self.taking.update(message, context);
                let task = task.map(Message::Taking);
                if is_taken {
                    let read = sending::read(context).map(Message::Sending);
                    Task::batch([task, read])
                } else {
                    task
                }
            }
            // What is being recorded has to be seen to its end.
            Message::Back if self.taking.is_recording() => Task::none(),
            Message::Back if self.sending.stop() || self.taking.stop() => Task::none(),
            Message::Back => return (Task::none(), Some(Wish::Leave)),
        };
        (task, None)
    }

    /// The message of an action; `None` when it is not the screen's.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        let message = match action {
            Action::Back => Message::Back,
            Action::ShowForms => Message::Show(Part::Sending),
            Action::ShowReturned => Message::Show(Part::Taking),
            Action::OpenFile => Message::Taking(taking::Message::AskForFile),
            action => match self.part {
                Part::Sending => Message::Sending(Sending::press(action)?),
                Part::Taking => Message::Taking(Taking::press(action)?),
            },
        };
        Some(message)
    }

    /// Arrows are for the list, unless there is a file to choose first.
    fn show(&mut self, part: Part) -> Task<Message> {
        self.part = part;
        match part {
            Part::Taking if self.taking.has_no_list() => reveal::focus(taking::path_id()),
            _ => operate(unfocus()),
        }
    }
}
