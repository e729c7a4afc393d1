//! Whatever is typed stays inside the text box, whole and without overlaps.

use proptest::prelude::*;
use so_doi_thoai::document::Kind;

use super::flow::check_pages;
use super::printed;
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_typed_is_printed_whole(contents in prop::collection::vec(words(), 1..9), answer in words()) {
        let mut record = record();
        for (opinion, content) in record.opinions.iter_mut().zip(&contents) {
            opinion.content.clone_from(content);
        }
        record.opinions[2].answer.text.clone_from(&answer);
        record.closing.assessment = answer;
        for kind in [Kind::Minutes, Kind::Notice] {
            let pdf = printed(kind, &record);
            check_pages(&pdf);
            // A word cut at the end of a line is whole again without the spaces.
            let letters: String = pdf.text().split_whitespace().collect();
            for line in contents.iter().flat_map(|content| content.lines()) {
                let line: String = line.split_whitespace().collect();
                prop_assert!(letters.contains(&line), "{}", line);
            }
        }
    }
}
