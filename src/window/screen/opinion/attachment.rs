//! A kept file written out to a place of the person's choice.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::Task;

use super::{Message as Screen, Opinion};
use crate::domain::AttachmentId;
use crate::output::{Overwrite, save};
use crate::progress::Progress;
use crate::store::StoreError;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::look::Gravity;
use crate::window::work::{self, Step};
use crate::{say, words};

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    PlaceChosen(AttachmentId, Option<PathBuf>),
    Read(PathBuf, Result<Arc<Vec<u8>>, StoreError>),
    Written(PathBuf, Step<Result<(), String>>),
}

impl Opinion {
    pub(super) fn ask_for_place(&self, id: AttachmentId, context: &Context) -> Task<Screen> {
        let files = self.file.iter().flat_map(|file| &file.attachments);
        let Some(file) = files.into_iter().find(|file| file.id == id) else {
            return Task::none();
        };
        let request = Request {
            title: say!("opinion-attachment-dialog"),
            kind: (say!("event-file-kind"), vec!["*"]),
            file_name: file.name.clone(),
        };
        let place = context.dialogs.save(request);
        place.map(move |path| Screen::Attachment(Message::PlaceChosen(id, path)))
    }

    pub(super) fn copy_out(&mut self, message: Message, context: &Context) -> Task<Screen> {
        match message {
            Message::PlaceChosen(_, None) => {
                self.told = Some((Gravity::Info, say!("opinion-attachment-no-place")));
            }
            Message::PlaceChosen(id, Some(path)) => {
                let read = context
                    .store
                    .read(move |reader| reader.attachment(id).map(Arc::new));
                return Task::perform(read, move |bytes| {
                    Screen::Attachment(Message::Read(path.clone(), bytes))
                });
            }
            Message::Read(_, Err(error)) => {
                self.told = Some((Gravity::Error, words::store::advice(&error)));
            }
            Message::Read(path, Ok(bytes)) => {
                let to = path.clone();
                return work::run(Progress::default(), move |_| write(&bytes, &to))
                    .map(move |step| Screen::Attachment(Message::Written(path.clone(), step)));
            }
            Message::Written(_, Step::SoFar(..)) => {}
            Message::Written(path, Step::Done(Ok(()))) => {
                let path = path.display().to_string();
                self.told = Some((
                    Gravity::Success,
                    say!("opinion-attachment-saved", path = path),
                ));
            }
            Message::Written(_, Step::Done(Err(words))) => {
                self.told = Some((Gravity::Error, words));
            }
        }
        Task::none()
    }
}

/// The desktop's dialog has asked already whether a file there may go.
fn write(bytes: &[u8], path: &Path) -> Result<(), String> {
    save(bytes, path, Overwrite::Replace).map_err(|error| words::output::save(&error))
}
