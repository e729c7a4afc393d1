//! The certification authorities that the office trusts: read from a file, added, taken away; the same
//! for a command and the window.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::domain::Authority;
use crate::signature::{self, AuthorityError, Identity};

/// Largest certificate file that is read, in bytes.
const CERTIFICATE_LIMIT: u64 = 1024 * 1024;

/// Why the list stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityFault {
    #[error("{}: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("{}: too large", path.display())]
    TooLarge { path: PathBuf },
    #[error("{}: {source}", path.display())]
    NotCertificate {
        path: PathBuf,
        source: AuthorityError,
    },
    #[error("{name} is in the list already")]
    AlreadyThere { name: String },
}

/// The certificate in a file, called by the name that it bears.
///
/// # Errors
/// [`AuthorityFault`] when the file cannot be read or holds no certificate.
pub fn read(path: &Path) -> Result<Authority, AuthorityFault> {
    let unreadable = |source| AuthorityFault::Unreadable {
        path: path.to_owned(),
        source,
    };
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(CERTIFICATE_LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > CERTIFICATE_LIMIT {
        let path = path.to_owned();
        return Err(AuthorityFault::TooLarge { path });
    }
    let read = signature::Authority::read(&bytes);
    let read = read.and_then(|read| Ok((read.identity().name, read.der()?)));
    let (name, der) = read.map_err(|source| AuthorityFault::NotCertificate {
        path: path.to_owned(),
        source,
    })?;
    Ok(Authority { name, der })
}

/// The list with a new authority at its end.
///
/// # Errors
/// [`AuthorityFault::AlreadyThere`].
pub fn with(mut listed: Vec<Authority>, new: Authority) -> Result<Vec<Authority>, AuthorityFault> {
    if let Some(same) = listed.iter().find(|listed| listed.der == new.der) {
        let name = same.name.clone();
        return Err(AuthorityFault::AlreadyThere { name });
    }
    listed.push(new);
    Ok(listed)
}

/// The list without those that `is_it` finds; nothing when it finds none.
#[must_use]
pub fn without(
    mut listed: Vec<Authority>,
    is_it: impl Fn(&Authority) -> bool,
) -> Option<Vec<Authority>> {
    let before = listed.len();
    listed.retain(|listed| !is_it(listed));
    (listed.len() < before).then_some(listed)
}

/// Whom a listed certificate names; nothing of what is no certificate.
#[must_use]
pub fn identity(authority: &Authority) -> Option<Identity> {
    let read = signature::Authority::read(&authority.der).ok();
    read.map(|read| read.identity())
}
