//! Changed words, kept drafts and trusted authorities.

use so_doi_thoai::domain::{Authority, Edition, Kind, Letterhead, Reworded, SessionId};
use so_doi_thoai::store::{DocumentDraft, Op, OpKind, Reader, Scope, StoreError};

use super::sample::Sample;

fn change(part: &str, text: &str) -> Reworded {
    Reworded {
        part: part.into(),
        text: text.into(),
        was: "Hôm nay, ngày 14 tháng 11 năm 2026".into(),
    }
}

fn reword(sample: &Sample, session: Option<SessionId>, changes: &[Reworded]) {
    let done = sample.store.transact(Op::Reword {
        session,
        kind: Kind::Notice,
        letterhead: Letterhead::State,
        changes: changes.to_vec(),
    });
    assert_eq!(done.wait().unwrap().scopes, [Scope::Wording]);
}

fn wording(sample: &Sample, session: Option<SessionId>) -> Vec<(String, String)> {
    let read = sample
        .store
        .read(move |r| r.wording(session, Kind::Notice, Letterhead::State));
    let changes = read.wait().unwrap().into_iter();
    changes.map(|c| (c.part, c.text)).collect()
}

fn pair(part: &str, text: &str) -> (String, String) {
    (part.into(), text.into())
}

#[test]
fn the_words_of_a_session_go_before_those_of_the_office() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    let (other, _) = sample.session();
    reword(
        &sample,
        None,
        &[
            change("closing", "Nay thông báo."),
            change("opening", "Ngày {ngày}"),
        ],
    );
    reword(&sample, Some(id), &[change("opening", "Sáng {ngày}")]);
    let both = [
        pair("opening", "Sáng {ngày}"),
        pair("closing", "Nay thông báo."),
    ];
    assert_eq!(wording(&sample, Some(id)), both);
    let office = [
        pair("closing", "Nay thông báo."),
        pair("opening", "Ngày {ngày}"),
    ];
    assert_eq!(wording(&sample, Some(other)), office);
    assert_eq!(wording(&sample, None), office);
    reword(&sample, Some(id), &[]);
    assert_eq!(wording(&sample, Some(id)), office);
}

#[test]
fn the_words_replaced_are_kept_for_a_session_alone() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    for session in [None, Some(id)] {
        reword(&sample, session, &[change("opening", "Sáng {ngày}")]);
        let own = sample
            .store
            .read(move |r| r.own_wording(session, Kind::Notice, Letterhead::State));
        let was = own.wait().unwrap().swap_remove(0).was;
        assert_eq!(was.is_empty(), session.is_none());
    }
}

#[test]
fn changed_words_are_taken_back() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    reword(&sample, Some(id), &[change("opening", "Sáng {ngày}")]);
    let undone = sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(undone.scopes, [Scope::Wording]);
    assert!(wording(&sample, Some(id)).is_empty());
}

fn keep_draft(sample: &Sample, session: SessionId, words: &str) -> Result<(), StoreError> {
    sample.wait(1);
    let op = Op::KeepDocumentDraft {
        session,
        kind: Kind::Minutes,
        letterhead: Letterhead::State,
        edition: Edition::Full,
        lines: vec!["BIÊN BẢN".into(), words.into()],
    };
    sample.store.transact(op).wait().map(drop)
}

fn drafts(sample: &Sample, session: SessionId, edition: Edition) -> Vec<DocumentDraft> {
    let read = sample
        .store
        .read(move |r| r.drafts(session, Kind::Minutes, Letterhead::State, &edition));
    read.wait().unwrap()
}

#[test]
fn the_newest_twenty_drafts_are_kept_and_equal_ones_once() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    for n in 0..25 {
        keep_draft(&sample, id, &n.to_string()).unwrap();
    }
    keep_draft(&sample, id, "20").unwrap();
    let kept = drafts(&sample, id, Edition::Full);
    let words: Vec<&str> = kept.iter().map(|d| d.lines[1].as_str()).collect();
    assert_eq!(words.len(), 20);
    assert_eq!(words[..3], ["20", "24", "23"]);
    assert!(kept[0].at > kept[1].at);
    assert!(drafts(&sample, id, Edition::Public).is_empty());
}

#[test]
fn a_kept_draft_is_no_step_to_be_taken_back() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    sample.write(first, "Đề nghị sửa đường");
    keep_draft(&sample, id, "a").unwrap();
    let undoable = sample.store.read(|r| r.undoable()).wait().unwrap();
    assert_eq!(undoable, Some(OpKind::EditOpinion));
    let unknown = SessionId(99);
    assert_eq!(
        keep_draft(&sample, unknown, "a"),
        Err(StoreError::NoSuchSession(unknown))
    );
}

#[test]
fn trusted_authorities_are_kept_once_each_and_taken_back() {
    let sample = Sample::new();
    let authority = |name: &str, der: u8| Authority {
        name: name.into(),
        der: vec![0x30, der],
    };
    let first = vec![authority("Ban Cơ yếu Chính phủ", 1)];
    let doubled = vec![authority("A", 1), authority("B", 2), authority("C", 1)];
    let set = |list: &[Authority]| sample.store.transact(Op::SetAuthorities(list.to_vec()));
    set(&first).wait().unwrap();
    sample.wait(20);
    set(&doubled).wait().unwrap();
    let kept = || sample.store.read(Reader::authorities).wait().unwrap();
    assert_eq!(kept(), doubled[..2]);
    sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(kept(), first);
    let unnamed = set(&[authority(" ", 1)]).wait();
    assert!(matches!(unnamed, Err(StoreError::Faults(_))));
}
