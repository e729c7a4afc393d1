//! The session itself: its times, attendance, announcement, chairs and bases.

use std::collections::HashSet;

use chrono::{Days, TimeDelta};

use super::Subject;
use super::finding::Detail;
use super::place::{PersonField, Place, SessionField, SpeakerField};
use super::repair::Repair;
use super::report::Report;
use super::rewrite;
use super::rule::Rule;
use crate::domain::text::fold;
use crate::domain::{Session, SessionForm, SpeakerKind};

/// A session is announced at least a week before (Law on Organisation of Local Government 2025).
const ANNOUNCED_BEFORE: Days = Days::new(7);

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let session = &subject.record.session;
    let place = Place::Session;
    times(session, report);
    floors(subject, report);
    attendance(session, report);
    announcement(session, report);
    for (i, chair) in session.chairs.iter().enumerate() {
        if chair.post.trim().is_empty() {
            let at = place(SessionField::Chair(i, PersonField::Post));
            report.add(Rule::ChairWithoutPost, at, Detail::Nothing);
        }
    }
    basis(session, report);
    let line = session.subject.trim();
    if let Some(mark) = line
        .chars()
        .last()
        .filter(|c| matches!(c, '.' | ',' | ';' | ':'))
    {
        let detail = Detail::Text(mark.to_string());
        report.add_rewrite(Rule::SubjectEndMark, place(SessionField::Subject), detail);
    }
}

fn times(session: &Session, report: &mut Report<'_>) {
    let place = Place::Session(SessionField::EndsAt);
    let Some(ends_at) = session.ends_at else {
        report.add(Rule::EndMissing, place, Detail::Nothing);
        return;
    };
    let length = ends_at - session.starts_at;
    if length < TimeDelta::zero() {
        let detail = Detail::Moments {
            found: ends_at,
            instead: session.starts_at,
        };
        report.add(Rule::EndsBeforeStart, place, detail);
    } else if length > TimeDelta::days(1) {
        let hours = u64::try_from(length.num_hours()).unwrap_or_default();
        report.add(Rule::SessionOverADay, place, Detail::Number(hours));
    }
}

fn floors(subject: &Subject<'_>, report: &mut Report<'_>) {
    let session = &subject.record.session;
    let begins = session.starts_at.time();
    let same_day = |end: &chrono::NaiveDateTime| end.date() == session.starts_at.date();
    let ends = session.ends_at.filter(same_day).map(|end| end.time());
    for speaker in &subject.record.speakers {
        let Some(at) = speaker
            .spoke_at
            .filter(|_| speaker.kind != SpeakerKind::Secret)
        else {
            continue;
        };
        let over = session.ends_at.is_none() || ends.is_some();
        if over && (at < begins || ends.is_some_and(|ends| at > ends)) {
            let place = Place::Speaker(speaker.number, SpeakerField::SpokeAt);
            report.add(Rule::FloorOutsideSession, place, Detail::Clock(at));
        }
    }
}

fn attendance(session: &Session, report: &mut Report<'_>) {
    let place = Place::Session;
    if session.attendance_total() == 0 {
        report.add(
            Rule::AttendanceZero,
            place(SessionField::Attendance),
            Detail::Nothing,
        );
    } else {
        for (i, group) in session.attendance.iter().enumerate() {
            if group.count == 0 {
                let at = place(SessionField::AttendanceGroup(i));
                let detail = Detail::Text(group.name.clone());
                report.add(Rule::AttendanceGroupEmpty, at, detail);
            }
        }
    }
    let points = session.connected_points.len();
    match session.form {
        SessionForm::InPerson if points > 0 => {
            let at = place(SessionField::Form);
            let detail = Detail::Number(points as u64);
            report.add_with(Rule::PointsInPerson, at, detail, Repair::Hybrid);
        }
        SessionForm::Online | SessionForm::Hybrid if points == 0 => {
            let at = place(SessionField::ConnectedPoints);
            report.add(Rule::PointsMissing, at, Detail::Nothing);
        }
        _ => {}
    }
}

fn announcement(session: &Session, report: &mut Report<'_>) {
    let place = Place::Session(SessionField::AnnouncedOn);
    let held = session.starts_at.date();
    let last = held.checked_sub_days(ANNOUNCED_BEFORE).unwrap_or(held);
    match session.announced_on {
        None => report.add(Rule::AnnouncedMissing, place, Detail::Nothing),
        Some(on) if on > last => {
            let detail = Detail::Days {
                found: on,
                instead: last,
            };
            report.add(Rule::AnnouncedLate, place, detail);
        }
        Some(_) => {}
    }
}

/// Types of documents that are cited by number.
const NUMBERED: [&str; 8] = [
    "nghị định",
    "thông tư",
    "quyết định",
    "kế hoạch",
    "nghị quyết",
    "chỉ thị",
    "đề án",
    "quy định",
];

/// Whether a basis is cited as it must be: a numbered type with its number, anything with a year.
fn is_cited(basis: &str) -> bool {
    let lower = rewrite::unlead(basis).to_lowercase();
    let has_number = lower
        .split([' ', ','])
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(['/', '-']));
    let has_year = lower
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    let is_numbered = NUMBERED.iter().any(|kind| lower.starts_with(kind));
    has_year && (has_number || !is_numbered)
}

fn basis(session: &Session, report: &mut Report<'_>) {
    let mut seen = HashSet::new();
    for (i, basis) in session.basis.iter().enumerate() {
        let place = Place::Session(SessionField::Basis(i));
        report.rewrite(Rule::BasisLead, &place, basis);
        if !seen.insert(fold(&rewrite::unlead(basis))) {
            report.add_with(Rule::BasisTwice, place, Detail::Nothing, Repair::Remove);
        } else if !is_cited(basis) {
            let detail = Detail::Text(basis.clone());
            report.add(Rule::BasisUnnumbered, place, detail);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basis_is_cited_by_number_and_year_a_law_by_year() {
        for cited in [
            "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020",
            "Luật Tổ chức chính quyền địa phương năm 2025",
            "Căn cứ Kế hoạch số 31-KH/ĐU ngày 05/01/2026",
        ] {
            assert!(is_cited(cited), "{cited}");
        }
        for bare in [
            "Kế hoạch của Đảng ủy năm 2026",
            "Luật Khiếu nại",
            "Quyết định số 15/QĐ-UBND",
        ] {
            assert!(!is_cited(bare), "{bare}");
        }
    }
}
