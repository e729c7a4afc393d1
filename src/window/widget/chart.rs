//! Charts read at a glance; the same figures always stand beside them as text.

mod bar;
mod columns;

pub use bar::{Bar, Share, bar, swatch};
pub use columns::{Columns, Mark, columns, mark};

use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Color, Point, Size};

/// Between two lines of a hatching, in logical pixels.
const HATCH: f32 = 5.0;

/// What one of several shares looks like: told apart without colours too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fill {
    Solid,
    Hollow,
    Hatched,
}

/// Draws a rectangle of a chart.
fn rectangle(frame: &mut Frame, at: Point, size: Size, (ink, ground): (Color, Color), fill: Fill) {
    if size.width <= 0.0 || size.height <= 0.0 {
        return;
    }
    if fill == Fill::Solid {
        frame.fill_rectangle(at, size, ink);
        return;
    }
    frame.fill_rectangle(at, size, ground);
    let stroke = Stroke::default().with_color(ink).with_width(1.0);
    if fill == Fill::Hatched {
        frame.stroke(&hatching(at, size), stroke);
    }
    let inner = Size::new((size.width - 1.0).max(0.0), (size.height - 1.0).max(0.0));
    let outline = Path::rectangle(Point::new(at.x + 0.5, at.y + 0.5), inner);
    frame.stroke(&outline, stroke);
}

/// Lines from the lower left to the upper right, cut at the edges.
fn hatching(at: Point, size: Size) -> Path {
    let (right, bottom) = (at.x + size.width, at.y + size.height);
    Path::new(|path| {
        let mut start = at.x - size.height + HATCH;
        while start < right {
            // Along a line, to the right is as far as up.
            let (from, to) = (start.max(at.x), (start + size.height).min(right));
            path.move_to(Point::new(from, bottom - (from - start)));
            path.line_to(Point::new(to, bottom - (to - start)));
            start += HATCH;
        }
    })
}
