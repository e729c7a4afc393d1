//! Fonts as far as reading needs them: letters, widths, and whether two show the same glyphs.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};
use sha2::{Digest, Sha256};

use super::cmap;
use super::object::{
    array, as_dictionary, decoded, dictionary, entry, name, number, numbers, resolved, stream,
};

/// Width of a glyph that nothing is said of, in thousandths of an em (ISO 32000-1, table 117).
const DEFAULT_WIDTH: f32 = 1000.0;
/// The same for the standard fonts of old files, whose widths are in no file.
const STANDARD_WIDTH: f32 = 500.0;
/// More glyphs than a font has.
const GLYPHS: u32 = 70_000;

/// One font of a page's resources.
#[derive(Debug)]
pub struct Font {
    /// Bytes of a code.
    pub code_length: usize,
    letters: BTreeMap<u32, String>,
    widths: BTreeMap<u32, f32>,
    default_width: f32,
    /// From units of the widths to units of the text.
    pub scale: f32,
    /// The same number for fonts that draw the same glyph for the same code.
    pub fingerprint: u64,
}

impl Font {
    pub fn read(document: &Document, font: &Dictionary) -> Self {
        let subtype = name(document, font, b"Subtype").unwrap_or_default();
        let mut read = if subtype == b"Type0" {
            composite(document, font)
        } else {
            simple(document, font, subtype)
        };
        if let Some(map) = stream(document, font, b"ToUnicode").and_then(decoded) {
            read.letters.extend(cmap::letters(&map));
        }
        read.fingerprint = fingerprint(document, font);
        read
    }

    /// What a code stands for; one letter at least, so that nothing drawn goes unseen.
    pub fn letters(&self, code: u32) -> &str {
        self.letters.get(&code).map_or("\u{fffd}", String::as_str)
    }

    /// In units of the text, for a size of 1.
    pub fn width(&self, code: u32) -> f32 {
        let width = self.widths.get(&code).copied();
        width.unwrap_or(self.default_width) * self.scale
    }
}

fn composite(document: &Document, font: &Dictionary) -> Font {
    let descendant = descendant(document, font);
    let mut widths = BTreeMap::new();
    let mut default_width = DEFAULT_WIDTH;
    if let Some(descendant) = descendant {
        default_width = number(document, descendant, b"DW").unwrap_or(DEFAULT_WIDTH);
        let array = array(document, descendant, b"W").unwrap_or_default();
        read_widths(document, array, &mut widths);
    }
    Font {
        code_length: 2,
        letters: BTreeMap::new(),
        widths,
        default_width,
        scale: 0.001,
        fingerprint: 0,
    }
}

fn descendant<'a>(document: &'a Document, font: &'a Dictionary) -> Option<&'a Dictionary> {
    let descendants = array(document, font, b"DescendantFonts")?;
    as_dictionary(resolved(document, descendants.first()?)?)
}

/// `first [w w …]` and `first last w` (ISO 32000-1, 9.7.4.3).
fn read_widths(document: &Document, array: &[Object], widths: &mut BTreeMap<u32, f32>) {
    let code = |object: &Object| u32::try_from(object.as_i64().ok()?).ok();
    let mut rest = array.iter().filter_map(|object| resolved(document, object));
    while let (Some(first), Some(next)) = (rest.next().and_then(code), rest.next()) {
        if let Ok(list) = next.as_array() {
            for (code, width) in (first..).zip(list.iter().take(GLYPHS as usize)) {
                let width = resolved(document, width).and_then(|width| width.as_float().ok());
                widths.extend(width.map(|width| (code, width)));
            }
        } else {
            let width = rest.next().and_then(|width| width.as_float().ok());
            let (Some(last), Some(width)) = (code(next), width) else {
                return;
            };
            let last = last.min(first.saturating_add(GLYPHS));
            widths.extend((first..=last).map(|code| (code, width)));
        }
    }
}

fn simple(document: &Document, font: &Dictionary, subtype: &[u8]) -> Font {
    let mut widths = BTreeMap::new();
    let first = entry(document, font, b"FirstChar").and_then(|first| first.as_i64().ok());
    let first = first.and_then(|first| u32::try_from(first).ok());
    let list = array(document, font, b"Widths").unwrap_or_default();
    for (code, width) in (first.unwrap_or_default()..).zip(list.iter().take(256)) {
        let width = resolved(document, width).and_then(|width| width.as_float().ok());
        widths.extend(width.map(|width| (code, width)));
    }
    let descriptor = dictionary(document, font, b"FontDescriptor");
    let missing = descriptor.and_then(|of| number(document, of, b"MissingWidth"));
    let default_width = match missing {
        Some(width) => width,
        None if widths.is_empty() => STANDARD_WIDTH,
        None => 0.0,
    };
    let matrix = numbers::<6>(document, font, b"FontMatrix").filter(|_| subtype == b"Type3");
    Font {
        code_length: 1,
        letters: encoded_letters(document, font),
        widths,
        default_width,
        scale: matrix.map_or(0.001, |matrix| matrix[0].abs()),
        fingerprint: 0,
    }
}

/// The letters of a font of one byte, by its encoding.
fn encoded_letters(document: &Document, font: &Dictionary) -> BTreeMap<u32, String> {
    let mut plain = font.clone();
    // The map is read apart; a broken one must not hide the encoding.
    plain.remove(b"ToUnicode");
    let encoding = plain.get_font_encoding_with_limit(document, super::object::STREAM_LIMIT);
    let mut letters = BTreeMap::new();
    for byte in 32..=u8::MAX {
        let text = encoding
            .as_ref()
            .ok()
            .and_then(|encoding| Document::decode_text(encoding, &[byte]).ok())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| char::from(byte).to_string());
        letters.insert(u32::from(byte), text);
    }
    letters
}

/// Of everything that decides which glyph a code draws.
fn fingerprint(document: &Document, font: &Dictionary) -> u64 {
    let mut hash = Sha256::new();
    let mut add = |object: Option<&Object>| match object {
        Some(Object::Stream(stream)) => hash.update(decoded(stream).unwrap_or_default()),
        Some(other) => hash.update(format!("{other:?}")),
        None => hash.update([0]),
    };
    let descendant = descendant(document, font);
    let glyphs = descendant.unwrap_or(font);
    add(entry(document, font, b"Encoding"));
    add(entry(document, glyphs, b"Subtype"));
    add(entry(document, glyphs, b"CIDToGIDMap"));
    let descriptor = dictionary(document, glyphs, b"FontDescriptor");
    for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
        add(descriptor.and_then(|of| entry(document, of, key)));
    }
    let hash: [u8; 32] = hash.finalize().into();
    let (first, _) = hash.split_at(8);
    u64::from_be_bytes(first.try_into().unwrap_or_default())
}
