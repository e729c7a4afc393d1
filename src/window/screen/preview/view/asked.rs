//! Which document, under which letterhead, in which edition; and its file.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::asked::{EditionKind, Message as Ask};
use super::super::{Message, Preview};
use crate::domain::{Kind, Letterhead, Stage};
use crate::window::form::path_field;
use crate::window::form::writing::Message as Write;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Icon, button, space, steady, text};
use crate::window::widget::choice::choice;
use crate::window::widget::editor;
use crate::window::widget::selector::selector;
use crate::{say, words};

/// Width of the number's field, in logical pixels.
const NUMBER: f32 = 120.0;

impl Preview {
    pub(super) fn asked_view(&self) -> Element<'_, Message> {
        steady()
            .push(self.kind())
            .push(self.letterhead())
            .push(self.edition())
            .push(self.unit())
            .push(self.stage())
            .push(self.number_and_date())
            .push(self.file())
            .push(self.writing.outcome(Message::Write))
            .spacing(space::M)
            .into()
    }

    fn kind(&self) -> Element<'_, Message> {
        let label = format!(
            "{} ({})",
            say!("preview-kind"),
            keys::hint(Action::OtherDocument)
        );
        selector(
            label,
            &Kind::ALL,
            self.asked.kind,
            words::name::document_kind,
            |kind| Message::Ask(Ask::Kind(kind)),
        )
    }

    fn letterhead(&self) -> Element<'_, Message> {
        let options = Letterhead::ALL.map(|one| (one, words::name::letterhead_short(one)));
        let choice = choice(options, Some(self.asked.letterhead), |letterhead| {
            Message::Ask(Ask::Letterhead(letterhead))
        });
        let issuer = self.record.as_ref().map(|record| {
            let issuer = record.office.issuer(self.asked.letterhead);
            say!("preview-issuer", name = issuer.name, symbol = issuer.symbol)
        });
        look::field(say!("preview-letterhead"), choice)
            .key(keys::hint(Action::OtherLetterhead))
            .hint(issuer.unwrap_or_default())
            .into()
    }

    fn edition(&self) -> Element<'_, Message> {
        let options = EditionKind::ALL.map(|one| {
            let name = match one {
                EditionKind::Full => say!("edition-full"),
                EditionKind::Public => say!("edition-public"),
                EditionKind::Unit => say!("edition-unit"),
            };
            (one, name)
        });
        let choice = choice(options, Some(self.asked.edition), |edition| {
            Message::Ask(Ask::Edition(edition))
        });
        let hint = match self.asked.edition {
            EditionKind::Full => say!("edition-full-hint"),
            EditionKind::Public => say!("edition-public-hint"),
            EditionKind::Unit if self.asked.units.is_empty() => say!("edition-no-unit"),
            EditionKind::Unit => say!("edition-unit-hint"),
        };
        look::field(say!("preview-edition"), choice)
            .key(keys::hint(Action::OtherEdition))
            .hint(hint)
            .into()
    }

    /// The unit of an extract, with a step to the one before and after.
    fn unit(&self) -> Option<Element<'_, Message>> {
        let unit = self.asked.units.get(self.asked.unit)?;
        if self.asked.edition != EditionKind::Unit {
            return None;
        }
        let step = |icon, words, forward| {
            button::icon(icon, words).on_press(Message::Ask(Ask::StepUnit { forward }))
        };
        let position = format!("{}/{}", self.asked.unit + 1, self.asked.units.len());
        Some(
            Row::new()
                .push(step(Icon::Up, say!("preview-unit-previous"), false))
                .push(text::body(unit.as_str()).width(Length::Fill))
                .push(text::caption(position))
                .push(step(Icon::Down, say!("preview-unit-next"), true))
                .spacing(space::S)
                .align_y(Alignment::Center)
                .into(),
        )
    }

    fn stage(&self) -> Element<'_, Message> {
        let stage = choice(
            [
                (Stage::Draft, say!("preview-draft")),
                (Stage::Final, say!("preview-final")),
            ],
            Some(self.asked.stage),
            |stage| Message::Ask(Ask::Stage(stage)),
        );
        look::field(say!("preview-stage"), stage)
            .key(keys::hint(Action::OtherStage))
            .into()
    }

    pub(super) fn number_and_date(&self) -> Element<'_, Message> {
        let number = editor::view(
            &self.asked.number,
            path_field::id("preview.number"),
            |edit| Message::Ask(Ask::Number(edit)),
        )
        .placeholder(say!("preview-number-blank"));
        let number_error = self
            .asked
            .is_number_wrong
            .then(|| say!("preview-number-wrong"));
        let date = self.asked.date.view(
            path_field::id("preview.date"),
            Message::Write(Write::Write { replace: false }),
            |change| Message::Ask(Ask::Date(change)),
        );
        let date_error = self.asked.is_date_wrong.then(|| say!("cli-date-wrong"));
        Row::new()
            .push(
                look::field(say!("preview-number"), number)
                    .error(number_error)
                    .width(NUMBER),
            )
            .push(
                look::field(say!("preview-date"), date)
                    .error(date_error)
                    .width(Length::Fill),
            )
            .spacing(space::M)
            .into()
    }

    fn file(&self) -> Element<'_, Message> {
        let writing = &self.writing;
        let buttons = writing.buttons(self.sheet.made.is_some(), Message::Write);
        Column::new()
            .push(writing.kinds(Message::Write))
            .push(writing.path(Message::Write))
            .push(buttons.wrap())
            .spacing(space::M)
            .into()
    }
}
