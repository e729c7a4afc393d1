//! An xlsx workbook read into plain grids of cells, within limits that no archive can burst.

use std::io::{self, Cursor, Read};
use std::panic::catch_unwind;

use calamine::{Cell as SheetCell, DataRef, Reader, Xlsx, XlsxError};
use chrono::NaiveDate;
use zip::ZipArchive;

use super::file::FileKind;

/// Most that all parts of a workbook may come to when unpacked.
const UNPACKED_LIMIT: u64 = 128 * 1024 * 1024;
const PARTS_LIMIT: usize = 2_000;
const CELLS_LIMIT: usize = 200_000;
/// Characters in all cells; a shared string counts as often as it is used.
const TEXT_LIMIT: usize = 32 * 1024 * 1024;

/// Why a file gives no grids.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("empty file")]
    Empty,
    /// Another kind of file, named where it is known.
    #[error("not an xlsx workbook: {0:?}")]
    NotWorkbook(Option<&'static str>),
    /// A workbook of Excel 97–2003.
    #[error("an old xls workbook")]
    OldExcel,
    #[error("protected by a password")]
    Encrypted,
    #[error("damaged: {0}")]
    Damaged(String),
    #[error("more than {cells} cells or {unpacked} bytes")]
    TooLarge { cells: usize, unpacked: u64 },
}

const TOO_LARGE: SheetError = SheetError::TooLarge {
    cells: CELLS_LIMIT,
    unpacked: UNPACKED_LIMIT,
};

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    Date(NaiveDate),
}

/// A row that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// As the person sees it in Excel, from 1.
    pub number: u32,
    /// By column, from 0, in ascending order.
    pub cells: Vec<(u32, Cell)>,
}

/// Cells merged downwards: the first row's value stands for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    pub column: u32,
    /// First and last row, as in [`Row::number`].
    pub first: u32,
    pub last: u32,
}

/// One sheet of the workbook, its empty cells left out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    pub name: String,
    pub rows: Vec<Row>,
    pub merges: Vec<Merge>,
}

/// Reads every sheet of a workbook.
///
/// # Errors
/// [`SheetError`], one kind for each thing a person can do about it.
pub fn read(bytes: &[u8]) -> Result<Vec<Grid>, SheetError> {
    match FileKind::of(bytes) {
        FileKind::Zip => {}
        FileKind::Empty => return Err(SheetError::Empty),
        FileKind::Encrypted => return Err(SheetError::Encrypted),
        FileKind::Compound => return Err(SheetError::OldExcel),
        FileKind::Other(name) => return Err(SheetError::NotWorkbook(Some(name))),
        FileKind::Pdf => return Err(SheetError::NotWorkbook(Some("PDF"))),
        FileKind::Json => return Err(SheetError::NotWorkbook(Some("JSON"))),
        FileKind::Unknown => return Err(SheetError::NotWorkbook(None)),
    }
    check_archive(bytes, UNPACKED_LIMIT)?;
    // The library panics on a few damaged references instead of refusing them.
    catch_unwind(|| grids(bytes))
        .unwrap_or_else(|_| Err(SheetError::Damaged("unreadable reference".into())))
}

fn grids(bytes: &[u8]) -> Result<Vec<Grid>, SheetError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut room = Room::default();
    workbook
        .sheet_names()
        .into_iter()
        .map(|name| grid(&mut workbook, name, &mut room))
        .collect()
}

/// The cells of a sheet in which a formula stands: row from 1, column from 0.
///
/// # Errors
/// As [`read`], which has read the same bytes before.
pub fn formulas(bytes: &[u8], name: &str) -> Result<Vec<(u32, u32)>, SheetError> {
    let find = || {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
        let mut cells = workbook.worksheet_cells_reader(name).map_err(damaged)?;
        let mut found = Vec::new();
        while let Some(cell) = cells.next_formula().map_err(damaged)? {
            if !cell.get_value().is_empty() {
                let (row, column) = cell.get_position();
                found.push((row.saturating_add(1), column));
            }
        }
        Ok(found)
    };
    catch_unwind(find).unwrap_or_else(|_| Err(SheetError::Damaged("unreadable formula".into())))
}

/// Unpacks every part once, to nowhere: the sizes an archive declares may be lies.
fn check_archive(bytes: &[u8], limit: u64) -> Result<(), SheetError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|e| SheetError::Damaged(e.to_string()))?;
    if archive.len() > PARTS_LIMIT {
        return Err(TOO_LARGE);
    }
    let holds = |name: &str| archive.index_for_name(name).is_some();
    if !holds("xl/workbook.xml") {
        let kind = [
            ("xl/workbook.bin", "XLSB"),
            ("word/document.xml", "DOCX"),
            ("content.xml", "ODS"),
        ];
        let known = kind.into_iter().find(|(part, _)| holds(part));
        return Err(SheetError::NotWorkbook(
            known.map_or(Some("ZIP"), |k| Some(k.1)),
        ));
    }
    let mut left = limit;
    for part in 0..archive.len() {
        let part = archive
            .by_index(part)
            .map_err(|e| SheetError::Damaged(e.to_string()))?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink())
            .map_err(|e| SheetError::Damaged(e.to_string()))?;
        left = left.checked_sub(unpacked).ok_or(TOO_LARGE)?;
    }
    Ok(())
}

/// What may still be read of the whole workbook.
struct Room {
    cells: usize,
    text: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            cells: CELLS_LIMIT,
            text: TEXT_LIMIT,
        }
    }
}

impl Room {
    fn take(&mut self, cell: &Cell) -> Result<(), SheetError> {
        let length = match cell {
            Cell::Text(text) => text.len(),
            Cell::Number(_) | Cell::Date(_) => 0,
        };
        self.cells = self.cells.checked_sub(1).ok_or(TOO_LARGE)?;
        self.text = self.text.checked_sub(length).ok_or(TOO_LARGE)?;
        Ok(())
    }
}

/// Cells are taken one by one: a range of the whole sheet would be as large as its far corner says.
fn grid(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: String,
    room: &mut Room,
) -> Result<Grid, SheetError> {
    let mut grid = Grid {
        name,
        ..Grid::default()
    };
    let mut cells = match workbook.worksheet_cells_reader(&grid.name) {
        Ok(cells) => cells,
        // A chart sheet has no cells.
        Err(XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_)) => return Ok(grid),
        Err(error) => return Err(damaged(error)),
    };
    while let Some(read) = cells.next_cell().map_err(damaged)? {
        let Some(cell) = cell(&read) else { continue };
        room.take(&cell)?;
        let (row, column) = read.get_position();
        place(&mut grid.rows, row.saturating_add(1), column, cell);
    }
    drop(cells);
    grid.rows.sort_by_key(|row| row.number);
    for row in &mut grid.rows {
        row.cells.sort_by_key(|(column, _)| *column);
    }
    grid.merges = workbook
        .merge_cells_by_sheet_name(&grid.name)
        .map_err(damaged)?
        .into_iter()
        .filter(|merged| merged.end.0 > merged.start.0)
        .map(|merged| Merge {
            column: merged.start.1,
            first: merged.start.0.saturating_add(1),
            last: merged.end.0.saturating_add(1),
        })
        .collect();
    Ok(grid)
}

fn place(rows: &mut Vec<Row>, number: u32, column: u32, cell: Cell) {
    match rows.last_mut() {
        Some(row) if row.number == number => row.cells.push((column, cell)),
        _ => rows.push(Row {
            number,
            cells: vec![(column, cell)],
        }),
    }
}

fn cell(read: &SheetCell<DataRef<'_>>) -> Option<Cell> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Cell::Text(text.to_owned()));
    match read.get_value() {
        DataRef::Empty => None,
        #[allow(clippy::cast_precision_loss, reason = "a sheet's numbers are doubles")]
        DataRef::Int(number) => Some(Cell::Number(*number as f64)),
        DataRef::Float(number) => Some(Cell::Number(*number)),
        DataRef::SharedString(string) => text(string),
        DataRef::String(string) | DataRef::DateTimeIso(string) | DataRef::DurationIso(string) => {
            text(string)
        }
        DataRef::Bool(value) => text(if *value { "TRUE" } else { "FALSE" }),
        DataRef::Error(error) => text(&error.to_string()),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
            Some(date.map_or(Cell::Number(moment.as_f64()), Cell::Date))
        }
    }
}

#[allow(clippy::needless_pass_by_value, reason = "stands in map_err")]
fn damaged(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        other => SheetError::Damaged(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    const SAMPLE: &[u8] = include_bytes!("../../tests/import/y-kien-gui-truoc.xlsx");

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            archive
                .start_file(*name, SimpleFileOptions::default())
                .unwrap();
            archive.write_all(content).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// The sample's workbook with another first sheet.
    fn workbook(sheet: &str) -> Vec<u8> {
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        let mut sample = ZipArchive::new(Cursor::new(SAMPLE)).unwrap();
        for i in 0..sample.len() {
            let mut part = sample.by_index(i).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            let name = part.name().unwrap().into_owned();
            if name == "xl/worksheets/sheet1.xml" {
                content = sheet.as_bytes().to_vec();
            }
            parts.push((name, content));
        }
        let parts: Vec<_> = parts
            .iter()
            .map(|(n, c)| (n.as_str(), c.as_slice()))
            .collect();
        archive(&parts)
    }

    #[test]
    fn numbers_and_dates_are_told_apart() {
        let grids = read(SAMPLE).unwrap();
        assert_eq!(grids[0].name, "Ý kiến gửi trước");
        let row = |number| grids[0].rows.iter().find(|r| r.number == number).unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 9).unwrap();
        assert!(row(8).cells.contains(&(6, Cell::Date(date))));
        assert!(row(9).cells.contains(&(3, Cell::Number(912_345_999.0))));
    }

    #[test]
    fn what_is_no_workbook_is_named() {
        let kind = |bytes: &[u8]| match read(bytes) {
            Err(SheetError::NotWorkbook(kind)) => kind,
            other => panic!("{other:?}"),
        };
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n0000"), Some("PNG"));
        assert_eq!(
            kind(&archive(&[("word/document.xml", b"<w/>")])),
            Some("DOCX")
        );
        assert_eq!(kind(&archive(&[("a.txt", b"a")])), Some("ZIP"));
        assert_eq!(kind(b"TT;Ho ten"), None);
        assert!(matches!(read(b""), Err(SheetError::Empty)));
    }

    #[test]
    fn old_protected_and_damaged_workbooks_are_told_apart() {
        let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook".to_vec();
        assert!(matches!(read(&compound), Err(SheetError::OldExcel)));
        compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert!(matches!(read(&compound), Err(SheetError::Encrypted)));
        let half = &SAMPLE[..SAMPLE.len() / 2];
        assert!(matches!(read(half), Err(SheetError::Damaged(_))));
        let mut flipped = SAMPLE.to_vec();
        for byte in flipped.iter_mut().skip(3_000).take(200) {
            *byte ^= 0xff;
        }
        assert!(read(&flipped).is_err());
    }

    #[test]
    fn an_archive_that_bursts_is_refused_by_what_it_unpacks_to() {
        let zeros = vec![0; 100_000];
        let bomb = archive(&[("xl/workbook.xml", b"<w/>"), ("xl/media/a", &zeros)]);
        assert!(bomb.len() < 5_000);
        let error = check_archive(&bomb, 99_999).unwrap_err();
        assert!(matches!(error, SheetError::TooLarge { .. }));
        check_archive(&bomb, 200_000).unwrap();
    }

    #[test]
    fn a_cell_in_the_far_corner_costs_no_more_than_one_nearby() {
        let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
            <row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData></worksheet>";
        let grids = read(&workbook(sheet)).unwrap();
        let far = &grids[0].rows[1];
        assert_eq!((far.number, far.cells[0].0), (1_048_576, 16_383));
    }

    #[test]
    fn more_cells_than_a_person_could_send_are_refused() {
        let row = "<row>".to_owned() + &"<c><v>1</v></c>".repeat(1_000) + "</row>";
        let rows = row.repeat(CELLS_LIMIT / 1_000 + 1);
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let error = read(&workbook(&sheet)).unwrap_err();
        assert!(matches!(error, SheetError::TooLarge { .. }));
    }

    #[test]
    fn a_reference_that_upsets_the_library_is_damage() {
        let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"AAAAAAAAAAAA1\"><v>1</v></c></row>\
            </sheetData></worksheet>";
        // Without overflow checks the library takes it for some far column.
        if cfg!(debug_assertions) {
            let error = read(&workbook(sheet)).unwrap_err();
            assert!(matches!(error, SheetError::Damaged(_)));
        }
    }
}
