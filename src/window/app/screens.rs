//! The screens side by side: opening, messages, wishes, keys.

use iced::{Element, Task};

use super::wish::{
    of_closing, of_console, of_follow_up, of_form, of_home, of_opinion, of_reports, of_sessions,
    of_slips, of_targets,
};
use super::{App, Back, List, Origin, Route};
use crate::domain::SessionId;
use crate::say;
use crate::window::Start;
use crate::window::autosave::Keeping;
use crate::window::context::Context;
use crate::window::form::register::Message::Keeping as Keep;
use crate::window::keys::{Action, Place};
use crate::window::preference::{Preference, Preferences};
use crate::window::screen::{
    closing, console, follow_up, home, hot_issues, ledger, loading, opinion, preview, reports,
    results, session_form, sessions, settings, setup, slips, targets, time, units,
};

/// The screen shown.
#[derive(Debug)]
pub enum Screen {
    Loading(Box<loading::Loading>),
    Setup(Box<setup::Setup>),
    Home(Box<home::Home>),
    Sessions(Box<sessions::Sessions>),
    Settings(Box<settings::Settings>),
    /// With whether it leads back to the reports.
    Targets(Box<targets::Targets>, bool),
    HotIssues(Box<hot_issues::HotIssues>),
    Ledger(Box<ledger::Ledger>),
    Time(Box<time::Time>),
    Units(Box<units::Units>),
    /// The form, and where leaving it leads.
    Form(Box<session_form::SessionForm>, Route),
    Console(Box<console::Console>),
    Closing(Box<closing::Closing>),
    Slips(Box<slips::Slips>),
    Results(Box<results::Results>),
    Reports(Box<reports::Reports>),
    /// With the screen that it leads back to.
    Preview(Box<preview::Preview>, Origin),
    FollowUp(Box<follow_up::FollowUp>, List),
    /// With the session whose list it leads back to.
    Opinion(Box<opinion::Opinion>, Back),
}

/// A message of the screen shown.
#[derive(Debug, Clone)]
pub enum Message {
    Loading(loading::Message),
    Setup(setup::Message),
    Home(home::Message),
    Sessions(sessions::Message),
    Settings(settings::Message),
    Targets(targets::Message),
    HotIssues(hot_issues::Message),
    Ledger(ledger::Message),
    Time(time::Message),
    Units(units::Message),
    Form(session_form::Message),
    Console(console::Message),
    Closing(closing::Message),
    Slips(slips::Message),
    Results(results::Message),
    Reports(reports::Message),
    Preview(preview::Message),
    FollowUp(follow_up::Message),
    Opinion(opinion::Message),
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
            Route::Home => opened(home::Home::open(context), Self::Home, Message::Home),
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
            Route::Targets {
                place,
                is_of_reports,
            } => {
                let (screen, task) = targets::Targets::open(place, context);
                let screen = Self::Targets(Box::new(screen), is_of_reports);
                (screen, task.map(Message::Targets))
            }
            Route::HotIssues(wanted) => opened(
                hot_issues::HotIssues::open(wanted, context),
                Self::HotIssues,
                Message::HotIssues,
            ),
            Route::Ledger(wanted) => opened(
                ledger::Ledger::open(wanted, context),
                Self::Ledger,
                Message::Ledger,
            ),
            Route::Time(year) => opened(time::Time::open(year, context), Self::Time, Message::Time),
            Route::Units(wanted) => opened(
                units::Units::open(wanted, context),
                Self::Units,
                Message::Units,
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
            Route::Preview(session, origin) => {
                // The day's work asks for a notice to be issued or made public.
                let tab = match origin {
                    Origin::Home => preview::Tab::Issue,
                    _ => preview::Tab::Order,
                };
                let (screen, task) = preview::Preview::open(session, tab, context);
                let screen = Self::Preview(Box::new(screen), origin);
                (screen, task.map(Message::Preview))
            }
            Route::Results => opened(
                results::Results::open(context),
                Self::Results,
                Message::Results,
            ),
            Route::Reports => opened(
                reports::Reports::open(context),
                Self::Reports,
                Message::Reports,
            ),
            Route::FollowUp(list) => {
                let asked = follow_up::Asked {
                    due: list.due,
                    owes_notice: list.owes_notice,
                };
                let asked = (asked != follow_up::Asked::default()).then_some(asked);
                let (screen, task) =
                    follow_up::FollowUp::open(list.session, list.opinion, asked, context);
                let screen = Self::FollowUp(Box::new(screen), list);
                (screen, task.map(Message::FollowUp))
            }
            Route::Opinion(id, back) => {
                let (screen, task) = opinion::Opinion::open(id, context);
                let screen = Self::Opinion(Box::new(screen), back);
                (screen, task.map(Message::Opinion))
            }
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
            Self::Home(screen) => screen.view().map(Message::Home),
            Self::Sessions(screen) => screen.view().map(Message::Sessions),
            Self::Settings(screen) => screen.view().map(Message::Settings),
            Self::Targets(screen, _) => screen.view().map(Message::Targets),
            Self::HotIssues(screen) => screen.view().map(Message::HotIssues),
            Self::Ledger(screen) => screen.view().map(Message::Ledger),
            Self::Time(screen) => screen.view().map(Message::Time),
            Self::Units(screen) => screen.view().map(Message::Units),
            Self::Form(screen, _) => screen.view().map(Message::Form),
            Self::Console(screen) => screen.view().map(Message::Console),
            Self::Closing(screen) => screen.view().map(Message::Closing),
            Self::Slips(screen) => screen.view().map(Message::Slips),
            Self::Results(screen) => screen.view().map(Message::Results),
            Self::Reports(screen) => screen.view().map(Message::Reports),
            Self::Preview(screen, _) => screen.view().map(Message::Preview),
            Self::FollowUp(screen, _) => screen.view().map(Message::FollowUp),
            Self::Opinion(screen, _) => screen.view().map(Message::Opinion),
        }
    }

    /// The message of a key's action.
    pub fn press(&self, action: Action) -> Option<Message> {
        match self {
            Self::Loading(_) => None,
            Self::Setup(screen) => screen.press(action).map(Message::Setup),
            Self::Home(screen) => screen.press(action).map(Message::Home),
            Self::Sessions(screen) => screen.press(action).map(Message::Sessions),
            Self::Settings(screen) => screen.press(action).map(Message::Settings),
            Self::Targets(screen, _) => screen.press(action).map(Message::Targets),
            Self::HotIssues(screen) => screen.press(action).map(Message::HotIssues),
            Self::Ledger(screen) => screen.press(action).map(Message::Ledger),
            Self::Time(screen) => screen.press(action).map(Message::Time),
            Self::Units(screen) => screen.press(action).map(Message::Units),
            Self::Form(screen, _) => screen.press(action).map(Message::Form),
            Self::Console(screen) => screen.press(action).map(Message::Console),
            Self::Closing(screen) => screen.press(action).map(Message::Closing),
            Self::Slips(screen) => screen.press(action).map(Message::Slips),
            Self::Results(screen) => screen.press(action).map(Message::Results),
            Self::Reports(screen) => screen.press(action).map(Message::Reports),
            Self::Preview(screen, _) => screen.press(action).map(Message::Preview),
            Self::FollowUp(screen, _) => screen.press(action).map(Message::FollowUp),
            Self::Opinion(screen, _) => screen.press(action).map(Message::Opinion),
        }
    }

    /// Where keys are heard while it is shown.
    pub fn place(&self) -> Place {
        match self {
            Self::Loading(_) => Place::Everywhere,
            Self::Setup(_) | Self::Settings(_) | Self::Form(..) => Place::Form,
            Self::Home(_) => Place::Home,
            Self::Targets(..) => Place::Targets,
            Self::HotIssues(screen) if screen.is_editing() => Place::Form,
            Self::Ledger(screen) if screen.is_editing() => Place::Form,
            Self::HotIssues(_) | Self::Ledger(_) => Place::Register,
            Self::Time(screen) if screen.is_editing() => Place::Form,
            Self::Time(_) => Place::Time,
            Self::Units(screen) if screen.is_editing() => Place::Form,
            Self::Units(_) => Place::Units,
            Self::Sessions(_) => Place::Sessions,
            Self::Console(_) => Place::Console,
            Self::Closing(_) => Place::Closing,
            Self::Slips(_) => Place::Slips,
            Self::Results(_) => Place::Results,
            Self::Reports(_) => Place::Reports,
            Self::Preview(..) => Place::Preview,
            Self::FollowUp(..) => Place::FollowUp,
            Self::Opinion(..) => Place::Opinion,
        }
    }

    /// Its name in the title of the window.
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Loading(_) => None,
            Self::Setup(_) => Some(say!("setup-title")),
            Self::Home(_) => Some(say!("home-title")),
            Self::Targets(..) => Some(say!("place-targets")),
            Self::HotIssues(_) => Some(say!("hot-issues-title")),
            Self::Ledger(_) => Some(say!("ledger-title")),
            Self::Time(_) => Some(say!("time-title")),
            Self::Units(_) => Some(say!("units-title")),
            Self::Sessions(_) => Some(say!("sessions-title")),
            Self::Settings(_) => Some(say!("settings-title")),
            Self::Form(..) => Some(say!("action-particulars")),
            Self::Console(_) => Some(say!("place-console")),
            Self::Closing(_) => Some(say!("place-closing")),
            Self::Slips(_) => Some(say!("slips-title")),
            Self::Results(_) => Some(say!("forms-title")),
            Self::Reports(_) => Some(say!("reports-title")),
            Self::Preview(..) => Some(say!("preview-title")),
            Self::FollowUp(..) => Some(say!("place-follow-up")),
            Self::Opinion(..) => Some(say!("place-opinion")),
        }
    }

    /// Whether everything typed is in the data file.
    pub fn is_saved(&self) -> bool {
        match self {
            Self::Loading(_)
            | Self::Home(_)
            | Self::Targets(..)
            | Self::Sessions(_)
            | Self::Slips(_)
            | Self::Results(_) => true,
            Self::Reports(screen) => screen.is_saved(),
            Self::HotIssues(screen) => screen.is_saved(),
            Self::Ledger(screen) => screen.is_saved(),
            Self::Time(screen) => screen.is_saved(),
            Self::Units(screen) => screen.is_saved(),
            Self::Preview(screen, _) => screen.is_saved(),
            Self::FollowUp(screen, _) => screen.is_saved(),
            Self::Opinion(screen, _) => screen.is_saved(),
            Self::Setup(screen) => screen.is_saved(),
            Self::Settings(screen) => screen.is_saved(),
            Self::Form(screen, _) => screen.is_saved(),
            Self::Console(screen) => screen.is_saved(),
            Self::Closing(screen) => screen.is_saved(),
        }
    }

    /// The message that makes it keep what it has not kept yet.
    pub fn flush(&self) -> Option<Message> {
        let retry = Keeping::Retry;
        Some(match self {
            Self::Loading(_)
            | Self::Home(_)
            | Self::Targets(..)
            | Self::Sessions(_)
            | Self::Slips(_)
            | Self::Results(_) => return None,
            Self::HotIssues(_) => Message::HotIssues(hot_issues::Message::Register(Keep(retry))),
            Self::Ledger(_) => Message::Ledger(ledger::Message::Register(Keep(retry))),
            Self::Time(_) => Message::Time(time::Message::Register(Keep(retry))),
            Self::Units(_) => Message::Units(units::Message::Register(Keep(retry))),
            Self::Preview(..) => Message::Preview(preview::Message::Keep),
            Self::Reports(_) => Message::Reports(reports::Message::Keeping(retry)),
            Self::FollowUp(..) => Message::FollowUp(follow_up::Message::Keeping(retry)),
            Self::Opinion(..) => Message::Opinion(opinion::Message::Keeping(retry)),
            Self::Setup(_) => Message::Setup(setup::Message::Keeping(retry)),
            Self::Settings(_) => Message::Settings(settings::Message::Keeping(retry)),
            Self::Form(..) => Message::Form(session_form::Message::Keeping(retry)),
            Self::Console(_) => Message::Console(console::Message::SaveNow),
            Self::Closing(_) => Message::Closing(closing::Message::SaveNow),
        })
    }

    /// The message that shows the day anew, where it is shown.
    pub fn reload_day(&self) -> Option<Message> {
        matches!(self, Self::Home(_)).then_some(Message::Home(home::Message::Reload))
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
        let (task, wish) = self.screen.update(message, self.context.as_ref());
        let granted = match wish {
            Some(Wish::Start(opened, start)) => self.start(*opened, *start),
            Some(Wish::Prefer(preference)) => self.prefer(preference),
            Some(Wish::Go(route)) => self.go(route),
            None => Task::none(),
        };
        Task::batch([task.map(super::Message::Screen), granted])
    }
}

/// What a screen's wish comes to.
enum Wish {
    Start(Box<loading::Opened>, Box<Start>),
    Prefer(Preference),
    Go(Route),
}

impl Screen {
    fn update(
        &mut self,
        message: Message,
        context: Option<&Context>,
    ) -> (Task<Message>, Option<Wish>) {
        if let (Message::Loading(message), Self::Loading(screen)) = (&message, &mut *self) {
            let (task, wish) = screen.update(message.clone());
            let start = Box::new(screen.start().clone());
            let wish = wish.map(|loading::Wish::Start(opened)| Wish::Start(opened, start));
            return (task.map(Message::Loading), wish);
        }
        let Some(context) = context else {
            return (Task::none(), None);
        };
        match (message, self) {
            (Message::Setup(message), Self::Setup(screen)) => {
                let go = |setup::Wish::Begin| Wish::Go(Route::Sessions(None));
                answer(screen.update(message, context), Message::Setup, go)
            }
            (Message::Home(message), Self::Home(screen)) => {
                let go = |wish| Wish::Go(of_home(wish));
                answer(screen.update(message, context), Message::Home, go)
            }
            (Message::Targets(message), Self::Targets(screen, is_of_reports)) => {
                let (place, is_of_reports) = (screen.place(), *is_of_reports);
                let go = |wish| Wish::Go(of_targets(place, is_of_reports, wish));
                answer(screen.update(message, context), Message::Targets, go)
            }
            (Message::HotIssues(message), Self::HotIssues(screen)) => {
                let go = |hot_issues::Wish::Leave| Wish::Go(Route::Home);
                answer(screen.update(message, context), Message::HotIssues, go)
            }
            (Message::Time(message), Self::Time(screen)) => {
                let go = |time::Wish::Leave| Wish::Go(Route::Home);
                answer(screen.update(message, context), Message::Time, go)
            }
            (Message::Ledger(message), Self::Ledger(screen)) => {
                let go = |ledger::Wish::Leave| Wish::Go(Route::Home);
                answer(screen.update(message, context), Message::Ledger, go)
            }
            (Message::Units(message), Self::Units(screen)) => {
                let go = |units::Wish::Leave| Wish::Go(Route::Home);
                answer(screen.update(message, context), Message::Units, go)
            }
            (Message::Sessions(message), Self::Sessions(screen)) => {
                let go = |wish| Wish::Go(of_sessions(wish));
                answer(screen.update(message, context), Message::Sessions, go)
            }
            (Message::Settings(message), Self::Settings(screen)) => {
                let grant = |wish| match wish {
                    settings::Wish::Prefer(preference) => Wish::Prefer(preference),
                    settings::Wish::Leave => Wish::Go(Route::Sessions(None)),
                };
                answer(screen.update(message, context), Message::Settings, grant)
            }
            (Message::Form(message), Self::Form(screen, back)) => {
                let back = *back;
                let go = |wish| Wish::Go(of_form(back, wish));
                answer(screen.update(message, context), Message::Form, go)
            }
            (Message::Console(message), Self::Console(screen)) => {
                let session = screen.session();
                let go = |wish| Wish::Go(of_console(session, wish));
                answer(screen.update(message, context), Message::Console, go)
            }
            (Message::Closing(message), Self::Closing(screen)) => {
                let session = screen.session();
                let go = |wish| Wish::Go(of_closing(session, wish));
                answer(screen.update(message, context), Message::Closing, go)
            }
            (Message::Preview(message), Self::Preview(screen, origin)) => {
                let session = screen.session();
                let origin = *origin;
                let go = |preview::Wish::Leave| Wish::Go(origin.route(session));
                answer(screen.update(message, context), Message::Preview, go)
            }
            (Message::Results(message), Self::Results(screen)) => {
                let go = |results::Wish::Leave| Wish::Go(Route::Sessions(None));
                answer(screen.update(message, context), Message::Results, go)
            }
            (Message::Reports(message), Self::Reports(screen)) => {
                let go = |wish| Wish::Go(of_reports(wish));
                answer(screen.update(message, context), Message::Reports, go)
            }
            (Message::FollowUp(message), Self::FollowUp(screen, list)) => {
                let list = *list;
                let go = |wish| Wish::Go(of_follow_up(list, wish));
                answer(screen.update(message, context), Message::FollowUp, go)
            }
            (Message::Opinion(message), Self::Opinion(screen, back)) => {
                let (id, back) = (screen.id(), *back);
                let go = |wish| Wish::Go(of_opinion(id, back, wish));
                answer(screen.update(message, context), Message::Opinion, go)
            }
            (Message::Slips(message), Self::Slips(screen)) => {
                let session = screen.session();
                let go = |wish| Wish::Go(of_slips(session, wish));
                answer(screen.update(message, context), Message::Slips, go)
            }
            _ => (Task::none(), None),
        }
    }
}

fn answer<M: Send + 'static, W>(
    (task, wish): (Task<M>, Option<W>),
    message: fn(M) -> Message,
    grant: impl FnOnce(W) -> Wish,
) -> (Task<Message>, Option<Wish>) {
    (task.map(message), wish.map(grant))
}

fn form(session: Option<SessionId>, back: Route, context: &Context) -> (Screen, Task<Message>) {
    let (form, task) = session_form::SessionForm::open(session, context);
    (Screen::Form(Box::new(form), back), task.map(Message::Form))
}
