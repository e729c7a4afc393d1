//! The form on the screen.

use iced::widget::{Column, Row, container};
use iced::{Alignment, Element, Length};

use super::fields::{Date, Line, List};
use super::{Message, SessionForm};
use crate::domain::{SessionForm as Form, SessionKind};
use crate::say;
use crate::window::autosave::Keeping;
use crate::window::form::{path_field, rows, status};
use crate::window::keys::{self, Action};
use crate::window::look::field::Field;
use crate::window::look::{Gravity, Icon, button, field, notice, space, steady, surface, text};
use crate::window::widget::choice::choice;
use crate::window::widget::editor;
use crate::words::{self, name};

/// Days between the public notice and the session (Law on Organisation of Local Government 2025).
const NOTICE_DAYS: i64 = 7;

impl SessionForm {
    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let notices = self.notices();
        let notices =
            (!notices.is_empty()).then(|| Column::with_children(notices).spacing(space::S));
        let column = steady()
            .push(notices)
            .push(part(say!("form-general"), self.general()))
            .push(part(say!("form-time-place"), self.time_and_place()))
            .push(part(say!("form-people"), self.people()))
            .push(part(say!("form-attendance"), self.attendance()))
            .push(part(say!("form-programme-part"), self.programme()))
            .push(part(say!("form-previous"), self.previous()))
            .spacing(space::L)
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
        let title = match self.session {
            None => say!("form-title-new"),
            Some(id) => say!("form-title", id = id.to_string()),
        };
        let back = button::icon(Icon::Back, say!("action-back"))
            .key(keys::hint(Action::Back))
            .on_press(Message::Leave);
        let can_change = !self.is_locked();
        let copy = button::quiet(say!("action-copy-last"))
            .icon(Icon::Copy)
            .key(keys::hint(Action::CopyLast))
            .on_press_maybe(can_change.then_some(Message::CopyLast));
        let save = button::primary(say!("action-save"))
            .icon(Icon::Save)
            .key(keys::hint(Action::Save))
            .on_press_maybe(can_change.then_some(Message::Save));
        let row = Row::new()
            .push(back)
            .push(text::title(title).width(Length::Fill))
            .push(status::draft(&self.autosave))
            .push(copy)
            .push(save)
            .spacing(space::M)
            .align_y(Alignment::Center);
        surface::bar(row).into()
    }

    fn notices(&self) -> Vec<Element<'_, Message>> {
        let mut notices = Vec::new();
        if self.is_locked() {
            notices.push(notice(Gravity::Info, say!("form-locked")).into());
        }
        if self.is_restored {
            let discard = button::secondary(say!("form-discard-draft"))
                .icon(Icon::Undo)
                .on_press(Message::DiscardDraft);
            let restored = notice(Gravity::Info, say!("form-restored")).action(discard);
            notices.push(restored.into());
        }
        if !self.faults.is_empty() {
            let words = say!("form-faults", count = self.faults.len());
            notices.push(notice(Gravity::Error, words).into());
        }
        if let Some(error) = &self.failure {
            notices.push(notice(Gravity::Error, words::store::advice(error)).into());
        }
        notices.extend(status::failure(
            &self.autosave,
            Message::Keeping(Keeping::Retry),
        ));
        notices
    }

    fn general(&self) -> Element<'_, Message> {
        let kinds = SessionKind::ALL.map(|kind| (kind, name::session_kind(kind)));
        let kind = choice(kinds, Some(self.fields.kind), Message::ChooseKind);
        let forms = Form::ALL.map(|form| (form, name::session_form(form)));
        let form = choice(forms, Some(self.fields.form), Message::ChooseForm);
        let points = (self.fields.form != Form::InPerson).then(|| {
            self.rows(
                List::ConnectedPoints,
                say!("form-connected-points"),
                &[say!("form-connected-points-example")],
            )
        });
        Column::new()
            .push(
                self.line(Line::Subject, say!("form-subject"))
                    .hint(say!("form-subject-hint")),
            )
            .push(
                Row::new()
                    .push(
                        field(say!("form-kind"), kind.locked(self.is_locked()))
                            .width(Length::FillPortion(2)),
                    )
                    .push(
                        field(say!("form-form"), form.locked(self.is_locked()))
                            .width(Length::FillPortion(3)),
                    )
                    .spacing(space::L),
            )
            .push(points)
            .spacing(space::M)
            .into()
    }

    fn time_and_place(&self) -> Element<'_, Message> {
        let announced = self.date(Date::AnnouncedOn, say!("form-announced-on"));
        let announced = match self.short_notice() {
            Some(days) => announced.hint(say!("form-short-notice", days = days)),
            None => announced,
        };
        Column::new()
            .push(
                Row::new()
                    .push(self.date(Date::StartsOn, say!("form-date")))
                    .push(self.line(Line::StartsAt, say!("form-starts-at")))
                    .push(self.line(Line::EndsAt, say!("form-ends-at")))
                    .push(announced)
                    .spacing(space::L),
            )
            .push(self.line(Line::Place, say!("form-place")))
            .spacing(space::M)
            .into()
    }

    /// Days between notice and session, when they are too few.
    fn short_notice(&self) -> Option<i64> {
        let read = |date| self.fields.date(date).read(self.today).ok().flatten();
        let (announced, starts) = (read(Date::AnnouncedOn)?, read(Date::StartsOn)?);
        let days = (starts - announced).num_days();
        (0..NOTICE_DAYS).contains(&days).then_some(days)
    }

    fn people(&self) -> Element<'_, Message> {
        let examples = [say!("form-name-example"), say!("form-post-example")];
        let secretary = Row::new()
            .push(self.line(Line::SecretaryName, say!("form-secretary")))
            .push(self.line(Line::SecretaryPost, say!("form-secretary-post")))
            .push(rows::margin())
            .spacing(space::S);
        Column::new()
            .push(self.rows(List::Chairs, say!("form-chairs"), &examples))
            .push(secretary)
            .push(self.rows(List::Officers, say!("form-officers"), &examples))
            .spacing(space::L)
            .into()
    }

    fn attendance(&self) -> Element<'_, Message> {
        let total = self.fields.read(self.today).0.attendance_total();
        let groups = [say!("form-group-example"), say!("form-count-example")];
        let absent = [say!("form-absent-example"), say!("form-reason-example")];
        Column::new()
            .push(self.rows(List::Attendance, say!("form-groups"), &groups))
            .push(text::caption(say!(
                "form-attendance-total",
                total = total.to_string()
            )))
            .push(self.rows(List::Absences, say!("form-absences"), &absent))
            .spacing(space::M)
            .into()
    }

    fn programme(&self) -> Element<'_, Message> {
        Column::new()
            .push(self.rows(
                List::Basis,
                say!("form-basis"),
                &[say!("form-basis-example")],
            ))
            .push(self.rows(
                List::Programme,
                say!("form-programme"),
                &[say!("form-programme-example")],
            ))
            .spacing(space::L)
            .into()
    }

    fn previous(&self) -> Element<'_, Message> {
        let path = Line::PreviousResults.path();
        let editor = editor::view(
            self.fields.line(Line::PreviousResults),
            path_field::id(path),
            |edit| Message::Edit(Line::PreviousResults, edit),
        )
        .min_height(96.0);
        field(say!("form-previous-results"), editor)
            .hint(say!("form-previous-hint"))
            .error(path_field::error(&self.faults, path))
            .into()
    }

    fn line(&self, line: Line, label: String) -> Field<'_, Message> {
        let path = line.path();
        let editor = editor::view(self.fields.line(line), path_field::id(path), move |edit| {
            Message::Edit(line, edit)
        })
        .on_enter(Message::Enter);
        let example = match line {
            Line::StartsAt => "7:45",
            Line::EndsAt => "11:20",
            _ => "",
        };
        field(label, editor.placeholder(example)).error(path_field::error(&self.faults, path))
    }

    fn date(&self, date: Date, label: String) -> Field<'_, Message> {
        let path = date.path();
        let control =
            self.fields
                .date(date)
                .view(path_field::id(path), Message::Enter, move |change| {
                    Message::ChangeDate(date, change)
                });
        field(label, control).error(path_field::error(&self.faults, path))
    }

    fn rows<'a>(&'a self, list: List, label: String, examples: &[String]) -> Element<'a, Message> {
        self.fields
            .rows(list)
            .view(list.path(), label, examples, &self.faults, move |change| {
                Message::ChangeRows(list, change)
            })
    }
}

fn part(title: String, content: Element<'_, Message>) -> Element<'_, Message> {
    Column::new()
        .push(text::section(title))
        .push(surface::card(content).width(Length::Fill))
        .spacing(space::S)
        .into()
}
