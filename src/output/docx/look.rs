//! What a paragraph is in the document and the named style that this becomes.

use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, SpecialIndentType, Style as NamedStyle, StyleType,
};

use super::{half_points, twips, twips_of_mm, whole};
use crate::document::block::{
    Align, Block, Column, ColumnItem, Columns, Document, Inline, Paragraph, Row, Style,
};

/// A single line in the file's units of line spacing.
const SINGLE: f32 = 12.0;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Body,
    /// A level of the outline, from 1.
    Heading(u8),
    Title,
    Letterhead,
    Signature,
    Recipients,
    TableHead,
    /// A row over all columns.
    TableGroup,
    TableCell,
    PageNumber,
    FootLine,
}

impl Role {
    /// A paragraph that stands in the flow of a section.
    pub fn in_flow(paragraph: &Paragraph) -> Self {
        match (paragraph.shape.align, paragraph.outline) {
            (Align::Centre, _) => Self::Title,
            (_, Some(level)) => Self::Heading(level.clamp(1, 9)),
            (_, None) => Self::Body,
        }
    }

    /// A paragraph that stands in a column.
    pub fn in_columns(columns: &Columns, paragraph: &Paragraph) -> Self {
        if columns.keep_with_next {
            Self::Letterhead
        } else if paragraph.shape.align == Align::Centre {
            Self::Signature
        } else {
            Self::Recipients
        }
    }

    /// A paragraph in a row under the head of a table.
    pub fn in_row(row: &Row) -> Self {
        if row.spanning {
            Self::TableGroup
        } else {
            Self::TableCell
        }
    }

    pub fn id(self) -> String {
        match self {
            Self::Body => "BodyText".to_owned(),
            Self::Heading(level) => format!("Heading{level}"),
            Self::Title => "Title".to_owned(),
            Self::Letterhead => "Letterhead".to_owned(),
            Self::Signature => "SignatureBlock".to_owned(),
            Self::Recipients => "Recipients".to_owned(),
            Self::TableHead => "TableHead".to_owned(),
            Self::TableGroup => "TableGroup".to_owned(),
            Self::TableCell => "TableCell".to_owned(),
            Self::PageNumber => "Header".to_owned(),
            Self::FootLine => "Footer".to_owned(),
        }
    }

    /// The name in the list of styles: Word translates its own ones, the others are ours.
    fn name(self) -> String {
        match self {
            Self::Body => "Body Text".to_owned(),
            Self::Heading(level) => format!("heading {level}"),
            Self::Title => "Title".to_owned(),
            Self::Letterhead => "Cơ quan, Quốc hiệu".to_owned(),
            Self::Signature => "Chữ ký".to_owned(),
            Self::Recipients => "Nơi nhận".to_owned(),
            Self::TableHead => "Đầu bảng".to_owned(),
            Self::TableGroup => "Nhóm trong bảng".to_owned(),
            Self::TableCell => "Ô bảng".to_owned(),
            Self::PageNumber => "header".to_owned(),
            Self::FootLine => "footer".to_owned(),
        }
    }
}

/// How a paragraph looks, in the units of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub align: Align,
    pub first: i32,
    pub left: i32,
    pub before: u32,
    pub line: i32,
    /// Whether `line` is the whole step and no multiple of the single one.
    pub is_exact: bool,
    pub letters: Letters,
}

/// How letters look, in the units of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    pub size: usize,
    pub bold: bool,
    pub italic: bool,
}

impl Letters {
    pub fn of(style: Style) -> Self {
        Self {
            size: half_points(style.size),
            bold: style.bold,
            italic: style.italic,
        }
    }
}

impl Look {
    /// The look of a paragraph with `before` points of free height above it; its letters are
    /// those of its longest stretch.
    pub fn of(paragraph: &Paragraph, before: f32) -> Self {
        let shape = &paragraph.shape;
        let texts = paragraph.inlines.iter().map(|inline| match inline {
            Inline::Text { text, style } => (text.len(), *style),
            Inline::Room { size, .. } => (0, Style::upright(*size)),
        });
        let longest = texts.max_by_key(|(length, _)| *length);
        let style = longest.map_or(Style::upright(SINGLE), |(_, style)| style);
        Self {
            align: shape.align,
            first: twips_of_mm(shape.first_indent_mm),
            left: twips_of_mm(shape.left_indent_mm),
            before: whole(twips(before)),
            line: shape.exact_step.map_or_else(|| line(shape.spacing), twips),
            is_exact: shape.exact_step.is_some(),
            letters: Letters::of(style),
        }
    }

    pub fn alignment(&self) -> AlignmentType {
        match self.align {
            Align::Left => AlignmentType::Left,
            Align::Centre => AlignmentType::Center,
            Align::Justified => AlignmentType::Both,
        }
    }

    pub fn first_line(&self) -> SpecialIndentType {
        if self.first < 0 {
            SpecialIndentType::Hanging(-self.first)
        } else {
            SpecialIndentType::FirstLine(self.first)
        }
    }

    pub fn spacing(&self) -> LineSpacing {
        let rule = if self.is_exact {
            LineSpacingType::Exact
        } else {
            LineSpacingType::Auto
        };
        LineSpacing::new()
            .before(self.before)
            .line(self.line)
            .line_rule(rule)
    }
}

/// Line spacing in the file's unit, from a multiple of the single step.
fn line(spacing: f32) -> i32 {
    twips(SINGLE * spacing)
}

/// The look of every role in a document: the one that most of its paragraphs have.
pub struct Looks(Vec<(Role, Look)>);

impl Looks {
    pub fn of(document: &Document) -> Self {
        let mut counted: Vec<(Role, Look, usize)> = Vec::new();
        let mut count = |role: Role, paragraph: &Paragraph, before: f32| {
            let look = Look::of(paragraph, before);
            match counted
                .iter_mut()
                .find(|(r, l, _)| *r == role && *l == look)
            {
                Some((_, _, count)) => *count += 1,
                None => counted.push((role, look, 1)),
            }
        };
        for block in document.sections.iter().flat_map(|s| &s.blocks) {
            match block {
                Block::Paragraph(p) => count(Role::in_flow(p), p, p.shape.before),
                Block::Columns(columns) => {
                    let items = columns.columns.iter().flat_map(Column::paragraphs);
                    items.for_each(|p| count(Role::in_columns(columns, p), p, p.shape.before));
                }
                Block::Table(table) => {
                    let head = table.head.cells.iter().flatten();
                    head.for_each(|p| count(Role::TableHead, p, 0.0));
                    for row in &table.rows {
                        let cells = row.cells.iter().flatten();
                        cells.for_each(|p| count(Role::in_row(row), p, 0.0));
                    }
                }
                Block::Rule(_) => {}
            }
        }
        let number = super::page::number_line(document);
        count(Role::PageNumber, &number, 0.0);
        for line in super::page::foot_lines(document) {
            count(Role::FootLine, &line, 0.0);
        }
        let mut looks: Vec<(Role, Look)> = Vec::new();
        for (role, ..) in &counted {
            if looks.iter().any(|(known, _)| known == role) {
                continue;
            }
            let own = counted.iter().filter(|(r, ..)| r == role);
            looks.extend(own.max_by_key(|(_, _, count)| *count).map(|c| (c.0, c.1)));
        }
        Self(looks)
    }

    /// The look of a role, if the document has it.
    pub fn get(&self, role: Role) -> Option<&Look> {
        self.0.iter().find(|(r, _)| *r == role).map(|(_, l)| l)
    }

    /// The size of the body, or of the first role when there is no body.
    pub fn size(&self) -> usize {
        let body = self.get(Role::Body).or(self.0.first().map(|(_, l)| l));
        body.map_or(half_points(14.0), |look| look.letters.size)
    }

    /// The named styles.
    pub fn named(&self) -> impl Iterator<Item = NamedStyle> {
        self.0.iter().map(|(role, look)| named(*role, look))
    }
}

fn named(role: Role, look: &Look) -> NamedStyle {
    let mut style = NamedStyle::new(role.id(), StyleType::Paragraph)
        .name(role.name())
        .based_on("Normal")
        .align(look.alignment())
        .line_spacing(look.spacing())
        .indent(Some(look.left), Some(look.first_line()), None, None)
        .size(look.letters.size);
    if look.letters.bold {
        style = style.bold();
    }
    if look.letters.italic {
        style = style.italic();
    }
    if let Role::Heading(level) = role {
        style = style
            .outline_lvl(usize::from(level) - 1)
            .next(Role::Body.id());
        style.paragraph_property.keep_next = Some(true);
        style.paragraph_property.keep_lines = Some(true);
    }
    style.paragraph_property.widow_control = Some(true);
    style
}

impl Column {
    fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.items.iter().filter_map(|item| match item {
            ColumnItem::Paragraph(paragraph) => Some(paragraph),
            ColumnItem::Rule(_) | ColumnItem::Gap(_) | ColumnItem::Room { .. } => None,
        })
    }
}
