//! Matrices and rectangles of the page.

/// A rectangle in points from the upper left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Rect {
    pub(super) const NOTHING: Self = Self {
        left: f32::INFINITY,
        top: f32::INFINITY,
        right: f32::NEG_INFINITY,
        bottom: f32::NEG_INFINITY,
    };

    #[must_use]
    pub fn contains(&self, x: f32, y: f32) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn holds(&self, other: &Self) -> bool {
        self.contains(other.left, other.top) && self.contains(other.right, other.bottom)
    }

    #[must_use]
    pub fn grown(&self, across: f32, down: f32) -> Self {
        Self {
            left: self.left - across,
            top: self.top - down,
            right: self.right + across,
            bottom: self.bottom + down,
        }
    }

    #[must_use]
    pub fn shared(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        // A comparison that is false for what is no number.
        !(self.left <= self.right && self.top <= self.bottom)
    }

    pub(super) fn take_in(&mut self, (x, y): (f32, f32)) {
        self.left = self.left.min(x);
        self.top = self.top.min(y);
        self.right = self.right.max(x);
        self.bottom = self.bottom.max(y);
    }

    pub(super) fn around(points: impl IntoIterator<Item = (f32, f32)>) -> Self {
        let mut rect = Self::NOTHING;
        points.into_iter().for_each(|point| rect.take_in(point));
        rect
    }
}

/// `[a b c d e f]` as in ISO 32000-1, 8.3.3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matrix(pub [f32; 6]);

impl Matrix {
    pub const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub fn moved(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this matrix, then `next`.
    pub fn then(&self, next: &Self) -> Self {
        let [xx, xy, yx, yy, x, y] = self.0;
        let turned = |x: f32, y: f32| {
            let next = &next.0;
            (x * next[0] + y * next[2], x * next[1] + y * next[3])
        };
        let (across, up, origin) = (turned(xx, xy), turned(yx, yy), next.apply(x, y));
        Self([across.0, across.1, up.0, up.1, origin.0, origin.1])
    }

    pub fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        let [xx, xy, yx, yy, left, bottom] = self.0;
        (xx * x + yx * y + left, xy * x + yy * y + bottom)
    }

    /// How much taller things become.
    pub fn height(&self) -> f32 {
        self.0[2].hypot(self.0[3])
    }

    /// The bounds of a rectangle given by two corners.
    pub fn bounds(&self, [x1, y1, x2, y2]: [f32; 4]) -> Rect {
        Rect::around([(x1, y1), (x2, y1), (x1, y2), (x2, y2)].map(|(x, y)| self.apply(x, y)))
    }
}
