//! How one person is called in a text: by some words of the name, after a form of address or alone.

use std::collections::HashSet;
use std::ops::Range;

use crate::domain::form_of_address::{self, Form};
use crate::domain::phrase::Text;
use crate::domain::place_name;

/// Somebody who may not be known.
#[derive(Debug)]
pub struct Person {
    /// `Speaker::number`
    pub number: u32,
    /// The words of the name as they are compared; the last one is the given name.
    pub words: Vec<String>,
}

impl Person {
    fn has(&self, text: &Text, index: usize) -> bool {
        self.words.iter().any(|word| word == text.key(index))
    }

    fn is_given(&self, text: &Text, index: usize) -> bool {
        self.words
            .last()
            .is_some_and(|given| given == text.key(index))
    }

    /// The longest runs of free words that all belong to the name.
    pub fn runs(&self, text: &Text, is_free: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for i in (0..text.len()).filter(|&i| self.has(text, i) && is_free(i)) {
            match runs.last_mut() {
                Some(run) if run.end == i && text.goes_on(i - 1) => run.end = i + 1,
                _ => runs.push(i..i + 1),
            }
        }
        runs
    }

    /// The parts of a run that tell of the person.
    pub fn parts(&self, text: &Text, run: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = self.unaddressed(text, &run);
        for start in run.clone() {
            let Some(form) = form_of_address::before(text, start) else {
                continue;
            };
            let capitals = start + capitals(text, start..run.end);
            if capitals > start && self.is_called(text, &(start..capitals), form) {
                parts.push(start..capitals);
            }
            let mut given = (start..run.end).rev().filter(|&i| self.is_given(text, i));
            if form == Form::Person
                && text.is_beside(start)
                && let Some(given) = given.find(|&i| !form_of_address::is_half(text, i))
            {
                parts.push(start..given + 1);
            }
        }
        parts
    }

    /// Several words with capitals: `Thị Kín`.
    fn unaddressed(&self, text: &Text, run: &Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = run.start;
        while start < run.end {
            let end = start + capitals(text, start..run.end);
            let words = start..end;
            let distinct: HashSet<&str> = words.clone().map(|i| text.key(i)).collect();
            let is_village = place_name::is_after(text, start, place_name::begins_village);
            if distinct.len() > 1 && !is_village && !self.is_another(text, &words) {
                parts.push(words);
            }
            start = end.max(start) + 1;
        }
        parts
    }

    /// The given name at the beginning of a run, after initials: `Đ.T. Kín`.
    pub fn initialled(&self, text: &Text, run: Range<usize>) -> Option<Range<usize>> {
        let is_called = text.is_capital(run.start) && self.is_given(text, run.start);
        let before = self.initials_before(text, run.start);
        (is_called && before > 0).then(|| run.start - before..run.start + 1)
    }

    /// How many initials and words of the name stand before a word.
    fn initials_before(&self, text: &Text, index: usize) -> usize {
        let is_initial = |i: usize| {
            let is_letter = text.is_capital(i) && text.word(i).chars().count() == 1;
            let first = text.key(i).chars().next();
            let is_initial =
                is_letter && self.words.iter().any(|word| word.chars().next() == first);
            is_initial || text.is_capital(i) && self.has(text, i)
        };
        (0..index)
            .rev()
            .take_while(|&i| text.goes_on(i) && is_initial(i))
            .count()
    }

    /// Whether words without the given name go on as somebody else's: `Nguyễn Thị` in `Nguyễn Thị
    /// Mai`.
    fn is_another(&self, text: &Text, words: &Range<usize>) -> bool {
        let has_given = words.clone().any(|i| self.is_given(text, i));
        !has_given && text.is_beside(words.end) && text.is_capital(words.end)
    }

    /// Whether words with capitals after a form of address are the person.
    fn is_called(&self, text: &Text, words: &Range<usize>, form: Form) -> bool {
        let mut given = words.clone().filter(|&i| self.is_given(text, i));
        // `đồng chí Văn phòng` is nobody; `bà Hòa giải thích` is.
        let is_half = words.len() == 1 && form_of_address::is_half(text, words.start);
        let goes_on = text.is_beside(words.end) && text.is_capital(words.end);
        match (form, given.next()) {
            (Form::Person, Some(_)) => true,
            (Form::Person, None) => !is_half && !goes_on,
            (Form::BeforeCapital, Some(_)) => !is_half && (words.len() > 1 || !goes_on),
            (Form::BeforeCapital, None) => false,
        }
    }
}

/// How many words at the beginning of `words` are written with a capital.
fn capitals(text: &Text, mut words: Range<usize>) -> usize {
    let start = words.start;
    words.find(|&i| !text.is_capital(i)).unwrap_or(words.end) - start
}
