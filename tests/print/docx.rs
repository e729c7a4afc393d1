//! DOCX read back from its own XML.

use std::io::{Cursor, Read};

use quick_xml::events::Event;
use so_doi_thoai::document::block::{Block, ColumnItem, Document, Paragraph};
use so_doi_thoai::document::{Kind, Order, Stage, build};
use so_doi_thoai::domain::{Letterhead, SessionRecord};
use so_doi_thoai::output::docx::{self, DocxError};
use so_doi_thoai::progress::Progress;

use super::sample::{self, record};

pub fn document(kind: Kind, record: &SessionRecord, stage: Stage) -> Document {
    super::build(kind, record, stage).unwrap()
}

pub fn written(document: &Document) -> Vec<u8> {
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    docx::bytes(document, written_at, &Progress::default()).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

/// The letters of the body, without white space.
fn letters(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut text = String::new();
    let mut inside = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => inside = start.name().as_ref() == "w:t",
            Event::End(_) => inside = false,
            Event::Text(found) if inside => text.push_str(&found),
            Event::GeneralRef(found) if inside => text.push(match &*found {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                other => panic!("{other}"),
            }),
            Event::Eof => return squeezed(&text),
            _ => {}
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Every paragraph of a document in the order of its blocks.
fn paragraphs(document: &Document) -> Vec<&Paragraph> {
    let blocks = document.sections.iter().flat_map(|s| &s.blocks);
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => all.push(paragraph),
            Block::Columns(columns) => {
                let items = columns.columns.iter().flat_map(|column| &column.items);
                all.extend(items.filter_map(|item| match item {
                    ColumnItem::Paragraph(paragraph) => Some(paragraph),
                    _ => None,
                }));
            }
            Block::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                all.extend(rows.flat_map(|row| row.cells.iter().flatten()));
            }
            Block::Rule(_) => {}
        }
    }
    all
}

fn all_letters(document: &Document) -> String {
    let texts: Vec<String> = paragraphs(document).iter().map(|p| p.plain()).collect();
    squeezed(&texts.join(" "))
}

#[test]
fn every_text_of_every_letterhead_stands_in_the_file_in_its_order() {
    let mut record = record();
    record.opinions[0].content = "Giá < 5 & > 3 \"đồng\"; đề nghị 'xem' lại".to_owned();
    for letterhead in Letterhead::ALL {
        for kind in [Kind::Minutes, Kind::Notice] {
            let order = Order::new(kind, letterhead, Stage::Final);
            let document = build(&order, &record).unwrap();
            let xml = part(&written(&document), "word/document.xml");
            assert_eq!(letters(&xml), all_letters(&document));
            assert!(letters(&xml).contains("Giá<5&>3\"đồng\""));
        }
    }
}

#[test]
fn every_section_has_its_paper_and_margins_and_counts_its_own_pages() {
    let xml = part(
        &written(&document(Kind::Notice, &record(), Stage::Final)),
        "word/document.xml",
    );
    let sections: Vec<&str> = xml.split("<w:sectPr>").skip(1).collect();
    assert_eq!(sections.len(), 2);
    // Twentieths of a point: 210 × 297 mm, margins of 20, 20, 30 and 15 mm.
    assert!(
        sections[0].contains(r#"<w:pgSz w:w="11906" w:h="16838""#),
        "{}",
        sections[0]
    );
    assert!(sections[1].contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape""#));
    for section in sections {
        for wanted in [
            r#"w:top="1134""#,
            r#"w:bottom="1134""#,
            r#"w:left="1701""#,
            r#"w:right="850""#,
            // The page number begins 10 mm under the edge.
            r#"w:header="567""#,
            r#"<w:pgNumType w:start="1""#,
            "<w:titlePg",
            r#"w:type="default""#,
            r#"w:type="first""#,
        ] {
            assert!(section.contains(wanted), "{wanted} in {section}");
        }
        let order = [
            "headerReference",
            "pgSz",
            "pgMar",
            "pgNumType",
            "cols",
            "titlePg",
        ];
        let places: Vec<usize> = order
            .iter()
            .map(|name| section.find(name).unwrap())
            .collect();
        assert!(places.is_sorted(), "{section}");
    }
}

#[test]
fn the_page_number_is_a_centred_field_and_the_first_page_has_none() {
    let document = document(Kind::Notice, &record(), Stage::Final);
    let bytes = written(&document);
    let heads = [
        part(&bytes, "word/header1.xml"),
        part(&bytes, "word/header2.xml"),
    ];
    let numbered: Vec<&String> = heads.iter().filter(|head| head.contains("PAGE")).collect();
    assert_eq!(numbered.len(), 1);
    assert!(numbered[0].contains("Header"));
    let styles = part(&bytes, "word/styles.xml");
    let style = style(&styles, "Header");
    assert!(style.contains(r#"<w:jc w:val="center""#), "{style}");
    assert!(style.contains(r#"<w:sz w:val="26""#), "{style}");
}

fn style<'a>(styles: &'a str, id: &str) -> &'a str {
    let from = styles
        .find(&format!("w:styleId=\"{id}\""))
        .unwrap_or_else(|| panic!("{id}"));
    let to = styles[from..].find("</w:style>").unwrap();
    &styles[from..from + to]
}

#[test]
fn styles_are_named_and_headings_are_known_to_the_outline() {
    let bytes = written(&document(Kind::Minutes, &record(), Stage::Final));
    let styles = part(&bytes, "word/styles.xml");
    for (id, name) in [
        ("BodyText", "Body Text"),
        ("Title", "Title"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Recipients", "Nơi nhận"),
        ("SignatureBlock", "Chữ ký"),
    ] {
        assert!(style(&styles, id).contains(name), "{id}");
    }
    assert!(style(&styles, "Heading1").contains(r#"<w:outlineLvl w:val="0""#));
    assert!(style(&styles, "Heading2").contains(r#"<w:outlineLvl w:val="1""#));
    let body = style(&styles, "BodyText");
    assert!(body.contains(r#"<w:jc w:val="both""#), "{body}");
    // 12.7 mm.
    assert!(body.contains(r#"w:firstLine="720""#), "{body}");
    assert!(body.contains("widowControl"), "{body}");
    let xml = part(&bytes, "word/document.xml");
    assert!(xml.matches(r#"<w:pStyle w:val="Heading1""#).count() == 4);
}

#[test]
fn the_face_is_times_new_roman_and_the_language_vietnamese_in_every_part() {
    let bytes = written(&document(Kind::Notice, &record(), Stage::Draft));
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains(r#"w:ascii="Times New Roman""#));
    assert!(styles.contains(r#"<w:lang w:val="vi-VN""#));
    for name in [
        "word/document.xml",
        "word/styles.xml",
        "word/header1.xml",
        "word/fontTable.xml",
    ] {
        let xml = part(&bytes, name);
        for other in ["Calibri", "Arial", "Century", "MS Mincho", "Cambria"] {
            assert!(!xml.contains(other), "{other} in {name}");
        }
    }
}

#[test]
fn the_head_of_the_appendix_repeats_and_its_rows_stay_whole() {
    let document = document(Kind::Notice, &record(), Stage::Final);
    let xml = part(&written(&document), "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader").count(), 1);
    let table = xml
        .split("<w:tbl>")
        .find(|table| table.contains("<w:tblHeader"))
        .unwrap();
    assert_eq!(
        table.matches("<w:tr>").count(),
        table.matches("<w:cantSplit").count()
    );
    assert!(
        table.contains(r#"<w:insideH w:val="single" w:sz="4""#),
        "grid of 0.5 pt"
    );
    // 252 mm in columns of 9, 34, 67.85, 20, 46, 28, 18.15 and 29 mm.
    let widths: Vec<i32> = table
        .split("<w:gridCol w:w=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(widths.len(), 8);
    assert_eq!(widths.iter().sum::<i32>(), 14287);
    assert_eq!(widths[0], 510);
}

#[test]
fn a_row_higher_than_a_page_may_split() {
    let mut record = record();
    record.opinions[0].content = "Đề nghị xem xét lại toàn bộ tuyến đường. ".repeat(200);
    let xml = part(
        &written(&document(Kind::Notice, &record, Stage::Final)),
        "word/document.xml",
    );
    let table = xml
        .split("<w:tbl>")
        .find(|table| table.contains("<w:tblHeader"))
        .unwrap();
    assert_eq!(
        table.matches("<w:tr>").count(),
        table.matches("<w:cantSplit").count() + 1
    );
}

#[test]
fn rules_are_lines_and_free_room_is_blank() {
    let document = document(Kind::Notice, &record(), Stage::Final);
    let xml = part(&written(&document), "word/document.xml");
    assert!(!xml.contains("<w:u ") && !xml.contains("__"));
    // Under the issuer, the motto and the subject: 0.6 pt in eighths.
    assert_eq!(
        xml.matches(r#"<w:top w:val="single" w:space="0" w:sz="5""#)
            .count(),
        3
    );
    assert!(xml.contains("\u{a0}\u{a0}\u{a0}\u{a0}"));
}

#[test]
fn lines_to_write_on_are_drawn_each_by_itself() {
    let document = document(Kind::BlankSlips, &record(), Stage::Final);
    let xml = part(&written(&document), "word/document.xml");
    let lines = xml.split("<w:p ").filter(|p| p.contains("<w:pBdr>"));
    let indents: Vec<&str> = lines.map(|p| p.split("<w:ind ").nth(1).unwrap()).collect();
    let indents: Vec<&str> = indents
        .iter()
        .map(|rest| rest.split('>').next().unwrap())
        .collect();
    assert!(indents.len() > 8, "{indents:?}");
    let last = &indents[indents.len() - 8..];
    // Readers join the borders of neighbours that are alike.
    assert!(last.windows(2).all(|pair| pair[0] != pair[1]), "{last:?}");
}

#[test]
fn the_file_is_compressed_and_says_whose_it_is() {
    let document = document(Kind::Minutes, &record(), Stage::Final);
    let bytes = written(&document);
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        assert_eq!(file.compression(), zip::CompressionMethod::Deflated);
    }
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:creator>Ủy ban nhân dân xã Bình Lộc</dc:creator>"),
        "{core}"
    );
    assert!(
        core.contains(&format!("<dc:title>{}</dc:title>", document.title)),
        "{core}"
    );
    // Eight in the morning in Vietnam.
    assert!(core.contains("2026-11-15T01:00:00Z"), "{core}");
}

#[test]
fn the_same_session_gives_the_same_office_file() {
    let document = document(Kind::Notice, &record(), Stage::Final);
    assert_eq!(written(&document), written(&document));
}

#[test]
fn a_stopped_or_unwritable_document_gives_no_office_file() {
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    let progress = Progress::default();
    progress.cancel();
    let stopped = docx::bytes(
        &document(Kind::Notice, &record(), Stage::Final),
        written_at,
        &progress,
    );
    assert!(
        matches!(stopped, Err(DocxError::Cancelled(_))),
        "{stopped:?}"
    );
    let mut record = record();
    record.opinions[0].content = "Đề nghị ☃".to_owned();
    let refused = docx::bytes(
        &document(Kind::Minutes, &record, Stage::Final),
        written_at,
        &Progress::default(),
    );
    assert!(matches!(refused, Err(DocxError::Typeset(_))), "{refused:?}");
}

#[test]
fn a_draft_is_marked_in_head_and_foot_and_a_locked_document_in_the_foot() {
    let bytes = written(&document(Kind::Minutes, &record(), Stage::Draft));
    assert!(part(&bytes, "word/header1.xml").contains("DỰ THẢO"));
    assert!(part(&bytes, "word/footer1.xml").contains("DỰ THẢO"));
    assert!(part(&bytes, "word/footer2.xml").contains("DỰ THẢO"));
    let mut order = Order::new(Kind::Minutes, Letterhead::State, Stage::Final);
    order.mark = Some("3f9a1c".to_owned());
    let bytes = written(&build(&order, &record()).unwrap());
    let foot = part(&bytes, "word/footer1.xml");
    assert!(
        foot.contains("3f9a1c") && foot.contains(r#"<w:jc w:val="right""#),
        "{foot}"
    );
}
