//! The opening sheet: results of a session's opinions, read out at the beginning of the next one.

use super::block::{Block, Document, Row};
use super::letter::{ending, portrait, session_fields};
use super::letterhead::{DateLine, body, heading, letterhead, title};
use super::listing::{Cell, row, spanning, table};
use super::notice::by_field;
use super::outcome::{content, result, units};
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::{capital, clause, count, long_date, number};
use super::{DocumentError, Source};
use crate::domain::gate::Reconciliation;
use crate::domain::{Opinion, Outcome, Satisfaction, date};

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let blocks = blocks(&source);
    let sections = vec![portrait(&source, blocks)];
    source.finish("Kết quả giải quyết ý kiến, kiến nghị", sections)
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let paper = &source.format.papers.opening_sheet;
    let subject = source.say(
        "results.subject",
        "Kết quả giải quyết ý kiến, kiến nghị của Nhân dân tại {hội nghị}",
        session_fields(source),
    );
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    blocks.extend(title(source, &paper.name, &subject));
    blocks.extend(source.extract_remark());
    let counted = Reconciliation::of(&source.record.opinions);
    let mut fields = session_fields(source);
    fields.push(("số ý kiến", count(source.recorded() as u64)));
    blocks.extend(source.say_body(
        "results.opening",
        "{hội nghị}, tổ chức {ngày họp} tại {địa điểm}, đã ghi nhận {số ý kiến} ý kiến, kiến nghị \
         của Nhân dân. {cơ quan} báo cáo kết quả giải quyết như sau:",
        fields,
    ));
    blocks.push(heading(source, 1, "results.totals", "KẾT QUẢ CHUNG"));
    blocks.extend(totals(source, &counted));
    blocks.push(heading(
        source,
        2,
        "results.fields",
        "KẾT QUẢ THEO TỪNG LĨNH VỰC",
    ));
    blocks.push(results(source));
    let overdue = overdue(source);
    if let Some(on) = source.order.dated_on
        && !overdue.is_empty()
    {
        blocks.push(heading(
            source,
            3,
            "results.overdue",
            "CÁC Ý KIẾN ĐÃ ĐẾN HẠN, QUÁ HẠN",
        ));
        blocks.extend(told_overdue(source, on, &overdue));
    }
    let template = "Trên đây là kết quả giải quyết ý kiến, kiến nghị của Nhân dân tại {hội nghị}; \
                    {cơ quan} báo cáo để hội nghị và Nhân dân theo dõi, giám sát";
    blocks.extend(ending(source, "results.end", template));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}

/// How the opinions ended, and what their citizens say of it.
fn totals(source: &Source<'_>, counted: &Reconciliation) -> Vec<Block> {
    let said = |wanted: Satisfaction| {
        let opinions = source.record.opinions.iter();
        opinions
            .filter(|o| o.voided.is_none() && o.conclusion.satisfaction == wanted)
            .count()
    };
    [
        (
            counted.answered,
            "ý kiến đã trả lời, giải quyết tại hội nghị",
        ),
        (
            counted.assigned,
            "ý kiến đã giao cơ quan, đơn vị giải quyết",
        ),
        (counted.plan, "ý kiến giải quyết theo lộ trình"),
        (counted.passed, "ý kiến đã chuyển cấp có thẩm quyền"),
        (counted.not_considered, "ý kiến không xem xét tại hội nghị"),
        (counted.merged, "ý kiến trùng nội dung được gộp"),
        (
            counted.recorded - counted.concluded(),
            "ý kiến chưa có kết luận",
        ),
        (
            said(Satisfaction::Satisfied),
            "ý kiến người nêu hài lòng với kết quả",
        ),
        (
            said(Satisfaction::NotSatisfied),
            "ý kiến người nêu chưa hài lòng với kết quả",
        ),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, what)| body(source, format!("- {} {what}.", count(number as u64))))
    .collect()
}

fn results(source: &Source<'_>) -> Block {
    let mut rows: Vec<Row> = Vec::new();
    for (field, opinions) in by_field(source) {
        let standing: Vec<&Opinion> = opinions
            .into_iter()
            .filter(|opinion| opinion.voided.is_none())
            .collect();
        if standing.is_empty() {
            continue;
        }
        let counted = count(standing.len() as u64);
        rows.push(spanning(source, &format!("{field} ({counted} ý kiến)")));
        rows.extend(standing.into_iter().map(|o| result_row(source, o)));
    }
    table(source, &source.format.papers.result_columns, rows)
}

fn result_row(source: &Source<'_>, opinion: &Opinion) -> Row {
    let due = opinion.conclusion.due_on.map_or(String::new(), date::short);
    row(
        source,
        vec![
            Cell::centred(number(opinion.number)),
            Cell::lines(content(opinion).into_iter().map(str::to_owned).collect()),
            Cell::lines(units(opinion)),
            Cell::centred(due),
            Cell::left(result(opinion)),
        ],
    )
}

/// Opinions whose due date is not after the sheet's own date, the oldest first. A sheet without a
/// date cannot tell.
fn overdue<'a>(source: &Source<'a>) -> Vec<&'a Opinion> {
    let Some(on) = source.order.dated_on else {
        return Vec::new();
    };
    let mut overdue: Vec<&Opinion> = source
        .opinions()
        .into_iter()
        .filter(|opinion| {
            let conclusion = &opinion.conclusion;
            opinion.voided.is_none()
                && matches!(
                    conclusion.outcome,
                    Some(Outcome::Assigned | Outcome::Plan | Outcome::Passed)
                )
                && conclusion.due_on.is_some_and(|due| due <= on)
        })
        .collect();
    overdue.sort_by_key(|opinion| opinion.conclusion.due_on);
    overdue
}

fn told_overdue(source: &Source<'_>, on: chrono::NaiveDate, overdue: &[&Opinion]) -> Vec<Block> {
    let lead = format!(
        "Tính đến {}, {} ý kiến đã đến hạn hoặc quá hạn theo kết luận:",
        long_date(on),
        count(overdue.len() as u64)
    );
    let mut blocks = vec![body(source, lead)];
    blocks.extend(overdue.iter().filter_map(|opinion| {
        let due = opinion.conclusion.due_on?;
        let late = (on - due).num_days();
        let late = match u64::try_from(late) {
            Ok(days) if days > 0 => format!("quá hạn {} ngày", count(days)),
            _ => "đến hạn".to_owned(),
        };
        let unit = capital(clause(&opinion.conclusion.lead_unit));
        let text = format!(
            "- Ý kiến số {}: {unit}, thời hạn {}, {late}.",
            number(opinion.number),
            date::short(due)
        );
        Some(body(source, text))
    }));
    blocks
}
