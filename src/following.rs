//! What screens and commands show after the session, each read at once.

pub mod calls;
pub mod home;
pub mod list;
pub mod targets;

use chrono::NaiveDate;

use crate::domain::follow_up::{self, EventKind, Followed, Step, Timeliness, proposed_due, steps};
use crate::domain::personal::is_hidden;
use crate::domain::speaker::SECRET_NAME;
use crate::domain::{Attachment, Calendar, Opinion, OpinionId, SessionId, TimeLimits};
use crate::store::{History, Reader, StoreError};

/// An earlier opinion that one repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    pub id: OpinionId,
    pub session: SessionId,
    pub session_on: NaiveDate,
    pub number: u32,
    pub content: String,
}

/// How far away things are: the office's limits and working days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    pub limits: TimeLimits,
    pub calendar: Calendar,
}

impl Terms {
    /// The terms of the data file.
    ///
    /// # Errors
    /// As every reading.
    pub fn read(reader: &Reader) -> Result<Self, StoreError> {
        Ok(Self {
            limits: reader.time_limits()?,
            calendar: reader.calendar()?,
        })
    }

    /// The last day that is due soon on `today`.
    #[must_use]
    pub fn soon(&self, today: NaiveDate) -> NaiveDate {
        self.limits.reminds_up_to(today, &self.calendar)
    }
}

/// Everything that is shown of one opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionFile {
    pub id: OpinionId,
    /// The name as any list may show it: never a secret speaker's or a denouncer's.
    pub speaker: String,
    pub address: String,
    pub subject: String,
    pub opinion: Opinion,
    pub history: History,
    pub attachments: Vec<Attachment>,
    /// The newest first.
    pub earlier: Vec<Earlier>,
    /// Who records, unless another one is named.
    pub secretary: String,
    pub terms: Terms,
}

impl OpinionFile {
    /// Reads everything of an opinion.
    ///
    /// # Errors
    /// [`StoreError::NoSuchOpinion`], and as every reading.
    pub fn read(reader: &Reader, id: OpinionId) -> Result<Self, StoreError> {
        let history = reader.history(id)?;
        let record = reader.record(history.session)?;
        let (_, opinion) = reader
            .opinions(history.session)?
            .into_iter()
            .find(|(other, _)| *other == id)
            .ok_or(StoreError::NoSuchOpinion(id))?;
        let speaker = record.speaker_of(&opinion).cloned().unwrap_or_default();
        let hidden = is_hidden(&record, &speaker);
        Ok(Self {
            id,
            speaker: if hidden {
                SECRET_NAME.to_owned()
            } else {
                speaker.printed_name()
            },
            address: if hidden {
                String::new()
            } else {
                speaker.printed_address().to_owned()
            },
            subject: record.session.subject.clone(),
            opinion,
            attachments: reader.attachments(id)?,
            earlier: earlier(reader, id)?,
            secretary: secretary(reader)?,
            terms: Terms::read(reader)?,
            history,
        })
    }

    /// How it stands.
    #[must_use]
    pub fn followed(&self) -> &Followed {
        &self.history.followed
    }

    /// The history step by step, the newest first.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = steps(&self.history.entries);
        steps.reverse();
        steps
    }

    /// How the clock stands against the due date that holds, and against the one named first.
    #[must_use]
    pub fn timeliness(&self, today: NaiveDate) -> (Timeliness, Timeliness) {
        let (followed, soon) = (self.followed(), self.terms.soon(today));
        (
            followed.timeliness(today, soon),
            followed.original_timeliness(today, soon),
        )
    }

    /// Whether an event of the kind may be recorded now.
    #[must_use]
    pub fn may_record(&self, kind: EventKind) -> bool {
        match kind {
            EventKind::Retracted => follow_up::retractable(&self.history.entries).is_some(),
            kind => kind.is_possible(self.followed().standing),
        }
    }

    /// The due date proposed for an event of the kind on a day.
    #[must_use]
    pub fn proposed_due(&self, kind: EventKind, on: NaiveDate) -> Option<NaiveDate> {
        let Terms { limits, calendar } = &self.terms;
        proposed_due(kind, self.followed(), on, limits, calendar)
    }
}

/// The name under which the office's secretary records.
///
/// # Errors
/// As every reading.
pub fn secretary(reader: &Reader) -> Result<String, StoreError> {
    let office = reader.office()?;
    Ok(office.map_or_else(String::new, |office| office.secretary.name))
}

fn earlier(reader: &Reader, id: OpinionId) -> Result<Vec<Earlier>, StoreError> {
    let each = reader.repeated(id)?.into_iter().map(|id| {
        let history = reader.history(id)?;
        let opinions = reader.opinions(history.session)?;
        let found = opinions.into_iter().find(|(other, _)| *other == id);
        let (_, opinion) = found.ok_or(StoreError::NoSuchOpinion(id))?;
        Ok(Earlier {
            id,
            session: history.session,
            session_on: history.session_on,
            number: opinion.number,
            content: opinion.content,
        })
    });
    each.collect()
}

/// The opinion with a number in a session.
///
/// # Errors
/// [`StoreError::NoSuchSession`], and as every reading.
pub fn numbered(
    reader: &Reader,
    session: SessionId,
    number: u32,
) -> Result<Option<OpinionId>, StoreError> {
    let opinions = reader.opinions(session)?;
    let found = opinions.into_iter().find(|(_, o)| o.number == number);
    Ok(found.map(|(id, _)| id))
}
