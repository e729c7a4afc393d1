//! A document's way by command: locked, listed, filed, published, unlocked; reworded and compared.

use std::process::Command;

use serde_json::Value;

use super::program::{Place, day, sample};

/// A place with the sample session concluded, as session 1.
fn concluded() -> Place {
    concluded_with(|_| {})
}

/// As [`concluded`], with the record changed.
fn concluded_with(change: impl FnOnce(&mut Value)) -> Place {
    Place::with_sample(|record| {
        record["state"] = "concluded".into();
        change(record);
    })
}

fn issued(place: &Place) -> Value {
    let listed = place.run("issued --data a.db --session 1 --json").done();
    serde_json::from_str(&listed).unwrap()
}

fn text_of(place: &Place, name: &str) -> String {
    let mut read = Command::new("pdftotext");
    let output = read.arg("-layout").arg(place.path(name)).arg("-").output();
    String::from_utf8(output.unwrap().stdout).unwrap()
}

#[test]
fn a_locked_document_bears_its_hash_and_number_and_is_listed() {
    let place = concluded();
    let said = place
        .run("lock notice --data a.db --session 1 --number 15 --date 20/11/2026 --out tb.pdf")
        .done();
    let document = &issued(&place)[0];
    let hash = document["hash"].as_str().unwrap();
    assert!(said.contains(hash) && said.contains("15"), "{said}");
    assert_eq!(
        (&document["number"], &document["state"]),
        (&15.into(), &"locked".into())
    );
    let text = text_of(&place, "tb.pdf");
    assert_eq!(
        text.matches(&hash[..16]).count(),
        text.matches('\u{c}').count()
    );
    assert!(text.contains("15/TB-"), "{text}");
    place
        .run("issued --data a.db --session 1 --document 1 --out again.pdf")
        .done();
    assert_eq!(place.read("again.pdf"), place.read("tb.pdf"));
    let next = place
        .run("lock minutes --data a.db --session 1 --number next")
        .done();
    assert!(next.contains("Số 1"), "{next}");
}

#[test]
fn what_may_not_be_locked_is_refused_with_advice() {
    let place = Place::with_demo();
    let said = place.run("lock notice --data a.db --session 1").refused();
    assert!(said.contains("chưa kết luận"), "{said}");
    let place = concluded();
    let lock = "lock notice --data a.db --session 1";
    place.run(lock).done();
    let said = place.run(lock).refused();
    assert!(said.contains("mở khóa"), "{said}");
    assert_eq!(issued(&place).as_array().unwrap().len(), 1);
    assert_eq!(
        place
            .run("lock notice --data a.db --session 1 --number 0")
            .code,
        2
    );
}

#[test]
fn an_error_of_form_stops_the_locking_until_it_is_passed_over() {
    let place = concluded();
    let lock = "lock notice --data a.db --session 1 --date 01/11/2026 --out tb.pdf";
    let said = place.run(lock).refused();
    for word in ["Lỗi", "01/11/2026", "--despite-errors"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert_eq!(issued(&place), serde_json::json!([]));
    assert!(!place.path("tb.pdf").exists());
    let said = place.run(&format!("{lock} --despite-errors")).done();
    assert!(
        said.contains("Lỗi") && said.contains("01/11/2026"),
        "{said}"
    );
    assert_eq!(issued(&place)[0]["dated_on"], "2026-11-01");
}

#[test]
fn a_warning_of_form_is_told_and_the_document_locked() {
    let place = concluded_with(|record| record["closing"]["assessment"] = "".into());
    let said = place.run("lock notice --data a.db --session 1").done();
    assert!(said.contains("Chưa có đánh giá chung"), "{said}");
    assert_eq!(issued(&place)[0]["state"], "locked");
}

#[test]
fn a_locked_document_is_written_over_a_file_only_when_asked() {
    let place = concluded();
    place.write("tb.pdf", "cũ");
    let lock = "lock notice --data a.db --session 1 --out tb.pdf";
    let said = place.run(lock).refused();
    assert!(said.contains("--force"), "{said}");
    assert_eq!(issued(&place), serde_json::json!([]));
    place.run(&format!("{lock} --force")).done();
    let again = "issued --data a.db --session 1 --document 1 --out tb.pdf";
    assert!(place.run(again).refused().contains("--force"));
    place.run(&format!("{again} --force")).done();
    assert!(place.read("tb.pdf").starts_with(b"%PDF"));
}

#[test]
fn a_scan_is_filed_unproved_and_then_nothing_is_unlocked() {
    let place = concluded();
    place
        .run("lock minutes --data a.db --session 1 --out bb.pdf")
        .done();
    // The same text without a signature, as another program has written it.
    place.write("quet.pdf", [&place.read("bb.pdf")[..], b"\n"].concat());
    let unsigned = place.run("file-return quet.pdf --data a.db --document 1");
    let said = unsigned.refused();
    assert!(said.contains("--scan"), "{said}");
    let said = place
        .run("file-return quet.pdf --data a.db --document 1 --scan --number 7 --date 21/11/2026")
        .done();
    assert!(said.contains("bản giấy đã ký"), "{said}");
    let document = issued(&place)[0].clone();
    assert_eq!(document["state"], "signed_on_paper");
    assert_eq!(
        (&document["number"], &document["dated_on"]),
        (&7.into(), &"2026-11-21".into())
    );
    let said = place
        .run("unlock --data a.db --document 1 --reason sai")
        .refused();
    assert!(said.contains("đính chính"), "{said}");
    place.write("notes.txt", "không phải PDF");
    place
        .run("file-return notes.txt --data a.db --document 1 --scan")
        .refused();

    let erratum = "lock erratum --data a.db --session 1 --corrects 1 --change trang1|sai|đúng";
    let said = place.run(&format!("{erratum} --out dc.pdf")).done();
    assert!(said.contains("văn bản 2"), "{said}");
    let text: String = text_of(&place, "dc.pdf").split_whitespace().collect();
    assert!(text.contains("Biênbảnsố07/BB-"), "{text}");
    assert_eq!(issued(&place)[0]["corrected_by"], serde_json::json!([2]));
}

#[test]
fn the_unsigned_file_itself_is_neither_signed_nor_a_scan() {
    let place = concluded();
    let lock = "lock notice --data a.db --session 1 --out tb.pdf";
    place.run(lock).done();
    for line in [
        "file-return tb.pdf --data a.db --document 1",
        "file-return tb.pdf --data a.db --document 1 --scan --number 7 --date 21/11/2026",
        "verify tb.pdf --data a.db --session 1 --keep",
    ] {
        let said = place.run(line).refused();
        assert!(said.contains("tệp chưa ký của văn bản 1"), "{line}: {said}");
    }
    let document = &issued(&place)[0];
    let told = (&document["state"], &document["number"]);
    assert_eq!(told, (&"locked".into(), &Value::Null));
}

#[test]
fn another_text_is_no_scan_of_the_locked_document() {
    let place = concluded();
    let lock = |kind: &str| {
        let line = format!("lock {kind} --data a.db --session 1 --out {kind}.pdf");
        place.run(&line).done()
    };
    lock("minutes");
    lock("notice");
    let said = place
        .run("file-return notice.pdf --data a.db --document 1 --scan --number 7")
        .refused();
    assert!(
        said.contains("KHÁC bản đã khóa") && said.contains("không phải bản quét"),
        "{said}"
    );
    assert_eq!(issued(&place)[0]["state"], "locked");
}

#[test]
fn an_unlocked_document_stays_in_the_list_with_its_reason() {
    let place = concluded();
    place.run("lock notice --data a.db --session 1").done();
    place
        .run("unlock --data a.db --document 1 --reason nhầm-ngày")
        .done();
    let listed = place.run("issued --data a.db --session 1").done();
    assert!(
        listed.contains("đã mở khóa") && listed.contains("nhầm-ngày"),
        "{listed}"
    );
    place.run("lock notice --data a.db --session 1").done();
}

#[test]
fn publishing_tells_what_is_missing_until_all_channels_are_there() {
    let place = concluded();
    place.run("lock notice --data a.db --session 1").done();
    let publish = |channel: &str, on: &str| {
        let line = format!("publish --data a.db --document 1 --channel {channel} --on {on}");
        place
            .run_on(day(11, 20), &format!("{line} --confirm"))
            .done()
    };
    let held = sample()["session"]["starts_at"].as_str().unwrap()[..10].to_owned();
    let said = publish("media", &held);
    assert!(said.contains("niêm yết tại trụ sở"), "{said}");
    publish("posted", &held);
    let said = publish("villages", &held);
    assert!(!said.contains("niêm yết"), "{said}");
    let removed = place
        .run("publish --data a.db --document 1 --channel posted --remove")
        .done();
    let done = "Đã bỏ việc công khai văn bản 1";
    assert!(removed.contains(done), "{removed}");
    assert!(removed.contains("niêm yết"), "{removed}");
    assert_eq!(
        issued(&place)[0]["publications"].as_array().unwrap().len(),
        2
    );
}

#[test]
fn a_publication_that_is_unusual_is_recorded_only_when_confirmed_and_on_a_day_that_can_be() {
    let place = concluded();
    place.run("lock notice --data a.db --session 1").done();
    let publish = |on: &str| {
        let line = format!("publish --data a.db --document 1 --channel posted --on {on}");
        place.run_on(day(11, 20), &line)
    };
    for (on, said) in [("13/11/2026", "14/11/2026"), ("21/11/2026", "20/11/2026")] {
        let refused = publish(&format!("{on} --confirm")).refused();
        assert!(
            refused.contains("Ngày công khai: ") && refused.contains(said),
            "{refused}"
        );
    }
    let refused = publish("20/11/2026").refused();
    for said in [
        "họ tên",
        "91/2025/QH15",
        "bản đã ký",
        "30/2020",
        "--confirm",
    ] {
        assert!(refused.contains(said), "{said}: {refused}");
    }
    assert_eq!(issued(&place)[0]["publications"], serde_json::json!([]));
    publish("20/11/2026 --confirm").done();
    assert_eq!(issued(&place)[0]["publications"][0]["on"], "2026-11-20");
}

#[test]
fn words_are_changed_shown_and_put_back() {
    let place = Place::with_demo();
    let reword = "reword --data a.db --session 1 --kind notice";
    let listed = place.run(reword).done();
    let (key, _) = listed.lines().next().unwrap().split_once(": ").unwrap();
    let mut program = place.program();
    let words = reword
        .split(' ')
        .chain(["--part", key, "--text", "Lời riêng của xã"]);
    assert!(program.args(words).status().unwrap().success());
    assert!(
        place
            .run(reword)
            .done()
            .contains(&format!("{key}*: Lời riêng của xã"))
    );
    place
        .run("export notice --data a.db --session 1 --out a.pdf")
        .done();
    let text: String = text_of(&place, "a.pdf").split_whitespace().collect();
    assert!(text.to_lowercase().contains("lờiriêngcủaxã"), "{text}");
    place.run(&format!("{reword} --part {key} --reset")).done();
    assert_eq!(place.run(reword).done(), listed);
    let said = place
        .run(&format!("{reword} --part khong-co --reset"))
        .refused();
    assert!(said.contains("khong-co"), "{said}");
    let said = place
        .run(&format!("{reword} --part {key} --text {{không-có}}"))
        .refused();
    assert!(said.contains("{không-có}"), "{said}");
}

#[test]
fn what_changed_since_a_draft_is_told_by_its_words() {
    let place = Place::with_demo();
    let diff = "diff --data a.db --session 1 --kind notice";
    place.run(diff).refused();
    place
        .run("export notice --data a.db --session 1 --draft --out a.pdf")
        .done();
    assert!(place.run(diff).done().contains("không khác"));
    let reword = "reword --data a.db --session 1 --kind notice";
    let listed = place.run(reword).done();
    let (key, own) = listed.lines().next().unwrap().split_once(": ").unwrap();
    assert!(!own.is_empty());
    place
        .run(&format!("{reword} --part {key} --text Lời-riêng"))
        .done();
    let said = place.run(diff).done();
    let changed = said.lines().filter(|line| line.starts_with("+ "));
    let changed: Vec<&str> = changed.collect();
    assert!(
        changed
            .iter()
            .any(|line| line.to_lowercase().contains("lời-riêng")),
        "{said}"
    );
    assert!(said.lines().any(|line| line.starts_with("- ")), "{said}");
}
