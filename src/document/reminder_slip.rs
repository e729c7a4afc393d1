//! Reminder slips: what each unit was given to do and has not reported, the most overdue first.

use chrono::NaiveDate;

use super::block::{Document, Row, Section};
use super::letter::{address, ending, portrait, session_fields};
use super::letterhead::{DateLine, letterhead, title};
use super::listing::{Cell, row, table};
use super::outcome::{content, slip_decision};
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::transfer_slip::by_unit;
use super::wording::{capital, count, long_date, number};
use super::{DocumentError, Source};
use crate::domain::{Opinion, Outcome, date};

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let sections = by_unit(&source, charged)
        .into_iter()
        .map(|(unit, mut opinions)| {
            opinions.sort_by_key(|o| (o.conclusion.due_on.unwrap_or(NaiveDate::MAX), o.number));
            section(&source, &unit, &opinions)
        })
        .collect();
    source.finish("Phiếu đôn đốc", sections)
}

/// The unit that still owes a result.
fn charged(opinion: &Opinion) -> Option<String> {
    let conclusion = &opinion.conclusion;
    let owes = matches!(conclusion.outcome, Some(Outcome::Assigned | Outcome::Plan));
    let lead = conclusion.lead_unit.trim();
    (owes && !lead.is_empty()).then(|| capital(lead))
}

/// The day against which due dates are held: the slip's own, or the day on which it is made while it
/// has none; the session's for an order that tells neither.
fn as_of(source: &Source<'_>) -> NaiveDate {
    let held = source.record.session.starts_at.date();
    let told = source.order.dated_on.or(source.order.counted_on);
    told.unwrap_or(held)
}

fn section(source: &Source<'_>, unit: &str, opinions: &[&Opinion]) -> Section {
    let paper = &source.format.papers.reminder_slip;
    let on = as_of(source);
    let subject = source.say(
        "reminder.subject",
        "Việc giải quyết ý kiến, kiến nghị của Nhân dân tại {hội nghị}",
        session_fields(source),
    );
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    blocks.extend(title(source, &paper.name, &subject));
    blocks.push(address(source, "Kính gửi:", unit));
    let late = opinions
        .iter()
        .filter(|o| o.conclusion.due_on.is_some_and(|due| due < on))
        .count();
    let mut fields = session_fields(source);
    fields.push(("đơn vị", unit.to_owned()));
    fields.push(("ngày tính", long_date(on)));
    fields.push(("số ý kiến", count(opinions.len() as u64)));
    fields.push(("số quá hạn", count(late as u64)));
    let template = if late == 0 {
        "Theo kết luận tại {hội nghị}, tổ chức {ngày họp}, {đơn vị} được giao chủ trì giải quyết \
         {số ý kiến} ý kiến, kiến nghị sau đây; tính đến {ngày tính} chưa có ý kiến nào quá hạn:"
    } else {
        "Theo kết luận tại {hội nghị}, tổ chức {ngày họp}, {đơn vị} được giao chủ trì giải quyết \
         {số ý kiến} ý kiến, kiến nghị sau đây; tính đến {ngày tính} có {số quá hạn} ý kiến đã \
         quá hạn:"
    };
    let key = if late == 0 {
        "reminder.opening"
    } else {
        "reminder.opening_late"
    };
    blocks.extend(source.say_body(key, template, fields.clone()));
    let rows = opinions.iter().map(|o| owed(source, o, on)).collect();
    blocks.push(table(source, &source.format.papers.reminder_columns, rows));
    let (key, template) = if late == 0 {
        (
            "reminder.request",
            "Đề nghị {đơn vị} bảo đảm đúng hạn các ý kiến trên và báo cáo kết quả bằng văn bản về \
             {cơ quan}; nếu không kịp thời hạn, nêu rõ lý do, trách nhiệm và thời hạn hoàn thành.",
        )
    } else {
        (
            "reminder.request_late",
            "Đề nghị {đơn vị} khẩn trương giải quyết dứt điểm các ý kiến đã quá hạn, bảo đảm đúng \
             hạn các ý kiến còn lại và báo cáo kết quả bằng văn bản về {cơ quan}; nếu chưa giải \
             quyết được, nêu rõ lý do, trách nhiệm và thời hạn hoàn thành.",
        )
    };
    blocks.extend(source.say_body(key, template, fields));
    let template = "{cơ quan} thông báo để đơn vị biết, thực hiện";
    blocks.extend(ending(source, "reminder.end", template));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    portrait(source, blocks)
}

fn owed(source: &Source<'_>, opinion: &Opinion, on: NaiveDate) -> Row {
    let due = opinion.conclusion.due_on;
    row(
        source,
        vec![
            Cell::centred(number(opinion.number)),
            Cell::lines(content(opinion).into_iter().map(str::to_owned).collect()),
            Cell::lines(slip_decision(opinion)),
            Cell::centred(due.map_or(String::new(), date::short)),
            Cell::left(due.map_or("Chưa có thời hạn".to_owned(), |due| standing(due, on))),
        ],
    )
}

/// `Quá hạn 05 ngày`, `Đến hạn`, `Còn 10 ngày`
fn standing(due: NaiveDate, on: NaiveDate) -> String {
    let left = (due - on).num_days();
    let days = count(left.unsigned_abs());
    match left {
        ..0 => format!("Quá hạn {days} ngày"),
        0 => "Đến hạn".to_owned(),
        1.. => format!("Còn {days} ngày"),
    }
}
