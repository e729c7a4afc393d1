//! One cell written: its value, and how it looks.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet};

use super::sheet::{Cell, Value};
use super::{XlsxError, formula};
use crate::document::block::{Align, Style};

/// The face every office document is written in.
pub const FACE: &str = "Times New Roman";
/// How counted numbers and shares are shown.
const AMOUNT: &str = "#,##0";
const SHARE: &str = "0.00%";

/// Writes a cell; `first` is the first row under the head of its table.
pub fn write(
    worksheet: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Cell,
    format: &Format,
    first: u32,
) -> Result<(), XlsxError> {
    let shown_as = |pattern: &str| format.clone().set_num_format(pattern);
    match &cell.value {
        Value::Empty => worksheet.write_blank(row, at, format)?,
        Value::Text(text) => worksheet.write_string_with_format(row, at, text, format)?,
        Value::Number { value, digits } => {
            let format = shown_as(&"0".repeat(*digits));
            worksheet.write_number_with_format(row, at, *value, &format)?
        }
        Value::Date(day) => {
            worksheet.write_datetime_with_format(row, at, day, &shown_as("dd/mm/yyyy"))?
        }
        Value::Amount(amount) => {
            let amount = formula::float(*amount);
            worksheet.write_number_with_format(row, at, amount, &shown_as(AMOUNT))?
        }
        Value::Sum(sum) => {
            let formula = formula::sum(at, first..row, *sum);
            worksheet.write_formula_with_format(row, at, formula, &shown_as(AMOUNT))?
        }
        Value::Share {
            part,
            whole,
            figure,
        } => {
            let formula = formula::share(row, (*part, *whole), *figure);
            worksheet.write_formula_with_format(row, at, formula, &shown_as(SHARE))?
        }
    };
    Ok(())
}

impl Value {
    /// What the cell shows.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number { value, digits } => format!("{value:0digits$}"),
            Self::Date(day) => day.format("%d/%m/%Y").to_string(),
            // Wide enough for the marks between thousands.
            Self::Amount(amount) | Self::Sum(amount) => format!("{amount:6}"),
            Self::Share { .. } => "100,00%".to_owned(),
        }
    }
}

pub fn framed(cell: &Cell) -> Format {
    letters(cell.style, cell.align)
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
}

pub fn letters(style: Style, align: Align) -> Format {
    let mut format = Format::new()
        .set_font_name(FACE)
        .set_font_size(style.size)
        .set_text_wrap()
        .set_align(match align {
            Align::Left => FormatAlign::Left,
            Align::Centre => FormatAlign::Center,
            Align::Justified => FormatAlign::Justify,
        });
    if style.bold {
        format = format.set_bold();
    }
    if style.italic {
        format = format.set_italic();
    }
    format
}
