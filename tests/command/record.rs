//! A session goes out and comes in again unchanged.

use serde_json::Value;

use super::program::{Place, sample};

#[test]
fn a_session_exported_imported_and_exported_again_is_the_same_file() {
    let place = Place::with_demo();
    let sessions = place.run("list sessions --data a.db").done();
    assert!(
        sessions.contains("14/11/2026 07:45  Đã họp  21/21"),
        "{sessions}"
    );
    place
        .run("export session --data a.db --session 1 --out one.json")
        .done();
    let first: Value = serde_json::from_slice(&place.read("one.json")).unwrap();
    assert_eq!(first, sample());

    let said = place.run("import one.json --data b.db").done();
    assert!(said.contains("số 1") && said.contains("21/21"), "{said}");
    place
        .run("export session --data b.db --session 1 --out two.json")
        .done();
    assert_eq!(place.read("one.json"), place.read("two.json"));
}

#[test]
fn the_same_session_is_not_imported_twice() {
    let place = Place::with_demo();
    place.write("one.json", sample().to_string());
    let said = place.run("import one.json --data a.db").refused();
    assert!(said.contains("đã có") && said.contains("số 1"), "{said}");
    assert_eq!(
        place
            .run("list sessions --data a.db")
            .done()
            .lines()
            .count(),
        1
    );
}

#[test]
fn a_dry_run_makes_no_data_file() {
    let place = Place::new();
    place.write("one.json", sample().to_string());
    place.run("import one.json --data b.db --dry-run").done();
    assert_eq!(place.names(), ["one.json"]);
}

#[test]
fn every_opinion_is_listed_and_the_secret_speaker_has_no_name() {
    let place = Place::with_demo();
    let text = place.run("list opinions --data a.db --session 1").done();
    assert_eq!(text.lines().count(), 21);
    let json = place.run("list opinions --data a.db --json").done();
    let opinions: Vec<Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(opinions.len(), 21);
    assert!(opinions.iter().all(|o| o["complete"] == true));
    assert_eq!(opinions[2]["lead_unit"], "Phòng Kinh tế");
    assert_eq!(opinions[2]["due_on"], "2026-12-15");
    assert_eq!(opinions[9]["merged_into"], 1);
    assert_eq!(
        opinions[13]["speaker"],
        "Công dân (đề nghị giữ bí mật họ tên)"
    );
}

#[test]
fn the_schema_describes_the_session() {
    let place = Place::new();
    let schema: Value = serde_json::from_str(&place.run("schema").done()).unwrap();
    assert_eq!(schema["title"], "SessionRecord");
    assert_eq!(schema["additionalProperties"], false);
    assert!(schema["$defs"]["Opinion"]["properties"]["content"].is_object());
    assert_eq!(place.names(), Vec::<String>::new());
}

#[test]
fn a_demo_never_touches_a_file_that_is_there() {
    let place = Place::new();
    place.write("a.db", "không phải của chương trình");
    let said = place.run("demo --data a.db").refused();
    assert!(said.contains("a.db"), "{said}");
    assert_eq!(place.read("a.db"), "không phải của chương trình".as_bytes());
}

#[test]
fn another_office_imports_the_session_from_the_document_itself() {
    let place = Place::with_demo();
    place
        .run("export notice --data a.db --session 1 --out notice.pdf")
        .done();
    let said = place.run("import notice.pdf --data b.db").done();
    assert!(said.contains("số 1") && said.contains("21/21"), "{said}");
    place
        .run("export session --data b.db --session 1 --out two.json")
        .done();
    let taken: Value = serde_json::from_slice(&place.read("two.json")).unwrap();
    let mut circulated = sample();
    for speaker in circulated["speakers"].as_array_mut().unwrap() {
        speaker["phone"] = "".into();
        if speaker["kind"] == "secret" {
            for field in ["name", "address", "role"] {
                speaker[field] = "".into();
            }
            // When somebody spoke tells who it was.
            speaker["spoke_at"] = Value::Null;
        }
    }
    assert_eq!(taken, circulated);
}

#[test]
fn a_document_that_carries_no_session_is_refused_with_a_way_out() {
    let place = Place::with_demo();
    place
        .run("export notice --data a.db --session 1 --out draft.pdf --draft")
        .done();
    let said = place.run("import draft.pdf --data b.db").refused();
    assert!(said.contains("không mang theo dữ liệu"), "{said}");
    assert!(said.contains(".json"), "{said}");
    place.write("broken.pdf", "%PDF-1.7 nothing");
    let said = place.run("import broken.pdf --data b.db").refused();
    assert!(said.contains("hỏng"), "{said}");
    assert_eq!(
        place.names(),
        ["a.db", "a.db.lock", "broken.pdf", "draft.pdf"]
    );
}
