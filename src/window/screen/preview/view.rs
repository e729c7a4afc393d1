//! The preview on the screen: the page, and beside it what may be done with it.

mod asked;
mod check;
mod comparing;
mod issue;
mod rewording;

use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Canvas, Column, Row, Scrollable, container, responsive};
use iced::{Alignment, Element, Length};

use super::page::Paper;
use super::sheet::{self, FITTING, ZOOMS, paper_id};
use super::{Message, Preview, Tab};
use crate::typeset::Page;
use crate::window::keys::{self, Action};
use crate::window::look::{Gravity, Icon, button, notice, space, steady, surface, text};
use crate::{say, words};

/// Width of what stands beside the page, in logical pixels.
const SIDE: f32 = 380.0;
/// As [`SIDE`], where the issuing stands in two columns.
const WIDE_SIDE: f32 = 690.0;
/// Room that is wide enough for two columns and a page that can be read beside them.
const WIDE_ROOM: f32 = 1_200.0;

impl Preview {
    /// The screen.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let body = responsive(|room| {
            let is_wide = self.tab == Tab::Issue && room.width >= WIDE_ROOM;
            let width = if is_wide { WIDE_SIDE } else { SIDE };
            let side = surface::scroll(self.side(is_wide));
            Row::new()
                .push(self.paper())
                .push(surface::upright())
                .push(side.width(width).height(Length::Fill))
                .height(Length::Fill)
                .into()
        });
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(body),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let count = self.sheet.count();
        let position = say!(
            "preview-page",
            page = (self.sheet.page + 1).min(count),
            count = count
        );
        let step = |icon, words, action, forward| {
            button::icon(icon, words)
                .key(keys::hint(action))
                .on_press(Message::Sheet(sheet::Message::StepPage { forward }))
        };
        let zoom = |icon, words, action, larger| {
            button::icon(icon, words)
                .key(keys::hint(action))
                .on_press(Message::Sheet(sheet::Message::StepZoom { larger }))
        };
        surface::bar(
            Row::new()
                .push(
                    button::icon(Icon::Back, say!("preview-back"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Dismiss),
                )
                .push(text::section(self.title()).width(Length::Fill))
                .push(step(
                    Icon::Up,
                    say!("preview-previous"),
                    Action::ShowPrevious,
                    false,
                ))
                .push(text::body(position))
                .push(step(
                    Icon::Down,
                    say!("preview-next"),
                    Action::ShowNext,
                    true,
                ))
                .push(zoom(
                    Icon::ZoomOut,
                    say!("preview-smaller"),
                    Action::PageSmaller,
                    false,
                ))
                .push(zoom(
                    Icon::ZoomIn,
                    say!("preview-larger"),
                    Action::PageLarger,
                    true,
                ))
                .spacing(space::S)
                .align_y(Alignment::Center),
        )
        .padding([space::XS, space::M])
        .into()
    }

    /// What the page shows.
    fn title(&self) -> String {
        match &self.locked {
            Some(name) => say!("preview-title-locked", name = name.as_str()),
            None => say!("preview-title"),
        }
    }

    fn paper(&self) -> Element<'_, Message> {
        let Some(page) = self.sheet.shown() else {
            return container(text::body(self.waiting()))
                .center(Length::Fill)
                .into();
        };
        responsive(move |room| self.sheet(page, room.width)).into()
    }

    /// The page in the middle of the room, or scrolled where it is larger.
    fn sheet<'a>(&'a self, page: &'a Page, room: f32) -> Element<'a, Message> {
        let paper = Paper {
            page,
            scale: self.scale(page, room),
            drawing: &self.sheet.drawing,
        };
        let size = paper.size();
        let sheet = Canvas::new(paper).width(size.width).height(size.height);
        let margin = ((room - size.width) / 2.0).max(space::L);
        let both = Direction::Both {
            vertical: Scrollbar::default(),
            horizontal: Scrollbar::default(),
        };
        Scrollable::with_direction(container(sheet).padding([space::L, margin]), both)
            .id(paper_id())
            .width(Length::Fill)
            .height(Length::Fill)
            .style(surface::scroll_style)
            .into()
    }

    /// Pixels per point, in a room so many pixels wide.
    fn scale(&self, page: &Page, room: f32) -> f32 {
        let width = page.width_mm * 72.0 / 25.4;
        match self.sheet.zoom {
            Some(step) => ZOOMS[step],
            None => ((room - 2.0 * space::L) / width).clamp(ZOOMS[0], ZOOMS[FITTING]),
        }
    }

    fn waiting(&self) -> String {
        match self.sheet.setting {
            Some((_, done, total)) if total > 0 => {
                say!("preview-typesetting", done = done, total = total)
            }
            Some(_) => say!("preview-typesetting-soon"),
            None => say!("preview-nothing"),
        }
    }

    fn tabs(&self) -> Element<'_, Message> {
        let tabs = Tab::ALL.map(|tab| {
            let (words, action) = match tab {
                Tab::Order => (say!("preview-tab-order"), Action::ShowOrder),
                Tab::Check => (say!("preview-tab-check"), Action::ShowCheck),
                Tab::Wording => (say!("preview-tab-wording"), Action::ShowWording),
                Tab::Issue => (say!("preview-tab-issue"), Action::ShowIssue),
            };
            let words = format!("{words} {}", keys::hint(action));
            let button = if tab == self.tab {
                button::primary(words)
            } else {
                button::quiet(words)
            };
            button.on_press(Message::Show(tab)).into()
        });
        Row::with_children(tabs).spacing(space::XS).wrap().into()
    }

    fn side(&self, is_wide: bool) -> Element<'_, Message> {
        let side = match self.tab {
            Tab::Order => self.asked_view(),
            Tab::Check => self.check_view(),
            Tab::Wording => self.rewording_view(),
            Tab::Issue => self.issue_view(is_wide),
        };
        steady()
            .push(self.tabs())
            .push(
                self.failure
                    .as_ref()
                    .map(|error| notice(Gravity::Error, words::store::advice(error))),
            )
            .push(
                self.sheet
                    .refusal
                    .as_ref()
                    .map(|words| notice(Gravity::Warning, words.as_str())),
            )
            .push(side)
            .spacing(space::M)
            .padding(space::L)
            .into()
    }
}
