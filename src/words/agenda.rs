//! What is to be done, in words.

use std::collections::BTreeMap;

use crate::domain::agenda::{About, Duty, Item, Urgency};
use crate::domain::date::short;
use crate::domain::opinion_filter::BoundedCount;
use crate::domain::publication::Lack;
use crate::say;

/// The heading of a duty.
#[must_use]
pub fn duty(duty: Duty) -> String {
    match duty {
        Duty::Conclude => say!("duty-conclude"),
        Duty::Overdue => say!("duty-overdue"),
        Duty::DueSoon => say!("duty-due-soon"),
        Duty::Notify => say!("duty-notify"),
        Duty::Publish => say!("duty-publish"),
        Duty::Announce => say!("duty-announce"),
        Duty::Dialogue => say!("duty-dialogue"),
        Duty::Review => say!("duty-review"),
    }
}

/// `Quá hạn 5 ngày`
#[must_use]
pub fn urgency(urgency: Urgency) -> String {
    match urgency {
        Urgency::Overdue { days } => say!("urgency-overdue", days = days),
        Urgency::Pressing { days: 0 } => say!("urgency-today"),
        Urgency::Pressing { days } => say!("urgency-pressing", days = days),
        Urgency::Soon { days } => say!("urgency-soon", days = days),
        Urgency::InTime { days } => say!("urgency-in-time", days = days),
    }
}

/// When it came about, by when it is to be done, and what is missing.
#[must_use]
pub fn detail(item: &Item) -> String {
    let (on, due) = (short(item.on), short(item.due_on));
    match &item.about {
        About::Conclude(_) => say!("item-conclude", on = on, due = due),
        About::Issue(_, Lack::Notice) => say!("item-issue", on = on, due = due),
        About::Issue(_, Lack::Signature) => say!("item-sign", on = on, due = due),
        About::Notify(_, count) => {
            let count = words_of(*count);
            say!("item-notify", on = on, due = due, count = count)
        }
        About::Publish(_, missing) => {
            let missing: Vec<String> = missing.iter().copied().map(super::name::channel).collect();
            say!(
                "item-publish",
                on = on,
                due = due,
                missing = missing.join(", ")
            )
        }
        About::Announce(_) => say!("item-announce", on = on, due = due),
        About::Dialogue(_) => say!("item-dialogue", on = on, due = due),
    }
}

/// `3.000+`
#[must_use]
pub fn count(count: BoundedCount) -> String {
    let number = words_of(count.count);
    if count.has_more {
        format!("{number}+")
    } else {
        number
    }
}

/// What has become due: `Ý kiến quá hạn: 2; Kết luận: 1`.
#[must_use]
pub fn news(news: &BTreeMap<Duty, u32>) -> String {
    let parts = news.iter().map(|(kind, count)| {
        say!(
            "reminder-part",
            duty = duty(*kind),
            count = words_of(*count)
        )
    });
    say!("reminder-news", news = parts.collect::<Vec<_>>().join("; "))
}

fn words_of(count: u32) -> String {
    super::target::count(u64::from(count))
}
