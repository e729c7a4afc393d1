//! The lock beside the data file: one program at a time, and who it is.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::error::StoreError;

/// Who has the data file open, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub pid: u32,
    pub host: String,
    pub user: String,
}

impl Holder {
    fn this_program() -> Self {
        let user = ["USER", "USERNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok());
        Self {
            pid: std::process::id(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            user: user.unwrap_or_default(),
        }
    }

    fn read(path: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(path).ok()?;
        let mut lines = text.lines();
        Some(Self {
            pid: lines.next()?.parse().ok()?,
            host: lines.next()?.to_owned(),
            user: lines.next()?.to_owned(),
        })
    }

    fn write(&self, path: &Path) -> std::io::Result<()> {
        std::fs::write(
            path,
            format!("{}\n{}\n{}\n", self.pid, self.host, self.user),
        )
    }
}

/// Held as long as the data file is open; the system frees it when the program dies.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock of `data`, or says who has it.
    pub(super) fn take(data: &Path) -> Result<Self, StoreError> {
        let path = beside(data, ".lock");
        // A second file, because Windows lets nobody read a file that is locked.
        let holder = beside(data, ".holder");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(|error| StoreError::from_io(&error, data))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::InUse {
                    by: Holder::read(&holder),
                });
            }
            Err(TryLockError::Error(error)) => return Err(StoreError::from_io(&error, data)),
        }
        if let Err(error) = Holder::this_program().write(&holder) {
            log::warn!("holder file: {}", error.kind());
        }
        Ok(Self {
            _file: file,
            holder,
        })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The lock file itself stays: removing it would let two programs lock two files of one name.
        if let Err(error) = std::fs::remove_file(&self.holder) {
            log::warn!("holder file: {}", error.kind());
        }
    }
}

/// `data` with `ending` after its whole name.
pub(super) fn beside(data: &Path, ending: &str) -> PathBuf {
    let mut name = data.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
