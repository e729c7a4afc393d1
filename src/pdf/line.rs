//! Letters gathered into lines, as a person reads them.

use super::geometry::Rect;
use super::page::{Letter, Page, Visibility};

/// Baselines this near in points belong to one line.
const SAME_LINE: f32 = 2.0;
/// A gap of this part of the size is a space.
const SPACE: f32 = 0.17;
/// A gap of this part of the size is room between columns: another line.
const COLUMN: f32 = 3.0;

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// With single spaces.
    pub text: String,
    /// From the height of capitals to the baseline.
    pub area: Rect,
}

/// The lines of what is seen on a page, from top to bottom.
#[must_use]
pub fn lines(page: &Page) -> Vec<Line> {
    let seen = |letter: &&Letter| letter.visibility != Visibility::Unseen;
    gathered(page.letters.iter().filter(seen).copied().collect())
}

/// Gathers any letters of one page.
pub(crate) fn gathered(mut letters: Vec<Letter>) -> Vec<Line> {
    letters.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut lines = Vec::new();
    let mut rest = letters.as_slice();
    while let Some(first) = rest.first() {
        let end = rest
            .iter()
            .position(|letter| letter.y - first.y > SAME_LINE)
            .unwrap_or(rest.len());
        let (row, after) = rest.split_at(end);
        rest = after;
        let mut row = row.to_vec();
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
        for part in row.chunk_by(|a, b| b.x - a.right < COLUMN * a.size.max(1.0)) {
            lines.extend(line(part));
        }
    }
    lines
}

fn line(letters: &[Letter]) -> Option<Line> {
    let mut text = String::new();
    let mut area = Rect::NOTHING;
    let mut right = f32::INFINITY;
    for letter in letters {
        if letter.letter.is_whitespace() || letter.x - right > SPACE * letter.size {
            text.push(' ');
        }
        right = letter.right;
        if !letter.letter.is_whitespace() {
            text.push(letter.letter);
            let own = letter.area();
            area.take_in((own.left, own.top));
            area.take_in((own.right, own.bottom));
        }
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(Line { text, area })
}
