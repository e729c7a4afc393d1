//! The records from which the agenda of a day is made; counted no further than a list counts.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, params};

use crate::domain::agenda::{Agenda, DueOpinions, Facts, OwedNotices, SessionFacts};
use crate::domain::opinion_filter::{COUNTED, DueFilter, OpinionFilter};
use crate::domain::{HotIssue, HotIssueId, Kind, Publication, SessionId};

use super::column::{Word, rows};
use super::error::StoreError;
use super::{calendar, hot_issue, opinion_list, preference};

/// The preference that names the last year whose table of working days was looked through.
pub const CALENDAR_REVIEWED: &str = "calendar/reviewed";

/// A concluded session is looked at for so many days.
const LOOKED_BACK: Days = Days::new(366);

/// Opinions named one by one.
const NAMED: u16 = 5;

pub(super) fn of(conn: &Connection, today: NaiveDate) -> Result<Agenda, StoreError> {
    let limits = calendar::limits(conn)?;
    let calendar = calendar::calendar(conn)?;
    let soon = limits.reminds_up_to(today, &calendar);
    let days = u16::try_from((soon - today).num_days()).unwrap_or_default();
    let owed = OpinionFilter {
        owes_notice: true,
        ..OpinionFilter::default()
    };
    let reviewed = preference::get(conn, CALENDAR_REVIEWED)?;
    let facts = Facts {
        sessions: sessions(conn, today)?,
        overdue: due_opinions(conn, DueFilter::Overdue, today)?,
        due_soon: due_opinions(conn, DueFilter::Within(days), today)?,
        owed: owed_notices(conn)?,
        owed_count: opinion_list::count(conn, &owed, today)?,
        issues: issues(conn)?,
        reviewed_up_to: reviewed.and_then(|year| year.parse().ok()),
    };
    Ok(Agenda::of(facts, &limits, &calendar, today))
}

fn due_opinions(
    conn: &Connection,
    due: DueFilter,
    today: NaiveDate,
) -> Result<DueOpinions, StoreError> {
    let filter = OpinionFilter {
        due: Some(due),
        ..OpinionFilter::default()
    };
    Ok(DueOpinions {
        count: opinion_list::count(conn, &filter, today)?,
        first: opinion_list::page(conn, &filter, None, NAMED, today)?.opinions,
    })
}

fn sessions(conn: &Connection, today: NaiveDate) -> Result<Vec<SessionFacts>, StoreError> {
    let since = today.checked_sub_days(LOOKED_BACK).unwrap_or(today);
    let mut sessions = rows(
        conn,
        include_str!("agenda/sessions.sql"),
        [since.to_string()],
        |row| {
            Ok(SessionFacts {
                id: SessionId(row.get("id")?),
                subject: row.get("subject")?,
                on: row.get("session_on")?,
                state: row.get("state").map(|Word(word)| word)?,
                announced_on: row.get("announced_on")?,
                has_notice: false,
                publications: Vec::new(),
            })
        },
    )?;
    let mut notices = notices(conn, since)?;
    for session in &mut sessions {
        if let Some(publications) = notices.remove(&session.id) {
            session.has_notice = true;
            session.publications = publications;
        }
    }
    Ok(sessions)
}

/// The sessions whose conclusion notice stands, with where it was made public.
fn notices(
    conn: &Connection,
    since: NaiveDate,
) -> Result<HashMap<SessionId, Vec<Publication>>, StoreError> {
    let found = rows(
        conn,
        include_str!("agenda/notices.sql"),
        params![since.to_string(), Word(Kind::Notice)],
        |row| {
            let session = SessionId(row.get(0)?);
            let Some(Word(channel)) = row.get(1)? else {
                return Ok((session, None));
            };
            let publication = Publication {
                channel,
                on: row.get(2)?,
                note: row.get(3)?,
            };
            Ok((session, Some(publication)))
        },
    )?;
    let mut notices: HashMap<SessionId, Vec<Publication>> = HashMap::new();
    for (session, publication) in found {
        notices.entry(session).or_default().extend(publication);
    }
    Ok(notices)
}

fn owed_notices(conn: &Connection) -> Result<Vec<OwedNotices>, StoreError> {
    rows(
        conn,
        include_str!("agenda/owed.sql"),
        [COUNTED + 1],
        |row| {
            Ok(OwedNotices {
                session: SessionId(row.get(0)?),
                subject: row.get(1)?,
                session_on: row.get(2)?,
                count: row.get(3)?,
            })
        },
    )
}

/// A hot issue with the day of its dialogue.
type Issue = (HotIssueId, HotIssue, Option<NaiveDate>);

fn issues(conn: &Connection) -> Result<Vec<Issue>, StoreError> {
    rows(conn, include_str!("agenda/issues.sql"), [], |row| {
        Ok((
            HotIssueId(row.get("id")?),
            hot_issue::read(row)?,
            row.get("held_on")?,
        ))
    })
}
