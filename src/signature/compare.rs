//! What a file shows beside what was locked: every letter in its place, additions in free rooms.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::place::Places;
use crate::pdf::{File, Letter, Mark, MarkKind, Page, Reader, Rect, Visibility, gathered};
use crate::typeset::PlacedSlot;

/// Points by which a letter may stand elsewhere: less than anyone sees.
const TOLERANCE: f32 = 0.5;
/// By which the size of a letter may differ.
const SIZE: f32 = 0.2;
/// By which its darkness may differ, from 0 to 1.
const TONE: f32 = 0.25;

/// What a comparison came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Comparison {
    Same,
    Differs {
        difference: Difference,
    },
    /// Pictures of pages: nothing can be compared.
    Scan,
}

impl Comparison {
    #[must_use]
    pub fn is_same(&self) -> bool {
        *self == Self::Same
    }
}

/// The first difference; pages count from 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Difference {
    PageCount {
        locked: usize,
        found: usize,
    },
    /// Paper of another size, or turned.
    Paper {
        page: usize,
    },
    /// The page stands where another one was locked.
    Swapped {
        page: usize,
        shows: usize,
    },
    /// A line reads otherwise; empty where there is none.
    Words {
        page: usize,
        locked: String,
        found: String,
    },
    /// The same words at another place or in another size, face or ink.
    Moved {
        page: usize,
        line: String,
    },
    /// Words outside the free rooms.
    Added {
        page: usize,
        line: String,
    },
    /// A picture or an area lies over a line.
    Covered {
        page: usize,
        line: String,
    },
    /// A picture, an area or a line outside the free rooms.
    Drawn {
        page: usize,
        /// Millimetres from the left and from the upper edge.
        left: u32,
        top: u32,
    },
    /// A rule of the locked page is gone.
    Rule {
        page: usize,
    },
    /// The page holds something that cannot be followed to its end.
    Unclear {
        page: usize,
    },
}

/// Compares what is seen, page by page, and answers the first difference.
pub fn compare(locked: &File, found: &File, slots: &[PlacedSlot]) -> Comparison {
    if found.with_text().is_err() {
        return Comparison::Scan;
    }
    let (count, other) = (locked.page_count(), found.page_count());
    if count != other {
        return Comparison::Differs {
            difference: Difference::PageCount {
                locked: count,
                found: other,
            },
        };
    }
    let (mut expected, mut reader) = (locked.reader(), found.reader());
    for index in 0..count {
        let page = expected.page(index);
        let shown = reader.page(index);
        if let Some(difference) = compare_page(&page, &shown, slots, index) {
            let difference = match shows_another(&mut expected, &shown, index) {
                Some(other) => Difference::Swapped {
                    page: index + 1,
                    shows: other + 1,
                },
                None => difference,
            };
            return Comparison::Differs { difference };
        }
    }
    Comparison::Same
}

/// Which other page of the locked document stands here, letter by letter.
fn shows_another(locked: &mut Reader<'_>, shown: &Page, index: usize) -> Option<usize> {
    /// Pages to either side that are looked through.
    const NEAR: usize = 40;
    let words = |page: &Page| -> String {
        let seen = page.letters.iter().filter(|letter| is_seen(letter));
        seen.map(|letter| letter.letter).collect()
    };
    let here = words(shown);
    (index.saturating_sub(NEAR)..=index + NEAR)
        .filter(|other| *other != index)
        .find(|other| {
            let page = locked.page(*other);
            page.is_whole && !here.is_empty() && words(&page) == here
        })
}

fn compare_page(
    locked: &Page,
    found: &Page,
    slots: &[PlacedSlot],
    index: usize,
) -> Option<Difference> {
    let page = index + 1;
    if !locked.is_whole || !found.is_whole {
        return Some(Difference::Unclear { page });
    }
    let off = |a: f32, b: f32| (a - b).abs() > TOLERANCE;
    let is_other_paper = off(locked.width, found.width) || off(locked.height, found.height);
    if is_other_paper || locked.turned != found.turned {
        return Some(Difference::Paper { page });
    }
    let places = Places::of(slots, index, locked.width);
    let sheet = Sheet::of(locked, found);
    sheet
        .words(page, &places)
        .or_else(|| sheet.marks(page, &places))
}

/// What must be there, what is there, and which of it is which.
struct Sheet<'a> {
    locked: &'a Page,
    found: &'a Page,
    expected: Vec<Letter>,
    missing: Vec<Letter>,
    added: Vec<Letter>,
}

fn is_seen(letter: &Letter) -> bool {
    letter.visibility != Visibility::Unseen && !letter.letter.is_whitespace()
}

impl<'a> Sheet<'a> {
    fn of(locked: &'a Page, found: &'a Page) -> Self {
        let expected: Vec<Letter> = locked
            .letters
            .iter()
            .filter(|l| is_seen(l))
            .copied()
            .collect();
        let shown: Vec<Letter> = found
            .letters
            .iter()
            .filter(|l| is_seen(l))
            .copied()
            .collect();
        let mut at: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
        for (index, letter) in shown.iter().enumerate() {
            at.entry(cell(letter.x, letter.y)).or_default().push(index);
        }
        let mut taken = vec![false; shown.len()];
        let mut missing = Vec::new();
        for letter in &expected {
            let (column, row) = cell(letter.x, letter.y);
            let near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
            let same = near
                .filter_map(|cell| at.get(&cell))
                .flatten()
                .copied()
                .find(|index| !taken[*index] && is_same(letter, &shown[*index]));
            match same {
                Some(index) => taken[index] = true,
                None => missing.push(*letter),
            }
        }
        let left = shown.into_iter().zip(taken).filter(|(_, taken)| !taken);
        Self {
            locked,
            found,
            expected,
            missing,
            added: left.map(|(letter, _)| letter).collect(),
        }
    }

    fn words(&self, page: usize, places: &Places) -> Option<Difference> {
        let stray: Vec<Letter> = self
            .added
            .iter()
            .filter(|letter| !self.may_be_added(letter, places))
            .copied()
            .collect();
        let first = self
            .missing
            .iter()
            .chain(&stray)
            .min_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)))?;
        let locked = line_at(&self.expected, first);
        let seen = self.found.letters.iter().filter(|letter| is_seen(letter));
        let found = line_at(&seen.copied().collect::<Vec<_>>(), first);
        if self.missing.is_empty() && locked.is_empty() {
            let line = line_at(&stray, first);
            return Some(Difference::Added { page, line });
        }
        let is_elsewhere = || {
            let seen = self.found.letters.iter().filter(|letter| is_seen(letter));
            gathered(seen.copied().collect())
                .iter()
                .any(|line| line.text == locked)
        };
        Some(if locked == found || is_elsewhere() {
            Difference::Moved { page, line: locked }
        } else {
            Difference::Words {
                page,
                locked,
                found,
            }
        })
    }

    /// In a free room, and not over what is printed.
    fn may_be_added(&self, letter: &Letter, places: &Places) -> bool {
        let area = letter.area();
        let x = f32::midpoint(area.left, area.right);
        let y = f32::midpoint(area.top, area.bottom);
        places.take_letter(x, y)
            && !self
                .expected
                .iter()
                .any(|under| under.area().contains(x, y))
    }

    fn marks(&self, page: usize, places: &Places) -> Option<Difference> {
        let mut added: Vec<&Mark> = self.found.marks.iter().collect();
        for rule in &self.locked.marks {
            let same = added
                .iter()
                .position(|mark| mark.kind == rule.kind && is_same_area(&mark.area, &rule.area));
            match same {
                Some(index) => drop(added.swap_remove(index)),
                None => return Some(Difference::Rule { page }),
            }
        }
        added.sort_by(|a, b| a.area.top.total_cmp(&b.area.top));
        for mark in added {
            if let Some(letter) = self.expected.iter().find(|l| touches(mark, l)) {
                let line = line_at(&self.expected, letter);
                return Some(Difference::Covered { page, line });
            }
            if !places.take_mark(&mark.area) {
                return Some(Difference::Drawn {
                    page,
                    left: millimetres(mark.area.left),
                    top: millimetres(mark.area.top),
                });
            }
        }
        None
    }
}

/// The line of these letters on which a letter stands.
fn line_at(letters: &[Letter], at: &Letter) -> String {
    const NEAR: f32 = 2.0;
    let row = letters
        .iter()
        .filter(|letter| (letter.y - at.y).abs() <= NEAR);
    let lines = gathered(row.copied().collect());
    let distance = |area: &Rect| {
        let middle = f32::midpoint(at.x, at.right);
        (area.left - middle).max(middle - area.right).max(0.0)
    };
    lines
        .into_iter()
        .min_by(|a, b| distance(&a.area).total_cmp(&distance(&b.area)))
        .map(|line| line.text)
        .unwrap_or_default()
}

fn cell(x: f32, y: f32) -> (i32, i32) {
    // Points on a page; a cast of what is far outside saturates.
    #[allow(clippy::cast_possible_truncation)]
    let cell = |value: f32| (value / 2.0).floor() as i32;
    // One step aside must not overflow.
    let bounded = |value: i32| value.clamp(i32::MIN + 1, i32::MAX - 1);
    (bounded(cell(x)), bounded(cell(y)))
}

fn is_same(a: &Letter, b: &Letter) -> bool {
    let near = |a: f32, b: f32, by: f32| (a - b).abs() <= by;
    a.letter == b.letter
        && a.glyph == b.glyph
        && a.visibility == b.visibility
        && near(a.x, b.x, TOLERANCE)
        && near(a.y, b.y, TOLERANCE)
        && near(a.right, b.right, TOLERANCE)
        && near(a.size, b.size, SIZE)
        && near(a.tone, b.tone, TONE)
}

fn is_same_area(a: &Rect, b: &Rect) -> bool {
    let near = |a: f32, b: f32| (a - b).abs() <= TOLERANCE;
    near(a.left, b.left) && near(a.top, b.top) && near(a.right, b.right) && near(a.bottom, b.bottom)
}

/// Whether a mark lies on a letter, be it before or behind it; of a picture only what hides the page
/// counts, for a seal may touch the words beside its room.
fn touches(mark: &Mark, letter: &Letter) -> bool {
    let shared = mark.area.shared(&letter.area());
    match mark.kind {
        _ if shared.is_empty() => false,
        MarkKind::Picture(opacity) => {
            let area = &mark.area;
            let across = (f32::midpoint(shared.left, shared.right) - area.left)
                / (area.right - area.left).max(f32::EPSILON);
            let down = (f32::midpoint(shared.top, shared.bottom) - area.top)
                / (area.bottom - area.top).max(f32::EPSILON);
            opacity.hides(across, down)
        }
        MarkKind::Fill | MarkKind::Stroke | MarkKind::Note => true,
    }
}

fn millimetres(points: f32) -> u32 {
    // Within a sheet of paper.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let millimetres = (points / crate::typeset::MM).max(0.0).round() as u32;
    millimetres
}
