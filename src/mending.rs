//! What the format check mended, as changes of the data file: the same for a command and the window.

use std::collections::HashMap;

use crate::domain::{Opinion, Order, Reworded, SessionId, SessionRecord};
use crate::store::{Op, Reader, StoreError};

/// A session and an order of one of its documents.
#[derive(Debug, Clone)]
pub struct Subject {
    pub order: Order,
    pub record: SessionRecord,
}

/// The changes that make `after` of `before`, each changed value once. Number and date of an order are
/// not kept in the data file.
///
/// # Errors
/// As reading the data file.
pub fn ops(
    reader: &Reader,
    session: SessionId,
    before: &Subject,
    after: &Subject,
) -> Result<Vec<Op>, StoreError> {
    let mut ops = Vec::new();
    let (old, new) = (&before.record, &after.record);
    if old.office != new.office {
        ops.push(Op::SetOffice(Box::new(new.office.clone())));
    }
    if old.session != new.session {
        ops.push(Op::EditSession(session, Box::new(new.session.clone())));
    }
    if old.speakers != new.speakers {
        for (id, kept) in reader.speakers(session)? {
            let changed = new.speakers.iter().find(|s| s.number == kept.number);
            if let Some(changed) = changed.filter(|changed| **changed != kept) {
                ops.push(Op::EditSpeaker(id, Box::new(changed.clone())));
            }
        }
    }
    if old.opinions != new.opinions {
        let by_number: HashMap<u32, &Opinion> =
            new.opinions.iter().map(|o| (o.number, o)).collect();
        for (id, kept) in reader.opinions(session)? {
            let changed = by_number.get(&kept.number).copied();
            if let Some(changed) = changed.filter(|changed| **changed != kept) {
                ops.push(Op::EditOpinion(id, Box::new(changed.clone())));
            }
        }
    }
    if old.closing != new.closing {
        ops.push(Op::SetClosing(session, Box::new(new.closing.clone())));
    }
    if before.order.wording != after.order.wording {
        ops.extend(rewording(reader, Some(session), before, after)?);
        ops.extend(rewording(reader, None, before, after)?);
    }
    Ok(ops)
}

/// The changed words written where each of them comes from: the session's own, or the office's.
fn rewording(
    reader: &Reader,
    session: Option<SessionId>,
    before: &Subject,
    after: &Subject,
) -> Result<Option<Op>, StoreError> {
    let (kind, letterhead) = (before.order.kind, before.order.letterhead);
    let own = reader.own_wording(session, kind, letterhead)?;
    let new: Vec<Reworded> = own
        .iter()
        .filter_map(|change| {
            if before.order.wording.contains(change) {
                let mut mended = after.order.wording.iter();
                mended.find(|new| new.part == change.part).cloned()
            } else {
                Some(change.clone())
            }
        })
        .collect();
    Ok((new != own).then_some(Op::Reword {
        session,
        kind,
        letterhead,
        changes: new,
    }))
}
