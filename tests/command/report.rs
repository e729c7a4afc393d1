//! Reports written by the program.

use serde_json::Value;

use super::program::{Place, sample};

/// The sample session, moved into a year that is past on every machine.
fn place() -> Place {
    let place = Place::new();
    let past = sample().to_string().replace("2026-", "2021-");
    place.write("one.json", past);
    place.run("import one.json --data a.db").done();
    place
}

fn report(place: &Place, words: &str) -> super::program::Ran {
    place.run(&format!("report {words} --data a.db"))
}

#[test]
fn every_report_is_written_as_every_kind_of_file() {
    let place = place();
    for kind in [
        "summary", "by-field", "by-unit", "overdue", "targets", "register",
    ] {
        for (ending, begins) in [
            ("pdf", &b"%PDF"[..]),
            ("docx", b"PK"),
            ("xlsx", b"PK"),
            ("csv", "\u{feff}".as_bytes()),
            ("json", b"{"),
        ] {
            let name = format!("{kind}.{ending}");
            report(&place, &format!("{kind} --period 2021 --out {name}")).done();
            assert!(place.read(&name).starts_with(begins), "{name}");
        }
    }
    let told: Value = serde_json::from_slice(&place.read("summary.json")).unwrap();
    let total = &told["tables"][0]["total"];
    assert_eq!(
        (&total["recorded"], &total["periodic_sessions"]),
        (&21.into(), &1.into())
    );
    assert_eq!(total["records"]["recorded"].as_array().unwrap().len(), 21);
}

#[test]
fn the_same_number_of_opinions_stands_in_every_counted_report() {
    let place = place();
    for kind in ["summary", "by-field", "by-unit"] {
        let words = format!("{kind} --period 01/11/2021..30/11/2021 --compare --out {kind}.json");
        report(&place, &words).done();
        let told: Value = serde_json::from_slice(&place.read(&format!("{kind}.json"))).unwrap();
        let tables = told["tables"].as_array().unwrap();
        let totals: Vec<_> = tables
            .iter()
            .map(|table| table["total"]["recorded"].clone())
            .collect();
        assert_eq!(totals, [21, 0, 21], "{kind}");
    }
}

#[test]
fn the_public_never_learns_from_a_register_who_is_secret() {
    let place = Place::new();
    let mut record = sample();
    let speaker = &mut record["speakers"][7];
    speaker["name"] = "Nguyễn Khắc Kín".into();
    speaker["address"] = "xóm Vắng Tanh".into();
    place.write("one.json", record.to_string().replace("2026-", "2021-"));
    place.run("import one.json --data a.db").done();
    for kind in ["register", "overdue"] {
        for ending in ["csv", "json"] {
            let name = format!("{kind}.{ending}");
            report(&place, &format!("{kind} --period 2021 --out {name}")).done();
            let text = String::from_utf8(place.read(&name)).unwrap();
            assert!(
                !text.contains("Khắc Kín") && !text.contains("Vắng Tanh"),
                "{name}"
            );
        }
    }
}

#[test]
fn a_unit_called_after_a_secret_speaker_stops_the_report() {
    let place = Place::new();
    let mut record = sample();
    record["speakers"][7]["name"] = "Nguyễn Khắc Kín".into();
    record["opinions"][2]["conclusion"]["lead_unit"] = "Hộ ông Nguyễn Khắc Kín".into();
    record["state"] = "concluded".into();
    place.write("one.json", record.to_string().replace("2026-", "2021-"));
    place.run("import one.json --data a.db").done();
    for ending in ["pdf", "docx", "xlsx", "csv", "json"] {
        let name = format!("by-unit.{ending}");
        let said = report(&place, &format!("by-unit --period 2021 --out {name}")).refused();
        assert!(
            said.contains("không được để lộ") && said.contains("Khắc Kín"),
            "{said}"
        );
        assert!(!place.path(&name).exists());
    }
}

#[test]
fn what_cannot_be_reported_is_said_and_nothing_is_written() {
    let place = place();
    let refused = |words: &str| report(&place, &format!("{words} --out r.pdf"));
    let said = refused("summary --period 2020").refused();
    assert!(
        said.contains("01/01/2020") && said.contains("chưa ghi cuộc đối thoại"),
        "{said}"
    );
    let ran = report(&place, "summary --period 2021 --out r.odt");
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains(".odt") && ran.err.contains(".docx"));
    assert!(!place.path("r.odt").exists());
    let said = refused("by-unit --period 2021 --unit Nowhere").refused();
    assert!(said.contains("“Nowhere”"), "{said}");
    for (words, wanted) in [
        ("summary --period 2021-13", "2026-Q1"),
        ("summary --period 2021 --as-of 01/01/2099", "01/01/2099"),
        ("overdue --period 2021 --compare", "--compare"),
        ("targets --period 2021 --unit Nowhere", "--unit"),
    ] {
        let ran = refused(words);
        assert_eq!(ran.code, 2, "{words}: {}", ran.err);
        assert!(ran.err.contains(wanted), "{words}: {}", ran.err);
    }
    assert!(!place.names().contains(&"r.pdf".to_owned()));
    report(&place, "summary --period 2021 --out r.pdf").done();
    let said = refused("summary --period 2021").refused();
    assert!(said.contains("r.pdf đã có"), "{said}");
    refused("summary --period 2021 --force").done();
}
