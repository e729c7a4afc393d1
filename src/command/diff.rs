//! `diff`: what a document says differently from a draft that was kept of it.

use clap::Args;

use super::data::DataFile;
use super::export::{document_kinds, edition, letterheads};
use super::{Outcome, Stop, Surroundings};
use crate::document;
use crate::document::difference::{Line, Piece, difference};
use crate::domain::{Edition, Kind, Letterhead, Order, SessionId, Stage};
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Diff {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, value_name = "KIND", value_parser = document_kinds(), help = say!("cli-lock-kind"))]
    pub kind: Kind,
    #[arg(long, value_parser = letterheads(), help = say!("cli-export-letterhead"))]
    pub letterhead: Option<Letterhead>,
    #[arg(long, default_value = "full", value_parser = edition, help = say!("cli-export-edition"))]
    pub edition: Edition,
}

/// Compares the newest draft that differs with the document as it is now.
pub(super) fn run(asked: &Diff, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let (session, kind) = (SessionId(asked.session), asked.kind);
    let today = around.clock.now().date();
    let (letterhead, edition) = (asked.letterhead, asked.edition.clone());
    data.with_existing(around.clock, |store| {
        let read = store.read(move |reader| {
            let record = reader.record(session)?;
            let letterhead = letterhead.unwrap_or(record.office.letterhead);
            let drafts = reader.drafts(session, kind, letterhead, &edition)?;
            let order = Order {
                edition,
                wording: reader.wording(Some(session), kind, letterhead)?,
                ..Order::new(kind, letterhead, Stage::Draft)
            };
            Ok((record, order.counted_from(today), drafts))
        });
        let (record, order, drafts) = read.wait()?;
        if drafts.is_empty() {
            return Err(Stop::refused(say!("command-diff-no-draft")));
        }
        let now = document::build(&order, &record)
            .map_err(|error| Stop::refused(words::output::document(&error)))?
            .plain_lines();
        let Some(draft) = drafts.iter().find(|draft| draft.lines != now) else {
            writeln!(around.out, "{}", say!("command-diff-same"))?;
            return Ok(());
        };
        let at = draft.at.format("%d/%m/%Y %H:%M").to_string();
        writeln!(around.out, "{}", say!("command-diff-with", at = at))?;
        for line in difference(&draft.lines, &now) {
            match line {
                Line::Kept(_) => {}
                Line::Removed(pieces) => writeln!(around.out, "- {}", shown(&pieces))?,
                Line::Added(pieces) => writeln!(around.out, "+ {}", shown(&pieces))?,
            }
        }
        Ok(())
    })
}

/// The line with its changed words in brackets.
fn shown(pieces: &[Piece]) -> String {
    let shown = pieces.iter().map(|Piece { text, is_changed }| {
        if *is_changed {
            format!("[{text}]")
        } else {
            text.clone()
        }
    });
    shown.collect()
}
