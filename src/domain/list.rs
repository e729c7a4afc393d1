//! The lists that an office owns and edits; each is seeded from a file in `assets/seed`.

/// One of the office's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// Lĩnh vực
    Field,
    /// Đơn vị chủ trì, phối hợp
    Unit,
    /// Nơi nhận
    Recipient,
}

impl ListKind {
    pub const ALL: [Self; 3] = [Self::Field, Self::Unit, Self::Recipient];

    /// The name under which the list is stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Unit => "unit",
            Self::Recipient => "recipient",
        }
    }
}
