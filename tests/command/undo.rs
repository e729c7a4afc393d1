//! The newest change is taken back by command.

use serde_json::Value;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::SessionId;
use so_doi_thoai::store::{Op, Store};

use super::program::{Place, day, sample};

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

#[test]
fn what_is_not_taken_back_is_named_with_what_to_do_instead() {
    let place = Place::with_sample(|record| record["state"] = "concluded".into());
    let (today, undo) = (day(11, 20), "undo --data a.db");
    let record =
        "follow-up record --data a.db --session 1 --opinion 3 --opinion 5 --event reminded";
    place.run_on(today, record).done();
    let said = place.run_on(today, undo).refused();
    for words in ["“ghi theo dõi ý kiến”", "nhiều ý kiến", "--event retracted"] {
        assert!(said.contains(words), "no {words} in {said}");
    }
    for line in [
        "units set --data a.db --name Phòng_cũ",
        "units set --data a.db --name Phòng_mới",
        "units merge --data a.db --from Phòng_cũ --into Phòng_mới --on 20/11/2026",
    ] {
        place.run_on(today, line).done();
    }
    let said = place.run_on(today, undo).refused();
    for words in ["“sáp nhập đơn vị”", "--event assigned"] {
        assert!(said.contains(words), "no {words} in {said}");
    }
    // What follows is taken back, up to the merger and no further.
    place
        .run_on(
            today,
            "units set --data a.db --name Phòng_mới --head Bà_Hoa",
        )
        .done();
    let said = place.run_on(today, undo).done();
    assert!(said.contains("sửa đơn vị"), "{said}");
    let said = place.run_on(today, undo).refused();
    assert!(said.contains("“sáp nhập đơn vị”"), "{said}");
}
