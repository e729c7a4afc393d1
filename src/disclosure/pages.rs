//! Everything that can be read in a PDF.

use super::{DisclosureError, Place};
use crate::pdf::{File, Letter, Page};

/// Words of the next page that are read with a page, so that nothing hides in the page break.
const OVER_THE_BREAK: usize = 40;
/// A step down or back, or a gap of this part of the size, parts two words.
const STEP: f32 = 1.0;
const GAP: f32 = 0.17;

/// The texts of a file and where they stand.
pub fn texts(bytes: &[u8]) -> Result<Vec<(Place, String)>, DisclosureError> {
    let unreadable = |error: &dyn std::fmt::Display| DisclosureError::Unreadable(error.to_string());
    let file = File::read(bytes).map_err(|error| unreadable(&error))?;
    let mut reader = file.reader();
    let mut pages = Vec::with_capacity(file.page_count());
    for index in 0..file.page_count() {
        let page = reader.page(index);
        if !page.is_whole {
            return Err(unreadable(&format!("page {}", index + 1)));
        }
        pages.push(as_painted(&page));
    }
    let mut texts: Vec<(Place, String)> = (0..pages.len())
        .map(|index| {
            let after = pages.get(index + 1).map_or("", String::as_str);
            let after: Vec<&str> = after.split_whitespace().take(OVER_THE_BREAK).collect();
            let text = format!("{}\n{}", pages[index], after.join(" "));
            (Place::Page(index + 1), text)
        })
        .collect();
    let particulars = file.particulars();
    texts.push((
        Place::Particulars,
        super::package::plain(&particulars.packet),
    ));
    texts.extend(file.strings().into_iter().map(|s| (Place::Particulars, s)));
    for attachment in file.attachments() {
        let place = Place::Attachment(attachment.name.clone());
        texts.push((place.clone(), attachment.name));
        texts.push((place.clone(), attachment.description));
        let text = String::from_utf8_lossy(&attachment.bytes).into_owned();
        texts.push((place, text));
    }
    Ok(texts)
}

/// The letters in the order in which they are painted, the unseen ones too: a cell of a table is
/// painted line by line.
fn as_painted(page: &Page) -> String {
    let mut letters: Vec<&Letter> = page.letters.iter().collect();
    letters.sort_by_key(|letter| letter.order);
    let mut text = String::with_capacity(letters.len());
    let mut before: Option<&Letter> = None;
    for letter in letters {
        let parted = before.is_some_and(|before| {
            (letter.y - before.y).abs() > STEP
                || letter.x < before.x
                || letter.x - before.right > GAP * letter.size
        });
        if parted {
            text.push(' ');
        }
        text.push(letter.letter);
        before = Some(letter);
    }
    text
}
