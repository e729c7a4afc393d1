//! What a PDF says of itself: title, author, writer, dates, metadata packet.

use lopdf::Object;

use super::file::File;
use super::object::{as_dictionary, decoded, dictionary, entry, stream, text};

/// Objects within objects.
const OBJECT_DEPTH: usize = 16;

/// As the file says them, empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Particulars {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub keywords: String,
    pub creator: String,
    pub producer: String,
    /// `D:20261115080000`, as written.
    pub created: String,
    pub changed: String,
    /// The metadata packet (XMP).
    pub packet: String,
}

impl File {
    /// What the file says of itself.
    #[must_use]
    pub fn particulars(&self) -> Particulars {
        let document = self.document();
        let info = dictionary(document, &document.trailer, b"Info");
        let said = |key: &[u8]| {
            let object = info.and_then(|info| entry(document, info, key));
            object.and_then(text).unwrap_or_default()
        };
        let catalog = document.catalog().ok();
        let packet = catalog.and_then(|catalog| stream(document, catalog, b"Metadata"));
        let packet = packet.and_then(decoded).unwrap_or_default();
        Particulars {
            title: said(b"Title"),
            author: said(b"Author"),
            subject: said(b"Subject"),
            keywords: said(b"Keywords"),
            creator: said(b"Creator"),
            producer: said(b"Producer"),
            created: said(b"CreationDate"),
            changed: said(b"ModDate"),
            packet: String::from_utf8_lossy(&packet).into_owned(),
        }
    }

    /// Every text that stands in the file's objects: outline, labels, forms, annotations.
    #[must_use]
    pub fn strings(&self) -> Vec<String> {
        let mut strings = Vec::new();
        let document = self.document();
        for object in document.objects.values() {
            collect(object, OBJECT_DEPTH, &mut strings);
        }
        let info = Object::Dictionary(document.trailer.clone());
        collect(&info, OBJECT_DEPTH, &mut strings);
        strings
    }
}

/// The texts within an object.
fn collect(object: &Object, depth: usize, strings: &mut Vec<String>) {
    if depth == 0 {
        return;
    }
    match object {
        Object::String(..) => strings.extend(text(object)),
        Object::Array(items) => {
            for item in items {
                collect(item, depth - 1, strings);
            }
        }
        _ => {
            for (_, value) in as_dictionary(object).into_iter().flatten() {
                collect(value, depth - 1, strings);
            }
        }
    }
}
