//! The list of calls written to a file of the person's choice.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use iced::Task;

use super::{FollowUp, Message as Screen};
use crate::domain::Office;
use crate::domain::call_list::{CallKind, CallList};
use crate::following::calls;
use crate::making::Format;
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
    Read(PathBuf, Result<Box<(CallList, Office)>, StoreError>),
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
                    kind: (say!("calls-dialog-kind"), vec!["pdf", "xlsx", "docx"]),
                    file_name: format!("{name}-{}.pdf", self.today),
                };
                let place = context.dialogs.save(request);
                return place.map(move |path| Screen::Calls(Message::PlaceChosen(kind, path)));
            }
            Message::PlaceChosen(_, None) => {
                self.told = Some((Gravity::Info, say!("opinion-attachment-no-place")));
            }
            Message::PlaceChosen(kind, Some(path)) => {
                let today = self.today;
                let read = context.store.read(move |reader| {
                    let list = calls::read(reader, kind, today)?;
                    Ok(Box::new((list, reader.office()?.unwrap_or_default())))
                });
                return Task::perform(read, move |read| {
                    Screen::Calls(Message::Read(path.clone(), read))
                });
            }
            Message::Read(_, Err(error)) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
            }
            Message::Read(path, Ok(read)) => {
                let now = context.clock.now();
                return work::run(Progress::default(), move |progress| {
                    let (list, office) = &*read;
                    let path = write((list, office), path, now, progress)?;
                    Ok((list.calls.len(), path))
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

/// Writes the kind of file that the name asks for, a PDF where it asks for none. The desktop's dialog
/// has asked already whether a file there may go.
fn write(
    (list, office): (&CallList, &Office),
    mut path: PathBuf,
    now: NaiveDateTime,
    progress: &Progress,
) -> Result<PathBuf, String> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let format = ending.and_then(Format::by_ending).unwrap_or_else(|| {
        path.set_extension("pdf");
        Format::Pdf
    });
    let bytes = making::calls(list, office, format, now, progress)
        .map_err(|error| words::output::making(&error))?;
    save(&bytes, &path, Overwrite::Replace).map_err(|error| words::output::save(&error))?;
    Ok(path)
}
