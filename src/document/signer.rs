//! Who signs for the issuer: as typed, or proposed from the posts of those who chaired.

use super::Source;
use super::format::{SigningFormat, SigningPost};
use super::signature::Signature;
use crate::domain::text::fold;
use crate::domain::{Official, Signer};

/// The signers under the document's letterhead. The typed ones sign for the office's own body and
/// are taken as they are; under another letterhead only those who sign for its body are. Where
/// nobody is left, a chair or officer with a fitting post is proposed, or a name is left blank:
/// better no name than a wrong one.
pub fn signers(source: &Source<'_>) -> Vec<Signature> {
    let signing = &source.format.signing;
    let office = &source.record.office;
    let own = source.order.letterhead == office.letterhead;
    let typed = source.record.closing.signers.iter();
    let typed: Vec<Signature> = typed
        .filter(|signer| own || signs_for(signing, signer))
        .map(|signer| Signature {
            authority: if own {
                signer.authority.clone()
            } else {
                in_form_of(signing, &signer.authority)
            },
            title: signer.title.clone(),
            name: signer.name.clone(),
        })
        .collect();
    if !typed.is_empty() {
        return typed;
    }
    let session = &source.record.session;
    if let Some(proposed) = among(signing, &session.chairs) {
        return vec![proposed];
    }
    if own && !session.chairs.is_empty() {
        let chairs = session.chairs.iter();
        return chairs
            .map(|chair| Signature {
                authority: String::new(),
                title: chair.post.to_uppercase(),
                name: chair.name.clone(),
            })
            .collect();
    }
    let proposed = among(signing, &session.officers);
    let head = || signing.posts.first().map(|post| signature(post, ""));
    proposed.or_else(head).into_iter().collect()
}

/// The person of the highest post among `people`.
fn among(signing: &SigningFormat, people: &[Official]) -> Option<Signature> {
    signing.posts.iter().find_map(|post| {
        let found = people.iter().find(|person| holds(post, &person.post));
        found.map(|person| signature(post, &person.name))
    })
}

fn signature(post: &SigningPost, name: &str) -> Signature {
    Signature {
        authority: post.authority.clone(),
        title: post.title.clone(),
        name: name.to_owned(),
    }
}

/// Whether one of the posts named in `posts` (`Phó Bí thư Đảng ủy, Chủ tịch UBND xã`) is this one.
fn holds(post: &SigningPost, posts: &str) -> bool {
    let posts = posts.replace(" kiêm ", ",");
    posts.split([',', ';', '–']).any(|held| {
        let held = fold(held);
        let mut begins = post.begins.iter();
        begins.any(|begin| held.starts_with(&fold(begin)))
    })
}

/// Whether a typed signer signs for the issuer's body.
fn signs_for(signing: &SigningFormat, signer: &Signer) -> bool {
    let named = fold(&format!("{} {}", signer.authority, signer.title));
    let mut bodies = signing.bodies.iter();
    bodies.any(|body| named.contains(&fold(body)))
}

/// `TM. BAN THƯỜNG VỤ` → `T/M BAN THƯỜNG VỤ` and back.
fn in_form_of(signing: &SigningFormat, authority: &str) -> String {
    let words = authority.split_whitespace();
    let words: Vec<&str> = words
        .map(|word| match word.replace(['.', '/'], "").as_str() {
            "TM" => signing.on_behalf.as_str(),
            "KT" => signing.for_head.as_str(),
            "TL" => signing.by_order.as_str(),
            "TUQ" => signing.authorised.as_str(),
            _ => word,
        })
        .collect();
    words.join(" ")
}

/// An authority as it stands over a title: `TM. ỦY BAN NHÂN DÂN` and `KT. CHỦ TỊCH` each on a line.
pub fn authority_lines(signing: &SigningFormat, authority: &str) -> Vec<String> {
    let forms = [
        &signing.on_behalf,
        &signing.for_head,
        &signing.by_order,
        &signing.authorised,
    ];
    let mut lines: Vec<String> = Vec::new();
    for word in authority.split_whitespace() {
        match lines.last_mut() {
            Some(line) if !forms.iter().any(|form| form.as_str() == word) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Kind, Order, Stage};
    use crate::domain::{Letterhead, SessionRecord};

    fn record() -> SessionRecord {
        let sample = include_str!("../../assets/sample/binh-loc.json");
        let mut record: SessionRecord = serde_json::from_str(sample).unwrap();
        let person = |name: &str, post: &str| Official {
            name: name.into(),
            post: post.into(),
            ..Official::default()
        };
        record.session.chairs = vec![
            person("Lê Hữu Thắng", "Bí thư Đảng uỷ, Chủ tịch HĐND xã"),
            person(
                "Nguyễn Thị Thúy Hòa",
                "Phó Bí thư Đảng ủy, Chủ tịch UBND xã",
            ),
        ];
        record.session.officers = Vec::new();
        record.closing.signers = vec![Signer {
            authority: "TM. ỦY BAN NHÂN DÂN".into(),
            title: "CHỦ TỊCH".into(),
            name: "Nguyễn Thị Thúy Hòa".into(),
        }];
        record
    }

    fn under(letterhead: Letterhead, record: &SessionRecord) -> Vec<[String; 3]> {
        let order = Order::new(Kind::Notice, letterhead, Stage::Draft);
        let source = Source::new(&order, record, None).unwrap();
        let signers = signers(&source).into_iter();
        signers.map(|s| [s.authority, s.title, s.name]).collect()
    }

    #[test]
    fn the_chair_who_belongs_to_the_body_is_proposed_under_its_letterhead() {
        let party = under(Letterhead::Party, &record());
        assert_eq!(party, [["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Hữu Thắng"]]);
        let mut alone = record();
        alone.session.chairs.remove(0);
        let party = under(Letterhead::Party, &alone);
        let wanted = ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Thị Thúy Hòa"];
        assert_eq!(party, [wanted]);
    }

    #[test]
    fn where_nobody_belongs_to_the_body_the_name_is_left_blank() {
        let front = under(Letterhead::Front, &record());
        assert_eq!(front, [["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", ""]]);
    }

    #[test]
    fn typed_signers_of_the_body_are_taken_in_its_form_and_others_are_not() {
        let mut record = record();
        record.closing.signers.push(Signer {
            authority: "TM. BAN THƯỜNG VỤ".into(),
            title: "PHÓ BÍ THƯ".into(),
            name: "Hồ Sỹ Nam".into(),
        });
        let party = under(Letterhead::Party, &record);
        assert_eq!(party, [["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hồ Sỹ Nam"]]);
        assert_eq!(under(Letterhead::State, &record).len(), 2);
    }

    #[test]
    fn an_office_without_typed_signers_signs_with_its_own_head() {
        let mut record = record();
        record.closing.signers.clear();
        let wanted = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Thị Thúy Hòa"];
        assert_eq!(under(Letterhead::State, &record), [wanted]);
        record.session.chairs.remove(1);
        let wanted = ["", "BÍ THƯ ĐẢNG UỶ, CHỦ TỊCH HĐND XÃ", "Lê Hữu Thắng"];
        assert_eq!(under(Letterhead::State, &record), [wanted]);
    }

    #[test]
    fn signing_for_the_head_of_a_body_stands_on_a_line_of_its_own() {
        let state = crate::document::format::of(Letterhead::State).unwrap();
        let lines = authority_lines(&state.signing, "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH");
        assert_eq!(lines, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]);
        assert!(authority_lines(&state.signing, " ").is_empty());
    }
}
