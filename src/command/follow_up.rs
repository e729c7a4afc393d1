//! `follow-up` and `overdue`: opinions after their session, listed, shown and recorded of.

mod calls;
mod event;
mod list;
mod record;
mod show;

use clap::{Args, Subcommand};

use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::domain::{OpinionId, SessionId};
use crate::following::numbered;
use crate::say;
use crate::store::Store;

pub use calls::Calls;
pub use list::{List, Overdue};
pub use record::Record;

#[derive(Debug, Subcommand)]
pub enum FollowUp {
    #[command(about = say!("cli-follow-up-list"), after_help = say!("cli-follow-up-list-examples"))]
    List(List),
    #[command(about = say!("cli-follow-up-show"), after_help = say!("cli-follow-up-show-examples"))]
    Show(Show),
    #[command(about = say!("cli-follow-up-record"), after_help = say!("cli-follow-up-record-examples"))]
    Record(Record),
    #[command(about = say!("cli-calls"), after_help = say!("cli-calls-examples"))]
    Calls(Calls),
}

#[derive(Debug, Args)]
pub struct Show {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, value_name = "K", help = say!("cli-opinion"))]
    pub opinion: u32,
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
}

pub(super) fn run(asked: &FollowUp, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    match asked {
        FollowUp::List(asked) => list::run(asked, data, around),
        FollowUp::Show(asked) => show::run(asked, data, around),
        FollowUp::Record(asked) => record::run(asked, data, around),
        FollowUp::Calls(asked) => calls::run(asked, data, around),
    }
}

pub(super) fn overdue(asked: &Overdue, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    list::run(&asked.list(), data, around)
}

/// The opinions of a session by their numbers.
fn opinions(store: &Store, session: i64, numbers: &[u32]) -> Result<Vec<OpinionId>, Stop> {
    let (session, asked) = (SessionId(session), numbers.to_vec());
    let read = store.read(move |reader| {
        reader.session(session)?;
        let each = asked.into_iter();
        each.map(|number| Ok((number, numbered(reader, session, number)?)))
            .collect::<Result<Vec<_>, _>>()
    });
    let found = read.wait()?.into_iter().map(|(number, id)| {
        let missing = || Stop::refused(say!("command-no-opinion", number = number.to_string()));
        id.ok_or_else(missing)
    });
    found.collect()
}
