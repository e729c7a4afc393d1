//! Concluding a session: what the data file holds for its end and what stands in its way, the same for
//! a command and the window.

use crate::domain::gate::Gate;
use crate::domain::{Closing, ListKind, SessionId, SessionRecord, SessionState};
use crate::store::{Op, Reader, StoreError};

/// What is read of a session that is to end.
#[derive(Debug, Clone)]
pub struct Ending {
    pub record: SessionRecord,
    /// A closing with a fault in it, as it was typed; concluding would lock it out.
    pub draft: Option<String>,
    /// Something was typed into the particulars and not saved; concluding would lock it out.
    pub has_unsaved_particulars: bool,
    recipients: Vec<String>,
}

/// What stands in the way of concluding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    #[error("the particulars have unsaved changes")]
    UnsavedParticulars,
    #[error("the closing is typed with a fault in it")]
    UnfinishedClosing,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Ending {
    /// # Errors
    /// As reading the data file.
    pub fn read(reader: &Reader, session: SessionId) -> Result<Self, StoreError> {
        Ok(Self {
            record: reader.record(session)?,
            draft: reader.draft(&closing_draft(session))?,
            has_unsaved_particulars: reader.draft(&particulars_draft(session))?.is_some(),
            recipients: reader.list(ListKind::Recipient)?,
        })
    }

    /// The closing that is proposed while nobody has touched it.
    #[must_use]
    pub fn proposal(&self) -> Option<Closing> {
        let is_untouched = self.record.closing == Closing::default();
        is_untouched
            .then(|| Closing::proposed(&self.record.session.chairs, self.recipients.clone()))
    }

    /// The changes that conclude the session: a closing that nobody has touched is kept as proposed.
    ///
    /// # Errors
    /// [`Obstacle`]; an open gate with what is missing.
    pub fn conclude(&self, session: SessionId) -> Result<Vec<Op>, Obstacle> {
        if self.has_unsaved_particulars {
            return Err(Obstacle::UnsavedParticulars);
        }
        if self.draft.is_some() {
            return Err(Obstacle::UnfinishedClosing);
        }
        let gate = Gate::of(&self.record.opinions);
        if !gate.is_closed() {
            return Err(Obstacle::Store(StoreError::GateOpen {
                recorded: gate.recorded,
                missing: gate.missing,
            }));
        }
        let closing = self.proposal();
        let closing = closing.map(|closing| Op::SetClosing(session, Box::new(closing)));
        let conclude = Op::SetState(session, SessionState::Concluded);
        Ok(closing.into_iter().chain([conclude]).collect())
    }
}

/// The key of the draft that holds a closing with a fault in it.
#[must_use]
pub fn closing_draft(session: SessionId) -> String {
    format!("closing/{session}")
}

/// The key of the draft that holds the unsaved particulars of a session.
#[must_use]
pub fn particulars_draft(session: SessionId) -> String {
    format!("session-form/{session}")
}
