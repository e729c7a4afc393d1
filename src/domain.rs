//! Pure types and rules of a dialogue session: no I/O, no clock, no SQL, no window.

pub mod calendar;
pub mod closing;
pub mod conclusion;
pub mod date;
pub mod fault;
pub mod gate;
pub mod id;
pub mod list;
pub mod office;
pub mod official;
pub mod opinion;
pub mod order;
pub mod record;
pub mod session;
pub mod session_state;
pub mod speaker;
pub mod text;

pub use calendar::{Calendar, DayOff, Holiday};
pub use closing::{Closing, Signer};
pub use conclusion::{Conclusion, Outcome, Satisfaction};
pub use fault::{Fault, Problem};
pub use id::{OpinionId, SessionId, SpeakerId};
pub use list::ListKind;
pub use office::{Issuer, Letterhead, Office};
pub use official::{Honorific, Official};
pub use opinion::{Answer, Competence, Legality, Opinion, OpinionKind, Source, Voided};
pub use order::{Change, Correction, Edition, Kind, Order, Reworded, Stage};
pub use record::SessionRecord;
pub use session::{Absence, AttendanceGroup, Session, SessionForm, SessionKind};
pub use session_state::SessionState;
pub use speaker::{Speaker, SpeakerKind};
