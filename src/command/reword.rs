//! `reword`: the words of a document's parts, listed, changed or put back.

use clap::Args;

use super::data::DataFile;
use super::export::{document_kinds, letterheads};
use super::{Outcome, Stop, Surroundings};
use crate::document::part::Part;
use crate::document::{self, DocumentError};
use crate::domain::text::clean;
use crate::domain::{Kind, Letterhead, Order, Reworded, SessionId, Stage};
use crate::store::Op;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Reword {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, value_name = "KIND", value_parser = document_kinds(), help = say!("cli-lock-kind"))]
    pub kind: Kind,
    #[arg(long, value_parser = letterheads(), help = say!("cli-export-letterhead"))]
    pub letterhead: Option<Letterhead>,
    #[arg(long, value_name = "PART", help = say!("cli-reword-part"))]
    pub part: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "part", conflicts_with = "reset",
        help = say!("cli-reword-text"))]
    pub text: Option<String>,
    #[arg(long, requires = "part", help = say!("cli-reword-reset"))]
    pub reset: bool,
    #[arg(long, requires = "part", help = say!("cli-reword-all-sessions"))]
    pub all_sessions: bool,
}

/// Lists the parts, or changes the words of one.
pub(super) fn run(asked: &Reword, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let (session, kind) = (SessionId(asked.session), asked.kind);
    let place = (!asked.all_sessions).then_some(session);
    let letterhead = asked.letterhead;
    let refused = |error: &DocumentError| Stop::refused(words::output::document(error));
    data.with_existing(around.clock, |store| {
        let read = store.read(move |reader| {
            let record = reader.record(session)?;
            let letterhead = letterhead.unwrap_or(record.office.letterhead);
            let wording = reader.wording(Some(session), kind, letterhead)?;
            let own = reader.own_wording(place, kind, letterhead)?;
            Ok((record, letterhead, wording, own))
        });
        let (record, letterhead, wording, mut own) = read.wait()?;
        let order = Order {
            wording,
            ..Order::new(kind, letterhead, Stage::Draft)
        };
        let order = order.counted_from(around.clock.now().date());
        let document = document::build(&order, &record).map_err(|error| refused(&error))?;
        let Some(key) = &asked.part else {
            for part in &document.parts {
                writeln!(around.out, "{}", line(part))?;
            }
            return Ok(());
        };
        let part = document.parts.iter().find(|part| part.key == *key);
        let part =
            part.ok_or_else(|| Stop::refused(say!("command-reword-unknown", part = key.as_str())))?;
        if asked.text.is_none() && !asked.reset {
            writeln!(around.out, "{}", line(part))?;
            return Ok(());
        }
        if asked.all_sessions && part.is_of_one_opinion() {
            return Err(Stop::refused(say!("command-reword-one-opinion")));
        }
        own.retain(|kept| kept.part != part.key);
        if let Some(typed) = &asked.text {
            own.push(change(typed, part).map_err(|error| refused(&error))?);
        }
        let reworded = store.transact(Op::Reword {
            session: place,
            kind,
            letterhead,
            changes: own,
        });
        reworded.wait()?;
        let said = if asked.reset {
            say!("command-reword-reset", part = key.as_str())
        } else {
            say!("command-reword-done", part = key.as_str())
        };
        writeln!(around.out, "{said}")?;
        Ok(())
    })
}

/// The part in new words, whose fields are all known.
fn change(typed: &str, part: &Part) -> Result<Reworded, DocumentError> {
    let text = clean(typed).text;
    part.fill(&text)?;
    Ok(Reworded {
        part: part.key.clone(),
        text,
        was: part.own.clone(),
    })
}

/// `opening*: Ngày {ngày}, …`; a star marks changed words, `!` records that changed since.
fn line(part: &Part) -> String {
    let mark = match (&part.change, part.is_stale()) {
        (None, _) => "",
        (Some(_), false) => "*",
        (Some(_), true) => "*!",
    };
    format!(
        "{}{mark}: {}",
        part.key,
        part.editable().replace('\n', " ⏎ ")
    )
}
