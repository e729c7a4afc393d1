//! The list of calls as a sheet: the script above, a row a call, blank cells for the answers.

use super::sheet::{Cell, Column, Line, Row, Sheet, Span, Value};
use crate::document::block::{Align, Geometry, Style};
use crate::domain::call_list::{Call, CallKind, CallList};
use crate::domain::date::short;

/// A4 across, with the margins of an office's tables.
const PAPER: Geometry = Geometry {
    width: 297.0,
    height: 210.0,
    top: 20.0,
    bottom: 20.0,
    left: 15.0,
    right: 15.0,
};
const SIZE: f32 = 11.0;

/// The script that is read out, and its three questions.
const SCRIPT: [&str; 4] = [
    "Chào ông/bà, tôi gọi từ cơ quan đã tiếp nhận ý kiến của ông/bà tại hội nghị đối thoại. Xin phép hỏi ba câu:",
    "Câu 1. Ông/bà đã được thông báo kết quả giải quyết chưa?",
    "Câu 2. Việc đã làm có đúng như điều đã hứa tại hội nghị không?",
    "Câu 3. Ông/bà hài lòng, chưa hài lòng, hay không có ý kiến về kết quả?",
];

/// The columns and their widths in millimetres.
const COLUMNS: [(&str, f32); 11] = [
    ("TT", 9.0),
    ("Hội nghị, ý kiến", 24.0),
    ("Họ tên, địa chỉ", 38.0),
    ("Điện thoại", 24.0),
    ("Nội dung ý kiến", 46.0),
    ("Đã hứa", 34.0),
    ("Đã làm", 38.0),
    ("Câu 1", 13.0),
    ("Câu 2", 13.0),
    ("Câu 3", 13.0),
    ("Ghi chú", 15.0),
];

/// The title of a list, which tells how it was drawn.
#[must_use]
pub fn title(list: &CallList) -> String {
    let on = short(list.on);
    match list.kind {
        CallKind::Unasked => format!("Danh sách gọi điện lấy ý kiến hài lòng, ngày {on}"),
        CallKind::Recheck => format!(
            "Danh sách kiểm tra lại 10% ý kiến đã ghi hài lòng, chọn ngẫu nhiên theo tháng {} ({}/{} ý kiến)",
            list.on.format("%m/%Y"),
            list.calls.len(),
            list.of
        ),
    }
}

/// The sheet of a list; `result` names what came out.
#[must_use]
pub fn sheet(list: &CallList, result: impl Fn(&Call) -> String) -> Sheet {
    let width = PAPER.text_width();
    let line = |text: String, style: Style, before: f32| Line {
        spans: vec![Span {
            text,
            style,
            align: Align::Left,
            width_mm: width,
        }],
        before,
    };
    let mut above = vec![line(title(list), Style::bold(SIZE + 2.0), 0.0)];
    above.extend(SCRIPT.map(|said| line(said.to_owned(), Style::upright(SIZE), 3.0)));
    let calls = list.calls.iter().enumerate();
    Sheet {
        name: "Gọi điện".to_owned(),
        paper: PAPER,
        above,
        columns: COLUMNS
            .map(|(title, width_mm)| Column {
                title: title.to_owned(),
                style: Style::bold(SIZE),
                width_mm,
            })
            .to_vec(),
        rows: calls
            .map(|(at, call)| row(at + 1, call, &result(call)))
            .collect(),
        below: Vec::new(),
    }
}

fn row(at: usize, call: &Call, result: &str) -> Row {
    let text = |text: String| Cell {
        value: Value::Text(text),
        style: Style::upright(SIZE),
        align: Align::Left,
    };
    let blank = || Cell {
        value: Value::Empty,
        style: Style::upright(SIZE),
        align: Align::Left,
    };
    let joined = |parts: [&str; 2], between: &str| {
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(between)
    };
    let session = format!("{}, ý kiến {}", short(call.session_on), call.number);
    let done = format!("{result}, {}", short(call.resolved_on));
    Row {
        cells: vec![
            text(at.to_string()),
            text(session),
            text(joined([&call.speaker, &call.address], ", ")),
            text(call.phone.clone()),
            text(call.content.clone()),
            text(joined([&call.promised, &call.unit], "; ")),
            text(joined([&done, &call.done], ". ")),
            blank(),
            blank(),
            blank(),
            blank(),
        ],
        spanning: false,
    }
}
