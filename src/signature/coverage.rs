//! Which bytes of a file a signature covers (ISO 32000-1, 12.8.1).

use lopdf::{Dictionary, Object};

/// The two ranges around the signature's own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Where the room of the signature begins and ends.
    hole: (usize, usize),
    /// Where the bytes covered end: that much of the file is the revision that was signed.
    pub end: usize,
}

impl Coverage {
    /// Reads the ranges; nothing when they are not one whole revision with a hole that holds
    /// exactly the signature.
    pub fn of(signature: &Dictionary, bytes: &[u8]) -> Option<Self> {
        let ranges = signature.get(b"ByteRange").ok()?.as_array().ok()?;
        let numbers: Vec<usize> = ranges
            .iter()
            .filter_map(|number| usize::try_from(number.as_i64().ok()?).ok())
            .collect();
        let [0, start, after, rest] = numbers[..] else {
            return None;
        };
        let end = after.checked_add(rest)?;
        let hole = bytes.get(start..after)?;
        let digits = hole.strip_prefix(b"<")?.strip_suffix(b">")?;
        let Ok(Object::String(contents, _)) = signature.get(b"Contents") else {
            return None;
        };
        let is_own = end <= bytes.len() && &unhex(digits)? == contents;
        is_own.then_some(Self {
            hole: (start, after),
            end,
        })
    }

    /// The bytes covered.
    pub fn parts<'a>(&self, bytes: &'a [u8]) -> [&'a [u8]; 2] {
        let part = |range: std::ops::Range<usize>| bytes.get(range).unwrap_or_default();
        [part(0..self.hole.0), part(self.hole.1..self.end)]
    }

    /// Whether nothing but white space follows.
    pub fn is_whole(&self, bytes: &[u8]) -> bool {
        let rest = bytes.get(self.end..).unwrap_or_default();
        rest.trim_ascii().is_empty()
    }
}

fn unhex(digits: &[u8]) -> Option<Vec<u8>> {
    let values: Option<Vec<u8>> = digits
        .iter()
        .filter(|digit| !digit.is_ascii_whitespace())
        .map(|digit| u8::try_from(char::from(*digit).to_digit(16)?).ok())
        .collect();
    let values = values?;
    let pair = |pair: &[u8]| pair.iter().fold(0, |byte, digit| byte << 4 | digit);
    (values.len() % 2 == 0).then(|| values.chunks_exact(2).map(pair).collect())
}
