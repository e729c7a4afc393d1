//! Writing what is shown to a file of the person's choice, or to the printer.

use std::path::{Path, PathBuf};

use iced::Task;
use iced::widget::{Column, Id, Row};
use iced::{Element, Length};

use crate::making::{Format, MakingError, ReportFormat};
use crate::output::print::{self, Printed};
use crate::output::{self, Overwrite, SaveError};
use crate::progress::Progress;
use crate::window::context::Context;
use crate::window::dialogs::Request;
use crate::window::keys::{self, Action};
use crate::window::look::{self, Gravity, Icon, button, notice, space, text};
use crate::window::widget::choice::choice;
use crate::window::widget::editor::{self, Edit, Editor, Effect};
use crate::window::widget::reveal;
use crate::window::widget::selector::after;
use crate::window::work::{self, Step};
use crate::{say, words};

/// A kind of file that can be written.
pub trait FileKind: Copy + PartialEq + Send + 'static {
    /// All of them.
    const KINDS: &'static [Self];
    /// The one that can be printed.
    const PRINTED: Self;

    /// How the name of such a file ends, without the dot.
    fn ending(self) -> &'static str;
}

impl FileKind for Format {
    const KINDS: &'static [Self] = &Self::ALL;
    const PRINTED: Self = Self::Pdf;

    fn ending(self) -> &'static str {
        Self::ending(self)
    }
}

impl FileKind for ReportFormat {
    const KINDS: &'static [Self] = &Self::ALL;
    const PRINTED: Self = Self::Document(Format::Pdf);

    fn ending(self) -> &'static str {
        Self::ending(self)
    }
}

/// Where it is written, and what became of it.
#[derive(Debug)]
pub struct Writing<K> {
    path: Editor,
    pub kind: K,
    /// The name proposed last.
    proposed: String,
    /// Done and total so far.
    going: Option<(Progress, usize, usize)>,
    ended: Ended,
}

/// What the last writing came to.
#[derive(Debug, Clone)]
pub enum Ended {
    NotYet,
    /// A file stands there; the person has to say whether it may go.
    Exists(PathBuf),
    Failed(String),
    Done(PathBuf),
    Printed(Printed),
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message<K> {
    EditPath(Edit),
    Kind(K),
    AskForPlace,
    PlaceChosen(Option<PathBuf>),
    Write { replace: bool },
    Print,
    Written(Step<Ended>),
}

impl<K: FileKind> Writing<K> {
    #[must_use]
    pub fn new(kind: K) -> Self {
        Self {
            path: Editor::line(""),
            kind,
            proposed: String::new(),
            going: None,
            ended: Ended::NotYet,
        }
    }

    /// Proposes a file of this name, where another one was typed beside it, else in `folder`. What was
    /// typed stays as long as the same name is proposed.
    pub fn propose(&mut self, folder: &Path, name: &str) {
        if self.proposed == name {
            return;
        }
        name.clone_into(&mut self.proposed);
        let typed = PathBuf::from(self.path.text());
        let beside = typed
            .parent()
            .filter(|beside| !beside.as_os_str().is_empty());
        self.path
            .set(&beside.unwrap_or(folder).join(name).to_string_lossy());
        self.ended = Ended::NotYet;
    }

    /// The kind of file that `message` asks for.
    #[must_use]
    pub fn kind_for(&self, message: &Message<K>) -> K {
        match message {
            Message::Print => K::PRINTED,
            Message::Write { .. } => self.kind_typed().unwrap_or(self.kind),
            _ => self.kind,
        }
    }

    /// The kind that the path typed ends in.
    fn kind_typed(&self) -> Option<K> {
        let typed = self.typed();
        let ending = typed.extension()?.to_str()?.to_lowercase();
        let mut all = K::KINDS.iter().copied();
        all.find(|kind| kind.ending() == ending)
    }

    /// Does what the message says; `make` makes the file of [`Writing::kind_for`] the message, once
    /// there is something to write, and `name` is proposed for it.
    pub fn update(
        &mut self,
        message: Message<K>,
        name: String,
        make: Option<impl FnOnce(&Progress) -> Result<Vec<u8>, MakingError> + Send + 'static>,
        context: &Context,
    ) -> Task<Message<K>> {
        match message {
            Message::EditPath(edit) => {
                if self.path.perform(edit) == Effect::Changed {
                    self.ended = Ended::NotYet;
                }
                Task::none()
            }
            Message::Kind(kind) => {
                self.choose(kind);
                Task::none()
            }
            // A key is heard where its button is out of use.
            Message::AskForPlace | Message::Write { .. } | Message::Print
                if make.is_none() && self.going.is_none() =>
            {
                self.ended = Ended::Failed(say!("writing-nothing-yet"));
                Task::none()
            }
            Message::AskForPlace => self.ask_for_place(name, context),
            Message::PlaceChosen(path) => {
                if !self.take_place(path) {
                    return reveal::focus(path_id());
                }
                // The desktop's dialog has asked already whether a file there may go.
                self.write(Overwrite::Replace, make)
            }
            Message::Write { replace: true } if self.is_asked_about() => {
                self.write(Overwrite::Replace, make)
            }
            Message::Write { .. } => self.write(Overwrite::Refuse, make),
            Message::Print => self.begin(make, |bytes| match print::print(&bytes) {
                Ok(printed) => Ended::Printed(printed),
                Err(error) => Ended::Failed(words::output::print(&error)),
            }),
            Message::Written(step) => self.written(step),
        }
    }

    /// Chooses another kind of file; the name follows.
    fn choose(&mut self, kind: K) {
        let typed = self.typed();
        self.kind = kind;
        if !typed.as_os_str().is_empty() {
            let path = typed.with_extension(kind.ending());
            self.path.set(&path.to_string_lossy());
            let name = PathBuf::from(&self.proposed).with_extension(kind.ending());
            self.proposed = name.to_string_lossy().into_owned();
            self.ended = Ended::NotYet;
        }
    }

    /// The kind of file after this one, round and round.
    #[must_use]
    pub fn next_kind(&self) -> K {
        after(K::KINDS, self.kind)
    }

    fn ask_for_place(&self, file_name: String, context: &Context) -> Task<Message<K>> {
        let ending = self.kind.ending();
        let request = Request {
            title: say!("writing-dialog"),
            kind: (ending.to_uppercase(), vec![ending]),
            file_name,
        };
        context.dialogs.save(request).map(Message::PlaceChosen)
    }

    /// Takes the place that the desktop's dialog answered; `true` when there is one.
    fn take_place(&mut self, path: Option<PathBuf>) -> bool {
        let ending = self.kind.ending();
        let Some(path) = path else {
            self.ended = Ended::Failed(say!("writing-no-place"));
            return false;
        };
        let path = match path.extension() {
            Some(typed) if typed == ending => path,
            _ => with_ending(&path, ending),
        };
        self.path.set(&path.to_string_lossy());
        true
    }

    fn typed(&self) -> PathBuf {
        PathBuf::from(self.path.text().trim().trim_matches('"'))
    }

    /// Whether the person was asked about the very file that is typed now.
    fn is_asked_about(&self) -> bool {
        matches!(&self.ended, Ended::Exists(path) if *path == self.typed())
    }

    fn write(
        &mut self,
        overwrite: Overwrite,
        make: Option<impl FnOnce(&Progress) -> Result<Vec<u8>, MakingError> + Send + 'static>,
    ) -> Task<Message<K>> {
        let mut path = self.typed();
        if path.as_os_str().is_empty() {
            return reveal::focus(path_id());
        }
        // A file is never written under the ending of another kind.
        if let Some(kind) = self.kind_typed() {
            self.kind = kind;
        } else {
            path = with_ending(&path, self.kind.ending());
            self.path.set(&path.to_string_lossy());
        }
        self.begin(make, move |bytes| save(&bytes, path, overwrite))
    }

    fn begin(
        &mut self,
        make: Option<impl FnOnce(&Progress) -> Result<Vec<u8>, MakingError> + Send + 'static>,
        then: impl FnOnce(Vec<u8>) -> Ended + Send + 'static,
    ) -> Task<Message<K>> {
        let Some(make) = make.filter(|_| self.going.is_none()) else {
            return Task::none();
        };
        let progress = Progress::default();
        self.going = Some((progress.clone(), 0, 0));
        work::run(progress, move |progress| match make(progress) {
            Ok(bytes) => then(bytes),
            Err(error) if error.is_cancelled() => Ended::NotYet,
            Err(error) => Ended::Failed(words::output::making(&error)),
        })
        .map(Message::Written)
    }

    /// Stops the writing or takes back the question; answers whether there was anything.
    pub fn stop(&mut self) -> bool {
        if let Some((progress, ..)) = &self.going {
            progress.cancel();
            return true;
        }
        let is_asking = matches!(self.ended, Ended::Exists(_));
        if is_asking {
            self.ended = Ended::NotYet;
        }
        is_asking
    }

    /// Notes how far the writing is.
    fn written(&mut self, step: Step<Ended>) -> Task<Message<K>> {
        match step {
            Step::SoFar(now, all) => {
                if let Some((_, done, total)) = &mut self.going {
                    (*done, *total) = (now, all);
                }
            }
            Step::Done(ended) => {
                self.going = None;
                self.ended = ended;
                if self.is_asked_about() {
                    return reveal::focus(replace_id());
                }
                // Another file was typed meanwhile; there is nothing to ask of this one.
                if let Ended::Exists(_) = self.ended {
                    self.ended = Ended::NotYet;
                }
            }
        }
        Task::none()
    }

    /// The kinds of file as a choice.
    pub fn kinds<'a, Answer: Clone + 'a>(
        &self,
        on: impl Fn(Message<K>) -> Answer + 'a,
    ) -> Element<'a, Answer> {
        let kinds = K::KINDS
            .iter()
            .map(|kind| (*kind, kind.ending().to_uppercase()));
        let format = choice(kinds, Some(self.kind), move |kind| on(Message::Kind(kind)));
        look::field(say!("writing-format"), format)
            .key(keys::hint(Action::OtherFormat))
            .into()
    }

    /// The path, as a field.
    pub fn path<'a, Answer: Clone + 'a>(
        &'a self,
        on: impl Fn(Message<K>) -> Answer + Clone + 'a,
    ) -> Element<'a, Answer> {
        let write = on(Message::Write { replace: false });
        let path = editor::view(&self.path, path_id(), move |edit| {
            on(Message::EditPath(edit))
        })
        .on_enter(write)
        .style(look::field::editor_style);
        look::field(say!("writing-path"), path)
            .hint(say!("writing-path-hint"))
            .into()
    }

    /// Writing, choosing a place, printing: once there is something to write.
    pub fn buttons<'a, Answer: Clone + 'a>(
        &self,
        is_ready: bool,
        on: impl Fn(Message<K>) -> Answer,
    ) -> Row<'a, Answer> {
        let may_write = is_ready && self.going.is_none();
        let press = |message| may_write.then(|| on(message));
        Row::new()
            .push(
                button::primary(say!("writing-export"))
                    .icon(Icon::Export)
                    .key(keys::hint(Action::Export))
                    .on_press_maybe(press(Message::Write { replace: false })),
            )
            .push(
                button::secondary(say!("writing-ask"))
                    .icon(Icon::Folder)
                    .key(keys::hint(Action::OpenFile))
                    .on_press_maybe(press(Message::AskForPlace)),
            )
            .push(
                button::secondary(say!("writing-print"))
                    .key(keys::hint(Action::Print))
                    .on_press_maybe(press(Message::Print)),
            )
            .spacing(space::S)
    }

    /// What became of it.
    pub fn outcome<'a, Answer: Clone + 'a>(
        &'a self,
        on: impl Fn(Message<K>) -> Answer,
    ) -> Option<Element<'a, Answer>> {
        if let Some((_, done, total)) = self.going {
            let words = say!("writing-writing", done = done, total = total);
            return Some(text::body(words).into());
        }
        let said = match &self.ended {
            Ended::NotYet => return None,
            Ended::Failed(words) => notice(Gravity::Error, words.as_str()),
            Ended::Done(path) => {
                let words = say!("writing-done", path = path.display().to_string());
                notice(Gravity::Success, words)
            }
            Ended::Printed(Printed::Queued) => notice(Gravity::Success, say!("print-queued")),
            Ended::Printed(Printed::Shown) => notice(Gravity::Success, say!("print-shown")),
            Ended::Exists(path) => {
                let words = say!("writing-exists", path = path.display().to_string());
                let replace = button::danger(say!("writing-replace"))
                    .id(replace_id())
                    .on_press(on(Message::Write { replace: true }));
                let column = Column::new()
                    .push(notice(Gravity::Warning, words))
                    .push(replace)
                    .spacing(space::S);
                return Some(column.width(Length::Fill).into());
            }
        };
        Some(said.into())
    }
}

/// The path with `ending` after its name.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{ending}"));
    path.with_file_name(name)
}

/// Writes bytes to a path, and says what became of it.
#[must_use]
pub fn save(bytes: &[u8], path: PathBuf, overwrite: Overwrite) -> Ended {
    match output::save(bytes, &path, overwrite) {
        Ok(()) => Ended::Done(path),
        Err(SaveError::Exists { .. }) => Ended::Exists(path),
        Err(error) => Ended::Failed(words::output::save(&error)),
    }
}

fn path_id() -> Id {
    Id::new("writing-path")
}

fn replace_id() -> Id {
    Id::new("writing-replace")
}
