//! What reports are counted from and list: held sessions of a period and their opinions as of a day.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params, params};

use crate::domain::edition::{conceal_standings, concealed};
use crate::domain::follow_up::{Followed, Standing};
use crate::domain::personal::{Hiding, is_hidden};
use crate::domain::record::FORMAT_VERSION;
use crate::domain::report::{
    Facts, HeldSession, NoticeTime, Overdue, RaisedOpinion, Registered, Scope,
};
use crate::domain::{
    Calendar, Closing, IssuedDocument, Kind, ListKind, Office, Opinion, OpinionId, Outcome,
    Session, SessionId, SessionRecord, SessionState, Speaker, SpeakerId, TimeLimits, UnitId,
};

use super::column::{Word, rows};
use super::error::StoreError;
use super::{calendar, follow_up, issued, list, opinion, record, session, speaker, unit};

/// Whether a session of the scope was held.
pub(super) fn is_any_held(conn: &Connection, scope: &Scope) -> Result<bool, StoreError> {
    Ok(!taken(conn, scope)?.is_empty())
}

/// All that a counted report is made from.
pub(super) fn facts(conn: &Connection, scope: &Scope) -> Result<Facts, StoreError> {
    let rule = Rule {
        limits: calendar::limits(conn)?,
        calendar: calendar::calendar(conn)?,
    };
    let mut facts = Facts {
        units: unit::all(conn)?,
        fields: list::get(conn, ListKind::Field)?,
        ..Facts::default()
    };
    for held in taken(conn, scope)? {
        let host = held.host;
        let raised = rows(
            conn,
            include_str!("report/opinions.sql"),
            params![held.id.0, scope.as_of],
            |row| raised(row, host),
        )?;
        facts.opinions.extend(raised);
        let notice = notice_time(conn, &held, &rule, scope.as_of)?;
        facts.sessions.push(HeldSession { notice, ..held });
    }
    Ok(facts)
}

/// By when a conclusion is to be issued.
struct Rule {
    limits: TimeLimits,
    calendar: Calendar,
}

/// How the notice of a session stands.
fn notice_time(
    conn: &Connection,
    session: &HeldSession,
    rule: &Rule,
    as_of: NaiveDate,
) -> Result<NoticeTime, StoreError> {
    let issued = notice(conn, session.id, as_of)?;
    let issued_on = issued.and_then(|notice| issued_on(&notice, as_of));
    let rule = (&rule.limits, &rule.calendar);
    Ok(NoticeTime::of(session.on, issued_on, as_of, rule))
}

/// The held sessions that are reported.
fn taken(conn: &Connection, scope: &Scope) -> Result<Vec<HeldSession>, StoreError> {
    let units = unit::all(conn)?;
    let mut held = held(conn, scope)?;
    held.retain(|held| scope.takes(held.host, &units));
    Ok(held)
}

/// The held sessions of the period, whoever was their host.
fn held(conn: &Connection, scope: &Scope) -> Result<Vec<HeldSession>, StoreError> {
    let (first, last) = (scope.period.first(), scope.period.last());
    rows(
        conn,
        include_str!("report/held.sql"),
        named_params! { ":first": first, ":last": last.min(scope.as_of), ":as_of": scope.as_of },
        |row| {
            Ok(HeldSession {
                id: SessionId(row.get(0)?),
                on: row.get(1)?,
                kind: row.get(2).map(|Word(word)| word)?,
                host: row.get::<_, Option<i64>>(3)?.map(UnitId),
                attendance: row.get(4)?,
                // Its notice is still to be looked for.
                notice: NoticeTime::Waiting,
            })
        },
    )
}

fn raised(row: &Row<'_>, host: Option<UnitId>) -> rusqlite::Result<RaisedOpinion> {
    let standing = row.get_ref(3)?.as_str()?;
    let outcome: Option<Word<Outcome>> = row.get(4)?;
    Ok(RaisedOpinion {
        id: OpinionId(row.get(0)?),
        host,
        unit: row.get::<_, Option<i64>>(1)?.map(UnitId),
        field: row.get(2)?,
        standing: Standing::by_key(standing).unwrap_or_default(),
        outcome: outcome.map(|Word(outcome)| outcome),
        is_counted: row.get(5)?,
        is_on_time: row.get(6)?,
        is_satisfied: row.get(7)?,
        due_on: row.get(8)?,
        spoken_by: row.get::<_, Option<i64>>(9)?.map(SpeakerId),
        raised_on: row.get(10)?,
        resolved_on: row.get(11)?,
    })
}

/// The first notice of a session's conclusion that had been issued by `as_of`.
fn notice(
    conn: &Connection,
    session: SessionId,
    as_of: NaiveDate,
) -> Result<Option<IssuedDocument>, StoreError> {
    let mut notices = issued::of_session(conn, session)?;
    notices.retain(|document| {
        document.order.kind == Kind::Notice && issued_on(document, as_of).is_some()
    });
    Ok(notices
        .into_iter()
        .min_by_key(|notice| issued_on(notice, as_of)))
}

/// The day on which a document was issued, as far as was known on `as_of`: its own date once something
/// signed came back for it, or the day on which that came; what is locked alone is not issued.
fn issued_on(document: &IssuedDocument, as_of: NaiveDate) -> Option<NaiveDate> {
    let filed = document.returned.iter().map(|file| file.filed_at.date());
    let filed_on = filed.min().filter(|on| *on <= as_of)?;
    let on = document.dated_on.unwrap_or(filed_on);
    (on <= as_of).then_some(on)
}

/// The reported sessions in which somebody must not be known. What is counted tells nothing of their
/// words, so who they are is enough there.
pub(super) fn hiding(
    conn: &Connection,
    scope: &Scope,
    is_listed: bool,
) -> Result<Vec<Hiding>, StoreError> {
    let mut hiding = Vec::new();
    for held in taken(conn, scope)? {
        let speakers = speaker::hidden(conn, held.id)?;
        if speakers.is_empty() {
            continue;
        }
        let record = if is_listed {
            record::get(conn, held.id)?
        } else {
            SessionRecord {
                format_version: FORMAT_VERSION,
                id: session::uuid(conn, held.id)?,
                state: SessionState::default(),
                office: Office::default(),
                session: Session::default(),
                speakers,
                opinions: Vec::new(),
                closing: Closing::default(),
            }
        };
        hiding.push(Hiding {
            record: Arc::new(record),
            opinions: opinion::ids(conn, held.id)?,
        });
    }
    Ok(hiding)
}

/// The overdue opinions, those that wait longest first.
pub(super) fn overdue(conn: &Connection, scope: &Scope) -> Result<Vec<Overdue>, StoreError> {
    let mut overdue = Vec::new();
    for held in taken(conn, scope)? {
        let late = include_str!("report/overdue.sql");
        let lines = lines(conn, &held, late, scope.as_of)?;
        if lines.is_empty() {
            continue;
        }
        let notice = notice(conn, held.id, scope.as_of)?;
        overdue.extend(lines.into_iter().map(|line| Overdue {
            line,
            notice: notice.clone(),
        }));
    }
    overdue.sort_by_key(|overdue| (overdue.line.followed.due(), overdue.line.id));
    Ok(overdue)
}

/// The register: every opinion of the held sessions, in the order in which it was raised.
pub(super) fn register(conn: &Connection, scope: &Scope) -> Result<Vec<Registered>, StoreError> {
    let mut register = Vec::new();
    for held in taken(conn, scope)? {
        let stood = include_str!("report/stood.sql");
        register.extend(lines(conn, &held, stood, scope.as_of)?);
    }
    Ok(register)
}

/// The opinions of a session that `sql` finds, as others may read them.
fn lines(
    conn: &Connection,
    held: &HeldSession,
    sql: &str,
    as_of: NaiveDate,
) -> Result<Vec<Registered>, StoreError> {
    let ids = rows(conn, sql, params![held.id.0, as_of], |row| {
        row.get(0).map(OpinionId)
    })?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let told = if speaker::hidden(conn, held.id)?.is_empty() {
        Told::plain(conn, &ids, as_of)?
    } else {
        Told::concealed(conn, held.id, &ids, as_of)?
    };
    let Told {
        opinions,
        standings,
        speakers,
    } = told;
    let told = opinions.into_iter().zip(standings);
    let lines = told.map(|((id, opinion), followed)| Registered {
        id,
        session: held.id,
        session_on: held.on,
        speaker: speakers.get(&opinion.speaker).cloned(),
        opinion,
        followed,
    });
    Ok(lines.collect())
}

/// What others may read of opinions of a session: their words, how each stood, and whoever may be named,
/// by number.
struct Told {
    opinions: Vec<(OpinionId, Opinion)>,
    standings: Vec<Followed>,
    speakers: HashMap<u32, Speaker>,
}

impl Told {
    /// Of a session in which nobody must not be known.
    fn plain(conn: &Connection, ids: &[OpinionId], as_of: NaiveDate) -> Result<Self, StoreError> {
        let opinions = opinion::by_id(conn, ids)?;
        let speakers = speaker::of_opinions(conn, ids)?.into_iter();
        Ok(Self {
            standings: standings(conn, &opinions, as_of)?,
            opinions,
            speakers: speakers.map(|speaker| (speaker.number, speaker)).collect(),
        })
    }

    /// Of a session in which somebody must not be known, who may stand anywhere in it, so it is read
    /// whole.
    fn concealed(
        conn: &Connection,
        session: SessionId,
        ids: &[OpinionId],
        as_of: NaiveDate,
    ) -> Result<Self, StoreError> {
        let record = record::get(conn, session)?;
        let mut opinions = opinion::by_id(conn, ids)?;
        let mut standings = standings(conn, &opinions, as_of)?;
        conceal_standings(&record, &mut standings);
        let told = concealed(&record).opinions.into_iter();
        let told: HashMap<u32, Opinion> = told.map(|opinion| (opinion.number, opinion)).collect();
        for (id, opinion) in &mut opinions {
            let concealed = told.get(&opinion.number);
            *opinion = concealed.ok_or(StoreError::NoSuchOpinion(*id))?.clone();
        }
        let speakers = record.speakers.iter();
        Ok(Self {
            opinions,
            standings,
            speakers: speakers
                .filter(|speaker| !is_hidden(&record, speaker))
                .map(|speaker| (speaker.number, speaker.clone()))
                .collect(),
        })
    }
}

/// How opinions, as the record of their session has them, stood on a day.
fn standings(
    conn: &Connection,
    opinions: &[(OpinionId, Opinion)],
    as_of: NaiveDate,
) -> Result<Vec<Followed>, StoreError> {
    let stood = |(id, raised): &(OpinionId, Opinion)| follow_up::stood(conn, *id, raised, as_of);
    opinions.iter().map(stood).collect()
}
