//! Documents of the three letterheads against the figures of their rules, read from the PDF alone.

mod cases;
pub mod check;
mod figures;
mod poppler;

use so_doi_thoai::document::{Kind, Order, Stage};
use so_doi_thoai::domain::SessionRecord;

use self::check::{near, rule_under, set_in, within};
use self::figures::{ALL, BOLD, Figures, ITALIC, REGULAR};
use super::reader::{MM, Page, Pdf, Shown};
use super::sample::{day, record};
use super::{file_of, flow};

const KINDS: [Kind; 2] = [Kind::Minutes, Kind::Notice];

/// Number 5 of 5 December 2026.
fn order(figures: &Figures, kind: Kind) -> Order {
    Order {
        number: Some(5),
        dated_on: Some(day(2026, 12, 5)),
        ..Order::new(kind, figures.letterhead, Stage::Final)
    }
}

fn printed(figures: &Figures, kind: Kind) -> Pdf {
    Pdf::read(&file_of(&order(figures, kind), &record()))
}

fn middle(shown: &Shown) -> f32 {
    f32::midpoint(shown.x, shown.right)
}

#[test]
fn the_paper_is_a4_and_everything_stands_inside_the_margins() {
    for figures in ALL {
        for kind in KINDS {
            let pdf = printed(figures, kind);
            flow::check_pages(&pdf);
            for page in &pdf.pages {
                near(page.width.max(page.height), 297.0, "long side");
                near(page.width.min(page.height), 210.0, "short side");
            }
        }
    }
}

#[test]
fn the_right_side_of_the_head_has_its_lines_over_a_rule_as_long_as_the_last_one() {
    for figures in ALL {
        for kind in KINDS {
            let page = &printed(figures, kind).pages[0];
            let axis = 195.0 - figures.columns[1] / 2.0;
            let mut last = None;
            for &(text, size, width) in figures.right {
                let shown = page.find(text);
                set_in(shown, BOLD, size);
                near(shown.right - shown.x, width, text);
                near(middle(shown), axis, text);
                last = Some(shown);
            }
            let last = last.unwrap();
            let rule = rule_under(page, last);
            near(rule.length(), last.right - last.x, "rule");
            within(rule.thickness, &(0.5..=0.75), "rule");
        }
    }
}

#[test]
fn the_issuer_stands_in_bold_capitals_over_its_rule_or_star() {
    for figures in ALL {
        let page = &printed(figures, Kind::Notice).pages[0];
        let office = record().office.issuer(figures.letterhead);
        let axis = 30.0 + figures.columns[0] / 2.0;
        let name = page.find("XÃ BÌNH LỘC");
        assert!(office.name.to_uppercase().ends_with("XÃ BÌNH LỘC"));
        assert_eq!(name.face, BOLD);
        within(name.size, &figures.issuer_sizes, "issuer");
        near(middle(name), axis, "issuer");
        let superior = page.find(&office.superior.to_uppercase());
        assert_eq!(superior.face, REGULAR);
        assert!(superior.y < name.y);
        if let Some(sign) = figures.issuer_sign {
            let star = page.texts.iter().find(|s| s.text == sign).unwrap();
            near(middle(star), axis, "star");
            let rules = page.rules.iter().filter(|r| r.is_horizontal());
            assert!(rules.clone().all(|r| r.middle() > 100.0 || r.y1 > 60.0));
        } else {
            let rule = rule_under(page, name);
            let bold = |s: &&Shown| s.face == BOLD && (middle(s) - axis).abs() < 0.5;
            let head = page.texts.iter().filter(|s| s.y <= name.y);
            let longest = head.filter(bold).map(|s| s.right - s.x).fold(0.0, f32::max);
            within(rule.length(), &(longest / 3.0..=longest / 2.0), "rule");
            near(rule.middle(), axis, "rule under the issuer");
        }
    }
}

#[test]
fn number_place_and_date_stand_on_one_line_in_the_way_of_their_regime() {
    for figures in ALL {
        let page = &printed(figures, Kind::Notice).pages[0];
        let number = page.find(figures.number);
        set_in(number, REGULAR, figures.number_size);
        let date = page.find("Bình Lộc, ngày 05 tháng 12 năm 2026");
        assert_eq!(date.face, ITALIC);
        within(date.size, &figures.date_sizes, "date");
        near(number.y, date.y, "one line");
        near(middle(date), 195.0 - figures.columns[1] / 2.0, "date");
        let minutes = &printed(figures, Kind::Minutes).pages[0];
        assert!(
            !minutes
                .texts
                .iter()
                .any(|s| s.face == ITALIC && s.text.contains("Bình Lộc, ngày"))
        );
    }
}

#[test]
fn type_and_subject_have_their_sizes_and_what_closes_them() {
    for figures in ALL {
        for (kind, name, begin) in [
            (Kind::Minutes, "BIÊN BẢN", ["Hội", "hội"]),
            (Kind::Notice, "THÔNG BÁO", ["Kết", "kết"]),
        ] {
            let page = &printed(figures, kind).pages[0];
            let name = page.find(name);
            assert_eq!(name.face, BOLD);
            within(name.size, &figures.type_sizes, "type");
            near(middle(name), 112.5, "type");
            let begin = begin[usize::from(figures.subject_sign.is_some())];
            let first = page
                .texts
                .iter()
                .find(|s| s.y > name.y && s.text.starts_with(begin));
            let first = first.unwrap_or_else(|| panic!("no subject {begin}"));
            assert_eq!(first.face, BOLD);
            within(first.size, &figures.subject_sizes, "subject");
            let ends = |s: &&Shown| s.face == BOLD && s.text.ends_with("năm 2026");
            let last = page.texts.iter().rfind(ends).unwrap();
            if let Some(sign) = figures.subject_sign {
                let sign = page.texts.iter().find(|s| s.text == sign).unwrap();
                near(middle(sign), 112.5, "sign");
                assert!(sign.y > last.y && sign.y < last.y + 8.0);
            } else {
                let of_subject = |s: &&Shown| s.face == BOLD && (first.y..=last.y).contains(&s.y);
                let lines = page.texts.iter().filter(of_subject);
                let longest = lines.map(|s| s.right - s.x).fold(0.0, f32::max);
                let rule = rule_under(page, last);
                within(rule.length(), &(longest / 3.0..=longest / 2.0), "rule");
            }
        }
    }
}

#[test]
fn body_headings_and_grounds_are_set_in_the_way_of_their_regime() {
    for figures in ALL {
        let page = &printed(figures, Kind::Notice).pages[0];
        let lines: Vec<&Shown> = page.body().collect();
        let from = lines
            .iter()
            .position(|s| s.text.starts_with("Ngày 14 tháng 11"))
            .unwrap();
        let first = lines[from];
        assert_eq!(first.face, REGULAR);
        within(first.size, &figures.body_sizes, "body");
        near(first.x, 30.0 + figures.first_line, "first line");
        let step = (lines[from + 2].y - lines[from + 1].y) / MM;
        within(step, &(figures.step)(first.size), "line step");
        let heading = page.find(&format!("{} ĐÁNH GIÁ CHUNG", figures.numeral));
        assert_eq!(heading.face, BOLD);
        let assessment = lines.iter().position(|s| s.y > heading.y).unwrap();
        let gap = (lines[assessment].y - heading.y) / MM - step;
        assert!(gap >= 6.0 - 0.01, "{gap} pt between paragraphs");
        for line in &lines[from + 1..from + 4] {
            near(line.x, 30.0, "left");
            assert!(
                (line.right - 195.0).abs() < 0.05,
                "justified: {}",
                line.text
            );
        }
        let minutes = &printed(figures, Kind::Minutes).pages[0];
        let (face, begin) = figures.grounds;
        let grounds = minutes.texts.iter().filter(|s| s.text.starts_with(begin));
        let grounds: Vec<&Shown> = grounds.collect();
        assert_eq!(grounds.len(), 2);
        assert!(grounds.iter().all(|s| s.face == face));
        assert!(grounds[0].text.ends_with(';') && grounds[1].text.ends_with('.'));
    }
}

#[test]
fn page_numbers_stand_in_the_middle_of_the_top_margin_but_not_on_the_first_page() {
    for figures in ALL {
        for kind in KINDS {
            for page in &printed(figures, kind).pages {
                let Some(number) = page.number() else {
                    continue;
                };
                assert_ne!(number.text, "1");
                within(number.size, &figures.page_number_sizes, "page number");
                let [left, _, right, _] = page.text_box();
                near(middle(number), f32::midpoint(left, right), "page number");
                near(
                    number.y - 0.891 * number.size * MM,
                    10.0,
                    "from the top edge",
                );
            }
        }
    }
}

/// The page with the signatures, and the line of text before them.
fn signed<'a>(pdf: &'a Pdf, title: &str) -> (&'a Page, &'a Shown, &'a Shown) {
    let mut before = None;
    for page in &pdf.pages {
        for shown in page.body() {
            if shown.text == title {
                return (page, shown, before.unwrap());
            }
            let is_label =
                shown.text == "Nơi nhận:" || shown.text.starts_with("- ") || shown.x > 90.0;
            if !is_label {
                before = Some(shown);
            }
        }
    }
    panic!("no {title}");
}

#[test]
fn the_notice_ends_with_its_mark_signature_and_recipients() {
    let mut record = record();
    // The chair of the Front answers at the session and signs under its letterhead.
    record
        .session
        .officers
        .push(so_doi_thoai::domain::Official {
            name: "Hồ Sỹ Nam".into(),
            post: "Chủ tịch Ủy ban MTTQ xã".into(),
            ..so_doi_thoai::domain::Official::default()
        });
    for (figures, [authority, title, name]) in [
        (
            ALL[0],
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Thị Thúy Hòa"],
        ),
        (ALL[1], ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Hữu Thắng"]),
        (ALL[2], ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Hồ Sỹ Nam"]),
    ] {
        let pdf = Pdf::read(&file_of(&order(figures, Kind::Notice), &record));
        let (page, over, before) = signed(&pdf, authority);
        assert!(before.text.ends_with(figures.end_mark), "{}", before.text);
        assert_eq!(figures.end_mark == "./.", before.text.ends_with("./."));
        let under = |text: &str| page.texts.iter().find(|s| s.text == text && s.y > over.y);
        let (title, name) = (under(title).unwrap(), under(name).unwrap());
        assert_eq!([over.face.as_str(), &name.face], [BOLD, BOLD]);
        assert_eq!(title.face, figures.title_face);
        for shown in [over, title, name] {
            within(shown.size, &(13.0..=14.0), &shown.text);
        }
        check::signature_room(page, title, name, 60.0);
        let label = page.find("Nơi nhận:");
        set_in(label, figures.label.0, figures.label.1);
        near(label.x, 30.0, "recipients");
        if figures.label_rule {
            let rule = rule_under(page, label);
            near(rule.x1, label.x, "rule under the label");
            near(rule.length(), label.right - label.x, "rule under the label");
        }
        set_in(
            page.find(figures.file_line),
            REGULAR,
            figures.recipient_size,
        );
        assert_eq!(pdf.text().matches("Lưu").count(), 1);
    }
}

/// Two chairs and a secretary sign in three columns, which the text box makes 55 mm each; one chair
/// and a secretary have the 60 mm of every signature.
#[test]
fn the_minutes_are_signed_at_the_left_by_the_writer_and_at_the_right_by_the_chairs() {
    for figures in ALL {
        for chairs in [1, 2] {
            let mut record = record();
            record.session.chairs.truncate(chairs);
            let pdf = Pdf::read(&file_of(&order(figures, Kind::Minutes), &record));
            let (page, writer, before) = signed(&pdf, figures.secretary);
            assert!(before.text.ends_with(figures.end_mark), "{}", before.text);
            let row: Vec<&Shown> = page
                .body()
                .filter(|s| (s.y - writer.y).abs() < 0.1)
                .collect();
            let titles: Vec<&str> = row.iter().map(|s| s.text.as_str()).collect();
            assert_eq!(titles[1..], vec![figures.chair; chairs]);
            let names = ["Trần Đình Quý", "Lê Hữu Thắng", "Nguyễn Thị Thúy Hòa"];
            for (title, name) in row.iter().zip(names) {
                let name = page.texts.iter().rfind(|s| s.text == name).unwrap();
                near(middle(name), middle(title), "name under its title");
                assert_eq!(name.face, BOLD);
                check::signature_room(page, title, name, if chairs == 1 { 60.0 } else { 55.0 });
            }
            let recipients = page.find("Nơi nhận:");
            assert!(recipients.y > writer.y + 25.0, "under the signatures");
        }
    }
}

#[test]
fn first_pages_are_those_of_the_whole_document() {
    for kind in KINDS {
        let document = super::build(kind, &record(), Stage::Final).unwrap();
        let progress = so_doi_thoai::progress::Progress::default();
        let whole = so_doi_thoai::typeset::typeset(&document, &progress).unwrap();
        for count in [1, 2, whole.pages().len()] {
            let first = so_doi_thoai::typeset::first_pages(&document, count, &progress).unwrap();
            assert_eq!(first.pages(), &whole.pages()[..count]);
        }
    }
}

#[test]
fn changed_words_of_a_confirmation_stand_under_the_signatures_of_party_minutes() {
    let mut order = order(&figures::PARTY, Kind::Minutes);
    let silent = Pdf::read(&file_of(&order, &record()));
    assert!(!silent.text().contains("Xác nhận"));
    order.wording.push(so_doi_thoai::domain::Reworded {
        part: "confirmation".into(),
        text: "Xác nhận chữ ký của đồng chí {thư ký}".into(),
        was: String::new(),
    });
    let pdf = Pdf::read(&file_of(&order, &record()));
    flow::check_pages(&pdf);
    let confirmed = "Xác nhận chữ ký của đồng chí Trần Đình Quý T/M BAN THƯỜNG VỤ BÍ THƯ";
    assert!(pdf.text().contains(confirmed), "{}", pdf.text());
}

/// A whole document is right: inside its margins, its head whole, everything typed read back.
fn check_whole(figures: &Figures, kind: Kind, order: &Order, record: &SessionRecord) -> Pdf {
    let bytes = file_of(order, record);
    let pdf = Pdf::read(&bytes);
    flow::check_pages(&pdf);
    check::corner_is_free(&pdf.pages[0]);
    for &(text, size, _) in figures.right {
        set_in(pdf.pages[0].find(text), BOLD, size);
    }
    let text = poppler::text(&bytes, &pdf);
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(
        letters(&text),
        letters(&pdf.text()),
        "read twice, read the same"
    );
    poppler::check_typed(&text, kind, record);
    if kind == Kind::Notice {
        check::numbers_once(&pdf, record);
    }
    pdf
}
