//! `verify`: judges a signed file that came back beside the documents locked for a session.

use serde::Serialize;

use super::arguments::Verify;
use super::data::DataFile;
use super::{Outcome, Stop, Surroundings};
use crate::domain::{DocumentId, IssuedDocument, SessionId};
use crate::pdf;
use crate::say;
use crate::signature::{Authority, Locked, Verdict, verdict_among};
use crate::store::{Store, StoreError};
use crate::typeset::PlacedSlot;
use crate::words;

/// A locked document with what a comparison needs.
struct Kept {
    document: IssuedDocument,
    pdf: Vec<u8>,
    slots: Vec<PlacedSlot>,
}

/// What is printed for other programs.
#[derive(Serialize)]
struct Said<'a> {
    document: i64,
    title: &'a str,
    proved: bool,
    #[serde(flatten)]
    verdict: &'a Verdict,
}

pub(super) fn run(asked: &Verify, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let name = asked.file.display().to_string();
    let refused =
        |error: &pdf::ReadError| Stop::refused(format!("{name}: {}", words::pdf::read(error)));
    let bytes = pdf::load(&asked.file).map_err(|error| refused(&error))?;
    data.with_existing(around.clock, |store| {
        let kept = kept(store, asked)?;
        let authorities = authorities(store)?;
        let locked: Vec<Locked<'_>> = kept
            .iter()
            .map(|kept| Locked {
                pdf: &kept.pdf,
                slots: &kept.slots,
                mark: kept.document.mark(),
            })
            .collect();
        let judged = verdict_among(&bytes, &locked, &authorities, around.clock.utc())
            .map_err(|error| refused(&error))?;
        let Some((index, verdict)) = judged else {
            return Err(Stop::refused(say!("verify-nothing-locked")));
        };
        let document = &kept[index].document;
        if asked.json {
            let said = Said {
                document: document.id.0,
                title: &document.title,
                proved: verdict.is_proved(),
                verdict: &verdict,
            };
            let json = serde_json::to_string_pretty(&said).map_err(std::io::Error::from)?;
            writeln!(around.out, "{json}")?;
        } else {
            let title = document.title.as_str();
            writeln!(around.out, "{}", say!("verify-document", title = title))?;
            for line in words::signature::verdict(&verdict) {
                writeln!(around.out, "{line}")?;
            }
        }
        if verdict.is_proved() {
            Ok(())
        } else {
            Err(Stop::refused(say!("verify-not-proved")))
        }
    })
}

/// The documents that the session has locked, or the one asked for; none that was unlocked again.
fn kept(store: &Store, asked: &Verify) -> Result<Vec<Kept>, Stop> {
    let (session, wanted) = (SessionId(asked.session), asked.document.map(DocumentId));
    let read = store.read(move |reader| {
        let documents = reader.issued(session)?.into_iter().filter(|document| {
            document.withdrawn.is_none() && wanted.is_none_or(|wanted| wanted == document.id)
        });
        documents
            .map(|document| {
                let (pdf, rooms) = (reader.issued_pdf(document.id)?, reader.rooms(document.id)?);
                Ok((document, pdf, rooms))
            })
            .collect::<Result<Vec<_>, StoreError>>()
    });
    read.wait()?
        .into_iter()
        .map(|(document, pdf, rooms)| {
            let slots = serde_json::from_str(&rooms)
                .map_err(|error| Stop::refused(say!("verify-rooms", detail = error.to_string())))?;
            Ok(Kept {
                document,
                pdf,
                slots,
            })
        })
        .collect()
}

/// The office's list; what is no certificate in it trusts nobody.
fn authorities(store: &Store) -> Result<Vec<Authority>, Stop> {
    let listed = store.read(|reader| reader.authorities()).wait()?;
    let read = listed
        .iter()
        .filter_map(|authority| Authority::read(&authority.der).ok());
    Ok(read.collect())
}
