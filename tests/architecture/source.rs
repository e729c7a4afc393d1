//! The sources under `src`, and the few questions that the checks ask of a text.

use std::fs;
use std::path::{Path, PathBuf};

/// One source file: its path below `src` with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Everything under `src`.
pub fn all() -> Vec<Source> {
    let root = root().join("src");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    assert!(found.len() > 20, "the sources were not found");
    found
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let below = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.push(Source {
                path: below.replace('\\', "/"),
                text: fs::read_to_string(&path).unwrap().replace("\r\n", "\n"),
            });
        }
    }
}

impl Source {
    pub fn example(path: &str, text: &str) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// The module path: `store/open.rs` is `["store", "open"]`; the crate's roots are empty.
    pub fn module(&self) -> Vec<&str> {
        match self.path.trim_end_matches(".rs") {
            "lib" | "main" => Vec::new(),
            path => path.split('/').collect(),
        }
    }

    /// The code that ships: without comments, and without the tests at the end of a file. Tests may
    /// reach for samples across layers.
    pub fn code(&self) -> String {
        if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            return String::new();
        }
        let shipped = self.text.split("#[cfg(test)]\nmod ").next();
        let lines = shipped.unwrap_or_default().lines();
        let code = lines.filter(|line| !line.trim_start().starts_with("//"));
        code.collect::<Vec<_>>().join("\n")
    }
}

/// Every place where `word` stands as a whole word, as the text after it.
pub fn after_word<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(word).filter_map(move |(at, _)| {
        let before = code[..at].chars().next_back();
        let rest = &code[at + word.len()..];
        let joins = |c: char| c.is_alphanumeric() || c == '_';
        let whole = !before.is_some_and(joins) && !rest.starts_with(joins);
        whole.then_some(rest)
    })
}

/// The first names of what follows `::`: of `a::b` it is `a`, of `{a::b, c}` they are `a` and `c`.
pub fn heads(rest: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        let text = text.trim_start();
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let mut depth = 0;
    let mut start = 0;
    let mut heads = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                heads.push(name(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(name(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    heads
}

#[test]
fn a_group_of_names_is_read_by_its_heads() {
    assert_eq!(heads("store::Op;"), ["store"]);
    assert_eq!(
        heads("{store::{a, b}, domain, window::x};"),
        ["store", "domain", "window"]
    );
}

#[test]
fn comments_and_tests_are_not_shipped() {
    let source = Source::example(
        "store/a.rs",
        "// use crate::window;\nuse crate::domain;\n#[cfg(test)]\nmod tests {\n use crate::import;\n}",
    );
    assert_eq!(source.code(), "use crate::domain;");
}
