//! A bar across, in up to three shares: what is done, what waits, what is late.

use iced::widget::canvas::{self, Canvas, Geometry, Path, Stroke};
use iced::{Color, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{Fill, rectangle};
use crate::window::look::Palette;
use crate::window::look::palette::Colours;

/// Height of a bar, in logical pixels.
const THICK: f32 = 18.0;
/// A share that is there is seen, however small.
const LEAST: f32 = 2.0;

/// A share of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    Done,
    Waiting,
    Late,
}

impl Share {
    pub const ALL: [Self; 3] = [Self::Done, Self::Waiting, Self::Late];

    fn look(self, colours: &Colours) -> ((Color, Color), Fill) {
        match self {
            Self::Done => ((colours.success.ink, colours.success.ground), Fill::Solid),
            Self::Waiting => ((colours.outline, colours.surface), Fill::Hollow),
            Self::Late => ((colours.danger.ink, colours.danger.ground), Fill::Hatched),
        }
    }
}

/// The figures of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Bar {
    /// In the order of [`Share::ALL`].
    pub shares: [u64; 3],
    /// What fills the whole width.
    pub most: u64,
    /// A mark to be passed, as a part of the whole width.
    pub mark: Option<f32>,
}

/// A bar as wide as there is room.
#[must_use]
pub fn bar<'a, Message: 'a>(figures: Bar) -> Element<'a, Message> {
    Canvas::new(figures)
        .width(Length::Fill)
        .height(THICK)
        .into()
}

/// A small piece of a share, to stand beside its name.
#[must_use]
pub fn swatch<'a, Message: 'a>(share: Share) -> Element<'a, Message> {
    let mut shares = [0; 3];
    shares[share as usize] = 1;
    let figures = Bar {
        shares,
        most: 1,
        mark: None,
    };
    Canvas::new(figures).width(14.0).height(14.0).into()
}

impl Bar {
    /// The widths of the shares in `room` pixels; what is too small to be seen takes from the largest.
    #[expect(clippy::cast_precision_loss, reason = "a part of a pixel is not seen")]
    fn widths(self, room: f32) -> [f32; 3] {
        let most = self.most.max(1) as f32;
        let mut widths = self.shares.map(|share| match share {
            0 => 0.0,
            share => (share as f32 / most * room).max(LEAST),
        });
        let over = widths.iter().sum::<f32>() - room;
        let largest = widths.iter_mut().max_by(|one, other| one.total_cmp(other));
        if let Some(largest) = largest.filter(|_| over > 0.0) {
            *largest -= over;
        }
        widths
    }
}

impl<Message> canvas::Program<Message> for Bar {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let colours = Palette::of(theme);
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        let mut left = 0.0;
        for (share, width) in Share::ALL.into_iter().zip(self.widths(bounds.width)) {
            let (inks, fill) = share.look(colours);
            let size = Size::new(width, bounds.height);
            rectangle(&mut frame, Point::new(left, 0.0), size, inks, fill);
            left += width;
        }
        if let Some(mark) = self.mark {
            let at = (mark * bounds.width).round() - 0.5;
            let line = Path::line(Point::new(at, 0.0), Point::new(at, bounds.height));
            let stroke = Stroke::default().with_color(colours.ink).with_width(2.0);
            frame.stroke(&line, stroke);
        }
        vec![frame.into_geometry()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_as_wide_as_they_are_large_and_none_is_lost_in_a_full_bar() {
        let widths = |shares, most| {
            let bar = Bar {
                shares,
                most,
                mark: None,
            };
            bar.widths(100.0).map(|width| format!("{width:.1}"))
        };
        assert_eq!(widths([5, 3, 2], 10), ["50.0", "30.0", "20.0"]);
        assert_eq!(widths([5, 0, 0], 20), ["25.0", "0.0", "0.0"]);
        assert_eq!(widths([0, 0, 1], 100_000), ["0.0", "0.0", "2.0"]);
        assert_eq!(widths([0, 0, 0], 0), ["0.0", "0.0", "0.0"]);
        assert_eq!(widths([1_999, 0, 1], 2_000), ["98.0", "0.0", "2.0"]);
        assert_eq!(widths([1, 9_998, 1], 10_000), ["2.0", "96.0", "2.0"]);
    }
}
