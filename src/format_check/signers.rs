//! Who signs: authority, title, name, and whether they fit the issuer.

use std::collections::HashSet;

use super::Subject;
use super::finding::Detail;
use super::place::{ClosingField, Place};
use super::repair::Repair;
use super::report::Report;
use super::rule::Rule;
use crate::document::format;
use crate::domain::text::fold;
use crate::domain::{Letterhead, Signer};

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    if !subject.is_own_letterhead() {
        proposed(subject, report);
        return;
    }
    let signers = &subject.record.closing.signers;
    let place = Place::Closing;
    if signers.is_empty() {
        report.add(
            Rule::SignerMissing,
            place(ClosingField::Signers),
            Detail::Nothing,
        );
    }
    let chairs = subject.record.session.chairs.len().max(1);
    if signers.len() > chairs {
        let detail = Detail::Numbers {
            found: signers.len() as u64,
            instead: chairs as u64,
        };
        report.add(
            Rule::MoreSignersThanChairs,
            place(ClosingField::Signers),
            detail,
        );
    }
    let mut seen = HashSet::new();
    for (i, signer) in signers.iter().enumerate() {
        one(subject, i, signer, report);
        let name = signer.name.trim();
        if !name.is_empty() && !seen.insert(fold(name)) {
            let at = place(ClosingField::Name(i));
            let detail = Detail::Text(name.to_owned());
            report.add_with(Rule::SignerTwice, at, detail, Repair::Remove);
        }
    }
}

/// Under another letterhead only those sign who sign for its body: one who was typed, or a chair or
/// an officer with a fitting post; else the name is left blank.
fn proposed(subject: &Subject<'_>, report: &mut Report<'_>) {
    let Ok(profile) = format::of(subject.order.letterhead) else {
        return;
    };
    let bodies: Vec<String> = profile
        .signing
        .bodies
        .iter()
        .map(|body| fold(body))
        .collect();
    let typed = subject.record.closing.signers.iter().any(|signer| {
        let named = fold(&format!("{} {}", signer.authority, signer.title));
        bodies.iter().any(|body| named.contains(body.as_str()))
    });
    let begins = || profile.signing.posts.iter().flat_map(|post| &post.begins);
    let session = &subject.record.session;
    let fits = session
        .chairs
        .iter()
        .chain(&session.officers)
        .any(|person| {
            let post = fold(&person.post);
            begins().any(|begin| post.contains(&fold(begin)))
        });
    if !typed && !fits {
        let place = Place::Closing(ClosingField::Signers);
        report.add(Rule::SignerMissing, place, Detail::Nothing);
    }
}

fn one(subject: &Subject<'_>, i: usize, signer: &Signer, report: &mut Report<'_>) {
    let place = Place::Closing;
    if signer.title.trim().is_empty() {
        let detail = Detail::Text(signer.name.clone());
        report.add(
            Rule::SignerWithoutTitle,
            place(ClosingField::Title(i)),
            detail,
        );
    }
    if signer.name.trim().is_empty() {
        let detail = Detail::Text(signer.title.clone());
        report.add(
            Rule::SignerWithoutName,
            place(ClosingField::Name(i)),
            detail,
        );
    }
    let authority = place(ClosingField::Authority(i));
    let title = place(ClosingField::Title(i));
    report.rewrite(Rule::AuthorityForm, &authority, &signer.authority);
    report.rewrite(Rule::AuthorityForm, &title, &signer.title);
    report.rewrite(Rule::SignatureLowerCase, &authority, &signer.authority);
    report.rewrite(Rule::SignatureLowerCase, &title, &signer.title);
    report.rewrite(Rule::AuthorityShortened, &authority, &signer.authority);
    let letterhead = subject.order.letterhead;
    if is_foreign(&signer.authority, letterhead) {
        let issuer = subject.record.office.issuer(letterhead).name;
        let detail = Detail::instead(signer.authority.as_str(), issuer);
        report.add(Rule::AuthorityForeign, authority.clone(), detail);
    }
    deputy(signer, authority, report);
}

/// A deputy signs for the head: `KT. CHỦ TỊCH` over `PHÓ CHỦ TỊCH`.
fn deputy(signer: &Signer, place: Place, report: &mut Report<'_>) {
    let title = signer.title.trim().to_uppercase();
    let acts = |text: &str| {
        let text = text.to_uppercase();
        ["KT", "K/T", "K.T"].iter().any(|form| text.contains(form))
    };
    let Some(head) = title.strip_prefix("PHÓ ") else {
        return;
    };
    if acts(&signer.authority) {
        return;
    }
    let acting = format!("{} KT. {head}", signer.authority.trim());
    let repair = Repair::Replace {
        found: signer.authority.clone(),
        instead: acting.trim_start().to_owned(),
    };
    let detail = Detail::Text(signer.title.clone());
    report.add_with(Rule::DeputyWithoutKt, place, detail, repair);
}

/// Bodies named in an authority, folded, and the letterhead under which they sign.
const BODIES: [(&str, Letterhead); 11] = [
    ("uy ban nhan dan", Letterhead::State),
    ("ubnd", Letterhead::State),
    ("hoi dong nhan dan", Letterhead::State),
    ("hdnd", Letterhead::State),
    ("ban thuong vu", Letterhead::Party),
    ("ban chap hanh", Letterhead::Party),
    ("dang uy", Letterhead::Party),
    ("tinh uy", Letterhead::Party),
    ("mat tran to quoc", Letterhead::Front),
    ("mttq", Letterhead::Front),
    ("ban thuong truc", Letterhead::Front),
];

fn is_foreign(authority: &str, letterhead: Letterhead) -> bool {
    let authority = fold(authority);
    let mut named = BODIES
        .iter()
        .filter(|(body, _)| authority.contains(body))
        .peekable();
    named.peek().is_some() && !named.any(|(_, of)| *of == letterhead)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_authority_fits_the_issuer_or_not() {
        assert!(is_foreign("TM. BAN THƯỜNG VỤ", Letterhead::State));
        assert!(!is_foreign("TM. ỦY BAN NHÂN DÂN", Letterhead::State));
        assert!(is_foreign("TM. ỦY BAN NHÂN DÂN", Letterhead::Party));
        assert!(!is_foreign("TM. ỦY BAN MTTQ", Letterhead::Front));
        assert!(!is_foreign("KT. CHỦ TỊCH", Letterhead::Party));
    }
}
