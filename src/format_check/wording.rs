//! Words that the office has changed: still right, still linked to the records, still ended properly.

use super::Subject;
use super::finding::Detail;
use super::place::Place;
use super::repair::Repair;
use super::report::Report;
use super::rule::Rule;
use crate::document::DocumentError;
use crate::document::block::Document;
use crate::document::part::Part;
use crate::domain::Reworded;

/// The field that holds the mark at the end of a document.
const END_MARK: &str = "dấu kết";

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let Some(document) = subject.document else {
        return;
    };
    for change in &subject.order.wording {
        let place = Place::Part(change.part.clone());
        let part = document.parts.iter().find(|part| part.key == change.part);
        match part {
            None => {
                report.add_with(
                    Rule::WordingElsewhere,
                    place,
                    Detail::Nothing,
                    Repair::Remove,
                );
            }
            Some(_) if change.text.trim().is_empty() => {
                report.add_with(Rule::WordingEmpty, place, Detail::Nothing, Repair::Remove);
            }
            Some(part) => words(part, change, &place, report),
        }
    }
    end_mark(document, report);
}

fn words(part: &Part, change: &Reworded, place: &Place, report: &mut Report<'_>) {
    if change.was != part.own {
        let repair = Repair::Confirm(part.own.clone());
        report.add_with(Rule::WordingStale, place.clone(), Detail::Nothing, repair);
    }
    if let Err(DocumentError::UnknownField { field, .. }) = part.fill(&change.text) {
        report.add(
            Rule::WordingUnknownField,
            place.clone(),
            Detail::Text(field),
        );
        return;
    }
    let lost = part.fields.iter().map(|(field, _)| format!("{{{field}}}"));
    let mut lost = lost.filter(|field| part.template.contains(field.as_str()));
    let first = lost.next();
    let keeps = part
        .fields
        .iter()
        .any(|(field, _)| change.text.contains(&format!("{{{field}}}")));
    if let Some(first) = first.filter(|_| !keeps) {
        report.add(Rule::WordingWithoutData, place.clone(), Detail::Text(first));
    }
}

/// The closing words end in the mark of the regime.
fn end_mark(document: &Document, report: &mut Report<'_>) {
    for part in &document.parts {
        let mut fields = part.fields.iter();
        let Some((_, mark)) = fields.find(|(field, _)| *field == END_MARK) else {
            continue;
        };
        let Some(change) = part
            .change
            .as_ref()
            .filter(|change| !change.text.trim().is_empty())
        else {
            continue;
        };
        let printed = part.printed().unwrap_or_default();
        if printed.trim_end().ends_with(mark.as_str()) && ends_once(&printed, mark) {
            continue;
        }
        let bare = change.text.replace(&format!("{{{END_MARK}}}"), "");
        let bare = bare.trim_end_matches(['.', '/', ' ', '\n']);
        let repair = Repair::Replace {
            found: change.text.clone(),
            instead: format!("{bare}{{{END_MARK}}}"),
        };
        let place = Place::Part(part.key.clone());
        let detail = Detail::instead(change.text.as_str(), mark.as_str());
        report.add_with(Rule::EndMarkOfRegime, place, detail, repair);
    }
}

/// Whether nothing but the regime's mark ends the words: `./.` also ends in `.`.
fn ends_once(printed: &str, mark: &str) -> bool {
    let printed = printed.trim_end();
    let before = printed.strip_suffix(mark).unwrap_or(printed);
    !before.ends_with(['.', '/'])
}
