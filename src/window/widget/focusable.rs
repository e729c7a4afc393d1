//! Makes any content reachable by Tab and pressed by Enter, Space or the mouse.
//!
//! iced 0.14 gives the focus to text fields only; every button, choice and row of ours stands on this.

use iced::advanced::widget::{Operation, Tree, operation, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::keyboard::{self, Key, Modifiers};
use iced::widget::Id;
use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Rectangle, Renderer, Shadow, Size,
    Theme, Vector, touch, window,
};

/// How the content stands at the moment, for its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Status {
    pub is_disabled: bool,
    /// The mouse is over it or presses it.
    pub is_lit: bool,
    /// Focused by the keyboard, so that the ring is due.
    pub is_focused: bool,
}

/// What is drawn around and behind the content.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub background: Option<Color>,
    pub border: Border,
    pub ink: Color,
    /// Colour of the focus ring.
    pub ring: Color,
}

type StyleFn<'a> = Box<dyn Fn(&Theme, Status) -> Style + 'a>;
type KeyFn<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// The wrapper; disabled until it is given something to do.
pub struct Focusable<'a, Message> {
    content: Element<'a, Message>,
    id: Option<Id>,
    on_press: Option<Message>,
    on_key: Option<KeyFn<'a, Message>>,
    style: StyleFn<'a>,
    width: Length,
    padding: Padding,
    has_parts: bool,
    status: Status,
}

/// Width of the focus ring.
const RING: f32 = 2.0;
/// Between the ring and what it surrounds.
const RING_GAP: f32 = 1.0;

impl<'a, Message> Focusable<'a, Message> {
    /// Wraps `content`, drawn by `style`.
    pub fn new(
        content: impl Into<Element<'a, Message>>,
        style: impl Fn(&Theme, Status) -> Style + 'a,
    ) -> Self {
        Self {
            content: content.into(),
            id: None,
            on_press: None,
            on_key: None,
            style: Box::new(style),
            width: Length::Shrink,
            padding: Padding::ZERO,
            has_parts: false,
            status: Status::default(),
        }
    }

    /// The name by which an operation finds it.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What pressing it says; with `None` it stays disabled.
    #[must_use]
    pub fn on_press(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// What other keys say while it has the focus.
    #[must_use]
    pub fn on_key(mut self, answer: impl Fn(&Key, Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(answer));
        self
    }

    /// The parts inside answer the mouse themselves; a press on one of them still gives the focus.
    #[must_use]
    pub fn with_parts(mut self) -> Self {
        self.has_parts = true;
        self
    }

    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    fn is_enabled(&self) -> bool {
        self.on_press.is_some() || self.on_key.is_some()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Focus {
    #[default]
    None,
    ByMouse,
    ByKey,
}

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    is_pressed: bool,
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focus != Focus::None
    }

    fn focus(&mut self) {
        self.focus = Focus::ByKey;
    }

    fn unfocus(&mut self) {
        self.focus = Focus::None;
    }
}

impl<Message: Clone> Focusable<'_, Message> {
    fn pointed(&self, state: &mut State, event: &Event, is_over: bool, shell: &mut Shell<Message>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let is_taken = shell.is_event_captured() && !self.has_parts;
                if !is_over || is_taken || !self.is_enabled() {
                    state.focus = Focus::None;
                    return;
                }
                state.focus = Focus::ByMouse;
                if self.on_press.is_some() && !shell.is_event_captured() {
                    state.is_pressed = true;
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if state.is_pressed =>
            {
                state.is_pressed = false;
                if let Some(message) = self.on_press.clone().filter(|_| is_over) {
                    shell.publish(message);
                }
                shell.capture_event();
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.is_pressed = false,
            _ => {}
        }
    }

    fn typed(&self, state: &mut State, event: &Event, shell: &mut Shell<Message>) {
        let Event::Keyboard(keyboard::Event::KeyPressed {
            key,
            modifiers,
            repeat,
            ..
        }) = event
        else {
            return;
        };
        if state.focus == Focus::None || shell.is_event_captured() {
            return;
        }
        let is_plain = !modifiers.control() && !modifiers.alt() && !modifiers.logo();
        let is_press = is_plain && matches!(key, Key::Named(Named::Enter | Named::Space));
        let message = if is_press && self.on_press.is_some() {
            // A key held down presses once, or one Enter would walk through several screens.
            self.on_press.clone().filter(|_| !repeat)
        } else {
            let answer = self.on_key.as_ref().and_then(|on| on(key, *modifiers));
            if answer.is_none() {
                return;
            }
            answer
        };
        state.focus = Focus::ByKey;
        if let Some(message) = message {
            shell.publish(message);
        }
        shell.capture_event();
        shell.request_redraw();
    }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Focusable<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let content = &mut self.content;
        layout::padded(limits, self.width, Length::Shrink, self.padding, |limits| {
            let tree = &mut tree.children[0];
            content.as_widget_mut().layout(tree, renderer, limits)
        })
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        operation.container(self.id.as_ref(), layout.bounds());
        if self.is_enabled() {
            operation.focusable(self.id.as_ref(), layout.bounds(), state);
        } else {
            state.focus = Focus::None;
        }
        operation.traverse(&mut |operation| {
            for (layout, tree) in layout.children().zip(&mut tree.children) {
                let content = self.content.as_widget_mut();
                content.operate(tree, layout, renderer, operation);
            }
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        for (layout, tree) in layout.children().zip(&mut tree.children) {
            self.content.as_widget_mut().update(
                tree, event, layout, cursor, renderer, clipboard, shell, viewport,
            );
        }
        let state = tree.state.downcast_mut::<State>();
        let is_over = cursor.is_over(layout.bounds());
        self.pointed(state, event, is_over, shell);
        self.typed(state, event, shell);

        let status = Status {
            is_disabled: !self.is_enabled(),
            is_lit: state.is_pressed || is_over && self.on_press.is_some(),
            is_focused: state.focus == Focus::ByKey,
        };
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            self.status = status;
        } else if self.status != status {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        use iced::advanced::Renderer as _;

        let style = (self.style)(theme, self.status);
        let bounds = layout.bounds();
        let mut quad = |bounds, border, ground| {
            let quad = renderer::Quad {
                bounds,
                border,
                shadow: Shadow::default(),
                snap: true,
            };
            renderer.fill_quad(quad, Background::Color(ground));
        };
        if style.background.is_some() || style.border.width > 0.0 {
            let ground = style.background.unwrap_or(Color::TRANSPARENT);
            quad(bounds, style.border, ground);
        }
        if self.status.is_focused {
            let around = bounds.expand(RING + RING_GAP);
            let border = Border {
                color: style.ring,
                width: RING,
                radius: (style.border.radius.top_left + RING + RING_GAP).into(),
            };
            quad(around, border, Color::TRANSPARENT);
        }
        let inherited = renderer::Style {
            text_color: style.ink,
        };
        for (layout, tree) in layout.children().zip(&tree.children) {
            let content = self.content.as_widget();
            content.draw(tree, renderer, theme, &inherited, layout, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let inner = layout
            .children()
            .zip(&tree.children)
            .map(|(layout, tree)| {
                let content = self.content.as_widget();
                content.mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default();
        if cursor.is_over(layout.bounds()) && self.on_press.is_some() {
            inner.max(mouse::Interaction::Pointer)
        } else {
            inner
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let layout = layout.children().next()?;
        let tree = tree.children.first_mut()?;
        let content = self.content.as_widget_mut();
        content.overlay(tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: Clone + 'a> From<Focusable<'a, Message>> for Element<'a, Message> {
    fn from(focusable: Focusable<'a, Message>) -> Self {
        Self::new(focusable)
    }
}
