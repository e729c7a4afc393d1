//! The lock beside the data file: one program at a time, and who it is.

/// Who has the data file open, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub pid: u32,
    pub host: String,
    pub user: String,
}
