//! Targets, units, hot issues, the ledger and working days by command.

use serde_json::{Value, json};

use super::program::Place;

fn targets(place: &Place, year: u32) -> Value {
    let said = place.run(&format!("targets --data a.db --year {year} --json"));
    serde_json::from_str(&said.done()).unwrap()
}

#[test]
fn the_targets_of_the_sample_are_given_with_the_records_behind_them() {
    let place = Place::with_demo();
    let figures = targets(&place, 2026);
    let keys: Vec<&String> = figures.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["R1", "R2", "R3", "R4", "R5", "R6", "T1", "T2", "T3", "T4"]
    );
    assert_eq!(figures["T3"]["numerator"], 0);
    assert_eq!(figures["T3"]["denominator"], 21);
    assert_eq!(figures["T3"]["met"], false);
    let records = figures["T3"]["records"]["denominator"].as_array().unwrap();
    assert_eq!(records.len(), 21);
    assert_eq!(figures["T2"]["percent"], Value::Null);
    assert_eq!(targets(&place, 2025)["T3"]["denominator"], 0);
    let said = place.run("targets --data a.db --year 2026").done();
    assert!(said.contains("T3  0/21  0%  Không đạt"), "{said}");
}

#[test]
fn an_unknown_day_is_wrong_usage_and_a_day_before_the_file_counts_nothing() {
    let place = Place::with_demo();
    let wrong = place.run("targets --data a.db --year 2026 --as-of 31/02/2026");
    assert_eq!(wrong.code, 2, "{}", wrong.err);
    let said = place
        .run("targets --data a.db --year 2026 --as-of 2026-01-31")
        .done();
    assert!(said.contains("T3  0/0  –  Chưa có số liệu"), "{said}");
}

#[test]
fn units_are_added_merged_and_put_on_the_roster() {
    let place = Place::with_demo();
    place
        .run("units set --data a.db --name MTTQ-xã --system front --symbol MTTQ")
        .done();
    place
        .run("units set --data a.db --name Mặt-trận-xã --system front")
        .done();
    let said = place.run("units list --data a.db").done();
    assert!(said.contains("MTTQ-xã  Cấp xã  Mặt trận Tổ quốc"), "{said}");
    place
        .run("units merge --data a.db --from MTTQ-xã --into Mặt-trận-xã --on 01/07/2025")
        .done();
    let said = place.run("units list --data a.db").done();
    assert!(said.contains("→ 01/07/2025 Mặt-trận-xã"), "{said}");
    let said = place.run("units roster --data a.db --all").done();
    assert!(said.contains("130 đơn vị"), "{said}");
    // The sample's own office is none of the province's localities.
    assert_eq!(targets(&place, 2026)["T1"]["denominator"], 131);
    let said = place
        .run("units roster --data a.db --name Không-có")
        .refused();
    assert!(said.contains("Không-có"), "{said}");
}

#[test]
fn hot_issues_and_ledger_entries_are_kept_and_withdrawn_with_a_reason() {
    let place = Place::with_demo();
    place
        .run("hot-issues --data a.db --add Bãi-rác --found-on 02/11/2026")
        .done();
    let said = place.run("hot-issues --data a.db").done();
    assert!(
        said.contains("1  Bãi-rác  02/11/2026 → 23/11/2026"),
        "{said}"
    );
    place
        .run("hot-issues --data a.db --issue 1 --session 1")
        .done();
    assert_eq!(targets(&place, 2026)["T2"]["numerator"], json!(1));
    place
        .run("hot-issues --data a.db --issue 1 --withdraw nhầm")
        .done();
    assert_eq!(targets(&place, 2026)["T2"]["denominator"], json!(0));
    place.run("hot-issues --data a.db --issue 9").refused();

    place
        .run("units set --data a.db --name MTTQ-xã --system front")
        .done();
    for subject in ["Thu-chi", "Đất-đai"] {
        let on = "--on 05/06/2026";
        place
            .run(&format!(
                "ledger --data a.db --add supervision --unit MTTQ-xã {on} --subject {subject}"
            ))
            .done();
    }
    assert_eq!(targets(&place, 2026)["R3"]["met"], true);
    place
        .run("ledger --data a.db --entry 1 --withdraw trùng")
        .done();
    assert_eq!(targets(&place, 2026)["R3"]["met"], false);
}

#[test]
fn a_day_that_the_office_settles_stands_in_the_calendar() {
    let place = Place::with_demo();
    let said = place
        .run("calendar --data a.db --off 31/08/2026 --note Hoán-đổi")
        .done();
    assert!(
        said.contains("31/08/2026  Nghỉ theo bảng của cơ quan  Hoán-đổi"),
        "{said}"
    );
    assert!(said.contains("02/09/2026  Quốc khánh"), "{said}");
    let said = place.run("calendar --data a.db --remove 31/08/2026").done();
    assert!(!said.contains("31/08/2026"), "{said}");
    let said = place.run("time-limits --data a.db --hot-issue 10").done();
    assert!(said.contains("(ngày làm việc): 10"), "{said}");
    place.run("time-limits --data a.db --notify 9999").refused();
}
