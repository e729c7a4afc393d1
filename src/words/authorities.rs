//! The certification authorities that the office trusts, and why the list of them stays as it was.

use super::pdf;
use crate::authorities::{self, AuthorityFault};
use crate::domain::Authority;
use crate::domain::date::short;
use crate::say;

/// Why an authority is not added.
#[must_use]
pub fn fault(fault: &AuthorityFault) -> String {
    match fault {
        AuthorityFault::Unreadable { path, source } => {
            format!("{}: {}", path.display(), pdf::unreadable(source))
        }
        AuthorityFault::TooLarge { path } => {
            format!("{}: {}", path.display(), say!("sign-key-too-large"))
        }
        AuthorityFault::NotCertificate { path, source } => say!(
            "authorities-unread",
            path = path.display().to_string(),
            detail = source.to_string()
        ),
        AuthorityFault::AlreadyThere { name } => {
            say!("authorities-there", name = name.as_str())
        }
    }
}

/// `Cơ quan chứng thực – số hiệu 0a12, hiệu lực đến 01/01/2035`
#[must_use]
pub fn line(authority: &Authority) -> String {
    let identity = authorities::identity(authority);
    let until = identity.as_ref().and_then(|of| of.not_after);
    say!(
        "authorities-line",
        name = authority.name.as_str(),
        serial = identity.map_or_else(String::new, |of| of.serial),
        until = until.map_or_else(String::new, |until| short(until.date_naive()))
    )
}
