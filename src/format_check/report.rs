//! Collects findings of the rules that hold for the document at hand.

use super::finding::{Detail, Finding};
use super::place::Place;
use super::repair::Repair;
use super::rule::Rule;
use crate::domain::{Letterhead, Order};

pub struct Report<'a> {
    order: &'a Order,
    /// By rule: whether it holds for this order.
    holds: Vec<bool>,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    pub fn new(order: &'a Order) -> Self {
        let holds = Rule::ALL.map(|rule| rule.holds(order.kind, order.letterhead));
        Self {
            order,
            holds: holds.into(),
            findings: Vec::new(),
        }
    }

    pub fn letterhead(&self) -> Letterhead {
        self.order.letterhead
    }

    pub fn holds(&self, rule: Rule) -> bool {
        self.holds.get(rule as usize).copied().unwrap_or_default()
    }

    /// Notes a finding without a repair.
    pub fn add(&mut self, rule: Rule, place: Place, detail: Detail) {
        self.put(rule, place, detail, None);
    }

    /// Notes a finding with its repair.
    pub fn add_with(&mut self, rule: Rule, place: Place, detail: Detail, repair: Repair) {
        self.put(rule, place, detail, Some(repair));
    }

    /// Notes a finding that the rule's own rewriting of the text repairs.
    pub fn add_rewrite(&mut self, rule: Rule, place: Place, detail: Detail) {
        self.put(rule, place, detail, Some(Repair::Rewrite(rule)));
    }

    /// Notes what the rule's rewriting changes in a short text, if it changes anything.
    pub fn rewrite(&mut self, rule: Rule, place: &Place, text: &str) {
        let rewrite = super::rewrite::of(rule, self.order.letterhead);
        if let Some(right) = rewrite.map(|rewrite| rewrite(text))
            && right != text
        {
            self.add_rewrite(rule, place.clone(), Detail::instead(text, right));
        }
    }

    fn put(&mut self, rule: Rule, place: Place, detail: Detail, repair: Option<Repair>) {
        if self.holds(rule) {
            self.findings.push(Finding {
                rule,
                severity: rule.severity(),
                place,
                detail,
                repair,
            });
        }
    }

    pub fn into_findings(mut self) -> Vec<Finding> {
        self.findings.sort_by(Finding::in_order);
        self.findings
    }
}
