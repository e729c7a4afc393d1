//! Two upright columns for each span of time, and a line over them.

use iced::alignment::{Horizontal, Vertical};
use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::{Color, Element, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{Fill, rectangle};
use crate::window::look::palette::Colours;
use crate::window::look::{Palette, font};
use crate::words::fault::grouped;

/// Room for the numbers at the left and for the names below, in logical pixels.
const LEFT: f32 = 56.0;
const BELOW: f32 = 26.0;
const ABOVE: f32 = 22.0;
/// Lines across, from none to the top.
const LINES: u64 = 4;
/// Size of what is written.
const SMALL: f32 = 12.0;
/// A name needs about as much.
const NAME: f32 = 58.0;

/// One span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    pub name: String,
    pub first: u64,
    pub second: u64,
    pub line: u64,
}

/// What belongs to a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    First,
    Second,
    Line,
}

impl Mark {
    fn look(self, colours: &Colours) -> ((Color, Color), Fill) {
        match self {
            Self::First => ((colours.accent, colours.accent), Fill::Solid),
            Self::Second => ((colours.success.ink, colours.success.ground), Fill::Hatched),
            Self::Line => ((colours.warning.ink, colours.surface), Fill::Hollow),
        }
    }
}

/// A small piece of what belongs to a span, to stand beside its name.
#[must_use]
pub fn mark<'a, Message: 'a>(mark: Mark) -> Element<'a, Message> {
    Canvas::new(mark).width(18.0).height(14.0).into()
}

impl<Message> canvas::Program<Message> for Mark {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let (inks, fill) = self.look(Palette::of(theme));
        let mut frame = Frame::new(renderer, bounds.size());
        if *self == Self::Line {
            let middle = bounds.height / 2.0;
            let ends = [4.0, bounds.width - 4.0].map(|x| Point::new(x, middle));
            follow(&mut frame, &ends, inks.0);
        } else {
            rectangle(&mut frame, Point::ORIGIN, bounds.size(), inks, fill);
        }
        vec![frame.into_geometry()]
    }
}

/// The chart, as large as there is room.
#[must_use]
pub fn columns<'a, Message: 'a>(spans: &'a [Columns]) -> Element<'a, Message> {
    Canvas::new(Chart(spans))
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
}

/// The smallest number at the top that parts well: 4, 8, 20, 40, 80, 200 …
fn top(most: u64) -> u64 {
    let mut unit = 1_u64;
    loop {
        for step in [1, 2, 5] {
            let top = unit.saturating_mul(step * LINES);
            if top >= most {
                return top;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

struct Chart<'a>(&'a [Columns]);

impl Chart<'_> {
    fn top(&self) -> u64 {
        let figures = |span: &Columns| span.first.max(span.second).max(span.line);
        top(self.0.iter().map(figures).max().unwrap_or_default())
    }
}

impl<Message> canvas::Program<Message> for Chart<'_> {
    type State = ();

    #[expect(clippy::cast_precision_loss, reason = "a part of a pixel is not seen")]
    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let colours = Palette::of(theme);
        let mut frame = Frame::new(renderer, bounds.size());
        let (width, height) = (bounds.width - LEFT, bounds.height - ABOVE - BELOW);
        if width <= 0.0 || height <= 0.0 || self.0.is_empty() {
            return vec![frame.into_geometry()];
        }
        let top = self.top();
        let y = |figure: u64| ABOVE + height * (1.0 - figure as f32 / top as f32);
        for line in 0..=LINES {
            let figure = top / LINES * line;
            let at = y(figure).round() + 0.5;
            let path = Path::line(Point::new(LEFT, at), Point::new(bounds.width, at));
            frame.stroke(&path, Stroke::default().with_color(colours.line));
            let words = grouped(usize::try_from(figure).unwrap_or(usize::MAX));
            let place = Point::new(LEFT - 6.0, at);
            write(
                &mut frame,
                words,
                place,
                Horizontal::Right,
                Vertical::Center,
                colours.soft_ink,
            );
        }
        let room = width / self.0.len() as f32;
        let thick = (room * 0.36).min(36.0);
        let every = (NAME / room).ceil().max(1.0);
        let mut points = Vec::with_capacity(self.0.len());
        for (at, span) in self.0.iter().enumerate() {
            let middle = LEFT + room * (at as f32 + 0.5);
            let pillars = [
                (middle - thick - 1.0, span.first, Mark::First),
                (middle + 1.0, span.second, Mark::Second),
            ];
            for (left, figure, mark) in pillars {
                let (inks, fill) = mark.look(colours);
                let from = y(figure);
                let size = Size::new(thick, ABOVE + height - from);
                rectangle(&mut frame, Point::new(left, from), size, inks, fill);
                if figure > 0 && thick >= 14.0 {
                    let words = grouped(usize::try_from(figure).unwrap_or(usize::MAX));
                    let place = Point::new(left + thick / 2.0, from - 2.0);
                    write(
                        &mut frame,
                        words,
                        place,
                        Horizontal::Center,
                        Vertical::Bottom,
                        colours.ink,
                    );
                }
            }
            points.push(Point::new(middle, y(span.line)));
            if (at as f32) % every == 0.0 {
                let place = Point::new(middle, ABOVE + height + 6.0);
                let name = span.name.clone();
                write(
                    &mut frame,
                    name,
                    place,
                    Horizontal::Center,
                    Vertical::Top,
                    colours.soft_ink,
                );
            }
        }
        follow(&mut frame, &points, Mark::Line.look(colours).0.0);
        vec![frame.into_geometry()]
    }
}

/// A line through the points, each of them a dot.
fn follow(frame: &mut Frame, points: &[Point], ink: Color) {
    let path = Path::new(|path| {
        for (at, point) in points.iter().enumerate() {
            if at == 0 {
                path.move_to(*point);
            } else {
                path.line_to(*point);
            }
        }
    });
    frame.stroke(&path, Stroke::default().with_color(ink).with_width(2.0));
    for point in points {
        frame.fill(&Path::circle(*point, 3.5), ink);
    }
}

fn write(
    frame: &mut Frame,
    content: String,
    position: Point,
    across: Horizontal,
    upright: Vertical,
    color: Color,
) {
    frame.fill_text(Text {
        content,
        position,
        color,
        size: Pixels(SMALL),
        font: font::REGULAR,
        align_x: across.into(),
        align_y: upright,
        ..Text::default()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_is_no_less_than_the_most_and_parts_into_four() {
        let tops = [0, 1, 4, 5, 9, 21, 80, 81, 1_234].map(top);
        assert_eq!(tops, [4, 4, 4, 8, 20, 40, 80, 200, 2_000]);
        for most in 0..3_000 {
            let top = top(most);
            assert!(top >= most && top.is_multiple_of(LINES), "{most}: {top}");
        }
    }
}
