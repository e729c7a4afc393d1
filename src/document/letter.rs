//! What letters, slips and sheets have in common: the page, the address line, the head of a letter.

use super::Source;
use super::block::{Align, Block, Paragraph, Section, Shape, Style};
use super::format::Format;
use super::notice::meeting;
use super::wording::{capital, clause, long_date};

/// The first recipient of a letter: whom it is addressed to.
pub const AS_ABOVE: &str = "Như trên";

/// A section of the ordinary page.
pub fn portrait(source: &Source<'_>, blocks: Vec<Block>) -> Section {
    Section {
        geometry: source.format.page.into(),
        label: String::new(),
        blocks,
    }
}

/// `Kính gửi: Phòng Kinh tế`, which the outline lists.
pub fn address(source: &Source<'_>, greeting: &str, to: &str) -> Block {
    let shape = Format::centred_shape(source.format.title.before);
    Block::Paragraph(
        Paragraph::new(shape)
            .text(format!("{greeting} {to}"), source.body())
            .outlined(1),
    )
}

/// A centred remark under the title or the address.
pub fn remark(source: &Source<'_>, text: impl Into<String>) -> Block {
    let shape = Format::centred_shape(source.format.body.paragraph_gap);
    Block::Paragraph(Paragraph::new(shape).text(text, Style::italic(source.format.body.size)))
}

/// `V/v …`, which stands under the number of an official letter instead of a type.
pub fn about(source: &Source<'_>, text: &str) -> Block {
    let shape = Shape {
        align: Align::Left,
        balanced: false,
        ..Format::centred_shape(source.format.body.paragraph_gap)
    };
    let style = Style::upright(source.format.recipients.label_size);
    Block::Paragraph(Paragraph::new(shape).text(format!("V/v {text}"), style))
}

/// The fields that every opening may use: issuer, session, day, place.
pub fn session_fields(source: &Source<'_>) -> Vec<(&'static str, String)> {
    let session = &source.record.session;
    vec![
        ("cơ quan", capital(source.issuer.name.trim())),
        ("hội nghị", clause(&meeting(source)).to_owned()),
        ("ngày họp", long_date(session.starts_at.date())),
        ("địa điểm", clause(&session.place).to_owned()),
    ]
}

/// The last paragraph, with the end mark of the regime.
pub fn ending(source: &Source<'_>, key: &str, template: &str) -> Vec<Block> {
    let mut fields = session_fields(source);
    fields.push(("dấu kết", source.format.end_mark.clone()));
    source.say_body(key, &format!("{template}{{dấu kết}}"), fields)
}
