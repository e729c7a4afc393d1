//! What outlives a screen: kept under a key, and taken back when the screen opens again.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::Op;

/// The change that keeps a draft under `key`.
pub fn keep(key: String, draft: &impl Serialize) -> Op {
    Op::KeepDraft {
        key,
        body: serde_json::to_string(draft).unwrap_or_default(),
    }
}

/// The draft `of` something as it was kept; one of another make of the program is no draft any more.
#[must_use]
pub fn read<T: DeserializeOwned>(of: &str, kept: Option<&str>) -> Option<T> {
    match serde_json::from_str(kept?) {
        Ok(draft) => Some(draft),
        Err(error) => {
            log::warn!("draft of {of}: {error}");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was_kept_and_another_one_does_not() {
        let draft = (3, "Đề nghị".to_owned());
        let Op::KeepDraft { key, body } = keep("list".to_owned(), &draft) else {
            panic!("a draft is kept as one");
        };
        assert_eq!(key, "list");
        assert_eq!(read("the list", Some(&body)), Some(draft.clone()));
        assert_eq!(read::<(i32, String)>("the list", None), None);
        assert_eq!(read::<(i32, String)>("the list", Some("{}")), None);
    }
}
