//! The list of all opinions over all sessions, page by page, by the index that fits its filter.

mod conditions;
mod plan;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};

use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{
    BoundedCount, COUNTED, FollowedOpinion, ListCursor, ListOrder, OpinionFilter, OpinionPage,
};
use crate::domain::{OpinionId, OpinionKind, SessionId};

use super::column::{Word, json, rows};
use super::error::StoreError;
use super::follow_up::LIVE;
use super::speaker::listed_name;

use conditions::Conditions;
use plan::Plan;

/// At most `limit` opinions after the cursor.
pub(super) fn page(
    conn: &Connection,
    filter: &OpinionFilter,
    after: Option<ListCursor>,
    limit: u16,
    today: NaiveDate,
) -> Result<OpinionPage, StoreError> {
    let index = Plan::of(conn, filter, today)?.page;
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
    // The page is found by the index alone, if it can be, and only then joined with what is shown.
    let sql = sql(Some(index), &conditions.sql(), order(filter));
    let mut values = conditions.values;
    values.push(Value::Integer(i64::from(limit) + 1));
    let mut opinions = rows(conn, &sql, params_from_iter(values), read)?;
    // The keys were sorted; the rows joined with them are not promised to be, and too wide for SQLite to
    // sort them quickly.
    match filter.order {
        ListOrder::Due => opinions.sort_by_key(|o| (o.due.unwrap_or(NaiveDate::MAX), o.id)),
        ListOrder::Newest => opinions.sort_by_key(|o| std::cmp::Reverse(o.id)),
    }
    let has_more = opinions.len() > usize::from(limit);
    opinions.truncate(usize::from(limit));
    let next = opinions.last().filter(|_| has_more).map(ListCursor::after);
    Ok(OpinionPage { opinions, next })
}

/// What a filter finds first: `limit` opinions, or more of them up to the one that is `wanted` if that is
/// among those that are counted; and how many there are.
pub(super) fn first(
    conn: &Connection,
    filter: &OpinionFilter,
    wanted: Option<OpinionId>,
    limit: u16,
    today: NaiveDate,
) -> Result<(OpinionPage, BoundedCount), StoreError> {
    let plan = Plan::of(conn, filter, today)?;
    // Where one index serves both, what is shown and how many there are is found in one look through it.
    let is_counting = plan.page == plan.count;
    let most = if is_counting || wanted.is_some() {
        COUNTED.max(limit)
    } else {
        limit
    };
    let keys = keys(conn, plan.page, filter, most, today)?;
    let is_all = keys.len() <= usize::from(most);
    let count = if is_counting || is_all {
        BoundedCount::of(keys.len())
    } else {
        count_by(conn, plan.count, filter, today)?
    };
    let counted = keys.iter().take(usize::from(COUNTED));
    let place = wanted.and_then(|id| counted.clone().position(|key| *key == id));
    let shown = place.map_or(0, |place| place + 1).max(usize::from(limit));
    let opinions = by_id(conn, &keys[..shown.min(keys.len())])?;
    let last = opinions.last().filter(|_| keys.len() > shown);
    let next = last.map(ListCursor::after);
    Ok((OpinionPage { opinions, next }, count))
}

/// The keys of the first opinions in order, of so many and one more.
fn keys(
    conn: &Connection,
    index: &str,
    filter: &OpinionFilter,
    most: u16,
    today: NaiveDate,
) -> Result<Vec<OpinionId>, StoreError> {
    let conditions = Conditions::of(filter, today)?;
    let sql = format!(
        "SELECT opinion_id FROM follow_up INDEXED BY {index} WHERE {} ORDER BY {} LIMIT {}",
        conditions.sql(),
        order(filter),
        u32::from(most) + 1,
    );
    rows(conn, &sql, params_from_iter(conditions.values), |row| {
        row.get(0).map(OpinionId)
    })
}

/// A page of the opinions that meet `conditions`, read by an index or else by their keys; its limit is the
/// last parameter.
fn sql(index: Option<&str>, conditions: &str, order: &str) -> String {
    let index = index.map(|index| format!("INDEXED BY {index}"));
    include_str!("opinion_list/page.sql")
        .replace("{index}", &index.unwrap_or_default())
        .replace("{conditions}", conditions)
        .replace("{order}", order)
}

fn order(filter: &OpinionFilter) -> &'static str {
    match filter.order {
        ListOrder::Due => "due_key, follow_up.opinion_id",
        ListOrder::Newest => "follow_up.opinion_id DESC",
    }
}

/// Opinions by their keys, in the order of these, as they stand.
pub(super) fn by_id(
    conn: &Connection,
    ids: &[OpinionId],
) -> Result<Vec<FollowedOpinion>, StoreError> {
    let live = format!("until_on = '{LIVE}' AND opinion_id IN (SELECT value FROM json_each(?))");
    let sql = sql(Some("follow_up_newest"), &live, "follow_up.opinion_id");
    let keys: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let found = rows(conn, &sql, params![json(&keys)?, -1], read)?;
    Ok(in_order(ids, found))
}

/// Opinions by their keys, in the order of these, as each of them stood on a day.
pub(super) fn by_id_as_of(
    conn: &Connection,
    ids: &[OpinionId],
    as_of: NaiveDate,
) -> Result<Vec<FollowedOpinion>, StoreError> {
    let stood =
        "opinion_id IN (SELECT value FROM json_each(?1)) AND from_on <= ?2 AND until_on > ?2";
    let sql = sql(None, stood, "follow_up.opinion_id");
    let keys: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let found = rows(conn, &sql, params![json(&keys)?, as_of, -1], read)?;
    Ok(in_order(ids, found))
}

fn in_order(ids: &[OpinionId], found: Vec<FollowedOpinion>) -> Vec<FollowedOpinion> {
    let mut found: HashMap<OpinionId, FollowedOpinion> = found
        .into_iter()
        .map(|opinion| (opinion.id, opinion))
        .collect();
    ids.iter().filter_map(|id| found.remove(id)).collect()
}

/// How many opinions a filter finds.
pub(super) fn count(
    conn: &Connection,
    filter: &OpinionFilter,
    today: NaiveDate,
) -> Result<BoundedCount, StoreError> {
    let index = plan::in_any_order(conn, filter, today)?;
    count_by(conn, index, filter, today)
}

fn count_by(
    conn: &Connection,
    index: &str,
    filter: &OpinionFilter,
    today: NaiveDate,
) -> Result<BoundedCount, StoreError> {
    let conditions = Conditions::of(filter, today)?;
    let found = conditions.count(conn, index, u32::from(COUNTED) + 1)?;
    Ok(BoundedCount::of(found as usize))
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
