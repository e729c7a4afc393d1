//! Whether a window can open here: on Linux the toolkit loads the display's libraries only when it
//! starts, and would stop with an internal error where one is missing.

use std::env;
use std::ffi::OsStr;

/// Why no window can open, or stay open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DisplayError {
    /// Neither X11 nor Wayland.
    #[error("no display")]
    NoDisplay,
    /// Debian packages of the libraries that are missing.
    #[error("missing: {}", .0.join(" "))]
    NoLibrary(Vec<&'static str>),
    /// The window system's own words.
    #[error("{0}")]
    Refused(String),
    /// The window was open when an error of the program ended it.
    #[error("stopped by an error of the program")]
    Stopped,
}

/// Libraries by the name under which they are loaded, and the Debian package of each.
const X11: [(&str, &str); 6] = [
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libXcursor.so.1", "libxcursor1"),
    ("libXi.so.6", "libxi6"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
];
const WAYLAND: [(&str, &str); 2] = [
    ("libwayland-client.so.0", "libwayland-client0"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
];

/// Checks what can be known before the window opens.
///
/// # Errors
/// [`DisplayError`] when it would surely fail.
pub fn check() -> Result<(), DisplayError> {
    if cfg!(not(target_os = "linux")) {
        return Ok(());
    }
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let wayland = set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET");
    let loader = std::fs::read("/etc/ld.so.cache").unwrap_or_default();
    let searched = env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    judge(wayland, set("DISPLAY"), |library| {
        // Where the loader keeps no such list, nothing is known and nothing is claimed.
        loader.is_empty() || names(&loader, library) || lies_in(&searched, library)
    })
}

/// One of the two displays must be there with all its libraries.
fn judge(wayland: bool, x11: bool, has: impl Fn(&str) -> bool) -> Result<(), DisplayError> {
    let missing = |libraries: &[(&str, &'static str)]| -> Vec<&'static str> {
        let missing = libraries.iter().filter(|(library, _)| !has(library));
        missing.map(|(_, package)| *package).collect()
    };
    let ways = [(wayland, &WAYLAND[..]), (x11, &X11[..])];
    let lacking: Vec<_> = ways
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, libraries)| missing(libraries))
        .collect();
    match lacking.into_iter().min_by_key(Vec::len) {
        None => Err(DisplayError::NoDisplay),
        Some(none) if none.is_empty() => Ok(()),
        Some(packages) => Err(DisplayError::NoLibrary(packages)),
    }
}

/// Whether the loader's list holds the name, which ends there with a zero byte.
fn names(loader: &[u8], library: &str) -> bool {
    let name = [library.as_bytes(), &[0]].concat();
    loader.windows(name.len()).any(|window| window == name)
}

fn lies_in(folders: &OsStr, library: &str) -> bool {
    env::split_paths(folders).any(|folder| folder.join(library).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_there_is_no_window() {
        assert_eq!(judge(false, false, |_| true), Err(DisplayError::NoDisplay));
    }

    #[test]
    fn a_missing_library_is_named_by_its_package() {
        let has = |library: &str| library != "libxkbcommon-x11.so.0";
        assert_eq!(
            judge(false, true, has),
            Err(DisplayError::NoLibrary(vec!["libxkbcommon-x11-0"]))
        );
        assert_eq!(judge(true, true, has), Ok(()));
    }

    #[test]
    fn the_name_in_the_list_of_the_loader_is_a_whole_one() {
        let loader = b"\0libX11.so.6\0/usr/lib/libX11.so.6\0";
        assert!(names(loader, "libX11.so.6"));
        assert!(!names(loader, "libX11.so"));
    }
}
