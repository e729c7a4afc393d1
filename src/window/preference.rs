//! What the person prefers to see, remembered in the data file.

use crate::store::{Op, Reader, StoreError};
use crate::words::Language;

use super::look::Palette;

/// The size of everything, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Zoom(u16);

impl Zoom {
    const LEAST: u16 = 100;
    const MOST: u16 = 200;
    const STEP: u16 = 10;

    /// A size within the limits.
    #[must_use]
    pub fn new(percent: u16) -> Self {
        Self(percent.clamp(Self::LEAST, Self::MOST))
    }

    #[must_use]
    pub fn percent(self) -> u16 {
        self.0
    }

    #[must_use]
    pub fn larger(self) -> Self {
        Self::new(self.0 + Self::STEP)
    }

    #[must_use]
    pub fn smaller(self) -> Self {
        Self::new(self.0 - Self::STEP)
    }

    /// The factor for the toolkit.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(Self::LEAST)
    }
}

/// Everything preferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preferences {
    pub palette: Palette,
    pub zoom: Zoom,
    pub language: Language,
}

/// One thing preferred, to be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    Palette(Palette),
    Zoom(Zoom),
    Language(Language),
}

const PALETTE: &str = "window/palette";
const ZOOM: &str = "window/zoom";
const LANGUAGE: &str = "window/language";

impl Preferences {
    /// What the data file remembers; anything it does not know is as at first.
    ///
    /// # Errors
    /// When the data file cannot be read.
    pub fn read(reader: &Reader) -> Result<Self, StoreError> {
        let palette = reader.preference(PALETTE)?;
        let zoom = reader.preference(ZOOM)?;
        let language = reader.preference(LANGUAGE)?;
        Ok(Self {
            palette: palette
                .and_then(|key| Palette::from_key(&key))
                .unwrap_or_default(),
            zoom: zoom
                .and_then(|percent| percent.parse().ok())
                .map(Zoom::new)
                .unwrap_or_default(),
            language: match language.as_deref() {
                Some("en") => Language::English,
                _ => Language::Vietnamese,
            },
        })
    }

    /// Takes over one thing.
    pub fn set(&mut self, preference: Preference) {
        match preference {
            Preference::Palette(palette) => self.palette = palette,
            Preference::Zoom(zoom) => self.zoom = zoom,
            Preference::Language(language) => self.language = language,
        }
    }
}

impl Preference {
    /// The change that remembers it.
    #[must_use]
    pub fn op(self) -> Op {
        let (key, value) = match self {
            Self::Palette(palette) => (PALETTE, palette.key().to_owned()),
            Self::Zoom(zoom) => (ZOOM, zoom.percent().to_string()),
            Self::Language(Language::Vietnamese) => (LANGUAGE, "vi".to_owned()),
            Self::Language(Language::English) => (LANGUAGE, "en".to_owned()),
        };
        Op::SetPreference {
            key: key.to_owned(),
            value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zoom_stays_between_100_and_200_percent() {
        assert_eq!(Zoom::default().smaller().percent(), 100);
        assert_eq!(Zoom::new(200).larger().percent(), 200);
        assert_eq!(Zoom::new(9000).percent(), 200);
        assert_eq!(Zoom::default().larger().percent(), 110);
    }
}
