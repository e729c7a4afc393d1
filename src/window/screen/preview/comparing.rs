//! What the document says now beside the words of it that were exported before.

use iced::Task;

use crate::document::difference::{self, Line};
use crate::domain::{Order, SessionId};
use crate::store::{DocumentDraft, Op, StoreError};
use crate::window::autosave::Saved;
use crate::window::context::Context;

/// The drafts kept of the document shown, and what has changed since one of them.
#[derive(Debug, Default)]
pub struct Comparing {
    /// The newest first.
    pub drafts: Vec<DocumentDraft>,
    /// The one compared with.
    pub at: usize,
    /// The words of the document now.
    now: Vec<String>,
    /// The lines that differ.
    pub lines: Vec<Line>,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Vec<DocumentDraft>, StoreError>),
    /// Compares with the draft before, and after the oldest with the newest again.
    Older,
    Kept(Saved),
}

impl Comparing {
    /// Takes the words of the document just laid out, and reads what was kept of it.
    pub fn take(
        &mut self,
        now: Vec<String>,
        session: SessionId,
        order: &Order,
        context: &Context,
    ) -> Task<Message> {
        self.now = now;
        self.compare();
        read(session, order, context)
    }

    /// Keeps the words of a document that was written.
    pub fn keep(
        session: SessionId,
        order: &Order,
        lines: Vec<String>,
        context: &Context,
    ) -> Task<Message> {
        let op = Op::KeepDocumentDraft {
            session,
            kind: order.kind,
            letterhead: order.letterhead,
            edition: order.edition.clone(),
            lines,
        };
        Task::perform(context.store.transact(op), Message::Kept)
    }

    /// Does what the message says.
    ///
    /// # Errors
    /// Why the drafts could not be read or kept.
    pub fn update(&mut self, message: Message) -> Result<(), StoreError> {
        match message {
            Message::Read(drafts) => {
                self.drafts = drafts?;
                self.at = self.at.min(self.drafts.len().saturating_sub(1));
                self.compare();
            }
            Message::Older => {
                self.at = (self.at + 1) % self.drafts.len().max(1);
                self.compare();
            }
            Message::Kept(saved) => {
                saved?;
            }
        }
        Ok(())
    }

    /// The draft compared with.
    pub fn draft(&self) -> Option<&DocumentDraft> {
        self.drafts.get(self.at)
    }

    fn compare(&mut self) {
        let older = self.drafts.get(self.at).map(|draft| draft.lines.as_slice());
        let lines = older.map(|older| difference::difference(older, &self.now));
        self.lines = lines.unwrap_or_default();
        self.lines.retain(|line| !matches!(line, Line::Kept(_)));
    }
}

/// Reads the drafts kept of a document.
pub fn read(session: SessionId, order: &Order, context: &Context) -> Task<Message> {
    let (kind, letterhead) = (order.kind, order.letterhead);
    let edition = order.edition.clone();
    let read = context
        .store
        .read(move |reader| reader.drafts(session, kind, letterhead, &edition));
    Task::perform(read, Message::Read)
}
