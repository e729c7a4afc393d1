//! The form that a responsible unit fills in: locked codes, empty columns for the results, a list to choose
//! the kind from.

use chrono::NaiveDateTime;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet,
};

use super::XlsxError;
use super::cell::FACE;
use super::write::{AHEAD, BODY_SIZE};
use crate::domain::follow_up::ResultKind;
use crate::domain::result_form::{Column, FormLine, UnitForm, result_name};

/// The name of the sheet, by which a form that comes back is known too.
pub const SHEET: &str = "Kết quả giải quyết";
/// The kinds of results stand in a sheet of their own: in a list within the rule a comma would part one.
const CHOICES: &str = "Danh mục";
/// What the unit fills in has a ground of its own.
const ANSWER: Color = Color::RGB(0x00FF_F8E1);
/// The head stands under the title and the instruction.
const HEAD: u32 = 2;
const INSTRUCTION: &str = "Chỉ điền các cột nền sáng (từ Kết quả đến Ngày văn bản); không sửa mã ý kiến. \
    Giải quyết dứt điểm phải có số và ngày văn bản.";

/// Pixels of a column at 96 to an inch.
fn pixels(mm: f64) -> u32 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a column is some hundred pixels wide"
    )]
    let pixels = (mm * 96.0 / 25.4).round() as u32;
    pixels
}

struct Formats {
    title: Format,
    head: Format,
    locked: Format,
    locked_date: Format,
    answer: Format,
    answer_date: Format,
}

impl Formats {
    fn new() -> Self {
        let face = Format::new().set_font_name(FACE).set_font_size(BODY_SIZE);
        let cell = face
            .clone()
            .set_border(FormatBorder::Thin)
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        let date = |format: &Format| format.clone().set_num_format("dd/mm/yyyy");
        let answer = cell.clone().set_unlocked().set_background_color(ANSWER);
        Self {
            title: face.clone().set_bold().set_font_size(BODY_SIZE + 2.0),
            head: cell.clone().set_bold().set_align(FormatAlign::Center),
            locked_date: date(&cell),
            locked: cell,
            answer_date: date(&answer),
            answer,
        }
    }
}

/// Writes the form of a unit.
///
/// # Errors
/// [`XlsxError`] when the writer refuses.
pub fn bytes(form: &UnitForm, written_at: NaiveDateTime) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&form.unit)
        .set_creation_datetime(&(written_at - AHEAD));
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.write_with_format(0, 0, &form.unit, &formats.title)?;
    sheet.write(1, 0, INSTRUCTION)?;
    for (at, column) in (0..).zip(Column::ALL) {
        sheet.set_column_width_pixels(at, pixels(column.width_mm()))?;
        sheet.write_with_format(HEAD, at, column.title(), &formats.head)?;
    }
    for (row, line) in (HEAD + 1..).zip(&form.lines) {
        write_line(sheet, row, line, &formats)?;
    }
    validate(sheet, form.lines.len())?;
    sheet.set_freeze_panes(HEAD + 1, 1)?;
    sheet.set_landscape();
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_print_fit_to_pages(1, 0);
    let options = ProtectionOptions {
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
    let choices = workbook.add_worksheet();
    choices.set_name(CHOICES)?;
    for (row, result) in (0..).zip(ResultKind::ALL) {
        choices.write(row, 0, result_name(result))?;
    }
    choices.set_hidden(true);
    Ok(workbook.save_to_buffer()?)
}

fn write_line(
    sheet: &mut Worksheet,
    row: u32,
    line: &FormLine,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(Column::ALL) {
        let text = match column {
            Column::Code => &line.code,
            Column::Content => &line.content,
            Column::Conclusion => &line.conclusion,
            Column::Due => {
                match line.due_on {
                    Some(due) => {
                        sheet.write_datetime_with_format(row, at, due, &formats.locked_date)?
                    }
                    None => sheet.write_blank(row, at, &formats.locked_date)?,
                };
                continue;
            }
            Column::ResolvedOn | Column::DocumentOn => {
                sheet.write_blank(row, at, &formats.answer_date)?;
                continue;
            }
            Column::Result | Column::Text | Column::DocumentNumber => {
                sheet.write_blank(row, at, &formats.answer)?;
                continue;
            }
        };
        // A cell of Excel takes no longer text; the whole stands in the conclusion notice.
        let text: String = text.chars().take(LONGEST_TEXT).collect();
        sheet.write_string_with_format(row, at, text, &formats.locked)?;
    }
    Ok(())
}

/// The longest text that a cell takes, with some room for characters of two units.
const LONGEST_TEXT: usize = 16_000;

/// Kinds of results are chosen from a list, days are days.
fn validate(sheet: &mut Worksheet, lines: usize) -> Result<(), XlsxError> {
    let Some(last) = u32::try_from(lines).ok().filter(|lines| *lines > 0) else {
        return Ok(());
    };
    let choices = format!("='{CHOICES}'!$A$1:$A${}", ResultKind::ALL.len());
    let results = DataValidation::new().allow_list_formula(Formula::new(choices));
    let first = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let days = DataValidation::new().allow_date(DataValidationRule::GreaterThanOrEqualTo(first));
    for (at, column) in (0..).zip(Column::ALL) {
        let rule = match column {
            Column::Result => &results,
            Column::ResolvedOn | Column::DocumentOn => &days,
            _ => continue,
        };
        sheet.add_data_validation(HEAD + 1, at, HEAD + last, at, rule)?;
    }
    Ok(())
}
