//! Reports of a year with 10,000 and 100,000 opinions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/print/sample.rs"]
#[allow(dead_code)]
mod sample;

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::Datelike;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::report::{Kind, Period};
use so_doi_thoai::domain::{SessionRecord, SessionState};
use so_doi_thoai::reporting::{self, Asked};
use so_doi_thoai::store::{Op, Store};
use uuid::Uuid;

const COMMUNES: u32 = 130;
const A_SESSION: u32 = 500;

/// A concluded session of one of the communes with 500 opinions.
fn session(base: &SessionRecord, number: u32) -> SessionRecord {
    let mut record = base.clone();
    record.id = Uuid::now_v7();
    record.state = SessionState::Concluded;
    record.office.name = format!("Ủy ban nhân dân xã số {}", number % COMMUNES);
    let day = sample::day(2026, number % 12 + 1, number % 28 + 1);
    record.session.starts_at = sample::at(day, 7, 30);
    record.session.ends_at = None;
    record.session.announced_on = None;
    for opinion in &mut record.opinions {
        let due = opinion.conclusion.due_on;
        opinion.conclusion.due_on = due.and_then(|due| due.with_year(2027));
    }
    record
}

fn filled(path: &Path, opinions: u32) -> Store {
    let now = sample::at(sample::day(2026, 12, 31), 8, 0);
    let store = Store::open(path, Clock::fixed(now)).unwrap();
    let base = sample::long_record(A_SESSION);
    let office = Op::SetOffice(Box::new(base.office.clone()));
    store.transact(office).wait().unwrap();
    let since = Instant::now();
    for number in 0..opinions / A_SESSION {
        let op = Op::ImportRecord(Box::new(session(&base, number)));
        store.transact(op).wait().unwrap();
    }
    let taken = since.elapsed();
    let size = std::fs::metadata(path).map_or(0, |file| file.len());
    eprintln!("{opinions} opinions: taken in within {taken:?}, {size} bytes");
    store
}

fn asked(kind: Kind) -> Asked {
    Asked {
        kind,
        period: Period::Year { year: 2026 },
        as_of: sample::day(2026, 12, 31),
        host: None,
        is_compared: false,
        rolls_up: false,
    }
}

fn speed(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("yearly report");
    group.sample_size(10);
    group.measurement_time(Duration::from_secs(10));
    for opinions in [10_000, 100_000] {
        let folder = tempfile::tempdir().unwrap();
        let store = filled(&folder.path().join("so.db"), opinions);
        for kind in [Kind::Summary, Kind::ByField, Kind::ByUnit, Kind::Targets] {
            let asked = asked(kind);
            let id = BenchmarkId::new(kind.key(), opinions);
            group.bench_with_input(id, &asked, |bencher, asked| {
                bencher.iter(|| {
                    let (asked, today) = (asked.clone(), asked.as_of);
                    let read = store.read(move |r| Ok(reporting::report(r, &asked, today)));
                    read.wait().unwrap().unwrap()
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, speed);
criterion_main!(benches);
