//! Counting the report that is asked for: one at a time, the newest order always last.

use std::sync::Arc;

use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::unfocus;

use super::order::{self, Order};
use super::table::Table;
use super::{Message, Part, Reports, Shown};
use crate::document::report::span_name;
use crate::domain::report::{Span, Timeline};
use crate::reporting::{self, Asked, Figures, Reported, ReportingError};
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::widget::chart::Columns;
use crate::words;

impl Reports {
    /// Counts what is asked for now, unless that is shown or on its way.
    pub(super) fn count(&mut self, context: &Context) -> Task<Message> {
        let asked = self.order.as_ref().map(Order::asked);
        let Some(Ok(asked)) = asked else {
            return Task::none();
        };
        // A report on its way is waited for: the data file answers one question after another.
        if self.counting.is_some() || self.current().is_some() {
            return Task::none();
        }
        let (today, wanted) = (self.today, asked.clone());
        let read = context.store.read(move |reader| {
            let reported = reporting::report(reader, &wanted, today);
            Ok(reported.map(|reported| (wanted, reported)))
        });
        // The rows are made where neither the data file nor the window waits for them.
        let count = async move {
            let (asked, reported) = read.await??;
            Ok(Arc::new(Shown::of(asked, reported)))
        };
        let count = Task::perform(count, move |counted| {
            Message::Counted(asked.clone(), counted)
        });
        let (count, handle) = count.abortable();
        self.refused = None;
        self.counting = Some(handle.abort_on_drop());
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
        let is_of_length = matches!(message, order::Message::OtherSpan);
        self.is_in_field = (self.is_in_field || message.is_typing()) && !is_last;
        // Records that were open were those of another order.
        (self.reading, self.reopened) = (None, None);
        order.update(message);
        let is_range = order.span() == order::Span::Range;
        if !order.is_counted() && self.part == Part::Timeline {
            self.part = Part::Table;
        }
        self.refused = None;
        self.autosave.touch();
        self.propose(context);
        let count = self.count(context);
        // By keys a range is come to in its first day, and left with the focus.
        if is_of_length && is_range {
            self.is_in_field = true;
            return Task::batch([count, path_field::focus(order::FIRST)]);
        }
        if is_last || is_of_length {
            self.is_in_field = false;
            return count.chain(operate(unfocus()));
        }
        count
    }

    /// Shows what was counted; if something else is asked for by now, counts that.
    pub(super) fn counted(
        &mut self,
        asked: &Asked,
        counted: Result<Arc<Shown>, ReportingError>,
        context: &Context,
    ) -> Task<Message> {
        self.counting = None;
        let wanted = self.order.as_ref().map(Order::asked);
        if wanted.as_ref() != Some(&Ok(asked.clone())) {
            return self.count(context);
        }
        match counted {
            Ok(shown) => {
                self.failure = None;
                let chosen = Task::batch([
                    self.rows.restore(shown.size(Part::Table)),
                    self.spans.restore(shown.size(Part::Timeline)),
                ]);
                self.shown = Some(shown);
                if self.reopened.is_some() {
                    return chosen.chain(self.read_records(context));
                }
                return chosen;
            }
            Err(ReportingError::Store(error)) => self.failure = Some(error),
            Err(error) => self.refused = Some(words::report::refusal(&error)),
        }
        Task::none()
    }

    /// Proposes a file for what is asked for.
    pub(super) fn propose(&mut self, context: &Context) {
        let name = self.file_name();
        self.writing.propose(context.dialogs.documents(), &name);
    }
}

impl Shown {
    fn of(asked: Asked, reported: Reported) -> Self {
        let spans = match &reported.figures {
            Figures::Counted(counted) => spans(&counted.timeline),
            _ => Vec::new(),
        };
        Self {
            asked,
            table: Table::of(&reported),
            reported: Arc::new(reported),
            spans,
        }
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
