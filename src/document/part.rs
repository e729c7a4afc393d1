//! Parts of a document that an office may say in its own words, still linked to the records.

use std::cell::RefCell;
use std::collections::HashSet;

use super::DocumentError;
use super::wording::paragraphs;
use crate::domain::Reworded;

/// One editable part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// `opening`, `conclusion.12`
    pub key: String,
    /// The program's own words; `{field}` stands for what the records say.
    pub template: String,
    /// Each field that the words may use, and what it stands for.
    pub fields: Vec<(&'static str, String)>,
    /// The program's own words with their fields filled in.
    pub own: String,
    pub change: Option<Reworded>,
}

impl Part {
    /// The words as a person edits them.
    #[must_use]
    pub fn editable(&self) -> &str {
        self.change.as_ref().map_or(&self.template, |c| &c.text)
    }

    /// Whether it tells of one opinion, whose number means another one in another session.
    #[must_use]
    pub fn is_of_one_opinion(&self) -> bool {
        self.key.starts_with("conclusion.")
    }

    /// Whether the records have changed since the office changed the words.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        let is_of_session = |change: &&Reworded| !change.was.is_empty();
        let change = self.change.as_ref().filter(is_of_session);
        change.is_some_and(|change| change.was != self.own)
    }

    /// What is printed.
    ///
    /// # Errors
    /// [`DocumentError::UnknownField`] for a `{field}` that the part does not have.
    pub fn printed(&self) -> Result<String, DocumentError> {
        match &self.change {
            None => Ok(self.own.clone()),
            Some(change) => self.fill(&change.text),
        }
    }

    /// `text` with its fields filled in.
    ///
    /// # Errors
    /// As [`Part::printed`].
    pub fn fill(&self, text: &str) -> Result<String, DocumentError> {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let field = self.fields.iter().find(|(field, _)| *field == name.trim());
            let (_, value) = field.ok_or_else(|| DocumentError::UnknownField {
                part: self.key.clone(),
                field: name.trim().to_owned(),
            })?;
            filled.push_str(value);
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }
}

/// The parts met while a document is built.
#[derive(Debug, Default)]
pub(super) struct Parts {
    met: RefCell<Vec<Part>>,
    keys: RefCell<HashSet<String>>,
    fault: RefCell<Option<DocumentError>>,
}

impl Parts {
    /// Notes a part and answers its printed words. A part that comes again, in the next letter of a
    /// set, is noted once: a change is made to all of them. The builder goes on with the program's own
    /// words after a fault, which is answered at the end.
    pub fn say(
        &self,
        wording: &[Reworded],
        key: &str,
        template: &str,
        fields: Vec<(&'static str, String)>,
    ) -> String {
        let mut part = Part {
            key: key.to_owned(),
            template: template.to_owned(),
            fields,
            own: String::new(),
            change: wording.iter().find(|change| change.part == key).cloned(),
        };
        let own = part.fill(template);
        part.own = own.unwrap_or_else(|fault| self.fail(fault, template));
        let printed = part.printed();
        let printed = printed.unwrap_or_else(|fault| self.fail(fault, &part.own));
        if self.keys.borrow_mut().insert(part.key.clone()) {
            self.met.borrow_mut().push(part);
        }
        printed
    }

    fn fail(&self, fault: DocumentError, instead: &str) -> String {
        self.fault.borrow_mut().get_or_insert(fault);
        instead.to_owned()
    }

    pub fn into_met(self) -> Result<Vec<Part>, DocumentError> {
        match self.fault.into_inner() {
            Some(fault) => Err(fault),
            None => Ok(self.met.into_inner()),
        }
    }
}

/// The paragraphs of printed words; never none, so that a part keeps its place.
pub(super) fn lines(printed: &str) -> Vec<String> {
    let mut lines: Vec<String> = paragraphs(printed).map(str::to_owned).collect();
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str) -> Part {
        Part {
            key: "opening".into(),
            template: "Ngày {ngày}, {chủ trì} chủ trì hội nghị.".into(),
            fields: vec![("ngày", "14/11/2026".into()), ("chủ trì", "ông A".into())],
            own: "Ngày 14/11/2026, ông A chủ trì hội nghị.".into(),
            change: Some(Reworded {
                part: "opening".into(),
                text: text.into(),
                was: "Ngày 14/11/2026, ông A chủ trì hội nghị.".into(),
            }),
        }
    }

    #[test]
    fn changed_words_still_say_what_the_records_say() {
        let said = part("Vào {ngày}, hội nghị do {chủ trì} điều hành.").printed();
        assert_eq!(
            said.unwrap(),
            "Vào 14/11/2026, hội nghị do ông A điều hành."
        );
    }

    #[test]
    fn an_unknown_field_is_named() {
        let fault = part("Vào {giờ}").printed().unwrap_err();
        assert_eq!(
            fault,
            DocumentError::UnknownField {
                part: "opening".into(),
                field: "giờ".into()
            }
        );
    }

    #[test]
    fn a_change_is_stale_when_the_records_say_something_else_now() {
        let mut part = part("Hội nghị do {chủ trì} điều hành.");
        assert!(!part.is_stale());
        part.own = "Ngày 15/11/2026, ông A chủ trì hội nghị.".into();
        assert!(part.is_stale());
    }
}
