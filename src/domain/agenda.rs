//! What is to be done today and by when: conclusions, opinions, notices, publication, announcements.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::hot_issue::Dialogue;
use super::opinion_filter::{BoundedCount, FollowedOpinion};
use super::publication::{self, Lack, Unpublished};
use super::{
    Calendar, Channel, HotIssue, HotIssueId, SessionId, SessionState, TimeLimits, calendar,
};

/// Things of one duty that are named one by one; the others are counted.
pub const NAMED: u16 = 5;

/// Calendar days after a session on which its missing conclusion is warned of, softly and then loudly.
pub const CONCLUSION_WARNED_AFTER: [u16; 2] = [5, 8];

/// What kind of thing is to be done, in the order of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// A session was held and its conclusion is not there yet, or no signed notice of it.
    Conclude,
    /// Opinions past their due date.
    Overdue,
    /// Opinions whose due date is near.
    DueSoon,
    /// Citizens who have not been told what became of their opinion (Quy định 11-QĐi/TW).
    Notify,
    /// Results that are not public in all three ways yet.
    Publish,
    /// A session that is not announced yet.
    Announce,
    /// A hot issue that waits for its dialogue.
    Dialogue,
    /// The table of next year's working days is to be looked through.
    Review,
}

impl Duty {
    pub const ALL: [Self; 8] = [
        Self::Conclude,
        Self::Overdue,
        Self::DueSoon,
        Self::Notify,
        Self::Publish,
        Self::Announce,
        Self::Dialogue,
        Self::Review,
    ];
}

/// How near the last day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// So many days are left.
    InTime { days: i64 },
    /// The reminder has begun.
    Soon { days: i64 },
    /// It is the last day, or the second warning has begun.
    Pressing { days: i64 },
    /// The last day was so many days ago.
    Overdue { days: i64 },
}

impl Urgency {
    /// Of what is due on `due`, reminded of once `due` is not after `soon`.
    #[must_use]
    pub fn of(due: NaiveDate, today: NaiveDate, soon: NaiveDate) -> Self {
        let days = (due - today).num_days();
        match days {
            ..0 => Self::Overdue { days: -days },
            0 => Self::Pressing { days },
            _ if due <= soon => Self::Soon { days },
            _ => Self::InTime { days },
        }
    }

    /// Of a conclusion, which is warned of by the days that passed since the session.
    fn of_conclusion(due: NaiveDate, session_on: NaiveDate, today: NaiveDate) -> Self {
        let [softly, loudly] = CONCLUSION_WARNED_AFTER.map(|days| {
            let day = session_on.checked_add_days(Days::new(u64::from(days)));
            day.is_some_and(|day| today >= day)
        });
        let days = (due - today).num_days();
        match days {
            ..0 => Self::Overdue { days: -days },
            _ if loudly || days == 0 => Self::Pressing { days },
            _ if softly => Self::Soon { days },
            _ => Self::InTime { days },
        }
    }

    /// How grave it is, without the days.
    fn grade(self) -> u8 {
        match self {
            Self::InTime { .. } => 0,
            Self::Soon { .. } => 1,
            Self::Pressing { .. } => 2,
            Self::Overdue { .. } => 3,
        }
    }
}

/// What an item is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum About {
    Conclude(SessionId),
    /// The session is concluded, and its conclusion not issued.
    Issue(SessionId, Lack),
    /// So many opinions of the session.
    Notify(SessionId, u32),
    /// The ways that are missing.
    Publish(SessionId, Vec<Channel>),
    Announce(SessionId),
    Dialogue(HotIssueId),
}

impl About {
    #[must_use]
    pub fn duty(&self) -> Duty {
        match self {
            Self::Conclude(_) | Self::Issue(..) => Duty::Conclude,
            Self::Notify(..) => Duty::Notify,
            Self::Publish(..) => Duty::Publish,
            Self::Announce(_) => Duty::Announce,
            Self::Dialogue(_) => Duty::Dialogue,
        }
    }

    fn key(&self) -> (Duty, i64) {
        let id = match self {
            Self::Conclude(id)
            | Self::Issue(id, _)
            | Self::Notify(id, _)
            | Self::Publish(id, _)
            | Self::Announce(id) => id.0,
            Self::Dialogue(id) => id.0,
        };
        (self.duty(), id)
    }
}

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub about: About,
    /// The day of the session, or on which the issue was found.
    pub on: NaiveDate,
    pub due_on: NaiveDate,
    pub urgency: Urgency,
}

/// Opinions that are overdue or due soon: how many, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueOpinions {
    pub count: BoundedCount,
    pub first: Vec<FollowedOpinion>,
}

/// What a session shows of itself to the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFacts {
    pub id: SessionId,
    pub on: NaiveDate,
    pub state: SessionState,
    pub announced_on: Option<NaiveDate>,
    pub unpublished: Unpublished,
}

/// Opinions of one session whose citizens have not been told yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedNotices {
    pub session: SessionId,
    pub session_on: NaiveDate,
    pub count: u32,
}

/// The records from which the agenda is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub sessions: Vec<SessionFacts>,
    pub overdue: DueOpinions,
    pub due_soon: DueOpinions,
    pub owed: Vec<OwedNotices>,
    /// How many opinions are owed a notice, over all sessions.
    pub owed_count: BoundedCount,
    /// Issues that stand, with the day of their dialogue where it was held.
    pub issues: Vec<(HotIssueId, HotIssue, Option<NaiveDate>)>,
    /// The last year whose table of working days was looked through.
    pub reviewed_up_to: Option<i32>,
}

/// All that is to be done, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub today: NaiveDate,
    /// The last due date of which one is reminded today.
    pub soon: NaiveDate,
    /// By duty, and within one by the last day.
    pub items: Vec<Item>,
    pub overdue: DueOpinions,
    pub due_soon: DueOpinions,
    pub owed_count: BoundedCount,
    /// The year whose table of working days is to be looked through.
    pub review: Option<i32>,
}

impl Agenda {
    #[must_use]
    pub fn of(facts: Facts, limits: &TimeLimits, calendar: &Calendar, today: NaiveDate) -> Self {
        let rules = Rules {
            limits,
            calendar,
            today,
            soon: limits.reminds_up_to(today, calendar),
        };
        let sessions = &facts.sessions;
        let mut items: Vec<Item> = Vec::with_capacity(2 * sessions.len());
        items.extend(sessions.iter().filter_map(|session| rules.session(session)));
        items.extend(sessions.iter().filter_map(|session| rules.notice(session)));
        items.extend(facts.owed.iter().map(|owed| rules.notices(owed)));
        let issues = facts.issues.iter();
        items.extend(issues.filter_map(|(id, issue, held_on)| rules.issue(*id, issue, *held_on)));
        items.sort_by_key(|item| {
            let (duty, id) = item.about.key();
            (duty, item.due_on, id)
        });
        let soon = rules.soon;
        let is_due = calendar::is_to_be_reviewed(today, facts.reviewed_up_to);
        Self {
            today,
            soon,
            items,
            overdue: facts.overdue,
            due_soon: facts.due_soon,
            owed_count: facts.owed_count,
            review: is_due.then(|| chrono::Datelike::year(&today) + 1),
        }
    }

    /// The items of one duty.
    pub fn items_of(&self, duty: Duty) -> impl Iterator<Item = &Item> {
        self.items
            .iter()
            .filter(move |item| item.about.duty() == duty)
    }

    /// The first items of each duty.
    pub fn named(&self) -> impl Iterator<Item = &Item> {
        Duty::ALL
            .into_iter()
            .flat_map(|duty| self.items_of(duty).take(usize::from(NAMED)))
    }

    /// How much there is of a duty.
    #[must_use]
    pub fn count(&self, duty: Duty) -> BoundedCount {
        let exactly = |count: usize| BoundedCount {
            count: u32::try_from(count).unwrap_or(u32::MAX),
            has_more: false,
        };
        match duty {
            Duty::Overdue => self.overdue.count,
            Duty::DueSoon => self.due_soon.count,
            Duty::Notify => self.owed_count,
            Duty::Review => exactly(usize::from(self.review.is_some())),
            _ => exactly(self.items_of(duty).count()),
        }
    }

    /// What has become more urgent since `before`: by duty, how many things one has to be told of.
    #[must_use]
    pub fn news_since(&self, before: &Self) -> BTreeMap<Duty, u32> {
        let known: BTreeMap<(Duty, i64), u8> = before
            .items
            .iter()
            .map(|item| (item.about.key(), item.urgency.grade()))
            .collect();
        let mut news = BTreeMap::new();
        for item in &self.items {
            let was = known.get(&item.about.key()).copied().unwrap_or_default();
            if item.urgency.grade() > was {
                *news.entry(item.about.duty()).or_default() += 1;
            }
        }
        for duty in [Duty::Overdue, Duty::DueSoon, Duty::Review] {
            let more = self
                .count(duty)
                .count
                .saturating_sub(before.count(duty).count);
            if more > 0 {
                news.insert(duty, more);
            }
        }
        news
    }
}

/// What decides on due dates.
struct Rules<'a> {
    limits: &'a TimeLimits,
    calendar: &'a Calendar,
    today: NaiveDate,
    soon: NaiveDate,
}

impl Rules<'_> {
    /// A session asks for one thing at a time, by its state; one that was never said to be over is over
    /// on the day after.
    fn session(&self, session: &SessionFacts) -> Option<Item> {
        let Self {
            limits, calendar, ..
        } = self;
        let today = self.today;
        let item = |about, due_on, urgency| Item {
            about,
            on: session.on,
            due_on,
            urgency,
        };
        match session.state {
            SessionState::Planned if session.on >= today => {
                let is_open = session.announced_on.is_none_or(|on| on > today);
                let due = limits.announced_by(session.on);
                let urgency = Urgency::of(due, today, self.soon);
                is_open.then(|| item(About::Announce(session.id), due, urgency))
            }
            SessionState::Running if session.on >= today => None,
            SessionState::Running | SessionState::Held => {
                let due = limits.concluded_by(session.on, calendar);
                let urgency = Urgency::of_conclusion(due, session.on, today);
                Some(item(About::Conclude(session.id), due, urgency))
            }
            SessionState::Concluded => {
                let missing = &session.unpublished.channels;
                let due = publication::due(calendar, session.on);
                let urgency = Urgency::of(due, today, self.soon);
                let about = || About::Publish(session.id, missing.clone());
                (!missing.is_empty()).then(|| item(about(), due, urgency))
            }
            SessionState::Planned
            | SessionState::Announced
            | SessionState::Postponed
            | SessionState::Cancelled => None,
        }
    }

    /// A conclusion that is not signed yet is to be issued, whatever else is asked for.
    fn notice(&self, session: &SessionFacts) -> Option<Item> {
        if session.state != SessionState::Concluded {
            return None;
        }
        let lack = session.unpublished.lack?;
        let due_on = self.limits.concluded_by(session.on, self.calendar);
        Some(Item {
            about: About::Issue(session.id, lack),
            on: session.on,
            due_on,
            urgency: Urgency::of_conclusion(due_on, session.on, self.today),
        })
    }

    fn notices(&self, owed: &OwedNotices) -> Item {
        let due_on = self.limits.notified_by(owed.session_on, self.calendar);
        Item {
            about: About::Notify(owed.session, owed.count),
            on: owed.session_on,
            due_on,
            urgency: Urgency::of(due_on, self.today, self.soon),
        }
    }

    fn issue(&self, id: HotIssueId, issue: &HotIssue, held_on: Option<NaiveDate>) -> Option<Item> {
        let is_open = matches!(
            issue.dialogue(held_on, self.today),
            Dialogue::Waiting | Dialogue::Missed
        );
        is_open.then(|| Item {
            about: About::Dialogue(id),
            on: issue.found_on,
            due_on: issue.due_on,
            urgency: Urgency::of(issue.due_on, self.today, self.soon),
        })
    }
}
