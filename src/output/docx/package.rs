//! The parts of the file packed and compressed, with author, title, times and settings.

use std::io::{Cursor, Read, Write};

use chrono::{Duration, NaiveDateTime};
use docx_rs::Docx;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{DocxError, order};
use crate::document::block::Document;
use crate::domain::text::nfc;

/// Vietnam's clock is ahead of UTC by these hours all year; the file wants UTC.
const AHEAD: Duration = Duration::hours(7);
/// How readers behave: as Word since 2013, with tab stops of 12.7 mm and Vietnamese as language.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#;

/// What is known of the face where it is missing.
const FACES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"#;

/// Packs the file.
pub fn pack(
    docx: Docx,
    document: &Document,
    written_at: NaiveDateTime,
) -> Result<Vec<u8>, DocxError> {
    let mut parts = docx.build();
    parts.document = order::arrange(&parts.document)?;
    parts.styles = styles(&order::arrange(&parts.styles)?)?;
    for part in parts.headers.iter_mut().chain(&mut parts.footers) {
        *part = order::arrange(part)?;
    }
    parts.settings = SETTINGS.as_bytes().to_vec();
    parts.font_table = FACES.as_bytes().to_vec();
    parts.doc_props.core = core(document, written_at).into_bytes();
    let mut stored = Cursor::new(Vec::new());
    parts.pack(&mut stored).map_err(|error| fault(&error))?;
    deflated(stored)
}

/// The styles with their language, and with the basic style marked as such.
fn styles(xml: &[u8]) -> Result<Vec<u8>, DocxError> {
    let xml = String::from_utf8_lossy(xml).into_owned();
    let replaced = [
        (
            "</w:rPr></w:rPrDefault>",
            r#"<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:rPr></w:rPrDefault>"#,
        ),
        (
            r#"w:styleId="Normal">"#,
            r#"w:styleId="Normal" w:default="1">"#,
        ),
    ];
    let mut out = xml;
    for (old, new) in replaced {
        if !out.contains(old) {
            return Err(DocxError::Writer(format!("the styles lack {old}")));
        }
        out = out.replacen(old, new, 1);
    }
    Ok(out.into_bytes())
}

/// Title, author and times.
fn core(document: &Document, written_at: NaiveDateTime) -> String {
    let at = (written_at - AHEAD).format("%Y-%m-%dT%H:%M:%SZ");
    let title = escaped(&document.title);
    let author = escaped(&document.author);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified><dc:language>vi-VN</dc:language></cp:coreProperties>"#
    )
}

fn escaped(text: &str) -> String {
    let plain: String = nfc(text).chars().filter(|c| !c.is_control()).collect();
    quick_xml::escape::escape(plain.as_str()).into_owned()
}

/// The same files, compressed and always in the same order.
fn deflated(stored: Cursor<Vec<u8>>) -> Result<Vec<u8>, DocxError> {
    let mut archive = ZipArchive::new(stored).map_err(|error| fault(&error))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| fault(&error))?;
        if part.is_dir() {
            continue;
        }
        let name = part.name().map_err(|error| fault(&error))?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)
            .map_err(|error| fault(&error))?;
        writer
            .start_file(name, options)
            .map_err(|error| fault(&error))?;
        writer.write_all(&bytes).map_err(|error| fault(&error))?;
    }
    let written = writer.finish().map_err(|error| fault(&error))?;
    Ok(written.into_inner())
}

fn fault(error: &dyn std::fmt::Display) -> DocxError {
    DocxError::Writer(error.to_string())
}
