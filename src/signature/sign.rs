//! Signing: PAdES B-B, appended to the file so that what was there stays byte for byte
//! (ETSI EN 319 142-1).

mod append;
mod envelope;

use chrono::{DateTime, Utc};

use super::key::SigningKey;
use crate::pdf::{File, ReadError};

/// Why a file is not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    #[error(transparent)]
    File(#[from] ReadError),
    #[error("no signature field {name:?}")]
    NoField {
        name: String,
        /// Those that are there and empty.
        free: Vec<String>,
    },
    #[error("the field {name:?} is signed already")]
    FieldSigned { name: String },
    /// The certificate does not hold at the time of signing.
    #[error("the certificate held from {from:?} to {until:?}")]
    Expired {
        from: Option<DateTime<Utc>>,
        until: Option<DateTime<Utc>>,
    },
    #[error("writer: {0}")]
    Writer(String),
}

/// Signs a file at a time: in the empty field of a name, or in a new one that is not seen.
///
/// # Errors
/// [`SignError`].
pub fn sign(
    bytes: &[u8],
    key: &SigningKey,
    field: Option<&str>,
    at: DateTime<Utc>,
) -> Result<Vec<u8>, SignError> {
    if !key.holds_at(at) {
        let identity = key.identity();
        return Err(SignError::Expired {
            from: identity.not_before,
            until: identity.not_after,
        });
    }
    let file = File::read(bytes)?;
    let room = envelope::room(key);
    let mut signed = append::append(&file, bytes, field, &key.identity().name, room, at)?;
    let hole = append::cover(&mut signed, bytes.len())?;
    let (before, rest) = signed.split_at(hole.start);
    let after = rest.get(hole.len()..).unwrap_or_default();
    let envelope = envelope::seal(key, &[before, after]).map_err(SignError::Writer)?;
    append::fill(&mut signed, &hole, &envelope)?;
    Ok(signed)
}
