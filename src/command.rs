//! Headless commands: every capability of the window for scripts and tests.

mod arguments;
mod authorities;
mod calendar;
mod check_format;
mod conclude;
mod data;
mod demo;
mod diff;
mod export;
mod file_return;
mod follow_up;
mod hot_issues;
mod import;
mod issued;
mod ledger;
mod list;
mod lock;
mod print;
mod publish;
mod report;
mod results;
mod reword;
mod schema;
mod sign;
mod targets;
mod time_limits;
mod undo;
mod units;
mod verify;
mod written;

use std::io::{self, Write};

pub use arguments::{Arguments, Command};
pub use data::DataFile;

use crate::clock::Clock;
use crate::store::StoreError;
use crate::words;
use arguments::List;

/// Where a command reads the time and speaks.
pub struct Surroundings<'a> {
    pub clock: &'a Clock,
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Done,
    /// Bad input, an open gate; the reason was said.
    Refused,
    /// The command itself was wrong.
    WrongUsage,
}

impl Ended {
    /// The exit code of the program.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Refused => 1,
            Self::WrongUsage => 2,
        }
    }
}

/// Why a command stops.
enum Stop {
    /// Lines for the person.
    Refused(Vec<String>),
    WrongUsage(String),
    /// Nobody reads what we write.
    Unheard(io::Error),
}

type Outcome = Result<(), Stop>;

impl Stop {
    fn refused(line: impl Into<String>) -> Self {
        Self::Refused(vec![line.into()])
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::refused(words::store::advice(&error))
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Unheard(error)
    }
}

/// Runs one command on the data file.
pub fn run(command: Command, data: &DataFile, around: &mut Surroundings<'_>) -> Ended {
    let name = command.name();
    let outcome = match command {
        Command::Demo => demo::run(data, around),
        Command::Import(import) => import::run(&import, data, around),
        Command::Export(asked) => export::run(&asked, data, around),
        Command::Print(asked) => print::run(&asked, data, around),
        Command::CheckFormat(asked) => check_format::run(&asked, data, around),
        Command::Conclude(asked) => conclude::run(&asked, data, around),
        Command::Schema => schema::run(around),
        Command::Report(asked) => report::run(&asked, data, around),
        Command::Undo => undo::run(data, around),
        Command::Reword(asked) => reword::run(&asked, data, around),
        Command::Diff(asked) => diff::run(&asked, data, around),
        Command::Lock(asked) => lock::run(&asked, data, around),
        Command::Unlock(asked) => lock::unlock(&asked, data, around),
        Command::Issued(asked) => issued::run(&asked, data, around),
        Command::FileReturn(asked) => file_return::run(&asked, data, around),
        Command::Publish(asked) => publish::run(&asked, data, around),
        Command::Sign(asked) => sign::run(&asked, around),
        Command::Verify(asked) => verify::run(&asked, data, around),
        Command::Authorities(asked) => authorities::run(&asked, data, around),
        Command::Targets(asked) => targets::run(&asked, data, around),
        Command::Units(asked) => units::run(&asked, data, around),
        Command::HotIssues(asked) => hot_issues::run(&asked, data, around),
        Command::Ledger(asked) => ledger::run(&asked, data, around),
        Command::Calendar(asked) => calendar::run(&asked, data, around),
        Command::TimeLimits(asked) => time_limits::run(&asked, data, around),
        Command::FollowUp(asked) => follow_up::run(&asked, data, around),
        Command::Overdue(asked) => follow_up::overdue(&asked, data, around),
        Command::List(List::Sessions(shape)) => list::sessions(shape.json, data, around),
        Command::List(List::Opinions(opinions)) => list::opinions(&opinions, data, around),
    };
    let (ended, lines) = match outcome {
        Ok(()) => (Ended::Done, Vec::new()),
        Err(Stop::Refused(lines)) => (Ended::Refused, lines),
        Err(Stop::WrongUsage(line)) => (Ended::WrongUsage, vec![line]),
        Err(Stop::Unheard(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            (Ended::Refused, Vec::new())
        }
        Err(Stop::Unheard(error)) => (Ended::Refused, vec![error.to_string()]),
    };
    log::info!("command {name}: {ended:?}");
    for line in lines {
        // When even the error stream is closed, the exit code still tells.
        drop(writeln!(around.err, "{line}"));
    }
    ended
}
