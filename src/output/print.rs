//! A PDF handed to the system's printing: to its queue, or to the viewer that prints it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, SystemTime};

/// How the names of handed files begin, in the system's folder for temporary files, which others
/// may share.
const PREFIX: &str = "so-doi-thoai-in-";
/// Handed files that stay: a viewer may still read the newest ones.
const KEPT: usize = 8;
/// How long a program is asked whether it failed; a viewer that still runs then has not.
const ASKED: u32 = 40;
const BETWEEN: Duration = Duration::from_millis(50);

/// What became of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// The system took it to its default printer.
    Queued,
    /// A viewer shows it; the person prints from there.
    Shown,
}

/// Why nothing is printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    #[error("{}: {source}", folder.display())]
    NotKept { folder: PathBuf, source: io::Error },
    /// The printing program refused it: mostly no printer is set up.
    #[error("{program}: {said}")]
    Refused { program: &'static str, said: String },
    /// Neither a printing program nor a viewer.
    #[error("nothing here prints or shows a PDF")]
    NoProgram,
}

/// A program that may take the file.
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    /// The path's place: in the environment where a shell reads it, else the last argument.
    variable: Option<&'static str>,
    ends_as: Printed,
    /// A refusal is final; else the next program is tried.
    decides: bool,
}

#[cfg(not(windows))]
const PROGRAMS: [Program; 2] = [
    Program {
        name: "lp",
        // A copy of its own, so that the file need not outlive the queue.
        arguments: &["-c", "--"],
        variable: None,
        ends_as: Printed::Queued,
        decides: true,
    },
    Program {
        name: "xdg-open",
        arguments: &[],
        variable: None,
        ends_as: Printed::Shown,
        decides: false,
    },
];

#[cfg(windows)]
const PROGRAMS: [Program; 2] = [
    Program {
        name: "powershell",
        arguments: &[
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            "$ErrorActionPreference = 'Stop'; Start-Process -FilePath $env:SO_DOI_THOAI_IN -Verb Print",
        ],
        variable: Some("SO_DOI_THOAI_IN"),
        ends_as: Printed::Queued,
        // Few viewers on Windows know the verb; all of them show the file.
        decides: false,
    },
    Program {
        name: "powershell",
        arguments: &[
            "-NoProfile",
            "-NonInteractive",
            "-Command",
            "$ErrorActionPreference = 'Stop'; Start-Process -FilePath $env:SO_DOI_THOAI_IN",
        ],
        variable: Some("SO_DOI_THOAI_IN"),
        ends_as: Printed::Shown,
        decides: false,
    },
];

/// Prints a PDF, or shows it where the system cannot print by itself. Waits for the system, so
/// that it is called away from the window's thread.
///
/// # Errors
/// [`PrintError`] names what stands in the way; nothing was printed then.
pub fn print(pdf: &[u8]) -> Result<Printed, PrintError> {
    let folder = std::env::temp_dir();
    let path = keep(pdf, &folder).map_err(|source| PrintError::NotKept { folder, source })?;
    let printed = hand_over(&path, &PROGRAMS);
    if !matches!(printed, Ok(Printed::Shown)) && cfg!(not(windows)) {
        // The queue has its copy; what is printed names people.
        drop(fs::remove_file(&path));
    }
    printed
}

/// Writes the file where it outlives this program, and lets go of the oldest ones.
fn keep(pdf: &[u8], folder: &Path) -> io::Result<PathBuf> {
    let mut old = files(folder)?;
    old.sort();
    for (_, path) in old.iter().rev().skip(KEPT - 1) {
        // One that a viewer holds, or another person's, stays.
        drop(fs::remove_file(path));
    }
    let mut file = tempfile::Builder::new()
        .prefix(PREFIX)
        .suffix(".pdf")
        .tempfile_in(folder)?;
    file.write_all(pdf)?;
    file.as_file().sync_all()?;
    let (_, path): (File, PathBuf) = file.keep().map_err(|error| error.error)?;
    Ok(path)
}

/// The handed files and when each was written.
fn files(folder: &Path) -> io::Result<Vec<(SystemTime, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        // A file that goes away meanwhile is no matter.
        if is_ours && let Ok(written) = entry.metadata().and_then(|m| m.modified()) {
            files.push((written, entry.path()));
        }
    }
    Ok(files)
}

fn hand_over(path: &Path, programs: &[Program]) -> Result<Printed, PrintError> {
    let mut refused = None;
    for program in programs {
        match run(program, path) {
            Ok(()) => return Ok(program.ends_as),
            Err(Failed::Absent) => {}
            Err(Failed::Said(said)) => {
                let name = program.name;
                refused = Some(PrintError::Refused {
                    program: name,
                    said,
                });
                if program.decides {
                    break;
                }
            }
        }
    }
    Err(refused.unwrap_or(PrintError::NoProgram))
}

enum Failed {
    Absent,
    Said(String),
}

fn run(program: &Program, path: &Path) -> Result<(), Failed> {
    let mut command = Command::new(program.name);
    command.args(program.arguments);
    match program.variable {
        Some(name) => command.env(name, path),
        None => command.arg(path),
    };
    without_console(&mut command);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    if program.ends_as == Printed::Shown {
        return show(command);
    }
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(Failed::Said(said.trim().to_owned()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Failed::Absent),
        Err(error) => Err(Failed::Said(error.to_string())),
    }
}

/// Starts a viewer, which may go on for as long as the person reads.
fn show(mut command: Command) -> Result<(), Failed> {
    let child = command.stderr(Stdio::null()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Failed::Absent),
        Err(error) => return Err(Failed::Said(error.to_string())),
    };
    for _ in 0..ASKED {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(_)) => return Err(Failed::Absent),
            Ok(None) => thread::sleep(BETWEEN),
            Err(error) => return Err(Failed::Said(error.to_string())),
        }
    }
    Ok(())
}

/// Keeps a console from flashing up behind the window.
#[cfg(windows)]
fn without_console(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_: &mut Command) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_handed_files_stay() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        for _ in 0..KEPT + 3 {
            keep(b"%PDF", folder).unwrap();
        }
        let files = files(folder).unwrap();
        assert_eq!(files.len(), KEPT);
        assert_eq!(fs::read(&files[0].1).unwrap(), b"%PDF");
    }

    #[test]
    fn a_program_that_is_not_there_gives_way_to_the_next_one() {
        let absent = |decides| Program {
            name: "so-doi-thoai-no-such-program",
            arguments: &[],
            variable: None,
            ends_as: Printed::Queued,
            decides,
        };
        let none = hand_over(Path::new("a.pdf"), &[absent(true), absent(false)]);
        assert!(matches!(none, Err(PrintError::NoProgram)), "{none:?}");
    }
}
