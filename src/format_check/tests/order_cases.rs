//! Breaks of number, date, issuer, session and people.

use chrono::{NaiveTime, TimeDelta};

use super::case::{Break, Case, day, erratum, minutes, notice, party_notice, public_notice};
use crate::domain::{Honorific, OpinionKind, SessionForm, SpeakerKind};
use crate::format_check::Rule;

const fn on_notice(rule: Rule, change: fn(&mut Case)) -> Break {
    Break {
        rule,
        good: notice,
        change,
    }
}

const fn on(good: fn() -> Case, rule: Rule, change: fn(&mut Case)) -> Break {
    Break { rule, good, change }
}

/// A notice signed on a day far behind the session.
fn much_later() -> Case {
    let mut case = notice();
    case.today = day(2027, 3, 1);
    case
}

pub const BREAKS: [Break; 38] = [
    on_notice(Rule::NumberMissing, |c| c.order.number = None),
    on_notice(Rule::NumberZero, |c| c.order.number = Some(0)),
    on_notice(Rule::DateMissing, |c| c.order.dated_on = None),
    on_notice(Rule::DateInFuture, |c| {
        c.order.dated_on = Some(day(2026, 11, 24));
    }),
    on_notice(Rule::DateBeforeSession, |c| {
        c.order.dated_on = Some(day(2026, 11, 13));
    }),
    on(much_later, Rule::IssuedLate, |c| {
        c.order.dated_on = Some(day(2026, 11, 25));
    }),
    on(public_notice, Rule::IssuedAfterSession, |c| {
        c.order.dated_on = Some(day(2026, 11, 14));
    }),
    on(erratum, Rule::ErratumEmpty, |c| c.order.correction = None),
    on(erratum, Rule::ErratumUnchanged, |c| {
        let changes = &mut c.order.correction.as_mut().unwrap().changes;
        let mut same = changes[0].clone();
        same.right.clone_from(&same.wrong);
        changes.push(same);
    }),
    on_notice(Rule::SymbolForm, |c| {
        c.record.office.symbol = "/TB-UBND".into();
    }),
    on_notice(Rule::SymbolForeign, |c| {
        c.record.office.symbol = "ĐU".into();
    }),
    on_notice(Rule::IssuerForeign, |c| {
        c.record.office.name = "Đảng ủy xã Bình Lộc".into();
    }),
    on(party_notice, Rule::SuperiorMissing, |c| {
        c.record.office.superior.clear();
    }),
    on_notice(Rule::PlaceWithLevel, |c| {
        c.record.office.place = "xã Bình Lộc".into();
    }),
    on_notice(Rule::EndsBeforeStart, |c| {
        let session = &mut c.record.session;
        session.ends_at = Some(session.starts_at - TimeDelta::days(1));
    }),
    on_notice(Rule::SessionOverADay, |c| {
        let session = &mut c.record.session;
        session.ends_at = Some(session.starts_at + TimeDelta::days(3));
    }),
    on(minutes, Rule::EndMissing, |c| {
        c.record.session.ends_at = None;
    }),
    on_notice(Rule::FloorOutsideSession, |c| {
        c.record.speakers[2].spoke_at = NaiveTime::from_hms_opt(6, 0, 0);
    }),
    on_notice(Rule::AttendanceZero, |c| {
        c.record.session.attendance.clear();
    }),
    on_notice(Rule::AttendanceGroupEmpty, |c| {
        c.record.session.attendance[1].count = 0;
    }),
    on_notice(Rule::PointsInPerson, |c| {
        c.record.session.form = SessionForm::InPerson;
    }),
    on_notice(Rule::PointsMissing, |c| {
        c.record.session.connected_points.clear();
    }),
    on_notice(Rule::AnnouncedLate, |c| {
        c.record.session.announced_on = Some(day(2026, 11, 8));
    }),
    on_notice(Rule::AnnouncedMissing, |c| {
        c.record.session.announced_on = None;
    }),
    on_notice(Rule::ChairWithoutPost, |c| {
        c.record.session.chairs[1].post.clear();
    }),
    on_notice(Rule::BasisLead, |c| {
        c.record.session.basis[0].insert_str(0, "căn cứ vào ");
    }),
    on_notice(Rule::BasisUnnumbered, |c| {
        c.record.session.basis[0] = "Đề án của Ban Thường vụ Tỉnh ủy".into();
    }),
    on_notice(Rule::BasisTwice, |c| {
        let again = c.record.session.basis[0].clone();
        c.record.session.basis.push(again);
    }),
    on_notice(Rule::SubjectEndMark, |c| c.record.session.subject.push('.')),
    on_notice(Rule::AcademicTitle, |c| {
        c.record.closing.signers[0].name = "ThS. Nguyễn Thị Thúy Hòa".into();
    }),
    on_notice(Rule::NameInCapitals, |c| {
        c.record.closing.signers[0].name = "NGUYỄN THỊ THÚY HÒA".into();
    }),
    on_notice(Rule::NameLowerCase, |c| {
        c.record.speakers[0].name = "Hoàng văn Tám".into();
    }),
    on_notice(Rule::HonorificInName, |c| {
        c.record.session.chairs[0].name = "đồng chí Lê Hữu Thắng".into();
    }),
    on_notice(Rule::HonorificMissing, |c| {
        c.record.speakers[2].honorific = Honorific::None;
    }),
    on_notice(Rule::SpeakerUnnamed, |c| c.record.speakers[3].name.clear()),
    on_notice(Rule::AddressMissing, |c| {
        c.record.speakers[3].address.clear();
    }),
    on_notice(Rule::DenouncerNamed, |c| {
        c.record.opinions[0].kind = OpinionKind::Denunciation;
        assert_eq!(c.record.speakers[0].kind, SpeakerKind::Person);
    }),
    on_notice(Rule::DistrictInAddress, |c| {
        c.record.speakers[3].address = "bản Khe Sậy, huyện Diễn Châu, tỉnh Nghệ An".into();
    }),
];
