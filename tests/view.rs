//! Parts of the window drawn without a display: what they show and what they say when used.

#[cfg(test)]
mod view {
    mod choosing;
    mod event;
    mod help;
    mod list;
    mod look;
    mod screen;

    use iced::{Element, Settings};
    use iced_test::Simulator;
    use so_doi_thoai::window::look::{font, text};

    /// A simulator with the program's own fonts.
    fn simulator<'a, Message>(element: impl Into<Element<'a, Message>>) -> Simulator<'a, Message> {
        let settings = Settings {
            fonts: font::all(),
            default_font: font::REGULAR,
            default_text_size: text::BODY.into(),
            ..Settings::default()
        };
        Simulator::with_settings(settings, element)
    }

    /// What a click on `words` says.
    fn clicked<'a, Message>(element: impl Into<Element<'a, Message>>, words: &str) -> Vec<Message> {
        let mut ui = simulator(element);
        ui.click(words).unwrap();
        ui.into_messages().collect()
    }
}
