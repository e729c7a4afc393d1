//! Pure types and rules of a dialogue session: no I/O, no clock, no SQL, no window.

pub mod address;
pub mod attachment;
pub mod authority;
pub mod calendar;
pub mod call_list;
pub mod closing;
pub mod conclusion;
pub mod date;
pub mod digits;
pub mod edition;
pub mod fault;
pub mod follow_up;
pub mod gate;
pub mod hot_issue;
pub mod id;
pub mod issued;
pub mod ledger;
pub mod list;
pub mod mask;
pub mod numbering;
pub mod office;
pub mod official;
pub mod opinion;
pub mod opinion_filter;
pub mod order;
pub mod personal;
pub mod phrase;
pub mod publication;
pub mod record;
pub mod session;
pub mod session_state;
pub mod speaker;
pub mod target;
pub mod text;
pub mod time_limit;
pub mod unit;

pub use attachment::Attachment;
pub use authority::Authority;
pub use calendar::{Calendar, DayChange, DayOff, Holiday};
pub use closing::{Closing, Signer};
pub use conclusion::{Conclusion, Outcome, Satisfaction};
pub use fault::{Fault, Problem};
pub use hot_issue::HotIssue;
pub use id::{
    AttachmentId, DocumentId, EntryId, HotIssueId, LedgerEntryId, OpinionId, ReturnedId, SessionId,
    SpeakerId, UnitId,
};
pub use issued::{DocumentState, Finished, IssuedDocument, ReturnedFile, ReturnedKind, Withdrawal};
pub use ledger::{LedgerEntry, LedgerKind};
pub use list::ListKind;
pub use numbering::Numbering;
pub use office::{Issuer, Letterhead, Office};
pub use official::{Honorific, Official};
pub use opinion::{Answer, Competence, Legality, Opinion, OpinionKind, Source, Voided};
pub use opinion_filter::OpinionFilter;
pub use order::{Change, Correction, Edition, Kind, Order, Reworded, Stage};
pub use publication::{Channel, Publication};
pub use record::SessionRecord;
pub use session::{Absence, AttendanceGroup, Session, SessionForm, SessionKind};
pub use session_state::SessionState;
pub use speaker::{Speaker, SpeakerKind};
pub use target::{Figure, Target};
pub use time_limit::{Period, TimeLimits};
pub use unit::{Unit, Units};
