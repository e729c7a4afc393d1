//! Both documents of the sample, read back from the PDF.

use std::collections::BTreeSet;
use std::process::Command;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::program::{Place, day, sample};

/// The text of a PDF without its line ends, as poppler reads it.
fn text_of(place: &Place, name: &str) -> String {
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(place.path(name))
        .arg("-")
        .output()
        .unwrap();
    assert!(output.status.success());
    words(&String::from_utf8(output.stdout).unwrap())
}

/// All white space as one space: the page breaks lines where it must.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What of the sample must be read in a document: every text of the opinions, and their dates.
fn expected(record: &Value) -> BTreeSet<String> {
    let mut expected = BTreeSet::new();
    let mut add = |value: &Value| {
        for paragraph in value.as_str().unwrap_or_default().lines() {
            // The end of a sentence may be set as the layout wants it.
            expected.insert(words(paragraph.trim_end_matches('.')));
        }
    };
    for opinion in record["opinions"].as_array().unwrap() {
        add(&opinion["content"]);
        add(&opinion["answer"]["text"]);
        add(&opinion["conclusion"]["lead_unit"]);
        let units = opinion["conclusion"]["co_units"].as_array().unwrap();
        units.iter().for_each(&mut add);
    }
    for speaker in record["speakers"].as_array().unwrap() {
        add(&speaker["name"]);
    }
    expected.remove("");
    expected
}

/// Due dates as the minutes write them out and as the appendix of the notice tabulates them.
fn due_dates(record: &Value, name: &str) -> BTreeSet<String> {
    let opinions = record["opinions"].as_array().unwrap();
    let dates = opinions.iter().map(|o| &o["conclusion"]["due_on"]);
    let dates = dates.filter_map(Value::as_str);
    let written = |date: &str| {
        let date: NaiveDate = date.parse().unwrap();
        // Months from March on take no leading zero.
        let month = match date.month() {
            month @ 1..=2 => format!("0{month}"),
            month => month.to_string(),
        };
        match name {
            "minutes.pdf" => date
                .format(&format!("ngày %d tháng {month} năm %Y"))
                .to_string(),
            _ => date.format("%d/%m/%Y").to_string(),
        }
    };
    dates.map(written).collect()
}

/// What cannot be read; a sentence may be set with another first letter.
fn missing(text: &str, expected: &BTreeSet<String>) -> Vec<String> {
    let lower = text.to_lowercase();
    let there = |words: &&String| !lower.contains(&words.to_lowercase());
    expected.iter().filter(there).cloned().collect()
}

#[test]
fn both_documents_hold_every_opinion_answer_conclusion_unit_and_date() {
    let place = Place::with_demo();
    place
        .run("export minutes --data a.db --session 1 --out minutes.pdf")
        .done();
    place
        .run("export notice --data a.db --session 1 --out notice.pdf")
        .done();
    let record = sample();
    for name in ["minutes.pdf", "notice.pdf"] {
        let text = text_of(&place, name);
        assert_eq!(
            missing(&text, &expected(&record)),
            Vec::<String>::new(),
            "{name}"
        );
        assert_eq!(
            missing(&text, &due_dates(&record, name)),
            Vec::<String>::new(),
            "{name}"
        );
        assert!(!text.contains("DỰ THẢO"), "{name}");
    }
}

#[test]
fn the_name_kept_of_a_secret_speaker_is_in_no_document() {
    let place = Place::new();
    let mut record = sample();
    let speaker = &mut record["speakers"][7];
    assert_eq!(speaker["kind"], "secret");
    speaker["name"] = "Nguyễn Khắc Kín".into();
    speaker["address"] = "xóm Vắng Tanh".into();
    speaker["role"] = "thủ kho hợp tác".into();
    speaker["phone"] = "0977 888 999".into();
    place.write("one.json", record.to_string());
    place.run("import one.json --data a.db").done();
    for kind in ["minutes", "notice"] {
        place
            .run(&format!(
                "export {kind} --data a.db --session 1 --out {kind}.pdf"
            ))
            .done();
        let text = text_of(&place, &format!("{kind}.pdf"));
        for secret in ["Khắc Kín", "Vắng Tanh", "thủ kho", "0977"] {
            assert!(!text.contains(secret), "{kind}: {secret}");
        }
    }
    let listed = place.run("list opinions --data a.db --json").done();
    assert!(!listed.contains("Khắc Kín") && !listed.contains("Vắng Tanh"));
}

#[test]
fn an_open_gate_allows_only_a_draft() {
    let place = Place::new();
    let mut record = sample();
    record["opinions"][2]["conclusion"]["due_on"] = Value::Null;
    place.write("one.json", record.to_string());
    place.run("import one.json --data a.db").done();
    let said = place
        .run("export notice --data a.db --session 1 --out notice.pdf")
        .refused();
    assert!(said.contains("Ý kiến 3: chưa có thời hạn"), "{said}");
    assert_eq!(place.names(), ["a.db", "a.db.lock", "one.json"]);
    place
        .run("export notice --data a.db --session 1 --out notice.pdf --draft")
        .done();
    assert!(text_of(&place, "notice.pdf").contains("DỰ THẢO"));
}

#[test]
fn a_reminder_that_the_clerk_is_to_date_counts_what_is_overdue_until_today() {
    let place = Place::with_demo();
    let counted = |date: &str| {
        let out = place.path("slips.pdf");
        let line = format!(
            "export reminder-slips --data a.db --session 1 --force --out {} {date}",
            out.display()
        );
        place.run_on(day(12, 16), &line).done();
        text_of(&place, "slips.pdf")
    };
    let text = counted("");
    assert!(text.contains("tính đến ngày 16 tháng 12 năm 2026 có 02 ý kiến đã quá hạn"));
    assert!(!text.contains("Bình Lộc, ngày 16"), "{text}");
    let text = counted("--date 01/12/2026");
    assert!(text.contains("tính đến ngày 01 tháng 12 năm 2026"));
}

#[test]
fn a_file_that_is_there_is_overwritten_only_when_asked() {
    let place = Place::with_demo();
    place.write("minutes.pdf", "cũ");
    let export = "export minutes --data a.db --session 1 --out minutes.pdf";
    let said = place.run(export).refused();
    assert!(said.contains("minutes.pdf đã có"), "{said}");
    assert!(said.contains("--force"), "{said}");
    assert_eq!(place.read("minutes.pdf"), "cũ".as_bytes());
    place.run(&format!("{export} --force")).done();
    assert!(place.read("minutes.pdf").starts_with(b"%PDF"));
}

#[test]
fn the_file_is_of_the_kind_that_its_name_or_the_option_asks_for() {
    let place = Place::with_demo();
    let export = "export minutes --data a.db --session 1 --out";
    place.run(&format!("{export} a.docx")).done();
    place.run(&format!("{export} b --format docx")).done();
    place.run(&format!("{export} c")).done();
    place.run(&format!("{export} d.docx --format pdf")).done();
    assert!(place.read("a.docx").starts_with(b"PK"));
    assert!(place.read("b").starts_with(b"PK"));
    assert!(place.read("c").starts_with(b"%PDF"));
    assert!(place.read("d.docx").starts_with(b"%PDF"));
    let notice = "export notice --data a.db --session 1 --out e.xlsx";
    place.run(notice).done();
    assert!(place.read("e.xlsx").starts_with(b"PK"));
    let said = place.run(&format!("{export} f.xlsx")).refused();
    assert!(
        said.contains("không có bảng") && said.contains("PDF"),
        "{said}"
    );
    assert!(!place.names().contains(&"f.xlsx".to_owned()));
    let session = "export session --data a.db --session 1 --out s.json --format docx";
    let ran = place.run(session);
    assert_eq!(ran.code, 2, "{}", ran.err);
}
