//! The words of a document that the office changes: part by part, saved as they are typed.

use iced::Task;
use iced::widget::Id;

use crate::document::part::Part;
use crate::domain::{Kind, Letterhead, Reworded, SessionId};
use crate::store::{Op, StoreError};
use crate::window::autosave::{Autosave, Saved};
use crate::window::context::Context;
use crate::window::widget::editor::{Edit, Editor, Effect};

/// For which sessions words are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Session,
    Office,
}

/// The changed words of one kind of document under one letterhead.
#[derive(Debug, Clone)]
pub struct Loaded {
    kind: Kind,
    letterhead: Letterhead,
    session: Vec<Reworded>,
    office: Vec<Reworded>,
}

/// The state of the tab.
#[derive(Debug)]
pub struct Rewording {
    session: SessionId,
    kind: Kind,
    letterhead: Letterhead,
    of_session: Vec<Reworded>,
    of_office: Vec<Reworded>,
    pub reach: Reach,
    pub parts: Vec<Part>,
    pub at: usize,
    pub editor: Editor,
    /// A field in the words typed that the part does not have.
    pub unknown_field: Option<String>,
    /// What would have grown too long: the limit and the length, in characters.
    pub refusal: Option<(usize, usize)>,
    pub autosave: Autosave,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Loaded, StoreError>),
    Step { forward: bool },
    StepChanged,
    Reach(Reach),
    Edit(Edit),
    PutBack,
    Saved(Saved),
    Retry,
}

/// What a message asks of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Nothing,
    /// The words printed are others now.
    Layout,
}

impl Rewording {
    pub fn new(session: SessionId) -> Self {
        Self {
            session,
            kind: Kind::Minutes,
            letterhead: Letterhead::default(),
            of_session: Vec::new(),
            of_office: Vec::new(),
            reach: Reach::Session,
            parts: Vec::new(),
            at: 0,
            editor: Editor::paragraphs(""),
            unknown_field: None,
            refusal: None,
            autosave: Autosave::default(),
        }
    }

    /// Reads the changed words of another document.
    pub fn load(&self, kind: Kind, letterhead: Letterhead, context: &Context) -> Task<Message> {
        let session = self.session;
        let read = context.store.read(move |reader| {
            Ok(Loaded {
                kind,
                letterhead,
                session: reader.own_wording(Some(session), kind, letterhead)?,
                office: reader.own_wording(None, kind, letterhead)?,
            })
        });
        Task::perform(read, Message::Loaded)
    }

    /// The words that hold: the session's own before the office's.
    pub fn wording(&self) -> Vec<Reworded> {
        let office = self
            .of_office
            .iter()
            .filter(|change| find(&self.of_session, &change.part).is_none());
        self.of_session.iter().chain(office).cloned().collect()
    }

    /// Does what the message says.
    ///
    /// # Errors
    /// Why the words could not be read.
    pub fn update(&mut self, message: Message) -> Result<Wanted, StoreError> {
        match message {
            Message::Loaded(loaded) => {
                let loaded = loaded?;
                (self.kind, self.letterhead) = (loaded.kind, loaded.letterhead);
                (self.of_session, self.of_office) = (loaded.session, loaded.office);
                self.parts.clear();
                self.at = 0;
                return Ok(Wanted::Layout);
            }
            Message::Step { forward } => {
                let count = self.parts.len().max(1);
                let step = if forward { 1 } else { count - 1 };
                self.show((self.at + step) % count);
            }
            Message::StepChanged => {
                let count = self.parts.len();
                let places = (self.at + 1..count).chain(0..count);
                let changed = places
                    .into_iter()
                    .find(|at| self.change_of(&self.parts[*at].key).is_some());
                if let Some(at) = changed {
                    self.show(at);
                }
            }
            Message::Reach(reach) => self.reach = self.allowed(reach),
            Message::Edit(edit) => match self.editor.perform(edit) {
                Effect::Changed => {
                    self.refusal = None;
                    return Ok(self.reword());
                }
                Effect::Refused { limit, length } => self.refusal = Some((limit, length)),
                Effect::Moved => {}
            },
            Message::PutBack => return Ok(self.put_back()),
            Message::Saved(saved) => self.autosave.answered(saved),
            Message::Retry => self.autosave.retry(),
        }
        Ok(Wanted::Nothing)
    }

    /// Sends what is not saved yet.
    pub fn flush(&mut self, context: &Context) -> Task<Message> {
        let Self {
            session,
            kind,
            letterhead,
            reach,
            of_session,
            of_office,
            autosave,
            ..
        } = self;
        let op = || Op::Reword {
            session: (*reach == Reach::Session).then_some(*session),
            kind: *kind,
            letterhead: *letterhead,
            changes: match reach {
                Reach::Session => of_session.clone(),
                Reach::Office => of_office.clone(),
            },
        };
        autosave.send(context, op, Message::Saved)
    }

    /// Takes the parts of a document just laid out; the part at work stays as it is typed.
    pub fn take_parts(&mut self, parts: &[Part]) {
        let key = self.part().map(|part| part.key.clone());
        self.parts = parts.to_vec();
        let same = self.parts.iter().position(|p| Some(&p.key) == key.as_ref());
        match same {
            Some(at) => self.at = at,
            None => self.show(0),
        }
    }

    /// The part at work.
    pub fn part(&self) -> Option<&Part> {
        self.parts.get(self.at)
    }

    /// The changed words of a part, and whose they are.
    pub fn change_of(&self, key: &str) -> Option<(Reach, &Reworded)> {
        let session = find(&self.of_session, key).map(|change| (Reach::Session, change));
        session.or_else(|| find(&self.of_office, key).map(|change| (Reach::Office, change)))
    }

    /// How many parts of the document say other words than the program's.
    pub fn changed(&self) -> usize {
        let keys = self.parts.iter().map(|part| &part.key);
        keys.filter(|key| self.change_of(key).is_some()).count()
    }

    fn show(&mut self, at: usize) {
        self.at = at;
        self.unknown_field = None;
        self.refusal = None;
        let Some(part) = self.parts.get(at) else {
            return;
        };
        let change = self.change_of(&part.key);
        let (text, reach) = match change {
            Some((reach, change)) => (change.text.clone(), reach),
            None => (part.template.clone(), self.reach),
        };
        self.reach = self.allowed(reach);
        self.editor = Editor::paragraphs(&text);
        self.judge();
    }

    /// Notes a field that the part does not have.
    fn judge(&mut self) {
        let text = self.editor.text();
        let fault = self.part().and_then(|part| part.fill(&text).err());
        self.unknown_field = fault.and_then(|fault| match fault {
            crate::document::DocumentError::UnknownField { field, .. } => Some(field),
            _ => None,
        });
    }

    fn reword(&mut self) -> Wanted {
        let text = self.editor.text();
        let Some(part) = self.part() else {
            return Wanted::Nothing;
        };
        let change = Reworded {
            part: part.key.clone(),
            text,
            was: part.own.clone(),
        };
        let is_own = change.text.trim() == part.template.trim();
        let changes = self.changes_mut();
        changes.retain(|other| other.part != change.part);
        if !is_own {
            changes.push(change);
        }
        self.autosave.touch();
        self.judge();
        Wanted::Layout
    }

    /// Gives the part the program's own words again, or the office's.
    fn put_back(&mut self) -> Wanted {
        let Some(key) = self.part().map(|part| part.key.clone()) else {
            return Wanted::Nothing;
        };
        let Some((reach, _)) = self.change_of(&key) else {
            return Wanted::Nothing;
        };
        self.reach = reach;
        self.changes_mut().retain(|change| change.part != key);
        self.autosave.touch();
        self.show(self.at);
        Wanted::Layout
    }

    /// What is said of one opinion cannot hold for every session.
    fn allowed(&self, reach: Reach) -> Reach {
        if self.part().is_some_and(Part::is_of_one_opinion) {
            Reach::Session
        } else {
            reach
        }
    }

    fn changes_mut(&mut self) -> &mut Vec<Reworded> {
        match self.reach {
            Reach::Session => &mut self.of_session,
            Reach::Office => &mut self.of_office,
        }
    }
}

fn find<'a>(changes: &'a [Reworded], key: &str) -> Option<&'a Reworded> {
    changes.iter().find(|change| change.part == key)
}

/// The field in which the words are typed.
pub fn editor_id() -> Id {
    Id::new("preview-wording")
}
