//! A file carried within the PDF and said to be its data (ISO 19005-3, 6.8; ISO 32000-2, 14.13).

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, text_string};
use md5::{Digest, Md5};

use super::catalog::date;
use super::{Attachment, PdfError};

/// Puts the file in, named in the tree of attachments and associated with the whole document.
pub fn add(
    document: &mut Document,
    attached: &Attachment,
    written_at: NaiveDateTime,
) -> Result<(), PdfError> {
    let size = i64::try_from(attached.bytes.len()).unwrap_or(i64::MAX);
    // The checksum tells damage, not forgery; the standard asks for MD5 (ISO 32000-1, table 46).
    let checksum = Md5::digest(&attached.bytes).to_vec();
    let date = date(written_at);
    let parameters = Dictionary::from_iter([
        ("Size", Object::Integer(size)),
        ("CreationDate", Object::string_literal(date.as_str())),
        ("ModDate", Object::string_literal(date.as_str())),
        (
            "CheckSum",
            Object::String(checksum, StringFormat::Hexadecimal),
        ),
    ]);
    let kind = Dictionary::from_iter([
        ("Type", Object::Name(b"EmbeddedFile".to_vec())),
        ("Subtype", Object::Name(attached.mime.clone().into_bytes())),
        ("Params", Object::Dictionary(parameters)),
    ]);
    let content = document.add_object(Stream::new(kind, attached.bytes.clone()));
    let content = Object::Reference(content);
    let files = Dictionary::from_iter([("F", content.clone()), ("UF", content)]);
    let file = document.add_object(Dictionary::from_iter([
        ("Type", Object::Name(b"Filespec".to_vec())),
        ("F", Object::string_literal(plain(&attached.name))),
        ("UF", text_string(&attached.name)),
        ("Desc", text_string(&attached.description)),
        ("AFRelationship", Object::Name(b"Data".to_vec())),
        ("EF", Object::Dictionary(files)),
    ]));
    let entry = vec![text_string(&attached.name), Object::Reference(file)];
    let tree = Dictionary::from_iter([("Names", Object::Array(entry))]);
    let catalog = document.catalog_mut()?;
    let names = Dictionary::from_iter([("EmbeddedFiles", Object::Dictionary(tree))]);
    catalog.set("Names", names);
    catalog.set("AF", Object::Array(vec![Object::Reference(file)]));
    Ok(())
}

/// The name for readers that know ASCII alone.
fn plain(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_graphic() { c } else { '_' };
    name.chars().map(plain).collect()
}
