//! Opens the data file; when that fails, says why and offers to try again or take another file.

use std::path::PathBuf;

use iced::widget::{Column, Row, container};
use iced::{Element, Length, Task};

use crate::domain::Office;
use crate::say;
use crate::store::{Store, StoreError};
use crate::window::Start;
use crate::window::form::path_field;
use crate::window::look::{Gravity, Icon, button, field, notice, space, surface, text};
use crate::window::preference::Preferences;
use crate::window::widget::editor::{self, Edit, Editor};
use crate::words;

/// The draft under which the app keeps where the person is.
pub const PLACE: &str = "window/place";

const OTHER_FILE: &str = "loading.other-file";

/// The state of the screen.
#[derive(Debug)]
pub struct Loading {
    start: Start,
    other: Editor,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Opened(Result<Box<Opened>, StoreError>),
    Retry,
    Edit(Edit),
    OpenOther,
}

/// What the screen wishes of the app.
#[derive(Debug)]
pub enum Wish {
    Start(Box<Opened>),
}

/// A data file that is open, and what the window needs at once.
#[derive(Debug, Clone)]
pub struct Opened {
    pub store: Store,
    pub preferences: Preferences,
    pub office: Option<Office>,
    /// Where the person was, as the app wrote it.
    pub place: Option<String>,
}

impl Loading {
    /// Opens the data file.
    pub fn open(start: &Start) -> (Self, Task<Message>) {
        let loading = Self {
            other: Editor::line(&start.data.display().to_string()),
            start: start.clone(),
            failure: None,
        };
        let task = loading.try_open();
        (loading, task)
    }

    /// What the window was started with.
    #[must_use]
    pub fn start(&self) -> &Start {
        &self.start
    }

    fn try_open(&self) -> Task<Message> {
        let opening = open(self.start.clone());
        Task::perform(opening, |opened| Message::Opened(opened.map(Box::new)))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message) -> (Task<Message>, Option<Wish>) {
        match message {
            Message::Opened(Ok(opened)) => (Task::none(), Some(Wish::Start(opened))),
            Message::Opened(Err(error)) => {
                log::error!("opening: {error}");
                self.failure = Some(error);
                (path_field::focus(OTHER_FILE), None)
            }
            Message::Retry => {
                self.failure = None;
                (self.try_open(), None)
            }
            Message::Edit(edit) => {
                self.other.perform(edit);
                (Task::none(), None)
            }
            Message::OpenOther => {
                let typed = self.other.text();
                if typed.trim().is_empty() {
                    return (Task::none(), None);
                }
                self.start.data = PathBuf::from(typed.trim());
                self.start.is_own_place = false;
                self.failure = None;
                (self.try_open(), None)
            }
        }
    }

    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let content: Element<'_, Message> = match &self.failure {
            None => Row::new()
                .push(Icon::Waiting.view(20))
                .push(text::body(say!("loading-opening")))
                .spacing(space::S)
                .into(),
            Some(error) => self.failed(error),
        };
        let centred = container(content).padding(space::XXL).max_width(720);
        surface::page(centred).center(Length::Fill).into()
    }

    fn failed<'a>(&'a self, error: &StoreError) -> Element<'a, Message> {
        let retry = button::primary(say!("button-retry"))
            .icon(Icon::Retry)
            .on_press(Message::Retry);
        let line = editor::view(&self.other, path_field::id(OTHER_FILE), Message::Edit)
            .on_enter(Message::OpenOther);
        let other = button::secondary(say!("loading-open-other"))
            .icon(Icon::Folder)
            .on_press(Message::OpenOther);
        Column::new()
            .push(text::title(say!("program-name")))
            .push(notice(Gravity::Error, words::store::advice(error)).action(retry))
            .push(field(say!("loading-other-file"), line).hint(say!("loading-other-file-hint")))
            .push(other)
            .spacing(space::L)
            .into()
    }
}

async fn open(start: Start) -> Result<Opened, StoreError> {
    let store = if start.is_own_place {
        Store::open_in_own_folder(&start.data, start.clock)?
    } else {
        Store::open(&start.data, start.clock)?
    };
    let read = store.read(|reader| {
        Ok((
            Preferences::read(reader)?,
            reader.office()?,
            reader.draft(PLACE)?,
        ))
    });
    let (preferences, office, place) = read.await?;
    Ok(Opened {
        store,
        preferences,
        office,
        place,
    })
}
