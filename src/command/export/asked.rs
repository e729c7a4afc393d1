//! The arguments of `export`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::domain::{Change, Edition, Kind, Letterhead};
use crate::making::Format;
use crate::{domain, say, words};

#[derive(Debug, Args)]
pub struct Export {
    #[arg(value_name = "KIND", value_parser = kinds(), help = say!("cli-export-kind"))]
    pub what: What,
    #[command(flatten)]
    pub chosen: Chosen,
    #[arg(long, value_name = "P", help = say!("cli-export-out"))]
    pub out: PathBuf,
    #[arg(long, value_parser = formats(), help = say!("cli-export-format"))]
    format: Option<Format>,
    #[arg(long, help = say!("cli-export-force"))]
    pub force: bool,
}

/// The arguments of `print`.
#[derive(Debug, Args)]
pub struct Print {
    #[arg(value_name = "KIND", value_parser = document_kinds(), help = say!("cli-print-kind"))]
    pub kind: Kind,
    #[command(flatten)]
    pub chosen: Chosen,
}

/// Which session and how its document is made.
#[derive(Debug, Args)]
pub struct Chosen {
    #[arg(long, value_name = "N", help = say!("cli-session"))]
    pub session: i64,
    #[arg(long, value_parser = letterheads(), help = say!("cli-export-letterhead"))]
    pub letterhead: Option<Letterhead>,
    #[arg(long, default_value = "full", value_parser = edition, help = say!("cli-export-edition"))]
    pub edition: Edition,
    #[arg(long, value_name = "SỐ", help = say!("cli-export-number"))]
    pub number: Option<u32>,
    #[arg(long, value_name = "NGÀY", value_parser = day, help = say!("cli-export-date"))]
    pub date: Option<NaiveDate>,
    #[arg(long, value_name = "VĂN BẢN", help = say!("cli-export-corrects"))]
    pub corrects: Option<String>,
    #[arg(long, value_name = "VỊ TRÍ|SAI|ĐÚNG", value_parser = change, help = say!("cli-export-change"))]
    pub change: Vec<Change>,
    #[arg(long, help = say!("cli-export-draft"))]
    pub draft: bool,
}

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Document(Kind),
    Session,
}

/// The kinds of file by the word of the command line, which is also how their names end.
fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::ending))
        .map(|typed| Format::by_ending(&typed).unwrap_or(Format::Pdf))
}

impl Export {
    /// The kind of file: as asked for, or as the file's name ends, or a PDF.
    pub fn format(&self) -> Format {
        let ending = self.out.extension().and_then(|ending| ending.to_str());
        let by_name = ending.and_then(Format::by_ending);
        self.format.or(by_name).unwrap_or(Format::Pdf)
    }

    /// Whether a kind of file was asked for by its word.
    pub fn names_format(&self) -> bool {
        self.format.is_some()
    }
}

const SESSION: &str = "session";

/// The word of a kind on the command line: `opening-sheet`.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Minutes => "minutes",
        Kind::Notice => "notice",
        Kind::OpeningSheet => "opening-sheet",
        Kind::CitizenLetters => "citizen-letters",
        Kind::TransferSlips => "transfer-slips",
        Kind::ReminderSlips => "reminder-slips",
        Kind::Register => "register",
        Kind::Invitation => "invitation",
        Kind::PublicNotice => "public-notice",
        Kind::BlankSlips => "blank-slips",
        Kind::Erratum => "erratum",
    }
}

fn kinds() -> impl TypedValueParser<Value = What> {
    let session = PossibleValue::new(SESSION).help(say!("cli-kind-session"));
    let values = document_values().into_iter().chain([session]);
    PossibleValuesParser::new(values)
        .map(|typed| read(&typed).map_or(What::Session, What::Document))
}

pub fn document_kinds() -> impl TypedValueParser<Value = Kind> {
    // The parser lets only the words of kinds through.
    PossibleValuesParser::new(document_values()).map(|typed| read(&typed).unwrap_or(Kind::Minutes))
}

fn document_values() -> [PossibleValue; Kind::ALL.len()] {
    Kind::ALL.map(|kind| PossibleValue::new(word(kind)).help(words::name::document_kind(kind)))
}

fn read(typed: &str) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| word(*kind) == typed)
}

pub fn letterheads() -> impl TypedValueParser<Value = Letterhead> {
    let values = [
        ("state", Letterhead::State),
        ("party", Letterhead::Party),
        ("front", Letterhead::Front),
    ];
    let possible = values.map(|(word, letterhead)| {
        PossibleValue::new(word).help(words::name::letterhead(letterhead))
    });
    PossibleValuesParser::new(possible).map(move |typed| {
        let found = values.into_iter().find(|(word, _)| *word == typed);
        found.map_or(Letterhead::State, |(_, letterhead)| letterhead)
    })
}

pub fn edition(typed: &str) -> Result<Edition, String> {
    match typed.split_once('=') {
        None if typed == "full" => Ok(Edition::Full),
        None if typed == "public" => Ok(Edition::Public),
        Some(("unit", unit)) if !unit.trim().is_empty() => {
            Ok(Edition::Unit(unit.trim().to_owned()))
        }
        _ => Err(say!("cli-edition-wrong")),
    }
}

pub fn day(typed: &str) -> Result<NaiveDate, String> {
    ["%d/%m/%Y", "%Y-%m-%d"]
        .iter()
        .find_map(|format| NaiveDate::parse_from_str(typed.trim(), format).ok())
        .ok_or_else(|| say!("cli-date-wrong"))
}

pub fn change(typed: &str) -> Result<Change, String> {
    let parts: Vec<&str> = typed.split('|').map(str::trim).collect();
    match parts.as_slice() {
        [place, wrong, right] if !wrong.is_empty() && !right.is_empty() => Ok(Change {
            place: domain::text::nfc(place),
            wrong: domain::text::nfc(wrong),
            right: domain::text::nfc(right),
        }),
        _ => Err(say!("cli-change-wrong")),
    }
}
