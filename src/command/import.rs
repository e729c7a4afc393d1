//! `import`: a session from JSON, or opinions from a sheet into a session; known by content.

use std::io::Write;

use super::arguments::Import;
use super::data::DataFile;
use super::results::take;
use super::{Outcome, Stop, Surroundings};
use crate::domain::gate::Gate;
use crate::domain::{ListKind, SessionId, SessionRecord};
use crate::import::file::{self, FileKind};
use crate::import::slips::{self, Becomes, Known, Preview, PreviewRow, RowProblem};
use crate::import::{carried, record, results, sheet};
use crate::signature::{self, State};
use crate::store::{Op, Store, StoreError};
use crate::{pdf, say, verification, words};

pub(super) fn run(import: &Import, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let bytes = file::read(&import.file).map_err(|error| {
        let name = import.file.display();
        Stop::refused(format!("{name}: {}", words::import::file(&error)))
    })?;
    match (FileKind::of(&bytes), import.session) {
        (FileKind::Json | FileKind::Pdf, Some(_)) => {
            Err(Stop::WrongUsage(say!("command-import-session-not-needed")))
        }
        (FileKind::Json, None) => session(&bytes, import.dry_run, data, around),
        (FileKind::Pdf, None) => {
            let carried = carried::session(&bytes)
                .map_err(|error| Stop::refused(words::import::carried(&error)))?;
            tell_signatures(&bytes, &carried, data, around)?;
            session(&carried, import.dry_run, data, around)
        }
        (FileKind::Unknown, _) => Err(Stop::refused(say!("import-file-unknown"))),
        (_, Some(number)) => opinions(&bytes, SessionId(number), import.dry_run, data, around),
        (_, None) => {
            // A file that is no sheet at all is told so first.
            let grids = read_sheet(&bytes)?;
            if results::is_form(&grids) {
                let (file, dry_run) = (&import.file, import.dry_run);
                return take(file, &bytes, &grids, dry_run, data, around);
            }
            Err(Stop::WrongUsage(say!("command-import-session-needed")))
        }
    }
}

/// Says who signed the PDF that carries `session`, and warns of a signature that proves nothing of it.
fn tell_signatures(
    pdf: &[u8],
    session: &[u8],
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let mut trusted = Vec::new();
    if data.path.exists() {
        data.with_existing(around.clock, |store| {
            trusted = store.read(verification::trusted).wait()?;
            Ok(())
        })?;
    }
    let file = pdf::File::read(pdf).map_err(|error| Stop::refused(words::pdf::read(&error)))?;
    let is_carried = |signed: &[u8]| carried::session(signed).is_ok_and(|kept| kept == session);
    for judged in signature::alone(&file, pdf, &trusted, around.clock.utc(), is_carried) {
        let said = words::signature::signature(&judged);
        if judged.state == State::Intact {
            writeln!(around.out, "{said}")?;
        } else {
            writeln!(around.err, "{}", say!("command-import-broken", said = said))?;
        }
    }
    Ok(())
}

fn session(bytes: &[u8], dry_run: bool, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let record =
        record::read(bytes).map_err(|error| Stop::Refused(words::import::record(&error)))?;
    let gate = Gate::of(&record.opinions);
    let subject = record.session.subject.clone();
    if dry_run {
        writeln!(
            around.out,
            "{}",
            say!(
                "command-import-session-good",
                subject = subject,
                complete = gate.complete.to_string(),
                recorded = gate.recorded.to_string()
            )
        )?;
        return Ok(());
    }
    data.with_existing_or_new(around.clock, |store| {
        let number = take_in(store, record)?;
        writeln!(
            around.out,
            "{}",
            say!(
                "command-import-session-done",
                number = number.to_string(),
                subject = subject,
                complete = gate.complete.to_string(),
                recorded = gate.recorded.to_string()
            )
        )?;
        Ok(())
    })
}

/// Keeps a record; in a file without an office its office becomes the file's.
pub(super) fn take_in(store: &Store, record: SessionRecord) -> Result<SessionId, Stop> {
    let office = record.office.clone();
    let changed = store.transact(Op::ImportRecord(Box::new(record))).wait()?;
    let no_office = store.read(|reader| Ok(reader.office()?.is_none()));
    if no_office.wait()? {
        store.transact(Op::SetOffice(Box::new(office))).wait()?;
    }
    // The store tells the session of every import.
    changed.session.ok_or_else(|| StoreError::Panicked.into())
}

fn read_sheet(bytes: &[u8]) -> Result<Vec<sheet::Grid>, Stop> {
    sheet::read(bytes).map_err(|error| Stop::refused(words::import::sheet(&error)))
}

fn opinions(
    bytes: &[u8],
    session: SessionId,
    dry_run: bool,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    let grids = read_sheet(bytes)?;
    data.with_existing(around.clock, |store| {
        let known = store.read(move |reader| {
            let record = reader.record(session)?;
            let raised = record.opinions.iter();
            let raised = raised.filter_map(|o| Some((record.speaker_of(o)?, o)));
            Ok(Known::new(reader.list(ListKind::Field)?, raised))
        });
        let preview = slips::preview(&grids, &known.wait()?)
            .map_err(|_| Stop::refused(say!("import-sheet-no-header")))?;
        show(&preview, around.out)?;
        let slips = preview.slips();
        let taken = slips.len();
        if taken == 0 {
            return Err(Stop::refused(say!("command-import-nothing")));
        }
        if !dry_run {
            store.transact(Op::AddSlips(session, slips)).wait()?;
        }
        let refused = preview.refused().count();
        if refused > 0 {
            let refused = refused.to_string();
            writeln!(
                around.err,
                "{}",
                say!("command-import-refused", count = refused)
            )?;
        }
        let taken = taken.to_string();
        let sentence = if dry_run {
            say!("command-import-would-take", count = taken)
        } else {
            say!("command-import-taken", count = taken)
        };
        writeln!(around.out, "{sentence}")?;
        Ok(())
    })
}

fn show(preview: &Preview, out: &mut dyn Write) -> Outcome {
    for row in &preview.rows {
        writeln!(out, "{}", row_line(row))?;
    }
    let not_kept = |row: &PreviewRow| row.sent_on.is_some() || !row.note.is_empty();
    if preview.rows.iter().any(not_kept) {
        writeln!(out, "{}", say!("command-import-not-kept"))?;
    }
    Ok(())
}

fn row_line(row: &PreviewRow) -> String {
    let number = row.number.to_string();
    let becomes = match &row.becomes {
        Becomes::Slip(slip) => {
            let name = slip.speaker.printed_name();
            let address = slip.speaker.printed_address();
            let who = if address.is_empty() {
                name
            } else {
                format!("{name}, {address}")
            };
            say!(
                "command-row-taken",
                row = number,
                who = who,
                field = slip.field.as_str(),
                content = slip.content.replace('\n', " ")
            )
        }
        Becomes::Refused => say!(
            "command-row-refused",
            row = number,
            text = row.text.as_str()
        ),
        Becomes::Skipped(why) => say!(
            "command-row-skipped",
            row = number,
            why = words::import::skip(*why),
            text = row.text.as_str()
        ),
    };
    if row.problems.is_empty() {
        return becomes;
    }
    // What refuses comes first.
    let (refusing, warning): (Vec<_>, Vec<_>) = row.problems.iter().partition(|p| p.refuses());
    let problems: Vec<_> = refusing
        .into_iter()
        .chain(warning)
        .map(|problem: &RowProblem| words::import::row_problem(problem))
        .collect();
    format!("{becomes}\n    ! {}", problems.join("\n    ! "))
}
