//! By which index a filter is read: the file keeps no statistics by which SQLite could choose, and what is
//! rare in one office is common in another, so a little is counted first.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::Satisfaction;
use crate::domain::follow_up::Standing;
use crate::domain::opinion_filter::{ListOrder, OpinionFilter};

use super::super::column::row;
use super::super::error::StoreError;
use super::conditions::{self, Conditions};

/// So many rows are looked up without being waited for.
const FEW: u32 = 5_000;
/// So many entries of an index are looked through and sorted without being waited for.
const MANY: u32 = 10_000;

/// The index of a year alone, in the order of due dates.
const BY_YEAR: &str = "follow_up_by_year_due";

/// By which index a filter's page is read, and by which its opinions are counted.
pub(super) struct Plan {
    /// It leads to a page past the fewest rows.
    pub(super) page: &'static str,
    /// It leads to all rows past the fewest others.
    pub(super) count: &'static str,
}

impl Plan {
    pub(super) fn of(
        conn: &Connection,
        filter: &OpinionFilter,
        today: NaiveDate,
    ) -> Result<Self, StoreError> {
        let count = in_any_order(conn, filter, today)?;
        let both = Self { page: count, count };
        let in_order = match filter.order {
            _ if filter.session.is_some() => return Ok(both),
            ListOrder::Due => return Ok(both),
            ListOrder::Newest if filter.year.is_some() => "follow_up_by_year",
            ListOrder::Newest => "follow_up_newest",
        };
        let leading = leading(filter);
        let is_common = match &leading[..] {
            // In the order of all opinions, or of a year's, the next one is always near.
            [] | [(BY_YEAR, _)] if !filter.is_repeated => true,
            // Where it is common there is soon enough one that is asked for.
            [(index, alone)] => Conditions::of(alone, today)?.count(conn, index, MANY)? >= MANY,
            // Each may be common and all of them together rare, so the index of one is looked through.
            _ => false,
        };
        let page = if is_common { in_order } else { count };
        Ok(Self { page, count })
    }
}

/// The index that leads to all rows past the fewest others. It is in the order of due dates where it is not
/// that of a session or of repeated opinions.
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

/// The conditions that have an index, each alone or with another one. Those stand first whose index leads
/// to the least or holds most of what is asked beside them.
fn leading(filter: &OpinionFilter) -> Vec<(&'static str, OpinionFilter)> {
    let all = OpinionFilter::default;
    let mut leading = Vec::new();
    let mut add = |is_asked: bool, index, alone| {
        if is_asked {
            leading.push((index, alone));
        }
    };
    let unit = OpinionFilter {
        unit: filter.unit,
        ..all()
    };
    let field = OpinionFilter {
        field: filter.field.clone(),
        ..all()
    };
    let (has_unit, has_field) = (filter.unit.is_some(), filter.field.is_some());
    // What is pending with a unit is asked for every day, and neither condition alone finds little.
    let pending = |of: &OpinionFilter| OpinionFilter {
        due: filter.due,
        standings: filter.standings.clone(),
        ..of.clone()
    };
    let is_pending = conditions::finds_running(filter);
    let by_unit = "follow_up_pending_by_unit";
    add(has_unit && is_pending, by_unit, pending(&unit));
    let by_field = "follow_up_pending_by_field";
    add(has_field && is_pending, by_field, pending(&field));
    let unsatisfied = |of: &OpinionFilter| OpinionFilter {
        satisfaction: filter.satisfaction,
        ..of.clone()
    };
    let is_unsatisfied = filter
        .satisfaction
        .is_some_and(|s| s != Satisfaction::Satisfied);
    let by_unit = "follow_up_unsatisfied_by_unit";
    add(has_unit && is_unsatisfied, by_unit, unsatisfied(&unit));
    let by_field = "follow_up_unsatisfied_by_field";
    add(has_field && is_unsatisfied, by_field, unsatisfied(&field));
    let of_year = |of: &OpinionFilter| OpinionFilter {
        year: filter.year,
        ..of.clone()
    };
    let has_year = filter.year.is_some();
    add(
        has_unit && has_year,
        "follow_up_by_unit_year",
        of_year(&unit),
    );
    add(
        has_field && has_year,
        "follow_up_by_field_year",
        of_year(&field),
    );
    add(has_unit, "follow_up_by_unit", unit);
    add(has_field, "follow_up_by_field", field);
    // One standing alone has an index of its own.
    let is_due = filter.due.is_some();
    let is_several = is_pending && filter.standings.len() > 1;
    add(is_due || is_several, "follow_up_pending", pending(&all()));
    let by_satisfaction = "follow_up_by_satisfaction";
    add(is_unsatisfied, by_satisfaction, unsatisfied(&all()));
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
    add(has_year, BY_YEAR, of_year(&all()));
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
    use super::super::keys;
    use super::*;
    use crate::domain::opinion_filter::DueFilter;
    use crate::domain::{SessionId, UnitId};

    /// Every filter of up to three conditions.
    fn filters() -> Vec<OpinionFilter> {
        type Set = fn(&mut OpinionFilter);
        let conditions: [Set; 16] = [
            |f| f.standings = vec![Standing::Open],
            |f| f.standings = vec![Standing::Paused],
            |f| f.standings = vec![Standing::Resolved],
            |f| f.standings = vec![Standing::Open, Standing::Passed],
            |f| f.standings = vec![Standing::Passed, Standing::Paused],
            |f| f.unit = Some(UnitId(1)),
            |f| f.field = Some("Đất đai".into()),
            |f| f.session = Some(SessionId(1)),
            |f| f.year = Some(2026),
            |f| f.due = Some(DueFilter::Overdue),
            |f| f.due = Some(DueFilter::Within(7)),
            |f| f.satisfaction = Some(Satisfaction::NotAsked),
            |f| f.satisfaction = Some(Satisfaction::Satisfied),
            |f| f.is_repeated = true,
            |f| f.is_reopened = true,
            |f| f.owes_notice = true,
        ];
        let mut filters = Vec::new();
        for (at, first) in conditions.iter().enumerate() {
            for (next, second) in conditions.iter().enumerate().skip(at) {
                for third in &conditions[next..] {
                    let mut filter = OpinionFilter::default();
                    for set in [first, second, third] {
                        set(&mut filter);
                    }
                    filters.push(filter);
                }
            }
        }
        filters
    }

    #[test]
    fn every_index_that_may_be_chosen_serves_its_filter() {
        let mut conn = Connection::open_in_memory().unwrap();
        schema::migrate(&mut conn).unwrap();
        let today = NaiveDate::default();
        for filter in filters() {
            for order in [ListOrder::Due, ListOrder::Newest] {
                let filter = OpinionFilter {
                    order,
                    ..filter.clone()
                };
                let plan = Plan::of(&conn, &filter, today).unwrap();
                let leading = leading(&filter).into_iter().map(|(index, _)| index);
                for index in leading.chain([plan.page, plan.count]) {
                    let found = keys(&conn, index, &filter, 1, today);
                    assert_eq!(found, Ok(Vec::new()), "{index} for {filter:?}");
                }
            }
        }
    }

    #[test]
    fn a_condition_alone_is_led_to_by_one_index_so_that_a_common_one_is_read_in_order() {
        let standings = [
            vec![Standing::Open],
            vec![Standing::Paused],
            vec![Standing::Open, Standing::Passed],
        ];
        for standings in standings {
            let filter = OpinionFilter {
                standings,
                ..OpinionFilter::default()
            };
            assert_eq!(leading(&filter).len(), 1, "{filter:?}");
        }
    }

    #[test]
    fn each_condition_alone_is_counted_without_a_look_at_the_rows() {
        let mut conn = Connection::open_in_memory().unwrap();
        schema::migrate(&mut conn).unwrap();
        let filter = OpinionFilter {
            standings: vec![Standing::Open],
            unit: Some(UnitId(1)),
            field: Some("Đất đai".into()),
            year: Some(2026),
            due: Some(DueFilter::Overdue),
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
