//! The palettes light, dark and high contrast, and the iced theme made from each.

use std::sync::LazyLock;

use iced::theme::{Base, Custom};
use iced::{Color, Theme, color};

/// What the person chose to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    #[default]
    Light,
    Dark,
    HighContrast,
}

/// A meaning's colour as ink, and the soft ground behind a longer text of that meaning.
#[derive(Debug, Clone, Copy)]
pub struct Tone {
    pub ink: Color,
    pub ground: Color,
}

/// Every colour on screen.
#[derive(Debug, Clone, Copy)]
pub struct Colours {
    /// Behind everything.
    pub canvas: Color,
    /// Cards, bars and fields.
    pub surface: Color,
    /// Hovered rows, locked fields.
    pub sunken: Color,
    /// Hairlines that only part things.
    pub line: Color,
    /// Outlines that a person must see: fields, buttons.
    pub outline: Color,
    pub ink: Color,
    /// Hints and captions.
    pub soft_ink: Color,
    /// The example in an empty field, which must not be taken for its text.
    pub faint_ink: Color,
    pub accent: Color,
    pub on_accent: Color,
    pub info: Tone,
    pub success: Tone,
    pub warning: Tone,
    pub danger: Tone,
}

const LIGHT: Colours = Colours {
    canvas: color!(0xf4, 0xf5, 0xf7),
    surface: color!(0xff, 0xff, 0xff),
    sunken: color!(0xeb, 0xee, 0xf2),
    line: color!(0xdc, 0xe0, 0xe6),
    outline: color!(0x84, 0x8e, 0x9b),
    ink: color!(0x18, 0x21, 0x2c),
    soft_ink: color!(0x51, 0x5c, 0x6a),
    faint_ink: color!(0x6b, 0x75, 0x81),
    accent: color!(0x0f, 0x5a, 0xa6),
    on_accent: color!(0xff, 0xff, 0xff),
    info: Tone {
        ink: color!(0x0f, 0x5a, 0xa6),
        ground: color!(0xe5, 0xef, 0xf9),
    },
    success: Tone {
        ink: color!(0x18, 0x65, 0x39),
        ground: color!(0xe3, 0xf2, 0xe8),
    },
    warning: Tone {
        ink: color!(0x7a, 0x4f, 0x00),
        ground: color!(0xfc, 0xf1, 0xda),
    },
    danger: Tone {
        ink: color!(0xae, 0x22, 0x1b),
        ground: color!(0xfb, 0xe7, 0xe5),
    },
};

const DARK: Colours = Colours {
    canvas: color!(0x14, 0x18, 0x1d),
    surface: color!(0x1c, 0x22, 0x29),
    sunken: color!(0x27, 0x2f, 0x38),
    line: color!(0x36, 0x3f, 0x4a),
    outline: color!(0x7f, 0x8a, 0x98),
    ink: color!(0xe7, 0xeb, 0xf0),
    soft_ink: color!(0xa9, 0xb3, 0xbf),
    faint_ink: color!(0x8a, 0x94, 0xa1),
    accent: color!(0x85, 0xb8, 0xf2),
    on_accent: color!(0x0b, 0x1a, 0x2b),
    info: Tone {
        ink: color!(0x9a, 0xc5, 0xf5),
        ground: color!(0x1d, 0x31, 0x49),
    },
    success: Tone {
        ink: color!(0x86, 0xd3, 0xa5),
        ground: color!(0x1a, 0x33, 0x25),
    },
    warning: Tone {
        ink: color!(0xf0, 0xc8, 0x78),
        ground: color!(0x39, 0x2e, 0x16),
    },
    danger: Tone {
        ink: color!(0xf6, 0xa5, 0x9f),
        ground: color!(0x43, 0x22, 0x1f),
    },
};

const HIGH_CONTRAST: Colours = Colours {
    canvas: color!(0x00, 0x00, 0x00),
    surface: color!(0x00, 0x00, 0x00),
    sunken: color!(0x2b, 0x2b, 0x2b),
    line: color!(0xff, 0xff, 0xff),
    outline: color!(0xff, 0xff, 0xff),
    ink: color!(0xff, 0xff, 0xff),
    soft_ink: color!(0xff, 0xff, 0xff),
    faint_ink: color!(0xc8, 0xc8, 0xc8),
    accent: color!(0xff, 0xe6, 0x00),
    on_accent: color!(0x00, 0x00, 0x00),
    info: Tone {
        ink: color!(0x9f, 0xe3, 0xff),
        ground: color!(0x00, 0x00, 0x00),
    },
    success: Tone {
        ink: color!(0x8d, 0xff, 0xa6),
        ground: color!(0x00, 0x00, 0x00),
    },
    warning: Tone {
        ink: color!(0xff, 0xd8, 0x6b),
        ground: color!(0x00, 0x00, 0x00),
    },
    danger: Tone {
        ink: color!(0xff, 0xb3, 0xad),
        ground: color!(0x00, 0x00, 0x00),
    },
};

impl Palette {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The name under which the choice is remembered.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The palette remembered under `key`.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|palette| palette.key() == key)
    }

    /// The palette after this one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::HighContrast,
            Self::HighContrast => Self::Light,
        }
    }

    /// The colours of the palette.
    #[must_use]
    pub const fn colours(self) -> &'static Colours {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::HighContrast => &HIGH_CONTRAST,
        }
    }

    /// The iced theme that carries this palette to the style functions.
    #[must_use]
    pub fn theme(self) -> Theme {
        static THEMES: LazyLock<[Theme; 3]> = LazyLock::new(|| Palette::ALL.map(make));
        let [light, dark, high_contrast] = &*THEMES;
        match self {
            Self::Light => light.clone(),
            Self::Dark => dark.clone(),
            Self::HighContrast => high_contrast.clone(),
        }
    }

    /// The colours behind a theme. Themes are ours alone, so any other reads as light.
    #[must_use]
    pub fn of(theme: &Theme) -> &'static Colours {
        Self::from_key(theme.name()).unwrap_or_default().colours()
    }
}

fn make(palette: Palette) -> Theme {
    let colours = palette.colours();
    let seed = iced::theme::Palette {
        background: colours.canvas,
        text: colours.ink,
        primary: colours.accent,
        success: colours.success.ink,
        warning: colours.warning.ink,
        danger: colours.danger.ink,
    };
    Theme::Custom(std::sync::Arc::new(Custom::new(
        palette.key().to_owned(),
        seed,
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color) -> f32 {
        let linear = |part: f32| {
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)
    }

    /// Contrast ratio as WCAG 2 defines it.
    fn contrast(one: Color, other: Color) -> f32 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_stands_out_from_its_ground() {
        for palette in Palette::ALL {
            let least = if palette == Palette::HighContrast {
                7.0
            } else {
                4.5
            };
            let c = palette.colours();
            let grounds = [c.canvas, c.surface, c.sunken];
            let mut pairs = vec![(c.on_accent, c.accent), (c.faint_ink, c.surface)];
            for ground in grounds {
                pairs.extend([(c.ink, ground), (c.soft_ink, ground), (c.accent, ground)]);
            }
            for tone in [c.info, c.success, c.warning, c.danger] {
                pairs.extend([(tone.ink, tone.ground), (c.ink, tone.ground)]);
                pairs.extend([(tone.ink, c.canvas), (tone.ink, c.surface)]);
            }
            for (ink, ground) in pairs {
                let ratio = contrast(ink, ground);
                assert!(
                    ratio >= least,
                    "{palette:?}: {ink:?} on {ground:?}: {ratio}"
                );
            }
        }
    }

    #[test]
    fn outlines_can_be_seen() {
        for palette in Palette::ALL {
            let c = palette.colours();
            for ground in [c.canvas, c.surface] {
                assert!(contrast(c.outline, ground) >= 3.0, "{palette:?}");
            }
        }
    }

    #[test]
    fn a_theme_gives_back_its_palette() {
        for palette in Palette::ALL {
            let colours = Palette::of(&palette.theme());
            assert_eq!(colours.canvas, palette.colours().canvas);
        }
    }
}
