//! The frame that registers share: a head, what went wrong, and below it the list or the form.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::{Contents, Form, Message as Happening, Register};
use crate::say;
use crate::store::StoreError;
use crate::window::autosave::Keeping;
use crate::window::form::status;
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, button, notice, space, steady, surface, text};
use crate::words;

impl<C: Contents> Register<C> {
    /// The whole screen: the form, or else `head` and what `show` makes of the contents.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        wrap: fn(Happening<C>) -> Message,
        head: impl FnOnce() -> Row<'a, Message>,
        show: impl FnOnce(&'a C) -> Element<'a, Message>,
    ) -> Element<'a, Message> {
        let (head, content) = match (&self.form, self.contents()) {
            (Some(form), _) => {
                let (leave, save) = (wrap(Happening::Leave), wrap(Happening::Save));
                let sheet = form.sheet().view(move |edit| wrap(Happening::Form(edit)));
                (form_head(form.title(), leave, save), sheet)
            }
            (None, None) => (head(), reading()),
            (None, Some(contents)) => (head(), show(contents)),
        };
        let failure = self.failure.as_ref();
        let failure = failure.map(|error| trouble(error, wrap(Happening::Reload)));
        let warning = self
            .warns
            .then(|| notice(Gravity::Warning, say!("register-unsaved")));
        let body = steady()
            .push(failure)
            .push(status::failure(
                &self.autosave,
                wrap(Happening::Keeping(Keeping::Retry)),
            ))
            .push(warning)
            .push(content)
            .spacing(space::M)
            .padding([space::M, space::XL])
            .height(Length::Fill);
        let head = surface::bar(head.spacing(space::S).align_y(Alignment::Center));
        let page = Column::new().push(head).push(surface::line()).push(body);
        surface::page(page).into()
    }

    /// The rows; one that is opened by a double press says `on_open`.
    pub fn list<'a, Message: Clone + 'a>(
        &self,
        wrap: fn(Happening<C>) -> Message,
        row: impl Fn(usize) -> Element<'a, Message>,
        on_open: Message,
    ) -> Element<'a, Message> {
        let on_change = move |change| wrap(Happening::List(change));
        self.list
            .view(self.count, |_| true, row, on_change, on_open)
    }
}

/// Why something could not be read or kept, with the way to try again.
pub fn trouble<'a, Message: Clone + 'a>(
    error: &StoreError,
    reload: Message,
) -> Element<'a, Message> {
    let again = button::secondary(say!("button-retry"))
        .icon(Icon::Retry)
        .on_press(reload);
    notice(Gravity::Error, words::store::advice(error))
        .action(again)
        .into()
}

/// The way back and the title; the tools of the screen come after it.
pub fn head<'a, Message: Clone + 'a>(title: String, leave: Message) -> Row<'a, Message> {
    let back = button::icon(Icon::Back, say!("action-back"))
        .key(keys::hint(Action::Back))
        .on_press(leave);
    Row::new()
        .push(back)
        .push(text::title(title).width(Length::Fill))
}

/// The head over a form.
fn form_head<'a, Message: Clone + 'a>(
    title: String,
    leave: Message,
    save: Message,
) -> Row<'a, Message> {
    let save = button::primary(say!("action-save"))
        .icon(Icon::Save)
        .key(keys::hint(Action::Save))
        .on_press(save);
    head(title, leave).push(save)
}

/// A tool of the head with the key that it has in `place`.
pub fn tool<'a, Message>(
    place: Place,
    action: Action,
    icon: Icon,
    message: Message,
) -> button::Button<'a, Message> {
    button::quiet(action.label())
        .icon(icon)
        .key(keys::hint_at(place, action))
        .on_press(message)
}

/// The year shown between the ways to the one before and the one after.
pub fn year<'a, Message: Clone + 'a>(
    place: Place,
    year: i32,
    step: impl Fn(i32) -> Message,
) -> Element<'a, Message> {
    let arrow = |icon, action: Action, by| {
        button::icon(icon, action.label())
            .key(keys::hint_at(place, action))
            .on_press(step(by))
    };
    Row::new()
        .push(arrow(Icon::Back, Action::ShowPrevious, -1))
        .push(text::section(year.to_string()))
        .push(arrow(Icon::Forward, Action::ShowNext, 1))
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .into()
}

/// While the data file is being read.
#[must_use]
pub fn reading<'a, Message: 'a>() -> Element<'a, Message> {
    container(text::soft(say!("home-reading")))
        .center(Length::Fill)
        .into()
}

/// A register without anything in it says what to do first.
pub fn empty<'a, Message: Clone + 'a>(
    title: String,
    words: String,
    add: Message,
) -> Element<'a, Message> {
    let add = button::primary(Action::Add.label())
        .icon(Icon::Add)
        .key(keys::hint_at(Place::Register, Action::Add))
        .on_press(add);
    let column = Column::new()
        .push(text::section(title))
        .push(text::soft(words).center())
        .push(add)
        .spacing(space::M)
        .max_width(520)
        .align_x(Alignment::Center);
    container(column).center(Length::Fill).into()
}
