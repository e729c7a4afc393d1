//! What the format check found: the list, and the finding at work with its fix.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::check::Message as Find;
use super::super::{Message, Preview};
use crate::format_check::{Finding, Severity};
use crate::window::keys::{self, Action};
use crate::window::look::{Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::focusable::{Focusable, Status, Style};
use crate::{say, words};

/// Height of the list, in logical pixels: some five rows.
const LIST: f32 = 320.0;
/// Letters of a sentence that fit into a row.
const TOLD: usize = 90;

impl Preview {
    pub(super) fn check_view(&self) -> Element<'_, Message> {
        let check = &self.check;
        if check.findings.is_empty() {
            let words = if self.sheet.setting.is_some() {
                text::body(say!("preview-typesetting-soon")).into()
            } else {
                Element::from(notice(Gravity::Success, say!("check-nothing")))
            };
            return words;
        }
        let others = check.findings.len().saturating_sub(check.errors());
        let count = say!("check-count", errors = check.errors(), others = others);
        let list = check.list.view(
            check.findings.len(),
            |at| self.row(at),
            |viewport| Message::Check(Find::Scrolled(viewport)),
        );
        steady()
            .push(text::strong(count))
            .push(
                check
                    .failure
                    .as_ref()
                    .map(|error| notice(Gravity::Error, words::store::advice(error))),
            )
            .push(check.finding().map(|finding| self.detail(finding)))
            .push(iced::widget::container(list).height(LIST))
            .spacing(space::M)
            .into()
    }

    /// The finding at work, whole, with its source and its fix.
    fn detail<'a>(&'a self, finding: &'a Finding) -> Element<'a, Message> {
        let place = words::format_check::place(&finding.place);
        let source = finding.rule.source(self.asked.letterhead);
        let fix = finding.is_fixable().then(|| {
            button::primary(say!("check-fix"))
                .key(keys::hint_at(keys::Place::Preview, Action::Fix))
                .on_press_maybe((!self.check.is_fixing).then_some(Message::Check(Find::Fix)))
        });
        let column = Column::new()
            .push(text::label(place))
            .push(text::body(words::format_check::sentence(finding)))
            .push(text::caption(source))
            .push(fix)
            .spacing(space::S);
        surface::card(column).width(Length::Fill).into()
    }

    fn row(&self, at: usize) -> Element<'_, Message> {
        let Some(finding) = self.check.findings.get(at) else {
            return text::body("").into();
        };
        let gravity = match finding.severity {
            Severity::Error => Gravity::Error,
            Severity::Warning => Gravity::Warning,
            Severity::Note => Gravity::Info,
        };
        let mut sentence: String = words::format_check::sentence(finding);
        if sentence.chars().count() > TOLD {
            sentence = sentence.chars().take(TOLD - 1).collect();
            sentence.push('…');
        }
        let head = Row::new()
            .push(
                gravity
                    .icon()
                    .view(16)
                    .style(move |theme| gravity.ink(theme)),
            )
            .push(text::label(words::format_check::place(&finding.place)).width(Length::Fill))
            .push(finding.is_fixable().then(|| Icon::Edit.view(14)))
            .spacing(space::XS)
            .align_y(Alignment::Center);
        let face = Column::new()
            .push(head)
            .push(text::caption(sentence))
            .spacing(space::XS)
            .width(Length::Fill);
        let is_chosen = at == self.check.at;
        Focusable::new(face, move |theme, status| {
            row_style(theme, status, is_chosen)
        })
        .width(Length::Fill)
        .padding([space::XS, space::S])
        .on_press(Some(Message::Check(Find::Choose(at))))
        .into()
    }
}

fn row_style(theme: &iced::Theme, status: Status, is_chosen: bool) -> Style {
    let colours = crate::window::look::Palette::of(theme);
    let is_lit = status.is_lit || is_chosen;
    Style {
        background: is_lit.then_some(colours.sunken),
        border: iced::Border {
            color: if is_chosen {
                colours.accent
            } else {
                colours.outline
            },
            width: 1.0,
            radius: space::RADIUS.into(),
        },
        ink: colours.ink,
        ring: colours.accent,
    }
}
