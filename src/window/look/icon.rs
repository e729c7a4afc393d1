//! The icons: a subset of the Lucide font (`assets/icons/lucide-subset.ttf`), named by what they mean.

use iced::widget::Text;

use super::font;

macro_rules! icons {
    ($($name:ident = $glyph:literal, $lucide:literal;)*) => {
        /// What an icon stands for; Lucide's own name is in its documentation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Icon {
            $(#[doc = $lucide] $name,)*
        }

        impl Icon {
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$name,)*];

            /// The icon's place in the subset font.
            #[must_use]
            pub fn glyph(self) -> char {
                match self {
                    $(Self::$name => $glyph,)*
                }
            }
        }
    };
}

icons! {
    Add = '\u{e13d}', "plus";
    Back = '\u{e048}', "arrow-left";
    Forward = '\u{e049}', "arrow-right";
    Check = '\u{e06c}', "check";
    Close = '\u{e1b2}', "x";
    Down = '\u{e06d}', "chevron-down";
    Up = '\u{e070}', "chevron-up";
    Next = '\u{e06f}', "chevron-right";
    Edit = '\u{e1f9}', "pencil";
    Remove = '\u{e18d}', "trash-2";
    Copy = '\u{e09e}', "copy";
    Save = '\u{e14d}', "save";
    Undo = '\u{e2a1}', "undo-2";
    Redo = '\u{e2a0}', "redo-2";
    Search = '\u{e151}', "search";
    Info = '\u{e0f9}', "info";
    Success = '\u{e226}', "circle-check";
    Warning = '\u{e193}', "triangle-alert";
    Error = '\u{e127}', "octagon-alert";
    Help = '\u{e082}', "circle-help";
    Keyboard = '\u{e284}', "keyboard";
    Settings = '\u{e154}', "settings";
    Person = '\u{e19f}', "user";
    Group = '\u{e1a4}', "users";
    Secret = '\u{e0bb}', "eye-off";
    Preview = '\u{e0ba}', "eye";
    Document = '\u{e0cc}', "file-text";
    Export = '\u{e318}', "file-down";
    Import = '\u{e19e}', "upload";
    Folder = '\u{e247}', "folder-open";
    Calendar = '\u{e063}', "calendar";
    Clock = '\u{e087}', "clock";
    Place = '\u{e111}', "map-pin";
    Opinion = '\u{e117}', "message-square";
    Conclude = '\u{e0e0}', "gavel";
    Checklist = '\u{e1d0}', "list-checks";
    List = '\u{e106}', "list";
    Office = '\u{e23a}', "landmark";
    Announce = '\u{e235}', "megaphone";
    Start = '\u{e13c}', "play";
    Stop = '\u{e167}', "square";
    Pause = '\u{e12e}', "pause";
    Cancel = '\u{e051}', "ban";
    Lock = '\u{e10b}', "lock";
    Unlock = '\u{e10c}', "lock-open";
    Merge = '\u{e43f}', "merge";
    Slip = '\u{e20f}', "ticket";
    Speak = '\u{e118}', "mic";
    Field = '\u{e17f}', "tag";
    Palette = '\u{e09d}', "contrast";
    ZoomIn = '\u{e1b6}', "zoom-in";
    ZoomOut = '\u{e1b7}', "zoom-out";
    Language = '\u{e0fe}', "languages";
    Retry = '\u{e145}', "refresh-cw";
    Waiting = '\u{e109}', "loader";
    Pending = '\u{e076}', "circle";
    Current = '\u{e345}', "circle-dot";
    Enter = '\u{e0a1}', "corner-down-left";
}

impl Icon {
    /// The icon at a size in logical pixels, in the colour of the text around it.
    #[must_use]
    pub fn view<'a>(self, size: u32) -> Text<'a> {
        Text::new(self.glyph().to_string())
            .font(font::ICONS)
            .size(size)
            .line_height(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_in_the_embedded_subset() {
        let face = ttf_parser::Face::parse(font::ICON_BYTES, 0).unwrap();
        for icon in Icon::ALL {
            assert!(face.glyph_index(icon.glyph()).is_some(), "{icon:?}");
        }
    }
}
