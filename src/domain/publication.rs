//! Where and when a document was made public, and the legal time limit for it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Calendar;

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

/// A document made public in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    pub channel: Channel,
    pub on: NaiveDate,
    /// Which newspaper, which board, how many villages.
    pub note: String,
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
