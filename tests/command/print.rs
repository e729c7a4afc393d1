//! Printing through the programs of the system, with ones of our own in their place.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::program::{Place, Ran};

const PRINT: &str = "print minutes --data a.db --session 1";

/// A program in `bin` that does what the script says.
fn program(place: &Place, name: &str, script: &str) {
    let path = place.path("bin").join(name);
    fs::create_dir_all(place.path("bin")).unwrap();
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Prints with only the programs of `bin` at hand.
fn print(place: &Place) -> Ran {
    fs::create_dir_all(place.path("bin")).unwrap();
    fs::create_dir_all(place.path("tmp")).unwrap();
    let mut command = place.program();
    command
        .args(PRINT.split(' '))
        .env("PATH", place.path("bin"))
        .env("TMPDIR", place.path("tmp"))
        .env("TAKEN", place.path("taken.pdf"));
    Ran::from(&command.output().unwrap())
}

fn handed(place: &Place) -> usize {
    fs::read_dir(place.path("tmp")).unwrap().count()
}

/// Copies its last argument.
const TAKE: &str = r#"for last; do :; done; /bin/cp "$last" "$TAKEN""#;

#[test]
fn the_system_takes_the_document_and_nothing_stays_behind() {
    let place = Place::with_demo();
    program(&place, "lp", TAKE);
    let said = print(&place).done();
    assert!(said.contains("máy in mặc định"), "{said}");
    assert!(place.read("taken.pdf").starts_with(b"%PDF"));
    assert_eq!(handed(&place), 0);
}

#[test]
fn without_a_printing_program_the_viewer_opens_a_file_that_stays() {
    let place = Place::with_demo();
    program(&place, "xdg-open", r#"printf %s "$1" > "$TAKEN""#);
    let said = print(&place).done();
    assert!(said.contains("chương trình xem PDF"), "{said}");
    let path = String::from_utf8(place.read("taken.pdf")).unwrap();
    assert!(fs::read(Path::new(&path)).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_printer_that_is_missing_and_no_program_at_all_are_told_with_advice() {
    let place = Place::with_demo();
    let said = print(&place).refused();
    assert!(said.contains("xuất PDF"), "{said}");
    program(
        &place,
        "lp",
        "echo 'no default destination available' >&2; exit 1",
    );
    program(&place, "xdg-open", TAKE);
    let said = print(&place).refused();
    assert!(
        said.contains("no default destination") && said.contains("xuất PDF"),
        "{said}"
    );
    assert!(!place.path("taken.pdf").exists());
    assert_eq!(handed(&place), 0);
}
