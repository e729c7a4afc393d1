//! `verify`: judges a signed file that came back beside the documents locked for a session.

use serde::Serialize;

use super::arguments::Verify;
use super::data::DataFile;
use super::file_return::unknown_authority;
use super::{Outcome, Stop, Surroundings};
use crate::domain::{DocumentId, SessionId};
use crate::pdf;
use crate::say;
use crate::signature::Verdict;
use crate::store::Op;
use crate::verification::{Judgement, LockedDocuments};
use crate::words;

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
    let refused = |advice: String| Stop::refused(format!("{name}: {advice}"));
    let bytes = pdf::load(&asked.file).map_err(|error| refused(words::pdf::read(&error)))?;
    let (session, only) = (SessionId(asked.session), asked.document.map(DocumentId));
    data.with_existing(around.clock, |store| {
        let read = store.read(move |reader| LockedDocuments::read(reader, session, only));
        let locked = read.wait()?;
        let judged = locked
            .judge(&bytes, around.clock.utc())
            .map_err(|error| refused(words::signature::verification(&error)))?;
        show(asked, &judged, around)?;
        if asked.keep {
            judged.refuse_unsigned()?;
            let name = asked.file.file_name().unwrap_or_default().to_string_lossy();
            let unknown = unknown_authority(asked.unknown_authority, &judged)?;
            let returned = judged.returned(&name, bytes.clone(), unknown);
            let returned = returned.map_err(std::io::Error::from)?;
            let Some(returned) = returned else {
                return Err(Stop::refused(say!("verify-not-kept")));
            };
            let (document, file) = (judged.document.id, Box::new(returned));
            store.transact(Op::FileReturned { document, file }).wait()?;
            if !asked.json {
                writeln!(around.out, "{}", say!("verify-kept"))?;
            }
        }
        if judged.verdict.is_proved() {
            Ok(())
        } else {
            Err(Stop::refused(say!("verify-not-proved")))
        }
    })
}

fn show(asked: &Verify, judged: &Judgement<'_>, around: &mut Surroundings<'_>) -> Outcome {
    let (document, verdict) = (judged.document, &judged.verdict);
    if asked.json {
        let said = Said {
            document: document.id.0,
            title: &document.title,
            proved: verdict.is_proved(),
            verdict,
        };
        let json = serde_json::to_string_pretty(&said).map_err(std::io::Error::from)?;
        writeln!(around.out, "{json}")?;
        return Ok(());
    }
    let title = document.title.as_str();
    writeln!(around.out, "{}", say!("verify-document", title = title))?;
    for line in words::signature::verdict(verdict) {
        writeln!(around.out, "{line}")?;
    }
    Ok(())
}
