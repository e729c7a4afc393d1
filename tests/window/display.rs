//! A display of the test's own, with the keys of a Vietnamese keyboard.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt, EventMask, Window as WindowId};
use x11rb::rust_connection::RustConnection;

/// The letters that no key of the display has; the capital is reached with Shift.
const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
/// Keys that no keyboard in front of a person has.
const SPARE_KEYS: [std::ops::RangeInclusive<u8>; 2] = [150..=202, 208..=255];
const WIDTH: u16 = 1366;
const HEIGHT: u16 = 768;

/// A screen without a window manager.
pub struct Display {
    server: Child,
    name: String,
    connection: RustConnection,
}

impl Display {
    pub fn start() -> Self {
        let screen = format!("{WIDTH}x{HEIGHT}x24");
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &screen])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb does not start: is the Debian package xvfb installed?");
        let mut number = String::new();
        let said = server.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb ended at once");
        let name = format!(":{}", number.trim());
        let (connection, _) = x11rb::connect(Some(&name)).unwrap();
        let display = Self {
            server,
            name,
            connection,
        };
        display.give_letters_keys();
        display
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// Runs xdotool.
    pub fn tool<S: AsRef<std::ffi::OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Output {
        Command::new("xdotool")
            .args(args)
            .env("DISPLAY", &self.name)
            .env("LC_ALL", "C.UTF-8")
            .output()
            .expect("xdotool does not start: is the Debian package xdotool installed?")
    }

    /// The window of the program, once it is on the screen.
    pub fn window(&self) -> Option<WindowId> {
        let found = self.tool(["search", "--onlyvisible", "--class", "^so-doi-thoai$"]);
        let found = String::from_utf8(found.stdout).unwrap();
        found.lines().next()?.parse().ok()
    }

    pub fn title(&self, window: WindowId) -> String {
        let title = self.tool(["getwindowname", &window.to_string()]).stdout;
        String::from_utf8(title).unwrap().trim().to_owned()
    }

    /// Gives the window the keyboard and the whole screen, as a window manager would.
    pub fn show(&self, window: WindowId) {
        let (id, width, height) = (window.to_string(), WIDTH.to_string(), HEIGHT.to_string());
        self.tool(["windowmove", &id, "0", "0"]);
        self.tool(["windowsize", "--sync", &id, &width, &height]);
        self.tool(["windowfocus", "--sync", &id]);
    }

    /// Asks the window to close, as the cross in its corner does.
    pub fn ask_to_close(&self, window: WindowId) {
        let atom = |name: &str| {
            let asked = self.connection.intern_atom(false, name.as_bytes());
            asked.unwrap().reply().unwrap().atom
        };
        let data = [atom("WM_DELETE_WINDOW"), x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS"), data);
        let sent = self
            .connection
            .send_event(false, window, EventMask::NO_EVENT, message);
        sent.unwrap().check().unwrap();
    }

    /// Keeps what is on the screen, for a person to look at.
    pub fn keep_picture(&self, file: &Path) {
        let kept = Command::new("import")
            .args(["-window", "root"])
            .arg(file)
            .env("DISPLAY", &self.name)
            .status();
        match kept {
            Ok(status) if status.success() => eprintln!("the screen: {}", file.display()),
            _ => eprintln!("no picture of the screen: is the Debian package imagemagick there?"),
        }
    }

    /// Without a key of its own a letter is typed by changing the keyboard for a moment, and a
    /// program that is slow to look finds the next letter there.
    fn give_letters_keys(&self) {
        let mut spare = SPARE_KEYS.into_iter().flatten();
        for letter in LETTERS.chars() {
            let capital = letter.to_uppercase().next().unwrap();
            let keysyms = [keysym(letter), keysym(capital)];
            let key = spare.next().unwrap();
            let given = self
                .connection
                .change_keyboard_mapping(1, key, 2, &keysyms)
                .unwrap();
            given.check().unwrap();
        }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// The name by which X knows a letter.
fn keysym(letter: char) -> u32 {
    match u32::from(letter) {
        latin @ ..=0xFF => latin,
        other => 0x0100_0000 | other,
    }
}

/// How often a wait looks.
pub const GLANCE: Duration = Duration::from_millis(50);
