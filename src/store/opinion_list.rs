//! The list of all opinions over all sessions, page by page, by the index that fits its filter.

use chrono::{Days, NaiveDate};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{
    BoundedCount, COUNTED, DueFilter, FollowedOpinion, ListCursor, ListOrder, OpinionFilter,
    OpinionPage,
};
use crate::domain::{OpinionId, OpinionKind, Satisfaction, SessionId};

use super::column::{Word, row, rows};
use super::error::StoreError;
use super::follow_up::LIVE;
use super::speaker::listed_name;

/// The conditions of a filter with their values.
#[derive(Default)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    fn add(&mut self, sql: &str, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql.to_owned());
        self.values.extend(values);
    }

    fn of(filter: &OpinionFilter, today: NaiveDate) -> Result<Self, StoreError> {
        let mut all = Self::default();
        let text = |day: NaiveDate| Value::Text(day.to_string());
        all.add(&format!("until_on = '{LIVE}'"), []);
        if !filter.standings.is_empty() {
            let words = filter.standings.iter().map(|s| s.key());
            let words: Vec<String> = words.map(|word| format!("'{word}'")).collect();
            all.add(&format!("standing IN ({})", words.join(", ")), []);
        }
        if let Some(unit) = filter.unit {
            all.add("unit_id = ?", [Value::Integer(unit.0)]);
        }
        if let Some(field) = &filter.field {
            all.add("follow_up.field = ?", [Value::Text(field.clone())]);
        }
        if let Some(session) = filter.session {
            all.add("follow_up.session_id = ?", [Value::Integer(session.0)]);
        }
        if let Some(year) = filter.year {
            let (first, last) = (format!("{year:04}-01-01"), format!("{year:04}-12-31"));
            // Nothing is due before its session, so the list by due dates begins with the year.
            all.add(
                "due_key >= ? AND session_on BETWEEN ? AND ?",
                [first.clone(), first, last].map(Value::Text),
            );
        }
        match filter.due {
            Some(DueFilter::Overdue) => {
                all.add(
                    "standing IN ('open', 'passed') AND due_key < ?",
                    [text(today)],
                );
            }
            Some(DueFilter::Within(days)) => {
                let last = today.checked_add_days(Days::new(u64::from(days)));
                all.add(
                    "standing IN ('open', 'passed') AND due_key BETWEEN ? AND ?",
                    [text(today), text(last.unwrap_or(today))],
                );
            }
            None => {}
        }
        if let Some(satisfaction) = filter.satisfaction {
            let word = super::column::word(&satisfaction)?;
            // Written out, so that an index of the word alone is found.
            all.add(&format!("follow_up.satisfaction = '{word}'"), []);
        }
        if filter.is_repeated {
            let repeated = "follow_up.opinion_id IN (SELECT opinion_id FROM opinion_repeat)";
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

/// The index that leads to few rows: the file keeps no statistics by which SQLite could choose.
fn index(filter: &OpinionFilter) -> &'static str {
    if filter.session.is_some() {
        "follow_up_by_session"
    } else if filter.due.is_some() {
        "follow_up_pending"
    } else if filter.satisfaction == Some(Satisfaction::NotSatisfied) {
        "follow_up_unsatisfied"
    } else if filter.is_reopened {
        "follow_up_reopened"
    } else if filter.is_repeated {
        "follow_up_newest"
    } else if filter.unit.is_some() {
        "follow_up_by_unit"
    } else if filter.field.is_some() {
        "follow_up_by_field"
    } else if filter.order == ListOrder::Newest && filter.year.is_some() {
        "follow_up_by_session_day"
    } else if filter.order == ListOrder::Newest {
        "follow_up_newest"
    } else {
        "follow_up_by_due"
    }
}

/// At most `limit` opinions after the cursor.
pub(super) fn page(
    conn: &Connection,
    filter: &OpinionFilter,
    after: Option<ListCursor>,
    limit: u16,
    today: NaiveDate,
) -> Result<OpinionPage, StoreError> {
    let mut conditions = Conditions::of(filter, today)?;
    if let Some(after) = after {
        let id = Value::Integer(after.id.0);
        match filter.order {
            ListOrder::Due => {
                let due = after.due.map_or(LIVE.to_owned(), |due| due.to_string());
                let at = [Value::Text(due), id];
                conditions.add("(due_key, follow_up.opinion_id) > (?, ?)", at);
            }
            ListOrder::Newest => conditions.add("follow_up.opinion_id < ?", [id]),
        }
    }
    let order = match filter.order {
        ListOrder::Due => "due_key, follow_up.opinion_id",
        ListOrder::Newest => "follow_up.opinion_id DESC",
    };
    // The page is found in the rows of `follow_up` alone and only then joined with what is shown.
    let sql = include_str!("opinion_list/page.sql")
        .replace("{index}", index(filter))
        .replace("{conditions}", &conditions.sql.join(" AND "))
        .replace("{order}", order);
    let mut values = conditions.values;
    values.push(Value::Integer(i64::from(limit) + 1));
    let mut opinions = rows(conn, &sql, params_from_iter(values), read)?;
    let has_more = opinions.len() > usize::from(limit);
    opinions.truncate(usize::from(limit));
    let next = opinions.last().filter(|_| has_more).map(|last| ListCursor {
        due: last.due,
        id: last.id,
    });
    Ok(OpinionPage { opinions, next })
}

/// Opinions by their keys, in the order of these.
pub(super) fn by_id(
    conn: &Connection,
    ids: &[OpinionId],
) -> Result<Vec<FollowedOpinion>, StoreError> {
    let sql = include_str!("opinion_list/page.sql")
        .replace("{index}", "follow_up_newest")
        .replace(
            "{conditions}",
            &format!("until_on = '{LIVE}' AND follow_up.opinion_id = ?"),
        )
        .replace("{order}", "follow_up.opinion_id");
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(row(conn, &sql, [id.0, 1], read)?);
    }
    Ok(found)
}

/// How many opinions a filter finds.
pub(super) fn count(
    conn: &Connection,
    filter: &OpinionFilter,
    today: NaiveDate,
) -> Result<BoundedCount, StoreError> {
    let conditions = Conditions::of(filter, today)?;
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM follow_up INDEXED BY {} WHERE {} LIMIT {})",
        index(filter),
        conditions.sql.join(" AND "),
        COUNTED + 1
    );
    let counted = rows(conn, &sql, params_from_iter(conditions.values), |row| {
        row.get::<_, u32>(0)
    })?;
    let found = counted.first().copied().unwrap_or_default();
    Ok(BoundedCount {
        count: found.min(COUNTED),
        has_more: found > COUNTED,
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<FollowedOpinion> {
    let kind: OpinionKind = row.get("kind").map(|Word(word)| word)?;
    let denounces = row.get("denounces")?;
    let standing: String = row.get("standing")?;
    Ok(FollowedOpinion {
        id: OpinionId(row.get("opinion_id")?),
        session: SessionId(row.get("session_id")?),
        session_on: row.get("session_on")?,
        number: row.get("number")?,
        speaker: listed_name(row, denounces || kind == OpinionKind::Denunciation)?,
        content: row.get("content")?,
        field: row.get("field")?,
        unit: row.get::<_, Option<String>>("unit")?.unwrap_or_default(),
        standing: Standing::by_key(&standing).unwrap_or_default(),
        original_due: row.get("original_due_on")?,
        due: row.get("due_on")?,
        result: row
            .get::<_, Option<Word<_>>>("result")?
            .map(|Word(word)| word),
        resolved_on: row.get("resolved_on")?,
        satisfaction: row.get("satisfaction").map(|Word(word)| word)?,
        reopenings: row.get("reopenings")?,
        notified_on: row.get("notified_on")?,
    })
}
