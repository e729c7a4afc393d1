//! Opinions: what each lacks, what repeats another, and when it is due.

use std::collections::{BTreeMap, HashMap};

use chrono::Days;

use super::Subject;
use super::finding::Detail;
use super::place::{OpinionField, Place};
use super::repair::Repair;
use super::report::Report;
use super::rule::Rule;
use crate::domain::text::fold;
use crate::domain::{Legality, Opinion, Outcome};

/// An assignment due later than this has a slip in its year.
const FAR: Days = Days::new(366);
/// A plan may take the term of a committee.
const FAR_PLAN: Days = Days::new(5 * 366);
/// Shorter contents may well be the same by chance.
const LETTERS: usize = 20;

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let all: BTreeMap<u32, &Opinion> = subject
        .record
        .opinions
        .iter()
        .map(|o| (o.number, o))
        .collect();
    let mut contents: HashMap<String, u32> = HashMap::new();
    for opinion in subject.opinions() {
        gate(opinion, report);
        merging(opinion, &all, report);
        due(subject, opinion, report);
        let place = |field| Place::Opinion(opinion.number, field);
        if opinion.field.trim().is_empty() {
            let at = place(OpinionField::Field);
            report.add(Rule::OpinionWithoutField, at, Detail::Nothing);
        }
        if opinion.content.chars().count() < LETTERS {
            continue;
        }
        let first = *contents
            .entry(fold(&opinion.content))
            .or_insert(opinion.number);
        let is_merged = |number: u32| {
            let outcome = all.get(&number).and_then(|o| o.conclusion.outcome);
            outcome == Some(Outcome::Merged)
        };
        if first != opinion.number && !is_merged(opinion.number) && !is_merged(first) {
            let detail = Detail::Number(first.into());
            report.add(Rule::OpinionTwice, place(OpinionField::Content), detail);
        }
    }
    if all.values().all(|opinion| opinion.voided.is_some()) {
        report.add(Rule::NothingRecorded, Place::Document, Detail::Nothing);
    }
}

/// What the completeness of the session asks for.
fn gate(opinion: &Opinion, report: &mut Report<'_>) {
    let conclusion = &opinion.conclusion;
    let answered = !opinion.answer.is_empty();
    let mut need = |present: bool, rule, field| {
        if !present {
            report.add(rule, Place::Opinion(opinion.number, field), Detail::Nothing);
        }
    };
    let content = !opinion.content.trim().is_empty();
    need(content, Rule::OpinionWithoutContent, OpinionField::Content);
    let reason = !opinion.legality_reason.trim().is_empty();
    need(
        opinion.legality == Legality::Lawful || reason,
        Rule::LegalityWithoutReason,
        OpinionField::LegalityReason,
    );
    let unit = !conclusion.lead_unit.trim().is_empty();
    let due = conclusion.due_on.is_some();
    match conclusion.outcome {
        None => need(false, Rule::OpinionWithoutOutcome, OpinionField::Outcome),
        Some(Outcome::Answered) => {
            need(answered, Rule::OpinionWithoutAnswer, OpinionField::Answer);
        }
        Some(Outcome::Assigned | Outcome::Plan) => {
            need(unit, Rule::OpinionWithoutUnit, OpinionField::LeadUnit);
            need(due, Rule::OpinionWithoutDueDate, OpinionField::DueOn);
        }
        Some(Outcome::Passed) => {
            need(unit, Rule::OpinionWithoutLevel, OpinionField::LeadUnit);
        }
        Some(Outcome::NotConsidered) => {
            let reason = !conclusion.reason.trim().is_empty();
            need(reason, Rule::OpinionWithoutReason, OpinionField::Reason);
        }
        Some(Outcome::Merged) => {}
    }
    let by = opinion.answer.by.trim();
    if conclusion.outcome != Some(Outcome::Answered) && !by.is_empty() && !answered {
        let place = Place::Opinion(opinion.number, OpinionField::Answer);
        report.add(
            Rule::AnswererWithoutAnswer,
            place,
            Detail::Text(by.to_owned()),
        );
    }
}

fn merging(opinion: &Opinion, all: &BTreeMap<u32, &Opinion>, report: &mut Report<'_>) {
    if opinion.conclusion.outcome != Some(Outcome::Merged) {
        return;
    }
    let place = Place::Opinion(opinion.number, OpinionField::MergedInto);
    let stands = |number: &u32| *number != opinion.number;
    let into = opinion.conclusion.merged_into.filter(stands);
    let target = into
        .and_then(|into| all.get(&into))
        .filter(|o| o.voided.is_none());
    let Some(target) = target else {
        report.add(Rule::MergedNowhere, place, Detail::Nothing);
        return;
    };
    if target.conclusion.outcome != Some(Outcome::Merged) {
        return;
    }
    let found = target.number.into();
    match end_of_chain(target, all) {
        Some(end) if end != opinion.number => {
            let detail = Detail::Numbers {
                found,
                instead: end.into(),
            };
            report.add_with(Rule::MergedChain, place, detail, Repair::MergeInto(end));
        }
        _ => report.add(Rule::MergedNowhere, place, Detail::Nothing),
    }
}

/// The opinion in which a chain of merging ends; `None` for a ring or a chain that leads nowhere.
fn end_of_chain(from: &Opinion, all: &BTreeMap<u32, &Opinion>) -> Option<u32> {
    let mut at = from;
    for _ in 0..all.len() {
        if at.conclusion.outcome != Some(Outcome::Merged) {
            return at.voided.is_none().then_some(at.number);
        }
        at = all.get(&at.conclusion.merged_into?)?;
    }
    None
}

fn due(subject: &Subject<'_>, opinion: &Opinion, report: &mut Report<'_>) {
    let Some(due) = opinion.conclusion.due_on else {
        return;
    };
    let place = || Place::Opinion(opinion.number, OpinionField::DueOn);
    let held = subject.record.session.starts_at.date();
    let far = match opinion.conclusion.outcome {
        Some(Outcome::Plan) => FAR_PLAN,
        _ => FAR,
    };
    let against = |instead| Detail::Days {
        found: due,
        instead,
    };
    if due < held {
        report.add(Rule::DueBeforeSession, place(), against(held));
    } else if held.checked_add_days(far).is_some_and(|last| due > last) {
        report.add(Rule::DueTooFar, place(), Detail::Day(due));
    } else if !subject.calendar.is_working_day(due) {
        let next = subject.calendar.next_working_day(due);
        report.add_with(Rule::DueOnDayOff, place(), against(next), Repair::Due(next));
    }
}
