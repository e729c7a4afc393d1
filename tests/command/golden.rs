//! The golden year by command: the figures that were counted by hand, on each of its days.

use chrono::Datelike;
use serde_json::Value;
use so_doi_thoai::domain::Target;
use so_doi_thoai::domain::report::Column;

use super::days::{DAYS, parts};
use super::program::Place;
use super::story::{day, tell};
use super::totals::TOTALS;

/// The file as it stands at the end of the year.
fn place() -> Place {
    let place = Place::new();
    tell(&place.path("a.db"), day(DAYS[19].0));
    place
}

/// Runs on the last of the days, asking for the year of another one as of that day.
fn run(place: &Place, words: &str, on: &str) -> super::program::Ran {
    let asked = day(on).format("%d/%m/%Y");
    let line = format!("{words} --as-of {asked} --data a.db");
    place.run_on(day(DAYS[19].0), &line)
}

#[test]
fn the_targets_are_those_counted_by_hand_in_words_and_for_programs() {
    let place = place();
    for (on, wanted) in DAYS {
        let words = format!("targets --year {}", day(on).year());
        let text = run(&place, &words, on).done();
        let json = run(&place, &format!("{words} --json"), on).done();
        let json: Value = serde_json::from_str(&json).unwrap();
        for (target, wanted) in Target::ALL.into_iter().zip(wanted) {
            let (share, per_cent) = parts(wanted);
            let begins = format!("{}  {share}  {per_cent}  ", target.key());
            let told = text.lines().any(|line| line.starts_with(&begins));
            assert!(told, "no {begins} as of {on}: {text}");
            let told = &json[target.key()];
            let told_share = format!("{}/{}", told["numerator"], told["denominator"]);
            assert_eq!(told_share, share, "{target:?} as of {on}");
            let number = per_cent.trim_end_matches('%').replace(',', ".");
            assert_eq!(told["percent"].as_f64(), number.parse().ok(), "{told}");
        }
    }
}

#[test]
fn the_totals_of_the_report_are_those_counted_by_hand() {
    let place = place();
    for ((on, _), wanted) in DAYS.into_iter().zip(TOTALS) {
        let out = place.path(&format!("{on}.json"));
        let words = format!(
            "report summary --period {} --out {}",
            day(on).year(),
            out.display()
        );
        let ran = run(&place, &words, on);
        let Some(wanted) = wanted else {
            ran.refused();
            continue;
        };
        ran.done();
        let json: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
        let total = &json["tables"][0]["total"];
        for (column, wanted) in Column::ALL.into_iter().zip(wanted) {
            assert_eq!(total[column.key()], wanted, "{column:?} as of {on}");
        }
    }
}
