//! The parts that every screen is made of.

use iced::Element;
use so_doi_thoai::domain::SessionState;
use so_doi_thoai::window::look::{Gravity, Icon, badge, button, field, notice, path, text};
use so_doi_thoai::words::name::session_state;

use super::{clicked, simulator};

#[test]
fn a_button_says_its_message_and_shows_its_key() {
    let save = || {
        button::primary("Lưu")
            .icon(Icon::Save)
            .key("Ctrl+S")
            .on_press(1)
    };
    assert_eq!(clicked(save(), "Lưu"), [1]);
    assert!(simulator(save()).find("Ctrl+S").is_ok());
}

#[test]
fn a_button_with_nothing_to_do_says_nothing() {
    let save: button::Button<'_, i32> = button::primary("Lưu");
    assert!(clicked(save, "Lưu").is_empty());
}

#[test]
fn an_error_takes_the_place_of_the_hint_under_a_field() {
    let hinted = |error: Option<&'static str>| -> Element<'static, ()> {
        field("Địa điểm", text::body(""))
            .hint("Nơi họp")
            .error(error)
            .into()
    };
    assert!(simulator(hinted(None)).find("Nơi họp").is_ok());
    let mut faulty = simulator(hinted(Some("Chưa nhập.")));
    assert!(faulty.find("Chưa nhập.").is_ok());
    assert!(faulty.find("Nơi họp").is_err());
}

#[test]
fn a_notice_and_a_badge_say_in_words_and_by_an_icon_what_their_colour_means() {
    for gravity in [
        Gravity::Info,
        Gravity::Success,
        Gravity::Warning,
        Gravity::Error,
    ] {
        let shown: Element<'_, ()> = notice(gravity, "Đĩa đầy.").into();
        let mut ui = simulator(shown);
        assert!(ui.find(gravity.word()).is_ok());
        assert!(ui.find(gravity.icon().glyph().to_string()).is_ok());
        let mut ui = simulator::<()>(badge(gravity, gravity.icon(), "21/21"));
        assert!(ui.find(gravity.icon().glyph().to_string()).is_ok());
    }
}

#[test]
fn the_path_names_every_step_and_marks_the_one_now() {
    for state in SessionState::PATH {
        let mut ui = simulator::<()>(path::path(state));
        for step in SessionState::PATH {
            assert!(
                ui.find(session_state(step)).is_ok(),
                "{step:?} at {state:?}"
            );
        }
    }
    let mut cancelled = simulator::<()>(path::path(SessionState::Cancelled));
    assert!(
        cancelled
            .find(session_state(SessionState::Cancelled))
            .is_ok()
    );
    assert!(cancelled.find(session_state(SessionState::Held)).is_err());
}
