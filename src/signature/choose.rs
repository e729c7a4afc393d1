//! Which of several locked documents a file that came back is.

use chrono::{DateTime, Utc};

use super::certificate::Authority;
use super::compare::{Comparison, Difference};
use super::verdict::{Locked, Verdict, judge};
use crate::pdf::{File, ReadError, lines};

/// Judges a file beside the document that it is: the one whose mark stands in its foot, or else the
/// one that it is like the longest. Answers its place among `locked`; nothing when that is empty.
///
/// # Errors
/// [`ReadError`] when the file, or one of the locked ones, cannot be read.
pub fn verdict_among(
    bytes: &[u8],
    locked: &[Locked<'_>],
    authorities: &[Authority],
    now: DateTime<Utc>,
) -> Result<Option<(usize, Verdict)>, ReadError> {
    let file = File::read(bytes)?;
    let judged = |index: usize| {
        let verdict = judge(&file, bytes, &locked[index], authorities, now)?;
        Ok((index, verdict))
    };
    if let Some(index) = marked(&file, locked) {
        return judged(index).map(Some);
    }
    let mut best: Option<(usize, Verdict)> = None;
    for index in 0..locked.len() {
        let next = judged(index)?;
        let is_better = best
            .as_ref()
            .is_none_or(|best| likeness(&next.1) > likeness(&best.1));
        if is_better {
            best = Some(next);
        }
    }
    Ok(best)
}

fn marked(file: &File, locked: &[Locked<'_>]) -> Option<usize> {
    let mut reader = file.reader();
    (0..file.page_count()).find_map(|index| {
        let lines = lines(&reader.page(index));
        let shows = |mark: &str| lines.iter().any(|line| line.text.contains(mark));
        locked
            .iter()
            .position(|one| !one.mark.is_empty() && shows(one.mark))
    })
}

/// How far the file goes along with the document.
fn likeness(verdict: &Verdict) -> usize {
    match &verdict.comparison {
        Comparison::Same => usize::MAX,
        Comparison::Scan => 0,
        Comparison::Differs { difference } => match difference {
            Difference::PageCount { .. } => 1,
            Difference::Paper { page }
            | Difference::Swapped { page, .. }
            | Difference::Words { page, .. }
            | Difference::Moved { page, .. }
            | Difference::Added { page, .. }
            | Difference::Covered { page, .. }
            | Difference::Drawn { page, .. }
            | Difference::Rule { page }
            | Difference::Unclear { page } => 1 + page,
        },
    }
}
