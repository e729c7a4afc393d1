//! Measures of what a page shows.

use std::ops::RangeInclusive;

use so_doi_thoai::domain::SessionRecord;

use super::super::reader::{MM, Page, Pdf, Rule, Shown};

#[track_caller]
pub fn near(found: f32, wanted: f32, what: &str) {
    let off = (found - wanted).abs();
    assert!(off <= 0.2, "{what}: {found} mm, not {wanted}");
}

#[track_caller]
pub fn within(found: f32, wanted: &RangeInclusive<f32>, what: &str) {
    assert!(wanted.contains(&found), "{what}: {found}, not {wanted:?}");
}

#[track_caller]
pub fn set_in(shown: &Shown, face: &str, size: f32) {
    assert_eq!(shown.face, face, "{}", shown.text);
    assert!(
        (shown.size - size).abs() < 0.001,
        "{}: {} pt",
        shown.text,
        shown.size
    );
}

/// The rule right under a line of text.
#[track_caller]
pub fn rule_under<'a>(page: &'a Page, shown: &Shown) -> &'a Rule {
    let axis = f32::midpoint(shown.x, shown.right);
    let mut rules = page.rules.iter();
    let found = rules.find(|rule| {
        let down = rule.y1 - shown.y;
        rule.is_horizontal() && (0.0..4.0).contains(&down) && (rule.middle() - axis).abs() < 5.0
    });
    found.unwrap_or_else(|| panic!("no rule under {}", shown.text))
}

/// Room for signature and seal: `width` × 25 mm between title and name, nothing in it.
#[track_caller]
pub fn signature_room(page: &Page, title: &Shown, name: &Shown, width: f32) {
    let top = title.y + 0.216 * title.size * MM;
    let bottom = name.y - 0.891 * name.size * MM;
    assert!(
        bottom - top >= 25.0,
        "{} mm under {}",
        bottom - top,
        title.text
    );
    let axis = f32::midpoint(title.x, title.right);
    let (left, right) = (axis - width / 2.0, axis + width / 2.0);
    let inside = |s: &&Shown| {
        s.y > top + 0.1 && s.y - 0.7 * s.size * MM < bottom && s.right > left && s.x < right
    };
    let inside: Vec<&Shown> = page.texts.iter().filter(inside).collect();
    assert!(
        inside.is_empty(),
        "in the room of {}: {inside:?}",
        title.text
    );
}

/// The upper right corner of the first page is left to the mark of an electronic copy.
#[track_caller]
pub fn corner_is_free(page: &Page) {
    let inside =
        |s: &&Shown| s.y - 0.891 * s.size * MM < 12.0 && s.right > page.width - 15.0 - 60.0;
    assert!(page.texts.iter().find(inside).is_none());
    let inside = |r: &&Rule| r.y1.min(r.y2) < 12.0 && r.x1.max(r.x2) > page.width - 15.0 - 60.0;
    assert!(page.rules.iter().find(inside).is_none());
}

/// Every number of an opinion stands exactly once in the first column of the appendix.
#[track_caller]
pub fn numbers_once(pdf: &Pdf, record: &SessionRecord) {
    let tables = pdf.pages.iter().filter(|page| page.width > page.height);
    let cells = tables
        .flat_map(Page::body)
        .filter(|s| s.x < 39.0 && s.right < 39.5);
    let mut found: Vec<u32> = cells.filter_map(|s| s.text.parse().ok()).collect();
    found.sort_unstable();
    let mut wanted: Vec<u32> = record.opinions.iter().map(|o| o.number).collect();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

/// No row of the appendix is split unless it is higher than a page.
#[track_caller]
pub fn rows_are_whole(pdf: &Pdf) {
    let mut height = 0.0;
    let mut is_split = false;
    for page in pdf.pages.iter().filter(|page| page.width > page.height) {
        let full = page
            .rules
            .iter()
            .filter(|r| r.is_horizontal() && r.length() > 251.0);
        let mut cuts: Vec<f32> = full.map(|r| r.y1).collect();
        cuts.sort_by(f32::total_cmp);
        let head = cuts.get(1).map_or(0.0, |y| y - cuts[0]);
        let room = page.height - 40.0 - head;
        for pair in cuts.windows(2).skip(1) {
            let inside = |s: &&Shown| s.y > pair[0] && s.y < pair[1];
            let cells: Vec<&Shown> = page.body().filter(inside).collect();
            let begins = cells.iter().all(|s| s.face.ends_with("Bold"))
                || cells
                    .iter()
                    .any(|s| s.x < 39.0 && s.text.parse::<u32>().is_ok());
            if begins {
                assert!(
                    !is_split || height > room - 6.0,
                    "a row of {height} mm is split"
                );
                (height, is_split) = (0.0, false);
            } else {
                is_split = true;
            }
            height += pair[1] - pair[0];
        }
    }
    assert!(!is_split || height > 120.0, "a row of {height} mm is split");
}
