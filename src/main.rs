//! Arguments in, window or command out.
//!
//! A release build for Windows belongs to the graphical subsystem, so that no console window opens
//! beside ours. Its commands then still write into a pipe or a file (`doithoai schema > f.json`,
//! `doithoai list sessions | more`), and the exit code is right (`start /wait doithoai …` in a
//! console); only the bare console shows nothing, for attaching to it needs `unsafe`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::io::Write;
use std::process::ExitCode;

use so_doi_thoai::clock::Clock;
use so_doi_thoai::command::{self, Arguments, DataFile, Ended, Surroundings};
use so_doi_thoai::window::dialogs::{self, Dialogs};
use so_doi_thoai::window::{self, Start};
use so_doi_thoai::{journal, place, say, words};

fn main() -> ExitCode {
    let clock = Clock::system();
    if let Ok(file) = place::log_file() {
        // The log is a convenience; without it the program works.
        drop(journal::start(&file, clock.clone()));
        journal::note_panics();
    }
    ExitCode::from(run(&clock).code())
}

fn run(clock: &Clock) -> Ended {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let arguments = match Arguments::read(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(said) if said.is_error => {
            drop(write!(err, "{}", said.text));
            return Ended::WrongUsage;
        }
        Err(said) => {
            drop(write!(out, "{}", said.text));
            return Ended::Done;
        }
    };
    let Ok(data) = DataFile::named_or_own(arguments.data) else {
        drop(writeln!(err, "{}", say!("command-no-home")));
        return Ended::Refused;
    };
    let mut around = Surroundings {
        clock,
        out: &mut out,
        err: &mut err,
    };
    match arguments.command {
        Some(command) => command::run(command, &data, &mut around),
        None => open_window(data, clock, &mut err),
    }
}

fn open_window(data: DataFile, clock: &Clock, err: &mut dyn Write) -> Ended {
    let start = Start {
        data: data.path,
        is_own_place: data.own_place,
        clock: clock.clone(),
        dialogs: Dialogs::native(place::documents()),
    };
    let Err(error) = window::run(start) else {
        return Ended::Done;
    };
    log::error!("no window: {error}");
    let said = words::display::advice(&error);
    drop(writeln!(err, "{said}"));
    if cfg!(windows) {
        dialogs::announce(&say!("program-name"), &said);
    }
    Ended::Refused
}
