//! The blank slip on which a citizen writes an opinion before or during a session.

use super::block::{
    Block, Column, ColumnItem, Columns, Document, Geometry, Paragraph, Rule, RuleLength, Shape,
    Style,
};
use super::format::Format;
use super::letter::{portrait, remark, session_fields};
use super::notice::meeting;
use super::wording::{clause, long_date};
use super::{DocumentError, Source};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// Between the baseline of a label and the line beside it, in points.
const UNDER_BASELINE: f32 = 2.0;

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let blocks = blocks(&source);
    let sections = vec![portrait(&source, blocks)];
    source.finish("Phiếu ghi ý kiến", sections)
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let format = source.format;
    let size = format.title.size;
    let centred = Format::centred_shape(0.0);
    let title = Paragraph::new(Format::centred_shape(format.title.before))
        .text(format.papers.blank_slip.name.as_str(), Style::bold(size))
        .outlined(1);
    let issuer = source.issuer.name.to_uppercase();
    let mut blocks = vec![
        Block::Paragraph(Paragraph::new(centred).text(issuer, Style::bold(size))),
        Block::Paragraph(title),
    ];
    let held = long_date(source.record.session.starts_at.date());
    let meeting = meeting(source);
    blocks.push(remark(source, format!("({}, {held})", clause(&meeting))));
    for label in [
        "Họ và tên (không bắt buộc):",
        "Địa chỉ (xóm, bản, khối):",
        "Số điện thoại (không bắt buộc):",
    ] {
        blocks.push(to_fill(source, label));
    }
    let left = Shape {
        first_indent_mm: 0.0,
        ..format.heading_shape()
    };
    blocks.extend(source.say_paragraphs(
        "slip.fields",
        "Lĩnh vực (đánh dấu vào ô phù hợp):\n□ Đất đai, bồi thường   □ Giao thông, xây dựng   □ Nông \
         nghiệp, thủy lợi\n□ Môi trường, nước sạch   □ Điện, viễn thông   □ Giáo dục, y tế\n□ Chính \
         sách xã hội   □ An ninh trật tự   □ Thủ tục hành chính   □ Khác",
        Vec::new(),
        left,
        source.body(),
    ));
    blocks.extend(source.say_paragraphs(
        "slip.content",
        "Nội dung ý kiến, kiến nghị:",
        Vec::new(),
        left,
        Style::bold(format.body.size),
    ));
    let line = Rule {
        length: RuleLength::Whole,
        thickness: format.papers.blank.rule_thickness,
        gap: format.papers.blank.step_mm * MM,
    };
    blocks.extend((0..format.papers.blank.lines).map(|_| Block::Rule(line)));
    blocks.extend(source.say_paragraphs(
        "slip.end",
        "Phiếu gửi về {cơ quan} hoặc nộp tại hội nghị. Người ghi phiếu có thể đề nghị giữ bí mật họ \
         tên.",
        session_fields(source),
        format.body_shape(),
        Style::italic(format.body.size),
    ));
    blocks
}

/// A label and a line to write on beside it.
pub(super) fn to_fill(source: &Source<'_>, label: &str) -> Block {
    let blank = &source.format.papers.blank;
    let width = Geometry::from(source.format.page).text_width();
    let shape = Shape {
        keep_with_next: true,
        ..Format::plain_shape()
    };
    let column = |width_mm, item| Column {
        width_mm,
        items: vec![item],
        flows: false,
    };
    let label = Paragraph::new(shape).text(label, source.body());
    let rule = Rule {
        length: RuleLength::Whole,
        thickness: blank.rule_thickness,
        gap: UNDER_BASELINE,
    };
    Block::Columns(Columns {
        columns: vec![
            column(blank.label_mm, ColumnItem::Paragraph(label)),
            column(width - blank.label_mm, ColumnItem::Rule(rule)),
        ],
        before: source.format.body.heading_gap,
        lines_before: 0,
        keep_with_next: true,
    })
}
