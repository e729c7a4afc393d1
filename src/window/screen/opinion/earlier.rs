//! The earlier opinion that one repeats, named by its session and number.

use iced::Task;

use super::{Message as Screen, Opinion};
use crate::domain::{OpinionId, SessionId};
use crate::following::numbered;
use crate::store::{Changed, Op, StoreError};
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::look::Gravity;
use crate::window::widget::editor::{Edit, Editor};
use crate::window::widget::suggested_line::{self, SuggestedLine};
use crate::{say, words};

pub const SESSION: &str = "earlier.session";
pub const NUMBER: &str = "earlier.number";

/// Which opinion is meant, as typed.
#[derive(Debug)]
pub struct Linking {
    pub session: SuggestedLine,
    pub number: Editor,
    /// The field that names nothing.
    pub wrong: Option<&'static str>,
    sessions: Vec<SessionId>,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Sessions(Result<Vec<(SessionId, String)>, StoreError>),
    Session(suggested_line::Change),
    Number(Edit),
    Send,
    Found(Result<Option<OpinionId>, StoreError>),
    Unlink,
    Linked(Result<Changed, StoreError>),
}

impl Opinion {
    pub(super) fn begin_linking(&mut self, context: &Context) -> Task<Screen> {
        let Some(file) = self.file.as_ref().filter(|_| !self.recording.is_sending) else {
            return Task::none();
        };
        let own = file.history.session_on;
        let read = context.store.read(move |reader| {
            let sessions = reader.sessions()?.into_iter();
            let earlier = sessions.filter(|session| session.starts_at.date() <= own);
            Ok(earlier
                .map(|session| {
                    let on = session.starts_at.date();
                    let label = words::follow_up::session(session.id, on, &session.subject);
                    (session.id, label)
                })
                .collect::<Vec<_>>())
        });
        Task::perform(read, |read| Screen::Linking(Message::Sessions(read)))
    }

    pub(super) fn link(&mut self, message: Message, context: &Context) -> Task<Screen> {
        match message {
            Message::Sessions(Ok(sessions)) => {
                let (sessions, labels): (Vec<_>, Vec<_>) = sessions.into_iter().unzip();
                self.put_aside();
                self.told = None;
                self.linking = Some(Linking {
                    session: SuggestedLine::closed("", labels),
                    number: Editor::line(""),
                    wrong: None,
                    sessions,
                });
                return path_field::focus(SESSION);
            }
            Message::Sessions(Err(error)) | Message::Found(Err(error)) => {
                return self.fail(&error);
            }
            Message::Session(change) => {
                if let Some(linking) = &mut self.linking {
                    let is_enter = matches!(change, suggested_line::Change::Enter);
                    linking.session.perform(change);
                    linking.wrong = None;
                    if is_enter && linking.session.entry().is_some() {
                        return path_field::focus(NUMBER);
                    }
                }
            }
            Message::Number(edit) => {
                if let Some(linking) = &mut self.linking {
                    linking.number.perform(edit);
                    linking.wrong = None;
                }
            }
            Message::Send => return self.find(context),
            Message::Found(Ok(None)) => return self.wrong(NUMBER),
            Message::Found(Ok(found)) => return self.repeat(found, context),
            Message::Unlink => return self.repeat(None, context),
            Message::Linked(Ok(_)) => {
                self.recording.is_sending = false;
                self.linking = None;
                self.told = Some((Gravity::Success, say!("opinion-linked")));
                return super::read(self.id, context);
            }
            Message::Linked(Err(error)) => {
                self.recording.is_sending = false;
                return self.fail(&error);
            }
        }
        Task::none()
    }

    fn find(&mut self, context: &Context) -> Task<Screen> {
        let Some(linking) = &self.linking else {
            return Task::none();
        };
        let at = linking.session.entry();
        let Some(session) = at.and_then(|at| linking.sessions.get(at).copied()) else {
            return self.wrong(SESSION);
        };
        let Ok(number) = linking.number.text().trim().parse::<u32>() else {
            return self.wrong(NUMBER);
        };
        let found = context
            .store
            .read(move |reader| numbered(reader, session, number));
        Task::perform(found, |found| Screen::Linking(Message::Found(found)))
    }

    fn repeat(&mut self, repeats: Option<OpinionId>, context: &Context) -> Task<Screen> {
        self.recording.is_sending = true;
        let op = Op::SetRepeat {
            opinion: self.id,
            repeats,
        };
        Task::perform(context.store.transact(op), |linked| {
            Screen::Linking(Message::Linked(linked))
        })
    }

    fn wrong(&mut self, field: &'static str) -> Task<Screen> {
        if let Some(linking) = &mut self.linking {
            linking.wrong = Some(field);
        }
        path_field::focus(field)
    }

    fn fail(&mut self, error: &StoreError) -> Task<Screen> {
        self.told = Some((Gravity::Error, words::store::advice(error)));
        Task::none()
    }
}
