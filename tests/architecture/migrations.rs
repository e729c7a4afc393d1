//! Invariant 6: a migration that has landed never changes.

use std::collections::BTreeMap;
use std::fs;

use super::source::root;

/// Name and fingerprint of every migration that has landed. A new migration adds its line; a line
/// never changes.
const LANDED: &str = include_str!("migrations.txt");

/// FNV-1a, over line ends as the repository keeps them.
fn fingerprint(text: &str) -> String {
    let unified = text.replace("\r\n", "\n");
    let hash = unified
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}

fn landed() -> BTreeMap<String, String> {
    let pairs = LANDED.lines().filter_map(|line| line.split_once(' '));
    pairs.map(|(n, f)| (n.to_owned(), f.to_owned())).collect()
}

fn present() -> BTreeMap<String, String> {
    let folder = root().join("src/store/migrations");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    files
        .map(|file| {
            let text = fs::read_to_string(file.path()).unwrap();
            let name = file.file_name().into_string().unwrap();
            (name, fingerprint(&text))
        })
        .collect()
}

#[test]
fn landed_migrations_are_as_they_were() {
    assert_eq!(present(), landed());
}

#[test]
fn one_changed_letter_changes_the_fingerprint() {
    assert_ne!(fingerprint("CREATE TABLE a"), fingerprint("CREATE TABLE b"));
    assert_eq!(fingerprint("a\r\nb"), fingerprint("a\nb"));
}
