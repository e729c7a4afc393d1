//! Invariant 1: the arrows between the layers, read from `crate::…` and `super::…` paths.

use super::source::{Source, after_word, all, heads};

/// Each module at the crate's root and those it may name; `words`, `command` and `window` stand above
/// all of them.
const LAYERS: &[(&str, &[&str])] = &[
    ("clock", &[]),
    ("progress", &[]),
    ("pdf", &["progress"]),
    ("place", &[]),
    ("display", &[]),
    ("journal", &["clock"]),
    ("domain", &[]),
    ("signature", &["document", "pdf", "progress", "typeset"]),
    ("store", &["clock", "domain", "progress"]),
    ("document", &["domain"]),
    ("typeset", &["document", "domain", "progress"]),
    ("output", &["document", "domain", "progress", "typeset"]),
    (
        "format_check",
        &["document", "domain", "progress", "typeset"],
    ),
    ("import", &["domain", "pdf", "store"]),
    ("disclosure", &["domain", "output", "pdf", "progress"]),
    (
        "making",
        &[
            "disclosure",
            "document",
            "domain",
            "import",
            "output",
            "pdf",
            "progress",
            "typeset",
        ],
    ),
    ("authorities", &["domain", "signature"]),
    ("concluding", &["domain", "store"]),
    ("following", &["domain", "store"]),
    ("mending", &["domain", "store"]),
    ("reporting", &["document", "domain", "store"]),
    (
        "result_forms",
        &[
            "disclosure",
            "domain",
            "import",
            "output",
            "progress",
            "store",
        ],
    ),
    (
        "verification",
        &["domain", "pdf", "signature", "store", "typeset"],
    ),
    ("words", BELOW),
    ("command", AROUND),
    ("window", AROUND),
];

/// What words are found for.
const BELOW: &[&str] = &[
    "authorities",
    "concluding",
    "disclosure",
    "display",
    "document",
    "domain",
    "format_check",
    "import",
    "making",
    "mending",
    "output",
    "pdf",
    "place",
    "reporting",
    "result_forms",
    "say",
    "signature",
    "store",
    "typeset",
    "verification",
];

/// What a person or a script is served from.
const AROUND: &[&str] = &[
    "authorities",
    "clock",
    "concluding",
    "disclosure",
    "display",
    "document",
    "domain",
    "following",
    "format_check",
    "import",
    "making",
    "mending",
    "output",
    "pdf",
    "place",
    "progress",
    "reporting",
    "result_forms",
    "say",
    "signature",
    "store",
    "typeset",
    "verification",
    "words",
];

/// The names at the crate's root that a source reaches for.
fn reached(source: &Source) -> Vec<String> {
    let code = source.code();
    let depth = source.module().len();
    let mut reached: Vec<String> = after_word(&code, "crate")
        .filter_map(|rest| rest.strip_prefix("::"))
        .flat_map(heads)
        .collect();
    for rest in after_word(&code, "super") {
        let mut supers = 1;
        let mut rest = rest;
        while let Some(more) = rest.strip_prefix("::super") {
            supers += 1;
            rest = more;
        }
        if let Some(rest) = rest.strip_prefix("::")
            && supers >= depth
        {
            reached.extend(heads(rest));
        }
    }
    reached
}

fn forbidden_arrows(source: &Source) -> Vec<String> {
    let module = source.module();
    let Some(layer) = module.first() else {
        return Vec::new();
    };
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| name == layer) else {
        return vec![format!("{}: a layer without a rule", source.path)];
    };
    let known = |name: &str| name == "say" || LAYERS.iter().any(|(layer, _)| *layer == name);
    reached(source)
        .into_iter()
        .filter(|name| known(name) && name != layer && !allowed.contains(&name.as_str()))
        .map(|name| format!("{} names {name}", source.path))
        .collect()
}

#[test]
fn no_layer_names_one_that_stands_above_or_beside_it() {
    let broken: Vec<_> = all().iter().flat_map(forbidden_arrows).collect();
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn a_forbidden_arrow_is_seen_however_it_is_written() {
    for (path, text) in [
        ("domain/session.rs", "use crate::store::Store;"),
        ("domain.rs", "use super::store::Store;"),
        (
            "document/minutes.rs",
            "use crate::{domain::Session, store};",
        ),
        (
            "store/open.rs",
            "let a = super::super::document::minutes();",
        ),
        ("typeset/page.rs", "use crate::output::save;"),
        ("command/demo.rs", "crate::window::run()"),
        ("domain/gate.rs", "crate::say!(\"key\")"),
        ("novelty/a.rs", ""),
    ] {
        let broken = forbidden_arrows(&Source::example(path, text));
        assert_eq!(broken.len(), 1, "{path}: {text}");
    }
}

#[test]
fn an_arrow_downwards_is_allowed() {
    for (path, text) in [
        (
            "store/open.rs",
            "use super::error; use crate::domain::Session;",
        ),
        ("window/app.rs", "use crate::store::Store;"),
        (
            "store/open.rs",
            "#[cfg(test)]\nmod tests { use crate::import; }",
        ),
    ] {
        let broken = forbidden_arrows(&Source::example(path, text));
        assert_eq!(broken, Vec::<String>::new(), "{path}: {text}");
    }
}
