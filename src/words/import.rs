//! What a file or a row to import is, and what is wrong with it, in words.

use crate::import::carried::CarriedError;
use crate::import::file::FileError;
use crate::import::record::{FieldProblem, RecordError};
use crate::import::sheet::SheetError;
use crate::import::slips::{Column, RowProblem, Skip};
use crate::say;

use super::fault;

/// Why a file cannot be read.
#[must_use]
pub fn file(error: &FileError) -> String {
    match error {
        FileError::Unreadable(error) => match error.kind() {
            std::io::ErrorKind::NotFound => say!("import-file-missing"),
            std::io::ErrorKind::PermissionDenied => say!("import-file-forbidden"),
            _ => say!("import-file-unreadable", detail = error.to_string()),
        },
        FileError::TooLarge { limit } => {
            say!("import-file-too-large", megabytes = megabytes(*limit))
        }
    }
}

/// Why a PDF gives no session.
#[must_use]
pub fn carried(error: &CarriedError) -> String {
    match error {
        CarriedError::Pdf(error) => super::pdf::read(error),
        CarriedError::NoSession => say!("import-pdf-no-session"),
    }
}

/// Why a workbook cannot be read.
#[must_use]
pub fn sheet(error: &SheetError) -> String {
    match error {
        SheetError::Empty => say!("import-sheet-empty"),
        SheetError::NotWorkbook(Some(kind)) => say!("import-sheet-other", kind = kind.to_owned()),
        SheetError::NotWorkbook(None) => say!("import-sheet-unknown"),
        SheetError::OldExcel => say!("import-sheet-old"),
        SheetError::Encrypted => say!("import-sheet-encrypted"),
        SheetError::Damaged(detail) => say!("import-sheet-damaged", detail = detail.as_str()),
        SheetError::TooLarge { cells, unpacked } => say!(
            "import-sheet-too-large",
            cells = fault::grouped(*cells),
            megabytes = megabytes(*unpacked)
        ),
    }
}

fn megabytes(bytes: u64) -> String {
    (bytes / 1024 / 1024).to_string()
}

/// Why a JSON text is not a session, a line for each fault.
#[must_use]
pub fn record(error: &RecordError) -> Vec<String> {
    match error {
        RecordError::Broken { line, column } => {
            vec![say!(
                "import-json-broken",
                line = line.to_string(),
                column = column.to_string()
            )]
        }
        RecordError::Field { path, problem } => vec![in_field(path, &field(problem))],
        RecordError::Faults(faults) => {
            let sentence = |f: &crate::domain::Fault| fault::sentence(&f.problem);
            faults
                .iter()
                .map(|f| in_field(&f.path, &sentence(f)))
                .collect()
        }
        RecordError::Unwritable(error) => {
            vec![say!("import-json-unwritable", detail = error.to_string())]
        }
    }
}

/// The field by its name, and by its path for whoever made the file.
fn in_field(path: &str, sentence: &str) -> String {
    let name = fault::field(path);
    if path.is_empty() {
        sentence.to_owned()
    } else if name == path {
        format!("{path}: {sentence}")
    } else {
        format!("{name} ({path}): {sentence}")
    }
}

fn field(problem: &FieldProblem) -> String {
    match problem {
        FieldProblem::Unknown(name) => say!("import-field-unknown", name = name.as_str()),
        FieldProblem::Missing => say!("import-field-missing"),
        FieldProblem::Twice(name) => say!("import-field-twice", name = name.as_str()),
        FieldProblem::Word { found, allowed } => say!(
            "import-field-word",
            found = found.as_str(),
            allowed = allowed.as_str()
        ),
        FieldProblem::Value(detail) => say!("import-field-value", detail = detail.as_str()),
    }
}

/// What is wrong with a row of a sheet.
#[must_use]
pub fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NoContent => say!("row-no-content"),
        RowProblem::NoName => say!("row-no-name"),
        RowProblem::Text { column, problem } => {
            let sentence = fault::sentence(&crate::domain::Problem::Text(*problem));
            format!("{}: {sentence}", self::column(*column))
        }
        RowProblem::AlreadyThere(number) => {
            say!("row-already-there", number = number.to_string())
        }
        RowProblem::RepeatsRow(row) => say!("row-repeats", row = row.to_string()),
        RowProblem::Removed(count) => say!("row-removed", count = count.to_string()),
        RowProblem::PhoneUnusual(typed) => say!("row-phone-unusual", typed = typed.as_str()),
        RowProblem::DateUnreadable(typed) => say!("row-date-unreadable", typed = typed.as_str()),
        RowProblem::FieldUnknown(typed) => say!("row-field-unknown", typed = typed.as_str()),
        RowProblem::FieldAmbiguous(typed) => say!("row-field-ambiguous", typed = typed.as_str()),
        RowProblem::NameFromAddress => say!("row-name-from-address"),
        RowProblem::NameSecret => say!("row-name-secret"),
        RowProblem::ColumnNotTaken { heading, text } => say!(
            "row-column-not-taken",
            heading = heading.as_str(),
            text = text.as_str()
        ),
    }
}

/// Why a row is not looked at as an opinion.
#[must_use]
pub fn skip(skip: Skip) -> String {
    match skip {
        Skip::AboveHeader => say!("skip-above-header"),
        Skip::Header => say!("skip-header"),
        Skip::RepeatedHeader => say!("skip-repeated-header"),
        Skip::ColumnNumbers => say!("skip-column-numbers"),
        Skip::NoOpinion => say!("skip-no-opinion"),
        Skip::NoHeaderInSheet => say!("skip-no-header-in-sheet"),
    }
}

/// The name of a column.
#[must_use]
pub fn column(column: Column) -> String {
    match column {
        Column::Number => say!("column-number"),
        Column::Honorific => say!("column-honorific"),
        Column::Name => say!("column-name"),
        Column::Address => say!("column-address"),
        Column::Role => say!("column-role"),
        Column::Phone => say!("column-phone"),
        Column::Content => say!("column-content"),
        Column::Field => say!("column-field"),
        Column::SentOn => say!("column-sent-on"),
        Column::Note => say!("column-note"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fault::{Fault, Problem};

    #[test]
    fn a_fault_names_its_field_in_vietnamese_and_by_its_path() {
        let error = RecordError::Faults(vec![Fault {
            path: "session.chairs".into(),
            problem: Problem::NoChair,
        }]);
        let line = record(&error).remove(0);
        assert!(line.starts_with("Chủ trì (session.chairs): "), "{line}");
    }

    #[test]
    fn a_missing_field_is_named_in_vietnamese() {
        let error = RecordError::Field {
            path: "opinions[2].number".into(),
            problem: FieldProblem::Missing,
        };
        let line = record(&error).remove(0);
        assert!(line.starts_with("Ý kiến 3 – số thứ tự"), "{line}");
    }
}
