//! The head of a document: issuer and national name, number and date, type and subject.

use chrono::{Datelike, Days};

use super::Source;
use super::block::{
    Block, Column, ColumnItem, Columns, Paragraph, Rule, RuleLength, Shape, Slot, Style,
};
use super::format::{Divider, Format};
use super::wording::{roman, small_start};

/// Days within which a notice is issued; over New Year the year is left to the clerk too.
const ISSUED_WITHIN: Days = Days::new(10);

/// Whether the date line stands under the motto.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateLine {
    Shown,
    None,
}

/// Issuer and national name or Party, number and, if asked for, place and date.
pub fn letterhead(source: &Source<'_>, symbol: &str, date: DateLine) -> Vec<Block> {
    let format = &source.format.letterhead;
    let number = numbered(
        Paragraph::new(Format::centred_shape(0.0)),
        source,
        &format.number,
        symbol,
        Style::upright(format.number_size),
    );
    let dated = match date {
        DateLine::Shown => vec![ColumnItem::Paragraph(date_line(source))],
        DateLine::None => Vec::new(),
    };
    vec![
        side_by_side(source.format, issuer(source), regime(source.format), 0.0),
        side_by_side(
            source.format,
            vec![ColumnItem::Paragraph(number)],
            dated,
            format.row_gap,
        ),
    ]
}

/// The left side: the superior body, the issuer and what closes its name.
fn issuer(source: &Source<'_>) -> Vec<ColumnItem> {
    let format = &source.format.letterhead;
    let shape = Shape {
        most_lines: format.issuer_lines,
        ..Format::centred_shape(0.0)
    };
    let capitals = |text: &str, style| {
        ColumnItem::Paragraph(Paragraph::new(shape).text(text.trim().to_uppercase(), style))
    };
    let mut items = Vec::new();
    if !source.issuer.superior.trim().is_empty() {
        let style = Style::upright(format.superior_size);
        items.push(capitals(&source.issuer.superior, style));
    }
    items.push(capitals(
        &source.issuer.name,
        Style::bold(format.issuer_size),
    ));
    items.push(match &format.issuer_divider {
        Divider::Rule { share, gap } => ColumnItem::Rule(Rule {
            length: RuleLength::Share(*share),
            thickness: format.rule_thickness,
            gap: *gap,
        }),
        Divider::Sign { text, size } => line(text, Style::upright(*size)),
    });
    items
}

/// The right side: the national name and motto, or the Party's name, over a rule.
fn regime(format: &Format) -> Vec<ColumnItem> {
    let format = &format.letterhead;
    let lines = format.right.iter();
    let mut items: Vec<ColumnItem> = lines
        .map(|head| line(&head.text, Style::bold(head.size)))
        .collect();
    items.push(ColumnItem::Rule(Rule {
        length: RuleLength::AsText,
        thickness: format.rule_thickness,
        gap: format.rule_gap,
    }));
    items
}

/// Adds `số 15/TB-UBND`, as inside a sentence.
pub fn number_in_text(
    paragraph: Paragraph,
    source: &Source<'_>,
    symbol: &str,
    style: Style,
) -> Paragraph {
    let pattern = &source.format.letterhead.number_in_text;
    numbered(paragraph, source, pattern, symbol, style)
}

/// Adds the number in the regime's way; it is left free until it is known. An official letter
/// without a type symbol names who drafted it instead: `15/UBND-VP`.
fn numbered(
    paragraph: Paragraph,
    source: &Source<'_>,
    pattern: &str,
    symbol: &str,
    style: Style,
) -> Paragraph {
    let (before, after) = pattern.split_once("{số}").unwrap_or((pattern, ""));
    let filled = |text: &str| {
        let issuer = &source.issuer.symbol;
        if symbol.is_empty() {
            let drafted = format!("{issuer}{}", source.format.papers.drafter);
            text.replace("{loại}-", "").replace("{ký hiệu}", &drafted)
        } else {
            text.replace("{loại}", symbol).replace("{ký hiệu}", issuer)
        }
    };
    let paragraph = paragraph.text(filled(before), style);
    let room = source.format.letterhead.number_room_mm;
    let paragraph = match source.order.number {
        Some(number) => paragraph.text(super::wording::number(number), style),
        None => paragraph.room(room, style.size, Slot::Number),
    };
    paragraph.text(filled(after), style)
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
    let shape = Shape {
        most_lines: 1,
        ..Format::centred_shape(0.0)
    };
    dated(Paragraph::new(shape).text(place, style), source, style)
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

/// Type, subject and what closes it.
pub fn title(source: &Source<'_>, name: &str, subject: &str) -> Vec<Block> {
    let format = &source.format.title;
    let centred = |before, text: &str, style| {
        Block::Paragraph(Paragraph::new(Format::centred_shape(before)).text(text, style))
    };
    let subject = if format.subject_begins_small {
        small_start(subject)
    } else {
        subject.to_owned()
    };
    vec![
        centred(format.before, name, Style::bold(format.size)),
        centred(0.0, &subject, Style::bold(format.subject_size)),
        match &format.divider {
            Divider::Rule { share, gap } => Block::Rule(Rule {
                length: RuleLength::Share(*share),
                thickness: source.format.letterhead.rule_thickness,
                gap: *gap,
            }),
            Divider::Sign { text, size } => centred(0.0, text, Style::upright(*size)),
        },
    ]
}

/// A numbered heading of the first level, in capitals; `key` names it among the editable parts.
pub fn heading(source: &Source<'_>, number: usize, key: &str, text: &str) -> Block {
    let style = Style::bold(source.format.body.size);
    let key = format!("heading.{key}");
    let said = source.say(&key, text, Vec::new());
    let end = &source.format.body.numeral_end;
    Block::Paragraph(
        Paragraph::new(source.format.heading_shape())
            .text(format!("{}{end} {said}", roman(number)), style)
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
