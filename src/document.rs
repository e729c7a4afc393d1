//! What is on the page: domain records turned into blocks of text, tables and signatures.

mod appendix;
mod blank_slip;
pub mod block;
pub mod call_list;
mod citation;
mod citizen_letter;
pub mod difference;
mod erratum;
pub mod format;
mod invitation;
mod letter;
mod letterhead;
mod listing;
mod minutes;
mod notice;
mod opening_sheet;
mod outcome;
pub mod part;
mod plain;
mod public_notice;
mod register;
mod reminder_slip;
pub mod report;
mod signature;
mod signer;
mod transfer_slip;
mod wording;

use std::collections::HashMap;

use block::{Block, Document, DraftMark, FootMark, PageNumber, Paragraph, Section, Shape, Style};
use format::Format;
use part::Parts;

pub use citation::citation;

pub use crate::domain::{Edition, Kind, Order, Stage};

use crate::domain::edition::{self, UnknownUnit};
use crate::domain::gate::{Gate, Missing, Reconciliation};
use crate::domain::{Issuer, Opinion, SessionRecord, Speaker};

/// Why a document is not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("no opinion is recorded")]
    NothingRecorded,
    #[error("{} opinions lack something", missing.len())]
    GateOpen { missing: Vec<(u32, Missing)> },
    #[error("the {kind:?} has no such edition")]
    NoSuchEdition { kind: Kind },
    #[error(transparent)]
    UnknownUnit(#[from] UnknownUnit),
    #[error("no opinion belongs into this document")]
    NothingToTell,
    #[error("an erratum without the document that it corrects")]
    NothingCorrected,
    #[error("the end of the session is not recorded")]
    EndUnknown,
    #[error("part {part} has no field {field}")]
    UnknownField { part: String, field: String },
    #[error("format profile: {0}")]
    Format(String),
}

/// How an extract stands to the whole.
struct Extract {
    /// Opinions of the whole session that were not voided.
    recorded: usize,
}

/// What every builder reads.
struct Source<'a> {
    record: &'a SessionRecord,
    order: &'a Order,
    format: &'static Format,
    issuer: Issuer,
    speakers: HashMap<u32, &'a Speaker>,
    /// What an extract leaves out.
    extract: Option<Extract>,
    /// Nơi nhận, without the line of the file copy where none is named.
    recipients: Vec<String>,
    parts: Parts,
}

impl<'a> Source<'a> {
    fn new(
        order: &'a Order,
        record: &'a SessionRecord,
        extract: Option<Extract>,
    ) -> Result<Self, DocumentError> {
        let format = format::of(order.letterhead)
            .map_err(|fault| DocumentError::Format(fault.to_owned()))?;
        let speakers = record.speakers.iter().map(|s| (s.number, s)).collect();
        Ok(Self {
            record,
            order,
            format,
            issuer: record.office.issuer(order.letterhead),
            speakers,
            extract,
            recipients: if order.kind.is_addressed() {
                vec![letter::AS_ABOVE.to_owned()]
            } else {
                record.closing.recipients.clone()
            },
            parts: Parts::default(),
        })
    }

    /// The words of an editable part: the office's own, or `template` with its fields filled in.
    fn say(&self, key: &str, template: &str, fields: Vec<(&'static str, String)>) -> String {
        self.parts.say(&self.order.wording, key, template, fields)
    }

    /// An editable part as paragraphs of one shape and style.
    fn say_paragraphs(
        &self,
        key: &str,
        template: &str,
        fields: Vec<(&'static str, String)>,
        shape: Shape,
        style: Style,
    ) -> Vec<Block> {
        part::lines(&self.say(key, template, fields))
            .into_iter()
            .map(|line| Block::Paragraph(Paragraph::new(shape).text(line, style).of_part(key)))
            .collect()
    }

    /// An editable part as paragraphs of the body.
    fn say_body(
        &self,
        key: &str,
        template: &str,
        fields: Vec<(&'static str, String)>,
    ) -> Vec<Block> {
        self.say_paragraphs(key, template, fields, self.format.body_shape(), self.body())
    }

    /// The opinions of the session that were not voided, also those outside an extract.
    fn recorded(&self) -> usize {
        let counted = || Reconciliation::of(&self.record.opinions).recorded;
        self.extract.as_ref().map_or_else(counted, |e| e.recorded)
    }

    /// Says under the title that the document is an extract, and of how much.
    fn extract_remark(&self) -> Option<Block> {
        let (unit, extract) = (self.order.edition.unit()?, self.extract.as_ref()?);
        let told = wording::count(self.record.opinions.len() as u64);
        let recorded = wording::count(extract.recorded as u64);
        let text = format!(
            "(Bản trích: {told} trong tổng số {recorded} ý kiến, kiến nghị, phần do {} chủ trì \
             hoặc phối hợp)",
            unit.trim()
        );
        Some(letter::remark(self, text))
    }

    fn speaker(&self, opinion: &Opinion) -> Option<&'a Speaker> {
        self.speakers.get(&opinion.speaker).copied()
    }

    /// The opinions in the order of their numbers, whatever the record's order.
    fn opinions(&self) -> Vec<&'a Opinion> {
        let mut opinions: Vec<&Opinion> = self.record.opinions.iter().collect();
        opinions.sort_by_key(|opinion| opinion.number);
        opinions
    }

    /// What follows the document's name in the file's title.
    fn edition_name(&self) -> String {
        match &self.order.edition {
            Edition::Unit(unit) => format!(" (trích, {})", unit.trim()),
            Edition::Public => " (bản công khai)".to_owned(),
            Edition::Full => String::new(),
        }
    }

    fn body(&self) -> Style {
        Style::upright(self.format.body.size)
    }

    /// The document of these sections; `name` and the session's subject are its title.
    fn finish(self, name: &str, mut sections: Vec<Section>) -> Result<Document, DocumentError> {
        let format = self.format;
        if sections.is_empty() {
            return Err(DocumentError::NothingToTell);
        }
        signature::number_slots(&mut sections);
        Ok(Document {
            order: self.order.clone(),
            title: format!(
                "{name}{}: {}",
                self.edition_name(),
                self.record.session.subject
            ),
            author: self.issuer.name,
            sections,
            page_number: PageNumber {
                style: Style::upright(format.page_number.size),
                top_mm: format.page_number.top_mm,
            },
            draft: (self.order.stage == Stage::Draft).then(|| DraftMark {
                words: format.draft.words.clone(),
                head: Style::bold(format.draft.head_size),
                foot: Style::upright(format.draft.foot_size),
                edge_mm: format.draft.edge_mm,
            }),
            mark: self.order.mark.clone().map(|words| FootMark {
                words,
                style: Style::upright(format.mark.size),
                edge_mm: format.mark.edge_mm,
            }),
            parts: self.parts.into_met()?,
        })
    }
}

/// Makes a document of a session.
///
/// # Errors
/// [`DocumentError::NothingRecorded`] where there is no opinion to speak of,
/// [`DocumentError::NothingToTell`] where none belongs into this kind of document, and
/// [`DocumentError::GateOpen`] for a final document that is not complete yet;
/// [`DocumentError::EndUnknown`] for final minutes of a session that has not ended;
/// [`DocumentError::NothingCorrected`] for an erratum of nothing;
/// [`DocumentError::NoSuchEdition`] and [`DocumentError::UnknownUnit`] for an edition that cannot
/// be; [`DocumentError::UnknownField`] for changed words with a field that is not
/// there.
pub fn build(order: &Order, record: &SessionRecord) -> Result<Document, DocumentError> {
    if order.stage == Stage::Final && order.kind.needs_conclusions() {
        let gate = Gate::of(&record.opinions);
        if gate.recorded == 0 {
            return Err(DocumentError::NothingRecorded);
        }
        if !gate.is_closed() {
            return Err(DocumentError::GateOpen {
                missing: gate.missing,
            });
        }
        if order.kind == Kind::Minutes && record.session.ends_at.is_none() {
            return Err(DocumentError::EndUnknown);
        }
    }
    let stands = record.opinions.iter().any(|o| o.voided.is_none());
    let may_be_empty = matches!(order.kind, Kind::Minutes | Kind::Notice);
    if order.kind.tells_opinions() && !stands && !may_be_empty {
        return Err(DocumentError::NothingRecorded);
    }
    if order.edition != Edition::Full && order.kind == Kind::CitizenLetters {
        return no_such_edition(order);
    }
    let Some(whom) = order.conceals() else {
        return of_kind(Source::new(order, record, None)?);
    };
    let masked = edition::order_without(whom, order, record);
    let (record, extract) = match &order.edition {
        Edition::Full => (edition::concealed(record), None),
        Edition::Public => (edition::public(record), None),
        Edition::Unit(_) if !order.kind.tells_opinions() => return no_such_edition(order),
        Edition::Unit(unit) => {
            let recorded = Reconciliation::of(&record.opinions).recorded;
            (edition::extract(record, unit)?, Some(Extract { recorded }))
        }
    };
    of_kind(Source::new(&masked, &record, extract)?)
}

fn no_such_edition(order: &Order) -> Result<Document, DocumentError> {
    Err(DocumentError::NoSuchEdition { kind: order.kind })
}

fn of_kind(source: Source<'_>) -> Result<Document, DocumentError> {
    match source.order.kind {
        Kind::Minutes => minutes::build(source),
        Kind::Notice => notice::build(source),
        Kind::OpeningSheet => opening_sheet::build(source),
        Kind::CitizenLetters => citizen_letter::build(source),
        Kind::TransferSlips => transfer_slip::build(source),
        Kind::ReminderSlips => reminder_slip::build(source),
        Kind::Register => register::build(source),
        Kind::Invitation => invitation::build(source),
        Kind::PublicNotice => public_notice::build(source),
        Kind::BlankSlips => blank_slip::build(source),
        Kind::Erratum => erratum::build(source),
    }
}

/// The minutes of a session under the office's own letterhead.
///
/// # Errors
/// As [`build`].
pub fn minutes(record: &SessionRecord, stage: Stage) -> Result<Document, DocumentError> {
    build(
        &Order::new(Kind::Minutes, record.office.letterhead, stage),
        record,
    )
}

/// The conclusion notice of a session with its appendix, under the office's own letterhead.
///
/// # Errors
/// As [`build`].
pub fn notice(record: &SessionRecord, stage: Stage) -> Result<Document, DocumentError> {
    build(
        &Order::new(Kind::Notice, record.office.letterhead, stage),
        record,
    )
}
