//! The conditions of a filter as SQL.

use chrono::{Days, NaiveDate};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::domain::Satisfaction;
use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{DueFilter, OpinionFilter};

use super::super::column::{row, word};
use super::super::error::StoreError;
use super::super::follow_up::LIVE;

/// Whether a filter finds only opinions whose time runs: open or passed on, and not paused.
pub(super) fn finds_running(filter: &OpinionFilter) -> bool {
    let is_pending = |standing| matches!(standing, &Standing::Open | &Standing::Passed);
    let standings = &filter.standings;
    filter.due.is_some() || !standings.is_empty() && standings.iter().all(is_pending)
}

/// Conditions that all hold, with their values.
#[derive(Default)]
pub(super) struct Conditions {
    sql: Vec<String>,
    pub(super) values: Vec<Value>,
}

impl Conditions {
    pub(super) fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql.to_owned());
        self.values.extend(values);
    }

    pub(super) fn sql(&self) -> String {
        self.sql.join(" AND ")
    }

    /// How many rows meet them; no more than `limit` are counted.
    pub(super) fn count(
        &self,
        conn: &Connection,
        index: &str,
        limit: u32,
    ) -> Result<u32, StoreError> {
        let sql = self.counting(index, limit);
        let found = row(conn, &sql, params_from_iter(self.values.iter()), |row| {
            row.get(0)
        })?;
        Ok(found.unwrap_or_default())
    }

    fn counting(&self, index: &str, limit: u32) -> String {
        format!(
            "SELECT count(*) FROM
                 (SELECT 1 FROM follow_up INDEXED BY {index} WHERE {} LIMIT {limit})",
            self.sql(),
        )
    }

    /// How SQLite would count.
    #[cfg(test)]
    pub(super) fn plan(&self, conn: &Connection, index: &str) -> String {
        let sql = format!("EXPLAIN QUERY PLAN {}", self.counting(index, 1));
        let mut statement = conn.prepare(&sql).unwrap();
        let steps = statement.query_map(params_from_iter(self.values.iter()), |row| row.get(3));
        let steps: Vec<String> = steps.unwrap().map(Result::unwrap).collect();
        steps.join("; ")
    }

    pub(super) fn of(filter: &OpinionFilter, today: NaiveDate) -> Result<Self, StoreError> {
        let mut all = Self::default();
        let text = |day: NaiveDate| Value::Text(day.to_string());
        all.add(&format!("until_on = '{LIVE}'"), []);
        // What an index is limited to is written out, for only so it is found.
        match filter.standings[..] {
            [] => {}
            [Standing::Resolved] => all.add("standing = 'resolved'", []),
            [one] => {
                let of_index = "standing <> 'resolved'";
                all.add(&format!("standing = '{}' AND {of_index}", one.key()), []);
            }
            _ => {
                let words = filter.standings.iter().map(|s| s.key());
                let words: Vec<String> = words.map(|word| format!("'{word}'")).collect();
                all.add(&format!("standing IN ({})", words.join(", ")), []);
            }
        }
        if let Some(unit) = filter.unit {
            all.add("unit_id = ?", [Value::Integer(unit.0)]);
        }
        if let Some(field) = &filter.field {
            all.add("field = ?", [Value::Text(field.clone())]);
        }
        if let Some(session) = filter.session {
            all.add("session_id = ?", [Value::Integer(session.0)]);
        }
        if let Some(year) = filter.year {
            let year = Value::Text(format!("{year:04}"));
            all.add("substr(session_on, 1, 4) = ?", [year]);
        }
        if finds_running(filter) {
            all.add("standing IN ('open', 'passed')", []);
        }
        match filter.due {
            Some(DueFilter::Overdue) => all.add("due_key < ?", [text(today)]),
            Some(DueFilter::Within(days)) => {
                let last = today.checked_add_days(Days::new(u64::from(days)));
                let days = [text(today), text(last.unwrap_or(today))];
                all.add("due_key BETWEEN ? AND ?", days);
            }
            None => {}
        }
        match filter.satisfaction {
            None => {}
            Some(Satisfaction::Satisfied) => all.add("satisfaction = 'satisfied'", []),
            Some(other) => {
                let (word, of_index) = (word(&other)?, "satisfaction <> 'satisfied'");
                all.add(&format!("satisfaction = '{word}' AND {of_index}"), []);
            }
        }
        if filter.is_repeated {
            let repeated = "opinion_id IN (SELECT opinion_id FROM opinion_repeat)";
            all.add(repeated, []);
        }
        if filter.is_reopened {
            all.add("reopenings > 0", []);
        }
        if filter.owes_notice {
            all.add("is_concluded = 1 AND notified_on IS NULL", []);
        }
        Ok(all)
    }
}
