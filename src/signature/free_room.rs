//! The number and the date that were put into the free rooms of a locked document.

use chrono::NaiveDate;

use super::place;
use crate::document::block::Slot;
use crate::pdf::{File, Letter, Page, Visibility, lines};
use crate::typeset::PlacedSlot;

/// What stands in the rooms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stamped {
    pub number: Option<u32>,
    pub dated_on: Option<NaiveDate>,
}

/// Reads the rooms; nothing where a room is empty or holds no number.
pub fn read(file: &File, slots: &[PlacedSlot]) -> Stamped {
    let mut reader = file.reader();
    let mut pages: Vec<(usize, Page)> = Vec::new();
    let mut number_in = |kind: Slot| {
        let slot = slots.iter().find(|slot| slot.room.slot == kind)?;
        if !pages.iter().any(|(index, _)| *index == slot.page) {
            pages.push((slot.page, reader.page(slot.page)));
        }
        let (_, page) = pages.iter().find(|(index, _)| *index == slot.page)?;
        Some((digits(page, slot), printed_year(page, slot)))
    };
    let number = number_in(Slot::Number).and_then(|(number, _)| number);
    let month = number_in(Slot::Month).and_then(|(month, _)| month);
    let year = number_in(Slot::Year).and_then(|(year, _)| year);
    let (day, printed) = number_in(Slot::Day).unwrap_or_default();
    let year = year.or(printed).and_then(|year| i32::try_from(year).ok());
    let dated_on = year
        .zip(month)
        .zip(day)
        .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
    Stamped { number, dated_on }
}

fn digits(page: &Page, slot: &PlacedSlot) -> Option<u32> {
    let room = place::stamp(slot);
    let is_inside = |letter: &&Letter| {
        let middle = f32::midpoint(letter.x, letter.right);
        letter.visibility != Visibility::Unseen
            && letter.letter.is_ascii_digit()
            && room.contains(middle, letter.y - letter.size / 4.0)
    };
    let mut inside: Vec<&Letter> = page.letters.iter().filter(is_inside).collect();
    inside.sort_by(|a, b| a.x.total_cmp(&b.x));
    let digits: String = inside.iter().map(|letter| letter.letter).collect();
    digits.parse().ok()
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
