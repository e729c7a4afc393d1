//! Number and date of the document, its issuer, and what an erratum corrects.

use chrono::{Days, NaiveDate};

use super::Subject;
use super::finding::Detail;
use super::place::{IssuerField, OrderField, Place};
use super::repair::Repair;
use super::report::Report;
use super::rule::Rule;
use crate::domain::{Issuer, Letterhead};

/// Results are made public within ten days (Law on Organisation of Local Government 2025).
const ISSUED_WITHIN: Days = Days::new(10);

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let number = || Place::Order(OrderField::Number);
    match subject.order.number {
        None => report.add(Rule::NumberMissing, number(), Detail::Nothing),
        Some(0) => {
            report.add_with(
                Rule::NumberZero,
                number(),
                Detail::Number(0),
                Repair::NoNumber,
            );
        }
        Some(_) => {}
    }
    match subject.order.dated_on {
        None => {
            let place = Place::Order(OrderField::Date);
            report.add(Rule::DateMissing, place, Detail::Nothing);
        }
        Some(dated) => date(subject, dated, report),
    }
    issuer(subject, report);
    correction(subject, report);
}

fn date(subject: &Subject<'_>, dated: NaiveDate, report: &mut Report<'_>) {
    let held = subject.record.session.starts_at.date();
    let today = subject.today;
    let place = || Place::Order(OrderField::Date);
    let against = |instead| Detail::Days {
        found: dated,
        instead,
    };
    if dated > today {
        let repair = Repair::DatedOn(today);
        report.add_with(Rule::DateInFuture, place(), against(today), repair);
    }
    if dated < held {
        report.add(Rule::DateBeforeSession, place(), against(held));
    }
    if dated >= held {
        report.add(Rule::IssuedAfterSession, place(), against(held));
    }
    let last = held.checked_add_days(ISSUED_WITHIN).unwrap_or(held);
    if dated > last {
        report.add(Rule::IssuedLate, place(), against(last));
    }
}

/// How names of issuers begin under each letterhead, in lower case.
const ISSUERS: [(Letterhead, &[&str]); 3] = [
    (
        Letterhead::State,
        &[
            "đảng",
            "ban thường vụ",
            "ban chấp hành",
            "ủy ban mặt trận",
            "uỷ ban mặt trận",
        ],
    ),
    (
        Letterhead::Party,
        &[
            "ủy ban nhân dân",
            "uỷ ban nhân dân",
            "ubnd",
            "hội đồng nhân dân",
            "ủy ban mặt trận",
            "uỷ ban mặt trận",
        ],
    ),
    (
        Letterhead::Front,
        &[
            "đảng",
            "ủy ban nhân dân",
            "uỷ ban nhân dân",
            "ubnd",
            "hội đồng nhân dân",
            "ban thường vụ",
        ],
    ),
];

/// Symbols that belong to one letterhead alone.
fn is_foreign(symbol: &str, letterhead: Letterhead) -> bool {
    let symbol = symbol.to_uppercase();
    let of = |parts: &[&str]| {
        parts
            .iter()
            .any(|part| symbol.split('-').any(|s| s == *part))
    };
    let state = of(&["UBND", "HĐND"]);
    let party = of(&["ĐU", "TU", "BTV"]);
    let front = of(&["MTTQ", "UBMTTQ"]);
    match letterhead {
        Letterhead::State => party || front,
        Letterhead::Party => state || front,
        Letterhead::Front => state || party,
    }
}

fn issuer(subject: &Subject<'_>, report: &mut Report<'_>) {
    let letterhead = subject.order.letterhead;
    let issuer: Issuer = subject.record.office.issuer(letterhead);
    let place = Place::Issuer;
    report.rewrite(
        Rule::SymbolForm,
        &place(IssuerField::Symbol),
        &issuer.symbol,
    );
    if is_foreign(&issuer.symbol, letterhead) {
        let usual = match letterhead {
            Letterhead::State => "UBND",
            Letterhead::Party => "ĐU",
            Letterhead::Front => "MTTQ",
        };
        let repair = Repair::Replace {
            found: issuer.symbol.clone(),
            instead: usual.to_owned(),
        };
        let detail = Detail::instead(issuer.symbol.as_str(), usual);
        report.add_with(
            Rule::SymbolForeign,
            place(IssuerField::Symbol),
            detail,
            repair,
        );
    }
    let name = issuer.name.trim().to_lowercase();
    let foreign = ISSUERS.iter().find(|(of, _)| *of == letterhead);
    if foreign.is_some_and(|(_, begins)| begins.iter().any(|begin| name.starts_with(begin))) {
        let detail = Detail::Text(issuer.name.clone());
        report.add(Rule::IssuerForeign, place(IssuerField::Name), detail);
    }
    if issuer.superior.trim().is_empty() {
        let at = place(IssuerField::Superior);
        report.add(Rule::SuperiorMissing, at, Detail::Nothing);
    }
    let at = place(IssuerField::Place);
    report.rewrite(Rule::PlaceWithLevel, &at, &subject.record.office.place);
}

fn correction(subject: &Subject<'_>, report: &mut Report<'_>) {
    let correction = subject.order.correction.as_ref();
    let changes = correction.map_or(&[][..], |correction| &correction.changes);
    let names_document = correction.is_some_and(|c| !c.document.trim().is_empty());
    if !names_document || changes.is_empty() {
        let place = Place::Order(OrderField::Correction);
        report.add(Rule::ErratumEmpty, place, Detail::Nothing);
    }
    for (i, change) in changes.iter().enumerate() {
        if change.wrong.trim() == change.right.trim() {
            let place = Place::Order(OrderField::Change(i));
            let detail = Detail::Text(change.wrong.clone());
            report.add_with(Rule::ErratumUnchanged, place, detail, Repair::Remove);
        }
    }
}
