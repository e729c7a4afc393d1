//! The chair's words at the end, and who receives the document.

use std::collections::HashSet;

use super::Subject;
use super::finding::Detail;
use super::place::{ClosingField, Place};
use super::repair::Repair;
use super::report::Report;
use super::rewrite::{is_archive, of};
use super::rule::Rule;
use crate::document::format;
use crate::domain::gate::Reconciliation;
use crate::domain::text::fold;

pub fn check(subject: &Subject<'_>, report: &mut Report<'_>) {
    let closing = &subject.record.closing;
    let place = Place::Closing;
    if closing.assessment.trim().is_empty() {
        let at = place(ClosingField::Assessment);
        report.add(Rule::AssessmentMissing, at, Detail::Nothing);
    }
    count(subject, report);
    if closing.follow_up.iter().all(|task| task.trim().is_empty()) {
        report.add(
            Rule::FollowUpMissing,
            place(ClosingField::FollowUp),
            Detail::Nothing,
        );
    }
    if subject.is_own_letterhead() {
        archive(subject, report);
    }
    let others = closing.recipients.iter().filter(|line| !is_archive(line));
    if others.count() == 0 {
        let at = place(ClosingField::Recipients);
        report.add(Rule::RecipientsMissing, at, Detail::Nothing);
    }
    let mut seen = HashSet::new();
    for (i, line) in closing.recipients.iter().enumerate() {
        let at = place(ClosingField::Recipient(i));
        recipient(subject, line, &at, report);
        let bare = fold(line.trim_matches(['-', '–', ';', '.', ',', ' ']));
        if !is_archive(line) && !seen.insert(bare) {
            let detail = Detail::Text(line.clone());
            report.add_with(Rule::RecipientTwice, at, detail, Repair::Remove);
        }
    }
}

fn recipient(subject: &Subject<'_>, line: &str, place: &Place, report: &mut Report<'_>) {
    report.rewrite(Rule::RecipientListMark, place, line);
    report.rewrite(Rule::RecipientEndMark, place, line);
    if fold(line.trim_matches(['-', ';', '.', ' '])) == "nhu tren" {
        report.add_with(
            Rule::RecipientAsAbove,
            place.clone(),
            Detail::Nothing,
            Repair::Remove,
        );
    }
    if !subject.is_own_letterhead() {
        return;
    }
    let rewrite = of(Rule::ArchiveForm, subject.order.letterhead);
    let bare = line.trim_matches(['-', '–', ';', '.', ' ']);
    if rewrite.is_some_and(|rewrite| rewrite(bare) != bare) {
        report.rewrite(Rule::ArchiveForm, place, line);
    }
}

fn archive(subject: &Subject<'_>, report: &mut Report<'_>) {
    let recipients = &subject.record.closing.recipients;
    let place = Place::Closing;
    let archives: Vec<usize> = (0..recipients.len())
        .filter(|i| is_archive(&recipients[*i]))
        .collect();
    let Some(first) = archives.first() else {
        let profile = format::of(subject.order.letterhead);
        let line = profile.map_or("Lưu", |format| format.recipients.file_line.as_str());
        let detail = Detail::instead("", line);
        let repair = Repair::AddArchive(line.to_owned());
        report.add_with(
            Rule::ArchiveMissing,
            place(ClosingField::Recipients),
            detail,
            repair,
        );
        return;
    };
    let block = recipients.len() - archives.len();
    if *first < block {
        let at = place(ClosingField::Recipient(*first));
        report.add_with(
            Rule::ArchiveNotLast,
            at,
            Detail::Nothing,
            Repair::ArchiveLast,
        );
    }
    for second in archives.iter().skip(1) {
        let at = place(ClosingField::Recipient(*second));
        report.add_with(Rule::ArchiveTwice, at, Detail::Nothing, Repair::Remove);
    }
}

/// Numbers of opinions that the text tells: of `có 38 ý kiến` it is 38, of `ý kiến số 3` nothing.
fn told(text: &str) -> Vec<(usize, usize, u64)> {
    let mut numbers = Vec::new();
    for (at, _) in text.match_indices(" ý kiến") {
        let before = text[..at].trim_end_matches(" lượt");
        let digits = before
            .bytes()
            .rev()
            .take_while(|b| b.is_ascii_digit() || *b == b'.')
            .count();
        let start = before.len() - digits;
        let figures: String = before[start..].chars().filter(|c| *c != '.').collect();
        let whole = !text[..start].ends_with(['/', '-']);
        if whole && let Ok(number) = figures.parse() {
            numbers.push((start, before.len(), number));
        }
    }
    numbers
}

fn count(subject: &Subject<'_>, report: &mut Report<'_>) {
    let text = &subject.record.closing.assessment;
    let counted = Reconciliation::of(&subject.record.opinions);
    let right = [
        counted.recorded,
        counted.answered,
        counted.assigned,
        counted.plan,
        counted.passed,
        counted.not_considered,
        counted.merged,
    ];
    let wrong: Vec<_> = told(text)
        .into_iter()
        .filter(|(_, _, number)| !right.iter().any(|right| *right as u64 == *number))
        .collect();
    let Some((start, end, number)) = wrong.first() else {
        return;
    };
    let place = Place::Closing(ClosingField::Assessment);
    let detail = Detail::Numbers {
        found: *number,
        instead: counted.recorded as u64,
    };
    // Of several wrong numbers nobody knows which one is the total.
    if wrong.len() == 1 {
        let repair = Repair::Replace {
            found: text.clone(),
            instead: format!(
                "{}{:02}{}",
                &text[..*start],
                counted.recorded,
                &text[*end..]
            ),
        };
        report.add_with(Rule::AssessmentCount, place, detail, repair);
    } else {
        report.add(Rule::AssessmentCount, place, detail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_opinions_are_read_and_those_of_one_opinion_are_not() {
        let numbers = |text| {
            told(text)
                .into_iter()
                .map(|(_, _, n)| n)
                .collect::<Vec<_>>()
        };
        assert_eq!(numbers("Có 38 ý kiến, 1.250 lượt ý kiến"), [38, 1250]);
        assert_eq!(
            numbers("18/21 ý kiến; ý kiến số 3; nhiều ý kiến"),
            Vec::<u64>::new()
        );
    }
}
