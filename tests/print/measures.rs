//! The measures of Nghị định 30/2020/NĐ-CP, to ±0.2 mm and the exact size of type.

use so_doi_thoai::document::Kind;

use super::reader::{Page, Shown};
use super::{printed, sample};

#[track_caller]
fn near(found: f32, wanted: f32, what: &str) {
    assert!(
        (found - wanted).abs() <= 0.2,
        "{what}: {found} mm, not {wanted}"
    );
}

#[track_caller]
fn set_in(shown: &Shown, face: &str, size: f32) {
    assert_eq!(shown.face, face, "{}", shown.text);
    assert!((shown.size - size).abs() < 0.001, "{}", shown.text);
}

const REGULAR: &str = "LiberationSerif";
const BOLD: &str = "LiberationSerif-Bold";
const ITALIC: &str = "LiberationSerif-Italic";
const BOLD_ITALIC: &str = "LiberationSerif-BoldItalic";

#[test]
fn the_paper_is_a4_and_the_text_keeps_the_margins() {
    for kind in [Kind::Minutes, Kind::Notice] {
        for page in &printed(kind, &sample::record()).pages {
            let (long, short) = (page.width.max(page.height), page.width.min(page.height));
            near(long, 297.0, "long side");
            near(short, 210.0, "short side");
            let [left, top, right, bottom] = page.text_box();
            for shown in page.body() {
                let text = &shown.text;
                assert!(shown.x >= left - 0.01, "{text}");
                assert!(
                    shown.right <= right + 0.05,
                    "{text} ends at {}",
                    shown.right
                );
                assert!(
                    shown.y - 0.7 * shown.size * super::reader::MM >= top - 0.01,
                    "{text}"
                );
                assert!(
                    shown.y + 0.21 * shown.size * super::reader::MM <= bottom,
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn the_national_name_and_motto_have_their_sizes_and_a_rule_as_long_as_the_motto() {
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = printed(kind, &sample::record());
        let page = &pdf.pages[0];
        let name = page.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        set_in(name, BOLD, 13.0);
        near(name.right - name.x, 95.7, "national name");
        let motto = page.find("Độc lập - Tự do - Hạnh phúc");
        set_in(motto, BOLD, 14.0);
        near(motto.right - motto.x, 60.5, "motto");
        let middle = |shown: &Shown| f32::midpoint(shown.x, shown.right);
        near(middle(motto), middle(name), "motto under the name");
        let rule = rule_under(page, motto);
        near(rule.length(), motto.right - motto.x, "rule under the motto");
        near(rule.middle(), middle(motto), "rule under the motto");
        assert!((0.5..=0.75).contains(&rule.thickness));
    }
}

#[test]
fn the_issuer_has_a_rule_of_a_third_to_a_half_of_its_line() {
    let pdf = printed(Kind::Notice, &sample::record());
    let page = &pdf.pages[0];
    set_in(page.find("TỈNH NGHỆ AN"), REGULAR, 13.0);
    let first = page.find("ỦY BAN NHÂN DÂN");
    let last = page.find("XÃ BÌNH LỘC");
    set_in(first, BOLD, 13.0);
    assert!(last.y > first.y, "the issuer is broken before its place");
    let rule = rule_under(page, last);
    let line = first.right - first.x;
    assert!((line / 3.0..=line / 2.0).contains(&rule.length()));
    near(
        rule.middle(),
        30.0 + 32.5,
        "rule in the middle of its column",
    );
}

fn rule_under<'a>(page: &'a Page, shown: &Shown) -> &'a super::reader::Rule {
    let below = |rule: &&super::reader::Rule| {
        let down = rule.y1 - shown.y;
        rule.is_horizontal()
            && down > 0.0
            && down < 4.0
            && (rule.middle() - f32::midpoint(shown.x, shown.right)).abs() < 5.0
    };
    page.rules
        .iter()
        .find(below)
        .expect("a rule under the text")
}

#[test]
fn number_and_date_leave_room_for_the_clerks_stamp() {
    let pdf = printed(Kind::Notice, &sample::record());
    let page = &pdf.pages[0];
    let number = page.find("Số:");
    let symbol = page.find("/TB-UBND");
    set_in(number, REGULAR, 13.0);
    assert!(symbol.x - number.right >= 14.0);
    let place = page.find("Bình Lộc, ngày");
    set_in(place, ITALIC, 14.0);
    let month = page.find("tháng");
    let year = page.find("năm 2026");
    assert!(month.x - place.right >= 8.0);
    assert!(year.x - month.right >= 8.0);
    near(number.y, place.y, "number and date on one line");
}

#[test]
fn the_minutes_have_no_place_and_date_under_the_motto() {
    let pdf = printed(Kind::Minutes, &sample::record());
    let page = &pdf.pages[0];
    let found = page
        .texts
        .iter()
        .any(|s| s.face == ITALIC && s.text.starts_with("Bình Lộc,"));
    assert!(!found);
    assert!(page.find("/BB-UBND").x - page.find("Số:").right >= 14.0);
}

#[test]
fn type_subject_body_and_headings_have_their_sizes() {
    let pdf = printed(Kind::Notice, &sample::record());
    let page = &pdf.pages[0];
    let name = page.find("THÔNG BÁO");
    set_in(name, BOLD, 14.0);
    near(
        f32::midpoint(name.x, name.right),
        30.0 + 82.5,
        "type in the middle",
    );
    set_in(page.find("Kết luận của"), BOLD, 14.0);
    let opening = page.find("Ngày 14 tháng 11 năm 2026, tại");
    set_in(opening, REGULAR, 14.0);
    near(opening.x, 30.0 + 12.7, "first line");
    set_in(page.find("I. ĐÁNH GIÁ CHUNG"), BOLD, 14.0);
}

#[test]
fn full_lines_are_justified_to_the_right_margin() {
    let pdf = printed(Kind::Notice, &sample::record());
    let lines: Vec<_> = pdf.pages[0].body().collect();
    let from = lines
        .iter()
        .position(|s| s.text.starts_with("Ngày 14 tháng 11"))
        .unwrap();
    let to = lines
        .iter()
        .position(|s| s.text.starts_with("I. ĐÁNH GIÁ"))
        .unwrap();
    for line in &lines[from..to - 1] {
        assert!(
            (line.right - 195.0).abs() < 0.05,
            "{} ends at {}",
            line.text,
            line.right
        );
    }
}

#[test]
fn page_numbers_begin_on_page_two_in_the_middle_of_the_top_margin() {
    for kind in [Kind::Minutes, Kind::Notice] {
        let pdf = printed(kind, &sample::record());
        let portrait: Vec<_> = pdf.pages.iter().filter(|p| p.height > p.width).collect();
        let landscape: Vec<_> = pdf.pages.iter().filter(|p| p.width > p.height).collect();
        for pages in [portrait, landscape] {
            for (index, page) in pages.into_iter().enumerate() {
                match page.number() {
                    None => assert_eq!(index, 0),
                    Some(shown) => {
                        assert_eq!(shown.text, (index + 1).to_string());
                        set_in(shown, REGULAR, 13.0);
                        let [left, _, right, _] = page.text_box();
                        let middle = f32::midpoint(shown.x, shown.right);
                        near(middle, f32::midpoint(left, right), "page number");
                    }
                }
            }
        }
    }
}

#[test]
fn signatures_and_recipients_have_their_sizes_and_room() {
    let pdf = printed(Kind::Notice, &sample::record());
    let page = pdf
        .pages
        .iter()
        .find(|p| p.texts.iter().any(|s| s.text == "CHỦ TỊCH"))
        .unwrap();
    let authority = page.find("TM. ỦY BAN NHÂN DÂN");
    let title = page.texts.iter().find(|s| s.text == "CHỦ TỊCH").unwrap();
    let name = page
        .texts
        .iter()
        .find(|s| s.text == "Nguyễn Thị Thúy Hòa")
        .unwrap();
    for shown in [authority, title, name] {
        set_in(shown, BOLD, 14.0);
    }
    assert!(name.y - title.y >= 25.0 + 14.0 * super::reader::MM);
    let label = page.find("Nơi nhận:");
    set_in(label, BOLD_ITALIC, 12.0);
    set_in(page.find("- Lưu: VT."), REGULAR, 11.0);
    near(label.x, 30.0, "recipients at the left");
    assert!(title.x > 105.0, "signature at the right");
}

#[test]
fn the_appendix_is_landscape_with_the_columns_of_its_layout() {
    let pdf = printed(Kind::Notice, &sample::record());
    let page = pdf.pages.iter().find(|p| p.width > p.height).unwrap();
    let mut edges: Vec<f32> = page
        .rules
        .iter()
        .filter(|rule| !rule.is_horizontal())
        .map(|rule| {
            assert!((rule.thickness - 0.5).abs() < 0.001);
            rule.x1
        })
        .collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|a, b| (*a - *b).abs() < 0.01);
    let widths: Vec<f32> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let wanted = [9.0, 34.0, 68.0, 20.0, 46.0, 28.0, 18.0, 29.0];
    assert_eq!(widths.len(), wanted.len());
    for (width, wanted) in widths.into_iter().zip(wanted) {
        near(width, wanted, "column");
    }
    near(edges[0], 30.0, "left edge");
    for (head, size) in [
        ("TT", 11.0),
        ("Họ và tên, địa chỉ", 11.0),
        ("Thời hạn", 11.0),
    ] {
        set_in(page.find(head), BOLD, size);
    }
    set_in(page.find("Hoàng Văn Tám"), REGULAR, 11.0);
    set_in(page.find("Phụ lục"), BOLD, 14.0);
    assert_eq!(page.find("(Kèm theo Thông báo số").face, ITALIC);
}
