//! Every rule fires on what it is about and on nothing else, and its fix mends that and nothing else.

mod case;
mod closing_cases;
mod opinion_cases;
mod order_cases;
mod page_cases;
mod text_cases;

use std::collections::BTreeSet;

use case::{Break, Case, minutes, notice, party_notice};
use proptest::prelude::*;

use super::*;
use crate::domain::Letterhead;

fn breaks() -> Vec<Break> {
    let mut breaks = order_cases::BREAKS.to_vec();
    breaks.extend(opinion_cases::BREAKS);
    breaks.extend(closing_cases::BREAKS);
    breaks.extend(text_cases::BREAKS);
    breaks.extend(page_cases::BREAKS);
    breaks
}

/// Rule and place, as a set.
fn told(findings: &[Finding]) -> BTreeSet<(Rule, String)> {
    findings.iter().map(|f| (f.rule, f.place.path())).collect()
}

#[test]
fn a_good_session_gives_nothing_to_mend() {
    for good in [notice(), minutes(), party_notice()] {
        let findings = good.set().findings();
        assert!(findings.is_empty(), "{findings:#?}");
    }
}

#[test]
fn every_rule_has_its_break() {
    let covered: BTreeSet<Rule> = breaks().iter().map(|one| one.rule).collect();
    let missing: Vec<String> = Rule::ALL
        .iter()
        .filter(|rule| !covered.contains(rule))
        .map(|rule| rule.id())
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn a_break_is_seen_by_its_rule_alone_and_its_fix_mends_it_alone() {
    let mut faults = Vec::new();
    for one in breaks() {
        let good = (one.good)();
        let mut broken = good.clone();
        (one.change)(&mut broken);
        let before = told(&good.findings());
        let findings = broken.findings();
        let after = told(&findings);
        let new: Vec<_> = after.difference(&before).collect();
        if new.is_empty() || new.iter().any(|(rule, _)| *rule != one.rule) {
            faults.push(format!("{}: {new:?}", one.rule.id()));
            continue;
        }
        for finding in findings
            .iter()
            .filter(|f| f.rule == one.rule && f.is_fixable())
        {
            if let Some(fault) = fault_of_fix(finding, &broken, &after) {
                faults.push(format!("{}: {fault}", one.rule.id()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with the fix of a finding.
fn fault_of_fix(
    finding: &Finding,
    broken: &Case,
    before: &BTreeSet<(Rule, String)>,
) -> Option<String> {
    let Some(fix) = finding.fix(&broken.order, &broken.record) else {
        return Some("the fix does not apply".into());
    };
    let mut mended = broken.clone();
    fix.put(&mut mended.order, &mut mended.record);
    let left = mended.findings();
    // What stood behind an entry taken out has another place now.
    let rules = |findings: &BTreeSet<(Rule, String)>| -> BTreeSet<Rule> {
        findings.iter().map(|(rule, _)| *rule).collect()
    };
    let told = told(&left);
    if told.contains(&(finding.rule, finding.place.path())) {
        return Some("the finding stays".into());
    }
    let news: Vec<_> = rules(&told).difference(&rules(before)).copied().collect();
    if !news.is_empty() && finding.rule != Rule::NumberZero {
        return Some(format!("the fix brings {news:?}"));
    }
    let changed = changed(broken, &mended);
    (changed != 1).then(|| format!("{changed} values change"))
}

/// How many values of order and record differ.
fn changed(one: &Case, other: &Case) -> usize {
    let (a, b) = (&one.record, &other.record);
    let speakers = a
        .speakers
        .iter()
        .zip(&b.speakers)
        .filter(|(a, b)| a != b)
        .count();
    let opinions = a
        .opinions
        .iter()
        .zip(&b.opinions)
        .filter(|(a, b)| a != b)
        .count();
    let others = [
        one.order != other.order,
        a.office != b.office,
        a.session != b.session,
        a.closing != b.closing,
    ];
    speakers + opinions + others.into_iter().filter(|differs| *differs).count()
}

#[test]
fn errors_come_first_and_then_the_order_of_the_record() {
    let mut case = notice();
    case.record.opinions[4].content.push_str("  Rồi.");
    case.record.opinions[2].conclusion.due_on = None;
    case.record.session.subject.push('.');
    let rules: Vec<Rule> = case.findings().iter().map(|f| f.rule).collect();
    assert_eq!(
        rules,
        [
            Rule::OpinionWithoutDueDate,
            Rule::SubjectEndMark,
            Rule::DoubleSpace
        ]
    );
}

#[test]
fn the_extract_of_a_unit_is_checked_for_its_own_opinions() {
    let mut case = notice();
    case.record.opinions[2].conclusion.due_on = None;
    case.order.edition = Edition::Unit("Công an xã".into());
    let findings = case.findings();
    assert!(
        findings
            .iter()
            .all(|f| f.rule != Rule::OpinionWithoutDueDate),
        "{findings:?}"
    );
}

#[test]
fn a_voided_opinion_is_not_checked() {
    let mut case = notice();
    let opinion = &mut case.record.opinions[4];
    opinion.content.clear();
    opinion.voided = Some(crate::domain::Voided {
        reason: "ghi nhầm".into(),
    });
    assert!(told(&case.findings()).is_empty());
}

#[test]
fn findings_pass_between_threads() {
    fn is_send<T: Send + Clone + 'static>() {}
    is_send::<Finding>();
    is_send::<Fix>();
}

#[test]
fn a_signer_of_another_body_is_asked_for_only_where_no_chair_can_sign() {
    let mut case = notice();
    case.order.letterhead = Letterhead::Party;
    let asks = |case: &Case| {
        let told = told(&case.findings());
        told.iter().any(|(rule, _)| *rule == Rule::SignerMissing)
    };
    assert!(!asks(&case));
    case.record.session.chairs.remove(0);
    assert!(asks(&case));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whatever_is_typed_is_mended_in_the_end(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "đường hỏng", "  ", " ,", ",", ";;", "...", "Đề nghị", "\n", "ngày 5 tháng 03",
                "của của", "(", " )", "\"", "“", "”", "./.", "hoà", "hòa", "5/1/2026", "07/ĐA-TU",
                "…", ".", "Х", "\t", "e\u{301}", "TP.", "rồi.Xong", "1,2 km", "\u{200b}", " ",
            ]),
            1..14,
        )
    ) {
        let mut case = notice();
        let text = pieces.concat();
        case.record.opinions[0].content = text.clone();
        case.record.opinions[1].conclusion.text = text.clone();
        case.record.closing.recipients.insert(1, text.replace(['\n', '\t'], " "));
        for _ in 0..12 {
            let findings = case.without_pages();
            if mend(&findings, &mut case.order, &mut case.record).is_empty() {
                break;
            }
        }
        let left: Vec<_> = case.without_pages().into_iter().filter(Finding::is_fixable).collect();
        prop_assert!(left.is_empty(), "{:?} {:#?}", text, left);
    }
}
