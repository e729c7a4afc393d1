//! Bad input: refused with the field named in Vietnamese, and the data file as it was.

use serde_json::{Value, json};

use super::program::{Place, Ran, sample};

/// Imports the sample as another session, with a change that makes it bad; answers what was said.
#[track_caller]
fn refused_with(change: impl FnOnce(&mut Value)) -> String {
    let place = Place::with_demo();
    let before = place.read("a.db");
    let mut record = sample();
    record["id"] = json!("01a1d783-c6e0-7b10-8c0c-5d0a1e7b2f65");
    change(&mut record);
    place.write("bad.json", record.to_string());
    let said = place.run("import bad.json --data a.db").refused();
    assert!(place.read("a.db") == before, "the data file has changed");
    let fresh = place.run("import bad.json --data new.db");
    assert_eq!(fresh.code, 1);
    assert_eq!(place.names(), ["a.db", "a.db.lock", "bad.json"]);
    said
}

#[track_caller]
fn assert_says(said: &str, words: &[&str]) {
    for word in words {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[test]
fn a_session_without_a_chair_is_refused() {
    let said = refused_with(|r| r["session"]["chairs"] = json!([]));
    assert_says(
        &said,
        &["Chủ trì (session.chairs)", "Chưa có người chủ trì"],
    );
}

#[test]
fn an_end_before_the_start_is_refused() {
    let said = refused_with(|r| r["session"]["ends_at"] = json!("2026-11-14T07:00:00"));
    assert_says(&said, &["Kết thúc (session.ends_at)", "07:45"]);
}

#[test]
fn a_due_date_before_the_session_is_refused() {
    let said = refused_with(|r| r["opinions"][2]["conclusion"]["due_on"] = json!("2026-11-01"));
    assert_says(&said, &["Ý kiến 3 – thời hạn", "01/11/2026", "14/11/2026"]);
}

#[test]
fn an_opinion_of_200_000_characters_is_refused() {
    let said = refused_with(|r| r["opinions"][0]["content"] = json!("ế".repeat(200_000)));
    assert_says(&said, &["Ý kiến 1 – nội dung", "200.000", "20.000"]);
    assert!(said.len() < 500, "the opinion itself is not said again");
}

#[test]
fn a_name_of_300_characters_is_refused() {
    let said = refused_with(|r| r["speakers"][0]["name"] = json!("ế".repeat(300)));
    assert_says(&said, &["Người phát biểu 1 – họ tên", "300"]);
}

#[test]
fn control_characters_are_refused() {
    let said = refused_with(|r| r["opinions"][4]["answer"]["text"] = json!("tiếp\u{0} thu"));
    assert_says(&said, &["Ý kiến 5 – trả lời tại chỗ", "U+0000"]);
}

#[test]
fn a_value_of_the_wrong_type_is_refused_with_its_path() {
    let said = refused_with(|r| r["opinions"][6]["number"] = json!("bảy"));
    assert_says(
        &said,
        &["Ý kiến 7 – số thứ tự (opinions[6].number)", "sai kiểu"],
    );
}

#[test]
fn a_field_outside_the_format_is_refused_with_its_path() {
    let said = refused_with(|r| r["closing"]["colour"] = json!("đỏ"));
    assert_says(&said, &["closing.colour", "không có trường “colour”"]);
}

#[test]
fn all_faults_are_said_at_once() {
    let said = refused_with(|r| {
        r["session"]["chairs"] = json!([]);
        r["session"]["place"] = json!("");
    });
    assert_eq!(said.lines().count(), 2, "{said}");
}

#[test]
fn files_that_are_no_workbook_are_refused_by_name() {
    let place = Place::with_demo();
    let before = place.read("a.db");
    for (content, word) in [
        (&b"\x89PNG\r\n\x1a\n0000000000"[..], "PNG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "(.xls)"),
        (b"PK\x03\x04 and then nothing", "hỏng"),
        (b"TT;Ho ten;Noi dung", "Excel"),
        (b"", "rỗng"),
        (b"{\"format_version\": ", "JSON"),
    ] {
        place.write("y-kien.xlsx", content);
        let option = if content.starts_with(b"{") {
            ""
        } else {
            "--session 1"
        };
        let ran = place.run(&format!("import y-kien.xlsx --data a.db {option}"));
        assert_says(&ran.refused(), &[word]);
    }
    assert!(place.read("a.db") == before);
}

#[test]
fn what_is_not_there_is_said() {
    let place = Place::with_demo();
    let said = |line: &str| place.run(line).refused();
    assert_says(
        &said("import none.json --data a.db"),
        &["none.json", "Không có tệp này"],
    );
    assert_says(
        &said("list sessions --data none.db"),
        &["none.db", "Không có tệp dữ liệu"],
    );
    assert_says(&said("list opinions --data a.db --session 7"), &["số 7"]);
    let export = "export minutes --data a.db --session 7 --out m.pdf";
    assert_says(&said(export), &["số 7"]);
    assert_eq!(place.names(), ["a.db", "a.db.lock"]);
}

/// A folder under a file stops even the administrator, whom permissions do not stop.
#[test]
fn a_place_that_cannot_be_written_is_said_and_nothing_is_left_there() {
    let place = Place::with_demo();
    place.write("file", "một tệp");
    let refused = |ran: Ran| ran.refused();
    refused(place.run("demo --data file/b.db"));
    let said = refused(place.run("export minutes --data a.db --session 1 --out file/m.pdf"));
    assert_says(&said, &["file", "thư mục"]);
    let said = refused(place.run("export minutes --data a.db --session 1 --out none/m.pdf"));
    assert_says(&said, &["none", "thư mục"]);
    assert_eq!(place.names(), ["a.db", "a.db.lock", "file"]);
    assert_eq!(place.read("file"), "một tệp".as_bytes());
}

/// The kernel's own folder refuses new files from everybody.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_folder_is_said() {
    let place = Place::with_demo();
    let said = place.run("export minutes --data a.db --session 1 --out /proc/m.pdf");
    assert_says(&said.refused(), &["/proc"]);
    assert_says(&place.run("demo --data /proc/b.db").refused(), &["/proc"]);
}

#[test]
fn wrong_usage_has_its_own_exit_code() {
    let place = Place::new();
    for line in [
        "paint",
        "export minutes",
        "import",
        "list sessions --session",
    ] {
        let ran = place.run(line);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
    }
    assert_eq!(place.names(), Vec::<String>::new());
}
