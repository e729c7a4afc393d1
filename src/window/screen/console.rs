//! The live console: one screen, keyboard only, made for typing while listening.

mod floor;
mod form;
mod key;
mod part;
mod resume;
mod saving;
mod standing;
mod suggest;
mod typing;
mod view;

use std::collections::{BTreeMap, VecDeque};

use chrono::{NaiveDate, NaiveDateTime};
use iced::Task;
use iced::widget::scrollable::Viewport;

use crate::domain::fault::Problem;
use crate::domain::gate::Gate;
use crate::domain::{
    Competence, DueDates, Legality, ListKind, Opinion, OpinionId, OpinionKind, Outcome,
    Satisfaction, SessionId, SessionState, Source, Speaker, SpeakerId, SpeakerKind,
};
use crate::store::{Changed, StoreError};
use crate::window::context::Context;
use crate::window::widget::completion::Step;
use crate::window::widget::editor::Edit;
use crate::window::widget::reveal;
use crate::window::widget::windowed_list::WindowedList;

use form::Form;
pub use part::Part;
use resume::Resume;
pub use saving::Failure;
use saving::Saving;
use suggest::{Sources, Suggestions};

/// What the console works on, as read from the data file.
#[derive(Debug, Clone)]
pub struct Loaded {
    subject: String,
    starts_at: NaiveDateTime,
    state: SessionState,
    officers: Vec<String>,
    speakers: Vec<(SpeakerId, Speaker)>,
    opinions: Vec<(OpinionId, Opinion)>,
    known: Vec<Speaker>,
    fields: Vec<String>,
    units: Vec<String>,
    due_dates: DueDates,
    resume: Option<String>,
}

/// The records as the data file has them, after a change was refused.
#[derive(Debug, Clone)]
pub struct Records {
    speakers: Vec<(SpeakerId, Speaker)>,
    opinions: Vec<(OpinionId, Opinion)>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Console {
    session: SessionId,
    subject: String,
    session_on: NaiveDate,
    state: SessionState,
    speakers: Vec<(SpeakerId, Speaker)>,
    /// Ids beside `opinions`, by index.
    opinion_ids: Vec<OpinionId>,
    opinions: Vec<Opinion>,
    sources: Sources,
    form: Form,
    part: Part,
    /// Number of the opinion shown; `None` for the one about to be opened.
    opinion: Option<u32>,
    /// Number of the speaker who has the floor; `None` while a new one is typed.
    speaker: Option<u32>,
    suggestions: Suggestions,
    /// How far the list of the opinions taken is scrolled.
    list: WindowedList,
    /// Whether the reason for voiding is being typed.
    voiding: bool,
    problems: Vec<(Part, Problem)>,
    refusal: Option<(Part, usize, usize)>,
    saving: Saving,
    /// The opinion to show as soon as the session is read.
    wanted: Option<u32>,
    /// The next speaker's line, put aside while an earlier opinion is looked at.
    parked: Option<Box<Resume>>,
    /// Texts that their records cannot hold, by the opinion under which they were typed.
    faulty: BTreeMap<u32, BTreeMap<Part, String>>,
    /// The speaker as it was before the name at hand was touched.
    named: Option<Speaker>,
    /// What was sent for a number: the speaker, when new, and the opinion as it then stood.
    opening: Option<(Option<Speaker>, Opinion)>,
    /// What the person did while a number was being given; done as soon as it is there.
    deferred: VecDeque<Message>,
    /// Where to go once everything is saved.
    leaving: Option<Wish>,
    loaded: bool,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Loaded>, StoreError>),
    ReadBack(Result<Box<Records>, StoreError>),
    Saved(Result<Vec<Changed>, Failure>),
    Edit(Part, Edit),
    Enter(Part),
    Focus(Part),
    GoToAssignment,
    Scrolled(Viewport),
    StepSuggestion(Step),
    TakeSuggestion(usize),
    NextOpinion,
    NextSpeaker,
    ShowOpinion(u32),
    StepOpinion { forward: bool },
    ToggleSpeakerKind(SpeakerKind),
    ToggleSlip,
    ChooseSource(Source),
    ChooseKind(OpinionKind),
    ChooseLegality(Legality),
    ChooseCompetence(Competence),
    ChooseOutcome(Outcome),
    ChooseSatisfaction(Satisfaction),
    ToggleVoid,
    SaveNow,
    Dismiss,
    Go(Wish),
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    ShowSessions,
    ShowClosing,
    ShowParticulars,
    ShowPreview,
}

impl Console {
    /// Opens the console of a session, at an opinion or where it was left.
    pub fn open(
        session: SessionId,
        opinion: Option<u32>,
        context: &Context,
    ) -> (Self, Task<Message>) {
        let console = Self {
            session,
            subject: String::new(),
            session_on: NaiveDate::default(),
            state: SessionState::default(),
            speakers: Vec::new(),
            opinion_ids: Vec::new(),
            opinions: Vec::new(),
            sources: Sources::default(),
            form: Form::default(),
            part: Part::default(),
            opinion: None,
            speaker: None,
            suggestions: Suggestions::default(),
            list: view::list(),
            voiding: false,
            problems: Vec::new(),
            refusal: None,
            saving: Saving::default(),
            wanted: opinion,
            parked: None,
            faulty: BTreeMap::new(),
            named: None,
            opening: None,
            deferred: VecDeque::new(),
            leaving: None,
            loaded: false,
        };
        let read = context.store.read(move |reader| {
            let (particulars, state) = reader.session(session)?;
            let people = particulars.chairs.iter().chain(&particulars.officers);
            Ok(Box::new(Loaded {
                officers: people
                    .map(|p| if p.post.is_empty() { &p.name } else { &p.post })
                    .cloned()
                    .collect(),
                subject: particulars.subject,
                starts_at: particulars.starts_at,
                state,
                speakers: reader.speakers(session)?,
                opinions: reader.opinions(session)?,
                known: reader.known_speakers()?,
                fields: reader.list(ListKind::Field)?,
                units: reader.list(ListKind::Unit)?,
                due_dates: reader.due_dates()?,
                resume: reader.draft(&Resume::key(session))?,
            }))
        });
        let task = Task::perform(read, Message::Loaded);
        (console, task)
    }

    /// Does what the message says; effects come back as a task.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        if !matches!(
            message,
            Message::Saved(_) | Message::ReadBack(_) | Message::Scrolled(_)
        ) {
            self.saving.retry();
        }
        let task = self.act(message, context);
        let task = Task::batch([task, self.flush(context)]);
        let may_leave = self.is_saved() || !self.loaded;
        let wish = if may_leave { self.leaving.take() } else { None };
        (task, wish)
    }

    fn act(&mut self, message: Message, context: &Context) -> Task<Message> {
        if self.must_wait(&message) {
            let focus = first_focus(&message).map(|part| reveal::focus(part.id()));
            self.deferred.push_back(message);
            return focus.unwrap_or_else(Task::none);
        }
        self.obey(message, context)
    }

    fn obey(&mut self, message: Message, context: &Context) -> Task<Message> {
        match message {
            Message::Loaded(Ok(loaded)) => self.show_loaded(*loaded, context),
            Message::Loaded(Err(error)) | Message::ReadBack(Err(error)) => {
                self.saving.failed(error);
                Task::none()
            }
            Message::ReadBack(Ok(records)) => {
                self.take_back(*records);
                Task::none()
            }
            Message::Saved(result) => self.saved(result, context),
            Message::Go(wish) => {
                self.leaving = Some(wish);
                Task::none()
            }
            Message::Dismiss if self.dismiss() => reveal::focus(self.part.id()),
            Message::Dismiss => {
                self.leaving = Some(Wish::ShowSessions);
                Task::none()
            }
            _ if !self.loaded => Task::none(),
            Message::Scrolled(viewport) => self.list.scrolled(viewport),
            Message::StepSuggestion(step) => {
                self.suggestions.step(step);
                Task::none()
            }
            Message::Focus(part) => self.focus(part),
            Message::GoToAssignment => self.go_to_assignment(context),
            Message::ShowOpinion(number) => self.show_opinion(number),
            Message::StepOpinion { forward } => self.step_opinion(forward),
            Message::SaveNow => {
                self.save_everything(context);
                Task::none()
            }
            // A concluded session can be read, not changed.
            _ if self.is_locked() => Task::none(),
            Message::Edit(part, edit) => self.edit(part, edit, context),
            Message::Enter(part) => self.enter(part, context),
            Message::TakeSuggestion(at) => match self.suggestions.get(at).cloned() {
                Some(suggestion) => self.take_suggestion(suggestion, context),
                None => Task::none(),
            },
            Message::NextOpinion => self.next_opinion(),
            Message::NextSpeaker => self.next_speaker(),
            Message::ToggleSpeakerKind(kind) => self.toggle_speaker_kind(kind),
            Message::ToggleSlip => {
                let source = match self.form.choices.source {
                    Source::Slip => Source::Spoken,
                    _ => Source::Slip,
                };
                self.choose(context, |choices| choices.source = source)
            }
            Message::ChooseSource(source) => self.choose(context, |c| c.source = source),
            Message::ChooseKind(kind) => self.choose(context, |c| c.kind = kind),
            Message::ChooseLegality(legality) => self.choose(context, |c| c.legality = legality),
            Message::ChooseCompetence(competence) => {
                self.choose(context, |c| c.competence = competence)
            }
            Message::ChooseSatisfaction(satisfaction) => {
                self.choose(context, |c| c.satisfaction = satisfaction)
            }
            Message::ChooseOutcome(outcome) => self.choose_outcome(outcome, context),
            Message::ToggleVoid => self.toggle_void(),
        }
    }

    /// The session shown.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// Whether the session's content can no longer be changed.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.state == SessionState::Concluded
    }

    /// Whether every edit is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        !self.loaded || (self.saving.is_done() && self.deferred.is_empty())
    }

    /// Brings the opinion shown, or else the newest, into sight of the list.
    fn reveal(&mut self) -> Task<Message> {
        let shown = self.opinion;
        let at = self.opinions.iter().position(|o| Some(o.number) == shown);
        let last = self.opinions.len().saturating_sub(1);
        self.list.reveal(at.unwrap_or(last))
    }

    /// The completeness gate over the opinions as they stand.
    #[must_use]
    pub fn gate(&self) -> Gate {
        Gate::of(&self.opinions)
    }

    /// While a number is being given, what depends on it waits, and all that comes after it.
    fn must_wait(&self, message: &Message) -> bool {
        let answers = matches!(
            message,
            Message::Loaded(_) | Message::ReadBack(_) | Message::Saved(_) | Message::Scrolled(_)
        );
        let is_edit = matches!(message, Message::Edit(..) | Message::StepSuggestion(_));
        let is_behind = !self.deferred.is_empty();
        (is_behind || (self.saving.is_raising() && !is_edit)) && !answers
    }

    fn speaker_by(&self, number: u32) -> Option<&(SpeakerId, Speaker)> {
        self.speakers.iter().find(|(_, s)| s.number == number)
    }

    fn opinion_by(&self, number: u32) -> Option<&Opinion> {
        self.opinions.iter().find(|o| o.number == number)
    }

    fn focus(&mut self, part: Part) -> Task<Message> {
        if part != self.part {
            self.turn_to(part);
            self.saving.place();
        }
        reveal::focus(part.id())
    }

    /// Notes that another part is at hand.
    fn turn_to(&mut self, part: Part) {
        self.part = part;
        self.suggestions = Suggestions::default();
        if part == Part::Name {
            let shown = self.speaker.and_then(|n| self.speaker_by(n));
            self.named = shown.map(|(_, speaker)| speaker.clone());
        }
    }

    fn read_problems(&mut self) {
        let mut problems = Vec::new();
        if let Some((_, base)) = self.speaker.and_then(|n| self.speaker_by(n)) {
            problems = self.form.read_speaker(base).problems;
        } else if !self.form.editor(Part::Name).is_blank() {
            problems = self.form.read_speaker(&Speaker::default()).problems;
        }
        let base = self.opinion.and_then(|n| self.opinion_by(n)).cloned();
        let base = base.unwrap_or_default();
        let reading = self
            .form
            .read_opinion(&base, self.session_on, &self.opinions);
        problems.extend(reading.problems);
        self.problems = problems;
    }
}

/// Where a message that has to wait leads, so that what is typed meanwhile goes there already.
fn first_focus(message: &Message) -> Option<Part> {
    match message {
        Message::NextOpinion => Some(Part::Content),
        Message::NextSpeaker => Some(Part::Name),
        Message::Focus(part) => Some(*part),
        Message::Enter(part) => Some(part.after_enter()),
        _ => None,
    }
}
