//! Native file dialogs; screens ask for them through [`Dialogs`], so that tests need no desktop.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::{Task, window};
use rfd::{AsyncFileDialog, MessageDialog, MessageLevel};

/// What a dialog is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub title: String,
    /// The name of the kind of file and its endings without the dot.
    pub kind: (String, Vec<&'static str>),
    /// The name proposed for a file to be written.
    pub file_name: String,
}

type Ask = dyn Fn(Request) -> Task<Option<PathBuf>> + Send + Sync;

/// Asks a person for a file. `None` comes back when nothing was chosen, and also where the desktop
/// has no dialog service: every screen has a typed path as well.
#[derive(Clone)]
pub struct Dialogs {
    open: Arc<Ask>,
    save: Arc<Ask>,
    folder: Arc<Ask>,
    documents: PathBuf,
}

impl std::fmt::Debug for Dialogs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dialogs")
    }
}

impl Dialogs {
    /// The desktop's own dialogs; documents are proposed for the folder `documents`.
    #[must_use]
    pub fn native(documents: PathBuf) -> Self {
        Self {
            documents,
            open: Arc::new(|request| {
                ask(request, |dialog| async move {
                    let file = dialog.pick_file().await;
                    file.map(|file| file.path().to_owned())
                })
            }),
            save: Arc::new(|request| {
                ask(request, |dialog| async move {
                    let file = dialog.save_file().await;
                    file.map(|file| file.path().to_owned())
                })
            }),
            folder: Arc::new(|request| {
                ask(request, |dialog| async move {
                    let folder = dialog.pick_folder().await;
                    folder.map(|folder| folder.path().to_owned())
                })
            }),
        }
    }

    /// Dialogs that answer at once, for tests.
    #[must_use]
    pub fn answering(answer: Option<PathBuf>, documents: PathBuf) -> Self {
        let ask: Arc<Ask> = Arc::new(move |_| Task::done(answer.clone()));
        Self {
            open: Arc::clone(&ask),
            save: Arc::clone(&ask),
            folder: ask,
            documents,
        }
    }

    /// The folder proposed for documents.
    #[must_use]
    pub fn documents(&self) -> &Path {
        &self.documents
    }

    /// Asks for a file to read.
    pub fn open(&self, request: Request) -> Task<Option<PathBuf>> {
        (self.open)(request)
    }

    /// Asks for a place to write to.
    pub fn save(&self, request: Request) -> Task<Option<PathBuf>> {
        (self.save)(request)
    }

    /// Asks for a folder.
    pub fn folder(&self, title: String) -> Task<Option<PathBuf>> {
        (self.folder)(Request {
            title,
            kind: (String::new(), Vec::new()),
            file_name: String::new(),
        })
    }
}

/// Says in a box why there is no window, where nobody would see the error stream.
pub fn announce(title: &str, text: &str) {
    MessageDialog::new()
        .set_level(MessageLevel::Error)
        .set_title(title)
        .set_description(text)
        .show();
}

/// Opens a dialog over the program's window; without the window as its parent it would not be
/// modal on Windows.
fn ask<F>(
    request: Request,
    run: impl Fn(AsyncFileDialog) -> F + Send + Sync + 'static,
) -> Task<Option<PathBuf>>
where
    F: Future<Output = Option<PathBuf>> + Send + 'static,
{
    let (kind, endings) = request.kind;
    let mut dialog = AsyncFileDialog::new()
        .set_title(request.title)
        .set_file_name(request.file_name);
    // A folder is of no kind.
    if !endings.is_empty() {
        dialog = dialog.add_filter(kind, &endings);
    }
    window::oldest()
        .and_then(move |id| {
            let dialog = dialog.clone();
            window::run(id, move |window| dialog.set_parent(&window))
        })
        .then(move |dialog| Task::future(run(dialog)))
}
