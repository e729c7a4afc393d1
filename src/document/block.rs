//! The blocks a document is made of; measures in millimetres, sizes of type in points.

use serde::{Deserialize, Serialize};

use crate::domain::Order;

use super::part::Part;

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
}

impl Style {
    #[must_use]
    pub const fn upright(size: f32) -> Self {
        Self {
            size,
            bold: false,
            italic: false,
        }
    }

    #[must_use]
    pub const fn bold(size: f32) -> Self {
        Self {
            size,
            bold: true,
            italic: false,
        }
    }

    #[must_use]
    pub const fn italic(size: f32) -> Self {
        Self {
            size,
            bold: false,
            italic: true,
        }
    }
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Text {
        text: String,
        style: Style,
    },
    /// Room left free for what the clerk stamps or writes: a number, a day.
    Room {
        mm: f32,
        size: f32,
        slot: Slot,
    },
}

/// What free room is left for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    Number,
    Day,
    Month,
    Year,
    /// Signature picture and seal of a signer, counted from 0 through the document.
    Signature(u16),
    /// Anything else that is filled in by hand.
    Blank,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Centre,
    Justified,
}

/// The shape of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    pub align: Align,
    pub first_indent_mm: f32,
    pub left_indent_mm: f32,
    /// Free height above, in points; dropped at the top of a page.
    pub before: f32,
    /// Line step in units of the single step (1.15 × size).
    pub spacing: f32,
    /// The whole line step in points, instead of `spacing`.
    pub exact_step: Option<f32>,
    /// Stays on the page of the next block's first lines.
    pub keep_with_next: bool,
    /// Balanced lines of about equal length, as in a title, instead of full lines.
    pub balanced: bool,
    /// Set 1 pt smaller when it takes more lines than these.
    pub most_lines: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub inlines: Vec<Inline>,
    pub shape: Shape,
    /// Level in the outline, from 1; the paragraph's text is its title.
    pub outline: Option<u8>,
    /// The key of the editable part that it belongs to.
    pub part: Option<String>,
}

impl Paragraph {
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        Self {
            inlines: Vec::new(),
            shape,
            outline: None,
            part: None,
        }
    }

    #[must_use]
    pub fn text(mut self, text: impl Into<String>, style: Style) -> Self {
        self.inlines.push(Inline::Text {
            text: text.into(),
            style,
        });
        self
    }

    #[must_use]
    pub fn room(mut self, mm: f32, size: f32, slot: Slot) -> Self {
        self.inlines.push(Inline::Room { mm, size, slot });
        self
    }

    #[must_use]
    pub fn outlined(mut self, level: u8) -> Self {
        self.outline = Some(level);
        self
    }

    #[must_use]
    pub fn of_part(mut self, key: &str) -> Self {
        self.part = Some(key.to_owned());
        self
    }

    /// The words without their styles.
    #[must_use]
    pub fn plain(&self) -> String {
        self.inlines
            .iter()
            .filter_map(|inline| match inline {
                Inline::Text { text, .. } => Some(text.as_str()),
                Inline::Room { .. } => None,
            })
            .collect()
    }
}

/// How long a rule is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RuleLength {
    /// As long as the longest line of the paragraph above.
    AsText,
    /// A share of that line.
    Share(f32),
    /// As wide as the column: a line to write on.
    Whole,
}

/// A rule centred under the paragraph before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub length: RuleLength,
    pub thickness: f32,
    /// Free height between the text above and the rule, in points.
    pub gap: f32,
}

/// What stands in a column, from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnItem {
    Paragraph(Paragraph),
    Rule(Rule),
    /// Free height, in millimetres.
    Gap(f32),
    /// Free height for a signature, in millimetres, over the width of the column.
    Room {
        mm: f32,
        slot: Slot,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub width_mm: f32,
    pub items: Vec<ColumnItem>,
    /// May go on over the next pages when higher than a page (a long list of recipients).
    pub flows: bool,
}

/// Columns side by side: letterhead, signatures.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    pub columns: Vec<Column>,
    /// Free height above, in points.
    pub before: f32,
    /// Lines of the text before that must stand on the same page.
    pub lines_before: usize,
    pub keep_with_next: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One per column; a spanning row has one cell.
    pub cells: Vec<Vec<Paragraph>>,
    /// One cell over all columns, kept with the row after it.
    pub spanning: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub widths_mm: Vec<f32>,
    /// Repeated on every page.
    pub head: Row,
    pub rows: Vec<Row>,
    pub grid: f32,
    pub padding_mm: f32,
    pub before: f32,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    Paragraph(Paragraph),
    Rule(Rule),
    Columns(Columns),
    Table(Table),
}

/// Paper and margins of a section, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geometry {
    pub width: f32,
    pub height: f32,
    pub top: f32,
    pub bottom: f32,
    pub left: f32,
    pub right: f32,
}

impl Geometry {
    #[must_use]
    pub fn text_width(&self) -> f32 {
        self.width - self.left - self.right
    }

    #[must_use]
    pub fn text_height(&self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// Pages of one geometry, numbered from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    pub geometry: Geometry,
    /// Before the number in the viewer's page list: `PL-` for an appendix.
    pub label: String,
    pub blocks: Vec<Block>,
}

/// Where the page number stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageNumber {
    pub style: Style,
    /// Top of the digits' line from the upper edge of the paper.
    pub top_mm: f32,
}

/// The mark of a draft: boxed at the head of page 1, faint at the foot of every page.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftMark {
    pub words: String,
    pub head: Style,
    pub foot: Style,
    /// From the edge of the paper to the box and to the faint mark.
    pub edge_mm: f32,
}

/// A whole document, before it is known where anything stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub order: Order,
    /// The file's title: type and subject.
    pub title: String,
    /// The issuer, as the file's author.
    pub author: String,
    pub sections: Vec<Section>,
    pub page_number: PageNumber,
    pub draft: Option<DraftMark>,
    /// The beginning of the hash of a locked document, small in the foot.
    pub mark: Option<FootMark>,
    /// What the office may say in words of its own, in the order of the pages.
    pub parts: Vec<Part>,
}

/// A line at the right end of the foot of every page.
#[derive(Debug, Clone, PartialEq)]
pub struct FootMark {
    pub words: String,
    pub style: Style,
    /// Its baseline from the lower edge of the paper.
    pub edge_mm: f32,
}
