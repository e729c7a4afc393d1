//! Opinions sent before, from a sheet into a session.

use std::fmt::Write;

use serde_json::Value;

use super::program::{Place, sample, sheet};

/// A place whose session 1 has no opinions yet.
fn before_the_session() -> Place {
    let place = Place::new();
    let mut record = sample();
    record["opinions"] = Value::Array(Vec::new());
    record["speakers"] = Value::Array(Vec::new());
    record["state"] = "announced".into();
    place.write("one.json", record.to_string());
    place.run("import one.json --data a.db").done();
    place.write("sheet.xlsx", sheet());
    place
}

fn contents(place: &Place) -> Vec<String> {
    let json = place.run("list opinions --data a.db --json").done();
    let opinions: Vec<Value> = serde_json::from_str(&json).unwrap();
    let content = |o: &Value| o["content"].as_str().unwrap().to_owned();
    opinions.iter().map(content).collect()
}

#[test]
fn a_dry_run_shows_every_row_and_saves_none() {
    let place = before_the_session();
    let said = place
        .run("import sheet.xlsx --data a.db --session 1 --dry-run")
        .done();
    let mut missing = String::new();
    for row in [1, 3, 4, 5, 6, 7, 8, 9, 11] {
        if !said.contains(&format!("Dòng {row}: ")) {
            write!(missing, "{row} ").unwrap();
        }
    }
    assert_eq!(missing, "", "{said}");
    assert!(said.contains("KHÔNG NHẬN: 6 | Trần Quang Vinh"), "{said}");
    assert!(said.contains("thiếu nội dung ý kiến"), "{said}");
    assert_eq!(contents(&place), Vec::<String>::new());
}

#[test]
fn the_opinions_of_a_sheet_are_taken_once() {
    let place = before_the_session();
    // The content decides, not the name.
    place.write("y-kien.txt", sheet());
    let ran = place.run("import y-kien.txt --data a.db --session 1");
    assert!(ran.err.contains("1 dòng"), "{}", ran.err);
    assert!(ran.done().contains("Đã nhận 5 ý kiến"));
    let taken = contents(&place);
    assert_eq!(taken.len(), 5);
    assert_eq!(
        taken[3],
        "Cầu treo Khe Sậy đứt 2 cáp phụ,\nđi lại nguy hiểm."
    );
    place
        .run("import sheet.xlsx --data a.db --session 1")
        .refused();
    assert_eq!(contents(&place), taken);
}

#[test]
fn a_sheet_needs_a_session_and_a_record_does_not() {
    let place = before_the_session();
    let ran = place.run("import sheet.xlsx --data a.db");
    assert_eq!((ran.code, ran.err.contains("--session")), (2, true));
    let ran = place.run("import one.json --data a.db --session 1");
    assert_eq!((ran.code, ran.err.contains("--session")), (2, true));
}
