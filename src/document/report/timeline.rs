//! What was raised and resolved, span after span, as a table.

use super::grid::{Grid, Head, Line, Value};
use super::words::span_name;
use crate::domain::report::{Measure, Timeline};

/// Key, title and width of the columns.
const COLUMNS: [(&str, &str, f32); 4] = [
    ("span", "Thời gian", 30.0),
    ("raised", "Đã nêu", 25.0),
    ("resolved", "Đã xong", 25.0),
    ("waiting", "Còn lại", 25.0),
];

pub(super) fn grid(timeline: &Timeline) -> Grid {
    let heads = COLUMNS.map(|(key, title, width_mm)| Head::of(key, title, width_mm));
    let behind = |span: usize| {
        let measures = (1..).zip(Measure::ALL);
        let found = measures.map(|(at, measure)| {
            let records = timeline.records(Some(span), measure).into_iter();
            (at, records.map(|id| id.0).collect())
        });
        found.collect()
    };
    let lines = timeline.spans.iter().enumerate().map(|(at, span)| Line {
        values: vec![
            Value::text(span_name(timeline.step, span.first)),
            Value::count(span.raised),
            Value::count(span.resolved),
            Value::count(span.waiting),
        ],
        records: behind(at),
        is_total: false,
    });
    Grid {
        name: "Diễn biến".to_owned(),
        sheet: "Diễn biến".to_owned(),
        heads: heads.into(),
        lines: lines.collect(),
    }
}
