//! The appendix of a notice: every opinion in one table, and the reconciliation of their number.

use super::Source;
use super::block::{Align, Block, Paragraph, Row, Section, Shape, Style, Table};
use super::format::Format;
use super::letterhead::{dated, number_in_text};
use super::notice::{by_field, meeting};
use super::outcome::{answer_label, content, result, short_decision, speaker_line, units};
use super::wording::{clause, count, number, paragraphs, sentence};
use crate::domain::gate::Reconciliation;
use crate::domain::{Opinion, Outcome, date};

pub(super) fn section(source: &Source<'_>) -> Section {
    let format = &source.format.appendix;
    let mut blocks = head(source);
    let rows = by_field(source)
        .into_iter()
        .flat_map(|(field, opinions)| {
            let spanning = Row {
                cells: vec![vec![
                    Paragraph::new(Format::plain_shape())
                        .text(field, Style::bold(format.cell_size)),
                ]],
                spanning: true,
            };
            std::iter::once(spanning).chain(opinions.into_iter().map(|o| row(source, o)))
        })
        .collect();
    let centred = Format::centred_shape(0.0);
    blocks.push(Block::Table(Table {
        widths_mm: format.columns.iter().map(|c| c.width_mm).collect(),
        head: Row {
            cells: format
                .columns
                .iter()
                .map(|column| {
                    let style = Style::bold(format.head_size);
                    vec![Paragraph::new(centred).text(column.title.as_str(), style)]
                })
                .collect(),
            spanning: false,
        },
        rows,
        grid: format.grid,
        padding_mm: format.padding_mm,
        before: source.format.body.paragraph_gap,
    }));
    blocks.extend(reconciliation(source));
    Section {
        geometry: source.format.landscape.into(),
        label: format.label.clone(),
        blocks,
    }
}

fn head(source: &Source<'_>) -> Vec<Block> {
    let format = &source.format.appendix;
    let bold = Style::bold(format.title_size);
    let centred = Format::centred_shape(0.0);
    let italic = Style::italic(format.note_size);
    let note = number_in_text(
        Paragraph::new(centred).text("(Kèm theo Thông báo ", italic),
        source,
        &source.format.notice.symbol,
        italic,
    );
    let note = dated(note.text(" ", italic), source, italic)
        .text(format!(" của {})", source.issuer.name), italic);
    vec![
        Block::Paragraph(
            Paragraph::new(centred)
                .text(format.heading.as_str(), bold)
                .outlined(1),
        ),
        Block::Paragraph(Paragraph::new(centred).text(
            format!(
                "TỔNG HỢP Ý KIẾN, KIẾN NGHỊ TẠI {}",
                meeting(source).to_uppercase()
            ),
            bold,
        )),
        Block::Paragraph(note),
    ]
}

fn row(source: &Source<'_>, opinion: &Opinion) -> Row {
    let style = Style::upright(source.format.appendix.cell_size);
    let left = |text: &str| Paragraph::new(Format::plain_shape()).text(text, style);
    let centred = |text: &str| {
        let shape = Shape {
            align: Align::Centre,
            ..Format::plain_shape()
        };
        vec![Paragraph::new(shape).text(text, style)]
    };
    let one = |text: &str| vec![left(text)];
    let who = source.speaker(opinion).map(speaker_line);
    let who = who.unwrap_or_default();
    let conclusion = &opinion.conclusion;
    let cells = if let Some(voided) = &opinion.voided {
        let reason = format!(
            "Số thứ tự đã hủy; lý do: {}",
            sentence(clause(&voided.reason))
        );
        vec![
            centred(&number(opinion.number)),
            one(&who),
            one(&reason),
            one(&opinion.field),
            Vec::new(),
            Vec::new(),
            Vec::new(),
            one("Đã hủy số"),
        ]
    } else {
        vec![
            centred(&number(opinion.number)),
            one(&who),
            content(opinion).into_iter().map(left).collect(),
            one(&opinion.field),
            answered(opinion).iter().map(|text| left(text)).collect(),
            units(opinion).iter().map(|text| left(text)).collect(),
            conclusion
                .due_on
                .map(|due| centred(&date::short(due)))
                .unwrap_or_default(),
            one(&result(opinion)),
        ]
    };
    Row {
        cells,
        spanning: false,
    }
}

/// What was answered and how the chair concluded, in the words typed; units and dates have
/// columns of their own.
fn answered(opinion: &Opinion) -> Vec<String> {
    let mut lines = Vec::new();
    for (i, line) in paragraphs(&opinion.answer.text).enumerate() {
        match i {
            0 => lines.push(format!("{} {}", answer_label(opinion), sentence(line))),
            _ => lines.push(sentence(line)),
        }
    }
    for (i, line) in paragraphs(&opinion.conclusion.text).enumerate() {
        match i {
            0 => lines.push(format!("Kết luận: {}", sentence(line))),
            _ => lines.push(sentence(line)),
        }
    }
    let reason = clause(&opinion.conclusion.reason);
    if opinion.conclusion.outcome == Some(Outcome::NotConsidered) && !reason.is_empty() {
        lines.push(sentence(&format!("Không xem xét; lý do: {reason}")));
    }
    if lines.is_empty() {
        lines.push(short_decision(&opinion.conclusion));
    }
    lines
}

fn reconciliation(source: &Source<'_>) -> Vec<Block> {
    let counted = Reconciliation::of(&source.record.opinions);
    let two = |number: usize| count(number as u64);
    let open = match counted.recorded - counted.concluded() {
        0 => String::new(),
        some => format!(" + chưa kết luận {}", two(some)),
    };
    let of = if source.extract.is_some() {
        "Đối chiếu trong bản trích"
    } else {
        "Đối chiếu"
    };
    let mut sentences = vec![format!(
        "{of}: ghi nhận {} = trả lời tại chỗ {} + giao giải quyết {} + lộ trình {} + chuyển \
         cấp trên {} + không xem xét {} + gộp {}{open}.",
        two(counted.recorded),
        two(counted.answered),
        two(counted.assigned),
        two(counted.plan),
        two(counted.passed),
        two(counted.not_considered),
        two(counted.merged),
    )];
    if counted.voided > 0 {
        sentences.push(format!(
            "Ngoài ra có {} số thứ tự đã hủy, không tính vào số ý kiến ghi nhận.",
            two(counted.voided)
        ));
    }
    let shape = Shape {
        before: source.format.body.paragraph_gap,
        ..Format::plain_shape()
    };
    let style = Style::bold(source.format.appendix.closing_size);
    vec![Block::Paragraph(
        Paragraph::new(shape).text(sentences.join(" "), style),
    )]
}
