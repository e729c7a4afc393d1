//! The lines of the day: a heading for each duty, its first things below, and how many more there are.

use crate::domain::agenda::{self, Agenda, DueOpinions, Duty};

const NAMED: usize = agenda::NAMED as usize;

/// One line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Head(Duty),
    /// The place among the agenda's items.
    Item(usize),
    /// The place among the first opinions of a duty.
    Opinion(Duty, usize),
    /// The year whose working days are to be looked through.
    Review(i32),
    /// So many more; beyond what is counted none is named.
    More(Duty, Option<u32>),
}

impl Line {
    /// Whether it leads somewhere.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Head(_))
    }
}

/// The opinions of a duty that is about opinions.
pub fn opinions(agenda: &Agenda, duty: Duty) -> Option<&DueOpinions> {
    match duty {
        Duty::Overdue => Some(&agenda.overdue),
        Duty::DueSoon => Some(&agenda.due_soon),
        _ => None,
    }
}

/// All lines, in the order of the day.
pub fn of(agenda: &Agenda) -> Vec<Line> {
    let mut lines = Vec::new();
    for duty in Duty::ALL {
        let named: Vec<Line> = match opinions(agenda, duty) {
            None if duty == Duty::Review => agenda.review.map(Line::Review).into_iter().collect(),
            Some(due) => (0..due.first.len().min(NAMED))
                .map(|at| Line::Opinion(duty, at))
                .collect(),
            None => agenda
                .items
                .iter()
                .enumerate()
                .filter(|(_, item)| item.about.duty() == duty)
                .map(|(at, _)| Line::Item(at))
                .collect(),
        };
        if named.is_empty() {
            continue;
        }
        lines.push(Line::Head(duty));
        lines.extend(named.iter().take(NAMED));
        lines.extend(more(agenda, duty, named.len()));
    }
    lines
}

/// The line that leads to those that are not named.
fn more(agenda: &Agenda, duty: Duty, there: usize) -> Option<Line> {
    let count = agenda.count(duty);
    let left = match duty {
        // The count is of opinions, the lines are sessions.
        Duty::Notify => there.saturating_sub(NAMED),
        _ => (count.count as usize).saturating_sub(NAMED),
    };
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    (left > 0).then_some(Line::More(duty, (!count.has_more).then_some(left)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::{Facts, SessionFacts};
    use crate::domain::opinion_filter::BoundedCount;
    use crate::domain::publication::Unpublished;
    use crate::domain::{Calendar, SessionId, SessionState, TimeLimits};

    #[test]
    fn of_many_things_the_first_are_named_and_the_others_counted() {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
        let none = || DueOpinions {
            count: BoundedCount {
                count: 0,
                has_more: false,
            },
            first: Vec::new(),
        };
        let session = |id| SessionFacts {
            id: SessionId(id),
            on: today,
            state: SessionState::Held,
            announced_on: None,
            unpublished: Unpublished::default(),
        };
        let facts = Facts {
            sessions: (1..=7).map(session).collect(),
            overdue: none(),
            due_soon: none(),
            owed: Vec::new(),
            owed_count: none().count,
            issues: Vec::new(),
            reviewed_up_to: None,
        };
        let agenda = Agenda::of(facts, &TimeLimits::default(), &Calendar::by_rule(), today);
        let lines = of(&agenda);
        assert_eq!(lines.len(), 7);
        assert_eq!(lines[0], Line::Head(Duty::Conclude));
        assert_eq!(lines[6], Line::More(Duty::Conclude, Some(2)));
    }
}
