//! `conclude`: ends a session as the closing screen does, so that its documents can be locked.

use clap::Args;

use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::concluding::Ending;
use crate::domain::{SessionId, SessionState};
use crate::store::Op;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Conclude {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, help = say!("cli-conclude-reopen"))]
    pub reopen: bool,
}

/// Concludes a session whose every opinion is concluded, or opens it again.
pub(super) fn run(asked: &Conclude, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let id = SessionId(asked.session);
    data.with_existing(around.clock, |store| {
        let ending = store.read(move |reader| Ending::read(reader, id)).wait()?;
        let is_concluded = ending.record.state == SessionState::Concluded;
        if asked.reopen {
            if !is_concluded {
                let line = say!("command-conclude-not-yet", id = id.0);
                return Err(Stop::refused(line));
            }
            let reopen = Op::SetState(id, SessionState::Held);
            store.transact(reopen).wait()?;
            writeln!(
                around.out,
                "{}",
                say!("command-conclude-reopened", id = id.0)
            )?;
            return Ok(());
        }
        if is_concluded {
            writeln!(
                around.out,
                "{}",
                say!("command-conclude-already", id = id.0)
            )?;
        } else {
            let ops = ending.conclude(id);
            let ops = ops.map_err(|error| Stop::refused(words::concluding::obstacle(&error)))?;
            for op in ops {
                store.transact(op).wait()?;
            }
            writeln!(around.out, "{}", say!("command-conclude-done", id = id.0))?;
        }
        if ending.record.session.ends_at.is_none() {
            writeln!(around.out, "{}", say!("closing-no-end"))?;
        }
        let path = data.path.display().to_string();
        let next = say!("command-conclude-next", path = path, id = id.0);
        writeln!(around.out, "{next}")?;
        Ok(())
    })
}
