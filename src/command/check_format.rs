//! `check-format`: what an office would have to touch up in a document before signing it.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::data::DataFile;
use super::export::{self, Chosen, document_kinds};
use super::{Outcome, Stop, Surroundings};
use crate::domain::{Calendar, Kind, Letterhead, ListKind, Order, SessionId, SessionRecord};
use crate::format_check::{self, Finding, Place, Severity};
use crate::mending::{self, Subject};
use crate::progress::Progress;
use crate::store::Store;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct CheckFormat {
    #[arg(value_name = "KIND", value_parser = document_kinds(), help = say!("cli-check-format-kind"))]
    pub kind: Kind,
    #[command(flatten)]
    pub chosen: Chosen,
    #[arg(long, help = say!("cli-check-format-json"))]
    pub json: bool,
    #[arg(long, help = say!("cli-check-format-fix"))]
    pub fix: bool,
}

/// Rounds of fixing after which the rest is left to the person; three are usual.
const ROUNDS: usize = 20;

/// A finding as `--json` gives it.
#[derive(Serialize)]
struct FindingLine {
    rule: String,
    severity: Severity,
    /// The field as a session file names it.
    path: String,
    place: String,
    sentence: String,
    source: &'static str,
    fixable: bool,
}

/// What `--json` gives.
#[derive(Serialize)]
struct Told {
    fixed: Vec<FindingLine>,
    findings: Vec<FindingLine>,
}

impl FindingLine {
    fn new(finding: &Finding, letterhead: Letterhead) -> Self {
        Self {
            rule: finding.rule.id(),
            severity: finding.severity,
            path: finding.place.path(),
            place: words::format_check::place(&finding.place),
            sentence: words::format_check::sentence(finding),
            source: finding.rule.source(letterhead),
            fixable: finding.is_fixable(),
        }
    }
}

/// What the findings are measured against.
struct Measure {
    units: Vec<String>,
    today: chrono::NaiveDate,
    calendar: Calendar,
}

impl Measure {
    fn read(store: &Store, around: &Surroundings<'_>) -> Result<Self, Stop> {
        Ok(Self {
            units: store.read(|reader| reader.list(ListKind::Unit)).wait()?,
            today: around.clock.now().date(),
            calendar: store.read(|reader| reader.calendar()).wait()?,
        })
    }

    fn check(&self, order: &Order, record: &SessionRecord) -> Result<Vec<Finding>, Stop> {
        let made = format_check::make(order, record, &Progress::default());
        let made = made.map_err(|_| Stop::refused(say!("export-cancelled")))?;
        let subject = made.subject(order, record, &self.units, self.today, &self.calendar);
        Ok(format_check::check(&subject))
    }

    /// Fixes what can be fixed by itself; number and date are the command line's own.
    fn mend(&self, order: &mut Order, record: &mut SessionRecord) -> Vec<Finding> {
        let mut mended = Vec::new();
        for _ in 0..ROUNDS {
            let made = format_check::make_document(order, record);
            let subject = made.subject(order, record, &self.units, self.today, &self.calendar);
            let mut findings = format_check::check(&subject);
            findings.retain(|finding| !matches!(finding.place, Place::Order(_)));
            let round: Vec<Finding> = format_check::mend(&findings, order, record)
                .into_iter()
                .cloned()
                .collect();
            if round.is_empty() {
                break;
            }
            mended.extend(round);
        }
        mended
    }
}

/// Tells every finding; with `--fix` after keeping what could be fixed.
pub(super) fn run(asked: &CheckFormat, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let id = SessionId(asked.chosen.session);
    data.with_existing(around.clock, |store| {
        let today = around.clock.now().date();
        let (mut order, mut record) = export::chosen(store, &asked.chosen, asked.kind, today)?;
        let letterhead = order.letterhead;
        let measure = Measure::read(store, around)?;
        let mut fixed = Vec::new();
        if asked.fix {
            let before = subject(&order, &record);
            fixed = measure.mend(&mut order, &mut record);
            keep(store, id, before, subject(&order, &record))?;
        }
        let findings = measure.check(&order, &record)?;
        tell(asked.json, letterhead, &fixed, &findings, around.out)?;
        let errors = findings
            .iter()
            .filter(|f| f.severity == Severity::Error)
            .count();
        if errors > 0 {
            return Err(Stop::refused(say!("check-format-errors", count = errors)));
        }
        Ok(())
    })
}

/// What the check finds in a document as it is ordered now.
pub(super) fn findings(
    store: &Store,
    order: &Order,
    record: &SessionRecord,
    around: &Surroundings<'_>,
) -> Result<Vec<Finding>, Stop> {
    Measure::read(store, around)?.check(order, record)
}

fn subject(order: &Order, record: &SessionRecord) -> Subject {
    Subject {
        order: order.clone(),
        record: record.clone(),
    }
}

/// Keeps what was mended.
fn keep(store: &Store, id: SessionId, before: Subject, after: Subject) -> Outcome {
    let ops = store.read(move |reader| mending::ops(reader, id, &before, &after));
    for op in ops.wait()? {
        store.transact(op).wait()?;
    }
    Ok(())
}

fn tell(
    json: bool,
    letterhead: Letterhead,
    fixed: &[Finding],
    findings: &[Finding],
    out: &mut dyn Write,
) -> Outcome {
    if json {
        let lines = |findings: &[Finding]| {
            let lines = findings
                .iter()
                .map(|finding| FindingLine::new(finding, letterhead));
            lines.collect()
        };
        let told = Told {
            fixed: lines(fixed),
            findings: lines(findings),
        };
        let json = serde_json::to_string_pretty(&told).map_err(std::io::Error::from)?;
        writeln!(out, "{json}")?;
        return Ok(());
    }
    for finding in fixed {
        let place = words::format_check::place(&finding.place);
        let sentence = words::format_check::sentence(finding);
        let said = say!("check-format-fixed", place = place, sentence = sentence);
        writeln!(out, "{said}")?;
    }
    for finding in findings {
        writeln!(out, "{}", words::format_check::line(finding, letterhead))?;
    }
    if findings.is_empty() {
        writeln!(out, "{}", say!("check-format-clean"))?;
    }
    Ok(())
}
