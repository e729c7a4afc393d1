//! Everything that can be read in a DOCX or XLSX.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{DisclosureError, Place};

/// Ends of XML elements after which another word begins.
const PARTED: [&str; 8] = [
    "/w:p", "w:br", "w:tab", "/w:tc", "/si", "/row", "/c", "/dc:",
];

/// The texts of a package and the parts in which they stand.
pub fn texts(bytes: &[u8]) -> Result<Vec<(Place, String)>, DisclosureError> {
    let unreadable = |error: &dyn std::fmt::Display| DisclosureError::Unreadable(error.to_string());
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let mut texts = Vec::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).map_err(|e| unreadable(&e))?;
        let name = part.name().map_err(|e| unreadable(&e))?.into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).map_err(|e| unreadable(&e))?;
        let content = String::from_utf8_lossy(&content);
        texts.push((Place::Part(name.clone()), plain(&content)));
        // Attributes too, and names of files.
        texts.push((Place::Part(name.clone()), format!("{name}\n{content}")));
    }
    Ok(texts)
}

/// The words of an XML text: pieces of one paragraph joined, paragraphs and cells apart.
pub fn plain(xml: &str) -> String {
    let mut plain = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((text, after)) = rest.split_once('<') {
        plain.push_str(text);
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        if !tag.starts_with("/w:pPr") && PARTED.iter().any(|parted| tag.starts_with(parted)) {
            plain.push(' ');
        }
        rest = after;
    }
    plain.push_str(rest);
    for (entity, letter) in [
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ] {
        plain = plain.replace(entity, letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_several_pieces_is_read_as_one() {
        let xml = "<w:p><w:r><w:t>ông Vi V</w:t></w:r><w:r><w:t>ăn Ỏn</w:t></w:r></w:p><w:p><w:t>bản</w:t></w:p>";
        assert_eq!(plain(xml).trim(), "ông Vi Văn Ỏn bản");
    }
}
