//! The records behind a figure: units, hot issues or opinions, those that are missing first.

use iced::Task;

use super::{ROW_HEIGHT, Wish};
use crate::domain::date::short;
use crate::domain::opinion_filter::FollowedOpinion;
use crate::domain::target::{Exclusion, Part};
use crate::domain::{Legality, Target};
use crate::following::targets::{Record as Found, Records as Read, What, When};
use crate::say;
use crate::store::{Reader, StoreError};
use crate::window::widget::chooser::{self, Chooser};
use crate::words;

/// One record.
#[derive(Debug, Clone)]
pub struct Record {
    pub title: String,
    pub detail: String,
    /// Whether it is one of those that did it.
    pub is_done: bool,
    wish: Wish,
}

/// The records of one target.
#[derive(Debug)]
pub struct Records {
    pub target: Target,
    part: Part,
    /// How many there are of each part, in the order of [`Part::ALL`].
    counts: [u64; 4],
    pub rows: Vec<Record>,
    pub list: Chooser,
}

impl Clone for Records {
    /// A message may be told twice; the list is at its head then.
    fn clone(&self) -> Self {
        Self {
            target: self.target,
            part: self.part,
            counts: self.counts,
            rows: self.rows.clone(),
            list: list(),
        }
    }
}

fn list() -> Chooser {
    Chooser::new("target-records", ROW_HEIGHT)
}

impl Records {
    /// Reads the records of a part.
    pub fn read(
        reader: &Reader,
        target: Target,
        part: Part,
        when: When,
    ) -> Result<Self, StoreError> {
        let Read {
            part,
            counts,
            first,
        } = Read::read(reader, target, part, when)?;
        Ok(Self {
            target,
            part,
            counts,
            rows: first.iter().map(|found| record(target, found)).collect(),
            list: list(),
        })
    }

    pub fn part(&self) -> Part {
        self.part
    }

    /// How many records a part has.
    pub fn count(&self, part: Part) -> u64 {
        let at = Part::ALL.iter().position(|one| *one == part);
        at.map_or(0, |at| self.counts[at])
    }

    pub fn update<Message: Send + 'static>(&mut self, message: chooser::Message) -> Task<Message> {
        self.list.update(message, self.rows.len(), |_| true)
    }

    /// Where the record chosen leads.
    pub fn wish(&self) -> Option<Wish> {
        Some(self.rows.get(self.list.chosen())?.wish)
    }
}

fn record(target: Target, found: &Found) -> Record {
    let (title, detail, wish) = match &found.what {
        What::Unit(id, unit) => {
            let wish = match target {
                Target::T1 => Wish::Unit(*id),
                _ => Wish::Ledger(*id),
            };
            (unit.name.clone(), unit.head.clone(), wish)
        }
        What::Issue(id, issue) => {
            let (on, due) = (short(issue.found_on), short(issue.due_on));
            let detail = say!("item-dialogue", on = on, due = due);
            (issue.subject.clone(), detail, Wish::HotIssue(*id))
        }
        What::Opinion(opinion) => told(opinion, words::follow_up::whereabouts(opinion)),
        What::NotCounted(opinion, exclusion, decided) => {
            let why = why(*exclusion, decided.as_ref());
            told(opinion, words::follow_up::of_session(opinion, why))
        }
    };
    Record {
        title,
        detail,
        is_done: found.is_done,
        wish,
    }
}

fn told(opinion: &FollowedOpinion, detail: String) -> (String, String, Wish) {
    let title = words::follow_up::headline(opinion);
    (title, detail, Wish::Opinion(opinion.id))
}

/// Why an opinion is not counted.
fn why(exclusion: Exclusion, decided: Option<&(Legality, String)>) -> String {
    let Some((legality, reason)) = decided else {
        return words::target::exclusion(exclusion);
    };
    let legality = words::name::legality(*legality);
    match reason.trim() {
        "" => legality,
        reason => format!("{legality}: {reason}"),
    }
}
