//! `file-return`: files what came back for a locked document: the signed file when it is proved to be
//! the one that was locked, or a scan, which proves nothing.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::data::DataFile;
use super::export::day;
use super::{Outcome, Stop, Surroundings};
use crate::domain::{DocumentId, ReturnedKind};
use crate::signature::Comparison;
use crate::store::{Op, Returned};
use crate::verification::{Judgement, LockedDocuments, UnknownAuthority};
use crate::{pdf, say, words};

#[derive(Debug, Args)]
pub struct FileReturn {
    #[arg(value_name = "FILE", help = say!("cli-file-return-file"))]
    pub file: PathBuf,
    #[arg(long, value_name = "D", help = say!("cli-document"))]
    pub document: i64,
    #[arg(long, conflicts_with = "scan", help = say!("cli-unknown-authority"))]
    pub unknown_authority: bool,
    #[arg(long, help = say!("cli-file-return-scan"))]
    pub scan: bool,
    #[arg(long, value_name = "SỐ", value_parser = clap::value_parser!(u32).range(1..),
        requires = "scan", help = say!("cli-file-return-number"))]
    pub number: Option<u32>,
    #[arg(long, value_name = "NGÀY", value_parser = day, requires = "scan",
        help = say!("cli-file-return-date"))]
    pub date: Option<NaiveDate>,
}

/// Judges the file and files it.
pub(super) fn run(asked: &FileReturn, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let path = asked.file.display().to_string();
    let unread = |advice: String| Stop::refused(format!("{path}: {advice}"));
    let bytes = pdf::load(&asked.file).map_err(|error| unread(words::pdf::read(&error)))?;
    let name = asked.file.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let id = DocumentId(asked.document);
    data.with_existing(around.clock, |store| {
        let read = store.read(move |reader| {
            let session = reader.issued_document(id)?.session;
            LockedDocuments::read(reader, session, Some(id))
        });
        let locked = read.wait()?;
        let judged = locked
            .judge(&bytes, around.clock.utc())
            .map_err(|error| unread(words::signature::verification(&error)))?;
        judged.refuse_unsigned()?;
        let file = if asked.scan {
            scanned(asked, &judged, name, bytes.clone())?
        } else {
            let mut lines = words::signature::verdict(&judged.verdict);
            if !judged.verdict.is_proved() {
                lines.push(say!("command-file-return-refused"));
                return Err(Stop::Refused(lines));
            }
            for line in lines {
                writeln!(around.out, "{line}")?;
            }
            let unknown = unknown_authority(asked.unknown_authority, &judged)?;
            let returned = judged.returned(&name, bytes.clone(), unknown);
            let returned = returned.map_err(std::io::Error::from)?;
            returned.ok_or_else(|| Stop::refused(say!("command-file-return-refused")))?
        };
        let op = Op::FileReturned {
            document: id,
            file: Box::new(file),
        };
        store.transact(op).wait()?;
        let filed = store
            .read(move |reader| reader.issued_document(id))
            .wait()?;
        let state = words::name::document_state(filed.state());
        let said = say!("command-file-return-done", id = id.0, state = state);
        writeln!(around.out, "{said}")?;
        Ok(())
    })
}

/// Whether a signer for whom nobody vouches is taken; refused in words unless it was asked for.
pub(super) fn unknown_authority(
    is_confirmed: bool,
    judged: &Judgement<'_>,
) -> Result<UnknownAuthority, Stop> {
    if is_confirmed {
        return Ok(UnknownAuthority::Confirmed);
    }
    if judged.is_unvouched() {
        return Err(Stop::Refused(vec![
            words::signature::unknown_authority(&judged.verdict),
            say!("command-unknown-authority"),
        ]));
    }
    Ok(UnknownAuthority::Refused)
}

/// The signed paper: pictures of pages, or the locked text without a signature. A file that reads
/// otherwise is no picture of it.
fn scanned(
    asked: &FileReturn,
    judged: &Judgement<'_>,
    name: String,
    bytes: Vec<u8>,
) -> Result<Returned, Stop> {
    let comparison = &judged.verdict.comparison;
    if let Comparison::Differs { .. } = comparison {
        let lines = vec![
            words::signature::comparison(comparison),
            say!("command-file-return-other"),
        ];
        return Err(Stop::Refused(lines));
    }
    Ok(Returned {
        kind: ReturnedKind::Scan,
        name,
        bytes,
        verdict_json: serde_json::to_string(&judged.verdict).map_err(std::io::Error::from)?,
        number: asked.number,
        dated_on: asked.date,
    })
}
