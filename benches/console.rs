//! From a key press in the console to the picture, with 40 opinions taken and a long one at hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/flow/harness.rs"]
#[allow(dead_code)]
mod harness;
#[path = "../tests/print/sample.rs"]
#[allow(dead_code)]
mod sample;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use harness::Harness;
use iced::{Color, Rectangle, Size};
use iced_tiny_skia::Layer;
use iced_tiny_skia::graphics::{Viewport, damage};
use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::SessionState;
use so_doi_thoai::store::{Op, Store};
use tiny_skia::{Mask, Pixmap};

const WIDTH: u32 = 1366;
const HEIGHT: u32 = 768;
const TAKEN: u32 = 40;
/// Characters of the opinion at hand.
const LENGTH: usize = 2_000;
/// Keys for the slowest of a hundred to be told from chance.
const KEYS: usize = 1_000;

/// The console with the cursor at the end of the last opinion.
fn console(data: &Path) -> Harness {
    let mut record = sample::long_record(TAKEN);
    record.state = SessionState::Running;
    let last = record.opinions.last_mut().unwrap();
    last.content = last.content.chars().cycle().take(LENGTH).collect();
    let store = Store::open(data, Clock::fixed(harness::now())).unwrap();
    let office = Box::new(record.office.clone());
    for op in [Op::SetOffice(office), Op::ImportRecord(Box::new(record))] {
        store.transact(op).wait().unwrap();
    }
    store.close().wait().unwrap();
    let mut window = Harness::new(data);
    window.key("Enter");
    window.key("Ctrl+PageUp");
    window.key("F4");
    assert!(
        window.sees(&format!("Ý kiến {TAKEN}")),
        "{:?}",
        window.texts()
    );
    window
}

/// The pixels of the window, and what was drawn onto them last.
struct Canvas {
    pixels: Pixmap,
    mask: Mask,
    drawn: Vec<Layer>,
}

impl Canvas {
    fn new() -> Self {
        Self {
            pixels: Pixmap::new(WIDTH, HEIGHT).unwrap(),
            mask: Mask::new(WIDTH, HEIGHT).unwrap(),
            drawn: Vec::new(),
        }
    }

    /// Draws what differs from the picture before, as the window's own surface does.
    fn show(&mut self, renderer: &mut iced::Renderer, background: Color) {
        let viewport = Viewport::with_physical_size(Size::new(WIDTH, HEIGHT), 1.0);
        let whole = Rectangle::with_size(viewport.logical_size());
        let layers = renderer.layers();
        let differing = if self.drawn.is_empty() {
            vec![whole]
        } else {
            damage::diff(
                &self.drawn,
                layers,
                |layer| vec![layer.bounds],
                Layer::damage,
            )
        };
        self.drawn = layers.to_vec();
        let differing = damage::group(differing, whole);
        let mut pixels = self.pixels.as_mut();
        renderer.draw(
            &mut pixels,
            &mut self.mask,
            &viewport,
            &differing,
            background,
        );
    }
}

/// A key is pressed and released, and what it changes is drawn. Every other key takes back the
/// letter before it, so that the text stays as long as it is.
fn press(window: &mut Harness, canvas: &mut Canvas, number: usize) {
    if number.is_multiple_of(2) {
        window.type_text_without_waiting("ế");
    } else {
        window.key_without_waiting("Backspace");
    }
    window.draw(|renderer, background| canvas.show(renderer, background));
    black_box(&canvas.pixels);
}

fn percentiles(window: &mut Harness, canvas: &mut Canvas) {
    let mut times: Vec<Duration> = (0..KEYS)
        .map(|number| {
            let since = Instant::now();
            press(window, canvas, number);
            since.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |percent: usize| times[KEYS * percent / 100];
    eprintln!("{KEYS} keys: p50 {:?}, p99 {:?}", at(50), at(99));
}

fn speed(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = console(&folder.path().join("so.db"));
    let mut canvas = Canvas::new();
    percentiles(&mut window, &mut canvas);
    let mut number = 0;
    criterion.bench_function("console/key to picture", |b| {
        b.iter(|| {
            press(&mut window, &mut canvas, number);
            number += 1;
        });
    });
    window.drain();
}

criterion_group!(benches, speed);
criterion_main!(benches);
