//! What two drafts of a document say differently, line by line and word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words of a changed line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// Whether the other draft does not say it here.
    pub is_changed: bool,
}

/// A line of the older or the newer draft, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    Kept(String),
    Removed(Vec<Piece>),
    Added(Vec<Piece>),
}

/// Compares two drafts. A line that took the place of another shows which of its words changed; a
/// line without a counterpart is changed as a whole.
#[must_use]
pub fn difference(older: &[String], newer: &[String]) -> Vec<Line> {
    let mut lines = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, older, newer) {
        let old = older.get(op.old_range()).unwrap_or_default();
        let new = newer.get(op.new_range()).unwrap_or_default();
        match op {
            DiffOp::Equal { .. } => lines.extend(old.iter().cloned().map(Line::Kept)),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                replaced(old, new, &mut lines);
            }
        }
    }
    lines
}

/// Whether anything differs.
#[must_use]
pub fn is_changed(lines: &[Line]) -> bool {
    lines.iter().any(|line| !matches!(line, Line::Kept(_)))
}

/// Lines in the place of others: the first for the first, as far as both go.
fn replaced(old: &[String], new: &[String], lines: &mut Vec<Line>) {
    let pairs = old.len().min(new.len());
    for (old, new) in old.iter().zip(new) {
        let (removed, added) = words_apart(old, new);
        lines.push(Line::Removed(removed));
        lines.push(Line::Added(added));
    }
    let whole = |text: &String| {
        vec![Piece {
            text: text.clone(),
            is_changed: true,
        }]
    };
    lines.extend(old.iter().skip(pairs).map(whole).map(Line::Removed));
    lines.extend(new.iter().skip(pairs).map(whole).map(Line::Added));
}

fn words_apart(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (old, new) = (words(old), words(new));
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let is_changed = !matches!(op, DiffOp::Equal { .. });
        put(&mut removed, old.get(op.old_range()), is_changed);
        put(&mut added, new.get(op.new_range()), is_changed);
    }
    (removed, added)
}

fn put(pieces: &mut Vec<Piece>, words: Option<&[&str]>, is_changed: bool) {
    let text = words.unwrap_or_default().concat();
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.is_changed == is_changed => last.text.push_str(&text),
        _ => pieces.push(Piece { text, is_changed }),
    }
}

/// Words and the white space between them, which together give the line again.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let is_space = first.is_whitespace();
        let end = rest.find(|c: char| c.is_whitespace() != is_space);
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        words.push(word);
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    /// `-Hạn [15]/12` with the changed words in brackets.
    fn shown(difference: &[Line]) -> Vec<String> {
        let pieces = |sign: char, pieces: &[Piece]| {
            let shown = pieces.iter().map(|Piece { text, is_changed }| {
                if *is_changed {
                    format!("[{text}]")
                } else {
                    text.clone()
                }
            });
            format!("{sign}{}", shown.collect::<String>())
        };
        let shown = difference.iter().map(|line| match line {
            Line::Kept(text) => format!(" {text}"),
            Line::Removed(removed) => pieces('-', removed),
            Line::Added(added) => pieces('+', added),
        });
        shown.collect()
    }

    #[test]
    fn the_changed_words_of_a_changed_line_are_told() {
        let older = lines(&["THÔNG BÁO", "Hạn ngày 15 tháng 12", "Nơi nhận:"]);
        let newer = lines(&["THÔNG BÁO", "Hạn ngày 20 tháng 12", "Nơi nhận:"]);
        assert_eq!(
            shown(&difference(&older, &newer)),
            [
                " THÔNG BÁO",
                "-Hạn ngày [15] tháng 12",
                "+Hạn ngày [20] tháng 12",
                " Nơi nhận:"
            ]
        );
    }

    #[test]
    fn lines_that_came_or_went_are_changed_as_a_whole() {
        let older = lines(&["a", "b", "c"]);
        let newer = lines(&["a", "c", "d"]);
        let difference = difference(&older, &newer);
        assert_eq!(shown(&difference), [" a", "-[b]", " c", "+[d]"]);
        assert!(is_changed(&difference));
    }

    #[test]
    fn equal_drafts_do_not_differ() {
        let draft = lines(&["a", "", "b  c"]);
        assert!(!is_changed(&difference(&draft, &draft)));
        assert!(difference(&[], &[]).is_empty());
    }

    #[test]
    fn both_drafts_can_be_put_together_again_from_the_difference() {
        let older = lines(&["một  hai\tba", "bốn", "năm"]);
        let newer = lines(&["một hai ba", "năm", "sáu bảy", "tám"]);
        let (mut old, mut new) = (Vec::new(), Vec::new());
        let text = |pieces: Vec<Piece>| pieces.into_iter().map(|p| p.text).collect::<String>();
        for line in difference(&older, &newer) {
            match line {
                Line::Kept(line) => {
                    old.push(line.clone());
                    new.push(line);
                }
                Line::Removed(pieces) => old.push(text(pieces)),
                Line::Added(pieces) => new.push(text(pieces)),
            }
        }
        assert_eq!((old, new), (older, newer));
    }
}
