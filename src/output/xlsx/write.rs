//! Sheets written with formats, heights, a head that stays, and paper.

use std::collections::HashSet;

use chrono::{Duration, NaiveDateTime};
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet};

use super::XlsxError;
use super::cell::{self, FACE, framed, letters};
use super::sheet::{Line, Row, Sheet, Span, Value};
use crate::document::block::{Align, Geometry, Style};
use crate::progress::Progress;
use crate::typeset::{self, Face, MM, SINGLE_STEP};

pub(super) const BODY_SIZE: f32 = 11.0;
/// Height and width of an untouched cell in pixels, at 96 to an inch.
const ROW_PIXELS: u32 = 20;
const COLUMN_PIXELS: u32 = 64;
const PIXELS_PER_MM: f32 = 96.0 / 25.4;
const MM_PER_INCH: f64 = 25.4;
/// What a cell keeps free at both sides together, and a little that screens round away.
const CELL_PADDING_MM: f32 = 2.0;
/// What a column keeps free beside a day or a number.
const FIRM_PADDING_MM: f32 = 3.5;
/// Points over and under the lines of a cell.
const ROW_PADDING: f32 = 3.0;
/// The highest row that a sheet takes, in points.
const HIGHEST_ROW: f32 = 409.0;
/// The longest text that a cell takes, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
const LONGEST_NAME: usize = 31;
const A4: u8 = 9;
/// From the edge of the paper to the page number and to the foot.
const HEADER_MM: f64 = 10.0;
/// Vietnam's clock is ahead of UTC by these hours all year; the file wants UTC.
pub(super) const AHEAD: Duration = Duration::hours(7);

/// What the file says of itself.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub title: &'a str,
    pub author: &'a str,
    pub written_at: NaiveDateTime,
}

/// Writes the sheets.
pub fn workbook(
    sheets: &[Sheet],
    about: &About<'_>,
    progress: &Progress,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = about.written_at - AHEAD;
    let properties = DocProperties::new()
        .set_title(about.title)
        .set_author(about.author)
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let plain = Format::new().set_font_name(FACE).set_font_size(BODY_SIZE);
    workbook.set_default_format(&plain, ROW_PIXELS, COLUMN_PIXELS)?;
    let total = sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let mut done = 0;
    let mut names = HashSet::new();
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name(&sheet.name, &mut names))?;
        // Else a formula that comes to nothing would be shown as 0 where nobody counts it anew.
        worksheet.set_formula_result_default("");
        let mut table = Written {
            sheet,
            widths_mm: widths(sheet),
            worksheet,
            next: 0,
            first: 0,
        };
        table.paper();
        table.columns()?;
        for line in &sheet.above {
            table.line(line)?;
        }
        let head = table.next;
        table.head()?;
        for row in &sheet.rows {
            table.row(row)?;
            done += 1;
            progress.report(done, total)?;
        }
        table.freeze(head)?;
        for line in &sheet.below {
            table.line(line)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

impl From<rust_xlsxwriter::XlsxError> for XlsxError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self::Writer(error.to_string())
    }
}

/// A name that a sheet may have and that no other one has.
fn name(wanted: &str, taken: &mut HashSet<String>) -> String {
    let allowed = |c: &char| !c.is_control() && !"[]:*?/\\'".contains(*c);
    let plain: String = wanted.chars().filter(allowed).collect();
    let plain = plain.trim();
    let plain = if plain.is_empty() { "Bảng" } else { plain };
    let mut number = 1;
    loop {
        let ending = if number == 1 {
            String::new()
        } else {
            format!(" ({number})")
        };
        let room = LONGEST_NAME - ending.chars().count();
        let cut: String = plain.chars().take(room).collect();
        let name = format!("{}{ending}", cut.trim_end());
        if taken.insert(name.to_lowercase()) {
            return name;
        }
        number += 1;
    }
}

/// Widths of the columns, wide enough for their days and numbers: these are not broken into
/// lines, and a column too narrow for them shows signs instead.
fn widths(sheet: &Sheet) -> Vec<f32> {
    let mut widths: Vec<f32> = sheet.columns.iter().map(|column| column.width_mm).collect();
    for row in sheet.rows.iter().filter(|row| !row.spanning) {
        for (cell, width) in row.cells.iter().zip(&mut widths) {
            if !matches!(cell.value, Value::Empty | Value::Text(_)) {
                let face = Face::of(cell.style);
                let shown = face.width(&cell.value.shown(), cell.style.size) / MM;
                *width = width.max(shown + FIRM_PADDING_MM);
            }
        }
    }
    widths
}

/// A sheet being written, from top to bottom.
struct Written<'a> {
    sheet: &'a Sheet,
    widths_mm: Vec<f32>,
    worksheet: &'a mut Worksheet,
    next: u32,
    /// The first row under the head.
    first: u32,
}

impl Written<'_> {
    fn paper(&mut self) {
        let Geometry {
            width,
            height,
            top,
            bottom,
            left,
            right,
        } = self.sheet.paper;
        let inches = |mm: f32| f64::from(mm) / MM_PER_INCH;
        self.worksheet
            .set_paper_size(A4)
            .set_margins(
                inches(left),
                inches(right),
                inches(top),
                inches(bottom),
                HEADER_MM / MM_PER_INCH,
                HEADER_MM / MM_PER_INCH,
            )
            .set_print_fit_to_pages(1, 0)
            .set_header(format!("&C&\"{FACE},Regular\"&13&P"));
        if width > height {
            self.worksheet.set_landscape();
        }
    }

    fn columns(&mut self) -> Result<(), XlsxError> {
        for (at, width_mm) in (0..).zip(&self.widths_mm) {
            // A width on a sheet of paper.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let pixels = (width_mm * PIXELS_PER_MM).round() as u32;
            self.worksheet.set_column_width_pixels(at, pixels)?;
        }
        Ok(())
    }

    /// A line over or under the table, its words merged over the columns that they span.
    fn line(&mut self, line: &Line) -> Result<(), XlsxError> {
        let row = self.take();
        let mut height: f32 = 0.0;
        let mut from = 0;
        let mut right = 0.0;
        for (at, span) in line.spans.iter().enumerate() {
            right += span.width_mm;
            let to = if at + 1 == line.spans.len() {
                self.last_column()
            } else {
                self.column_at(right).max(from + 1) - 1
            };
            if !span.text.is_empty() {
                self.too_long(&span.text)?;
                height = height.max(self.span_height(span, from, to));
                let format = letters(span.style, span.align).set_align(FormatAlign::Bottom);
                if to > from {
                    self.worksheet
                        .merge_range(row, from, row, to, &span.text, &format)?;
                } else {
                    self.worksheet
                        .write_string_with_format(row, from, &span.text, &format)?;
                }
            }
            from = (to + 1).min(self.last_column());
        }
        self.set_height(row, height + line.before)
    }

    fn span_height(&self, span: &Span, from: u16, to: u16) -> f32 {
        let range = usize::from(from)..=usize::from(to);
        let own = self.widths_mm.get(range).unwrap_or_default();
        height(&span.text, span.style, own.iter().sum())
    }

    fn head(&mut self) -> Result<(), XlsxError> {
        let row = self.take();
        self.first = self.next;
        let mut highest: f32 = 0.0;
        for ((at, column), width_mm) in (0..).zip(&self.sheet.columns).zip(&self.widths_mm) {
            let format = letters(column.style, Align::Centre)
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin);
            self.worksheet
                .write_string_with_format(row, at, &column.title, &format)?;
            highest = highest.max(height(&column.title, column.style, *width_mm));
        }
        self.set_height(row, highest)
    }

    fn row(&mut self, source: &Row) -> Result<(), XlsxError> {
        let row = self.take();
        let mut highest: f32 = 0.0;
        if source.spanning {
            for cell in source.cells.iter().take(1) {
                let words = cell.value.shown();
                self.too_long(&words)?;
                let format = framed(cell);
                let last = self.last_column();
                if last > 0 {
                    self.worksheet
                        .merge_range(row, 0, row, last, &words, &format)?;
                } else {
                    self.worksheet
                        .write_string_with_format(row, 0, &words, &format)?;
                }
                let width = self.widths_mm.iter().sum();
                highest = height(&words, cell.style, width);
            }
            return self.set_height(row, highest);
        }
        for ((at, cell), width_mm) in (0..).zip(&source.cells).zip(&self.widths_mm) {
            let format = framed(cell);
            if let Value::Text(text) = &cell.value {
                self.too_long(text)?;
            }
            cell::write(self.worksheet, (row, at), cell, &format, self.first)?;
            let words = cell.value.shown();
            highest = highest.max(height(&words, cell.style, *width_mm));
        }
        self.set_height(row, highest)
    }

    /// Keeps the head in sight and on every printed page, and lets its columns be filtered; a total
    /// stays where it is.
    fn freeze(&mut self, head: u32) -> Result<(), XlsxError> {
        self.worksheet.set_freeze_panes(head + 1, 0)?;
        self.worksheet.set_repeat_rows(head, head)?;
        let ends_in_total = self.sheet.rows.last().is_some_and(Row::is_total);
        let last = self.next - 1 - u32::from(ends_in_total);
        // A filter would hide the rows that name a group.
        let grouped = self.sheet.rows.iter().any(|row| row.spanning);
        if last > head && !grouped {
            self.worksheet
                .autofilter(head, 0, last, self.last_column())?;
        }
        Ok(())
    }

    fn take(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    fn last_column(&self) -> u16 {
        let last = self.sheet.columns.len().saturating_sub(1);
        u16::try_from(last).unwrap_or(u16::MAX)
    }

    /// The column whose left edge lies nearest to `mm` from the sheet's left edge.
    fn column_at(&self, mm: f32) -> u16 {
        let mut left = 0.0;
        let mut nearest = (0, f32::MAX);
        for (at, column) in (0..).zip(&self.sheet.columns) {
            let away = (left - mm).abs();
            if away < nearest.1 {
                nearest = (at, away);
            }
            left += column.width_mm;
        }
        nearest.0
    }

    fn set_height(&mut self, row: u32, height: f32) -> Result<(), XlsxError> {
        let height = height.clamp(1.0, HIGHEST_ROW);
        self.worksheet.set_row_height(row, height)?;
        Ok(())
    }

    fn too_long(&self, text: &str) -> Result<(), XlsxError> {
        if text.encode_utf16().count() <= LONGEST_TEXT {
            return Ok(());
        }
        Err(XlsxError::CellTooLong {
            sheet: self.sheet.name.clone(),
            row: usize::try_from(self.next).unwrap_or_default(),
        })
    }
}

/// Height of a text in a cell, in points: programs do not fit rows to their text by themselves
/// when a file is opened.
fn height(text: &str, style: Style, width_mm: f32) -> f32 {
    let room = (width_mm - CELL_PADDING_MM).max(CELL_PADDING_MM);
    // Far fewer lines than a row can show.
    #[allow(clippy::cast_precision_loss)]
    let lines = typeset::wrapped(text, style, room) as f32;
    lines * SINGLE_STEP * style.size + ROW_PADDING
}

#[cfg(test)]
mod tests {
    use super::super::Cell;
    use super::*;

    #[test]
    fn a_name_of_a_sheet_is_fit_and_unique() {
        let mut taken = HashSet::new();
        assert_eq!(name("Phụ lục 1: số/ngày", &mut taken), "Phụ lục 1 sốngày");
        assert_eq!(
            name("phụ lục 1: SỐ/ngày", &mut taken),
            "phụ lục 1 SỐngày (2)"
        );
        assert_eq!(name("", &mut taken), "Bảng");
        let long = "Sổ theo dõi ý kiến, kiến nghị của Nhân dân";
        assert_eq!(name(long, &mut taken).chars().count(), LONGEST_NAME);
        let second = name(long, &mut taken);
        assert!(second.ends_with(" (2)") && second.chars().count() <= LONGEST_NAME);
    }

    #[test]
    fn a_column_is_wide_enough_for_its_days() {
        let cell = |text: &str| Cell {
            value: Value::read(text),
            style: Style::upright(11.0),
            align: Align::Centre,
        };
        let column = |width_mm| super::super::Column {
            title: String::new(),
            style: Style::bold(11.0),
            width_mm,
        };
        let sheet = Sheet {
            name: String::new(),
            paper: Geometry {
                width: 297.0,
                height: 210.0,
                top: 20.0,
                bottom: 20.0,
                left: 30.0,
                right: 15.0,
            },
            above: Vec::new(),
            columns: vec![column(18.0), column(18.0)],
            rows: vec![Row {
                cells: vec![cell("15/12/2026"), cell("Xem xét, giải quyết dứt điểm")],
                spanning: false,
            }],
            below: Vec::new(),
        };
        let widths = widths(&sheet);
        // Eight digits and two strokes at 11 pt are 17.7 mm.
        assert!((21.0..22.0).contains(&widths[0]), "{widths:?}");
        assert!((widths[1] - 18.0).abs() < 0.001);
    }

    #[test]
    fn a_row_is_as_high_as_its_lines() {
        let style = Style::upright(11.0);
        let one = height("Đường liên xóm", style, 60.0);
        let two = height("Đường liên xóm\như hỏng", style, 60.0);
        assert!((two - one - SINGLE_STEP * 11.0).abs() < 0.01);
        assert!(height("Đường liên xóm hư hỏng nặng", style, 20.0) > two);
    }
}
