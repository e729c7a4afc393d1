//! Counting the report that is asked for: one at a time, the newest order always last.

use std::sync::Arc;

use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;
use iced::{Task, task};

use super::order::{self, Order};
use super::table::Table;
use super::{Message, Reports, Shown};
use crate::document::report::span_name;
use crate::domain::report::{Span, Timeline};
use crate::reporting::{self, Asked, Figures, Reported, ReportingError};
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::widget::chart::Columns;
use crate::words;

/// What is being counted; dropping it drops the answer.
#[derive(Debug, Default)]
pub struct Counting {
    going: Option<(Asked, task::Handle)>,
}

impl Counting {
    pub fn is_going(&self) -> bool {
        self.going.is_some()
    }
}

impl Reports {
    /// Counts what is asked for now, unless that is shown or on its way.
    pub(super) fn count(&mut self, context: &Context) -> Task<Message> {
        let asked = self.order.as_ref().map(Order::asked);
        let Some(Ok(asked)) = asked else {
            return Task::none();
        };
        // A report on its way is waited for: the data file answers one question after another.
        if self.counting.is_going() || self.current().is_some() {
            return Task::none();
        }
        let (today, wanted) = (self.today, asked.clone());
        let told = asked.clone();
        let read = context.store.read(move |reader| {
            let report = reporting::report(reader, &wanted, today);
            Ok(Arc::new(report.map(Arc::new)))
        });
        let count = Task::perform(read, move |counted| Message::Counted(told.clone(), counted));
        let (count, handle) = count.abortable();
        self.refused = None;
        self.counting.going = Some((asked, handle.abort_on_drop()));
        count
    }

    pub(super) fn change_order(
        &mut self,
        message: order::Message,
        context: &Context,
    ) -> Task<Message> {
        let Some(order) = &mut self.order else {
            return Task::none();
        };
        let is_last = message.is_last();
        self.is_in_field = message.is_typing() && !is_last;
        order.update(message);
        if !order.is_counted() && self.part == super::Part::Timeline {
            self.part = super::Part::Table;
        }
        self.refused = None;
        self.autosave.touch();
        self.propose(context);
        let count = self.count(context);
        if is_last {
            return count.chain(operate(unfocus()));
        }
        count
    }

    /// Shows what was counted; if something else is asked for by now, counts that.
    pub(super) fn counted(
        &mut self,
        asked: Asked,
        counted: Result<Arc<Result<Arc<Reported>, ReportingError>>, StoreError>,
        context: &Context,
    ) -> Task<Message> {
        self.counting.going = None;
        let is_wanted = self.order.as_ref().map(Order::asked) == Some(Ok(asked.clone()));
        if !is_wanted {
            return self.count(context);
        }
        match counted {
            Err(error) => self.failure = Some(error),
            Ok(counted) => match &*counted {
                Err(error) => self.refused = Some(words::report::refusal(error)),
                Ok(reported) => {
                    let table = Table::of(reported);
                    let spans = match &reported.figures {
                        Figures::Counted(counted) => spans(&counted.timeline),
                        _ => Vec::new(),
                    };
                    let count = table.rows.len();
                    self.column = self.column.min(table.heads.len().saturating_sub(1));
                    self.shown = Some(Box::new(Shown {
                        asked,
                        reported: Arc::clone(reported),
                        table,
                        spans,
                    }));
                    self.propose(context);
                    return self.list.restore(None, count, |_| true);
                }
            },
        }
        Task::none()
    }

    /// Proposes a file for what is asked for.
    fn propose(&mut self, context: &Context) {
        let path = context.dialogs.documents().join(self.file_name());
        self.writing.propose(&path);
    }
}

fn spans(timeline: &Timeline) -> Vec<Columns> {
    let columns = |span: &Span| Columns {
        name: span_name(timeline.step, span.first),
        first: span.raised,
        second: span.resolved,
        line: span.waiting,
    };
    timeline.spans.iter().map(columns).collect()
}
