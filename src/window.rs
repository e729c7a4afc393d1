//! The desktop window: the only place that uses iced.

pub mod app;
pub mod autosave;
pub mod context;
pub mod dialogs;
pub mod form;
pub mod keys;
pub mod look;
pub mod preference;
pub mod screen;
pub mod widget;
pub mod work;

use iced::Size;
use iced::window::Settings;

use std::path::PathBuf;

use app::App;
use dialogs::Dialogs;
use look::{font, text};

use crate::clock::Clock;

/// What the window starts with.
#[derive(Debug, Clone)]
pub struct Start {
    /// The data file; made when it is missing.
    pub data: PathBuf,
    /// Whether the file is in the program's own place, whose folders are made when missing.
    pub is_own_place: bool,
    pub clock: Clock,
    pub dialogs: Dialogs,
}

/// Why the window could not be shown.
#[derive(Debug, thiserror::Error)]
#[error("the window could not be shown: {0}")]
pub struct WindowError(#[from] iced::Error);

/// Shows the window and returns when it has been closed and everything is in the data file.
///
/// # Errors
/// [`WindowError`] when there is no display, or a library of the system is missing.
pub fn run(start: Start) -> Result<(), WindowError> {
    let settings = iced::Settings {
        id: Some("so-doi-thoai".to_owned()),
        fonts: font::all(),
        default_font: font::REGULAR,
        default_text_size: text::BODY.into(),
        ..iced::Settings::default()
    };
    iced::application(move || App::boot(&start), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .settings(settings)
        .window(Settings {
            size: Size::new(1280.0, 720.0),
            min_size: Some(Size::new(900.0, 560.0)),
            exit_on_close_request: false,
            ..Settings::default()
        })
        .run()?;
    Ok(())
}
