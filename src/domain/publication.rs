//! Where and when a document was made public, and the legal time limit for it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::fault::{Faults, Problem};
use super::{Calendar, DocumentState, Edition, IssuedDocument, Kind};

/// Results are made public at most so many calendar days after the session (Law on Organisation
/// of Local Government 2025).
pub const RESULTS_WITHIN_DAYS: u16 = 10;

/// One of the three legal ways, all of which are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Phương tiện thông tin đại chúng
    Media,
    /// Niêm yết tại trụ sở
    Posted,
    /// Gửi tới trưởng xóm, thôn, bản, khối
    Villages,
}

impl Channel {
    pub const ALL: [Self; 3] = [Self::Media, Self::Posted, Self::Villages];
}

/// What a conclusion lacks to be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// No notice of it is locked.
    Notice,
    /// A notice is locked, and nothing signed came back for it.
    Signature,
}

/// What a concluded session still owes the public.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unpublished {
    pub lack: Option<Lack>,
    /// The ways in which no notice of it is public yet. What was recorded counts from then on, even where
    /// the clock was set back since.
    pub channels: Vec<Channel>,
}

/// A document made public in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    pub channel: Channel,
    pub on: NaiveDate,
    /// Which newspaper, which board, how many villages.
    pub note: String,
}

/// Why making a document public as it stands is unusual, so that a person must confirm it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It names citizens in full; what everybody may read does not (Law on Protection of Personal
    /// Data, 91/2025/QH15).
    FullNames,
    /// Nothing signed came back for it; what is made public is what was issued (Decree
    /// 30/2020/NĐ-CP).
    NotSigned,
}

/// What makes a person think twice before a document is made public.
#[must_use]
pub fn doubts(document: &IssuedDocument) -> Vec<Doubt> {
    let order = &document.order;
    let names = order.kind.tells_opinions() && order.edition != Edition::Public;
    let is_unsigned = document.state() == DocumentState::Locked;
    let doubts = [(names, Doubt::FullNames), (is_unsigned, Doubt::NotSigned)];
    let holding = doubts.into_iter().filter(|(holds, _)| *holds);
    holding.map(|(_, doubt)| doubt).collect()
}

/// Checks the day on which a document of `kind` was made public: not before the session, unless the
/// document invites to it, and not after `today`. The path is `publication.on`.
pub fn check(
    kind: Kind,
    on: NaiveDate,
    session_on: NaiveDate,
    today: NaiveDate,
    faults: &mut Faults,
) {
    const PATH: &str = "publication.on";
    faults.date(PATH, on);
    if on < session_on && !kind.precedes_session() {
        faults.add(PATH, Problem::PublishedBeforeSession { on, session_on });
    }
    if on > today {
        faults.add(PATH, Problem::AfterToday { on, today });
    }
}

/// How far a publication is, at `today`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// By all channels on or before the due date.
    InTime { complete_on: NaiveDate },
    /// By all channels, the last one after the due date.
    Late { complete_on: NaiveDate },
    /// Something is missing and `days` are left; none on the due date itself.
    Open { days: i64 },
    /// Something is missing and the due date was `days` ago.
    Overdue { days: i64 },
}

/// The publication of a session's results as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub due_on: NaiveDate,
    pub missing: Vec<Channel>,
    pub progress: Progress,
}

/// By when the results of a session held on `session_on` must be public: the first day is the day
/// after, and a period that would end on a day off ends with the next working day (Civil Code 2015,
/// Art. 147 and 148).
#[must_use]
pub fn due(calendar: &Calendar, session_on: NaiveDate) -> NaiveDate {
    let last = session_on.checked_add_days(Days::new(u64::from(RESULTS_WITHIN_DAYS)));
    calendar.next_working_day(last.unwrap_or(session_on))
}

/// How the publication of the results of a session stands. What was published several times in one
/// way counts from its first date; a date after today has not come to pass.
#[must_use]
pub fn standing(
    calendar: &Calendar,
    session_on: NaiveDate,
    publications: &[Publication],
    today: NaiveDate,
) -> Standing {
    let due_on = due(calendar, session_on);
    let mut first = BTreeMap::new();
    for publication in publications.iter().filter(|p| p.on <= today) {
        let on = first.entry(publication.channel).or_insert(publication.on);
        *on = publication.on.min(*on);
    }
    let missing: Vec<Channel> = Channel::ALL
        .into_iter()
        .filter(|channel| !first.contains_key(channel))
        .collect();
    let left = (due_on - today).num_days();
    let progress = match first.values().max() {
        Some(&complete_on) if missing.is_empty() && complete_on <= due_on => {
            Progress::InTime { complete_on }
        }
        Some(&complete_on) if missing.is_empty() => Progress::Late { complete_on },
        _ if left >= 0 => Progress::Open { days: left },
        _ => Progress::Overdue { days: -left },
    };
    Standing {
        due_on,
        missing,
        progress,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn published(channel: Channel, on: u32) -> Publication {
        Publication {
            channel,
            on: day(on),
            note: String::new(),
        }
    }

    #[test]
    fn the_period_begins_on_the_day_after_and_ends_on_a_working_day() {
        let calendar = Calendar::by_rule();
        assert_eq!(due(&calendar, day(13)), day(23));
        // The tenth day after the fourth is a Saturday.
        assert_eq!(due(&calendar, day(4)), day(16));
    }

    #[test]
    fn a_date_before_the_session_or_after_today_is_none_of_a_publication() {
        let problems = |kind, on| {
            let mut faults = Faults::default();
            check(kind, day(on), day(14), day(20), &mut faults);
            let faults = faults.into_vec().into_iter();
            faults.map(|fault| fault.problem).collect::<Vec<_>>()
        };
        let before = Problem::PublishedBeforeSession {
            on: day(13),
            session_on: day(14),
        };
        assert_eq!(problems(Kind::Notice, 13), [before]);
        assert_eq!(problems(Kind::Invitation, 13), []);
        assert_eq!(problems(Kind::Notice, 14), []);
        assert_eq!(problems(Kind::Notice, 20), []);
        let (on, today) = (day(21), day(20));
        for kind in [Kind::Notice, Kind::Invitation] {
            assert_eq!(problems(kind, 21), [Problem::AfterToday { on, today }]);
        }
    }

    #[test]
    fn all_three_channels_are_needed() {
        let two = [
            published(Channel::Media, 20),
            published(Channel::Posted, 21),
        ];
        let standing = standing(&Calendar::by_rule(), day(14), &two, day(23));
        assert_eq!(standing.missing, [Channel::Villages]);
        assert_eq!(standing.due_on, day(24));
        assert_eq!(standing.progress, Progress::Open { days: 1 });
    }

    #[test]
    fn the_last_channel_decides_whether_it_was_in_time() {
        let last_on = |on| {
            let all = Channel::ALL.map(|channel| published(channel, on));
            standing(&Calendar::by_rule(), day(14), &all, day(30)).progress
        };
        let complete_on = day(24);
        assert_eq!(last_on(24), Progress::InTime { complete_on });
        let complete_on = day(25);
        assert_eq!(last_on(25), Progress::Late { complete_on });
    }

    #[test]
    fn what_is_missing_after_the_due_date_is_overdue() {
        let standing = standing(&Calendar::by_rule(), day(14), &[], day(26));
        assert_eq!(standing.progress, Progress::Overdue { days: 2 });
    }

    #[test]
    fn a_second_publication_in_the_same_way_does_not_make_it_late() {
        let mut all = Channel::ALL.map(|c| published(c, 20)).to_vec();
        all.push(published(Channel::Media, 28));
        let standing = standing(&Calendar::by_rule(), day(14), &all, day(30));
        let complete_on = day(20);
        assert_eq!(standing.progress, Progress::InTime { complete_on });
    }
}
