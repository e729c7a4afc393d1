//! Pages as printpdf's operations, and those as compressed content streams.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use printpdf::{
    Color, Greyscale, Line, LinePoint, Mm, Op, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt,
    TextItem, TextMatrix,
};

use super::PdfError;
use super::embed::{Fonts, resource};
use crate::typeset::{Face, MM, Page, Rule, Text, Tone};

/// Grey of the mark of a draft.
const FAINT: f32 = 0.6;

/// The compressed content of each of `pages`.
pub fn streams(fonts: &Fonts, pages: &[Page]) -> Result<Vec<Vec<u8>>, PdfError> {
    let written = pages
        .iter()
        .map(|page| PdfPage::new(Mm(page.width_mm), Mm(page.height_mm), operations(page)))
        .collect();
    let document = fonts.document(written);
    let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    let mut streams = Vec::with_capacity(pages.len());
    for page in file.get_pages().into_values() {
        let content = file.get_dictionary(page)?.get(b"Contents")?;
        let content = content.as_reference()?;
        let stream = file.get_object_mut(content)?.as_stream_mut()?;
        streams.push(compressed(&stream.content)?);
        stream.content = Vec::new();
    }
    Ok(streams)
}

fn compressed(content: &[u8]) -> Result<Vec<u8>, PdfError> {
    let fault = |error: std::io::Error| PdfError::Writer(error.to_string());
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).map_err(fault)?;
    encoder.finish().map_err(fault)
}

fn operations(page: &Page) -> Vec<Op> {
    let height = page.height_mm * MM;
    let mut ops = vec![Op::StartTextSection];
    let mut font: Option<(Face, f32)> = None;
    let mut tone = Tone::Ink;
    for text in page.texts() {
        if text.tone != tone {
            tone = text.tone;
            ops.push(fill(tone));
        }
        if font != Some((text.face, text.size)) {
            font = Some((text.face, text.size));
            ops.push(Op::SetFont {
                font: PdfFontHandle::External(resource(text.face)),
                size: Pt(text.size),
            });
        }
        ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(Pt(rounded(text.x)), Pt(rounded(height - text.y))),
        });
        ops.push(Op::ShowText { items: items(text) });
    }
    ops.push(Op::EndTextSection);
    let mut thickness = None;
    for rule in page.rules() {
        if thickness != Some(rule.thickness) {
            thickness = Some(rule.thickness);
            ops.push(Op::SetOutlineThickness {
                pt: Pt(rule.thickness),
            });
        }
        ops.push(line(rule, height));
    }
    ops
}

fn fill(tone: Tone) -> Op {
    let percent = match tone {
        Tone::Ink => 0.0,
        Tone::Faint => FAINT,
    };
    Op::SetFillColor {
        col: Color::Greyscale(Greyscale {
            percent,
            icc_profile: None,
        }),
    }
}

/// The text in one string, or cut after every space where the spaces are stretched: word
/// spacing has no effect on fonts with codes of two bytes (ISO 32000-1, 9.3.3).
fn items(text: Text<'_>) -> Vec<TextItem> {
    let stretch = rounded(-text.gap * 1000.0 / text.size);
    if stretch == 0.0 {
        return vec![TextItem::Text(text.text.to_owned())];
    }
    let mut items = Vec::new();
    for part in text.text.split_inclusive(' ') {
        items.push(TextItem::Text(part.to_owned()));
        if part.ends_with(' ') {
            items.push(TextItem::Offset(stretch));
        }
    }
    items
}

fn line(rule: Rule, height: f32) -> Op {
    let point = |x: f32, y: f32| LinePoint {
        p: Point {
            x: Pt(rounded(x)),
            y: Pt(rounded(height - y)),
        },
        bezier: false,
    };
    Op::DrawLine {
        line: Line {
            points: vec![point(rule.x1, rule.y1), point(rule.x2, rule.y2)],
            is_closed: false,
        },
    }
}

/// Hundredths of a point are finer than any printer and keep the file small.
fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
