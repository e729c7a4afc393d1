//! A form as it is filled in: cells of the workbook replaced.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The workbook with its first sheet changed.
pub fn with_sheet(bytes: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..archive.len() {
        let mut part = archive.by_index(i).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name == SHEET {
            content = change(String::from_utf8(content).unwrap()).into_bytes();
        }
        written
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        written.write_all(&content).unwrap();
    }
    written.finish().unwrap().into_inner()
}

/// The workbook with cells replaced by their XML.
pub fn with_cells(bytes: &[u8], cells: &[(&str, String)]) -> Vec<u8> {
    with_sheet(bytes, |mut sheet| {
        for (address, cell) in cells {
            let start = sheet.find(&format!("<c r=\"{address}\"")).unwrap();
            let closed = sheet[start..].find("/>").unwrap();
            let ended = sheet[start..].find("</c>");
            let end = match ended {
                Some(ended) if ended < closed => ended + "</c>".len(),
                _ => closed + "/>".len(),
            };
            sheet.replace_range(start..start + end, cell);
        }
        sheet
    })
}

/// The workbook with cells that hold texts.
pub fn with_texts(bytes: &[u8], cells: &[(&str, &str)]) -> Vec<u8> {
    let cells: Vec<(&str, String)> = cells
        .iter()
        .map(|(address, typed)| (*address, text(address, typed)))
        .collect();
    with_cells(bytes, &cells)
}

/// A cell with a text, as XML.
fn text(address: &str, text: &str) -> String {
    format!("<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}
