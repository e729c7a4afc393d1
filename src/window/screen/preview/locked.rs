//! A locked document on the page, in place of the one that is asked for.

use std::sync::Arc;

use iced::Task;

use super::{Message, Preview, Tab};
use crate::document;
use crate::domain::{DocumentId, IssuedDocument, SessionRecord};
use crate::store::StoreError;
use crate::window::context::Context;

/// What was frozen of a document.
#[derive(Debug)]
pub struct Frozen {
    document: IssuedDocument,
    record_json: String,
}

impl Preview {
    /// Reads what was frozen of a document, to be shown with its number and the mark in its foot.
    pub(super) fn load_locked(id: DocumentId, context: &Context) -> Task<Message> {
        let read = context.store.read(move |reader| {
            Ok(Arc::new(Frozen {
                document: reader.issued_document(id)?,
                record_json: reader.issued_record(id)?,
            }))
        });
        Task::perform(read, Message::Locked)
    }

    /// Lays it out, unless the person has gone on to another tab.
    pub(super) fn show_locked(&mut self, frozen: Result<Arc<Frozen>, StoreError>) -> Task<Message> {
        if self.tab != Tab::Issue {
            return Task::none();
        }
        let frozen = match frozen {
            Ok(frozen) => frozen,
            Err(error) => {
                self.failure = Some(error);
                return Task::none();
            }
        };
        let document = &frozen.document;
        let record = match serde_json::from_str::<SessionRecord>(&frozen.record_json) {
            Ok(record) => Arc::new(record),
            Err(error) => {
                log::warn!("record of document {}: {error}", document.id);
                return Task::none();
            }
        };
        self.locked = Some(document::citation(document));
        self.sheet.page = 0;
        let against = self.against();
        let task = self.sheet.typeset(document.order.clone(), record, against);
        task.map(Message::Sheet)
    }

    /// Shows the document asked for again; the page of the locked one must not be taken for it.
    pub(super) fn show_asked(&mut self, context: &Context) -> Task<Message> {
        if self.locked.take().is_none() {
            return Task::none();
        }
        self.sheet.made = None;
        self.sheet.page = 0;
        self.typeset(context)
    }
}
