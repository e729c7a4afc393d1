//! The signature's field and room, appended as a revision of its own (ISO 32000-1, 7.5.6).

use std::ops::Range;

use chrono::{DateTime, Utc};
use lopdf::{
    Dictionary, Document, IncrementalDocument, Object, ObjectId, StringFormat, text_string,
};

use super::SignError;
use crate::pdf::File;
use crate::signature::certificate::hexadecimal;
use crate::signature::field;

/// Stands for a number that is known only when the file is written; wide enough for any.
const LATER: i64 = 9_999_999_999;
/// Printed, and not to be moved (ISO 32000-1, table 165).
const FLAGS: i64 = (1 << 2) | (1 << 7);
/// The form has signatures, and the file is only to be appended to (ISO 32000-1, table 219).
const SIGNED: i64 = 3;

impl From<lopdf::Error> for SignError {
    fn from(error: lopdf::Error) -> Self {
        Self::Writer(error.to_string())
    }
}

/// The file with a revision that holds an empty signature with `room` bytes for its envelope.
pub fn append(
    file: &File,
    bytes: &[u8],
    name: Option<&str>,
    signer: &str,
    room: usize,
    at: DateTime<Utc>,
) -> Result<Vec<u8>, SignError> {
    let document = file.document();
    let mut update = IncrementalDocument::create_from(bytes.to_vec(), document.clone());
    let signature = update.new_document.add_object(signature(signer, room, at));
    if let Some(name) = name {
        let widget = free_field(document, name)?;
        update.opt_clone_object_to_new_document(widget)?;
        let widget = update.new_document.get_object_mut(widget)?.as_dict_mut()?;
        widget.set("V", Object::Reference(signature));
        add_to_form(&mut update, None)?;
    } else {
        let page = file.page_ids().first().copied();
        let page = page.ok_or_else(|| SignError::Writer("no page".into()))?;
        let widget = unseen(&new_name(document), signature, page);
        let widget = update.new_document.add_object(widget);
        add_to_page(&mut update, page, widget)?;
        add_to_form(&mut update, Some(widget))?;
    }
    let mut bytes = Vec::new();
    update
        .save_to(&mut bytes)
        .map_err(|error| SignError::Writer(error.to_string()))?;
    Ok(bytes)
}

fn signature(signer: &str, room: usize, at: DateTime<Utc>) -> Dictionary {
    let name = |name: &[u8]| Object::Name(name.to_vec());
    let mut ranges = vec![Object::Integer(0)];
    ranges.resize(4, Object::Integer(LATER));
    let at = at.format("D:%Y%m%d%H%M%SZ").to_string();
    Dictionary::from_iter([
        ("Type", name(b"Sig")),
        ("Filter", name(b"Adobe.PPKLite")),
        ("SubFilter", name(b"ETSI.CAdES.detached")),
        ("ByteRange", Object::Array(ranges)),
        (
            "Contents",
            Object::String(vec![0; room], StringFormat::Hexadecimal),
        ),
        ("Name", text_string(signer)),
        ("M", Object::string_literal(at.as_str())),
    ])
}

fn free_field(document: &Document, name: &str) -> Result<ObjectId, SignError> {
    let fields = field::all(document);
    let found = fields.iter().find(|field| field.name == name);
    match found.map(|field| (field.value.is_some(), field.id)) {
        Some((true, _)) => Err(SignError::FieldSigned { name: name.into() }),
        Some((false, Some(id))) => Ok(id),
        Some((false, None)) | None => Err(SignError::NoField {
            name: name.into(),
            free: fields
                .into_iter()
                .filter(|field| field.value.is_none())
                .map(|field| field.name)
                .collect(),
        }),
    }
}

fn new_name(document: &Document) -> String {
    let fields = field::all(document);
    let is_free = |name: &String| fields.iter().all(|field| field.name != *name);
    let mut names = (1..).map(|number| format!("ChuKySo{number}"));
    names.find(is_free).unwrap_or_default()
}

/// A field that signs without being seen: its rectangle is empty.
fn unseen(name: &str, signature: ObjectId, page: ObjectId) -> Dictionary {
    Dictionary::from_iter([
        ("Type", Object::Name(b"Annot".to_vec())),
        ("Subtype", Object::Name(b"Widget".to_vec())),
        ("FT", Object::Name(b"Sig".to_vec())),
        ("T", text_string(name)),
        ("F", Object::Integer(FLAGS)),
        ("Rect", Object::Array(vec![Object::Integer(0); 4])),
        ("P", Object::Reference(page)),
        ("V", Object::Reference(signature)),
    ])
}

/// The array under a key, whether it stands there or is referred to.
fn array(document: &Document, of: &Dictionary, key: &[u8]) -> Vec<Object> {
    let array = of.get(key).and_then(|array| document.dereference(array));
    let array = array.and_then(|(_, array)| array.as_array());
    array.cloned().unwrap_or_default()
}

fn add_to_page(
    update: &mut IncrementalDocument,
    page: ObjectId,
    widget: ObjectId,
) -> Result<(), SignError> {
    let before = update.get_prev_documents();
    let mut annotations = array(before, before.get_dictionary(page)?, b"Annots");
    annotations.push(Object::Reference(widget));
    update.opt_clone_object_to_new_document(page)?;
    let page = update.new_document.get_object_mut(page)?.as_dict_mut()?;
    page.set("Annots", Object::Array(annotations));
    Ok(())
}

fn add_to_form(
    update: &mut IncrementalDocument,
    widget: Option<ObjectId>,
) -> Result<(), SignError> {
    let before = update.get_prev_documents();
    let root = before.trailer.get(b"Root")?.as_reference()?;
    let form = before.catalog()?.get(b"AcroForm");
    let form = form.and_then(|form| before.dereference(form));
    let form = form.and_then(|(id, form)| Ok((id, form.as_dict()?.clone())));
    let (id, mut form) = form.unwrap_or_default();
    let mut fields = array(before, &form, b"Fields");
    fields.extend(widget.map(Object::Reference));
    form.set("Fields", Object::Array(fields));
    form.set("SigFlags", Object::Integer(SIGNED));
    if let Some(id) = id {
        update.new_document.set_object(id, form);
        return Ok(());
    }
    update.opt_clone_object_to_new_document(root)?;
    let catalog = update.new_document.get_object_mut(root)?.as_dict_mut()?;
    catalog.set("AcroForm", Object::Dictionary(form));
    Ok(())
}

/// Writes into the file which of its bytes are covered; answers where the room lies, its brackets
/// included.
pub fn cover(signed: &mut [u8], before: usize) -> Result<Range<usize>, SignError> {
    let fault = || SignError::Writer("the signature was not written".into());
    let find = |within: &[u8], what: &[u8]| {
        let found = within.windows(what.len()).position(|window| window == what);
        found.ok_or_else(fault)
    };
    let added = signed.get(before..).ok_or_else(fault)?;
    let placeholder = format!("[0 {LATER} {LATER} {LATER}]");
    let ranges = before + find(added, placeholder.as_bytes())?;
    let zeros = [b"<".as_slice(), &[b'0'; 64]].concat();
    let start = before + find(added, &zeros)?;
    let length = find(signed.get(start..).ok_or_else(fault)?, b">")? + 1;
    let hole = start..start + length;
    let rest = signed.len() - hole.end;
    let written = format!("[0 {} {} {rest}]", hole.start, hole.end);
    let written = format!("{written:<width$}", width = placeholder.len());
    let place = signed
        .get_mut(ranges..ranges + placeholder.len())
        .ok_or_else(fault)?;
    place.copy_from_slice(written.as_bytes());
    Ok(hole)
}

/// Writes the envelope into its room.
pub fn fill(signed: &mut [u8], hole: &Range<usize>, envelope: &[u8]) -> Result<(), SignError> {
    let digits = hexadecimal(envelope);
    let place = signed.get_mut(hole.start + 1..hole.end - 1);
    let place = place.and_then(|place| place.get_mut(..digits.len()));
    match place {
        Some(place) => place.copy_from_slice(digits.as_bytes()),
        None => return Err(SignError::Writer("no room for the signature".into())),
    }
    Ok(())
}
