//! The erratum of an issued document: an official letter that names it and what is corrected
//! (Nghị định 30/2020/NĐ-CP: errors of form are corrected by a letter, never silently).

use super::block::{Block, Document, Row};
use super::letter::{about, address, ending, portrait, session_fields};
use super::letterhead::{DateLine, letterhead, title};
use super::listing::{Cell, row, table};
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::{clause, count};
use super::{DocumentError, Source};
use crate::domain::{Change, Correction};

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let correction = source.order.correction.as_ref().filter(|correction| {
        !correction.document.trim().is_empty() && !correction.changes.is_empty()
    });
    let Some(correction) = correction else {
        return Err(DocumentError::NothingCorrected);
    };
    let blocks = blocks(&source, correction);
    let sections = vec![portrait(&source, blocks)];
    source.finish("Đính chính", sections)
}

fn blocks(source: &Source<'_>, correction: &Correction) -> Vec<Block> {
    let paper = &source.format.papers.erratum;
    let document = clause(&correction.document).to_owned();
    let fields = || {
        let mut fields = session_fields(source);
        fields.push(("văn bản", document.clone()));
        fields.push(("số nội dung", count(correction.changes.len() as u64)));
        fields
    };
    let subject = source.say("erratum.subject", "đính chính {văn bản}", fields());
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    if paper.name.is_empty() {
        blocks.push(about(source, &subject));
    } else {
        blocks.extend(title(source, &paper.name, &subject));
    }
    let to = source.say(
        "erratum.to",
        "Các cơ quan, đơn vị, cá nhân đã nhận {văn bản}",
        fields(),
    );
    blocks.push(address(source, "Kính gửi:", &to));
    blocks.extend(source.say_body(
        "erratum.opening",
        "Sau khi rà soát {văn bản}, {cơ quan} đính chính {số nội dung} nội dung như sau:",
        fields(),
    ));
    let rows: Vec<Row> = (1..)
        .zip(&correction.changes)
        .map(|(i, change)| corrected(source, i, change))
        .collect();
    blocks.push(table(source, &source.format.papers.erratum_columns, rows));
    blocks.extend(source.say_body(
        "erratum.rest",
        "Các nội dung khác của {văn bản} không thay đổi.",
        fields(),
    ));
    blocks.extend(ending(
        source,
        "erratum.end",
        "{cơ quan} thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện",
    ));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}

fn corrected(source: &Source<'_>, number: u64, change: &Change) -> Row {
    row(
        source,
        vec![
            Cell::centred(count(number)),
            Cell::left(change.place.trim()),
            Cell::left(change.wrong.trim()),
            Cell::left(change.right.trim()),
        ],
    )
}
