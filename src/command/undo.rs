//! `undo`: takes back the newest change of the data file that can be taken back.

use super::data::DataFile;
use super::{Outcome, Surroundings};
use crate::say;
use crate::store::{Op, Reader};
use crate::words;

pub(super) fn run(data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| {
        let kind = store.read(Reader::undoable).wait()?;
        // With nothing to take back the store says why.
        store.transact(Op::Undo).wait()?;
        let what = kind.map(words::name::op_kind).unwrap_or_default();
        writeln!(around.out, "{}", say!("command-undo-done", what = what))?;
        Ok(())
    })
}
