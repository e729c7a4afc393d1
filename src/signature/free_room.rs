//! The number and the date that were put into the free rooms of a locked document.

use chrono::NaiveDate;

use super::place;
use crate::document::block::Slot;
use crate::pdf::{File, Letter, Mark, MarkKind, Page, Rect, Visibility, lines};
use crate::typeset::PlacedSlot;

/// Points by which what was locked may stand elsewhere.
const TOLERANCE: f32 = 0.5;
/// Baselines this near in points are one.
const BASELINE: f32 = 1.0;
/// Letters touch when the gap is less than this part of their size; a space is wider.
const TOUCHING: f32 = 0.17;

/// What stands in the rooms.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stamped {
    pub number: Option<u32>,
    pub dated_on: Option<NaiveDate>,
    /// What is shown in and around each room, in the order of the slots.
    rooms: Vec<Shown>,
}

/// Everything that was added in and around one room.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shown {
    text: String,
    marks: Vec<(MarkKind, Rect)>,
}

/// A room that showed something else before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub before: String,
    pub after: String,
}

impl Stamped {
    /// The first room that was filled and shows something else in a later revision; one that was
    /// empty may be filled.
    pub fn change_in(&self, later: &Self) -> Option<Change> {
        let mut rooms = self.rooms.iter().zip(&later.rooms);
        let (before, after) = rooms.find(|(before, after)| {
            let is_filled = !before.text.is_empty() || !before.marks.is_empty();
            is_filled && before != after
        })?;
        Some(Change {
            before: before.text.clone(),
            after: after.text.clone(),
        })
    }
}

/// Reads the rooms; nothing where a room is empty or what stands in it is not one number.
pub fn read(locked: &File, file: &File, slots: &[PlacedSlot]) -> Stamped {
    let (mut expected, mut reader) = (locked.reader(), file.reader());
    let mut pages: Vec<(usize, Page, Page)> = Vec::new();
    let mut stamped = Stamped::default();
    let mut numbers: Vec<(Slot, Option<u32>, Option<u32>)> = Vec::new();
    for slot in slots {
        if matches!(slot.room.slot, Slot::Signature(_)) {
            continue;
        }
        if pages.iter().all(|(index, ..)| *index != slot.page) {
            let page = reader.page(slot.page);
            let added = added(&expected.page(slot.page), &page);
            pages.push((slot.page, page, added));
        }
        let Some((_, page, added)) = pages.iter().find(|(index, ..)| *index == slot.page) else {
            continue;
        };
        stamped.rooms.push(shown(added, slot));
        let is_first = numbers.iter().all(|(kind, ..)| *kind != slot.room.slot);
        if is_first {
            let number = number(added, slot);
            numbers.push((slot.room.slot, number, printed_year(page, slot)));
        }
    }
    let of = |kind: Slot| numbers.iter().find(|(slot, ..)| *slot == kind);
    let number_in = |kind: Slot| of(kind).and_then(|(_, number, _)| *number);
    stamped.number = number_in(Slot::Number);
    let printed = of(Slot::Day).and_then(|(.., printed)| *printed);
    let year = number_in(Slot::Year).or(printed);
    let year = year.and_then(|year| i32::try_from(year).ok());
    stamped.dated_on = year
        .zip(number_in(Slot::Month))
        .zip(number_in(Slot::Day))
        .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
    stamped
}

/// What a page shows beyond the locked one.
fn added(locked: &Page, page: &Page) -> Page {
    let near = |a: f32, b: f32| (a - b).abs() <= TOLERANCE;
    let is_new = |letter: &&Letter| {
        letter.visibility != Visibility::Unseen
            && !letter.letter.is_whitespace()
            && !locked.letters.iter().any(|old| {
                old.letter == letter.letter && near(old.x, letter.x) && near(old.y, letter.y)
            })
    };
    let is_drawn_anew = |mark: &&Mark| {
        let same = |old: &Mark| {
            let (old, new) = (&old.area, &mark.area);
            near(old.left, new.left)
                && near(old.top, new.top)
                && near(old.right, new.right)
                && near(old.bottom, new.bottom)
        };
        !locked.marks.iter().any(same)
    };
    Page {
        letters: page.letters.iter().filter(is_new).copied().collect(),
        marks: page.marks.iter().filter(is_drawn_anew).copied().collect(),
        ..*page
    }
}

fn middle(letter: &Letter) -> (f32, f32) {
    let across = f32::midpoint(letter.x, letter.right);
    (across, letter.y - letter.size / 4.0)
}

fn shown(added: &Page, slot: &PlacedSlot) -> Shown {
    let room = place::stamp(slot);
    let reaches = |letter: &&Letter| {
        let (x, y) = middle(letter);
        room.contains(x, y)
    };
    let runs = runs(added.letters.iter().filter(reaches).collect());
    let texts: Vec<String> = runs.iter().map(|run| text(run)).collect();
    let touches = |mark: &&Mark| !mark.area.shared(&room).is_empty();
    Shown {
        text: texts.join(" "),
        marks: added
            .marks
            .iter()
            .filter(touches)
            .map(|mark| (mark.kind, mark.area))
            .collect(),
    }
}

/// The number in a room: one run of digits alone. What merely reaches in from beside, as a time or
/// a serial number does, is no part of it; where more than one run stands in the room, none is taken.
fn number(added: &Page, slot: &PlacedSlot) -> Option<u32> {
    let (room, around) = (place::area(slot), place::stamp(slot));
    let runs = runs(added.letters.iter().collect());
    let stands_in = |run: &&Vec<&Letter>| {
        run.iter().any(|letter| {
            let (x, y) = middle(letter);
            room.contains(x, y)
        })
    };
    let mut inside = runs.iter().filter(stands_in);
    let run = inside.next()?;
    let is_number = run.iter().all(|letter| {
        let (x, y) = middle(letter);
        letter.letter.is_ascii_digit() && around.contains(x, y)
    });
    if inside.next().is_some() || !is_number {
        return None;
    }
    text(run).parse().ok()
}

/// Letters that touch on one baseline.
fn runs(mut letters: Vec<&Letter>) -> Vec<Vec<&Letter>> {
    letters.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut runs: Vec<Vec<&Letter>> = Vec::new();
    for letter in letters {
        let run = runs.iter_mut().find(|run| {
            run.last().is_some_and(|last| {
                (last.y - letter.y).abs() <= BASELINE
                    && letter.x - last.right <= TOUCHING * last.size
            })
        });
        match run {
            Some(run) => run.push(letter),
            None => runs.push(vec![letter]),
        }
    }
    runs
}

fn text(run: &[&Letter]) -> String {
    run.iter().map(|letter| letter.letter).collect()
}

/// The year printed after the rooms of day and month.
fn printed_year(page: &Page, slot: &PlacedSlot) -> Option<u32> {
    let room = place::area(slot);
    let lines = lines(page);
    let mut beside = lines.iter().filter(|line| {
        line.area.bottom > room.top && line.area.top < room.bottom && line.area.right > room.right
    });
    beside.find_map(|line| {
        let (_, after) = line.text.rsplit_once("năm ")?;
        after.split_whitespace().next()?.parse().ok()
    })
}
