//! Content with an ear: events are heard after it has had them, in the order in which they happen.
//!
//! A subscription of iced hears too, but later than the fields do, and it drops what happens in a
//! rush: the key that leads to the next field must not be overtaken by what is typed into it.

use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::event::{self, Event};
use iced::keyboard::{self, Key};
use iced::{Element, Length, Rectangle, Renderer, Size, Theme, Vector};

type HearFn<'a, Message> = Box<dyn Fn(&Event, event::Status) -> Option<Message> + 'a>;

/// Content and what listens to its events.
pub struct Listener<'a, Message> {
    content: Element<'a, Message>,
    hear: HearFn<'a, Message>,
    /// What is heard is used up, and heard only while something inside has the focus.
    is_catching: bool,
}

/// Hears every event, and whether something in `content` has used it.
pub fn listener<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    hear: impl Fn(&Event, event::Status) -> Option<Message> + 'a,
) -> Listener<'a, Message> {
    Listener {
        content: content.into(),
        hear: Box::new(hear),
        is_catching: false,
    }
}

/// Takes plain keys (no Ctrl, no Alt) that a focused field inside `content` leaves unused (↑, ↓).
pub fn key_catcher<'a, Message>(
    content: impl Into<Element<'a, Message>>,
    on_key: impl Fn(&Key) -> Option<Message> + 'a,
) -> Listener<'a, Message> {
    let hear = move |event: &Event, status| match event {
        Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => {
            let is_plain = !modifiers.control() && !modifiers.alt() && !modifiers.logo();
            let is_free = status == event::Status::Ignored;
            (is_plain && is_free).then(|| on_key(key)).flatten()
        }
        _ => None,
    };
    Listener {
        is_catching: true,
        ..listener(content, hear)
    }
}

#[derive(Default)]
struct HasFocus(bool);

impl Operation for HasFocus {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        self.0 |= state.is_focused();
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Listener<'_, Message> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let content = self.content.as_widget_mut();
        content.operate(tree, layout, renderer, operation);
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
        let content = self.content.as_widget_mut();
        content.update(
            tree, event, layout, cursor, renderer, clipboard, shell, viewport,
        );
        let Some(message) = (self.hear)(event, shell.event_status()) else {
            return;
        };
        if self.is_catching {
            let mut focus = HasFocus::default();
            content.operate(tree, layout, renderer, &mut focus);
            if !focus.0 {
                return;
            }
            shell.capture_event();
        }
        shell.publish(message);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let content = self.content.as_widget();
        content.draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let content = self.content.as_widget();
        content.mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let content = self.content.as_widget_mut();
        content.overlay(tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Listener<'a, Message>> for Element<'a, Message> {
    fn from(listener: Listener<'a, Message>) -> Self {
        Self::new(listener)
    }
}
