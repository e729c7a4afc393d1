//! The records from which the agenda of a day is made; counted no further than a list counts.

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use crate::domain::agenda::{About, Agenda, DueOpinions, Facts, NAMED, OwedNotices, SessionFacts};
use crate::domain::opinion_filter::{COUNTED, DueFilter, OpinionFilter};
use crate::domain::publication::{Lack, Unpublished};
use crate::domain::{Channel, HotIssue, HotIssueId, SessionId, SessionState};

use super::column::{Word, rows};
use super::error::StoreError;
use super::{calendar, hot_issue, opinion_list, preference, session};

/// The preference that names the last year whose table of working days was looked through.
pub const CALENDAR_REVIEWED: &str = "calendar/reviewed";

/// A concluded session is looked at for so many days.
const LOOKED_BACK: Days = Days::new(366);

/// What `session_total.unpublished` is the sum of, as `follow_up/sum_up.sql` makes it.
const LACKS_NOTICE: i64 = 16;
const LACKS_SIGNATURE: i64 = 8;
const CHANNELS: [(Channel, i64); 3] = [
    (Channel::Media, 1),
    (Channel::Posted, 2),
    (Channel::Villages, 4),
];

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

/// The subject of the session or the issue.
pub(super) fn subject(conn: &Connection, about: &About) -> Result<String, StoreError> {
    match about {
        About::Conclude(session)
        | About::Issue(session, _)
        | About::Notify(session, _)
        | About::Publish(session, _)
        | About::Announce(session) => session::subject(conn, *session),
        About::Dialogue(issue) => Ok(hot_issue::get(conn, *issue)?.subject),
    }
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
    let mut sessions = rows(conn, include_str!("agenda/unconcluded.sql"), [], |row| {
        Ok(SessionFacts {
            id: SessionId(row.get(0)?),
            on: row.get(1)?,
            state: row.get(2).map(|Word(word)| word)?,
            announced_on: row.get(3)?,
            unpublished: Unpublished::default(),
        })
    })?;
    let since = today.checked_sub_days(LOOKED_BACK).unwrap_or(today);
    let unpublished = include_str!("agenda/unpublished.sql");
    sessions.extend(rows(conn, unpublished, [since], |row| {
        Ok(SessionFacts {
            id: SessionId(row.get(0)?),
            on: row.get(1)?,
            state: SessionState::Concluded,
            announced_on: None,
            unpublished: unpublished_of(row.get(2)?),
        })
    })?);
    Ok(sessions)
}

fn unpublished_of(sum: i64) -> Unpublished {
    let channels = CHANNELS.into_iter().filter(|(_, part)| sum & part != 0);
    Unpublished {
        lack: match sum {
            sum if sum & LACKS_NOTICE != 0 => Some(Lack::Notice),
            sum if sum & LACKS_SIGNATURE != 0 => Some(Lack::Signature),
            _ => None,
        },
        channels: channels.map(|(channel, _)| channel).collect(),
    }
}

fn owed_notices(conn: &Connection) -> Result<Vec<OwedNotices>, StoreError> {
    rows(
        conn,
        include_str!("agenda/owed.sql"),
        [COUNTED + 1],
        |row| {
            Ok(OwedNotices {
                session: SessionId(row.get(0)?),
                session_on: row.get(1)?,
                count: row.get(2)?,
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
