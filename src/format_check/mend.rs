//! Applies everything that can be fixed by itself, a round at a time.

use std::collections::HashSet;

use super::finding::Finding;
use super::place::Place;
use crate::domain::{Order, SessionRecord};

/// The value that a fix of a place changes.
#[derive(PartialEq, Eq, Hash)]
enum Holder {
    Order,
    Office,
    Session,
    Speaker(u32),
    Opinion(u32),
    Closing,
    Other,
}

fn holder(place: &Place) -> Holder {
    match place {
        Place::Order(_) | Place::Part(_) => Holder::Order,
        Place::Issuer(_) => Holder::Office,
        Place::Session(_) => Holder::Session,
        Place::Speaker(number, _) => Holder::Speaker(*number),
        Place::Opinion(number, _) => Holder::Opinion(*number),
        Place::Closing(_) => Holder::Closing,
        Place::Document | Place::Page(_) => Holder::Other,
    }
}

/// Fixes what can be fixed in `order` and `record` and answers what was fixed. A fix that moves the
/// entries of a list is the last one in its list: check again and go on until nothing is fixed.
pub fn mend<'a>(
    findings: &'a [Finding],
    order: &mut Order,
    record: &mut SessionRecord,
) -> Vec<&'a Finding> {
    let mut moved = HashSet::new();
    let mut mended = Vec::new();
    for finding in findings.iter().filter(|finding| finding.is_fixable()) {
        let holder = holder(&finding.place);
        if moved.contains(&holder) {
            continue;
        }
        let Some(fix) = finding.fix(order, record) else {
            continue;
        };
        fix.put(order, record);
        if finding.moves_entries() {
            moved.insert(holder);
        }
        mended.push(finding);
    }
    mended
}
