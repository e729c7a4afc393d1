//! Whole sheets, as offices send them.

use super::*;
use crate::domain::SpeakerKind;
use crate::import::sheet::{self, Cell, Merge};

fn fields() -> Vec<String> {
    let seed = include_str!("../../../assets/seed/field.txt");
    seed.lines().map(str::to_owned).collect()
}

fn known() -> Known {
    Known::new(fields(), [])
}

/// A grid of texts; an empty one is an empty cell.
fn grid(rows: &[&[&str]]) -> Grid {
    let cells = |row: &&[&str]| {
        let texts = (0..).zip(row.iter().copied());
        let filled = texts.filter(|(_, text)| !text.is_empty());
        filled.map(|(at, t)| (at, Cell::Text(t.into()))).collect()
    };
    let rows = (1..).zip(rows.iter().map(cells));
    Grid {
        name: "Trang 1".into(),
        rows: rows
            .map(|(number, cells)| Row { number, cells })
            .filter(|row: &Row| !row.cells.is_empty())
            .collect(),
        merges: Vec::new(),
    }
}

fn rows_of(grid: Grid) -> Vec<PreviewRow> {
    preview(&[grid], &known()).unwrap().rows
}

fn slip(row: &PreviewRow) -> &Slip {
    match &row.becomes {
        Becomes::Slip(slip) => slip,
        other => panic!("{other:?} {:?}", row.problems),
    }
}

#[test]
fn the_sheet_of_an_office_becomes_five_opinions_and_one_refusal() {
    let book = include_bytes!("../../../tests/import/y-kien-gui-truoc.xlsx");
    let preview = preview(&sheet::read(book).unwrap(), &known()).unwrap();
    let becomes: Vec<_> = preview
        .rows
        .iter()
        .map(|row| match &row.becomes {
            Becomes::Slip(_) => (row.number, "slip"),
            Becomes::Refused => (row.number, "refused"),
            Becomes::Skipped(_) => (row.number, "skipped"),
        })
        .collect();
    let expected = [
        (1, "skipped"),
        (3, "skipped"),
        (4, "slip"),
        (5, "slip"),
        (6, "slip"),
        (7, "slip"),
        (8, "slip"),
        (9, "refused"),
        (11, "skipped"),
    ];
    assert_eq!(becomes, expected);
    let slips = preview.slips();
    let who: Vec<_> = slips
        .iter()
        .map(|s| {
            (
                s.speaker.name.as_str(),
                s.speaker.phone.as_str(),
                s.field.as_str(),
            )
        })
        .collect();
    let social = "Chính sách xã hội, người có công, giảm nghèo";
    assert_eq!(
        who,
        [
            ("Hoàng Văn Tám", "", "Giao thông"),
            ("Cử tri bản Khe Sậy", "", "Điện, viễn thông"),
            ("Lê Thị Hồng Nhung", "0987 654 321", social),
            ("Nguyễn Văn An", "0912 000 111", "Giao thông"),
            ("Phạm Thị Hiền", "", "Nông nghiệp, nông thôn mới"),
        ]
    );
    assert_eq!(slips[1].speaker.kind, SpeakerKind::Group);
    assert_eq!(
        slips[3].content,
        "Cầu treo Khe Sậy đứt 2 cáp phụ,\nđi lại nguy hiểm."
    );
    let nfc = |s: &Slip| unicode_normalization::is_nfc(&s.content);
    assert!(slips.iter().all(nfc));
    let sent: Vec<_> = preview.rows[2..7].iter().map(|r| r.sent_on).collect();
    let november = |day| NaiveDate::from_ymd_opt(2026, 11, day);
    assert_eq!(
        sent,
        [november(5), november(6), november(7), None, november(9)]
    );
    let refused: Vec<_> = preview.refused().collect();
    assert_eq!(refused[0].problems, [RowProblem::NoContent]);
    assert_eq!(refused[0].note, "thiếu nội dung");
    assert!(preview.rows[8].text.contains("Trần Đình Quý"));
}

#[test]
fn columns_stand_in_any_order_and_without_marks() {
    let rows = rows_of(grid(&[
        &["DANH SACH Y KIEN CU TRI"],
        &["Noi dung", "Linh vuc", "Ho ten", "Xom"],
        &[
            "Đề nghị nạo vét kênh N4",
            "thuy loi",
            "Ông Phan Bá Kỷ",
            "xóm Xuân Sơn",
        ],
    ]));
    let slip = slip(&rows[2]);
    assert_eq!(slip.speaker.printed_name(), "Ông Phan Bá Kỷ");
    assert_eq!(slip.speaker.address, "xóm Xuân Sơn");
    assert_eq!(slip.field, "Thủy lợi, phòng chống thiên tai");
}

#[test]
fn a_header_of_two_lines_numbers_under_it_and_its_repetition_are_skipped() {
    let rows = rows_of(grid(&[
        &["TT", "Họ tên", "Ý kiến"],
        &["", "", "Nội dung", "Lĩnh vực"],
        &["(1)", "(2)", "(3)", "(4)"],
        &["1", "Vi Văn Ỏn", "Đề nghị cấp đất", "Đất đai"],
        &["TT", "Họ tên", "Nội dung", "Lĩnh vực"],
        &["2", "Vi Văn Ỏn", "Đề nghị làm đường", "Giao thông"],
    ]));
    let skips: Vec<_> = rows
        .iter()
        .map(|row| match row.becomes {
            Becomes::Skipped(skip) => Some(skip),
            _ => None,
        })
        .collect();
    assert_eq!(
        skips,
        [
            Some(Skip::Header),
            Some(Skip::Header),
            Some(Skip::ColumnNumbers),
            None,
            Some(Skip::RepeatedHeader),
            None,
        ]
    );
    assert_eq!(slip(&rows[5]).field, "Giao thông");
}

#[test]
fn a_name_merged_over_several_rows_speaks_for_all_of_them() {
    let mut sheet = grid(&[
        &["TT", "Họ tên", "Địa chỉ", "Nội dung"],
        &["1", "Bà Trương Thị Lành", "Chợ Mới", "Chợ chưa làm"],
        &["", "", "", "Thanh niên nẹt pô"],
        &["", "", "", "Ai nói đây"],
    ]);
    sheet.merges = [1, 2]
        .map(|column| Merge {
            column,
            first: 2,
            last: 3,
        })
        .into();
    let rows = rows_of(sheet);
    assert_eq!(slip(&rows[2]).speaker, slip(&rows[1]).speaker);
    assert_eq!(rows[3].becomes, Becomes::Refused);
    assert_eq!(rows[3].problems, [RowProblem::NoName]);
}

#[test]
fn the_same_opinion_twice_is_a_warning_and_one_already_in_the_session_is_refused() {
    let speaker = Speaker {
        name: "Vi Văn Ỏn".into(),
        ..Speaker::default()
    };
    let opinion = Opinion {
        number: 6,
        content: "Đề nghị cấp đất".into(),
        ..Opinion::default()
    };
    let sheet = grid(&[
        &["Họ tên", "Nội dung"],
        &["Vi Văn Ỏn", "Đề nghị  cấp đất"],
        &["Lương Văn Thìn", "Đề nghị cấp đất"],
        &["Lương Văn Thìn", "đề nghị cấp đất"],
    ]);
    let known = Known::new(fields(), [(&speaker, &opinion)]);
    let rows = preview(&[sheet], &known).unwrap().rows;
    assert_eq!(rows[1].problems, [RowProblem::AlreadyThere(6)]);
    assert_eq!(rows[2].problems, []);
    assert_eq!(rows[3].problems, [RowProblem::RepeatsRow(3)]);
    slip(&rows[3]);
}

#[test]
fn what_is_too_long_or_cannot_be_printed_is_said() {
    let long = "đ".repeat(200_000);
    let name = "ế".repeat(300);
    let rows = rows_of(grid(&[
        &["Họ tên", "Nội dung"],
        &["Vi Văn Ỏn", &long],
        &[&name, "Đề nghị cấp đất"],
        &["Lương Văn Thìn", "Sóng\u{7} chập\u{200b} chờn"],
    ]));
    assert!(matches!(
        rows[1].problems[..],
        [RowProblem::Text {
            column: Column::Content,
            problem: TextProblem::TooLong { .. }
        }]
    ));
    assert_eq!(rows[2].becomes, Becomes::Refused);
    assert_eq!(rows[3].problems, [RowProblem::Removed(2)]);
    assert_eq!(slip(&rows[3]).content, "Sóng chập chờn");
}

#[test]
fn columns_that_are_not_taken_are_said_with_their_text() {
    let rows = rows_of(grid(&[
        &["Họ tên", "Nội dung", "Đơn vị xử lý"],
        &["Vi Văn Ỏn", "Đề nghị cấp đất", "Phòng Kinh tế", "hỏi lại"],
    ]));
    let not_taken = |heading: &str, text: &str| RowProblem::ColumnNotTaken {
        heading: heading.into(),
        text: text.into(),
    };
    assert_eq!(
        rows[1].problems,
        [
            not_taken("Đơn vị xử lý", "Phòng Kinh tế"),
            not_taken("D", "hỏi lại")
        ]
    );
}

#[test]
fn without_names_the_voters_of_the_place_speak() {
    let rows = rows_of(grid(&[
        &["Xóm", "Nội dung kiến nghị"],
        &["xóm Tân Thành", "Nhà văn hóa chật"],
    ]));
    let speaker = &slip(&rows[1]).speaker;
    assert_eq!(speaker.kind, SpeakerKind::Group);
    assert_eq!(speaker.printed_name(), "Cử tri xóm Tân Thành");
    assert_eq!(rows[1].problems, [RowProblem::NameFromAddress]);
}

#[test]
fn a_workbook_without_a_header_is_refused() {
    let sheet = grid(&[&["Tổng hợp ý kiến"], &["1", "Vi Văn Ỏn", "Đề nghị cấp đất"]]);
    assert_eq!(preview(&[sheet], &known()), Err(NoHeader));
}
