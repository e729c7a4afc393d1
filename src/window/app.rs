//! The window's whole state: which screen is shown, what it wishes, and the keys that work everywhere.
//! Nowhere else are two screens named together.

mod reminder;
mod route;
mod screens;
mod wish;

use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::{find_focused, unfocus};
use iced::widget::{Column, Id, Stack, container, opaque, operation};
use iced::{Element, Event, Length, Subscription, Task, Theme, event, window};

use crate::domain::Agenda;
use crate::say;
use crate::store::{Changed, StoreError};
use crate::words;

use super::Start;
use super::context::Context;
use super::keys::{Action, Place, Press};
use super::look::{Gravity, Icon, button, notice, space, steady, surface};
use super::minute;
use super::preference::{Preference, Preferences};
use super::screen::loading::Opened;
use super::screen::{help, loading};
use super::widget::listener::listener;
use super::widget::reveal;

use reminder::Reminder;
pub use route::{Back, List, Origin, Route};
use screens::Screen;

/// The state of the window.
#[derive(Debug)]
pub struct App {
    screen: Screen,
    /// `None` until the data file is open.
    context: Option<Context>,
    help: Option<Help>,
    /// The last key pressed, unless something else was done since.
    last: Option<Press>,
    /// The key that led to the screen shown, until the person has done something else there: pressed
    /// twice in a hurry it must not change what the person has not seen yet.
    led_by: Option<Press>,
    /// Why something of the app's own could not be kept.
    failure: Option<StoreError>,
    closing: Closing,
    reminder: Reminder,
    /// The line of the day's work that was chosen last.
    day_line: usize,
}

/// The help lies over the screen; the field that had the focus gets it back.
#[derive(Debug, Default)]
struct Help {
    focused: Option<Id>,
}

/// How far the window is with closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Closing {
    #[default]
    No,
    /// Waits until the screen has kept everything.
    Keeping,
    /// Waits until the data file is closed.
    Draining,
}

/// What happens in the window.
#[derive(Debug, Clone)]
pub enum Message {
    Pressed(Press),
    /// The person did something else than pressing a key of the table.
    Moved,
    CloseRequested,
    CloseAnyway,
    StayOpen,
    Drained,
    Kept(Result<Changed, StoreError>),
    DismissFailure,
    MinutePassed,
    Recounted(Result<Box<Agenda>, StoreError>),
    ShowDay,
    DismissReminder,
    HelpOver(Id),
    Help(help::Message),
    Screen(screens::Message),
}

impl App {
    /// The window as it starts: opening the data file.
    pub fn boot(start: &Start) -> (Self, Task<Message>) {
        let (loading, task) = loading::Loading::open(start);
        let app = Self {
            screen: Screen::Loading(Box::new(loading)),
            context: None,
            help: None,
            last: None,
            led_by: None,
            failure: None,
            closing: Closing::No,
            reminder: Reminder::default(),
            day_line: 0,
        };
        let task = task.map(|message| Message::Screen(screens::Message::Loading(message)));
        (app, task)
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = match message {
            Message::Pressed(press) => self.pressed(press),
            Message::Moved => {
                (self.last, self.led_by) = (None, None);
                Task::none()
            }
            Message::CloseRequested => {
                self.closing = Closing::Keeping;
                let flush = self.screen.flush();
                flush.map_or_else(Task::none, |message| self.pass(message))
            }
            Message::CloseAnyway => {
                self.closing = Closing::Draining;
                self.drain()
            }
            Message::StayOpen => {
                self.closing = Closing::No;
                Task::none()
            }
            Message::Drained => return iced::exit(),
            Message::Kept(Ok(_)) => Task::none(),
            Message::Kept(Err(error)) => {
                log::error!("preference or place: {error}");
                self.failure = Some(error);
                Task::none()
            }
            Message::DismissFailure => {
                self.failure = None;
                Task::none()
            }
            Message::MinutePassed => self.recount(),
            Message::Recounted(Ok(agenda)) => {
                self.reminder.note(*agenda);
                let reload = self.screen.reload_day();
                reload.map_or_else(Task::none, |message| self.pass(message))
            }
            Message::Recounted(Err(error)) => {
                log::warn!("reminder: {error}");
                Task::none()
            }
            Message::ShowDay => {
                self.reminder.dismiss();
                self.go(Route::Home)
            }
            Message::DismissReminder => {
                self.reminder.dismiss();
                Task::none()
            }
            Message::HelpOver(id) => {
                if let Some(help) = &mut self.help {
                    help.focused = Some(id);
                }
                Task::none()
            }
            Message::Help(help::Message::Close) => self.close_help(),
            Message::Screen(message) => self.pass(message),
        };
        if self.closing == Closing::Keeping && self.screen.is_saved() {
            self.closing = Closing::Draining;
            return Task::batch([task, self.drain()]);
        }
        task
    }

    /// What the person sees.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let screen = self.screen.view().map(Message::Screen);
        let notices = Column::new()
            .push(self.failure.as_ref().map(failure))
            .push((self.closing == Closing::Keeping).then(closing))
            .push(self.reminder.view(self.screen.is_saved()))
            .spacing(space::S);
        let has_notice =
            self.failure.is_some() || self.closing == Closing::Keeping || self.reminder.has_news();
        let notices = has_notice.then(|| surface::bar(notices));
        let base = surface::page(steady().push(notices).push(screen));
        let help = self.help.as_ref().map(|_| {
            let view = help::view(self.screen.place()).map(Message::Help);
            opaque(container(view).width(Length::Fill).height(Length::Fill))
        });
        let is_led = self.last.is_some() || self.led_by.is_some();
        let heard = move |event: &Event, status| heard(event, status, is_led);
        listener(Stack::new().push(base).push(help), heard).into()
    }

    /// The title of the window.
    #[must_use]
    pub fn title(&self) -> String {
        match self.screen.name() {
            Some(name) => format!("{name} – {}", say!("program-name")),
            None => say!("program-name"),
        }
    }

    #[must_use]
    pub fn theme(&self) -> Theme {
        self.preferences().palette.theme()
    }

    #[must_use]
    pub fn scale_factor(&self) -> f32 {
        self.preferences().zoom.factor()
    }

    /// What the window hears besides its events.
    pub fn subscription(&self) -> Subscription<Message> {
        minute::subscription().map(|()| Message::MinutePassed)
    }

    /// What the screens reach, once the data file is open.
    #[must_use]
    pub fn context(&self) -> Option<&Context> {
        self.context.as_ref()
    }

    fn preferences(&self) -> Preferences {
        let context = self.context.as_ref();
        context.map_or_else(Preferences::default, |context| context.preferences)
    }

    fn pressed(&mut self, press: Press) -> Task<Message> {
        let is_again = self.led_by.as_ref().is_some_and(|led| led.is_same(&press));
        if !is_again {
            self.led_by = None;
        }
        let place = if self.help.is_some() {
            Place::Help
        } else {
            self.screen.place()
        };
        let action = press.action(place);
        self.last = Some(press);
        let Some(action) = action.filter(|action| !is_again || !action.changes_something()) else {
            return Task::none();
        };
        let preferences = self.preferences();
        match action {
            Action::Help => self.toggle_help(),
            Action::Back if self.help.is_some() => self.close_help(),
            Action::ZoomIn => self.prefer(Preference::Zoom(preferences.zoom.larger())),
            Action::ZoomOut => self.prefer(Preference::Zoom(preferences.zoom.smaller())),
            Action::ZoomReset => self.prefer(Preference::Zoom(super::preference::Zoom::default())),
            Action::NextPalette => self.prefer(Preference::Palette(preferences.palette.next())),
            Action::SelectNext if self.help.is_some() => help::scroll(1.0),
            Action::SelectPrevious if self.help.is_some() => help::scroll(-1.0),
            Action::ShowNext if self.help.is_some() => help::scroll(10.0),
            Action::ShowPrevious if self.help.is_some() => help::scroll(-10.0),
            // The fields below the help must not be reached through it.
            _ if self.help.is_some() => Task::none(),
            Action::FocusNext => operation::focus_next().chain(reveal::focused()),
            Action::FocusPrevious => operation::focus_previous().chain(reveal::focused()),
            action => match self.screen.press(action) {
                Some(message) => self.pass(message),
                None => Task::none(),
            },
        }
    }

    fn toggle_help(&mut self) -> Task<Message> {
        if self.help.is_some() {
            return self.close_help();
        }
        self.help = Some(Help::default());
        operate(find_focused())
            .map(Message::HelpOver)
            .chain(operate(unfocus()))
    }

    fn close_help(&mut self) -> Task<Message> {
        let focused = self.help.take().and_then(|help| help.focused);
        focused.map_or_else(Task::none, operation::focus)
    }

    fn prefer(&mut self, preference: Preference) -> Task<Message> {
        let Some(context) = &mut self.context else {
            return Task::none();
        };
        context.preferences.set(preference);
        words::speak(context.preferences.language);
        self.screen.show_preferences(context.preferences);
        Task::perform(context.store.transact(preference.op()), Message::Kept)
    }

    fn start(&mut self, opened: Opened, start: Start) -> Task<Message> {
        words::speak(opened.preferences.language);
        let route = match &opened.office {
            None => Route::Setup,
            Some(_) => Route::at_start(opened.place.as_deref()),
        };
        self.context = Some(Context {
            store: opened.store,
            clock: start.clock,
            preferences: opened.preferences,
            dialogs: start.dialogs,
        });
        let count = self.recount();
        Task::batch([self.go(route), count])
    }

    /// Shows another screen and remembers it, so that a killed program starts there again.
    fn go(&mut self, route: Route) -> Task<Message> {
        let Some(context) = &self.context else {
            return Task::none();
        };
        if let Screen::Home(home) = &self.screen {
            self.day_line = home.line();
        }
        let (mut screen, opening) = Screen::open(route, context);
        if let Screen::Home(home) = &mut screen {
            home.begin_at(self.day_line);
        }
        self.screen = screen;
        self.led_by = self.last.take();
        let remembered = context.store.transact(route.op());
        Task::batch([
            opening.map(Message::Screen),
            Task::perform(remembered, Message::Kept),
        ])
    }

    /// Counts anew what is to be done, when it is time to.
    fn recount(&mut self) -> Task<Message> {
        let Some(context) = &self.context else {
            return Task::none();
        };
        self.reminder.count(context)
    }

    fn drain(&self) -> Task<Message> {
        match &self.context {
            None => Task::done(Message::Drained),
            // Whatever closing answers, there is nothing left that waiting could save.
            Some(context) => Task::perform(context.store.close(), |_| Message::Drained),
        }
    }
}

/// The keys that work everywhere, and the window's closing; anything else that the person does only
/// while `is_led`, so that typing costs nothing.
fn heard(event: &Event, status: event::Status, is_led: bool) -> Option<Message> {
    if let Event::Window(window::Event::CloseRequested) = event {
        return Some(Message::CloseRequested);
    }
    let press = Press::heard(event, status).map(Message::Pressed);
    press.or_else(|| (is_led && Press::is_deed(event)).then_some(Message::Moved))
}

fn failure(error: &StoreError) -> Element<'_, Message> {
    let close = button::secondary(say!("button-close"))
        .icon(Icon::Close)
        .on_press(Message::DismissFailure);
    notice(Gravity::Error, words::store::advice(error))
        .action(close)
        .into()
}

fn closing<'a>() -> Element<'a, Message> {
    let anyway = button::danger(say!("closing-anyway"))
        .icon(Icon::Close)
        .on_press(Message::CloseAnyway);
    let stay = button::secondary(say!("closing-stay"))
        .icon(Icon::Back)
        .on_press(Message::StayOpen);
    notice(Gravity::Warning, say!("closing-keeping"))
        .action(stay)
        .action(anyway)
        .into()
}
