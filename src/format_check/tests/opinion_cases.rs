//! Breaks of opinions, due dates and units.

use super::case::{Break, Case, day, notice};
use crate::domain::{Legality, Outcome};
use crate::format_check::Rule;

const fn on_notice(rule: Rule, change: fn(&mut Case)) -> Break {
    Break {
        rule,
        good: notice,
        change,
    }
}

pub const BREAKS: [Break; 21] = [
    on_notice(Rule::NothingRecorded, |c| c.record.opinions.clear()),
    on_notice(Rule::OpinionWithoutContent, |c| {
        c.record.opinions[2].content.clear();
    }),
    on_notice(Rule::OpinionWithoutOutcome, |c| {
        c.record.opinions[2].conclusion.outcome = None;
    }),
    on_notice(Rule::OpinionWithoutAnswer, |c| {
        c.record.opinions[1].conclusion.outcome = Some(Outcome::Answered);
    }),
    on_notice(Rule::AnswererWithoutAnswer, |c| {
        c.record.opinions[2].answer.text.clear();
    }),
    on_notice(Rule::OpinionWithoutUnit, |c| {
        c.record.opinions[2].conclusion.lead_unit.clear();
    }),
    on_notice(Rule::OpinionWithoutDueDate, |c| {
        c.record.opinions[2].conclusion.due_on = None;
    }),
    on_notice(Rule::OpinionWithoutLevel, |c| {
        c.record.opinions[1].conclusion.lead_unit.clear();
    }),
    on_notice(Rule::OpinionWithoutReason, |c| {
        c.record.opinions[12].conclusion.reason.clear();
    }),
    on_notice(Rule::LegalityWithoutReason, |c| {
        let opinion = &mut c.record.opinions[2];
        opinion.legality = Legality::AgainstRules;
        opinion.legality_reason.clear();
    }),
    on_notice(Rule::MergedNowhere, |c| {
        c.record.opinions[9].conclusion.merged_into = Some(99);
    }),
    on_notice(Rule::MergedChain, |c| {
        let conclusion = &mut c.record.opinions[20].conclusion;
        conclusion.outcome = Some(Outcome::Merged);
        conclusion.merged_into = Some(10);
    }),
    on_notice(Rule::OpinionWithoutField, |c| {
        c.record.opinions[2].field.clear();
    }),
    on_notice(Rule::OpinionTwice, |c| {
        c.record.opinions[4].content = c.record.opinions[2].content.clone();
    }),
    on_notice(Rule::DueBeforeSession, |c| {
        c.record.opinions[2].conclusion.due_on = Some(day(2026, 11, 13));
    }),
    // 28/11/2026 is a Saturday, 16/02/2027 would be a working day, 08/02/2027 is Tết.
    on_notice(Rule::DueOnDayOff, |c| {
        c.record.opinions[2].conclusion.due_on = Some(day(2026, 11, 28));
        c.record.opinions[4].conclusion.due_on = Some(day(2027, 2, 8));
    }),
    on_notice(Rule::DueTooFar, |c| {
        c.record.opinions[2].conclusion.due_on = Some(day(2062, 12, 15));
    }),
    on_notice(Rule::UnitMisspelt, |c| {
        c.record.opinions[2].conclusion.lead_unit = "Phòng Kinh té".into();
    }),
    on_notice(Rule::UnitUnknown, |c| {
        c.record.opinions[2].conclusion.lead_unit = "Ban Quản lý chợ".into();
    }),
    on_notice(Rule::UnitOfDistrict, |c| {
        c.record.opinions[2].conclusion.lead_unit = "Phòng Tài nguyên huyện".into();
    }),
    on_notice(Rule::UnitTwice, |c| {
        let conclusion = &mut c.record.opinions[2].conclusion;
        conclusion.co_units.push(conclusion.lead_unit.clone());
    }),
];
