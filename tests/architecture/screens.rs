//! Invariant 3: only the app names two screens; a screen never names another one.

use std::collections::BTreeSet;

use super::source::{Source, after_word, all, heads};

/// Screens are the modules right under `window/screen`.
fn screens(sources: &[Source]) -> BTreeSet<String> {
    let under = |source: &Source| match source.module()[..] {
        ["window", "screen", name, ..] => Some(name.to_owned()),
        _ => None,
    };
    sources.iter().filter_map(under).collect()
}

fn named(source: &Source, screens: &BTreeSet<String>) -> BTreeSet<String> {
    let code = source.code();
    let module = source.module();
    let mut named: BTreeSet<String> = after_word(&code, "screen")
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
        let left = module.len().saturating_sub(supers);
        if module[..left] == ["window", "screen"]
            && let Some(rest) = rest.strip_prefix("::")
        {
            named.extend(heads(rest));
        }
    }
    named.retain(|name| screens.contains(name));
    named
}

fn fault(source: &Source, screens: &BTreeSet<String>) -> Option<String> {
    let module = source.module();
    if matches!(module[..], ["window", "app", ..] | ["window", "screen"]) {
        return None;
    }
    let mut named = named(source, screens);
    let most = match module[..] {
        ["window", "screen", own, ..] => {
            named.remove(own);
            0
        }
        _ => 1,
    };
    (named.len() > most).then(|| format!("{} names {named:?}", source.path))
}

#[test]
fn only_the_app_names_two_screens() {
    let sources = all();
    let screens = screens(&sources);
    let faults: Vec<_> = sources.iter().filter_map(|s| fault(s, &screens)).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_screen_that_names_another_one_is_seen() {
    let screens = BTreeSet::from(["console".to_owned(), "list".to_owned()]);
    for (path, text) in [
        ("window/screen/list.rs", "use super::console::Console;"),
        ("window/screen/list/view.rs", "use super::super::console;"),
        (
            "window/screen/list.rs",
            "use crate::window::screen::{console, list};",
        ),
        (
            "window/widget/bar.rs",
            "use crate::window::screen::{console, list};",
        ),
    ] {
        assert!(
            fault(&Source::example(path, text), &screens).is_some(),
            "{path}: {text}"
        );
    }
    for (path, text) in [
        ("window/app.rs", "use super::screen::{console, list};"),
        (
            "window/screen/list/view.rs",
            "use super::State; use crate::window::screen::list;",
        ),
    ] {
        assert!(
            fault(&Source::example(path, text), &screens).is_none(),
            "{path}: {text}"
        );
    }
}
