//! What stays together over page breaks.

use so_doi_thoai::document::Kind;
use so_doi_thoai::domain::{Official, SessionRecord, Signer};

use super::printed;
use super::reader::{MM, Page, Pdf, Shown};
use super::sample::{long_record, record};

/// Fails where something leaves the text box or two lines run into each other.
pub fn check_pages(pdf: &Pdf) {
    for (index, page) in pdf.pages.iter().enumerate() {
        let [left, _, right, _] = page.text_box();
        for shown in &page.texts {
            assert!(shown.x >= left - 0.01, "page {index}: {}", shown.text);
            assert!(shown.right <= right + 0.05, "page {index}: {}", shown.text);
            assert!(
                shown.y > 5.0 && shown.y < page.height - 5.0,
                "{}",
                shown.text
            );
        }
        let body: Vec<&Shown> = page.body().collect();
        for (i, one) in body.iter().enumerate() {
            for other in &body[i + 1..] {
                let apart = (one.y - other.y).abs() >= one.size.max(other.size) * MM;
                let beside = one.right <= other.x + 0.05 || other.right <= one.x + 0.05;
                assert!(
                    apart || beside,
                    "page {index}: {:?} over {:?}",
                    one.text,
                    other.text
                );
            }
        }
        let last = page.texts.iter().map(|s| s.y).fold(0.0, f32::max);
        assert!(
            last <= page.height - 20.0,
            "page {index} runs into the bottom margin"
        );
    }
}

/// Baselines of the page's body, each line once.
fn lines(page: &Page) -> Vec<f32> {
    let mut lines: Vec<f32> = page.body().map(|shown| shown.y).collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup_by(|a, b| (*a - *b).abs() < 0.01);
    lines
}

fn signed(pdf: &Pdf) -> (&Page, f32) {
    let found = pdf.pages.iter().find_map(|page| {
        let title = page
            .texts
            .iter()
            .find(|s| s.text == "THƯ KÝ" || s.text.starts_with("TM. "));
        title.map(|title| (page, title.y))
    });
    found.expect("signatures")
}

#[test]
fn signatures_stay_whole_with_two_lines_of_text_before_them() {
    // One line more each time moves the page break through the end of the document.
    for lines_more in 0..48 {
        let mut record = record();
        record.opinions.truncate(1);
        let words = "và các cơ quan, đơn vị có liên quan thực hiện nghiêm túc ";
        record.closing.assessment = "Biểu dương.\n".repeat(lines_more);
        record.closing.follow_up = vec![words.repeat(1 + lines_more % 7).trim().to_owned()];
        for kind in [Kind::Minutes, Kind::Notice] {
            let pdf = printed(kind, &record);
            check_pages(&pdf);
            let (page, top) = signed(&pdf);
            let name = page.texts.iter().any(|s| s.text == "Nguyễn Thị Thúy Hòa");
            assert!(name, "the name is on the page of the title");
            let before = lines(page).iter().filter(|y| **y < top - 1.0).count();
            assert!(before >= 2, "{before} lines before the signatures");
        }
    }
}

#[test]
fn paragraphs_leave_two_lines_on_either_side_and_headings_stay_with_their_text() {
    let pdf = printed(Kind::Minutes, &long_record(40));
    check_pages(&pdf);
    for pair in pdf.pages.windows(2) {
        let last: Vec<&Shown> = pair[0].body().collect();
        let first: Vec<&Shown> = pair[1].body().collect();
        let ending = last.last().unwrap();
        assert_ne!(
            ending.face, "LiberationSerif-Bold",
            "a heading at the foot: {}",
            ending.text
        );
        let goes_on = first[0].x < 31.0;
        if goes_on {
            let second = first.iter().find(|s| s.y > first[0].y + 1.0).unwrap();
            assert!(second.x < 31.0, "a widow: {}", first[0].text);
            let y = ending.y;
            let above = last.iter().rev().find(|s| s.y < y - 1.0).unwrap();
            assert!((y - above.y) < 7.0, "an orphan: {}", ending.text);
        }
    }
}

#[test]
fn the_head_row_is_repeated_and_no_row_is_split() {
    let mut record = long_record(60);
    record.opinions[7].content = "Đề nghị sửa đường".into();
    let pdf = printed(Kind::Notice, &record);
    check_pages(&pdf);
    let tables: Vec<&Page> = pdf.pages.iter().filter(|p| p.width > p.height).collect();
    assert!(tables.len() > 3);
    let mut rows = 0;
    for page in &tables {
        assert!(page.texts.iter().any(|s| s.text == "TT"), "no head row");
        // Every row begins with its number at the top of its cells.
        let numbers = page
            .body()
            .filter(|s| s.x < 39.0 && s.text.parse::<u32>().is_ok());
        rows += numbers.count();
        let head = page
            .rules
            .iter()
            .filter(|r| r.is_horizontal() && r.length() > 251.0);
        let mut cuts: Vec<f32> = head.map(|r| r.y1).collect();
        cuts.sort_by(f32::total_cmp);
        for pair in cuts.windows(2) {
            let inside = |s: &&Shown| s.y > pair[0] && s.y < pair[1];
            let cells: Vec<&Shown> = page.body().filter(inside).collect();
            let head_or_field = cells[0].face == "LiberationSerif-Bold";
            let numbered = cells
                .iter()
                .any(|s| s.x < 39.0 && s.text.parse::<u32>().is_ok());
            assert!(head_or_field || numbered, "a split row: {}", cells[0].text);
        }
    }
    assert_eq!(rows, 60);
}

#[test]
fn a_row_higher_than_a_page_is_split_under_a_repeated_head() {
    let mut record = record();
    let sentence = "Đề nghị xem xét lại toàn bộ quá trình bồi thường, giải phóng mặt bằng. ";
    record.opinions[2].content = sentence.repeat(120).trim().to_owned();
    let pdf = printed(Kind::Notice, &record);
    check_pages(&pdf);
    let mut column = Vec::new();
    for page in pdf.pages.iter().filter(|p| p.width > p.height) {
        assert!(page.texts.iter().any(|s| s.text == "TT"));
        let inside = |s: &&Shown| (73.0..140.0).contains(&s.x) && s.face == "LiberationSerif";
        column.extend(page.body().filter(inside).map(|s| s.text.as_str()));
    }
    let column = super::reader::squeezed(&column.join(" "));
    assert_eq!(column.matches(sentence.trim()).count(), 120);
}

#[test]
fn an_opinion_of_four_pages_is_printed_whole() {
    let mut record = record();
    let sentence = "Đoạn từ cầu Rộ đến cống Bà Tám dài khoảng 700 m, có ba chỗ sạt lở. ";
    record.opinions[8].content = sentence.repeat(150).trim().to_owned();
    let pdf = printed(Kind::Minutes, &record);
    check_pages(&pdf);
    assert_eq!(pdf.text().matches(sentence.trim()).count(), 150);
}

#[test]
fn one_and_three_hundred_opinions_are_printed() {
    for count in [1, 300] {
        for kind in [Kind::Minutes, Kind::Notice] {
            let pdf = printed(kind, &long_record(count));
            check_pages(&pdf);
            assert!(pdf.text().contains(&format!("Ý kiến số {count:02}")));
        }
    }
}

#[test]
fn two_chairs_sign_beside_the_secretary_in_three_columns() {
    let pdf = printed(Kind::Minutes, &record());
    let (page, top) = signed(&pdf);
    let titles: Vec<&Shown> = page.body().filter(|s| (s.y - top).abs() < 0.1).collect();
    let shown: Vec<&str> = titles.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(shown, ["THƯ KÝ", "CHỦ TRÌ", "CHỦ TRÌ"]);
    for (title, name) in titles
        .iter()
        .zip(["Trần Đình Quý", "Lê Hữu Thắng", "Nguyễn Thị Thúy Hòa"])
    {
        let name = page.texts.iter().rfind(|s| s.text == name).unwrap();
        let middle = |s: &Shown| f32::midpoint(s.x, s.right);
        assert!((middle(name) - middle(title)).abs() < 0.2);
    }
    let recipients = page.texts.iter().find(|s| s.text == "Nơi nhận:").unwrap();
    assert!(recipients.y > top + 25.0, "recipients under the signatures");
}

#[test]
fn four_chairs_go_on_in_a_second_row() {
    let mut record = record();
    let chair = record.session.chairs[0].clone();
    record.session.chairs.extend([chair.clone(), chair]);
    let pdf = printed(Kind::Minutes, &record);
    check_pages(&pdf);
    assert_eq!(
        pdf.text().matches("CHỦ TRÌ").count(),
        5,
        "four titles and a heading"
    );
}

#[test]
fn two_signers_of_a_notice_stand_beside_the_recipients() {
    let mut record = record();
    record.closing.signers.push(Signer {
        authority: "TM. BAN THƯỜNG VỤ".into(),
        title: "BÍ THƯ".into(),
        name: "Lê Hữu Thắng".into(),
    });
    let pdf = printed(Kind::Notice, &record);
    check_pages(&pdf);
    let (page, top) = signed(&pdf);
    let row: Vec<&str> = page
        .body()
        .filter(|s| (s.y - top).abs() < 1.0)
        .map(|s| s.text.as_str())
        .collect();
    assert_eq!(
        row,
        ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "TM. BAN THƯỜNG VỤ"]
    );
}

fn long_names() -> SessionRecord {
    let mut record = record();
    record.office.name =
        "Ủy ban nhân dân xã Nghĩa Thành Trung Sơn Đông Bắc Phú Thọ Thượng Hạ".into();
    record.office.superior =
        "Ủy ban nhân dân tỉnh Nghệ An và các đơn vị trực thuộc trung ương".into();
    record.office.place = "Nghĩa Thành Trung Sơn Đông Bắc Phú Thọ Thượng Hạ".into();
    record.session.chairs = vec![Official {
        name: "Công Tằng Tôn Nữ Nguyễn Phước Thị Hoàng Ngân Phương Thảo".into(),
        post: "Phó Chủ tịch Ủy ban nhân dân xã ".repeat(8).trim().into(),
        ..Official::default()
    }];
    record.closing.signers.clear();
    record
}

#[test]
fn very_long_names_wrap_inside_their_columns() {
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = printed(kind, &long_names());
        check_pages(&pdf);
        let page = &pdf.pages[0];
        let issuer = page.find("THƯỢNG HẠ");
        assert!(issuer.right <= 95.0, "the issuer stays in its column");
        assert!(
            (issuer.size - 12.0).abs() < 0.001,
            "and is set 1 pt smaller"
        );
    }
}

#[test]
fn a_word_longer_than_a_line_is_cut_instead_of_running_out() {
    let mut record = record();
    record.opinions[0].content = format!("Xem {} nhé", "http://vidu.vn/".repeat(30));
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = printed(kind, &record);
        check_pages(&pdf);
        let letters: String = pdf.text().split_whitespace().collect();
        assert!(letters.contains(&"http://vidu.vn/".repeat(30)));
    }
}

#[test]
fn more_recipients_than_a_page_holds_go_on_under_the_next_one() {
    let mut record = record();
    record.closing.recipients = (1..=90).map(|i| format!("Xóm trưởng xóm số {i}")).collect();
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = printed(kind, &record);
        check_pages(&pdf);
        let text = pdf.text();
        assert!((1..=90).all(|i| text.contains(&format!("- Xóm trưởng xóm số {i};"))));
        assert!(text.contains("- Lưu: VT."));
    }
}
