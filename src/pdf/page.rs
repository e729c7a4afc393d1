//! One page as it is seen: letters, pictures and areas, each at its place, in painting order.

use lopdf::{Dictionary, Document, ObjectId};

use super::annotation;
use super::content::{Painter, Shared};
use super::file::File;
use super::geometry::{Matrix, Rect};
use super::object::{decoded, entry, number, numbers, resolved};
use super::opacity::Opacity;

/// How far pages inherit from the tree above them.
const TREE_DEPTH: usize = 64;
/// US Letter, which viewers take where a page does not say its size.
const NO_PAPER: [f32; 4] = [0.0, 0.0, 612.0, 792.0];

/// Whether something drawn is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    Seen,
    /// Drawn without ink or outside the paper, as the text under a scan.
    Unseen,
    /// Behind a mask, nearly transparent, or on a layer that can be switched off.
    Unsure,
}

/// A letter; measures in points from the upper left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letter {
    pub letter: char,
    pub x: f32,
    /// The baseline.
    pub y: f32,
    pub right: f32,
    pub size: f32,
    /// 0 is black, 1 is white.
    pub tone: f32,
    /// The glyph drawn: the same numbers draw the same shape.
    pub glyph: (u64, u32),
    pub visibility: Visibility,
    /// Place in the painting order of the page.
    pub order: u32,
}

impl Letter {
    /// What the letter covers, near enough: from the baseline to the height of capitals.
    #[must_use]
    pub fn area(&self) -> Rect {
        Rect {
            left: self.x.min(self.right),
            top: self.y - 0.7 * self.size,
            right: self.x.max(self.right),
            bottom: self.y,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    Picture(Opacity),
    /// A filled area.
    Fill,
    /// A drawn line.
    Stroke,
    /// An annotation that the viewer draws as it likes.
    Note,
}

/// A picture, an area or a line; measures in points from the upper left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub kind: MarkKind,
    pub area: Rect,
    pub order: u32,
}

/// A page as it is seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// In points.
    pub width: f32,
    pub height: f32,
    /// Degrees by which a viewer turns it.
    pub turned: i32,
    pub letters: Vec<Letter>,
    pub marks: Vec<Mark>,
    /// Whether everything on it was followed; else a limit was met or the content is broken.
    pub is_whole: bool,
}

impl Page {
    /// Whether a letter can be seen on it.
    #[must_use]
    pub fn has_text(&self) -> bool {
        self.letters
            .iter()
            .any(|letter| letter.visibility == Visibility::Seen && letter.letter != ' ')
    }

    /// The pictures of the page.
    pub fn pictures(&self) -> impl Iterator<Item = &Mark> {
        self.marks
            .iter()
            .filter(|mark| matches!(mark.kind, MarkKind::Picture(_)))
    }
}

/// Reads the pages of a file, keeping the fonts that they share.
#[derive(Debug)]
pub struct Reader<'a> {
    file: &'a File,
    shared: Shared,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a File) -> Self {
        Self {
            file,
            shared: Shared::default(),
        }
    }

    /// The page at `index`, from 0; an empty one that is not whole where there is none.
    pub fn page(&mut self, index: usize) -> Page {
        let document = self.file.document();
        let Some((id, page)) = self
            .file
            .page_ids()
            .get(index)
            .and_then(|id| Some((*id, document.get_dictionary(*id).ok()?)))
        else {
            return Page {
                width: 0.0,
                height: 0.0,
                turned: 0,
                letters: Vec::new(),
                marks: Vec::new(),
                is_whole: false,
            };
        };
        let paper = paper(document, id);
        let [left, bottom, right, top] = paper;
        let upright = Matrix([1.0, 0.0, 0.0, -1.0, -left, top]);
        let area = Rect {
            left: 0.0,
            top: 0.0,
            right: right - left,
            bottom: top - bottom,
        };
        let mut painter = Painter::new(document, &mut self.shared, upright, area);
        let (content, mut is_whole) = content(document, page);
        let resources = inherited(document, id, b"Resources");
        painter.run(&content, resources);
        annotation::paint(&mut painter, page);
        is_whole &= painter.is_whole;
        Page {
            width: area.right,
            height: area.bottom,
            turned: turned(document, id),
            letters: painter.letters,
            marks: painter.marks,
            is_whole,
        }
    }
}

/// A dictionary that a page has or inherits.
fn inherited<'a>(document: &'a Document, id: ObjectId, key: &[u8]) -> Option<&'a Dictionary> {
    let owner = owner(document, id, key)?;
    super::object::dictionary(document, owner, key)
}

/// The page or the node above it that has an entry.
fn owner<'a>(document: &'a Document, id: ObjectId, key: &[u8]) -> Option<&'a Dictionary> {
    let mut node = document.get_dictionary(id).ok()?;
    for _ in 0..TREE_DEPTH {
        if entry(document, node, key).is_some() {
            return Some(node);
        }
        node = super::object::dictionary(document, node, b"Parent")?;
    }
    None
}

fn paper(document: &Document, id: ObjectId) -> [f32; 4] {
    let named = |key: &[u8]| {
        let [x1, y1, x2, y2] = numbers::<4>(document, owner(document, id, key)?, key)?;
        let box_ = [x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)];
        (box_[2] - box_[0] > 0.0 && box_[3] - box_[1] > 0.0).then_some(box_)
    };
    named(b"CropBox")
        .or_else(|| named(b"MediaBox"))
        .unwrap_or(NO_PAPER)
}

fn turned(document: &Document, id: ObjectId) -> i32 {
    let degrees =
        owner(document, id, b"Rotate").and_then(|owner| number(document, owner, b"Rotate"));
    // A turn is a multiple of 90 degrees.
    #[allow(clippy::cast_possible_truncation)]
    let degrees = degrees.unwrap_or_default() as i32;
    degrees.rem_euclid(360)
}

/// The streams of a page one after another, and whether all could be had.
fn content(document: &Document, page: &Dictionary) -> (Vec<u8>, bool) {
    let streams = match entry(document, page, b"Contents") {
        None => return (Vec::new(), true),
        Some(lopdf::Object::Array(parts)) => parts
            .iter()
            .map(|part| resolved(document, part).and_then(|part| part.as_stream().ok()))
            .collect(),
        Some(object) => vec![object.as_stream().ok()],
    };
    let mut content = Vec::new();
    for stream in streams {
        let Some(part) = stream.and_then(decoded) else {
            return (content, false);
        };
        if content.len() + part.len() > super::object::STREAM_LIMIT {
            return (content, false);
        }
        content.extend_from_slice(&part);
        // Streams are cut between tokens (ISO 32000-1, 7.8.2).
        content.push(b'\n');
    }
    (content, true)
}
