//! The words of the command line for what is chosen: events, results, satisfaction.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::domain::follow_up::{EventKind, Hearing, ResultKind, Standing, WaitingFor};
use crate::domain::{Legality, Satisfaction};
use crate::words::{follow_up, name};

/// One of several values by its word, which `--help` explains.
fn one_of<T: Copy + Send + Sync + 'static, const N: usize>(
    words: [(&'static str, T); N],
    explain: fn(T) -> String,
) -> impl TypedValueParser<Value = T> {
    let values = words.map(|(word, value)| PossibleValue::new(word).help(explain(value)));
    PossibleValuesParser::new(values).try_map(move |typed| {
        let found = words.into_iter().find(|(word, _)| *word == typed);
        found.map(|(_, value)| value).ok_or("unknown")
    })
}

pub fn events() -> impl TypedValueParser<Value = EventKind> {
    let words = EventKind::RECORDED.map(|kind| (kind.key(), kind));
    one_of(words, follow_up::event_action)
}

pub fn standings() -> impl TypedValueParser<Value = Standing> {
    let words = Standing::ALL.map(|standing| (standing.key(), standing));
    one_of(words, follow_up::standing)
}

pub fn results() -> impl TypedValueParser<Value = ResultKind> {
    one_of(
        [
            ("definitive", ResultKind::Definitive),
            ("document-issued", ResultKind::DocumentIssued),
            ("inspected", ResultKind::Inspected),
            ("explained", ResultKind::Explained),
            ("planned", ResultKind::Planned),
            ("passed-on", ResultKind::PassedOn),
            ("no-basis", ResultKind::NoBasis),
        ],
        follow_up::result,
    )
}

pub fn satisfactions() -> impl TypedValueParser<Value = Satisfaction> {
    one_of(
        [
            ("satisfied", Satisfaction::Satisfied),
            ("not-satisfied", Satisfaction::NotSatisfied),
            ("no-opinion", Satisfaction::NoOpinion),
            ("not-asked", Satisfaction::NotAsked),
        ],
        name::satisfaction,
    )
}

pub fn hearings() -> impl TypedValueParser<Value = Hearing> {
    one_of(
        [
            ("on-the-spot", Hearing::OnTheSpot),
            ("slip", Hearing::Slip),
            ("phone", Hearing::Phone),
            ("front-survey", Hearing::FrontSurvey),
        ],
        follow_up::hearing,
    )
}

pub fn waitings() -> impl TypedValueParser<Value = WaitingFor> {
    one_of(
        [
            ("citizen", WaitingFor::Citizen),
            ("higher-level", WaitingFor::HigherLevel),
        ],
        follow_up::waiting_for,
    )
}

pub fn legalities() -> impl TypedValueParser<Value = Legality> {
    one_of(
        [
            ("lawful", Legality::Lawful),
            ("against-rules", Legality::AgainstRules),
            ("out-of-scope", Legality::OutOfScope),
        ],
        name::legality,
    )
}
