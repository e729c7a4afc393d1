//! How domain values stand in columns, and how rows are collected.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, Row};
use serde::Serialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use super::error::StoreError;

/// A choice of the domain, kept as the word that the exchange format uses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<T>(pub(super) T);

impl<T: Serialize> ToSql for Word<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(word(&self.0)?.into())
    }
}

/// The word of a choice.
pub(super) fn word<T: Serialize>(choice: &T) -> rusqlite::Result<String> {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(_) => Err(rusqlite::Error::InvalidQuery),
        Err(error) => Err(rusqlite::Error::ToSqlConversionFailure(error.into())),
    }
}

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word: StrDeserializer<'_, WordError> = value.as_str()?.into_deserializer();
        T::deserialize(word).map(Self).map_err(FromSqlError::other)
    }
}

/// All rows of a query, each read by `read`.
pub(super) fn rows<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params, |row| read(row))?;
    Ok(rows.collect::<rusqlite::Result<Vec<T>>>()?)
}

/// The first row of a query, or none.
pub(super) fn row<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, StoreError> {
    use rusqlite::OptionalExtension;
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement.query_row(params, read).optional()?)
}

/// Runs one statement and answers how many rows it changed.
pub(super) fn execute(
    conn: &Connection,
    sql: &str,
    params: impl Params,
) -> Result<usize, StoreError> {
    Ok(conn.prepare_cached(sql)?.execute(params)?)
}

/// A value as the JSON of a column.
pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Database {
        detail: error.to_string(),
    })
}

/// A value from the JSON of a column.
pub(super) fn from_json<T: DeserializeOwned>(json: &str) -> Result<T, StoreError> {
    // The message itself would repeat the value.
    serde_json::from_str(json).map_err(|error| StoreError::Damaged {
        detail: format!("unreadable JSON at line {}", error.line()),
    })
}

/// A place in a list as a column.
pub(super) fn position(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}
