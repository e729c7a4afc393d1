//! A list of rows of one height that builds only the rows in sight, so that 100,000 cost as 40.

use std::ops::Range;

use iced::widget::operation::{self, AbsoluteOffset};
use iced::widget::scrollable::Viewport;
use iced::widget::{Column, Id, space};
use iced::{Element, Length, Task};

use crate::window::look::surface;

/// Rows built beyond each edge, so that a small scroll shows no gap.
const SPARE: usize = 6;

/// Where the list is scrolled to.
#[derive(Debug, Clone)]
pub struct WindowedList {
    id: Id,
    row_height: f32,
    offset: f32,
    /// Not known before the first frame.
    height: Option<f32>,
    /// The row to show as soon as the height is known.
    wanted: Option<usize>,
}

/// Until the height is known, as much is built as the tallest screen shows.
const TALLEST: f32 = 2160.0;

impl WindowedList {
    /// A list of rows `row_height` logical pixels high, at its head.
    #[must_use]
    pub fn new(id: &'static str, row_height: f32) -> Self {
        Self {
            id: Id::new(id),
            row_height,
            offset: 0.0,
            height: None,
            wanted: None,
        }
    }

    /// Notes where the list is scrolled to, and shows the row that was wanted before.
    pub fn scrolled<Message: Send + 'static>(&mut self, viewport: Viewport) -> Task<Message> {
        self.offset = viewport.absolute_offset().y;
        self.height = Some(viewport.bounds().height);
        match self.wanted.take() {
            Some(index) => self.reveal(index),
            None => Task::none(),
        }
    }

    /// Scrolls as little as needed to show row `index`.
    pub fn reveal<Message: Send + 'static>(&mut self, index: usize) -> Task<Message> {
        let Some(height) = self.height else {
            self.wanted = Some(index);
            return Task::none();
        };
        let (top, bottom) = (self.at(index), self.at(index + 1));
        let offset = if top < self.offset {
            top
        } else if bottom > self.offset + height {
            bottom - height
        } else {
            return Task::none();
        };
        self.offset = offset;
        operation::scroll_to(self.id.clone(), AbsoluteOffset { x: 0.0, y: offset })
    }

    /// Whether what is in sight comes near the end of `count` rows, so that more should be read.
    #[must_use]
    pub fn is_near_end(&self, count: usize) -> bool {
        let sight = self.in_sight(count);
        sight.end + sight.len() >= count
    }

    /// How many whole rows are in sight at once, at least one.
    #[must_use]
    pub fn page(&self) -> usize {
        self.shown().saturating_sub(1).max(1)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a height is not negative and far below 2^52"
    )]
    fn shown(&self) -> usize {
        let height = self.height.unwrap_or(TALLEST);
        (height / self.row_height).ceil() as usize
    }

    /// The rows to build of a list of `count`.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an offset is not negative and a row number is far below 2^52"
    )]
    fn in_sight(&self, count: usize) -> Range<usize> {
        let first = (self.offset / self.row_height).floor() as usize;
        let end = first
            .saturating_add(self.shown())
            .saturating_add(SPARE)
            .min(count);
        first.saturating_sub(SPARE).min(end)..end
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "half a pixel off in the millionth row is not seen"
    )]
    fn at(&self, index: usize) -> f32 {
        index as f32 * self.row_height
    }

    /// The list of `count` rows; `row` is asked for those in sight only.
    pub fn view<'a, Message: 'a>(
        &self,
        count: usize,
        row: impl Fn(usize) -> Element<'a, Message>,
        on_scroll: impl Fn(Viewport) -> Message + 'a,
    ) -> Element<'a, Message> {
        let sight = self.in_sight(count);
        let above = self.at(sight.start);
        let below = self.at(count - sight.end);
        let rows = sight.map(|index| {
            surface::plain(row(index))
                .height(self.row_height)
                .width(Length::Fill)
                .into()
        });
        let column = Column::new()
            .push(space().height(above))
            .extend(rows)
            .push(space().height(below));
        surface::scroll(column)
            .id(self.id.clone())
            .on_scroll(on_scroll)
            .height(Length::Fill)
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(offset: f32) -> WindowedList {
        WindowedList {
            offset,
            height: Some(400.0),
            ..WindowedList::new("list", 40.0)
        }
    }

    #[test]
    fn only_the_rows_in_sight_are_built() {
        assert_eq!(list(0.0).in_sight(100_000), 0..16);
        assert_eq!(list(40_000.0).in_sight(100_000), 994..1016);
        assert_eq!(list(0.0).in_sight(3), 0..3);
    }

    #[test]
    fn more_is_wanted_before_the_end_comes_in_sight() {
        assert!(!list(0.0).is_near_end(100));
        assert!(list(3_000.0).is_near_end(100));
        assert!(list(0.0).is_near_end(5));
    }

    #[test]
    fn a_list_grown_shorter_than_its_offset_builds_nothing_wrong() {
        assert_eq!(list(40_000.0).in_sight(5), 5..5);
    }

    #[test]
    fn a_row_out_of_sight_is_scrolled_to_the_nearest_edge() {
        let mut scrolled = list(400.0);
        let _ = scrolled.reveal::<()>(2);
        assert!((scrolled.offset - 80.0).abs() < 0.1);
        let _ = scrolled.reveal::<()>(30);
        assert!((scrolled.offset - 840.0).abs() < 0.1);
    }
}
