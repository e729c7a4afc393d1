//! A fix of the format check as a change of the data file, the same for a command and the window.

use crate::domain::{Order, Reworded, SessionId};
use crate::format_check::Fix;
use crate::store::{Op, Reader, StoreError};

/// The change that keeps a fix of a session's document; `None` for one of the order itself, which is
/// not kept, and for a record that is gone.
///
/// # Errors
/// As reading the data file.
pub fn op(
    reader: &Reader,
    session: SessionId,
    order: &Order,
    fix: Fix,
) -> Result<Option<Op>, StoreError> {
    Ok(match fix {
        Fix::Order(_) => None,
        Fix::Closing(closing) => Some(Op::SetClosing(session, closing)),
        Fix::Session(particulars) => Some(Op::EditSession(session, particulars)),
        Fix::Office(office) => Some(Op::SetOffice(office)),
        Fix::Opinion(opinion) => {
            let opinions = reader.opinions(session)?;
            let found = opinions.iter().find(|(_, o)| o.number == opinion.number);
            found.map(|(id, _)| Op::EditOpinion(*id, opinion))
        }
        Fix::Speaker(speaker) => {
            let speakers = reader.speakers(session)?;
            let found = speakers.iter().find(|(_, s)| s.number == speaker.number);
            found.map(|(id, _)| Op::EditSpeaker(*id, speaker))
        }
        Fix::Reword(change) => Some(reword(reader, session, order, change)?),
    })
}

/// The session's own words of the document with one part changed.
fn reword(
    reader: &Reader,
    session: SessionId,
    order: &Order,
    change: Reworded,
) -> Result<Op, StoreError> {
    let (kind, letterhead) = (order.kind, order.letterhead);
    let mut changes = reader.own_wording(Some(session), kind, letterhead)?;
    changes.retain(|other| other.part != change.part);
    changes.push(change);
    Ok(Op::Reword {
        session: Some(session),
        kind,
        letterhead,
        changes,
    })
}
