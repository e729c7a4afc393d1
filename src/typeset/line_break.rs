//! Words measured and broken into lines, at spaces only.

use std::ops::Range;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use super::font::Face;
use super::paragraph::Piece;
use super::tie::{Tie, ties, title_ties};
use super::{MM, TypesetError};
use crate::document::block::{Inline, Slot};
use crate::domain::text::nfc;

/// A stretch of one style inside a word.
#[derive(Debug, Clone, Copy)]
struct Segment {
    start: usize,
    end: usize,
    face: Face,
    size: f32,
    width: f32,
    /// What free room is left for; it has no letters.
    slot: Option<Slot>,
}

#[derive(Debug, Clone)]
struct Word {
    segments: Range<usize>,
    width: f32,
    /// Width of the space after it; nothing after a word cut in two.
    space: f32,
    tie: Tie,
}

/// Whether a space holds the words at its sides together.
pub fn is_firm(space: char) -> bool {
    matches!(space, '\u{a0}' | '\u{202f}')
}

/// The words of a paragraph.
#[derive(Debug, Default)]
pub struct Words {
    /// All letters, without spaces.
    letters: String,
    segments: Vec<Segment>,
    list: Vec<Word>,
    size: f32,
}

/// Words that stay together on a line.
#[derive(Debug)]
struct Unit {
    words: Range<usize>,
    width: f64,
    space: f64,
}

impl Fragment for Unit {
    fn width(&self) -> f64 {
        self.width
    }
    fn whitespace_width(&self) -> f64 {
        self.space
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

impl Words {
    /// Measures the inlines, each `smaller` points smaller than asked; the words of a title hold
    /// together more.
    pub fn read(inlines: &[Inline], title: bool, smaller: f32) -> Result<Self, TypesetError> {
        let mut words = Self::default();
        let mut open = Open::default();
        for inline in inlines {
            match inline {
                Inline::Room { mm, size, slot } => {
                    words.size = words.size.max(*size);
                    words.add_room(&mut open, mm * MM, *size, *slot);
                }
                Inline::Text { text, style } => {
                    let size = style.size - smaller;
                    words.size = words.size.max(size);
                    words.add_text(&mut open, &nfc(text), Face::of(*style), size)?;
                }
            }
        }
        words.close(&mut open, 0.0, Tie::Free);
        words.tie(title);
        Ok(words)
    }

    fn add_room(&mut self, open: &mut Open, width: f32, size: f32, slot: Slot) {
        let at = self.letters.len();
        self.segments.push(Segment {
            start: at,
            end: at,
            face: Face::Regular,
            size,
            width,
            slot: Some(slot),
        });
        open.in_word = true;
        // What stands before and after free room makes sense only beside it.
        open.room = true;
        if let Some(last) = self.list.last_mut() {
            last.tie = Tie::Hard;
        }
    }

    fn add_text(
        &mut self,
        open: &mut Open,
        text: &str,
        face: Face,
        size: f32,
    ) -> Result<(), TypesetError> {
        let space = face.width(" ", size);
        let mut units = 0;
        let mut start = self.letters.len();
        for character in text.chars() {
            if character.is_whitespace() {
                self.add_segment(start, face, size, units);
                units = 0;
                start = self.letters.len();
                let tie = if is_firm(character) {
                    Tie::Hard
                } else {
                    Tie::Free
                };
                self.close(open, space, tie);
                continue;
            }
            let glyph = face
                .glyph(character)
                .ok_or(TypesetError::MissingGlyph { character })?;
            units += u32::from(glyph.advance);
            self.letters.push(character);
            open.in_word = true;
        }
        self.add_segment(start, face, size, units);
        Ok(())
    }

    fn add_segment(&mut self, start: usize, face: Face, size: f32, units: u32) {
        let end = self.letters.len();
        if end > start {
            self.segments.push(Segment {
                start,
                end,
                face,
                size,
                width: face.scaled(units, size),
                slot: None,
            });
        }
    }

    fn close(&mut self, open: &mut Open, space: f32, tie: Tie) {
        if !open.in_word {
            return;
        }
        let segments = open.first_segment..self.segments.len();
        let width = self.segments[segments.clone()]
            .iter()
            .map(|s| s.width)
            .sum();
        let tie = if open.room { Tie::Hard } else { tie };
        open.first_segment = self.segments.len();
        open.in_word = false;
        open.room = false;
        self.list.push(Word {
            segments,
            width,
            space,
            tie,
        });
    }

    fn tie(&mut self, title: bool) {
        let texts = self.list.iter().map(|word| self.text_of(word));
        let found = if title {
            title_ties(texts)
        } else {
            ties(texts)
        };
        for (word, tie) in self.list.iter_mut().zip(found) {
            if word.tie == Tie::Free {
                word.tie = tie;
            }
        }
    }

    fn text_of(&self, word: &Word) -> &str {
        let start = self.segments[word.segments.start].start;
        let end = self.segments[word.segments.end - 1].end;
        &self.letters[start..end]
    }

    /// Width of the widest word.
    pub fn widest(&self) -> f32 {
        self.list.iter().map(|w| w.width).fold(0.0, f32::max)
    }

    /// Cuts words that are wider than a line between letters.
    pub fn split_wider_than(&mut self, room: f32) {
        if self.widest() <= room {
            return;
        }
        let old = std::mem::take(&mut self.list);
        let segments = std::mem::take(&mut self.segments);
        for word in old {
            let first = self.segments.len();
            if word.width <= room {
                self.segments.extend(&segments[word.segments.clone()]);
                let segments = first..self.segments.len();
                self.list.push(Word { segments, ..word });
            } else {
                self.cut(&word, &segments[word.segments.clone()], room);
            }
        }
    }

    fn cut(&mut self, word: &Word, segments: &[Segment], room: f32) {
        let mut first = self.segments.len();
        let mut width = 0.0;
        for segment in segments {
            if segment.start == segment.end {
                self.segments.push(*segment);
                width += segment.width;
                continue;
            }
            let mut part = Segment {
                end: segment.start,
                width: 0.0,
                ..*segment
            };
            let text = self.letters[segment.start..segment.end].to_owned();
            for character in text.chars() {
                let advance = segment
                    .face
                    .width(character.encode_utf8(&mut [0; 4]), segment.size);
                if width + advance > room && width > 0.0 {
                    self.segments
                        .extend((part.end > part.start).then_some(part));
                    self.list.push(Word {
                        segments: first..self.segments.len(),
                        width,
                        space: 0.0,
                        tie: Tie::Free,
                    });
                    first = self.segments.len();
                    width = 0.0;
                    part.start = part.end;
                    part.width = 0.0;
                }
                part.end += character.len_utf8();
                part.width += advance;
                width += advance;
            }
            self.segments
                .extend((part.end > part.start).then_some(part));
        }
        self.list.push(Word {
            segments: first..self.segments.len(),
            width,
            space: word.space,
            tie: word.tie,
        });
    }

    /// Width of the words with the spaces between them.
    pub fn width_of(&self, range: Range<usize>) -> f32 {
        let words = &self.list[range];
        let width: f32 = words.iter().map(|w| w.width + w.space).sum();
        width - words.last().map_or(0.0, |w| w.space)
    }

    /// The largest size in the words; an empty line has the paragraph's size.
    pub fn size_of(&self, range: Range<usize>) -> f32 {
        let sizes = self.list[range].iter().flat_map(|word| {
            let segments = &self.segments[word.segments.clone()];
            segments.iter().map(|segment| segment.size)
        });
        let largest = sizes.fold(0.0, f32::max);
        if largest > 0.0 { largest } else { self.size }
    }

    /// What each space gets when `free` points are to be filled.
    pub fn stretch(&self, range: Range<usize>, free: f32) -> f32 {
        let inner = range.start..range.end.saturating_sub(1).max(range.start);
        let spaces = self.list[inner].iter().filter(|w| w.space > 0.0).count();
        // A line has some dozens of spaces.
        #[allow(clippy::cast_precision_loss)]
        let spaces = spaces as f32;
        if spaces > 0.0 { free / spaces } else { 0.0 }
    }

    /// Gives up the soft ties that made a line be stretched by more than `limit` of its size per
    /// space; `false` when there is no such line.
    pub fn loosen(&mut self, breaks: &[Range<usize>], widths: [f64; 2], limit: f32) -> bool {
        let inner = breaks.len().saturating_sub(1);
        for (i, range) in breaks[..inner].iter().enumerate() {
            // Widths in points of a sheet of paper.
            #[allow(clippy::cast_possible_truncation)]
            let room = widths[i.min(1)] as f32;
            let free = room - self.width_of(range.clone());
            let stretch = self.stretch(range.clone(), free);
            if stretch <= limit * self.size_of(range.clone()) {
                continue;
            }
            let mut loosened = false;
            for word in &mut self.list[range.end..] {
                match word.tie {
                    Tie::Free => break,
                    Tie::Soft => {
                        word.tie = Tie::Free;
                        loosened = true;
                    }
                    Tie::Hard => {}
                }
            }
            if loosened {
                return true;
            }
        }
        false
    }

    /// The pieces of a line that begins at `x`.
    pub fn pieces(&self, range: Range<usize>, mut x: f32, gap: f32) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::with_capacity(1);
        let last = range.end.saturating_sub(1);
        let mut joined = false;
        for at in range {
            let word = &self.list[at];
            for segment in &self.segments[word.segments.clone()] {
                let text = &self.letters[segment.start..segment.end];
                if text.is_empty() {
                    joined = false;
                    pieces.extend(segment.slot.map(|slot| Piece {
                        x,
                        face: segment.face,
                        size: segment.size,
                        gap: 0.0,
                        text: String::new(),
                        room: Some((slot, segment.width)),
                    }));
                } else {
                    match pieces.last_mut() {
                        Some(piece)
                            if joined
                                && piece.face == segment.face
                                && piece.size.total_cmp(&segment.size).is_eq() =>
                        {
                            piece.text.push_str(text);
                        }
                        _ => pieces.push(Piece {
                            x,
                            face: segment.face,
                            size: segment.size,
                            gap,
                            text: text.to_owned(),
                            room: None,
                        }),
                    }
                    joined = true;
                }
                x += segment.width;
            }
            if at != last && word.space > 0.0 {
                if let Some(piece) = pieces.last_mut().filter(|_| joined) {
                    piece.text.push(' ');
                }
                x += word.space + gap;
            }
        }
        pieces
    }

    /// Words joined by their ties; a unit wider than a line is taken apart again.
    fn units(&self, room: f64) -> Vec<Unit> {
        let mut units = Vec::with_capacity(self.list.len());
        let mut start = 0;
        for (at, word) in self.list.iter().enumerate() {
            if word.tie != Tie::Free && at + 1 < self.list.len() {
                continue;
            }
            let whole = self.unit(start..at + 1);
            if whole.width <= room {
                units.push(whole);
            } else {
                units.extend((start..=at).map(|at| self.unit(at..at + 1)));
            }
            start = at + 1;
        }
        units
    }

    fn unit(&self, words: Range<usize>) -> Unit {
        let space = words
            .end
            .checked_sub(1)
            .map_or(0.0, |at| self.list[at].space);
        Unit {
            width: self.width_of(words.clone()).into(),
            space: space.into(),
            words,
        }
    }
}

/// The word being read.
#[derive(Debug, Default)]
struct Open {
    first_segment: usize,
    in_word: bool,
    room: bool,
}

/// The words of each line; an empty paragraph has one empty line.
pub fn lines(words: &Words, widths: [f64; 2], balanced: bool) -> Vec<Range<usize>> {
    let units = words.units(widths[0].min(widths[1]));
    if units.is_empty() {
        return std::iter::once(0..0).collect();
    }
    if balanced {
        return balance(&units, widths[1]);
    }
    let penalties = Penalties {
        overflow_penalty: 1_000_000,
        ..Penalties::new()
    };
    let fits = |lines: &Vec<&[Unit]>| {
        lines
            .iter()
            .enumerate()
            .all(|(i, line)| width(line) <= widths[i.min(1)] + 0.01)
    };
    let found = wrap_optimal_fit(&units, &widths, &penalties).ok();
    let broken = found
        .filter(fits)
        .unwrap_or_else(|| wrap_first_fit(&units, &widths));
    broken.into_iter().map(range).collect()
}

fn range(line: &[Unit]) -> Range<usize> {
    match (line.first(), line.last()) {
        (Some(first), Some(last)) => first.words.start..last.words.end,
        _ => 0..0,
    }
}

fn width(line: &[Unit]) -> f64 {
    let all: f64 = line.iter().map(|unit| unit.width + unit.space).sum();
    all - line.last().map_or(0.0, |unit| unit.space)
}

/// As few lines as the width allows, then as narrow as that number of lines allows.
fn balance(units: &[Unit], room: f64) -> Vec<Range<usize>> {
    const STEPS: usize = 12;
    let most = wrap_first_fit(units, &[room]).len();
    let widest = units.iter().map(|unit| unit.width).fold(0.0, f64::max);
    let (mut narrow, mut wide) = (widest.min(room), room);
    for _ in 0..STEPS {
        let middle = f64::midpoint(narrow, wide);
        if wrap_first_fit(units, &[middle]).len() > most {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    let lines = wrap_first_fit(units, &[wide]);
    lines.into_iter().map(range).collect()
}
