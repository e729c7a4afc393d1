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
use std::sync::atomic::{AtomicBool, Ordering};

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

static VIETNAMESE: LazyLock<FluentLanguageLoader> = LazyLock::new(|| ready(Language::Vietnamese));
static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| ready(Language::English));
static SPEAKS_ENGLISH: AtomicBool = AtomicBool::new(false);

/// The loader behind [`say!`].
#[must_use]
pub fn loader() -> &'static FluentLanguageLoader {
    if SPEAKS_ENGLISH.load(Ordering::Relaxed) {
        &ENGLISH
    } else {
        &VIETNAMESE
    }
}

/// Switches the language of every sentence said from now on.
pub fn speak(language: Language) {
    SPEAKS_ENGLISH.store(language == Language::English, Ordering::Relaxed);
}

/// A loader is seen by other threads only once it is wholly set, so that none says half a sentence.
fn ready(language: Language) -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    let languages = [language.id(), Language::Vietnamese.id()];
    if let Err(error) = loader.load_languages(&Locales, &languages) {
        log::error!("locale files: {error}");
    }
    // Direction marks around arguments would show as boxes and break copied text.
    loader.set_use_isolating(false);
    loader
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
    use super::*;

    #[test]
    fn a_key_is_said_in_vietnamese() {
        assert_eq!(say!("program-name"), "Sổ Đối Thoại");
    }

    #[test]
    fn a_sentence_is_whole_while_another_thread_sets_the_language() {
        let setting = std::thread::spawn(|| {
            for _ in 0..200 {
                speak(Language::Vietnamese);
            }
        });
        while !setting.is_finished() {
            assert_eq!(
                say!("command-import-would-take", count = 21),
                "21 ý kiến nhận được. Chưa lưu."
            );
        }
        setting.join().unwrap();
    }
}
