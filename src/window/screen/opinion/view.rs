//! The page on the screen: at the left how the opinion stands, at the right its history or a form.

mod facts;
mod history;
mod record;

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::earlier::{Linking, Message as Linked, NUMBER, SESSION};
use super::{Message, Opinion, column_id, side_id};
use crate::domain::date::short;
use crate::following::OpinionFile;
use crate::say;
use crate::window::autosave::Keeping;
use crate::window::form::{event, path_field, status};
use crate::window::keys::{self, Action, Place};
use crate::window::look::field::field;
use crate::window::look::{Icon, button, notice, space, steady, surface, text};
use crate::window::widget::editor;

impl Opinion {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let told = self
            .told
            .as_ref()
            .map(|(gravity, words)| notice(*gravity, words.as_str()));
        let failure = status::failure(&self.autosave, Message::Keeping(Keeping::Retry));
        let body = match &self.file {
            None => container(text::soft(say!("opinion-reading")))
                .center(Length::Fill)
                .into(),
            Some(file) => self.columns(file),
        };
        let body = steady()
            .push(failure)
            .push(told)
            .push(body)
            .spacing(space::S)
            .padding([space::S, space::L])
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(Element::from(body))
                .push(surface::line())
                .push(self.foot()),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let title = self.file.as_deref().map(|file| {
            say!(
                "opinion-title",
                number = file.opinion.number.to_string(),
                date = short(file.history.session_on)
            )
        });
        let subject = self.file.as_deref().map(|file| file.subject.as_str());
        let titles = Column::new()
            .push(title.map(text::section))
            .push(subject.map(|subject| text::caption(subject).wrapping(text::ONE_LINE)))
            .width(Length::Fill)
            .clip(true);
        let row = Row::new()
            .push(back)
            .push(titles)
            .push(status::draft(&self.autosave))
            .spacing(space::M)
            .align_y(Alignment::Center);
        surface::bar(row).into()
    }

    fn columns<'a>(&'a self, file: &'a OpinionFile) -> Element<'a, Message> {
        let left = Column::new()
            .push(facts::view(file, self.today))
            .push(record::view(file))
            .spacing(space::M)
            .width(Length::Fill);
        let right: Element<'a, Message> = match (self.recording.form(), &self.linking) {
            (Some(_), _) => self.form(),
            (None, Some(linking)) => linked(linking),
            (None, None) => history::view(file),
        };
        Row::new()
            .push(
                surface::scroll(left)
                    .id(column_id())
                    .width(Length::FillPortion(5))
                    .height(Length::Fill),
            )
            .push(
                surface::scroll(right)
                    .id(side_id())
                    .width(Length::FillPortion(6))
                    .height(Length::Fill),
            )
            .spacing(space::L)
            .height(Length::Fill)
            .into()
    }

    fn form(&self) -> Element<'_, Message> {
        let Some(form) = self.recording.form() else {
            return Column::new().into();
        };
        let record = (!self.recording.is_sending).then_some(Message::Send);
        let retracted = self.retracted();
        let content = steady()
            .push(text::section(crate::words::follow_up::event(form.kind())))
            .push(retracted.map(text::soft))
            .push(form.view().map(Message::Form))
            .push(event::buttons(record, Message::PutAside))
            .spacing(space::M)
            .width(Length::Fill);
        surface::card(content).width(Length::Fill).into()
    }

    /// Which entry a retraction takes back.
    fn retracted(&self) -> Option<String> {
        let form = self.recording.form()?;
        if form.kind() != crate::domain::follow_up::EventKind::Retracted {
            return None;
        }
        let file = self.file.as_deref()?;
        let entry = crate::domain::follow_up::retractable(&file.history.entries)?;
        let what = crate::words::follow_up::event(entry.event.kind());
        Some(say!("opinion-retracts", what = what, on = short(entry.on)))
    }

    /// What can be recorded now, each with its key.
    fn foot(&self) -> Element<'_, Message> {
        let actions = self.possible().into_iter().map(|(action, kind)| {
            button::quiet(crate::words::follow_up::event_action(kind))
                .key(keys::hint_at(Place::Opinion, action))
                .on_press(Message::Record(kind))
                .into()
        });
        let row = Row::with_children(actions)
            .spacing(space::XS)
            .align_y(Alignment::Center)
            .wrap();
        surface::bar(row).padding([space::XS, space::M]).into()
    }
}

/// Which earlier opinion this one repeats.
fn linked(linking: &Linking) -> Element<'_, Message> {
    let wrong = |field: &str, words: String| (linking.wrong == Some(field)).then_some(words);
    let session = linking.session.view(
        path_field::id(SESSION),
        say!("opinion-earlier-session-hint"),
        |change| Message::Linking(Linked::Session(change)),
    );
    let number = editor::view(&linking.number, path_field::id(NUMBER), |edit| {
        Message::Linking(Linked::Number(edit))
    })
    .on_enter(Message::Send);
    let content = steady()
        .push(text::section(say!("action-link-earlier")))
        .push(
            field(say!("opinion-earlier-session"), session)
                .error(wrong(SESSION, say!("opinion-earlier-no-session"))),
        )
        .push(
            field(say!("opinion-earlier-number"), number)
                .error(wrong(NUMBER, say!("opinion-earlier-no-number"))),
        )
        .push(event::buttons(Some(Message::Send), Message::PutAside))
        .spacing(space::M)
        .width(Length::Fill);
    surface::card(content).width(Length::Fill).into()
}
