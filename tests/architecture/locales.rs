//! Both languages say the same things: the same keys, each once, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::source::root;

/// The keys of a Fluent text and the arguments of each; a key that stands twice is a fault.
fn keys(text: &str) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        let starts = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if let Some((key, _)) = line.split_once('=').filter(|_| starts) {
            let key = key.trim().to_owned();
            if keys.insert(key.clone(), BTreeSet::new()).is_some() {
                return Err(format!("{key} stands twice"));
            }
            current = Some(key);
        }
        if let Some(arguments) = current.as_ref().and_then(|key| keys.get_mut(key)) {
            let names = line.split('$').skip(1);
            arguments.extend(names.map(|rest| {
                let name = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_');
                rest.chars().take_while(name).collect::<String>()
            }));
        }
    }
    Ok(keys)
}

fn locale(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let file = format!("assets/locales/{language}/so_doi_thoai.ftl");
    let text = fs::read_to_string(root().join(file)).unwrap();
    keys(&text).unwrap()
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let (vietnamese, english) = (locale("vi"), locale("en"));
    let of = |keys: &BTreeMap<String, BTreeSet<String>>| keys.clone().into_iter().collect();
    let (vietnamese, english): (BTreeSet<_>, BTreeSet<_>) = (of(&vietnamese), of(&english));
    let apart: Vec<_> = vietnamese.symmetric_difference(&english).collect();
    assert!(apart.is_empty(), "{apart:?}");
}

#[test]
fn a_key_that_stands_twice_or_differs_is_seen() {
    assert!(keys("a = A\nb = B\na = C").is_err());
    let (one, other) = (keys("a = { $n } x").unwrap(), keys("a = { $m } x").unwrap());
    assert_ne!(one, other);
    assert_eq!(
        keys("a =\n    { $n ->\n       *[other] x\n    }")
            .unwrap()
            .len(),
        1
    );
}
