//! Whom to call about a result: the script that is read out, a row a call, and room for the answers.

use super::block::{Block, Document, Paragraph, Section, Style};
use super::format::Format;
use super::report::{Grid, Head, Line, Value, of_office, printed};
use super::{DocumentError, Order, Source, Stage};
use crate::domain::call_list::{Call, CallKind, CallList};
use crate::domain::date::short;
use crate::domain::result_form::result_name;
use crate::domain::{Kind, Office};

/// What is said, and its three questions.
pub const SCRIPT: [&str; 4] = [
    "Chào ông/bà, tôi gọi từ cơ quan đã tiếp nhận ý kiến của ông/bà tại hội nghị đối thoại. Xin phép hỏi ba câu:",
    "Câu 1. Ông/bà đã được thông báo kết quả giải quyết chưa?",
    "Câu 2. Việc đã làm có đúng như điều đã hứa tại hội nghị không?",
    "Câu 3. Ông/bà hài lòng, chưa hài lòng, hay không có ý kiến về kết quả?",
];

/// Key, title and width in millimetres of the columns.
const COLUMNS: [(&str, &str, f32); 11] = [
    ("position", "TT", 9.0),
    ("opinion", "Hội nghị, ý kiến", 22.0),
    ("speaker", "Họ tên, địa chỉ", 35.0),
    ("phone", "Điện thoại", 24.0),
    ("content", "Nội dung ý kiến", 44.0),
    ("promised", "Đã hứa", 32.0),
    ("done", "Đã làm", 35.0),
    ("first", "Câu 1", 12.0),
    ("second", "Câu 2", 12.0),
    ("third", "Câu 3", 12.0),
    ("note", "Ghi chú", 15.0),
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

/// The calls as a table.
#[must_use]
pub fn grid(list: &CallList) -> Grid {
    let heads = COLUMNS.map(|(key, title, width_mm)| Head::of(key, title, width_mm));
    Grid {
        name: title(list),
        sheet: "Gọi điện".to_owned(),
        heads: heads.into(),
        lines: (1..)
            .zip(&list.calls)
            .map(|(at, call)| line(at, call))
            .collect(),
    }
}

fn line(at: i64, call: &Call) -> Line {
    let joined = |parts: [&str; 2], between: &str| {
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Value::text(said.join(between))
    };
    let opinion = format!("{}, ý kiến {}", short(call.session_on), call.number);
    let done = format!("{}, {}", result_name(call.result), short(call.resolved_on));
    let mut values = vec![
        Value::Number(at),
        Value::text(opinion),
        joined([&call.speaker, &call.address], ", "),
        Value::text(call.phone.as_str()),
        Value::text(call.content.as_str()),
        joined([&call.promised, &call.unit], "; "),
        joined([&done, &call.done], ". "),
    ];
    values.resize(COLUMNS.len(), Value::Empty);
    Line {
        values,
        records: Vec::new(),
        is_total: false,
    }
}

/// The list on paper, to be taken to the telephone.
///
/// # Errors
/// [`DocumentError::Format`] when the embedded profile is broken; a test reads it.
pub fn paper(list: &CallList, office: &Office) -> Result<Document, DocumentError> {
    // The kind stands for the type alone: a list of calls is of many sessions, and locked for none.
    let order = Order::new(Kind::OpeningSheet, office.letterhead, Stage::Final);
    let record = of_office(office, title(list), list.on);
    let source = Source::new(&order, &record, None)?;
    let format = &source.format.appendix;
    let bold = Style::bold(format.title_size);
    let gap = source.format.body.paragraph_gap;
    let head = |text: String| Paragraph::new(Format::centred_shape(gap)).text(text, bold);
    let mut blocks = vec![
        Block::Paragraph(head(source.issuer.name.to_uppercase())),
        Block::Paragraph(head(title(list)).outlined(1)),
    ];
    let upright = Style::upright(format.note_size);
    let said = |said: &str| Paragraph::new(source.format.body_shape()).text(said, upright);
    blocks.extend(SCRIPT.map(|line| Block::Paragraph(said(line))));
    blocks.push(printed(&source, &grid(list)));
    let section = Section {
        geometry: source.format.landscape.into(),
        label: String::new(),
        blocks,
    };
    source.finish("Danh sách gọi điện", vec![section])
}
