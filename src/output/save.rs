//! Writing a file whole or not at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What to do when the file is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    Refuse,
    Replace,
}

/// Why a file was not written; whatever stood at the path is untouched.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("{} exists", path.display())]
    Exists { path: PathBuf },
    #[error("{} is a folder", path.display())]
    IsFolder { path: PathBuf },
    #[error("the folder {} does not exist", folder.display())]
    NoFolder { folder: PathBuf },
    #[error("no permission to write into {}", folder.display())]
    Refused { folder: PathBuf },
    #[error("the disk of {} is full", folder.display())]
    DiskFull { folder: PathBuf },
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
}

/// Writes `bytes` to `path` through a temporary file in the same folder, so that a reader never
/// sees half a file and a failure leaves what was there.
///
/// # Errors
/// [`SaveError`] names what stands in the way.
pub fn save(bytes: &[u8], path: &Path, overwrite: Overwrite) -> Result<(), SaveError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if path.is_dir() {
        let path = path.to_owned();
        return Err(SaveError::IsFolder { path });
    }
    if !folder.is_dir() {
        let folder = folder.to_owned();
        return Err(SaveError::NoFolder { folder });
    }
    if overwrite == Overwrite::Refuse && path.exists() {
        let path = path.to_owned();
        return Err(SaveError::Exists { path });
    }
    let fault = |error| told(error, path, folder);
    let mut file = tempfile::Builder::new()
        .prefix(".doithoai-")
        .suffix(".tmp")
        // Made as any other file, so that the folder's usual rights hold.
        .make_in(folder, |path| File::create_new(path))
        .map_err(fault)?;
    file.write_all(bytes).map_err(fault)?;
    file.as_file().sync_all().map_err(fault)?;
    let kept = match overwrite {
        Overwrite::Replace => file.persist(path),
        Overwrite::Refuse => file.persist_noclobber(path),
    };
    kept.map_err(|error| fault(error.error))?;
    Ok(())
}

/// Makes a folder, and those above it, unless it is there.
///
/// # Errors
/// [`SaveError`] names what stands in the way.
pub fn make_folder(folder: &Path) -> Result<(), SaveError> {
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
        // A file has the name.
        io::ErrorKind::AlreadyExists | io::ErrorKind::NotADirectory => SaveError::NoFolder {
            folder: folder.to_owned(),
        },
        _ => told(error, folder, folder),
    })
}

fn told(source: io::Error, path: &Path, folder: &Path) -> SaveError {
    let (path, folder) = (path.to_owned(), folder.to_owned());
    match source.kind() {
        io::ErrorKind::AlreadyExists => SaveError::Exists { path },
        io::ErrorKind::NotFound => SaveError::NoFolder { folder },
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            SaveError::Refused { folder }
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => SaveError::DiskFull { folder },
        _ => SaveError::Io { path, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_file_is_written_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Biên bản.pdf");
        save(b"first", &path, Overwrite::Refuse).unwrap();
        save(b"second", &path, Overwrite::Replace).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert_eq!(names(folder.path()), ["Biên bản.pdf"]);
    }

    #[test]
    fn an_existing_file_is_not_overwritten_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        save(b"first", &path, Overwrite::Refuse).unwrap();
        let refused = save(b"second", &path, Overwrite::Refuse);
        assert!(matches!(refused, Err(SaveError::Exists { .. })));
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        assert_eq!(names(folder.path()), ["a.pdf"]);
    }

    #[test]
    fn a_missing_folder_and_a_folder_as_name_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("không có").join("a.pdf");
        let refused = save(b"x", &missing, Overwrite::Replace);
        assert!(matches!(refused, Err(SaveError::NoFolder { .. })));
        let refused = save(b"x", folder.path(), Overwrite::Replace);
        assert!(matches!(refused, Err(SaveError::IsFolder { .. })));
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_folder_is_made_unless_a_file_has_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("năm 2026").join("phiếu");
        make_folder(&deep).unwrap();
        make_folder(&deep).unwrap();
        std::fs::write(deep.join("a"), "x").unwrap();
        for taken in [deep.join("a"), deep.join("a").join("b")] {
            let refused = make_folder(&taken);
            assert!(matches!(refused, Err(SaveError::NoFolder { .. })));
        }
    }

    #[test]
    fn what_the_system_refuses_is_told_as_such() {
        let told = |kind: io::ErrorKind| told(kind.into(), Path::new("f/a.pdf"), Path::new("f"));
        assert!(matches!(
            told(io::ErrorKind::PermissionDenied),
            SaveError::Refused { .. }
        ));
        assert!(matches!(
            told(io::ErrorKind::StorageFull),
            SaveError::DiskFull { .. }
        ));
    }
}
