//! Runs the program in a folder of its own.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::NaiveDate;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::command::{self, Arguments, DataFile, Surroundings};
use tempfile::TempDir;

/// A folder with nothing of the person's in it.
pub struct Place {
    folder: TempDir,
}

/// What a run came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Place {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A place with the sample session in `a.db`.
    pub fn with_demo() -> Self {
        let place = Self::new();
        place.run("demo --data a.db").done();
        place
    }

    /// A place with the sample session after `change`, in `a.db`.
    pub fn with_sample(change: impl FnOnce(&mut serde_json::Value)) -> Self {
        let place = Self::new();
        let mut record = sample();
        change(&mut record);
        place.write("one.json", record.to_string());
        place.run("import one.json --data a.db").done();
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    /// Every file of the folder but the log's.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let names = entries.map(|e| e.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| name != "home").collect();
        names.sort();
        names
    }

    /// Runs with the words of `line`; no file name here has a space.
    pub fn run(&self, line: &str) -> Ran {
        let mut program = self.program();
        let output = program.args(line.split_whitespace()).output().unwrap();
        Ran::from(&output)
    }

    /// Runs on a day of its own, within the test; a file to write is named by its whole path.
    pub fn run_on(&self, day: NaiveDate, line: &str) -> Ran {
        let words = ["doithoai"].into_iter().chain(line.split_whitespace());
        let arguments = Arguments::read(words.map(OsString::from)).unwrap();
        let data = DataFile {
            path: self.path(arguments.data.unwrap().to_str().unwrap()),
            own_place: false,
        };
        let clock = Clock::fixed(day.and_hms_opt(9, 0, 0).unwrap());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut around = Surroundings {
            clock: &clock,
            out: &mut out,
            err: &mut err,
        };
        let ended = command::run(arguments.command.unwrap(), &data, &mut around);
        // The store's thread may live a moment longer than the command; a program's ends with it.
        let lock = data.path.with_added_extension("lock");
        let lock = fs::OpenOptions::new().write(true).open(lock).unwrap();
        lock.lock().unwrap();
        Ran {
            code: ended.code().into(),
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }

    /// The program, to be run here without a display and with nothing of the person's.
    pub fn program(&self) -> Command {
        let home = self.path("home");
        let mut program = Command::new(env!("CARGO_BIN_EXE_doithoai"));
        program
            .current_dir(self.folder.path())
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET");
        program
    }
}

impl Ran {
    pub fn from(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// What was printed by a run that did its work.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, 0, "{}", self.err);
        self.out
    }

    /// The reason of a run that was refused.
    #[track_caller]
    pub fn refused(self) -> String {
        assert_eq!(self.code, 1, "{}{}", self.out, self.err);
        assert!(!self.err.trim().is_empty());
        self.err
    }
}

/// A day of the months around the sample session, which was held on 14/11/2026.
pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// The sample session, to be changed by a test.
pub fn sample() -> serde_json::Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample/binh-loc.json");
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The sheet of opinions as an office sent it.
pub fn sheet() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/y-kien-gui-truoc.xlsx");
    fs::read(path).unwrap()
}
