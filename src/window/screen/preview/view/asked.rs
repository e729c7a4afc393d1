//! Which document, under which letterhead, in which edition; and its file.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::asked::{EditionKind, Message as Ask};
use super::super::writing::{Ended, Message as Write, path_id, replace_id};
use super::super::{Message, Preview};
use crate::domain::{Kind, Letterhead, Stage};
use crate::making::Format;
use crate::output::print::Printed;
use crate::window::form::path_field;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, text};
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
            .push(self.outcome())
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
        let write = Message::Write(Write::Write { replace: false });
        let path = editor::view(&self.writing.path, path_id(), |edit| {
            Message::Write(Write::EditPath(edit))
        })
        .on_enter(write.clone())
        .style(look::field::editor_style);
        let may_write = self.sheet.made.is_some() && self.writing.going.is_none();
        let kinds = Format::ALL.map(|kind| (kind, kind.ending().to_uppercase()));
        let format = choice(kinds, Some(self.writing.kind), |kind| {
            Message::Write(Write::Kind(kind))
        });
        Column::new()
            .push(look::field(say!("preview-format"), format).key(keys::hint(Action::OtherFormat)))
            .push(look::field(say!("preview-path"), path).hint(say!("preview-path-hint")))
            .push(
                Row::new()
                    .push(
                        button::primary(say!("preview-export"))
                            .icon(Icon::Export)
                            .key(keys::hint(Action::Export))
                            .on_press_maybe(may_write.then_some(write)),
                    )
                    .push(
                        button::secondary(say!("preview-ask"))
                            .icon(Icon::Folder)
                            .key(keys::hint(Action::OpenFile))
                            .on_press_maybe(
                                may_write.then_some(Message::Write(Write::AskForPlace)),
                            ),
                    )
                    .push(
                        button::secondary(say!("preview-print"))
                            .key(keys::hint(Action::Print))
                            .on_press_maybe(may_write.then_some(Message::Write(Write::Print))),
                    )
                    .spacing(space::S)
                    .wrap(),
            )
            .spacing(space::M)
            .into()
    }

    /// What became of the export.
    fn outcome(&self) -> Option<Element<'_, Message>> {
        if let Some((_, done, total)) = self.writing.going {
            let words = say!("preview-writing", done = done, total = total);
            return Some(text::body(words).into());
        }
        match &self.writing.ended {
            Ended::NotYet => None,
            Ended::Failed(words) => Some(notice(Gravity::Error, words.as_str()).into()),
            Ended::Done(path) => {
                let words = say!("preview-done", path = path.display().to_string());
                Some(notice(Gravity::Success, words).into())
            }
            Ended::Printed(printed) => {
                let words = match printed {
                    Printed::Queued => say!("print-queued"),
                    Printed::Shown => say!("print-shown"),
                };
                Some(notice(Gravity::Success, words).into())
            }
            Ended::Exists(path) => {
                let words = say!("preview-exists", path = path.display().to_string());
                let replace = button::danger(say!("preview-replace"))
                    .id(replace_id())
                    .on_press(Message::Write(Write::Write { replace: true }));
                Some(
                    Column::new()
                        .push(notice(Gravity::Warning, words))
                        .push(replace)
                        .spacing(space::S)
                        .into(),
                )
            }
        }
    }
}
