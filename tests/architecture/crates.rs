//! Invariants 2 and 7: which library is used where, and that the time is asked for in one place.

use super::source::{Source, after_word, all};

/// A library, and the beginnings of the paths that may use it.
const HOMES: &[(&str, &[&str])] = &[
    ("iced", &["window.rs", "window/"]),
    ("rusqlite", &["store.rs", "store/"]),
    ("printpdf", &["output/pdf.rs", "output/pdf/"]),
    (
        "lopdf",
        &[
            "output/pdf.rs",
            "output/pdf/",
            "pdf.rs",
            "pdf/",
            "signature.rs",
            "signature/",
        ],
    ),
    ("cms", &["signature.rs", "signature/"]),
    ("der", &["signature.rs", "signature/"]),
    ("x509_cert", &["signature.rs", "signature/"]),
    ("p12_keystore", &["signature.rs", "signature/"]),
    ("rsa", &["signature.rs", "signature/"]),
    ("p256", &["signature.rs", "signature/"]),
    ("p384", &["signature.rs", "signature/"]),
    ("docx_rs", &["output/docx.rs", "output/docx/"]),
    ("rust_xlsxwriter", &["output/xlsx.rs", "output/xlsx/"]),
    ("similar", &["document/difference.rs"]),
    ("calamine", &["import/sheet.rs"]),
    ("clap", &["command.rs", "command/"]),
    ("directories", &["place.rs"]),
    ("fern", &["journal.rs"]),
];
/// What asks the machine for the time.
const NOW: [&str; 4] = ["Local::now", "Utc::now", "SystemTime::now", "Uuid::now_v7"];

fn uses(code: &str, library: &str) -> bool {
    after_word(code, library).any(|rest| rest.starts_with("::"))
}

fn strangers(source: &Source) -> Vec<String> {
    let code = source.code();
    let away = |homes: &[&str]| !homes.iter().any(|home| source.path.starts_with(home));
    let mut found: Vec<String> = HOMES
        .iter()
        .filter(|(library, homes)| away(homes) && uses(&code, library))
        .map(|(library, _)| format!("{} uses {library}", source.path))
        .collect();
    if source.path != "clock.rs" {
        let asks = NOW.iter().filter(|now| code.contains(**now));
        found.extend(asks.map(|now| format!("{} calls {now}", source.path)));
    }
    found
}

#[test]
fn each_library_is_used_only_in_its_home() {
    let strangers: Vec<_> = all().iter().flat_map(strangers).collect();
    assert_eq!(strangers, Vec::<String>::new());
}

#[test]
fn file_dialogs_are_asked_for_in_one_file_of_the_window() {
    let users: Vec<_> = all()
        .iter()
        .filter(|source| uses(&source.code(), "rfd"))
        .map(|source| source.path.clone())
        .collect();
    assert!(users.len() <= 1, "{users:?}");
    assert!(
        users.iter().all(|path| path.starts_with("window/")),
        "{users:?}"
    );
}

#[test]
fn a_library_away_from_its_home_is_seen() {
    for (path, text) in [
        ("domain/session.rs", "use iced::Element;"),
        ("command/list.rs", "rusqlite::Connection::open()"),
        ("output.rs", "use printpdf::PdfDocument;"),
        ("window/app.rs", "let now = chrono::Local::now();"),
    ] {
        assert_eq!(strangers(&Source::example(path, text)).len(), 1, "{text}");
    }
    let named_like = Source::example("domain/a.rs", "use noticed::x; let iced = 1;");
    assert_eq!(strangers(&named_like), Vec::<String>::new());
}
