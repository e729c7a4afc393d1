//! What can be read; every answer is the state after all changes asked for before.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::agenda::About;
use crate::domain::opinion_filter::{BoundedCount, FollowedOpinion, ListCursor, OpinionPage};
use crate::domain::personal::Hiding;
use crate::domain::report;
use crate::domain::result_form::UnitForm;
use crate::domain::target::{Behind, Excluded, Forecast, Part, PartBehind, Targets};
use crate::domain::{
    Agenda, Attachment, AttachmentId, Authority, Calendar, Closing, DayChange, DocumentId,
    DueDates, Edition, HotIssue, HotIssueId, IssuedDocument, Kind, LedgerEntry, LedgerEntryId,
    Letterhead, ListKind, Numbering, Office, Opinion, OpinionFilter, OpinionId, ReturnedId,
    Reworded, Session, SessionId, SessionRecord, SessionState, Speaker, SpeakerId, Target,
    TimeLimits, UnitId, Units,
};

use super::document_draft::DocumentDraft;
use super::error::StoreError;
use super::follow_up::History;
use super::op::OpKind;
use super::session::{SessionBrief, SessionSummary};
use super::target::When;
use super::{
    agenda, attachment, authority, calendar, closing, document_draft, draft, filter, hot_issue,
    issued, ledger, list, numbering, office, opinion, opinion_list, preference, record,
    report as reporting, result_form, returned, session, speaker, target, undo, unit, wording,
};

/// Reads within one job on the store's thread; it owns the connection and only lends itself.
pub struct Reader {
    pub(super) conn: Connection,
}

/// What a reading answers.
type Read<T> = Result<T, StoreError>;

#[allow(clippy::missing_errors_doc)] // Each method fails as `StoreError` says and in no other way.
impl Reader {
    /// The office; `None` until the first start has asked for it.
    pub fn office(&self) -> Read<Option<Office>> {
        office::current(&self.conn)
    }

    pub fn list(&self, kind: ListKind) -> Read<Vec<String>> {
        list::get(&self.conn, kind)
    }

    pub fn preference(&self, key: &str) -> Read<Option<String>> {
        preference::get(&self.conn, key)
    }

    /// All sessions, newest first.
    pub fn sessions(&self) -> Read<Vec<SessionSummary>> {
        session::summaries(&self.conn)
    }

    /// All sessions in few words, newest first; without their counts.
    pub fn session_briefs(&self) -> Read<Vec<SessionBrief>> {
        session::briefs(&self.conn, None)
    }

    /// The newest sessions in few words, at most `limit`.
    pub fn newest_sessions(&self, limit: u16) -> Read<Vec<SessionBrief>> {
        session::briefs(&self.conn, Some(limit))
    }

    pub fn session(&self, id: SessionId) -> Read<(Session, SessionState)> {
        session::get(&self.conn, id)
    }

    pub fn closing(&self, id: SessionId) -> Read<Closing> {
        closing::get(&self.conn, id)
    }

    /// The whole session, as it is printed and exported.
    pub fn record(&self, id: SessionId) -> Read<SessionRecord> {
        record::get(&self.conn, id)
    }

    /// The session's speakers by number.
    pub fn speakers(&self, id: SessionId) -> Read<Vec<(SpeakerId, Speaker)>> {
        speaker::of_session(&self.conn, id)
    }

    /// The session's opinions by number.
    pub fn opinions(&self, id: SessionId) -> Read<Vec<(OpinionId, Opinion)>> {
        opinion::of_session(&self.conn, id)
    }

    /// Distinct people of all sessions, the newest first; never one whose name is secret.
    pub fn known_speakers(&self) -> Read<Vec<Speaker>> {
        speaker::known(&self.conn)
    }

    /// The session from which a new one may be copied.
    pub fn last_session(&self) -> Read<Option<Session>> {
        session::last(&self.conn)
    }

    pub fn draft(&self, key: &str) -> Read<Option<String>> {
        draft::get(&self.conn, key)
    }

    /// The locked documents of a session, also those unlocked again, in the order of locking.
    pub fn issued(&self, id: SessionId) -> Read<Vec<IssuedDocument>> {
        issued::of_session(&self.conn, id)
    }

    pub fn issued_document(&self, id: DocumentId) -> Read<IssuedDocument> {
        issued::get(&self.conn, id)
    }

    /// The PDF as it was locked; [`StoreError::Damaged`] when the file no longer holds it so.
    pub fn issued_pdf(&self, id: DocumentId) -> Read<Vec<u8>> {
        issued::pdf(&self.conn, id)
    }

    /// The words of a locked document, paragraph by paragraph.
    pub fn issued_lines(&self, id: DocumentId) -> Read<Vec<String>> {
        issued::lines(&self.conn, id)
    }

    /// The session's record as JSON, as it was when the document was locked.
    pub fn issued_record(&self, id: DocumentId) -> Read<String> {
        issued::record(&self.conn, id)
    }

    /// Where number, date and signatures go on a locked document, as JSON.
    pub fn rooms(&self, id: DocumentId) -> Read<String> {
        issued::rooms(&self.conn, id)
    }

    /// A file that came back, as [`Reader::issued_pdf`].
    pub fn returned_pdf(&self, id: ReturnedId) -> Read<Vec<u8>> {
        returned::bytes(&self.conn, id)
    }

    /// The changed words that hold for a session, its own before the office's; without a session the
    /// office's.
    pub fn wording(
        &self,
        session: Option<SessionId>,
        kind: Kind,
        letterhead: Letterhead,
    ) -> Read<Vec<Reworded>> {
        wording::effective(&self.conn, &wording::Place::new(session, kind, letterhead))
    }

    /// The words changed in a session alone, or by the office for all; what
    /// [`Op::Reword`](super::Op::Reword) replaces.
    pub fn own_wording(
        &self,
        session: Option<SessionId>,
        kind: Kind,
        letterhead: Letterhead,
    ) -> Read<Vec<Reworded>> {
        wording::own(&self.conn, &wording::Place::new(session, kind, letterhead))
    }

    /// The kept words of a document, the newest first.
    pub fn drafts(
        &self,
        session: SessionId,
        kind: Kind,
        letterhead: Letterhead,
        edition: &Edition,
    ) -> Read<Vec<DocumentDraft>> {
        let place = document_draft::Place::new(session, kind, letterhead, edition);
        document_draft::of_document(&self.conn, &place)
    }

    /// The number proposed for a document of a session dated `on`.
    pub fn next_number(
        &self,
        session: SessionId,
        kind: Kind,
        letterhead: Letterhead,
        edition: &Edition,
        on: NaiveDate,
    ) -> Read<u32> {
        let conn = &self.conn;
        let asked = numbering::counted(conn, session, kind, letterhead, edition, on)?;
        numbering::next(conn, &asked)
    }

    /// How the office counts its documents.
    pub fn numbering(&self) -> Read<Numbering> {
        numbering::rule(&self.conn)
    }

    /// The certification authorities that the office trusts.
    pub fn authorities(&self) -> Read<Vec<Authority>> {
        authority::all(&self.conn)
    }

    /// The office's table of days against the rule.
    pub fn calendar_days(&self) -> Read<Vec<DayChange>> {
        calendar::days(&self.conn)
    }

    /// Which days are worked, by rule and by the office's table.
    pub fn calendar(&self) -> Read<Calendar> {
        calendar::calendar(&self.conn)
    }

    pub fn time_limits(&self) -> Read<TimeLimits> {
        calendar::limits(&self.conn)
    }

    /// By what due dates are counted.
    pub fn due_dates(&self) -> Read<DueDates> {
        Ok(DueDates {
            calendar: self.calendar()?,
            limits: self.time_limits()?,
        })
    }

    pub fn units(&self) -> Read<Units> {
        unit::all(&self.conn)
    }

    /// The office's own unit; `None` until there is an office.
    pub fn own_unit(&self) -> Read<Option<UnitId>> {
        unit::own(&self.conn)
    }

    /// The unit that is or was known under a name.
    pub fn unit_by_name(&self, name: &str) -> Read<Option<UnitId>> {
        unit::by_name(&self.conn, name)
    }

    /// At most `limit` opinions of all sessions that a filter finds, after the cursor.
    pub fn opinion_page(
        &self,
        filter: &OpinionFilter,
        after: Option<ListCursor>,
        limit: u16,
        today: NaiveDate,
    ) -> Read<OpinionPage> {
        opinion_list::page(&self.conn, filter, after, limit, today)
    }

    /// What a filter finds first: `limit` opinions, or more of them up to the one that is `wanted` if that
    /// is among those that are counted; and how many there are.
    pub fn first_opinions(
        &self,
        filter: &OpinionFilter,
        wanted: Option<OpinionId>,
        limit: u16,
        today: NaiveDate,
    ) -> Read<(OpinionPage, BoundedCount)> {
        opinion_list::first(&self.conn, filter, wanted, limit, today)
    }

    /// How many opinions of all sessions a filter finds.
    pub fn opinion_count(&self, filter: &OpinionFilter, today: NaiveDate) -> Read<BoundedCount> {
        opinion_list::count(&self.conn, filter, today)
    }

    /// What is to be done as of `today`, and by when.
    pub fn agenda(&self, today: NaiveDate) -> Read<Agenda> {
        agenda::of(&self.conn, today)
    }

    /// The subject of what an item of the agenda is about.
    pub fn subject(&self, about: &About) -> Read<String> {
        agenda::subject(&self.conn, about)
    }

    /// An opinion's history after the session.
    pub fn history(&self, id: OpinionId) -> Read<History> {
        History::of(&self.conn, id)
    }

    /// The forms of the units that have something pending, or of one unit alone.
    pub fn result_forms(&self, unit: Option<UnitId>) -> Read<Vec<UnitForm>> {
        result_form::forms(&self.conn, unit)
    }

    /// The opinion of a number in a session, and the code that a form gives it.
    pub fn form_code(&self, session: SessionId, number: u32) -> Read<Option<(OpinionId, String)>> {
        result_form::at(&self.conn, session, number)
    }

    /// The files kept as evidence of an opinion, the oldest first.
    pub fn attachments(&self, id: OpinionId) -> Read<Vec<Attachment>> {
        attachment::of_opinion(&self.conn, id)
    }

    /// A kept file, as [`Reader::issued_pdf`].
    pub fn attachment(&self, id: AttachmentId) -> Read<Vec<u8>> {
        attachment::bytes(&self.conn, id)
    }

    /// All hot issues, the newest first.
    pub fn hot_issues(&self) -> Read<Vec<(HotIssueId, HotIssue)>> {
        hot_issue::all(&self.conn)
    }

    /// The opinions that a hot issue comes from.
    pub fn hot_issue_opinions(&self, id: HotIssueId) -> Read<Vec<OpinionId>> {
        hot_issue::opinions(&self.conn, id)
    }

    /// Opinions raised for the third time that belong to no hot issue yet, each with what it repeats.
    pub fn proposed_hot_issues(&self) -> Read<Vec<(OpinionId, Vec<OpinionId>)>> {
        hot_issue::proposed(&self.conn)
    }

    /// The earlier opinions that an opinion repeats, the newest first.
    pub fn repeated(&self, id: OpinionId) -> Read<Vec<OpinionId>> {
        hot_issue::repeated(&self.conn, id)
    }

    /// The ledger of Nghị quyết 04, the newest entry first.
    pub fn ledger(&self) -> Read<Vec<(LedgerEntryId, LedgerEntry)>> {
        ledger::all(&self.conn)
    }

    /// Saved filters by name, as they were saved.
    pub fn filters(&self) -> Read<Vec<(String, String)>> {
        filter::all(&self.conn)
    }

    /// The figures of a year as of a day; as of `today` they are the live ones.
    pub fn targets(&self, year: i32, as_of: NaiveDate, today: NaiveDate) -> Read<Targets> {
        target::figures(&self.conn, When::new(year, as_of, today))
    }

    /// The records behind a figure of [`Reader::targets`].
    pub fn behind(
        &self,
        target: Target,
        year: i32,
        as_of: NaiveDate,
        today: NaiveDate,
    ) -> Read<Behind> {
        target::behind(&self.conn, target, When::new(year, as_of, today))
    }

    /// The first `limit` opinions of a part of those behind T3 or T4, and how many there are of each.
    pub fn opinions_of_part(
        &self,
        target: Target,
        part: Part,
        (year, as_of, today): (i32, NaiveDate, NaiveDate),
        limit: usize,
    ) -> Read<PartBehind> {
        let when = When::new(year, as_of, today);
        target::opinions_of_part(&self.conn, target, part, when, limit)
    }

    /// The opinions that T4 does not count, and why.
    pub fn excluded(&self, year: i32, as_of: NaiveDate, today: NaiveDate) -> Read<Vec<Excluded>> {
        target::excluded(&self.conn, When::new(year, as_of, today))
    }

    /// Opinions by their keys, in the order of these; one that was voided is left out.
    pub fn opinions_by_id(&self, ids: &[OpinionId]) -> Read<Vec<FollowedOpinion>> {
        opinion_list::by_id(&self.conn, ids)
    }

    /// What must be resolved by when, so that T4 of a year stays above 90%.
    pub fn forecast(&self, year: i32, today: NaiveDate) -> Read<Forecast> {
        target::forecast(&self.conn, year, today)
    }

    /// Whether a session of the scope was held at all.
    pub fn is_any_held(&self, scope: &report::Scope) -> Read<bool> {
        reporting::is_any_held(&self.conn, scope)
    }

    /// All that a counted report of a scope is made from.
    pub fn report_facts(&self, scope: &report::Scope) -> Read<report::Facts> {
        reporting::facts(&self.conn, scope)
    }

    /// The overdue opinions of a scope, those that wait longest first.
    pub fn overdue(&self, scope: &report::Scope) -> Read<Vec<report::Overdue>> {
        reporting::overdue(&self.conn, scope)
    }

    /// The opinions of a scope in the order in which they were raised.
    pub fn register(&self, scope: &report::Scope) -> Read<Vec<report::Registered>> {
        reporting::register(&self.conn, scope)
    }

    /// Opinions by their keys, in the order of these, as each stood on a day; none that did not yet, or
    /// no more, count then.
    pub fn opinions_as_of(
        &self,
        ids: &[OpinionId],
        as_of: NaiveDate,
    ) -> Read<Vec<FollowedOpinion>> {
        opinion_list::by_id_as_of(&self.conn, ids, as_of)
    }

    /// Who spoke, by their keys and in the order of these.
    pub fn speeches(&self, ids: &[SpeakerId]) -> Read<Vec<report::Speech>> {
        speaker::speeches(&self.conn, ids)
    }

    /// The sessions of a scope in which somebody must not be known; with their words where these are
    /// listed.
    pub fn hiding(&self, scope: &report::Scope, is_listed: bool) -> Read<Vec<Hiding>> {
        reporting::hiding(&self.conn, scope, is_listed)
    }

    /// What [`Op::Undo`](super::Op::Undo) would take back.
    pub fn undoable(&self) -> Read<Option<OpKind>> {
        undo::newest(&self.conn)
    }
}
