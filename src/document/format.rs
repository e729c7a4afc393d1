//! The profile of measures and wording of a letterhead; a corrected figure is one edit in `assets/format`.

mod paper;

use std::sync::LazyLock;

use serde::Deserialize;

use super::block::{Align, Geometry, Shape};
use crate::domain::Letterhead;

pub use paper::{BlankFormat, PaperFormat, PapersFormat};

/// Everything that a letterhead's regime fixes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// The rule the figures come from.
    pub basis: String,
    pub page: Paper,
    pub landscape: Paper,
    pub page_number: PageNumberFormat,
    pub letterhead: LetterheadFormat,
    pub title: TitleFormat,
    pub body: BodyFormat,
    pub grounds: GroundsFormat,
    pub signature: SignatureFormat,
    pub signing: SigningFormat,
    pub recipients: RecipientsFormat,
    pub appendix: AppendixFormat,
    pub draft: DraftFormat,
    pub mark: MarkFormat,
    pub minutes: MinutesFormat,
    pub notice: NoticeFormat,
    pub papers: PapersFormat,
    /// Closes the text of a document.
    pub end_mark: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub width: f32,
    pub height: f32,
    pub top: f32,
    pub bottom: f32,
    pub left: f32,
    pub right: f32,
}

impl From<Paper> for Geometry {
    fn from(paper: Paper) -> Self {
        Self {
            width: paper.width,
            height: paper.height,
            top: paper.top,
            bottom: paper.bottom,
            left: paper.left,
            right: paper.right,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageNumberFormat {
    pub size: f32,
    pub top_mm: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterheadFormat {
    pub left_mm: f32,
    pub right_mm: f32,
    /// Lines at the right in bold; a rule as long as the last one stands under them.
    pub right: Vec<HeadLine>,
    pub superior_size: f32,
    pub issuer_size: f32,
    /// An issuer's name that needs more lines is set 1 pt smaller.
    pub issuer_lines: usize,
    pub issuer_divider: Divider,
    /// `Số: {số}/{loại}-{ký hiệu}`
    pub number: String,
    /// The same inside a sentence.
    pub number_in_text: String,
    pub number_size: f32,
    pub number_room_mm: f32,
    pub date_size: f32,
    pub day_room_mm: f32,
    pub rule_thickness: f32,
    pub rule_gap: f32,
    pub row_gap: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadLine {
    pub text: String,
    pub size: f32,
}

/// What closes the issuer's name or a subject.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Divider {
    /// A centred rule, a share of the longest line above it.
    Rule { share: f32, gap: f32 },
    /// A centred sign on a line of its own.
    Sign { text: String, size: f32 },
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleFormat {
    pub size: f32,
    pub before: f32,
    pub subject_size: f32,
    /// The subject begins with a small letter unless a name stands there.
    pub subject_begins_small: bool,
    pub divider: Divider,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyFormat {
    pub size: f32,
    pub first_indent_mm: f32,
    pub paragraph_gap: f32,
    /// In units of the single step.
    pub spacing: f32,
    /// The whole line step in points, instead of `spacing`.
    #[serde(default)]
    pub exact_step: Option<f32>,
    pub heading_gap: f32,
    /// Behind the numeral of a heading of the first level: `I.`, `I-`.
    pub numeral_end: String,
}

/// The documents that a document is based on, one a line.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundsFormat {
    pub italic: bool,
    pub dash: String,
    pub join: String,
    pub end: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureFormat {
    pub size: f32,
    pub title_bold: bool,
    /// Free height between title and name.
    pub name_room_mm: f32,
    /// Width of a signature that stands alone beside the recipients.
    pub single_mm: f32,
    /// Width of each of two signatures beside the recipients.
    pub pair_mm: f32,
    pub before: f32,
}

/// For whom and in which form a person signs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningFormat {
    /// On behalf of a body: `TM.`
    pub on_behalf: String,
    /// For the head of the body: `KT.`
    pub for_head: String,
    /// By order of the head: `TL.`
    pub by_order: String,
    /// By the head's written authorisation: `TUQ.`
    pub authorised: String,
    /// What the issuer's authority names: `ỦY BAN NHÂN DÂN`.
    pub bodies: Vec<String>,
    /// Who may sign for the issuer, in order of precedence.
    pub posts: Vec<SigningPost>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningPost {
    pub authority: String,
    pub title: String,
    /// How the post of such a person begins.
    pub begins: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientsFormat {
    pub label: String,
    pub label_size: f32,
    pub label_bold: bool,
    pub label_italic: bool,
    /// Free height between the label and a rule as long as the label, where there is one.
    #[serde(default)]
    pub label_rule_gap: Option<f32>,
    pub size: f32,
    pub end: String,
    pub join: String,
    pub dash: String,
    /// How the line of the file copy begins; it is always the last one.
    pub file: String,
    pub file_line: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppendixFormat {
    pub heading: String,
    pub label: String,
    pub title_size: f32,
    pub note_size: f32,
    pub head_size: f32,
    pub cell_size: f32,
    pub grid: f32,
    pub padding_mm: f32,
    pub closing_size: f32,
    pub columns: Vec<AppendixColumn>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppendixColumn {
    pub title: String,
    pub width_mm: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftFormat {
    pub words: String,
    pub head_size: f32,
    pub foot_size: f32,
    pub edge_mm: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkFormat {
    pub size: f32,
    pub edge_mm: f32,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesFormat {
    pub name: String,
    pub symbol: String,
    pub secretary: String,
    pub chair: String,
    /// Whether room is kept in the wording for a confirmation of the signatures.
    pub confirmed: bool,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeFormat {
    pub name: String,
    pub symbol: String,
}

type Profile = LazyLock<Result<Format, String>>;

fn read(profile: &str) -> Result<Format, String> {
    serde_json::from_str(profile).map_err(|e| e.to_string())
}

static STATE: Profile = LazyLock::new(|| read(include_str!("../../assets/format/state.json")));
static PARTY: Profile = LazyLock::new(|| read(include_str!("../../assets/format/party.json")));
static FRONT: Profile = LazyLock::new(|| read(include_str!("../../assets/format/front.json")));

/// The profile of a letterhead.
///
/// # Errors
/// What is wrong with the embedded file; a test reads each one.
pub fn of(letterhead: Letterhead) -> Result<&'static Format, &'static str> {
    let profile = match letterhead {
        Letterhead::State => &*STATE,
        Letterhead::Party => &*PARTY,
        Letterhead::Front => &*FRONT,
    };
    profile.as_ref().map_err(String::as_str)
}

impl Format {
    /// A paragraph of the body.
    #[must_use]
    pub fn body_shape(&self) -> Shape {
        Shape {
            align: Align::Justified,
            first_indent_mm: self.body.first_indent_mm,
            left_indent_mm: 0.0,
            before: self.body.paragraph_gap,
            spacing: self.body.spacing,
            exact_step: self.body.exact_step,
            keep_with_next: false,
            balanced: false,
            most_lines: usize::MAX,
        }
    }

    /// A heading in the body.
    #[must_use]
    pub fn heading_shape(&self) -> Shape {
        Shape {
            align: Align::Left,
            before: self.body.heading_gap,
            keep_with_next: true,
            ..self.body_shape()
        }
    }

    /// Centred lines of a title or a column, `before` points under what stands above.
    #[must_use]
    pub fn centred_shape(before: f32) -> Shape {
        Shape {
            align: Align::Centre,
            first_indent_mm: 0.0,
            left_indent_mm: 0.0,
            before,
            spacing: 1.0,
            exact_step: None,
            keep_with_next: true,
            balanced: true,
            most_lines: usize::MAX,
        }
    }

    /// Plain lines from the left edge: recipients, cells of a table.
    #[must_use]
    pub fn plain_shape() -> Shape {
        Shape {
            align: Align::Left,
            first_indent_mm: 0.0,
            left_indent_mm: 0.0,
            before: 0.0,
            spacing: 1.0,
            exact_step: None,
            keep_with_next: false,
            balanced: false,
            most_lines: usize::MAX,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letterhead_has_a_profile_that_fits_its_paper() {
        for letterhead in Letterhead::ALL {
            let format = of(letterhead).unwrap();
            let text = Geometry::from(format.page).text_width();
            assert!((text - 165.0).abs() < 0.01);
            let head = format.letterhead.left_mm + format.letterhead.right_mm;
            assert!((head - text).abs() < 0.01);
            let columns: f32 = format.appendix.columns.iter().map(|c| c.width_mm).sum();
            let landscape = Geometry::from(format.landscape).text_width();
            assert!((columns - landscape).abs() < 0.01);
            let papers = &format.papers;
            for (columns, room) in [
                (&papers.register_columns, landscape),
                (&papers.result_columns, text),
                (&papers.slip_columns, text),
                (&papers.reminder_columns, text),
                (&papers.erratum_columns, text),
            ] {
                let columns: f32 = columns.iter().map(|c| c.width_mm).sum();
                assert!((columns - room).abs() < 0.01, "{columns} in {room}");
            }
        }
    }

    #[test]
    fn every_profile_keeps_the_room_that_the_clerk_needs() {
        for letterhead in Letterhead::ALL {
            let format = of(letterhead).unwrap();
            assert!(format.letterhead.number_room_mm >= 14.0);
            assert!(format.letterhead.day_room_mm >= 8.0);
            assert!(format.signature.name_room_mm >= 25.0);
            assert!(format.signature.single_mm >= 60.0 && format.signature.pair_mm >= 60.0);
            let number = &format.letterhead.number;
            assert!(
                ["{số}", "{loại}", "{ký hiệu}"]
                    .iter()
                    .all(|part| number.contains(part))
            );
            assert!(!format.signing.posts.is_empty());
        }
    }
}
