//! Taking back.

use so_doi_thoai::domain::{ListKind, SessionState};
use so_doi_thoai::store::{Op, OpKind, Scope, StoreError};

use super::sample::{Sample, answered, at, office, official, opinion, session};

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general over the reader's lifetime"
)]
fn undoable(sample: &Sample) -> Option<OpKind> {
    sample.store.read(|r| r.undoable()).wait().unwrap()
}

#[test]
fn a_burst_of_edits_of_one_opinion_is_taken_back_as_one() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    for content in ["Đề", "Đề nghị", "Đề nghị sửa đường"] {
        sample.write(first, content);
        sample.wait(3);
    }
    let undone = sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(undone.scopes, [Scope::Sessions, Scope::Session(id)]);
    assert_eq!(undone.opinion, Some((first, 1)));
    assert_eq!(sample.opinions(id)[0].content, "");
    assert_eq!(undoable(&sample), None);
}

#[test]
fn after_ten_minutes_a_new_step_begins() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    sample.write(first, "Đề nghị sửa đường");
    sample.wait(10);
    sample.write(first, "Đề nghị sửa cầu");
    sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(sample.opinions(id)[0].content, "Đề nghị sửa đường");
    sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(sample.opinions(id)[0].content, "");
}

#[test]
fn edits_of_two_opinions_are_two_steps() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    let (second, _) = sample.add(id, by);
    sample.write(first, "một");
    sample.write(second, "hai");
    sample.write(first, "một một");
    let contents = || -> Vec<String> {
        let opinions = sample.opinions(id);
        opinions.into_iter().map(|o| o.content).collect()
    };
    sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(contents(), ["một", "hai"]);
    sample.store.transact(Op::Undo).wait().unwrap();
    assert_eq!(contents(), ["một", ""]);
}

#[test]
fn a_step_outlives_the_program_and_puts_lists_back() {
    let mut sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    let mut before = opinion("Kênh N4 bồi lắng");
    before.conclusion.co_units = vec!["xóm Đồng Tâm".into(), "xóm Xuân Sơn".into()];
    let op = Op::EditOpinion(first, Box::new(before));
    sample.store.transact(op).wait().unwrap();
    sample.wait(30);
    sample.write(first, "Kênh");
    sample.reopen();
    assert_eq!(undoable(&sample), Some(OpKind::EditOpinion));
    sample.store.transact(Op::Undo).wait().unwrap();
    let opinion = &sample.opinions(id)[0];
    assert_eq!(opinion.content, "Kênh N4 bồi lắng");
    assert_eq!(
        opinion.conclusion.co_units,
        ["xóm Đồng Tâm", "xóm Xuân Sơn"]
    );
}

#[test]
fn a_session_with_all_its_lists_is_taken_back() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    let before = sample.store.read(move |r| r.record(id)).wait().unwrap();
    let mut after = session();
    after.subject = "Tên khác".into();
    after.ends_at = Some(at(11, 20));
    after.chairs = vec![official("A"), official("B"), official("C")];
    after.basis = vec!["Đề án số 07-ĐA/TU".into()];
    let op = Op::EditSession(id, Box::new(after.clone()));
    sample.store.transact(op).wait().unwrap();
    let (edited, _) = sample.store.read(move |r| r.session(id)).wait().unwrap();
    assert_eq!(edited, after);
    sample.store.transact(Op::Undo).wait().unwrap();
    let undone = sample.store.read(move |r| r.record(id)).wait().unwrap();
    assert_eq!(undone, before);
}

#[test]
fn concluding_is_taken_back_with_the_kept_office() {
    let sample = Sample::new();
    let (id, first) = sample.own_session();
    for op in [
        Op::SetOffice(Box::new(office())),
        Op::EditOpinion(first, Box::new(answered("Đề nghị sửa đường"))),
        Op::SetState(id, SessionState::Concluded),
        Op::Undo,
    ] {
        sample.store.transact(op).wait().unwrap();
    }
    let mut renamed = office();
    renamed.name = "Ủy ban nhân dân xã khác".into();
    let op = Op::SetOffice(Box::new(renamed.clone()));
    sample.store.transact(op).wait().unwrap();
    let record = sample.store.read(move |r| r.record(id)).wait().unwrap();
    assert_eq!(record.state, SessionState::Planned);
    assert_eq!(record.office, renamed);
}

#[test]
fn preferences_and_drafts_are_no_steps() {
    let sample = Sample::new();
    let list = || {
        sample
            .store
            .read(|r| r.list(ListKind::Unit))
            .wait()
            .unwrap()
    };
    let before = list();
    for op in [
        Op::SetList(ListKind::Unit, vec!["Phòng Kinh tế".into()]),
        Op::SetPreference {
            key: "zoom".into(),
            value: "125".into(),
        },
        Op::KeepDraft {
            key: "console".into(),
            body: "dở dang".into(),
        },
        Op::Undo,
    ] {
        sample.store.transact(op).wait().unwrap();
    }
    assert_eq!(list(), before);
    let draft = sample.store.read(|r| r.draft("console")).wait().unwrap();
    assert_eq!(draft.as_deref(), Some("dở dang"));
    let zoom = sample.store.read(|r| r.preference("zoom")).wait().unwrap();
    assert_eq!(zoom.as_deref(), Some("125"));
}

#[test]
fn nothing_before_an_added_opinion_is_taken_back() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    sample.write(first, "Đề nghị sửa đường");
    sample.add(id, by);
    let undone = sample.store.transact(Op::Undo).wait();
    assert_eq!(undone, Err(StoreError::NotTakenBack(OpKind::RaiseOpinion)));
    assert_eq!(sample.opinions(id)[0].content, "Đề nghị sửa đường");
}

#[test]
fn an_edit_that_is_refused_leaves_no_step() {
    let sample = Sample::new();
    let (id, by) = sample.session();
    let (first, _) = sample.add(id, by);
    let op = Op::EditOpinion(first, Box::new(opinion(&"x".repeat(20_001))));
    assert!(sample.store.transact(op).wait().is_err());
    assert_eq!(undoable(&sample), None);
}
