//! The rows of the list: read page by page, one chosen, some marked.

use std::collections::BTreeSet;

use iced::Task;

use super::{FollowUp, Message};
use crate::domain::OpinionId;
use crate::domain::opinion_filter::{
    BoundedCount, COUNTED, FollowedOpinion, ListCursor, OpinionPage,
};
use crate::following::list::PAGE;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::look::Gravity;
use crate::window::widget::windowed_list::WindowedList;
use crate::words;

/// Height of a row: two lines.
pub const ROW_HEIGHT: f32 = 52.0;

/// The rows and what is done with them.
#[derive(Debug)]
pub struct Rows {
    pub opinions: Vec<FollowedOpinion>,
    pub count: Option<BoundedCount>,
    pub chosen: usize,
    pub marked: BTreeSet<OpinionId>,
    pub list: WindowedList,
    next: Option<ListCursor>,
    is_reading: bool,
    /// Counts the readings anew; an answer to an earlier one is dropped.
    reading: u64,
    /// The opinion to choose as soon as it is read.
    wanted: Option<OpinionId>,
}

/// What a reading found.
#[derive(Debug, Clone)]
pub enum Answer {
    /// The first page of the reading with this number.
    First(u64, Result<(OpinionPage, BoundedCount), StoreError>),
    More(u64, Result<OpinionPage, StoreError>),
    /// Everything shown, to be marked.
    All(u64, Result<OpinionPage, StoreError>),
}

impl Rows {
    pub fn new(wanted: Option<OpinionId>) -> Self {
        Self {
            opinions: Vec::new(),
            count: None,
            chosen: 0,
            marked: BTreeSet::new(),
            list: WindowedList::new("follow-up-rows", ROW_HEIGHT),
            next: None,
            is_reading: false,
            reading: 0,
            wanted,
        }
    }

    pub fn chosen_id(&self) -> Option<OpinionId> {
        self.opinions.get(self.chosen).map(|opinion| opinion.id)
    }

    /// The opinions to record of: those marked, or else the one chosen.
    pub fn targets(&self) -> Vec<OpinionId> {
        if self.marked.is_empty() {
            return self.chosen_id().into_iter().collect();
        }
        self.marked.iter().copied().collect()
    }

    pub fn find(&self, id: OpinionId) -> Option<&FollowedOpinion> {
        self.opinions.iter().find(|opinion| opinion.id == id)
    }
}

impl FollowUp {
    /// Reads what the filter finds from its beginning.
    pub(super) fn read(&mut self, context: &Context) -> Task<Message> {
        let Some(filter) = self.filter.as_ref().map(super::FilterForm::filter) else {
            return Task::none();
        };
        let rows = &mut self.rows;
        rows.reading += 1;
        rows.is_reading = true;
        let (reading, today) = (rows.reading, self.today);
        let wanted = rows.wanted;
        let read = context
            .store
            .read(move |reader| reader.first_opinions(&filter, wanted, PAGE, today));
        Task::perform(read, move |read| {
            Message::Read(Answer::First(reading, read))
        })
    }

    /// Reads the next page when its rows will soon be in sight.
    pub(super) fn read_more(&mut self, context: &Context) -> Task<Message> {
        let count = self.rows.opinions.len();
        let filter = self.filter.as_ref().map(super::FilterForm::filter);
        let (Some(next), Some(filter)) = (self.rows.next, filter) else {
            return Task::none();
        };
        if self.rows.is_reading || !self.rows.list.is_near_end(count) {
            return Task::none();
        }
        self.rows.is_reading = true;
        let (reading, today) = (self.rows.reading, self.today);
        let read = context
            .store
            .read(move |reader| reader.opinion_page(&filter, Some(next), PAGE, today));
        Task::perform(read, move |read| Message::Read(Answer::More(reading, read)))
    }

    pub(super) fn rows_read(&mut self, answer: Answer) -> Task<Message> {
        let rows = &mut self.rows;
        let (Answer::First(reading, _) | Answer::More(reading, _) | Answer::All(reading, _)) =
            &answer;
        if *reading != rows.reading {
            return Task::none();
        }
        rows.is_reading = false;
        let page = match answer {
            Answer::First(_, Ok((page, count))) => {
                rows.count = Some(count);
                Ok(page)
            }
            Answer::More(_, Ok(page)) => {
                rows.next = page.next;
                rows.opinions.extend(page.opinions);
                return Task::none();
            }
            Answer::All(_, Ok(page)) => {
                let shown = page.opinions.iter().map(|opinion| opinion.id);
                rows.marked = shown.collect();
                self.autosave.touch();
                Ok(page)
            }
            Answer::First(_, Err(error))
            | Answer::More(_, Err(error))
            | Answer::All(_, Err(error)) => Err(error),
        };
        match page {
            Ok(page) => {
                rows.next = page.next;
                rows.opinions = page.opinions;
                let wanted = rows.wanted.take();
                let at = rows.opinions.iter().position(|o| Some(o.id) == wanted);
                let last = rows.opinions.len().saturating_sub(1);
                rows.chosen = at.unwrap_or(rows.chosen).min(last);
                rows.list.reveal(rows.chosen)
            }
            Err(error) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
                Task::none()
            }
        }
    }

    pub(super) fn choose(&mut self, index: usize, context: &Context) -> Task<Message> {
        let rows = &mut self.rows;
        rows.chosen = index.min(rows.opinions.len().saturating_sub(1));
        let shown = rows.list.reveal(rows.chosen);
        Task::batch([shown, self.read_more(context)])
    }

    pub(super) fn mark(&mut self, index: usize) -> Task<Message> {
        let rows = &mut self.rows;
        let Some(id) = rows.opinions.get(index).map(|opinion| opinion.id) else {
            return Task::none();
        };
        rows.chosen = index;
        if !rows.marked.remove(&id) {
            rows.marked.insert(id);
        }
        self.autosave.touch();
        Task::none()
    }

    /// Marks everything that the filter finds, up to as many as are counted; all marked already are
    /// unmarked.
    pub(super) fn mark_all(&mut self, context: &Context) -> Task<Message> {
        let Some(filter) = self.filter.as_ref().map(super::FilterForm::filter) else {
            return Task::none();
        };
        let rows = &mut self.rows;
        let shown = rows.opinions.len();
        if shown > 0 && rows.marked.len() >= shown && rows.next.is_none() {
            rows.marked.clear();
            self.autosave.touch();
            return Task::none();
        }
        rows.reading += 1;
        rows.is_reading = true;
        let (reading, today) = (rows.reading, self.today);
        let read = context
            .store
            .read(move |reader| reader.opinion_page(&filter, None, COUNTED, today));
        Task::perform(read, move |read| Message::Read(Answer::All(reading, read)))
    }

    /// Reads anew what is shown, the same opinion chosen.
    pub(super) fn reread(&mut self, context: &Context) -> Task<Message> {
        self.rows.wanted = self.rows.chosen_id();
        self.read(context)
    }
}
