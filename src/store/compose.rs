//! The last line of defence for NFC: every text of a record is composed before it is kept.

use crate::domain::text::nfc;
use crate::domain::{
    Absence, Answer, AttendanceGroup, Authority, Closing, Conclusion, Issuer, Office, Official,
    Opinion, Reworded, Session, SessionRecord, Signer, Speaker, Voided,
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
}
