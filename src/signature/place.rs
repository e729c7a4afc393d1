//! Where something may be added to a locked page: its free rooms and the corner for the mark.

use crate::document::block::Slot;
use crate::pdf::Rect;
use crate::typeset::{MM, PlacedSlot};

/// A number or a day may stand a little beside its room.
const STAMP_ACROSS: f32 = 3.0;
const STAMP_DOWN: f32 = 4.0;
/// A seal of 36 mm covers the left third of a signature of 25 mm height, so it reaches beyond the
/// room on all sides.
const SEAL_ACROSS: f32 = 12.0 * MM;
const SEAL_DOWN: f32 = 7.0 * MM;
/// The mark of an electronic copy: 60 × 12 mm somewhere in the corner of the margins.
const CORNER_WIDTH: f32 = (60.0 + 15.0) * MM;
const CORNER_HEIGHT: f32 = 20.0 * MM;

/// Where something may be added to one page.
#[derive(Debug)]
pub struct Places {
    rooms: Vec<Rect>,
    /// Those for signatures and the mark, where pictures may stand.
    signatures: Vec<Rect>,
}

impl Places {
    /// Of the page at `index`, of a width in points.
    pub fn of(slots: &[PlacedSlot], index: usize, width: f32) -> Self {
        let mut places = Self {
            rooms: Vec::new(),
            signatures: Vec::new(),
        };
        for slot in slots.iter().filter(|slot| slot.page == index) {
            match slot.room.slot {
                Slot::Signature(_) => {
                    let room = area(slot).grown(SEAL_ACROSS, SEAL_DOWN);
                    places.signatures.push(room);
                }
                _ => places.rooms.push(stamp(slot)),
            }
        }
        if index == 0 {
            places.signatures.push(Rect {
                left: width - CORNER_WIDTH,
                top: 0.0,
                right: width,
                bottom: CORNER_HEIGHT,
            });
        }
        places
    }

    /// Whether a letter with this middle may be added.
    pub fn take_letter(&self, x: f32, y: f32) -> bool {
        let mut rooms = self.rooms.iter().chain(&self.signatures);
        rooms.any(|room| room.contains(x, y))
    }

    /// Whether a picture, an area or a line may be added.
    pub fn take_mark(&self, area: &Rect) -> bool {
        let mut rooms = self.rooms.iter().chain(&self.signatures);
        rooms.any(|room| room.holds(area))
    }
}

/// The room itself.
pub fn area(slot: &PlacedSlot) -> Rect {
    let room = slot.room;
    Rect {
        left: room.x,
        top: room.y,
        right: room.x + room.width,
        bottom: room.y + room.height,
    }
}

/// Where what is stamped into a room for a number or a day may stand.
pub fn stamp(slot: &PlacedSlot) -> Rect {
    area(slot).grown(STAMP_ACROSS, STAMP_DOWN)
}
