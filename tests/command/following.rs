//! Opinions followed by command: what is recorded is listed and shown.

use serde_json::Value;

use super::program::Place;

/// The sample's session as concluded a year before, for the program asks the machine for the day.
fn concluded() -> Place {
    concluded_with(|_| {})
}

/// The same with something changed before.
fn concluded_with(change: impl FnOnce(&mut Value)) -> Place {
    let place = Place::new();
    let mut record = super::program::sample();
    change(&mut record);
    record["state"] = "concluded".into();
    record["session"]["announced_on"] = Value::Null;
    let record = record.to_string().replace("2026-11-14", "2025-11-14");
    place.write("one.json", record);
    place.run("import one.json --data a.db").done();
    place
}

fn json(place: &Place, command: &str) -> Value {
    serde_json::from_str(&place.run(command).done()).unwrap()
}

const RECORD: &str = "follow-up record --data a.db --session 1 --opinion 3";

#[test]
fn opinions_are_listed_by_due_date_and_no_secret_name_is_said() {
    let place = concluded();
    let all = json(&place, "follow-up list --data a.db --json");
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 21);
    assert_eq!(
        (&all[0]["number"], &all[0]["due"]),
        (&20.into(), &"2026-11-20".into())
    );
    let secret = all.iter().find(|opinion| opinion["number"] == 14).unwrap();
    assert_eq!(secret["speaker"], "Công dân (đề nghị giữ bí mật họ tên)");
    let passed = json(
        &place,
        "follow-up list --data a.db --standing passed --json",
    );
    assert_eq!(passed.as_array().unwrap().len(), 5);
    let said = place
        .run("follow-up list --data a.db --unit Không")
        .refused();
    assert!(said.contains("Không có đơn vị"), "{said}");
}

#[test]
fn a_result_needs_evidence_and_is_shown_with_it() {
    let place = concluded();
    let resolved = format!("{RECORD} --event resolved --result definitive");
    let said = place.run(&resolved).refused();
    assert!(said.contains("cần bằng chứng"), "{said}");
    let older = format!("{resolved} --document 9/UBND --document-date 13/11/2025");
    let said = place.run(&older).refused();
    assert!(said.contains("trước ngày hội nghị 14/11/2025"), "{said}");
    place
        .run(&format!("{resolved} --citizen-word tại_nhà"))
        .done();
    let shown = json(
        &place,
        "follow-up show --data a.db --session 1 --opinion 3 --json",
    );
    assert_eq!(shown["standing"], "resolved");
    assert_eq!(shown["evidence"]["citizen_word"], "tại_nhà");
    assert_eq!(shown["history"].as_array().unwrap().len(), 2);
    let text = place
        .run("follow-up show --data a.db --session 1 --opinion 3")
        .done();
    assert!(
        text.contains("Kết quả giải quyết") && text.contains("tại_nhà"),
        "{text}"
    );
}

#[test]
fn a_file_is_kept_as_evidence() {
    let place = concluded();
    place.write("bien-ban.pdf", "%PDF-1.7");
    let record = format!("{RECORD} --event resolved --result definitive --file bien-ban.pdf");
    place.run(&record).done();
    let shown = json(
        &place,
        "follow-up show --data a.db --session 1 --opinion 3 --json",
    );
    assert_eq!(shown["attachments"][0], "bien-ban.pdf");
    assert!(shown["evidence"]["file"].is_number(), "{shown}");
}

#[test]
fn several_are_recorded_all_or_none() {
    let place = concluded();
    // Opinion 10 is merged into another one.
    let both = format!("{RECORD} --opinion 10 --event reminded");
    place.run(&both).refused();
    let shown = json(
        &place,
        "follow-up show --data a.db --session 1 --opinion 3 --json",
    );
    assert_eq!(shown["reminders"], 0);
    place
        .run(&format!("{RECORD} --opinion 5 --event reminded"))
        .done();
    let shown = json(
        &place,
        "follow-up show --data a.db --session 1 --opinion 5 --json",
    );
    assert_eq!(shown["reminders"], 1);
}

#[test]
fn the_newest_entry_is_retracted() {
    let place = concluded();
    place
        .run(&format!("{RECORD} --event progress --text khảo_sát"))
        .done();
    place
        .run(&format!("{RECORD} --event retracted --reason nhầm"))
        .done();
    let shown = json(
        &place,
        "follow-up show --data a.db --session 1 --opinion 3 --json",
    );
    assert_eq!(shown["history"][1]["retracted"], true);
    place
        .run(&format!("{RECORD} --event retracted --reason nhầm"))
        .refused();
}

#[test]
fn a_switch_without_use_and_an_opinion_that_is_not_there_are_refused() {
    let place = concluded();
    let useless = format!("{RECORD} --event reminded --satisfaction satisfied");
    let ran = place.run(&useless);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--satisfaction"), "{}", ran.err);
    let said = place
        .run("follow-up show --data a.db --session 1 --opinion 99")
        .refused();
    assert!(said.contains("99"), "{said}");
}

#[test]
fn overdue_is_the_list_of_what_is_overdue() {
    let place = concluded();
    let short = place.run("overdue --data a.db --json").done();
    let long = place
        .run("follow-up list --data a.db --overdue --json")
        .done();
    assert_eq!(short, long);
}

#[test]
fn whoever_was_not_asked_is_to_be_called_and_a_secret_speaker_has_no_phone() {
    let place = concluded_with(|record| {
        let speaker = record["opinions"][8]["speaker"].as_u64().unwrap();
        let speakers = record["speakers"].as_array_mut().unwrap();
        for other in speakers.iter_mut().filter(|s| s["number"] == speaker) {
            other["kind"] = "secret".into();
            other["phone"] = "0999 888 777".into();
        }
    });
    let record = |number: u32| {
        format!(
            "follow-up record --data a.db --session 1 --opinion {number} --event resolved --result inspected"
        )
    };
    for number in [3, 9, 14] {
        place.run(&record(number)).done();
    }
    let list = json(&place, "follow-up calls --data a.db --json");
    let calls = list["calls"].as_array().unwrap();
    let of = |number: u32| calls.iter().find(|call| call["number"] == number);
    assert_eq!(of(3).unwrap()["result"], "inspected");
    // A denunciation follows its own law.
    assert_eq!(of(14), None);
    let secret = of(9).unwrap();
    assert_eq!(secret["speaker"], "Công dân (đề nghị giữ bí mật họ tên)");
    assert_eq!(
        (&secret["phone"], &secret["address"]),
        (&"".into(), &"".into())
    );

    place
        .run("follow-up calls --data a.db --out goi.xlsx")
        .done();
    assert!(place.read("goi.xlsx").starts_with(b"PK"));
    place
        .run("follow-up calls --data a.db --out goi.xlsx")
        .refused();
}

#[test]
fn a_recheck_draws_one_in_ten_of_the_satisfied() {
    let place = concluded();
    for number in [3, 5] {
        let record = format!("follow-up record --data a.db --session 1 --opinion {number}");
        place
            .run(&format!("{record} --event resolved --result inspected"))
            .done();
        place
            .run(&format!("{record} --event heard --satisfaction satisfied"))
            .done();
    }
    let one = json(&place, "follow-up calls --data a.db --recheck --json");
    assert_eq!(one["calls"].as_array().unwrap().len(), 1);
    // The sample's opinion 16 was answered to the citizen's satisfaction.
    assert!(one["of"].as_u64().unwrap() >= 2);
    assert_eq!(
        one,
        json(&place, "follow-up calls --data a.db --recheck --json")
    );
}
