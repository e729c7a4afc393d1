//! Sentences that people read, from the Fluent files in `assets/locales`.

pub mod agenda;
pub mod authorities;
pub mod calendar;
pub mod concluding;
pub mod display;
pub mod fault;
pub mod follow_up;
pub mod format_check;
pub mod gate;
pub mod history;
pub mod import;
pub mod ledger;
pub mod name;
pub mod output;
pub mod pdf;
pub mod publication;
pub mod report;
pub mod results;
pub mod signature;
pub mod store;
pub mod target;
pub mod unit;

use std::sync::LazyLock;

use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

#[derive(RustEmbed)]
#[folder = "assets/locales"]
struct Locales;

/// The languages of the screen; documents are always Vietnamese.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    Vietnamese,
    English,
}

impl Language {
    fn id(self) -> LanguageIdentifier {
        match self {
            Self::Vietnamese => langid!("vi"),
            Self::English => langid!("en"),
        }
    }
}

static LOADER: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    speak_with(&loader, Language::Vietnamese);
    loader
});

/// The loader behind [`say!`].
#[must_use]
pub fn loader() -> &'static FluentLanguageLoader {
    &LOADER
}

/// Switches the language of every sentence said from now on.
pub fn speak(language: Language) {
    speak_with(&LOADER, language);
}

fn speak_with(loader: &FluentLanguageLoader, language: Language) {
    let languages = [language.id(), Language::Vietnamese.id()];
    if let Err(error) = loader.load_languages(&Locales, &languages) {
        log::error!("locale files: {error}");
    }
    // Direction marks around arguments would show as boxes and break copied text.
    loader.set_use_isolating(false);
}

/// The sentence of a key, in the language chosen; a key that does not exist does not compile.
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        i18n_embed_fl::fl!($crate::words::loader(), $key $(, $name = $value)*)
    };
}

pub use say;

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_is_said_in_vietnamese() {
        assert_eq!(say!("program-name"), "Sổ Đối Thoại");
    }
}
