//! By which index a filter is read: the file keeps no statistics by which SQLite could choose, and what is
//! rare in one office is common in another, so a little is counted first.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::Satisfaction;
use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{ListOrder, OpinionFilter};

use super::super::column::row;
use super::super::error::StoreError;
use super::Conditions;

/// So many rows are looked up without being waited for.
const FEW: u32 = 5_000;
/// So many entries of an index are looked through and sorted without being waited for.
const MANY: u32 = 10_000;

/// The index that leads to a page past the fewest rows.
pub(super) fn index(
    conn: &Connection,
    filter: &OpinionFilter,
    today: NaiveDate,
) -> Result<&'static str, StoreError> {
    let leading = leading(filter);
    let in_order = match filter.order {
        _ if filter.session.is_some() => return in_any_order(conn, filter, today),
        ListOrder::Due => return in_any_order(conn, filter, today),
        ListOrder::Newest if filter.year.is_some() => "follow_up_by_year",
        ListOrder::Newest => "follow_up_newest",
    };
    if leading.iter().all(|(_, alone)| alone.year.is_some()) && !filter.is_repeated {
        return Ok(in_order);
    }
    if let [(index, alone)] = &leading[..] {
        // Where it is common there is soon enough one that is asked for.
        let found = Conditions::of(alone, today)?.count(conn, index, MANY)?;
        return Ok(if found < MANY { index } else { in_order });
    }
    // Each may be common and all of them together rare, so the index of one is looked through.
    in_any_order(conn, filter, today)
}

/// The index that leads to all rows past the fewest others; it is in the order of due dates.
pub(super) fn in_any_order(
    conn: &Connection,
    filter: &OpinionFilter,
    today: NaiveDate,
) -> Result<&'static str, StoreError> {
    if filter.session.is_some() {
        return Ok("follow_up_by_session");
    }
    let leading = leading(filter);
    let (mut narrowest, mut least) = match leading.first() {
        Some((index, _)) => (*index, FEW),
        None => ("follow_up_by_due", FEW),
    };
    if leading.len() > 1 {
        for (index, alone) in &leading {
            let found = Conditions::of(alone, today)?.count(conn, index, least)?;
            if found < least {
                (narrowest, least) = (*index, found);
            }
        }
    }
    if filter.is_repeated && repeated(conn, least)? < least {
        return Ok("follow_up_newest");
    }
    Ok(narrowest)
}

/// The conditions that have an index, each alone. Those stand first whose index holds most of what is
/// asked beside them.
fn leading(filter: &OpinionFilter) -> Vec<(&'static str, OpinionFilter)> {
    let all = OpinionFilter::default;
    let mut leading = Vec::new();
    let mut add = |is_asked: bool, index, alone| {
        if is_asked {
            leading.push((index, alone));
        }
    };
    // What a unit is late with is asked for every day, and neither alone is rare.
    let due_of_unit = OpinionFilter {
        unit: filter.unit,
        due: filter.due,
        ..all()
    };
    let is_both = filter.unit.is_some() && filter.due.is_some();
    add(is_both, "follow_up_pending_by_unit", due_of_unit);
    let unit = OpinionFilter {
        unit: filter.unit,
        ..all()
    };
    add(filter.unit.is_some(), "follow_up_by_unit", unit);
    let field = OpinionFilter {
        field: filter.field.clone(),
        ..all()
    };
    add(filter.field.is_some(), "follow_up_by_field", field);
    let due = OpinionFilter {
        due: filter.due,
        ..all()
    };
    add(filter.due.is_some(), "follow_up_pending", due);
    let satisfaction = OpinionFilter {
        satisfaction: filter.satisfaction,
        ..all()
    };
    let is_wanting = filter
        .satisfaction
        .is_some_and(|s| s != Satisfaction::Satisfied);
    add(is_wanting, "follow_up_by_satisfaction", satisfaction);
    let standing = OpinionFilter {
        standings: filter.standings.clone(),
        ..all()
    };
    let is_unresolved = matches!(filter.standings[..], [one] if one != Standing::Resolved);
    add(is_unresolved, "follow_up_by_standing", standing);
    let reopened = OpinionFilter {
        is_reopened: true,
        ..all()
    };
    add(filter.is_reopened, "follow_up_reopened", reopened);
    let owed = OpinionFilter {
        owes_notice: true,
        ..all()
    };
    add(filter.owes_notice, "follow_up_unnotified_due", owed);
    let year = OpinionFilter {
        year: filter.year,
        ..all()
    };
    add(filter.year.is_some(), "follow_up_by_year_due", year);
    leading
}

/// How many opinions repeat another one, counted up to `limit`.
fn repeated(conn: &Connection, limit: u32) -> Result<u32, StoreError> {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM opinion_repeat LIMIT ?1)";
    Ok(row(conn, sql, [limit], |row| row.get(0))?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::super::schema;
    use super::*;

    #[test]
    fn each_condition_alone_is_counted_without_a_look_at_the_rows() {
        let mut conn = Connection::open_in_memory().unwrap();
        schema::migrate(&mut conn).unwrap();
        let filter = OpinionFilter {
            standings: vec![Standing::Open],
            unit: Some(crate::domain::UnitId(1)),
            field: Some("Đất đai".into()),
            year: Some(2026),
            due: Some(crate::domain::opinion_filter::DueFilter::Overdue),
            satisfaction: Some(Satisfaction::NotAsked),
            is_reopened: true,
            owes_notice: true,
            ..OpinionFilter::default()
        };
        let all = ("follow_up_by_due", OpinionFilter::default());
        let today = NaiveDate::default();
        for (index, alone) in leading(&filter).into_iter().chain([all]) {
            let conditions = Conditions::of(&alone, today).unwrap();
            let plan = conditions.plan(&conn, index);
            assert!(plan.contains("COVERING INDEX"), "{plan}");
        }
    }
}
