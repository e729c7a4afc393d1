//! Where and when a document was made public, one channel at a time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use iced::Task;
use iced::widget::Id;
use serde::{Deserialize, Serialize};

use crate::domain::fault::Faults;
use crate::domain::publication::Doubt;
use crate::domain::text::TextProblem;
use crate::domain::{Channel, DocumentId, IssuedDocument, Problem, SessionId, publication};
use crate::store::Op;
use crate::window::autosave::{Autosave, Keeping};
use crate::window::context::Context;
use crate::window::draft;
use crate::window::widget::date_field::{Change, DateField};
use crate::window::widget::editor::{Edit, Editor, Effect};

/// The three channels, in the order of [`Channel::ALL`].
#[derive(Debug)]
pub struct Publishing {
    pub rows: [Row; 3],
    /// What is typed and not recorded yet, by document.
    typed: Typed,
    pub autosave: Autosave,
    is_restored: bool,
}

/// What is typed of each channel, by the document's number in the data file.
type Typed = BTreeMap<i64, [Option<Unrecorded>; 3]>;

/// Date and note of a channel as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Unrecorded {
    texts: [String; 2],
    /// What was recorded then; where something else is by now, what was typed is past.
    recorded: [String; 2],
}

/// What is typed of a channel.
#[derive(Debug)]
pub struct Row {
    pub date: DateField,
    pub note: Editor,
    /// What is wrong with the date typed.
    pub problem: Option<Problem>,
    /// Why recording it is unusual, which a person must confirm.
    pub doubts: Vec<Doubt>,
}

/// What a record is held against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    pub document: &'a IssuedDocument,
    pub held_on: NaiveDate,
    pub today: NaiveDate,
}

/// What a message asks of the tab.
#[derive(Debug)]
pub enum Wanted {
    Nothing,
    /// A person is asked whether it shall be recorded all the same.
    Confirmation(Channel),
    Record(Recorded),
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Date(Channel, Change),
    Note(Channel, Edit),
    Save(Channel),
    /// As [`Message::Save`], although it is unusual.
    Confirm(Channel),
}

/// What is to be recorded of a channel.
#[derive(Debug)]
pub struct Recorded {
    channel: Channel,
    on: Option<NaiveDate>,
    note: String,
    is_confirmed: bool,
}

impl Recorded {
    /// The change that records it for a document.
    pub fn of(self, document: DocumentId) -> Op {
        let Self {
            channel,
            on,
            note,
            is_confirmed,
        } = self;
        Op::RecordPublication {
            document,
            channel,
            on,
            note,
            is_confirmed,
        }
    }
}

impl Default for Publishing {
    fn default() -> Self {
        Self {
            rows: Channel::ALL.map(|_| row(None, "")),
            typed: Typed::new(),
            autosave: Autosave::default(),
            is_restored: false,
        }
    }
}

impl Publishing {
    /// Shows what is recorded of another document, or what was being typed of it.
    pub fn show(&mut self, document: &IssuedDocument) {
        self.rows = recorded(document);
        let typed = self.typed.get(&document.id.0).into_iter().flatten();
        for (row, typed) in self.rows.iter_mut().zip(typed) {
            let Some(typed) = typed else { continue };
            if typed.recorded == row.texts() {
                let [date, note] = &typed.texts;
                row.date.editor.set(date);
                row.note.set(note);
            }
        }
    }

    /// Takes back what a draft kept, once.
    pub fn restore(&mut self, draft: Option<&str>) {
        if !std::mem::replace(&mut self.is_restored, true) {
            self.typed = draft::read("publications", draft).unwrap_or_default();
        }
    }

    /// Forgets what was typed where something else is recorded by now, or the document is withdrawn.
    pub fn settle<'a>(&mut self, documents: impl Iterator<Item = &'a IssuedDocument>) {
        for document in documents {
            let Some(typed) = self.typed.get_mut(&document.id.0) else {
                continue;
            };
            let before = typed.clone();
            for (typed, row) in typed.iter_mut().zip(recorded(document)) {
                let is_past = |typed: &mut Unrecorded| typed.recorded != row.texts();
                if document.withdrawn.is_some() || typed.as_mut().is_some_and(is_past) {
                    *typed = None;
                }
            }
            let is_changed = *typed != before;
            if typed.iter().all(Option::is_none) {
                self.typed.remove(&document.id.0);
            }
            self.autosave.touch_if(is_changed);
        }
    }

    /// Keeps what is typed, so that it outlives the program.
    pub fn flush(&mut self, session: SessionId, context: &Context) -> Task<Keeping> {
        let typed = &self.typed;
        let op = || draft::keep(draft_key(session), typed);
        self.autosave.keep(context, op, |keeping| keeping)
    }

    fn note_typed(&mut self, document: &IssuedDocument) {
        let rows = self.rows.each_ref().map(Row::texts);
        let mut recorded = recorded(document).map(|row| row.texts()).into_iter();
        let typed = rows.map(|texts| {
            let recorded = recorded.next().unwrap_or_default();
            (texts != recorded).then_some(Unrecorded { texts, recorded })
        });
        if typed.iter().all(Option::is_none) {
            self.typed.remove(&document.id.0);
        } else {
            self.typed.insert(document.id.0, typed);
        }
        self.autosave.touch();
    }

    /// Does what the message says. A date without its year counts from the session's day.
    pub fn update(&mut self, message: Message, against: Against<'_>) -> Wanted {
        match message {
            Message::Date(channel, change) => {
                let effect = self.row(channel).map(|row| {
                    let effect = row.date.perform(change, against.held_on);
                    if effect == Effect::Changed {
                        row.problem = None;
                    }
                    effect
                });
                self.changed(channel, effect, against)
            }
            Message::Note(channel, edit) => {
                let effect = self.row(channel).map(|row| row.note.perform(edit));
                self.changed(channel, effect, against)
            }
            Message::Save(channel) => self.save(channel, against, false),
            Message::Confirm(channel) => self.save(channel, against, true),
        }
    }

    /// What is unusual must be confirmed anew of something else.
    fn changed(
        &mut self,
        channel: Channel,
        effect: Option<Effect>,
        against: Against<'_>,
    ) -> Wanted {
        if effect == Some(Effect::Changed) {
            if let Some(row) = self.row(channel) {
                row.doubts.clear();
            }
            self.note_typed(against.document);
        }
        Wanted::Nothing
    }

    fn save(&mut self, channel: Channel, against: Against<'_>, is_confirmed: bool) -> Wanted {
        let Some(row) = self.row(channel) else {
            return Wanted::Nothing;
        };
        let on = match row.read(against) {
            Ok(on) => on,
            Err(problem) => {
                row.problem = Some(problem);
                return Wanted::Nothing;
            }
        };
        row.date = DateField::new(on);
        let note = row.note.text().trim().to_owned();
        row.note.set(&note);
        row.doubts.clear();
        if on.is_some() && !is_confirmed {
            row.doubts = publication::doubts(against.document);
            if !row.doubts.is_empty() {
                return Wanted::Confirmation(channel);
            }
        }
        self.note_typed(against.document);
        Wanted::Record(Recorded {
            channel,
            on,
            note,
            is_confirmed,
        })
    }

    fn row(&mut self, channel: Channel) -> Option<&mut Row> {
        let at = Channel::ALL.iter().position(|one| *one == channel)?;
        self.rows.get_mut(at)
    }
}

impl Row {
    fn texts(&self) -> [String; 2] {
        [self.date.editor.text(), self.note.text()]
    }

    /// The date typed, or none to take the record out. A note on no date would vanish with it: the
    /// date is asked for.
    fn read(&self, against: Against<'_>) -> Result<Option<NaiveDate>, Problem> {
        let Some(on) = self.date.read(against.held_on)? else {
            let has_note = !self.note.text().trim().is_empty();
            return if has_note {
                Err(Problem::Text(TextProblem::Empty))
            } else {
                Ok(None)
            };
        };
        let mut faults = Faults::default();
        let kind = against.document.order.kind;
        publication::check(kind, on, against.held_on, against.today, &mut faults);
        match faults.into_vec().into_iter().next() {
            Some(fault) => Err(fault.problem),
            None => Ok(Some(on)),
        }
    }
}

/// What is recorded of each channel.
fn recorded(document: &IssuedDocument) -> [Row; 3] {
    Channel::ALL.map(|channel| {
        let recorded = document.publications.iter().find(|p| p.channel == channel);
        match recorded {
            Some(publication) => row(Some(publication.on), &publication.note),
            None => row(None, ""),
        }
    })
}

/// Where what is typed of publications is kept.
pub fn draft_key(session: SessionId) -> String {
    format!("publications/{session}")
}

fn row(on: Option<NaiveDate>, note: &str) -> Row {
    Row {
        date: DateField::new(on),
        note: Editor::line(note),
        problem: None,
        doubts: Vec::new(),
    }
}

pub fn confirm_id(channel: Channel) -> Id {
    Id::new(match channel {
        Channel::Media => "issue-media-confirm",
        Channel::Posted => "issue-posted-confirm",
        Channel::Villages => "issue-villages-confirm",
    })
}

pub fn date_id(channel: Channel) -> Id {
    Id::new(match channel {
        Channel::Media => "issue-media-date",
        Channel::Posted => "issue-posted-date",
        Channel::Villages => "issue-villages-date",
    })
}

pub fn note_id(channel: Channel) -> Id {
    Id::new(match channel {
        Channel::Media => "issue-media-note",
        Channel::Posted => "issue-posted-note",
        Channel::Villages => "issue-villages-note",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Edition, Kind, Letterhead, Order, Publication, SessionId, Stage};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    /// An invitation, which nobody need confirm once it came back, or a notice with every name.
    fn document(kind: Kind) -> IssuedDocument {
        IssuedDocument {
            id: DocumentId(1),
            session: SessionId(1),
            order: Order {
                edition: Edition::Full,
                ..Order::new(kind, Letterhead::State, Stage::Final)
            },
            title: String::new(),
            symbol: "UBND".into(),
            locked_at: day(14).into(),
            hash: String::new(),
            number: None,
            dated_on: None,
            withdrawn: None,
            returned: Vec::new(),
            corrects: None,
            corrected_by: Vec::new(),
            publications: Vec::new(),
        }
    }

    fn against(document: &IssuedDocument) -> Against<'_> {
        Against {
            document,
            held_on: day(14),
            today: day(20),
        }
    }

    #[test]
    fn a_note_without_a_date_is_not_recorded_and_not_lost() {
        let document = document(Kind::Notice);
        let mut publishing = Publishing::default();
        publishing.rows[1].note.set("Bảng tin trụ sở");
        let saved = publishing.update(Message::Save(Channel::Posted), against(&document));
        assert!(matches!(saved, Wanted::Nothing) && publishing.rows[1].problem.is_some());
        publishing.rows[1].date.editor.set("20/11");
        let saved = publishing.update(Message::Confirm(Channel::Posted), against(&document));
        let Wanted::Record(saved) = saved else {
            panic!("{saved:?}");
        };
        assert_eq!(saved.on, NaiveDate::from_ymd_opt(2026, 11, 20));
        assert_eq!(saved.note, "Bảng tin trụ sở");
    }

    #[test]
    fn what_is_unusual_waits_for_a_confirmation_that_a_change_takes_back() {
        let document = document(Kind::Notice);
        let mut publishing = Publishing::default();
        publishing.rows[0].date.editor.set("15/11/2026");
        let save = |publishing: &mut Publishing| {
            publishing.update(Message::Save(Channel::Media), against(&document))
        };
        for _ in 0..2 {
            let saved = save(&mut publishing);
            assert!(matches!(saved, Wanted::Confirmation(Channel::Media)));
        }
        assert_eq!(
            publishing.rows[0].doubts,
            [Doubt::FullNames, Doubt::NotSigned]
        );
        let later = Message::Date(Channel::Media, Change::Step(1));
        publishing.update(later, against(&document));
        assert!(publishing.rows[0].doubts.is_empty());
    }

    #[test]
    fn a_date_that_cannot_be_is_said_at_its_field_and_stays_there() {
        let document = document(Kind::Notice);
        let mut publishing = Publishing::default();
        publishing.rows[2].date.editor.set("21/11/2026");
        let confirm = Message::Confirm(Channel::Villages);
        let saved = publishing.update(confirm, against(&document));
        let (on, today) = (day(21), day(20));
        assert!(matches!(saved, Wanted::Nothing));
        assert_eq!(
            publishing.rows[2].problem,
            Some(Problem::AfterToday { on, today })
        );
        assert_eq!(publishing.rows[2].date.editor.text(), "21/11/2026");
    }

    fn type_note(publishing: &mut Publishing, channel: Channel, document: &IssuedDocument) {
        let insert = iced::widget::text_editor::Edit::Insert('x');
        let edit = Edit::Act(iced::widget::text_editor::Action::Edit(insert));
        publishing.update(Message::Note(channel, edit), against(document));
    }

    #[test]
    fn what_was_typed_of_a_channel_neither_hides_nor_outlives_what_is_recorded() {
        let unrecorded = document(Kind::Notice);
        let mut publishing = Publishing::default();
        type_note(&mut publishing, Channel::Media, &unrecorded);
        let mut posted = document(Kind::Notice);
        posted.publications = vec![Publication {
            channel: Channel::Posted,
            on: day(14),
            note: "Bảng tin".into(),
        }];
        publishing.settle([&posted].into_iter());
        publishing.show(&posted);
        let notes = |publishing: &Publishing| publishing.rows.each_ref().map(|r| r.note.text());
        assert_eq!(notes(&publishing), ["x", "Bảng tin", ""]);
        // Taken back elsewhere, what was typed over it is past.
        type_note(&mut publishing, Channel::Posted, &posted);
        publishing.settle([&unrecorded].into_iter());
        publishing.show(&unrecorded);
        assert_eq!(notes(&publishing), ["x", "", ""]);
    }

    #[test]
    fn a_cursor_that_moves_types_nothing() {
        let document = document(Kind::Notice);
        let mut publishing = Publishing::default();
        let motion = iced::widget::text_editor::Motion::Left;
        let edit = Edit::Act(iced::widget::text_editor::Action::Move(motion));
        publishing.update(Message::Note(Channel::Media, edit), against(&document));
        assert!(publishing.typed.is_empty() && publishing.autosave.is_done());
    }
}
