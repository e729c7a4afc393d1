//! Who issues under each letterhead, with the office and with a session.

use so_doi_thoai::domain::{Issuer, Letterhead, Office, SessionId, SessionState};
use so_doi_thoai::store::{Op, Reader};

use super::sample::{Sample, answered, office};

fn with_party(name: &str) -> Office {
    Office {
        issuers: vec![Issuer {
            letterhead: Letterhead::Party,
            name: name.into(),
            superior: "Đảng bộ tỉnh Nghệ An".into(),
            symbol: "ĐU".into(),
        }],
        ..office()
    }
}

fn set(sample: &Sample, office: Office) {
    let op = Op::SetOffice(Box::new(office));
    sample.store.transact(op).wait().unwrap();
}

fn office_of(sample: &Sample, id: SessionId) -> Office {
    let record = sample.store.read(move |r| r.record(id));
    record.wait().unwrap().office
}

#[test]
fn issuers_are_kept_with_the_office_and_put_back_by_undo() {
    let mut sample = Sample::new();
    set(&sample, with_party("Đảng ủy xã Bình Lộc"));
    sample.wait(20);
    set(&sample, office());
    sample.store.transact(Op::Undo).wait().unwrap();
    sample.reopen();
    let kept = sample.store.read(Reader::office).wait().unwrap();
    assert_eq!(kept, Some(with_party("Đảng ủy xã Bình Lộc")));
}

#[test]
fn a_concluded_session_keeps_its_issuers_until_it_is_open_again() {
    let sample = Sample::new();
    let (id, first) = sample.own_session();
    set(&sample, with_party("Đảng ủy xã cũ"));
    for op in [
        Op::EditOpinion(first, Box::new(answered("a"))),
        Op::SetState(id, SessionState::Concluded),
    ] {
        sample.store.transact(op).wait().unwrap();
    }
    set(&sample, with_party("Đảng ủy xã mới"));
    assert_eq!(office_of(&sample, id), with_party("Đảng ủy xã cũ"));
    let reopen = Op::SetState(id, SessionState::Held);
    sample.store.transact(reopen).wait().unwrap();
    assert_eq!(office_of(&sample, id), with_party("Đảng ủy xã mới"));
}

#[test]
fn an_imported_session_keeps_the_issuers_that_it_came_with() {
    let sample = Sample::new();
    let (id, _) = sample.session();
    let mut record = sample.store.read(move |r| r.record(id)).wait().unwrap();
    record.id = uuid::Uuid::now_v7();
    record.office = with_party("Đảng ủy xã khác");
    let op = Op::ImportRecord(Box::new(record));
    let copy = sample.store.transact(op).wait().unwrap().session.unwrap();
    assert_eq!(office_of(&sample, copy), with_party("Đảng ủy xã khác"));
}
