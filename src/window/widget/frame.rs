//! Draws the box of a text field itself and cuts the text off at its edge.
//!
//! iced 0.14's software renderer cuts a scrolled text only where the clip is smaller than the text's
//! box, so a long opinion would run over the edge of its field.

use iced::advanced::widget::operation::{Focusable, Operation};
use iced::advanced::widget::{Id, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::widget::text_editor::{Status, Style};
use iced::{Element, Event, Length, Padding, Rectangle, Renderer, Size, Theme, Vector, window};

/// How a field is drawn.
pub type StyleFn = fn(&Theme, Status) -> Style;

/// Content in the box of a text field.
pub struct Frame<'a, Message> {
    content: Element<'a, Message>,
    /// Between the box and the text.
    padding: Padding,
    style: StyleFn,
    status: Status,
}

/// How much smaller than the text's box the clip is; see above.
const CUT: f32 = 1.0;

impl<'a, Message> Frame<'a, Message> {
    /// Puts `content`, which draws no box of its own, into a box.
    pub fn new(
        content: impl Into<Element<'a, Message>>,
        padding: impl Into<Padding>,
        style: StyleFn,
    ) -> Self {
        Self {
            content: content.into(),
            padding: padding.into(),
            style,
            status: Status::Active,
        }
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

impl<Message> Widget<Message, Theme, Renderer> for Frame<'_, Message> {
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
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            let mut focus = HasFocus::default();
            content.operate(tree, layout, renderer, &mut focus);
            let is_hovered = cursor.is_over(layout.bounds());
            self.status = match (focus.0, is_hovered) {
                (true, _) => Status::Focused { is_hovered },
                (false, true) => Status::Hovered,
                (false, false) => Status::Active,
            };
        }
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
        use iced::advanced::Renderer as _;

        let bounds = layout.bounds();
        let frame = (self.style)(theme, self.status);
        let quad = renderer::Quad {
            bounds,
            border: frame.border,
            ..renderer::Quad::default()
        };
        renderer.fill_quad(quad, frame.background);
        let text = bounds.shrink(self.padding).shrink(Padding::ZERO.right(CUT));
        if let Some(seen) = text.intersection(viewport) {
            renderer.with_layer(seen, |renderer| {
                let content = self.content.as_widget();
                content.draw(tree, renderer, theme, style, layout, cursor, viewport);
            });
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

impl<'a, Message: 'a> From<Frame<'a, Message>> for Element<'a, Message> {
    fn from(frame: Frame<'a, Message>) -> Self {
        Self::new(frame)
    }
}
