//! The newest change is taken back by command.

use serde_json::Value;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::SessionId;
use so_doi_thoai::store::{Op, Store};

use super::program::{Place, sample};

#[test]
fn a_changed_opinion_is_put_back() {
    let place = Place::with_demo();
    let store = Store::open_existing(&place.path("a.db"), Clock::system()).unwrap();
    let opinions = store.read(|reader| reader.opinions(SessionId(1)));
    let (id, mut opinion) = opinions.wait().unwrap().swap_remove(2);
    opinion.content = "ghi đè nhầm".into();
    let edit = Op::EditOpinion(id, Box::new(opinion));
    store.transact(edit).wait().unwrap();
    store.close().wait().unwrap();

    let said = place.run("undo --data a.db").done();
    assert!(said.contains("sửa ý kiến"), "{said}");
    place
        .run("export session --data a.db --session 1 --out one.json")
        .done();
    let record: Value = serde_json::from_slice(&place.read("one.json")).unwrap();
    assert_eq!(record, sample());
}
