//! The office whose secretary uses the program.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Official;
use super::fault::Faults;
use super::text::{LINE_LIMIT, NAME_LIMIT};

/// The regime of layout that a document follows.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Letterhead {
    /// Nghị định 30/2020/NĐ-CP.
    #[default]
    State,
    /// Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW.
    Party,
    /// Mặt trận Tổ quốc Việt Nam: the State layout with the Front as issuer.
    Front,
}

impl Letterhead {
    pub const ALL: [Self; 3] = [Self::State, Self::Party, Self::Front];
}

/// Who issues a document under one letterhead.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Issuer {
    pub letterhead: Letterhead,
    /// `Đảng ủy xã Bình Lộc`
    pub name: String,
    /// `Đảng bộ tỉnh Nghệ An`; empty where there is none.
    #[serde(default)]
    pub superior: String,
    /// `ĐU` in `Số 15-TB/ĐU`
    pub symbol: String,
}

/// Who issues the documents, as printed in their letterhead.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Issuer: `Ủy ban nhân dân xã Bình Lộc`.
    pub name: String,
    /// Superior body above the issuer; empty where there is none.
    #[serde(default)]
    pub superior: String,
    /// Symbol after the number's slash and type: `UBND` in `Số: 15/TB-UBND`.
    pub symbol: String,
    /// Place of the date line: `Bình Lộc`.
    pub place: String,
    #[serde(default)]
    pub letterhead: Letterhead,
    /// The secretary who is proposed for a new session.
    #[serde(default)]
    pub secretary: Official,
    /// Who issues under the letterheads that are not the office's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuers: Vec<Issuer>,
}

/// How the names of the bodies of one place begin.
const PEOPLES_COMMITTEE: &str = "Ủy ban nhân dân ";
const PARTY_COMMITTEE: &str = "Đảng ủy ";
const FRONT_COMMITTEE: &str = "Ủy ban Mặt trận Tổ quốc Việt Nam ";
/// How the names of the bodies over them begin.
const PARTY_BODY: &str = "Đảng bộ ";
const FRONT: &str = "MTTQ Việt Nam";

impl Office {
    /// Who issues under `letterhead`: the office itself, whom it has named, or, as long as it has
    /// named nobody, the body of the same place: `Ủy ban nhân dân xã Bình Lộc` → `Đảng ủy xã Bình
    /// Lộc`.
    #[must_use]
    pub fn issuer(&self, letterhead: Letterhead) -> Issuer {
        if letterhead == self.letterhead {
            return Issuer {
                letterhead,
                name: self.name.clone(),
                superior: self.superior.clone(),
                symbol: self.symbol.clone(),
            };
        }
        let named = self.issuers.iter().find(|i| i.letterhead == letterhead);
        named.cloned().unwrap_or_else(|| self.neighbour(letterhead))
    }

    fn neighbour(&self, letterhead: Letterhead) -> Issuer {
        let begins = [PEOPLES_COMMITTEE, PARTY_COMMITTEE, FRONT_COMMITTEE];
        let place = begins
            .iter()
            .find_map(|begin| {
                let letters = begin.chars().count();
                let head: String = self.name.chars().take(letters).collect();
                let is_same = head.to_lowercase() == begin.to_lowercase();
                is_same.then(|| self.name.chars().skip(letters).collect::<String>())
            })
            .unwrap_or_else(|| self.place.clone());
        let (begin, symbol) = match letterhead {
            Letterhead::State => (PEOPLES_COMMITTEE, "UBND"),
            Letterhead::Party => (PARTY_COMMITTEE, "ĐU"),
            Letterhead::Front => (FRONT_COMMITTEE, "MTTQ-BTT"),
        };
        Issuer {
            letterhead,
            name: format!("{begin}{place}"),
            superior: self.superior_of(letterhead),
            symbol: symbol.to_owned(),
        }
    }

    /// The body over a neighbour: the Party's province committee by the province that the office's
    /// own superior names, the Front by its common name; a people's committee has none.
    fn superior_of(&self, letterhead: Letterhead) -> String {
        match letterhead {
            Letterhead::State => String::new(),
            Letterhead::Front => FRONT.to_owned(),
            Letterhead::Party => {
                let words: Vec<&str> = self.superior.split_whitespace().collect();
                let province = words.iter().position(|word| {
                    let word = word.to_lowercase();
                    word == "tỉnh" || word == "thành"
                });
                province.map_or_else(String::new, |at| {
                    let province = words[at..].join(" ");
                    let mut letters = province.chars();
                    let first = letters.next().map(char::to_lowercase);
                    let first = first.into_iter().flatten();
                    format!("{PARTY_BODY}{}", first.chain(letters).collect::<String>())
                })
            }
        }
    }

    /// Checks every field; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        faults.required_line(format!("{prefix}name"), &self.name, LINE_LIMIT);
        faults.line(format!("{prefix}superior"), &self.superior, LINE_LIMIT);
        faults.required_line(format!("{prefix}symbol"), &self.symbol, NAME_LIMIT);
        faults.required_line(format!("{prefix}place"), &self.place, NAME_LIMIT);
        self.secretary
            .check_optional(&format!("{prefix}secretary."), faults);
        for (i, issuer) in self.issuers.iter().enumerate() {
            let prefix = format!("{prefix}issuers[{i}].");
            faults.required_line(format!("{prefix}name"), &issuer.name, LINE_LIMIT);
            faults.line(format!("{prefix}superior"), &issuer.superior, LINE_LIMIT);
            faults.required_line(format!("{prefix}symbol"), &issuer.symbol, NAME_LIMIT);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office() -> Office {
        Office {
            name: "Ủy ban nhân dân xã Bình Lộc".into(),
            symbol: "UBND".into(),
            place: "Bình Lộc".into(),
            ..Office::default()
        }
    }

    #[test]
    fn an_office_that_named_no_issuer_is_proposed_the_body_of_its_place() {
        let party = office().issuer(Letterhead::Party);
        assert_eq!(
            (&*party.name, &*party.symbol),
            ("Đảng ủy xã Bình Lộc", "ĐU")
        );
        let front = office().issuer(Letterhead::Front);
        assert_eq!(front.name, "Ủy ban Mặt trận Tổ quốc Việt Nam xã Bình Lộc");
        assert_eq!(
            (&*front.superior, &*front.symbol),
            ("MTTQ Việt Nam", "MTTQ-BTT")
        );
        assert_eq!(office().issuer(Letterhead::State).name, office().name);
    }

    #[test]
    fn the_party_body_of_the_province_stands_over_the_communes_committee() {
        let under = |superior: &str| {
            let office = Office {
                superior: superior.into(),
                ..office()
            };
            office.issuer(Letterhead::Party).superior
        };
        assert_eq!(under("Tỉnh Nghệ An"), "Đảng bộ tỉnh Nghệ An");
        let city = "Ủy ban nhân dân thành phố Huế";
        assert_eq!(under(city), "Đảng bộ thành phố Huế");
        assert_eq!(under(""), "");
    }

    #[test]
    fn an_issuer_that_was_named_is_taken_as_it_is() {
        let named = Issuer {
            letterhead: Letterhead::Party,
            name: "Đảng ủy phường Vinh Phú".into(),
            superior: "Đảng bộ tỉnh Nghệ An".into(),
            symbol: "ĐU".into(),
        };
        let mut office = office();
        office.issuers.push(named.clone());
        assert_eq!(office.issuer(Letterhead::Party), named);
    }
}
