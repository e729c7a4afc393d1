//! What the file says of itself: pages, labels, language, title, colour, identity.

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, text_string};

use super::xmp::{Particulars, packet};
use super::{File, Options, PdfError, attachment, field, outline, srgb};
use crate::typeset::Pages;

const CREATOR: &str = "Sổ Đối Thoại";
const PRODUCER: &str = "printpdf";
const LANGUAGE: &str = "vi-VN";
const VERSION: &str = "1.7";

/// Completes the file.
pub fn finish(
    file: &mut File,
    pages: &Pages,
    ids: &[ObjectId],
    options: &Options,
    identity: &[u8],
) -> Result<(), PdfError> {
    let document = &mut file.document;
    VERSION.clone_into(&mut document.version);
    let tree = document.get_object_mut(file.tree)?.as_dict_mut()?;
    tree.set("Kids", references(ids));
    tree.set("Count", i64::try_from(ids.len()).unwrap_or(i64::MAX));
    let particulars = Particulars {
        title: pages.title(),
        author: pages.author(),
        creator: CREATOR,
        producer: PRODUCER,
        written_at: options.written_at,
        part: if options.attachment.is_some() { 3 } else { 2 },
    };
    let info = info(&particulars);
    let info = document.add_object(info);
    if let Ok(old) = document.trailer.get(b"Info").and_then(Object::as_reference) {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", Object::Reference(info));
    let identity = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
    let identity = Object::Array(vec![identity.clone(), identity]);
    document.trailer.set("ID", identity);
    let metadata = metadata(document, &particulars);
    let intent = output_intent(document)?;
    let outline = outline::add(document, pages, ids);
    if let Some(attached) = &options.attachment {
        attachment::add(document, attached, options.written_at)?;
    }
    if options.fields {
        field::add(document, pages, ids)?;
    }
    let catalog = document.catalog_mut()?;
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", Object::Array(vec![intent]));
    catalog.set("Lang", Object::string_literal(LANGUAGE));
    catalog.set("PageLabels", page_labels(pages));
    let show_title = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    catalog.set("ViewerPreferences", show_title);
    if let Some(outline) = outline {
        catalog.set("Outlines", Object::Reference(outline));
        catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    }
    compress(document)
}

fn references(ids: &[ObjectId]) -> Object {
    Object::Array(ids.iter().copied().map(Object::Reference).collect())
}

/// A date as the file writes it.
pub fn date(at: NaiveDateTime) -> String {
    at.format("D:%Y%m%d%H%M%S").to_string()
}

fn info(of: &Particulars<'_>) -> Dictionary {
    let date = date(of.written_at);
    Dictionary::from_iter([
        ("Title", text_string(of.title)),
        ("Author", text_string(of.author)),
        ("Creator", text_string(of.creator)),
        ("Producer", text_string(of.producer)),
        ("CreationDate", Object::string_literal(date.as_str())),
        ("ModDate", Object::string_literal(date.as_str())),
    ])
}

fn metadata(document: &mut Document, of: &Particulars<'_>) -> ObjectId {
    let kind = Dictionary::from_iter([
        ("Type", Object::Name(b"Metadata".to_vec())),
        ("Subtype", Object::Name(b"XML".to_vec())),
    ]);
    let packet = packet(of).into_bytes();
    // Archives read the packet without decoding the file.
    document.add_object(Stream::new(kind, packet).with_compression(false))
}

fn output_intent(document: &mut Document) -> Result<Object, PdfError> {
    let channels = Dictionary::from_iter([("N", Object::Integer(3))]);
    let mut profile = Stream::new(channels, srgb::profile());
    profile.compress()?;
    let profile = document.add_object(profile);
    Ok(Object::Dictionary(Dictionary::from_iter([
        ("Type", Object::Name(b"OutputIntent".to_vec())),
        ("S", Object::Name(b"GTS_PDFA1".to_vec())),
        ("OutputConditionIdentifier", Object::string_literal("sRGB")),
        ("Info", Object::string_literal("sRGB IEC61966-2.1")),
        ("DestOutputProfile", Object::Reference(profile)),
    ])))
}

/// Every section counts its own pages from 1.
fn page_labels(pages: &Pages) -> Dictionary {
    let mut numbers = Vec::new();
    let mut section = None;
    for (at, page) in pages.pages().iter().enumerate() {
        if section == Some(page.section) {
            continue;
        }
        section = Some(page.section);
        let mut label = Dictionary::from_iter([("S", Object::Name(b"D".to_vec()))]);
        match pages.labels().get(page.section) {
            Some(prefix) if !prefix.is_empty() => label.set("P", text_string(prefix)),
            _ => {}
        }
        numbers.push(Object::Integer(i64::try_from(at).unwrap_or(i64::MAX)));
        numbers.push(Object::Dictionary(label));
    }
    Dictionary::from_iter([("Nums", Object::Array(numbers))])
}

/// Compresses fonts and maps; pages are compressed already.
fn compress(document: &mut Document) -> Result<(), PdfError> {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
        {
            stream.compress()?;
        }
    }
    Ok(())
}
