//! Paper, margins, page numbers and the marks of a draft.

use docx_rs::{
    AlignmentType, Docx, FieldCharType, Footer, Header, InstrPAGE, InstrText, LineSpacing,
    PageMargin, PageNumType, PageOrientationType, PageSize, Paragraph as Written, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, SectionProperty, SpecialIndentType,
};

use super::look::{Looks, Role};
use super::{FACE, eighths, half_points, twips, twips_of_mm, whole};
use crate::document::block::{Align, Document, Geometry, Paragraph, Shape, Style};
use crate::typeset::{Face, MM};

/// Between the mark of a draft and its box, in points, and the box's line.
const BOX_PADDING: f32 = 4.0;
const BOX_RISE: f32 = 2.0;
const BOX_THICKNESS: f32 = 0.75;
/// Depth of a line under its baseline in units of the size, as office programs set it.
const LINE_DEPTH: f32 = 0.259;
/// The faint tone of the mark at the foot.
const FAINT: &str = "A6A6A6";

/// The file without its blocks: styles, the last section's paper, page numbers and marks.
pub fn frame(document: &Document, looks: &Looks) -> Docx {
    let fonts = RunFonts::new()
        .ascii(FACE)
        .hi_ansi(FACE)
        .east_asia(FACE)
        .cs(FACE);
    let mut docx = Docx::new()
        .default_fonts(fonts)
        .default_size(looks.size())
        .first_header(first_head(document))
        .header(head(document));
    for style in looks.named() {
        docx = docx.add_style(style);
    }
    if !foot_lines(document).is_empty() {
        docx = docx.first_footer(foot(document)).footer(foot(document));
    }
    if let Some(section) = document.sections.last() {
        docx.document.section_property = property(document, &section.geometry, &docx);
    }
    docx
}

/// Paper, margins and page numbers of a section, which begin at 1 and are not shown on its first
/// page; head and foot are those of the whole file.
pub fn property(document: &Document, geometry: &Geometry, docx: &Docx) -> SectionProperty {
    let mut property = docx.document.section_property.clone();
    let size = PageSize::new().size(
        whole(twips_of_mm(geometry.width)),
        whole(twips_of_mm(geometry.height)),
    );
    property.page_size = if geometry.width > geometry.height {
        size.orient(PageOrientationType::Landscape)
    } else {
        size
    };
    property.page_margin = PageMargin {
        top: twips_of_mm(geometry.top),
        left: twips_of_mm(geometry.left),
        bottom: twips_of_mm(geometry.bottom),
        right: twips_of_mm(geometry.right),
        header: twips(head_top(document)),
        footer: foot_bottom(document).unwrap_or(twips_of_mm(geometry.bottom) / 2),
        gutter: 0,
    };
    property.title_pg = true;
    property.page_num_type = Some(PageNumType::new().start(1));
    property
}

/// Where head lines begin, in points from the upper edge of the paper.
fn head_top(document: &Document) -> f32 {
    let number = document.page_number.top_mm * MM;
    match &document.draft {
        Some(mark) => number.min(mark.edge_mm * MM - BOX_RISE),
        None => number,
    }
}

/// Where the foot lines end, from the lower edge of the paper.
fn foot_bottom(document: &Document) -> Option<i32> {
    let draft = document
        .draft
        .as_ref()
        .map(|mark| (mark.edge_mm, mark.foot));
    let mark = document
        .mark
        .as_ref()
        .map(|mark| (mark.edge_mm, mark.style));
    let (edge_mm, style) = mark.or(draft)?;
    Some(twips(edge_mm * MM - LINE_DEPTH * style.size))
}

/// The line of the page number, as a paragraph of the document would be.
pub fn number_line(document: &Document) -> Paragraph {
    centred("1", document.page_number.style)
}

/// The lines at the foot: the faint mark of a draft, the mark of a locked document.
pub fn foot_lines(document: &Document) -> Vec<Paragraph> {
    let draft = document
        .draft
        .iter()
        .map(|mark| centred(&mark.words, mark.foot));
    let mark = document
        .mark
        .iter()
        .map(|mark| centred(&mark.words, mark.style));
    draft.chain(mark).collect()
}

fn centred(text: &str, style: Style) -> Paragraph {
    Paragraph::new(Shape {
        align: Align::Centre,
        first_indent_mm: 0.0,
        left_indent_mm: 0.0,
        before: 0.0,
        spacing: 1.0,
        exact_step: None,
        keep_with_next: false,
        balanced: false,
        most_lines: usize::MAX,
    })
    .text(text, style)
}

fn head(document: &Document) -> Header {
    let number = Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::PAGE(InstrPAGE::new()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("2")
        .add_field_char(FieldCharType::End, false);
    let down = document.page_number.top_mm * MM - head_top(document);
    let mut line = Written::new().style(&Role::PageNumber.id());
    if down > 0.0 {
        line = line.line_spacing(LineSpacing::new().before(whole(twips(down))));
    }
    Header::new().add_paragraph(line.add_run(number))
}

fn first_head(document: &Document) -> Header {
    let Some(mark) = &document.draft else {
        return Header::new().add_paragraph(Written::new().style(&Role::PageNumber.id()));
    };
    let width = Face::of(mark.head).width(&mark.words, mark.head.size);
    let text_width = document
        .sections
        .first()
        .map_or(0.0, |s| s.geometry.text_width())
        * MM;
    let right = twips(text_width - width - 2.0 * BOX_PADDING);
    let border = |position, space| {
        ParagraphBorder::new(position)
            .size(eighths(BOX_THICKNESS))
            .space(whole(twips(space) / 20))
            .color("000000")
    };
    let borders = ParagraphBorders::with_empty()
        .set(border(ParagraphBorderPosition::Top, BOX_RISE))
        .set(border(ParagraphBorderPosition::Bottom, BOX_RISE))
        .set(border(ParagraphBorderPosition::Left, BOX_PADDING))
        .set(border(ParagraphBorderPosition::Right, BOX_PADDING));
    let padding = twips(BOX_PADDING);
    let mut run = Run::new()
        .size(half_points(mark.head.size))
        .add_text(&mark.words);
    if mark.head.bold {
        run = run.bold();
    }
    let mut line = Written::new()
        .indent(
            Some(padding),
            Some(SpecialIndentType::FirstLine(0)),
            Some(right),
            None,
        )
        .add_run(run);
    line.property = line.property.set_borders(borders);
    Header::new().add_paragraph(line)
}

fn foot(document: &Document) -> Footer {
    let line = |align| Written::new().style(&Role::FootLine.id()).align(align);
    let mut footer = Footer::new();
    if let Some(mark) = &document.draft {
        let run = Run::new().size(half_points(mark.foot.size)).color(FAINT);
        let written = line(AlignmentType::Center).add_run(run.add_text(&mark.words));
        footer = footer.add_paragraph(written);
    }
    if let Some(mark) = &document.mark {
        let run = Run::new().size(half_points(mark.style.size));
        let written = line(AlignmentType::Right).add_run(run.add_text(&mark.words));
        footer = footer.add_paragraph(written);
    }
    footer
}
