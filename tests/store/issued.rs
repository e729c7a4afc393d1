//! Locked documents and what comes back for them.

use rusqlite::Connection;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::issued::{fingerprint, mark};
use so_doi_thoai::domain::publication::Doubt;
use so_doi_thoai::domain::{
    Channel, DocumentId, DocumentState, Edition, Finished, IssuedDocument, Kind, Letterhead, Order,
    Problem, ReturnedKind, SessionId, SessionState, Stage,
};
use so_doi_thoai::store::{Changed, Op, OpKind, Returned, SERIES, Scope, Store, StoreError};

use super::sample::{Sample, answered, at, day, office};

/// A session that is concluded.
pub(super) fn concluded(sample: &Sample) -> SessionId {
    let (id, first) = sample.own_session();
    for op in [
        Op::SetOffice(Box::new(office())),
        Op::EditOpinion(first, Box::new(answered("Đề nghị sửa đường"))),
        Op::SetState(id, SessionState::Concluded),
    ] {
        sample.store.transact(op).wait().unwrap();
    }
    id
}

pub(super) fn order(kind: Kind, number: Option<u32>) -> Order {
    Order {
        number,
        dated_on: Some(day(20)),
        ..Order::new(kind, Letterhead::State, Stage::Final)
    }
}

/// A document as the session's records stand now.
fn finished(sample: &Sample, session: SessionId, mut order: Order) -> Finished {
    let record = sample.store.read(move |r| r.record(session));
    let record_json = serde_json::to_string(&record.wait().unwrap()).unwrap();
    let lines = vec!["THÔNG BÁO".to_owned(), "Kết luận".to_owned()];
    let hash = fingerprint(&record_json, &order, &lines);
    order.mark = Some(mark(&hash).to_owned());
    Finished {
        order,
        title: "Thông báo: Hội nghị đối thoại năm 2026".into(),
        record_json,
        lines,
        pdf: b"%PDF-1.7 ...".to_vec(),
        rooms_json: "[]".into(),
        corrects: None,
    }
}

pub(super) fn lock(
    sample: &Sample,
    session: SessionId,
    order: Order,
) -> Result<DocumentId, StoreError> {
    let document = Box::new(finished(sample, session, order));
    let op = Op::LockDocument { session, document };
    Ok(sample.store.transact(op).wait()?.document.unwrap())
}

pub(super) fn unlock(sample: &Sample, document: DocumentId) -> Result<Changed, StoreError> {
    let reason = "sai tên đơn vị".to_owned();
    let op = Op::UnlockDocument { document, reason };
    sample.store.transact(op).wait()
}

pub(super) fn returned(kind: ReturnedKind, bytes: &str) -> Returned {
    Returned {
        kind,
        name: "thong-bao-da-ky.pdf".into(),
        bytes: bytes.into(),
        verdict_json: "{}".into(),
        number: None,
        dated_on: None,
    }
}

pub(super) fn file(
    sample: &Sample,
    document: DocumentId,
    file: Returned,
) -> Result<Changed, StoreError> {
    let file = Box::new(file);
    sample
        .store
        .transact(Op::FileReturned { document, file })
        .wait()
}

pub(super) fn issued(sample: &Sample, document: DocumentId) -> IssuedDocument {
    let read = sample.store.read(move |r| r.issued_document(document));
    read.wait().unwrap()
}

pub(super) fn set_state(
    sample: &Sample,
    id: SessionId,
    state: SessionState,
) -> Result<Changed, StoreError> {
    sample.store.transact(Op::SetState(id, state)).wait()
}

#[test]
fn a_locked_document_is_kept_whole_and_outlives_the_program() {
    let mut sample = Sample::new();
    let session = concluded(&sample);
    let made = finished(&sample, session, order(Kind::Notice, Some(15)));
    let document = Box::new(made.clone());
    let op = Op::LockDocument { session, document };
    let changed = sample.store.transact(op).wait().unwrap();
    assert_eq!(changed.scopes, [Scope::Documents(session)]);
    let id = changed.document.unwrap();
    sample.reopen();
    let kept = issued(&sample, id);
    assert_eq!((&kept.order, &kept.title), (&made.order, &made.title));
    assert_eq!((kept.number, kept.dated_on), (Some(15), Some(day(20))));
    assert_eq!((kept.locked_at, &*kept.symbol), (at(7, 45), "UBND"));
    assert_eq!(kept.state(), DocumentState::Locked);
    assert_eq!(Some(kept.mark()), made.order.mark.as_deref());
    let content = sample.store.read(move |r| {
        let record = r.issued_record(id)?;
        Ok((r.issued_pdf(id)?, r.issued_lines(id)?, r.rooms(id)?, record))
    });
    let content = content.wait().unwrap();
    assert_eq!(
        content,
        (made.pdf, made.lines, made.rooms_json, made.record_json)
    );
    let listed = sample
        .store
        .read(move |r| r.issued(session))
        .wait()
        .unwrap();
    assert_eq!(listed, [kept]);
}

#[test]
fn what_may_not_be_locked_is_refused_by_name() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let (open, _) = sample.own_session();
    let notice = || order(Kind::Notice, None);
    assert_eq!(
        lock(&sample, open, notice()),
        Err(StoreError::NotConcluded(open))
    );
    lock(&sample, open, order(Kind::Invitation, Some(3))).unwrap();

    let mut draft = notice();
    draft.stage = Stage::Draft;
    assert_eq!(lock(&sample, session, draft), Err(StoreError::NotFinal));
    let nought = lock(&sample, session, order(Kind::Notice, Some(0)));
    assert!(matches!(nought, Err(StoreError::Faults(_))), "{nought:?}");

    let try_lock = |change: fn(&mut Finished)| {
        let mut document = Box::new(finished(&sample, session, notice()));
        change(&mut document);
        sample
            .store
            .transact(Op::LockDocument { session, document })
            .wait()
    };
    let changed_words = try_lock(|made| made.lines[1] = "Kết luận khác".into());
    assert_eq!(changed_words, Err(StoreError::WrongMark));
    let other_record = try_lock(|made| {
        made.record_json = made.record_json.replace("sửa đường", "sửa cầu");
        let hash = fingerprint(&made.record_json, &made.order, &made.lines);
        made.order.mark = Some(mark(&hash).to_owned());
    });
    assert_eq!(other_record, Err(StoreError::Outdated(session)));
    let first = lock(&sample, session, notice()).unwrap();
    let again = lock(&sample, session, notice());
    assert_eq!(again, Err(StoreError::AlreadyLocked(first)));
}

#[test]
fn a_number_is_given_once_until_its_document_is_unlocked() {
    let sample = Sample::new();
    let (first, second) = (concluded(&sample), concluded(&sample));
    let next = |session, kind, edition: Edition| {
        let letterhead = Letterhead::State;
        let read = sample
            .store
            .read(move |r| r.next_number(session, kind, letterhead, &edition, day(20)));
        read.wait().unwrap()
    };
    let id = lock(&sample, first, order(Kind::Notice, Some(15))).unwrap();
    let taken = StoreError::NumberTaken { number: 15, by: id };
    assert_eq!(
        lock(&sample, second, order(Kind::Notice, Some(15))),
        Err(taken)
    );
    assert_eq!(next(second, Kind::Notice, Edition::Full), 16);
    assert_eq!(next(second, Kind::Minutes, Edition::Full), 1);
    assert_eq!(next(first, Kind::Notice, Edition::Public), 15);
    let mut public = order(Kind::Notice, Some(15));
    public.edition = Edition::Public;
    let public = lock(&sample, first, public).unwrap();
    unlock(&sample, public).unwrap();
    unlock(&sample, id).unwrap();
    assert_eq!(next(second, Kind::Notice, Edition::Full), 1);
    lock(&sample, second, order(Kind::Notice, Some(15))).unwrap();

    let by_issuer = Op::SetPreference {
        key: SERIES.into(),
        value: "issuer".into(),
    };
    sample.store.transact(by_issuer).wait().unwrap();
    assert_eq!(next(second, Kind::Minutes, Edition::Full), 16);
}

#[test]
fn the_stamp_of_what_came_back_is_the_number_and_date() {
    let sample = Sample::new();
    let (session, other) = (concluded(&sample), concluded(&sample));
    let id = lock(&sample, session, order(Kind::Notice, None)).unwrap();
    let taken = lock(&sample, other, order(Kind::Notice, Some(7))).unwrap();
    let stamped = |number| Returned {
        number: Some(number),
        dated_on: Some(day(21)),
        ..returned(ReturnedKind::Signed, "%PDF signed")
    };
    let refused = StoreError::NumberTaken {
        number: 7,
        by: taken,
    };
    assert_eq!(file(&sample, id, stamped(7)), Err(refused));
    assert_eq!(issued(&sample, id).state(), DocumentState::Locked);
    file(&sample, id, stamped(16)).unwrap();
    let kept = issued(&sample, id);
    assert_eq!(kept.state(), DocumentState::Signed);
    assert_eq!((kept.number, kept.dated_on), (Some(16), Some(day(21))));
    assert_eq!(kept.order.number, None);
    let back = kept.returned[0].clone();
    assert_eq!((&*back.name, back.length), ("thong-bao-da-ky.pdf", 11));
    let bytes = sample.store.read(move |r| r.returned_pdf(back.id)).wait();
    assert_eq!(bytes, Ok(b"%PDF signed".to_vec()));
}

#[test]
fn a_scan_is_signed_on_paper_until_the_signed_file_comes() {
    let sample = Sample::new();
    let id = lock(&sample, concluded(&sample), order(Kind::Minutes, Some(1))).unwrap();
    file(&sample, id, returned(ReturnedKind::Scan, "%PDF scan")).unwrap();
    assert_eq!(issued(&sample, id).state(), DocumentState::SignedOnPaper);
    let again = file(&sample, id, returned(ReturnedKind::Scan, "%PDF scan"));
    assert_eq!(again, Err(StoreError::AlreadyFiled(id)));
    file(&sample, id, returned(ReturnedKind::Signed, "%PDF signed")).unwrap();
    assert_eq!(issued(&sample, id).state(), DocumentState::Signed);
    assert_eq!(issued(&sample, id).number, Some(1));
    let other = Returned {
        number: Some(2),
        ..returned(ReturnedKind::Scan, "%PDF another scan")
    };
    file(&sample, id, other.clone()).unwrap();
    assert_eq!(issued(&sample, id).number, Some(1));
    assert_eq!(file(&sample, id, other), Err(StoreError::AlreadyFiled(id)));
    let empty = file(&sample, id, returned(ReturnedKind::Scan, ""));
    assert_eq!(empty, Err(StoreError::FileEmpty));
}

#[test]
fn what_went_out_unsigned_does_not_come_back_for_any_document() {
    let sample = Sample::new();
    let id = lock(&sample, concluded(&sample), order(Kind::Minutes, Some(1))).unwrap();
    let refused = file(&sample, id, returned(ReturnedKind::Scan, "%PDF-1.7 ..."));
    assert_eq!(refused, Err(StoreError::Unsigned(id)));
    assert_eq!(issued(&sample, id).state(), DocumentState::Locked);
}

#[test]
fn only_what_is_neither_signed_nor_published_is_unlocked_and_it_stays_in_the_history() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let id = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    let publish = |on| {
        let op = Op::RecordPublication {
            document: id,
            channel: Channel::Posted,
            on,
            note: "Bảng tin".into(),
            is_confirmed: true,
        };
        sample.store.transact(op).wait().unwrap();
    };
    publish(Some(day(14)));
    assert_eq!(unlock(&sample, id), Err(StoreError::AlreadyPublished(id)));
    publish(None);
    unlock(&sample, id).unwrap();
    let kept = issued(&sample, id);
    assert_eq!(kept.state(), DocumentState::Withdrawn);
    assert_eq!(kept.withdrawn.unwrap().reason, "sai tên đơn vị");
    assert_eq!(unlock(&sample, id), Err(StoreError::Withdrawn(id)));
    let late = file(&sample, id, returned(ReturnedKind::Signed, "%PDF"));
    assert_eq!(late, Err(StoreError::Withdrawn(id)));

    let id = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    file(&sample, id, returned(ReturnedKind::Scan, "%PDF")).unwrap();
    assert_eq!(unlock(&sample, id), Err(StoreError::AlreadySigned(id)));
    let nobody = DocumentId(99);
    assert_eq!(
        unlock(&sample, nobody),
        Err(StoreError::NoSuchDocument(nobody))
    );
}

#[test]
fn a_publication_is_recorded_on_a_day_that_can_be_and_unusual_ones_when_confirmed() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let publish = |document, on, is_confirmed| {
        let op = Op::RecordPublication {
            document,
            channel: Channel::Posted,
            on: Some(on),
            note: String::new(),
            is_confirmed,
        };
        sample.store.transact(op).wait().map(|_| ())
    };
    let faulty = |refused: Result<(), StoreError>| match refused {
        Err(StoreError::Faults(faults)) => faults.into_iter().map(|f| f.problem).collect(),
        other => panic!("{other:?}"),
    };
    let document = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    let (on, session_on) = (day(13), day(14));
    let before: Vec<Problem> = faulty(publish(document, on, true));
    assert_eq!(before, [Problem::PublishedBeforeSession { on, session_on }]);
    let (on, today) = (day(15), day(14));
    let after: Vec<Problem> = faulty(publish(document, on, true));
    assert_eq!(after, [Problem::AfterToday { on, today }]);

    let doubts = vec![Doubt::FullNames, Doubt::NotSigned];
    let refused = StoreError::PublicationUnconfirmed { document, doubts };
    assert_eq!(publish(document, day(14), false), Err(refused));
    assert!(issued(&sample, document).publications.is_empty());
    publish(document, day(14), true).unwrap();

    let public = Order {
        edition: Edition::Public,
        ..order(Kind::Notice, Some(16))
    };
    let document = lock(&sample, session, public).unwrap();
    let doubts = vec![Doubt::NotSigned];
    let refused = StoreError::PublicationUnconfirmed { document, doubts };
    assert_eq!(publish(document, day(14), false), Err(refused));
    file(&sample, document, returned(ReturnedKind::Scan, "%PDF scan")).unwrap();
    publish(document, day(14), false).unwrap();
}

#[test]
fn a_session_with_a_locked_document_stays_concluded() {
    let sample = Sample::new();
    let session = concluded(&sample);
    lock(&sample, session, order(Kind::Invitation, Some(1))).unwrap();
    let document = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    let held = || set_state(&sample, session, SessionState::Held);
    let by_locked = StoreError::HeldByLocked { session, document };
    assert_eq!(held(), Err(by_locked));
    unlock(&sample, document).unwrap();
    held().unwrap();
    set_state(&sample, session, SessionState::Concluded).unwrap();
    let document = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    file(&sample, document, returned(ReturnedKind::Signed, "%PDF")).unwrap();
    assert_eq!(held(), Err(StoreError::HeldBySigned { session, document }));
}

#[test]
fn locking_is_never_taken_back_and_neither_is_what_it_was_made_from() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let undoable = || sample.store.read(|r| r.undoable()).wait().unwrap();
    assert_eq!(undoable(), Some(OpKind::SetState));
    let id = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    assert_eq!(undoable(), None);
    let op = Op::RecordPublication {
        document: id,
        channel: Channel::Media,
        on: Some(day(14)),
        note: String::new(),
        is_confirmed: true,
    };
    sample.store.transact(op).wait().unwrap();
    assert_eq!(undoable(), Some(OpKind::RecordPublication));
    let undone = sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(undone.scopes, [Scope::Documents(session)]);
    assert!(issued(&sample, id).publications.is_empty());
    file(&sample, id, returned(ReturnedKind::Signed, "%PDF")).unwrap();
    assert_eq!(
        sample.store.transact(Op::Undo).wait(),
        Err(StoreError::NotTakenBack(OpKind::FileReturned))
    );
}

#[test]
fn an_erratum_corrects_what_was_signed() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let id = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    let correct = || {
        let mut document = Box::new(finished(&sample, session, order(Kind::Erratum, Some(2))));
        document.corrects = Some(id);
        sample
            .store
            .transact(Op::LockDocument { session, document })
            .wait()
    };
    assert_eq!(correct(), Err(StoreError::NotSigned(id)));
    file(&sample, id, returned(ReturnedKind::Scan, "%PDF")).unwrap();
    let erratum = correct().unwrap().document.unwrap();
    assert_eq!(issued(&sample, erratum).corrects, Some(id));
    assert_eq!(issued(&sample, id).corrected_by, [erratum]);
    unlock(&sample, erratum).unwrap();
    assert!(issued(&sample, id).corrected_by.is_empty());
}

#[test]
fn the_file_itself_refuses_to_change_what_was_locked_or_filed() {
    let sample = Sample::new();
    let id = lock(&sample, concluded(&sample), order(Kind::Notice, Some(15))).unwrap();
    file(&sample, id, returned(ReturnedKind::Signed, "%PDF")).unwrap();
    sample.store.close().wait().unwrap();
    let conn = Connection::open(sample.path()).unwrap();
    for sql in [
        "UPDATE issued_document SET hash = lower(hash)",
        "UPDATE issued_document SET document_order = '{}'",
        "UPDATE issued_document SET withdrawn_at = locked_at, withdrawn_reason = 'a'",
        "UPDATE issued_content SET pdf = x'00'",
        "UPDATE returned_file SET kind = 'scan'",
        "UPDATE returned_content SET bytes = x'00'",
        "DELETE FROM issued_document",
        "DELETE FROM issued_content",
        "DELETE FROM returned_file",
        "DELETE FROM returned_content",
    ] {
        let refused = conn.execute(sql, []).unwrap_err().to_string();
        assert!(
            refused.contains("document") || refused.contains("file"),
            "{sql}: {refused}"
        );
    }
}

#[test]
fn a_kept_pdf_that_is_no_longer_what_it_was_is_not_handed_out() {
    let sample = Sample::new();
    let id = lock(&sample, concluded(&sample), order(Kind::Notice, None)).unwrap();
    sample.store.close().wait().unwrap();
    let conn = Connection::open(sample.path()).unwrap();
    let frozen = "SELECT sql FROM sqlite_schema WHERE name = 'issued_content_is_frozen'";
    let trigger: String = conn.query_row(frozen, [], |row| row.get(0)).unwrap();
    let change = "UPDATE issued_content SET pdf = x'25504446'";
    conn.execute_batch(&format!(
        "DROP TRIGGER issued_content_is_frozen; {change}; {trigger}"
    ))
    .unwrap();
    conn.close().unwrap();
    let store = Store::open_existing(&sample.path(), Clock::system()).unwrap();
    let read = store.read(move |r| r.issued_pdf(id)).wait();
    assert!(matches!(read, Err(StoreError::Damaged { .. })), "{read:?}");
}
