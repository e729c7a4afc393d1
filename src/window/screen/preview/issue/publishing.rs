//! Where and when a document was made public, one channel at a time.

use chrono::NaiveDate;
use iced::widget::Id;

use crate::domain::{Channel, DocumentId, IssuedDocument};
use crate::store::Op;
use crate::window::widget::date_field::{Change, DateField};
use crate::window::widget::editor::{Edit, Editor};

/// The three channels, in the order of [`Channel::ALL`].
#[derive(Debug)]
pub struct Publishing {
    pub rows: [Row; 3],
}

/// What is typed of a channel.
#[derive(Debug)]
pub struct Row {
    pub date: DateField,
    pub note: Editor,
    /// The date typed is none.
    pub is_date_wrong: bool,
}

/// What happens to it.
#[derive(Debug, Clone)]
pub enum Message {
    Date(Channel, Change),
    Note(Channel, Edit),
    Save(Channel),
}

/// What is to be recorded of a channel.
#[derive(Debug)]
pub struct Recorded {
    channel: Channel,
    on: Option<NaiveDate>,
    note: String,
}

impl Recorded {
    /// The change that records it for a document.
    pub fn of(self, document: DocumentId) -> Op {
        let Self { channel, on, note } = self;
        Op::RecordPublication {
            document,
            channel,
            on,
            note,
        }
    }
}

impl Default for Publishing {
    fn default() -> Self {
        Self {
            rows: Channel::ALL.map(|_| row(None, "")),
        }
    }
}

impl Publishing {
    /// Shows what is recorded of another document.
    pub fn show(&mut self, document: &IssuedDocument) {
        self.rows = Channel::ALL.map(|channel| {
            let recorded = document.publications.iter().find(|p| p.channel == channel);
            match recorded {
                Some(publication) => row(Some(publication.on), &publication.note),
                None => row(None, ""),
            }
        });
    }

    /// Does what the message says; answers what is to be recorded. `from` is the day from which a
    /// date without its year counts.
    pub fn update(&mut self, message: Message, from: NaiveDate) -> Option<Recorded> {
        match message {
            Message::Date(channel, change) => {
                let row = self.row(channel)?;
                row.date.perform(change, from);
                row.is_date_wrong = false;
                None
            }
            Message::Note(channel, edit) => {
                self.row(channel)?.note.perform(edit);
                None
            }
            Message::Save(channel) => {
                let row = self.row(channel)?;
                let on = row.date.read(from);
                row.is_date_wrong = on.is_err();
                let on = on.ok()?;
                let note = row.note.text().trim().to_owned();
                // A note on nothing would vanish: the date is asked for.
                row.is_date_wrong = on.is_none() && !note.is_empty();
                if !row.is_date_wrong {
                    row.date = DateField::new(on);
                }
                (!row.is_date_wrong).then_some(Recorded { channel, on, note })
            }
        }
    }

    fn row(&mut self, channel: Channel) -> Option<&mut Row> {
        let at = Channel::ALL.iter().position(|one| *one == channel)?;
        self.rows.get_mut(at)
    }
}

fn row(on: Option<NaiveDate>, note: &str) -> Row {
    Row {
        date: DateField::new(on),
        note: Editor::line(note),
        is_date_wrong: false,
    }
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

    #[test]
    fn a_note_without_a_date_is_not_recorded_and_not_lost() {
        let from = NaiveDate::from_ymd_opt(2026, 11, 14).unwrap();
        let mut publishing = Publishing::default();
        publishing.rows[1].note.set("Bảng tin trụ sở");
        let saved = publishing.update(Message::Save(Channel::Posted), from);
        assert!(saved.is_none() && publishing.rows[1].is_date_wrong);
        publishing.rows[1].date.editor.set("20/11");
        let saved = publishing.update(Message::Save(Channel::Posted), from);
        let saved = saved.unwrap();
        assert_eq!(saved.on, NaiveDate::from_ymd_opt(2026, 11, 20));
        assert_eq!(saved.note, "Bảng tin trụ sở");
    }
}
