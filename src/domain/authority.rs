//! A certification authority that the office trusts.

use super::fault::Faults;
use super::text::LINE_LIMIT;

/// An authority whose signatures the office takes as proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// As the office calls it.
    pub name: String,
    /// The certificate, X.509 in DER.
    pub der: Vec<u8>,
}

impl Authority {
    /// Checks the name; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        faults.required_line(format!("{prefix}name"), &self.name, LINE_LIMIT);
    }
}
