//! What can be typed after the program's name.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::authorities::Authorities;
use super::calendar::ShowCalendar;
use super::check_format::CheckFormat;
use super::conclude::Conclude;
use super::diff::Diff;
use super::export::{Export, Print};
use super::file_return::FileReturn;
use super::follow_up::{FollowUp, Overdue};
use super::hot_issues::HotIssues;
use super::issued::Issued;
use super::ledger::Ledger;
use super::lock::{Lock, Unlock};
use super::publish::Publish;
use super::report::Report;
use super::reword::Reword;
use super::targets::Targets;
use super::time_limits::SetTimeLimits;
use super::units::UnitsCommand;
use crate::say;

/// The program's arguments; without a command the window opens.
#[derive(Debug, Parser)]
#[command(
    name = "doithoai",
    version,
    about = say!("cli-about"),
    after_help = say!("cli-examples"),
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[arg(long, global = true, value_name = "F", help = say!("cli-data"))]
    pub data: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = say!("cli-demo"), after_help = say!("cli-demo-examples"))]
    Demo,
    #[command(about = say!("cli-import"), after_help = say!("cli-import-examples"))]
    Import(Import),
    #[command(about = say!("cli-export"), after_help = say!("cli-export-examples"))]
    Export(Export),
    #[command(about = say!("cli-print"), after_help = say!("cli-print-examples"))]
    Print(Print),
    #[command(about = say!("cli-check-format"), after_help = say!("cli-check-format-examples"))]
    CheckFormat(CheckFormat),
    #[command(about = say!("cli-conclude"), after_help = say!("cli-conclude-examples"))]
    Conclude(Conclude),
    #[command(about = say!("cli-report"), after_help = say!("cli-report-examples"))]
    Report(Report),
    #[command(about = say!("cli-schema"), after_help = say!("cli-schema-examples"))]
    Schema,
    #[command(about = say!("cli-undo"), after_help = say!("cli-undo-examples"))]
    Undo,
    #[command(about = say!("cli-reword"), after_help = say!("cli-reword-examples"))]
    Reword(Reword),
    #[command(about = say!("cli-diff"), after_help = say!("cli-diff-examples"))]
    Diff(Diff),
    #[command(about = say!("cli-lock"), after_help = say!("cli-lock-examples"))]
    Lock(Lock),
    #[command(about = say!("cli-unlock"), after_help = say!("cli-unlock-examples"))]
    Unlock(Unlock),
    #[command(about = say!("cli-issued"), after_help = say!("cli-issued-examples"))]
    Issued(Issued),
    #[command(about = say!("cli-file-return"), after_help = say!("cli-file-return-examples"))]
    FileReturn(FileReturn),
    #[command(about = say!("cli-publish"), after_help = say!("cli-publish-examples"))]
    Publish(Publish),
    #[command(about = say!("cli-sign"), after_help = say!("cli-sign-examples"))]
    Sign(Sign),
    #[command(about = say!("cli-verify"), after_help = say!("cli-verify-examples"))]
    Verify(Verify),
    #[command(about = say!("cli-authorities"), after_help = say!("cli-authorities-examples"))]
    Authorities(Authorities),
    #[command(about = say!("cli-targets"), after_help = say!("cli-targets-examples"))]
    Targets(Targets),
    #[command(subcommand, about = say!("cli-units"), after_help = say!("cli-units-examples"))]
    Units(UnitsCommand),
    #[command(about = say!("cli-hot-issues"), after_help = say!("cli-hot-issues-examples"))]
    HotIssues(HotIssues),
    #[command(about = say!("cli-ledger"), after_help = say!("cli-ledger-examples"))]
    Ledger(Ledger),
    #[command(about = say!("cli-calendar"), after_help = say!("cli-calendar-examples"))]
    Calendar(ShowCalendar),
    #[command(about = say!("cli-time-limits"), after_help = say!("cli-time-limits-examples"))]
    TimeLimits(SetTimeLimits),
    #[command(subcommand, about = say!("cli-follow-up"), after_help = say!("cli-follow-up-examples"))]
    FollowUp(FollowUp),
    #[command(about = say!("cli-overdue"), after_help = say!("cli-overdue-examples"))]
    Overdue(Overdue),
    #[command(subcommand, about = say!("cli-list"), after_help = say!("cli-list-examples"))]
    List(List),
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "FILE", help = say!("cli-import-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "N", help = say!("cli-import-session"))]
    pub session: Option<i64>,
    #[arg(long, help = say!("cli-import-dry-run"))]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct Sign {
    #[arg(value_name = "FILE", help = say!("cli-sign-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "K", help = say!("cli-sign-p12"))]
    pub p12: PathBuf,
    #[arg(long, value_name = "F", help = say!("cli-sign-password"))]
    pub password_file: PathBuf,
    #[arg(long, value_name = "NAME", help = say!("cli-sign-field"))]
    pub field: Option<String>,
    #[arg(long, value_name = "P", help = say!("cli-export-out"))]
    pub out: PathBuf,
    #[arg(long, help = say!("cli-export-force"))]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct Verify {
    #[arg(value_name = "FILE", help = say!("cli-verify-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, value_name = "D", help = say!("cli-verify-document"))]
    pub document: Option<i64>,
    #[arg(long, help = say!("cli-verify-keep"))]
    pub keep: bool,
    #[arg(long, requires = "keep", help = say!("cli-unknown-authority"))]
    pub unknown_authority: bool,
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum List {
    #[command(about = say!("cli-list-sessions"), after_help = say!("cli-list-examples"))]
    Sessions(Shape),
    #[command(about = say!("cli-list-opinions"), after_help = say!("cli-list-examples"))]
    Opinions(ListOpinions),
}

#[derive(Debug, Args)]
pub struct Shape {
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ListOpinions {
    #[arg(long, value_name = "N", help = say!("cli-list-session"))]
    pub session: Option<i64>,
    #[command(flatten)]
    pub shape: Shape,
}

/// A reason, which has to say something.
pub(super) fn reason(typed: &str) -> Result<String, String> {
    let reason = typed.trim();
    if reason.is_empty() {
        return Err(say!("fault-empty"));
    }
    Ok(reason.to_owned())
}

/// What is said instead of running: help, the version, or what is wrong with the arguments.
#[derive(Debug)]
pub struct Said {
    pub text: String,
    /// For the error stream, with the exit code of wrong usage.
    pub is_error: bool,
}

impl Arguments {
    /// Reads the arguments, the program's own name first.
    ///
    /// # Errors
    /// [`Said`] when there is something to print and nothing to run.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Said> {
        Self::try_parse_from(arguments).map_err(|error| Said {
            text: error.render().to_string(),
            is_error: error.use_stderr(),
        })
    }
}

impl Command {
    /// The command's word, for the log.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Import(_) => "import",
            Self::Export(_) => "export",
            Self::Print(_) => "print",
            Self::CheckFormat(_) => "check-format",
            Self::Conclude(_) => "conclude",
            Self::Report(_) => "report",
            Self::Schema => "schema",
            Self::Undo => "undo",
            Self::Reword(_) => "reword",
            Self::Diff(_) => "diff",
            Self::Lock(_) => "lock",
            Self::Unlock(_) => "unlock",
            Self::Issued(_) => "issued",
            Self::FileReturn(_) => "file-return",
            Self::Publish(_) => "publish",
            Self::Sign(_) => "sign",
            Self::Verify(_) => "verify",
            Self::Authorities(_) => "authorities",
            Self::Targets(_) => "targets",
            Self::Units(_) => "units",
            Self::HotIssues(_) => "hot-issues",
            Self::Ledger(_) => "ledger",
            Self::Calendar(_) => "calendar",
            Self::TimeLimits(_) => "time-limits",
            Self::FollowUp(FollowUp::List(_)) => "follow-up list",
            Self::FollowUp(FollowUp::Show(_)) => "follow-up show",
            Self::FollowUp(FollowUp::Record(_)) => "follow-up record",
            Self::FollowUp(FollowUp::Calls(_)) => "follow-up calls",
            Self::Overdue(_) => "overdue",
            Self::List(List::Sessions(_)) => "list sessions",
            Self::List(List::Opinions(_)) => "list opinions",
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn read(line: &str) -> Result<Arguments, Said> {
        Arguments::read(line.split(' ').map(OsString::from))
    }

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn without_a_command_the_window_opens_on_the_named_file() {
        let arguments = read("doithoai --data a.db").unwrap();
        assert!(arguments.command.is_none());
        assert_eq!(arguments.data, Some(PathBuf::from("a.db")));
        assert!(read("doithoai").unwrap().data.is_none());
    }

    #[test]
    fn wrong_usage_and_help_are_told_apart() {
        assert!(
            read("doithoai export minutes --session 1")
                .unwrap_err()
                .is_error
        );
        assert!(read("doithoai paint").unwrap_err().is_error);
        let help = read("doithoai export --help").unwrap_err();
        assert!(!help.is_error);
        assert!(
            help.text.contains("doithoai export minutes"),
            "{}",
            help.text
        );
    }

    #[test]
    fn every_command_has_an_example_in_its_help() {
        fn check(command: &mut clap::Command, path: &str) {
            let path = format!("{path} {}", command.get_name());
            let help = command.render_help().to_string();
            assert!(
                help.contains("--data") && help.contains("doithoai "),
                "{path}: {help}"
            );
            for sub in command.get_subcommands_mut() {
                check(sub, &path);
            }
        }
        let mut command = Arguments::command();
        command.build();
        check(&mut command, "");
    }
}
