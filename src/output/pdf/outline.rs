//! The nested outline that a viewer shows beside the pages.

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};

use crate::typeset::{Bookmark, MM, Pages};

/// An entry and its place in the tree.
struct Entry<'a> {
    id: ObjectId,
    bookmark: &'a Bookmark,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Adds the outline; `None` when there is nothing to list.
pub fn add(document: &mut Document, pages: &Pages, ids: &[ObjectId]) -> Option<ObjectId> {
    let entries = tree(document, pages.bookmarks());
    if entries.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let top: Vec<usize> = (0..entries.len())
        .filter(|at| entries[*at].parent.is_none())
        .collect();
    for (at, entry) in entries.iter().enumerate() {
        let siblings = entry
            .parent
            .map_or(&top, |parent| &entries[parent].children);
        let place = siblings.binary_search(&at).unwrap_or_default();
        let mut item = Dictionary::new();
        item.set("Title", text_string(&entry.bookmark.title));
        let parent = entry.parent.map_or(root, |parent| entries[parent].id);
        item.set("Parent", Object::Reference(parent));
        let beside =
            |at: Option<usize>| at.and_then(|at| siblings.get(at)).map(|at| entries[*at].id);
        for (key, id) in [
            ("Prev", beside(place.checked_sub(1))),
            ("Next", beside(place.checked_add(1))),
            ("First", entry.children.first().map(|at| entries[*at].id)),
            ("Last", entry.children.last().map(|at| entries[*at].id)),
        ] {
            if let Some(id) = id {
                item.set(key, Object::Reference(id));
            }
        }
        if !entry.children.is_empty() {
            // Negative: shown closed, so that hundreds of speakers do not hide the parts.
            item.set("Count", -count(entry.children.len()));
        }
        if let Some(dest) = destination(pages, entry.bookmark, ids) {
            item.set("Dest", dest);
        }
        document.set_object(entry.id, item);
    }
    let mut outlines = Dictionary::new();
    outlines.set("Type", Object::Name(b"Outlines".to_vec()));
    outlines.set("Count", count(top.len()));
    for (key, at) in [("First", top.first()), ("Last", top.last())] {
        if let Some(at) = at {
            outlines.set(key, Object::Reference(entries[*at].id));
        }
    }
    document.set_object(root, outlines);
    Some(root)
}

fn tree<'a>(document: &mut Document, bookmarks: &'a [Bookmark]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::with_capacity(bookmarks.len());
    let mut path: Vec<usize> = Vec::new();
    for bookmark in bookmarks {
        while path
            .last()
            .is_some_and(|at| entries[*at].bookmark.level >= bookmark.level)
        {
            path.pop();
        }
        let at = entries.len();
        let parent = path.last().copied();
        if let Some(parent) = parent {
            entries[parent].children.push(at);
        }
        entries.push(Entry {
            id: document.new_object_id(),
            bookmark,
            parent,
            children: Vec::new(),
        });
        path.push(at);
    }
    entries
}

fn destination(pages: &Pages, bookmark: &Bookmark, ids: &[ObjectId]) -> Option<Object> {
    let page = pages.pages().get(bookmark.page)?;
    let id = ids.get(bookmark.page)?;
    let top = (page.height_mm * MM - bookmark.top).round();
    Some(Object::Array(vec![
        Object::Reference(*id),
        Object::Name(b"XYZ".to_vec()),
        Object::Null,
        Object::Real(top),
        Object::Null,
    ]))
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
