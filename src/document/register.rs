//! The register: every opinion of a session in one landscape table, to be followed up line by line.

use super::block::{Block, Document, Paragraph, Row, Section, Style};
use super::citizen_letter::named;
use super::format::Format;
use super::letter::remark;
use super::listing::{Cell, row, table};
use super::notice::meeting;
use super::outcome::{content, outcome_name, satisfaction_name, units};
use super::wording::{clause, number, sentence};
use super::{DocumentError, Source};
use crate::domain::{Opinion, OpinionKind, date};

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let mut blocks = head(&source);
    let rows = source.opinions().iter().map(|o| line(&source, o)).collect();
    blocks.push(table(&source, &source.format.papers.register_columns, rows));
    let section = Section {
        geometry: source.format.landscape.into(),
        label: String::new(),
        blocks,
    };
    source.finish("Sổ theo dõi ý kiến, kiến nghị", vec![section])
}

fn head(source: &Source<'_>) -> Vec<Block> {
    let size = source.format.appendix.title_size;
    let centred = Format::centred_shape(0.0);
    let mut lines = vec![
        Block::Paragraph(
            Paragraph::new(centred).text(source.issuer.name.to_uppercase(), Style::bold(size)),
        ),
        Block::Paragraph(
            Paragraph::new(Format::centred_shape(source.format.body.paragraph_gap))
                .text(
                    source.format.papers.register.name.as_str(),
                    Style::bold(size),
                )
                .outlined(1),
        ),
    ];
    let held = date::short(source.record.session.starts_at.date());
    lines.push(remark(
        source,
        format!("({}, ngày {held})", clause(&meeting(source))),
    ));
    lines.extend(source.extract_remark());
    lines
}

fn line(source: &Source<'_>, opinion: &Opinion) -> Row {
    let held = date::short(source.record.session.starts_at.date());
    let who = source.speaker(opinion);
    let who = who.map_or(String::new(), |speaker| named(source, speaker));
    let conclusion = &opinion.conclusion;
    let cells = match &opinion.voided {
        Some(voided) => {
            let reason = sentence(clause(&voided.reason));
            let mut cells = vec![
                Cell::centred(number(opinion.number)),
                Cell::centred(held),
                Cell::left(who),
                Cell::left(format!("Số thứ tự đã hủy; lý do: {reason}")),
                Cell::left(opinion.field.as_str()),
            ];
            cells.extend((0..5).map(|_| Cell::left("")));
            cells
        }
        None => vec![
            Cell::centred(number(opinion.number)),
            Cell::centred(held),
            Cell::left(who),
            Cell::lines(content(opinion).into_iter().map(str::to_owned).collect()),
            Cell::left(opinion.field.as_str()),
            Cell::lines(units(opinion)),
            Cell::centred(conclusion.due_on.map_or(String::new(), date::short)),
            Cell::left(outcome_name(conclusion)),
            Cell::left(satisfaction_name(conclusion.satisfaction)),
            Cell::left(note(opinion)),
        ],
    };
    row(source, cells)
}

/// What the register must not forget of a line.
fn note(opinion: &Opinion) -> &'static str {
    match opinion.kind {
        OpinionKind::Complaint => "Khiếu nại",
        OpinionKind::Denunciation => "Tố cáo",
        _ => "",
    }
}
