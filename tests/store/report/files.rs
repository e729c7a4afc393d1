//! The same figures in the files for programs and sheets.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use chrono::NaiveDate;
use serde_json::{Value, json};
use so_doi_thoai::disclosure::DisclosureError;
use so_doi_thoai::document::report::{Letter, Value as Cell};
use so_doi_thoai::domain::Letterhead;
use so_doi_thoai::domain::follow_up::Event;
use so_doi_thoai::domain::report::Kind;
use so_doi_thoai::making::{Format, MakingError, ReportFormat, report_file};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::reporting::{Asked, Reported};

use super::super::sample::{at, day};
use super::golden::{Golden, OTHER, OWN, SECRETS};
use super::{asked, reported};

fn file(golden: &Golden, asked: &Asked, format: ReportFormat) -> Vec<u8> {
    made(&reported(golden, asked).unwrap(), format).unwrap()
}

fn made(reported: &Reported, format: ReportFormat) -> Result<Vec<u8>, MakingError> {
    let letter = Letter {
        office: &reported.office,
        letterhead: Letterhead::State,
        officials: &reported.officials,
    };
    let progress = Progress::default();
    report_file(&reported.report, &letter, format, at(8, 0), &progress)
}

/// Makes a file of every kind; answers whether it was refused for telling of somebody.
fn refusals(reported: &Reported) -> [bool; 5] {
    ReportFormat::ALL.map(|format| match made(reported, format) {
        Ok(_) => false,
        Err(MakingError::Disclosure(DisclosureError::Left(_))) => true,
        Err(error) => panic!("{error}"),
    })
}

#[test]
fn whoever_is_secret_leaves_in_no_kind_of_file() {
    let golden = Golden::new();
    let asked = asked(Kind::Register, "2026", day(22));
    let clean = reported(&golden, &asked).unwrap();
    assert_eq!(refusals(&clean), [false; 5]);
    let content = clean.report.grids[0].place("content").unwrap();
    let planted = |line: usize, words: &str| {
        let mut planted = clean.clone();
        let values = &mut planted.report.grids[0].lines[line].values;
        values[content] = Cell::text(words);
        refusals(&planted)
    };
    // The two lines of February come first; the fourth of November is of the secret speaker.
    for words in ["bà Kín nêu", SECRETS[0], "gọi 0977.888.999", "Kín, Thị Lô"] {
        assert_eq!(planted(5, words), [true; 5], "{words}");
        // Another session has its own people of these names.
        assert_eq!(planted(0, words), [false; 5], "{words}");
    }
    let mut headed = clean.clone();
    headed.report.host = Some(format!("Nhóm của {}", SECRETS[0]));
    let in_file = refusals(&headed);
    // CSV has no head.
    assert_eq!(in_file, [true, true, true, false, true]);
}

#[test]
fn a_unit_called_after_a_secret_speaker_is_not_counted_in_public() {
    let golden = Golden::new();
    let asked = asked(Kind::ByUnit, "2026", day(22));
    let clean = reported(&golden, &asked).unwrap();
    assert_eq!(refusals(&clean), [false; 5]);
    let unit = format!("Hộ bà {}", SECRETS[0]);
    let event = Event::Assigned {
        unit,
        due_on: Some(day(30)),
        reason: String::new(),
    };
    golden.follow(4, day(22), event);
    let told = reported(&golden, &asked).unwrap();
    assert_eq!(refusals(&told), [true; 5]);
}

fn json_of(golden: &Golden, asked: &Asked) -> Value {
    serde_json::from_slice(&file(golden, asked, ReportFormat::Json)).unwrap()
}

#[test]
fn json_tells_numbers_per_cents_and_the_records_behind_every_cell() {
    let golden = Golden::new();
    let told = json_of(&golden, &asked(Kind::Summary, "2026", day(16)));
    assert_eq!(told["report"], "summary");
    assert_eq!(told["first_day"], "2026-01-01");
    assert_eq!(told["as_of"], "2026-11-16");
    let table = &told["tables"][0];
    let row = &table["rows"][0];
    assert_eq!(
        (&row["name"], &row["attendance"]),
        (&json!(OWN), &json!(117))
    );
    assert_eq!(row["satisfied_percent"], json!(50.0));
    assert_eq!(table["total"]["satisfied_percent"], json!(66.67));
    assert_eq!(table["total"]["notices_in_time_percent"], json!(50.0));
    for row in table["rows"]
        .as_array()
        .unwrap()
        .iter()
        .chain([&table["total"]])
    {
        for (key, value) in row.as_object().unwrap() {
            // People are no records; behind them are the sessions.
            let is_count = value.is_u64() && key != "attendance";
            let records = row["records"][key].as_array().map_or(0, Vec::len);
            assert!(!is_count || json!(records) == *value, "{key} of {row}");
        }
    }
}

#[test]
fn json_tells_how_the_same_opinions_were_raised_and_resolved_in_time() {
    let golden = Golden::new();
    for kind in [Kind::Summary, Kind::ByField, Kind::ByUnit] {
        let told = json_of(&golden, &asked(kind, "2026", day(16)));
        let spans = told["timeline"]["rows"].as_array().unwrap();
        let sum = |key: &str| spans.iter().map(|span| span[key].as_u64().unwrap()).sum();
        let total = &told["tables"][0]["total"];
        let [recorded, resolved]: [u64; 2] = ["raised", "resolved"].map(sum);
        assert_eq!(total["recorded"], recorded, "{kind:?}");
        assert_eq!(total["resolved"], resolved, "{kind:?}");
        for span in spans {
            for key in ["raised", "resolved", "waiting"] {
                let records = span["records"][key].as_array().unwrap();
                assert_eq!(span[key], records.len(), "{key} of {}", span["span"]);
            }
        }
        // The merged one waits for nothing.
        let count = |key: &str| total[key].as_u64().unwrap();
        let open = count("in_progress") + count("passed_on");
        let left = open + recorded - count("concluded");
        assert_eq!(spans.last().unwrap()["waiting"], left);
        assert_eq!(left, recorded - resolved - 1);
    }
    let listed = json_of(&golden, &asked(Kind::Register, "2026", day(16)));
    assert_eq!(listed["timeline"], Value::Null);
}

#[test]
fn csv_opens_in_a_sheet_of_a_vietnamese_office() {
    let golden = Golden::new();
    let bytes = file(
        &golden,
        &asked(Kind::ByField, "2026", day(16)),
        ReportFormat::Csv,
    );
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}Lĩnh vực;Số ý kiến;Trả lời tại chỗ;Đưa vào kết luận;"));
    assert_eq!(lines[1], "Đất đai;1;0;1;100;0;0;0;0;1;0;0;");
    assert_eq!(lines[2], "Giao thông;4;0;4;100;3;1;1;1;2;0;1;100");
    assert_eq!(lines[5], "Chưa phân loại;1;0;1;100;1;0;0;0;0;1;0;");
    assert_eq!(lines[6], "Tổng số;8;2;8;100;6;3;3;1;3;1;2;66,67");
    assert_eq!(lines[7..], [""]);
    let compared = Asked {
        is_compared: true,
        ..asked(Kind::ByField, "2026", day(16))
    };
    let text = String::from_utf8(file(&golden, &compared, ReportFormat::Csv)).unwrap();
    assert!(text.contains("\r\nNăm 2025;Đất đai;1;1;1;100;"), "{text}");
    assert!(
        text.contains("\r\nTăng (+), giảm (-);Đất đai;0;-1;0;;-1;"),
        "{text}"
    );
}

fn book(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap()
}

/// The row that begins with `name`.
fn row_of<'a>(range: &'a Range<Data>, name: &str) -> (usize, &'a [Data]) {
    let begins = |row: &&[Data]| row[0] == Data::String(name.into());
    let at = range.rows().position(|row| begins(&row)).unwrap();
    (at, range.rows().nth(at).unwrap())
}

#[test]
fn a_sheet_has_numbers_days_and_formulas_that_come_to_the_same_figures() {
    let golden = Golden::new();
    let bytes = file(
        &golden,
        &asked(Kind::Summary, "2026", day(16)),
        ReportFormat::Document(Format::Xlsx),
    );
    let mut book = book(&bytes);
    assert_eq!(book.sheet_names(), ["Số liệu chung", "Diễn biến"]);
    let range = book.worksheet_range("Số liệu chung").unwrap();
    let formulas = book.worksheet_formula("Số liệu chung").unwrap();
    let number = |data: &Data| match data {
        Data::Float(number) => *number,
        Data::Int(number) => f64::from(i32::try_from(*number).unwrap()),
        other => panic!("{other:?} is no number"),
    };
    let (head, _) = row_of(&range, "Đơn vị");
    let (own, cells) = row_of(&range, OWN);
    let (other, _) = row_of(&range, OTHER);
    assert_eq!([own, other], [head + 1, head + 2]);
    // Sessions, people, speeches, opinions, answered, concluded and its share.
    let told: Vec<f64> = cells[1..10].iter().map(number).collect();
    assert_eq!(told, [1.0, 0.0, 0.0, 117.0, 2.0, 6.0, 1.0, 6.0, 1.0]);
    let (total, cells) = row_of(&range, "Tổng số");
    let told: Vec<f64> = cells[1..].iter().map(number).collect();
    let wanted = [
        1.0,
        1.0,
        0.0,
        157.0,
        3.0,
        8.0,
        2.0,
        8.0,
        1.0,
        6.0,
        3.0,
        3.0,
        1.0,
        3.0,
        1.0,
        2.0,
        2.0 / 3.0,
        2.0,
        1.0,
        0.5,
    ];
    assert_eq!(told.len(), wanted.len());
    for (told, wanted) in told.iter().zip(wanted) {
        assert!((told - wanted).abs() < 1e-9, "{told} is not {wanted}");
    }
    let formula = |row: usize, column: usize| {
        let at = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
        formulas.get_value(at).cloned().unwrap_or_default()
    };
    let (first, last) = (head + 2, total);
    assert_eq!(formula(total, 6), format!("SUM(G{first}:G{last})"));
    assert_eq!(formula(own, 6), "");
    let row = own + 1;
    assert_eq!(formula(own, 9), format!("IF(G{row}=0,\"\",I{row}/G{row})"));
    // Every total is the sum of what stands over it, by the numbers in the cells themselves.
    for column in (1..9).chain([10, 11, 12, 13, 14, 15, 16, 18, 19]) {
        let at = |row: usize| number(&range.rows().nth(row).unwrap()[column]);
        assert!((at(own) + at(other) - at(total)).abs() < 1e-9, "{column}");
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut sheet = String::new();
    let mut part = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
    let filter = format!("<autoFilter ref=\"A{}:U{}\"", head + 1, total);
    assert!(sheet.contains(&filter), "no {filter}");
    assert!(sheet.contains("state=\"frozen\""));
}

#[test]
fn due_dates_in_a_sheet_are_days_and_a_comparison_has_a_sheet_each() {
    let golden = Golden::new();
    let bytes = file(
        &golden,
        &asked(Kind::Overdue, "2026", day(22)),
        ReportFormat::Document(Format::Xlsx),
    );
    let range = book(&bytes).worksheet_range("Quá hạn").unwrap();
    let (head, titles) = row_of(&range, "TT");
    let column = titles
        .iter()
        .position(|t| *t == Data::String("Hạn gốc".into()))
        .unwrap();
    let due: Vec<NaiveDate> = range
        .rows()
        .skip(head + 1)
        .map(|row| match &row[column] {
            Data::DateTime(at) => {
                let (year, month, day, ..) = at.to_ymd_hms_milli();
                NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).unwrap()
            }
            other => panic!("{other:?} is no day"),
        })
        .take(2)
        .collect();
    assert_eq!(due, [day(18), day(20)]);
    let compared = Asked {
        is_compared: true,
        ..asked(Kind::ByUnit, "2026", day(16))
    };
    let bytes = file(&golden, &compared, ReportFormat::Document(Format::Xlsx));
    let names = book(&bytes).sheet_names().clone();
    let tables = ["1. Theo đơn vị", "2. Theo đơn vị", "3. Tăng, giảm"];
    assert_eq!(names[..3], tables);
    assert_eq!(names[3..], ["Diễn biến"]);
}
