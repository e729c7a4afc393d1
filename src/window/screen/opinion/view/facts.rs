//! How the opinion stands: status, both due dates, result, satisfaction, notice.

use chrono::NaiveDate;
use iced::widget::{Column, Row};
use iced::{Alignment, Element, Length};

use super::super::Message;
use crate::domain::date::short;
use crate::domain::follow_up::{Followed, Resolution, Standing, Timeliness};
use crate::domain::{Legality, Satisfaction};
use crate::following::OpinionFile;
use crate::say;
use crate::window::look::{self, space, surface, text};
use crate::words::{follow_up, history, name};

/// Room for the names of the facts.
const NAME_WIDTH: f32 = 152.0;

pub fn view(file: &OpinionFile, today: NaiveDate) -> Element<'_, Message> {
    let followed = file.followed();
    let (now, first) = file.timeliness(today);
    let head = Row::new()
        .push(look::standing(followed.standing))
        .push(look::clock(now))
        .spacing(space::S)
        .align_y(Alignment::Center)
        .wrap();
    let mut facts = Column::new().push(head).spacing(space::XS);
    for (what, words) in rows(file, followed, first) {
        let row = Row::new()
            .push(text::label(what).width(NAME_WIDTH))
            .push(text::body(words).width(Length::Fill))
            .spacing(space::S);
        facts = facts.push(row);
    }
    surface::card(facts)
        .padding(space::M)
        .width(Length::Fill)
        .into()
}

fn rows(file: &OpinionFile, followed: &Followed, first: Timeliness) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    if !followed.unit.is_empty() {
        rows.push((say!("console-lead-unit"), followed.unit.clone()));
    }
    rows.extend(followed.original_due.map(|due| {
        let words = format!("{} · {}", short(due), follow_up::timeliness(first));
        (say!("fact-original-due"), words)
    }));
    rows.extend(followed.extended_due.map(|due| {
        let times = followed.extensions;
        let words = match times {
            0 => short(due),
            _ => say!("fact-extended", due = short(due), times = times),
        };
        (say!("fact-extended-due"), words)
    }));
    if let Some(since) = followed.paused_since {
        let whom = follow_up::waiting_for(followed.waiting_for);
        let words = say!("fact-paused-since", since = short(since), whom = whom);
        rows.push((say!("fact-paused"), words));
    }
    if let Some(result) = &followed.result {
        rows.push((say!("event-result"), resolution(file, result)));
        rows.push((say!("fact-satisfaction"), heard(followed)));
    }
    if followed.reopenings > 0 {
        let times = say!("fact-times", times = followed.reopenings);
        rows.push((say!("fact-reopened"), times));
    }
    if followed.reminders > 0 {
        let times = say!("fact-times", times = followed.reminders);
        rows.push((say!("fact-reminded"), times));
    }
    if followed.standing != Standing::Raised && followed.standing != Standing::Merged {
        rows.push((say!("fact-notified"), notified(file, followed)));
    }
    if followed.legality != Legality::Lawful {
        let legality = name::legality(followed.legality);
        let words = match followed.legality_reason.as_str() {
            "" => legality,
            reason => format!("{legality}: {reason}"),
        };
        rows.push((say!("event-legality"), words));
    }
    rows
}

fn resolution(file: &OpinionFile, result: &Resolution) -> String {
    let head = format!("{} · {}", follow_up::result(result.kind), short(result.on));
    let proof = result.evidence.as_ref();
    let proof = proof.map(|proof| history::evidence(proof, &file.attachments));
    let parts = [Some(head), Some(result.text.clone()), proof];
    let said = parts.into_iter().flatten().filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join("\n")
}

fn heard(followed: &Followed) -> String {
    let words = name::satisfaction(followed.satisfaction);
    match followed.heard_on {
        Some(on) if followed.satisfaction != Satisfaction::NotAsked => {
            let hearing = follow_up::hearing(followed.hearing);
            format!("{words} · {hearing} · {}", short(on))
        }
        _ => words,
    }
}

fn notified(file: &OpinionFile, followed: &Followed) -> String {
    if let Some(on) = followed.notified_on {
        return short(on);
    }
    let terms = &file.terms;
    let due = terms
        .limits
        .notified_by(file.history.session_on, &terms.calendar);
    say!("fact-not-notified", due = short(due))
}
