//! The editors of the closing, and how they become the record.

use iced::widget;
use serde::{Deserialize, Serialize};

use crate::domain::fault::Faults;
use crate::domain::{Closing as Record, Signer};
use crate::window::widget::editor::Editor;
use crate::words;

/// A field of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Assessment,
    /// One task a line.
    FollowUp,
    /// One recipient a line.
    Recipients,
    Authority(usize),
    Title(usize),
    Name(usize),
}

impl Part {
    /// The widget that shows the part.
    #[must_use]
    pub fn id(self) -> widget::Id {
        match self {
            Self::Assessment => widget::Id::new("closing-assessment"),
            Self::FollowUp => widget::Id::new("closing-follow-up"),
            Self::Recipients => widget::Id::new("closing-recipients"),
            Self::Authority(i) => widget::Id::from(format!("closing-authority-{i}")),
            Self::Title(i) => widget::Id::from(format!("closing-title-{i}")),
            Self::Name(i) => widget::Id::from(format!("closing-name-{i}")),
        }
    }

    /// Where a new signer begins.
    #[must_use]
    pub fn last_authority(form: &Form) -> Self {
        Self::Authority(form.signers.len().saturating_sub(1))
    }
}

/// All fields of the screen.
#[derive(Debug)]
pub struct Form {
    assessment: Editor,
    follow_up: Editor,
    recipients: Editor,
    signers: Vec<[Editor; 3]>,
}

/// The texts as kept in a draft.
#[derive(Serialize, Deserialize)]
struct Texts {
    assessment: String,
    follow_up: String,
    recipients: String,
    signers: Vec<[String; 3]>,
}

impl Default for Form {
    fn default() -> Self {
        Self::show(&Record::default())
    }
}

impl Form {
    /// Shows a closing.
    #[must_use]
    pub fn show(record: &Record) -> Self {
        Self::from_texts(&Texts {
            assessment: record.assessment.clone(),
            follow_up: record.follow_up.join("\n"),
            recipients: record.recipients.join("\n"),
            signers: record
                .signers
                .iter()
                .map(|s| [s.authority.clone(), s.title.clone(), s.name.clone()])
                .collect(),
        })
    }

    fn from_texts(texts: &Texts) -> Self {
        Self {
            assessment: Editor::paragraphs(&texts.assessment),
            follow_up: Editor::paragraphs(&texts.follow_up),
            recipients: Editor::paragraphs(&texts.recipients),
            signers: texts
                .signers
                .iter()
                .map(|signer| signer.each_ref().map(|text| Editor::line(text)))
                .collect(),
        }
    }

    /// As kept in the data file while something is wrong with it.
    #[must_use]
    pub fn to_json(&self) -> String {
        let texts = Texts {
            assessment: self.assessment.text(),
            follow_up: self.follow_up.text(),
            recipients: self.recipients.text(),
            signers: self
                .signers
                .iter()
                .map(|signer| signer.each_ref().map(Editor::text))
                .collect(),
        };
        serde_json::to_string(&texts).unwrap_or_default()
    }

    /// From a draft; one of another make is left aside.
    #[must_use]
    pub fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json)
            .map(|texts| Self::from_texts(&texts))
            .ok()
    }

    /// How many signers have a row.
    #[must_use]
    pub fn signer_count(&self) -> usize {
        self.signers.len()
    }

    /// The editor of a part, when its row exists.
    #[must_use]
    pub fn editor(&self, part: Part) -> Option<&Editor> {
        match part {
            Part::Assessment => Some(&self.assessment),
            Part::FollowUp => Some(&self.follow_up),
            Part::Recipients => Some(&self.recipients),
            Part::Authority(i) => self.signers.get(i).map(|s| &s[0]),
            Part::Title(i) => self.signers.get(i).map(|s| &s[1]),
            Part::Name(i) => self.signers.get(i).map(|s| &s[2]),
        }
    }

    /// The editor of a part, to change.
    pub fn editor_mut(&mut self, part: Part) -> Option<&mut Editor> {
        match part {
            Part::Assessment => Some(&mut self.assessment),
            Part::FollowUp => Some(&mut self.follow_up),
            Part::Recipients => Some(&mut self.recipients),
            Part::Authority(i) => self.signers.get_mut(i).map(|s| &mut s[0]),
            Part::Title(i) => self.signers.get_mut(i).map(|s| &mut s[1]),
            Part::Name(i) => self.signers.get_mut(i).map(|s| &mut s[2]),
        }
    }

    /// Adds an empty row.
    pub fn add_signer(&mut self) {
        self.signers.push([""; 3].map(Editor::line));
    }

    /// Takes away the row of `part`, or the last one.
    pub fn remove_signer(&mut self, part: Part) {
        let at = match part {
            Part::Authority(i) | Part::Title(i) | Part::Name(i) => i,
            _ => self.signers.len().saturating_sub(1),
        };
        if at < self.signers.len() {
            self.signers.remove(at);
        }
    }

    /// The record, and what is wrong with which part, in words. Empty rows are left out.
    #[must_use]
    pub fn read(&self) -> (Record, Vec<(Part, String)>) {
        let lines = |editor: &Editor| -> Vec<String> {
            editor
                .text()
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let mut rows = Vec::new();
        let mut signers = Vec::new();
        for (row, signer) in self.signers.iter().enumerate() {
            let [authority, title, name] = signer.each_ref().map(|e| e.text().trim().to_owned());
            if !(authority.is_empty() && title.is_empty() && name.is_empty()) {
                rows.push(row);
                signers.push(Signer {
                    authority,
                    title,
                    name,
                });
            }
        }
        let record = Record {
            assessment: self.assessment.text(),
            follow_up: lines(&self.follow_up),
            recipients: lines(&self.recipients),
            signers,
        };
        let mut faults = Faults::default();
        record.check(&mut faults);
        let faults = faults
            .into_vec()
            .iter()
            .map(|fault| {
                (
                    part_of(&fault.path, &rows),
                    words::fault::sentence(&fault.problem),
                )
            })
            .collect();
        (record, faults)
    }
}

/// The part that a path of the record is typed in.
fn part_of(path: &str, rows: &[usize]) -> Part {
    let path = path.strip_prefix("closing.").unwrap_or(path);
    if path.starts_with("follow_up") {
        return Part::FollowUp;
    }
    if path.starts_with("recipients") {
        return Part::Recipients;
    }
    let Some((index, field)) = path
        .strip_prefix("signers[")
        .and_then(|rest| rest.split_once("]."))
    else {
        return Part::Assessment;
    };
    let row = index.parse().ok().and_then(|i: usize| rows.get(i).copied());
    let row = row.unwrap_or_default();
    match field {
        "authority" => Part::Authority(row),
        "title" => Part::Title(row),
        _ => Part::Name(row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signer_without_a_title_is_named_at_its_own_row() {
        let mut form = Form::default();
        form.add_signer();
        form.add_signer();
        form.signers[1][2].set("Nguyễn Thị Thúy Hòa");
        let (record, faults) = form.read();
        assert_eq!(record.signers.len(), 1);
        let parts: Vec<Part> = faults.into_iter().map(|(part, _)| part).collect();
        assert_eq!(parts, [Part::Title(1)]);
    }

    #[test]
    fn a_draft_brings_back_what_was_typed() {
        let mut form = Form::default();
        form.assessment.set("Biểu dương Nhân dân");
        form.add_signer();
        form.signers[0][0].set("TM. ỦY BAN NHÂN DÂN");
        let again = Form::from_json(&form.to_json()).unwrap();
        assert_eq!(again.assessment.text(), "Biểu dương Nhân dân");
        assert_eq!(again.signers[0][0].text(), "TM. ỦY BAN NHÂN DÂN");
    }

    #[test]
    fn blank_lines_are_no_tasks() {
        let mut form = Form::default();
        form.follow_up
            .set("Văn phòng đôn đốc\n\n  \nMTTQ giám sát ");
        let (record, _) = form.read();
        assert_eq!(record.follow_up, ["Văn phòng đôn đốc", "MTTQ giám sát"]);
    }
}
