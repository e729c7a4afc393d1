//! The golden year: every figure on each of its days, in the data file and in the files made from it.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::document::report::Letter;
use so_doi_thoai::domain::report::{Column, Kind};
use so_doi_thoai::domain::{Figure, Letterhead, Target};
use so_doi_thoai::making::{Format, ReportFormat, report_file};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::reporting::{self, Reported, ReportingError};
use so_doi_thoai::store::{Reader, Store};
use so_doi_thoai::words::target::{per_cent, share};

use super::super::days::{DAYS, parts};
use super::super::story::{day, noon, tell};
use super::super::totals::TOTALS;
use super::asked;

/// The file as it stands at the end of a day, opened on that day.
fn told(folder: &tempfile::TempDir, until: NaiveDate) -> Store {
    let path = folder.path().join("so.dat");
    tell(&path, until);
    Store::open_existing(&path, Clock::fixed(noon(until))).unwrap()
}

fn figures(reader: &Reader, on: NaiveDate, today: NaiveDate) -> Vec<Figure> {
    let targets = reader.targets(on.year(), on, today).unwrap();
    Target::ALL.map(|target| targets.figures[&target]).into()
}

fn check(figures: &[Figure], wanted: [&str; 10], on: &str) {
    for ((target, figure), wanted) in Target::ALL.iter().zip(figures).zip(wanted) {
        let told = (share(*figure), per_cent(*figure));
        let told = (told.0.as_str(), told.1.as_str());
        assert_eq!(told, parts(wanted), "{target:?} as of {on}");
    }
}

fn reported(store: &Store, kind: Kind, on: NaiveDate) -> Result<Reported, ReportingError> {
    let asked = asked(kind, &on.year().to_string(), on);
    let read = store.read(move |r| Ok(reporting::report(r, &asked, day(DAYS[19].0))));
    read.wait().unwrap()
}

fn file(reported: &Reported, format: ReportFormat) -> Vec<u8> {
    let letter = Letter {
        office: &reported.office,
        letterhead: Letterhead::State,
        officials: &reported.officials,
    };
    let at = noon(day(DAYS[19].0));
    report_file(&reported.report, &letter, format, at, &Progress::default()).unwrap()
}

#[test]
fn the_targets_are_those_counted_by_hand_on_the_day_itself() {
    for (on, wanted) in DAYS {
        let folder = tempfile::tempdir().unwrap();
        let store = told(&folder, day(on));
        let read = store.read(move |r| Ok(figures(r, day(on), day(on))));
        check(&read.wait().unwrap(), wanted, on);
    }
}

#[test]
fn the_targets_of_each_day_are_told_again_at_the_end_in_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let last = day(DAYS[19].0);
    let store = told(&folder, last);
    for (on, wanted) in DAYS {
        let read = store.read(move |r| Ok(figures(r, day(on), last)));
        check(&read.wait().unwrap(), wanted, on);
        let reported = reported(&store, Kind::Targets, day(on)).unwrap();
        let json = file(&reported, ReportFormat::Json);
        let json: Value = serde_json::from_slice(&json).unwrap();
        let csv = String::from_utf8(file(&reported, ReportFormat::Csv)).unwrap();
        let sheet = file(&reported, ReportFormat::Document(Format::Xlsx));
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(sheet)).unwrap();
        let range = book.worksheet_range("Chỉ tiêu").unwrap();
        for (at, (target, wanted)) in Target::ALL.into_iter().zip(wanted).enumerate() {
            let (share, per_cent) = parts(wanted);
            let (part, whole) = share.split_once('/').unwrap();
            let row = &json["tables"][0]["rows"][at];
            let told = [&row["numerator"], &row["denominator"]].map(Value::to_string);
            assert_eq!(told, [part, whole], "{target:?} as of {on} in JSON");
            let number = per_cent.trim_end_matches('%').replace(',', ".");
            assert_eq!(row["percent"].as_f64(), number.parse().ok(), "{row}");
            let line = csv.lines().nth(at + 1).unwrap();
            let cells: Vec<&str> = line.split(';').collect();
            let per_cent = per_cent.trim_matches(['%', '–']);
            let ends = [part, whole, per_cent];
            assert_eq!((cells[0], &cells[2..5]), (target.key(), &ends[..]), "{on}");
            let is_row = |row: &&[Data]| row[0] == Data::String(target.key().into());
            let row = range.rows().find(is_row).unwrap();
            let [numerator, denominator] = [part, whole].map(|n| n.parse::<f64>().unwrap());
            assert_eq!(row[2], Data::Float(numerator), "{target:?} as of {on}");
            assert_eq!(row[3], Data::Float(denominator), "{target:?} as of {on}");
            match &row[4] {
                Data::Float(told) => {
                    assert!((told - numerator / denominator).abs() < 1e-9, "{row:?}");
                }
                other => assert!(whole == "0", "{other:?} for {share}"),
            }
        }
    }
}

#[test]
fn the_totals_of_the_report_are_those_counted_by_hand_on_each_day() {
    let folder = tempfile::tempdir().unwrap();
    let store = told(&folder, day(DAYS[19].0));
    for ((on, _), wanted) in DAYS.into_iter().zip(TOTALS) {
        let reported = reported(&store, Kind::Summary, day(on));
        let Some(wanted) = wanted else {
            let refused = reported.unwrap_err();
            let is_empty = matches!(refused, ReportingError::NothingHeld { .. });
            assert!(is_empty, "{refused} as of {on}");
            continue;
        };
        let json = file(&reported.unwrap(), ReportFormat::Json);
        let json: Value = serde_json::from_slice(&json).unwrap();
        let total = &json["tables"][0]["total"];
        for (column, wanted) in Column::ALL.into_iter().zip(wanted) {
            assert_eq!(total[column.key()], wanted, "{column:?} as of {on}");
        }
    }
}
