//! What was raised and resolved, span after span, as a table.

use super::grid::{Grid, Head, Line, Value};
use super::words::span_name;
use crate::domain::report::Timeline;

/// Key, title and width of the columns.
const COLUMNS: [(&str, &str, f32); 4] = [
    ("span", "Thời gian", 30.0),
    ("raised", "Đã nêu", 25.0),
    ("resolved", "Đã xong", 25.0),
    ("waiting", "Còn lại", 25.0),
];

pub(super) fn grid(timeline: &Timeline) -> Grid {
    let heads = COLUMNS.map(|(key, title, width_mm)| Head::of(key, title, width_mm));
    let lines = timeline.spans.iter().map(|span| Line {
        values: vec![
            Value::text(span_name(timeline.step, span.first)),
            Value::count(span.raised),
            Value::count(span.resolved),
            Value::count(span.waiting),
        ],
        records: Vec::new(),
        is_total: false,
    });
    Grid {
        name: "Diễn biến".to_owned(),
        sheet: "Diễn biến".to_owned(),
        heads: heads.into(),
        lines: lines.collect(),
    }
}
