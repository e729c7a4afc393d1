//! The help is made from the same table as the keys.

use so_doi_thoai::window::keys::{Place, TABLE};
use so_doi_thoai::window::screen::help;

use super::simulator;

#[test]
fn every_key_of_the_table_is_in_the_help_of_every_place() {
    for place in Place::ALL {
        let mut ui = simulator(help::view(place));
        for shortcut in TABLE {
            assert!(
                ui.find(shortcut.chord.to_string()).is_ok(),
                "{}",
                shortcut.chord
            );
            assert!(
                ui.find(shortcut.action.label()).is_ok(),
                "{:?}",
                shortcut.action
            );
        }
    }
}
