//! The opinion's own choices: kind, outcome, and what the outcome asks for.

use iced::widget::Row;
use iced::{Alignment, Element, Length};

use super::super::{Console, Message, Part};
use crate::domain::{Competence, Legality, OpinionKind, Outcome, Satisfaction, Source, gate};
use crate::say;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, badge, space, text};
use crate::window::widget::selector::selector;
use crate::words::{gate as gate_words, name};

impl Console {
    /// Number, field and the choices that are seldom touched.
    pub(super) fn opinion_line(&self) -> Element<'_, Message> {
        let choices = self.form.choices;
        let number = say!("console-opinion-number", number = self.number_shown());
        Row::new()
            .push(text::section(number))
            .push(
                self.line(Part::Field, say!("console-field"), Length::Fixed(280.0))
                    .key(keys::hint(Action::GoToField)),
            )
            .push(selector(
                say!("console-kind"),
                &OpinionKind::ALL,
                choices.kind,
                name::opinion_kind,
                Message::ChooseKind,
            ))
            .push(selector(
                say!("console-legality"),
                &Legality::ALL,
                choices.legality,
                name::legality,
                Message::ChooseLegality,
            ))
            .push(selector(
                say!("console-competence"),
                &Competence::ALL,
                choices.competence,
                name::competence,
                Message::ChooseCompetence,
            ))
            .push(selector(
                say!("console-source"),
                &Source::ALL,
                choices.source,
                name::source,
                Message::ChooseSource,
            ))
            .spacing(space::M)
            .align_y(Alignment::End)
            .wrap()
            .into()
    }

    /// Why it is not lawful, asked for only then.
    pub(super) fn legality_line(&self) -> Option<Element<'_, Message>> {
        (self.form.choices.legality != Legality::Lawful).then(|| {
            self.line(
                Part::LegalityReason,
                say!("console-legality-reason"),
                Length::Fill,
            )
            .into()
        })
    }

    /// The six ways in which an opinion ends, one key each.
    pub(super) fn outcome_line(&self) -> Element<'_, Message> {
        let mut row = Row::new()
            .push(text::label(say!("console-outcome")))
            .push(text::caption(keys::hint(Action::GoToConclusion)))
            .spacing(space::XS)
            .align_y(Alignment::Center);
        for (at, outcome) in Outcome::ALL.into_iter().enumerate() {
            let words = format!("{} {}", at + 1, name::outcome(outcome));
            let face = if self.form.choices.outcome == Some(outcome) {
                look::button::primary(words).icon(Icon::Success)
            } else {
                look::button::secondary(words)
            };
            row = row.push(face.on_press(Message::ChooseOutcome(outcome)));
        }
        row.wrap().into()
    }

    /// The chair's words and what the outcome asks for.
    pub(super) fn details(&self) -> Element<'_, Message> {
        let outcome = self.form.choices.outcome;
        let mut row = Row::new()
            .push(self.line(
                Part::Conclusion,
                say!("console-conclusion"),
                Length::FillPortion(4),
            ))
            .spacing(space::S);
        let wide = Length::FillPortion(3);
        // What was typed under another outcome is printed too, so it stays in sight.
        let has = |part: Part| !self.form.editor(part).is_blank();
        let needs_unit = matches!(
            outcome,
            Some(Outcome::Assigned | Outcome::Plan | Outcome::Passed)
        );
        if needs_unit
            || [Part::LeadUnit, Part::CoUnits, Part::DueOn]
                .into_iter()
                .any(has)
        {
            let unit = if outcome == Some(Outcome::Passed) {
                say!("console-competent-level")
            } else {
                say!("console-lead-unit")
            };
            row = row
                .push(
                    self.line(Part::LeadUnit, unit, wide)
                        .key(keys::hint(Action::GoToAssignment)),
                )
                .push(self.line(Part::CoUnits, say!("console-co-units"), wide))
                .push(
                    self.line(Part::DueOn, say!("console-due-on"), Length::Fixed(130.0))
                        .hint(say!("console-due-hint")),
                );
        }
        if outcome == Some(Outcome::NotConsidered) || has(Part::Reason) {
            row = row.push(self.line(Part::Reason, say!("console-reason"), wide));
        }
        if outcome == Some(Outcome::Merged) {
            row = row.push(self.line(
                Part::MergedInto,
                say!("console-merged-into"),
                Length::Fixed(160.0),
            ));
        }
        let satisfaction = self.form.choices.satisfaction;
        if outcome == Some(Outcome::Answered) || satisfaction != Satisfaction::NotAsked {
            row = row.push(selector(
                say!("console-satisfaction"),
                &Satisfaction::ALL,
                satisfaction,
                name::satisfaction,
                Message::ChooseSatisfaction,
            ));
        }
        iced::widget::Column::new()
            .push(row)
            .push(self.lacking())
            .spacing(space::XS)
            .into()
    }

    /// What the opinion shown still lacks, and what is merged into it.
    fn lacking(&self) -> Option<Element<'_, Message>> {
        let number = self.opinion?;
        let opinion = self.opinion_by(number)?;
        if let Some(voided) = &opinion.voided {
            let words = say!("console-voided", reason = voided.reason.as_str());
            return Some(badge(Gravity::Warning, Icon::Remove, words));
        }
        let merged = self.merged_into(number);
        let lacking = gate::missing(opinion, &self.opinions);
        let mut row = Row::new().spacing(space::S);
        if !lacking.is_empty() {
            let list: Vec<String> = lacking.iter().map(gate_words::missing).collect();
            let words = say!("console-lacking", list = list.join(", "));
            row = row.push(badge(Gravity::Warning, Icon::Warning, words));
        }
        if !merged.is_empty() {
            let list: Vec<String> = merged.iter().map(u32::to_string).collect();
            let words = say!("console-merged-here", list = list.join(", "));
            row = row.push(badge(Gravity::Info, Icon::Copy, words));
        }
        Some(row.into())
    }
}
