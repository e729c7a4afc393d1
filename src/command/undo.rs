//! `undo`: takes back the newest change of the data file that can be taken back.

use super::data::DataFile;
use super::{Outcome, Surroundings};
use crate::say;
use crate::store::{Op, Reader, StoreError};
use crate::words;

pub(super) fn run(data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    data.with_existing(around.clock, |store| {
        let kind = store.read(Reader::undoable).wait()?;
        let kind = kind.ok_or(StoreError::NothingToUndo)?;
        store.transact(Op::Undo).wait()?;
        let what = words::name::op_kind(kind);
        writeln!(around.out, "{}", say!("command-undo-done", what = what))?;
        Ok(())
    })
}
