//! The form of the source files.

use super::source::{Source, all};

const LONGEST: usize = 500;
/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 7] = [
    "utils", "util", "common", "helper", "helpers", "manager", "misc",
];

fn faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |broken: bool, what: &str| {
        if broken {
            faults.push(format!("{} {what}", source.path));
        }
    };
    let name = source.path.rsplit('/').next().unwrap_or_default();
    fault(name == "mod.rs", "should stand beside its folder");
    fault(!source.text.starts_with("//! "), "has no opening sentence");
    fault(source.text.lines().count() > LONGEST, "is too long");
    fault(
        EMPTY_NAMES.contains(&name.trim_end_matches(".rs")),
        "has a name that says nothing",
    );
    faults
}

#[test]
fn every_file_has_its_place_its_opening_sentence_and_a_readable_length() {
    let faults: Vec<_> = all().iter().flat_map(faults).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_file_out_of_form_is_seen() {
    let long = format!("//! A file.\n{}", "\n".repeat(LONGEST));
    for (path, text) in [
        ("store/mod.rs", "//! The store."),
        ("store/open.rs", "use std::fs;"),
        ("store/open.rs", long.as_str()),
        ("store/utils.rs", "//! Things."),
    ] {
        assert_eq!(faults(&Source::example(path, text)).len(), 1, "{path}");
    }
}
