//! The format check before a document is locked: rules, each with its source, place and, where one is possible, its fix.

mod closing;
mod finding;
mod made;
mod mend;
mod opinions;
mod order;
mod pages;
mod people;
mod place;
mod prose;
mod repair;
mod report;
mod rewrite;
mod rule;
mod session;
mod signers;
mod text;
mod tone;
mod units;
mod wording;

use chrono::NaiveDate;

use crate::document::DocumentError;
use crate::document::block::Document;
use crate::domain::{Calendar, Edition, Kind, Opinion, Order, SessionRecord};
use crate::typeset::Pages;
use report::Report;

pub use finding::{Detail, Finding, Severity};
pub use made::{Made, make, make_document};
pub use mend::mend;
pub use place::{
    ClosingField, IssuerField, OpinionField, OrderField, PersonField, Place, SessionField,
    SpeakerField,
};
pub use repair::Fix;
pub use rule::Rule;

/// What is checked, and what it is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub order: &'a Order,
    pub record: &'a SessionRecord,
    /// The document of the order as far as it can be made, and its pages.
    pub document: Option<&'a Document>,
    pub pages: Option<&'a Pages>,
    /// Why there is no document.
    pub fault: Option<&'a DocumentError>,
    /// The office's list of units; an empty one is no list.
    pub units: &'a [String],
    pub today: NaiveDate,
    pub calendar: &'a Calendar,
}

impl<'a> Subject<'a> {
    /// Whether the document tells what was said.
    fn prints_opinions(&self) -> bool {
        !self.order.kind.precedes_session() && self.order.kind != Kind::Erratum
    }

    /// Whether signers and file copy are printed as they were typed.
    fn is_own_letterhead(&self) -> bool {
        self.order.letterhead == self.record.office.letterhead
    }

    /// The opinions that the document prints, without the voided ones.
    fn opinions(&self) -> impl Iterator<Item = &'a Opinion> + use<'a> {
        let order = self.order;
        let standing = self.record.opinions.iter().filter(|o| o.voided.is_none());
        standing.filter(move |opinion| match &order.edition {
            Edition::Full | Edition::Public => true,
            Edition::Unit(unit) => {
                let conclusion = &opinion.conclusion;
                conclusion.lead_unit == *unit || conclusion.co_units.contains(unit)
            }
        })
    }
}

/// Every finding: errors first, then in the order of the record, the document and its pages.
#[must_use]
pub fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut report = Report::new(subject.order);
    order::check(subject, &mut report);
    session::check(subject, &mut report);
    if subject.prints_opinions() {
        people::check_speakers(subject, &mut report);
        opinions::check(subject, &mut report);
        units::check(subject, &mut report);
    }
    people::check_names(subject, &mut report);
    closing::check(subject, &mut report);
    signers::check(subject, &mut report);
    prose::check(subject, &mut report);
    wording::check(subject, &mut report);
    pages::check(subject, &mut report);
    report.into_findings()
}

#[cfg(test)]
mod tests;
