//! Transfer slips: the opinions handed over to each responsible unit.

use chrono::Days;

use super::block::{Block, Document, Row, Section};
use super::citizen_letter::named;
use super::letter::{address, ending, portrait, session_fields};
use super::letterhead::{DateLine, letterhead, title};
use super::listing::{Cell, row, table};
use super::outcome::{content, slip_decision};
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::{count, long_date, number};
use super::{DocumentError, Source};
use crate::domain::{Edition, Opinion, OpinionKind, date, text};

/// Calendar days within which a unit reports where the chair named no date (office practice).
const REPORTED_WITHIN: Days = Days::new(20);

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let sections = by_unit(&source, receiver)
        .into_iter()
        .map(|(unit, opinions)| section(&source, &unit, &opinions))
        .collect();
    source.finish("Phiếu chuyển", sections)
}

/// The opinions of each unit that `unit` answers for them, the units in the order of their first
/// opinion. An extract for one unit has the slip of that unit alone.
pub(super) fn by_unit<'a>(
    source: &Source<'a>,
    unit: impl Fn(&Opinion) -> Option<String>,
) -> Vec<(String, Vec<&'a Opinion>)> {
    let mut groups: Vec<(String, Vec<&Opinion>)> = Vec::new();
    for opinion in source.opinions() {
        let Some(name) = unit(opinion).filter(|_| opinion.voided.is_none()) else {
            continue;
        };
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        match groups.iter_mut().find(|(other, _)| same(other)) {
            Some((_, opinions)) => opinions.push(opinion),
            None => groups.push((name, vec![opinion])),
        }
    }
    if let Edition::Unit(wanted) = &source.order.edition {
        groups.retain(|(name, _)| text::is_same_name(name, wanted));
    }
    groups
}

/// Who handles an opinion: the unit of its conclusion; a complaint or denunciation without one
/// goes to whoever the law makes competent.
fn receiver(opinion: &Opinion) -> Option<String> {
    let lead = opinion.conclusion.lead_unit.trim();
    if !lead.is_empty() {
        return Some(super::wording::capital(lead));
    }
    match opinion.kind {
        OpinionKind::Complaint => Some("Cơ quan có thẩm quyền giải quyết khiếu nại".to_owned()),
        OpinionKind::Denunciation => Some("Cơ quan có thẩm quyền giải quyết tố cáo".to_owned()),
        _ => None,
    }
}

fn section(source: &Source<'_>, unit: &str, opinions: &[&Opinion]) -> Section {
    let paper = &source.format.papers.transfer_slip;
    let subject = source.say(
        "transfer.subject",
        "Ý kiến, kiến nghị của Nhân dân tại {hội nghị}",
        session_fields(source),
    );
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    blocks.extend(title(source, &paper.name, &subject));
    blocks.push(address(source, "Kính gửi:", unit));
    let mut fields = session_fields(source);
    fields.push(("đơn vị", unit.to_owned()));
    fields.push(("số ý kiến", count(opinions.len() as u64)));
    blocks.extend(source.say_body(
        "transfer.opening",
        "Thực hiện kết luận tại {hội nghị}, tổ chức {ngày họp}, {cơ quan} chuyển đến {đơn vị} \
         {số ý kiến} ý kiến, kiến nghị sau đây để xem xét, giải quyết theo thẩm quyền:",
        fields,
    ));
    let rows = opinions.iter().map(|o| handed_over(source, o)).collect();
    blocks.push(table(source, &source.format.papers.slip_columns, rows));
    blocks.extend(asked_back(source, unit, opinions));
    blocks.extend(ending(
        source,
        "transfer.end",
        "Trong quá trình giải quyết, nếu có vướng mắc, đề nghị kịp thời thông tin về {cơ quan} để \
         phối hợp",
    ));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    portrait(source, blocks)
}

fn handed_over(source: &Source<'_>, opinion: &Opinion) -> Row {
    let who = source.speaker(opinion);
    let due = opinion.conclusion.due_on.map_or(String::new(), date::short);
    row(
        source,
        vec![
            Cell::centred(number(opinion.number)),
            Cell::left(who.map_or(String::new(), |speaker| named(source, speaker))),
            Cell::lines(content(opinion).into_iter().map(str::to_owned).collect()),
            Cell::lines(slip_decision(opinion)),
            Cell::centred(due),
        ],
    )
}

/// When the results are to come back: on the due dates, or within the usual time.
fn asked_back(source: &Source<'_>, unit: &str, opinions: &[&Opinion]) -> Vec<Block> {
    let undated = opinions.iter().any(|o| o.conclusion.due_on.is_none());
    let dated = opinions.iter().any(|o| o.conclusion.due_on.is_some());
    let from = source
        .order
        .dated_on
        .unwrap_or(source.record.session.starts_at.date());
    let within = from.checked_add_days(REPORTED_WITHIN).unwrap_or(from);
    let (key, template) = match (dated, undated) {
        (true, false) => (
            "transfer.return",
            "Đề nghị {đơn vị} giải quyết và gửi kết quả bằng văn bản về {cơ quan} chậm nhất vào \
             thời hạn ghi tại từng ý kiến.",
        ),
        (true, true) => (
            "transfer.return_some",
            "Đề nghị {đơn vị} giải quyết và gửi kết quả bằng văn bản về {cơ quan} chậm nhất vào \
             thời hạn ghi tại từng ý kiến; đối với ý kiến không ghi thời hạn, chậm nhất {ngày trả}.",
        ),
        (false, _) => (
            "transfer.return_all",
            "Đề nghị {đơn vị} giải quyết và gửi kết quả bằng văn bản về {cơ quan} chậm nhất \
             {ngày trả}.",
        ),
    };
    let mut fields = session_fields(source);
    fields.push(("đơn vị", unit.to_owned()));
    fields.push(("ngày trả", long_date(within)));
    source.say_body(key, template, fields)
}
