//! What the format check found in the document shown, and the fixes that one key applies.

use std::sync::Arc;

use iced::Task;
use iced::widget::scrollable::Viewport;

use crate::domain::{Order, SessionId, SessionRecord};
use crate::format_check::{Finding, Fix, Severity};
use crate::mending::{self, Subject};
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::widget::windowed_list::WindowedList;

/// Height of a row, in logical pixels: a place and two lines of words.
const ROW: f32 = 72.0;

/// The state of the tab.
#[derive(Debug)]
pub struct Check {
    pub findings: Arc<[Finding]>,
    pub at: usize,
    pub list: WindowedList,
    pub is_fixing: bool,
    /// Why a fix was not kept.
    pub failure: Option<StoreError>,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Step { forward: bool },
    Choose(usize),
    Scrolled(Viewport),
    Fix,
    Fixed(Result<(), StoreError>),
}

/// What a message asks of the screen.
#[derive(Debug)]
pub enum Wanted {
    Nothing,
    /// The records are others now.
    Records,
    /// Number or date of the document.
    Order(Box<Order>),
}

impl Default for Check {
    fn default() -> Self {
        Self {
            findings: Arc::default(),
            at: 0,
            list: WindowedList::new("preview-findings", ROW),
            is_fixing: false,
            failure: None,
        }
    }
}

impl Check {
    /// Takes what was found in a document just laid out.
    pub fn take(&mut self, findings: Arc<[Finding]>) {
        self.at = self.at.min(findings.len().saturating_sub(1));
        self.findings = findings;
    }

    /// How many findings keep the document from being signed.
    pub fn errors(&self) -> usize {
        let grave = |finding: &&Finding| finding.severity == Severity::Error;
        self.findings.iter().filter(grave).count()
    }

    /// The finding at work.
    pub fn finding(&self) -> Option<&Finding> {
        self.findings.get(self.at)
    }

    /// Does what the message says of the document asked for.
    pub fn update(
        &mut self,
        message: Message,
        session: SessionId,
        order: &Order,
        record: &SessionRecord,
        context: &Context,
    ) -> (Task<Message>, Wanted) {
        match message {
            Message::Step { forward } => {
                let count = self.findings.len().max(1);
                let step = if forward { 1 } else { count - 1 };
                self.at = (self.at + step) % count;
                return (self.list.reveal(self.at), Wanted::Nothing);
            }
            Message::Choose(at) => self.at = at,
            Message::Scrolled(viewport) => {
                return (self.list.scrolled(viewport), Wanted::Nothing);
            }
            Message::Fix if self.is_fixing => {}
            Message::Fix => {
                let fix = self.finding().and_then(|found| found.fix(order, record));
                match fix {
                    Some(Fix::Order(order)) => return (Task::none(), Wanted::Order(order)),
                    Some(fix) => {
                        self.is_fixing = true;
                        let before = Subject {
                            order: order.clone(),
                            record: record.clone(),
                        };
                        return (keep(session, before, fix, context), Wanted::Nothing);
                    }
                    None => {}
                }
            }
            Message::Fixed(fixed) => {
                self.is_fixing = false;
                self.failure = fixed.err();
                if self.failure.is_none() {
                    return (Task::none(), Wanted::Records);
                }
            }
        }
        (Task::none(), Wanted::Nothing)
    }
}

/// Keeps a fix in the data file.
fn keep(session: SessionId, before: Subject, fix: Fix, context: &Context) -> Task<Message> {
    let mut after = before.clone();
    fix.put(&mut after.order, &mut after.record);
    let read = context
        .store
        .read(move |reader| mending::ops(reader, session, &before, &after));
    let store = context.store.clone();
    let fixed = async move {
        for op in read.await? {
            store.transact(op).await?;
        }
        Ok(())
    };
    Task::perform(fixed, Message::Fixed)
}
