//! Parts that forms share: fields bound to their path in the record, so that a fault finds its field.

pub mod event;
pub mod issuers;
pub mod office;
pub mod path_field;
pub mod rows;
pub mod status;

/// The key of the draft that holds the unsaved particulars of a session.
#[must_use]
pub fn draft_key(session: crate::domain::SessionId) -> String {
    format!("session-form/{session}")
}
