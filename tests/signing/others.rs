//! What other programs say of a file signed here; a program that is not installed is passed over.

use std::path::Path;
use std::process::{Command, Output};

use so_doi_thoai::document::Kind;

use super::maker::{SIGNER, made_of, notice, record, signed};

/// Runs a program; says so and answers nothing where it is not installed.
fn run(program: &str, arguments: &[&str], file: &Path) -> Option<Output> {
    let output = Command::new(program).args(arguments).arg(file).output();
    if output.is_err() {
        eprintln!("{program} is not installed: not asked");
    }
    output.ok()
}

fn on_disk(bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("signed.pdf");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn poppler_finds_the_signatures_valid() {
    let made = made_of(Kind::Minutes, &record(), true);
    let once = signed(&made.pdf, Some("ChuKy1"));
    let twice = signed(&once, Some("ChuKy2"));
    let (_folder, path) = on_disk(&twice);
    let Some(output) = run("pdfsig", &["-nocert"], &path) else {
        return;
    };
    let said = String::from_utf8_lossy(&output.stdout);
    let valid = said.matches("Signature is Valid").count();
    assert_eq!(valid, 2, "{said}");
    assert!(said.contains(SIGNER), "{said}");
    assert!(said.contains("Total document signed"), "{said}");
}

#[test]
fn poppler_finds_one_byte_changed() {
    let mut bytes = signed(&notice().pdf, Some("ChuKy1"));
    let at = bytes.windows(10).position(|w| w == b"/Producer(").unwrap();
    bytes[at + 12] ^= 1;
    let (_folder, path) = on_disk(&bytes);
    if let Some(output) = run("pdfsig", &["-nocert"], &path) {
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("Digest Mismatch"), "{said}");
    }
}

#[test]
fn qpdf_finds_no_fault_in_the_structure() {
    let (_folder, path) = on_disk(&signed(&notice().pdf, Some("ChuKy1")));
    if let Some(output) = run("qpdf", &["--check"], &path) {
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn pyhanko_finds_the_signature_intact_and_valid() {
    const ASK: &str = "
import sys
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
signature = PdfFileReader(open(sys.argv[1], 'rb')).embedded_signatures[0]
context = ValidationContext(trust_roots=[], allow_fetching=False)
status = validate_pdf_signature(signature, context)
print(status.intact, status.valid, status.coverage.name)
";
    let python = std::env::var("PYHANKO_PYTHON").unwrap_or_else(|_| "python3".into());
    let asked = Command::new(&python)
        .args(["-c", "import pyhanko.sign"])
        .output();
    if !asked.is_ok_and(|asked| asked.status.success()) {
        eprintln!("pyhanko is not installed: not asked");
        return;
    }
    let (_folder, path) = on_disk(&signed(&notice().pdf, Some("ChuKy1")));
    let output = run(&python, &["-c", ASK], &path).unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(said.trim(), "True True ENTIRE_FILE", "{output:?}");
}
