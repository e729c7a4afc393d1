//! One typeset page drawn on a canvas: the very items that go into the file.

use iced::alignment::Vertical;
use iced::widget::canvas::{self, Frame, Geometry, Path, Stroke, Text};
use iced::widget::text::{Alignment, LineHeight, Shaping};
use iced::{Color, Font, Pixels, Point, Rectangle, Renderer, Size, Theme, font, mouse};

use crate::typeset::font::Face;
use crate::typeset::{Item, Page, Tone};

/// From the top of a line as high as its letters to its baseline, in parts of the size:
/// Liberation Serif's ascent 0.891 and descent 0.216, centred in a line of 1.
const BASELINE: f32 = 0.837_5;

/// A page at `scale` pixels per point.
pub struct Paper<'a> {
    pub page: &'a Page,
    pub scale: f32,
    pub drawing: &'a canvas::Cache,
}

impl<Message> canvas::Program<Message> for Paper<'_> {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let drawn = self.drawing.draw(renderer, bounds.size(), |frame| {
            frame.fill_rectangle(Point::ORIGIN, frame.size(), Color::WHITE);
            for item in self.page.items() {
                self.draw_item(frame, item);
            }
        });
        vec![drawn]
    }
}

impl Paper<'_> {
    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> Size {
        let pixels = self.scale * 72.0 / 25.4;
        Size::new(self.page.width_mm * pixels, self.page.height_mm * pixels)
    }

    fn draw_item(&self, frame: &mut Frame, item: Item<'_>) {
        match item {
            Item::Rule(rule) => {
                let at = |x: f32, y: f32| Point::new(x * self.scale, y * self.scale);
                let path = Path::line(at(rule.x1, rule.y1), at(rule.x2, rule.y2));
                let width = (rule.thickness * self.scale).max(1.0);
                let stroke = Stroke::default().with_width(width).with_color(Color::BLACK);
                frame.stroke(&path, stroke);
            }
            Item::Text(text) => {
                let color = match text.tone {
                    Tone::Ink => Color::BLACK,
                    Tone::Faint => Color::from_rgb(0.8, 0.8, 0.8),
                };
                let top = (text.y - BASELINE * text.size) * self.scale;
                for (x, word) in text.words() {
                    frame.fill_text(Text {
                        content: word.to_owned(),
                        position: Point::new(x * self.scale, top),
                        max_width: f32::INFINITY,
                        color,
                        size: Pixels(text.size * self.scale),
                        line_height: LineHeight::Relative(1.0),
                        font: font_of(text.face),
                        align_x: Alignment::Left,
                        align_y: Vertical::Top,
                        shaping: Shaping::Basic,
                    });
                }
            }
        }
    }
}

fn font_of(face: Face) -> Font {
    let (weight, style) = match face {
        Face::Regular => (font::Weight::Normal, font::Style::Normal),
        Face::Bold => (font::Weight::Bold, font::Style::Normal),
        Face::Italic => (font::Weight::Normal, font::Style::Italic),
        Face::BoldItalic => (font::Weight::Bold, font::Style::Italic),
    };
    Font {
        weight,
        style,
        ..Font::with_name("Liberation Serif")
    }
}
