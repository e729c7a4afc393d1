//! Whatever is typed stays inside the text box, whole and without overlaps.

use proptest::prelude::*;
use so_doi_thoai::document::{DocumentError, Kind, Order, Stage};
use so_doi_thoai::domain::Letterhead;
use so_doi_thoai::domain::gate::Missing;

use super::file_of;
use super::flow::check_pages;
use super::golden::check;
use super::reader::{Pdf, Shown};
use super::sample::record;

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zàảãáạâầấđêệơờưữỹ]{1,7}",
        2 => "[A-ZĐÂĂÊÔƠƯ]{1,9}[,.;:]?",
        1 => "[0-9]{1,4}[/.,][0-9]{1,4}",
        1 => Just("ngày 05 tháng 01 năm 2026".to_owned()),
        1 => Just("đồng chí Nguyễn Thị Thúy Hòa".to_owned()),
        1 => "[a-z/-]{40,160}",
    ]
}

fn words() -> impl Strategy<Value = String> {
    let paragraph = prop::collection::vec(word(), 1..120).prop_map(|words| words.join(" "));
    prop::collection::vec(paragraph, 1..6).prop_map(|paragraphs| paragraphs.join("\n"))
}

fn letterhead() -> impl Strategy<Value = Letterhead> {
    prop::sample::select(Letterhead::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_typed_is_printed_whole(
        contents in prop::collection::vec(words(), 1..9),
        answer in words(),
        letterhead in letterhead(),
    ) {
        let mut record = record();
        for (opinion, content) in record.opinions.iter_mut().zip(&contents) {
            opinion.content.clone_from(content);
        }
        record.opinions[2].answer.text.clone_from(&answer);
        record.closing.assessment = answer;
        for kind in [Kind::Minutes, Kind::Notice] {
            let order = Order::new(kind, letterhead, Stage::Final);
            let pdf = Pdf::read(&file_of(&order, &record));
            check_pages(&pdf);
            check_signed(&pdf);
            // A word cut at the end of a line is whole again without the spaces.
            let letters: String = pdf.text().split_whitespace().collect();
            for line in contents.iter().flat_map(|content| content.lines()) {
                let line: String = line.split_whitespace().collect();
                prop_assert!(letters.contains(&line), "{}", line);
            }
            if kind == Kind::Notice {
                check::numbers_once(&pdf, &record);
                check::rows_are_whole(&pdf);
            }
        }
    }

    #[test]
    fn a_final_document_is_refused_when_any_opinion_loses_its_conclusion(
        lost in 0..21_usize,
        letterhead in letterhead(),
    ) {
        let mut record = record();
        let opinion = &mut record.opinions[lost];
        opinion.conclusion.outcome = None;
        let number = opinion.number;
        for kind in [Kind::Minutes, Kind::Notice] {
            let order = Order::new(kind, letterhead, Stage::Final);
            let refused = so_doi_thoai::document::build(&order, &record);
            let Err(DocumentError::GateOpen { missing }) = refused else {
                return Err(TestCaseError::fail("made without a conclusion"));
            };
            prop_assert!(missing.contains(&(number, Missing::Outcome)));
        }
    }
}

/// Fails unless all signatures stand on one page with two lines of text before them.
fn check_signed(pdf: &Pdf) {
    const TITLES: [&str; 5] = [
        "THƯ KÝ",
        "NGƯỜI GHI BIÊN BẢN",
        "TM. ỦY BAN NHÂN DÂN",
        "T/M BAN THƯỜNG VỤ",
        "TM. BAN THƯỜNG TRỰC",
    ];
    let is_title = |s: &&Shown| TITLES.contains(&s.text.as_str());
    let page = pdf
        .pages
        .iter()
        .find(|page| page.body().any(|s| is_title(&s)));
    let page = page.expect("signatures");
    let top = page.body().find(is_title).unwrap().y;
    let mut lines: Vec<f32> = page
        .body()
        .map(|s| s.y)
        .filter(|y| *y < top - 1.0)
        .collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup_by(|a, b| (*a - *b).abs() < 0.01);
    assert!(
        lines.len() >= 2,
        "{} lines before the signatures",
        lines.len()
    );
    let under = page
        .body()
        .filter(|s| s.y > top + 25.0 && s.face.ends_with("Bold"));
    let blank = page.body().any(|s| s.text == "TM. BAN THƯỜNG TRỰC");
    assert!(
        blank || under.count() > 0,
        "the names are on the page of their titles"
    );
}
