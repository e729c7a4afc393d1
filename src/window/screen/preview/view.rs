//! The preview on the screen: the page, and beside it what may be done with it.

use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Canvas, Column, Row, Scrollable, container, responsive};
use iced::{Alignment, Element, Length};

use super::page::Paper;
use super::{Doing, Exported, FITTING, Message, Preview, ZOOMS, paper_id, path_id, replace_id};
use crate::document::{Kind, Stage};
use crate::typeset::Page;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::choice::choice;
use crate::window::widget::editor;
use crate::{say, words};

impl Preview {
    /// The screen.
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let body = Row::new()
            .push(self.paper())
            .push(surface::upright())
            .push(
                surface::scroll(self.side())
                    .width(320.0)
                    .height(Length::Fill),
            )
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(body),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let count = self.pages.as_ref().map_or(0, |pages| pages.pages().len());
        let position = say!(
            "preview-page",
            page = (self.page + 1).min(count),
            count = count
        );
        let step = |icon, words, action, forward| {
            button::icon(icon, words)
                .key(keys::hint(action))
                .on_press(Message::StepPage { forward })
        };
        let zoom = |icon, words, action, larger| {
            button::icon(icon, words)
                .key(keys::hint(action))
                .on_press(Message::StepZoom { larger })
        };
        surface::bar(
            Row::new()
                .push(
                    button::icon(Icon::Back, say!("preview-back"))
                        .key(keys::hint(Action::Back))
                        .on_press(Message::Dismiss),
                )
                .push(text::section(say!("preview-title")).width(Length::Fill))
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

    fn paper(&self) -> Element<'_, Message> {
        let Some(page) = self
            .pages
            .as_ref()
            .and_then(|pages| pages.pages().get(self.page))
        else {
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
            drawing: &self.drawing,
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
        match self.zoom {
            Some(step) => ZOOMS[step],
            None => ((room - 2.0 * space::L) / width).clamp(ZOOMS[0], ZOOMS[FITTING]),
        }
    }

    fn waiting(&self) -> String {
        match self.doing {
            Doing::Typesetting(_, done, total) if total > 0 => {
                say!("preview-typesetting", done = done, total = total)
            }
            Doing::Typesetting(..) => say!("preview-typesetting-soon"),
            _ => say!("preview-nothing"),
        }
    }

    fn side(&self) -> Element<'_, Message> {
        let kind = choice(
            [
                (Kind::Minutes, words::name::document_kind(Kind::Minutes)),
                (Kind::Notice, words::name::document_kind(Kind::Notice)),
            ],
            Some(self.kind),
            Message::ChooseKind,
        );
        let stage = choice(
            [
                (Stage::Draft, say!("preview-draft")),
                (Stage::Final, say!("preview-final")),
            ],
            Some(self.stage),
            Message::ChooseStage,
        );
        let path = editor::view(&self.path, path_id(), Message::EditPath)
            .on_enter(Message::Export { replace: false })
            .style(look::field::editor_style);
        let may_export = self.pages.is_some() && matches!(self.doing, Doing::Nothing);
        steady()
            .push(look::field(say!("preview-kind"), kind).key(keys::hint(Action::OtherDocument)))
            .push(look::field(say!("preview-stage"), stage).key(keys::hint(Action::OtherStage)))
            .push(
                self.failure
                    .as_ref()
                    .map(|error| notice(Gravity::Error, words::store::advice(error))),
            )
            .push(
                self.refusal
                    .as_ref()
                    .map(|words| notice(Gravity::Warning, words.as_str())),
            )
            .push(look::field(say!("preview-path"), path).hint(say!("preview-path-hint")))
            .push(
                button::primary(say!("preview-export"))
                    .icon(Icon::Export)
                    .key(keys::hint(Action::Export))
                    .on_press_maybe(may_export.then_some(Message::Export { replace: false })),
            )
            .push(
                button::secondary(say!("preview-ask"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::OpenFile))
                    .on_press_maybe(may_export.then_some(Message::AskForPlace)),
            )
            .push(self.outcome())
            .spacing(space::M)
            .padding(space::L)
            .into()
    }

    /// What became of the export.
    fn outcome(&self) -> Option<Element<'_, Message>> {
        if let Doing::Writing(_, done, total) = self.doing {
            let words = say!("preview-writing", done = done, total = total);
            return Some(text::body(words).into());
        }
        match &self.exported {
            Exported::NotYet => None,
            Exported::Failed(words) => Some(notice(Gravity::Error, words.as_str()).into()),
            Exported::Done(path) => {
                let words = say!("preview-done", path = path.display().to_string());
                Some(notice(Gravity::Success, words).into())
            }
            Exported::Exists(path) => {
                let words = say!("preview-exists", path = path.display().to_string());
                let replace = button::danger(say!("preview-replace"))
                    .id(replace_id())
                    .on_press(Message::Export { replace: true });
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
