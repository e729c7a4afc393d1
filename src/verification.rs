//! A file that came back, judged beside the documents that its session has locked.

use chrono::{DateTime, Utc};

use crate::domain::{DocumentId, IssuedDocument, ReturnedKind, SessionId};
use crate::pdf::ReadError;
use crate::signature::{Authority, Comparison, Locked, Verdict, verdict_among};
use crate::store::{Reader, Returned, StoreError};
use crate::typeset::PlacedSlot;

/// Why a file is not judged.
#[derive(Debug, thiserror::Error)]
pub enum VerificationError {
    #[error(transparent)]
    File(#[from] ReadError),
    #[error("the session has no locked document")]
    NothingLocked,
    /// The free rooms kept beside a locked document are not those that this program writes.
    #[error("rooms: {0}")]
    Rooms(#[from] serde_json::Error),
}

/// What a session has locked, with all that judging a file takes; read once from the data file.
#[derive(Debug)]
pub struct LockedDocuments {
    documents: Vec<Kept>,
    authorities: Vec<Authority>,
}

#[derive(Debug)]
struct Kept {
    document: IssuedDocument,
    pdf: Vec<u8>,
    rooms: String,
}

/// What becomes of a proved file for whose signer no authority of the office's list vouches: anyone
/// can make such a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownAuthority {
    Refused,
    /// A person has seen who is said to have signed, and takes it as true.
    Confirmed,
}

/// The document that a file came back for, and the verdict.
#[derive(Debug)]
pub struct Judgement<'a> {
    pub document: &'a IssuedDocument,
    pub verdict: Verdict,
    /// It is the very file that went out to be signed.
    pub is_unsigned: bool,
}

impl LockedDocuments {
    /// Reads the documents of a session that stand, or one of them alone.
    ///
    /// # Errors
    /// [`StoreError`] as the store tells it.
    pub fn read(
        reader: &Reader,
        session: SessionId,
        only: Option<DocumentId>,
    ) -> Result<Self, StoreError> {
        let mut documents = Vec::new();
        for document in reader.issued(session)? {
            if document.withdrawn.is_none() && only.is_none_or(|only| only == document.id) {
                documents.push(Kept {
                    pdf: reader.issued_pdf(document.id)?,
                    rooms: reader.rooms(document.id)?,
                    document,
                });
            }
        }
        Ok(Self {
            documents,
            authorities: trusted(reader)?,
        })
    }

    /// Finds the document that a file came back for, and judges the file beside it.
    ///
    /// # Errors
    /// [`VerificationError`].
    pub fn judge(
        &self,
        bytes: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Judgement<'_>, VerificationError> {
        let slots = self.documents.iter().map(|kept| slots(&kept.rooms));
        let slots = slots.collect::<Result<Vec<_>, _>>()?;
        let locked: Vec<Locked<'_>> = self
            .documents
            .iter()
            .zip(&slots)
            .map(|(kept, slots)| Locked {
                pdf: &kept.pdf,
                slots,
                mark: kept.document.mark(),
                number: kept.document.number,
                dated_on: kept.document.dated_on,
            })
            .collect();
        let (index, verdict) = verdict_among(bytes, &locked, &self.authorities, now)?
            .ok_or(VerificationError::NothingLocked)?;
        let kept = self.documents.get(index);
        let kept = kept.ok_or(VerificationError::NothingLocked)?;
        Ok(Judgement {
            document: &kept.document,
            verdict,
            is_unsigned: kept.pdf == bytes,
        })
    }
}

/// The authorities that the office trusts; what is no certificate trusts nobody.
///
/// # Errors
/// [`StoreError`] as the store tells it.
pub fn trusted(reader: &Reader) -> Result<Vec<Authority>, StoreError> {
    let listed = reader.authorities()?;
    let read = listed
        .iter()
        .map(|authority| Authority::read(&authority.der));
    Ok(read.filter_map(Result::ok).collect())
}

/// The free rooms as they are kept beside a document.
fn slots(rooms: &str) -> serde_json::Result<Vec<PlacedSlot>> {
    serde_json::from_str(rooms)
}

impl Judgement<'_> {
    /// Refuses the very file that went out: nobody's hand is on it, so it is no scan either.
    ///
    /// # Errors
    /// [`StoreError::Unsigned`].
    pub fn refuse_unsigned(&self) -> Result<(), StoreError> {
        if self.is_unsigned {
            return Err(StoreError::Unsigned(self.document.id));
        }
        Ok(())
    }

    /// Whether a person must confirm the signer before the file is filed as signed.
    #[must_use]
    pub fn is_unvouched(&self) -> bool {
        self.verdict.is_proved() && !self.verdict.is_vouched()
    }

    /// The file as it may be filed: proved, or a scan of the paper; nothing of any other.
    ///
    /// # Errors
    /// When the verdict cannot be expressed in JSON.
    pub fn returned(
        &self,
        name: &str,
        bytes: Vec<u8>,
        unknown: UnknownAuthority,
    ) -> serde_json::Result<Option<Returned>> {
        if self.is_unvouched() && unknown == UnknownAuthority::Refused {
            return Ok(None);
        }
        let kind = if self.verdict.is_proved() {
            ReturnedKind::Signed
        } else if self.verdict.comparison == Comparison::Scan {
            ReturnedKind::Scan
        } else {
            return Ok(None);
        };
        Ok(Some(Returned {
            kind,
            name: name.to_owned(),
            bytes,
            verdict_json: serde_json::to_string(&self.verdict)?,
            number: self.verdict.number,
            dated_on: self.verdict.dated_on,
        }))
    }
}
