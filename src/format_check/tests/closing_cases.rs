//! Breaks of the chair's closing words, recipients and signers.

use super::case::{Break, Case, notice, party_notice};
use crate::domain::Signer;
use crate::format_check::Rule;

const fn on_notice(rule: Rule, change: fn(&mut Case)) -> Break {
    Break {
        rule,
        good: notice,
        change,
    }
}

/// The head signs in the own name.
fn head_signs() -> Case {
    let mut case = notice();
    case.record.closing.signers[0].authority.clear();
    case
}

pub const BREAKS: [Break; 23] = [
    on_notice(Rule::AssessmentMissing, |c| {
        c.record.closing.assessment.clear();
    }),
    on_notice(Rule::AssessmentCount, |c| {
        c.record
            .closing
            .assessment
            .push_str(" Hội nghị có 38 ý kiến.");
    }),
    on_notice(Rule::FollowUpMissing, |c| {
        c.record.closing.follow_up.clear();
    }),
    on_notice(Rule::RecipientsMissing, |c| {
        c.record
            .closing
            .recipients
            .retain(|line| line.starts_with("Lưu"));
    }),
    on_notice(Rule::ArchiveMissing, |c| {
        drop(c.record.closing.recipients.pop());
    }),
    on_notice(Rule::ArchiveNotLast, |c| {
        c.record.closing.recipients.rotate_right(1);
    }),
    on_notice(Rule::ArchiveForm, |c| {
        *c.record.closing.recipients.last_mut().unwrap() = "Lưu VP".into();
    }),
    Break {
        rule: Rule::ArchiveForm,
        good: party_notice,
        change: |c| *c.record.closing.recipients.last_mut().unwrap() = "Lưu: VT".into(),
    },
    on_notice(Rule::ArchiveTwice, |c| {
        c.record.closing.recipients.push("Lưu: VT, VP".into());
    }),
    on_notice(Rule::RecipientTwice, |c| {
        let again = c.record.closing.recipients[2].clone();
        c.record.closing.recipients.insert(3, again);
    }),
    on_notice(Rule::RecipientListMark, |c| {
        c.record.closing.recipients[2].insert_str(0, "- ");
    }),
    on_notice(Rule::RecipientEndMark, |c| {
        c.record.closing.recipients[2].push(';');
    }),
    on_notice(Rule::RecipientAsAbove, |c| {
        c.record.closing.recipients.insert(0, "Như trên".into());
    }),
    on_notice(Rule::SignerMissing, |c| c.record.closing.signers.clear()),
    on_notice(Rule::SignerWithoutTitle, |c| {
        c.record.closing.signers[0].title.clear();
    }),
    on_notice(Rule::SignerWithoutName, |c| {
        c.record.closing.signers[0].name.clear();
    }),
    on_notice(Rule::AuthorityForm, |c| {
        c.record.closing.signers[0].authority = "T/M ỦY BAN NHÂN DÂN".into();
    }),
    Break {
        rule: Rule::AuthorityForm,
        good: party_notice,
        change: |c| c.record.closing.signers[0].authority = "TM. BAN THƯỜNG VỤ".into(),
    },
    on_notice(Rule::SignatureLowerCase, |c| {
        c.record.closing.signers[0].title = "Chủ tịch".into();
    }),
    on_notice(Rule::AuthorityShortened, |c| {
        c.record.closing.signers[0].authority = "TM. UBND".into();
    }),
    on_notice(Rule::AuthorityForeign, |c| {
        c.record.closing.signers[0].authority = "TM. BAN THƯỜNG VỤ".into();
    }),
    Break {
        rule: Rule::DeputyWithoutKt,
        good: head_signs,
        change: |c| c.record.closing.signers[0].title = "PHÓ CHỦ TỊCH".into(),
    },
    on_notice(Rule::MoreSignersThanChairs, |c| {
        for name in ["Lê Văn Bình", "Lê Văn Cường"] {
            c.record.closing.signers.push(Signer {
                authority: String::new(),
                title: "ỦY VIÊN".into(),
                name: name.into(),
            });
        }
    }),
];
