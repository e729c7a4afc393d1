//! Where the data file and the log lie when nobody names a place.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

/// A file of this name beside the program keeps everything beside it too.
const PORTABLE: &str = "portable";
const NAME: &str = "so-doi-thoai";

/// The machine tells no home folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no home folder")]
pub struct NoHome;

/// The data file of this person, or beside the program when it is portable.
///
/// # Errors
/// [`NoHome`] when there is no place of one's own.
pub fn data_file() -> Result<PathBuf, NoHome> {
    let folder = match portable_folder() {
        Some(folder) => folder,
        None => own_folders()?.data_local_dir().to_owned(),
    };
    Ok(folder.join(NAME).with_extension("db"))
}

/// The log file, beside the data or in the platform's place for state.
///
/// # Errors
/// As [`data_file`].
pub fn log_file() -> Result<PathBuf, NoHome> {
    let folder = if let Some(folder) = portable_folder() {
        folder
    } else {
        let own = own_folders()?;
        own.state_dir().unwrap_or(own.data_local_dir()).to_owned()
    };
    Ok(folder.join(NAME).with_extension("log"))
}

/// The person's folder of documents, or what stands nearest to it.
#[must_use]
pub fn documents() -> PathBuf {
    let folders = UserDirs::new();
    let documents = folders
        .as_ref()
        .and_then(|folders| folders.document_dir().map(PathBuf::from));
    documents
        .or_else(|| folders.map(|folders| folders.home_dir().to_owned()))
        .unwrap_or_default()
}

fn own_folders() -> Result<ProjectDirs, NoHome> {
    ProjectDirs::from("", "", NAME).ok_or(NoHome)
}

fn portable_folder() -> Option<PathBuf> {
    let folder = std::env::current_exe().ok()?.parent()?.to_owned();
    folder.join(PORTABLE).is_file().then_some(folder)
}
