//! Every typed text that a document prints, with its place; and the same text open for a change.

use super::Subject;
use super::place::{
    ClosingField, IssuerField, OpinionField, PersonField, Place, SessionField, SpeakerField,
};
use super::repair::Fix;
use crate::domain::{
    Closing, Kind, Letterhead, Office, Official, Opinion, Session, Speaker, SpeakerKind,
};

/// What kind of writing a text is, which decides the rules that it keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Sentences in paragraphs.
    Prose,
    /// One entry of a list, one line.
    Line,
    /// The name of one person.
    Name,
}

/// One typed text.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed<'a> {
    pub place: Place,
    pub text: &'a str,
    pub writing: Writing,
}

/// The texts that are not empty, in the order of the record.
pub fn texts<'a>(subject: &Subject<'a>) -> Vec<Typed<'a>> {
    let mut texts = Vec::new();
    let record = subject.record;
    let mut add = |place: Place, text: &'a str, writing: Writing| {
        if !text.trim().is_empty() {
            texts.push(Typed {
                place,
                text,
                writing,
            });
        }
    };
    session(&record.session, subject.order.kind, &mut add);
    if subject.prints_opinions() {
        for one in &record.speakers {
            speaker(one, &mut add);
        }
        for one in subject.opinions() {
            opinion(one, &mut add);
        }
    }
    closing(&record.closing, subject, &mut add);
    for change in &subject.order.wording {
        let place = Place::Part(change.part.clone());
        add(place, &change.text, Writing::Prose);
    }
    texts
}

/// The place of one entry of a list.
type Entry = fn(usize) -> SessionField;

fn session<'a>(session: &'a Session, kind: Kind, add: &mut impl FnMut(Place, &'a str, Writing)) {
    let mut put = |field, text: &'a str, writing| add(Place::Session(field), text, writing);
    put(SessionField::Subject, &session.subject, Writing::Line);
    put(SessionField::Place, &session.place, Writing::Line);
    let mut official = |field: fn(usize, PersonField) -> SessionField, i, one: &'a Official| {
        put(field(i, PersonField::Name), &one.name, Writing::Name);
        put(field(i, PersonField::Post), &one.post, Writing::Line);
    };
    for (i, chair) in session.chairs.iter().enumerate() {
        official(SessionField::Chair, i, chair);
    }
    official(
        |_, field| SessionField::Secretary(field),
        0,
        &session.secretary,
    );
    for (i, officer) in session.officers.iter().enumerate() {
        official(SessionField::Officer, i, officer);
    }
    for (i, group) in session.attendance.iter().enumerate() {
        put(SessionField::AttendanceGroup(i), &group.name, Writing::Line);
    }
    for (i, absence) in session.absences.iter().enumerate() {
        put(SessionField::Absence(i), &absence.who, Writing::Line);
        put(
            SessionField::AbsenceReason(i),
            &absence.reason,
            Writing::Line,
        );
    }
    let lists: [(Entry, &'a Vec<String>); 3] = [
        (SessionField::ConnectedPoint, &session.connected_points),
        (SessionField::Basis, &session.basis),
        (SessionField::Programme, &session.programme),
    ];
    for (field, lines) in lists {
        for (i, line) in lines.iter().enumerate() {
            put(field(i), line, Writing::Line);
        }
    }
    if kind == Kind::Minutes {
        let results = &session.previous_results;
        put(SessionField::PreviousResults, results, Writing::Prose);
    }
}

/// Of a secret speaker nothing is printed.
fn speaker<'a>(speaker: &'a Speaker, add: &mut impl FnMut(Place, &'a str, Writing)) {
    if speaker.kind == SpeakerKind::Secret {
        return;
    }
    let name = match speaker.kind {
        SpeakerKind::Person => Writing::Name,
        _ => Writing::Line,
    };
    let mut put =
        |field, text: &'a str, writing| add(Place::Speaker(speaker.number, field), text, writing);
    put(SpeakerField::Name, &speaker.name, name);
    put(SpeakerField::Address, &speaker.address, Writing::Line);
    put(SpeakerField::Role, &speaker.role, Writing::Line);
}

fn opinion<'a>(opinion: &'a Opinion, add: &mut impl FnMut(Place, &'a str, Writing)) {
    let mut put =
        |field, text: &'a str, writing| add(Place::Opinion(opinion.number, field), text, writing);
    let conclusion = &opinion.conclusion;
    put(OpinionField::Content, &opinion.content, Writing::Prose);
    let reason = &opinion.legality_reason;
    put(OpinionField::LegalityReason, reason, Writing::Line);
    put(OpinionField::AnswerBy, &opinion.answer.by, Writing::Line);
    put(OpinionField::Answer, &opinion.answer.text, Writing::Prose);
    put(OpinionField::Conclusion, &conclusion.text, Writing::Prose);
    put(OpinionField::LeadUnit, &conclusion.lead_unit, Writing::Line);
    for (i, unit) in conclusion.co_units.iter().enumerate() {
        put(OpinionField::CoUnit(i), unit, Writing::Line);
    }
    put(OpinionField::Reason, &conclusion.reason, Writing::Line);
}

fn closing<'a>(
    closing: &'a Closing,
    subject: &Subject<'a>,
    add: &mut impl FnMut(Place, &'a str, Writing),
) {
    let mut put = |field, text: &'a str, writing| add(Place::Closing(field), text, writing);
    let kind = subject.order.kind;
    if matches!(kind, Kind::Minutes | Kind::Notice) {
        put(
            ClosingField::Assessment,
            &closing.assessment,
            Writing::Prose,
        );
        for (i, task) in closing.follow_up.iter().enumerate() {
            put(ClosingField::Task(i), task, Writing::Prose);
        }
    }
    let is_listed = !kind.is_addressed() && kind != Kind::BlankSlips;
    for (i, recipient) in closing.recipients.iter().enumerate().filter(|_| is_listed) {
        put(ClosingField::Recipient(i), recipient, Writing::Line);
    }
    if kind != Kind::Minutes && subject.is_own_letterhead() {
        for (i, signer) in closing.signers.iter().enumerate() {
            put(ClosingField::Authority(i), &signer.authority, Writing::Line);
            put(ClosingField::Title(i), &signer.title, Writing::Line);
            put(ClosingField::Name(i), &signer.name, Writing::Name);
        }
    }
}

/// The text at `place` within the value that holds it, to be changed.
pub fn text_mut<'a>(
    place: &Place,
    letterhead: Letterhead,
    holder: &'a mut Fix,
) -> Option<&'a mut String> {
    match (place, holder) {
        (Place::Issuer(field), Fix::Office(office)) => issuer_mut(office, letterhead, *field),
        (Place::Session(field), Fix::Session(session)) => session_mut(session, *field),
        (Place::Speaker(_, field), Fix::Speaker(speaker)) => match field {
            SpeakerField::Name => Some(&mut speaker.name),
            SpeakerField::Address => Some(&mut speaker.address),
            SpeakerField::Role => Some(&mut speaker.role),
            SpeakerField::Honorific | SpeakerField::SpokeAt => None,
        },
        (Place::Opinion(_, field), Fix::Opinion(opinion)) => opinion_mut(opinion, *field),
        (Place::Closing(field), Fix::Closing(closing)) => closing_mut(closing, *field),
        (Place::Part(_), Fix::Reword(change)) => Some(&mut change.text),
        _ => None,
    }
}

/// The field of whom the letterhead names as issuer; one that was only proposed is taken over.
fn issuer_mut(
    office: &mut Office,
    letterhead: Letterhead,
    field: IssuerField,
) -> Option<&mut String> {
    if field == IssuerField::Place {
        return Some(&mut office.place);
    }
    if letterhead == office.letterhead {
        return match field {
            IssuerField::Name => Some(&mut office.name),
            IssuerField::Superior => Some(&mut office.superior),
            _ => Some(&mut office.symbol),
        };
    }
    if !office
        .issuers
        .iter()
        .any(|issuer| issuer.letterhead == letterhead)
    {
        office.issuers.push(office.issuer(letterhead));
    }
    let mut issuers = office.issuers.iter_mut();
    let issuer = issuers.find(|issuer| issuer.letterhead == letterhead)?;
    match field {
        IssuerField::Name => Some(&mut issuer.name),
        IssuerField::Superior => Some(&mut issuer.superior),
        _ => Some(&mut issuer.symbol),
    }
}

fn session_mut(session: &mut Session, field: SessionField) -> Option<&mut String> {
    match field {
        SessionField::Subject => Some(&mut session.subject),
        SessionField::Place => Some(&mut session.place),
        SessionField::ConnectedPoint(i) => session.connected_points.get_mut(i),
        SessionField::Chair(i, field) => session.chairs.get_mut(i).map(|one| of(one, field)),
        SessionField::Secretary(field) => Some(of(&mut session.secretary, field)),
        SessionField::Officer(i, field) => session.officers.get_mut(i).map(|one| of(one, field)),
        SessionField::AttendanceGroup(i) => session.attendance.get_mut(i).map(|g| &mut g.name),
        SessionField::Absence(i) => session.absences.get_mut(i).map(|a| &mut a.who),
        SessionField::AbsenceReason(i) => session.absences.get_mut(i).map(|a| &mut a.reason),
        SessionField::Basis(i) => session.basis.get_mut(i),
        SessionField::Programme(i) => session.programme.get_mut(i),
        SessionField::PreviousResults => Some(&mut session.previous_results),
        SessionField::Form
        | SessionField::AnnouncedOn
        | SessionField::StartsAt
        | SessionField::EndsAt
        | SessionField::ConnectedPoints
        | SessionField::Attendance => None,
    }
}

fn of(official: &mut Official, field: PersonField) -> &mut String {
    match field {
        PersonField::Name => &mut official.name,
        PersonField::Post => &mut official.post,
    }
}

fn opinion_mut(opinion: &mut Opinion, field: OpinionField) -> Option<&mut String> {
    let conclusion = &mut opinion.conclusion;
    match field {
        OpinionField::Field => Some(&mut opinion.field),
        OpinionField::Content => Some(&mut opinion.content),
        OpinionField::LegalityReason => Some(&mut opinion.legality_reason),
        OpinionField::AnswerBy => Some(&mut opinion.answer.by),
        OpinionField::Answer => Some(&mut opinion.answer.text),
        OpinionField::Conclusion => Some(&mut conclusion.text),
        OpinionField::LeadUnit => Some(&mut conclusion.lead_unit),
        OpinionField::CoUnit(i) => conclusion.co_units.get_mut(i),
        OpinionField::Reason => Some(&mut conclusion.reason),
        OpinionField::Outcome | OpinionField::DueOn | OpinionField::MergedInto => None,
    }
}

fn closing_mut(closing: &mut Closing, field: ClosingField) -> Option<&mut String> {
    match field {
        ClosingField::Assessment => Some(&mut closing.assessment),
        ClosingField::Task(i) => closing.follow_up.get_mut(i),
        ClosingField::Recipient(i) => closing.recipients.get_mut(i),
        ClosingField::Authority(i) => closing.signers.get_mut(i).map(|s| &mut s.authority),
        ClosingField::Title(i) => closing.signers.get_mut(i).map(|s| &mut s.title),
        ClosingField::Name(i) => closing.signers.get_mut(i).map(|s| &mut s.name),
        ClosingField::FollowUp | ClosingField::Recipients | ClosingField::Signers => None,
    }
}
