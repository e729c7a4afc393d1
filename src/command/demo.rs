//! `demo`: a new data file with the sample session.

use super::data::DataFile;
use super::{Outcome, Stop, Surroundings, import};
use crate::import::sample;
use crate::say;
use crate::words;

/// Refuses a file that is there already, whatever it is.
pub(super) fn run(data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let path = data.path.display().to_string();
    if data.path.exists() {
        return Err(Stop::refused(say!("command-data-there", path = path)));
    }
    let record = sample::record().map_err(|error| Stop::Refused(words::import::record(&error)))?;
    data.with_existing_or_new(around.clock, |store| {
        let session = import::take_in(store, record)?;
        let number = session.to_string();
        writeln!(
            around.out,
            "{}",
            say!("command-demo-done", path = path, number = number)
        )?;
        Ok(())
    })
}
