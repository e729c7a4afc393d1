//! Paths: what they cover when they are filled, drawn or cut by.

use super::geometry::{Matrix, Rect};

/// The path being built, by its bounds on the page.
#[derive(Debug)]
pub struct Path {
    bounds: Rect,
    /// One upright rectangle and nothing else: cutting by it is exact.
    rectangles: usize,
    others: usize,
    /// Asked for by `W`; takes effect at the next painting operator.
    pub cuts: bool,
}

impl Default for Path {
    fn default() -> Self {
        Self {
            bounds: Rect::NOTHING,
            rectangles: 0,
            others: 0,
            cuts: false,
        }
    }
}

impl Path {
    pub fn points(&mut self, matrix: &Matrix, numbers: &[f32]) {
        self.others += 1;
        for pair in numbers.chunks_exact(2) {
            if let [x, y] = pair {
                self.bounds.take_in(matrix.apply(*x, *y));
            }
        }
    }

    pub fn rectangle(&mut self, matrix: &Matrix, [x, y, width, height]: [f32; 4]) {
        self.rectangles += 1;
        let rect = matrix.bounds([x, y, x + width, y + height]);
        self.bounds.take_in((rect.left, rect.top));
        self.bounds.take_in((rect.right, rect.bottom));
    }

    pub fn bounds(&self) -> Rect {
        self.bounds
    }

    pub fn is_one_rectangle(&self) -> bool {
        self.rectangles == 1 && self.others == 0
    }
}
