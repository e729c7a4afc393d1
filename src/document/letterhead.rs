//! The head of a document: issuer and national name, number and date, type and subject.

use chrono::{Datelike, Days};

use super::Source;
use super::block::{
    Block, Column, ColumnItem, Columns, Paragraph, Rule, RuleLength, Shape, Slot, Style,
};
use super::format::Format;

/// Days within which a notice is issued; over New Year the year is left to the clerk too.
const ISSUED_WITHIN: Days = Days::new(10);

/// Whether the date line stands under the motto.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLine {
    Shown,
    None,
}

/// Issuer, national name, number and, if asked for, place and date.
pub fn letterhead(source: &Source<'_>, symbol: &str, date: DateLine) -> Vec<Block> {
    let format = &source.format.letterhead;
    let issuer = &source.issuer;
    let mut left = Vec::new();
    if !issuer.superior.trim().is_empty() {
        let style = Style::upright(format.superior_size);
        left.push(line(&issuer.superior.to_uppercase(), style));
    }
    let issuer_shape = Shape {
        most_lines: format.issuer_lines,
        ..Format::centred_shape(0.0)
    };
    left.push(ColumnItem::Paragraph(Paragraph::new(issuer_shape).text(
        issuer.name.to_uppercase(),
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
    let number = number(
        Paragraph::new(Format::centred_shape(0.0)),
        source,
        symbol,
        Style::upright(format.number_size),
    );
    let dated = match date {
        DateLine::Shown => vec![ColumnItem::Paragraph(date_line(source))],
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

/// Adds `Số: 15/TB-UBND`, the number left free until it is known.
fn number(paragraph: Paragraph, source: &Source<'_>, symbol: &str, style: Style) -> Paragraph {
    let prefix = &source.format.letterhead.number_prefix;
    numbered(
        paragraph.text(format!("{prefix} "), style),
        source,
        symbol,
        style,
    )
}

/// Adds `số 15/TB-UBND`, as inside a sentence.
pub fn number_in_text(
    paragraph: Paragraph,
    source: &Source<'_>,
    symbol: &str,
    style: Style,
) -> Paragraph {
    let prefix = &source.format.letterhead.number_prefix;
    let prefix = prefix.trim_end_matches(':').to_lowercase();
    numbered(
        paragraph.text(format!("{prefix} "), style),
        source,
        symbol,
        style,
    )
}

fn numbered(paragraph: Paragraph, source: &Source<'_>, symbol: &str, style: Style) -> Paragraph {
    let format = &source.format.letterhead;
    let paragraph = match source.order.number {
        Some(number) => paragraph.text(super::wording::number(number), style),
        None => paragraph.room(format.number_room_mm, style.size, Slot::Number),
    };
    let rest = number_tail(source, symbol);
    paragraph.text(rest, style)
}

/// `/TB-UBND`; an official letter has no type and names who drafted it instead: `/UBND-VP`.
fn number_tail(source: &Source<'_>, symbol: &str) -> String {
    let join = &source.format.letterhead.number_join;
    let issuer = &source.issuer.symbol;
    if symbol.is_empty() {
        format!("{join}{issuer}{}", source.format.papers.drafter)
    } else {
        format!("{join}{symbol}-{issuer}")
    }
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
    dated(
        Paragraph::new(Format::centred_shape(0.0)).text(place, style),
        source,
        style,
    )
}

/// Adds `ngày 05 tháng 01 năm 2026`; day and month are left free until they are known.
pub fn dated(paragraph: Paragraph, source: &Source<'_>, style: Style) -> Paragraph {
    if let Some(on) = source.order.dated_on {
        return paragraph.text(super::wording::long_date(on), style);
    }
    let room = source.format.letterhead.day_room_mm;
    let held = source.record.session.starts_at.date();
    let issued = held.checked_add_days(ISSUED_WITHIN).unwrap_or(held);
    let paragraph = paragraph
        .text("ngày ", style)
        .room(room, style.size, Slot::Day)
        .text(" tháng ", style)
        .room(room, style.size, Slot::Month);
    if issued.year() == held.year() {
        paragraph.text(format!(" năm {}", held.year()), style)
    } else {
        paragraph
            .text(" năm ", style)
            .room(room, style.size, Slot::Year)
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

/// A numbered heading of the first level, in capitals; `key` names it among the editable parts.
pub fn heading(source: &Source<'_>, number: usize, key: &str, text: &str) -> Block {
    let style = Style::bold(source.format.body.size);
    let key = format!("heading.{key}");
    let said = source.say(&key, text, Vec::new());
    Block::Paragraph(
        Paragraph::new(source.format.heading_shape())
            .text(format!("{}. {said}", super::wording::roman(number)), style)
            .outlined(1)
            .of_part(&key),
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
