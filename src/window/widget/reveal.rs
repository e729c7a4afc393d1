//! Scrolls to whatever has just got the focus, so that Tab never leads out of sight.

use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, Scrollable};
use iced::advanced::widget::operation::{Focusable, Operation, Outcome};
use iced::advanced::widget::{Id, operate};
use iced::widget::operation;
use iced::{Rectangle, Task, Vector};

/// Room left between the focused field and the edge: its label and hint stand there.
const MARGIN: f32 = 48.0;

/// Focuses the widget `id` and brings it into sight.
pub fn focus<Message: Send + 'static>(id: Id) -> Task<Message> {
    operation::focus(id).chain(focused())
}

/// Brings the focused widget into sight in whatever scrolls around it.
pub fn focused<Message: Send + 'static>() -> Task<Message> {
    operate(Find::default())
}

#[derive(Default)]
struct Find {
    focused: Option<Rectangle>,
}

impl<T: Send + 'static> Operation<T> for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(bounds);
        }
    }

    fn finish(&self) -> Outcome<T> {
        match self.focused {
            Some(target) => Outcome::Chain(Box::new(Reveal { target })),
            None => Outcome::None,
        }
    }
}

struct Reveal {
    target: Rectangle,
}

impl<T> Operation<T> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        content_bounds: Rectangle,
        translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if !content_bounds.contains(self.target.position()) {
            return;
        }
        let by = distance(self.target, bounds, translation.y);
        if by != 0.0 {
            let offset = AbsoluteOffset { x: 0.0, y: by };
            state.scroll_by(offset, bounds, content_bounds);
        }
    }
}

/// How far to scroll so that `target` shows within `bounds`, now scrolled by `scrolled`.
fn distance(target: Rectangle, bounds: Rectangle, scrolled: f32) -> f32 {
    let top = target.y - scrolled - MARGIN;
    let bottom = target.y + target.height - scrolled + MARGIN;
    if top < bounds.y {
        top - bounds.y
    } else if bottom > bounds.y + bounds.height {
        // A target taller than the view shows its head.
        (bottom - bounds.y - bounds.height).min(top - bounds.y)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::{Point, Size};

    fn at(y: f32, height: f32) -> Rectangle {
        Rectangle::new(Point::new(0.0, y), Size::new(100.0, height))
    }

    #[test]
    fn what_is_in_sight_stays_where_it_is() {
        assert!(distance(at(300.0, 40.0), at(0.0, 600.0), 0.0).abs() < 0.1);
    }

    #[test]
    fn what_is_below_comes_up_and_what_is_above_comes_down() {
        assert!((distance(at(900.0, 40.0), at(0.0, 600.0), 0.0) - 388.0).abs() < 0.1);
        assert!((distance(at(100.0, 40.0), at(0.0, 600.0), 500.0) + 448.0).abs() < 0.1);
    }

    #[test]
    fn something_taller_than_the_view_shows_its_head() {
        assert!((distance(at(100.0, 900.0), at(0.0, 600.0), 0.0) - 52.0).abs() < 0.1);
    }
}
