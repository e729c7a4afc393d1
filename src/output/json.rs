//! Reports as JSON for programs: numbers, days, and the records behind each figure.

use serde_json::{Map, Number, Value as Json, json};

use crate::document::report::{Grid, Line, Report, Value};

/// More records than these behind one figure are not listed.
const MOST_RECORDS: usize = 10_000;

/// The report with all its tables.
#[must_use]
pub fn bytes(report: &Report) -> Vec<u8> {
    let tables: Vec<Json> = report.grids.iter().map(table).collect();
    let whole = json!({
        "report": report.kind.key().replace('-', "_"),
        "first_day": report.period.first(),
        "last_day": report.period.last(),
        "as_of": report.as_of,
        "unit": report.host,
        "tables": tables,
        "timeline": report.timeline.as_ref().map(table),
    });
    format!("{whole:#}\n").into_bytes()
}

fn table(grid: &Grid) -> Json {
    let rows = |is_total| {
        let lines = grid
            .lines
            .iter()
            .filter(move |line| line.is_total == is_total);
        lines.map(|line| row(grid, line)).collect::<Vec<_>>()
    };
    json!({ "name": grid.name, "rows": rows(false), "total": rows(true).pop() })
}

fn row(grid: &Grid, line: &Line) -> Json {
    let cells = grid.heads.iter().zip(&line.values);
    let mut row: Map<String, Json> = cells
        .map(|(head, value)| (head.key.clone(), cell(value)))
        .collect();
    let records: Map<String, Json> = line
        .records
        .iter()
        .filter(|(_, ids)| ids.len() <= MOST_RECORDS)
        .filter_map(|(at, ids)| Some((grid.heads.get(*at)?.key.clone(), json!(ids))))
        .collect();
    row.insert("records".to_owned(), Json::Object(records));
    Json::Object(row)
}

fn cell(value: &Value) -> Json {
    match value {
        Value::Empty => Json::Null,
        Value::Text(text) => Json::String(text.clone()),
        Value::Number(number) => json!(number),
        Value::Date(day) => json!(day),
        Value::Percent(figure) => {
            // Hundredths of a per cent have at most seven digits.
            let hundredths = figure.hundredths().and_then(|h| u32::try_from(h).ok());
            let percent = hundredths.map(|hundredths| f64::from(hundredths) / 100.0);
            percent
                .and_then(Number::from_f64)
                .map_or(Json::Null, Json::Number)
        }
    }
}
