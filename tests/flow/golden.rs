//! The golden year in the window: the figures that were counted by hand, on each of its days.

use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::Target;
use so_doi_thoai::words;

use super::days::{DAYS, parts};
use super::harness::Harness;
use super::story::{day, noon, tell};

/// The share and the per cent that stand behind a mark on the screen, in either order.
fn figure_behind(texts: &[String], mark: &str, at: [usize; 2]) -> (String, String) {
    let found = texts.iter().position(|text| text == mark);
    let found = found.unwrap_or_else(|| panic!("no {mark} in {texts:#?}"));
    let [share, per_cent] = at.map(|at| texts[found + at].clone());
    (share, per_cent)
}

#[test]
fn the_screen_of_targets_tells_what_was_counted_by_hand_on_each_day() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("so.doithoai");
    let last = day(DAYS[19].0);
    tell(&data, last);
    let mut window = Harness::with_clock(&data, Clock::fixed(noon(last)));
    window.key("F3");
    for (on, figures) in DAYS {
        window.key("F2");
        assert_eq!(window.focused(), Some("targets.as_of".into()));
        window.key("Ctrl+a");
        window.type_text(&day(on).format("%d/%m/%Y\n").to_string());
        let texts = window.texts();
        for (target, figure) in Target::ALL.into_iter().zip(figures) {
            let (share, per_cent) = figure_behind(&texts, target.key(), [2, 3]);
            let told = (share.as_str(), per_cent.as_str());
            assert_eq!(told, parts(figure), "{target:?} as of {on}");
        }
    }
}

#[test]
fn the_days_work_tells_the_four_targets_of_its_own_day() {
    for (on, figures) in DAYS {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("so.doithoai");
        tell(&data, day(on));
        let mut window = Harness::with_clock(&data, Clock::fixed(noon(day(on))));
        let texts = window.texts();
        for (target, figure) in Target::ALL.into_iter().zip(figures).take(4) {
            let name = words::target::name(target);
            let (share, per_cent) = figure_behind(&texts, &name, [2, 1]);
            let told = (share.as_str(), per_cent.as_str());
            assert_eq!(told, parts(figure), "{target:?} on {on}");
        }
    }
}
