//! The list of calls written to a file of the person's choice.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use iced::Task;

use super::{FollowUp, Message as Screen};
use crate::domain::call_list::{CallKind, CallList};
use crate::following::calls;
use crate::output::{Overwrite, save};
use crate::progress::Progress;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::look::Gravity;
use crate::window::work::{self, Step};
use crate::{making, say, words};

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Ask(CallKind),
    PlaceChosen(CallKind, Option<PathBuf>),
    Read(PathBuf, Result<Box<CallList>, StoreError>),
    /// How many calls were written where, or why none were.
    Written(Step<Result<(usize, PathBuf), String>>),
}

impl FollowUp {
    pub(super) fn write_calls(&mut self, message: Message, context: &Context) -> Task<Screen> {
        match message {
            Message::Ask(kind) => {
                let name = match kind {
                    CallKind::Unasked => "goi-dien",
                    CallKind::Recheck => "kiem-tra-lai",
                };
                let request = Request {
                    title: say!("calls-dialog"),
                    kind: ("Excel".to_owned(), vec!["xlsx"]),
                    file_name: format!("{name}-{}.xlsx", self.today),
                };
                let place = context.dialogs.save(request);
                return place.map(move |path| Screen::Calls(Message::PlaceChosen(kind, path)));
            }
            Message::PlaceChosen(_, None) => {
                self.told = Some((Gravity::Info, say!("opinion-attachment-no-place")));
            }
            Message::PlaceChosen(kind, Some(path)) => {
                let (path, today) = (path.with_extension("xlsx"), self.today);
                let read = context
                    .store
                    .read(move |reader| calls::read(reader, kind, today).map(Box::new));
                return Task::perform(read, move |read| {
                    Screen::Calls(Message::Read(path.clone(), read))
                });
            }
            Message::Read(_, Err(error)) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
            }
            Message::Read(path, Ok(list)) => {
                let now = context.clock.now();
                return work::run(Progress::default(), move |_| {
                    write(&list, &path, now).map(|()| (list.calls.len(), path))
                })
                .map(|step| Screen::Calls(Message::Written(step)));
            }
            Message::Written(Step::SoFar(..)) => {}
            Message::Written(Step::Done(Ok((count, path)))) => {
                let path = path.display().to_string();
                let words = say!("calls-written", count = count, path = path);
                self.told = Some((Gravity::Success, words));
            }
            Message::Written(Step::Done(Err(words))) => self.told = Some((Gravity::Error, words)),
        }
        Task::none()
    }
}

/// The desktop's dialog has asked already whether a file there may go.
fn write(list: &CallList, path: &Path, now: NaiveDateTime) -> Result<(), String> {
    let bytes = making::calls(list, words::follow_up::result, now)
        .map_err(|error| words::output::making(&error))?;
    save(&bytes, path, Overwrite::Replace).map_err(|error| words::output::save(&error))
}
