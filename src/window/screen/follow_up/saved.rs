//! Filters kept under a name.

use iced::Task;

use super::{Fields, FollowUp, Message as Screen};
use crate::domain::OpinionFilter;
use crate::store::{Changed, Op, StoreError};
use crate::window::context::Context;
use crate::window::form::path_field;
use crate::window::look::Gravity;
use crate::window::widget::editor::{Edit, Editor};
use crate::{say, words};

/// The path of the name's field.
pub const NAME: &str = "filter.name";

/// The filters kept, and the name that is typed for another one.
#[derive(Debug, Default)]
pub struct SavedFilters {
    pub all: Vec<(String, OpinionFilter)>,
    pub name: Option<Editor>,
}

/// What happens to them.
#[derive(Debug, Clone)]
pub enum Message {
    Use(usize),
    Begin,
    Name(Edit),
    Save,
    Cancel,
    Remove(String),
    Saved(Result<Changed, StoreError>),
    Read(Result<Vec<(String, String)>, StoreError>),
}

impl SavedFilters {
    /// The filters as they were kept; one that cannot be read any more is left aside.
    pub fn new(kept: Vec<(String, String)>) -> Self {
        let read = |(name, body): (String, String)| match serde_json::from_str(&body) {
            Ok(filter) => Some((name, filter)),
            Err(error) => {
                log::warn!("saved filter: {error}");
                None
            }
        };
        Self {
            all: kept.into_iter().filter_map(read).collect(),
            name: None,
        }
    }

    pub fn is_naming(&self) -> bool {
        self.name.is_some()
    }

    /// The name under which a filter is kept.
    pub fn name_of(&self, filter: &OpinionFilter) -> Option<&str> {
        let found = self.all.iter().find(|(_, kept)| kept == filter);
        found.map(|(name, _)| name.as_str())
    }
}

impl FollowUp {
    pub(super) fn save_filter(&mut self, message: Message, context: &Context) -> Task<Screen> {
        match message {
            Message::Use(at) => {
                let kept = self.saved.all.get(at).map(|(_, filter)| filter.clone());
                return kept.map_or_else(Task::none, |kept| self.use_filter(&kept, context));
            }
            Message::Begin => {
                self.fields = Fields::Shown;
                self.put_aside();
                self.saved.name = Some(Editor::line(""));
                return path_field::focus(NAME);
            }
            Message::Name(edit) => {
                if let Some(name) = &mut self.saved.name {
                    name.perform(edit);
                }
            }
            Message::Save => {
                let (Some(name), Some(filter)) = (&self.saved.name, &self.filter) else {
                    return Task::none();
                };
                let body = serde_json::to_string(&filter.filter()).ok();
                return transact(name.text(), body, context);
            }
            Message::Cancel => self.saved.name = None,
            Message::Remove(name) => return transact(name, None, context),
            Message::Saved(Ok(_)) => {
                self.saved.name = None;
                let read = context.store.read(|reader| reader.filters());
                return Task::perform(read, |read| Screen::Saved(Message::Read(read)));
            }
            Message::Read(Ok(kept)) => {
                self.saved = SavedFilters::new(kept);
                self.told = Some((Gravity::Success, say!("follow-up-filter-saved")));
            }
            Message::Saved(Err(error)) | Message::Read(Err(error)) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
            }
        }
        Task::none()
    }
}

fn transact(name: String, body: Option<String>, context: &Context) -> Task<Screen> {
    let saved = context.store.transact(Op::SaveFilter { name, body });
    Task::perform(saved, |saved| Screen::Saved(Message::Saved(saved)))
}
