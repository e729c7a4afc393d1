//! Finishing a document to be locked: built, hashed, set on pages and written as a PDF that bears the
//! beginning of its hash.

use chrono::NaiveDateTime;

use super::{MakingError, carried, searched};
use crate::document;
use crate::domain::issued::{fingerprint, mark};
use crate::domain::{DocumentId, Finished, Order, SessionRecord, Stage};
use crate::import::record;
use crate::output::pdf::{self, Options};
use crate::progress::Progress;
use crate::typeset;

/// Makes what is locked: the final document, with empty signature fields over its rooms. The hash is
/// [`fingerprint`] over the record as it is exported, the order and the document's
/// [`plain_lines`](document::block::Document::plain_lines); its beginning is printed in the foot.
/// The order is finished as final, whatever stage it had.
///
/// # Errors
/// [`MakingError`] of the step that failed; nothing is kept then.
pub fn finished(
    order: &Order,
    record: &SessionRecord,
    corrects: Option<DocumentId>,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Finished, MakingError> {
    let mut order = Order {
        stage: Stage::Final,
        mark: None,
        ..order.clone()
    };
    let record_json = record::write(record)?;
    let lines = document::build(&order, record)?.plain_lines();
    let hash = fingerprint(&record_json, &order, &lines);
    order.mark = Some(mark(&hash).to_owned());
    let document = document::build(&order, record)?;
    let pages = typeset::typeset(&document, progress)?;
    let options = Options {
        attachment: carried(&order, record)?,
        fields: true,
        ..Options::at(written_at)
    };
    let pdf = pdf::bytes(&pages, options, progress)?;
    searched(&pdf, &order, record)?;
    Ok(Finished {
        title: document.title,
        lines,
        rooms_json: serde_json::to_string(&pages.slots())?,
        pdf,
        record_json,
        order,
        corrects,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Edition, Kind, Letterhead};
    use crate::import::sample;
    use crate::typeset::PlacedSlot;

    fn made(record: &SessionRecord) -> Finished {
        let order = Order::new(Kind::Notice, Letterhead::State, Stage::Draft);
        let (at, progress) = (NaiveDateTime::default(), Progress::default());
        finished(&order, record, None, at, &progress).unwrap()
    }

    #[test]
    fn a_finished_document_bears_the_beginning_of_its_hash_and_its_rooms() {
        let record = sample::record().unwrap();
        let finished = made(&record);
        assert_eq!(finished.order.stage, Stage::Final);
        let hash = fingerprint(&finished.record_json, &finished.order, &finished.lines);
        assert_eq!(finished.order.mark.as_deref(), Some(mark(&hash)));
        assert!(finished.pdf.starts_with(b"%PDF"));
        let rooms: Vec<PlacedSlot> = serde_json::from_str(&finished.rooms_json).unwrap();
        assert!(!rooms.is_empty());
        assert!(
            finished
                .lines
                .iter()
                .all(|line| !line.contains(mark(&hash)))
        );
    }

    #[test]
    fn the_same_records_give_the_same_hash_and_another_word_another_one() {
        let mut record = sample::record().unwrap();
        let first = made(&record).order.mark;
        assert_eq!(made(&record).order.mark, first);
        record.opinions[0].content.push_str(" ngay");
        assert_ne!(made(&record).order.mark, first);
    }

    #[test]
    fn a_public_document_that_tells_a_personal_value_is_not_finished() {
        let mut record = sample::record().unwrap();
        let order = Order {
            edition: Edition::Public,
            ..Order::new(Kind::Notice, Letterhead::State, Stage::Final)
        };
        let try_finish = |record: &SessionRecord| {
            let (at, progress) = (NaiveDateTime::default(), Progress::default());
            finished(&order, record, None, at, &progress)
        };
        try_finish(&record).unwrap();
        record.speakers[0].phone = "0912 345 678".into();
        record.office.place = "0912 345 678".into();
        let refused = try_finish(&record);
        assert!(
            matches!(refused, Err(MakingError::Disclosure(_))),
            "{refused:?}"
        );
    }
}
