//! Who signs and who receives.

use super::Source;
use super::block::{
    Align, Block, Column, ColumnItem, Columns, Paragraph, Rule, RuleLength, Shape, Slot, Style,
};
use super::format::Format;
use super::part::lines;
use super::signer::authority_lines;

/// Lines of text that stand on the page of the signatures.
const LINES_BEFORE: usize = 2;
/// Signatures side by side in one row. Minutes with two chairs are signed in three columns, each
/// a third of the text box: 55 mm instead of the 60 mm that a signature has otherwise.
const PER_ROW: usize = 3;
/// Room for a name that is written by hand.
const BLANK_NAME_MM: f32 = 6.0;

/// What stands over and under the free room of one signature.
pub struct Signature {
    pub authority: String,
    pub title: String,
    pub name: String,
}

/// Signatures of equal width side by side; more than three go on in a further row.
pub fn signatures(source: &Source<'_>, signers: &[Signature]) -> Vec<Block> {
    rows(source, signers, 0)
}

/// As [`signatures`], the first one being the document's signer `first`.
fn rows(source: &Source<'_>, signers: &[Signature], first: u16) -> Vec<Block> {
    let width = super::block::Geometry::from(source.format.page).text_width();
    let mut slot = first;
    signers
        .chunks(PER_ROW)
        .map(|row| {
            let share = f32::from(u8::try_from(row.len()).unwrap_or(1).max(2));
            let columns = row
                .iter()
                .map(|signer| {
                    slot += 1;
                    column(source, signer, width / share, slot - 1)
                })
                .collect();
            block(source, columns)
        })
        .collect()
}

/// Recipients at the left of one or two signatures; further signatures stand under them.
pub fn recipients_and_signatures(source: &Source<'_>, signers: &[Signature]) -> Vec<Block> {
    let format = &source.format.signature;
    let width = super::block::Geometry::from(source.format.page).text_width();
    let (beside, under) = signers.split_at(signers.len().min(2));
    let each = if beside.len() == 2 {
        format.pair_mm
    } else {
        format.single_mm
    };
    let taken: f32 = beside.iter().map(|_| each).sum();
    let mut columns = vec![Column {
        width_mm: width - taken,
        items: recipient_items(source),
        flows: true,
    }];
    let beside = (0..).zip(beside);
    columns.extend(beside.map(|(slot, signer)| column(source, signer, each, slot)));
    let mut blocks = vec![block(source, columns)];
    blocks.extend(rows(source, under, 2));
    blocks
}

/// One signature at the right, under a line that says what it confirms; its slot comes after those
/// of the signatures `above`.
pub fn confirmation(
    source: &Source<'_>,
    words: &str,
    above: u16,
    signer: &Signature,
) -> Vec<Block> {
    let width = super::block::Geometry::from(source.format.page).text_width();
    let format = &source.format.signature;
    let words = lines(words).into_iter().map(|line| {
        let shape = Shape {
            before: format.before,
            ..Format::centred_shape(0.0)
        };
        let text = Paragraph::new(shape).text(line, source.body());
        Block::Paragraph(text.of_part("confirmation"))
    });
    let free = Column {
        width_mm: width - format.single_mm,
        items: Vec::new(),
        flows: false,
    };
    let columns = vec![free, column(source, signer, format.single_mm, above)];
    let block = Block::Columns(Columns {
        columns,
        before: source.format.body.paragraph_gap,
        lines_before: 0,
        keep_with_next: false,
    });
    words.chain([block]).collect()
}

/// The recipients over the whole width, under the signatures.
pub fn recipients(source: &Source<'_>) -> Block {
    let width = super::block::Geometry::from(source.format.page).text_width();
    Block::Columns(Columns {
        columns: vec![Column {
            width_mm: width,
            items: recipient_items(source),
            flows: true,
        }],
        before: source.format.signature.before,
        lines_before: 0,
        keep_with_next: false,
    })
}

/// Counts the rooms for signatures through the whole document, so that each has a name of its own
/// in a set of letters too.
pub fn number_slots(sections: &mut [super::block::Section]) {
    let blocks = sections.iter_mut().flat_map(|section| &mut section.blocks);
    let columns = blocks.filter_map(|block| match block {
        Block::Columns(columns) => Some(&mut columns.columns),
        _ => None,
    });
    let items = columns.flatten().flat_map(|column| &mut column.items);
    let slots = items.filter_map(|item| match item {
        ColumnItem::Room {
            slot: Slot::Signature(number),
            ..
        } => Some(number),
        _ => None,
    });
    for (count, slot) in (0..).zip(slots) {
        *slot = count;
    }
}

fn block(source: &Source<'_>, columns: Vec<Column>) -> Block {
    Block::Columns(Columns {
        columns,
        before: source.format.signature.before,
        lines_before: LINES_BEFORE,
        keep_with_next: false,
    })
}

fn column(source: &Source<'_>, signer: &Signature, width_mm: f32, slot: u16) -> Column {
    let format = &source.format.signature;
    let key = format!("signature.{}", slot + 1);
    let line = |text: &str, style, key: &str| {
        let shape = Format::centred_shape(0.0);
        ColumnItem::Paragraph(Paragraph::new(shape).text(text, style).of_part(key))
    };
    let mut head = lines(&said_head(source, &key, signer));
    let title = head.pop().unwrap_or_default();
    let bold = Style::bold(format.size);
    let mut items: Vec<ColumnItem> = head.iter().map(|text| line(text, bold, &key)).collect();
    let style = Style {
        // A role without a body over it stands in the place of one.
        bold: format.title_bold || head.is_empty(),
        ..bold
    };
    items.push(line(&title, style, &key));
    items.push(ColumnItem::Room {
        mm: format.name_room_mm,
        slot: Slot::Signature(slot),
    });
    let key = format!("{key}.name");
    let name = source.say(&key, "{họ tên}", vec![("họ tên", signer.name.clone())]);
    items.push(if name.trim().is_empty() {
        ColumnItem::Room {
            mm: BLANK_NAME_MM,
            slot: Slot::Blank,
        }
    } else {
        line(&name, bold, &key)
    });
    Column {
        width_mm,
        items,
        flows: false,
    }
}

/// Authority and title, one a line; the title is the last one.
fn said_head(source: &Source<'_>, key: &str, signer: &Signature) -> String {
    let authority = authority_lines(&source.format.signing, &signer.authority);
    let mut fields = vec![("chức vụ", signer.title.clone())];
    let template = if authority.is_empty() {
        "{chức vụ}"
    } else {
        fields.push(("thẩm quyền", authority.join("\n")));
        "{thẩm quyền}\n{chức vụ}"
    };
    source.say(key, template, fields)
}

fn recipient_items(source: &Source<'_>) -> Vec<ColumnItem> {
    let format = &source.format.recipients;
    let label = Style {
        size: format.label_size,
        bold: format.label_bold,
        italic: format.label_italic,
    };
    let shape = Shape {
        align: Align::Left,
        ..Format::plain_shape()
    };
    let mut items = vec![ColumnItem::Paragraph(
        Paragraph::new(shape).text(format.label.as_str(), label),
    )];
    if let Some(gap) = format.label_rule_gap {
        items.push(ColumnItem::Rule(Rule {
            length: RuleLength::AsText,
            thickness: source.format.letterhead.rule_thickness,
            gap,
        }));
    }
    let lines = recipient_lines(source);
    let last = lines.len().saturating_sub(1);
    for (i, recipient) in lines.iter().enumerate() {
        let mark = if i == last { &format.end } else { &format.join };
        let text = format!("{}{recipient}{mark}", format.dash);
        items.push(ColumnItem::Paragraph(
            Paragraph::new(shape).text(text, Style::upright(format.size)),
        ));
    }
    items
}

/// The recipients without dashes and marks; the file copy comes last and is never missing. Where
/// it is kept was typed for the office's own letterhead; another issuer keeps it elsewhere.
fn recipient_lines(source: &Source<'_>) -> Vec<String> {
    let format = &source.format.recipients;
    let named = source.recipients.iter().map(|recipient| {
        let bare = recipient.trim().trim_start_matches(['-', '–']);
        super::wording::clause(bare).to_owned()
    });
    let (mut file, mut lines): (Vec<String>, Vec<String>) = named
        .filter(|line| !line.is_empty())
        .partition(|line| line.starts_with(&format.file));
    if source.order.letterhead != source.record.office.letterhead {
        file.clear();
    }
    if file.is_empty() {
        file.push(format.file_line.clone());
    }
    lines.append(&mut file);
    lines
}
