//! Fonts cut down to the glyphs used, handed to printpdf, and their exact widths.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};
use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt,
    TextItem,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::{File, PdfError};
use crate::typeset::{Face, Page, Pages};

/// A face as it goes into the file.
struct Embedded {
    letters: String,
    /// Advance of each glyph of the subset, in thousandths of an em.
    widths: Vec<f32>,
}

/// The faces that the pages use, inside the document that printpdf writes from.
pub struct Fonts {
    document: PdfDocument,
    embedded: BTreeMap<Face, Embedded>,
}

/// The name of a face in the resources.
pub fn resource(face: Face) -> FontId {
    let name = match face {
        Face::Regular => "Regular",
        Face::Bold => "Bold",
        Face::Italic => "Italic",
        Face::BoldItalic => "BoldItalic",
    };
    FontId(name.to_owned())
}

impl Fonts {
    /// Cuts every face down to the letters that the pages show in it.
    pub fn collect(pages: &Pages) -> Result<Self, PdfError> {
        let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
        let mut seen: BTreeMap<Face, Vec<bool>> = BTreeMap::new();
        for text in pages.pages().iter().flat_map(Page::texts) {
            let seen = seen
                .entry(text.face)
                .or_insert_with(|| vec![false; 0x1_0000]);
            for letter in text.text.chars() {
                let slot = usize::try_from(u32::from(letter)).ok();
                if let Some(slot) = slot.and_then(|at| seen.get_mut(at))
                    && !std::mem::replace(slot, true)
                {
                    used.entry(text.face).or_default().insert(letter);
                }
            }
        }
        let mut document = PdfDocument::new("");
        let mut embedded = BTreeMap::new();
        for (face, letters) in used {
            let (font, face_embedded) = cut(face, &letters)?;
            let fonts = &mut document.resources.fonts.map;
            fonts.insert(resource(face), PdfFont::new(font));
            embedded.insert(face, face_embedded);
        }
        Ok(Self { document, embedded })
    }

    /// A document with the same fonts for `pages`.
    pub fn document(&self, pages: Vec<PdfPage>) -> PdfDocument {
        let mut document = self.document.clone();
        document.pages = pages;
        document
    }

    /// A file with all fonts in it and no page yet.
    pub fn skeleton(&self) -> Result<File, PdfError> {
        // printpdf embeds what its pages show: one page shows every letter and is taken out again.
        let mut ops = vec![Op::StartTextSection];
        for (face, embedded) in &self.embedded {
            ops.push(Op::SetFont {
                font: PdfFontHandle::External(resource(*face)),
                size: Pt(1.0),
            });
            ops.push(Op::ShowText {
                items: vec![TextItem::Text(embedded.letters.clone())],
            });
        }
        ops.push(Op::EndTextSection);
        let specimen = self.document(vec![PdfPage::new(Mm(1.0), Mm(1.0), ops)]);
        let mut document = specimen.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        let tree = document.catalog()?.get(b"Pages")?.as_reference()?;
        let page = document.get_pages().into_values().next();
        let page = page.ok_or_else(|| PdfError::Writer("no specimen page".into()))?;
        let resources = document.get_dictionary(page)?.get(b"Resources")?;
        let resources = resources.as_reference()?;
        let content = document
            .get_dictionary(page)?
            .get(b"Contents")?
            .as_reference()?;
        document.objects.remove(&page);
        document.objects.remove(&content);
        for (face, embedded) in &self.embedded {
            set_widths(&mut document, resources, *face, &embedded.widths)?;
        }
        Ok(File {
            document,
            resources,
            tree,
        })
    }
}

/// The subset of a face with its letters renumbered.
fn cut(face: Face, letters: &BTreeSet<char>) -> Result<(ParsedFont, Embedded), PdfError> {
    let fault = |what: &str| PdfError::Font(format!("{}: {what}", face.name()));
    let full = ParsedFont::from_bytes(face.file(), 0, &mut Vec::new())
        .ok_or_else(|| fault("unreadable"))?;
    let mut remapper = GlyphRemapper::new();
    let mut glyphs = BTreeMap::new();
    let mut advances = BTreeMap::from([(0, full.get_glyph_width(0).unwrap_or(0))]);
    for letter in letters {
        let glyph = face
            .glyph(*letter)
            .ok_or_else(|| fault("a letter without glyph"))?;
        let code = remapper.remap(glyph.id);
        glyphs.insert(u32::from(*letter), code);
        advances.insert(code, glyph.advance);
    }
    let subset = subsetter::subset(face.file(), 0, &remapper)
        .map_err(|error| PdfError::Font(format!("{}: {error}", face.name())))?;
    let name = format!("{}+{}", tag(face, letters), face.name());
    let scale = 1000.0 / f32::from(full.units_per_em);
    let widths = advances
        .values()
        .map(|advance| (f32::from(*advance) * scale * 1000.0).round() / 1000.0)
        .collect();
    let mut font = ParsedFont::with_glyph_data(
        subset,
        0,
        Some(name),
        glyphs,
        advances,
        full.units_per_em,
        full.font_metrics.clone(),
    );
    font.pdf_font_metrics = full.pdf_font_metrics;
    let embedded = Embedded {
        letters: letters.iter().collect(),
        widths,
    };
    Ok((font, embedded))
}

/// Six capitals that differ for different subsets (ISO 32000-1, 9.6.4).
fn tag(face: Face, letters: &BTreeSet<char>) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name().as_bytes());
    hash.update(letters.iter().collect::<String>().as_bytes());
    let hash = hash.finalize();
    hash.iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

/// printpdf cuts widths down to whole thousandths, which would shift the end of every line.
fn set_widths(
    document: &mut lopdf::Document,
    resources: ObjectId,
    face: Face,
    widths: &[f32],
) -> Result<(), PdfError> {
    let fonts = document.get_dictionary(resources)?.get(b"Font")?;
    let fonts = document.dereference(fonts)?.1.as_dict()?;
    let font = fonts.get(resource(face).0.as_bytes())?.as_reference()?;
    let font: &mut Dictionary = document.get_object_mut(font)?.as_dict_mut()?;
    let descendants = font.get_mut(b"DescendantFonts")?.as_array_mut()?;
    let Some(descendant) = descendants.first_mut() else {
        return Err(PdfError::Writer("a font without descendant".into()));
    };
    let widths = widths.iter().copied().map(Object::Real).collect();
    let widths = Object::Array(vec![Object::Integer(0), Object::Array(widths)]);
    descendant.as_dict_mut()?.set("W", widths);
    Ok(())
}
