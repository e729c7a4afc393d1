//! The format check by command: what it says, how it ends, what it mends.

use serde_json::Value;

use super::program::Place;

const CHECK: &str = "check-format notice --data a.db --session 1";

/// The rules named by `--json` under `key`.
fn rules(out: &str, key: &str) -> Vec<String> {
    let told: Value = serde_json::from_str(out).unwrap();
    let findings = told[key].as_array().unwrap();
    let rules = findings
        .iter()
        .map(|f| f["rule"].as_str().unwrap().to_owned());
    rules.collect()
}

#[test]
fn the_sample_has_no_error_under_any_letterhead() {
    let place = Place::with_demo();
    for letterhead in ["state", "party", "front"] {
        for kind in ["minutes", "notice"] {
            let line = format!(
                "check-format {kind} --data a.db --session 1 --letterhead {letterhead} --json"
            );
            place.run(&line).done();
        }
    }
}

#[test]
fn an_error_is_told_with_place_and_source_and_ends_in_refusal() {
    let place =
        Place::with_sample(|record| record["opinions"][2]["conclusion"]["due_on"] = Value::Null);
    let ran = place.run(CHECK);
    assert_eq!(ran.code, 1);
    let line = ran.out.lines().next().unwrap().to_owned();
    assert!(
        line.contains("Ý kiến 3 – thời hạn") && line.contains("Đề án 07"),
        "{line}"
    );
    assert!(ran.err.contains("1 lỗi"), "{}", ran.err);
}

#[test]
fn what_can_be_mended_is_kept_and_said_and_the_rest_stays_as_it_was() {
    let place = Place::with_sample(|record| {
        record["opinions"][4]["content"] = "Đường  hỏng ,đề nghị sửa".into();
        record["opinions"][4]["conclusion"]["due_on"] = "2026-11-28".into();
        record["closing"]["recipients"] =
            serde_json::json!(["Lưu: VT", "- Thường trực HĐND xã;", "Thường trực HĐND xã"]);
        record["closing"]["signers"][0]["authority"] = "T/M ỦY BAN NHÂN DÂN".into();
    });
    let before = place.run("list opinions --data a.db --json").done();
    let said = place.run(&format!("{CHECK} --fix")).done();
    assert!(said.contains("Đã sửa"), "{said}");
    place
        .run("export session --data a.db --session 1 --out after.json")
        .done();
    let after: Value = serde_json::from_slice(&place.read("after.json")).unwrap();
    let opinion = &after["opinions"][4];
    assert_eq!(opinion["content"], "Đường hỏng, đề nghị sửa.");
    assert_eq!(opinion["conclusion"]["due_on"], "2026-11-30");
    assert_eq!(
        after["closing"]["recipients"],
        serde_json::json!(["Thường trực HĐND xã", "Lưu: VT"])
    );
    assert_eq!(
        after["closing"]["signers"][0]["authority"],
        "TM. ỦY BAN NHÂN DÂN"
    );
    let again = place.run(&format!("{CHECK} --fix --json")).done();
    assert_eq!(rules(&again, "fixed"), Vec::<String>::new());
    let listed: Value =
        serde_json::from_str(&place.run("list opinions --data a.db --json").done()).unwrap();
    let before: Value = serde_json::from_str(&before).unwrap();
    let differing = |i: &usize| listed[*i]["content"] != before[*i]["content"];
    assert_eq!((0..21).filter(differing).collect::<Vec<_>>(), [4]);
}

#[test]
fn a_number_typed_wrong_is_told_and_not_changed() {
    let place = Place::with_demo();
    let ran = place.run(&format!("{CHECK} --number 0 --fix --json"));
    assert_eq!(ran.code, 1);
    assert!(rules(&ran.out, "findings").contains(&"number-zero".to_owned()));
}

#[test]
fn a_concluded_session_is_checked_but_not_mended() {
    let place = Place::with_sample(|record| {
        record["state"] = "concluded".into();
        record["opinions"][4]["content"] = "Đường  hỏng.".into();
    });
    let told = place.run(&format!("{CHECK} --json")).done();
    assert!(rules(&told, "findings").contains(&"double-space".to_owned()));
    place.run(&format!("{CHECK} --fix")).refused();
}
