//! Who issues under the letterheads that are not the office's own, as asked in the settings.

use iced::widget::{Column, Row};
use iced::{Element, Length};
use serde::{Deserialize, Serialize};

use super::path_field;
use crate::domain::{Fault, Issuer, Letterhead, Office};
use crate::say;
use crate::window::look::{field, space, text};
use crate::window::widget::editor::{self, Edit, Editor, Effect};
use crate::words::name;

/// What is asked of an issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Superior,
    Name,
    Symbol,
}

impl Line {
    const ALL: [Self; 3] = [Self::Superior, Self::Name, Self::Symbol];
}

/// One field: whose issuer, and which line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub letterhead: Letterhead,
    pub line: Line,
}

impl Part {
    /// The field's path on the screen; it stays when the list of issuers grows.
    #[must_use]
    pub fn path(self) -> String {
        format!("office.issuer.{:?}.{:?}", self.letterhead, self.line).to_lowercase()
    }
}

/// The form: three lines for each letterhead, in the order of [`Letterhead::ALL`].
#[derive(Debug)]
pub struct IssuersForm([[Editor; 3]; 3]);

/// Everything typed, as a draft keeps it.
#[derive(Debug, Serialize, Deserialize)]
struct Typed([[String; 3]; 3]);

impl IssuersForm {
    /// The form filled in with whom the office has named.
    #[must_use]
    pub fn new(office: &Office) -> Self {
        Self(Letterhead::ALL.map(|letterhead| {
            let named = office.issuers.iter().find(|i| i.letterhead == letterhead);
            let issuer = named.cloned().unwrap_or_default();
            [issuer.superior, issuer.name, issuer.symbol].map(|text| Editor::line(&text))
        }))
    }

    /// Takes back what a draft kept; anything else leaves the form as it is.
    pub fn restore(&mut self, draft: &str) {
        match serde_json::from_str(draft) {
            Ok(Typed(texts)) => {
                self.0 = texts.map(|lines| lines.map(|text| Editor::line(&text)));
            }
            Err(error) => log::warn!("draft of the issuers: {error}"),
        }
    }

    /// Everything typed, for a draft.
    #[must_use]
    pub fn draft(&self) -> String {
        let texts = self
            .0
            .each_ref()
            .map(|lines| lines.each_ref().map(Editor::text));
        serde_json::to_string(&Typed(texts)).unwrap_or_default()
    }

    /// Does what the person did.
    pub fn perform(&mut self, part: Part, edit: Edit) -> Effect {
        self.0[part.letterhead as usize][part.line as usize].perform(edit)
    }

    /// Whom the office has named; a letterhead without a name and a symbol has nobody yet.
    #[must_use]
    pub fn read(&self, own: Letterhead) -> Vec<Issuer> {
        let others = Letterhead::ALL.into_iter().filter(|one| *one != own);
        others
            .map(|letterhead| {
                let [superior, name, symbol] = self.0[letterhead as usize]
                    .each_ref()
                    .map(|editor| editor.text().trim().to_owned());
                Issuer {
                    letterhead,
                    name,
                    superior,
                    symbol,
                }
            })
            .filter(|i| !(i.name.is_empty() && i.superior.is_empty() && i.symbol.is_empty()))
            .collect()
    }

    /// The form on the screen; empty lines show what is taken while nobody is named.
    pub fn view<'a, Message: Clone + 'a>(
        &'a self,
        office: &Office,
        faults: &[Fault],
        on_edit: impl Fn(Part, Edit) -> Message + Copy + 'a,
    ) -> Element<'a, Message> {
        let others = Letterhead::ALL
            .into_iter()
            .filter(|one| *one != office.letterhead);
        let issuers = others.map(|letterhead| {
            let proposed = Office {
                issuers: Vec::new(),
                ..office.clone()
            }
            .issuer(letterhead);
            let lines = Line::ALL.map(|line| {
                let part = Part { letterhead, line };
                let (label, example) = match line {
                    Line::Superior => (say!("office-superior"), String::new()),
                    Line::Name => (say!("office-name"), proposed.name.clone()),
                    Line::Symbol => (say!("office-symbol"), proposed.symbol.clone()),
                };
                let id = path_field::id(&part.path());
                let line = editor::view(
                    &self.0[letterhead as usize][line as usize],
                    id,
                    move |edit| on_edit(part, edit),
                )
                .placeholder(example);
                field(label, line)
                    .error(path_field::error(faults, &part.path()))
                    .width(Length::FillPortion(1))
                    .into()
            });
            Column::new()
                .push(text::strong(name::letterhead(letterhead)))
                .push(Row::with_children(lines).spacing(space::L))
                .spacing(space::S)
                .into()
        });
        Column::with_children(issuers).spacing(space::L).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party() -> Issuer {
        Issuer {
            letterhead: Letterhead::Party,
            name: "Đảng ủy xã Bình Lộc".into(),
            superior: "Đảng bộ tỉnh Nghệ An".into(),
            symbol: "ĐU".into(),
        }
    }

    #[test]
    fn the_issuers_come_back_from_the_form_as_they_went_in() {
        let office = Office {
            issuers: vec![party()],
            ..Office::default()
        };
        let form = IssuersForm::new(&office);
        assert_eq!(form.read(Letterhead::State), office.issuers);
    }

    #[test]
    fn a_letterhead_with_nothing_typed_has_nobody() {
        let form = IssuersForm::new(&Office::default());
        assert_eq!(form.read(Letterhead::State), []);
    }

    #[test]
    fn a_draft_brings_back_what_was_typed() {
        let office = Office {
            issuers: vec![party()],
            ..Office::default()
        };
        let mut again = IssuersForm::new(&Office::default());
        again.restore(&IssuersForm::new(&office).draft());
        assert_eq!(again.read(Letterhead::State), [party()]);
    }
}
