//! `publish`: records where and when a document was made public, and tells how the legal time limit
//! stands.

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::data::DataFile;
use super::export::day;
use super::{Outcome, Stop, Surroundings};
use crate::domain::{Channel, DocumentId, publication};
use crate::store::{Op, StoreError};
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Publish {
    #[arg(long, value_name = "D", help = say!("cli-document"))]
    pub document: i64,
    #[arg(long, value_name = "C", value_parser = channels(), help = say!("cli-publish-channel"))]
    pub channel: Channel,
    #[arg(long, value_name = "NGÀY", value_parser = day, required_unless_present = "remove",
        conflicts_with = "remove", help = say!("cli-publish-on"))]
    pub on: Option<NaiveDate>,
    #[arg(long, default_value = "", value_name = "GHI CHÚ", help = say!("cli-publish-note"))]
    pub note: String,
    #[arg(long, conflicts_with = "remove", help = say!("cli-publish-confirm"))]
    pub confirm: bool,
    #[arg(long, help = say!("cli-publish-remove"))]
    pub remove: bool,
}

const CHANNELS: [(&str, Channel); 3] = [
    ("media", Channel::Media),
    ("posted", Channel::Posted),
    ("villages", Channel::Villages),
];

fn channels() -> impl TypedValueParser<Value = Channel> {
    let values = CHANNELS
        .map(|(word, channel)| PossibleValue::new(word).help(words::name::channel(channel)));
    PossibleValuesParser::new(values).map(|typed| {
        let found = CHANNELS.into_iter().find(|(word, _)| *word == typed);
        found.map_or(Channel::Media, |(_, channel)| channel)
    })
}

/// Records one channel and says what is still missing.
pub(super) fn run(asked: &Publish, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let id = DocumentId(asked.document);
    let today = around.clock.now().date();
    data.with_existing(around.clock, |store| {
        let recorded = store.transact(Op::RecordPublication {
            document: id,
            channel: asked.channel,
            on: asked.on,
            note: asked.note.clone(),
            is_confirmed: asked.confirm,
        });
        recorded.wait().map_err(|error| {
            let mut lines = vec![words::store::advice(&error)];
            if let StoreError::PublicationUnconfirmed { .. } = error {
                lines.push(say!("command-publish-unconfirmed"));
            }
            Stop::Refused(lines)
        })?;
        let read = store.read(move |reader| {
            let document = reader.issued_document(id)?;
            let (session, _) = reader.session(document.session)?;
            Ok((document, session.starts_at.date(), reader.calendar()?))
        });
        let (document, held_on, calendar) = read.wait()?;
        let done = if asked.remove {
            say!("command-publish-removed", id = id.0)
        } else {
            say!("command-publish-done", id = id.0)
        };
        writeln!(around.out, "{done}")?;
        if document.order.kind.rests_on_conclusions() {
            let published = &document.publications;
            let standing = publication::standing(&calendar, held_on, published, today);
            writeln!(around.out, "{}", words::publication::standing(&standing))?;
        }
        Ok(())
    })
}
