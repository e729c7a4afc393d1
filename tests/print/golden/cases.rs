//! The hard cases, under every letterhead: long names, many signers, blanks, months, few and many
//! opinions.

use so_doi_thoai::document::{Kind, Order, Stage};
use so_doi_thoai::domain::{Official, SessionRecord, Signer};

use super::super::reader::Pdf;
use super::super::sample::{day, long_record, record};
use super::figures::{ALL, Figures};
use super::{KINDS, check_whole, order};

/// Checks both documents of a record under every letterhead.
fn everywhere(record: &SessionRecord, more: impl Fn(&Figures, Kind, &Pdf)) {
    for figures in ALL {
        for kind in KINDS {
            let pdf = check_whole(figures, kind, &order(figures, kind), record);
            more(figures, kind, &pdf);
        }
    }
}

#[test]
fn the_sample_is_read_back_as_typed() {
    everywhere(&record(), |_, _, _| {});
}

#[test]
fn very_long_names_of_office_and_commune_stay_in_their_columns() {
    let mut record = record();
    let place = "xã Nghĩa Thành Trung Sơn Đông Bắc Phú Thọ Thượng Hạ";
    record.office.name = format!("Ủy ban nhân dân {place}");
    record.office.place = "Nghĩa Thành Trung Sơn Đông Bắc Phú Thọ Thượng Hạ".into();
    record.session.chairs[0].name =
        "Công Tằng Tôn Nữ Nguyễn Phước Thị Hoàng Ngân Phương Thảo".into();
    everywhere(&record, |figures, _, pdf| {
        let page = &pdf.pages[0];
        let head = page.texts.iter().filter(|s| s.y < 60.0 && s.x < 60.0);
        let edge = 30.0 + figures.columns[0];
        assert!(head.clone().all(|s| s.right <= edge + 0.1 || s.y > 55.0));
        assert!(pdf.text().contains("PHÚ THỌ"));
    });
}

#[test]
fn three_signers_all_have_their_room() {
    let mut record = record();
    for (authority, title, name) in [
        ("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Hữu Thắng"),
        ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Hồ Sỹ Nam"),
    ] {
        record.closing.signers.push(Signer {
            authority: authority.into(),
            title: title.into(),
            name: name.into(),
        });
    }
    everywhere(&record, |figures, kind, pdf| {
        let signs = |name: &str| {
            pdf.pages
                .iter()
                .flat_map(|p| &p.texts)
                .any(|s| s.text == name)
        };
        let own = figures.letterhead == record.office.letterhead;
        if kind == Kind::Notice {
            assert!(!own || signs("Nguyễn Thị Thúy Hòa") && signs("Lê Hữu Thắng"));
            assert_eq!(
                signs("Hồ Sỹ Nam"),
                figures.number.contains("UBND") || figures.number.contains("MTTQ")
            );
        }
    });
}

#[test]
fn an_opinion_of_four_pages_is_read_back_whole() {
    let mut record = record();
    let sentence = "Đoạn từ cầu Rộ đến cống Bà Tám dài khoảng 700 m, có ba chỗ sạt lở. ";
    record.opinions[8].content = sentence.repeat(150).trim().to_owned();
    everywhere(&record, |_, _, pdf| {
        super::check::rows_are_whole(pdf);
        assert!(pdf.text().matches(sentence.trim()).count() >= 150);
    });
}

#[test]
fn one_opinion_is_a_document_too() {
    let mut record = record();
    record.opinions.truncate(1);
    everywhere(&record, |_, _, _| {});
}

#[test]
fn three_hundred_opinions_are_read_back_as_typed() {
    let record = long_record(300);
    for (figures, kind) in [
        (ALL[0], Kind::Notice),
        (ALL[1], Kind::Notice),
        (ALL[1], Kind::Minutes),
    ] {
        let pdf = check_whole(figures, kind, &order(figures, kind), &record);
        super::check::rows_are_whole(&pdf);
    }
}

#[test]
fn without_recipients_the_file_copy_is_still_named() {
    let mut record = record();
    record.closing.recipients.clear();
    everywhere(&record, |figures, _, pdf| {
        assert!(
            pdf.text()
                .contains(&format!("Nơi nhận: {}", figures.file_line))
        );
    });
}

#[test]
fn a_blank_number_and_date_leave_room_for_the_clerks_stamp() {
    for figures in ALL {
        let blank = Order::new(Kind::Notice, figures.letterhead, Stage::Final);
        let pdf = check_whole(figures, Kind::Notice, &blank, &record());
        let page = &pdf.pages[0];
        let (before, after) = figures.number.split_once(" 05").unwrap();
        let (before, after) = (page.find(before), page.find(after));
        assert!(after.x - before.right >= 14.0, "room for the number");
        let [day, month, year] =
            ["Bình Lộc, ngày", "tháng", "năm 2026"].map(|text| page.find(text));
        assert!(month.x - day.right >= 8.0, "room for the day");
        assert!(year.x - month.right >= 8.0, "room for the month");
    }
}

#[test]
fn days_under_ten_and_the_first_two_months_take_a_zero() {
    for figures in ALL {
        for (date, wanted) in [
            (day(2026, 1, 5), "ngày 05 tháng 01 năm 2026"),
            (day(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
            (day(2026, 12, 10), "ngày 10 tháng 12 năm 2026"),
        ] {
            let dated = Order {
                dated_on: Some(date),
                ..order(figures, Kind::Notice)
            };
            let pdf = check_whole(figures, Kind::Notice, &dated, &record());
            let line = pdf.pages[0].find(&format!("Bình Lộc, {wanted}"));
            assert!(line.x > 90.0);
        }
    }
}

#[test]
fn a_name_that_nobody_holds_is_left_blank_instead_of_wrong() {
    let mut record = record();
    record.session.chairs = vec![Official {
        name: "Lê Hữu Thắng".into(),
        post: "Bí thư Đảng ủy".into(),
        ..Official::default()
    }];
    let pdf = Pdf::read(&super::file_of(&order(ALL[2], Kind::Notice), &record));
    let text = pdf.text();
    assert!(text.contains("TM. BAN THƯỜNG TRỰC CHỦ TỊCH"));
    assert!(!text.contains("CHỦ TỊCH Lê Hữu Thắng"));
}
