//! Text roles: every text on screen has one of them.

use iced::widget::Text;
use iced::widget::text::{IntoFragment, Style, Wrapping};
use iced::{Color, Theme};

use super::font;
use super::palette::{Colours, Palette};

/// For a text that is cut at the end of its line.
pub const ONE_LINE: Wrapping = Wrapping::None;
/// Size of running text.
pub const BODY: f32 = 15.0;
/// Size of labels, captions and buttons.
pub const SMALL: f32 = 13.0;

/// The screen's name.
pub fn title<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    Text::new(words).font(font::SEMIBOLD).size(24)
}

/// A part of the screen.
pub fn section<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    Text::new(words).font(font::SEMIBOLD).size(17)
}

/// Running text.
pub fn body<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    Text::new(words).size(BODY)
}

/// Running text that stands out.
pub fn strong<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    Text::new(words).font(font::SEMIBOLD).size(BODY)
}

/// The name of a field or a column.
pub fn label<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    Text::new(words).font(font::SEMIBOLD).size(SMALL)
}

/// A hint, a key, a time: read when looked for.
pub fn caption<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    inked(Text::new(words).size(SMALL), |colours| colours.soft_ink)
}

/// Running text of less weight.
pub fn soft<'a>(words: impl IntoFragment<'a>) -> Text<'a> {
    inked(Text::new(words).size(BODY), |colours| colours.soft_ink)
}

/// A text in one of the palette's colours.
pub fn inked(text: Text<'_>, pick: fn(&Colours) -> Color) -> Text<'_> {
    text.style(move |theme: &Theme| Style {
        color: Some(pick(Palette::of(theme))),
    })
}
