//! Long lists.

use std::cell::Cell;

use so_doi_thoai::window::look::text;
use so_doi_thoai::window::widget::windowed_list::WindowedList;

use super::simulator;

#[test]
fn of_a_hundred_thousand_rows_only_those_in_sight_are_built() {
    let built = Cell::new(0);
    let list = WindowedList::new("rows", 40.0);
    let row = |at: usize| {
        built.set(built.get() + 1);
        text::body(format!("dòng {at}")).into()
    };
    let mut ui = simulator(list.view(100_000, row, |_| ()));
    assert!(ui.find("dòng 0").is_ok());
    assert!(ui.find("dòng 99999").is_err());
    assert!(built.get() < 100, "{} rows", built.get());
}
