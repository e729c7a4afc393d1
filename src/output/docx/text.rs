//! A paragraph with its runs, free rooms and the rule under it.

use docx_rs::{
    BreakType, LineSpacing, LineSpacingType, Paragraph as Written, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, SpecialIndentType,
};

use super::look::{Letters, Look, Looks, Role};
use super::{DocxError, eighths, twips, twips_of_mm, whole};
use crate::document::block::{Align, Inline, Paragraph, Rule, RuleLength, Style};
use crate::domain::text::nfc;
use crate::typeset::{self, Face, MM, SetLine};

/// Height of a line that only carries something, in points.
pub const TINY: f32 = 0.7;

/// What surrounds a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around {
    /// The column's width.
    pub width_mm: f32,
    /// Free height above and below, in points.
    pub before: f32,
    pub after: f32,
    pub keep_with_next: bool,
}

/// A paragraph as written, and how our own pages show it.
pub struct Set {
    pub written: Written,
    pub lines: Vec<SetLine>,
}

impl Set {
    /// Width of the longest line, in points.
    pub fn longest(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Height of the lines, in points.
    pub fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.step).sum()
    }
}

/// Writes a paragraph in the style of its role; only what differs from the style is said again.
pub fn paragraph(
    source: &Paragraph,
    role: Role,
    looks: &Looks,
    around: Around,
) -> Result<Set, DocxError> {
    let lines = typeset::lines(source, around.width_mm)?;
    let look = Look::of(source, around.before);
    let mut written = Written::new().style(&role.id());
    let styled = looks.get(role).copied();
    let differs = |same: fn(&Look, &Look) -> bool| styled.is_none_or(|s| !same(&s, &look));
    if differs(|a, b| a.align == b.align) {
        written = written.align(look.alignment());
    }
    if differs(|a, b| (a.first, a.left) == (b.first, b.left)) {
        written = written.indent(Some(look.left), Some(look.first_line()), None, None);
    }
    let respaced = differs(|a, b| (a.before, a.line, a.is_exact) == (b.before, b.line, b.is_exact));
    if respaced || around.after > 0.0 {
        let spacing = look.spacing().after(whole(twips(around.after)));
        written = written.line_spacing(spacing);
    }
    if source.shape.keep_with_next || around.keep_with_next {
        written = written.keep_next(true);
    }
    if source.shape.keep_with_next {
        written = written.keep_lines(true);
    }
    if let (Some(level), false) = (source.outline, matches!(role, Role::Heading(_))) {
        written = written.outline_lvl(usize::from(level.clamp(1, 9)) - 1);
    }
    let base = styled.map_or(look.letters, |styled| styled.letters);
    for run in runs(source, &lines, base)? {
        written = written.add_run(run);
    }
    Ok(Set { written, lines })
}

/// An empty line that only carries something or keeps a distance, `height` points high.
pub fn spacer(height: f32, keep_with_next: bool) -> Written {
    let spacing = LineSpacing::new()
        .before(0)
        .after(0)
        .line(twips(height.max(TINY)))
        .line_rule(LineSpacingType::Exact);
    let line = Written::new().line_spacing(spacing).size(2);
    if keep_with_next {
        line.keep_next(true)
    } else {
        line
    }
}

/// What a rule stands under.
#[derive(Debug, Clone, Copy)]
pub struct Under {
    pub align: Align,
    /// Width of the text's longest line, in points.
    pub text: f32,
    /// The column's width.
    pub width_mm: f32,
    /// Free height above, in points.
    pub before: f32,
    /// Rules right before it.
    pub in_row: usize,
}

/// A rule under text: the upper border of a line without letters, as a border is drawn and never
/// broken like letters. Readers draw the borders of alike lines that follow one another only once:
/// every second rule in a row is a hair shorter.
pub fn rule(source: &Rule, under: Under) -> Written {
    let Under {
        align,
        text,
        width_mm,
        ..
    } = under;
    let length = match source.length {
        RuleLength::AsText => text,
        RuleLength::Share(share) => text * share,
        RuleLength::Whole => width_mm * MM,
    };
    let free = (width_mm * MM - length).max(0.0);
    let left = match align {
        Align::Left => (text - length).max(0.0) / 2.0,
        Align::Centre | Align::Justified => free / 2.0,
    };
    let hair = i32::from(under.in_row % 2 == 1);
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .size(eighths(source.thickness))
        .color("000000");
    let spacing = LineSpacing::new()
        .before(whole(twips(under.before + source.gap)))
        .after(0)
        .line(twips(TINY))
        .line_rule(LineSpacingType::Exact);
    let mut line = Written::new()
        .line_spacing(spacing)
        .indent(
            Some(twips(left)),
            Some(SpecialIndentType::FirstLine(0)),
            Some(twips(free - left) + hair),
            None,
        )
        .size(2)
        .keep_next(true);
    line.property = line
        .property
        .set_borders(ParagraphBorders::with_empty().set(border));
    line
}

/// The runs of a paragraph; lines that are balanced on our pages end where they end there.
fn runs(source: &Paragraph, lines: &[SetLine], base: Letters) -> Result<Vec<Run>, DocxError> {
    let mut runs = Vec::new();
    let smaller = smaller(source, lines);
    let mut ends = Ends::of(if source.shape.balanced { lines } else { &[] });
    for inline in &source.inlines {
        match inline {
            Inline::Room { mm, size, .. } => runs.push(room(*mm, *size, base)),
            Inline::Text { text, style } => {
                let style = Style {
                    size: style.size - smaller,
                    ..*style
                };
                let mut run = letters(Run::new(), Letters::of(style), base);
                for piece in ends.pieces(&nfc(text))? {
                    run = match piece {
                        Piece::Text(text) => run.add_text(text),
                        Piece::LineEnd => run.add_break(BreakType::TextWrapping),
                    };
                }
                runs.push(run);
            }
        }
    }
    Ok(runs)
}

/// Points by which our pages set the paragraph smaller than asked, so that it fits.
fn smaller(source: &Paragraph, lines: &[SetLine]) -> f32 {
    let asked = source.inlines.iter().map(|inline| match inline {
        Inline::Text { style, .. } => style.size,
        Inline::Room { size, .. } => *size,
    });
    let asked = asked.fold(0.0, f32::max);
    let set = lines.iter().map(|line| line.size).fold(0.0, f32::max);
    // Half a point tells a step of one point from rounding.
    if asked - set > 0.5 { asked - set } else { 0.0 }
}

fn letters(run: Run, own: Letters, base: Letters) -> Run {
    let mut run = run;
    if own.size != base.size {
        run = run.size(own.size);
    }
    if own.bold != base.bold {
        run = if own.bold {
            run.bold()
        } else {
            run.disable_bold()
        };
    }
    if own.italic != base.italic {
        run = if own.italic {
            run.italic()
        } else {
            run.disable_italic()
        };
    }
    run
}

/// Free room as no-break spaces with the rest of the width shared among them: it keeps its place
/// in a centred line, and what is typed over it looks like the text around it.
fn room(mm: f32, size: f32, base: Letters) -> Run {
    let space = Face::Regular.width(" ", size);
    let count: i32 = twips_of_mm(mm) / twips(space).max(1);
    let count = count.max(1);
    let rest = (twips_of_mm(mm) - count * twips(space)) / count;
    let own = Letters {
        size: super::half_points(size),
        ..base
    };
    letters(Run::new(), own, base)
        .character_spacing(rest)
        .add_text("\u{a0}".repeat(whole(count)))
}

/// A part of a run.
enum Piece {
    Text(String),
    LineEnd,
}

/// Where lines end, counted in letters.
struct Ends {
    /// Letters before each end, from the last line to the first.
    left: Vec<usize>,
    seen: usize,
}

impl Ends {
    fn of(lines: &[SetLine]) -> Self {
        let inner = &lines[..lines.len().saturating_sub(1)];
        let mut seen = 0;
        let ends = inner.iter().map(|line| {
            seen += line.letters;
            seen
        });
        let mut left: Vec<usize> = ends.collect();
        left.reverse();
        Self { left, seen: 0 }
    }

    /// The text cut where lines end; other white space becomes plain spaces.
    fn pieces(&mut self, text: &str) -> Result<Vec<Piece>, DocxError> {
        let mut pieces = Vec::new();
        let mut open = String::new();
        let mut ended = false;
        for character in text.chars() {
            if character.is_whitespace() {
                let firm = matches!(character, '\u{a0}' | '\u{202f}');
                if self.left.last().is_some_and(|end| *end <= self.seen) {
                    self.left.pop();
                    ended = true;
                    pieces.push(Piece::Text(std::mem::take(&mut open)));
                    pieces.push(Piece::LineEnd);
                } else if !ended {
                    open.push(if firm { character } else { ' ' });
                }
                continue;
            }
            if character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}') {
                return Err(DocxError::Control { character });
            }
            // A word cut between letters: the reader cuts it where it must.
            while self.left.last().is_some_and(|end| *end <= self.seen) {
                self.left.pop();
            }
            ended = false;
            self.seen += 1;
            open.push(character);
        }
        pieces.push(Piece::Text(open));
        pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
        Ok(pieces)
    }
}
