//! What was raised, answered and concluded, what it repeats, and the files kept with it.

use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::Message;
use super::super::earlier::Message as Linked;
use crate::domain::date::short;
use crate::following::OpinionFile;
use crate::say;
use crate::window::keys::{self, Action};
use crate::window::look::{Icon, button, space, surface, text};
use crate::words::name;

pub fn view(file: &OpinionFile) -> Element<'_, Message> {
    let opinion = &file.opinion;
    let who = [file.speaker.as_str(), file.address.as_str()];
    let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
    let kind = [name::opinion_kind(opinion.kind), opinion.field.clone()];
    let kind: Vec<String> = kind.into_iter().filter(|part| !part.is_empty()).collect();
    let mut parts = Column::new()
        .push(text::label(who.join(", ")))
        .push(text::caption(kind.join(" · ")))
        .push(text::body(opinion.content.as_str()))
        .spacing(space::S);
    if !opinion.answer.is_empty() {
        let label = match opinion.answer.by.trim() {
            "" => say!("console-answer"),
            by => say!("opinion-answer-by", by = by),
        };
        parts = parts.push(part(label, opinion.answer.text.as_str()));
    }
    let conclusion = &opinion.conclusion;
    if let Some(outcome) = conclusion.outcome {
        let label = say!("opinion-concluded", outcome = name::outcome(outcome));
        parts = parts.push(part(label, conclusion.text.as_str()));
    }
    Column::new()
        .push(surface::card(parts).padding(space::M).width(Length::Fill))
        .push(earlier(file))
        .push(attachments(file))
        .spacing(space::M)
        .into()
}

fn part(label: String, words: &str) -> Element<'_, Message> {
    Column::new()
        .push(text::label(label))
        .push((!words.trim().is_empty()).then(|| text::body(words)))
        .spacing(space::XS)
        .into()
}

/// The earlier opinions that it repeats, and how to name one.
fn earlier(file: &OpinionFile) -> Element<'_, Message> {
    let link = button::quiet(say!("action-link-earlier"))
        .icon(Icon::Merge)
        .key(keys::hint(Action::LinkEarlier))
        .on_press(Message::Link);
    let rows = file.earlier.iter().map(|earlier| {
        let label = say!(
            "opinion-title",
            number = earlier.number.to_string(),
            date = short(earlier.session_on)
        );
        let show = button::secondary(label).on_press(Message::ShowEarlier(earlier.id));
        let words: String = earlier.content.replace('\n', " ");
        Row::new()
            .push(show)
            .push(
                surface::plain(text::caption(words).wrapping(text::ONE_LINE))
                    .width(Length::Fill)
                    .clip(true),
            )
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    });
    let unlink = (!file.earlier.is_empty()).then(|| {
        button::quiet(say!("opinion-unlink"))
            .icon(Icon::Remove)
            .on_press(Message::Linking(Linked::Unlink))
    });
    let title = (!file.earlier.is_empty()).then(|| text::label(say!("opinion-earlier")));
    Column::new()
        .push(title)
        .extend(rows)
        .push(Row::new().push(link).push(unlink).spacing(space::S).wrap())
        .spacing(space::S)
        .into()
}

fn attachments(file: &OpinionFile) -> Option<Element<'_, Message>> {
    if file.attachments.is_empty() {
        return None;
    }
    let rows = file.attachments.iter().map(|kept| {
        let save = button::icon(Icon::Export, say!("opinion-attachment-save"))
            .on_press(Message::CopyOut(kept.id));
        let detail = say!(
            "opinion-attachment",
            size = kept.size.div_ceil(1024),
            on = short(kept.added_at.date())
        );
        Row::new()
            .push(save)
            .push(text::body(kept.name.as_str()).width(Length::Fill))
            .push(text::caption(detail))
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into()
    });
    let content = Column::new()
        .push(text::label(say!("opinion-attachments")))
        .extend(rows)
        .spacing(space::XS);
    Some(
        surface::card(content)
            .padding(space::M)
            .width(Length::Fill)
            .into(),
    )
}
