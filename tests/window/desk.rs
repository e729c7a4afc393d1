//! The program at work on a display, and the data file that it writes.

use std::fs;
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use so_doi_thoai::say;
use x11rb::protocol::xproto::Window as WindowId;

use super::display::{Display, GLANCE};
use super::program::{Place, sample};

/// Far beyond what any machine needs; only a failure waits so long.
const PATIENCE: Duration = Duration::from_mins(1);

/// A display, a folder with a session that has no opinion yet, and the program between them.
pub struct Desk {
    display: Display,
    place: Place,
    program: Option<Child>,
}

impl Desk {
    /// The session is under way and the window is not open.
    pub fn with_session() -> Self {
        let mut session = sample();
        session["state"] = json!("running");
        session["speakers"] = json!([]);
        session["opinions"] = json!([]);
        let place = Place::new();
        place.write("session.json", session.to_string());
        place.run("import session.json --data a.db").done();
        Self {
            display: Display::start(),
            place,
            program: None,
        }
    }

    /// Starts the program and waits until the screen named so can be typed into.
    pub fn start(&mut self, screen: &str) {
        let mut program = self.place.program();
        program.args(["--data", "a.db"]);
        program.env("DISPLAY", self.display.name());
        self.program = Some(program.spawn().unwrap());
        let window = wait("the window is on the screen", || self.display.window());
        self.display.show(window);
        self.wait_for_screen(screen);
    }

    /// Starts the program and goes over the list to the console of its session.
    pub fn start_in_console(&mut self) {
        self.start(&say!("home-title"));
        self.go("F2");
        self.wait_for_screen(&say!("sessions-title"));
        self.go("Return");
        self.wait_for_screen(&say!("place-console"));
    }

    /// Types text, `delay` milliseconds a key.
    pub fn type_text(&self, text: &str, delay: u32) {
        let delay = delay.to_string();
        let typed = self.display.tool(["type", "--delay", &delay, "--", text]);
        assert!(typed.status.success(), "xdotool type failed");
    }

    /// Presses a key that leads to another field or screen, and waits until it has.
    pub fn go(&self, key: &str) {
        self.keys([key]);
        self.wait_until_idle();
    }

    /// Presses keys at full speed, by the names of X.
    pub fn keys<S: AsRef<str>>(&self, names: impl IntoIterator<Item = S>) {
        let mut args = ["key", "--delay", "0"].map(str::to_owned).to_vec();
        args.extend(names.into_iter().map(|name| name.as_ref().to_owned()));
        let pressed = self.display.tool(args);
        assert!(pressed.status.success(), "xdotool key failed");
    }

    /// Waits until a start after a kill at this moment would find the opinions so.
    pub fn wait_until_kept(&self, contents: &[&str]) {
        let words = format!("the data file holds {contents:?}");
        wait(&words, || {
            (self.kept()?.iter().map(|opinion| &opinion["content"]))
                .eq(contents)
                .then_some(())
        });
    }

    /// Ends the program at once, in the middle of whatever it does.
    pub fn kill(&mut self) {
        let mut program = self.program.take().unwrap();
        program.kill().unwrap();
        program.wait().unwrap();
    }

    /// Closes the window as a person does, and gives the program's exit code.
    pub fn close(&mut self) -> Option<i32> {
        self.display.ask_to_close(self.window());
        let mut program = self.program.take().unwrap();
        let ended = wait("the program has ended", || program.try_wait().unwrap());
        ended.code()
    }

    /// The opinions as a command lists them, the program not running.
    pub fn opinions(&self) -> Vec<Value> {
        let listed = self.place.run("list opinions --data a.db --json").done();
        serde_json::from_str(&listed).unwrap()
    }

    /// The whole session as a command exports it, the program not running.
    pub fn session(&self) -> Value {
        let export = "export session --data a.db --session 1 --out out.json";
        self.place.run(export).done();
        serde_json::from_slice(&self.place.read("out.json")).unwrap()
    }

    /// The opinions in a copy of the data file as it lies on the disk now, if it is whole: what a
    /// kill at this moment would leave.
    pub fn kept(&self) -> Option<Vec<Value>> {
        for (from, to) in [("a.db", "copy.db"), ("a.db-wal", "copy.db-wal")] {
            match fs::copy(self.place.path(from), self.place.path(to)) {
                Ok(_) => {}
                Err(_) => drop(fs::remove_file(self.place.path(to))),
            }
        }
        let listed = self.place.run("list opinions --data copy.db --json");
        (listed.code == 0).then(|| serde_json::from_str(&listed.out).unwrap())
    }

    fn window(&self) -> WindowId {
        self.display.window().expect("the window is gone")
    }

    fn wait_for_screen(&self, name: &str) {
        let words = format!("the screen is {name}");
        let begins = format!("{name} – ");
        let is_shown = || self.display.title(self.window()).starts_with(&begins);
        wait(&words, || is_shown().then_some(()));
        self.wait_until_idle();
    }

    /// Waits until everything sent to the program has been done.
    fn wait_until_idle(&self) {
        wait("the program has nothing to do", || {
            let before = self.time_spent()?;
            thread::sleep(2 * GLANCE);
            (Some(before) == self.time_spent()).then_some(())
        });
    }

    /// What the program has worked so far, if no thread of it is at work.
    fn time_spent(&self) -> Option<u64> {
        let id = self.program.as_ref()?.id();
        let mut spent = 0;
        for thread in fs::read_dir(format!("/proc/{id}/task")).ok()? {
            let stat = fs::read_to_string(thread.ok()?.path().join("stat")).ok()?;
            // The name of the thread, which may hold anything, ends with the last bracket.
            let (_, stat) = stat.rsplit_once(") ")?;
            let fields: Vec<&str> = stat.split(' ').collect();
            if fields[0] != "S" {
                return None;
            }
            spent += fields[11].parse::<u64>().ok()? + fields[12].parse::<u64>().ok()?;
        }
        Some(spent)
    }
}

fn wait<T>(words: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(since.elapsed() < PATIENCE, "waited in vain until {words}");
        thread::sleep(GLANCE);
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if thread::panicking() {
            let test = thread::current();
            let name = test.name().unwrap_or_default().replace("::", "-");
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
            self.display.keep_picture(&file.with_extension("png"));
        }
        if let Some(mut program) = self.program.take() {
            drop(program.kill());
            drop(program.wait());
        }
    }
}
