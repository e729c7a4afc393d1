//! What one key repairs: pure changes of one value of the record or of the order.

use chrono::NaiveDate;

use super::place::{ClosingField, OpinionField, OrderField, PersonField, Place, SessionField};
use super::rewrite;
use super::rule::Rule;
use super::text::text_mut;
use super::tone;
use crate::domain::{
    Closing, Honorific, Office, Opinion, Order, Reworded, Session, SessionForm, SessionRecord,
    Speaker, SpeakerKind,
};

/// A changed value, to be kept through the usual change of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fix {
    /// The opinion of this number.
    Opinion(Box<Opinion>),
    /// The speaker of this number.
    Speaker(Box<Speaker>),
    Closing(Box<Closing>),
    Session(Box<Session>),
    Office(Box<Office>),
    /// The changed words of this part.
    Reword(Reworded),
    Order(Box<Order>),
}

impl Fix {
    /// Puts the changed value in the place of the old one.
    pub fn put(self, order: &mut Order, record: &mut SessionRecord) {
        match self {
            Self::Opinion(new) => {
                let mut opinions = record.opinions.iter_mut();
                if let Some(old) = opinions.find(|old| old.number == new.number) {
                    *old = *new;
                }
            }
            Self::Speaker(new) => {
                let mut speakers = record.speakers.iter_mut();
                if let Some(old) = speakers.find(|old| old.number == new.number) {
                    *old = *new;
                }
            }
            Self::Closing(new) => record.closing = *new,
            Self::Session(new) => record.session = *new,
            Self::Office(new) => record.office = *new,
            Self::Reword(new) => {
                let mut changes = order.wording.iter_mut();
                if let Some(old) = changes.find(|old| old.part == new.part) {
                    *old = new;
                }
            }
            Self::Order(new) => *order = *new,
        }
    }
}

/// How a finding is repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Repair {
    /// The rule's own rewriting of the text.
    Rewrite(Rule),
    /// Tone marks as most of the document has them.
    Tone(tone::Style),
    /// The whole text, as long as it still is the one found.
    Replace {
        found: String,
        instead: String,
    },
    /// The entry of a list, or the changed words of a part.
    Remove,
    Due(NaiveDate),
    MergeInto(u32),
    Honorific(Honorific),
    /// The honorific out of the name.
    SplitHonorific,
    KeepSecret,
    Hybrid,
    ArchiveLast,
    AddArchive(String),
    NoNumber,
    DatedOn(NaiveDate),
    /// Keeps the changed words and takes note of what the records say now.
    Confirm(String),
}

impl Repair {
    pub fn apply(&self, place: &Place, order: &Order, record: &SessionRecord) -> Option<Fix> {
        match (self, place) {
            (Self::Remove, Place::Part(key)) => Some(without_wording(order, key)),
            (Self::NoNumber | Self::DatedOn(_), Place::Order(_))
            | (Self::Remove, Place::Order(OrderField::Change(_))) => self.order(place, order),
            _ => {
                let mut holder = holder(place, order, record)?;
                self.change(place, order, &mut holder).then_some(holder)
            }
        }
    }

    fn order(&self, place: &Place, order: &Order) -> Option<Fix> {
        let mut order = Box::new(order.clone());
        match (self, place) {
            (Self::NoNumber, _) => order.number = None,
            (Self::DatedOn(date), _) => order.dated_on = Some(*date),
            (_, Place::Order(OrderField::Change(i))) => {
                let correction = order.correction.as_mut()?;
                if *i >= correction.changes.len() {
                    return None;
                }
                correction.changes.remove(*i);
            }
            _ => return None,
        }
        Some(Fix::Order(order))
    }

    /// Whether the value has changed.
    fn change(&self, place: &Place, order: &Order, holder: &mut Fix) -> bool {
        let letterhead = order.letterhead;
        match self {
            Self::Rewrite(rule) => {
                let rewrite = rewrite::of(*rule, letterhead);
                let text = text_mut(place, letterhead, holder);
                rewrite.zip(text).is_some_and(|(rewrite, text)| {
                    let new = rewrite(text);
                    let differs = *text != new;
                    *text = new;
                    differs
                })
            }
            Self::Tone(style) => text_mut(place, letterhead, holder).is_some_and(|text| {
                *text = tone::rewrite(text, *style);
                true
            }),
            Self::Replace { found, instead } => text_mut(place, letterhead, holder)
                .filter(|text| *text == found)
                .is_some_and(|text| {
                    text.clone_from(instead);
                    true
                }),
            Self::Confirm(own) => match holder {
                Fix::Reword(change) => {
                    change.was.clone_from(own);
                    true
                }
                _ => false,
            },
            _ => self.change_record(place, holder).is_some(),
        }
    }

    fn change_record(&self, place: &Place, holder: &mut Fix) -> Option<()> {
        match (self, holder) {
            (Self::Due(date), Fix::Opinion(opinion)) => opinion.conclusion.due_on = Some(*date),
            (Self::MergeInto(into), Fix::Opinion(opinion)) => {
                opinion.conclusion.merged_into = Some(*into);
            }
            (Self::Honorific(honorific), Fix::Speaker(speaker)) => speaker.honorific = *honorific,
            (Self::KeepSecret, Fix::Speaker(speaker)) => speaker.kind = SpeakerKind::Secret,
            (Self::SplitHonorific, holder) => split_honorific(place, holder)?,
            (Self::Hybrid, Fix::Session(session)) => session.form = SessionForm::Hybrid,
            (Self::ArchiveLast, Fix::Closing(closing)) => {
                let is_archive = |line: &String| rewrite::is_archive(line);
                let recipients = std::mem::take(&mut closing.recipients);
                let (mut archive, others): (Vec<_>, Vec<_>) =
                    recipients.into_iter().partition(is_archive);
                closing.recipients = others;
                closing.recipients.append(&mut archive);
            }
            (Self::AddArchive(line), Fix::Closing(closing)) => {
                closing.recipients.push(line.clone());
            }
            (Self::Remove, holder) => remove(place, holder)?,
            _ => return None,
        }
        Some(())
    }
}

/// A copy of the value that holds `place`.
fn holder(place: &Place, order: &Order, record: &SessionRecord) -> Option<Fix> {
    match place {
        Place::Issuer(_) => Some(Fix::Office(Box::new(record.office.clone()))),
        Place::Session(_) => Some(Fix::Session(Box::new(record.session.clone()))),
        Place::Speaker(number, _) => {
            let mut speakers = record.speakers.iter();
            let speaker = speakers.find(|speaker| speaker.number == *number)?;
            Some(Fix::Speaker(Box::new(speaker.clone())))
        }
        Place::Opinion(number, _) => {
            let mut opinions = record.opinions.iter();
            let opinion = opinions.find(|opinion| opinion.number == *number)?;
            Some(Fix::Opinion(Box::new(opinion.clone())))
        }
        Place::Closing(_) => Some(Fix::Closing(Box::new(record.closing.clone()))),
        Place::Part(key) => {
            let mut changes = order.wording.iter();
            let change = changes.find(|change| change.part == *key)?;
            Some(Fix::Reword(change.clone()))
        }
        Place::Document | Place::Order(_) | Place::Page(_) => None,
    }
}

fn without_wording(order: &Order, key: &str) -> Fix {
    let mut order = Box::new(order.clone());
    order.wording.retain(|change| change.part != key);
    Fix::Order(order)
}

fn split_honorific(place: &Place, holder: &mut Fix) -> Option<()> {
    let (honorific, name) = match (place, holder) {
        (Place::Speaker(..), Fix::Speaker(speaker)) => (&mut speaker.honorific, &mut speaker.name),
        (Place::Session(field), Fix::Session(session)) => {
            let official = match field {
                SessionField::Chair(i, PersonField::Name) => session.chairs.get_mut(*i)?,
                SessionField::Officer(i, PersonField::Name) => session.officers.get_mut(*i)?,
                SessionField::Secretary(PersonField::Name) => &mut session.secretary,
                _ => return None,
            };
            (&mut official.honorific, &mut official.name)
        }
        (Place::Closing(ClosingField::Name(i)), Fix::Closing(closing)) => {
            let name = &mut closing.signers.get_mut(*i)?.name;
            *name = Honorific::split(name).1.to_owned();
            return Some(());
        }
        _ => return None,
    };
    let (found, bare) = Honorific::split(name);
    let bare = bare.to_owned();
    if *honorific == Honorific::None {
        *honorific = found;
    }
    *name = bare;
    Some(())
}

fn remove(place: &Place, holder: &mut Fix) -> Option<()> {
    fn take<T>(list: &mut Vec<T>, i: usize) -> Option<()> {
        (i < list.len()).then(|| drop(list.remove(i)))
    }
    match (place, holder) {
        (Place::Session(SessionField::Basis(i)), Fix::Session(session)) => {
            take(&mut session.basis, *i)
        }
        (Place::Opinion(_, OpinionField::CoUnit(i)), Fix::Opinion(opinion)) => {
            take(&mut opinion.conclusion.co_units, *i)
        }
        (Place::Closing(ClosingField::Recipient(i)), Fix::Closing(closing)) => {
            take(&mut closing.recipients, *i)
        }
        (Place::Closing(ClosingField::Name(i)), Fix::Closing(closing)) => {
            take(&mut closing.signers, *i)
        }
        _ => None,
    }
}
