//! Breaks that only the finished pages show.

use super::case::{Break, Case, notice};
use crate::document::DocumentError;
use crate::document::block::{
    Block, Column, ColumnItem, Columns, Document, Inline, Paragraph, Section, Slot, Style,
};
use crate::document::format::Format;
use crate::format_check::Rule;

fn blank_number_and_date() -> Case {
    let mut case = notice().set();
    case.order.number = None;
    case.order.dated_on = None;
    case
}

fn set() -> Case {
    notice().set()
}

fn line(before: f32) -> Paragraph {
    let mut shape = Format::plain_shape();
    shape.before = before;
    Paragraph::new(shape).text("Một dòng.", Style::upright(14.0))
}

fn section(document: &Document, blocks: Vec<Block>) -> Section {
    Section {
        geometry: document.sections[0].geometry,
        label: String::new(),
        blocks,
    }
}

/// Goes on in a new section from the block at `at`.
fn split(document: &mut Document, at: usize) {
    let rest = document.sections[0].blocks.split_off(at);
    let rest = section(document, rest);
    document.sections.insert(1, rest);
}

fn signatures_apart(document: &mut Document) {
    let last = document.sections[0].blocks.len() - 1;
    split(document, last);
}

fn heading_at_foot(document: &mut Document) {
    let headings = document.sections[0].blocks.iter().enumerate();
    let mut headings = headings.filter(
        |(_, block)| matches!(block, Block::Paragraph(paragraph) if paragraph.outline.is_some()),
    );
    let (at, _) = headings.nth(1).unwrap();
    split(document, at + 1);
}

fn one_line_more(document: &mut Document) {
    let last = document.sections.last_mut().unwrap();
    last.blocks.push(Block::Paragraph(line(5_000.0)));
}

fn wider_than_the_page(document: &mut Document) {
    let wide = Columns {
        columns: vec![Column {
            width_mm: 400.0,
            items: vec![ColumnItem::Paragraph(
                Paragraph::new(Format::centred_shape(0.0)).text("Ở ngoài", Style::upright(14.0)),
            )],
            flows: false,
        }],
        before: 0.0,
        lines_before: 0,
        keep_with_next: false,
    };
    document.sections[0].blocks.push(Block::Columns(wide));
}

fn higher_than_the_margin(document: &mut Document) {
    document.sections[0].geometry.top = 5.0;
}

fn narrow(document: &mut Document, wanted: impl Fn(Slot) -> bool) {
    for block in &mut document.sections[0].blocks {
        let Block::Columns(columns) = block else {
            continue;
        };
        for item in columns
            .columns
            .iter_mut()
            .flat_map(|column| &mut column.items)
        {
            match item {
                ColumnItem::Paragraph(paragraph) => {
                    for inline in &mut paragraph.inlines {
                        if let Inline::Room { mm, slot, .. } = inline
                            && wanted(*slot)
                        {
                            *mm = 5.0;
                        }
                    }
                }
                ColumnItem::Room { mm, slot } if wanted(*slot) => *mm = 10.0,
                _ => {}
            }
        }
    }
}

fn many(document: &mut Document) {
    for _ in 0..31 {
        let page = section(document, vec![Block::Paragraph(line(0.0))]);
        document.sections.push(page);
    }
}

macro_rules! bent {
    ($rule:ident, $bend:expr) => {
        Break {
            rule: Rule::$rule,
            good: set,
            change: |c: &mut Case| c.bend = Some($bend),
        }
    };
}

pub const BREAKS: [Break; 12] = [
    bent!(SignatureAlone, signatures_apart),
    bent!(HeadingAtFoot, heading_at_foot),
    bent!(ShortLastPage, one_line_more),
    bent!(OutsideBox, wider_than_the_page),
    bent!(CornerTaken, higher_than_the_margin),
    bent!(SignatureRoom, |d| narrow(d, |slot| matches!(
        slot,
        Slot::Signature(_)
    ))),
    bent!(ManyPages, many),
    Break {
        rule: Rule::NumberRoom,
        good: blank_number_and_date,
        change: |c| c.bend = Some(|d| narrow(d, |slot| slot == Slot::Number)),
    },
    Break {
        rule: Rule::DateRoom,
        good: blank_number_and_date,
        change: |c| c.bend = Some(|d| narrow(d, |slot| slot == Slot::Month)),
    },
    Break {
        rule: Rule::RowSplit,
        good: set,
        change: |c| c.record.opinions[4].content = "Đề nghị tách lớp.\n".repeat(90),
    },
    Break {
        rule: Rule::MissingGlyph,
        good: notice,
        change: |c| c.record.opinions[4].content.push_str(" Bia khắc chữ 漢."),
    },
    Break {
        rule: Rule::DocumentUnmade,
        good: notice,
        change: |c| c.fault = Some(DocumentError::Format("hỏng".into())),
    },
];
