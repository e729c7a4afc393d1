//! The field on the screen.

use std::rc::Rc;

use iced::widget;
use iced::widget::text_editor::{self, TextEditor};
use iced::{Border, Color, Element, Length, Padding};

use super::{Edit, Editor, binding};
use crate::window::look::{field, text};
use crate::window::widget::frame::{Frame, StyleFn};

/// Between the box of a field and its text.
const PADDING: Padding = Padding {
    top: 6.0,
    right: 8.0,
    bottom: 6.0,
    left: 8.0,
};

/// A field being laid out.
pub struct View<'a, Message> {
    editor: &'a Editor,
    id: widget::Id,
    on_edit: Rc<dyn Fn(Edit) -> Message + 'a>,
    on_enter: Option<Message>,
    placeholder: Option<String>,
    height: Length,
    min_height: f32,
    size: f32,
    style: StyleFn,
}

/// Shows `editor`; what the person does comes back through `on_edit`.
pub fn view<'a, Message>(
    editor: &'a Editor,
    id: widget::Id,
    on_edit: impl Fn(Edit) -> Message + 'a,
) -> View<'a, Message> {
    View {
        editor,
        id,
        on_edit: Rc::new(on_edit),
        on_enter: None,
        placeholder: None,
        height: Length::Shrink,
        min_height: 0.0,
        size: text::BODY,
        style: field::editor_style,
    }
}

impl<Message> View<'_, Message> {
    /// What Enter does in a field of one line.
    #[must_use]
    pub fn on_enter(mut self, message: Message) -> Self {
        self.on_enter = Some(message);
        self
    }

    /// Grey words while the field is empty.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.placeholder = Some(words.into());
        self
    }

    /// The height; a field shrinks to its text unless told otherwise.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    /// The least height, in logical pixels, of a field that shrinks.
    #[must_use]
    pub fn min_height(mut self, height: f32) -> Self {
        self.min_height = height;
        self
    }

    /// The size of the letters, in logical pixels.
    #[must_use]
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// How the field is drawn.
    #[must_use]
    pub fn style(mut self, style: StyleFn) -> Self {
        self.style = style;
        self
    }
}

impl<'a, Message: Clone + 'a> From<View<'a, Message>> for Element<'a, Message> {
    fn from(view: View<'a, Message>) -> Self {
        let View {
            on_edit, on_enter, ..
        } = view;
        let is_line = view.editor.is_line;
        let on_key = Rc::clone(&on_edit);
        let mut field = TextEditor::new(&view.editor.content)
            .id(view.id)
            .height(view.height)
            .min_height(view.min_height)
            .size(view.size)
            .padding(PADDING)
            .style(move |theme, status| bare(&(view.style)(theme, status)))
            .on_action(move |action| on_edit(Edit::Act(action)))
            .key_binding(move |press| {
                binding::of(press, is_line, on_enter.clone(), on_key.as_ref())
            });
        if let Some(words) = view.placeholder {
            field = field.placeholder(words);
        }
        Frame::new(field, PADDING, view.style).into()
    }
}

/// The style without the box, which the frame draws.
fn bare(style: &text_editor::Style) -> text_editor::Style {
    text_editor::Style {
        background: Color::TRANSPARENT.into(),
        border: Border::default(),
        ..*style
    }
}
