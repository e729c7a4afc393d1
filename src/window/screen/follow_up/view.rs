//! The list on the screen.

mod filter;
mod row;

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::calls::Message as Calls;
use super::filter::FilterForm;
use super::{Fields, FollowUp, Message};
use crate::domain::OpinionFilter;
use crate::domain::call_list::CallKind;
use crate::domain::follow_up::EventKind;
use crate::domain::opinion_filter::{BoundedCount, ListOrder};
use crate::say;
use crate::window::autosave::Keeping;
use crate::window::form::{event, status};
use crate::window::keys::{self, Action, Place};
use crate::window::look::{Gravity, Icon, badge, button, notice, space, steady, surface, text};
use crate::words::{fault, follow_up};

/// Room for the form of an event above the list.
const FORM_HEIGHT: f32 = 300.0;

impl FollowUp {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let told = self
            .told
            .as_ref()
            .map(|(gravity, words)| notice(*gravity, words.as_str()));
        let above: Option<Element<'_, Message>> = match (self.recording.form(), &self.filter) {
            (Some(form), _) => Some(self.form(form)),
            (None, Some(filter)) if self.fields != Fields::Hidden => {
                Some(filter::view(filter, &self.saved))
            }
            _ => None,
        };
        let body = steady()
            .push(status::failure(
                &self.autosave,
                Message::Keeping(Keeping::Retry),
            ))
            .push(told)
            .push(above)
            .push(row::headings(
                self.rows.opinions.len() > self.rows.list.page(),
            ))
            .push(self.list())
            .spacing(space::S)
            .padding([space::S, space::L])
            .height(Length::Fill);
        surface::page(
            Column::new()
                .push(self.head())
                .push(surface::line())
                .push(Element::from(body))
                .push(surface::line())
                .push(foot()),
        )
        .into()
    }

    fn head(&self) -> Element<'_, Message> {
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let count = self.rows.count.map(|count| text::soft(counted(count)));
        let marked = self.rows.marked.len();
        let marked = (marked > 0).then(|| {
            let words = say!("follow-up-marked", count = marked);
            badge(Gravity::Info, Icon::Check, words)
        });
        let filter = if self.fields == Fields::Hidden {
            say!("follow-up-show-filter")
        } else {
            say!("follow-up-hide-filter")
        };
        let order = self.filter.as_ref().map(FilterForm::order);
        let order = match order.unwrap_or_default() {
            ListOrder::Due => say!("follow-up-order-due"),
            ListOrder::Newest => say!("follow-up-order-newest"),
        };
        let row = Row::new()
            .push(back)
            .push(text::title(say!("place-follow-up")))
            .push(count)
            .push(marked)
            .push(iced::widget::space().width(Length::Fill))
            .push(
                button::quiet(order)
                    .icon(Icon::Down)
                    .key(keys::hint(Action::OtherOrder))
                    .on_press(Message::OtherOrder),
            )
            .push(
                button::quiet(filter)
                    .icon(Icon::Search)
                    .on_press(Message::HideFilter),
            )
            .spacing(space::M)
            .align_y(Alignment::Center);
        surface::bar(row).into()
    }

    fn list(&self) -> Element<'_, Message> {
        let rows = &self.rows;
        if rows.count.is_none() {
            return middle(say!("follow-up-reading"));
        }
        if rows.opinions.is_empty() {
            let asked = self.filter.as_ref().map(FilterForm::filter);
            let asked = asked.unwrap_or_default();
            let unfiltered = OpinionFilter {
                order: asked.order,
                ..OpinionFilter::default()
            };
            return middle(if asked == unfiltered {
                say!("follow-up-empty")
            } else {
                say!("follow-up-none-found")
            });
        }
        let dates = (self.today, self.soon);
        rows.list.view(
            rows.opinions.len(),
            |index| {
                let opinion = &rows.opinions[index];
                let is_marked = rows.marked.contains(&opinion.id);
                row::view(index, opinion, dates, index == rows.chosen, is_marked)
            },
            Message::Scrolled,
        )
    }

    /// One event of all those marked, or of the one chosen.
    fn form<'a>(&'a self, form: &'a event::EventForm) -> Element<'a, Message> {
        let count = self.rows.targets().len();
        let title = say!(
            "follow-up-form",
            what = follow_up::event_action(form.kind()),
            count = count
        );
        let record = (!self.recording.is_sending).then_some(Message::Send);
        let head = Row::new()
            .push(text::section(title).width(Length::Fill))
            .push(event::buttons(record, Message::PutAside))
            .spacing(space::M)
            .align_y(Alignment::Center);
        let content = steady()
            .push(head)
            .push(form.view().map(Message::Form))
            .spacing(space::S)
            .width(Length::Fill);
        container(surface::scroll(surface::card(content).width(Length::Fill)))
            .max_height(FORM_HEIGHT)
            .into()
    }
}

/// What can be done with those marked.
fn foot<'a>() -> Element<'a, Message> {
    let quiet = |action: Action, message| {
        button::quiet(action.label())
            .key(keys::hint_at(Place::FollowUp, action))
            .on_press(message)
    };
    let row = Row::new()
        .push(
            button::quiet(say!("follow-up-open"))
                .icon(Icon::Preview)
                .key(keys::hint(Action::OpenSelected))
                .on_press(Message::Open),
        )
        .push(quiet(Action::Mark, Message::Mark))
        .push(quiet(Action::MarkAll, Message::MarkAll))
        .push(quiet(Action::Assign, Message::Record(EventKind::Assigned)))
        .push(quiet(Action::Extend, Message::Record(EventKind::Extended)))
        .push(quiet(Action::Notify, Message::Record(EventKind::Notified)))
        .push(quiet(Action::Remind, Message::Record(EventKind::Reminded)))
        .push(quiet(
            Action::CallList,
            Message::Calls(Calls::Ask(CallKind::Unasked)),
        ))
        .push(quiet(
            Action::RecheckList,
            Message::Calls(Calls::Ask(CallKind::Recheck)),
        ))
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .wrap();
    surface::bar(row).padding([space::XS, space::M]).into()
}

/// `3.000+ ý kiến`
fn counted(count: BoundedCount) -> String {
    let number = fault::grouped(count.count as usize);
    let more = if count.has_more { "+" } else { "" };
    say!("follow-up-count", count = format!("{number}{more}"))
}

fn middle<'a>(words: String) -> Element<'a, Message> {
    container(text::soft(words)).center(Length::Fill).into()
}
