//! The lines that differ from a draft exported before: what went, and what came.

use iced::widget::{Column, Row};
use iced::{Element, Length};

use super::super::comparing::Message as Compare;
use super::super::{Message, Preview};
use crate::document::difference::{Line, Piece};
use crate::say;
use crate::window::look::{Gravity, button, space, surface, text};

/// Lines shown; a document with more of them was made anew.
const SHOWN: usize = 60;

impl Preview {
    /// Nothing while the document was never exported.
    pub(super) fn comparing_view(&self) -> Option<Element<'_, Message>> {
        let comparing = &self.comparing;
        let draft = comparing.draft()?;
        let at = draft.at.format("%H:%M:%S %d/%m/%Y").to_string();
        let older = (comparing.drafts.len() > 1).then(|| {
            button::quiet(say!("compare-older")).on_press(Message::Compare(Compare::Older))
        });
        let head = Row::new()
            .push(text::label(say!("compare-since", at = at)).width(Length::Fill))
            .push(older)
            .spacing(space::S);
        let lines: Element<'_, Message> = if comparing.lines.is_empty() {
            text::caption(say!("compare-same")).into()
        } else {
            let lines = comparing.lines.iter().take(SHOWN).filter_map(line);
            surface::sunken(Column::with_children(lines).spacing(space::XS))
                .width(Length::Fill)
                .into()
        };
        let more = comparing.lines.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| text::caption(say!("compare-more", count = more)));
        Some(
            Column::new()
                .push(head)
                .push(lines)
                .push(more)
                .spacing(space::XS)
                .into(),
        )
    }
}

/// A line with its sign, so that it is not told by colour alone; changed words stand in brackets.
fn line(line: &Line) -> Option<Element<'_, Message>> {
    let (sign, pieces, gravity) = match line {
        Line::Kept(_) => return None,
        Line::Removed(pieces) => ("− ", pieces, Gravity::Error),
        Line::Added(pieces) => ("+ ", pieces, Gravity::Success),
    };
    let words: String = pieces.iter().map(told).collect();
    let shown = text::caption(format!("{sign}{words}")).style(move |theme| gravity.ink(theme));
    Some(shown.into())
}

fn told(piece: &Piece) -> String {
    let text = piece.text.trim();
    if piece.is_changed && !text.is_empty() {
        piece.text.replace(text, &format!("[{text}]"))
    } else {
        piece.text.clone()
    }
}
