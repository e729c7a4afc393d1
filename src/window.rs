//! The desktop window: the only place that uses iced.

pub mod app;
pub mod autosave;
pub mod context;
pub mod dialogs;
pub mod draft;
pub mod form;
pub mod keys;
pub mod look;
pub mod minute;
pub mod preference;
pub mod screen;
pub mod widget;
pub mod work;

use iced::Size;
#[cfg(target_os = "linux")]
use iced::window::settings::PlatformSpecific;
use iced::window::{self, Settings};

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use app::App;
use dialogs::Dialogs;
use look::{font, text};

use crate::clock::Clock;
use crate::display::{self, DisplayError};

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

/// Shows the window and returns when it has been closed and everything is in the data file.
///
/// # Errors
/// [`DisplayError`] when the window cannot open, or stops by an error of the program.
pub fn run(start: Start) -> Result<(), DisplayError> {
    display::check()?;
    let booted = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&booted);
    // The toolkit panics where it finds no way to the display; a person needs words.
    match catch_unwind(AssertUnwindSafe(move || show(start, seen))) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(DisplayError::Refused(error.to_string())),
        Err(_) if booted.load(Ordering::Relaxed) => Err(DisplayError::Stopped),
        Err(panic) => Err(DisplayError::Refused(message(panic.as_ref()))),
    }
}

/// The name by which a desktop knows the window, to group it and to give it its icon.
const DESKTOP_NAME: &str = "so-doi-thoai";

fn show(start: Start, booted: Arc<AtomicBool>) -> iced::Result {
    let settings = iced::Settings {
        id: Some(DESKTOP_NAME.to_owned()),
        fonts: font::all(),
        default_font: font::REGULAR,
        default_text_size: text::BODY.into(),
        ..iced::Settings::default()
    };
    let boot = move || {
        booted.store(true, Ordering::Relaxed);
        App::boot(&start)
    };
    iced::application(boot, App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .settings(settings)
        .window(Settings {
            size: Size::new(1280.0, 720.0),
            min_size: Some(Size::new(900.0, 560.0)),
            exit_on_close_request: false,
            icon: icon(),
            #[cfg(target_os = "linux")]
            platform_specific: PlatformSpecific {
                application_id: DESKTOP_NAME.to_owned(),
                ..PlatformSpecific::default()
            },
            ..Settings::default()
        })
        .run()
}

/// The words of a panic before anything of a person was loaded.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or_default().to_owned()
}

/// The program's icon: 64 × 64 pixels of red, green, blue and alpha.
fn icon() -> Option<window::Icon> {
    const PIXELS: &[u8] = include_bytes!("../assets/icons/program-64.rgba");
    match window::icon::from_rgba(PIXELS.to_vec(), 64, 64) {
        Ok(icon) => Some(icon),
        Err(error) => {
            log::warn!("icon: {error}");
            None
        }
    }
}
