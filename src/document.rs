//! What is on the page: domain records turned into blocks of text, tables and signatures.

mod appendix;
pub mod block;
pub mod format;
mod letterhead;
mod minutes;
mod notice;
mod outcome;
mod signature;
mod wording;

use std::collections::HashMap;

use block::{Document, DraftMark, PageNumber, Section, Style};
use format::Format;

use crate::domain::gate::{Gate, Missing};
use crate::domain::{Opinion, SessionRecord, Speaker};

/// Which document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Biên bản
    Minutes,
    /// Thông báo kết luận, with its appendix
    Notice,
}

/// Whether the document may be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Marked DỰ THẢO; may be made at any time.
    Draft,
    /// Only when every opinion is concluded.
    Final,
}

/// Why a document is not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("no opinion is recorded")]
    NothingRecorded,
    #[error("{} opinions lack something", missing.len())]
    GateOpen { missing: Vec<(u32, Missing)> },
    #[error("format profile: {0}")]
    Format(String),
}

/// What every builder reads.
struct Source<'a> {
    record: &'a SessionRecord,
    format: &'static Format,
    speakers: HashMap<u32, &'a Speaker>,
}

impl<'a> Source<'a> {
    fn new(record: &'a SessionRecord) -> Result<Self, DocumentError> {
        let format = format::of(record.office.letterhead)
            .map_err(|fault| DocumentError::Format(fault.to_owned()))?;
        let speakers = record.speakers.iter().map(|s| (s.number, s)).collect();
        Ok(Self {
            record,
            format,
            speakers,
        })
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

    fn body(&self) -> Style {
        Style::upright(self.format.body.size)
    }

    fn finish(&self, kind: Kind, stage: Stage, name: &str, sections: Vec<Section>) -> Document {
        let format = self.format;
        Document {
            kind,
            stage,
            title: format!("{name}: {}", self.record.session.subject),
            author: self.record.office.name.clone(),
            sections,
            page_number: PageNumber {
                style: Style::upright(format.page_number.size),
                top_mm: format.page_number.top_mm,
            },
            draft: (stage == Stage::Draft).then(|| DraftMark {
                words: format.draft.words.clone(),
                head: Style::bold(format.draft.head_size),
                foot: Style::upright(format.draft.foot_size),
                edge_mm: format.draft.edge_mm,
            }),
        }
    }
}

/// Makes a document of a session.
///
/// # Errors
/// [`DocumentError::NothingRecorded`] and [`DocumentError::GateOpen`] for a final document that
/// is not complete yet.
pub fn build(kind: Kind, record: &SessionRecord, stage: Stage) -> Result<Document, DocumentError> {
    if stage == Stage::Final {
        let gate = Gate::of(&record.opinions);
        if gate.recorded == 0 {
            return Err(DocumentError::NothingRecorded);
        }
        if !gate.is_closed() {
            return Err(DocumentError::GateOpen {
                missing: gate.missing,
            });
        }
    }
    let source = Source::new(record)?;
    Ok(match kind {
        Kind::Minutes => minutes::build(&source, stage),
        Kind::Notice => notice::build(&source, stage),
    })
}

/// The minutes of a session.
///
/// # Errors
/// As [`build`].
pub fn minutes(record: &SessionRecord, stage: Stage) -> Result<Document, DocumentError> {
    build(Kind::Minutes, record, stage)
}

/// The conclusion notice of a session with its appendix.
///
/// # Errors
/// As [`build`].
pub fn notice(record: &SessionRecord, stage: Stage) -> Result<Document, DocumentError> {
    build(Kind::Notice, record, stage)
}
