//! The office whose secretary uses the program.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Official;
use super::fault::Faults;
use super::text::{LINE_LIMIT, NAME_LIMIT};

/// The regime of layout that a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Letterhead {
    /// Nghị định 30/2020/NĐ-CP.
    #[default]
    State,
}

impl Letterhead {
    pub const ALL: [Self; 1] = [Self::State];
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
}

impl Office {
    /// Checks every field; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        faults.required_line(format!("{prefix}name"), &self.name, LINE_LIMIT);
        faults.line(format!("{prefix}superior"), &self.superior, LINE_LIMIT);
        faults.required_line(format!("{prefix}symbol"), &self.symbol, NAME_LIMIT);
        faults.required_line(format!("{prefix}place"), &self.place, NAME_LIMIT);
        self.secretary
            .check_optional(&format!("{prefix}secretary."), faults);
    }
}
