//! The invitation to a session, with a line for the name of who is invited.

use super::block::{Block, Document};
use super::letter::{ending, portrait, session_fields};
use super::letterhead::{DateLine, body, labelled, letterhead, title};
use super::minutes::dashed;
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::{capital, clause, comrade, long_date, sentence, time};
use super::{DocumentError, Source, blank_slip};

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let blocks = blocks(&source);
    let sections = vec![portrait(&source, blocks)];
    source.finish("Giấy mời", sections)
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let paper = &source.format.papers.invitation;
    let subject = source.say(
        "invitation.subject",
        "Dự {hội nghị}",
        session_fields(source),
    );
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    blocks.extend(title(source, &paper.name, &subject));
    blocks.push(blank_slip::to_fill(source, "Kính mời:"));
    blocks.extend(source.say_body(
        "invitation.opening",
        "{cơ quan} trân trọng kính mời tới dự {hội nghị}, cụ thể như sau:",
        session_fields(source),
    ));
    blocks.extend(particulars(source));
    blocks.extend(programme(source, 4));
    blocks.extend(ending(
        source,
        "invitation.end",
        "Sự có mặt của quý đại biểu góp phần vào thành công của hội nghị; đề nghị đến dự đúng \
         thành phần, thời gian",
    ));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}

/// When, where, and who chairs, numbered from 1.
pub(super) fn particulars(source: &Source<'_>) -> Vec<Block> {
    let session = &source.record.session;
    let when = format!(
        "{}, {}.",
        time(session.starts_at.time()),
        long_date(session.starts_at.date())
    );
    let mut place = sentence(&session.place);
    if !session.connected_points.is_empty() {
        let points = session.connected_points.join("; ");
        place = sentence(&format!(
            "{}; các điểm cầu: {points}",
            clause(&session.place)
        ));
    }
    let lines = [("1. Thời gian:", when), ("2. Địa điểm:", place)];
    let mut blocks: Vec<Block> = lines
        .into_iter()
        .map(|(label, text)| labelled(source, label, source.body(), &text))
        .collect();
    if let [chair] = session.chairs.as_slice() {
        let chair = sentence(&capital(&comrade(chair)));
        blocks.push(labelled(source, "3. Chủ trì:", source.body(), &chair));
    } else {
        blocks.push(body(source, "3. Chủ trì:"));
        let chairs: Vec<String> = session.chairs.iter().map(comrade).collect();
        blocks.extend(dashed(source, &chairs));
    }
    blocks
}

/// What the session is about, step by step where the programme is known.
pub(super) fn programme(source: &Source<'_>, number: usize) -> Vec<Block> {
    let programme = &source.record.session.programme;
    if programme.is_empty() {
        let text = format!(
            "{number}. Nội dung: tiếp thu, trả lời ý kiến, kiến nghị của Nhân dân; chủ trì kết luận."
        );
        return vec![body(source, text)];
    }
    let mut blocks = vec![body(source, format!("{number}. Nội dung, chương trình:"))];
    blocks.extend(dashed(source, programme));
    blocks
}
