//! The reports on sessions and opinions: for which period, what is counted, and how it adds up.

mod column;
mod count;
mod facts;
mod listing;
mod period;
mod timeline;

pub use column::Column;
pub use count::{Cell, Change, Counts, Grouping, Line, Tally};
pub use facts::{Facts, HeldSession, NoticeTime, RaisedOpinion, Scope};
pub use listing::{Overdue, Registered, Speech};
pub use period::Period;
pub use timeline::{Measure, Span, Step, Timeline};

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Số liệu chung, by host
    Summary,
    /// Theo lĩnh vực
    ByField,
    /// Theo đơn vị chủ trì giải quyết
    ByUnit,
    /// Danh sách quá hạn
    Overdue,
    /// Bốn chỉ tiêu Đề án 07 and the ledger of Nghị quyết 04
    Targets,
    /// Sổ theo dõi ý kiến
    Register,
}

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Summary,
        Self::ByField,
        Self::ByUnit,
        Self::Overdue,
        Self::Targets,
        Self::Register,
    ];

    /// Its word in commands and files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::ByField => "by-field",
            Self::ByUnit => "by-unit",
            Self::Overdue => "overdue",
            Self::Targets => "targets",
            Self::Register => "register",
        }
    }

    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// What its rows are; `None` for a list.
    #[must_use]
    pub fn grouping(self) -> Option<Grouping> {
        match self {
            Self::Summary => Some(Grouping::Host),
            Self::ByField => Some(Grouping::Field),
            Self::ByUnit => Some(Grouping::Unit),
            Self::Overdue | Self::Targets | Self::Register => None,
        }
    }
}
