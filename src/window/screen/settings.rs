//! The office's particulars and lists, and how the window looks.

mod authorities;
mod view;

use iced::Task;

use crate::domain::fault::Faults;
use crate::domain::text::{LINE_LIMIT, NAME_LIMIT};
use crate::domain::{Authority, Fault, Letterhead, ListKind, Office};
use crate::store::{Changed, Op, StoreError};
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::form::issuers::{self, IssuersForm};
use crate::window::form::office::{OfficeForm, Part};
use crate::window::form::path_field;
use crate::window::keys::Action;
use crate::window::look::Palette;
use crate::window::preference::{Preference, Preferences, Zoom};
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::words::Language;

use authorities::Authorities;

const DRAFT: &str = "settings";

/// What is shown when the screen opens.
#[derive(Debug, Clone)]
pub struct Loaded {
    office: Office,
    lists: [Vec<String>; 3],
    authorities: Vec<Authority>,
    draft: Option<String>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct Settings {
    form: OfficeForm,
    issuers: IssuersForm,
    /// One editor per list, one entry a line, in the order of [`ListKind::ALL`].
    lists: [Editor; 3],
    authorities: Authorities,
    preferences: Preferences,
    faults: Vec<Fault>,
    is_leaving: bool,
    autosave: Autosave,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Result<Box<Loaded>, StoreError>),
    EditOffice(Part, Edit),
    EnterOffice(Part),
    ChooseLetterhead(Letterhead),
    EditIssuer(issuers::Part, Edit),
    EditList(ListKind, Edit),
    Authorities(authorities::Message),
    Prefer(Preference),
    Keeping(Keeping),
    Save,
    Leave,
    Saved(Result<Changed, StoreError>),
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Prefer(Preference),
    Leave,
}

impl Settings {
    /// Opens the screen with what the data file holds.
    pub fn open(context: &Context) -> (Self, Task<Message>) {
        let settings = Self {
            form: OfficeForm::new(&Office::default()),
            issuers: IssuersForm::new(&Office::default()),
            lists: [(); 3].map(|()| Editor::paragraphs("")),
            authorities: Authorities::default(),
            preferences: context.preferences,
            faults: Vec::new(),
            is_leaving: false,
            autosave: Autosave::default(),
            failure: None,
        };
        let read = context.store.read(|reader| {
            Ok(Box::new(Loaded {
                office: reader.office()?.unwrap_or_default(),
                lists: [
                    reader.list(ListKind::Field)?,
                    reader.list(ListKind::Unit)?,
                    reader.list(ListKind::Recipient)?,
                ],
                authorities: reader.authorities()?,
                draft: reader.draft(DRAFT)?,
            }))
        });
        (settings, Task::perform(read, Message::Loaded))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::Loaded(Ok(loaded)) => self.show(&loaded),
            Message::Loaded(Err(error)) | Message::Saved(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
            Message::EditOffice(part, edit) => {
                let effect = self.form.perform(part, edit);
                self.edited(part.path(), effect);
                Task::none()
            }
            Message::EnterOffice(part) => match part.next() {
                Some(next) => path_field::focus(next.path()),
                None => path_field::focus(&list_path(ListKind::Field)),
            },
            Message::ChooseLetterhead(letterhead) => {
                self.form.set_letterhead(letterhead);
                self.autosave.touch();
                Task::none()
            }
            Message::EditIssuer(part, edit) => {
                let effect = self.issuers.perform(part, edit);
                self.edited(&part.path(), effect);
                Task::none()
            }
            Message::EditList(kind, edit) => {
                let effect = self.lists[kind as usize].perform(edit);
                self.edited(&list_path(kind), effect);
                Task::none()
            }
            Message::Authorities(message) => {
                let task = self.authorities.update(message, context);
                task.map(Message::Authorities)
            }
            Message::Prefer(preference) => {
                self.preferences.set(preference);
                return (Task::none(), Some(Wish::Prefer(preference)));
            }
            Message::Keeping(keeping) => {
                self.autosave.update(keeping);
                Task::none()
            }
            Message::Save => self.save(context),
            // What was typed and not saved waits in the draft.
            Message::Leave => {
                self.is_leaving = true;
                Task::none()
            }
            Message::Saved(Ok(_)) => return (drop_draft(context), Some(Wish::Leave)),
        };
        let Self {
            form,
            issuers,
            lists,
            ..
        } = self;
        let keep = || Op::KeepDraft {
            key: DRAFT.to_owned(),
            body: draft(form, issuers, lists),
        };
        let kept = self.autosave.keep(context, keep, Message::Keeping);
        let leaves = self.is_leaving && self.autosave.may_leave();
        (Task::batch([task, kept]), leaves.then_some(Wish::Leave))
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        match action {
            Action::Save => Some(Message::Save),
            Action::Back => Some(Message::Leave),
            _ => None,
        }
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done()
    }

    /// Shows what was changed elsewhere, by a key.
    pub fn show_preferences(&mut self, preferences: Preferences) {
        self.preferences = preferences;
    }

    fn edited(&mut self, path: &str, effect: Effect) {
        if effect == Effect::Changed {
            self.autosave.touch();
            if !self.faults.is_empty() {
                self.faults = self.read().2;
            }
        }
        path_field::refuse(&mut self.faults, path, effect);
    }

    fn show(&mut self, loaded: &Loaded) -> Task<Message> {
        self.form = OfficeForm::new(&loaded.office);
        self.issuers = IssuersForm::new(&loaded.office);
        self.authorities.listed.clone_from(&loaded.authorities);
        for (editor, list) in self.lists.iter_mut().zip(&loaded.lists) {
            editor.set(&list.join("\n"));
        }
        if let Some(draft) = &loaded.draft {
            self.restore(draft);
        }
        path_field::focus(Part::ALL[0].path())
    }

    fn restore(&mut self, draft: &str) {
        match serde_json::from_str::<(String, String, [String; 3])>(draft) {
            Ok((office, issuers, lists)) => {
                self.form.restore(&office);
                self.issuers.restore(&issuers);
                for (editor, list) in self.lists.iter_mut().zip(&lists) {
                    editor.set(list);
                }
            }
            Err(error) => log::warn!("draft of the settings: {error}"),
        }
    }

    /// The office and the lists as typed, and what is wrong with them.
    fn read(&self) -> (Office, [Vec<String>; 3], Vec<Fault>) {
        let (mut office, mut all) = self.form.read();
        office.issuers = self.issuers.read(office.letterhead);
        all.extend(issuer_faults(&office));
        let lists = ListKind::ALL.map(|kind| {
            let text = self.lists[kind as usize].text();
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let entries: Vec<String> = lines.map(str::to_owned).collect();
            let limit = match kind {
                ListKind::Field => NAME_LIMIT,
                ListKind::Unit | ListKind::Recipient => LINE_LIMIT,
            };
            let mut faults = Faults::default();
            for entry in &entries {
                faults.line(list_path(kind), entry, limit);
            }
            all.extend(faults.into_vec());
            entries
        });
        (office, lists, all)
    }

    fn save(&mut self, context: &Context) -> Task<Message> {
        let (office, lists, faults) = self.read();
        self.faults = faults;
        if !self.faults.is_empty() {
            return path_field::focus_first(&self.faults);
        }
        let saves: Vec<_> = ListKind::ALL
            .into_iter()
            .zip(lists)
            .map(|(kind, entries)| Op::SetList(kind, entries))
            .chain([Op::SetOffice(Box::new(office))])
            .map(|op| context.store.transact(op))
            .collect();
        let all = async move {
            let mut last = Err(StoreError::Closed);
            for save in saves {
                last = Ok(save.await?);
            }
            last
        };
        Task::perform(all, Message::Saved)
    }
}

/// Everything typed, for a draft.
fn draft(form: &OfficeForm, issuers: &IssuersForm, lists: &[Editor; 3]) -> String {
    let lists: Vec<String> = lists.iter().map(Editor::text).collect();
    serde_json::to_string(&(form.draft(), issuers.draft(), lists)).unwrap_or_default()
}

/// What is wrong with an issuer, at the field where it was typed.
fn issuer_faults(office: &Office) -> Vec<Fault> {
    let mut faults = Faults::default();
    for issuer in &office.issuers {
        let path = |line| {
            let letterhead = issuer.letterhead;
            issuers::Part { letterhead, line }.path()
        };
        faults.required_line(path(issuers::Line::Name), &issuer.name, LINE_LIMIT);
        faults.line(path(issuers::Line::Superior), &issuer.superior, LINE_LIMIT);
        faults.required_line(path(issuers::Line::Symbol), &issuer.symbol, NAME_LIMIT);
    }
    faults.into_vec()
}

/// The path of a list, as its field's id.
fn list_path(kind: ListKind) -> String {
    format!("list.{}", kind.key())
}

fn drop_draft(context: &Context) -> Task<Message> {
    let dropped = context.store.transact(Op::DropDraft {
        key: DRAFT.to_owned(),
    });
    Task::perform(dropped, |saved| Message::Keeping(Keeping::Kept(saved)))
}

/// The sizes offered.
const ZOOMS: [u16; 5] = [100, 125, 150, 175, 200];

/// The choices of the look, for the view.
fn zooms() -> impl Iterator<Item = (Zoom, String)> {
    ZOOMS
        .into_iter()
        .map(|percent| (Zoom::new(percent), format!("{percent}%")))
}

fn palettes() -> impl Iterator<Item = (Palette, String)> {
    Palette::ALL.into_iter().map(|palette| {
        let words = match palette {
            Palette::Light => crate::say!("palette-light"),
            Palette::Dark => crate::say!("palette-dark"),
            Palette::HighContrast => crate::say!("palette-high-contrast"),
        };
        (palette, words)
    })
}

fn languages() -> [(Language, String); 2] {
    // Each language names itself, so that whoever cannot read the other finds the way back.
    [
        (Language::Vietnamese, "Tiếng Việt".to_owned()),
        (Language::English, "English".to_owned()),
    ]
}
