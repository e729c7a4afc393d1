//! A whole session as JSON: read with every fault named by its path, written readable.

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use crate::domain::fault::Fault;
use crate::domain::{SessionRecord, text};

/// Why a JSON text is not a session.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The JSON itself is broken.
    #[error("no JSON at line {line}, column {column}")]
    Broken { line: usize, column: usize },
    /// A field is unknown, missing or of the wrong type.
    #[error("{path}: {problem:?}")]
    Field { path: String, problem: FieldProblem },
    /// Every field has its type, but the record may not be kept.
    #[error("{} faults", .0.len())]
    Faults(Vec<Fault>),
    #[error("{0}")]
    Unwritable(#[source] serde_json::Error),
}

/// What is wrong with one field before it has a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldProblem {
    /// Not a field of the format.
    Unknown(String),
    /// Asked for by the format; the path names it.
    Missing,
    Twice(String),
    /// A word outside the vocabulary, and the words allowed.
    Word {
        found: String,
        allowed: String,
    },
    /// A value of another type, or one that cannot be read as the type.
    Value(String),
}

/// Reads and checks a session.
///
/// # Errors
/// [`RecordError`], never a half-read record.
pub fn read(bytes: &[u8]) -> Result<SessionRecord, RecordError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let json = &mut serde_json::Deserializer::from_slice(bytes);
    let record: SessionRecord = serde_path_to_error::deserialize(&mut *json)
        .map_err(|error| in_field(&error.path().to_string(), error.inner()))?;
    json.end().map_err(|error| in_field("", &error))?;
    let record = compose(&record)?;
    let faults = record.check();
    if faults.is_empty() {
        Ok(record)
    } else {
        Err(RecordError::Faults(faults))
    }
}

/// Writes a session, one field a line.
///
/// # Errors
/// [`RecordError::Unwritable`] when the record cannot be expressed in JSON.
pub fn write(record: &SessionRecord) -> Result<String, RecordError> {
    let mut json = serde_json::to_string_pretty(record).map_err(RecordError::Unwritable)?;
    json.push('\n');
    Ok(json)
}

/// Text enters in NFC, whichever way the file spells its letters.
fn compose(record: &SessionRecord) -> Result<SessionRecord, RecordError> {
    let mut value = serde_json::to_value(record).map_err(RecordError::Unwritable)?;
    compose_strings(&mut value);
    SessionRecord::deserialize(value).map_err(|error| in_field("", &error))
}

fn compose_strings(value: &mut Value) {
    match value {
        Value::String(string) => *string = text::nfc(string),
        Value::Array(items) => items.iter_mut().for_each(compose_strings),
        Value::Object(fields) => fields.values_mut().for_each(compose_strings),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn in_field(path: &str, error: &serde_json::Error) -> RecordError {
    if error.classify() != Category::Data {
        return RecordError::Broken {
            line: error.line(),
            column: error.column(),
        };
    }
    let message = error.to_string();
    let problem = FieldProblem::from_message(&message);
    let mut path = path.trim_matches('.').to_owned();
    if problem == FieldProblem::Missing {
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(&quoted(&message));
    }
    RecordError::Field { path, problem }
}

impl FieldProblem {
    /// serde tells what is wrong only in words; these are its fixed beginnings.
    fn from_message(message: &str) -> Self {
        let message = message
            .rsplit_once(" at line ")
            .map_or(message, |(said, _)| said);
        if message.starts_with("unknown field") {
            Self::Unknown(quoted(message))
        } else if message.starts_with("missing field") {
            Self::Missing
        } else if message.starts_with("duplicate field") {
            Self::Twice(quoted(message))
        } else if let Some((_, allowed)) = message
            .strip_prefix("unknown variant ")
            .and_then(|rest| rest.split_once("expected "))
        {
            Self::Word {
                found: quoted(message),
                allowed: allowed.trim_start_matches("one of ").replace('`', ""),
            }
        } else {
            Self::Value(shorten(message))
        }
    }
}

fn quoted(message: &str) -> String {
    shorten(message.split('`').nth(1).unwrap_or_default())
}

/// A wrong value may be a whole opinion; its beginning is enough to find it.
fn shorten(message: &str) -> String {
    const MOST: usize = 120;
    match message.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &message[..end]),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fault::Problem;
    use crate::import::sample;

    fn changed(change: impl FnOnce(&mut Value)) -> Result<SessionRecord, RecordError> {
        let mut value = serde_json::to_value(sample::record().unwrap()).unwrap();
        change(&mut value);
        read(value.to_string().as_bytes())
    }

    fn field_fault(change: impl FnOnce(&mut Value)) -> (String, FieldProblem) {
        match changed(change) {
            Err(RecordError::Field { path, problem }) => (path, problem),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_wrong_type_is_named_by_its_path() {
        let (path, problem) = field_fault(|v| v["opinions"][2]["number"] = "ba".into());
        assert_eq!(path, "opinions[2].number");
        assert_eq!(
            problem,
            FieldProblem::Value("invalid type: string \"ba\", expected u32".into())
        );
    }

    #[test]
    fn an_unknown_and_a_missing_field_are_named() {
        let (path, problem) = field_fault(|v| v["session"]["colour"] = "red".into());
        assert_eq!(path, "session.colour");
        assert_eq!(problem, FieldProblem::Unknown("colour".into()));
        let (path, problem) = field_fault(|v| {
            v["session"].as_object_mut().unwrap().remove("place");
        });
        assert_eq!(path, "session.place");
        assert_eq!(problem, FieldProblem::Missing);
        let error = read(b"{}").unwrap_err();
        assert_eq!(error.to_string(), "format_version: Missing");
    }

    #[test]
    fn a_word_outside_the_vocabulary_is_named_with_those_allowed() {
        let (path, problem) = field_fault(|v| v["session"]["form"] = "mixed".into());
        assert_eq!(path, "session.form");
        assert_eq!(
            problem,
            FieldProblem::Word {
                found: "mixed".into(),
                allowed: "in_person, online, hybrid".into()
            }
        );
    }

    #[test]
    fn broken_json_is_named_by_its_place() {
        let error = read(b"{\n  \"format_version\": ,").unwrap_err();
        assert!(matches!(error, RecordError::Broken { line: 2, .. }));
        let mut twice = write(&sample::record().unwrap()).unwrap();
        twice.push('{');
        let error = read(twice.as_bytes()).unwrap_err();
        assert!(matches!(error, RecordError::Broken { .. }));
    }

    #[test]
    fn a_record_that_may_not_be_kept_is_refused_with_all_its_faults() {
        let error = changed(|v| {
            v["session"]["chairs"] = Value::Array(Vec::new());
            v["opinions"][0]["conclusion"]["due_on"] = "2026-11-01".into();
        });
        let Err(RecordError::Faults(faults)) = error else {
            panic!("{error:?}");
        };
        assert_eq!(faults[0].problem, Problem::NoChair);
        assert_eq!(faults[1].path, "opinions[0].conclusion.due_on");
    }

    #[test]
    fn decomposed_text_is_composed() {
        let record = changed(|v| v["session"]["place"] = "Ho\u{323}\u{302}i trường".into());
        assert_eq!(record.unwrap().session.place, "Hội trường");
    }
}
