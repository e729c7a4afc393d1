//! The first start: who uses the program, or the sample session to look around in.

use iced::widget::{Column, Row, container};
use iced::{Element, Length, Task};

use crate::domain::{Fault, Letterhead, Office};
use crate::import::sample;
use crate::say;
use crate::store::{Changed, Op, StoreError};
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::form::office::{OfficeForm, Part};
use crate::window::form::{path_field, status};
use crate::window::keys::{self, Action};
use crate::window::look::{Gravity, Icon, button, notice, space, steady, surface, text};
use crate::window::widget::editor::{Edit, Effect};
use crate::words;

const DRAFT: &str = "setup";

/// The state of the screen.
#[derive(Debug)]
pub struct Setup {
    form: OfficeForm,
    faults: Vec<Fault>,
    autosave: Autosave,
    failure: Option<StoreError>,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    DraftRead(Result<Option<String>, StoreError>),
    Edit(Part, Edit),
    Enter(Part),
    ChooseLetterhead(Letterhead),
    Keeping(Keeping),
    Finish,
    LoadSample,
    Finished(Result<Changed, StoreError>),
}

/// What the screen wishes of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Begin,
}

impl Setup {
    /// Opens the screen with whatever was typed before.
    pub fn open(context: &Context) -> (Self, Task<Message>) {
        let setup = Self {
            form: OfficeForm::new(&Office::default()),
            faults: Vec::new(),
            autosave: Autosave::default(),
            failure: None,
        };
        let draft = context.store.read(|reader| reader.draft(DRAFT));
        (setup, Task::perform(draft, Message::DraftRead))
    }

    /// Does what the message says.
    pub fn update(&mut self, message: Message, context: &Context) -> (Task<Message>, Option<Wish>) {
        let task = match message {
            Message::DraftRead(draft) => {
                if let Ok(Some(draft)) = draft {
                    self.form.restore(&draft);
                }
                path_field::focus(Part::ALL[0].path())
            }
            Message::Edit(part, edit) => {
                let effect = self.form.perform(part, edit);
                if effect == Effect::Changed {
                    self.autosave.touch();
                    if !self.faults.is_empty() {
                        self.faults = self.form.read().1;
                    }
                }
                path_field::refuse(&mut self.faults, part.path(), effect);
                Task::none()
            }
            Message::ChooseLetterhead(letterhead) => {
                self.form.set_letterhead(letterhead);
                self.autosave.touch();
                Task::none()
            }
            Message::Enter(part) => match part.next() {
                Some(next) => path_field::focus(next.path()),
                None => self.finish(context),
            },
            Message::Keeping(keeping) => {
                self.autosave.update(keeping);
                Task::none()
            }
            Message::Finish => self.finish(context),
            Message::LoadSample => Self::load_sample(context),
            Message::Finished(Ok(_)) => return (drop_draft(context), Some(Wish::Begin)),
            Message::Finished(Err(error)) => {
                self.failure = Some(error);
                Task::none()
            }
        };
        let keep = || Op::KeepDraft {
            key: DRAFT.to_owned(),
            body: self.form.draft(),
        };
        let kept = self.autosave.keep(context, keep, Message::Keeping);
        (Task::batch([task, kept]), None)
    }

    /// The message of a key's action.
    #[must_use]
    pub fn press(&self, action: Action) -> Option<Message> {
        (action == Action::Save).then_some(Message::Finish)
    }

    /// Whether everything typed is in the data file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.autosave.is_done()
    }

    fn finish(&mut self, context: &Context) -> Task<Message> {
        let (office, faults) = self.form.read();
        self.faults = faults;
        if !self.faults.is_empty() {
            return path_field::focus_first(&self.faults);
        }
        let saved = context.store.transact(Op::SetOffice(Box::new(office)));
        Task::perform(saved, Message::Finished)
    }

    fn load_sample(context: &Context) -> Task<Message> {
        let record = match sample::record() {
            Ok(record) => record,
            Err(error) => {
                log::error!("the sample: {error}");
                return Task::none();
            }
        };
        // The sample's office becomes the person's own until the settings say otherwise.
        let office = context
            .store
            .transact(Op::SetOffice(Box::new(record.office.clone())));
        let imported = context.store.transact(Op::ImportRecord(Box::new(record)));
        Task::perform(
            async move {
                office.await?;
                imported.await
            },
            Message::Finished,
        )
    }

    #[must_use]
    pub fn view(&self) -> Element<'_, Message> {
        let head = Column::new()
            .push(text::title(say!("setup-title")))
            .push(text::soft(say!("setup-intro")))
            .spacing(space::XS);
        let form = self.form.view(
            &self.faults,
            Message::Edit,
            Message::Enter,
            Message::ChooseLetterhead,
        );
        let begin = button::primary(say!("setup-begin"))
            .icon(Icon::Forward)
            .key(keys::hint(Action::Save))
            .on_press(Message::Finish);
        let sample = button::quiet(say!("setup-sample"))
            .icon(Icon::Folder)
            .on_press(Message::LoadSample);
        let steps = Row::new()
            .push(begin)
            .push(sample)
            .push(status::draft(&self.autosave))
            .spacing(space::M)
            .align_y(iced::Alignment::Center);
        let failure = self
            .failure
            .as_ref()
            .map(|error| notice(Gravity::Error, words::store::advice(error)));
        let column = steady()
            .push(head)
            .push(failure)
            .push(status::failure(
                &self.autosave,
                Message::Keeping(Keeping::Retry),
            ))
            .push(surface::card(form))
            .push(steps)
            .push(text::caption(say!("setup-sample-hint")))
            .spacing(space::L)
            .max_width(space::MEASURE);
        let page = container(column)
            .padding([space::XL, space::XXL])
            .center_x(Length::Fill);
        surface::page(surface::scroll(page).height(Length::Fill)).into()
    }
}

fn drop_draft(context: &Context) -> Task<Message> {
    let dropped = context.store.transact(Op::DropDraft {
        key: DRAFT.to_owned(),
    });
    Task::perform(dropped, |saved| Message::Keeping(Keeping::Kept(saved)))
}
