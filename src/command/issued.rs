//! `issued`: the documents that a session has locked, and their files.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use clap::Args;
use serde::Serialize;

use super::data::DataFile;
use super::list::write_json;
use super::{Outcome, Stop, Surroundings, written};
use crate::domain::{
    DocumentId, DocumentState, Edition, IssuedDocument, Kind, Letterhead, Publication, SessionId,
    date,
};
use crate::store::Store;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct Issued {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
    #[arg(long, value_name = "D", requires = "out", help = say!("cli-document"))]
    pub document: Option<i64>,
    #[arg(long, value_name = "P", requires = "document", help = say!("cli-issued-out"))]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out", help = say!("cli-export-force"))]
    pub force: bool,
}

/// A document as `--json` gives it.
#[derive(Serialize)]
struct DocumentLine {
    document: i64,
    session: i64,
    kind: Kind,
    letterhead: Letterhead,
    edition: Edition,
    title: String,
    state: DocumentState,
    number: Option<u32>,
    symbol: String,
    dated_on: Option<NaiveDate>,
    locked_at: NaiveDateTime,
    hash: String,
    corrects: Option<i64>,
    corrected_by: Vec<i64>,
    returned: Vec<String>,
    unlocked_because: Option<String>,
    publications: Vec<Publication>,
}

impl From<IssuedDocument> for DocumentLine {
    fn from(document: IssuedDocument) -> Self {
        Self {
            state: document.state(),
            document: document.id.0,
            session: document.session.0,
            kind: document.order.kind,
            letterhead: document.order.letterhead,
            edition: document.order.edition,
            title: document.title,
            number: document.number,
            symbol: document.symbol,
            dated_on: document.dated_on,
            locked_at: document.locked_at,
            hash: document.hash,
            corrects: document.corrects.map(|id| id.0),
            corrected_by: document.corrected_by.iter().map(|id| id.0).collect(),
            returned: document.returned.into_iter().map(|f| f.name).collect(),
            unlocked_because: document.withdrawn.map(|withdrawn| withdrawn.reason),
            publications: document.publications,
        }
    }
}

/// Lists the documents of a session, or writes one.
pub(super) fn run(asked: &Issued, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let session = SessionId(asked.session);
    data.with_existing(around.clock, |store| {
        if let Some((document, out)) = asked.document.zip(asked.out.as_deref()) {
            return write(
                store,
                session,
                DocumentId(document),
                (out, asked.force),
                around,
            );
        }
        let listed = store.read(move |reader| {
            reader.session(session)?;
            reader.issued(session)
        });
        let lines = listed.wait()?.into_iter().map(DocumentLine::from);
        let lines: Vec<DocumentLine> = lines.collect();
        if asked.json {
            return write_json(&lines, around);
        }
        for line in lines {
            writeln!(around.out, "{}", text(&line))?;
        }
        Ok(())
    })
}

/// `3  15 (TB) 20/11/2026  đã ký số  Thông báo: …  4f0c9e…`
fn text(line: &DocumentLine) -> String {
    let blank = || "—".to_owned();
    let number = line.number.map_or_else(blank, |number| number.to_string());
    let dated_on = line.dated_on.map_or_else(blank, date::short);
    let state = words::name::document_state(line.state);
    let mut ends = vec![state];
    ends.extend(line.unlocked_because.clone());
    ends.extend(line.publications.iter().map(|publication| {
        let channel = words::name::channel(publication.channel);
        format!("{channel} {}", date::short(publication.on))
    }));
    let state = ends.join("; ");
    let (id, title, mark) = (line.document, &line.title, line.hash.get(..16));
    let mark = mark.unwrap_or_default();
    format!("{id:>3}  {number}  {dated_on}  {state}  {title}  {mark}")
}

fn write(
    store: &Store,
    session: SessionId,
    id: DocumentId,
    (out, force): (&Path, bool),
    around: &mut Surroundings<'_>,
) -> Outcome {
    let pdf = store.read(move |reader| {
        let document = reader.issued_document(id)?;
        let pdf = reader.issued_pdf(id)?;
        Ok((document.session == session).then_some(pdf))
    });
    let Some(pdf) = pdf.wait()? else {
        let line = say!("command-issued-elsewhere", id = id.0, session = session.0);
        return Err(Stop::refused(line));
    };
    written::write(&pdf, out, force)?;
    let path = out.display().to_string();
    writeln!(around.out, "{}", say!("command-export-done", path = path))?;
    Ok(())
}
