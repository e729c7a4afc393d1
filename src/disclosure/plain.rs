//! Everything that can be read in a CSV or JSON.

use serde_json::Value;

use super::{DisclosureError, Place};

/// The text of a file for sheets and programs; of JSON each string by itself, for it writes line
/// breaks and quotes in its own way.
pub fn texts(bytes: &[u8]) -> Result<Vec<(Place, String)>, DisclosureError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| DisclosureError::Unreadable(error.to_string()))?;
    let (name, text) = match serde_json::from_str::<Value>(text) {
        Ok(json) => {
            let mut strings = Vec::new();
            collect(&json, &mut strings);
            ("JSON", strings.join("\n"))
        }
        Err(_) => ("CSV", text.to_owned()),
    };
    Ok(vec![(Place::Part(name.to_owned()), text)])
}

fn collect(json: &Value, strings: &mut Vec<String>) {
    match json {
        Value::String(text) => strings.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, strings)),
        Value::Object(fields) => {
            for (name, value) in fields {
                strings.push(name.clone());
                collect(value, strings);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_over_a_line_break_is_read_as_one_in_json() {
        let read = texts(br#"{"a": ["b\u00e0 L\u00ea\nHoa"]}"#).unwrap();
        assert_eq!(read[0].1, "a\nbà Lê\nHoa");
        assert_eq!(texts("a;b".as_bytes()).unwrap()[0].1, "a;b");
    }
}
