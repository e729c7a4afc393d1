//! Formulas with the value that they come to, for programs that do not count by themselves.

use std::ops::Range;

use rust_xlsxwriter::Formula;
use rust_xlsxwriter::utility::row_col_to_cell;

use crate::domain::Figure;

/// The sum of a column over some rows, perhaps none.
pub fn sum(column: u16, rows: Range<u32>, result: i64) -> Formula {
    if rows.is_empty() {
        return Formula::new("=0").set_result("0");
    }
    let first = row_col_to_cell(rows.start, column);
    let last = row_col_to_cell(rows.end.saturating_sub(1), column);
    Formula::new(format!("=SUM({first}:{last})")).set_result(result.to_string())
}

/// The share of one column in another one; nothing where the whole is nothing.
pub fn share(row: u32, (part, whole): (u16, u16), figure: Figure) -> Formula {
    let (part, whole) = (row_col_to_cell(row, part), row_col_to_cell(row, whole));
    let result = if figure.denominator == 0 {
        String::new()
    } else {
        (of_count(figure.numerator) / of_count(figure.denominator)).to_string()
    };
    Formula::new(format!("=IF({whole}=0,\"\",{part}/{whole})")).set_result(result)
}

fn of_count(count: u64) -> f64 {
    float(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A whole number as a sheet holds it.
pub fn float(number: i64) -> f64 {
    // Counts of records are far below what a float holds exactly.
    #[allow(clippy::cast_precision_loss)]
    let float = number as f64;
    float
}
