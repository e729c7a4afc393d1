//! Why a document is not made or not written, and what to do about it.

use crate::disclosure::{DisclosureError, Place};
use crate::document::DocumentError;
use crate::domain::edition::UnknownUnit;
use crate::domain::personal::ValueKind;
use crate::making::MakingError;
use crate::output::SaveError;
use crate::output::docx::DocxError;
use crate::output::pdf::PdfError;
use crate::output::print::PrintError;
use crate::output::xlsx::XlsxError;
use crate::say;
use crate::typeset::TypesetError;

use super::{gate, name};

/// Why there is no file of a document.
#[must_use]
pub fn making(error: &MakingError) -> String {
    match error {
        MakingError::Document(error) => document(error),
        MakingError::Typeset(error) => typeset(error),
        MakingError::Pdf(error) => pdf(error),
        MakingError::Docx(error) => docx(error),
        MakingError::Xlsx(error) => xlsx(error),
        MakingError::Rooms(error) => say!("export-pdf", detail = error.to_string()),
        MakingError::Disclosure(error) => disclosure(error),
        MakingError::Record(error) => super::import::record(error).join("\n"),
    }
}

/// Why a document is not made.
#[must_use]
pub fn document(error: &DocumentError) -> String {
    match error {
        DocumentError::NothingRecorded => say!("export-nothing-recorded"),
        DocumentError::GateOpen { missing } => {
            format!("{}\n{}", say!("export-gate-open"), gate::lines(missing))
        }
        DocumentError::NoSuchEdition { kind } => {
            say!("export-no-such-edition", kind = name::document_kind(*kind))
        }
        DocumentError::UnknownUnit(UnknownUnit { unit, known }) if known.is_empty() => {
            say!("export-no-unit", unit = unit.as_str())
        }
        DocumentError::UnknownUnit(UnknownUnit { unit, known }) => say!(
            "export-unknown-unit",
            unit = unit.as_str(),
            known = known.join("; ")
        ),
        DocumentError::NothingToTell => say!("export-nothing-to-tell"),
        DocumentError::NothingCorrected => say!("export-nothing-corrected"),
        DocumentError::EndUnknown => say!("export-end-unknown"),
        DocumentError::UnknownField { part, field } => say!(
            "export-unknown-field",
            part = part.as_str(),
            field = format!("{{{field}}}")
        ),
        DocumentError::Format(detail) => say!("export-format", detail = detail.as_str()),
    }
}

/// Why a finished public file is not handed out. Names what is left: for the person who asked for
/// the file, never for the log.
#[must_use]
pub fn disclosure(error: &DisclosureError) -> String {
    match error {
        DisclosureError::Left(leaks) => {
            let lines = leaks.iter().map(|leak| {
                let kind = match leak.value.kind {
                    ValueKind::Name => say!("personal-name"),
                    ValueKind::Phone => say!("personal-phone"),
                    ValueKind::IdentityNumber => say!("personal-identity"),
                    ValueKind::Address => say!("personal-address"),
                };
                let place = match &leak.place {
                    Place::Page(number) => say!("disclosure-page", number = number.to_string()),
                    Place::Particulars => say!("disclosure-particulars"),
                    Place::Attachment(name) => say!("disclosure-attachment", name = name.as_str()),
                    Place::Part(name) => say!("disclosure-part", name = name.as_str()),
                    Place::Line(number) => say!("disclosure-line", number = number.to_string()),
                };
                let value = leak.value.value.as_str();
                match leak.value.person {
                    Some(person) => say!(
                        "disclosure-leak",
                        kind = kind,
                        value = value,
                        person = person.to_string(),
                        place = place
                    ),
                    None => say!(
                        "disclosure-leak-nobody",
                        kind = kind,
                        value = value,
                        place = place
                    ),
                }
            });
            let lines: Vec<String> = lines.collect();
            format!("{}\n{}", say!("disclosure-left"), lines.join("\n"))
        }
        DisclosureError::Unreadable(detail) => {
            say!("disclosure-unreadable", detail = detail.as_str())
        }
    }
}

/// Why a document is not set on pages.
#[must_use]
pub fn typeset(error: &TypesetError) -> String {
    match error {
        TypesetError::MissingGlyph { character } => say!(
            "export-glyph",
            character = character.to_string(),
            code = format!("U+{:04X}", u32::from(*character))
        ),
        TypesetError::Cancelled(_) => say!("export-cancelled"),
    }
}

/// Why pages do not become a PDF.
#[must_use]
pub fn pdf(error: &PdfError) -> String {
    match error {
        PdfError::Cancelled(_) => say!("export-cancelled"),
        PdfError::Font(_) | PdfError::Writer(_) => say!("export-pdf", detail = error.to_string()),
    }
}

/// Why a document does not become a DOCX.
#[must_use]
pub fn docx(error: &DocxError) -> String {
    match error {
        DocxError::Typeset(error) => typeset(error),
        DocxError::Control { character } => say!(
            "export-control",
            code = format!("U+{:04X}", u32::from(*character))
        ),
        DocxError::Cancelled(_) => say!("export-cancelled"),
        DocxError::Writer(detail) => say!("export-docx", detail = detail.as_str()),
    }
}

/// Why a document does not become an XLSX.
#[must_use]
pub fn xlsx(error: &XlsxError) -> String {
    match error {
        XlsxError::NoTable => say!("export-no-table"),
        XlsxError::CellTooLong { sheet, row } => {
            say!(
                "export-cell-too-long",
                sheet = sheet.clone(),
                row = row.to_string()
            )
        }
        XlsxError::Cancelled(_) => say!("export-cancelled"),
        XlsxError::Writer(detail) => say!("export-xlsx", detail = detail.as_str()),
    }
}

/// Why nothing is printed.
#[must_use]
pub fn print(error: &PrintError) -> String {
    match error {
        PrintError::NotKept { folder, source } => say!(
            "print-not-kept",
            folder = folder.display().to_string(),
            detail = source.to_string()
        ),
        PrintError::Refused { said, .. } => say!("print-refused", detail = said.as_str()),
        PrintError::NoProgram => say!("print-no-program"),
    }
}

/// Why a file is not written.
#[must_use]
pub fn save(error: &SaveError) -> String {
    match error {
        SaveError::Exists { path } => say!("save-exists", path = path.display().to_string()),
        SaveError::IsFolder { path } => say!("save-is-folder", path = path.display().to_string()),
        SaveError::NoFolder { folder } => {
            say!("save-no-folder", folder = folder.display().to_string())
        }
        SaveError::Refused { folder } => {
            say!("save-refused", folder = folder.display().to_string())
        }
        SaveError::DiskFull { folder } => {
            say!("save-disk-full", folder = folder.display().to_string())
        }
        SaveError::Io { path, source } => say!(
            "save-failed",
            path = path.display().to_string(),
            detail = source.to_string()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gate::Missing;

    #[test]
    fn an_open_gate_names_the_opinions_and_the_way_out() {
        let said = document(&DocumentError::GateOpen {
            missing: vec![(3, Missing::DueDate)],
        });
        assert!(said.contains("Ý kiến 3: chưa có thời hạn"), "{said}");
        assert!(said.contains("dự thảo"), "{said}");
    }

    #[test]
    fn a_character_without_a_glyph_is_named() {
        let said = typeset(&TypesetError::MissingGlyph { character: '☃' });
        assert!(said.contains('☃') && said.contains("U+2603"), "{said}");
    }
}
