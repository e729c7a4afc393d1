//! `schema`: the JSON Schema of a session, made from the types.

use super::{Outcome, Stop, Surroundings};
use crate::domain::SessionRecord;

pub(super) fn run(around: &mut Surroundings<'_>) -> Outcome {
    let schema = schemars::schema_for!(SessionRecord);
    let json =
        serde_json::to_string_pretty(&schema).map_err(|error| Stop::refused(error.to_string()))?;
    writeln!(around.out, "{json}")?;
    Ok(())
}
