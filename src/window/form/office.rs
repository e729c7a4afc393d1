//! The office's own particulars, as asked at the first start and in the settings.

use iced::widget::{Column, Row};
use iced::{Element, Length};
use serde::{Deserialize, Serialize};

use super::path_field;
use crate::domain::fault::Faults;
use crate::domain::{Fault, Honorific, Issuer, Letterhead, Office, Official};
use crate::say;
use crate::window::look::{field, space};
use crate::window::widget::choice::choice;
use crate::window::widget::editor::{Edit, Editor, Effect};
use crate::words::name;

/// One field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Superior,
    Name,
    Symbol,
    Place,
    SecretaryName,
    SecretaryPost,
}

impl Part {
    /// In the order in which they are filled in.
    pub const ALL: [Self; 6] = [
        Self::Superior,
        Self::Name,
        Self::Symbol,
        Self::Place,
        Self::SecretaryName,
        Self::SecretaryPost,
    ];

    /// The field's path in the record.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Superior => "office.superior",
            Self::Name => "office.name",
            Self::Symbol => "office.symbol",
            Self::Place => "office.place",
            Self::SecretaryName => "office.secretary.name",
            Self::SecretaryPost => "office.secretary.post",
        }
    }

    /// The field that Enter leads to.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|&part| part == self)?;
        Self::ALL.get(at + 1).copied()
    }
}

/// The form.
#[derive(Debug)]
pub struct OfficeForm {
    editors: [Editor; 6],
    letterhead: Letterhead,
    /// Named on a form of their own; kept as they are.
    issuers: Vec<Issuer>,
}

/// Everything typed, as a draft keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Typed([String; 6], #[serde(default)] Letterhead);

impl OfficeForm {
    /// The form filled in with `office`.
    #[must_use]
    pub fn new(office: &Office) -> Self {
        let secretary = &office.secretary;
        let texts = [
            &office.superior,
            &office.name,
            &office.symbol,
            &office.place,
            &secretary.honorific.before(&secretary.name),
            &secretary.post,
        ];
        Self {
            editors: texts.map(|text| Editor::line(text)),
            letterhead: office.letterhead,
            issuers: office.issuers.clone(),
        }
    }

    /// Takes back what a draft kept; anything else leaves the form as it is.
    pub fn restore(&mut self, draft: &str) {
        match serde_json::from_str(draft) {
            Ok(Typed(texts, letterhead)) => {
                self.editors = texts.map(|text| Editor::line(&text));
                self.letterhead = letterhead;
            }
            Err(error) => log::warn!("draft of the office: {error}"),
        }
    }

    /// Everything typed, for a draft.
    #[must_use]
    pub fn draft(&self) -> String {
        let typed = Typed(
            Part::ALL.map(|part| self.editor(part).text()),
            self.letterhead,
        );
        serde_json::to_string(&typed).unwrap_or_default()
    }

    /// Chooses the office's own letterhead.
    pub fn set_letterhead(&mut self, letterhead: Letterhead) {
        self.letterhead = letterhead;
    }

    /// Does what the person did.
    pub fn perform(&mut self, part: Part, edit: Edit) -> Effect {
        self.editors[part as usize].perform(edit)
    }

    fn editor(&self, part: Part) -> &Editor {
        &self.editors[part as usize]
    }

    /// The office as typed, and what is wrong with it.
    #[must_use]
    pub fn read(&self) -> (Office, Vec<Fault>) {
        let typed = |part| self.editor(part).text().trim().to_owned();
        let name = typed(Part::SecretaryName);
        let (honorific, name) = Honorific::split(&name);
        let office = Office {
            name: typed(Part::Name),
            superior: typed(Part::Superior),
            symbol: typed(Part::Symbol),
            place: typed(Part::Place),
            letterhead: self.letterhead,
            secretary: Official {
                honorific,
                name: name.to_owned(),
                post: typed(Part::SecretaryPost),
            },
            issuers: self.issuers.clone(),
        };
        let mut faults = Faults::default();
        office.check("office.", &mut faults);
        (office, faults.into_vec())
    }

    /// The form on the screen.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        faults: &[Fault],
        on_edit: impl Fn(Part, Edit) -> Message + Copy + 'a,
        on_enter: impl Fn(Part) -> Message,
        on_letterhead: impl Fn(Letterhead) -> Message + 'a,
    ) -> Element<'a, Message> {
        let line = |part: Part, label: String, example: String, hint: Option<String>| {
            let editor = crate::window::widget::editor::view(
                self.editor(part),
                path_field::id(part.path()),
                move |edit| on_edit(part, edit),
            )
            .placeholder(example)
            .on_enter(on_enter(part));
            let field = field(label, editor).error(path_field::error(faults, part.path()));
            match hint {
                Some(hint) => field.hint(hint),
                None => field,
            }
        };
        let pair = |left, right| {
            Row::with_children([left, right])
                .spacing(space::L)
                .width(Length::Fill)
        };
        Column::new()
            .push(line(
                Part::Superior,
                say!("office-superior"),
                say!("office-superior-example"),
                Some(say!("office-superior-hint")),
            ))
            .push(line(
                Part::Name,
                say!("office-name"),
                say!("office-name-example"),
                None,
            ))
            .push(
                Row::new()
                    .push(
                        line(
                            Part::Symbol,
                            say!("office-symbol"),
                            say!("office-symbol-example"),
                            Some(say!("office-symbol-hint")),
                        )
                        .width(Length::FillPortion(1)),
                    )
                    .push(
                        line(
                            Part::Place,
                            say!("office-place"),
                            say!("office-place-example"),
                            Some(say!("office-place-hint")),
                        )
                        .width(Length::FillPortion(1)),
                    )
                    .push(
                        field(
                            say!("office-letterhead"),
                            choice(
                                Letterhead::ALL.map(|one| (one, name::letterhead_short(one))),
                                Some(self.letterhead),
                                on_letterhead,
                            ),
                        )
                        .width(Length::FillPortion(1)),
                    )
                    .spacing(space::L)
                    .width(Length::Fill),
            )
            .push(pair(
                line(
                    Part::SecretaryName,
                    say!("office-secretary-name"),
                    say!("office-secretary-name-example"),
                    None,
                )
                .into(),
                line(
                    Part::SecretaryPost,
                    say!("office-secretary-post"),
                    say!("office-secretary-post-example"),
                    None,
                )
                .into(),
            ))
            .spacing(space::M)
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_stand_in_the_order_of_their_editors() {
        for (at, part) in Part::ALL.into_iter().enumerate() {
            assert_eq!(part as usize, at);
        }
    }

    #[test]
    fn an_office_comes_back_from_the_form_as_it_went_in() {
        let office = Office {
            name: "Ủy ban nhân dân xã Bình Lộc".into(),
            symbol: "UBND".into(),
            place: "Bình Lộc".into(),
            secretary: Official {
                honorific: Honorific::Mr,
                name: "Trần Đình Quý".into(),
                post: "Công chức Văn phòng".into(),
            },
            ..Office::default()
        };
        assert_eq!(OfficeForm::new(&office).read(), (office, Vec::new()));
    }

    #[test]
    fn a_draft_brings_back_what_was_typed() {
        let mut form = OfficeForm::new(&Office::default());
        form.editors[Part::Place as usize].set("Bình Lộc");
        let mut again = OfficeForm::new(&Office::default());
        again.restore(&form.draft());
        assert_eq!(again.read().0.place, "Bình Lộc");
    }
}
