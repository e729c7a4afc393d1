//! A form that came back, line by line, and what it comes to.

use iced::widget::text::Wrapping;
use iced::widget::{Column, MouseArea, Row, space as gap};
use iced::{Alignment, Element, Length, Theme, mouse};

use super::super::line::{Line, Shown};
use super::super::taking::{LINE_HEIGHT, Message, Seen, Stage, Taking, path_id};
use crate::import::results::{CellChange, CellProblem, Preview, ResultRow};
use crate::window::keys::{self, Action};
use crate::window::look::{
    self, Gravity, Icon, badge, button, notice, space, steady, surface, text,
};
use crate::window::widget::editor;
use crate::{say, words};

/// Width of an address, `AA1048576`, in logical pixels.
const ADDRESS: f32 = 72.0;
/// Width of the title of a column.
const COLUMN: f32 = 140.0;
/// Height of the cell shown whole.
const WHOLE: f32 = 60.0;
/// Bytes of a text that surely fits the line of a small window.
const SHORT: usize = 60;
/// More characters than a line of the widest window shows are not set.
const ON_A_LINE: usize = 240;

impl Taking {
    pub fn view(&self) -> Element<'_, Message> {
        let trouble = self
            .failure
            .as_ref()
            .map(|error| notice(Gravity::Error, words::store::advice(error)));
        let body: Element<'_, Message> = match &self.stage {
            Stage::Choosing => text::body(say!("forms-choose-file")).into(),
            Stage::Reading(reading) => {
                let (done, total) = (reading.done, reading.total);
                let words = if total == 0 {
                    say!("forms-reading-file")
                } else {
                    say!("forms-looking-up", done = done, total = total)
                };
                let stop = button::secondary(say!("issue-stop"))
                    .key(keys::hint(Action::Back))
                    .on_press(Message::Stop);
                notice(Gravity::Info, words).action(stop).into()
            }
            Stage::Refused(words) => notice(Gravity::Error, words.as_str()).into(),
            Stage::Seen(seen) | Stage::Recording(seen) => self.preview(seen),
            Stage::Taken(seen) => {
                let taken = say!(
                    "results-taken",
                    count = seen.preview.rows.len().to_string(),
                    untouched = seen.preview.untouched.to_string()
                );
                let name = seen.path.file_name().map(|name| name.to_string_lossy());
                let name = name.unwrap_or_default();
                notice(Gravity::Success, format!("{name}: {taken}")).into()
            }
        };
        steady()
            .push(self.file_line())
            .push(trouble)
            .push(body)
            .spacing(space::M)
            .padding(space::L)
            .height(Length::Fill)
            .into()
    }

    fn file_line(&self) -> Element<'_, Message> {
        let path = editor::view(&self.path, path_id(), Message::EditPath)
            .on_enter(Message::Read)
            .style(look::field::editor_style);
        let mut field = look::field(say!("forms-file"), path);
        let mut beside = Alignment::End;
        // Room for the lines is scarce.
        if self.has_no_list() {
            field = field.hint(say!("forms-file-hint"));
            beside = Alignment::Center;
        }
        Row::new()
            .push(field)
            .push(
                button::secondary(say!("slips-ask"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::OpenFile))
                    .on_press(Message::AskForFile),
            )
            .spacing(space::S)
            .align_y(beside)
            .into()
    }

    fn preview<'a>(&'a self, seen: &'a Seen) -> Element<'a, Message> {
        let refusal = words::results::refusal(&seen.preview);
        let refusal = refusal.map(|words| {
            let again = button::secondary(say!("forms-read-again"))
                .icon(Icon::Retry)
                .on_press(Message::Read);
            notice(Gravity::Error, words).action(again)
        });
        let lines = self.list.view(
            seen.lines.len(),
            |at| line(seen.lines[at], &seen.preview, at, at == self.chosen),
            Message::Scrolled,
        );
        Column::new()
            .push(self.counts(seen))
            .push(refusal)
            .push(lines)
            .push((!seen.lines.is_empty()).then(|| self.whole(seen)))
            .spacing(space::S)
            .height(Length::Fill)
            .into()
    }

    /// How many rows can be taken, and the button that takes them.
    fn counts<'a>(&self, seen: &'a Seen) -> Element<'a, Message> {
        let preview = &seen.preview;
        let good = preview.rows.len() - seen.faulty;
        let mark = |gravity: Gravity, count: usize, words| {
            (count > 0).then(|| badge(gravity, gravity.icon(), words))
        };
        let faulty = say!("forms-count-faulty", count = seen.faulty.to_string());
        let next = (seen.faulty > 0).then(|| {
            button::quiet(say!("forms-next-fault"))
                .icon(Icon::Next)
                .key(keys::hint(Action::NextFault))
                .on_press(Message::NextFault)
        });
        let may_take = preview.is_good() && !self.is_recording();
        let take = if self.is_recording() {
            say!("forms-recording")
        } else {
            say!("forms-take")
        };
        Row::new()
            .push(mark(
                Gravity::Success,
                good,
                say!("forms-count-good", count = good.to_string()),
            ))
            .push(mark(Gravity::Error, seen.faulty, faulty))
            .push(mark(
                Gravity::Info,
                preview.untouched,
                say!(
                    "forms-count-untouched",
                    count = preview.untouched.to_string()
                ),
            ))
            .push(gap().width(Length::Fill))
            .push(next)
            .push(
                button::primary(take)
                    .icon(Icon::Import)
                    .key(keys::hint(Action::TakeResults))
                    .on_press_maybe(may_take.then_some(Message::Take)),
            )
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    }

    /// The cell at work with all that it says, however long.
    fn whole<'a>(&self, seen: &'a Seen) -> Element<'a, Message> {
        let shown = seen.lines.get(self.chosen);
        let words = match shown.and_then(|line| line.of(&seen.preview)) {
            Some(Shown::Change(change)) => words::results::change(change),
            Some(Shown::Problem(address, problem)) => words::results::problem_at(address, problem),
            Some(Shown::Row(row)) => row_name(row),
            None => String::new(),
        };
        surface::sunken(surface::scroll(text::body(words).width(Length::Fill)))
            .padding([space::S, space::M])
            .width(Length::Fill)
            .height(WHOLE)
            .into()
    }
}

fn row_name(row: &ResultRow) -> String {
    say!(
        "forms-row",
        row = row.number.to_string(),
        code = row.code.as_str()
    )
}

/// As much of a text as a line may show.
fn cut(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(ON_A_LINE) {
        text.truncate(end);
        text.push('…');
    }
    text
}

fn line(line: Line, preview: &Preview, at: usize, is_chosen: bool) -> Element<'_, Message> {
    let content = match line.of(preview) {
        Some(Shown::Row(row)) => head(row),
        Some(Shown::Change(change)) => cell(change),
        Some(Shown::Problem(address, problem)) => fault(address, problem),
        None => gap().into(),
    };
    let ground = if is_chosen {
        surface::chosen(content)
    } else {
        surface::plain(content)
    };
    let ground = ground
        .padding([0.0, space::S])
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .height(LINE_HEIGHT);
    MouseArea::new(ground)
        .on_press(Message::Choose(at))
        .interaction(mouse::Interaction::Pointer)
        .into()
}

fn head(row: &ResultRow) -> Element<'_, Message> {
    let mark = if row.told.is_some() {
        badge(Gravity::Success, Icon::Success, say!("forms-row-good"))
    } else {
        badge(Gravity::Error, Icon::Error, say!("forms-row-faulty"))
    };
    Row::new()
        .push(mark)
        .push(
            text::strong(cut(row_name(row)))
                .wrapping(Wrapping::None)
                .width(Length::Fill),
        )
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}

fn cell(change: &CellChange) -> Element<'_, Message> {
    let values = cut(words::results::values(change));
    // Whatever is short enough for any window needs no layer of its own.
    let is_long = values.len() > SHORT;
    let values = text::body(values).wrapping(Wrapping::None);
    Row::new()
        .push(gap().width(space::XL))
        .push(text::label(change.address.as_str()).width(ADDRESS))
        .push(text::caption(change.column.title()).width(COLUMN))
        .push(surface::plain(values).width(Length::Fill).clip(is_long))
        .align_y(Alignment::Center)
        .into()
}

fn fault<'a>(address: &'a str, problem: &CellProblem) -> Element<'a, Message> {
    let ink = |theme: &Theme| Gravity::Error.ink(theme);
    Row::new()
        .push(gap().width(space::XL))
        .push(text::label(address).style(ink).width(ADDRESS))
        .push(Icon::Error.view(14).style(ink))
        .push(gap().width(space::XS))
        .push(
            text::caption(words::results::problem(problem))
                .style(ink)
                .wrapping(Wrapping::None)
                .width(Length::Fill),
        )
        .align_y(Alignment::Center)
        .into()
}
