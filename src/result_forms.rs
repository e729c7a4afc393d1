//! Forms of results on their way: written for the units, looked through and taken over when they come back;
//! the same for a command and the window.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};

use crate::disclosure::{self, DisclosureError};
use crate::domain::personal::ListSearch;
use crate::domain::result_form::UnitForm;
use crate::domain::text::for_file;
use crate::import::results::{self, FilledForm, Known, Preview};
use crate::output::xlsx::{XlsxError, form};
use crate::output::{self, Overwrite, SaveError};
use crate::progress::{Cancelled, Progress};
use crate::store::{Op, Store, StoreError};

/// Codes looked up in one reading, so that whatever is saved meanwhile does not wait for all of them.
const LOOKED_UP_AT_ONCE: usize = 200;

/// A form that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub unit: String,
    pub path: PathBuf,
    pub opinions: usize,
}

/// Why a form was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Nothing was written, for these files are there.
    #[error("{0:?} exist")]
    Exist(Vec<PathBuf>),
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
    /// Somebody who must not be known can be read in a form.
    #[error(transparent)]
    Disclosure(#[from] DisclosureError),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// The forms written before one could not be.
#[derive(Debug, thiserror::Error)]
#[error("{error} after {} forms", written.len())]
pub struct Stopped {
    pub written: Vec<Written>,
    pub error: WriteError,
}

/// Writes each form into `folder`, which is made when it is not there. Unless it may replace them, a single
/// file that is there stops all.
///
/// # Errors
/// [`Stopped`], with the forms that stand there nevertheless.
pub fn write(
    forms: &[UnitForm],
    folder: &Path,
    overwrite: Overwrite,
    written_at: NaiveDateTime,
    progress: &Progress,
) -> Result<Vec<Written>, Stopped> {
    let mut written = Vec::new();
    match write_all(forms, folder, overwrite, written_at, progress, &mut written) {
        Ok(()) => Ok(written),
        Err(error) => Err(Stopped { written, error }),
    }
}

fn write_all(
    forms: &[UnitForm],
    folder: &Path,
    overwrite: Overwrite,
    written_at: NaiveDateTime,
    progress: &Progress,
    written: &mut Vec<Written>,
) -> Result<(), WriteError> {
    let names = file_names(forms.iter().map(|form| form.unit.as_str()));
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    if overwrite == Overwrite::Refuse {
        let there: Vec<PathBuf> = paths.iter().filter(|path| path.exists()).cloned().collect();
        if !there.is_empty() {
            return Err(WriteError::Exist(there));
        }
    }
    output::make_folder(folder)?;
    let search = ListSearch::of(forms.iter().flat_map(|form| &form.hiding));
    for (done, (unit_form, path)) in forms.iter().zip(paths).enumerate() {
        progress.report(done, forms.len())?;
        let bytes = form::bytes(unit_form, written_at)?;
        disclosure::check_list(&bytes, &search, &unit_form.told(), &[])?;
        output::save(&bytes, &path, overwrite)?;
        written.push(Written {
            unit: unit_form.unit.clone(),
            path,
            opinions: unit_form.lines.len(),
        });
    }
    Ok(())
}

/// The units' names as those of files, on every system.
fn file_names<'a>(units: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for unit in units {
        let name = format!("ket-qua-{}", for_file(unit));
        let name = name.trim_end_matches('-');
        // Two units may differ in their marks alone.
        let numbered = (2..).map(|at| format!("{name}-{at}.xlsx"));
        let mut free = std::iter::once(format!("{name}.xlsx")).chain(numbered);
        names.extend(free.find(|name| !names.contains(name)));
    }
    names
}

/// Why a form that was read is not previewed.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Looks up every code of the form and says what each row becomes on `today`; reports codes looked up.
///
/// # Errors
/// [`PreviewError`] when the data file cannot be read or the person stops it.
pub fn preview(
    store: &Store,
    form: &FilledForm,
    today: NaiveDate,
    progress: &Progress,
) -> Result<Preview, PreviewError> {
    let places: BTreeSet<_> = results::places(form).collect();
    let places: Vec<_> = places.into_iter().collect();
    let mut known = HashMap::new();
    for (done, some) in places.chunks(LOOKED_UP_AT_ONCE).enumerate() {
        progress.report(done * LOOKED_UP_AT_ONCE, places.len())?;
        let some = some.to_vec();
        let read = store.read(move |reader| {
            let mut found = Vec::new();
            for (session, number) in some {
                let Some((opinion, code)) = reader.form_code(session, number)? else {
                    continue;
                };
                let history = reader.history(opinion)?;
                let known = Known {
                    opinion,
                    code,
                    session_on: history.session_on,
                    followed: history.followed,
                };
                found.push(((session, number), known));
            }
            Ok(found)
        });
        known.extend(read.wait()?);
    }
    let look_up = |session, number| known.get(&(session, number)).cloned();
    Ok(results::preview(form, look_up, today))
}

/// Takes over the results of a preview whole, told by the office's secretary; the file is kept as evidence.
///
/// # Errors
/// [`StoreError`] when one is refused after all, and then nothing is taken.
pub fn take(store: &Store, preview: &Preview, file: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let office = store.read(|reader| reader.office()).wait()?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let op = Op::TakeResults {
        results: preview.told().collect(),
        by: office
            .map(|office| office.secretary.name)
            .unwrap_or_default(),
        name: name.unwrap_or_default().into_owned(),
        bytes: bytes.to_vec(),
    };
    store.transact(op).wait()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::personal::Hiding;
    use crate::domain::result_form::FormLine;
    use crate::domain::{OpinionId, SpeakerKind};

    #[test]
    fn units_that_differ_in_their_marks_alone_have_files_of_their_own() {
        let units = ["Phòng Y tế", "Phòng Ỷ tế", "Phòng Y tế (cũ)", "Phòng ỵ tế"];
        let names = file_names(units.into_iter());
        assert_eq!(
            names,
            [
                "ket-qua-phong-y-te.xlsx",
                "ket-qua-phong-y-te-2.xlsx",
                "ket-qua-phong-y-te-cu.xlsx",
                "ket-qua-phong-y-te-3.xlsx"
            ]
        );
    }

    #[test]
    fn a_single_file_that_is_there_stops_all_until_it_may_go() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("phieu");
        let forms = ["A", "B", "C"].map(|unit| UnitForm {
            unit: unit.to_owned(),
            lines: Vec::new(),
            hiding: Vec::new(),
        });
        let write = |overwrite| {
            let at = NaiveDateTime::default();
            write(&forms, &folder, overwrite, at, &Progress::default())
        };
        output::make_folder(&folder).unwrap();
        let there = folder.join("ket-qua-b.xlsx");
        std::fs::write(&there, "filled in").unwrap();
        let stopped = write(Overwrite::Refuse).unwrap_err();
        assert!(stopped.written.is_empty());
        assert!(matches!(stopped.error, WriteError::Exist(paths) if paths == [there.clone()]));
        assert_eq!(std::fs::read(&there).unwrap(), b"filled in");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
        assert_eq!(write(Overwrite::Replace).unwrap().len(), 3);
        assert!(std::fs::read(&there).unwrap().starts_with(b"PK"));
    }

    #[test]
    fn a_form_that_names_whoever_must_not_be_known_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = crate::import::sample::record().unwrap();
        let speaker = &mut record.speakers[0];
        (speaker.kind, speaker.name) = (SpeakerKind::Secret, "Đậu Thị Kín".into());
        let hiding = Hiding {
            record: Arc::new(record),
            opinions: vec![OpinionId(1)],
        };
        let try_write = |content: &str, unit: &str| {
            let line = FormLine {
                opinion: OpinionId(1),
                code: "1.1-7F2A".into(),
                content: content.into(),
                conclusion: String::new(),
                due_on: None,
                is_paused: false,
            };
            let form = UnitForm {
                unit: unit.into(),
                lines: vec![line],
                hiding: vec![hiding.clone()],
            };
            let (at, progress) = (NaiveDateTime::default(), Progress::default());
            write(&[form], folder.path(), Overwrite::Replace, at, &progress)
        };
        for (content, unit) in [
            ("Bà Kín đề nghị sửa đường.", "Phòng Kinh tế"),
            ("Đề nghị sửa đường.", "Hộ Đậu Thị Kín"),
        ] {
            let error = try_write(content, unit).unwrap_err().error;
            assert!(matches!(error, WriteError::Disclosure(_)), "{error}");
            let said = crate::words::results::write(&error);
            assert!(said.contains("Đậu Thị Kín"), "{said}");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        }
        try_write("Đề nghị sửa đường.", "Phòng Kinh tế").unwrap();
    }

    #[test]
    fn the_forms_written_before_one_could_not_be_are_told() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("ket-qua-b.xlsx")).unwrap();
        let forms = ["A", "B", "C"].map(|unit| UnitForm {
            unit: unit.to_owned(),
            lines: Vec::new(),
            hiding: Vec::new(),
        });
        let at = NaiveDateTime::default();
        let progress = Progress::default();
        let stopped = write(&forms, folder.path(), Overwrite::Replace, at, &progress);
        let stopped = stopped.unwrap_err();
        assert_eq!(stopped.written.len(), 1);
        assert_eq!(stopped.written[0].unit, "A");
        assert!(matches!(
            stopped.error,
            WriteError::Save(SaveError::IsFolder { .. })
        ));
    }
}
