//! XLSX read back from the file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataType, Range, Reader, Xlsx};
use chrono::NaiveDate;
use so_doi_thoai::document::block::{Document, Geometry, Style};
use so_doi_thoai::document::{Kind, Stage};
use so_doi_thoai::output::xlsx::{self, About, Column, Sheet, XlsxError};
use so_doi_thoai::progress::Progress;

use super::sample::{self, record};

fn notice() -> Document {
    super::build(Kind::Notice, &record(), Stage::Final).unwrap()
}

fn written(document: &Document) -> Vec<u8> {
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    xlsx::bytes(document, written_at, &Progress::default()).unwrap()
}

fn range(bytes: &[u8]) -> (String, Range<Data>) {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    let names = book.sheet_names().clone();
    assert_eq!(names.len(), 1);
    (names[0].clone(), book.worksheet_range(&names[0]).unwrap())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

/// The rows under the head, by the number in the first column.
fn opinions(range: &Range<Data>) -> (usize, Vec<(f64, Vec<Data>)>) {
    let is_head = |row: &[Data]| {
        row.first()
            .is_some_and(|cell| cell == &Data::String("TT".into()))
    };
    let head = range.rows().position(is_head).unwrap();
    let numbered = range.rows().skip(head + 1).filter_map(|row| match row[0] {
        Data::Float(number) => Some((number, row.to_vec())),
        _ => None,
    });
    (head, numbered.collect())
}

#[test]
fn every_opinion_stands_in_the_sheet_exactly_once_with_its_text_and_due_date() {
    let record = record();
    let (name, range) = range(&written(&notice()));
    assert_eq!(name, "Phụ lục");
    let (head, rows) = opinions(&range);
    assert_eq!(
        range.rows().nth(head).unwrap()[2],
        Data::String("Nội dung".into())
    );
    let mut found: BTreeMap<u32, &Vec<Data>> = BTreeMap::new();
    for (number, row) in &rows {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let number = *number as u32;
        assert!(found.insert(number, row).is_none(), "{number} stands twice");
    }
    assert_eq!(found.len(), record.opinions.len());
    for opinion in &record.opinions {
        let row = found[&opinion.number];
        let content = row[2].get_string().unwrap();
        let first = opinion.content.lines().next().unwrap();
        assert!(content.contains(first.trim_end_matches('.')), "{content}");
        let due = match &row[6] {
            Data::DateTime(day) => Some(day.to_ymd_hms_milli()),
            _ => None,
        };
        let due = due.and_then(|(year, month, day, ..)| {
            NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        });
        assert_eq!(due, opinion.conclusion.due_on, "{}", opinion.number);
    }
}

#[test]
fn title_and_reconciliation_stand_over_and_under_the_table() {
    let (_, range) = range(&written(&notice()));
    let texts: Vec<String> = range
        .rows()
        .filter_map(|row| row[0].get_string().map(str::to_owned))
        .collect();
    assert_eq!(texts[0], "Phụ lục");
    assert!(texts[1].starts_with("TỔNG HỢP Ý KIẾN"), "{}", texts[1]);
    assert!(
        texts[2].contains("số …/TB-UBND ngày … tháng …"),
        "{}",
        texts[2]
    );
    assert!(texts.last().unwrap().starts_with("Đối chiếu"));
}

#[test]
fn the_sheet_is_printed_on_its_paper_with_a_repeated_head() {
    let document = notice();
    let bytes = written(&document);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in [
        r#"paperSize="9""#,
        r#"orientation="landscape""#,
        r#"fitToHeight="0""#,
        // 30 and 15 mm in inches.
        r#"left="1.181"#,
        r#"right="0.590"#,
        r#"state="frozen""#,
        r#"customHeight="1""#,
    ] {
        assert!(sheet.contains(wanted), "{wanted}");
    }
    assert!(part(&bytes, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
    assert!(part(&bytes, "xl/styles.xml").contains("dd/mm/yyyy"));
    assert!(!part(&bytes, "xl/styles.xml").contains("Calibri"));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("Ủy ban nhân dân xã Bình Lộc") && core.contains(&document.title));
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let sheet = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
    assert_eq!(sheet.compression(), zip::CompressionMethod::Deflated);
    assert_eq!(bytes, written(&document));
}

fn plain(rows: Vec<xlsx::Row>) -> Sheet {
    let column = |title: &str| Column {
        title: title.to_owned(),
        style: Style::bold(11.0),
        width_mm: 40.0,
    };
    Sheet {
        name: "Sổ".to_owned(),
        paper: Geometry {
            width: 297.0,
            height: 210.0,
            top: 20.0,
            bottom: 20.0,
            left: 30.0,
            right: 15.0,
        },
        above: Vec::new(),
        columns: vec![column("TT"), column("Nội dung")],
        rows,
        below: Vec::new(),
    }
}

fn text_row(text: &str) -> xlsx::Row {
    let cell = |text: &str| xlsx::Cell {
        value: xlsx::Value::read(text),
        style: Style::upright(11.0),
        align: so_doi_thoai::document::block::Align::Left,
    };
    xlsx::Row {
        cells: vec![cell("01"), cell(text)],
        spanning: false,
    }
}

fn book(sheets: &[Sheet], progress: &Progress) -> Result<Vec<u8>, XlsxError> {
    let about = About {
        title: "Sổ",
        author: "Xã",
        written_at: sample::at(sample::day(2026, 11, 15), 8, 0),
    };
    xlsx::workbook(sheets, &about, progress)
}

#[test]
fn a_table_without_groups_can_be_filtered_and_words_are_never_a_formula() {
    let sheet = plain(vec![text_row("=1+1"), text_row("Đường hỏng")]);
    let bytes = book(&[sheet], &Progress::default()).unwrap();
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("<autoFilter"));
    let (_, range) = range(&bytes);
    assert_eq!(range.get_value((1, 1)), Some(&Data::String("=1+1".into())));
    assert_eq!(range.get_value((1, 0)), Some(&Data::Float(1.0)));
}

#[test]
fn a_document_without_a_table_and_a_text_too_long_are_refused() {
    let minutes = super::build(Kind::Minutes, &record(), Stage::Final).unwrap();
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    let refused = xlsx::bytes(&minutes, written_at, &Progress::default());
    assert_eq!(refused, Err(XlsxError::NoTable));
    let sheet = plain(vec![text_row("Ngắn"), text_row(&"a ".repeat(20_000))]);
    let refused = book(std::slice::from_ref(&sheet), &Progress::default());
    let at = XlsxError::CellTooLong {
        sheet: "Sổ".to_owned(),
        row: 3,
    };
    assert_eq!(refused, Err(at));
    let progress = Progress::default();
    progress.cancel();
    let stopped = book(&[plain(vec![text_row("Ngắn")])], &progress);
    assert!(matches!(stopped, Err(XlsxError::Cancelled(_))));
}
