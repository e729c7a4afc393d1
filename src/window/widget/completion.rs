//! Suggestions under a field: accent-free, the whole word first, chosen by ↑, ↓ and Enter.

use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::{Column, MouseArea, Row};
use iced::{Alignment, Element, Length, mouse};

use crate::domain::text::fold;
use crate::window::look::{space, surface, text};

/// The most suggestions shown.
const MOST: usize = 6;

/// What is suggested for the text typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completion {
    /// Indices into the entries, best first.
    matches: Vec<usize>,
    chosen: Option<usize>,
}

/// What a key does to the suggestions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Down,
    Up,
}

impl Completion {
    /// The entries that match `typed`: equal first, then by the start, then by the start of a word.
    /// Nothing typed suggests nothing, and an entry typed in full needs no suggestion.
    pub fn of<'e>(typed: &str, entries: impl IntoIterator<Item = &'e str>) -> Self {
        let asked = fold(typed);
        if asked.is_empty() {
            return Self::default();
        }
        let mut ranked: Vec<(u8, usize)> = Vec::new();
        for (index, entry) in entries.into_iter().enumerate() {
            if entry == typed {
                return Self::default();
            }
            if let Some(rank) = rank(&asked, &fold(entry)) {
                ranked.push((rank, index));
            }
        }
        ranked.sort_by_key(|&(rank, index)| (rank, index));
        let matches = ranked.into_iter().map(|(_, index)| index);
        Self {
            matches: matches.take(MOST).collect(),
            chosen: None,
        }
    }

    /// Moves the choice, round and round through "none".
    pub fn step(&mut self, step: Step) {
        let last = self.matches.len().checked_sub(1);
        self.chosen = match (step, self.chosen) {
            (Step::Down, None) => last.map(|_| 0),
            (Step::Down, Some(at)) => Some(at + 1).filter(|_| Some(at) != last),
            (Step::Up, None) => last,
            (Step::Up, Some(at)) => at.checked_sub(1),
        };
    }

    /// The entry chosen, as an index into the entries.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.matches.get(self.chosen?).copied()
    }

    /// The entries suggested, as indices.
    #[must_use]
    pub fn matches(&self) -> &[usize] {
        &self.matches
    }

    /// The step that a key means while suggestions are shown.
    #[must_use]
    pub fn step_of(&self, key: &Key) -> Option<Step> {
        let step = match key {
            Key::Named(Named::ArrowDown) => Step::Down,
            Key::Named(Named::ArrowUp) => Step::Up,
            _ => return None,
        };
        (!self.matches.is_empty()).then_some(step)
    }

    /// The suggestions as a list, or nothing; `words` gives an entry and what tells it from its like.
    pub fn view<'a, Message: Clone + 'a>(
        &self,
        words: impl Fn(usize) -> (String, String),
        on_take: impl Fn(usize) -> Message,
    ) -> Option<Element<'a, Message>> {
        let rows = self.matches.iter().enumerate().map(|(at, &index)| {
            let (entry, detail) = words(index);
            row(entry, detail, self.chosen == Some(at), on_take(index))
        });
        let list = Column::with_children(rows).width(Length::Fill);
        (!self.matches.is_empty()).then(|| surface::card(list).padding(space::XS).into())
    }
}

fn row<'a, Message: Clone + 'a>(
    entry: String,
    detail: String,
    is_chosen: bool,
    take: Message,
) -> Element<'a, Message> {
    let key = is_chosen.then(|| text::caption("Enter"));
    let row = Row::new()
        .push(text::body(entry))
        .push(text::caption(detail).width(Length::Fill))
        .push(key)
        .spacing(space::S)
        .align_y(Alignment::Center);
    let ground = if is_chosen {
        surface::sunken(row)
    } else {
        surface::plain(row)
    };
    MouseArea::new(ground.padding([space::XS, space::S]).width(Length::Fill))
        .on_press(take)
        .interaction(mouse::Interaction::Pointer)
        .into()
}

/// How well `entry` answers `asked`, both folded; lower is better.
fn rank(asked: &str, entry: &str) -> Option<u8> {
    if entry == asked {
        return Some(0);
    }
    if entry.starts_with(asked) {
        return Some(1);
    }
    let starts_later = entry
        .match_indices(' ')
        .any(|(at, _)| entry[at + 1..].starts_with(asked));
    starts_later.then_some(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: [&str; 4] = [
        "Lê Hữu Thắng",
        "Nguyễn Thị Thúy Hòa",
        "Đặng Quốc Khánh",
        "Hoà",
    ];

    fn suggested(typed: &str) -> Vec<&'static str> {
        let completion = Completion::of(typed, PEOPLE);
        completion.matches().iter().map(|&i| PEOPLE[i]).collect()
    }

    #[test]
    fn a_word_without_marks_finds_the_name_by_any_of_its_words() {
        assert_eq!(suggested("thang"), ["Lê Hữu Thắng"]);
        assert_eq!(suggested("dang q"), ["Đặng Quốc Khánh"]);
        assert!(suggested("ang").is_empty());
    }

    #[test]
    fn the_entry_that_is_equal_comes_first() {
        assert_eq!(suggested("hòa"), ["Hoà", "Nguyễn Thị Thúy Hòa"]);
    }

    #[test]
    fn nothing_typed_and_an_entry_typed_in_full_suggest_nothing() {
        assert!(suggested(" ").is_empty());
        assert!(suggested("Lê Hữu Thắng").is_empty());
    }

    #[test]
    fn the_choice_goes_round_through_none() {
        let mut completion = Completion::of("h", PEOPLE);
        assert_eq!(completion.chosen(), None);
        completion.step(Step::Down);
        assert_eq!(completion.chosen(), Some(3));
        completion.step(Step::Up);
        assert_eq!(completion.chosen(), None);
        completion.step(Step::Up);
        assert_eq!(completion.chosen(), Some(1));
        completion.step(Step::Down);
        assert_eq!(completion.chosen(), None);
    }
}
