//! Documents that were locked to be signed: what was frozen, and what came back.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{DocumentId, Kind, Order, Publication, ReturnedId, SessionId};

/// The largest file that is filed, in bytes: a scan of sixty pages in colour stays below it.
pub const RETURNED_LIMIT: usize = 64 * 1024 * 1024;

/// Hexadecimal digits of the hash that are printed in the foot.
const MARK_DIGITS: usize = 16;

/// Where a document stands; computed from what came back, never typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// Đã khóa, chờ ký
    Locked,
    /// Đã ký số: the file that came back was proved to be the one that was locked
    Signed,
    /// Bản giấy đã ký: a scan, which proves nothing
    SignedOnPaper,
    /// Đã mở khóa: kept in the history with its reason, not to be signed
    Withdrawn,
}

/// What came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnedKind {
    /// Signed with a certificate and proved.
    Signed,
    /// Signed on paper and scanned.
    Scan,
}

/// A file that came back, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedFile {
    pub id: ReturnedId,
    pub kind: ReturnedKind,
    /// The name that the file had.
    pub name: String,
    pub filed_at: NaiveDateTime,
    /// SHA-256 of the file, in hexadecimal digits.
    pub hash: String,
    /// Length of the file in bytes.
    pub length: u64,
    /// What the verification found, as JSON.
    pub verdict_json: String,
}

/// Why and when a document was unlocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    pub at: NaiveDateTime,
    pub reason: String,
}

/// A document that was locked, without its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedDocument {
    pub id: DocumentId,
    pub session: SessionId,
    /// As it was locked.
    pub order: Order,
    pub title: String,
    /// The issuer's symbol: `UBND`.
    pub symbol: String,
    pub locked_at: NaiveDateTime,
    /// [`fingerprint`] of what was locked.
    pub hash: String,
    /// As it was locked, or as the clerk's stamp gave it.
    pub number: Option<u32>,
    /// As [`Self::number`].
    pub dated_on: Option<NaiveDate>,
    pub withdrawn: Option<Withdrawal>,
    /// Oldest first.
    pub returned: Vec<ReturnedFile>,
    /// The document that this erratum corrects.
    pub corrects: Option<DocumentId>,
    /// Errata that name this document and stand.
    pub corrected_by: Vec<DocumentId>,
    pub publications: Vec<Publication>,
}

impl IssuedDocument {
    #[must_use]
    pub fn state(&self) -> DocumentState {
        let came_back = |kind| self.returned.iter().any(|file| file.kind == kind);
        if self.withdrawn.is_some() {
            DocumentState::Withdrawn
        } else if came_back(ReturnedKind::Signed) {
            DocumentState::Signed
        } else if came_back(ReturnedKind::Scan) {
            DocumentState::SignedOnPaper
        } else {
            DocumentState::Locked
        }
    }

    /// Whether the number and the date on a file that came back become its own: what a signature proves is
    /// not told otherwise by a picture.
    #[must_use]
    pub fn takes_stamp(&self, kind: ReturnedKind) -> bool {
        kind == ReturnedKind::Signed || self.state() != DocumentState::Signed
    }

    /// What is printed in its foot.
    #[must_use]
    pub fn mark(&self) -> &str {
        mark(&self.hash)
    }
}

/// A finished document that is to be locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    pub order: Order,
    pub title: String,
    /// The session's record as JSON.
    pub record_json: String,
    /// The document's words, paragraph by paragraph, without rooms and marks.
    pub lines: Vec<String>,
    /// The pages, with the mark in their foot.
    pub pdf: Vec<u8>,
    /// Where number, date and signatures go, as JSON.
    pub rooms_json: String,
    /// The locked document that an erratum corrects.
    pub corrects: Option<DocumentId>,
}

/// What identifies a locked document: SHA-256, in hexadecimal digits, over the session's record as
/// JSON, the order as JSON without its mark, and the document's lines. Every text is preceded by its
/// length in bytes, so that no two documents give the same input.
#[must_use]
pub fn fingerprint(record_json: &str, order: &Order, lines: &[String]) -> String {
    let order = Order {
        mark: None,
        ..order.clone()
    };
    // An order is plain data; it has no value that JSON cannot say.
    let order = serde_json::to_string(&order).unwrap_or_default();
    let mut hash = Sha256::new();
    let texts = [record_json, order.as_str()].into_iter();
    for text in texts.chain(lines.iter().map(String::as_str)) {
        hash.update(text.len().to_string());
        hash.update([b':']);
        hash.update(text);
    }
    hex(&hash.finalize())
}

/// SHA-256 of a file, in hexadecimal digits.
#[must_use]
pub fn file_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The beginning of a hash, as it is printed in the foot.
#[must_use]
pub fn mark(hash: &str) -> &str {
    hash.get(..MARK_DIGITS).unwrap_or(hash)
}

impl Kind {
    /// Whether the document says what was concluded, so that while it is locked the session stays
    /// concluded.
    #[must_use]
    pub fn rests_on_conclusions(self) -> bool {
        !self.precedes_session() && self != Self::OpeningSheet
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Letterhead, Stage};
    use super::*;

    fn order() -> Order {
        Order::new(Kind::Notice, Letterhead::State, Stage::Final)
    }

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn every_change_of_record_order_or_words_changes_the_fingerprint() {
        let first = fingerprint("{}", &order(), &lines(&["ab", "c"]));
        assert_eq!(first.len(), 64);
        let mut numbered = order();
        numbered.number = Some(15);
        for other in [
            fingerprint("[]", &order(), &lines(&["ab", "c"])),
            fingerprint("{}", &numbered, &lines(&["ab", "c"])),
            fingerprint("{}", &order(), &lines(&["a", "bc"])),
            fingerprint("{}", &order(), &lines(&["ab"])),
        ] {
            assert_ne!(first, other);
        }
    }

    #[test]
    fn the_mark_printed_in_the_foot_does_not_change_the_fingerprint() {
        let first = fingerprint("{}", &order(), &lines(&["a"]));
        let mut marked = order();
        marked.mark = Some(mark(&first).to_owned());
        assert_eq!(fingerprint("{}", &marked, &lines(&["a"])), first);
        assert_eq!(marked.mark.as_deref().map(str::len), Some(16));
    }

    #[test]
    fn the_hash_of_a_file_is_its_sha_256() {
        assert!(file_hash(b"abc").starts_with("ba7816bf8f01cfea414140de5dae2223"));
    }
}
