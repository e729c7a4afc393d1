//! A windowed list in which one row is chosen by ↑, ↓ or a press.

use iced::widget::MouseArea;
use iced::widget::scrollable::Viewport;
use iced::{Element, Length, Task, mouse};

use super::windowed_list::WindowedList;
use crate::window::keys::Action;
use crate::window::look::{space, surface};

/// The list and the row chosen in it.
#[derive(Debug)]
pub struct Chooser {
    list: WindowedList,
    row_height: f32,
    chosen: usize,
}

/// What happens to the list.
#[derive(Debug, Clone, Copy)]
pub enum Message {
    Choose(usize),
    /// So many rows down, or up.
    Step(isize),
    Scrolled(Viewport),
}

/// How many rows a page key passes.
const PAGE: isize = 8;

/// The message of a key's action, if it moves the choice.
#[must_use]
pub fn press(action: Action) -> Option<Message> {
    let by = match action {
        Action::SelectNext => 1,
        Action::SelectPrevious => -1,
        Action::PageNext => PAGE,
        Action::PagePrevious => -PAGE,
        _ => return None,
    };
    Some(Message::Step(by))
}

impl Chooser {
    /// A list of rows `row_height` logical pixels high, the first one chosen.
    #[must_use]
    pub fn new(id: &'static str, row_height: f32) -> Self {
        Self {
            list: WindowedList::new(id, row_height),
            row_height,
            chosen: 0,
        }
    }

    /// As [`Chooser::new`], with the row chosen that was when it was left.
    #[must_use]
    pub fn at(id: &'static str, row_height: f32, chosen: usize) -> Self {
        Self {
            chosen,
            ..Self::new(id, row_height)
        }
    }

    /// The row chosen.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// Does what the message says in a list of `count` rows of which some cannot be chosen: headings.
    pub fn update<Answer: Send + 'static>(
        &mut self,
        message: Message,
        count: usize,
        may_choose: impl Fn(usize) -> bool,
    ) -> Task<Answer> {
        match message {
            Message::Scrolled(viewport) => return self.list.scrolled(viewport),
            Message::Choose(index) if index < count && may_choose(index) => self.chosen = index,
            Message::Choose(_) => {}
            Message::Step(by) => self.step(by, count, may_choose),
        }
        self.list.reveal(self.chosen)
    }

    /// Chooses a row of a list that was read anew: `wanted`, or the one nearest to what was chosen.
    pub fn restore<Answer: Send + 'static>(
        &mut self,
        wanted: Option<usize>,
        count: usize,
        may_choose: impl Fn(usize) -> bool,
    ) -> Task<Answer> {
        let last = count.saturating_sub(1);
        let near = wanted.unwrap_or(self.chosen).min(last);
        let mut others = (near..count).chain((0..near).rev());
        self.chosen = others.find(|index| may_choose(*index)).unwrap_or(near);
        self.list.reveal(self.chosen)
    }

    fn step(&mut self, by: isize, count: usize, may_choose: impl Fn(usize) -> bool) {
        let mut left = by.unsigned_abs();
        let mut at = self.chosen;
        while left > 0 {
            let next = if by < 0 {
                (0..at).rev().find(|index| may_choose(*index))
            } else {
                (at.saturating_add(1)..count).find(|index| may_choose(*index))
            };
            let Some(next) = next else { break };
            at = next;
            left -= 1;
        }
        self.chosen = at;
    }

    /// The list of `count` rows; a row that is opened by a double press says `on_open`.
    pub fn view<'a, Answer: Clone + 'a>(
        &self,
        count: usize,
        may_choose: impl Fn(usize) -> bool,
        row: impl Fn(usize) -> Element<'a, Answer>,
        on_change: impl Fn(Message) -> Answer + Clone + 'a,
        on_open: Answer,
    ) -> Element<'a, Answer> {
        let on_scroll = on_change.clone();
        let row = |index: usize| -> Element<'a, Answer> {
            if !may_choose(index) {
                return row(index);
            }
            let card = if index == self.chosen {
                surface::chosen(row(index))
            } else {
                surface::card(row(index))
            };
            let card = card
                .padding([0.0, space::M])
                .width(Length::Fill)
                .height(self.row_height - space::XS)
                .align_y(iced::Alignment::Center);
            MouseArea::new(card)
                .on_press(on_change(Message::Choose(index)))
                .on_double_click(on_open.clone())
                .interaction(mouse::Interaction::Pointer)
                .into()
        };
        self.list.view(count, row, move |viewport| {
            on_scroll(Message::Scrolled(viewport))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(after: &[Message]) -> usize {
        let mut chooser = Chooser::new("rows", 40.0);
        for message in after {
            let _ = chooser.update::<()>(*message, 10, |index| index % 3 != 0);
        }
        chooser.chosen()
    }

    #[test]
    fn headings_are_stepped_over_and_the_ends_hold() {
        assert_eq!(chosen(&[Message::Step(1)]), 1);
        assert_eq!(chosen(&[Message::Step(3)]), 4);
        assert_eq!(chosen(&[Message::Step(99)]), 8);
        assert_eq!(chosen(&[Message::Step(4), Message::Step(-1)]), 4);
        assert_eq!(chosen(&[Message::Step(1), Message::Step(-5)]), 1);
        assert_eq!(chosen(&[Message::Choose(3)]), 0);
    }

    #[test]
    fn an_arrow_goes_one_row_and_a_page_key_eight() {
        let after = |keys: &[Action]| {
            let mut chooser = Chooser::new("rows", 40.0);
            for message in keys.iter().filter_map(|key| press(*key)) {
                let _ = chooser.update::<()>(message, 20, |_| true);
            }
            chooser.chosen()
        };
        assert_eq!(after(&[Action::SelectNext]), 1);
        assert_eq!(after(&[Action::PageNext]), 8);
        assert_eq!(after(&[Action::PageNext, Action::SelectPrevious]), 7);
        assert_eq!(after(&[Action::PageNext, Action::PagePrevious]), 0);
        assert_eq!(after(&[Action::OpenSelected]), 0);
    }

    #[test]
    fn a_list_grown_shorter_keeps_the_nearest_row() {
        let mut chooser = Chooser::new("rows", 40.0);
        let _ = chooser.update::<()>(Message::Step(9), 10, |_| true);
        let _ = chooser.restore::<()>(None, 4, |_| true);
        assert_eq!(chooser.chosen(), 3);
        let _ = chooser.restore::<()>(Some(0), 4, |index| index > 0);
        assert_eq!(chooser.chosen(), 1);
    }
}
