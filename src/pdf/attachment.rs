//! Files that a PDF carries within it (ISO 32000-1, 7.11.4; ISO 32000-2, 14.13).

use lopdf::{Dictionary, Document, Object};

use super::file::File;
use super::object::{
    array, as_dictionary, decoded, dictionary, entry, name, resolved, stream, text,
};

/// Nodes of the tree of names, and entries in all.
const MOST: usize = 2_000;
const DEPTH: usize = 16;

/// A file within a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub mime: String,
    pub description: String,
    pub bytes: Vec<u8>,
}

impl File {
    /// The files within, each once, as many as can be read.
    #[must_use]
    pub fn attachments(&self) -> Vec<Attachment> {
        let document = self.document();
        let Ok(catalog) = document.catalog() else {
            return Vec::new();
        };
        let mut found: Vec<&Dictionary> = Vec::new();
        let names = dictionary(document, catalog, b"Names");
        if let Some(tree) = names.and_then(|names| dictionary(document, names, b"EmbeddedFiles")) {
            collect(document, tree, DEPTH, &mut found);
        }
        let associated = array(document, catalog, b"AF").unwrap_or_default();
        let associated = associated.iter().take(MOST);
        found.extend(associated.filter_map(|file| as_dictionary(resolved(document, file)?)));
        let mut attachments: Vec<Attachment> = Vec::new();
        for attachment in found.into_iter().filter_map(|of| read(document, of)) {
            if !attachments.contains(&attachment) {
                attachments.push(attachment);
            }
        }
        attachments
    }
}

fn collect<'a>(
    document: &'a Document,
    node: &'a Dictionary,
    depth: usize,
    found: &mut Vec<&'a Dictionary>,
) {
    let names = array(document, node, b"Names").unwrap_or_default();
    for pair in names.chunks_exact(2).take(MOST) {
        let file = pair.get(1).and_then(|file| resolved(document, file));
        found.extend(file.and_then(as_dictionary));
    }
    if depth == 0 || found.len() > MOST {
        return;
    }
    for kid in array(document, node, b"Kids")
        .unwrap_or_default()
        .iter()
        .take(MOST)
    {
        if let Some(kid) = resolved(document, kid).and_then(as_dictionary)
            && found.len() < MOST
        {
            collect(document, kid, depth - 1, found);
        }
    }
}

fn read(document: &Document, file: &Dictionary) -> Option<Attachment> {
    let embedded = dictionary(document, file, b"EF")?;
    let content = stream(document, embedded, b"UF").or_else(|| stream(document, embedded, b"F"))?;
    let said = |key: &[u8]| entry(document, file, key).and_then(text);
    let mime = name(document, &content.dict, b"Subtype").unwrap_or_default();
    Some(Attachment {
        name: said(b"UF").or_else(|| said(b"F")).unwrap_or_default(),
        mime: String::from_utf8_lossy(mime).into_owned(),
        description: said(b"Desc").unwrap_or_default(),
        bytes: match content.dict.get(b"Filter") {
            Ok(Object::Null) | Err(_) => content.content.clone(),
            Ok(_) => decoded(content)?,
        },
    })
}
