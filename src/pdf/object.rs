//! Objects of a file: references followed, kinds asked for, streams decoded within a limit.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, Object, Stream};

/// The most that one stream may unpack to; a page of text is some hundred kilobytes.
pub const STREAM_LIMIT: usize = 64 * 1024 * 1024;

/// The object meant, through references.
pub fn resolved<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    let (_, object) = document.dereference(object).ok()?;
    (!matches!(object, Object::Null)).then_some(object)
}

pub fn entry<'a>(document: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    resolved(document, of.get(key).ok()?)
}

pub fn dictionary<'a>(
    document: &'a Document,
    of: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    as_dictionary(entry(document, of, key)?)
}

pub fn array<'a>(document: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a [Object]> {
    let array = entry(document, of, key)?.as_array().ok()?;
    Some(array.as_slice())
}

pub fn stream<'a>(document: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a Stream> {
    entry(document, of, key)?.as_stream().ok()
}

pub fn name<'a>(document: &'a Document, of: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    entry(document, of, key)?.as_name().ok()
}

pub fn number(document: &Document, of: &Dictionary, key: &[u8]) -> Option<f32> {
    entry(document, of, key)?.as_float().ok()
}

/// A dictionary, or that of a stream.
pub fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// The numbers of an array of exactly `N`.
pub fn numbers<const N: usize>(
    document: &Document,
    of: &Dictionary,
    key: &[u8],
) -> Option<[f32; N]> {
    let array = array(document, of, key)?;
    let mut numbers = [0.0; N];
    if array.len() != N {
        return None;
    }
    for (number, object) in numbers.iter_mut().zip(array) {
        *number = resolved(document, object)?.as_float().ok()?;
    }
    Some(numbers)
}

/// What a stream holds; nothing when its filter is unknown or it unpacks to more than allowed.
pub fn decoded(stream: &Stream) -> Option<Vec<u8>> {
    // A damaged filter may make the library stumble; then nothing is had of the stream.
    let unpack = AssertUnwindSafe(|| stream.decompressed_content_with_limit(STREAM_LIMIT).ok());
    catch_unwind(unpack).unwrap_or(None)
}

/// A text string in any of its encodings.
pub fn text(object: &Object) -> Option<String> {
    lopdf::decode_text_string(object).ok()
}
