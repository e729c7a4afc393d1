//! The screens side by side: opening, messages, wishes, keys.

use iced::{Element, Task};

use super::{App, Route};
use crate::say;
use crate::window::context::Context;
use crate::window::keys::{Action, Place};
use crate::window::preference::Preferences;
use crate::window::screen::{loading, sessions, settings, setup};

/// The screen shown.
#[derive(Debug)]
pub enum Screen {
    Loading(Box<loading::Loading>),
    Setup(Box<setup::Setup>),
    Sessions(Box<sessions::Sessions>),
    Settings(Box<settings::Settings>),
}

/// A message of the screen shown.
#[derive(Debug, Clone)]
pub enum Message {
    Loading(loading::Message),
    Setup(setup::Message),
    Sessions(sessions::Message),
    Settings(settings::Message),
}

fn opened<S, M: Send + 'static>(
    (screen, task): (S, Task<M>),
    show: fn(Box<S>) -> Screen,
    message: fn(M) -> Message,
) -> (Screen, Task<Message>) {
    (show(Box::new(screen)), task.map(message))
}

impl Screen {
    /// Opens the screen of a route.
    pub fn open(route: Route, context: &Context) -> (Self, Task<Message>) {
        match route {
            Route::Setup => opened(setup::Setup::open(context), Self::Setup, Message::Setup),
            Route::Sessions(wanted) => opened(
                sessions::Sessions::open(wanted, context),
                Self::Sessions,
                Message::Sessions,
            ),
            Route::Settings => opened(
                settings::Settings::open(context),
                Self::Settings,
                Message::Settings,
            ),
        }
    }

    /// What the person sees of it.
    pub fn view(&self) -> Element<'_, Message> {
        match self {
            Self::Loading(screen) => screen.view().map(Message::Loading),
            Self::Setup(screen) => screen.view().map(Message::Setup),
            Self::Sessions(screen) => screen.view().map(Message::Sessions),
            Self::Settings(screen) => screen.view().map(Message::Settings),
        }
    }

    /// The message of a key's action.
    pub fn press(&self, action: Action) -> Option<Message> {
        match self {
            Self::Loading(_) => None,
            Self::Setup(screen) => screen.press(action).map(Message::Setup),
            Self::Sessions(screen) => screen.press(action).map(Message::Sessions),
            Self::Settings(screen) => screen.press(action).map(Message::Settings),
        }
    }

    /// Where keys are heard while it is shown.
    pub fn place(&self) -> Place {
        match self {
            Self::Loading(_) => Place::Everywhere,
            Self::Setup(_) | Self::Settings(_) => Place::Form,
            Self::Sessions(_) => Place::Sessions,
        }
    }

    /// Its name in the title of the window.
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Loading(_) => None,
            Self::Setup(_) => Some(say!("setup-title")),
            Self::Sessions(_) => Some(say!("sessions-title")),
            Self::Settings(_) => Some(say!("settings-title")),
        }
    }

    /// Whether everything typed is in the data file.
    pub fn is_saved(&self) -> bool {
        match self {
            Self::Loading(_) | Self::Sessions(_) => true,
            Self::Setup(screen) => screen.is_saved(),
            Self::Settings(screen) => screen.is_saved(),
        }
    }

    /// The message that makes it keep what it has not kept yet.
    pub fn flush(&self) -> Option<Message> {
        match self {
            Self::Loading(_) | Self::Sessions(_) => None,
            Self::Setup(_) => Some(Message::Setup(setup::Message::RetryKeeping)),
            Self::Settings(_) => Some(Message::Settings(settings::Message::RetryKeeping)),
        }
    }

    /// Shows preferences that were changed by a key.
    pub fn show_preferences(&mut self, preferences: Preferences) {
        if let Self::Settings(screen) = self {
            screen.show_preferences(preferences);
        }
    }
}

impl App {
    /// Passes a message to the screen shown and grants what it wishes. A message of a screen that
    /// is no longer shown comes from a task that outlived it, and is dropped.
    pub(super) fn pass(&mut self, message: Message) -> Task<super::Message> {
        match (message, &mut self.screen) {
            (Message::Loading(message), Screen::Loading(screen)) => {
                let (task, wish) = screen.update(message);
                let clock = screen.clock();
                let granted = match wish {
                    Some(loading::Wish::Start(opened)) => self.start(*opened, clock),
                    None => Task::none(),
                };
                then(task, Message::Loading, granted)
            }
            (Message::Setup(message), Screen::Setup(screen)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let (task, wish) = screen.update(message, context);
                let granted = match wish {
                    Some(setup::Wish::Begin) => self.go(Route::Sessions(None)),
                    None => Task::none(),
                };
                then(task, Message::Setup, granted)
            }
            (Message::Sessions(message), Screen::Sessions(screen)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let (task, wish) = screen.update(message, context);
                let granted = match wish.and_then(of_sessions) {
                    Some(route) => self.go(route),
                    None => Task::none(),
                };
                then(task, Message::Sessions, granted)
            }
            (Message::Settings(message), Screen::Settings(screen)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let (task, wish) = screen.update(message, context);
                let granted = match wish {
                    Some(settings::Wish::Prefer(preference)) => self.prefer(preference),
                    Some(settings::Wish::Leave) => self.go(Route::Sessions(None)),
                    None => Task::none(),
                };
                then(task, Message::Settings, granted)
            }
            _ => Task::none(),
        }
    }
}

fn of_sessions(wish: sessions::Wish) -> Option<Route> {
    match wish {
        sessions::Wish::Settings => Some(Route::Settings),
        _ => None,
    }
}

fn then<M: Send + 'static>(
    task: Task<M>,
    message: fn(M) -> Message,
    granted: Task<super::Message>,
) -> Task<super::Message> {
    let task = task.map(message).map(super::Message::Screen);
    Task::batch([task, granted])
}
