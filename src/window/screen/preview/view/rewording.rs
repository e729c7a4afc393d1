//! The words of the document, one part at a time: the office's beside the program's own.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::rewording::{Message as Word, Reach, editor_id};
use super::super::{Message, Preview};
use crate::document::part::Part;
use crate::say;
use crate::window::form::status;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::choice::choice;
use crate::window::widget::editor;

/// Letters of a part that tell it from the others.
const TOLD: usize = 60;
/// The least height of the words being changed, in logical pixels.
const WORDS: f32 = 140.0;

impl Preview {
    pub(super) fn rewording_view(&self) -> Element<'_, Message> {
        let words = &self.rewording;
        let Some(part) = words.part() else {
            return text::body(say!("wording-nothing")).into();
        };
        let change = words.change_of(&part.key);
        steady()
            .push(self.steps(part))
            .push(status::failure(
                &words.autosave,
                Message::Reword(Word::Retry),
            ))
            .push(self.words_field())
            .push(fields(part))
            .push(part.is_stale().then(|| {
                let words = say!("wording-stale", own = part.own.as_str());
                notice(Gravity::Warning, words)
            }))
            .push((!part.is_of_one_opinion()).then(|| self.reach()))
            .push(change.map(|_| {
                button::secondary(say!("wording-put-back"))
                    .icon(Icon::Undo)
                    .key(keys::hint(Action::PutBack))
                    .on_press(Message::Reword(Word::PutBack))
            }))
            .push(change.map(|_| {
                let own = text::caption(part.own.as_str());
                Column::new()
                    .push(text::label(say!("wording-own")))
                    .push(surface::sunken(own).width(Length::Fill))
                    .spacing(space::XS)
            }))
            .push(status::line(&words.autosave))
            .push(self.comparing_view())
            .spacing(space::M)
            .into()
    }

    /// Which part, with steps to the one before and after.
    fn steps<'a>(&'a self, part: &'a Part) -> Element<'a, Message> {
        let words = &self.rewording;
        let step = |icon, name, action, forward| {
            button::icon(icon, name)
                .key(keys::hint_at(keys::Place::Preview, action))
                .on_press(Message::Reword(Word::Step { forward }))
        };
        let at = words.at.saturating_add(1);
        let position = say!(
            "wording-position",
            at = at,
            count = words.parts.len(),
            changed = words.changed()
        );
        let changed = (words.changed() > 0).then(|| {
            button::quiet(say!("wording-next-changed")).on_press(Message::Reword(Word::StepChanged))
        });
        let row = Row::new()
            .push(step(
                Icon::Up,
                say!("wording-previous"),
                Action::SelectPrevious,
                false,
            ))
            .push(text::caption(position).width(Length::Fill))
            .push(step(
                Icon::Down,
                say!("wording-next"),
                Action::SelectNext,
                true,
            ))
            .spacing(space::S)
            .align_y(Alignment::Center);
        let name = told(&part.own);
        Column::new()
            .push(row)
            .push(text::strong(name))
            .push(changed)
            .spacing(space::XS)
            .into()
    }

    fn words_field(&self) -> Element<'_, Message> {
        let words = &self.rewording;
        let editor = editor::view(&words.editor, editor_id(), |edit| {
            Message::Reword(Word::Edit(edit))
        })
        .min_height(WORDS);
        let unknown = words
            .unknown_field
            .as_ref()
            .map(|field| say!("wording-unknown-field", field = format!("{{{field}}}")));
        let too_long = words
            .refusal
            .map(|(limit, length)| say!("wording-too-long", limit = limit, length = length));
        look::field(say!("wording-words"), editor)
            .error(unknown.or(too_long))
            .into()
    }

    fn reach(&self) -> Element<'_, Message> {
        let reach = choice(
            [
                (Reach::Session, say!("wording-session")),
                (Reach::Office, say!("wording-office")),
            ],
            Some(self.rewording.reach),
            |reach| Message::Reword(Word::Reach(reach)),
        );
        look::field(say!("wording-reach"), reach).into()
    }
}

/// The fields that the words may use, and what each says now.
fn fields(part: &Part) -> Option<Element<'_, Message>> {
    if part.fields.is_empty() {
        return None;
    }
    let lines = part
        .fields
        .iter()
        .map(|(field, value)| text::caption(format!("{{{field}}} = {}", told(value))).into());
    Some(
        Column::new()
            .push(text::label(say!("wording-fields")))
            .push(Column::with_children(lines))
            .spacing(space::XS)
            .into(),
    )
}

/// The beginning of a text.
fn told(text: &str) -> String {
    if text.chars().count() <= TOLD {
        return text.to_owned();
    }
    let begin: String = text.chars().take(TOLD).collect();
    format!("{}…", begin.trim_end())
}
