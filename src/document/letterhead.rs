//! The head of a document: issuer and national name, number and date, type and subject.

use chrono::{Datelike, Days};

use super::Source;
use super::block::{Block, Column, ColumnItem, Columns, Paragraph, Rule, RuleLength, Shape, Style};
use super::format::Format;

/// Days within which a notice is issued; over New Year the year is left to the clerk too.
const ISSUED_WITHIN: Days = Days::new(10);

/// Whether the date line stands under the motto.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLine {
    Blank,
    None,
}

/// Issuer, national name, number and, if asked for, place and date.
pub fn letterhead(source: &Source<'_>, symbol: &str, date: DateLine) -> Vec<Block> {
    let format = &source.format.letterhead;
    let office = &source.record.office;
    let mut left = Vec::new();
    if !office.superior.trim().is_empty() {
        let style = Style::upright(format.superior_size);
        left.push(line(&office.superior.to_uppercase(), style));
    }
    let issuer = Shape {
        most_lines: format.issuer_lines,
        ..Format::centred_shape(0.0)
    };
    left.push(ColumnItem::Paragraph(Paragraph::new(issuer).text(
        office.name.to_uppercase(),
        Style::bold(format.issuer_size),
    )));
    left.push(ColumnItem::Rule(Rule {
        length: RuleLength::Share(format.issuer_rule_share),
        thickness: format.rule_thickness,
        gap: format.rule_gap,
    }));
    let right = vec![
        line(
            &format.national_name,
            Style::bold(format.national_name_size),
        ),
        line(&format.motto, Style::bold(format.motto_size)),
        ColumnItem::Rule(Rule {
            length: RuleLength::AsText,
            thickness: format.rule_thickness,
            gap: format.rule_gap,
        }),
    ];
    let number = Paragraph::new(Format::centred_shape(0.0))
        .text(
            format!("{} ", format.number_prefix),
            Style::upright(format.number_size),
        )
        .room(format.number_room_mm, format.number_size)
        .text(
            format!("{}{symbol}-{}", format.number_join, office.symbol),
            Style::upright(format.number_size),
        );
    let dated = match date {
        DateLine::Blank => vec![ColumnItem::Paragraph(date_line(source))],
        DateLine::None => Vec::new(),
    };
    vec![
        side_by_side(source.format, left, right, 0.0),
        side_by_side(
            source.format,
            vec![ColumnItem::Paragraph(number)],
            dated,
            format.row_gap,
        ),
    ]
}

fn side_by_side(
    format: &Format,
    left: Vec<ColumnItem>,
    right: Vec<ColumnItem>,
    before: f32,
) -> Block {
    let column = |width_mm, items| Column {
        width_mm,
        items,
        flows: false,
    };
    Block::Columns(Columns {
        columns: vec![
            column(format.letterhead.left_mm, left),
            column(format.letterhead.right_mm, right),
        ],
        before,
        lines_before: 0,
        keep_with_next: true,
    })
}

fn line(text: &str, style: Style) -> ColumnItem {
    ColumnItem::Paragraph(Paragraph::new(Format::centred_shape(0.0)).text(text, style))
}

/// `Bình Lộc, ngày … tháng … năm 2026` with room for the clerk's stamp.
fn date_line(source: &Source<'_>) -> Paragraph {
    let format = &source.format.letterhead;
    let place = format!("{}, ", source.record.office.place);
    let style = Style::italic(format.date_size);
    blank_date(
        Paragraph::new(Format::centred_shape(0.0)).text(place, style),
        source,
        style,
    )
}

/// Adds `ngày … tháng … năm 2026`, day and month left free.
pub fn blank_date(paragraph: Paragraph, source: &Source<'_>, style: Style) -> Paragraph {
    let room = source.format.letterhead.day_room_mm;
    let held = source.record.session.starts_at.date();
    let issued = held.checked_add_days(ISSUED_WITHIN).unwrap_or(held);
    let paragraph = paragraph
        .text("ngày ", style)
        .room(room, style.size)
        .text(" tháng ", style)
        .room(room, style.size);
    if issued.year() == held.year() {
        paragraph.text(format!(" năm {}", held.year()), style)
    } else {
        paragraph.text(" năm ", style).room(room, style.size)
    }
}

/// Type, subject and the rule under it.
pub fn title(source: &Source<'_>, name: &str, subject: &str) -> Vec<Block> {
    let format = &source.format.title;
    vec![
        Block::Paragraph(
            Paragraph::new(Format::centred_shape(format.before))
                .text(name, Style::bold(format.size)),
        ),
        Block::Paragraph(
            Paragraph::new(Format::centred_shape(0.0))
                .text(subject, Style::bold(format.subject_size)),
        ),
        Block::Rule(Rule {
            length: RuleLength::Share(format.rule_share),
            thickness: source.format.letterhead.rule_thickness,
            gap: format.rule_gap,
        }),
    ]
}

/// A numbered heading of the first level, in capitals.
pub fn heading(source: &Source<'_>, number: usize, text: &str) -> Block {
    let style = Style::bold(source.format.body.size);
    Block::Paragraph(
        Paragraph::new(source.format.heading_shape())
            .text(format!("{}. {text}", super::wording::roman(number)), style)
            .outlined(1),
    )
}

/// A heading of a lower level.
pub fn subheading(source: &Source<'_>, text: &str, level: u8) -> Block {
    let style = Style::bold(source.format.body.size);
    let shape = source.format.heading_shape();
    Block::Paragraph(Paragraph::new(shape).text(text, style).outlined(level))
}

/// A paragraph of the body in one style.
pub fn body(source: &Source<'_>, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::new(source.format.body_shape()).text(text, source.body()))
}

/// A paragraph of the body that begins with words in another style.
pub fn labelled(source: &Source<'_>, label: &str, style: Style, text: &str) -> Block {
    Block::Paragraph(
        Paragraph::new(source.format.body_shape())
            .text(format!("{label} "), style)
            .text(text, source.body()),
    )
}
