//! Choices and suggestions.

use so_doi_thoai::window::widget::choice::choice;
use so_doi_thoai::window::widget::completion::Completion;

use super::{clicked, simulator};

fn options() -> [(char, String); 3] {
    [
        ('a', "Một".to_owned()),
        ('b', "Hai".to_owned()),
        ('c', "Ba".to_owned()),
    ]
}

#[test]
fn a_click_chooses() {
    assert_eq!(clicked(choice(options(), Some('a'), |c| c), "Ba"), ['c']);
}

#[test]
fn a_locked_choice_stays() {
    let locked = choice(options(), Some('a'), |c| c).locked(true);
    assert!(clicked(locked, "Ba").is_empty());
}

#[test]
fn at_most_six_suggestions_are_shown_and_a_click_takes_one() {
    let names: Vec<String> = (1..=9).map(|n| format!("xóm {n}")).collect();
    let completion = Completion::of("xom", names.iter().map(String::as_str));
    let view = || {
        let words = |at: usize| (names[at].clone(), String::new());
        completion.view(words, |at| at).unwrap()
    };
    let mut ui = simulator(view());
    assert!(ui.find("xóm 6").is_ok());
    assert!(ui.find("xóm 7").is_err());
    assert_eq!(clicked(view(), "xóm 2"), [1]);
}
