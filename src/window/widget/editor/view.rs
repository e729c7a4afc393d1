//! The field on the screen.

use std::rc::Rc;

use iced::widget;
use iced::widget::text_editor::{self, TextEditor};
use iced::{Element, Length, Padding, Theme};

use super::{Edit, Editor, binding};
use crate::window::look::{field, text};

/// How a field is drawn.
pub type Style = fn(&Theme, text_editor::Status) -> text_editor::Style;

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
    style: Style,
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
    pub fn style(mut self, style: Style) -> Self {
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
            .padding(Padding::from([6, 8]))
            .style(view.style)
            .on_action(move |action| on_edit(Edit::Act(action)))
            .key_binding(move |press| {
                binding::of(press, is_line, on_enter.clone(), on_key.as_ref())
            });
        if let Some(words) = view.placeholder {
            field = field.placeholder(words);
        }
        field.into()
    }
}
