//! The golden year in the window: the figures that were counted by hand, on each of its days.

use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::Target;
use so_doi_thoai::words;

use super::days::{DAYS, parts};
use super::harness::Harness;
use super::story::{day, noon, tell};
use super::totals::TOTALS;

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

/// The figures of the row that adds up, as many as are in sight; shares and changes left out.
fn totals(window: &mut Harness) -> Vec<u64> {
    let texts = window.texts();
    let from = texts.iter().position(|text| text == "Tổng số").unwrap() + 1;
    let figures = texts[from..].iter();
    let figures = figures.filter(|text| !text.contains(['%', '–']));
    let figures = figures.map_while(|text| text.replace('.', "").parse().ok());
    figures.collect()
}

#[test]
fn the_reports_tell_the_totals_that_were_counted_by_hand_on_each_day() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("so.doithoai");
    let last = day(DAYS[19].0);
    tell(&data, last);
    let mut window = Harness::with_clock(&data, Clock::fixed(noon(last)));
    window.key("F10");
    // The window stands in the year after the story's.
    window.key("Ctrl+PageUp");
    for ((on, _), wanted) in DAYS.into_iter().zip(TOTALS) {
        // On the last day it is the new year that has no report yet.
        if on == DAYS[19].0 {
            window.key("Ctrl+PageDown");
        }
        window.key("F4");
        window.key("Ctrl+a");
        window.type_text(&day(on).format("%d/%m/%Y\n").to_string());
        let Some(wanted) = wanted else {
            assert!(window.sees("sổ chưa ghi cuộc đối thoại nào"), "{on}");
            continue;
        };
        let mut told = totals(&mut window);
        for _ in 0..16 {
            window.key("Right");
        }
        told.extend(totals(&mut window));
        assert_eq!(told, wanted, "by host as of {on}");
        for _ in 0..16 {
            window.key("Left");
        }
        for report in ["Số liệu theo lĩnh vực", "Số liệu theo đơn vị chủ trì"] {
            window.key("F2");
            assert!(window.sees(report));
            // What counts opinions: from those recorded to the satisfied.
            assert_eq!(totals(&mut window), wanted[5..15], "{report} as of {on}");
        }
        for _ in 0..4 {
            window.key("F2");
        }
    }
}
