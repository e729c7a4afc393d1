//! The README says what the program does.

use std::fs;

use so_doi_thoai::command::Arguments;
use so_doi_thoai::window::keys::{Place, Shortcut, TABLE};

use super::source::root;

fn readme() -> String {
    let text = fs::read_to_string(root().join("README.md")).unwrap();
    text.replace("\r\n", "\n")
}

/// The keys heard at the session, as the README shows them.
fn table() -> String {
    let heard = |shortcut: &&Shortcut| matches!(shortcut.place, Place::Console | Place::Everywhere);
    let rows = TABLE.iter().filter(heard).map(|shortcut| {
        let action = shortcut.action.label();
        format!("| {} | {action} |\n", shortcut.chord)
    });
    format!("| Key | |\n|---|---|\n{}", rows.collect::<String>())
}

/// The command lines of a text: in code, from the program's name on.
fn command_lines(text: &str) -> Vec<String> {
    let plain = text.replace("cargo run --release -- ", "doithoai ");
    let pieces = plain.split(['`', '\n', '|']).map(str::trim);
    let lines = pieces.filter(|piece| piece.starts_with("doithoai "));
    lines
        .map(|line| {
            line.replace(" N", " 1")
                .replace("--document D", "--document 1")
        })
        .collect()
}

#[test]
fn the_keys_of_the_readme_are_those_of_the_program() {
    let table = table();
    assert!(readme().contains(&table), "the README should hold\n{table}");
}

/// Whether the program understands a command line; one without options only names the command.
fn is_understood(line: &str) -> bool {
    let read = |line: &str| Arguments::read(line.split(' ').map(Into::into));
    if line.contains("--") {
        read(line).is_ok()
    } else {
        read(&format!("{line} --help")).is_err_and(|said| !said.is_error)
    }
}

#[test]
fn every_command_of_the_readme_is_understood() {
    let lines = command_lines(&readme());
    assert!(lines.len() > 10, "{lines:?}");
    for line in lines {
        assert!(is_understood(&line), "{line}");
    }
}

#[test]
fn a_command_that_does_not_exist_is_seen() {
    for text in ["`doithoai paint`", "`doithoai export minutes --data F`"] {
        let lines = command_lines(text);
        assert!(!is_understood(&lines[0]), "{text}");
    }
}

#[test]
fn every_picture_of_the_readme_is_there() {
    for piece in readme().split("](").skip(1) {
        let target = piece.split(')').next().unwrap_or_default();
        let is_there = target.starts_with("https://") || root().join(target).is_file();
        assert!(is_there, "{target}");
    }
}
