//! The real window without a display: events go in, tasks are run to their end, texts are read off.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context as Waking, Poll, Waker};

use chrono::{NaiveDate, NaiveDateTime};
use futures::executor::block_on;
use futures::stream::{Stream, StreamExt, select_all};
use iced::advanced::clipboard::{Clipboard, Kind};
use iced::advanced::renderer::Headless;
use iced::advanced::widget::operation::focusable::focus;
use iced::advanced::widget::operation::{Focusable, Operation, Outcome};
use iced::keyboard::key::{Named, NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};
use iced::widget::Id;
use iced::{Color, Event, Rectangle, Renderer, Size, Task, Theme, mouse, window};
use iced_test::Selector;
use iced_test::core::SmolStr;
use iced_test::runtime::user_interface::Cache;
use iced_test::runtime::{Action, UserInterface, task};
use iced_test::selector::Bounded;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::store::Store;
use so_doi_thoai::window::Start;
use so_doi_thoai::window::app::{App, Message};
use so_doi_thoai::window::dialogs::Dialogs;
use so_doi_thoai::window::look::{font, text};

type Tasks = Vec<Pin<Box<dyn Stream<Item = Action<Message>> + Send>>>;

/// A window at work on a data file.
pub struct Harness {
    app: App,
    data: PathBuf,
    tasks: Tasks,
    cache: Option<Cache>,
    renderer: Renderer,
    size: Size,
    cursor: mouse::Cursor,
    clipboard: Memory,
    has_ended: bool,
}

/// A clipboard of the test's own.
#[derive(Default)]
struct Memory(Option<String>);

impl Clipboard for Memory {
    fn read(&self, _kind: Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _kind: Kind, contents: String) {
        self.0 = Some(contents);
    }
}

/// The moment at which every test takes place.
pub fn now() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
    day.and_hms_opt(7, 45, 0).unwrap()
}

impl Harness {
    /// Opens the window on `data`, a file that may not be there yet, and waits until it is ready.
    pub fn new(data: &Path) -> Self {
        Self::with_clock(data, Clock::fixed(now()))
    }

    /// As [`Harness::new`], at the times that `clock` tells.
    pub fn with_clock(data: &Path, clock: Clock) -> Self {
        let folder = data.parent().unwrap().to_owned();
        let start = Start {
            data: data.to_owned(),
            is_own_place: false,
            clock,
            dialogs: Dialogs::answering(None, folder),
        };
        for bytes in font::all() {
            let fonts = iced_test::renderer::graphics::text::font_system();
            fonts.write().unwrap().load_font(bytes);
        }
        let renderer = block_on(<Renderer as Headless>::new(
            font::REGULAR,
            text::BODY.into(),
            Some("tiny-skia"),
        ));
        let (app, task) = App::boot(&start);
        let mut harness = Self {
            app,
            data: data.to_owned(),
            tasks: Vec::new(),
            cache: Some(Cache::default()),
            renderer: renderer.unwrap(),
            size: Size::new(1366.0, 768.0),
            cursor: mouse::Cursor::Unavailable,
            clipboard: Memory::default(),
            has_ended: false,
        };
        harness.begin(task);
        harness.drain();
        harness
    }

    /// Drops the window at once, as a killed program is dropped, and starts it again.
    pub fn killed_and_restarted(self) -> Self {
        let data = self.data.clone();
        drop(self);
        Self::new(&data)
    }

    /// Says that a minute has passed, as the runtime does while the window is open.
    pub fn minute_passes(&mut self) {
        let task = self.app.update(Message::MinutePassed);
        self.begin(task);
        self.drain();
    }

    /// The data file, while the window has it open.
    pub fn store(&self) -> Store {
        self.app.context().unwrap().store.clone()
    }

    /// Presses a key with its modifiers: `Tab`, `Ctrl+Enter`, `Shift+Tab`, `Ctrl+n`, `F1`.
    pub fn key(&mut self, chord: &str) {
        let (key, modifiers) = chord_named(chord);
        self.press(key, modifiers, None);
        self.drain();
    }

    /// Presses a key without waiting for what the keys before it have started.
    pub fn key_without_waiting(&mut self, chord: &str) {
        let (key, modifiers) = chord_named(chord);
        self.press(key, modifiers, None);
        self.run_what_is_ready();
    }

    /// Drops a file on the window.
    pub fn drop_file(&mut self, path: &Path) {
        self.feed(&Event::Window(window::Event::FileDropped(path.to_owned())));
        self.drain();
    }

    /// Pastes text into the field that has the focus.
    pub fn paste(&mut self, text: &str) {
        self.clipboard = Memory(Some(text.to_owned()));
        self.key("Ctrl+v");
    }

    /// Gives a field the focus.
    pub fn focus(&mut self, id: &'static str) {
        let mut operation = focus::<()>(Id::new(id));
        self.operate_to_end(&mut operation);
    }

    /// Types text, one event a character as Unikey injects them; a line feed is Enter.
    pub fn type_text(&mut self, typed: &str) {
        self.type_text_without_waiting(typed);
        self.drain();
    }

    /// As [`Harness::type_text`], but what the typing set off is still under way afterwards.
    pub fn type_text_without_waiting(&mut self, typed: &str) {
        for c in typed.chars() {
            if c == '\n' {
                self.press(Key::Named(Named::Enter), Modifiers::empty(), None);
            } else {
                let text = c.to_string();
                let key = Key::Character(text.as_str().into());
                self.press(key, Modifiers::empty(), Some(text.as_str().into()));
            }
            self.run_what_is_ready();
        }
    }

    /// Clicks what the selector finds: a text, an id, a place.
    pub fn click<S>(&mut self, selector: S)
    where
        S: Selector + Send,
        S::Output: Bounded + Clone + Send + 'static,
    {
        let description = selector.description();
        let mut find = selector.find();
        let found = self.operate_to_end(&mut find);
        let Outcome::Some(Some(target)) = found else {
            panic!("{description} is not there; there is {:#?}", self.texts());
        };
        let bounds = target.visible_bounds().expect("visible");
        self.cursor = mouse::Cursor::Available(bounds.center());
        self.feed(&Event::Mouse(mouse::Event::ButtonPressed(
            mouse::Button::Left,
        )));
        self.feed(&Event::Mouse(mouse::Event::ButtonReleased(
            mouse::Button::Left,
        )));
        self.cursor = mouse::Cursor::Unavailable;
        self.drain();
    }

    /// Asks the window to close, and waits until it has; the data file is free afterwards.
    pub fn close(mut self) {
        assert!(self.asked_to_close(), "the window is still there");
    }

    /// Asks the window to close; answers whether it did.
    pub fn asked_to_close(&mut self) -> bool {
        self.feed(&Event::Window(window::Event::CloseRequested));
        self.drain();
        self.has_ended
    }

    /// Whether the window has closed.
    pub fn has_ended(&self) -> bool {
        self.has_ended
    }

    /// Runs every task to its end, and the tasks that come of it.
    pub fn drain(&mut self) {
        let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
        loop {
            while !self.tasks.is_empty() {
                let mut all = select_all(std::mem::take(&mut self.tasks));
                let action = block_on(all.next());
                self.tasks = all.into_iter().collect();
                if let Some(action) = action {
                    self.act(action);
                }
            }
            // Widgets tell some things, such as how far a list is scrolled, only when drawn.
            let has_told = self.feed(&redraw);
            if !has_told && self.tasks.is_empty() {
                return;
            }
        }
    }

    /// Every text on the screen, in reading order, with the text of no field.
    pub fn texts(&mut self) -> Vec<String> {
        let placed = self.placed_texts().into_iter();
        placed.map(|(text, _)| text).collect()
    }

    /// As [`Harness::texts`], with the place of each in a window of [`Harness::size`].
    pub fn placed_texts(&mut self) -> Vec<(String, Rectangle)> {
        let mut texts = Texts(Vec::new());
        self.operate(&mut texts);
        texts.0
    }

    /// The size of the window in logical pixels, which is smaller the larger the zoom.
    pub fn size(&self) -> Size {
        self.size * (1.0 / self.app.scale_factor())
    }

    /// Whether `words` stand somewhere on the screen.
    pub fn sees(&mut self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words))
    }

    /// Whether the text `words` is in sight, not scrolled away.
    pub fn shows(&mut self, words: &str) -> bool {
        let mut find = Selector::find(words);
        match self.operate_to_end(&mut find) {
            Outcome::Some(Some(found)) => found.visible_bounds().is_some(),
            _ => false,
        }
    }

    /// The id of the field that has the focus.
    pub fn focused(&mut self) -> Option<Id> {
        let mut focused = Focused(None);
        self.operate(&mut focused);
        focused.0
    }

    /// What is seen, as red, green, blue and alpha of each pixel.
    pub fn screenshot(&mut self) -> (Size<u32>, Vec<u8>) {
        let physical = Size::new(1366, 768);
        let factor = self.app.scale_factor();
        let pixels =
            self.draw(|renderer, background| renderer.screenshot(physical, factor, background));
        (physical, pixels)
    }

    /// Draws what is seen, and gives the drawing and the colour behind it to `show`.
    pub fn draw<T>(&mut self, show: impl FnOnce(&mut Renderer, Color) -> T) -> T {
        let theme = self.app.theme();
        let base = iced::theme::Base::base(&theme);
        let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
        let style = iced::advanced::renderer::Style {
            text_color: base.text_color,
        };
        self.with_interface(|ui, renderer, cursor, clipboard| {
            let _ = ui.update(&[redraw], cursor, renderer, clipboard, &mut Vec::new());
            ui.draw(renderer, &theme, &style, cursor);
            show(renderer, base.background_color)
        })
    }

    fn press(&mut self, key: Key, modifiers: Modifiers, text: Option<SmolStr>) {
        let physical_key = Physical::Unidentified(NativeCode::Unidentified);
        self.feed(&Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key.clone(),
            physical_key,
            location: Location::Standard,
            modifiers,
            text,
            repeat: false,
        }));
        self.feed(&Event::Keyboard(keyboard::Event::KeyReleased {
            key: key.clone(),
            modified_key: key,
            physical_key,
            location: Location::Standard,
            modifiers,
        }));
    }

    /// Gives the window one event, as the runtime does. Answers whether anything came of it.
    fn feed(&mut self, event: &Event) -> bool {
        let messages = self.with_interface(|ui, renderer, cursor, clipboard| {
            let mut messages = Vec::new();
            let events = std::slice::from_ref(event);
            let _ = ui.update(events, cursor, renderer, clipboard, &mut messages);
            messages
        });
        let has_told = !messages.is_empty();
        for message in messages {
            let task = self.app.update(message);
            self.begin(task);
        }
        has_told
    }

    fn with_interface<T>(
        &mut self,
        f: impl FnOnce(
            &mut UserInterface<'_, Message, Theme, Renderer>,
            &mut Renderer,
            mouse::Cursor,
            &mut Memory,
        ) -> T,
    ) -> T {
        let size = self.size();
        let cache = self.cache.take().unwrap_or_default();
        let view = self.app.view();
        let mut ui = UserInterface::build(view, size, cache, &mut self.renderer);
        let result = f(
            &mut ui,
            &mut self.renderer,
            self.cursor,
            &mut self.clipboard,
        );
        self.cache = Some(ui.into_cache());
        result
    }

    fn operate(&mut self, operation: &mut dyn Operation) {
        self.with_interface(|ui, renderer, _, _| ui.operate(renderer, operation));
    }

    fn operate_to_end<T: 'static>(&mut self, operation: &mut impl Operation<T>) -> Outcome<T> {
        let mut boxed = iced::advanced::widget::operation::black_box(operation);
        self.operate(&mut boxed);
        drop(boxed);
        operation.finish()
    }

    fn begin(&mut self, task: Task<Message>) {
        self.tasks.extend(task::into_stream(task));
    }

    fn run_what_is_ready(&mut self) {
        let mut waiting = Tasks::new();
        let mut context = Waking::from_waker(Waker::noop());
        while let Some(mut stream) = self.tasks.pop() {
            // A task yields once before its first step, so a second look is due.
            let mut looks = 2;
            while looks > 0 {
                match stream.poll_next_unpin(&mut context) {
                    Poll::Ready(Some(action)) => self.act(action),
                    Poll::Ready(None) => break,
                    Poll::Pending => looks -= 1,
                }
            }
            if looks == 0 {
                waiting.push(stream);
            }
        }
        waiting.reverse();
        self.tasks = waiting;
    }

    fn act(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => {
                let task = self.app.update(message);
                self.begin(task);
            }
            Action::Widget(mut operation) => loop {
                self.operate(operation.as_mut());
                match operation.finish() {
                    Outcome::Chain(next) => operation = next,
                    Outcome::None | Outcome::Some(()) => break,
                }
            },
            Action::Exit => self.has_ended = true,
            // Nothing else of the system is there; whoever waits for an answer gets none.
            _ => {}
        }
    }
}

fn chord_named(chord: &str) -> (Key, Modifiers) {
    let mut modifiers = Modifiers::empty();
    let mut name = chord;
    for (word, modifier) in [
        ("Ctrl+", Modifiers::CTRL),
        ("Shift+", Modifiers::SHIFT),
        ("Alt+", Modifiers::ALT),
    ] {
        if let Some(rest) = name.strip_prefix(word) {
            modifiers |= modifier;
            name = rest;
        }
    }
    (key_named(name), modifiers)
}

fn key_named(name: &str) -> Key {
    let named = match name {
        "Enter" => Named::Enter,
        "Tab" => Named::Tab,
        "Escape" => Named::Escape,
        "Space" => Named::Space,
        "Backspace" => Named::Backspace,
        "Delete" => Named::Delete,
        "Up" => Named::ArrowUp,
        "Down" => Named::ArrowDown,
        "Left" => Named::ArrowLeft,
        "Right" => Named::ArrowRight,
        "Home" => Named::Home,
        "End" => Named::End,
        "PageUp" => Named::PageUp,
        "PageDown" => Named::PageDown,
        "F1" => Named::F1,
        "F2" => Named::F2,
        "F3" => Named::F3,
        "F4" => Named::F4,
        "F5" => Named::F5,
        "F6" => Named::F6,
        "F7" => Named::F7,
        "F8" => Named::F8,
        "F9" => Named::F9,
        "F10" => Named::F10,
        "F11" => Named::F11,
        "F12" => Named::F12,
        sign => {
            assert_eq!(sign.chars().count(), 1, "no key is named {sign}");
            return Key::Character(sign.into());
        }
    };
    Key::Named(named)
}

struct Texts(Vec<(String, Rectangle)>);

impl Operation for Texts {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        self.0.push((text.to_owned(), bounds));
    }
}

struct Focused(Option<Id>);

impl Operation for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.0 = id.cloned();
        }
    }
}
