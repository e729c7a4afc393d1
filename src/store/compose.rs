//! The last line of defence for NFC: every text of a record is composed before it is kept.

use crate::domain::follow_up::{Concluded, DocumentRef, Event, Evidence};
use crate::domain::text::nfc;
use crate::domain::{
    Absence, Answer, AttendanceGroup, Authority, Closing, Conclusion, DayChange, HotIssue, Issuer,
    LedgerEntry, Office, Official, Opinion, Reworded, Session, SessionRecord, Signer, Speaker,
    Unit, Voided,
};

use super::op::Slip;

/// Brings every text inside to NFC.
pub(super) trait Compose {
    fn compose(&mut self);

    /// A composed copy.
    fn composed(&self) -> Self
    where
        Self: Clone,
    {
        let mut copy = self.clone();
        copy.compose();
        copy
    }
}

impl Compose for String {
    fn compose(&mut self) {
        *self = nfc(self);
    }
}

impl<T: Compose> Compose for Vec<T> {
    fn compose(&mut self) {
        self.iter_mut().for_each(Compose::compose);
    }
}

impl<T: Compose> Compose for Option<T> {
    fn compose(&mut self) {
        self.iter_mut().for_each(Compose::compose);
    }
}

macro_rules! compose {
    ($($kind:ident { $($field:ident),+ })+) => {$(
        impl Compose for $kind {
            fn compose(&mut self) {
                $(self.$field.compose();)+
            }
        }
    )+};
}

compose! {
    Office { name, superior, symbol, place, secretary, issuers }
    Issuer { name, superior, symbol }
    Official { name, post }
    AttendanceGroup { name }
    Absence { who, reason }
    Session {
        connected_points, subject, place, chairs, secretary, officers,
        attendance, absences, basis, programme, previous_results
    }
    Speaker { name, address, role, phone }
    Answer { by, text }
    Conclusion { text, lead_unit, co_units, reason }
    Voided { reason }
    Opinion { legality_reason, field, content, answer, conclusion, voided }
    Signer { authority, title, name }
    Closing { assessment, follow_up, recipients, signers }
    SessionRecord { office, session, speakers, opinions, closing }
    Slip { speaker, field, content }
    Reworded { text, was }
    Authority { name }
    DayChange { note }
    Unit { name, symbol, head }
    HotIssue { subject, field, withdrawn }
    LedgerEntry { subject, document, withdrawn }
    DocumentRef { number }
    Concluded { lead_unit, legality_reason, field }
}

impl Compose for Evidence {
    fn compose(&mut self) {
        match self {
            Self::Document(document) => document.compose(),
            Self::CitizenWord(word) => word.compose(),
            Self::File(_) => {}
        }
    }
}

impl Compose for Event {
    fn compose(&mut self) {
        match self {
            Self::Concluded(concluded) => concluded.compose(),
            Self::Reconsidered => {}
            Self::Moved { unit, from } => {
                unit.compose();
                from.compose();
            }
            Self::Assigned { unit, reason, .. } => {
                unit.compose();
                reason.compose();
            }
            Self::Extended {
                reason, document, ..
            } => {
                reason.compose();
                document.compose();
            }
            Self::Paused { reason, .. }
            | Self::Reopened { reason, .. }
            | Self::Retracted { reason, .. } => reason.compose(),
            Self::Resumed { note, .. } | Self::Heard { note, .. } => note.compose(),
            Self::PassedOn { to, document, .. } => {
                to.compose();
                document.compose();
            }
            Self::Replied { document, note } => {
                document.compose();
                note.compose();
            }
            Self::Progress { text } => text.compose(),
            Self::Notified { document } | Self::Reminded { document } => document.compose(),
            Self::Resolved { text, evidence, .. } => {
                text.compose();
                evidence.compose();
            }
            Self::Reclassified {
                reason, decided_by, ..
            } => {
                reason.compose();
                decided_by.compose();
            }
        }
    }
}
