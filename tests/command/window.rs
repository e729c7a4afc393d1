//! What is said where no window can open.

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_commands_that_need_none_are_named() {
    use super::program::Place;

    let place = Place::new();
    let said = place.run("--data a.db").refused();
    for word in ["DISPLAY", "doithoai demo", "doithoai export minutes"] {
        assert!(said.contains(word), "{said}");
    }
    assert_eq!(place.names(), Vec::<String>::new());
}
