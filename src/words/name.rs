//! Short names of the domain's choices, as lists and fields show them.

use crate::domain::{
    Channel, Competence, DocumentState, Kind, Legality, Letterhead, OpinionKind, Outcome,
    Satisfaction, SessionForm, SessionKind, SessionState, Source, SpeakerKind,
};
use crate::say;
use crate::store::OpKind;

#[must_use]
pub fn session_kind(kind: SessionKind) -> String {
    match kind {
        SessionKind::Periodic => say!("session-kind-periodic"),
        SessionKind::AdHoc => say!("session-kind-ad-hoc"),
        SessionKind::Thematic => say!("session-kind-thematic"),
    }
}

#[must_use]
pub fn session_form(form: SessionForm) -> String {
    match form {
        SessionForm::InPerson => say!("session-form-in-person"),
        SessionForm::Online => say!("session-form-online"),
        SessionForm::Hybrid => say!("session-form-hybrid"),
    }
}

#[must_use]
pub fn session_state(state: SessionState) -> String {
    match state {
        SessionState::Planned => say!("session-state-planned"),
        SessionState::Announced => say!("session-state-announced"),
        SessionState::Running => say!("session-state-running"),
        SessionState::Held => say!("session-state-held"),
        SessionState::Concluded => say!("session-state-concluded"),
        SessionState::Postponed => say!("session-state-postponed"),
        SessionState::Cancelled => say!("session-state-cancelled"),
    }
}

#[must_use]
pub fn source(source: Source) -> String {
    match source {
        Source::Spoken => say!("source-spoken"),
        Source::Slip => say!("source-slip"),
        Source::SentBefore => say!("source-sent-before"),
        Source::Online => say!("source-online"),
    }
}

#[must_use]
pub fn opinion_kind(kind: OpinionKind) -> String {
    match kind {
        OpinionKind::Petition => say!("opinion-kind-petition"),
        OpinionKind::Feedback => say!("opinion-kind-feedback"),
        OpinionKind::Suggestion => say!("opinion-kind-suggestion"),
        OpinionKind::Question => say!("opinion-kind-question"),
        OpinionKind::Complaint => say!("opinion-kind-complaint"),
        OpinionKind::Denunciation => say!("opinion-kind-denunciation"),
    }
}

#[must_use]
pub fn legality(legality: Legality) -> String {
    match legality {
        Legality::Lawful => say!("legality-lawful"),
        Legality::AgainstRules => say!("legality-against-rules"),
        Legality::OutOfScope => say!("legality-out-of-scope"),
    }
}

#[must_use]
pub fn competence(competence: Competence) -> String {
    match competence {
        Competence::Undetermined => say!("competence-undetermined"),
        Competence::Commune => say!("competence-commune"),
        Competence::Province => say!("competence-province"),
        Competence::Central => say!("competence-central"),
        Competence::Sector => say!("competence-sector"),
    }
}

#[must_use]
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Answered => say!("outcome-answered"),
        Outcome::Assigned => say!("outcome-assigned"),
        Outcome::Plan => say!("outcome-plan"),
        Outcome::Passed => say!("outcome-passed"),
        Outcome::NotConsidered => say!("outcome-not-considered"),
        Outcome::Merged => say!("outcome-merged"),
    }
}

#[must_use]
pub fn satisfaction(satisfaction: Satisfaction) -> String {
    match satisfaction {
        Satisfaction::NotAsked => say!("satisfaction-not-asked"),
        Satisfaction::Satisfied => say!("satisfaction-satisfied"),
        Satisfaction::NotSatisfied => say!("satisfaction-not-satisfied"),
        Satisfaction::NoOpinion => say!("satisfaction-no-opinion"),
    }
}

#[must_use]
pub fn speaker_kind(kind: SpeakerKind) -> String {
    match kind {
        SpeakerKind::Person => say!("speaker-kind-person"),
        SpeakerKind::Group => say!("speaker-kind-group"),
        SpeakerKind::Secret => say!("speaker-kind-secret"),
    }
}

#[must_use]
pub fn letterhead(letterhead: Letterhead) -> String {
    match letterhead {
        Letterhead::State => say!("letterhead-state"),
        Letterhead::Party => say!("letterhead-party"),
        Letterhead::Front => say!("letterhead-front"),
    }
}

/// A letterhead in one word, where the rule behind it is known.
#[must_use]
pub fn letterhead_short(letterhead: Letterhead) -> String {
    match letterhead {
        Letterhead::State => say!("letterhead-short-state"),
        Letterhead::Party => say!("letterhead-short-party"),
        Letterhead::Front => say!("letterhead-short-front"),
    }
}

/// A document's name as a person chooses it.
#[must_use]
pub fn document_kind(kind: Kind) -> String {
    match kind {
        Kind::Minutes => say!("document-minutes"),
        Kind::Notice => say!("document-notice"),
        Kind::OpeningSheet => say!("document-opening-sheet"),
        Kind::CitizenLetters => say!("document-citizen-letters"),
        Kind::TransferSlips => say!("document-transfer-slips"),
        Kind::ReminderSlips => say!("document-reminder-slips"),
        Kind::Register => say!("document-register"),
        Kind::Invitation => say!("document-invitation"),
        Kind::PublicNotice => say!("document-public-notice"),
        Kind::BlankSlips => say!("document-blank-slips"),
        Kind::Erratum => say!("document-erratum"),
    }
}

/// The beginning of a document's file name, without marks and spaces.
#[must_use]
pub fn document_file(kind: Kind) -> &'static str {
    match kind {
        Kind::Minutes => "bien-ban",
        Kind::Notice => "thong-bao-ket-luan",
        Kind::OpeningSheet => "to-mo-dau",
        Kind::CitizenLetters => "thong-bao-cong-dan",
        Kind::TransferSlips => "phieu-chuyen",
        Kind::ReminderSlips => "phieu-don-doc",
        Kind::Register => "so-theo-doi",
        Kind::Invitation => "giay-moi",
        Kind::PublicNotice => "thong-bao-cong-khai",
        Kind::BlankSlips => "phieu-y-kien",
        Kind::Erratum => "dinh-chinh",
    }
}

/// Where a locked document stands.
#[must_use]
pub fn document_state(state: DocumentState) -> String {
    match state {
        DocumentState::Locked => say!("document-state-locked"),
        DocumentState::Signed => say!("document-state-signed"),
        DocumentState::SignedOnPaper => say!("document-state-signed-on-paper"),
        DocumentState::Withdrawn => say!("document-state-withdrawn"),
    }
}

/// A way of making a document public.
#[must_use]
pub fn channel(channel: Channel) -> String {
    match channel {
        Channel::Media => say!("channel-media"),
        Channel::Posted => say!("channel-posted"),
        Channel::Villages => say!("channel-villages"),
    }
}

/// What a change was, as in `Hoàn tác: sửa ý kiến`.
#[must_use]
pub fn op_kind(op: OpKind) -> String {
    match op {
        OpKind::SetOffice => say!("op-set-office"),
        OpKind::SetList => say!("op-set-list"),
        OpKind::SetPreference => say!("op-set-preference"),
        OpKind::CreateSession => say!("op-create-session"),
        OpKind::EditSession => say!("op-edit-session"),
        OpKind::SetState => say!("op-set-state"),
        OpKind::ImportRecord => say!("op-import-record"),
        OpKind::EditSpeaker => say!("op-edit-speaker"),
        OpKind::RaiseOpinion => say!("op-raise-opinion"),
        OpKind::EditOpinion => say!("op-edit-opinion"),
        OpKind::AddSlips => say!("op-add-slips"),
        OpKind::SetClosing => say!("op-set-closing"),
        OpKind::KeepDraft => say!("op-keep-draft"),
        OpKind::DropDraft => say!("op-drop-draft"),
        OpKind::Reword => say!("op-reword"),
        OpKind::KeepDocumentDraft => say!("op-keep-document-draft"),
        OpKind::LockDocument => say!("op-lock-document"),
        OpKind::UnlockDocument => say!("op-unlock-document"),
        OpKind::FileReturned => say!("op-file-returned"),
        OpKind::RecordPublication => say!("op-record-publication"),
        OpKind::SetAuthorities => say!("op-set-authorities"),
        OpKind::SetCalendar => say!("op-set-calendar"),
        OpKind::SetTimeLimits => say!("op-set-time-limits"),
        OpKind::SetUnit => say!("op-set-unit"),
        OpKind::SetRoster => say!("op-set-roster"),
        OpKind::MergeUnits => say!("op-merge-units"),
        OpKind::FollowUp => say!("op-follow-up"),
        OpKind::Attach => say!("op-attach"),
        OpKind::TakeResults => say!("op-take-results"),
        OpKind::SetRepeat => say!("op-set-repeat"),
        OpKind::SetHotIssue => say!("op-set-hot-issue"),
        OpKind::SetLedgerEntry => say!("op-set-ledger-entry"),
        OpKind::SaveFilter => say!("op-save-filter"),
        OpKind::Undo => say!("op-undo"),
    }
}
