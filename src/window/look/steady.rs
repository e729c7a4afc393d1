//! A column whose optional rows come and go without taking the focus from the others.
//!
//! iced 0.14 knows the rows of a column by their place and leaves empty rows out: when a notice
//! appears above a field, the field loses its focus in the middle of a word.

use iced::widget::{Column, Container, space};
use iced::{Element, Length, Padding};

/// A column in which every row keeps its place, shown or not.
pub struct Steady<'a, Message> {
    rows: Vec<Element<'a, Message>>,
    spacing: f32,
    padding: Padding,
    width: Length,
    height: Length,
    max_width: f32,
}

/// An empty column.
#[must_use]
pub fn steady<'a, Message>() -> Steady<'a, Message> {
    Steady {
        rows: Vec::new(),
        spacing: 0.0,
        padding: Padding::ZERO,
        width: Length::Shrink,
        height: Length::Shrink,
        max_width: f32::INFINITY,
    }
}

impl<'a, Message: 'a> Steady<'a, Message> {
    /// Adds a row, or with `None` keeps its place.
    #[must_use]
    pub fn push(mut self, row: impl Into<Element<'a, Message>>) -> Self {
        let row = row.into();
        let size = row.as_widget().size_hint();
        self.width = self.width.enclose(size.width);
        self.height = self.height.enclose(size.height);
        self.rows.push(row);
        self
    }

    #[must_use]
    pub fn spacing(mut self, amount: f32) -> Self {
        self.spacing = amount;
        self
    }

    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    #[must_use]
    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }
}

impl<'a, Message: 'a> From<Steady<'a, Message>> for Element<'a, Message> {
    fn from(steady: Steady<'a, Message>) -> Self {
        let mut above = 0.0;
        let rows = steady.rows.into_iter().map(|row| {
            if row.as_widget().size_hint().is_void() {
                return Container::new(space()).into();
            }
            let row = Container::new(row).padding(Padding::ZERO.top(above));
            above = steady.spacing;
            row.into()
        });
        Column::from_vec(rows.collect())
            .padding(steady.padding)
            .width(steady.width)
            .height(steady.height)
            .max_width(steady.max_width)
            .into()
    }
}
