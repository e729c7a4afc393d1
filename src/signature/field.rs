//! Signature fields of a form, whichever way their names are nested.

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

/// Fields within fields, and fields in all.
const DEPTH: usize = 16;
const MOST: usize = 2_000;

/// A signature field with its whole name.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    pub name: String,
    /// Where it can be changed; a field written into its parent cannot.
    pub id: Option<ObjectId>,
    /// The signature, once it is signed.
    pub value: Option<&'a Dictionary>,
}

/// The signature fields of a form in the order in which it names them.
pub fn all(document: &Document) -> Vec<Field<'_>> {
    let mut found = Vec::new();
    let form = document.catalog().ok().and_then(|catalog| {
        let form = catalog.get(b"AcroForm").ok()?;
        document.dereference(form).ok()?.1.as_dict().ok()
    });
    if let Some(form) = form {
        let signatures = false;
        collect(document, form, b"Fields", "", signatures, DEPTH, &mut found);
    }
    found
}

fn collect<'a>(
    document: &'a Document,
    parent: &'a Dictionary,
    key: &[u8],
    path: &str,
    inherits: bool,
    depth: usize,
    found: &mut Vec<Field<'a>>,
) {
    let kids = parent.get(key).and_then(|kids| document.dereference(kids));
    let Some(kids) = kids.ok().and_then(|(_, kids)| kids.as_array().ok()) else {
        return;
    };
    for kid in kids.iter().take(MOST) {
        let Ok((id, Object::Dictionary(dictionary))) = document.dereference(kid) else {
            continue;
        };
        if found.len() >= MOST {
            return;
        }
        let own = dictionary.get(b"T").ok();
        let own = own.and_then(|name| document.dereference(name).ok());
        let own = own.and_then(|(_, name)| decode_text_string(name).ok());
        let name = match own {
            Some(own) if path.is_empty() => own,
            Some(own) => format!("{path}.{own}"),
            None => path.to_owned(),
        };
        let kind = dictionary.get(b"FT").and_then(Object::as_name);
        let is_signature = kind.map_or(inherits, |kind| kind == b"Sig");
        let has_fields = dictionary.has(b"Kids") && !dictionary.has(b"V");
        if is_signature && !has_fields {
            let value = dictionary
                .get(b"V")
                .and_then(|value| document.dereference(value));
            found.push(Field {
                name,
                id,
                value: value.ok().and_then(|(_, value)| value.as_dict().ok()),
            });
        } else if depth > 0 {
            collect(
                document,
                dictionary,
                b"Kids",
                &name,
                is_signature,
                depth - 1,
                found,
            );
        }
    }
}
