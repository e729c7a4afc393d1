//! The settings on the screen.

mod authorities;

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::{Message, Settings, languages, list_path, palettes, zooms};
use crate::domain::ListKind;
use crate::say;
use crate::window::autosave::Keeping;
use crate::window::form::{path_field, status};
use crate::window::keys::{self, Action};
use crate::window::look::{Gravity, Icon, button, field, notice, space, steady, surface, text};
use crate::window::preference::Preference;
use crate::window::widget::choice::choice;
use crate::window::widget::editor;
use crate::words;

impl Settings {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let failure = self
            .failure
            .as_ref()
            .map(|error| notice(Gravity::Error, words::store::advice(error)));
        let office = self.form.view(
            &self.faults,
            Message::EditOffice,
            Message::EnterOffice,
            Message::ChooseLetterhead,
        );
        let issuers = self
            .issuers
            .view(&self.form.read().0, &self.faults, Message::EditIssuer);
        let lists = Row::with_children(ListKind::ALL.map(|kind| self.list(kind))).spacing(space::L);
        let authorities = authorities::view(&self.authorities).map(Message::Authorities);
        let column = steady()
            .push(failure)
            .push(status::failure(
                &self.autosave,
                Message::Keeping(Keeping::Retry),
            ))
            .push(text::section(say!("settings-look")))
            .push(surface::card(self.look()).width(Length::Fill))
            .push(text::section(say!("settings-office")))
            .push(surface::card(office))
            .push(text::section(say!("settings-issuers")))
            .push(text::caption(say!("settings-issuers-hint")))
            .push(surface::card(issuers).width(Length::Fill))
            .push(text::section(say!("settings-lists")))
            .push(surface::card(lists))
            .push(text::section(say!("settings-authorities")))
            .push(text::caption(say!("settings-authorities-hint")))
            .push(surface::card(authorities).width(Length::Fill))
            .spacing(space::M)
            .max_width(space::MEASURE);
        let page = container(column)
            .padding([space::L, space::XXL])
            .center_x(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(surface::scroll(page).height(Length::Fill)),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let save = button::primary(say!("action-save"))
            .icon(Icon::Save)
            .key(keys::hint(Action::Save))
            .on_press(Message::Save);
        let row = Row::new()
            .push(back)
            .push(text::title(say!("settings-title")).width(Length::Fill))
            .push(status::draft(&self.autosave))
            .push(save)
            .spacing(space::M)
            .align_y(Alignment::Center);
        surface::bar(row).into()
    }

    fn look(&self) -> Element<'_, Message> {
        let preferences = self.preferences;
        let palette = choice(palettes(), Some(preferences.palette), |palette| {
            Message::Prefer(Preference::Palette(palette))
        });
        let zoom = choice(zooms(), Some(preferences.zoom), |zoom| {
            Message::Prefer(Preference::Zoom(zoom))
        });
        let language = choice(languages(), Some(preferences.language), |language| {
            Message::Prefer(Preference::Language(language))
        });
        Column::new()
            .push(field(say!("settings-palette"), palette).key(keys::hint(Action::NextPalette)))
            .push(field(say!("settings-zoom"), zoom).key(keys::hint(Action::ZoomIn)))
            .push(field(say!("settings-language"), language))
            .spacing(space::M)
            .into()
    }

    fn list(&self, kind: ListKind) -> Element<'_, Message> {
        let (label, hint) = match kind {
            ListKind::Field => (say!("list-field"), say!("list-field-hint")),
            ListKind::Unit => (say!("list-unit"), say!("list-unit-hint")),
            ListKind::Recipient => (say!("list-recipient"), say!("list-recipient-hint")),
        };
        let path = list_path(kind);
        let editor = editor::view(
            &self.lists[kind as usize],
            path_field::id(&path),
            move |edit| Message::EditList(kind, edit),
        )
        .height(280);
        field(label, editor)
            .hint(hint)
            .error(path_field::error(&self.faults, &path))
            .width(Length::FillPortion(1))
            .into()
    }
}
