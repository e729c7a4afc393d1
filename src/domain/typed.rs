//! Every typed text of a record and of an order, walked through in one place, so that whatever is
//! taken out of one is taken out of all.

use super::{Closing, Edition, Official, Opinion, Order, Session, SessionRecord};

/// What kind of writing a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Sentences, in which anybody may be named.
    Free,
    /// One entry of a list, one line.
    Line,
    /// What somebody is who holds an office.
    Post,
}

/// Changes every text of a record but what its speakers, its officials and its office are called.
pub fn each_text(record: &mut SessionRecord, change: &mut impl FnMut(Writing, &mut String)) {
    session(&mut record.session, change);
    for opinion in &mut record.opinions {
        self::opinion(opinion, change);
    }
    closing(&mut record.closing, change);
    change(Writing::Post, &mut record.office.secretary.post);
}

fn session(session: &mut Session, change: &mut impl FnMut(Writing, &mut String)) {
    change(Writing::Free, &mut session.previous_results);
    change(Writing::Line, &mut session.subject);
    change(Writing::Line, &mut session.place);
    let lists = [
        &mut session.connected_points,
        &mut session.basis,
        &mut session.programme,
    ];
    for line in lists.into_iter().flatten() {
        change(Writing::Line, line);
    }
    for group in &mut session.attendance {
        change(Writing::Line, &mut group.name);
    }
    for absence in &mut session.absences {
        change(Writing::Line, &mut absence.who);
        change(Writing::Line, &mut absence.reason);
    }
    let officials = session.chairs.iter_mut().chain(&mut session.officers);
    for Official { post, .. } in officials.chain([&mut session.secretary]) {
        change(Writing::Post, post);
    }
}

fn opinion(opinion: &mut Opinion, change: &mut impl FnMut(Writing, &mut String)) {
    let conclusion = &mut opinion.conclusion;
    for text in [
        &mut opinion.content,
        &mut opinion.answer.text,
        &mut opinion.legality_reason,
        &mut conclusion.text,
        &mut conclusion.reason,
    ] {
        change(Writing::Free, text);
    }
    let own = [
        &mut opinion.field,
        &mut opinion.answer.by,
        &mut conclusion.lead_unit,
    ];
    for line in own.into_iter().chain(&mut conclusion.co_units) {
        change(Writing::Line, line);
    }
    if let Some(voided) = &mut opinion.voided {
        change(Writing::Free, &mut voided.reason);
    }
}

fn closing(closing: &mut Closing, change: &mut impl FnMut(Writing, &mut String)) {
    let own = [&mut closing.assessment];
    for text in own.into_iter().chain(&mut closing.follow_up) {
        change(Writing::Free, text);
    }
    for line in &mut closing.recipients {
        change(Writing::Line, line);
    }
    for signer in &mut closing.signers {
        change(Writing::Post, &mut signer.authority);
        change(Writing::Post, &mut signer.title);
    }
}

/// Changes every text of an order.
pub fn each_word(order: &mut Order, change: &impl Fn(Writing, &str) -> String) {
    for reworded in &mut order.wording {
        for text in [&mut reworded.text, &mut reworded.was] {
            *text = change(Writing::Free, text);
        }
    }
    if let Some(correction) = &mut order.correction {
        correction.document = change(Writing::Line, &correction.document);
        for wrong in &mut correction.changes {
            for text in [&mut wrong.place, &mut wrong.wrong, &mut wrong.right] {
                *text = change(Writing::Free, text);
            }
        }
    }
    if let Edition::Unit(unit) = &mut order.edition {
        *unit = change(Writing::Line, unit);
    }
}
