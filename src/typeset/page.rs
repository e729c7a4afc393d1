//! Pages of positioned text and rules, the same for the file and for the screen.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::font::Face;
use super::paragraph::Line;
use crate::document::block::Slot;

/// How dark an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Ink,
    /// The mark of a draft.
    Faint,
}

/// A run of text; all measures in points from the upper left corner of the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Text<'a> {
    pub x: f32,
    /// The baseline.
    pub y: f32,
    pub face: Face,
    pub size: f32,
    /// Added to the width of every space.
    pub gap: f32,
    pub tone: Tone,
    pub text: &'a str,
}

impl<'a> Text<'a> {
    /// Each word with its place, for drawing without the stretched spaces.
    pub fn words(self) -> impl Iterator<Item = (f32, &'a str)> {
        let space = self.face.width(" ", self.size) + self.gap;
        let mut x = self.x;
        self.text.split(' ').filter_map(move |word| {
            let at = x;
            x += self.face.width(word, self.size) + space;
            (!word.is_empty()).then_some((at, word))
        })
    }

    /// Where the last letter ends.
    #[must_use]
    pub fn right(&self) -> f32 {
        let text = self.text.trim_end_matches(' ');
        // A line has some dozens of spaces.
        #[allow(clippy::cast_precision_loss)]
        let spaces = text.matches(' ').count() as f32;
        self.x + self.face.width(text, self.size) + spaces * self.gap
    }
}

/// A straight rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub x1: f32,
    pub y1: f32,
    pub x2: f32,
    pub y2: f32,
    pub thickness: f32,
}

/// What is drawn on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item<'a> {
    Text(Text<'a>),
    Rule(Rule),
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Run {
    x: f32,
    y: f32,
    size: f32,
    gap: f32,
    start: u32,
    end: u32,
    face: Face,
    tone: Tone,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub width_mm: f32,
    pub height_mm: f32,
    /// Within its section, from 1.
    pub number: usize,
    /// The section it belongs to.
    pub section: usize,
    letters: String,
    runs: Vec<Run>,
    rules: Vec<Rule>,
    rooms: Vec<Room>,
}

/// Free room on a page, in points from the upper left corner of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Room {
    pub slot: Slot,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Page {
    pub(super) fn new(width_mm: f32, height_mm: f32, number: usize, section: usize) -> Self {
        Self {
            width_mm,
            height_mm,
            number,
            section,
            letters: String::new(),
            runs: Vec::new(),
            rules: Vec::new(),
            rooms: Vec::new(),
        }
    }

    /// The text of the page, in reading order, then its rules.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        self.texts()
            .map(Item::Text)
            .chain(self.rules.iter().copied().map(Item::Rule))
    }

    /// The text of the page, in reading order.
    pub fn texts(&self) -> impl Iterator<Item = Text<'_>> {
        self.runs.iter().map(|run| Text {
            x: run.x,
            y: run.y,
            face: run.face,
            size: run.size,
            gap: run.gap,
            tone: run.tone,
            text: self
                .letters
                .get(run.start as usize..run.end as usize)
                .unwrap_or_default(),
        })
    }

    pub fn rules(&self) -> impl Iterator<Item = Rule> {
        self.rules.iter().copied()
    }

    pub(super) fn put_line(&mut self, line: &Line, left: f32, top: f32) {
        for piece in &line.pieces {
            if let Some((slot, width)) = piece.room {
                self.put_room(Room {
                    slot,
                    x: left + piece.x,
                    y: top,
                    width,
                    height: line.step,
                });
                continue;
            }
            self.put(Text {
                x: left + piece.x,
                y: top + line.ascent,
                face: piece.face,
                size: piece.size,
                gap: piece.gap,
                tone: Tone::Ink,
                text: &piece.text,
            });
        }
    }

    pub(super) fn put(&mut self, text: Text<'_>) {
        // A page holds some thousands of letters.
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let start = place(self.letters.len());
        self.letters.push_str(text.text);
        self.runs.push(Run {
            x: text.x,
            y: text.y,
            size: text.size,
            gap: text.gap,
            start,
            end: place(self.letters.len()),
            face: text.face,
            tone: text.tone,
        });
    }

    /// The room left free for a number, a date, a signature.
    pub fn rooms(&self) -> impl Iterator<Item = Room> {
        self.rooms.iter().copied()
    }

    pub(super) fn put_room(&mut self, room: Room) {
        self.rooms.push(room);
    }

    pub(super) fn put_rule(&mut self, rule: Rule) {
        self.rules.push(rule);
    }

    /// Gives back what was reserved while the page was filled.
    pub(super) fn shrink(&mut self) {
        self.letters.shrink_to_fit();
        self.runs.shrink_to_fit();
        self.rules.shrink_to_fit();
        self.rooms.shrink_to_fit();
    }
}

/// Free room of a document; kept beside a locked document to tell what may be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PlacedSlot {
    /// Index of the page in the document.
    pub page: usize,
    #[serde(flatten)]
    pub room: Room,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// From 1.
    pub level: u8,
    pub title: String,
    /// Index of the page in the document.
    pub page: usize,
    /// Top of the heading in points from the upper edge.
    pub top: f32,
}

/// A typeset document; cheap to share.
#[derive(Debug, Clone)]
pub struct Pages(Arc<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) pages: Vec<Page>,
    pub(super) bookmarks: Vec<Bookmark>,
    pub(super) labels: Vec<String>,
    pub(super) title: String,
    pub(super) author: String,
}

impl Pages {
    pub(super) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.0.pages
    }

    /// The free rooms of all pages.
    #[must_use]
    pub fn slots(&self) -> Vec<PlacedSlot> {
        let pages = self.0.pages.iter().enumerate();
        let rooms = pages.flat_map(|(page, of)| of.rooms().map(move |room| (page, room)));
        rooms
            .map(|(page, room)| PlacedSlot { page, room })
            .collect()
    }

    #[must_use]
    pub fn bookmarks(&self) -> &[Bookmark] {
        &self.0.bookmarks
    }

    /// Prefix of the page numbers of each section in a viewer's list.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.0.labels
    }

    #[must_use]
    pub fn title(&self) -> &str {
        &self.0.title
    }

    #[must_use]
    pub fn author(&self) -> &str {
        &self.0.author
    }
}
