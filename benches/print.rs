//! From a session's record to the bytes of its PDF, for 50, 500 and 5,000 opinions of 120 words, and
//! to the first page of the preview.

#![allow(clippy::unwrap_used)]

#[path = "../tests/print/sample.rs"]
#[allow(dead_code)]
mod sample;

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use so_doi_thoai::document::{Kind, Order, Stage, build, minutes};
use so_doi_thoai::domain::SessionRecord;
use so_doi_thoai::output::pdf;
use so_doi_thoai::progress::Progress;
use so_doi_thoai::typeset::{first_pages, typeset};

fn print(record: &SessionRecord) -> Vec<u8> {
    let progress = Progress::default();
    let document = minutes(record, Stage::Final).unwrap();
    let pages = typeset(&document, &progress).unwrap();
    drop(document);
    let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
    pdf::bytes(&pages, written_at, &progress).unwrap()
}

/// Peak memory of this process so far, where the system tells it.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.trim_start_matches("VmHWM:").trim().to_owned())
}

fn speed(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("minutes");
    group.sample_size(10);
    group.measurement_time(Duration::from_secs(10));
    // Memory is the peak of the whole process, so the sizes are run from small to large.
    for count in [50, 500, 5000] {
        let record = sample::long_record(count);
        let size = print(&record).len();
        if let Some(peak) = peak() {
            eprintln!("{count} opinions: {size} bytes, peak memory {peak}");
        }
        group.bench_with_input(BenchmarkId::from_parameter(count), &record, |b, record| {
            b.iter(|| print(record));
        });
    }
    group.finish();
}

/// From opening the preview of 500 opinions until its first page can be drawn.
fn first_page(criterion: &mut Criterion) {
    let record = sample::long_record(500);
    let progress = Progress::default();
    let mut group = criterion.benchmark_group("preview of 500 opinions");
    group.sample_size(20);
    for (name, kind) in [("minutes", Kind::Minutes), ("notice", Kind::Notice)] {
        let order = Order::new(kind, record.office.letterhead, Stage::Final);
        group.bench_function(format!("page 1 of the {name}"), |b| {
            b.iter(|| {
                let document = build(&order, &record).unwrap();
                let pages = first_pages(&document, 1, &progress).unwrap();
                assert_eq!(pages.pages().len(), 1);
                (document, pages)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, first_page, speed);
criterion_main!(benches);
