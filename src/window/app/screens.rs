//! The screens side by side: opening, messages, wishes, keys.

use iced::{Element, Task};

use super::{App, Route};
use crate::domain::SessionId;
use crate::say;
use crate::window::context::Context;
use crate::window::keys::{Action, Place};
use crate::window::preference::Preferences;
use crate::window::screen::{
    closing, console, loading, session_form, sessions, settings, setup, slips,
};

/// The screen shown.
#[derive(Debug)]
pub enum Screen {
    Loading(Box<loading::Loading>),
    Setup(Box<setup::Setup>),
    Sessions(Box<sessions::Sessions>),
    Settings(Box<settings::Settings>),
    /// The form, and where leaving it leads.
    Form(Box<session_form::SessionForm>, Route),
    Console(Box<console::Console>),
    Closing(Box<closing::Closing>),
    Slips(Box<slips::Slips>),
}

/// A message of the screen shown.
#[derive(Debug, Clone)]
pub enum Message {
    Loading(loading::Message),
    Setup(setup::Message),
    Sessions(sessions::Message),
    Settings(settings::Message),
    Form(session_form::Message),
    Console(console::Message),
    Closing(closing::Message),
    Slips(slips::Message),
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
            Route::NewSession => form(None, Route::Sessions(None), context),
            Route::Particulars {
                id,
                is_from_console,
            } => {
                let back = if is_from_console {
                    Route::Console(id, None)
                } else {
                    Route::Sessions(Some(id))
                };
                form(Some(id), back, context)
            }
            Route::Console(session, opinion) => opened(
                console::Console::open(session, opinion, context),
                Self::Console,
                Message::Console,
            ),
            Route::Closing(session) => opened(
                closing::Closing::open(session, context),
                Self::Closing,
                Message::Closing,
            ),
            Route::Slips(session) => {
                opened(slips::Slips::open(session), Self::Slips, Message::Slips)
            }
        }
    }

    /// What the person sees of it.
    pub fn view(&self) -> Element<'_, Message> {
        match self {
            Self::Loading(screen) => screen.view().map(Message::Loading),
            Self::Setup(screen) => screen.view().map(Message::Setup),
            Self::Sessions(screen) => screen.view().map(Message::Sessions),
            Self::Settings(screen) => screen.view().map(Message::Settings),
            Self::Form(screen, _) => screen.view().map(Message::Form),
            Self::Console(screen) => screen.view().map(Message::Console),
            Self::Closing(screen) => screen.view().map(Message::Closing),
            Self::Slips(screen) => screen.view().map(Message::Slips),
        }
    }

    /// The message of a key's action.
    pub fn press(&self, action: Action) -> Option<Message> {
        match self {
            Self::Loading(_) => None,
            Self::Setup(screen) => screen.press(action).map(Message::Setup),
            Self::Sessions(screen) => screen.press(action).map(Message::Sessions),
            Self::Settings(screen) => screen.press(action).map(Message::Settings),
            Self::Form(screen, _) => screen.press(action).map(Message::Form),
            Self::Console(screen) => screen.press(action).map(Message::Console),
            Self::Closing(screen) => screen.press(action).map(Message::Closing),
            Self::Slips(screen) => screen.press(action).map(Message::Slips),
        }
    }

    /// Where keys are heard while it is shown.
    pub fn place(&self) -> Place {
        match self {
            Self::Loading(_) => Place::Everywhere,
            Self::Setup(_) | Self::Settings(_) | Self::Form(..) => Place::Form,
            Self::Sessions(_) => Place::Sessions,
            Self::Console(_) => Place::Console,
            Self::Closing(_) => Place::Closing,
            Self::Slips(_) => Place::Slips,
        }
    }

    /// Its name in the title of the window.
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Loading(_) => None,
            Self::Setup(_) => Some(say!("setup-title")),
            Self::Sessions(_) => Some(say!("sessions-title")),
            Self::Settings(_) => Some(say!("settings-title")),
            Self::Form(..) => Some(say!("action-particulars")),
            Self::Console(_) => Some(say!("place-console")),
            Self::Closing(_) => Some(say!("place-closing")),
            Self::Slips(_) => Some(say!("slips-title")),
        }
    }

    /// Whether everything typed is in the data file.
    pub fn is_saved(&self) -> bool {
        match self {
            Self::Loading(_) | Self::Sessions(_) | Self::Slips(_) => true,
            Self::Setup(screen) => screen.is_saved(),
            Self::Settings(screen) => screen.is_saved(),
            Self::Form(screen, _) => screen.is_saved(),
            Self::Console(screen) => screen.is_saved(),
            Self::Closing(screen) => screen.is_saved(),
        }
    }

    /// The message that makes it keep what it has not kept yet.
    pub fn flush(&self) -> Option<Message> {
        match self {
            Self::Loading(_) | Self::Sessions(_) | Self::Slips(_) => None,
            Self::Setup(_) => Some(Message::Setup(setup::Message::RetryKeeping)),
            Self::Settings(_) => Some(Message::Settings(settings::Message::RetryKeeping)),
            Self::Form(..) => Some(Message::Form(session_form::Message::RetryKeeping)),
            Self::Console(_) => Some(Message::Console(console::Message::SaveNow)),
            Self::Closing(_) => Some(Message::Closing(closing::Message::SaveNow)),
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
                let start = screen.start().clone();
                let granted = match wish {
                    Some(loading::Wish::Start(opened)) => self.start(*opened, start),
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
            (Message::Form(message), Screen::Form(screen, back)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let back = *back;
                let (task, wish) = screen.update(message, context);
                let granted = match wish {
                    Some(session_form::Wish::Leave) => self.go(back),
                    Some(session_form::Wish::Saved(id)) => self.go(after_saving(back, id)),
                    None => Task::none(),
                };
                then(task, Message::Form, granted)
            }
            (Message::Console(message), Screen::Console(screen)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let session = screen.session();
                let (task, wish) = screen.update(message, context);
                let granted = match wish.and_then(|wish| of_console(session, wish)) {
                    Some(route) => self.go(route),
                    None => Task::none(),
                };
                then(task, Message::Console, granted)
            }
            (Message::Closing(message), Screen::Closing(screen)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let session = screen.session();
                let (task, wish) = screen.update(message, context);
                let granted = match wish.and_then(|wish| of_closing(session, wish)) {
                    Some(route) => self.go(route),
                    None => Task::none(),
                };
                then(task, Message::Closing, granted)
            }
            (Message::Slips(message), Screen::Slips(screen)) => {
                let Some(context) = &self.context else {
                    return Task::none();
                };
                let session = screen.session();
                let (task, wish) = screen.update(message, context);
                let granted = match wish {
                    Some(slips::Wish::Leave) => self.go(Route::Sessions(Some(session))),
                    Some(slips::Wish::ShowConsole) => self.go(Route::Console(session, None)),
                    None => Task::none(),
                };
                then(task, Message::Slips, granted)
            }
            _ => Task::none(),
        }
    }
}

fn form(session: Option<SessionId>, back: Route, context: &Context) -> (Screen, Task<Message>) {
    let (form, task) = session_form::SessionForm::open(session, context);
    (Screen::Form(Box::new(form), back), task.map(Message::Form))
}

/// A session just made is chosen in the list.
fn after_saving(back: Route, id: SessionId) -> Route {
    match back {
        Route::Sessions(_) => Route::Sessions(Some(id)),
        other => other,
    }
}

fn of_console(session: SessionId, wish: console::Wish) -> Option<Route> {
    match wish {
        console::Wish::ShowSessions => Some(Route::Sessions(Some(session))),
        console::Wish::ShowClosing => Some(Route::Closing(session)),
        console::Wish::ShowParticulars => Some(Route::Particulars {
            id: session,
            is_from_console: true,
        }),
        console::Wish::ShowPreview => None,
    }
}

fn of_closing(session: SessionId, wish: closing::Wish) -> Option<Route> {
    match wish {
        closing::Wish::ShowOpinion(number) => Some(Route::Console(session, number)),
        closing::Wish::ShowPreview => None,
    }
}

fn of_sessions(wish: sessions::Wish) -> Option<Route> {
    match wish {
        sessions::Wish::New => Some(Route::NewSession),
        sessions::Wish::Particulars(id) => Some(Route::Particulars {
            id,
            is_from_console: false,
        }),
        sessions::Wish::Settings => Some(Route::Settings),
        sessions::Wish::Console(session) => Some(Route::Console(session, None)),
        sessions::Wish::Closing(session) => Some(Route::Closing(session)),
        sessions::Wish::Slips(session) => Some(Route::Slips(session)),
        sessions::Wish::Preview(_) => None,
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
