//! Names, symbols and columns of the documents around minutes and notice.

use serde::Deserialize;

use super::{AppendixColumn, Format};
use crate::domain::Kind;

/// What a letterhead's regime calls each of these documents, and how their tables are drawn.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PapersFormat {
    pub opening_sheet: PaperFormat,
    pub citizen_letter: PaperFormat,
    pub transfer_slip: PaperFormat,
    pub reminder_slip: PaperFormat,
    pub register: PaperFormat,
    pub invitation: PaperFormat,
    pub public_notice: PaperFormat,
    pub blank_slip: PaperFormat,
    pub erratum: PaperFormat,
    /// Follows the issuer's symbol in the number of an official letter: `-VP`.
    pub drafter: String,
    pub result_columns: Vec<AppendixColumn>,
    pub slip_columns: Vec<AppendixColumn>,
    pub reminder_columns: Vec<AppendixColumn>,
    pub register_columns: Vec<AppendixColumn>,
    pub erratum_columns: Vec<AppendixColumn>,
    pub blank: BlankFormat,
}

/// One kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperFormat {
    /// `PHIẾU CHUYỂN`; empty for an official letter, which has no type.
    pub name: String,
    /// `PC` in `Số: 15/PC-UBND`
    pub symbol: String,
}

/// The lines of a blank slip.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankFormat {
    /// Lines for the opinion.
    pub lines: u16,
    pub step_mm: f32,
    /// Width of a label before the line that is written on.
    pub label_mm: f32,
    pub rule_thickness: f32,
}

impl Format {
    /// The symbol in the number of a document of `kind`; empty where the number has none.
    #[must_use]
    pub fn symbol(&self, kind: Kind) -> &str {
        let papers = &self.papers;
        match kind {
            Kind::Minutes => &self.minutes.symbol,
            Kind::Notice => &self.notice.symbol,
            Kind::OpeningSheet => &papers.opening_sheet.symbol,
            Kind::CitizenLetters => &papers.citizen_letter.symbol,
            Kind::TransferSlips => &papers.transfer_slip.symbol,
            Kind::ReminderSlips => &papers.reminder_slip.symbol,
            Kind::Register => &papers.register.symbol,
            Kind::Invitation => &papers.invitation.symbol,
            Kind::PublicNotice => &papers.public_notice.symbol,
            Kind::BlankSlips => &papers.blank_slip.symbol,
            Kind::Erratum => &papers.erratum.symbol,
        }
    }
}
