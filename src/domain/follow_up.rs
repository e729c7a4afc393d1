//! What becomes of an opinion after the session: an append-only history, and how it stands by it.
//!
//! A figure as of a past day is the figure of the entries that had been recorded by then, so that it
//! is the one that was shown on that day, whatever was recorded later.

mod entry;
mod fold;
mod particulars;
mod proposal;
mod rule;
mod standing;
mod step;
#[cfg(test)]
mod tests;

pub use entry::{
    Concluded, DocumentRef, Entry, Event, EventKind, Evidence, Hearing, ResultKind, WaitingFor,
};
pub use fold::{as_of, fold};
pub use particulars::{Field, Particulars};
pub use proposal::{proposed_due, settled};
pub use rule::check;
pub use standing::{Followed, Resolution, Standing, Timeliness};
pub use step::{Change, Step, retractable, steps};
