//! A session concluded by command: what it lacks, what comes next, and the way on to a locked document.

use serde_json::{Value, json};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::concluding::{closing_draft, particulars_draft};
use so_doi_thoai::domain::SessionId;
use so_doi_thoai::store::{Op, Store};

use super::program::{Place, sample};

const CONCLUDE: &str = "conclude --data a.db --session 1";

fn record(place: &Place) -> Value {
    place
        .run("export session --data a.db --session 1 --out kept.json --force")
        .done();
    serde_json::from_slice(&place.read("kept.json")).unwrap()
}

#[test]
fn a_script_goes_from_the_sample_to_a_locked_document() {
    let place = Place::with_demo();
    let refused = place.run("lock notice --data a.db --session 1").refused();
    for way in ["F9", "F12", "doithoai conclude --session 1"] {
        assert!(refused.contains(way), "{way}: {refused}");
    }
    let said = place.run(CONCLUDE).done();
    let next = said.lines().map(str::trim);
    let next = next.filter_map(|line| line.strip_prefix("doithoai "));
    let next: Vec<&str> = next.collect();
    assert_eq!(next.len(), 2, "{said}");
    for line in next {
        place.run(line).done();
    }
    assert!(place.read("thong-bao.pdf").starts_with(b"%PDF"));
}

#[test]
fn a_session_is_not_concluded_while_an_opinion_lacks_something() {
    let place = Place::with_sample(|record| {
        record["opinions"][2]["conclusion"]["due_on"] = Value::Null;
        record["opinions"][4]["conclusion"]["outcome"] = Value::Null;
        record["closing"] = json!({});
    });
    let said = place.run(CONCLUDE).refused();
    for lacking in [
        "Ý kiến 3: chưa có thời hạn",
        "Ý kiến 5: chưa chọn cách kết luận",
    ] {
        assert!(said.contains(lacking), "{lacking}: {said}");
    }
    let kept = record(&place);
    assert_eq!(kept["state"], "held");
    assert_eq!(kept["closing"]["signers"], json!([]));
}

#[test]
fn a_closing_that_nobody_touched_is_kept_as_the_window_proposes_it() {
    let place = Place::with_sample(|record| record["closing"] = json!({}));
    place.run(CONCLUDE).done();
    let kept = record(&place);
    assert_eq!(kept["state"], "concluded");
    let chair = &sample()["session"]["chairs"][0];
    let signer = &kept["closing"]["signers"][0];
    assert_eq!(signer["name"], chair["name"]);
    let post = chair["post"].as_str().unwrap().to_uppercase();
    assert_eq!(signer["title"], post);
}

#[test]
fn what_was_typed_and_not_saved_is_not_locked_out() {
    let id = SessionId(1);
    for (key, said) in [
        (closing_draft(id), "gõ dở chưa đúng"),
        (particulars_draft(id), "Thông tin hội nghị còn phần gõ dở"),
    ] {
        let place = Place::with_demo();
        let store = Store::open(&place.path("a.db"), Clock::system()).unwrap();
        let body = "{}".to_owned();
        store.transact(Op::KeepDraft { key, body }).wait().unwrap();
        drop(store);
        let refused = place.run(CONCLUDE).refused();
        assert!(refused.contains(said), "{refused}");
        assert_eq!(record(&place)["state"], "held");
    }
}

#[test]
fn a_concluded_session_is_said_to_be_so_and_opened_again_until_a_document_is_locked() {
    let place = Place::with_demo();
    let reopen = format!("{CONCLUDE} --reopen");
    assert!(place.run(&reopen).refused().contains("chưa kết luận"));
    place.run(CONCLUDE).done();
    assert!(place.run(CONCLUDE).done().contains("từ trước"));
    place.run(&reopen).done();
    assert_eq!(record(&place)["state"], "held");
    place.run(CONCLUDE).done();
    place.run("lock notice --data a.db --session 1").done();
    assert!(place.run(&reopen).refused().contains("mở khóa"));
}

#[test]
fn an_end_that_is_not_known_is_said_for_the_minutes_need_it() {
    let place = Place::with_sample(|record| record["session"]["ends_at"] = Value::Null);
    let said = place.run(CONCLUDE).done();
    assert!(said.contains("giờ kết thúc"), "{said}");
}
